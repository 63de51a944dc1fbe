//! `bangiao state export` and `import`: what is kept goes to another machine or account, is merged there, and replaces nothing.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::{Id, Text};
use bangiao::desk::agenda::Handle;
use bangiao::desk::lines::{MinutePen, MinuteText};
use bangiao::desk::notebook::{Edit, Notebook};
use bangiao::store::notebook_store::NotebookStore;
use bangiao::text::Clean;
use chrono::NaiveDateTime;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const DESK: &[u8] = include_bytes!("fixtures/desk.json");

/// An account with a home of its own, and the dataset in it.
struct Account {
    folder: TempDir,
}

fn handle(name: &str) -> Handle {
    Handle(name.into())
}

fn minute(by: &str, text: &str) -> Edit {
    let change = MinutePen::new(handle(by), &MinuteText::default()).write(text).unwrap();
    Edit::Minute { agenda: handle("a"), pin: handle("p"), change }
}

impl Account {
    fn new() -> Self {
        let account = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(account.at("desk.json"), DESK).unwrap();
        account
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn kept(&self) -> PathBuf {
        self.at("data/bangiao")
    }

    fn edit(&self, edits: &[Edit]) -> Notebook {
        NotebookStore::open(Some(&self.kept()), NaiveDateTime::default()).keep(edits).unwrap()
    }

    /// An agenda with a minute by somebody.
    fn hold_a_meeting(&self, by: &str, text: &str) {
        let item = Id::new("fi").unwrap();
        self.edit(&[
            Edit::Begin { agenda: handle("a"), name: Clean::line("Giao ban"), date: None },
            Edit::Pin { agenda: handle("a"), pin: handle("p"), item, name: Text::default() },
            minute(by, text),
        ]);
    }

    fn run(&self, line: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bangiao"));
        command.env_clear().env("HOME", self.folder.path()).env("XDG_DATA_HOME", self.at("data"));
        command.env("LANG", "en_US.UTF-8").current_dir(self.folder.path());
        let output = command.args(line).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    #[track_caller]
    fn out(&self, line: &[&str]) -> String {
        let (status, out, err) = self.run(line);
        assert_eq!((status, err.as_str()), (0, ""), "{line:?}: {out}");
        out
    }

    #[track_caller]
    fn refused(&self, line: &[&str], said: &str) -> String {
        let (status, out, err) = self.run(line);
        assert_eq!((status, out.as_str()), (2, ""), "{line:?}: {err}");
        assert!(err.contains(said), "{line:?}: {err}");
        err
    }

    fn import(&self, file: &Path) -> String {
        self.out(&["state", "import", file.to_str().unwrap(), "--data", "desk.json"])
    }
}

#[test]
fn everything_goes_to_another_account_with_its_bytes_and_comes_once() {
    let (an, binh) = (Account::new(), Account::new());
    an.hold_a_meeting("an", "đồng ý");
    an.out(&["snapshot", "họp tháng 10", "--data", "desk.json"]);
    let said = an.out(&["state", "export", "all.bangiao"]);
    assert!(said.contains("with 1 agenda and their minutes, 1 snapshot with their data"), "{said}");
    let file = an.at("all.bangiao");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    an.refused(&["state", "export", "all.bangiao"], "--force");
    an.out(&["state", "export", "all.bangiao", "--force"]);
    // The other account has the same data elsewhere.
    fs::remove_file(an.at("desk.json")).unwrap();
    let said = binh.import(&file);
    assert!(said.contains("agendas: 1 new, 0 merged, 0 here already"), "{said}");
    assert!(said.contains("snapshots: 1 new, 0 here already"), "{said}");
    assert!(said.contains("which is not here: now of ") && said.contains("nothing here was replaced"), "{said}");
    assert!(binh.out(&["minutes", "Giao ban", "--data", "desk.json"]).contains("đồng ý"));
    assert!(binh.out(&["changes", "họp tháng 10", "--data", "desk.json"]).ends_with("Nothing has changed.\n"));
    let again = binh.import(&file);
    assert!(again.contains("0 new, 0 merged, 1 here already") && again.contains("Nothing is new"), "{again}");
}

#[test]
fn what_both_have_written_is_merged_line_by_line_and_what_was_deleted_stays_deleted() {
    let (an, binh) = (Account::new(), Account::new());
    an.hold_a_meeting("an", "của An");
    an.out(&["state", "export", "all.bangiao"]);
    let file = an.at("all.bangiao");
    binh.hold_a_meeting("binh", "của Bình");
    let said = binh.import(&file);
    assert!(said.contains("agendas: 0 new, 1 merged, 0 here already"), "{said}");
    let minutes = binh.out(&["minutes", "Giao ban", "--data", "desk.json"]);
    assert!(minutes.contains("của An") && minutes.contains("của Bình"), "{minutes}");
    binh.edit(&[Edit::RemoveAgenda { agenda: handle("a"), removed: true }]);
    let said = binh.import(&file);
    assert!(said.contains("1 deleted here and not taken back"), "{said}");
    assert_eq!(binh.edit(&[]).agendas().count(), 0);
}

#[test]
fn a_damaged_or_foreign_file_is_refused_with_its_place_and_nothing_is_changed() {
    let (an, binh) = (Account::new(), Account::new());
    an.hold_a_meeting("an", "đồng ý");
    an.out(&["snapshot", "one", "--data", "desk.json"]);
    an.out(&["state", "export", "all.bangiao"]);
    let whole = fs::read_to_string(an.at("all.bangiao")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let damaged = format!("{}\n{}\n", lines[0], lines[1].replacen("\"base64\":\"", "\"base64\":\"AAAA", 1));
    let cut = whole.get(..whole.len() / 2).unwrap();
    let newer = whole.replacen("\"bangiao_state\":1", "\"bangiao_state\":9", 1);
    for (text, said) in [
        (damaged.as_str(), "line 2: this is not what was written"),
        (cut, "it was not copied to its end"),
        (&newer, "a later version wrote"),
        ("{}", "was not written by `bangiao state export`"),
        ("not even JSON", "choose another file"),
        (std::str::from_utf8(DESK).unwrap(), "was not written by"),
    ] {
        fs::write(binh.at("x.bangiao"), text).unwrap();
        let err = binh.refused(&["state", "import", "x.bangiao"], said);
        assert!(err.contains("nothing has been changed") && err.contains("x.bangiao"), "{err}");
    }
    binh.refused(&["state", "import", "nowhere"], "there is no such file");
    assert!(!binh.kept().join("state.json").exists() && !binh.kept().join("snapshots").exists());
}

#[test]
fn where_nothing_can_be_kept_nothing_is_left_behind() {
    let (an, binh) = (Account::new(), Account::new());
    an.out(&["snapshot", "one", "--data", "desk.json"]);
    an.out(&["state", "export", "all.bangiao"]);
    fs::create_dir_all(binh.kept()).unwrap();
    fs::write(binh.kept().join("snapshots"), "in the way").unwrap();
    let file = an.at("all.bangiao");
    binh.refused(&["state", "import", file.to_str().unwrap()], "nothing has been changed");
    assert_eq!(binh.edit(&[]).snapshots.len(), 0);
    // The notes take nothing, and the bytes that were there for a moment are gone.
    fs::remove_file(binh.kept().join("snapshots")).unwrap();
    for file in ["journal.jsonl", "state.json"] {
        let _ = fs::remove_file(binh.kept().join(file));
        fs::create_dir_all(binh.kept().join(file)).unwrap();
    }
    binh.refused(&["state", "import", file.to_str().unwrap()], "bangiao: ");
    let left = fs::read_dir(binh.kept().join("snapshots")).map_or(0, Iterator::count);
    assert_eq!(left, 0);
}

#[test]
fn a_copied_folder_is_taken_in_as_well() {
    let (an, binh) = (Account::new(), Account::new());
    an.hold_a_meeting("an", "đồng ý");
    an.out(&["snapshot", "one", "--data", "desk.json"]);
    // What came last stands in the journal.
    let state = an.kept().join("state.json");
    if !state.exists() {
        an.edit(&[]);
    }
    if state.exists() {
        let said = binh.import(&state);
        assert!(said.contains("agendas: 1 new") && said.contains("snapshots: 1 new"), "{said}");
    }
}

#[test]
fn our_own_files_given_as_a_dataset_are_called_what_they_are() {
    let an = Account::new();
    an.hold_a_meeting("an", "đồng ý");
    an.out(&["snapshot", "one", "--data", "desk.json"]);
    an.out(&["state", "export", "all.bangiao"]);
    let journal = an.kept().join("journal.jsonl");
    fs::write(an.at("state.json"), r#"{"schema":2,"seq":3,"writers":{},"agendas":[],"snapshots":[]}"#).unwrap();
    for file in [an.at("all.bangiao"), an.at("state.json"), journal] {
        let name = file.to_str().unwrap();
        let (status, _, err) = an.run(&["list", "records", "--data", name]);
        assert!(status == 2 && err.contains("what bangiao itself keeps"), "{name}: {err}");
        let (status, out, _) = an.run(&["check", name]);
        assert!(status == 1 && out.contains("what bangiao itself keeps"), "{name}: {out}");
        assert!(out.contains("bangiao state import FILE") && !out.contains("another program"), "{out}");
    }
}

#[test]
fn in_public_nothing_goes_and_nothing_comes() {
    let an = Account::new();
    an.refused(&["state", "export", "all.bangiao", "--public"], "run it again without --public");
    an.refused(&["state", "import", "all.bangiao", "--public"], "run it again without --public");
    assert!(!an.at("all.bangiao").exists());
}

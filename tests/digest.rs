//! `bangiao digest`, as a secretary reads it and cron runs it.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::Edtf;
use bangiao::desk::agenda::Handle;
use bangiao::desk::notebook::{Edit, Snapshot};
use bangiao::store::notebook_store::NotebookStore;
use bangiao::store::snapshots::SnapshotFiles;
use bangiao::text::{Clean, Private};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use tempfile::TempDir;

fn desk() -> Value {
    serde_json::from_slice(include_bytes!("fixtures/desk.json")).unwrap()
}

fn a_month_later() -> Value {
    let mut desk = desk();
    let records = desk["records"].as_array_mut().unwrap();
    records.iter_mut().find(|record| record["id"] == "de-groundwater").unwrap()["status"] = json!("in_force");
    desk
}

/// A user with a home, and the dataset `desk.json` in it.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        home.put(&desk());
        home
    }

    fn put(&self, value: &Value) {
        fs::write(self.folder.path().join("desk.json"), value.to_string()).unwrap();
    }

    /// The status, and what was said on both streams.
    fn run(&self, line: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bangiao"));
        command.env_clear().env("HOME", self.folder.path()).env("XDG_DATA_HOME", self.folder.path().join("data"));
        command.env("LANG", "en_US.UTF-8").current_dir(self.folder.path());
        let output = command.args(line).args(["--data", "desk.json"]).output().unwrap();
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
    fn refused(&self, line: &[&str], said: &str) {
        let (status, out, err) = self.run(line);
        assert_eq!((status, out.as_str()), (2, ""), "{line:?}: {err}");
        assert!(err.contains(said), "{line:?}: {err}");
    }

    /// A snapshot of the data as it is now, taken on some day; an automatic one where it has no name.
    fn took(&self, name: &str, day: &str) {
        let (path, folder) = (self.folder.path().join("desk.json"), self.folder.path().join("data/bangiao"));
        let bytes = fs::read(&path).unwrap();
        let snapshot = Snapshot {
            id: Handle(format!("{name}{day}").into()),
            portfolio: fs::canonicalize(&path).unwrap().to_str().unwrap().to_owned(),
            name: Private::new(Clean::line(name)),
            taken: format!("{day}T08:00"),
            hash: SnapshotFiles::at(&folder).put(&bytes).unwrap(),
            as_of: Edtf::parse("2024-12-31").unwrap(),
            removed: false,
            automatic: name.is_empty(),
            size: bytes.len() as u64,
            rest: serde_json::Map::new(),
        };
        let mut keeper = NotebookStore::open(Some(&folder), NaiveDateTime::default());
        keeper.keep(&[Edit::Snapshot { snapshot: Box::new(snapshot) }]).unwrap();
    }
}

#[test]
fn it_tells_what_has_changed_is_late_and_is_due_and_is_sound_markdown() {
    let home = Home::new();
    home.took("", "2026-11-20");
    home.put(&a_month_later());
    let out = home.out(&["digest", "--due", "+2y"]);
    assert!(out.starts_with("# A portfolio for tests: digest as of 31 Dec 2024\n\nChanges are told since what was seen on 20 Nov 2026 08:00"), "{out}");
    assert!(out.contains("## Changed (1)\n\n### Changed (1)\n\n- **"), "{out}");
    assert!(out.contains("status: ▪ signed → ✔ in force"), "{out}");
    let today = home.out(&["digest", "--as-of", "2026-11-28"]);
    assert!(today.contains("## Late, or without word ("), "{today}");
    assert!(out.contains("## Due soon, until 31 Dec 2026 ("), "{out}");
    assert!(!out.contains("\n\n\n") && out.ends_with('\n') && !out.ends_with("\n\n"), "{out:?}");
    let vietnamese = home.out(&["digest", "--lang", "vi"]);
    assert!(
        vietnamese.contains("điểm tin đến ngày 31/12/2024") && vietnamese.contains("## Đã thay đổi (1)"),
        "{vietnamese}"
    );
}

#[test]
fn a_section_that_is_empty_is_left_out_and_nothing_at_all_is_a_plain_sentence() {
    let home = Home::new();
    let mut quiet = desk();
    quiet["records"].as_array_mut().unwrap().retain(|record| record["id"] == "de-groundwater");
    home.put(&quiet);
    home.took("", "2026-11-20");
    let out = home.out(&["digest"]);
    assert!(!out.contains("##"), "{out}");
    assert!(out.contains("Nothing has changed, nothing is late, and nothing is due until 30 Jan 2025."), "{out}");
}

#[test]
fn since_names_what_was_seen_last_a_snapshot_or_a_day() {
    let home = Home::new();
    home.took("", "2026-11-01");
    home.took("họp tháng 11", "2026-11-05");
    home.put(&a_month_later());
    home.took("", "2026-11-20");
    for since in ["last", "họp tháng 11", "Hop thang 11", "2026-11-10", "10/11/2026", "2026-11-01"] {
        let out = home.out(&["digest", "--since", since]);
        assert!(out.contains("## Changed (1)"), "{since}: {out}");
    }
    let named = home.out(&["digest", "--since", "2026-11-10"]);
    assert!(named.contains("Changes are told since snapshot “họp tháng 11” of 5 Nov 2026 08:00 (data of"), "{named}");
    assert!(!home.out(&["digest", "--since", "2026-11-20"]).contains("## Changed"));
    assert!(!home.out(&["digest", "--since", "-1d"]).contains("## Changed"), "from today on");
}

#[test]
fn what_cannot_be_compared_with_is_refused_with_a_remedy() {
    let home = Home::new();
    home.refused(&["digest"], "open the dashboard once");
    home.refused(&["digest", "--since", "2026-11-01"], "take one with `bangiao snapshot NAME`");
    home.took("one", "2026-11-05");
    home.refused(&["digest"], "`--since NAME`");
    home.refused(&["digest", "--since", "2026-11-01"], "the oldest is snapshot “one” (5 Nov 2026 08:00)");
    home.refused(&["digest", "--since", "onne"], "did you mean `one`?");
    home.refused(&["digest", "--since", "one", "--due", "soon"], "--due soon: it must be a day after the as-of day");
    home.refused(&["digest", "--since", "one", "--due=-30d"], "--due -30d");
    home.refused(&["digest", "--since", "one", "--force"], "out");
}

#[test]
fn it_goes_to_a_file_that_is_the_owners_and_overwrites_none_without_being_told() {
    let home = Home::new();
    home.took("one", "2026-11-05");
    let (status, out, err) = home.run(&["digest", "--since", "one", "-o", "out.md"]);
    assert_eq!((status, out.as_str()), (0, ""));
    let file = home.folder.path().join("out.md");
    assert!(err.contains(file.to_str().unwrap()), "{err}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&file).unwrap().starts_with("# A portfolio"));
    home.refused(&["digest", "--since", "one", "-o", "out.md"], "--force");
    assert_eq!(home.run(&["digest", "--since", "one", "-o", "out.md", "--force"]).0, 0);
}

#[test]
fn in_public_neither_names_nor_private_notes_are_told() {
    let home = Home::new();
    home.took("kanar", "2026-11-05");
    let mut now = a_month_later();
    now["records"][2]["private_note"] = json!({ "en": "for the desk alone" });
    home.put(&now);
    assert!(home.out(&["digest", "--since", "kanar"]).contains("desk alone"));
    let public = home.out(&["digest", "--since", "2026-11-05", "--public"]);
    assert!(
        !public.contains("desk alone") && !public.contains("kanar") && public.contains("## Changed (1)"),
        "{public}"
    );
}

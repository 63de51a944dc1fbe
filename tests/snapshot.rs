//! `bangiao snapshot`, and `bangiao changes` since one, as a user types them.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::dataset::Edtf;
use bangiao::desk::agenda::Handle;
use bangiao::desk::notebook::Snapshot;
use bangiao::store::notebook_store::NotebookStore;
use bangiao::store::snapshots::SnapshotFiles;
use bangiao::text::{Clean, Private};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The fixture, to be edited.
fn desk() -> Value {
    serde_json::from_slice(include_bytes!("fixtures/desk.json")).unwrap()
}

/// The fixture a month later: one agreement in force.
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
        home.put("desk.json", &desk());
        home
    }

    fn put(&self, name: &str, value: &Value) {
        fs::write(self.folder.path().join(name), value.to_string()).unwrap();
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("bangiao"));
        command.env_clear().env("HOME", self.folder.path()).env("XDG_DATA_HOME", self.data());
        command.env("LANG", "en_US.UTF-8").current_dir(self.folder.path()).args(words);
        command.timeout(std::time::Duration::from_secs(60));
        command
    }

    /// The status, and what was said on both streams.
    fn run(&self, words: &[&str]) -> (i32, String, String) {
        let output = self.command(words).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// Runs a command that must succeed without a word on standard error.
    #[track_caller]
    fn out(&self, words: &[&str]) -> String {
        let (status, out, err) = self.run(words);
        assert_eq!((status, err.as_str()), (0, ""), "{words:?}: {out}");
        out
    }

    #[track_caller]
    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.out(words)).unwrap()
    }

    /// The dashboard has shown the data as it is now.
    fn saw(&self, id: &str) {
        let bytes = fs::read(self.folder.path().join("desk.json")).unwrap();
        let folder = self.data().join("bangiao");
        let seen = Snapshot {
            id: Handle(id.into()),
            portfolio: fs::canonicalize(self.folder.path().join("desk.json")).unwrap().to_str().unwrap().to_owned(),
            name: Private::new(Clean::default()),
            taken: "2026-11-20T08:00".to_owned(),
            hash: SnapshotFiles::at(&folder).put(&bytes).unwrap(),
            as_of: Edtf::parse("2024-12-31").unwrap(),
            removed: false,
            automatic: true,
            size: bytes.len() as u64,
            rest: serde_json::Map::new(),
        };
        let mut keeper = NotebookStore::open(Some(&folder), NaiveDateTime::default());
        let edits = keeper.notebook().seeing(&seen, None);
        keeper.keep(&edits).unwrap();
    }

    #[track_caller]
    fn refused(&self, words: &[&str], said: &str) {
        let (status, out, err) = self.run(words);
        assert_eq!((status, out.as_str()), (2, ""), "{words:?}: {err}");
        assert!(err.contains(said), "{words:?}: {err}");
    }
}

const ON_DESK: [&str; 2] = ["--data", "desk.json"];

#[test]
fn a_snapshot_is_taken_and_changes_are_told_since_it() {
    let home = Home::new();
    let said = home.out(&["snapshot", "họp", "tháng", "10", "--data", "desk.json"]);
    assert!(said.starts_with("Snapshot “họp tháng 10” taken: desk.json, on "), "{said}");
    assert!(said.contains("data of 31 Dec 2024, hash ") && said.contains("Kept in "), "{said}");
    assert!(said.contains("bangiao changes"), "the first one is the one that changes are told since: {said}");
    assert!(home.out(&["changes", "--data", "desk.json"]).ends_with("Nothing has changed.\n"));
    home.put("desk.json", &a_month_later());
    for words in [&["changes"][..], &["changes", "họp tháng 10"], &["changes", "Hop thang 10"]] {
        let out = home.out(&[words, &ON_DESK].concat());
        assert!(out.starts_with("Changes: snapshot “họp tháng 10” (31 Dec 2024) → desk.json (31 Dec 2024)"), "{out}");
        assert!(out.contains("▪ signed → ✔ in force"), "{out}");
    }
    let rows = home.json(&["changes", "--json", "--data", "desk.json"]);
    assert_eq!((&rows[0]["change"], &rows[0]["id"]), (&json!("changed"), &json!("de-groundwater")));
    assert_eq!(rows[0]["fields"], json!([{ "field": "status", "old": "signed", "new": "in_force" }]));
}

#[test]
fn two_snapshots_are_compared_and_the_data_named_last_says_whose_they_are() {
    let home = Home::new();
    home.out(&["snapshot", "one", "--data", "desk.json"]);
    home.put("desk.json", &a_month_later());
    home.out(&["snapshot", "two", "--data", "desk.json"]);
    let out = home.out(&["changes", "one", "two", "--data", "desk.json"]);
    assert!(out.starts_with("Changes: snapshot “one” (31 Dec 2024) → snapshot “two” (31 Dec 2024)"), "{out}");
    assert!(out.contains("1 changed"), "{out}");
    assert!(home.out(&["changes", "one", "desk.json"]).contains("1 changed"));
    home.refused(&["changes", "one"], "`one` is neither a file nor a snapshot of this data");
    home.refused(&["changes", "onne", "--data", "desk.json"], "did you mean `one`?");
    home.refused(
        &["changes", "nothing.json", "--data", "desk.json"],
        "cannot read nothing.json: there is no such file",
    );
    home.put("one", &desk());
    let out = home.out(&["changes", "one", "--data", "desk.json"]);
    assert!(out.starts_with("Changes: one ("), "a file goes before a snapshot of its name: {out}");
}

#[test]
fn what_did_not_change_is_not_kept_twice() {
    let home = Home::new();
    home.out(&["snapshot", "--data", "desk.json"]);
    let again = home.out(&["snapshot", "again", "--data", "desk.json"]);
    assert!(again.starts_with("Nothing has changed since the snapshot “"), "{again}");
    assert_eq!(home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]).as_array().unwrap().len(), 1);
    home.put("desk.json", &a_month_later());
    home.out(&["snapshot", "--data", "desk.json"]);
    let rows = home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]);
    let names: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names[0], format!("{} (2)", names[1]), "two of one day are told apart");
}

#[test]
fn changes_are_told_since_what_was_last_seen_where_nobody_took_a_snapshot() {
    let home = Home::new();
    home.refused(&["changes", "--data", "desk.json"], "there is nothing to compare with yet");
    home.saw("a");
    assert!(home.out(&["changes", "--data", "desk.json"]).ends_with("Nothing has changed.\n"));
    home.put("desk.json", &a_month_later());
    let out = home.out(&["changes", "--data", "desk.json"]);
    assert!(out.starts_with("Changes: what was seen on 20 Nov 2026 08:00 (31 Dec 2024) → desk.json"), "{out}");
    home.saw("b");
    assert!(home.out(&["changes", "--data", "desk.json"]).contains("1 changed"), "looking resets nothing");
    let list = home.out(&["snapshot", "--list", "--data", "desk.json"]);
    assert_eq!(list.matches("(kept by itself)").count(), 2, "{list}");
    let rows = home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]);
    assert_eq!((&rows[0]["name"], &rows[0]["automatic"]), (&Value::Null, &json!(true)));
    home.out(&["snapshot", "now", "--data", "desk.json"]);
    assert!(home.out(&["changes", "--data", "desk.json"]).ends_with("Nothing has changed.\n"), "it was chosen");
}

#[test]
fn a_snapshot_is_deleted_for_good_with_its_bytes() {
    let home = Home::new();
    home.out(&["snapshot", "họp một", "--data", "desk.json"]);
    let folder = home.data().join("bangiao/snapshots");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    home.refused(&["snapshot", "--remove", "hop mo", "--data", "desk.json"], "did you mean `họp một`?");
    home.refused(&["snapshot", "--remove", "--data", "desk.json"], "NAME");
    let said = home.out(&["snapshot", "--remove", "hop mot", "--data", "desk.json"]);
    assert!(said.starts_with("Deleted for good: snapshot “họp một” ("), "{said}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    assert_eq!(home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]), json!([]));
    home.saw("a");
    home.refused(&["snapshot", "--remove", "", "--data", "desk.json"], "");
}

#[test]
fn snapshots_are_listed_the_newest_first() {
    let home = Home::new();
    let (status, out, err) = home.run(&["snapshot", "--list", "--data", "desk.json"]);
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(err.contains("there is no snapshot of this data yet"), "{err}");
    assert_eq!(home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]), json!([]));
    home.out(&["snapshot", "one", "--data", "desk.json"]);
    home.put("desk.json", &a_month_later());
    home.out(&["snapshot", "two", "--data", "desk.json"]);
    let list = home.out(&["snapshot", "--list", "--data", "desk.json"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(lines[0].contains("NAME") && lines[1].starts_with("  two ") && lines[2].starts_with("* one "), "{list}");
    let rows = home.json(&["snapshot", "--list", "--json", "--data", "desk.json"]);
    let row = rows[1].as_object().unwrap();
    assert_eq!(
        row.keys().map(String::as_str).collect::<Vec<_>>(),
        ["as_of", "automatic", "baseline", "hash", "name", "taken"]
    );
    assert_eq!((&row["name"], &row["as_of"], &row["baseline"]), (&json!("one"), &json!("2024-12-31"), &json!(true)));
    assert_eq!(row["hash"].as_str().unwrap().len(), 64);
    assert_eq!(row["taken"].as_str().unwrap().len(), "2026-11-24T18:30".len());
}

#[test]
fn a_file_is_the_same_by_whatever_path_and_other_data_has_snapshots_of_its_own() {
    let home = Home::new();
    home.out(&["snapshot", "one", "--data", "desk.json"]);
    let path = home.folder.path().join("desk.json");
    for same in ["./desk.json", path.to_str().unwrap()] {
        assert!(home.out(&["snapshot", "--list", "--data", same]).contains("one"), "{same}");
    }
    home.put("other.json", &desk());
    for other in ["other.json", "builtin"] {
        assert_eq!(home.json(&["snapshot", "--list", "--json", "--data", other]), json!([]), "{other}");
    }
}

#[test]
fn data_from_a_pipe_is_known_by_its_title() {
    let home = Home::new();
    let piped = |words: &[&str], value: &Value| {
        let output = home.command(words).write_stdin(value.to_string()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    piped(&["snapshot", "one", "--data", "-"], &desk());
    assert!(piped(&["changes", "--data", "-"], &a_month_later()).contains("1 changed"));
    assert!(piped(&["changes", "one", "-"], &a_month_later()).contains("1 changed"));
    let mut other = desk();
    other["title"] = json!({ "en": "Another portfolio" });
    assert_eq!(piped(&["snapshot", "--list", "--json", "--data", "-"], &other), "[]\n");
}

#[test]
fn without_a_place_to_keep_anything_it_is_said_and_nothing_is_taken() {
    let home = Home::new();
    fs::write(home.data(), "a file where the folder is to be").unwrap();
    home.refused(&["snapshot", "--data", "desk.json"], "no snapshot was taken: ");
    home.refused(&["changes", "--data", "desk.json"], "bangiao: ");
    home.refused(&["snapshot", "builtin", "--data", "desk.json"], "cannot be called “builtin”");
    home.refused(&["snapshot", "--data", "nowhere.json"], "nowhere.json");
}

#[test]
fn a_snapshot_that_was_damaged_or_lost_is_not_believed() {
    let home = Home::new();
    home.out(&["snapshot", "one", "--data", "desk.json"]);
    let folder = home.data().join("bangiao/snapshots");
    let kept = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    fs::write(&kept, "{}").unwrap();
    home.refused(&["changes", "one", "--data", "desk.json"], "cannot read the snapshot “one”: ");
    fs::remove_file(&kept).unwrap();
    home.refused(&["changes", "--data", "desk.json"], "cannot read the snapshot “one”: ");
}

#[test]
fn public_output_has_no_private_notes_and_no_local_paths() {
    let home = Home::new();
    let mut now = a_month_later();
    now["records"][2]["private_note"] = json!({ "en": "for the desk alone" });
    let said = home.out(&["snapshot", "--public", "--data", "desk.json"]);
    assert!(!said.contains(home.folder.path().to_str().unwrap()), "{said}");
    home.put("desk.json", &now);
    let (public, all) = (&["changes", "--public", "--data", "desk.json"], &["changes", "--data", "desk.json"]);
    assert!(home.out(all).contains("desk alone"));
    assert!(!home.out(public).contains("desk alone"));
    fs::remove_dir_all(home.data().join("bangiao/snapshots")).unwrap();
    let (status, _, err) = home.run(public);
    assert!(status == 2 && !err.contains(home.folder.path().to_str().unwrap()), "{err}");
}

#[test]
fn what_is_said_is_said_in_vietnamese_too() {
    let home = Home::new();
    let said = home.out(&["snapshot", "--lang", "vi", "--data", "desk.json"]);
    assert!(said.starts_with("Đã chụp “") && said.contains("Từ nay thay đổi được tính kể từ bản chụp này"), "{said}");
    assert!(
        home.out(&["snapshot", "--lang", "vi", "--data", "desk.json"]).starts_with("Dữ liệu không thay đổi gì kể từ")
    );
    let help = home.out(&["snapshot", "--help", "--lang", "vi"]);
    assert!(help.contains("Chụp lại dữ liệu hiện tại") && help.contains("Liệt kê các bản chụp"), "{help}");
}

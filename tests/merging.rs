//! Two versions of a dataset put together, decisions put into one, and a dataset as lines for `git diff`: files in, file and message
//! out.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::dataset::check::check;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Output;
use tempfile::TempDir;

const BUILTIN: &str = include_str!("../sample-data/cooperation.json");

/// A folder with files in it.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.at(name), text).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }

    fn run(&self, line: &str) -> Output {
        let mut command = Command::new(cargo_bin!("bangiao"));
        command.env_clear().env("HOME", self.0.path()).current_dir(self.0.path());
        command.args(["--config", "none", "--lang", "en"]).args(line.split(' ')).output().unwrap()
    }

    /// The exit status of a command, what it prints and what it says beside.
    fn told(&self, line: &str) -> (Option<i32>, String, String) {
        let output = self.run(line);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
}

/// The built-in data with the value behind a key of a record put in the place of another one.
fn with(file: &str, record: &str, key: &str, value: &str) -> String {
    let (before, rest) = file.split_at(file.find(&format!("\"id\": \"{record}\"")).unwrap());
    let key = format!("\"{key}\": ");
    let (between, rest) = rest.split_once(&key).unwrap();
    let (_, behind) = rest.split_at(rest.find([',', '\n']).unwrap());
    format!("{before}{between}{key}{value}{behind}")
}

/// The ids of the records of the built-in data.
fn ids() -> Vec<String> {
    let file: Value = serde_json::from_str(BUILTIN).unwrap();
    file["records"].as_array().unwrap().iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn two_officers_who_edit_different_records_never_meet_a_conflict() {
    let (folder, ids) = (Folder::new(), ids());
    let (ours, theirs) =
        (with(BUILTIN, &ids[3], "status", "\"suspended\""), with(BUILTIN, &ids[4], "status", "\"cancelled\""));
    for (name, text) in [("base.json", BUILTIN), ("ours.json", &ours), ("theirs.json", &theirs)] {
        folder.write(name, text);
    }
    assert_eq!(folder.told("merge base.json ours.json theirs.json"), (Some(0), String::new(), String::new()));
    assert_eq!(folder.text("ours.json"), with(&ours, &ids[4], "status", "\"cancelled\""));
    assert_eq!(folder.text("theirs.json"), theirs);
}

#[test]
fn the_same_field_on_both_sides_is_told_and_left_for_check_to_name() {
    let (folder, ids) = (Folder::new(), ids());
    let ours = with(BUILTIN, &ids[3], "status", "\"suspended\"");
    folder.write("base.json", BUILTIN);
    folder.write("ours.json", &ours);
    folder.write("theirs.json", &with(BUILTIN, &ids[3], "status", "\"cancelled\""));
    let (status, out, told) = folder.told("merge base.json ours.json theirs.json");
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert!(
        told.contains("1 value changed on both sides") && told.contains(&format!("/records/{}/status", ids[3])),
        "{told}"
    );
    let merged = folder.text("ours.json");
    assert_eq!(merged.matches("<<<<<<< ours").count(), 1);
    let (status, problems, _) = folder.told("check ours.json");
    assert_eq!(status, Some(1));
    assert!(problems.contains("merge"), "{problems}");
    // What is left is read as ours has it, and a second merge waits until it is settled.
    let (status, _, told) = folder.told("merge base.json ours.json theirs.json");
    assert_eq!(status, Some(2));
    assert!(told.contains("ours.json:") && told.contains("bangiao check ours.json"), "{told}");
    assert_eq!(folder.text("ours.json"), merged);
}

#[test]
fn a_merge_goes_elsewhere_when_that_is_said_and_never_over_a_file_unasked() {
    let folder = Folder::new();
    for name in ["base.json", "ours.json", "theirs.json"] {
        folder.write(name, BUILTIN);
    }
    let (status, out, _) = folder.told("merge base.json ours.json theirs.json -o -");
    assert_eq!((status, out.as_str()), (Some(0), BUILTIN));
    folder.write("out.json", "mine");
    let (status, _, told) = folder.told("merge base.json ours.json theirs.json -o out.json");
    assert_eq!(status, Some(2));
    assert!(told.contains("out.json") && folder.text("out.json") == "mine", "{told}");
    assert_eq!(folder.told("merge base.json ours.json theirs.json -o out.json --force").0, Some(0));
    assert_eq!(folder.text("out.json"), BUILTIN);
}

#[test]
fn a_file_that_both_added_has_nothing_before_it() {
    let folder = Folder::new();
    folder.write("base.json", "");
    folder.write("ours.json", BUILTIN);
    folder.write("theirs.json", BUILTIN);
    assert_eq!(folder.told("merge base.json ours.json theirs.json").0, Some(0));
    assert_eq!(folder.text("ours.json"), BUILTIN);
}

#[test]
fn what_breaks_only_together_is_said() {
    let folder = Folder::new();
    let mut file: Value = serde_json::from_str(BUILTIN).unwrap();
    let at = |file: &Value| file["themes"].as_array().unwrap().iter().position(|theme| theme["id"] == "spare").unwrap();
    file["themes"].as_array_mut().unwrap().push(json!({"id": "spare", "name": {"vi": "Khác", "en": "Other"}}));
    folder.write("base.json", &serde_json::to_string_pretty(&file).unwrap());
    let mut theirs = file.clone();
    theirs["records"][0]["themes"].as_array_mut().unwrap().push(json!("spare"));
    folder.write("theirs.json", &serde_json::to_string_pretty(&theirs).unwrap());
    let place = at(&file);
    file["themes"].as_array_mut().unwrap().remove(place);
    folder.write("ours.json", &serde_json::to_string_pretty(&file).unwrap());
    let (status, _, told) = folder.told("merge base.json ours.json theirs.json");
    assert_eq!(status, Some(0));
    assert!(told.contains("1 new error") && told.contains("bangiao check ours.json"), "{told}");
}

#[test]
fn git_compares_values_whatever_the_layout() {
    let folder = Folder::new();
    folder.write("one.json", BUILTIN);
    let value: Value = serde_json::from_str(BUILTIN).unwrap();
    folder.write("other.json", &value.to_string());
    let (one, other) = (folder.told("diff one.json"), folder.told("diff other.json"));
    assert_eq!(one.0, Some(0));
    assert!(one == other, "the layout of a file shows in its lines");
    let lines = folder.told("diff one.json").1;
    assert!(lines.contains("\nrecords ") && lines.contains("\n  status: "), "{lines}");
    folder.write("broken.json", "{ \"records\": [\n<<<<<<< ours\n");
    assert_eq!(folder.told("diff broken.json"), (Some(0), folder.text("broken.json"), String::new()));
}

/// What a meeting decided of a record: its status now, and before.
fn decided(record: &str, before: &str, now: &str) -> String {
    let of = |status: &str| json!({"records": [{"id": record, "status": status}]});
    let mut decided = of(now);
    decided["before"] = of(before);
    decided.to_string()
}

fn status_of(file: &str, record: &str) -> String {
    let file: Value = serde_json::from_str(file).unwrap();
    let record = file["records"].as_array().unwrap().iter().find(|each| each["id"] == record).unwrap();
    record["status"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_decided_is_shown_first_and_written_when_that_is_said() {
    let (folder, ids) = (Folder::new(), ids());
    folder.write("data.json", BUILTIN);
    folder.write("decided.json", &decided(&ids[3], &status_of(BUILTIN, &ids[3]), "suspended"));
    let (status, shown, told) = folder.told("apply decided.json data.json");
    assert_eq!(status, Some(0));
    assert!(shown.to_lowercase().contains("suspended"), "{shown}");
    assert!(told.contains("--write"), "{told}");
    assert_eq!(folder.text("data.json"), BUILTIN);
    let (status, _, told) = folder.told("apply decided.json data.json --write");
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(folder.text("data.json"), with(BUILTIN, &ids[3], "status", "\"suspended\""));
    assert_eq!(folder.text("data.json.bak"), BUILTIN);
    assert!(told.contains("data.json.bak"), "{told}");
    let (status, shown, told) = folder.told("apply decided.json data.json --write");
    assert_eq!((status, shown.as_str()), (Some(0), ""));
    assert!(told.contains("already"), "{told}");
}

#[test]
fn what_somebody_else_changed_since_the_meeting_is_not_written_over() {
    let (folder, ids) = (Folder::new(), ids());
    let changed = with(BUILTIN, &ids[3], "status", "\"cancelled\"");
    folder.write("data.json", &changed);
    folder.write("decided.json", &decided(&ids[3], &status_of(BUILTIN, &ids[3]), "suspended"));
    let (status, _, told) = folder.told("apply decided.json data.json --write");
    assert_eq!(status, Some(1));
    assert!(told.contains(&format!("/records/{}/status", ids[3])), "{told}");
    assert_eq!(folder.text("data.json"), changed);
    assert!(!folder.at("data.json.bak").exists());
}

#[test]
fn a_decision_that_would_break_the_file_is_refused_with_its_problem() {
    let (folder, ids) = (Folder::new(), ids());
    folder.write("data.json", BUILTIN);
    folder.write("decided.json", &decided(&ids[3], &status_of(BUILTIN, &ids[3]), "done"));
    let (status, _, told) = folder.told("apply decided.json data.json --write");
    assert_eq!(status, Some(1));
    assert!(told.contains("1 new error") && told.contains("done"), "{told}");
    assert_eq!(folder.text("data.json"), BUILTIN);
    let (status, _, told) = folder.told("apply decided.json");
    assert_eq!(status, Some(2));
    assert!(told.contains("no file"), "{told}");
}

const STATUSES: [&str; 5] = ["pipeline", "implementation", "closed", "cancelled", "suspended"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn edits_of_different_records_are_both_there_and_every_other_byte_stays(
        ours in prop::collection::btree_map(0..60usize, 0..5usize, 0..6),
        theirs in prop::collection::btree_map(60..120usize, 0..5usize, 0..6),
    ) {
        use bangiao::dataset::json::{MergeCoverage, scan, three_way};
        let ids = ids();
        let edit = |file: String, edits: &std::collections::BTreeMap<usize, usize>| {
            edits.iter().fold(file, |file, (record, status)| with(&file, &ids[*record], "status", &format!("\"{}\"", STATUSES[*status])))
        };
        let (our_text, their_text) = (edit(BUILTIN.to_owned(), &ours), edit(BUILTIN.to_owned(), &theirs));
        let [base, mine, other] = [BUILTIN, &our_text, &their_text].map(|text| scan(text.as_bytes()));
        let merge = three_way(base.tree.root(), &mine.tree, other.tree.root().unwrap(), MergeCoverage::Whole);
        prop_assert_eq!(String::from_utf8(merge.bytes).unwrap(), edit(our_text.clone(), &theirs));
        prop_assert!(merge.conflicts.is_empty());
        prop_assert_eq!(check(our_text.as_bytes()).errors, 0);
    }
}

//! `bangiao agenda` and `bangiao actions`, at the real program: a meeting is prepared by a query, and what is left of it is told and ticked.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::desk::agenda::Handle;
use bangiao::desk::draft::MinuteDraft;
use bangiao::store::notebook_store::NotebookStore;
use serde_json::Value;
use std::fs;

/// A home, and a file of data in it.
struct Home {
    folder: tempfile::TempDir,
}

/// What a command came to.
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(home.folder.path().join("data.json"), include_str!("../sample-data/cooperation.json")).unwrap();
        home
    }

    fn on(&self, data: &str, words: &[&str]) -> Ran {
        let mut command = Command::new(cargo_bin("bangiao"));
        command.env_clear().env("HOME", self.folder.path()).env("LANG", "vi_VN.UTF-8").current_dir(self.folder.path());
        let output = command.args(words).args(["--data", data]).output().unwrap();
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Ran { status: output.status.code().unwrap(), out, err }
    }

    fn run(&self, words: &[&str]) -> Ran {
        self.on("data.json", words)
    }

    #[track_caller]
    fn done(&self, words: &[&str]) -> String {
        let ran = self.run(words);
        assert_eq!(ran.status, 0, "{words:?}: {}", ran.err);
        ran.out
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.done(words)).unwrap()
    }

    /// Writes in the minute of the first item of the agenda in use.
    fn minute(&self, text: &str) {
        let folder = self.folder.path().join(".local/share/bangiao");
        let mut keeper = NotebookStore::open(Some(&folder), chrono::NaiveDateTime::default());
        let notebook = keeper.notebook();
        let agenda = notebook.current().unwrap();
        let pin = agenda.pins().next().unwrap();
        let mut draft = MinuteDraft::new(Handle("m-1".into()), &notebook, &agenda.id, &pin.id).unwrap();
        keeper.keep(&[draft.write(text).unwrap()]).unwrap();
    }
}

const NEW: [&str; 10] = [
    "agenda",
    "new",
    "--from",
    "flag:outcome_unreported | due:+30d",
    "--title",
    "Giao ban tháng 12",
    "--date",
    "24/12/2026",
    "--place",
    "Phòng 402",
];

#[test]
fn a_draft_agenda_is_made_out_of_a_query() {
    let home = Home::new();
    let words = [&NEW[..], &["--as-of", "2026-11-27", "--time", "14h30", "--present", "bà Lan; ông Nam"]].concat();
    let said = home.done(&words);
    assert!(said.starts_with("Đã lập chương trình “Giao ban tháng 12”, 24/12/2026: "), "{said}");
    let listed = home.json(&["agenda", "list", "--json"]);
    assert_eq!((&listed[0]["name"], &listed[0]["in_use"]), (&Value::from("Giao ban tháng 12"), &Value::Bool(true)));
    assert!(listed[0]["items"].as_u64().unwrap() > 3, "{listed}");
    let shown = home.done(&["agenda", "show"]);
    assert!(
        shown.contains("Địa điểm: Phòng 402") && shown.contains("Bắt đầu: 14:30") && shown.contains("\n1. "),
        "{shown}"
    );
    let whole = home.json(&["agenda", "show", "giao ban", "--json"]);
    assert_eq!(whole["present"], serde_json::json!(["bà Lan", "ông Nam"]));
    assert_eq!((&whole["ends"], &whole["date"]), (&Value::Null, &Value::from("2026-12-24")));
    assert_eq!(
        home.json(&["minutes", "--json"])["items"].as_array().unwrap().len(),
        whole["items"].as_array().unwrap().len()
    );
    assert!(home.done(&["minutes"]).contains("- **Địa điểm:** Phòng 402"));
}

#[test]
fn what_is_no_query_no_day_or_no_time_makes_no_agenda_and_what_finds_nothing_an_empty_one() {
    let home = Home::new();
    for (words, status) in [
        (&["agenda", "new", "--from", "flag:nothing"][..], 2),
        (&["agenda", "new", "--date", "31/02/2026"], 2),
        (&["agenda", "new", "--time", "chiều"], 2),
        (&["agenda", "show"], 2),
    ] {
        let ran = home.run(words);
        assert_eq!(ran.status, status, "{words:?}: {}", ran.err);
        assert!(!ran.err.is_empty(), "{words:?}");
    }
    assert_eq!(home.run(&["agenda", "list"]).status, 1);
    let empty = home.run(&["agenda", "new", "--from", "qqqqqqqq"]);
    assert!(
        empty.status == 0 && empty.err.contains("không tìm thấy gì") && empty.out.contains("0 mục"),
        "{}",
        empty.err
    );
}

#[test]
fn an_agenda_belongs_to_the_data_it_was_made_of() {
    let home = Home::new();
    home.done(&["agenda", "new", "--title", "Của tệp"]);
    let other = home.on("builtin", &["agenda", "list"]);
    assert!(other.out.contains("Của tệp  (thuộc ") && other.out.contains("data.json"), "{}", other.out);
    assert_eq!(home.on("builtin", &["minutes"]).status, 2, "none is in use there");
    assert!(home.done(&["agenda", "list"]).starts_with('*'));
    // However its path is written.
    fs::create_dir(home.folder.path().join("d")).unwrap();
    assert!(home.on("d/../data.json", &["agenda", "list"]).out.starts_with('*'));
}

#[test]
fn action_items_have_the_promised_columns_and_are_ticked_by_their_ids() {
    let home = Home::new();
    home.done(&NEW);
    home.minute("> gửi dự thảo; Vụ HTQT; 15/12/2020\n> báo cáo; ; 15/12/2090\n> gọi lại");
    let rows = home.json(&["actions", "--json"]);
    let printed = home.done(&["actions", "--json"]);
    let promised = ["id", "text", "owner", "due", "state", "meeting", "record"];
    let places: Vec<usize> = promised.iter().map(|name| printed.find(&format!("\"{name}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{printed}");
    assert_eq!(rows[0].as_object().unwrap().len(), promised.len());
    let texts = |rows: &Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        texts(&rows),
        ["gửi dự thảo", "báo cáo", "gọi lại"],
        "what is overdue comes first, what has no day last"
    );
    assert_eq!((&rows[0]["owner"], &rows[0]["due"]), (&Value::from("Vụ HTQT"), &Value::from("2020-12-15")));
    assert_eq!((&rows[1]["owner"], &rows[0]["meeting"]), (&Value::Null, &Value::from("Giao ban tháng 12")));
    let id = rows[0]["id"].as_str().unwrap();
    home.done(&["actions", "done", id, "--date", "01/12/2026"]);
    assert_eq!(texts(&home.json(&["actions", "--json", "--state", "open"])), ["báo cáo", "gọi lại"]);
    let done = home.json(&["actions", "--json", "--state", "done"]);
    assert_eq!((texts(&done), &done[0]["state"]), (vec!["gửi dự thảo".to_owned()], &Value::from("done")));
    assert_eq!(done[0]["id"], id, "its id stays");
    assert!(home.done(&["minutes"]).contains("- [x] gửi dự thảo · Vụ HTQT · hạn 15/12/2020 · đã xong 01/12/2026"));
    home.done(&["actions", "open", id]);
    assert_eq!(texts(&home.json(&["actions", "--json", "--state", "open"])).len(), 3);
    let csv = home.done(&["actions", "--csv"]);
    assert!(csv.starts_with("id,text,owner,due,state,meeting,record\r\n"), "{csv}");
    let shown = home.done(&["actions"]);
    assert!(shown.contains("quá hạn") && shown.contains("gửi dự thảo"), "{shown}");
    for words in
        [&["actions", "done", "action-0"][..], &["actions", "done"], &["actions", "done", id, "--date", "31/02/2026"]]
    {
        assert_eq!(home.run(words).status, 2, "{words:?}");
    }
    assert_eq!(home.run(&["actions", "--public"]).status, 2);
}

#[test]
fn a_line_that_is_no_action_item_is_told_when_the_minutes_are_written_out() {
    let home = Home::new();
    home.done(&NEW);
    home.minute("> ;;31/02/2026\n> gọi lại; 31/02/2026");
    let ran = home.run(&["minutes"]);
    assert!(ran.err.contains("“> ;;31/02/2026”: dòng này chưa ghi việc gì phải làm"), "{}", ran.err);
    assert!(ran.err.contains("“31/02/2026” không phải ngày"), "{}", ran.err);
    assert_eq!(ran.out.matches("- [ ]").count(), 2, "{}", ran.out);
    assert_eq!(home.json(&["actions", "--json"]).as_array().unwrap().len(), 1);
}

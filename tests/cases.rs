//! Cases of faults that were seen in this program and in others of its kind, each with what must come of it.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

#[cfg(target_os = "linux")]
#[path = "terminal/harness.rs"]
#[allow(dead_code, clippy::string_slice)]
mod harness;

use bangiao::app::input::{DataPlace, Effect};
use bangiao::app::loaded::FileProblem;
use bangiao::dataset::check::{Problem, Severity, check};
use bangiao::dataset::{Lang, load};
use bangiao::text::Audience;
use common::Desk;
use serde_json::{Value, json};
use std::process::Output;

/// What the program prints, in a folder and a home of its own.
fn run(words: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin("bangiao"));
    command.env_clear().env("HOME", home.path()).env("LANG", "en_US.UTF-8").current_dir(home.path());
    command.args(["--config", "none"]).args(words).output().unwrap()
}

fn printed(words: &[&str]) -> Vec<u8> {
    run(words).stdout
}

// ---- CSV for spreadsheets ----

#[test]
fn csv_for_spreadsheets_has_its_mark_and_the_separator_of_its_language_and_plain_csv_has_neither() {
    let plain = printed(&["list", "partners", "--csv"]);
    assert!(plain.starts_with(b"id,iso3166,"));
    for (lang, start) in [("vi", "\u{feff}id;iso3166;name_vi;"), ("en", "\u{feff}id,iso3166,name_vi,")] {
        for options in [&["--excel"][..], &["--csv", "--excel"]] {
            let words = [&["list", "partners", "--lang", lang], options].concat();
            let text = String::from_utf8(printed(&words)).unwrap();
            assert!(text.starts_with(start), "{text}");
            assert_eq!(text.matches("\r\n").count(), text.matches('\n').count(), "{lang}");
        }
    }
    let english = printed(&["list", "partners", "--excel"]);
    assert_eq!(english[3..], plain, "but for the mark, English spreadsheets take what programs take");
}

// ---- Files: what the checker says, where, and with which remedy ----

/// A small sound dataset, its one record changed.
fn dataset(change: impl FnOnce(&mut Value)) -> String {
    let mut data = json!({
        "format": 1,
        "title": {"vi": "Hợp tác quốc tế", "en": "International cooperation"},
        "home": {"name": {"vi": "Một cơ quan", "en": "An institution"}},
        "as_of": "2024-12-31",
        "sources": [{"id": "report-2024", "title": {"vi": "Báo cáo", "en": "Report"}}],
        "themes": [{"id": "water", "name": {"vi": "Nước", "en": "Water"}}],
        "partners": [{"id": "fi", "iso3166": "FI", "name": {"vi": "Phần Lan", "en": "Finland"}}],
        "frameworks": [],
        "records": [{
            "id": "fi-water", "order": 10, "kind": "project",
            "summary": {"vi": "Quan trắc nước sông", "en": "Monitoring of river water"},
            "partners": ["fi"], "frameworks": [], "themes": ["water"],
            "status": "implementation", "status_basis": "stated",
            "dates": [{"edtf": "2024/..", "role": "period"}],
            "source": {"id": "report-2024", "where": "1"}
        }]
    });
    change(&mut data["records"][0]);
    serde_json::to_string_pretty(&data).unwrap()
}

/// The problems of a file: code, line, message and remedy.
fn problems(bytes: &[u8]) -> Vec<(String, usize, String, String)> {
    let told = |problem: &Problem| {
        let said = problem.told(Lang::En, Audience::Desk).said;
        (
            problem.code.to_owned(),
            problem.place.line_and_column().map_or(0, |(line, _)| line),
            said.message.to_string(),
            said.remedy.to_string(),
        )
    };
    check(bytes).problems.iter().map(told).collect()
}

/// What is put into the record of a sound dataset, and what the checker says of it: its remedy, a problem for each.
const IN_A_RECORD: &[(&str, &str, &[&str])] = &[
    ("updated", r#""27/11/2024""#, &["Probably `2024-11-27`: first the year, then the month, then the day."]),
    ("dates", r#"[{"edtf": "2024-11-27T00:00:00", "role": "signed"}]"#, &[]),
    ("dates", r#"[{"edtf": "2024-11-27T16:59:56.000Z", "role": "event"}]"#, &["Probably `2024-11-27`: "]),
    (
        "dates",
        r#"[{"edtf": "1985/open", "role": "period"}, {"edtf": "unknown/2006", "role": "period"},
            {"edtf": "2024-Q3", "role": "period"}, {"edtf": "quý III/2024", "role": "period"},
            {"edtf": "~2024", "role": "period"}, {"edtf": "..", "role": "period"}]"#,
        &[
            "Probably `1985/..`.",
            "Probably `/2006`.",
            "Probably `2024-07/2024-09`.",
            "Probably `2024-07/2024-09`.",
            "Probably `2024~`.",
            "leave it out where nothing is known.",
        ],
    ),
    ("dates", r#"[{"edtf": "ngày 27 tháng 11 năm 2024", "role": "event"}]"#, &["Probably `2024-11-27`: "]),
    ("dates", r#"["2005-07-02"]"#, &["Write `{\"edtf\": \"2005-07-02\", \"role\": …}`."]),
    (
        "money",
        r#"[{"funder": {"vi": "a", "en": "b"}, "amount": "1.500.000", "currency": "USD"}]"#,
        &["Write `1500000`."],
    ),
    ("places", r#"["Hà Nội"]"#, &["Write `{\"vi\": \"Hà Nội\", \"en\": …}`."]),
    ("kind", r#""projekt""#, &["Write `project`."]),
];

#[test]
fn a_bad_value_has_a_remedy_that_can_be_pasted_and_costs_no_record() {
    for (field, value, remedies) in IN_A_RECORD {
        let file = dataset(|record| record[*field] = serde_json::from_str(value).unwrap());
        let found = problems(file.as_bytes());
        assert_eq!(found.len(), remedies.len(), "{field} {value}: {found:?}");
        for ((.., remedy), wanted) in found.iter().zip(*remedies) {
            assert!(remedy.contains(wanted), "{field} {value}: {remedy}");
        }
        let dataset = load(file.as_bytes()).expect(field).dataset;
        assert_eq!(dataset.records.len(), 1, "{field} {value}");
    }
}

#[test]
fn what_is_no_dataset_is_named_with_its_place() {
    let conflict = dataset(|_| {}).replacen(
        "  \"as_of\": \"2024-12-31\",",
        "<<<<<<< HEAD\n  \"as_of\": \"2024-12-31\",\n=======\n  \"as_of\": \"2025-01-31\",\n>>>>>>> colleague",
        1,
    );
    let mark = conflict.lines().position(|line| line.starts_with("<<<<")).unwrap() + 1;
    let merge = format!("An unresolved merge, from here through line {}.", mark + 4);
    for (file, line, message) in [
        ("Participant,Signature,Ratification\nViet Nam,\"16 Nov 1994 a\",\nLào,,5 Dec 1997\n", 1, "table with commas"),
        ("mã;đối tác;ngày\n1;Phần Lan;27/11/2024\n", 1, "table with semicolons"),
        ("<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\"></iati-activities>", 1, "IATI XML"),
        ("Here it is:\n\n{\"format\": 1}\n", 1, "JSON in this file, with other text around it"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:4d\n", 1, "pointer of Git LFS"),
        (&conflict, mark, &merge),
    ] {
        let [(_, at, said, remedy)] = &problems(file.as_bytes())[..] else { panic!("{message}") };
        assert!(*at == line && said.contains(message) && !remedy.is_empty(), "{at}: {said}");
    }
}

#[test]
fn what_was_left_out_is_told_in_the_right_number_and_nothing_of_what_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.json");
    let told = |text: String| {
        std::fs::write(&file, text).unwrap();
        String::from_utf8(run(&["list", "records", "--data", file.to_str().unwrap()]).stderr).unwrap()
    };
    let one = told(dataset(|record| record["kind"] = "projekt".into()));
    assert!(one.starts_with("bangiao: read 1 item in part; see "), "{one}");
    assert_eq!(told(dataset(|_| {})), "");
}

#[test]
fn an_amount_keeps_every_digit() {
    let amount = "8143661439548533232";
    let money = format!(r#"[{{"funder": {{"vi": "a", "en": "b"}}, "amount": {amount}, "currency": "VND"}}]"#);
    let file = dataset(|record| record["money"] = serde_json::from_str(&money).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.json");
    std::fs::write(&path, file).unwrap();
    for option in ["--json", "--csv"] {
        let out = String::from_utf8(printed(&["list", "records", option, "--data", path.to_str().unwrap()])).unwrap();
        assert!(out.contains(amount), "{out}");
    }
}

#[test]
fn an_agreement_that_renews_itself_contradicts_no_expiry_once_it_says_so() {
    let agreement = |renewal: Option<&str>| {
        let file = dataset(|record| {
            record["kind"] = "agreement".into();
            record["status"] = "in_force".into();
            record["dates"] =
                json!([{"edtf": "2015-05-01", "role": "signed"}, {"edtf": "2020-05-01", "role": "expires"}]);
            if let Some(renewal) = renewal {
                record["renewal"] = json!({"mode": renewal});
            }
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data.json");
        std::fs::write(&path, file).unwrap();
        String::from_utf8(printed(&["list", "flags", "--data", path.to_str().unwrap()])).unwrap()
    };
    assert!(agreement(None).contains("If it is renewed, `renewal` says so."));
    assert!(!agreement(Some("automatic")).contains("fi-water"), "{}", agreement(Some("automatic")));
}

// ---- Keys ----

#[test]
fn an_odd_blank_that_an_input_method_types_and_takes_back_leaves_nothing_in_any_box() {
    for odd in ['\u{202f}', '\u{a0}', '\u{200a}', '\u{3000}', '\u{200b}', '\u{feff}', '\u{2060}'] {
        for way in ["2 a 5 i", "/", "2 w ctrl-u", "?"] {
            let mut desk = Desk::new();
            desk.press(way).type_text("pha").type_text(&odd.to_string()).press("backspace backspace").type_text("ần");
            desk.sees("phần").sees_no("pha ");
        }
    }
}

#[test]
fn a_slash_in_help_and_in_the_palette_begins_a_search() {
    for way in ["?", ":"] {
        let mut desk = Desk::over(common::DESK, Lang::En);
        desk.press(way).type_text("/copy").sees_no("No such command").sees("> copy");
    }
}

/// A problem of a file as the dashboard has it.
fn problem(severity: Severity, line: usize, code: &'static str, said: &str) -> FileProblem {
    FileProblem { severity: Some(severity), line: Some(line), code, said: common::said(said, said) }
}

#[test]
fn problems_are_filtered_by_kind_by_severity_and_by_words() {
    let mut desk = Desk::over(common::DESK, Lang::En);
    let warnings =
        (1..=120).map(|line| problem(Severity::Warning, line, "missing-translation", "Warning · untranslated"));
    let error = problem(Severity::Error, 3653, "bad-date", "Error · 27/11/2024");
    desk.app.take_broken(std::iter::once(error).chain(warnings).collect());
    desk.press("!").sees("27/11/2024").sees("untranslated");
    desk.press("/").type_text("bad-date").sees("27/11/2024").sees_no("untranslated");
    desk.press("ctrl-u").type_text("warning").sees("untranslated").sees_no("27/11/2024");
    desk.press("ctrl-u").type_text("nowhere").sees("No problem has these words.");
    desk.press("ctrl-u").type_text("error").press("enter enter");
    assert_eq!(desk.effects, [Effect::EditData(DataPlace::Line(3653))]);
    desk.press("esc").sees("untranslated").press("esc").sees_no("untranslated");
}

// ---- On a terminal ----

#[cfg(target_os = "linux")]
#[test]
fn ctrl_l_draws_everything_anew() {
    let mut session = harness::program().shown();
    let before = session.look(harness::Seen::contents);
    let from = session.count();
    session.send(b"\x0c");
    session.wait("the screen is cleared and drawn", |seen| {
        String::from_utf8_lossy(&seen.raw[from..]).contains("\x1b[2J")
            && seen.frame_since(from)
            && seen.contents() == before
    });
    session.send("q");
    session.ends_restored(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_letter_whose_bytes_come_a_while_apart_is_one_letter() {
    let mut session = harness::program().shown();
    session.send("/");
    session.send(b"\xc4");
    // Longer than any sequence may pause.
    assert!(!session.within(std::time::Duration::from_millis(150), |_| false));
    session.send(b"\x91an mach");
    session.wait("the letter is whole", |seen| seen.contents().contains("đan mach"));
    session.send("\x1bq");
}

// ---- Scripts ----

/// Names in the scripts of the region.
const SCRIPTS: &[u8] = include_bytes!("fixtures/scripts.json");

#[cfg(target_os = "linux")]
#[test]
fn names_in_every_script_of_the_region_are_whole_on_a_terminal_and_what_follows_them_is_aligned() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.json");
    std::fs::write(&file, SCRIPTS).unwrap();
    let mut session = harness::program_on(&file, &[]).shown();
    session.send("2");
    session.wait("the list", |seen| seen.contents().contains("Records"));
    let loaded = load(SCRIPTS).unwrap().dataset;
    session.wait("every name", |seen| {
        let screen = seen.screen.screen();
        let columns = screen.size().1.get();
        let rows: Vec<String> = screen.rows(0, columns).collect();
        let rule = (0..columns).find(|&column| screen.cell(4, column).is_some_and(|cell| cell.contents() == "│"));
        loaded.partners.iter().all(|partner| {
            let name = partner.name.get(Lang::En).unwrap();
            // Where a terminal gives a letter fewer cells than others do, blanks stand behind it.
            let tight = |text: &str| text.replace(' ', "");
            let row = rows.iter().position(|row| tight(row).contains(&tight(name)));
            row.and_then(|row| screen.cell(row as u16, rule?))
                .is_some_and(|cell| ["│", "‹", "›"].contains(&cell.contents()))
        })
    });
    session.send("q");
}

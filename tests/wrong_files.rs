//! What is not a dataset is named for what it is, in one problem, with what to do; a merge left unresolved is told with its lines.
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::check::{Problem, check};
use bangiao::dataset::{Lang, LoadError, load};
use bangiao::text::Audience;

const VALID: &str = include_str!("fixtures/check/valid.json");

fn message(problem: &Problem) -> String {
    problem.told(Lang::En, Audience::Desk).said.message.into()
}

/// Files that are no dataset, and a word of what they are called.
const OTHERS: &[(&[u8], &str)] = &[
    (
        "Participant,Signature,Ratification\nViet Nam,\"16 Nov 1994 a\",\nLào,,5 Dec 1997\n".as_bytes(),
        "table with commas",
    ),
    ("mã;đối tác;ngày\n1;Phần Lan;27/11/2024\n".as_bytes(), "table with semicolons"),
    (b"\xef\xbb\xbfid\tname\r\nfi\tFinland\r\n", "table with tabs"),
    (b"id,name\nse,\xd0\xf0\n", "table with commas"),
    (b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\"></iati-activities>", "IATI XML"),
    (b"<!DOCTYPE html><html><body>404", "web page"),
    (b"<gml/>", "XML"),
    (b"{\"id\": 1}\n{\"id\": 2}\n", "JSON Lines"),
    (b"{\\rtf1\\ansi}", "Rich Text"),
    (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
    (b"From: a\nTo: b\nSubject: c\n\nd", "e-mail"),
    (b"format: 1\ntitle:\n  vi: a\n", "YAML"),
    (b"callback({\"format\": 1});", "JSONP"),
    (b"[a]\nb = 1\n", "configuration"),
    (b"PK\x03\x04 xl/workbook.xml", "spreadsheet"),
    (b"PK\x03\x04 word/document.xml", "text document"),
    (b"PK\x03\x04 data.json", "archive"),
    (b"\x1f\x8b\x08\0", "archive"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"%PDF-1.7\n", "PDF"),
    (b"ab\0\0\0b", "no text file"),
    (b"Minutes of the meeting\nWe met on Monday.\n", "plain text"),
    (b"[{\"id\": \"fi\"}, {\"id\": \"se\"}]", "list of rows"),
    (b"{\"type\": \"FeatureCollection\", \"features\": []}", "GeoJSON"),
    (b"{\"cells\": [], \"nbformat\": 4}", "Jupyter"),
    (b"{\"$schema\": \"x\", \"title\": \"y\"}", "JSON Schema"),
    (b"{\"name\": \"x\", \"dependencies\": {}}", "software package"),
    (b"{\"error\": \"not found\"}", "refusal of a web service"),
    (b"{\"foo\": 1, \"bar\": 2}", "another program"),
];

/// The line and the column of a problem.
fn line_and_column(problem: &Problem) -> (usize, usize) {
    problem.place.line_and_column().unwrap()
}

#[test]
fn a_wrong_file_is_named_for_what_it_is_in_one_problem() {
    for (bytes, name) in OTHERS {
        let report = check(bytes);
        let [problem] = &report.problems[..] else { panic!("{name}: {:?}", report.problems) };
        assert!(message(problem).contains(name), "{name}: {}", message(problem));
        assert!(["not-json", "not-a-dataset"].contains(&problem.code), "{name}");
        assert_eq!(line_and_column(problem), (1, 1), "{name}");
        for lang in Lang::ALL {
            let said = problem.told(lang, Audience::Desk).said;
            assert!(!said.cause.is_empty() && said.remedy.ends_with('.'), "{name}: {}", said.remedy);
        }
        assert!(load(bytes).is_err(), "{name}");
    }
}

/// The sound file with an unresolved merge in it, around its line with the day of the data.
fn conflict(theirs: &str) -> String {
    let day = VALID.lines().find(|line| line.contains("\"as_of\"")).unwrap();
    VALID.replacen(day, &format!("<<<<<<< HEAD\n{day}\n=======\n{theirs}\n>>>>>>> colleague"), 1)
}

#[test]
fn an_unresolved_merge_is_told_with_its_lines_and_nothing_else_is() {
    for theirs in ["  \"as_of\": \"2025-01-31\",", "  }, {\n  \"x\": [", ""] {
        let text = conflict(theirs);
        let line = |mark: &str| text.lines().position(|line| line.starts_with(mark)).unwrap() + 1;
        let report = check(text.as_bytes());
        let [problem] = &report.problems[..] else { panic!("{:?}", report.problems) };
        assert_eq!((problem.code, line_and_column(problem)), ("merge-conflict", (line("<<<<<<<"), 1)));
        let last = line(">>>>>>>");
        assert_eq!(message(problem), format!("An unresolved merge, from here through line {last}."));
        assert!(matches!(load(text.as_bytes()), Err(LoadError::NotJson)));
    }
}

#[test]
fn what_is_wrong_around_an_unresolved_merge_is_told_too() {
    let text = conflict("  \"as_of\": 1,").replacen("\"format\": 1", "\"format\": 0", 1);
    let codes: Vec<_> = check(text.as_bytes()).problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["out-of-range", "merge-conflict"]);
}

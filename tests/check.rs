//! What `check` finds: each defect alone at its place, fifty at once in the real data, and nothing in sound data.
//!
//! A defect is written as a replacement in a sound file; `§` in it marks the place at which it must be told.
//! The long versions: `cargo test --release --test check -- --ignored`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, clippy::naive_bytecount)]

use bangiao::dataset::{
    BUILTIN, Lang, LoadError,
    check::{MAX_SHOWN, Problem, Report, Severity, check},
    json, load,
};
use bangiao::text::Audience;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// A sound file that uses most of the format.
const VALID: &str = include_str!("fixtures/check/valid.json");

/// The mark of the expected place.
const MARK: char = '§';

/// A code and where it is told: line, column.
type Told = (String, usize, usize);

/// The text without its marks, and where they stood.
fn unmark(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut line, mut column) = (1, 1);
    let mut places = Vec::new();
    let mut text = String::new();
    for char in marked.chars() {
        if char == MARK {
            places.push((line, column));
            continue;
        }
        (line, column) = if char == '\n' { (line + 1, 1) } else { (line, column + 1) };
        text.push(char);
    }
    (text, places)
}

/// Where a problem is, as the desk is told.
fn place(problem: &Problem) -> bangiao::dataset::check::ProblemText {
    problem.told(Lang::En, Audience::Desk)
}

/// The line and the column of a problem.
fn line_and_column(problem: &Problem) -> (usize, usize) {
    problem.place.line_and_column().unwrap()
}

fn told(report: &Report) -> Vec<Told> {
    report
        .problems
        .iter()
        .map(|problem| {
            let (line, column) = line_and_column(problem);
            (problem.code.to_owned(), line, column)
        })
        .collect()
}

/// Every sentence is whole and holds nothing that a terminal would obey.
fn assert_sayable(problem: &Problem) {
    for lang in Lang::ALL {
        let said = problem.told(lang, Audience::Desk).said;
        for text in [&said.message, &said.cause, &said.remedy] {
            assert!(text.len() > 3 && text.ends_with(['.', '?']), "{}: {text}", problem.code);
        }
        let path = problem.told(lang, Audience::Desk).path.unwrap();
        for text in [&*said.message, &said.cause, &said.remedy, &path] {
            assert!(
                text.chars().all(|char| !char.is_control() && !"\u{202e}\u{200b}\u{feff}".contains(char)),
                "{text:?}"
            );
        }
    }
}

/// The one problem of a text with one mark.
fn only(marked: &str) -> Problem {
    let (text, places) = unmark(marked);
    let report = check(text.as_bytes());
    let near = || marked.lines().find(|line| line.contains(MARK)).unwrap_or_default();
    assert_eq!(report.problems.len(), 1, "{} {:?}", near(), told(&report));
    let problem = report.problems.into_iter().next().unwrap();
    assert_eq!(vec![line_and_column(&problem)], places, "{} {}", problem.code, near());
    assert_sayable(&problem);
    for lang in Lang::ALL {
        let said = problem.told(lang, Audience::Desk).said;
        let all = [said.message, said.cause, said.remedy].join(" ");
        for place in ["{0}", "{1}", "{2}", "{3}", "``", "  ", "()"] {
            assert!(!all.contains(place), "{all}");
        }
    }
    problem
}

/// `VALID` with one replacement.
fn with(find: &str, put: &str) -> String {
    assert_eq!(VALID.matches(find).count(), 1, "{find}");
    VALID.replacen(find, put, 1)
}

/// Defects of the data: what stands in the sound file, what stands there instead, and the code.
const DEFECTS: &[(&str, &str, &str)] = &[
    (r#""format": 1"#, r#""format": §2"#, "newer-format"),
    (r#""format": 1"#, r#""format": §0"#, "out-of-range"),
    (r#""format": 1"#, r#""format": §"1""#, "wrong-type"),
    (r#""as_of": "2024-12-31""#, r#""as_of": §"31/12/2024""#, "bad-date"),
    (r#""published": "2021-05-19""#, r#""published": §"2021-13""#, "bad-date"),
    (r#""covers": "2020""#, r#""covers": §"2020-02-30""#, "bad-date"),
    (r#""covers": "2020""#, r#""covers": §"năm 2020""#, "bad-date"),
    (r#""covers": "2020""#, r#""covers": §2020"#, "wrong-type"),
    (r#""2018/2022""#, r#"§"2022/2018""#, "reversed-period"),
    (r#""covers": "2020""#, r#""covers": §"0024-11-27""#, "far-date"),
    (r#""covers": "2020""#, r#""covers": §"2020/20220""#, "bad-date"),
    (r#""covers": "2020""#, r#""covers": §"2020/Y20220""#, "far-date"),
    (r#""as_of": "2024-12-31""#, r#""as_of": §"0024-12-31""#, "far-date"),
    (r#"{ "edtf": "2022", "role": "end" }"#, r#"{ "edtf": §"2017", "role": "end" }"#, "end-before-start"),
    (r#"{ "edtf": "2025", "role": "expires" }"#, r#"{ "edtf": §"2020-11-26", "role": "expires" }"#, "end-before-start"),
    (r#""country": "VN""#, r#""country": §"VIE""#, "unknown-country"),
    (r#""country": "VN""#, r#""country": §"vn""#, "unknown-country"),
    (r#""id": "taiwan""#, r#""id": §"Đài Loan""#, "bad-id"),
    (r#""id": "la","#, r#""id": §"lo","#, "partner-id-not-iso"),
    (r#""id": "taiwan""#, r#""id": §"fi""#, "duplicate-id"),
    (r#""id": "fi-water-plan""#, r#""id": §"asoen""#, "duplicate-id"),
    (r#""partners": ["fi", "la"]"#, r#""partners": [§"fl", "la"]"#, "unknown-partner"),
    (r#""partners": ["fi", "la"]"#, r#""partners": [§"Phan Lan", "la"]"#, "unknown-partner"),
    (r#""partners": ["fi", "la"]"#, r#""partners": [§"xyzzy", "la"]"#, "unknown-partner"),
    (r#""partners": ["fi", "la"]"#, r#""partners": [§"", "la"]"#, "unknown-partner"),
    (r#""partners": ["fi", "la"]"#, r#""partners": ["fi", §"asean"]"#, "wrong-reference"),
    (r#""partners": ["fi", "la"]"#, r#""partners": ["fi", §"fi"]"#, "duplicate-entry"),
    (r#""partners": ["fi", "la"]"#, r#""partners": §"fi""#, "wrong-type"),
    (r#""partners": ["fi", "la"]"#, r#""partners": ["fi", §null]"#, "wrong-type"),
    (r#""frameworks": ["asean"]"#, r#""frameworks": [§"asen"]"#, "unknown-framework"),
    (r#""themes": ["water", "climate"]"#, r#""themes": ["water", §"climat"]"#, "unknown-theme"),
    (r#""id": "report-2020", "where""#, r#""id": §"report-2002", "where""#, "unknown-source"),
    (r#""parent": "fi-water","#, r#""parent": §"fi-watr","#, "unknown-record"),
    (r#""parent": "fi-water","#, r#""parent": §"fi-water-plan","#, "own-parent"),
    (r#""parent": "fi-water","#, r#""parent": §"asoen","#, "wrong-reference"),
    (r#""status": "signed","#, r#""parent": "fi-water-plan", "status": "signed","#, "parent-cycle"),
    (r#""status": "signed","#, r#""status": §"singed","#, "unknown-word"),
    (r#""status": "signed","#, r#""status": §"đã ký","#, "unknown-word"),
    (r#""status": "signed","#, r#""status": §"whatever","#, "unknown-word"),
    (r#""status": "implementation","#, r#""status": §"in_force","#, "status-not-for-kind"),
    (r#""kind": "project","#, r#""kind": §"Project","#, "unknown-word"),
    (r#""order": 20,"#, r#""order": §10,"#, "duplicate-order"),
    (r#""order": 20,"#, r#""order": §20.5,"#, "not-whole"),
    (r#""order": 20,"#, r#""order": §2e1,"#, "not-whole"),
    (r#""order": 20,"#, r#""order": §-1,"#, "out-of-range"),
    (r#""order": 20,"#, r#""order": §99999999999999999999,"#, "out-of-range"),
    (r#""ordinal": 3"#, r#""ordinal": §"3""#, "wrong-type"),
    (r#""amount": 2500000.50"#, r#""amount": §-2500000.50"#, "negative-amount"),
    (r#""amount": 2500000.50"#, r#""amount": §2.5e19"#, "huge-amount"),
    (r#""currency": "EUR""#, r#""currency": §"€""#, "bad-currency"),
    (r#""currency": "EUR""#, r#""currency": §"Euros""#, "bad-currency"),
    (
        r#""amount": 2500000.50,
          "currency": "EUR""#,
        r#""amount": §2500000.50"#,
        "amount-without-currency",
    ),
    (r#""https://example.org/a?b=c""#, r#"§"C:\\data\\a.pdf""#, "bad-url"),
    (r#""https://example.org/a?b=c""#, r#"§"javascript:alert(1)""#, "bad-url"),
    (r#""official_title": true"#, r#""official_title": §"yes""#, "wrong-type"),
    (r#""official_title": true"#, r#""oficial_title": §true"#, "unknown-field"),
    (r#""official_title": true"#, r#""colour": §"red""#, "unknown-field"),
    (r#""official_title": true"#, r#""order": §10"#, "duplicate-key"),
    (r#""status_basis": "stated","#, r#""statusbasis": §"stated","#, "unknown-field"),
    (r#""name": "Nguyễn Văn A", "#, "", "missing-field"),
    (r#"{ "name": "Nguyễn Văn A", "side""#, r#"§{ "name": null, "side""#, "missing-field"),
    (
        r#""name": "Nguyễn Văn A", "#,
        r#""aliases": [§7], "role": { "vi": "Bộ trưởng", "en": "Minister" }, "#,
        "wrong-type",
    ),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"§{ "vi": "Lào" }"#, "missing-translation"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"§{ "en": "Laos" }"#, "missing-translation"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"{ "vi": "Lào", "en": §"" }"#, "empty-text"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"§{ "vi": "", "en": " " }"#, "no-text"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, "§{}", "no-text"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"§"Lào""#, "wrong-type"),
    (r#"{ "vi": "Lào", "en": "Laos" }"#, r#"{ "vn": §"Lào", "en": "Laos" }"#, "unknown-field"),
    (r#""aliases": ["Cộng hòa Phần Lan", "Suomi"]"#, r#""aliases": ["Suomi", §"Suomi"]"#, "duplicate-entry"),
    (r#""Suomi""#, r#"§"""#, "empty-text"),
    (r#""Suomi""#, "§\"Phâ\u{300}n Lan\"", "not-nfc"),
    (r#""Suomi""#, "§\"Suo\u{200b}mi\"", "invisible-character"),
    (r#""Suomi""#, "§\"Suo\u{202e}mi\"", "bidi-character"),
    (r#""Suomi""#, r#"§"Suo\u001b[31mmi""#, "control-character"),
    (r#""Suomi""#, "§\"Su\u{43e}mi\"", "mixed-script"),
    (r#""Suomi""#, "§\"S\u{fffd}omi\"", "replacement-character"),
    (r#""Suomi""#, "§\"x\u{331}\u{331}\u{331}\u{331}\u{331}\u{331}\"", "too-many-marks"),
];

/// Defects of the JSON.
const SYNTAX: &[(&str, &str, &str)] = &[
    (r#""Suomi"],"#, r#""Suomi"§,],"#, "trailing-comma"),
    (r#""Suomi"],"#, r#""Suomi"]§"#, "missing-comma"),
    (r#""Suomi"],"#, r#""Suomi"],§,"#, "extra-comma"),
    (r#""Suomi"],"#, r#""Suomi"]§;"#, "wrong-separator"),
    (r#""Suomi"],"#, r#"§"Suomi],"#, "unterminated-text"),
    (r#""Suomi"],"#, "§'Suomi'],", "wrong-quotes"),
    (r#""Suomi"],"#, "§“Suomi”],", "wrong-quotes"),
    (r#""Suomi"],"#, "§Suomi],", "unquoted-text"),
    (r#""Suomi"],"#, r#""Suo§\mi"],"#, "bad-escape"),
    (r#""Suomi"],"#, r#""Suo§\ud800mi"],"#, "lone-surrogate"),
    (r#""Suomi"],"#, "\"Suo§\tmi\"],", "raw-control-character"),
    (r#""Suomi"],"#, "\"Suo§\nmi\"],", "line-break-in-text"),
    (r#""Suomi"],"#, r#""xứ §"Suomi" ấy"],"#, "unescaped-quote"),
    (r#""Suomi"],"#, r#""Suomi"§},"#, "mismatched-bracket"),
    (r#""Suomi"],"#, r#""Suomi"§,"#, "unclosed-bracket"),
    (r#""Suomi"],"#, r#""Suomi"]§],"#, "extra-bracket"),
    (r#""Suomi"],"#, "\"Suomi\"], §// xem lại", "comment"),
    (r#""Suomi"],"#, "\"Suomi\"],§\u{a0}", "odd-blank"),
    (r#""aliases": ["Cộng"#, r#"§aliases: ["Cộng"#, "unquoted-key"),
    (r#""aliases": ["Cộng"#, r#""aliases"§ ["Cộng"#, "missing-colon"),
    (r#""aliases": ["Cộng hòa Phần Lan", "Suomi"]"#, r#""aliases": §"#, "missing-value"),
    (r#""ordinal": 3"#, r#""ordinal": §03"#, "leading-zero"),
    (r#""ordinal": 3"#, r#""ordinal": §+3"#, "plus-sign"),
    (r#""ordinal": 3"#, r#""ordinal": §3."#, "bare-fraction"),
    (r#""ordinal": 3"#, r#""ordinal": §NaN"#, "not-a-number"),
    (r#""ordinal": 3"#, r#""ordinal": §3rd"#, "bad-number"),
    (r#""ordinal": 3"#, r#""ordinal": §1e999"#, "number-too-large"),
    (r#""ordinal": 3"#, r#""ordinal": 3 §(third)"#, "unexpected-text"),
    (r#""amount": 2500000.50"#, r#""amount": §2,500,000"#, "digit-groups"),
    (r#""official_title": true"#, r#""official_title": §True"#, "wrong-literal"),
    (
        r#""people": [{ "name": "Nguyễn Văn A", "side": "home" }]"#,
        r#""people": ["name"§: "Nguyễn Văn A", "side": "home"]"#,
        "colon-in-list",
    ),
    (r#""official_title": true"#, "§: true", "missing-key"),
];

#[test]
fn sound_files_have_no_problems() {
    for bytes in [VALID.as_bytes(), BUILTIN] {
        let report = check(bytes);
        assert_eq!(told(&report), []);
        assert_eq!((report.errors, report.warnings), (0, 0));
    }
}

#[test]
fn every_defect_of_the_data_is_told_once_at_its_place() {
    for (find, put, code) in DEFECTS {
        let mut marked = with(find, put);
        if *code == "missing-field" {
            marked = marked.replacen(r#""people": [{"#, r#""people": [§{"#, 1);
        }
        if *code == "parent-cycle" {
            marked = marked.replacen(r#""parent": "fi-water","#, r#""parent": §"fi-water","#, 1);
        }
        assert_eq!(only(&marked).code, *code, "{put}");
    }
}

#[test]
fn where_the_day_of_the_data_is_mistyped_years_before_the_year_1000_alone_are_far() {
    let undated = |covers: &str| {
        with(r#""as_of": "2024-12-31""#, r#""as_of": §"0024-12-31""#).replacen(
            r#""covers": "2020""#,
            &format!(r#""covers": "{covers}""#),
            1,
        )
    };
    for covers in ["1000", "2020", "2999"] {
        assert_eq!(only(&undated(covers)).code, "far-date", "{covers}");
    }
    let report = check(unmark(&undated("0999")).0.as_bytes());
    assert_eq!(report.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["far-date", "far-date"]);
}

#[test]
fn every_defect_of_the_json_is_told_once_at_its_place() {
    for (find, put, code) in SYNTAX {
        let problem = only(&with(find, put));
        assert_eq!(problem.code, *code, "{put}");
        assert_eq!(problem.severity, Severity::Error);
    }
}

#[test]
fn whole_files_in_a_wrong_form_are_told_in_one_problem() {
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(VALID.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let joined = [VALID, VALID].concat();
    let nul = [VALID, "\0\0\0"].concat();
    let cases: [(&[u8], &str, usize); 11] = [
        (&utf16, "utf-16", 1),
        (b"\xff\xfe\0\0{\0\0\0", "utf-32", 1),
        (b"PK\x03\x04\0\0", "not-json", 1),
        (b"<!doctype html>", "not-json", 1),
        (b"", "empty-file", 1),
        (b" \n\n", "empty-file", 1),
        (b"[]", "not-a-dataset", 1),
        (br#"{ "bangiao_agenda": 1, "id": "x", "name": "Thu", "pins": [] }"#, "not-a-dataset", 1),
        (joined.as_bytes(), "second-document", VALID.lines().count() + 1),
        (nul.as_bytes(), "nul-tail", VALID.lines().count() + 1),
        (VALID.get(..2000).unwrap().as_bytes(), "truncated", VALID.get(..2000).unwrap().trim_end().lines().count()),
    ];
    for (bytes, code, line) in cases {
        let report = check(bytes);
        let codes: Vec<_> = report.problems.iter().map(|problem| (problem.code, line_and_column(problem).0)).collect();
        assert_eq!(codes, [(code, line)]);
        report.problems.iter().for_each(assert_sayable);
    }
}

#[test]
fn a_byte_order_mark_is_a_warning_and_counts_for_no_column() {
    let report = check(
        [
            "\u{feff}",
            &VALID.replacen(
                r#"{
  "format": 1"#,
                r#"{ "format": 1"#,
                1,
            ),
        ]
        .concat()
        .as_bytes(),
    );
    assert_eq!(told(&report), [("byte-order-mark".to_owned(), 1, 1)]);
    assert_eq!((report.errors, report.warnings), (0, 1));
    let report = check("\u{feff}{ \"format\": \"x\" }".as_bytes());
    assert!(told(&report).contains(&("wrong-type".to_owned(), 1, 13)));
}

#[test]
fn a_file_in_utf16_is_checked_to_its_end_all_the_same() {
    let (text, places) = unmark(&with(r#""covers": "2020""#, r#""covers": §"2020-13""#));
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let report = check(&utf16);
    assert_eq!(told(&report), [("utf-16".to_owned(), 1, 1), ("bad-date".to_owned(), places[0].0, places[0].1)]);
}

#[test]
fn old_encodings_are_told_once_for_each_text_at_the_first_bad_byte() {
    let marker = "Suomi";
    let at = VALID.find(marker).unwrap();
    for (bytes, guess) in [(&b"Vi\xeat Nam \xf0\xf4"[..], "1258"), (b"Vi\xd6t Nam \xae\xad", "TCVN3")] {
        let mut file = VALID.as_bytes().to_vec();
        file.splice(at..at + marker.len(), bytes.iter().copied());
        let report = check(&file);
        let line = VALID[..at].matches('\n').count() + 1;
        let column = VALID[..at].lines().last().unwrap().chars().count() + 3;
        assert_eq!(told(&report), [("bad-encoding".to_owned(), line, column)]);
        assert!(report.problems[0].told(Lang::En, Audience::Desk).said.cause.contains(guess));
    }
}

#[test]
fn a_problem_names_its_path_its_record_and_its_field() {
    let problem = only(&with(r#""partners": ["fi", "la"]"#, r#""partners": ["la", §"fl"]"#));
    assert_eq!(place(&problem).path.unwrap(), "/records/1/partners/1");
    assert_eq!(place(&problem).record.as_deref(), Some("fi-water-plan"));
    assert_eq!(place(&problem).field.as_deref(), Some("partners"));
    let problem = only(&with(r#""vi": "Hội thảo""#, r#""vi": §7"#));
    assert_eq!(place(&problem).path.unwrap(), "/records/1/parts/0/summary/vi");
    assert_eq!(place(&problem).field.as_deref(), Some("summary"));
    let problem = only(
        &with(
            r#"      "kind": "project",
"#,
            "",
        )
        .replacen("{\n      \"id\": \"fi-water-plan\"", "§{\n      \"id\": \"fi-water-plan\"", 1),
    );
    assert_eq!(
        (place(&problem).path.as_deref().unwrap(), place(&problem).field.as_deref()),
        ("/records/1", Some("kind"))
    );
    let problem = only(&with(r#""official_title": true"#, r#""a/b~": §1"#));
    assert_eq!(place(&problem).path.unwrap(), "/records/0/a~1b~0");
}

#[test]
fn what_was_meant_is_said() {
    for (find, put, meant) in [
        (r#""partners": ["fi", "la"]"#, r#""partners": [§"fl", "la"]"#, "did you mean `fi`?"),
        (r#""partners": ["fi", "la"]"#, r#""partners": [§"FI", "la"]"#, "did you mean `fi`?"),
        (r#""partners": ["fi", "la"]"#, r#""partners": [§"Phan Lan", "la"]"#, "did you mean `fi`?"),
        (
            r#""partners": ["fi", "la"]"#,
            r#""partners": [§"asean", "la"]"#,
            "`asean` is a framework, not a partner.The id was written in the wrong field.Put it in `frameworks`.",
        ),
        (r#""status": "signed","#, r#""status": §"đã ký","#, "did you mean `signed`?"),
        (r#""status_basis": "stated","#, r#""statusbasis": §"stated","#, "did you mean `status_basis`?"),
        (r#""as_of": "2024-12-31""#, r#""as_of": §"27/11/2024""#, "Probably `2024-11-27`"),
        (r#""as_of": "2024-12-31""#, r#""as_of": §"2024-11-27T00:00""#, "Probably `2024-11-27`"),
        (
            r#""as_of": "2024-12-31""#,
            r#""as_of": §"{2024..2025}""#,
            "`{2024..2025}` is not an EDTF date: this is EDTF level 2, which is not read; write a date of level 0 or 1",
        ),
        (r#""as_of": "2024-12-31""#, r#""as_of": §"2024?-11""#, "Probably `2024-11?`"),
        (r#""as_of": "2024-12-31""#, r#""as_of": §"2024-13""#, "`2024-13` is not an EDTF date: there is no month 13"),
        (r#""as_of": "2024-12-31""#, r#""as_of": §"2024-11-27T16:59:56.000Z""#, "Probably `2024-11-27`"),
        (r#""as_of": "2024-12-31""#, "\"as_of\": §\"2024-11-27\u{a0}\"", "the character U+00A0 does not belong there"),
        (r#""as_of": "2024-12-31""#, "\"as_of\": §\"2024-\u{200b}11-27\"", "Probably `2024-11-27`"),
        (r#""covers": "2020""#, r#""covers": §"1985/open""#, "Probably `1985/..`"),
        (r#""covers": "2020""#, r#""covers": §"unknown/2006""#, "Probably `/2006`"),
        (r#""covers": "2020""#, r#""covers": §"2024-Q3""#, "Probably `2024-07/2024-09`"),
        (r#""covers": "2020""#, r#""covers": §"quý III/2024""#, "Probably `2024-07/2024-09`"),
        (r#""covers": "2020""#, r#""covers": §"~2024""#, "Probably `2024~`"),
        (r#""covers": "2020""#, r#""covers": §2020"#, "Write `\"2020\"`."),
        (
            r#"{ "edtf": "2020-11-27", "role": "signed" }"#,
            r#"§"2005-07-02""#,
            r#"Write `{"edtf": "2005-07-02", "role": …}`."#,
        ),
        (
            r#"{ "edtf": "2020-11-27", "role": "signed" }"#,
            r#"§"02/07/2005""#,
            r#"Write `{"edtf": "2005-07-02", "role": …}`."#,
        ),
        (r#""amount": 2500000.50"#, r#""amount": §"1.500.000""#, "Write `1500000`."),
        (r#"[{ "vi": "Hà Nội", "en": "Ha Noi" }]"#, r#"[§"Hà Nội"]"#, r#"Write `{"vi": "Hà Nội", "en": …}`."#),
        (r#"[{ "vi": "Hà Nội", "en": "Ha Noi" }]"#, r#"§"Hà Nội""#, r#"Write `[{"vi": "Hà Nội", "en": …}]`."#),
        (r#""partners": ["fi", "la"]"#, r#""partners": §"fi""#, r#"Write `["fi"]`."#),
        (r#""country": "VN""#, r#""country": §"UK""#, "Write `GB`"),
        (r#""country": "VN""#, r#""country": §"USA""#, "Write `US`"),
        (r#""id": "taiwan""#, r#""id": §"fi""#, "first on line 20"),
        (r#""Suomi""#, "§\"\u{200b}Suomi\"", "Character 1 of the text is invisible"),
        (r#""Suomi""#, "§\"Suệ\u{200b}mi\"", "Character 4 of the text is invisible"),
    ] {
        let said = only(&with(find, put)).told(Lang::En, Audience::Desk).said;
        let all = [said.message, said.cause, said.remedy].concat();
        assert!(all.contains(meant), "{all}");
    }
}

#[test]
fn of_a_thousand_unknown_fields_it_is_asked_what_was_meant_and_of_no_more() {
    for (others, is_asked) in [(999, true), (1_000, false)] {
        let unknown: Vec<String> = (0..others).map(|number| format!(r#""x{number}": 1, "#)).collect();
        let unknown = unknown.concat();
        // Fields of the file itself are told behind those of what stands in it.
        let text = with(r#""as_of": "2024-12-31""#, r#""as_off": 1, "as_of": "2024-12-31""#).replacen(
            r#""iso3166": "FI""#,
            &format!(r#"{unknown}"iso3166": "FI""#),
            1,
        );
        let report = check(text.as_bytes());
        assert_eq!(report.kinds.iter().map(|kind| (kind.code, kind.count)).next(), Some(("unknown-field", others + 1)));
        let said = report.problems[0].told(Lang::En, Audience::Desk).said;
        let all = [said.message, said.cause, said.remedy].concat();
        assert!(all.contains("`as_off`") && all.contains("`as_of`?") == is_asked, "{all}");
    }
}

#[test]
fn a_room_is_told_the_record_of_a_problem_only_in_sound_json_and_where_all_its_place_is_of_the_format() {
    let record = |marked: &str| only(marked).told(Lang::En, Audience::Room).record;
    let sound = r#""order": 20,"#;
    assert_eq!(record(&with(sound, r#""order": §"20","#)).as_deref(), Some("fi-water-plan"));
    assert_eq!(record(&with(sound, r#""order": 20, "bà Lan": §1,"#)), None);
    assert_eq!(record(&with(sound, r#""order": 20,§,"#)), None);
}

#[test]
fn one_mistake_in_an_id_is_not_told_again_at_every_reference() {
    for (find, put) in [
        (r#""id": "fi","#, r#""id": §"F I","#),
        (r#""id": "fi","#, r#""id": §"fx","#),
        (r#""id": "fi","#, r#""id": §7,"#),
        (r#""id": "fi","#, r#""id": §fi,"#),
        (
            r#""id": "report-2020",
"#,
            r#""id": §Report 2020",
"#,
        ),
        (
            r#""themes": [
    { "id": "water""#,
            r#""themes": §7, "note": [
    { "id": "water""#,
        ),
    ] {
        let (text, _) = unmark(&with(find, put));
        let report = check(text.as_bytes());
        assert!(
            report.problems.len() <= 2
                && report.problems.iter().all(|p| !p.code.starts_with("unknown-p") && p.code != "unknown-theme"),
            "{put}: {:?}",
            told(&report)
        );
    }
}

#[test]
fn nothing_of_a_hostile_file_reaches_a_sentence() {
    let hostile = "\\u001b]0;pwn\\u0007\\u202e\u{9b}\u{200b}";
    let file = format!(
        r#"{{"format": 1, "title": {{"vi": "a", "en": "b"}}, "{hostile}": 1, "home": "{hostile}", "as_of": "{hostile}",
        "partners": [{{"id": "{hostile}", "iso3166": "{hostile}", "name": {{"{hostile}": "{hostile}"}}, "sources": ["{hostile}"]}}],
        "records": [{{"id": "{hostile}", "kind": "{hostile}", "{hostile}": {{}}, "parent": "{hostile}", "money": [{{"currency": "{hostile}"}}],
        "documents": [{{"title": {{"vi": "{hostile}"}}, "url": "{hostile}"}}]}}], x{}y: 1}}"#,
        "\u{1b}"
    );
    let report = check(file.as_bytes());
    assert!(report.problems.len() > 15, "{:?}", told(&report));
    report.problems.iter().for_each(assert_sayable);
}

#[test]
fn the_worst_is_first_and_every_kind_is_counted() {
    let theme = |n: usize| format!(r#"{{ "id": "t-{n}", "name": {{ "vi": "Nước {n}" }} }},"#);
    let themes: String = (0..120).map(theme).collect();
    let text = with("\"themes\": [\n", &format!("\"themes\": [\n{themes}"));
    let text = text.replacen("\"2018/2022\"", "\"2022/2018\"", 1);
    let report = check(text.as_bytes()).with_the_worst_first();
    assert_eq!((report.errors, report.warnings), (1, 120));
    assert_eq!((report.problems[0].severity, report.problems[0].code), (Severity::Error, "reversed-period"));
    let kinds: Vec<_> = report.kinds.iter().map(|kind| (kind.code, kind.count)).collect();
    assert_eq!(kinds, [("reversed-period", 1), ("missing-translation", 120)]);
}

#[test]
fn two_hundred_are_shown_errors_first_and_all_are_counted() {
    let aliases = vec![r#""""#; 300].join(",\n");
    let text = with(r#""Suomi""#, &aliases).replacen(r#""order": 2,"#, r#""order": "2","#, 1);
    let report = check(text.as_bytes());
    assert_eq!(report.problems.len(), MAX_SHOWN);
    // 300 empty texts, and 299 of them are also there twice.
    assert_eq!((report.errors, report.warnings), (1, 599));
    assert_eq!(report.hidden(), 400);
    assert!(report.problems.iter().any(|problem| problem.code == "wrong-type"));
    assert!(report.problems.is_sorted_by_key(line_and_column));
}

#[test]
fn what_breaks_the_json_is_shown_however_many_other_errors_stand_before_it() {
    let aliases: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    let text = with(r#""Suomi""#, &aliases.join(",\n")).replacen(r#""official_title": true"#, ": true", 1);
    let report = check(text.as_bytes());
    assert_eq!((report.problems.len(), report.errors), (MAX_SHOWN, 301));
    let shown = |code: &str| report.problems.iter().filter(|problem| problem.code == code).count();
    assert_eq!((shown("missing-key"), shown("wrong-type")), (1, MAX_SHOWN - 1));
    assert_eq!(report.with_the_worst_first().problems[0].code, "missing-key");
}

/// A planted error: its code, what the record must and must not hold, and its replacements inside the record.
type Plant = (&'static str, &'static [&'static str], &'static [&'static str], &'static [(&'static str, &'static str)]);

const START: &str = "    {\n      \"id\": \"";
const DATES: &str = "      \"dates\": [\n";

/// Errors of 47 kinds, in the real data.
const PLANTS: &[Plant] = &[
    ("unknown-word", &[], &[], &[(r#""status_basis": "stated""#, r#""status_basis": §"statd""#)]),
    ("unknown-word", &[], &[], &[(r#""status": "implementation""#, r#""status": §"Implementation""#)]),
    ("status-not-for-kind", &[r#""kind": "project""#], &[], &[(r#""status": "pipeline""#, r#""status": §"signed""#)]),
    ("bad-date", &[], &[], &[(r#""edtf": "2020", "role": "reported""#, r#""edtf": §"2020-13", "role": "reported""#)]),
    (
        "bad-date",
        &[],
        &[],
        &[(r#""edtf": "2020", "role": "reported""#, r#""edtf": §"27/11/2020", "role": "reported""#)],
    ),
    (
        "reversed-period",
        &[],
        &[],
        &[(r#""edtf": "2020", "role": "reported""#, r#""edtf": §"2021/2020", "role": "reported""#)],
    ),
    (
        "end-before-start",
        &[],
        &[r#""role": "start""#, r#""role": "end""#],
        &[(
            DATES,
            "      \"dates\": [\n        { \"edtf\": \"2021-05\", \"role\": \"start\" },\n        { \"edtf\": §\"2020\", \"role\": \"end\" },\n",
        )],
    ),
    ("unknown-partner", &[], &[], &[(r#""partners": ["#, r#""partners": [§"fl", "#)]),
    ("unknown-theme", &[], &[], &[(r#""themes": ["#, r#""themes": [§"watr", "#)]),
    ("wrong-reference", &[], &[], &[(r#""themes": ["#, r#""themes": [§"adb", "#)]),
    ("unknown-source", &[], &[], &[(r#""source": { "id": "report-2020""#, r#""source": { "id": §"report-2002""#)]),
    (
        "duplicate-id",
        &[],
        &[],
        &[(
            START,
            "    {\n      \"id\": §\"fi\", \"order\": 770001, \"kind\": \"activity\", \"summary\": { \"vi\": \"a\", \"en\": \"b\" },\n      \"status\": \"closed\", \"status_basis\": \"stated\", \"source\": { \"id\": \"report-2020\" }\n    },\n    {\n      \"id\": \"",
        )],
    ),
    (
        "bad-id",
        &[],
        &[],
        &[(
            START,
            "    {\n      \"id\": §\"FI Water\", \"order\": 770002, \"kind\": \"activity\", \"summary\": { \"vi\": \"a\", \"en\": \"b\" },\n      \"status\": \"closed\", \"status_basis\": \"stated\", \"source\": { \"id\": \"report-2020\" }\n    },\n    {\n      \"id\": \"",
        )],
    ),
    (
        "own-parent",
        &[],
        &[],
        &[(
            START,
            "    {\n      \"id\": \"own\", \"order\": 770003, \"kind\": \"activity\", \"summary\": { \"vi\": \"a\", \"en\": \"b\" }, \"parent\": §\"own\",\n      \"status\": \"closed\", \"status_basis\": \"stated\", \"source\": { \"id\": \"report-2020\" }\n    },\n    {\n      \"id\": \"",
        )],
    ),
    (
        "duplicate-order",
        &[],
        &[],
        &[(
            START,
            "    {\n      \"id\": \"other\", \"order\": §770003, \"kind\": \"activity\", \"summary\": { \"vi\": \"a\", \"en\": \"b\" },\n      \"status\": \"closed\", \"status_basis\": \"stated\", \"source\": { \"id\": \"report-2020\" }\n    },\n    {\n      \"id\": \"",
        )],
    ),
    (
        "missing-field",
        &[],
        &[],
        &[(START, "    §{\n      \"id\": \""), ("      \"status_basis\": \"inferred\",\n", "")],
    ),
    ("unknown-field", &[], &[], &[(r#""kind": ""#, "\"colour\": §\"red\",\n      \"kind\": \"")]),
    ("unknown-field", &[], &[], &[(r#""official_title": true"#, r#""oficial_title": §true"#)]),
    ("wrong-type", &[], &[], &[(r#""official_title": true"#, r#""official_title": §"true""#)]),
    ("wrong-type", &[], &[], &[(r#""instrument": "unknown""#, r#""instrument": §7"#)]),
    (
        "duplicate-key",
        &[],
        &[],
        &[(r#""status_basis": "stated","#, "\"status_basis\": \"stated\",\n      \"status_basis\": §\"stated\",")],
    ),
    ("trailing-comma", &[], &[], &[("\"role\": \"reported\" }\n      ]", "\"role\": \"reported\" }§,\n      ]")]),
    ("missing-comma", &[], &[], &[(r#""status_basis": "stated","#, r#""status_basis": "stated"§"#)]),
    ("extra-comma", &[], &[], &[(r#""themes": ["#, r#""themes": [§, "#)]),
    ("missing-colon", &[], &[], &[(r#""status_basis": "#, r#""status_basis"§ "#)]),
    ("unquoted-key", &[], &[], &[(DATES, "      §dates: [\n")]),
    ("unquoted-text", &[], &[], &[(r#""role": "reported""#, r#""role": §reported"#)]),
    ("wrong-quotes", &[], &[], &[(r#""role": "reported""#, r#""role": §'reported'"#)]),
    ("wrong-quotes", &[], &[], &[(r#""role": "reported""#, r#""role": §“reported”"#)]),
    ("unterminated-text", &[], &[], &[(r#""status_basis": "stated","#, r#""status_basis": §"stated,"#)]),
    ("comment", &[], &[], &[(DATES, "      §// xem lại\n      \"dates\": [\n")]),
    (
        "unescaped-quote",
        &[],
        &[],
        &[("\"summary\": {\n        \"vi\": \"", "\"summary\": {\n        \"vi\": \"Dự án §\"X\" ")],
    ),
    ("bad-escape", &[], &[], &[(r#""where": ""#, r#""where": "§\q "#)]),
    ("raw-control-character", &[], &[], &[(r#""where": ""#, "\"where\": \"Mục§\tba ")]),
    ("unclosed-bracket", &[], &[], &[("\"role\": \"reported\" }\n      ],\n", "\"role\": \"reported\" }§\n")]),
    ("extra-bracket", &[], &[], &[("\"role\": \"reported\" }\n", "\"role\": \"reported\" }§}\n")]),
    ("not-nfc", &[], &[], &[(r#""where": ""#, "\"where\": §\"Vie\u{323}\u{302}t Nam ")]),
    ("invisible-character", &[], &[], &[(r#""where": ""#, "\"where\": §\"Mục\u{200b} ")]),
    ("bidi-character", &[], &[], &[(r#""where": ""#, "\"where\": §\"Mục\u{202e} ")]),
    ("control-character", &[], &[], &[(r#""where": ""#, "\"where\": §\"Mục\\u001b ")]),
    (
        "missing-translation",
        &[],
        &[r#""conflict""#],
        &[(DATES, "      \"conflict\": §{ \"vi\": \"Mâu thuẫn\" },\n      \"dates\": [\n")],
    ),
    ("no-text", &[], &[r#""owner""#], &[(DATES, "      \"owner\": §{},\n      \"dates\": [\n")]),
    (
        "empty-text",
        &[],
        &[r#""owner""#],
        &[(DATES, "      \"owner\": { \"vi\": \"An\", \"en\": §\"\" },\n      \"dates\": [\n")],
    ),
    ("duplicate-entry", &[], &[], &[(r#""themes": ["water""#, r#""themes": ["water", §"water""#)]),
    (
        "bad-url",
        &[],
        &[r#""documents""#],
        &[(
            DATES,
            "      \"documents\": [{ \"title\": { \"vi\": \"a\", \"en\": \"b\" }, \"url\": §\"www.example.org\" }],\n      \"dates\": [\n",
        )],
    ),
    (
        "bad-currency",
        &[],
        &[r#""money""#],
        &[(DATES, "      \"money\": [{ \"amount\": 5, \"currency\": §\"đô la\" }],\n      \"dates\": [\n")],
    ),
    (
        "negative-amount",
        &[],
        &[r#""money""#],
        &[(DATES, "      \"money\": [{ \"amount\": §-5, \"currency\": \"USD\" }],\n      \"dates\": [\n")],
    ),
    (
        "digit-groups",
        &[],
        &[r#""money""#],
        &[(DATES, "      \"money\": [{ \"amount\": §5,000,000, \"currency\": \"USD\" }],\n      \"dates\": [\n")],
    ),
    ("out-of-range", &[], &[r#""event""#], &[(DATES, "      \"event\": { \"ordinal\": §0 },\n      \"dates\": [\n")]),
    ("leading-zero", &[], &[r#""event""#], &[(DATES, "      \"event\": { \"ordinal\": §03 },\n      \"dates\": [\n")]),
];

/// Plants each error in the next record that can hold it.
fn plant(sound: &str) -> String {
    let (head, body) = sound.split_once("  \"records\": [\n").unwrap();
    let (body, tail) = body.split_once("\n  ],\n").unwrap();
    let mut records: Vec<String> =
        body.split(",\n    {\n").map(|record| record.trim_start_matches("    {\n").to_owned()).collect();
    let mut free: Vec<bool> = vec![true; records.len()];
    for record in &mut records {
        record.insert_str(0, "    {\n");
    }
    for (code, needs, lacks, edits) in PLANTS {
        let fits = |record: &String| {
            needs.iter().chain(edits.iter().map(|(find, _)| find)).all(|text| record.contains(text))
                && !lacks.iter().any(|text| record.contains(text))
        };
        let place = (0..records.len()).find(|&index| free[index] && fits(&records[index]));
        let index = place.unwrap_or_else(|| panic!("no record for {code}"));
        free[index] = false;
        for (find, put) in *edits {
            records[index] = records[index].replacen(find, put, 1);
        }
    }
    format!("{head}  \"records\": [\n{}\n  ],\n{tail}", records.join(",\n"))
}

#[test]
fn fifty_planted_errors_are_all_told_at_their_places_and_nothing_else() {
    let marked = plant(std::str::from_utf8(BUILTIN).unwrap());
    let (text, places) = unmark(&marked);
    assert_eq!((PLANTS.len(), places.len()), (50, 50));
    assert!(PLANTS.iter().map(|plant| plant.0).collect::<BTreeSet<_>>().len() >= 20);
    let report = check(text.as_bytes());
    report.problems.iter().for_each(assert_sayable);
    let found: BTreeSet<(usize, usize)> = report.problems.iter().map(line_and_column).collect();
    let planted: BTreeSet<(usize, usize)> = places.into_iter().collect();
    let missed: Vec<_> = planted.difference(&found).collect();
    let wrong: Vec<_> =
        told(&report).into_iter().filter(|(_, line, column)| !planted.contains(&(*line, *column))).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed {missed:?}\nfalse {wrong:?}");
    let mut codes: Vec<_> = report.problems.iter().map(|problem| problem.code).collect();
    let mut wanted: Vec<_> = PLANTS.iter().map(|plant| plant.0).collect();
    codes.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(codes, wanted);
}

/// Far more than linear time takes on a busy machine, far less than quadratic time on any.
const DEADLINE: Duration = Duration::from_secs(20);

/// Reads `size` bytes of every nasty thing that is known to make a reader look ahead or back.
fn read_nasty_files(size: usize) {
    for unit in [
        "{\"a\":0},",
        "\"a\" x ",
        "[1;",
        "{\"a\" \"b\" ",
        "\"abc",
        "\\\"",
        "]",
        "{\"k\":\"v\" w\",",
        "'",
        "“",
        "a:",
        ",",
        "/*",
        "//\n",
        "\"\n",
        "\n ",
        "[\"a\":",
        "{\"a\":1\n",
        "1,0",
        "\u{a0}",
        "-",
        "[1}",
        "{\"a\":[1,\"b\":2,",
        "\u{0}",
        "é",
        "\"é\\",
        "(",
        "([",
        "(\"",
    ] {
        let bytes = ["[", &unit.repeat(size / unit.len())].concat();
        let start = Instant::now();
        let _ = json::scan(bytes.as_bytes());
        assert!(start.elapsed() < DEADLINE, "{unit:?} took {:?}", start.elapsed());
    }
}

#[test]
fn nasty_files_are_read_in_linear_time() {
    read_nasty_files(1 << 19);
}

/// In a release build: see the first lines.
#[test]
#[ignore = "in a release build only"]
fn ten_megabytes_of_nasty_files_are_read_in_linear_time() {
    read_nasty_files(10 << 20);
}

/// Where, as a share of the length; how many bytes go; what comes.
type Change = (f64, usize, Vec<u8>);

fn change() -> impl Strategy<Value = Change> {
    let pieces: &[&[u8]] = &[
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\n",
        b"null",
        b"\xff",
        b"\0",
        b"1",
        b"-",
        b"'",
        b"\xe2\x80\xae",
    ];
    let piece = prop_oneof![
        proptest::sample::select(pieces).prop_map(<[u8]>::to_vec),
        any::<u8>().prop_map(|byte| vec![byte]),
        Just(Vec::new())
    ];
    (0.0..1.0, 0_usize..20, piece)
}

/// Without errors, the program reads the whole file: nothing is left out, nothing leads nowhere.
fn assert_loads_if_sound(bytes: &[u8], report: &Report) {
    if report.errors == 0 {
        let loaded = load(bytes).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!((loaded.left_out, loaded.loose), (0, 0));
    }
}

#[test]
fn what_has_only_warnings_is_read_whole() {
    let mut sound = 0;
    for (find, put, _) in DEFECTS {
        let text = unmark(&with(find, put)).0;
        let report = check(text.as_bytes());
        sound += usize::from(report.errors == 0);
        assert_loads_if_sound(text.as_bytes(), &report);
    }
    assert!(sound >= 10);
}

fn survives(seed: &[u8], changes: &[Change]) {
    let mut bytes = seed.to_vec();
    for (share, gone, comes) in changes {
        let at = ((bytes.len() as f64) * share) as usize;
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, comes.iter().copied());
    }
    let report = check(&bytes);
    assert_loads_if_sound(&bytes, &report);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for problem in &report.problems {
        let (line, column) = line_and_column(problem);
        assert!((1..=lines).contains(&line) && column >= 1);
        assert_sayable(problem);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_file_is_checked_to_its_end(changes in proptest::collection::vec(change(), 1..6)) {
        survives(VALID.as_bytes(), &changes);
    }

    #[test]
    fn any_bytes_are_checked_to_their_end(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes, &[]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[ignore = "ten thousand times the real data: a minute in a release build"]
    fn the_mutated_real_data_is_checked_to_its_end(changes in proptest::collection::vec(change(), 1..6)) {
        survives(BUILTIN, &changes);
    }
}

#[test]
fn a_mark_lost_or_doubled_anywhere_is_one_problem_near_its_line() {
    let (mut in_text, mut before) = (false, ' ');
    let mut tried = 0;
    let mut wrong = Vec::new();
    for (at, char) in VALID.char_indices() {
        let quote = char == '"' && before != '\\';
        in_text ^= quote;
        before = char;
        if !quote && (in_text || !"{}[],:".contains(char)) {
            continue;
        }
        let line = VALID[..at].matches('\n').count() + 1;
        for put in [String::new(), [char, char].iter().collect()] {
            let report = check([&VALID[..at], &put, &VALID[at + 1..]].concat().as_bytes());
            tried += 1;
            let lines: Vec<_> = report.problems.iter().map(|problem| line_and_column(problem).0).collect();
            if !matches!(lines.as_slice(), [only] if only.abs_diff(line) <= 1) {
                wrong.push(format!("{char} as {put:?} on line {line}: {:?}", told(&report)));
            }
        }
    }
    // Some can be read in two ways; no more than one in a hundred.
    assert!(tried > 1000 && wrong.len() * 100 <= tried, "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_a_meeting_decided_is_told_from_a_dataset() {
    let report = check(br#"{ "sources": [{ "id": "minutes-1" }], "records": [] }"#);
    let [problem] = report.problems.as_slice() else { panic!("{:?}", told(&report)) };
    assert_eq!((problem.code, line_and_column(problem)), ("not-a-dataset", (1, 1)));
    let said = problem.told(Lang::En, Audience::Desk).said;
    assert_eq!(said.message, "This is what a meeting decided, and no dataset yet.");
    assert!(said.remedy.contains("Paste the items of `sources` and `records`"), "{}", said.remedy);
    // A dataset that lost its head is still told as one.
    let report = check(br#"{ "title": { "vi": "a", "en": "a" }, "sources": [], "records": [] }"#);
    assert!(report.problems.iter().any(|problem| problem.code == "missing-field"), "{:?}", told(&report));
}

#[test]
fn one_item_alone_is_told_from_a_dataset_with_the_list_where_it_belongs() {
    let sound: serde_json::Value = serde_json::from_str(VALID).unwrap();
    for (list, item) in [("partners", "a partner"), ("frameworks", "a framework"), ("records", "a record")] {
        // The page of an item has its records beside it.
        let mut page = sound[list][0].clone();
        page["records"] = sound["records"].clone();
        for alone in [sound[list][0].to_string(), page.to_string()] {
            let report = check(alone.as_bytes());
            let [problem] = report.problems.as_slice() else { panic!("{list}: {:?}", told(&report)) };
            assert_eq!((problem.code, problem.place.line_and_column()), ("not-a-dataset", Some((1, 1))), "{list}");
            let said = problem.told(Lang::En, Audience::Desk).said;
            assert!(said.message.contains(item) && said.remedy.contains(list), "{} {}", said.message, said.remedy);
        }
    }
}

#[test]
fn an_agenda_is_told_from_a_dataset_with_the_keys_that_take_it_over() {
    let report = check(br#"{ "bangiao_agenda": 1, "id": "x", "name": "Thu", "pins": [] }"#);
    let [problem] = &report.problems[..] else { panic!("{:?}", report.problems) };
    let said = problem.told(Lang::En, Audience::Desk).said;
    assert_eq!(said.message, "This is an agenda, not a dataset.");
    assert!(said.remedy.contains("press A, then o"), "{}", said.remedy);
}

#[test]
fn brackets_at_the_limit_are_judged_the_same_by_the_checker_and_by_loading() {
    let last = VALID.trim_end().strip_suffix('}').unwrap();
    for depth in 125..=130 {
        let lists = |count: usize| ["[".repeat(count), "]".repeat(count)].concat();
        let objects = |count: usize| ["{\"a\":".repeat(count), "1".to_owned(), "}".repeat(count)].concat();
        let record = VALID.find("\"records\"").and_then(|at| VALID[at..].find('{').map(|open| at + open + 1)).unwrap();
        let in_record = |text: String| [&VALID[..record], "\"aside\": ", &text, ", ", &VALID[record..]].concat();
        let files = [
            // The file's own bracket, and in a record two more, are around it.
            (depth, format!("{last}, \"aside\": {}}}", lists(depth - 1))),
            (depth, format!("{last}, \"aside\": {}}}", objects(depth - 1))),
            (depth, in_record(lists(depth - 3))),
            (depth, in_record(objects(depth - 3))),
            (depth, format!("{last}, \"claims\": {}}}", lists(depth - 1))),
            (depth, lists(depth)),
            (3, in_record(format!("\"\\\"{}\"", "[".repeat(depth)))),
        ];
        for (deep, file) in files {
            let loads = !matches!(load(file.as_bytes()), Err(LoadError::NotJson));
            let checks = json::scan(file.as_bytes()).is_valid();
            assert_eq!((loads, checks), (deep <= json::MAX_DEPTH, deep <= json::MAX_DEPTH), "{depth}: {file}");
        }
    }
}

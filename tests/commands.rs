//! Every command as a user types it: what comes out, on which stream, with which exit status. The shapes are the contract's,
//! field by field and in order.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::dataset::Target;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use support::{Recipe, unchanged};
use tempfile::TempDir;

/// A desk of its own: no configuration, no variables, a place for files.
struct Desk {
    folder: TempDir,
}

/// What came of a command.
struct Run {
    status: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(cargo_bin("bangiao"));
        command.env_clear().env("HOME", self.folder.path()).env("LANG", "en_US.UTF-8").current_dir(self.folder.path());
        command.timeout(std::time::Duration::from_secs(60));
        command
    }

    fn run(&self, words: &[&str]) -> Run {
        Self::finish(self.command().args(words))
    }

    fn finish(command: &mut Command) -> Run {
        let output = command.output().unwrap();
        Run {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command that must succeed without a word on standard error.
    fn done(&self, words: &[&str]) -> String {
        let run = self.run(words);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{words:?}");
        run.out
    }

    fn json(&self, words: &[&str]) -> Value {
        let out = self.done(words);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{words:?}: {error}"))
    }
}

fn done(words: &[&str]) -> String {
    Desk::new().done(words)
}

fn run(words: &[&str]) -> Run {
    Desk::new().run(words)
}

/// The keys of an object in their order, which `Value` does not keep.
#[derive(Debug)]
struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeysVisitor;
        impl<'de> Visitor<'de> for KeysVisitor {
            type Value = Keys;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, IgnoredAny)) = map.next_entry::<String, IgnoredAny>()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(KeysVisitor)
    }
}

/// The fields that every row of a list has, in their order.
fn keys_of_rows(out: &str) -> String {
    let rows: Vec<Keys> = serde_json::from_str(out).unwrap();
    let first = rows.first().expect("no rows").0.join(", ");
    assert!(rows.iter().all(|row| row.0.join(", ") == first), "rows have different fields");
    first
}

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/// What `contract.md` promises of each list; what is added since stands behind it.
const LISTS: [(&str, &str); 9] = [
    ("partners", "id, iso3166, name, aliases, counterparts, records, sources, note"),
    ("frameworks", "id, acronym, type, name, aliases, role, parent, counterparts, records, sources, note"),
    (
        "records",
        "id, order, kind, status, status_basis, official_title, title, summary, partners, frameworks, counterparts, \
         themes, places, dates, money, event, people, parts, parent, flags, conflict, documents, source",
    ),
    ("timeline", "date, role, record, title, partners, frameworks, source"),
    ("themes", "id, name, records"),
    ("sources", "id, title, publisher, published, covers, records"),
    ("claims", "measure, value, text, source, counted"),
    ("flags", "flag, why, type, id"),
    ("priorities", "order, text, source"),
];

#[test]
fn every_list_has_the_promised_fields_in_the_promised_order() {
    for (list, fields) in LISTS {
        let keys = keys_of_rows(&done(&["list", list, "--json"]));
        assert!(keys == fields || keys.starts_with(&format!("{fields}, ")), "{list}: {keys}");
    }
}

#[test]
fn objects_inside_records_have_the_promised_fields() {
    let desk = Desk::new();
    let data = support::dataset(&Recipe { text: "chữ", change: &unchanged, surprise: false });
    let file = desk.file("full.json", &data.to_string());
    let out = done(&["list", "records", "--json", "--data", &file]);
    let rows: Vec<Value> = serde_json::from_str(&out).unwrap();
    let record = &rows[0];
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let raw: Vec<HashMap<&str, &RawValue>> = serde_json::from_str(&out).unwrap();
    for (field, wanted) in [
        ("counterparts", "name, acronym"),
        ("dates", "edtf, role"),
        ("money", "funder, channel, direction, state, form, amount, currency"),
        ("people", "name, role, side"),
        ("parts", "title, summary, dates, status"),
        ("documents", "title, url"),
        ("places", "vi, en"),
        ("event", "ordinal, format, place, host"),
        ("source", "id, where"),
    ] {
        let inside = raw[0][field].get();
        let list = if inside.starts_with('[') { inside.to_owned() } else { format!("[{inside}]") };
        let keys = keys_of_rows(&list);
        assert!(keys == wanted || keys.starts_with(&format!("{wanted}, ")), "{field}: {keys}");
    }
    assert_eq!(record["money"][0]["amount"], 1500);
    assert_eq!(record["title"]["vi"], "chữ");
    assert_eq!(keys(&record["flags"][0]), "flag why");
    assert_eq!(keys(&record["flags"][0]["why"]), "en vi");
    // Nothing of what the file says is lost.
    for (field, value) in record.as_object().unwrap() {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        assert!(!empty, "{field}");
    }
}

#[test]
fn what_is_absent_is_null_or_an_empty_list_and_never_left_out() {
    let desk = Desk::new();
    let rows = desk.json(&["list", "records", "--json", "--data", &minimal()]);
    assert_eq!(rows[0]["title"], Value::Null);
    assert_eq!(rows[0]["money"], Value::Array(Vec::new()));
    assert_eq!(rows[0]["flags"], Value::Array(Vec::new()));
}

fn minimal() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/minimal.json").to_str().unwrap().to_owned()
}

#[test]
fn show_gives_the_object_with_its_records() {
    let desk = Desk::new();
    for id in ["fi", "mrc", "water", "report-2020"] {
        let shown = desk.json(&["show", id, "--json"]);
        assert_eq!(shown["id"], id);
        let count = shown["records"].as_u64().unwrap() as usize;
        assert_eq!(shown["record_list"].as_array().unwrap().len(), count, "{id}");
    }
    let record = desk.json(&["show", "fi-zero-emission-cities", "--json"]);
    assert_eq!(record["partners"][0], "fi");
    assert!(record.get("record_list").is_none());
    let listed = desk.json(&["list", "records", "--json"]);
    assert!(listed.as_array().unwrap().contains(&record));
}

#[test]
fn search_gives_ranked_rows() {
    let out = done(&["search", "phan", "lan", "--json"]);
    assert_eq!(
        keys_of_rows(&out),
        "rank, type, id, name, field, guess, score, partners, frameworks, reading, left_out"
    );
    let rows: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&rows[0]["id"], &rows[0]["type"]), (&"fi".into(), &"partner".into()));
    assert_eq!(rows[0]["partners"], serde_json::json!(["fi"]));
    assert_eq!(rows[0]["frameworks"], serde_json::json!([]));
    for (place, row) in rows.as_array().unwrap().iter().enumerate() {
        assert_eq!(row["rank"], place + 1);
        assert!(Target::FOUND.iter().any(|target| row["type"] == target.word()));
    }
}

#[test]
fn search_stops_at_its_limit() {
    let all = Desk::new().json(&["search", "water", "--json"]);
    let some = Desk::new().json(&["search", "--limit", "3", "water", "--json"]);
    assert_eq!(all.as_array().unwrap().get(..3), some.as_array().map(Vec::as_slice));
}

#[test]
fn a_reported_date_makes_no_row_of_the_timeline() {
    let desk = Desk::new();
    let rows = desk.json(&["list", "timeline", "--json"]);
    let records = desk.json(&["list", "records", "--json"]);
    let rows = rows.as_array().unwrap();
    assert!(rows.iter().all(|row| row["role"] != "reported"));
    for record in records.as_array().unwrap() {
        let own: Vec<&Value> = rows.iter().filter(|row| row["record"] == record["id"]).collect();
        let of_parts = record["parts"].as_array().unwrap().iter().flat_map(|part| part["dates"].as_array().unwrap());
        let dates: Vec<&Value> = record["dates"].as_array().unwrap().iter().chain(of_parts).collect();
        let count = dates.iter().filter(|date| date["role"] != "reported").count();
        assert_eq!(own.len(), count.max(1), "{}", record["id"]);
        if count == 0 {
            let reported =
                dates.iter().find(|date| date["role"] == "reported").map_or(&Value::Null, |date| &date["edtf"]);
            assert_eq!((&own[0]["date"], &own[0]["role"], &own[0]["reported"]), (&Value::Null, &Value::Null, reported));
        }
    }
    // Undated rows stand together at the end.
    let first_undated = rows.iter().position(|row| row["date"].is_null()).unwrap();
    assert!(rows[first_undated..].iter().all(|row| row["date"].is_null()));
}

#[test]
fn a_list_with_a_query_holds_what_the_query_finds() {
    let desk = Desk::new();
    let records = desk.json(&["list", "records", "zero", "emission", "--json"]);
    assert!(records.as_array().unwrap().iter().any(|record| record["id"] == "fi-zero-emission-cities"));
    let all = desk.json(&["list", "records", "--json"]);
    assert!(records.as_array().unwrap().len() < all.as_array().unwrap().len());
    for (list, query) in [("themes", "nuoc"), ("sources", "asean"), ("claims", "77"), ("priorities", "2021")] {
        let found = desk.json(&["list", list, query, "--json"]);
        assert!(!found.as_array().unwrap().is_empty(), "{list} {query}");
    }
    let timeline = desk.json(&["list", "timeline", "zero", "emission", "--json"]);
    assert!(timeline.as_array().unwrap().iter().any(|row| row["record"] == "fi-zero-emission-cities"));
}

#[test]
fn every_list_understands_the_same_query_language() {
    let desk = Desk::new();
    let ids = |list: &str, query: &[&str]| -> Vec<String> {
        let run = desk.run(&[&["list", list][..], query, &["--json"]].concat());
        let rows: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(run.status, i32::from(rows.as_array().unwrap().is_empty()), "{list} {query:?}: {}", run.err);
        rows.as_array().unwrap().iter().map(ToString::to_string).collect()
    };
    for list in ["themes", "sources", "claims", "priorities"] {
        let all = ids(list, &[]);
        assert!(ids(list, &["qqqqzzzz"]).is_empty());
        assert_eq!(ids(list, &["!qqqqzzzz"]), all, "{list}");
        assert!(ids(list, &["status:signed"]).is_empty(), "no filter is true of what has no status: {list}");
        assert_eq!(ids(list, &["!status:signed"]), all, "{list}");
    }
    let (asean, mekong) = (ids("sources", &["\"asean\""]), ids("sources", &["mekong"]));
    assert!(!asean.is_empty());
    assert_eq!(ids("sources", &["asean"]), asean);
    assert_eq!(ids("sources", &["asean | mekong"]).len(), asean.len() + mekong.len());
    let themes = ids("themes", &[]).len();
    let water = ids("themes", &["water"]).len();
    assert!(water > 0);
    assert_eq!(ids("themes", &["!water"]).len(), themes - water);
    assert_eq!(ids("themes", &["nươc"]), ids("themes", &["nuoc"]), "marks that are typed only in part");
}

#[test]
fn flags_are_listed_as_the_day_has_them_and_stand_in_their_records() {
    let desk = Desk::new();
    let flags = |words: &[&str]| desk.json(&[&["list", "flags", "--json"], words].concat());
    let rows = flags(&["--as-of", "2025-12-31"]);
    let expiring = rows.as_array().unwrap().iter().find(|row| row["flag"] == "expiring").unwrap();
    assert_eq!((&expiring["type"], &expiring["id"]), (&"record".into(), &"cz-action-plan-2020-2025".into()));
    assert_eq!(expiring["why"]["en"], "The period (2020–2025) ends soon: this day at the latest.");
    assert_eq!(expiring["why"]["vi"], "Giai đoạn (2020–2025) sắp hết: muộn nhất là hôm nay.");
    // A day is an EDTF date, whose last day counts; the dataset's own is the end of 2024.
    assert_eq!(flags(&["--as-of", "2025"]), rows);
    assert_eq!(flags(&["--as-of", "2024-12-31"]), flags(&[]));
    assert!(flags(&[]).as_array().unwrap().iter().all(|row| row["flag"] != "expiring"));
    // The same in the record, and on its page.
    let shown = desk.json(&["show", "cz-action-plan-2020-2025", "--json", "--as-of", "2025"]);
    assert_eq!(shown["flags"][0]["why"], expiring["why"]);
    let page = desk.done(&["show", "cz-action-plan-2020-2025", "--as-of", "2025", "--lang", "en"]);
    assert!(page.contains("Flags      ◷ expiring: The period (2020–2025) ends soon"), "{page}");
}

#[test]
fn flags_are_found_by_their_word_and_by_what_they_are_raised_on() {
    let desk = Desk::new();
    let found = |query: &str| desk.json(&["list", "flags", query, "--json", "--as-of", "2026"]);
    for word in ["outcome unreported", "chưa báo cáo kết quả", "CHUA BAO CAO KET QUA"] {
        let rows = found(word);
        let rows = rows.as_array().unwrap();
        assert!(!rows.is_empty() && rows.iter().all(|row| row["flag"] == "outcome_unreported"), "{word}: {rows:?}");
    }
    let rows = found("Luang Prabang");
    assert!(rows.as_array().unwrap().iter().any(|row| row["id"] == "mrc-council-31"));
    let nothing = desk.run(&["list", "flags", "no owner named", "--json"]);
    assert_eq!((nothing.status, nothing.out.trim()), (1, "[]"));
    let csv = desk.done(&["list", "flags", "--csv"]);
    assert!(csv.starts_with("flag,why_vi,why_en,type,id\r\n"), "{csv}");
}

#[test]
fn from_when_on_something_is_flagged_is_a_setting() {
    let desk = Desk::new();
    let config = desk.file("config.toml", "expiring_days = 400\n");
    let rows = desk.json(&["list", "flags", "expiring", "--json", "--config", &config, "--as-of", "2024-12-31"]);
    assert_eq!(rows[0]["why"]["en"], "The period (2020–2025) ends soon: at most 365 days left.");
}

// ── CSV ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/// Reads RFC 4180: every row ends with CRLF.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted, "the last row is not ended");
    rows
}

#[test]
fn csv_has_a_column_for_each_field_and_a_row_for_each_item() {
    let desk = Desk::new();
    for (list, fields) in LISTS {
        let rows = read_csv(&desk.done(&["list", list, "--csv"]));
        let json = desk.json(&["list", list, "--json"]);
        assert_eq!(rows.len(), json.as_array().unwrap().len() + 1, "{list}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{list}: rows of different length");
        let mut header = rows[0].iter();
        for field in fields.split(", ") {
            let name = header.next().unwrap();
            if name == &format!("{field}_vi") {
                assert_eq!(header.next(), Some(&format!("{field}_en")), "{list}");
            } else {
                assert_eq!(name, field, "{list}");
            }
        }
    }
}

#[test]
fn csv_joins_lists_quotes_commas_and_defuses_formulas() {
    let desk = Desk::new();
    let data = support::dataset(&Recipe { text: "=SUM(A1, \"B\")", change: &unchanged, surprise: false });
    let file = desk.file("formula.json", &data.to_string());
    let rows = read_csv(&desk.done(&["list", "partners", "--csv", "--data", &file]));
    let column = |name: &str| rows[0].iter().position(|each| each == name).unwrap();
    assert_eq!(rows[1][column("name_vi")], "'=SUM(A1, \"B\")");
    let records = read_csv(&desk.done(&["list", "records", "--csv"]));
    let partners = records[0].iter().position(|each| each == "partners").unwrap();
    assert!(records.iter().any(|row| row[partners].contains("; ")));
    for row in rows.iter().chain(&records).flatten() {
        assert!(!row.starts_with(['=', '+', '-', '@', '\t', '\r']), "{row}");
    }
}

// ── Exit statuses ───────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn nothing_found_is_exit_1_and_an_empty_list() {
    for words in [
        &["search", "qqqqzzzz", "--json"][..],
        &["list", "records", "qqqqzzzz", "--json"],
        &["list", "partners", "qqqqzzzz", "--json"],
        &["list", "timeline", "qqqqzzzz", "--json"],
        &["list", "themes", "qqqqzzzz", "--json"],
        &["show", "qqqqzzzz", "--json"],
    ] {
        let run = run(words);
        assert_eq!((run.status, run.out.trim()), (1, "[]"), "{words:?}");
    }
    for words in [&["search", "qqqqzzzz"][..], &["list", "claims", "qqqqzzzz"], &["show", "qqqqzzzz"]] {
        let run = run(words);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{words:?}");
        assert!(!run.err.is_empty(), "{words:?}");
    }
}

#[test]
fn wrong_usage_is_exit_2_with_one_clear_sentence_first() {
    for (words, sentence) in [
        (&["serach"][..], "`serach` is neither a command nor a file: did you mean `search`?"),
        (&["serach", "phan", "lan"], "`serach` is neither a command nor a file: did you mean `search`?"),
        (&["lits", "partners"], "`lits` is neither a command nor a file: did you mean `list`?"),
        (&["flags"], "`flags` is neither a command nor a file"),
        (&["list", "partner"], "`partner` is no value for `<LIST>`: did you mean `partners`?"),
        (&["list", "warnings"], "`warnings` is no value for `<LIST>`"),
        (&["list", "partners", "--jsn"], "there is no option `--jsn`: did you mean `--json`?"),
        (&["list", "partners", "--json", "--csv"], "`--json` does not go with `--csv`"),
        (&["list"], "<LIST> is missing"),
        (&["search"], "<QUERY>... is missing"),
        (&["search", " "], "there is nothing to search for"),
        (&["list", "records", "status:sgned"], "query, column 8: there is no value"),
        (&["list", "partners", "--lang", "fr"], "`fr` is no value for `--lang <vi|en>`"),
        (&["list", "partners", "--as-of", "2024-13"], "--as-of 2024-13 is not an EDTF date"),
        (&["list", "partners", "--as-of", "2024/.."], "--as-of 2024/.. has no last day"),
        (&["list", "partners", "--max-size", "much"], "--max-size much is not a size"),
        (&["search", "mekong", "--limit", "0"], "`0` is no value for `--limit <N>`"),
        (&["search", "x", "--limit", "many"], "`many` is no value for `--limit <N>`"),
        (&["a.json", "list", "partners"], "nothing may stand after the file `a.json`"),
        (&["a.json", "--data", "b.json"], "the dataset is named twice"),
    ] {
        let run = run(words);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{words:?}: {}", run.err);
        let first = run.err.lines().next().unwrap();
        assert!(first.starts_with(&format!("bangiao: {sentence}")), "{words:?}: {first}");
    }
}

#[test]
fn wrong_usage_is_told_in_the_users_language() {
    let desk = Desk::new();
    let run = Desk::finish(desk.command().env("LANG", "vi_VN.UTF-8").args(["serach"]));
    assert!(run.err.starts_with("bangiao: `serach` không phải lệnh"), "{}", run.err);
    let run = desk.run(&["list", "--lang", "vi", "partner"]);
    assert!(run.err.contains("không dùng được"), "{}", run.err);
}

#[test]
fn a_filter_that_cannot_be_understood_is_no_answer_in_any_command() {
    for words in [
        &["search", "status:sgned", "phan", "lan", "--json"][..],
        &["list", "records", "phan lan year:2024..2020"],
        &["list", "flags", "phan lan bogus:2024"],
        &["list", "themes", "water date:2020/2018"],
    ] {
        let run = run(words);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{words:?}");
        assert!(run.err.starts_with("bangiao: query, column "), "{words:?}: {}", run.err);
    }
}

#[test]
fn words_beyond_the_last_that_counts_are_told_and_the_others_searched() {
    let long = "phan lan ".repeat(300);
    let run = run(&["search", &long, "--json"]);
    assert!(run.err.contains("only the first 512 words are searched"), "{}", run.err);
    assert_eq!(run.status, 0);
}

#[test]
fn raw_telex_is_read_and_told() {
    let run = run(&["search", "phaanf", "lan", "--json"]);
    let rows: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&rows[0]["id"], &rows[0]["guess"]), (&"fi".into(), &true.into()));
    assert!(run.err.starts_with("bangiao: read as “"), "{}", run.err);
}

#[test]
fn a_reading_of_telex_is_told_as_what_it_was_read_as_and_a_typo_as_a_guess() {
    let telex = run(&["search", "phaanf", "lan", "--lang", "vi"]);
    assert_eq!(telex.err, "bangiao: đọc là “phần lan”\n");
    assert!(telex.out.contains("fi") && !telex.out.contains("phỏng đoán"), "{}", telex.out);
    let typo = run(&["search", "phan", "lna", "--lang", "vi"]);
    assert!(typo.err.contains("đây là phỏng đoán") && typo.out.contains("(phỏng đoán)"), "{}{}", typo.err, typo.out);
}

#[test]
fn unusable_input_is_exit_2() {
    let desk = Desk::new();
    let broken = desk.file("broken.json", "{ \"format\": 1,");
    let other = desk.file("other.json", "{}");
    let newer = desk.file("newer.json", &fs::read_to_string(minimal()).unwrap().replacen("1,", "99,", 1));
    let large = desk.file("large.json", &" ".repeat(2000));
    for (words, reason) in [
        (&["list", "partners", "--data", "nowhere.json"][..], "there is no such file"),
        (&["check", "nowhere.json"], "there is no such file"),
        (&["nowhere.json"], "there is no such file"),
        (&["show", "fi", "--data", "."], "it is a folder"),
        (&["show", "fi", "--data", "/dev/zero"], "neither a regular file nor a pipe"),
        (&["show", "fi", "--data", &broken], "it is not JSON"),
        (&["show", "fi", "--data", &other], "it is not a dataset"),
        (&["show", "fi", "--data", &newer], "newer than this program"),
        (&["check", &large, "--max-size", "1K"], "it is larger than 1 KiB"),
        (&["list", "partners", "--config", "nowhere.toml"], "there is no such file"),
    ] {
        let run = desk.run(words);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{words:?}: {}", run.err);
        assert!(run.err.lines().next().unwrap().contains(reason), "{words:?}: {}", run.err);
    }
}

#[test]
fn a_fifo_that_nobody_fills_does_not_hang() {
    let desk = Desk::new();
    let fifo = desk.path("fifo");
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
    let run = desk.run(&["check", fifo.to_str().unwrap()]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("neither a regular file nor a pipe"), "{}", run.err);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let desk = Desk::new();
    for words in
        [&["list", "records", "--json"][..], &["list", "records"], &["schema"], &["completions", "bash"], &["man"]]
    {
        let mut child = std::process::Command::new(cargo_bin("bangiao"))
            .args(words)
            .env("HOME", desk.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{words:?}");
    }
}

#[test]
fn an_output_that_takes_no_more_is_exit_2_and_no_crash() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let output =
        std::process::Command::new(cargo_bin("bangiao")).args(["list", "records"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}

#[test]
fn without_a_terminal_the_dashboard_says_so() {
    let run = run(&[]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("terminal"), "{}", run.err);
}

// ── Arguments ───────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn options_stand_before_or_after_the_command_and_the_query() {
    let wanted = done(&["search", "phan", "lan", "--json", "--lang", "vi"]);
    for words in [
        &["--lang", "vi", "search", "phan", "lan", "--json"][..],
        &["search", "--json", "--lang=vi", "phan lan"],
        &["search", "phan", "--lang", "vi", "lan", "--json"],
        &["--lang", "en", "search", "--lang", "vi", "--json", "--", "phan", "lan"],
    ] {
        assert_eq!(done(words), wanted, "{words:?}");
    }
}

#[test]
fn two_dashes_end_the_options() {
    let run = run(&["search", "--json", "--", "--lang"]);
    assert_ne!(run.status, 2, "{}", run.err);
    // After them a word is a file, even if it is called like a command.
    let run = Desk::new().run(&["--", "list"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("neither a command nor a file"), "{}", run.err);
}

#[test]
fn help_and_version_are_answers() {
    assert!(done(&["--version"]).starts_with("bangiao "));
    for words in [&["--help"][..], &["-h"], &["list", "--help"], &["search", "-h"]] {
        assert!(done(words).contains("Usage: bangiao"), "{words:?}");
    }
    let help = done(&["--help"]);
    let commands = [
        "list",
        "search",
        "show",
        "brief",
        "snapshot",
        "changes",
        "minutes",
        "check",
        "new",
        "schema",
        "completions",
        "man",
    ];
    for command in commands {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
    }
    assert!(done(&["--help", "--lang", "vi"]).contains("Cách dùng"));
}

// ── The choice of data, language and colour ─────────────────────────────────────────────────────────────────────────

/// A dataset whose only partner is called so.
fn data_named(name: &str) -> String {
    fs::read_to_string(minimal()).unwrap().replace("Finland", name)
}

fn partner_name(run: &Run) -> String {
    let rows: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    match rows.as_array().unwrap().as_slice() {
        [only] => only["name"]["en"].as_str().unwrap().to_owned(),
        many => format!("{} partners", many.len()),
    }
}

#[test]
fn data_is_chosen_by_option_then_variable_then_configuration_then_built_in() {
    let desk = Desk::new();
    let by_option = desk.file("option.json", &data_named("Option"));
    let by_variable = desk.file("variable.json", &data_named("Variable"));
    desk.file(".config/bangiao/configured.json", &data_named("Configured"));
    desk.file(".config/bangiao/config.toml", "data = \"configured.json\"\n");
    let list = |words: &[&str], variable: Option<&str>| {
        let mut command = desk.command();
        command.args(["list", "partners", "--json"]).args(words);
        if let Some(variable) = variable {
            command.env("BANGIAO_DATA", variable);
        }
        partner_name(&Desk::finish(&mut command))
    };
    assert_eq!(list(&["--data", &by_option], Some(&by_variable)), "Option");
    assert_eq!(list(&[], Some(&by_variable)), "Variable");
    assert_eq!(list(&[], None), "Configured");
    assert_eq!(list(&[], Some("")), "Configured");
    let built_in = list(&["--config", "none"], None);
    assert!(built_in.ends_with(" partners"), "{built_in}");
    assert_eq!(list(&["--data", "builtin"], Some(&by_variable)), built_in);
    assert_eq!(list(&["--config", "none"], Some(&by_variable)), "Variable");
}

#[test]
fn data_comes_from_standard_input_too() {
    let desk = Desk::new();
    let mut command = desk.command();
    let run =
        Desk::finish(command.args(["list", "partners", "--json", "--data", "-"]).write_stdin(data_named("Piped")));
    assert_eq!(partner_name(&run), "Piped");
}

#[test]
fn the_language_is_that_of_the_option_then_the_configuration_then_the_locale() {
    let desk = Desk::new();
    desk.file("vi.toml", "lang = \"vi\"\n");
    let heading = |words: &[&str], locale: &[(&str, &str)]| {
        let mut command = desk.command();
        command.args(["list", "themes"]).args(words).env_remove("LANG").envs(locale.iter().copied());
        let run = Desk::finish(&mut command);
        if run.out.contains("TÊN") { "vi" } else { "en" }
    };
    assert_eq!(heading(&[], &[]), "en");
    assert_eq!(heading(&[], &[("LANG", "vi_VN.UTF-8")]), "vi");
    assert_eq!(heading(&[], &[("LANG", "vi_VN.UTF-8"), ("LC_ALL", "en_US.UTF-8")]), "en");
    assert_eq!(heading(&[], &[("LANG", "de_DE.UTF-8"), ("LC_MESSAGES", "vi_VN")]), "vi");
    assert_eq!(heading(&["--config", "vi.toml"], &[("LANG", "en_US.UTF-8")]), "vi");
    assert_eq!(heading(&["--config", "vi.toml", "--lang", "en"], &[("LANG", "vi_VN.UTF-8")]), "en");
}

#[test]
fn a_configuration_with_mistakes_holds_where_it_is_right() {
    let desk = Desk::new();
    let config = desk.file("config.toml", "lang = \"vi\"\ncolour = \"never\"\nascii = \"yes\"\n");
    let run = desk.run(&["list", "themes", "--config", &config]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("TÊN"));
    assert!(run.err.contains("config.toml:2:1") && run.err.contains("`color`"), "{}", run.err);
    assert!(run.err.contains("config.toml:3:9"), "{}", run.err);
}

#[test]
fn colour_is_used_only_when_asked_for_or_on_a_terminal() {
    assert!(!done(&["list", "records"]).contains('\x1b'));
    assert!(!done(&["list", "records", "--color", "never"]).contains('\x1b'));
    assert!(done(&["list", "records", "--color", "always"]).contains("\x1b["));
    for words in
        [&["list", "records", "--color", "always", "--json"][..], &["show", "fi", "--color", "always", "--markdown"]]
    {
        assert!(!done(words).contains('\x1b'), "{words:?}");
    }
}

#[test]
fn ascii_output_has_no_signs_of_ours() {
    let desk = Desk::new();
    for words in [
        &["list", "records", "--ascii", "--data"][..],
        &["show", "fi", "--ascii", "--data"],
        &["show", "fi-water-quality", "--ascii", "--data"],
    ] {
        let mut words = words.to_vec();
        let minimal = minimal();
        words.push(&minimal);
        let out = desk.done(&words);
        // Letters are the data's own.
        assert!(out.chars().all(|letter| letter.is_ascii() || letter.is_alphabetic()), "{out}");
    }
}

// ── For people ──────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_missing_translation_is_marked_and_not_blank() {
    let desk = Desk::new();
    let data = fs::read_to_string(minimal()).unwrap().replace(", \"en\": \"Finland\"", "");
    let file = desk.file("half.json", &data);
    for words in [&["list", "partners"][..], &["show", "fi"], &["show", "fi", "--markdown"]] {
        let mut words = words.to_vec();
        words.extend(["--lang", "en", "--data", &file]);
        let out = desk.done(&words).replace('\\', "");
        assert!(out.contains("Phần Lan [vi]"), "{words:?}: {out}");
    }
}

#[test]
fn partners_are_listed_as_a_vietnamese_index_has_them() {
    let out = done(&["list", "partners", "--lang", "vi"]);
    let place = |name: &str| out.find(&format!(" {name} ")).unwrap_or_else(|| panic!("no {name}"));
    assert!(place("Cuba") < place("Đài Loan (Trung Quốc)"));
    assert!(place("Đức") < place("Hà Lan"));
}

#[test]
fn a_page_is_no_wider_than_80_cells() {
    for id in ["fi", "mrc", "kr", "water", "report-2020"] {
        for lang in ["vi", "en"] {
            let out = done(&["show", id, "--lang", lang]);
            let widest = out.lines().map(bangiao::text::width).max().unwrap();
            assert!(widest <= 80, "{id}: {widest}");
        }
    }
}

#[test]
fn an_id_is_found_in_capital_letters_and_a_misspelt_one_is_guessed() {
    assert_eq!(done(&["show", "FI"]), done(&["show", "fi"]));
    let run = run(&["show", "fi-zero-emision-cities"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("did you mean `fi-zero-emission-cities`?"), "{}", run.err);
}

#[test]
fn bad_items_are_left_out_alone_and_counted_on_standard_error() {
    let desk = Desk::new();
    let data = fs::read_to_string(minimal()).unwrap();
    let bad = data.replace("\"records\": [", "\"records\": [ { \"id\": \"bad\", \"order\": \"first\" },");
    assert_ne!(data, bad);
    let file = desk.file("bad.json", &bad);
    for words in [&["list", "records"][..], &["search", "water"], &["show", "fi"]] {
        let mut words = words.to_vec();
        words.extend(["--data", &file]);
        let run = desk.run(&words);
        assert_eq!(run.status, 0, "{words:?}");
        assert!(run.out.contains("fi-water-quality"), "{words:?}: {}", run.out);
        assert!(run.err.contains("left out 1 bad item;") && run.err.contains("bangiao check"), "{}", run.err);
    }
}

#[test]
fn what_is_one_thing_to_know_of_many_records_is_told_once_and_named_where_it_is_asked_for() {
    let whole = run(&["list", "flags", "--lang", "en"]).out;
    let told: Vec<&str> = whole.lines().filter(|line| line.contains("silent")).collect();
    assert_eq!(told.len(), 1, "{whole}");
    assert!(told[0].contains("records (`list flags silent` names them). The last news is more than 12 months old"));
    let named = run(&["list", "flags", "silent", "--lang", "en"]).out;
    let count = run(&["list", "flags", "silent", "--json"]).out.matches("\"silent\"").count();
    assert!(count > 1 && named.lines().filter(|line| line.contains("silent")).count() == count);
    assert!(told[0].contains(&format!("silent: {count} records")), "{}", told[0]);
}

#[test]
fn what_a_claim_names_stands_by_name_in_the_language_that_is_read() {
    for (lang, names) in
        [("en", ["Denmark", "Finland", "France", "Germany"]), ("vi", ["Ấn Độ", "Ba Lan", "Bỉ", "Campuchia"])]
    {
        let page = run(&["show", "claim-partners", "--lang", lang]).out;
        let places: Vec<usize> = names.iter().map(|name| page.find(&format!(" {name} [")).expect(name)).collect();
        assert!(places.is_sorted(), "{page}");
    }
}

#[test]
fn one_bad_value_costs_its_field_and_the_record_stays_marked_and_told() {
    let desk = Desk::new();
    let data = fs::read_to_string(minimal()).unwrap();
    let dates = "\"dates\": [{ \"edtf\": \"2024/..\", \"role\": \"period\" }]";
    let bad = data.replace(dates, "\"dates\": [\"2005-07-02\"], \"updated\": \"27/11/2024\"");
    assert_ne!(data, bad);
    let file = desk.file("bad.json", &bad);
    for words in [&["list", "records"][..], &["search", "water"]] {
        let run = desk.run(&[words, &["--data", &file]].concat());
        assert!(run.status == 0 && run.out.contains("fi-water-quality"), "{words:?}: {}", run.out);
        assert!(run.err.contains("read 1 item in part"), "{}", run.err);
    }
    let page = desk.run(&["show", "fi-water-quality", "--lang", "en", "--data", &file]).out;
    assert!(page.contains("not read from the file: `dates`, `updated`; `bangiao check` says why"), "{page}");
    let told = desk.run(&["check", &file]);
    assert!(
        told.status == 1 && told.out.contains("error[bad-date]") && told.out.contains("error[wrong-type]"),
        "{}",
        told.out
    );
}

// ── What must not come out ──────────────────────────────────────────────────────────────────────────────────────────

/// A right-to-left override, a zero-width space and the end of an escape sequence that sets the title.
const HOSTILE: &str = "a\u{1b}]0;forged\u{7}\u{202e}b\u{200b}c\u{9b}31md\u{feff}";

fn assert_harmless(text: &str, what: &str) {
    let bad = |letter: char| {
        (letter.is_control() && letter != '\n' && letter != '\r')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if let Some(letter) = text.chars().find(|letter| bad(*letter)) {
        panic!("{what}: {letter:?} comes out raw: {text:?}");
    }
}

#[test]
fn nothing_hostile_in_a_file_its_name_or_an_argument_comes_out_raw() {
    let desk = Desk::new();
    let data = support::dataset(&Recipe { text: HOSTILE, change: &unchanged, surprise: false }).to_string();
    let good = desk.file("h\u{1b}]0;x\u{7}\u{202e}\u{200b}.json", &data);
    let broken = desk.file("b\u{1b}[31m\u{202e}.json", &data.replace("\"vi\"", "\"v\\u001bi\\u202e\""));
    let config = desk.file("c\u{1b}[31m\u{202e}.toml", "\"l\\u001bang\" = \"\\u202e\"\nlang = \"\\u001b[31m\"\n");
    let mut commands: Vec<Vec<&str>> = Vec::new();
    for (list, _) in LISTS {
        commands.extend([vec!["list", list], vec!["list", list, "--json"], vec!["list", list, "--csv"]]);
    }
    for id in ["fi", "a-record", "a-framework", "a-theme", "a-source"] {
        commands.extend([vec!["show", id], vec!["show", id, "--json"], vec!["show", id, "--markdown"]]);
    }
    commands.extend([vec!["search", "forged"], vec!["search", "forged", "--json"], vec!["new", "record", HOSTILE]]);
    commands.extend([vec!["search", HOSTILE], vec!["list", "themes", HOSTILE], vec!["show", HOSTILE]]);
    commands.extend([vec![HOSTILE], vec!["list", HOSTILE], vec!["list", "themes", "--as-of", HOSTILE]]);
    commands.extend([vec!["search", "x", "--limit", HOSTILE], vec!["list", "themes", "--max-size", HOSTILE]]);
    commands.extend([vec!["check"], vec!["check", "--json"], vec!["list", "themes", "--config", &config]]);
    for words in commands {
        for file in [good.as_str(), broken.as_str(), "no\u{1b}[31mwhere\u{202e}.json"] {
            for lang in ["vi", "en"] {
                let run = Desk::finish(desk.command().args(&words).args(["--lang", lang, "--data", file]));
                assert!(run.status <= 2, "{words:?}: {}", run.err);
                assert_harmless(&run.out, &format!("{words:?}"));
                assert_harmless(&run.err, &format!("{words:?}"));
            }
        }
    }
}

#[test]
fn public_output_has_no_private_notes_and_no_local_paths() {
    let desk = Desk::new();
    let change = |entity: &str, field: &bangiao::dataset::fields::Field, value: Value| {
        Some(match (entity, field.name) {
            ("record", "private_note") => serde_json::json!({ "vi": "bí mật", "en": "secret" }),
            ("document", "url") => "/home/clerk/secret.pdf".into(),
            _ => value,
        })
    };
    let data = support::dataset(&Recipe { text: "chữ", change: &change, surprise: false });
    let file = desk.file("private.json", &data.to_string());
    for words in [
        &["list", "records", "--json"][..],
        &["list", "records", "--csv"],
        &["show", "a-record"],
        &["show", "a-record", "--json"],
        &["show", "a-record", "--markdown"],
        &["show", "fi", "--json"],
    ] {
        let mut words = words.to_vec();
        words.extend(["--data", &file]);
        assert!(desk.done(&words).contains("secret"), "{words:?}");
        words.push("--public");
        let out = desk.done(&words);
        assert!(!out.contains("secret") && !out.contains("bí mật"), "{words:?}");
    }
    assert_eq!(desk.run(&["search", "secret", "--data", &file, "--public"]).status, 1);
    let run = desk.run(&["show", "fi", "--public", "--data", &desk.file("deep/broken.json", "{")]);
    assert!(run.err.contains("broken.json") && !run.err.contains("deep"), "{}", run.err);
}

// ── Check, new, schema, completions, man ────────────────────────────────────────────────────────────────────────────

#[test]
fn check_finds_nothing_wrong_with_our_own_data() {
    for words in [&["check", "--json"][..], &["check", &minimal(), "--json"]] {
        assert_eq!(done(words).trim(), "[]", "{words:?}");
    }
    assert!(done(&["check"]).contains("nothing is wrong"));
}

#[test]
fn check_reports_rows_with_the_promised_fields() {
    let desk = Desk::new();
    let data = fs::read_to_string(minimal()).unwrap().replace("2024/..", "2024-13").replace("[\"fi\"]", "[\"fl\"]");
    let file = desk.file("wrong.json", &data);
    let run = desk.run(&["check", &file, "--json"]);
    assert_eq!(run.status, 1);
    assert_eq!(keys_of_rows(&run.out), "severity, code, line, column, path, record, field, message, cause, remedy");
    let rows: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert!(
        rows.as_array().unwrap().iter().all(|row| row["severity"] == "error" && row["record"] == "fi-water-quality")
    );
    let text = desk.run(&["check", &file, "--lang", "vi"]);
    assert_eq!(text.status, 1);
    let line = data.lines().position(|line| line.contains("2024-13")).unwrap() + 1;
    assert!(text.out.contains(&format!("wrong.json:{line}:")), "{}", text.out);
    assert!(text.out.contains("2 lỗi"), "{}", text.out);
}

#[test]
fn check_takes_broken_json_as_a_problem_and_other_commands_as_unusable() {
    let desk = Desk::new();
    let file = desk.file("broken.json", "{ \"format\": 1,\n");
    assert_eq!(desk.run(&["check", &file]).status, 1);
    let latin = desk.path("latin.json");
    fs::write(&latin, b"{ \"title\": \"Vi\xe9t\" }").unwrap();
    assert_eq!(desk.run(&["check", latin.to_str().unwrap(), "--json"]).status, 1);
    let run = desk.run(&["list", "partners", "--data", &file]);
    assert_eq!(run.status, 2);
    assert!(run.err.lines().count() >= 3 && run.err.contains("bangiao check"), "{}", run.err);
}

#[test]
fn a_file_that_is_no_json_is_refused_with_what_breaks_the_json_first() {
    let desk = Desk::new();
    let records = vec!["{}"; 100].join(",\n");
    let file = desk.file("broken.json", &format!("{{ \"format\": 1, \"records\": [{records}],\n\"as_of\" \"2024\" }}"));
    let run = desk.run(&["list", "partners", "--data", &file, "--lang", "en"]);
    let lines: Vec<&str> = run.err.lines().collect();
    assert!(lines[0].ends_with("it is not JSON in UTF-8"), "{}", run.err);
    assert!(lines[1].contains("broken.json:101:"), "{}", run.err);
    assert!(lines[2].contains("broken.json:1:") && lines[2].contains("missing"), "{}", run.err);
}

#[test]
fn check_reads_standard_input_and_the_chosen_data() {
    let desk = Desk::new();
    let run = Desk::finish(desk.command().args(["check", "-", "--json"]).write_stdin("[]"));
    assert_eq!(run.status, 1);
    let file = desk.file("x.json", "[]");
    assert_eq!(desk.run(&["check", "--data", &file]).status, 1);
    assert_eq!(Desk::finish(desk.command().env("BANGIAO_DATA", &file).args(["check"])).status, 1);
}

#[test]
fn a_skeleton_is_json_that_can_be_pasted() {
    let desk = Desk::new();
    for (what, list) in [("partner", "partners"), ("framework", "frameworks"), ("record", "records")] {
        let run = desk.run(&["new", what]);
        assert_eq!(run.status, 0, "{}", run.err);
        let skeleton: Value = serde_json::from_str(&run.out).unwrap();
        for field in skeleton.as_object().unwrap().keys() {
            assert!(run.err.contains(field.as_str()), "{what}.{field} is not explained");
        }
        let mut data: Value = serde_json::from_str(&fs::read_to_string(minimal()).unwrap()).unwrap();
        let skeleton_here = desk.run(&["new", what, "--data", &minimal()]).out;
        data[list].as_array_mut().unwrap().push(serde_json::from_str(&skeleton_here).unwrap());
        let file = desk.file("pasted.json", &data.to_string());
        let rows = desk.json(&["list", list, "--json", "--data", &file]);
        assert_eq!(rows.as_array().unwrap().len(), 2, "{what}");
        assert_eq!(desk.run(&["check", &file]).status, 0, "{what}: {}", desk.run(&["check", &file]).out);
    }
}

#[test]
fn a_new_dataset_is_sound_and_takes_a_name() {
    let desk = Desk::new();
    // It is what one begins with where there is no data that can be read.
    let run = desk.run(&["new", "dataset", "--data", "nowhere.json"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.err.contains("bangiao desk.json") && run.err.contains("as_of*"), "{}", run.err);
    let file = desk.file("begun.json", &run.out);
    assert!(desk.run(&["check", &file]).out.ends_with(": nothing is wrong\n"));
    let named = desk.run(&["new", "dataset", "Vụ", "\"Hợp", "tác\""]).out;
    let data: Value = serde_json::from_str(&named).unwrap();
    assert_eq!(data["title"]["vi"], "Vụ \"Hợp tác\"");
    assert_eq!(desk.run(&["check", &desk.file("named.json", &named)]).status, 0);
}

#[test]
fn a_skeleton_alone_in_a_file_is_told_for_what_it_is() {
    let desk = Desk::new();
    for (what, list) in [("partner", "partners"), ("framework", "frameworks"), ("record", "records")] {
        let file = desk.file("alone.json", &desk.run(&["new", what]).out);
        let run = desk.run(&["check", &file, "--json"]);
        let rows: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!((run.status, rows.as_array().unwrap().len()), (1, 1), "{rows}");
        assert_eq!(rows[0]["code"], "not-a-dataset");
        assert_eq!(rows[0]["message"], format!("This is a {what}, not a dataset."));
        let remedy = rows[0]["remedy"].as_str().unwrap();
        assert!(remedy.contains(&format!("`{list}`")) && remedy.contains("bangiao new dataset"), "{remedy}");
        let run = desk.run(&["list", "records", "--data", &file]);
        assert_eq!(run.status, 2);
        assert!(run.err.contains(&format!("This is a {what}, not a dataset.")), "{}", run.err);
    }
}

#[test]
fn the_id_of_a_skeleton_is_made_from_its_name_and_is_free() {
    let desk = Desk::new();
    let id = |words: &[&str]| {
        let skeleton: Value = serde_json::from_str(&desk.run(words).out).unwrap();
        skeleton["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(id(&["new", "record", "Quan", "trắc", "Đầm", "Ô", "Loan"]), "quan-trac-dam-o-loan");
    assert_eq!(id(&["new", "framework", "MRC"]), "mrc-2");
    assert_eq!(id(&["new", "partner"]), "new-partner");
}

#[test]
fn the_schema_and_the_completions_and_the_man_page_are_printed() {
    let schema: Value = serde_json::from_str(&done(&["schema"])).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(done(&["completions", shell]).contains("bangiao"), "{shell}");
    }
    assert!(done(&["man"]).starts_with(".ie") || done(&["man"]).contains(".TH"));
}

#[test]
fn show_with_a_name_in_place_of_an_id_says_which_id_is_meant() {
    let desk = Desk::new();
    for name in ["finland", "Phần Lan", "phan lan"] {
        let said = desk.run(&["show", name, "--lang", "en"]).err;
        assert!(said.contains("did you mean `fi` (Finland)"), "{said}");
    }
}

#[test]
fn an_agenda_is_known_by_a_part_of_its_name_that_no_other_has() {
    use bangiao::desk::agenda::Handle;
    use bangiao::desk::notebook::Edit;
    use bangiao::store::notebook_store::NotebookStore;
    let desk = Desk::new();
    let mut keeper = NotebookStore::open(Some(&desk.path(".local/share/bangiao")), chrono::NaiveDateTime::default());
    let begin = |id: &str, name: &str| Edit::Begin {
        agenda: Handle(id.into()),
        name: bangiao::text::Clean::line(name),
        date: None,
    };
    keeper.keep(&[begin("a", "Nước sạch, vòng 1"), begin("b", "Nước sạch, vòng 2"), begin("c", "Biển")]).unwrap();
    assert!(desk.done(&["minutes", "bien"]).contains("Biển"));
    assert!(desk.done(&["minutes", "vong 2"]).contains("Nước sạch, vòng 2"));
    let several = desk.run(&["minutes", "nuoc"]);
    assert!(several.status == 2 && several.err.contains("“Nước sạch, vòng 2”, “Nước sạch, vòng 1”"), "{}", several.err);
    assert_eq!(desk.run(&["minutes", ""]).status, 2);
    let public = desk.run(&["minutes", "bien", "--public"]);
    assert!(
        public.status == 0 && public.err.contains("--public leaves the minutes of the items out"),
        "{}",
        public.err
    );
}

#[test]
fn a_home_that_is_no_path_from_the_root_on_is_told_and_not_used() {
    let desk = Desk::new();
    let with = |name: &str, value: &str| {
        let mut command = desk.command();
        command.env(name, value).arg("snapshot");
        Desk::finish(&mut command)
    };
    let run = with("HOME", "relative");
    assert_eq!(run.status, 2, "{}", run.err);
    assert!(
        run.err.contains("HOME is no path from / on") && run.err.contains("there is no home folder"),
        "{}",
        run.err
    );
    let run = with("XDG_DATA_HOME", "relative");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.err.contains("XDG_DATA_HOME is no path from / on"), "{}", run.err);
    assert!(desk.path(".local/share/bangiao/snapshots").exists());
    assert!(!desk.path("relative").exists());
}

#[test]
fn a_term_of_the_glossary_is_listed_shown_and_begun_as_other_things_are() {
    let keys = keys_of_rows(&done(&["list", "glossary", "--json"]));
    assert_eq!(keys, "id, term, also, acronyms, note");
    let desk = Desk::new();
    for query in ["BĐKH", "bien doi khi hau", "climate change"] {
        let found = desk.json(&["list", "glossary", query, "--json"]);
        assert_eq!(found[0]["id"], "term-climate-change", "{query}");
    }
    assert_eq!(done(&["list", "terms", "--csv"]), done(&["list", "glossary", "--csv"]));
    assert_eq!(run(&["list", "glossary", "qqqq"]).status, 1);

    let term = desk.json(&["show", "term-oda", "--json"]);
    assert_eq!((&term["id"], &term["acronyms"][0]), (&Value::from("term-oda"), &Value::from("ODA")));
    let page = done(&["show", "TERM-ODA", "--lang", "vi"]);
    assert!(page.contains("Hỗ trợ phát triển chính thức") && page.contains("thuật ngữ"), "{page}");
    assert!(done(&["brief", "term-oda", "--lang", "en"]).contains("Official development assistance"));

    let new = run(&["new", "term", "Nước ngọt"]);
    let skeleton: Value = serde_json::from_str(&new.out).unwrap();
    assert_eq!((&skeleton["id"], &skeleton["term"]["vi"]), (&Value::from("term-nuoc-ngot"), &Value::from("Nước ngọt")));
}

#[test]
fn a_record_that_is_linked_to_itself_says_so_once_and_a_further_source_that_is_unknown_is_left_out() {
    let desk = Desk::new();
    let mut data: Value = serde_json::from_str(include_str!("fixtures/desk.json")).unwrap();
    let record =
        data["records"].as_array_mut().unwrap().iter_mut().find(|each| each["id"] == "de-groundwater").unwrap();
    record["links"] = serde_json::json!([{ "relation": "carries_out", "record": "de-groundwater" }]);
    record["sources_at"] = serde_json::json!([{ "id": "kanar-source", "where": "kanar-where" }]);
    let file = desk.file("desk.json", &data.to_string());
    let run = desk.run(&["show", "de-groundwater", "--data", &file]);
    assert_eq!(run.status, 0);
    assert_eq!(run.out.matches("Carries out").count() + run.out.matches("Carried out").count(), 1, "{}", run.out);
    assert!(!run.out.contains("kanar"), "{}", run.out);
    assert!(run.err.contains("1 reference"), "{}", run.err);
}

//! What the format can say: a file that uses every field is sound, loses nothing on its way through the program, and is told, found
//! and counted by what it says.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use assert_cmd::Command;
use bangiao::dataset::check::check;
use bangiao::dataset::fields::{DATASET, ENTITIES, Entity, Shape};
use bangiao::dataset::load;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const EVERY_FIELD: &str = include_str!("fixtures/format/every-field.json");
const LARGE_AMOUNT: &str = include_str!("fixtures/format/large-amount.json");

/// What a command prints with that file as its data.
fn done(data: &str, words: &[&str]) -> String {
    let out = Command::cargo_bin("bangiao")
        .unwrap()
        .args(["--config", "none", "--data", "-"])
        .args(words)
        .write_stdin(data)
        .output()
        .unwrap();
    assert!(out.status.success(), "{words:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn rows(data: &str, words: &[&str]) -> Value {
    serde_json::from_str(&done(data, words)).unwrap()
}

fn every_field() -> Value {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

/// The codes of what is wrong with a file.
fn codes(file: &Value) -> Vec<&'static str> {
    check(file.to_string().as_bytes()).problems.iter().map(|problem| problem.code).collect()
}

/// Notes every field that an object of the file uses.
fn note_used(object: &Value, entity: &'static Entity, used: &mut BTreeSet<(&'static str, &'static str)>) {
    fn inside(value: &Value, shape: &'static Shape, used: &mut BTreeSet<(&'static str, &'static str)>) {
        if let Shape::One(entity) = shape {
            note_used(value, entity, used);
        } else if let Shape::List(of) = shape {
            value.as_array().unwrap().iter().for_each(|each| inside(each, of, used));
        }
    }
    for field in entity.fields {
        if let Some(value) = object.get(field.name) {
            used.insert((entity.name, field.name));
            inside(value, &field.shape, used);
        }
    }
}

#[test]
fn a_file_uses_every_field_of_the_format_and_is_sound() {
    let mut used = BTreeSet::new();
    note_used(&every_field(), &DATASET, &mut used);
    for (entity, field) in
        ENTITIES.iter().flat_map(|entity| entity.fields.iter().map(|field| (entity.name, field.name)))
    {
        assert!(
            used.contains(&(entity, field)),
            "{entity}.{field} is not used: write a value for it into tests/fixtures/format/every-field.json"
        );
    }
    assert_eq!(codes(&every_field()), Vec::<&str>::new());
    let loaded = load(EVERY_FIELD.as_bytes()).unwrap();
    assert_eq!((loaded.left_out, loaded.loose), (0, 0));
    assert_eq!(loaded.dataset.glossary.len(), 2);
}

/// Whether everything that the file says stands in the output as well.
fn assert_kept(file: &Value, out: &Value, path: &str) {
    match (file, out) {
        (Value::Object(file), Value::Object(out)) => {
            for (name, value) in file {
                assert_kept(value, out.get(name).unwrap_or(&Value::Null), &format!("{path}.{name}"));
            }
        }
        (Value::Array(file), Value::Array(out)) => {
            assert_eq!(file.len(), out.len(), "{path}");
            file.iter().zip(out).for_each(|(file, out)| assert_kept(file, out, path));
        }
        _ => assert_eq!(file, out, "{path}"),
    }
}

#[test]
fn nothing_that_a_file_says_is_lost_in_the_lists() {
    let file = every_field();
    for list in ["partners", "frameworks", "records", "themes", "sources", "claims", "priorities"] {
        assert_kept(&file[list], &sorted(&file[list], rows(EVERY_FIELD, &["list", list, "--json"])), list);
    }
}

/// The rows in the order of the file.
fn sorted(file: &Value, rows: Value) -> Value {
    let place = |row: &Value| file.as_array().unwrap().iter().position(|item| item.get("id") == row.get("id"));
    let mut rows: Vec<Value> = serde_json::from_value(rows).unwrap();
    rows.sort_by_key(place);
    Value::Array(rows)
}

#[test]
fn a_large_amount_keeps_every_digit() {
    let out = done(LARGE_AMOUNT, &["list", "records", "--json"]);
    assert!(out.contains("8143661439548533232"), "{out}");
    assert!(done(LARGE_AMOUNT, &["list", "records", "--csv"]).contains("8143661439548533232"));
    let page = |lang| done(LARGE_AMOUNT, &["show", "fi-water-quality", "--lang", lang]);
    assert!(page("vi").contains("8.143.661.439.548.533.232 VND"));
    assert!(page("en").contains("8,143,661,439,548,533,232 VND"));
}

#[test]
fn a_page_tells_what_is_inferred_renewed_counted_linked_and_disputed() {
    let page = done(EVERY_FIELD, &["show", "la-water", "--lang", "en"]);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "treaty (inferred)",
        "signed 1 May 2015 (inferred)",
        "renews itself, for five years each time, notice: six months before",
        "33 monitoring stations",
        "British Geological Survey (BGS; also Cục Địa chất Anh)",
        "Bounkham Vorachit (also Boukham Vorachit), Minister, Ministry of Natural Resources and Environment of Laos",
        "Minister of Energy and Mines of Laos, counterpart",
        "2,500,000.5 USD, Global Environment Facility, through World Bank, grant, agreed, incoming (inferred)",
        "session 31, online, Ha Noi, host: Viet Nam (inferred)",
        "Follows Programme with Laos.",
        "“31” (Report on 2020: đoạn 4); “30” (Report on 2024: chú thích ảnh)",
        "Report on 2024: đoạn 6",
        "Memorandum on urban geology: Urban geology.",
        "agreement · international agreement (inferred) · official title · in force (inferred)",
        "United Kingdom · ASEAN Senior Officials on the Environment",
    ] {
        assert!(page.contains(said), "“{said}” is not on the page: {page}");
    }
    let other = done(EVERY_FIELD, &["show", "la-programme", "--lang", "en"]);
    assert!(other.contains("Followed by") && other.contains("Agreement on water"), "{other}");
    let partner = done(EVERY_FIELD, &["show", "la", "--lang", "en"]);
    assert!(partner.contains("main partner, 2021/2025") || partner.contains("main partner, 2021"), "{partner}");
    let timeline = done(EVERY_FIELD, &["list", "timeline", "--lang", "en"]);
    assert!(timeline.contains("signed (inferred)"), "{timeline}");
}

#[test]
fn what_a_part_names_finds_its_record_and_counts_it_once() {
    let found = rows(EVERY_FIELD, &["list", "records", "partner:gb", "--json"]);
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(found[0]["id"], "la-water");
    let counts = rows(EVERY_FIELD, &["list", "partners", "--json"]);
    let count = |id: &str| counts.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap()["records"].clone();
    assert_eq!((count("la"), count("gb")), (json!(2), json!(1)));
    let hits = rows(EVERY_FIELD, &["search", "United Kingdom", "--json"]);
    let hit = hits.as_array().unwrap().iter().find(|hit| hit["id"] == "la-water").expect("the record");
    assert_eq!(hit["field"], "part");
    for (query, field) in [("khoáng sản", "unit"), ("Huế", "place"), ("Cục Địa chất Anh", "counterpart")] {
        let hits = rows(EVERY_FIELD, &["search", query, "--json"]);
        let hit = hits.as_array().unwrap().iter().find(|hit| hit["id"] == "la-water");
        assert_eq!(hit.unwrap_or_else(|| panic!("{query} finds nothing"))["field"], field, "{query}");
    }
}

#[test]
fn a_further_source_counts_the_record_as_the_first_one_does() {
    let found = rows(EVERY_FIELD, &["list", "records", "source:report-2024", "--json"]);
    assert_eq!(found[0]["id"], "la-water");
    let sources = rows(EVERY_FIELD, &["list", "sources", "--json"]);
    let of = |id: &str| sources.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap()["records"].clone();
    assert_eq!((of("report-2020"), of("report-2024")), (json!(3), json!(1)));
}

#[test]
fn disagreeing_values_raise_the_flag_without_a_sentence_of_the_clerk() {
    let mut file = every_field();
    file["records"][0]["conflict"] = Value::Null;
    let flags = rows(&file.to_string(), &["list", "flags", "flag:source_conflict", "--json"]);
    assert_eq!(flags[0]["id"], "la-water");
    assert_eq!(flags[0]["why"]["en"], "Of “event.ordinal” the sources say: “31”, “30”.");
}

#[test]
fn what_is_wrong_with_links_parts_terms_and_people_is_told() {
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = every_field();
        change(&mut file);
        codes(&file)
    };
    assert_eq!(with(&|file| file["records"][0]["links"][0]["record"] = json!("la-water")), ["own-link"]);
    assert_eq!(with(&|file| file["records"][0]["links"][0]["record"] = json!("nobody-knows")), ["unknown-record"]);
    assert_eq!(with(&|file| file["records"][0]["parts"][0]["partners"] = json!(["xyzzy"])), ["unknown-partner"]);
    assert_eq!(with(&|file| file["records"][0]["parts"][0]["kind"] = json!("project")), ["status-not-for-kind"]);
    assert_eq!(with(&|file| file["records"][0]["parts"][0]["source"]["id"] = json!("water")), ["wrong-reference"]);
    assert_eq!(with(&|file| file["records"][0]["renewal"]["mode"] = json!("automatc")), ["unknown-word"]);
    assert_eq!(with(&|file| file["glossary"][1]["acronyms"] = json!(["ĐBSCL"])), ["duplicate-acronym"]);
    assert_eq!(with(&|file| file["glossary"][1]["id"] = json!("mekong-delta")), ["duplicate-id"]);
    assert_eq!(with(&|file| file["glossary"][1]["id"] = json!("la")), ["duplicate-id"]);
    assert_eq!(with(&|file| file["records"][0]["people"][0] = json!({ "side": "home" })), ["missing-field"]);
    assert_eq!(with(&|file| file["records"][0]["dates"][0]["basis"] = json!("guessed")), ["unknown-word"]);
}

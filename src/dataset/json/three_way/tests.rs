//! Small files put together by hand and by chance: what one did is there, what both did is told.

use super::super::{Unmerged, scan, unmerged};
use super::*;
use proptest::prelude::*;
use serde_json::{Map, Value as Theirs, json};

fn put(base: &str, ours: &str, theirs: &str, coverage: MergeCoverage) -> (String, Vec<String>) {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| scan(text.as_bytes()));
    let merge = three_way(base.tree.root(), &ours.tree, theirs.tree.root().unwrap(), coverage);
    (String::from_utf8(merge.bytes).unwrap(), merge.conflicts)
}

fn merge(base: &str, ours: &str, theirs: &str) -> (String, Vec<String>) {
    put(base, ours, theirs, MergeCoverage::Whole)
}

const FILE: &str = r#"{
  "title": { "vi": "Một", "en": "One" },
  "records": [
    {
      "id": "a",
      "status": "pipeline",
      "dates": [{ "edtf": "2024", "role": "start" }]
    },
    { "id": "b",   "status":"signed" }
  ],
  "claims": [
    { "measure": "x", "value": 1 }
  ]
}
"#;

#[test]
fn what_theirs_changed_is_taken_in_and_every_other_byte_stays() {
    let theirs = FILE.replace("\"pipeline\"", "\"closed\"").replace("\"2024\"", "\"2025\"");
    let ours = FILE.replace("\"en\": \"One\"", "\"en\":   \"Uno\"");
    let (merged, conflicts) = merge(FILE, &ours, &theirs);
    assert_eq!(merged, ours.replace("\"pipeline\"", "\"closed\"").replace("\"2024\"", "\"2025\""));
    assert!(conflicts.is_empty());
}

#[test]
fn items_that_both_added_are_both_there_in_the_layout_of_ours() {
    let with = |id: &str| {
        FILE.replace("\"signed\" }\n", &format!("\"signed\" }},\n    {{ \"id\": \"{id}\", \"status\": \"signed\" }}\n"))
    };
    let (merged, conflicts) = merge(FILE, &with("ours"), &with("theirs"));
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert!(
        merged.contains(
            "{ \"id\": \"ours\", \"status\": \"signed\" },\n    { \"id\": \"theirs\", \"status\": \"signed\" }\n  ],"
        ),
        "{merged}"
    );
}

#[test]
fn the_same_field_on_both_sides_is_a_conflict_that_the_reader_of_files_knows() {
    let ours = FILE.replace("\"pipeline\"", "\"closed\"");
    let theirs = FILE.replace("\"pipeline\"", "\"cancelled\"");
    let (merged, conflicts) = merge(FILE, &ours, &theirs);
    assert_eq!(conflicts, ["/records/a/status"]);
    let marks =
        "\n<<<<<<< ours\n      \"status\": \"closed\",\n=======\n      \"status\": \"cancelled\",\n>>>>>>> theirs\n";
    assert!(merged.contains(marks), "{merged}");
    let Unmerged { ours: read, conflicts } = unmerged(merged.as_bytes());
    assert_eq!(conflicts.len(), 1);
    assert_eq!(value(&String::from_utf8_lossy(&read)), value(&ours));
}

#[test]
fn a_conflict_inside_one_line_is_a_conflict_of_that_line() {
    let ours = FILE.replace("\"One\"", "\"Uno\"");
    let theirs = FILE.replace("\"One\"", "\"Eins\"").replace("Một", "Hai");
    let (merged, conflicts) = merge(FILE, &ours, &theirs);
    assert_eq!(conflicts, ["/title/en"]);
    assert!(merged.contains("<<<<<<< ours\n  \"title\": { \"vi\": \"Hai\", \"en\": \"Uno\" },\n=======\n  \"title\": { \"vi\": \"Hai\", \"en\": \"Eins\" },\n>>>>>>> theirs\n"), "{merged}");
}

#[test]
fn what_one_took_away_and_the_other_changed_is_a_conflict() {
    let without = FILE.replace(",\n    { \"id\": \"b\",   \"status\":\"signed\" }", "");
    let changed = FILE.replace("\"status\":\"signed\"", "\"status\":\"closed\"");
    for (ours, theirs) in [(&without, &changed), (&changed, &without)] {
        let (merged, conflicts) = merge(FILE, ours, theirs);
        assert_eq!(conflicts, ["/records/b"]);
        for side in [taken(&merged, false), taken(&merged, true)] {
            let side = value(&side);
            assert!(side == value(ours) || side == value(theirs), "{merged}");
        }
    }
    let (merged, conflicts) = merge(FILE, FILE, &without);
    assert_eq!((merged.as_str(), conflicts.len()), (without.as_str(), 0));
}

#[test]
fn what_is_given_in_part_takes_nothing_away_and_is_written_as_the_file_is() {
    let part = "{\"was\":{},\"records\":[{\"id\":\"a\",\"status\":\"closed\"},{\"id\":\"c\",\"status\":\"signed\",\"title\":{\"vi\":\"Ba\"}}],\"sources\":[{\"id\":\"s\"}]}";
    let (merged, conflicts) = put(FILE, FILE, part, MergeCoverage::Part { before: "was" });
    assert!(conflicts.is_empty());
    let mut wanted = FILE.replace("\"pipeline\"", "\"closed\"");
    wanted = wanted.replace(
        "\"signed\" }\n  ],",
        "\"signed\" },\n    {\"id\":\"c\",\"status\":\"signed\",\"title\":{ \"vi\": \"Ba\" }}\n  ],",
    );
    let squeeze = |text: &str| text.replace([' ', '\n'], "");
    wanted = wanted.replace("  ],\n  \"claims\"", "  ],\n  \"sources\": [{\"id\":\"s\"}],\n  \"claims\"");
    assert_eq!(squeeze(&merged), squeeze(&wanted), "{merged}");
    assert_eq!(value(&merged)["records"][2]["title"]["vi"], "Ba");
}

#[test]
fn a_list_of_things_without_ids_takes_what_both_added_to_it() {
    let with = |value: u8| {
        FILE.replace(
            "\"value\": 1 }\n",
            &format!("\"value\": 1 }},\n    {{ \"measure\": \"y\", \"value\": {value} }}\n"),
        )
    };
    let (merged, conflicts) = merge(FILE, &with(2), &with(3));
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert_eq!(value(&merged)["claims"].as_array().map(Vec::len), Some(3));
    let changed = |to: &str| FILE.replace("\"value\": 1", &format!("\"value\": {to}"));
    let (merged, conflicts) = merge(FILE, &changed("4"), &changed("5"));
    assert_eq!(conflicts, ["/claims"]);
    assert_eq!(value(&taken(&merged, true)), value(&changed("5")));
    let first =
        FILE.replace("    { \"measure\": \"x\"", "    { \"measure\": \"w\", \"value\": 0 },\n    { \"measure\": \"x\"");
    let (merged, conflicts) = merge(FILE, &with(2), &first);
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert_eq!(value(&merged)["claims"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_file_of_one_line_keeps_its_line() {
    let file = value(FILE).to_string();
    let theirs = value(&FILE.replace("\"pipeline\"", "\"closed\"")).to_string();
    assert_eq!(merge(&file, &file, &theirs).0, theirs);
    let ours = value(&FILE.replace("\"pipeline\"", "\"signed\"")).to_string();
    let (merged, conflicts) = merge(&file, &ours, &theirs);
    assert_eq!(conflicts, ["/records/a/status"]);
    assert_eq!(taken(&merged, false).trim(), ours);
    assert_eq!(taken(&merged, true).trim(), theirs);
}

fn value(text: &str) -> Theirs {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A file with marks as one of the two has it.
fn taken(text: &str, theirs: bool) -> String {
    let mut side = None;
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        match line.trim_end() {
            "<<<<<<< ours" => side = Some(false),
            "=======" if side.is_some() => side = Some(true),
            ">>>>>>> theirs" => side = None,
            _ if side.is_none_or(|side| side == theirs) => out.push_str(line),
            _ => {}
        }
    }
    out
}

/// One thing that is done to a file.
#[derive(Debug, Clone)]
enum Deed {
    Set(u8, u8, u8),
    Unset(u8, u8),
    Remove(u8),
    Add(u8, u8),
    Claim(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..6u8, 0..4u8, 0..3u8).prop_map(|(record, field, value)| Deed::Set(record, field, value)),
        1 => (0..6u8, 0..4u8).prop_map(|(record, field)| Deed::Unset(record, field)),
        1 => (0..6u8).prop_map(Deed::Remove),
        2 => (6..9u8, 0..3u8).prop_map(|(record, value)| Deed::Add(record, value)),
        1 => (0..4u8).prop_map(Deed::Claim),
    ]
}

const FIELDS: [&str; 4] = ["status", "title", "dates", "note"];

fn said(field: u8, value: u8) -> Theirs {
    match field {
        1 => json!({"vi": format!("v{value}"), "en": format!("e{}", value / 2)}),
        2 => (0..=value).map(|value| json!({"edtf": format!("202{value}")})).collect(),
        _ => json!(format!("s{value}")),
    }
}

fn file_value() -> Theirs {
    let record =
        |id: u8| json!({"id": format!("r{id}"), "status": "s0", "title": {"vi": "v0", "en": "e0"}, "dates": []});
    json!({"title": "t", "records": (0..6).map(record).collect::<Vec<_>>(), "claims": [{"value": 1}, {"value": 2}]})
}

fn done(mut file: Theirs, deeds: &[Deed]) -> Theirs {
    for deed in deeds {
        let records = file["records"].as_array_mut().unwrap();
        let find =
            |records: &mut Vec<Theirs>, id: u8| records.iter().position(|record| record["id"] == format!("r{id}"));
        match *deed {
            Deed::Set(id, field, to) => {
                if let Some(at) = find(records, id) {
                    records[at][FIELDS[usize::from(field)]] = said(field, to);
                }
            }
            Deed::Unset(id, field) => {
                if let Some(at) = find(records, id) {
                    records[at].as_object_mut().unwrap().remove(FIELDS[usize::from(field)]);
                }
            }
            Deed::Remove(id) => {
                if let Some(at) = find(records, id) {
                    records.remove(at);
                }
            }
            Deed::Add(id, to) => {
                if find(records, id).is_none() {
                    let at = usize::from(to).min(records.len());
                    records.insert(at, json!({"id": format!("r{id}"), "status": format!("s{to}")}));
                }
            }
            Deed::Claim(to) => file["claims"].as_array_mut().unwrap().push(json!({"value": to})),
        }
    }
    file
}

/// A value as a file of one of several habits has it.
fn written(value: &Theirs, habit: u8) -> String {
    match habit {
        0 => value.to_string(),
        1 => serde_json::to_string_pretty(value).unwrap().replace('\n', "\r\n"),
        2 => serde_json::to_string_pretty(value).unwrap().replace("  ", "\t") + "\n",
        _ => {
            let records: Vec<String> =
                value["records"].as_array().unwrap().iter().map(|record| format!("    {record}")).collect();
            format!(
                "{{\n  \"title\": {},\n  \"records\": [\n{}\n  ],\n  \"claims\": {}\n}}\n",
                value["title"],
                records.join(",\n"),
                value["claims"]
            )
        }
    }
}

/// The records of a file by their ids, in any order.
fn records(file: &Theirs) -> Map<String, Theirs> {
    let all = file["records"].as_array().unwrap().iter();
    all.map(|record| (record["id"].as_str().unwrap().to_owned(), record.clone())).collect()
}

proptest! {
    #[test]
    fn whatever_two_people_do_every_change_is_there_or_a_conflict(
        habit in 0..4u8,
        ours in prop::collection::vec(deed(), 0..5),
        theirs in prop::collection::vec(deed(), 0..5),
    ) {
        let base = file_value();
        let (ours, theirs) = (done(base.clone(), &ours), done(base.clone(), &theirs));
        let text = |value: &Theirs| written(value, habit);
        let (merged, conflicts) = merge(&text(&base), &text(&ours), &text(&theirs));
        prop_assert_eq!(conflicts.is_empty(), !merged.contains("<<<<<<<"));
        let sides = [value(&taken(&merged, false)), value(&taken(&merged, true))];
        if conflicts.is_empty() {
            prop_assert_eq!(&sides[0], &sides[1]);
        }
        let (was, is, other) = (records(&base), records(&ours), records(&theirs));
        for (side, merged) in sides.iter().enumerate() {
            let merged = records(merged);
            for id in was.keys().chain(is.keys()).chain(other.keys()) {
                let [was, is, other, got] = [&was, &is, &other, &merged].map(|all| all.get(id));
                // An item that one of them did not touch is as the other one has it.
                if was == other { prop_assert_eq!(got, is); }
                else if was == is { prop_assert_eq!(got, other); }
                else if let (Some(is), Some(other), Some(got)) = (is, other, got) {
                    for field in FIELDS {
                        let was = was.and_then(|was| was.get(field));
                        let (is, other, got) = (is.get(field), other.get(field), got.get(field));
                        if was == other { prop_assert_eq!(got, is); }
                        else if was == is || is == other { prop_assert_eq!(got, other); }
                        else if field != "title" {
                            prop_assert!(!conflicts.is_empty());
                            prop_assert_eq!(got, [is, other][side]);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_nobody_else_changed_is_theirs_and_untouched_lines_stay(habit in 0..4u8, deeds in prop::collection::vec(deed(), 0..5)) {
        let (base, theirs) = (file_value(), done(file_value(), &deeds));
        let (merged, conflicts) = merge(&written(&base, habit), &written(&base, habit), &written(&theirs, habit));
        prop_assert!(conflicts.is_empty());
        prop_assert_eq!(value(&merged), theirs.clone());
        if habit != 3 {
            prop_assert_eq!(merged, written(&theirs, habit));
        }
    }
}

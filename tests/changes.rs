//! What differs between two datasets: found exactly, and told as a user asks for it.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::dataset::changes::{Change, changes};
use bangiao::dataset::fields::{ENTITIES, RECORD, Shape};
use bangiao::dataset::words::ChangeKind;
use bangiao::dataset::{BUILTIN, Dataset, load};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

/// The fixture, to be edited.
fn desk() -> Value {
    serde_json::from_slice(include_bytes!("fixtures/desk.json")).unwrap()
}

/// The fixture after an edit.
fn edited(edit: impl FnOnce(&mut Value)) -> Value {
    let mut desk = desk();
    edit(&mut desk);
    desk
}

fn dataset(value: &Value) -> Dataset {
    let loaded = load(value.to_string().as_bytes()).unwrap();
    assert_eq!((loaded.left_out, loaded.loose), (0, 0), "the edited fixture is no longer sound");
    loaded.dataset
}

fn found(old: &Value, new: &Value) -> Vec<Change> {
    changes(&dataset(old), &dataset(new))
}

/// Changes as `kind id field,field`.
fn told(old: &Value, new: &Value) -> Vec<String> {
    found(old, new)
        .iter()
        .map(|change| {
            let id = change.item.as_ref().map_or("dataset", |subject| subject.id.as_str());
            let fields: Vec<&str> = change.fields.iter().map(|field| field.field.name).collect();
            format!("{:?} {id} {}", change.kind, fields.join(","))
        })
        .collect()
}

/// The record of that id.
fn record<'v>(desk: &'v mut Value, id: &str) -> &'v mut Value {
    desk["records"].as_array_mut().unwrap().iter_mut().find(|record| record["id"] == id).unwrap()
}

fn position(desk: &Value, id: &str) -> usize {
    desk["records"].as_array().unwrap().iter().position(|record| record["id"] == id).unwrap()
}

#[test]
fn nothing_differs_from_itself() {
    assert!(found(&desk(), &desk()).is_empty());
    let builtin = load(BUILTIN).unwrap().dataset;
    assert!(changes(&builtin, &builtin).is_empty());
}

#[test]
fn what_came_and_what_went_is_told_with_what_is_gone_last() {
    let new = edited(|desk| {
        desk["records"].as_array_mut().unwrap().remove(0);
        let theme = json!({ "id": "sea", "name": { "en": "Seas" } });
        desk["themes"].as_array_mut().unwrap().insert(0, theme);
        record(desk, "de-groundwater")["status"] = json!("in_force");
    });
    assert_eq!(told(&desk(), &new), ["Changed de-groundwater status", "Added sea ", "Removed fi-zero-emission "]);
}

#[test]
fn a_record_is_finished_by_its_status_or_by_an_end_that_has_come() {
    let with = |edit: fn(&mut Value)| told(&desk(), &edited(|desk| edit(record(desk, "fi-met-modernisation"))));
    for status in ["closed", "expired", "terminated", "cancelled"] {
        let new = edited(|desk| record(desk, "fi-met-modernisation")["status"] = json!(status));
        assert_eq!(told(&desk(), &new), ["Finished fi-met-modernisation status"]);
    }
    let end = |day| json!([{ "edtf": "2023/2027", "role": "period" }, { "edtf": day, "role": "end" }]);
    let ended = edited(|desk| record(desk, "fi-met-modernisation")["dates"] = end("2024-12"));
    assert_eq!(told(&desk(), &ended), ["Finished fi-met-modernisation dates"]);
    let ahead = edited(|desk| record(desk, "fi-met-modernisation")["dates"] = end("2025-01"));
    assert_eq!(told(&desk(), &ahead), ["Changed fi-met-modernisation dates"]);
    assert_eq!(with(|record| record["status"] = json!("suspended")), ["Changed fi-met-modernisation status"]);
    let was_over = edited(|desk| record(desk, "la-hydropower")["dates"] = json!([{ "edtf": "2024", "role": "end" }]));
    assert_eq!(told(&desk(), &was_over), ["Changed la-hydropower dates"]);
}

#[test]
fn a_renamed_id_is_one_change_and_its_references_are_none() {
    let new: Value =
        serde_json::from_str(&desk().to_string().replace("\"mrc\"", "\"mekong\"").replace("\"water\"", "\"waters\""))
            .unwrap();
    assert_eq!(told(&desk(), &new), ["Changed mekong id", "Changed waters id"]);
}

#[test]
fn a_record_that_is_renamed_and_edited_is_known_by_its_title_and_place() {
    let new = edited(|desk| {
        let record = record(desk, "fi-zero-emission");
        record["id"] = json!("fi-cities");
        record["status"] = json!("implementation");
    });
    assert_eq!(told(&desk(), &new), ["Changed fi-cities id,status"]);
}

#[test]
fn what_could_be_mistaken_is_not_taken_for_renamed() {
    let twins = |first: &str, second: &str| {
        edited(|desk| {
            let at = position(desk, "fi-zero-emission");
            for id in [first, second] {
                let mut twin = desk["records"][at].clone();
                twin["id"] = json!(id);
                desk["records"].as_array_mut().unwrap().push(twin);
            }
            desk["records"].as_array_mut().unwrap().remove(at);
        })
    };
    let told = told(&twins("a", "b"), &twins("c", "d"));
    assert_eq!(told, ["Added c ", "Added d ", "Removed a ", "Removed b "]);
    let elsewhere = edited(|desk| {
        let record = record(desk, "fi-zero-emission");
        record["id"] = json!("fi-cities");
        record["status"] = json!("closed");
        record["source"]["where"] = json!("Phần Lan (ix)");
    });
    assert_eq!(self::told(&desk(), &elsewhere), ["Added fi-cities ", "Removed fi-zero-emission "]);
}

#[test]
fn the_order_of_a_list_is_no_change_and_one_edited_element_is_one() {
    let two_parts = |desk: &mut Value| {
        let parts = record(desk, "fi-zero-emission")["parts"].as_array_mut().unwrap();
        parts.push(json!({ "summary": { "en": "A workshop in Hanoi." }, "status": "closed" }));
    };
    let old = edited(two_parts);
    let turned = edited(|desk| {
        two_parts(desk);
        record(desk, "fi-zero-emission")["parts"].as_array_mut().unwrap().reverse();
        desk["partners"][4]["aliases"].as_array_mut().unwrap().reverse();
    });
    assert!(found(&old, &turned).is_empty());
    let edited = edited(|desk| {
        two_parts(desk);
        let parts = record(desk, "fi-zero-emission")["parts"].as_array_mut().unwrap();
        parts.reverse();
        parts[0]["summary"]["en"] = json!("A workshop in Hanoi in May.");
    });
    let changes = found(&old, &edited);
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    let [field] = change.fields.as_slice() else { panic!("{:?}", change.fields) };
    assert_eq!(field.field.name, "parts");
    assert!(!field.old.is_null() && !field.new.is_null());
}

#[test]
fn numbers_that_are_only_shifted_are_no_change_but_a_record_that_moves_is() {
    let shifted = edited(|desk| {
        for record in desk["records"].as_array_mut().unwrap() {
            record["order"] = json!(record["order"].as_u64().unwrap() + 100);
        }
    });
    assert!(found(&desk(), &shifted).is_empty());
    let moved = edited(|desk| record(desk, "fi-zero-emission")["order"] = json!(45));
    assert_eq!(told(&desk(), &moved), ["Changed fi-zero-emission order"]);
    // The same when every number is another one: its new neighbours have not moved.
    let renumbered = edited(|desk| {
        record(desk, "fi-zero-emission")["order"] = json!(45);
        for record in desk["records"].as_array_mut().unwrap() {
            record["order"] = json!(record["order"].as_u64().unwrap() * 10 + 7);
        }
    });
    assert_eq!(told(&desk(), &renumbered), ["Changed fi-zero-emission order"]);
}

#[test]
fn the_dataset_itself_is_told_first() {
    let new = edited(|desk| {
        desk["as_of"] = json!("2025-06-30");
        desk["claims"][0]["value"] = json!(78);
        record(desk, "de-groundwater")["status"] = json!("in_force");
    });
    assert_eq!(told(&desk(), &new), ["Changed dataset as_of,claims", "Changed de-groundwater status"]);
}

/// Another value of a shape; nothing for what cannot be changed alone without breaking something else.
fn another(shape: &Shape, seed: u32) -> Option<Value> {
    Some(match shape {
        Shape::Text => json!({ "vi": format!("khác {seed}"), "en": format!("other {seed}") }),
        Shape::Line => json!(format!("other {seed}")),
        Shape::Url => json!(format!("https://example.org/{seed}")),
        Shape::Country | Shape::Currency => json!("XAF"),
        Shape::Date => json!(format!("{:04}", 1900 + seed % 100)),
        Shape::Amount => json!(f64::from(seed) + 0.5),
        Shape::Bool => json!(true),
        Shape::Word(vocabulary) => json!(vocabulary.rows[seed as usize % vocabulary.rows.len()].word),
        Shape::Whole(low, _) => json!(low + i64::from(seed % 50)),
        Shape::One(entity) => {
            let fields =
                entity.fields.iter().filter_map(|field| Some((field.name.to_owned(), another(&field.shape, seed)?)));
            let mut object: serde_json::Map<String, Value> = fields.collect();
            if entity.name == "source_place" {
                object.insert("id".to_owned(), json!("report"));
            }
            if entity.name == "link" {
                object.insert("record".to_owned(), json!("de-groundwater"));
            }
            Value::Object(object)
        }
        Shape::List(inner) => json!([another(inner, seed)?]),
        Shape::Id | Shape::Ref(_) => return None,
    })
}

/// Whether an edit says something else: a field that is left out says the same as an empty one.
fn differs(old: &Value, new: &Value) -> bool {
    old != new && !(old.is_null() && (new == &json!(false) || new == &json!([])))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn exactly_the_fields_that_were_edited_are_found(
        at in 0..6usize, picks in proptest::collection::btree_set(0..RECORD.fields.len(), 1..5), seed in 0..1000u32,
    ) {
        let old = desk();
        let mut new = desk();
        let mut expected = std::collections::BTreeSet::new();
        for field in picks.into_iter().map(|pick| &RECORD.fields[pick]).filter(|field| field.name != "order") {
            let Some(value) = another(&field.shape, seed) else { continue };
            let record = &mut new["records"][at];
            if differs(&record[field.name], &value) {
                expected.insert(field.name);
            }
            record[field.name] = value;
        }
        let changes = found(&old, &new);
        let fields: std::collections::BTreeSet<&str> =
            changes.iter().flat_map(|change| change.fields.iter().map(|field| field.field.name)).collect();
        prop_assert!(changes.len() <= 1, "{changes:?}");
        prop_assert_eq!(fields, expected);
        prop_assert!(found(&new, &new).is_empty());
    }

    #[test]
    fn records_taken_out_are_the_ones_that_are_gone(out in proptest::collection::btree_set(0..6usize, 0..6)) {
        let new = edited(|desk| {
            let mut at = 0;
            desk["records"].as_array_mut().unwrap().retain(|_| { at += 1; !out.contains(&(at - 1)) });
        });
        let gone: Vec<ChangeKind> = found(&desk(), &new).iter().map(|change| change.kind).collect();
        prop_assert_eq!(gone, vec![ChangeKind::Removed; out.len()]);
        prop_assert_eq!(found(&new, &desk()).len(), out.len());
    }
}

#[test]
fn every_shape_of_the_format_is_edited_by_the_property_test() {
    let shapes = ENTITIES.iter().flat_map(|entity| entity.fields);
    assert!(
        shapes
            .filter(|field| another(&field.shape, 1).is_none())
            .all(|field| { matches!(field.shape, Shape::Id | Shape::Ref(_) | Shape::List(Shape::Ref(_))) })
    );
}

/// Two files to compare.
struct Files {
    folder: TempDir,
}

impl Files {
    fn new(new: &Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("old.json"), desk().to_string()).unwrap();
        fs::write(folder.path().join("new.json"), new.to_string()).unwrap();
        Self { folder }
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("bangiao"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("LANG", "en_US.UTF-8")
            .current_dir(self.folder.path())
            .args(["--config", "none"]);
        command.args(words).timeout(std::time::Duration::from_secs(60));
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    fn out(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// An edit of every kind.
fn year_later() -> Value {
    edited(|desk| {
        desk["as_of"] = json!("2025-12-31");
        let cities = record(desk, "fi-zero-emission");
        cities["status"] = json!("implementation");
        cities["parts"][0]["status"] = json!("in_force");
        cities["partners"] = json!(["fi", "se"]);
        record(desk, "fi-met-modernisation")["dates"] = json!([{ "edtf": "2023/2028", "role": "period" }]);
        record(desk, "fi-met-modernisation")["private_note"] = json!({ "en": "nothing for guests" });
        record(desk, "gef-forum-2025")["status"] = json!("closed");
        let at = position(desk, "mrc-council-31");
        desk["records"].as_array_mut().unwrap().remove(at);
        desk["partners"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "nl", "name": { "vi": "Hà Lan", "en": "Netherlands" } }));
    })
}

#[test]
fn changes_are_grouped_and_told_in_words() {
    let files = Files::new(&year_later());
    assert_eq!(
        files.out(&["changes", "old.json", "new.json"]),
        "Changes: old.json (31 Dec 2024) → new.json (31 Dec 2025)\n\
         1 new, 3 changed, 1 finished, 1 gone\n\
         \n\
         + New (1)\n  \
           Netherlands [nl] · partner\n\
         \n\
         ~ Changed (3)\n  \
           A portfolio for tests · dataset\n    \
             as of         31 Dec 2024 → 31 Dec 2025\n  \
           Zero-emission cities [fi-zero-emission] · project\n    \
             partners      + Sweden\n    \
             status        ◦ pipeline → ▸ implementation\n    \
             parts         Memorandum, status: ▪ signed → ✔ in force\n  \
           Modernising hydrometeorology [fi-met-modernisation] · project\n    \
             dates         period: 2023–2027 → 2023–2028\n    \
             private note  for the desk alone → nothing for guests\n\
         \n\
         ✓ Finished (1)\n  \
           The GEF forum of 2025. [gef-forum-2025] · meeting\n    \
             status        ◦ pipeline → ✓ closed\n\
         \n\
         - Gone (1)\n  \
           Attended the 31st session of the Council. [mrc-council-31] · ✓ closed ·\n    \
           meeting · held Nov 2024\n"
    );
    let vietnamese = files.out(&["changes", "old.json", "new.json", "--lang", "vi", "--ascii"]);
    assert!(vietnamese.contains("tình trạng  o đang chuẩn bị -> } đang thực hiện\n"), "{vietnamese}");
    assert!(!vietnamese.contains(['→', '·', '◦', '✓']), "{vietnamese}");
}

#[test]
fn rows_for_programs_are_as_promised() {
    let files = Files::new(&year_later());
    let rows: Value = serde_json::from_str(&files.out(&["changes", "old.json", "new.json", "--json"])).unwrap();
    let rows = rows.as_array().unwrap();
    for row in rows {
        let names: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names.len(), 5, "{names:?}");
        for name in ["change", "type", "id", "name", "fields"] {
            assert!(names.contains(&name), "{row}");
        }
    }
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(row("gef-forum-2025")["change"], "finished");
    assert_eq!(row("gef-forum-2025")["fields"], json!([{ "field": "status", "old": "pipeline", "new": "closed" }]));
    assert_eq!(row("fi-zero-emission")["fields"][0], json!({ "field": "partners", "old": null, "new": "se" }));
    assert_eq!(
        row("fi-met-modernisation")["fields"][0],
        json!({ "field": "dates", "old": { "edtf": "2023/2027", "role": "period", "basis": null }, "new": { "edtf": "2023/2028", "role": "period", "basis": null } })
    );
    assert_eq!((&row("nl")["change"], &row("nl")["type"]), (&json!("added"), &json!("partner")));
    assert_eq!(row("mrc-council-31")["change"], "removed");
    assert_eq!((&rows[0]["type"], &rows[0]["id"]), (&json!("dataset"), &Value::Null));
    assert_eq!(files.out(&["changes", "old.json", "old.json", "--json"]), "[]\n");
}

#[test]
fn markdown_escapes_what_would_be_markup() {
    let new = edited(|desk| record(desk, "de-groundwater")["summary"]["en"] = json!("Signed *now* [here](x)."));
    let files = Files::new(&new);
    let page = files.out(&["changes", "old.json", "new.json", "--markdown"]);
    assert!(
        page.starts_with(
            "# Changes: old.json (31 Dec 2024) → new.json (31 Dec 2024)\n\n1 changed\n\n## Changed (1)\n\n"
        ),
        "{page}"
    );
    assert!(
        page.contains("  - summary: Signed with Germany on groundwater. → Signed \\*now\\* \\[here\\](x).\n"),
        "{page}"
    );
}

#[test]
fn private_notes_and_folders_are_in_no_public_output() {
    let files = Files::new(&year_later());
    for form in [&[][..], &["--json"], &["--markdown"]] {
        let path = Path::new(files.folder.path()).join("old.json");
        let words = [&["changes", path.to_str().unwrap(), "new.json", "--public"], form].concat();
        let out = files.out(&words);
        assert!(!out.contains("guests") && !out.contains("desk alone") && !out.contains("private"), "{out}");
        assert!(!out.contains(files.folder.path().to_str().unwrap()), "{out}");
    }
}

#[test]
fn the_new_side_is_the_chosen_data_unless_it_is_named() {
    let files = Files::new(&year_later());
    let out = files.out(&["changes", "old.json", "--data", "new.json"]);
    assert!(out.starts_with("Changes: old.json (31 Dec 2024) → new.json"), "{out}");
    assert!(files.out(&["changes", "builtin"]).ends_with("Nothing has changed.\n"));
    let piped = files.command(&["changes", "-", "new.json"]).write_stdin(desk().to_string()).output().unwrap();
    assert!(String::from_utf8_lossy(&piped.stdout).contains("3 changed"), "{piped:?}");
}

#[test]
fn unusable_input_is_refused_by_name() {
    let files = Files::new(&desk());
    fs::write(files.folder.path().join("broken.json"), "{ \"format\": 1").unwrap();
    for (words, said) in [
        (&["changes", "missing.json", "new.json"][..], "missing.json"),
        (&["changes", "old.json", "broken.json"], "broken.json"),
        (&["changes", ".", "new.json"], "folder"),
        (&["changes", "-", "-"], "only once"),
        (&["changes", "-", "--data", "-"], "only once"),
        (&["changes"], "bangiao snapshot"),
        (&["changes", "old"], "`old` is neither a file nor a snapshot"),
        (&["changes", "old.json", "new.json", "--json", "--markdown"], "does not go with"),
    ] {
        let output = files.run(words);
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{words:?}: {err}");
        assert!(err.contains(said) && output.stdout.is_empty(), "{words:?}: {err}");
    }
}

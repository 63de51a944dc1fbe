//! The format is said once, in `dataset::fields`. These tests hold the types that read it, the schema that describes it and the
//! rows that show it to that table.

mod support;

use bangiao::dataset::fields::{ENTITIES, Field, Shape};
use bangiao::dataset::schema::schema;
use bangiao::dataset::{self, Lang, LoadError};
use bangiao::export::rows::{FRAMEWORKS, PARTNERS, RECORDS, SOURCES, THEMES};
use serde_json::{Value, json};
use support::{Recipe, unchanged};

/// What comes of loading: the counts of what was left out or read in part and of what leads nowhere, or nothing at all.
fn load(recipe: &Recipe<'_>) -> Result<(usize, usize), LoadError> {
    let text = support::dataset(recipe).to_string();
    dataset::load(text.as_bytes()).map(|loaded| (loaded.left_out + loaded.loosened, loaded.loose))
}

fn every_field() -> impl Iterator<Item = (&'static str, &'static Field)> {
    ENTITIES.iter().flat_map(|entity| entity.fields.iter().map(|field| (entity.name, field)))
}

/// Loads a dataset in which one field is something else, or is missing.
fn load_with(entity: &str, field: &str, instead: Option<&Value>) -> Result<(usize, usize), LoadError> {
    let change = |of: &str, each: &Field, value: Value| {
        if of == entity && each.name == field { instead.cloned() } else { Some(value) }
    };
    load(&Recipe { text: "chữ", change: &change, surprise: false })
}

#[test]
fn a_dataset_with_every_field_of_the_table_loads_whole() {
    assert_eq!(load(&Recipe { text: "chữ", change: &unchanged, surprise: false }), Ok((0, 0)));
}

#[test]
fn fields_that_the_table_does_not_know_do_not_keep_an_item_out() {
    assert_eq!(load(&Recipe { text: "chữ", change: &unchanged, surprise: true }), Ok((0, 0)));
}

#[test]
fn a_field_that_must_be_there_is_missed() {
    for (entity, field) in every_field().filter(|(_, field)| field.required) {
        let loaded = load_with(entity, field.name, None);
        assert!(!matches!(loaded, Ok((0, _))), "{entity} loads without {}", field.name);
    }
}

#[test]
fn a_field_that_may_be_there_may_be_missing_or_null() {
    // Without its list, what refers to its items leads nowhere: those are told as loose, not here.
    for (entity, field) in every_field().filter(|(_, field)| !field.required) {
        for instead in [None, Some(&Value::Null)] {
            let loaded = load_with(entity, field.name, instead);
            assert!(matches!(loaded, Ok((0, _))), "{entity}.{} as {instead:?}: {loaded:?}", field.name);
        }
    }
}

#[test]
fn a_value_of_the_wrong_type_is_never_taken() {
    for (entity, field) in every_field() {
        let wrong = match field.shape {
            Shape::Whole(..) | Shape::Amount | Shape::Bool => json!("chữ"),
            Shape::Id
            | Shape::Line
            | Shape::Url
            | Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Text
            | Shape::Word(_)
            | Shape::Ref(_)
            | Shape::One(_)
            | Shape::List(_) => json!(7),
        };
        let loaded = load_with(entity, field.name, Some(&wrong));
        assert!(!matches!(loaded, Ok((0, _))), "{entity}.{} takes {wrong}", field.name);
    }
}

#[test]
fn a_word_that_is_in_no_vocabulary_is_never_taken() {
    for (entity, field) in every_field().filter(|(_, field)| matches!(field.shape, Shape::Word(_) | Shape::Date)) {
        let loaded = load_with(entity, field.name, Some(&json!("soon")));
        assert!(!matches!(loaded, Ok((0, _))), "{entity}.{} takes a word of its own", field.name);
    }
}

#[test]
fn every_field_stands_in_the_schema_with_its_description_and_its_words() {
    for lang in Lang::ALL {
        let schema: Value = serde_json::from_str(&schema(lang)).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        for entity in ENTITIES {
            let described = if entity.name == "dataset" { &schema } else { &schema["$defs"][entity.name] };
            for field in entity.fields {
                let property = &described["properties"][field.name];
                assert_eq!(property["description"], field.doc(lang), "{}.{}", entity.name, field.name);
                let required = described["required"].as_array().unwrap().contains(&json!(field.name));
                assert_eq!(required, field.required, "{}.{}", entity.name, field.name);
                if let Shape::Word(vocabulary) = field.shape {
                    let text = property.to_string();
                    assert!(vocabulary.rows.iter().all(|row| text.contains(&format!("\"{}\"", row.word))));
                }
            }
        }
    }
}

#[test]
fn every_reference_inside_the_schema_leads_somewhere() {
    let schema: Value = serde_json::from_str(&schema(Lang::En)).unwrap();
    let mut references = Vec::new();
    collect_references(&schema, &mut references);
    assert!(references.len() > 20);
    for reference in references {
        assert!(schema.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

fn collect_references(node: &Value, found: &mut Vec<String>) {
    match node {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| collect_references(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_field_reaches_the_rows_that_programs_read() {
    let columns = |entity: &str| -> Option<Vec<&'static str>> {
        Some(match entity {
            "partner" => PARTNERS.iter().map(|column| column.name).collect(),
            "framework" => FRAMEWORKS.iter().map(|column| column.name).collect(),
            "record" => RECORDS.iter().map(|column| column.name).collect(),
            "theme" => THEMES.iter().map(|column| column.name).collect(),
            "source" => SOURCES.iter().map(|column| column.name).collect(),
            _ => return None,
        })
    };
    for (entity, field) in every_field() {
        if let Some(columns) = columns(entity) {
            assert!(columns.contains(&field.name), "{entity}.{}", field.name);
        }
    }
}

#[test]
fn the_smallest_dataset_and_the_built_in_one_load_whole() {
    let minimal = include_bytes!("../sample-data/minimal.json");
    for bytes in [minimal.as_slice(), dataset::BUILTIN] {
        let loaded = dataset::load(bytes).unwrap();
        assert_eq!((loaded.left_out, loaded.loose), (0, 0));
    }
    let minimal = dataset::load(minimal).unwrap().dataset;
    let lists = [
        minimal.sources.len(),
        minimal.themes.len(),
        minimal.partners.len(),
        minimal.frameworks.len(),
        minimal.records.len(),
        minimal.claims.len(),
        minimal.priorities.len(),
    ];
    assert_eq!(lists, [1; 7]);
}

//! The JSON Schema is read alike by validators: two of them say the same of sound and of wrong files.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bangiao::dataset::schema::schema;
use bangiao::dataset::{BUILTIN, Lang, MINIMAL};
use serde_json::{Value, json};

const EVERY_FIELD: &str = include_str!("fixtures/format/every-field.json");
const LARGE_AMOUNT: &str = include_str!("fixtures/format/large-amount.json");
const RENEWS_ITSELF: &str = include_str!("fixtures/format/renews-itself.json");

/// Where the schema stands for a validator that wants an address of it.
const ADDRESS: &str = "https://example.org/schema.json";

/// Both validators, in a language of descriptions.
struct Validators {
    one: jsonschema::Validator,
    schemas: boon::Schemas,
    other: boon::SchemaIndex,
}

impl Validators {
    fn new(lang: Lang) -> Self {
        let schema: Value = serde_json::from_str(&schema(lang)).unwrap();
        let mut compiler = boon::Compiler::new();
        compiler.add_resource(ADDRESS, schema.clone()).unwrap();
        let mut schemas = boon::Schemas::new();
        let other = compiler.compile(ADDRESS, &mut schemas).unwrap();
        Self { one: jsonschema::validator_for(&schema).unwrap(), schemas, other }
    }

    /// What both say; they say the same.
    fn are_pleased(&self, file: &Value) -> bool {
        let (one, other) = (self.one.is_valid(file), self.schemas.validate(file, self.other).is_ok());
        assert_eq!(one, other, "jsonschema and boon disagree on {file}");
        one
    }
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn sound_files_please_both_validators() {
    for lang in Lang::ALL {
        let validators = Validators::new(lang);
        for text in [std::str::from_utf8(BUILTIN).unwrap(), MINIMAL, EVERY_FIELD, LARGE_AMOUNT, RENEWS_ITSELF] {
            assert!(validators.are_pleased(&read(text)));
        }
    }
}

/// What `check` only warns of is no fault to an editor either; the parts of a date that nobody writes every day are there.
#[test]
fn what_is_sound_in_an_odd_way_pleases_both_validators() {
    let validators = Validators::new(Lang::En);
    let sound = [
        ("/records/0/source/where", json!("")),
        ("/partners/0/aliases", json!([""])),
        ("/records/0/documents/0/title", json!({ "vi": null, "en": "The text" })),
        ("/records/0/documents/0/url", json!("HTTPS://Bộ.vn/tin")),
        ("/records/0/documents/0/url", json!("https://[::1]/")),
        ("/as_of", json!("2024-02-29")),
        ("/as_of", json!("2024-24~")),
        ("/as_of", json!("2024-XX-XX")),
        ("/as_of", json!("2024-11-XX%")),
        ("/as_of", json!("202X")),
        ("/as_of", json!("/2024-11-27?")),
        ("/as_of", json!("2024-11-27T23:59:59-07")),
        ("/as_of", json!("2024-11-27T23:59:59+07:00")),
    ];
    for (place, value) in sound {
        let mut file = read(EVERY_FIELD);
        *file.pointer_mut(place).unwrap() = value.clone();
        assert!(validators.are_pleased(&file), "{place}: {value}");
        let dataset = bangiao::dataset::load(file.to_string().as_bytes()).unwrap();
        assert_eq!((dataset.left_out, dataset.loosened), (0, 0), "{place}: {value}");
    }
}

#[test]
fn wrong_files_please_neither() {
    let validators = Validators::new(Lang::En);
    let wrong = [
        ("/format", json!(2)),
        ("/title", json!({})),
        ("/title", json!({ "vi": "a", "fr": "b" })),
        ("/as_of", json!("31/12/2024")),
        ("/as_of", json!("..")),
        ("/home/country", json!("vn")),
        ("/partners/0/id", json!("Đài Loan")),
        ("/partners/0/roles/0/role", json!("friend")),
        ("/records/0/order", json!(-1)),
        ("/records/0/kind", json!("Agreement")),
        ("/records/0/dates/0/edtf", json!("2024/")),
        ("/records/0/dates/0/role", json!("signature")),
        ("/records/0/dates/0/basis", json!("guessed")),
        ("/records/0/money/0/amount", json!("5")),
        ("/records/0/money/0/amount", json!(-5)),
        ("/records/0/people/0", json!({ "side": "home" })),
        ("/records/0/people/0", json!({ "name": null, "role": null })),
        ("/records/0/documents/0/url", json!("C:\\a.pdf")),
        ("/records/0/renewal", json!({ "notice": { "en": "a month" } })),
        ("/records/0/parts/0", json!({ "colour": "red" })),
        // Python's `$` stands before a line end as well.
        ("/partners/0/id", json!("la\n")),
        ("/as_of", json!("2024-12-31\n")),
        ("/as_of", json!("2024-13")),
        ("/as_of", json!("2024-04-31")),
        ("/as_of", json!("2024-12-31T25:00:00Z")),
        ("/title", json!({ "vi": " " })),
        ("/title/vi", json!("a\u{0}b")),
        ("/records/0/documents/0/url", json!("https://example.org/a b")),
        ("/records/0/documents/0/url", json!("https://-a")),
    ];
    for (place, value) in wrong {
        let mut file = read(EVERY_FIELD);
        *file.pointer_mut(place).unwrap() = value.clone();
        // An interval that ends nobody knows when is a date.
        let is_sound = place == "/records/0/dates/0/edtf";
        assert_eq!(validators.are_pleased(&file), is_sound, "{place}: {value}");
    }
}

#[test]
fn the_schema_uses_nothing_that_validators_read_differently() {
    fn look(node: &Value) {
        match node {
            Value::Object(fields) => {
                for name in ["multipleOf", "format"] {
                    assert!(fields.get(name).is_none_or(Value::is_object), "{name}");
                }
                if let Some(pattern) = fields.get("pattern").and_then(Value::as_str) {
                    assert!(!["(?", "\\w", "\\d", "\\s", "\\b"].iter().any(|odd| pattern.contains(odd)), "{pattern}");
                }
                fields.values().for_each(look);
            }
            Value::Array(values) => values.iter().for_each(look),
            Value::Number(number) => assert!(number.as_i64().unwrap().abs() < 1 << 53, "{number}"),
            Value::Null | Value::Bool(_) | Value::String(_) => {}
        }
    }
    look(&read(&schema(Lang::En)));
}

/// What is wrong is named by itself, and not as one of two forms that something has not.
#[test]
fn an_optional_field_of_another_type_is_told_in_few_words() {
    let validators = Validators::new(Lang::En);
    for (path, wrong, wanted) in [
        ("/records/0/partners", json!("fi"), r#""fi" is not of types "null", "array""#),
        ("/records/0/documents", json!(3), r#"3 is not of types "null", "array""#),
        ("/records/0/parent", json!(7), r#"7 is not of types "null", "string""#),
    ] {
        let mut file = read(EVERY_FIELD);
        *file.pointer_mut(path).unwrap() = wrong;
        let said: Vec<String> = validators.one.iter_errors(&file).map(|error| error.to_string()).collect();
        assert_eq!(said, [wanted], "{path}");
        *file.pointer_mut(path).unwrap() = Value::Null;
        assert!(validators.are_pleased(&file), "{path}");
    }
}

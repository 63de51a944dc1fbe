//! The JSON Schema (2020-12) of a dataset, written from [`super::fields`]: editors complete and check by it.
//!
//! It says what the checker says, as far as a schema can: that references lead somewhere and ids are unique is the checker's.

use super::fields::{DATASET, ENTITIES, Entity, Field, Shape, Target};
use crate::lang::{Label, Lang, SchemaLabel};
use serde::ser::{Serialize, Serializer};

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// The form of an id.
const ID_PATTERN: &str = "^[a-z0-9-]+$";
/// The form of an EDTF date, levels 0 and 1: a point, a day with its time, or an interval with one known end at least. Without a
/// look-ahead, which some validators refuse; that February has a day 29 in some years only is the checker's to say.
const DATE_PATTERN: &str = r"^(POINT|-?[0-9]{4}-DAYTIME|POINT/((\.\.)?|POINT)|(\.\.)?/POINT)$";
const POINT_PATTERN: &str =
    r"(Y-?[0-9]{5,10}|-?[0-9]{2}([0-9]{2}|[0-9]X|XX)|-?[0-9]{4}-(MONTH|2[1-4]|XX|XX-XX|MONTH-XX|DAY))[?~%]?";
const MONTH_PATTERN: &str = "(0[1-9]|1[0-2])";
const DAY_PATTERN: &str =
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";
const TIME_PATTERN: &str = "THOURS:[0-5][0-9]:[0-5][0-9](Z|[+-]HOURS:[0-5][0-9]|[+]HOURS|-(0[1-9]|1[0-9]|2[0-3]))?";
const HOURS_PATTERN: &str = "([01][0-9]|2[0-3])";
/// The form of a web address: a scheme, and a host that begins with a letter, a digit or `[`.
const URL_PATTERN: &str = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\x00-/:-@\x5c-`{-\x9f]";
/// What stands in no web address.
const NOT_IN_URL: &str = r#"[\x00- <>"`\x7f-\xa0]"#;
/// What stands in no line of text: controls, but those that end a line or are blanks.
const NOT_IN_LINE: &str = r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]";
/// Something that is no blank.
const FILLED_PATTERN: &str = r"[^\x00- \x7f-\xa0]";

/// A node of the schema: names and values in their order.
#[derive(Debug)]
enum Node {
    Word(String),
    Number(i64),
    Bool(bool),
    Null,
    List(Vec<Node>),
    Object(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Word(word) => serializer.serialize_str(word),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Null => serializer.serialize_unit(),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, node)| (name, node))),
        }
    }
}

fn word(text: impl Into<String>) -> Node {
    Node::Word(text.into())
}

/// The schema as JSON text, with descriptions in that language.
#[must_use]
pub fn schema(lang: Lang) -> String {
    let mut fields = vec![("$schema", word(DIALECT)), ("title", word(SchemaLabel::Title.text(lang)))];
    fields.extend(entity(&DATASET, lang));
    let others = ENTITIES.iter().filter(|each| each.name != DATASET.name);
    let mut definitions: Vec<(&'static str, Node)> =
        others.map(|each| (each.name, Node::Object(entity(each, lang)))).collect();
    definitions.push(("text", text(lang)));
    fields.push(("$defs", Node::Object(definitions)));
    // Writing to memory does not fail.
    serde_json::to_string_pretty(&Node::Object(fields)).unwrap_or_default() + "\n"
}

fn entity(entity: &'static Entity, lang: Lang) -> Vec<(&'static str, Node)> {
    let required = entity.fields.iter().filter(|field| field.required).map(|field| word(field.name)).collect();
    let mut properties: Vec<(&'static str, Node)> =
        entity.fields.iter().map(|each| (each.name, property(each, lang))).collect();
    if entity.name == DATASET.name {
        // Editors look for the schema of a file under this name.
        properties.insert(0, ("$schema", Node::Object(vec![("type", word("string"))])));
    }
    let mut said = vec![
        ("type", word("object")),
        ("required", Node::List(required)),
        ("additionalProperties", Node::Bool(false)),
        ("properties", Node::Object(properties)),
    ];
    let one_of: Vec<Node> = entity.one_of.iter().filter_map(|name| Some(is_there(entity.field(name)?))).collect();
    if !one_of.is_empty() {
        said.push(("anyOf", Node::List(one_of)));
    }
    said
}

/// That a field is there and not `null`.
fn is_there(field: &'static Field) -> Node {
    let mut holds = shape(&field.shape);
    if matches!(field.shape, Shape::Line) {
        holds.push(("pattern", word(FILLED_PATTERN)));
    }
    let filled = Node::Object(vec![(field.name, Node::Object(holds))]);
    Node::Object(vec![("required", Node::List(vec![word(field.name)])), ("properties", filled)])
}

/// One field: its description and its shape. An optional field may be `null`, which says the same as leaving it out.
fn property(field: &Field, lang: Lang) -> Node {
    let mut fields = vec![("description", word(field.doc(lang)))];
    if field.required {
        fields.extend(shape(&field.shape));
    } else {
        fields.extend(or_null(shape(&field.shape)));
    }
    Node::Object(fields)
}

/// The same, or `null`: said where the type or the words are said, so that a validator names the one thing that is wrong. Only what
/// stands elsewhere needs two forms to choose from.
fn or_null(said: Vec<(&'static str, Node)>) -> Vec<(&'static str, Node)> {
    let null = || word("null");
    if said.iter().any(|(key, _)| *key == "$ref") {
        let null = Node::Object(vec![("type", null())]);
        return vec![("anyOf", Node::List(vec![Node::Object(said), null]))];
    }
    let with_null = |(key, node)| match (key, node) {
        ("type", Node::Word(name)) => (key, Node::List(vec![Node::Word(name), null()])),
        ("enum", Node::List(words)) => (key, Node::List(words.into_iter().chain([Node::Null]).collect())),
        said => said,
    };
    said.into_iter().map(with_null).collect()
}

fn shape(shape: &Shape) -> Vec<(&'static str, Node)> {
    match shape {
        Shape::Id => patterned(ID_PATTERN),
        Shape::Line => vec![("type", word("string")), without(NOT_IN_LINE)],
        Shape::Url => vec![("type", word("string")), ("pattern", word(URL_PATTERN)), without(NOT_IN_URL)],
        Shape::Country => patterned("^[A-Z]{2}$"),
        Shape::Currency => patterned("^[A-Z]{3}$"),
        Shape::Date => patterned(&date_pattern()),
        Shape::Whole(least, most) => {
            vec![("type", word("integer")), ("minimum", Node::Number(*least)), ("maximum", Node::Number(*most))]
        }
        Shape::Amount => vec![("type", word("number")), ("minimum", Node::Number(0))],
        Shape::Bool => vec![("type", word("boolean"))],
        Shape::Text => vec![("$ref", word("#/$defs/text"))],
        Shape::Word(vocabulary) => {
            vec![("enum", Node::List(vocabulary.rows.iter().map(|row| word(row.word)).collect()))]
        }
        Shape::Ref(target) => reference(*target),
        Shape::One(entity) => vec![("$ref", word(format!("#/$defs/{}", entity.name)))],
        Shape::List(of) => vec![("type", word("array")), ("items", Node::Object(self::shape(of)))],
    }
}

/// A string that as a whole has this form. Some validators let a line end behind `$`, so that none may be in it is said besides.
fn patterned(pattern: &str) -> Vec<(&'static str, Node)> {
    vec![("type", word("string")), ("pattern", word(pattern)), without(r"\n")]
}

/// That nothing of that form is in a string; of what is no string, a pattern says nothing.
fn without(pattern: &str) -> (&'static str, Node) {
    ("not", Node::Object(vec![("type", word("string")), ("pattern", word(pattern))]))
}

/// The form of a date, with the forms of what it is made of.
fn date_pattern() -> String {
    let parts = [
        ("POINT", POINT_PATTERN),
        ("TIME", TIME_PATTERN),
        ("HOURS", HOURS_PATTERN),
        ("DAY", DAY_PATTERN),
        ("MONTH", MONTH_PATTERN),
    ];
    parts.into_iter().fold(DATE_PATTERN.to_owned(), |pattern, (name, form)| pattern.replace(name, form))
}

fn reference(target: Target) -> Vec<(&'static str, Node)> {
    let mut said = patterned(ID_PATTERN);
    said.push(("$comment", word(format!("the id of one of the {}", target.list()))));
    said
}

/// `{ "vi": …, "en": … }`: one of both at least.
fn text(lang: Lang) -> Node {
    let side = || Node::Object(vec![("type", Node::List(vec![word("string"), word("null")])), without(NOT_IN_LINE)]);
    let said = |name| {
        let filled = Node::Object(vec![("type", word("string")), ("pattern", word(FILLED_PATTERN))]);
        Node::Object(vec![
            ("required", Node::List(vec![word(name)])),
            ("properties", Node::Object(vec![(name, filled)])),
        ])
    };
    Node::Object(vec![
        ("description", word(SchemaLabel::Text.text(lang))),
        ("type", word("object")),
        ("additionalProperties", Node::Bool(false)),
        ("properties", Node::Object(vec![("vi", side()), ("en", side())])),
        ("anyOf", Node::List(vec![said("vi"), said("en")])),
    ])
}

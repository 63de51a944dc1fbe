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
/// look-ahead, which some validators refuse.
const DATE_PATTERN: &str = r"^(POINT|TIME|POINT/((\.\.)?|POINT)|(\.\.)?/POINT)$";
const POINT_PATTERN: &str =
    r"(Y-?[0-9]{5,10}|-?[0-9]{2}([0-9]{2}|[0-9]X|XX)|-?[0-9]{4}-([0-9]{2}|XX)(-([0-9]{2}|XX))?)[?~%]?";
const TIME_PATTERN: &str = r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?";

/// A node of the schema: names and values in their order.
#[derive(Debug)]
enum Node {
    Word(String),
    Number(i64),
    Bool(bool),
    List(Vec<Node>),
    Object(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Word(word) => serializer.serialize_str(word),
            Self::Number(number) => serializer.serialize_i64(*number),
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
    let filled = Node::Object(vec![(field.name, Node::Object(shape(&field.shape)))]);
    Node::Object(vec![("required", Node::List(vec![word(field.name)])), ("properties", filled)])
}

/// One field: its description and its shape. An optional field may be `null`, which says the same as leaving it out.
fn property(field: &Field, lang: Lang) -> Node {
    let mut fields = vec![("description", word(field.doc(lang)))];
    if field.required {
        fields.extend(shape(&field.shape));
    } else {
        let null = Node::Object(vec![("type", word("null"))]);
        fields.push(("anyOf", Node::List(vec![Node::Object(shape(&field.shape)), null])));
    }
    Node::Object(fields)
}

fn shape(shape: &Shape) -> Vec<(&'static str, Node)> {
    let patterned = |pattern: &str| vec![("type", word("string")), ("pattern", word(pattern))];
    match shape {
        Shape::Id => patterned(ID_PATTERN),
        Shape::Line => vec![("type", word("string")), ("minLength", Node::Number(1))],
        Shape::Url => patterned("^https?://"),
        Shape::Country => patterned("^[A-Z]{2}$"),
        Shape::Currency => patterned("^[A-Z]{3}$"),
        Shape::Date => patterned(&DATE_PATTERN.replace("POINT", POINT_PATTERN).replace("TIME", TIME_PATTERN)),
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

fn reference(target: Target) -> Vec<(&'static str, Node)> {
    vec![
        ("type", word("string")),
        ("pattern", word(ID_PATTERN)),
        ("$comment", word(format!("the id of one of the {}", target.list()))),
    ]
}

/// `{ "vi": …, "en": … }`: one of both at least.
fn text(lang: Lang) -> Node {
    let side = || Node::Object(vec![("type", Node::List(vec![word("string"), word("null")]))]);
    let said = |name| {
        let filled = Node::Object(vec![("type", word("string")), ("minLength", Node::Number(1))]);
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

//! A dataset as a file of our own format, as a clerk would write it: what says nothing is left out.

use crate::dataset::fields::FORMAT;
use crate::dataset::held::Described;
use crate::dataset::{Dataset, Value};
use crate::text::Audience;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

/// Writes a dataset, for those who may read what is private in it, or not.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, dataset: &Dataset, audience: Audience) -> io::Result<()> {
    write!(out, "{{\n  \"format\": {FORMAT}")?;
    member(out, "title", &Value::text(Some(&dataset.title)))?;
    member(out, "home", &dataset.home.object())?;
    member(out, "as_of", &Value::Date(dataset.as_of))?;
    list(out, "sources", &dataset.sources, audience)?;
    list(out, "themes", &dataset.themes, audience)?;
    list(out, "partners", &dataset.partners, audience)?;
    list(out, "frameworks", &dataset.frameworks, audience)?;
    list(out, "records", &dataset.records, audience)?;
    list(out, "claims", &dataset.claims, audience)?;
    list(out, "priorities", &dataset.priorities, audience)?;
    list(out, "glossary", &dataset.glossary, audience)?;
    out.write_all(b"\n}\n")
}

fn member(out: &mut dyn Write, name: &str, value: &Value<'_>) -> io::Result<()> {
    write!(out, ",\n  \"{name}\": ")?;
    let text = serde_json::to_string_pretty(&Filled(value))?;
    out.write_all(text.replace('\n', "\n  ").as_bytes())
}

fn list<T: Described>(out: &mut dyn Write, name: &str, items: &[T], audience: Audience) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    write!(out, ",\n  \"{name}\": [")?;
    for (place, item) in items.iter().enumerate() {
        out.write_all(if place == 0 { b"\n    " } else { b",\n    " })?;
        let text = serde_json::to_string_pretty(&Filled(&item.object().told(audience)))?;
        out.write_all(text.replace('\n', "\n    ").as_bytes())?;
    }
    out.write_all(b"\n  ]")
}

/// A value without what in it says nothing.
struct Filled<'v, 'a>(&'v Value<'a>);

impl Serialize for Filled<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::One(_, fields) => {
                let filled = fields.iter().filter(|(_, value)| !value.says_nothing());
                serializer.collect_map(filled.map(|(field, value)| (field.name, Filled(value))))
            }
            Value::Object(fields) => {
                let filled = fields.iter().filter(|(_, value)| !value.says_nothing());
                serializer.collect_map(filled.map(|(name, value)| (name, Filled(value))))
            }
            Value::List(values) => serializer.collect_seq(values.iter().map(Filled)),
            Value::Text(text) => {
                let mut map = serializer.serialize_map(None)?;
                for (lang, side) in text.sides() {
                    map.serialize_entry(lang.code(), side)?;
                }
                map.end()
            }
            single @ (Value::Null
            | Value::Bool(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Line(_)
            | Value::Said(_)
            | Value::Date(_)
            | Value::Word(_)
            | Value::Ref(..)
            | Value::Private(_)) => single.serialize(serializer),
        }
    }
}

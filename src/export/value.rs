//! What an output says, before it is JSON or CSV: a tree whose fields keep their order.
//!
//! `null` and empty lists are written, never left out: whoever reads the output finds every field in every row.

use crate::dataset::{Id, Lang, Text, Words};
use crate::lang::Translated;
use crate::text::Clean;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;

/// One value.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Nothing is said.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A count.
    Whole(i64),
    /// An amount; written without a fraction where it has none.
    Number(f64),
    /// A word, an id, a date, a name.
    Line(Cow<'a, str>),
    /// A text in both languages.
    Text(&'a Text),
    /// A sentence of ours in both languages.
    Said(&'a Translated),
    /// Several values.
    List(Vec<Value<'a>>),
    /// Named values, in their order.
    Object(Vec<(&'static str, Value<'a>)>),
}

/// Beyond this a whole number is no longer exact in a double: 2^53.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl<'a> Value<'a> {
    /// A clean line, or nothing.
    #[must_use]
    pub fn line(line: Option<&'a Clean>) -> Self {
        line.map_or(Self::Null, |line| Self::Line(Cow::Borrowed(line)))
    }

    /// An id.
    #[must_use]
    pub fn id(id: &'a Id) -> Self {
        Self::Line(Cow::Borrowed(id.as_str()))
    }

    /// Ids.
    #[must_use]
    pub fn ids(ids: &'a [Id]) -> Self {
        Self::List(ids.iter().map(Self::id).collect())
    }

    /// Lines.
    #[must_use]
    pub fn lines(lines: &'a [Clean]) -> Self {
        Self::List(lines.iter().map(|line| Self::Line(Cow::Borrowed(line))).collect())
    }

    /// A text; one that says nothing is nothing.
    #[must_use]
    pub fn text(text: Option<&'a Text>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Null, Self::Text)
    }

    /// A word of a vocabulary, as the file writes it.
    #[must_use]
    pub fn word<W: Words>(word: Option<W>) -> Self {
        word.map_or(Self::Null, |word| Self::Line(Cow::Borrowed(word.word())))
    }

    /// Something that is written by its `Display`: a date.
    pub fn shown<T: ToString>(thing: Option<T>) -> Self {
        thing.map_or(Self::Null, |thing| Self::Line(Cow::Owned(thing.to_string())))
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// What `value` makes of each item.
    pub fn list<T>(items: &'a [T], value: impl Fn(&'a T) -> Self) -> Self {
        Self::List(items.iter().map(value).collect())
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < EXACT => {
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Line(line) => serializer.serialize_str(line),
            Self::Text(text) => languages(serializer, |lang| text.get(lang)),
            Self::Said(why) => languages(serializer, |lang| Some(why.text(lang))),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// An object with a side per language.
fn languages<'t, S: Serializer>(serializer: S, side: impl Fn(Lang) -> Option<&'t str>) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(Lang::ALL.len()))?;
    for lang in Lang::ALL {
        map.serialize_entry(lang.code(), &side(lang))?;
    }
    map.end()
}

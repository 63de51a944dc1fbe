//! A value without its type: what a field of an item says, and what an output says before it is JSON or CSV.
//!
//! `null` and empty lists are written, never left out: a program that reads the output finds every field in every row.

use super::amount::Amount;
use super::date::Edtf;
use super::model::{Id, Text};
use super::shape::{Entity, Field};
use super::words::{WordRow, Words};
use crate::lang::{Lang, Translated};
use crate::text::{Audience, Clean, Private};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;
use std::fmt::Write;

/// One value.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Nothing is said.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// An amount, with its own digits.
    Number(Cow<'a, Amount>),
    /// A line, an id, a code, a name.
    Line(Cow<'a, str>),
    /// A text in both languages.
    Text(Cow<'a, Text>),
    /// A sentence of ours in both languages.
    Said(Cow<'a, Translated>),
    /// A date.
    Date(Edtf),
    /// A word of a vocabulary.
    Word(WordRow),
    /// Another item: its id and, where it was looked up, its name.
    Ref(Cow<'a, Id>, Option<Cow<'a, Text>>),
    /// An object of the format: each of its fields with its value.
    One(&'static Entity, Vec<(&'static Field, Value<'a>)>),
    /// Named values, in their order.
    Object(Vec<(&'static str, Value<'a>)>),
    /// Several values.
    List(Vec<Value<'a>>),
    /// Something for the desk alone.
    Private(Box<Private<Value<'a>>>),
}

impl<'a> Value<'a> {
    /// A clean line, or nothing.
    #[must_use]
    pub fn line(line: Option<&'a Clean>) -> Self {
        line.map_or(Self::Null, |line| Self::Line(Cow::Borrowed(line)))
    }

    /// An id as a line.
    #[must_use]
    pub fn id(id: &'a Id) -> Self {
        Self::Line(Cow::Borrowed(id.as_str()))
    }

    /// Ids.
    #[must_use]
    pub fn ids(ids: &'a [Id]) -> Self {
        Self::List(ids.iter().map(Self::id).collect())
    }

    /// A text; one that says nothing is nothing.
    #[must_use]
    pub fn text(text: Option<&'a Text>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Null, |text| Self::Text(Cow::Borrowed(text)))
    }

    /// A word of a vocabulary.
    #[must_use]
    pub fn word<W: Words>(word: Option<W>) -> Self {
        word.map_or(Self::Null, |word| Self::Word(word.row()))
    }

    /// Something that is written by its `Display`.
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

    /// Something for the desk alone.
    pub fn private<T>(inner: &'a Private<T>, value: impl FnOnce(&'a T) -> Self) -> Self {
        Self::Private(Box::new(Private::new(value(inner.to_keep()))))
    }

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether a file says as much without it: `false` and an empty list are what is read where nothing stands, and what is private is
    /// not told.
    #[must_use]
    pub const fn says_nothing(&self) -> bool {
        match self {
            Self::Null | Self::Private(_) | Self::Bool(false) => true,
            Self::List(values) => values.is_empty(),
            Self::Bool(true)
            | Self::Whole(_)
            | Self::Number(_)
            | Self::Line(_)
            | Self::Text(_)
            | Self::Said(_)
            | Self::Date(_)
            | Self::Word(_)
            | Self::Ref(..)
            | Self::One(..)
            | Self::Object(_) => false,
        }
    }

    /// The fields of an object of the format with their values; none of anything else.
    #[must_use]
    pub fn fields(&self) -> &[(&'static Field, Self)] {
        match self {
            Self::One(_, fields) => fields,
            Self::Null
            | Self::Bool(_)
            | Self::Whole(_)
            | Self::Number(_)
            | Self::Line(_)
            | Self::Text(_)
            | Self::Said(_)
            | Self::Date(_)
            | Self::Word(_)
            | Self::Ref(..)
            | Self::Object(_)
            | Self::List(_)
            | Self::Private(_) => &[],
        }
    }

    /// The value of a field of an object of the format.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|(field, _)| field.name == name).map(|(_, value)| value)
    }

    /// The same with every value inside, in its turn, as `change` makes it.
    #[must_use]
    pub fn map(self, change: &impl Fn(Self) -> Self) -> Self {
        let changed = match self {
            Self::One(entity, fields) => {
                Self::One(entity, fields.into_iter().map(|(field, value)| (field, value.map(change))).collect())
            }
            Self::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, value)| (name, value.map(change))).collect())
            }
            Self::List(values) => Self::List(values.into_iter().map(|value| value.map(change)).collect()),
            Self::Private(inner) => Self::Private(Box::new(Private::new(inner.to_keep().clone().map(change)))),
            single @ (Self::Null
            | Self::Bool(_)
            | Self::Whole(_)
            | Self::Number(_)
            | Self::Line(_)
            | Self::Text(_)
            | Self::Said(_)
            | Self::Date(_)
            | Self::Word(_)
            | Self::Ref(..)) => single,
        };
        change(changed)
    }

    /// As it may be told to an audience: nothing in it is [`Self::Private`] any more.
    #[must_use]
    pub fn told(self, to: Audience) -> Self {
        self.map(&|value| {
            let Self::Private(inner) = value else { return value };
            inner.told(to).cloned().unwrap_or(Self::Null)
        })
    }

    /// The same, free of what it was read from.
    #[must_use]
    pub fn owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(yes) => Value::Bool(yes),
            Self::Whole(number) => Value::Whole(number),
            Self::Number(number) => Value::Number(Cow::Owned(number.into_owned())),
            Self::Line(line) => Value::Line(Cow::Owned(line.into_owned())),
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Said(why) => Value::Said(Cow::Owned(why.into_owned())),
            Self::Date(date) => Value::Date(date),
            Self::Word(row) => Value::Word(row),
            Self::Ref(id, name) => {
                Value::Ref(Cow::Owned(id.into_owned()), name.map(|name| Cow::Owned(name.into_owned())))
            }
            Self::One(entity, fields) => {
                Value::One(entity, fields.into_iter().map(|(field, value)| (field, value.owned())).collect())
            }
            Self::Object(fields) => {
                Value::Object(fields.into_iter().map(|(name, value)| (name, value.owned())).collect())
            }
            Self::List(values) => Value::List(values.into_iter().map(Self::owned).collect()),
            Self::Private(inner) => Value::Private(Box::new(Private::new(inner.to_keep().clone().owned()))),
        }
    }

    /// Whether both say the same. The order of a list says nothing, nor does the name of an item beside its id.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// A text that is equal for all values that say the same, and for no others.
    #[must_use]
    pub fn key(&self) -> String {
        let mut out = String::new();
        self.write_key(&mut out);
        out
    }

    /// Clean text has no control characters: they part what would run together.
    fn write_key(&self, out: &mut String) {
        // Writing to a `String` cannot fail.
        let _ = match self {
            Self::Null => write!(out, "\u{0}"),
            Self::Bool(yes) => write!(out, "\u{1}{yes}"),
            Self::Whole(number) => write!(out, "\u{2}{number}"),
            Self::Number(number) => write!(out, "\u{3}{}", number.key()),
            Self::Line(line) => write!(out, "\u{4}{line}"),
            Self::Text(text) => {
                text.sides().try_for_each(|(lang, side)| write!(out, "\u{5}{}{}", lang.code(), &**side))
            }
            Self::Said(why) => write!(out, "\u{14}{}\u{15}{}", why.text(Lang::Vi), why.text(Lang::En)),
            Self::Date(date) => write!(out, "\u{6}{date}"),
            Self::Word(row) => write!(out, "\u{7}{}", row.word),
            Self::Ref(id, _) => write!(out, "\u{8}{id}"),
            Self::One(_, fields) => {
                out.push('\u{e}');
                for (_, value) in fields {
                    value.write_key(out);
                }
                write!(out, "\u{f}")
            }
            Self::Object(fields) => {
                out.push('\u{e}');
                for (name, value) in fields {
                    out.push_str(name);
                    value.write_key(out);
                }
                write!(out, "\u{f}")
            }
            Self::List(values) => {
                let mut keys: Vec<String> = values.iter().map(Self::key).collect();
                keys.sort_unstable();
                write!(out, "\u{10}{}\u{11}", keys.join("\u{12}"))
            }
            Self::Private(inner) => {
                inner.to_keep().write_key(out);
                Ok(())
            }
        };
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // What is private is told before, or never.
            Self::Null | Self::Private(_) => serializer.serialize_unit(),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Number(number) => number.serialize(serializer),
            Self::Line(line) => serializer.serialize_str(line),
            Self::Text(text) => languages(serializer, |lang| text.get(lang)),
            Self::Said(why) => languages(serializer, |lang| Some(why.text(lang))),
            Self::Date(date) => serializer.collect_str(date),
            Self::Word(row) => serializer.serialize_str(row.word),
            Self::Ref(id, _) => serializer.serialize_str(id.as_str()),
            Self::One(_, fields) => serializer.collect_map(fields.iter().map(|(field, value)| (field.name, value))),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
            Self::List(values) => serializer.collect_seq(values),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_say_the_same_in_any_order_but_not_twice() {
        let word = |word: &str| Value::Line(word.to_owned().into());
        let list = |words: &[&str]| Value::List(words.iter().map(|each| word(each)).collect());
        assert!(list(&["a", "b"]).same(&list(&["b", "a"])));
        assert!(!list(&["a"]).same(&list(&["a", "a"])));
        assert!(!list(&["ab"]).same(&list(&["a", "b"])));
        assert!(!list(&["a"]).same(&word("a")));
        assert!(!list(&[]).same(&Value::Null));
    }

    #[test]
    fn what_is_private_is_in_no_output_before_it_is_told() {
        let owner = Private::new(Clean::line("a secret"));
        let value = Value::List(vec![Value::private(&owner, |owner| Value::line(Some(owner)))]);
        let json = |value: &Value<'_>| serde_json::to_string(value).unwrap();
        assert_eq!(json(&value), "[null]");
        assert_eq!(json(&value.clone().told(Audience::Room)), "[null]");
        assert_eq!(json(&value.told(Audience::Desk)), "[\"a secret\"]");
    }
}

//! What a record says that filters, facets and completions read in the same way.

use super::grammar::SearchField;
use crate::dataset::held::Described;
use crate::dataset::{DateRole, Dated, Edtf, Record, Text, Value};
use crate::text::Audience;
use std::borrow::Cow;

/// Its own dates and those of its parts.
pub(super) fn all_dates(record: &Record) -> impl Iterator<Item = &Dated> {
    record.dates.iter().chain(record.parts.iter().flat_map(|part| part.dates.iter()))
}

/// The dates by which something must have happened.
pub(super) fn due_dates(record: &Record) -> impl Iterator<Item = Edtf> {
    let is_due =
        |dated: &&Dated| matches!(dated.role, DateRole::PlannedEnd | DateRole::PlannedEvent | DateRole::Expires);
    let dated = all_dates(record).filter(is_due);
    dated.map(|dated| dated.edtf).chain(record.next_step.iter().filter_map(|step| step.due))
}

/// The texts by which a field of the search box filters records; none for a field that filters by something else.
pub(super) fn texts(field: SearchField, record: &Record, audience: Audience) -> Vec<&Text> {
    match field {
        SearchField::Text(name) => {
            Record::row(name).map(|row| texts_in((row.get)(record), audience)).unwrap_or_default()
        }
        SearchField::Status
        | SearchField::Flag
        | SearchField::Kind
        | SearchField::Theme
        | SearchField::Partner
        | SearchField::Framework
        | SearchField::Funder
        | SearchField::Agency
        | SearchField::Counterpart
        | SearchField::Person
        | SearchField::Place
        | SearchField::Instrument
        | SearchField::Role
        | SearchField::Source
        | SearchField::Year
        | SearchField::Date
        | SearchField::Due
        | SearchField::Updated
        | SearchField::Id
        | SearchField::Has => Vec::new(),
    }
}

/// A text, or the texts of a list.
fn texts_in(value: Value<'_>, audience: Audience) -> Vec<&Text> {
    match value {
        Value::Text(Cow::Borrowed(text)) => vec![text],
        Value::List(values) => values.into_iter().flat_map(|value| texts_in(value, audience)).collect(),
        Value::Private(private) => {
            private.told(audience).cloned().map(|value| texts_in(value, audience)).unwrap_or_default()
        }
        Value::Text(Cow::Owned(_))
        | Value::Null
        | Value::Bool(_)
        | Value::Whole(_)
        | Value::Number(_)
        | Value::Line(_)
        | Value::Said(_)
        | Value::Date(_)
        | Value::Word(_)
        | Value::Ref(..)
        | Value::One(..)
        | Value::Object(_) => Vec::new(),
    }
}

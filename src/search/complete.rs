//! Completion of `field:` names and values, with how many items each value would leave.
//!
//! Only the piece of the query at the cursor is completed, and only where it is on its way to a filter: at the beginning of a field's
//! name, or behind its colon. Values are those that the dataset really has, the most frequent first.

use super::facets::{Facet, FacetValue};
use super::filter::{self, field_named};
use super::grammar::{FIELDS, SearchField};
use super::has;
use super::names::squeezed;
use super::narrow::quoted;
use super::pieces::{QueryPiece, Sign, is_quote, pieces};
use crate::dataset::{Dataset, DateRole, Edtf, Id, Lang, Record, Text};
use crate::lang::{Has, Label, OverdueLabel, RelativeDate, Translated};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Which characters of the query it takes the place of.
    pub replaces: Range<usize>,
    /// What it puts there.
    pub insert: String,
    /// What it is, as a person reads it.
    pub label: Translated,
    /// How many items have it; `None` for the name of a field.
    pub count: Option<usize>,
}

/// Completes, and keeps the values of the field that is being typed from one key to the next.
#[derive(Debug, Default)]
pub struct Completer {
    known: Option<(Arc<Dataset>, SearchField, Vec<KnownValue>)>,
}

impl Completer {
    /// What the piece of the query at the cursor may go on to, the likeliest first. The cursor is counted in characters.
    pub fn complete(&mut self, dataset: &Arc<Dataset>, text: &str, cursor: usize) -> Vec<Completion> {
        let Some((piece, typed)) = piece_at(text, cursor) else { return Vec::new() };
        match piece.body.iter().position(|sign| *sign == Sign { c: ':', literal: false }) {
            None => names(&piece, cursor),
            Some(colon) => self.values(dataset, (&piece, colon), &typed, cursor),
        }
    }

    /// The values of a field that begin so, or hold a word that does.
    fn values(
        &mut self,
        dataset: &Arc<Dataset>,
        (piece, colon): (&QueryPiece, usize),
        typed: &str,
        cursor: usize,
    ) -> Vec<Completion> {
        let (name, rest) = piece.body.split_at(colon);
        let name: String = name.iter().map(|sign| sign.c).collect();
        let Some(field) = field_named(&name) else { return Vec::new() };
        let last = rest.get(1..).unwrap_or_default().rsplit(|sign| *sign == Sign { c: ',', literal: false }).next();
        let begun: String = last.unwrap_or_default().iter().map(|sign| sign.c).collect();
        let column = value_column(typed, cursor);
        let begun = squeezed(&begun);
        let completion = |value: &KnownValue| Completion {
            replaces: column..cursor,
            insert: quoted(&value.insert),
            label: value.label.clone(),
            count: Some(value.count),
        };
        self.known(dataset, field).iter().filter(|value| value.begins(&begun)).map(completion).collect()
    }

    /// The values of a field that items have, the most frequent first.
    fn known(&mut self, dataset: &Arc<Dataset>, field: SearchField) -> &[KnownValue] {
        let known = self.known.take().filter(|(of, known, _)| Arc::ptr_eq(of, dataset) && *known == field);
        let known = known.unwrap_or_else(|| {
            let mut values = values_of(dataset, field);
            values.retain(|value| value.count > 0);
            values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.insert.cmp(&other.insert)));
            (Arc::clone(dataset), field, values)
        });
        &self.known.insert(known).2
    }
}

/// The piece at the cursor, where it may go on, and what is typed before the cursor.
fn piece_at(text: &str, cursor: usize) -> Option<(QueryPiece, String)> {
    let typed: String = text.chars().take(cursor).collect();
    let ends_apart = typed.ends_with(char::is_whitespace) && typed.matches(is_quote).count().is_multiple_of(2);
    let piece = pieces(&typed).pop().filter(|piece| piece.is_plain() && !ends_apart)?;
    Some((piece, typed))
}

/// The fields whose names begin so. Without a letter typed there is nothing to go on.
fn names(piece: &QueryPiece, cursor: usize) -> Vec<Completion> {
    let typed: String = piece.body.iter().map(|sign| sign.c).collect();
    let begun = squeezed(&typed);
    if begun.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for row in FIELDS.iter() {
        // The name as the format writes it goes first.
        let names = Lang::ALL.into_iter().rev().map(|lang| row.name.text(lang));
        if let Some(name) = names.into_iter().find(|name| squeezed(name).starts_with(&begun)) {
            found.push(Completion {
                replaces: piece.body_column..cursor,
                insert: format!("{name}:"),
                label: row.doc.clone(),
                count: None,
            });
        }
    }
    found
}

/// Where the value at the cursor begins: behind the last colon or comma outside quotes.
fn value_column(typed: &str, cursor: usize) -> usize {
    let mut in_quotes = false;
    let mut column = 0;
    for (at, c) in typed.chars().take(cursor).enumerate() {
        match c {
            _ if is_quote(c) => in_quotes = !in_quotes,
            ':' | ',' if !in_quotes => column = at + 1,
            _ => {}
        }
    }
    column
}

/// A value of a field that items have.
#[derive(Debug)]
struct KnownValue {
    insert: String,
    label: Translated,
    count: usize,
    /// Its names and their words, folded: each may be how one begins to type it.
    begun: Vec<String>,
}

impl KnownValue {
    fn new(insert: String, label: Translated, count: usize) -> Self {
        let names = std::iter::once(&*insert).chain(Lang::ALL.into_iter().map(|lang| label.text(lang)));
        let begun = names.flat_map(|name| std::iter::once(name).chain(name.split(' ')));
        let begun = begun.map(squeezed).collect();
        Self { insert, label, count, begun }
    }

    fn begins(&self, begun: &str) -> bool {
        self.begun.iter().any(|name| name.starts_with(begun))
    }
}

fn values_of(dataset: &Dataset, field: SearchField) -> Vec<KnownValue> {
    let records = &dataset.records;
    match field {
        SearchField::Source => dataset.sources.iter().map(|source| item(dataset, &source.id, &source.title)).collect(),
        SearchField::Date => counted(records.iter().flat_map(years)),
        SearchField::Has => Has::ALL
            .iter()
            .map(|has| {
                let count = records.iter().filter(|record| has.of_record(dataset, record)).count();
                let label = Translated::from_texts(|lang| has.text(lang).to_owned());
                KnownValue::new(has::word(*has).to_owned(), label, count)
            })
            .collect(),
        SearchField::Due => {
            let overdue = Translated::from_texts(|lang| OverdueLabel.text(lang).to_owned());
            std::iter::once(overdue).chain(relative_dates()).map(|date| told(dataset, field, date)).collect()
        }
        SearchField::Updated => relative_dates().map(|date| told(dataset, field, date)).collect(),
        SearchField::Id => Vec::new(),
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
        | SearchField::Text(_)
        | SearchField::Year => Facet::new(dataset, field).values().iter().map(of_facet).collect(),
    }
}

/// What names a time from the calendar day on.
fn relative_dates() -> impl Iterator<Item = Translated> {
    let name = |date: RelativeDate| {
        Translated::from_texts(|lang| date.names(lang).first().copied().unwrap_or_default().to_owned())
    };
    RelativeDate::ALL.into_iter().map(name)
}

/// A time, typed by its English name.
fn told(dataset: &Dataset, field: SearchField, name: Translated) -> KnownValue {
    let typed = name.text(Lang::En).to_owned();
    let count = filter::count(field, &typed, dataset);
    KnownValue::new(typed, name, count)
}

/// A value as its facet has it, with its short name behind it.
fn of_facet(value: &FacetValue) -> KnownValue {
    let label = |name: &str| match &value.acronym {
        Some(acronym) => format!("{name} ({acronym})"),
        None => name.to_owned(),
    };
    KnownValue::new(value.typed.clone(), Translated::from_texts(|lang| label(value.label.text(lang))), value.total)
}

/// An item by its id, with its name; what has no records counts as one, itself.
fn item(dataset: &Dataset, id: &Id, name: &Text) -> KnownValue {
    let label = Translated::from_texts(|lang| name.pick(lang).text.to_owned());
    let count = dataset.record_indices_of(id.as_str()).len().max(1);
    KnownValue::new(id.to_string(), label, count)
}

fn counted(values: impl Iterator<Item = String>) -> Vec<KnownValue> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let value = |(value, count): (String, usize)| {
        let label = Translated::from_texts(|_| value.clone());
        KnownValue::new(value, label, count)
    };
    counts.into_iter().map(value).collect()
}

/// The years that a record's own dates begin in, each once.
fn years(record: &Record) -> Vec<String> {
    let dates = record.dates.iter().filter(|dated| dated.role != DateRole::Reported);
    let mut years: Vec<i32> = dates.map(|dated| dated.edtf.sort_year()).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| Edtf::year(year).to_string()).collect()
}

//! The dates of a dataset in order: one row for each dated role of a record or of its parts, then the undated records.
//!
//! A reported date is the period of the document that tells of a record; it is not when the record was, and makes no row.

use super::words::DateRole;
use super::{Dataset, Dated, Edtf, Part, Record};

/// One row of the timeline.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The date and its role; `None` for a record that has none of its own.
    pub dated: Option<Dated>,
    /// The record.
    pub record: &'a Record,
    /// The part of it whose date this is.
    pub part: Option<&'a Part>,
}

impl Row<'_> {
    /// The date, if there is one.
    #[must_use]
    pub fn date(&self) -> Option<Edtf> {
        self.dated.map(|dated| dated.edtf)
    }
}

/// Every row: dated ones by their earliest day, then their latest, then the order of their records; undated ones after them.
#[must_use]
pub fn rows(dataset: &Dataset) -> Vec<Row<'_>> {
    rows_among(dataset.records.iter())
}

/// The rows of some records, in the same order.
#[must_use]
pub fn rows_among<'a>(records: impl Iterator<Item = &'a Record> + Clone) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = records.clone().flat_map(dated_rows).collect();
    rows.sort_by_cached_key(|row| {
        let date = row.date();
        (
            date.map(|date| date.sort_day()),
            date.map(|date| date.upper().map_or(i32::MAX, |day| day.0)),
            row.record.order,
        )
    });
    let undated = records.filter(|record| dated_rows(record).next().is_none());
    rows.extend(undated.map(|record| Row { dated: None, record, part: None }));
    rows
}

/// How many rows a record has: one at least.
#[must_use]
pub fn rows_of(record: &Record) -> usize {
    dated_rows(record).count().max(1)
}

fn dated_rows(record: &Record) -> impl Iterator<Item = Row<'_>> {
    let own = record.dates.iter().map(move |dated| Row { dated: Some(*dated), record, part: None });
    let of_parts = record.parts.iter().flat_map(move |part| {
        part.dates.iter().map(move |dated| Row { dated: Some(*dated), record, part: Some(part) })
    });
    own.chain(of_parts).filter(|row| row.dated.is_some_and(|dated| dated.role != DateRole::Reported))
}

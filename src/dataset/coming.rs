//! What comes after a day: the dates that lie ahead of it, of what is not over.

use super::words::DateRole;
use super::{Dataset, Dated, Day, Edtf, Record, year_text};
use crate::lang::{Lang, TabLabel};

/// The dates of a record and of its parts that say when it was, is or will be.
pub fn dates(record: &Record) -> impl Iterator<Item = &Dated> {
    let of_parts = record.parts.iter().flat_map(|part| &part.dates);
    record.dates.iter().chain(of_parts).filter(|dated| dated.role != DateRole::Reported)
}

/// What happens on the day of a date that lies ahead: the day, and a word for it. A period that has begun ends.
fn due(dated: &Dated, as_of: Day) -> Option<(Day, TabLabel)> {
    let (day, word) = match dated.role {
        DateRole::Period if dated.edtf.lower().is_some_and(|lower| lower > as_of) => {
            (dated.edtf.lower(), TabLabel::WillBegin)
        }
        // What is done in a period need not end with it.
        DateRole::Period => (dated.edtf.upper(), TabLabel::PeriodEnds),
        DateRole::PlannedEnd | DateRole::End => (dated.edtf.upper(), TabLabel::WillEnd),
        DateRole::PlannedStart | DateRole::Start => (dated.edtf.lower(), TabLabel::WillBegin),
        DateRole::Event => (dated.edtf.lower(), TabLabel::Held),
        DateRole::Signed => (dated.edtf.lower(), TabLabel::Signed),
        DateRole::InForce => (dated.edtf.lower(), TabLabel::InForce),
        DateRole::Expires => (dated.edtf.upper(), TabLabel::Expires),
        DateRole::Issued => (dated.edtf.lower(), TabLabel::Issued),
        DateRole::PlannedEvent => (dated.edtf.lower(), TabLabel::PlannedEvent),
        DateRole::Ratified => (dated.edtf.lower(), TabLabel::Ratified),
        DateRole::Acceded => (dated.edtf.lower(), TabLabel::Acceded),
        DateRole::Accepted => (dated.edtf.lower(), TabLabel::Accepted),
        DateRole::Approved => (dated.edtf.lower(), TabLabel::Approved),
        DateRole::Withdrawn => (dated.edtf.lower(), TabLabel::Withdrawn),
        DateRole::Renewed => (dated.edtf.lower(), TabLabel::Renewed),
        DateRole::Reported => (None, TabLabel::WillEnd),
    };
    day.filter(|day| *day > as_of).map(|day| (day, word))
}

/// What comes after a day.
#[derive(Debug, Clone, Copy)]
pub struct Coming<'a> {
    /// The day by which it is sorted.
    pub day: Day,
    /// What happens then.
    pub word: TabLabel,
    date: Edtf,
    /// What it is a date of.
    pub record: &'a Record,
}

impl Coming<'_> {
    /// Whether it is surely over on the calendar day: data of another year looks ahead to what lies behind us.
    #[must_use]
    pub fn is_past(&self, today: Day) -> bool {
        let last = if self.word == TabLabel::WillBegin { self.date.begins_by() } else { self.date.upper() };
        last.is_some_and(|last| last < today)
    }

    /// When it comes, as it is read. Of a period only one end lies here.
    #[must_use]
    pub fn when(&self, lang: Lang) -> String {
        let is_end = self.date.is_interval() && self.word != TabLabel::Due;
        if is_end { year_text(self.day.year()) } else { self.date.display(lang) }
    }
}

/// The dates after a day of what is not over, in their order.
#[must_use]
pub fn coming(dataset: &Dataset, as_of: Day) -> Vec<Coming<'_>> {
    let mut coming = Vec::new();
    for record in dataset.records.iter().filter(|record| !record.status.is_over()) {
        coming.extend(dates(record).filter_map(|dated| {
            let (day, word) = due(dated, as_of)?;
            Some(Coming { day, word, date: dated.edtf, record })
        }));
        let step = record.next_step.as_ref().and_then(|step| step.due);
        let step = step.and_then(|date| Some((date, date.upper().filter(|day| *day > as_of)?)));
        coming.extend(step.map(|(date, day)| Coming { day, word: TabLabel::Due, date, record }));
    }
    coming.sort_by_key(|each| each.day);
    coming
}

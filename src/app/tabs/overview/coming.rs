//! What comes after the as-of day, and of it what is past on the calendar already.

use crate::app::paint::Piece;
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::words::DateRole;
use crate::dataset::{Dated, Day, Edtf, Record, year_text};
use crate::lang::{Label, TabLabel};

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

/// What comes after the as-of day.
pub struct Coming<'a> {
    /// The day by which it is sorted.
    day: Day,
    word: TabLabel,
    date: Edtf,
    /// What it is a date of.
    pub record: &'a Record,
}

impl Coming<'_> {
    /// Whether it is surely over on the calendar day: data of another year looks ahead to what lies behind us.
    fn is_past(&self, today: Day) -> bool {
        let last = if self.word == TabLabel::WillBegin { self.date.begins_by() } else { self.date.upper() };
        last.is_some_and(|last| last < today)
    }

    /// When it comes, and what comes then.
    pub fn label(&self, world: &World) -> Piece {
        let lang = world.look.lang;
        // Of a period only one end lies here.
        let is_end = self.date.is_interval() && self.word != TabLabel::Due;
        let when = if is_end { year_text(self.day.year()) } else { self.date.display(lang) };
        let role = if self.is_past(world.desk.today) { Role::Dim } else { Role::Bar };
        Piece::new(format!("{when} {}: ", self.word.text(lang)), role)
    }

    /// What it is a date of. That it is past stands before the name, where nothing is cut off.
    pub fn heading(&self, world: &World) -> String {
        let lang = world.look.lang;
        let name = self.record.heading(lang).text;
        if self.is_past(world.desk.today) {
            return format!("({}) {name}", TabLabel::Past.text(lang));
        }
        name.to_owned()
    }
}

/// The dates after the as-of day of what is not over, in their order.
pub fn coming(world: &World) -> Vec<Coming<'_>> {
    let as_of = world.data.as_of_day();
    let mut coming = Vec::new();
    for record in world.dataset().records.iter().filter(|record| !record.status.is_over()) {
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

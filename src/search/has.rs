//! What an item may say something of: `has:money`.

use super::names::{Named, worded};
use super::plural;
use super::said::all_dates;
use crate::dataset::{Counterpart, Dataset, DateRole, DerivedItem, Framework, Partner, Record, Text};
use crate::lang::{Has, Label, Lang};
use crate::text::Clean;

/// The word of the format for it, which is its English one.
pub(super) fn word(has: Has) -> &'static str {
    has.text(Lang::En)
}

/// A thing to say something of, with its number in English either way: `has:person` and `has:people`.
pub(super) fn named(has: Has) -> Named<Has> {
    let mut named = worded(has, word(has), |lang| has.text(lang));
    let plural = if has == Has::Person { vec!["people".to_owned()] } else { plural::forms(word(has)) };
    named.names.extend(plural);
    named
}

impl Has {
    /// Whether a partner says something of it.
    pub(super) fn of_partner(self, dataset: &Dataset, partner: &Partner) -> bool {
        let has_records = !dataset.record_indices_of(partner.id.as_str()).is_empty();
        self.of_named(&partner.counterparts, partner.note.as_ref(), &partner.aliases, has_records)
    }

    /// Whether a framework says something of it.
    pub(super) fn of_framework(self, dataset: &Dataset, framework: &Framework) -> bool {
        let has_records = !dataset.record_indices_of(framework.id.as_str()).is_empty();
        self.of_named(&framework.counterparts, framework.note.as_ref(), &framework.aliases, has_records)
    }

    /// Whether a derived thing says something of it.
    pub(super) fn of_derived(self, item: &DerivedItem) -> bool {
        self.of_named(&[], None, &item.aliases, !item.records.is_empty())
    }

    /// Whether a partner or framework says something of it.
    fn of_named(self, counterparts: &[Counterpart], note: Option<&Text>, aliases: &[Clean], has_records: bool) -> bool {
        match self {
            Self::Counterpart => !counterparts.is_empty(),
            Self::Note => note.is_some(),
            Self::Alias => !aliases.is_empty(),
            Self::Record => has_records,
            Self::Status
            | Self::Flag
            | Self::Title
            | Self::Date
            | Self::Money
            | Self::Event
            | Self::Person
            | Self::Part
            | Self::Place
            | Self::Document
            | Self::Conflict
            | Self::Next
            | Self::Owner => false,
        }
    }

    /// Whether a record says something of it.
    pub(super) fn of_record(self, dataset: &Dataset, record: &Record) -> bool {
        match self {
            Self::Status => true,
            Self::Flag => dataset.flags_of(record).iter().any(|raised| raised.flag.is_counted()),
            Self::Title => record.title.is_some(),
            Self::Date => all_dates(record).any(|dated| dated.role != DateRole::Reported),
            Self::Money => !record.money.is_empty(),
            Self::Event => record.event.is_some(),
            Self::Person => !record.people.is_empty(),
            Self::Part => !record.parts.is_empty(),
            Self::Place => !record.places.is_empty(),
            Self::Counterpart => !record.counterparts.is_empty(),
            Self::Document => !record.documents.is_empty(),
            Self::Conflict | Self::Note => record.conflict.is_some() || !record.conflicts.is_empty(),
            Self::Next => record.next_step.is_some(),
            Self::Owner => record.owner.is_some(),
            Self::Alias => false,
            Self::Record => !dataset.record_indices_of(record.id.as_str()).is_empty(),
        }
    }
}

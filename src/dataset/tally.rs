//! How many records of an item there are, how many are agreements, how many run, and how many are flagged: the one place where they
//! are counted, for every list, page, brief and title.

use super::item::ItemRef;
use super::words::{Kind, Status};
use super::{Dataset, Record, Target};

/// Counts of the records of an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub records: usize,
    /// How many of them are agreements: the records of that kind.
    pub agreements: usize,
    /// How many of them run: the records of that status.
    pub running: usize,
    /// How many of them are flagged.
    pub flagged: usize,
}

impl Tally {
    /// With one record more.
    #[must_use]
    pub fn and(self, record: &Record, is_flagged: bool) -> Self {
        Self {
            records: self.records + 1,
            agreements: self.agreements + usize::from(record.kind == Kind::Agreement),
            running: self.running + usize::from(record.status == Status::Implementation),
            flagged: self.flagged + usize::from(is_flagged),
        }
    }
}

impl Dataset {
    /// The counts of the records of an item.
    #[must_use]
    pub fn tally(&self, id: &str) -> Tally {
        self.tally_of(self.record_indices_of(id).iter().copied())
    }

    /// The counts of some records, by their places.
    #[must_use]
    pub fn tally_of(&self, places: impl IntoIterator<Item = usize>) -> Tally {
        places.into_iter().fold(Tally::default(), |tally, place| match self.records.get(place) {
            Some(record) => tally.and(record, self.is_flagged(place)),
            None => tally,
        })
    }

    /// Whether the record at a place is flagged: by a flag that is [counted](super::Flag::is_counted).
    #[must_use]
    pub fn is_flagged(&self, place: usize) -> bool {
        self.flags().of(ItemRef { target: Target::Record, place }).iter().any(|raised| raised.flag.is_counted())
    }
}

//! Raises the flags of a dataset on a day.

use super::case::{Case, Judge};
use super::limits::Limits;
use super::raised::{Flags, Raised};
use super::rules::{OTHERS, STANDING};
use crate::dataset::{Dataset, Day, Flag, Record};

/// Every flag of a dataset on a day.
#[must_use]
pub fn flags(dataset: &Dataset, as_of: Day, limits: Limits) -> Flags {
    let judge = Judge::new(dataset, as_of, limits);
    Flags { by_record: dataset.records.iter().map(|record| judge.record(record).into()).collect() }
}

impl Dataset {
    /// Raises the flags of a day: until then there are none.
    pub fn judge(&mut self, as_of: Day, limits: Limits) {
        self.flags = flags(self, as_of, limits);
    }
}

impl Judge<'_> {
    /// The flags of one record, in the order of the vocabulary.
    fn record(&self, record: &Record) -> Vec<Raised> {
        let case = Case { judge: self, record, dates: &record.dates };
        let standing = STANDING.iter().find_map(|(flag, rule)| Some(Raised { flag: *flag, why: rule(&case)? }));
        let contradicted = standing.as_ref().is_some_and(|raised| raised.flag == Flag::StatusConflict);
        let is_free = standing.is_none();
        let others = OTHERS
            .iter()
            .filter(|(flag, _)| *flag != Flag::SignedNotInForce || !contradicted)
            // What is flagged for its standing says from when the last word is.
            .filter(|(flag, _)| *flag != Flag::Silent || is_free)
            .filter_map(|(flag, rule)| Some(Raised { flag: *flag, why: rule(&case)? }));
        let mut raised: Vec<Raised> = standing.into_iter().chain(others).collect();
        raised.sort_by_key(|raised| raised.flag);
        raised
    }
}

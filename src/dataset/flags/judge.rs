//! Raises the flags of a dataset on a day.

use super::case::{Case, Judge};
use super::limits::Limits;
use super::raised::{Flags, Raised};
use super::rules::{FlagRule, RULES, RuleRank};
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
        let case = Case { judge: self, record, dates: &record.dates, renewal: record.renewal.as_deref() };
        let raise = |row: &FlagRule| Some(Raised { flag: row.flag, why: (row.rule)(&case)? });
        let is_standing = |row: &&FlagRule| matches!(row.rank, RuleRank::Standing(_));
        let standing = RULES.iter().filter(is_standing).find_map(raise);
        let contradicted = standing.as_ref().is_some_and(|raised| raised.flag == Flag::StatusConflict);
        let is_free = standing.is_none();
        let others = RULES
            .iter()
            .filter(|row| !is_standing(row))
            .filter(|row| row.flag != Flag::SignedNotInForce || !contradicted)
            // What is flagged for its standing says from when the last word is.
            .filter(|row| row.flag != Flag::Silent || is_free);
        let mut raised: Vec<Raised> = standing.into_iter().chain(others.filter_map(raise)).collect();
        raised.sort_by_key(|raised| raised.flag);
        raised
    }
}

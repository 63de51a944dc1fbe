//! Raises the flags of a dataset on a day.

use super::case::{Case, Judge};
use super::days::Days;
use super::limits::Limits;
use super::raised::{Flags, Judged, MoreToday, Raised};
use super::rules::{FlagRule, RULES, RuleRank};
use crate::dataset::{Dataset, Day, Flag, Record};
use std::sync::Arc;

/// Every flag of a dataset on a day.
#[must_use]
pub fn flags(dataset: &Dataset, days: impl Into<Days>, limits: Limits) -> Flags {
    let days = days.into();
    let judge = Judge::new(dataset, days.as_of, limits);
    let by_record: Vec<Box<[Raised]>> = dataset.records.iter().map(|record| judge.record(record).into()).collect();
    let more_today = more_today(judge, &by_record, days.today);
    Flags { by_record, judged: Some(Judged { days, limits }), more_today }
}

impl Dataset {
    /// Raises the flags of a day: until then there are none.
    pub fn judge(&mut self, days: impl Into<Days>, limits: Limits) {
        self.flags = flags(self, days, limits);
    }

    /// The same dataset, judged for other days. What it says is shared.
    #[must_use]
    pub fn judged(&self, days: Days, limits: Limits) -> Self {
        Self { resolved: Arc::clone(&self.resolved), flags: flags(self, days, limits) }
    }

    /// Whether it was judged so already.
    #[must_use]
    pub fn is_judged(&self, days: Days, limits: Limits) -> bool {
        self.flags.judged == Some(Judged { days, limits })
    }

    /// The days for which it was judged; its own, before it was.
    #[must_use]
    pub fn days(&self) -> Days {
        self.flags.judged.map_or_else(|| self.as_of.last_day().into(), |judged| judged.days)
    }

    /// Whether something of a record was due before the day for which it was judged, and is not known to be done: its planned end or
    /// event, its expiry, its next step.
    #[must_use]
    pub fn is_overdue(&self, record: &Record) -> bool {
        let judge = Judge::of_dates(self, self.days().as_of);
        Case::whole(&judge, record).is_overdue()
    }
}

/// What the calendar day would add to the flags of the day of this judge.
fn more_today(judge: Judge<'_>, by_record: &[Box<[Raised]>], today: Day) -> MoreToday {
    let mut more = MoreToday::default();
    if today == judge.as_of {
        return more;
    }
    let today = Judge { as_of: today, ..judge };
    for (record, raised) in today.dataset.records.iter().zip(by_record) {
        let Some(added) = Case::whole(&today, record).standing() else { continue };
        let is_late = |raised: &Raised| raised.flag == Flag::Late;
        more.flagged += usize::from(!raised.iter().any(|raised| raised.flag.is_counted()));
        more.late += usize::from(is_late(&added) && !raised.iter().any(is_late));
    }
    more
}

impl FlagRule {
    fn raise(&self, case: &Case<'_>) -> Option<Raised> {
        Some(Raised { flag: self.flag, why: (self.rule)(case)? })
    }

    const fn is_standing(&self) -> bool {
        matches!(self.rank, RuleRank::Standing(_))
    }
}

impl Case<'_> {
    /// What the status says against time: the first of these rules that holds.
    fn standing(&self) -> Option<Raised> {
        RULES.iter().filter(|row| row.is_standing()).find_map(|row| row.raise(self))
    }
}

impl Judge<'_> {
    /// The flags of one record, in the order of the vocabulary.
    fn record(&self, record: &Record) -> Vec<Raised> {
        let case = Case::whole(self, record);
        let standing = case.standing();
        let contradicted = standing.as_ref().is_some_and(|raised| raised.flag == Flag::StatusConflict);
        let is_free = standing.is_none();
        let others = RULES
            .iter()
            .filter(|row| !row.is_standing())
            .filter(|row| row.flag != Flag::SignedNotInForce || !contradicted)
            // What is flagged for its standing says from when the last word is.
            .filter(|row| row.flag != Flag::Silent || is_free);
        let mut raised: Vec<Raised> = standing.into_iter().chain(others.filter_map(|row| row.raise(&case))).collect();
        raised.sort_by_key(|raised| raised.flag);
        raised
    }
}

//! The flags that are raised on the records of a dataset.

use super::days::Days;
use super::limits::Limits;
use crate::dataset::{Flag, Id, ItemRef, Record, Target};
use crate::lang::Translated;

/// A flag that is raised on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// Which.
    pub flag: Flag,
    /// The sentence that says why.
    pub why: Translated,
}

/// For when they were raised, and by which limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    pub(super) days: Days,
    pub(super) limits: Limits,
}

/// The flags of a dataset on a day.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// By the place of their record.
    pub(super) by_record: Vec<Box<[Raised]>>,
    /// Nothing before they are raised.
    pub(super) judged: Option<Judged>,
    pub(super) more_today: MoreToday,
}

/// How many records the calendar day would add to those that stand against time on the as-of day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MoreToday {
    /// Those that would be late.
    pub late: usize,
    /// Those that have no flag and would have one: late, or without a word of their outcome or their start.
    pub flagged: usize,
}

impl Flags {
    /// The flags of an item: only records have any.
    #[must_use]
    pub fn of(&self, item: ItemRef) -> &[Raised] {
        match item.target {
            Target::Record => self.by_record.get(item.place).map_or(&[], |raised| raised),
            Target::Source
            | Target::Theme
            | Target::Partner
            | Target::Framework
            | Target::Claim
            | Target::Term
            | Target::Derived(_) => &[],
        }
    }

    /// On how many records that flag is raised.
    #[must_use]
    pub fn count(&self, flag: Flag) -> usize {
        self.by_record.iter().flatten().filter(|raised| raised.flag == flag).count()
    }

    /// What would be added if they were raised for the calendar day.
    #[must_use]
    pub const fn more_today(&self) -> MoreToday {
        self.more_today
    }

    /// How many flags are raised.
    #[must_use]
    pub fn total(&self) -> usize {
        self.by_record.iter().map(|raised| raised.len()).sum()
    }

    /// How many records have a flag that is counted.
    #[must_use]
    pub fn records(&self) -> usize {
        self.by_record.iter().filter(|raised| raised.iter().any(|raised| raised.flag.is_counted())).count()
    }

    /// Every flag with the item on which it is raised, in the order of the records.
    pub fn iter(&self) -> impl Iterator<Item = (ItemRef, &Raised)> {
        self.by_record.iter().enumerate().flat_map(|(place, raised)| {
            raised.iter().map(move |raised| (ItemRef { target: Target::Record, place }, raised))
        })
    }

    /// Every flag with the type and the id of its item, flag by flag: `records` are those that they are the flags of.
    #[must_use]
    pub fn listed<'a>(&'a self, records: &'a [Record]) -> Vec<FlagEntry<'a>> {
        let with_id = |(item, raised): (ItemRef, &'a Raised)| {
            records.get(item.place).map(|record| FlagEntry { target: item.target, id: &record.id, raised })
        };
        let mut entries: Vec<FlagEntry<'a>> = self.iter().filter_map(with_id).collect();
        entries.sort_by_key(|entry| entry.raised.flag);
        entries
    }
}

/// One flag of a list.
#[derive(Debug, Clone, Copy)]
pub struct FlagEntry<'a> {
    /// The type of its item.
    pub target: Target,
    /// The id of its item.
    pub id: &'a Id,
    /// The flag and why.
    pub raised: &'a Raised,
}

//! What is looked up: every item as the numbers of its words, and for every word the items that hold it.
//!
//! Built once for a dataset, in [`super::build`]; it does not borrow it. It keeps
//!
//! - the [vocabulary](super::vocabulary): each word once, folded and with its marks;
//! - for each item its fields, one after the other, as word numbers (4 bytes a word, less than the text itself);
//! - for each word the items that hold it, as differences in as few bytes as they need (about one each for common words);
//! - for each record what it is linked to: partners, frameworks, themes, its kind, its status. Their names are not copied into the
//!   record; a query is held against the few of them, and their records follow.
//!
//! Private notes are not in it: a hit must not tell what is hidden in a room. Owners and local paths are in the index of the
//! desk alone: neither a hit nor a guess of the other one can tell of them.

use super::meanings::Meanings;
use super::postings::{FirstPlace, ItemId, OPENS, Postings, field_of_code};
use super::signs::SignItems;
use super::vocabulary::{IndexVocabulary, WordId};
use crate::dataset::{DerivedKind, ItemRef, Kind, Status, Target, Words};
use crate::lang::HitField;
use crate::text::Audience;

/// The fields of a linked item by whose words its records are found.
const NAMING: [HitField; 4] = [HitField::Name, HitField::Acronym, HitField::Alias, HitField::Id];

/// A dataset, ready to be searched.
#[derive(Debug)]
pub struct Index {
    /// For whom it was made.
    pub(super) audience: Audience,
    /// Whether it would be another one for another audience.
    pub(super) differs: bool,
    pub(super) vocabulary: IndexVocabulary,
    /// For each word, whether it stands in a short field, so that typos of it are worth correcting.
    pub(super) in_short: Box<[bool]>,
    pub(super) words: Box<[WordId]>,
    pub(super) starts: Box<[u32]>,
    pub(super) postings: Postings,
    pub(super) signs: SignItems,
    /// Words that the dataset's glossary gives one meaning.
    pub(super) meanings: Meanings,
    pub(super) links: Box<[ItemId]>,
    pub(super) link_starts: Box<[u32]>,
    pub(super) linked: Box<[Box<[ItemId]>]>,
    /// Every item that has records linked to it, and the field by which they are then found: a few among many.
    pub(super) linkable: Box<[(ItemId, HitField)]>,
    /// For each record the day of its latest date; what has none, and who is no record, is as old as can be.
    pub(super) latest: Box<[i32]>,
    pub(super) counts: Counts,
}

/// How many items of each kind there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    pub partners: u32,
    pub frameworks: u32,
    pub records: u32,
    pub derived: [u32; DerivedKind::ALL.len()],
    pub themes: u32,
}

impl Counts {
    fn hits(self) -> u32 {
        self.first_derived() + self.derived.iter().sum::<u32>()
    }

    const fn first_derived(self) -> u32 {
        self.first_record() + self.records
    }

    /// The kinds of derived things, each with the number of its first item.
    fn derived_kinds(self) -> impl Iterator<Item = (DerivedKind, u32, u32)> {
        let mut first = self.first_derived();
        DerivedKind::ALL.into_iter().zip(self.derived).map(move |(kind, count)| {
            first += count;
            (kind, first - count, count)
        })
    }

    const fn first_record(self) -> u32 {
        self.partners + self.frameworks
    }

    /// Those of them to which records are linked, and the field by which these are then found.
    pub fn linkable(self, linked: &[Box<[ItemId]>]) -> Box<[(ItemId, HitField)]> {
        let Self { partners, frameworks, themes, .. } = self;
        let shared = self.hits();
        let kinds = Kind::ALL.len() as u32;
        let field = |item: ItemId| {
            if item < partners {
                HitField::Partner
            } else if item < partners + frameworks {
                HitField::Framework
            } else if item < shared + themes {
                HitField::Theme
            } else if item < shared + themes + kinds {
                HitField::Kind
            } else {
                HitField::Status
            }
        };
        let items = linked.iter().zip(0..).filter(|(records, _)| !records.is_empty());
        items.map(|(_, item)| (item, field(item))).collect()
    }

    pub fn kind(self, kind: Kind) -> ItemId {
        self.hits() + self.themes + kind as u32
    }

    pub fn status(self, status: Status) -> ItemId {
        self.hits() + self.themes + Kind::ALL.len() as u32 + status as u32
    }

    pub fn item(self, item: ItemRef) -> Option<ItemId> {
        let place = item.place as u32;
        match item.target {
            Target::Partner => Some(place),
            Target::Framework => Some(self.partners + place),
            Target::Record => Some(self.first_record() + place),
            Target::Theme => Some(self.hits() + place),
            Target::Derived(kind) => {
                let mut kinds = self.derived_kinds();
                kinds.find(|(each, ..)| *each == kind).map(|(_, first, _)| first + place)
            }
            Target::Source | Target::Claim | Target::Term => None,
        }
    }
}

impl Index {
    /// Whether an audience may search in it, and would find all that it may find.
    #[must_use]
    pub fn serves(&self, audience: Audience) -> bool {
        self.audience == audience || !self.differs
    }

    /// How many items can be hits.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.hits() as usize
    }

    /// Whether there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many bytes it keeps, vocabulary aside: for the benchmarks.
    #[must_use]
    pub fn bytes(&self) -> usize {
        4 * (self.words.len() + self.starts.len() + self.links.len() + self.link_starts.len() + self.latest.len())
            + self.linked.iter().map(|items| 4 * items.len()).sum::<usize>()
            + self.postings.bytes()
            + self.signs.bytes()
            + self.vocabulary.bytes()
    }

    /// Whether an item is a record, of which there may be many.
    pub(super) const fn is_record(&self, item: ItemId) -> bool {
        item >= self.counts.first_record() && item < self.counts.first_derived()
    }

    /// Whether an item is derived: it stands behind those that say the same of themselves.
    pub(super) const fn is_derived(&self, item: ItemId) -> bool {
        item >= self.counts.first_derived()
    }

    /// Where an item stands in the dataset; `None` for what is no hit.
    pub(super) fn item_ref(&self, item: ItemId) -> Option<ItemRef> {
        let Counts { partners, .. } = self.counts;
        let first_record = self.counts.first_record();
        if item < partners {
            Some(ItemRef { target: Target::Partner, place: item as usize })
        } else if item < first_record {
            Some(ItemRef { target: Target::Framework, place: (item - partners) as usize })
        } else if item < self.counts.first_derived() {
            Some(ItemRef { target: Target::Record, place: (item - first_record) as usize })
        } else {
            let mut kinds = self.counts.derived_kinds();
            let (kind, first, _) = kinds.find(|(_, first, count)| (*first..first + count).contains(&item))?;
            Some(ItemRef { target: Target::Derived(kind), place: (item - first) as usize })
        }
    }

    /// The fields of an item with their words.
    pub(super) fn fields(&self, item: ItemId) -> Fields<'_> {
        let (Some(start), Some(end)) = (self.starts.get(item as usize), self.starts.get(item as usize + 1)) else {
            return Fields(&[]);
        };
        Fields(self.words.get(*start as usize..*end as usize).unwrap_or_default())
    }

    /// Calls with every item that holds a word, in their order, and with where in it the word stands first.
    pub(super) fn for_each_holding(&self, word: WordId, call: impl FnMut(ItemId, FirstPlace)) {
        self.postings.of(word, call);
    }

    /// What an item is linked to.
    pub(super) fn links(&self, item: ItemId) -> &[ItemId] {
        let (Some(start), Some(end)) = (self.link_starts.get(item as usize), self.link_starts.get(item as usize + 1))
        else {
            return &[];
        };
        self.links.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// The records that are linked to an item.
    pub(super) fn linked_to(&self, item: ItemId) -> &[ItemId] {
        self.linked.get(item as usize).map_or(&[], |items| items)
    }

    /// Every item that has records linked to it, and the field by which they are then found.
    pub(super) fn linkable(&self) -> impl Iterator<Item = (ItemId, HitField)> {
        self.linkable.iter().copied()
    }

    /// Whether a field of a linked item is one by which its records are found.
    pub(super) fn is_naming(field: HitField) -> bool {
        NAMING.contains(&field)
    }

    /// The day of an item's latest date.
    pub(super) fn latest(&self, item: ItemId) -> i32 {
        item.checked_sub(self.counts.first_record()).and_then(|at| self.latest.get(at as usize)).map_or(0, |day| *day)
    }
}

/// The fields of an item, in the order in which they were read.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a>(&'a [WordId]);

impl<'a> Iterator for Fields<'a> {
    type Item = (HitField, &'a [WordId]);

    fn next(&mut self) -> Option<Self::Item> {
        let (open, rest) = self.0.split_first()?;
        let end = rest.iter().position(|word| word & OPENS != 0).unwrap_or(rest.len());
        let (words, rest) = rest.split_at_checked(end)?;
        self.0 = rest;
        Some((field_of_code(open & !OPENS), words))
    }
}

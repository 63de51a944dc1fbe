//! Search: the finder that gets Vietnamese right. Uses [`crate::dataset`] and [`crate::text`].
//!
//! ```text
//! Dataset ─► Index (words as numbers)          once per dataset
//! text ─► Query ─► Lens (query × vocabulary) ─► candidates ─► Scorer ─► Hits, best first
//! ```
//!
//! | file | subject |
//! | --- | --- |
//! | [`tokens`] | where words are in a text |
//! | [`spelling`] | how a typed and a written word compare: folding, tones, `i` and `y` |
//! | [`vocabulary`] | every word of a dataset, once |
//! | [`index`] | items as word numbers, and for each word its items |
//! | [`query`] | the query language |
//! | [`filter`] | `field:value` |
//! | [`lens`] | a query held against the vocabulary |
//! | [`rank`] | the ranking, as tables with reasons |
//! | [`score`] | the ranking, applied |
//! | [`marks`] | what to mark in a text as written |
//!
//! **Why words and not a scan of the text.** Scanning folded text with `memchr` reads every byte for every key, knows nothing of whole
//! words and marks, and must then be scored for those. Here a query is decided against the vocabulary (a few thousand words); a search
//! then touches only what holds the words. It is faster, and it is what the ranking needs.

mod complete;
mod field;
mod filter;
mod grammar;
mod index;
mod lens;
mod marks;
mod query;
pub mod rank;
mod score;
mod spelling;
mod tokens;
mod tone_stub;
mod vocabulary;

pub use complete::{Completion, complete};
pub use field::{FieldRow, HitField};
pub use grammar::{FIELDS, FieldDoc, GRAMMAR, GrammarRow, SearchField};
pub use index::Index;
pub use marks::marks;
pub use query::{Query, QueryProblem};

use crate::dataset::{Dataset, ItemRef, Target};
use index::ItemId;
use lens::{ItemSet, Lens};
use query::{Alternative, Term};
use score::{Scorer, Worth};

/// What was found, best first.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// The hits.
    pub list: Vec<Hit>,
    /// What the query was read as, where it was not taken as typed.
    pub reading: Option<Reading>,
}

/// What a query was read as.
#[derive(Debug, Clone)]
pub struct Reading {
    /// In which way.
    pub kind: ReadingKind,
    /// The query as it was read: `phần lan` for `phaanf lan`.
    pub text: String,
    /// The same, to be given to [`marks`] for the hits that are [guesses](Hit::guess).
    pub query: Query,
}

/// In which way a query was not taken as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingKind {
    /// As raw Telex or VNI.
    Keys,
    /// With a typo corrected.
    Typo,
}

/// One hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The item.
    pub item: ItemRef,
    /// Its score: never more than that of the hit before it.
    pub score: u32,
    /// Where it was found.
    pub field: HitField,
    /// Whether it was found only by correcting a typo, by reading raw Telex or VNI, or by scattered letters.
    pub guess: bool,
}

/// Searches. An empty query finds everything, in the order of the dataset.
#[must_use]
pub fn search(index: &Index, dataset: &Dataset, query: &Query) -> Hits {
    if query.is_empty() {
        return Hits { list: everything(index), reading: None };
    }
    let mut ranked = Ranked::new(index.len());
    for alternative in &query.alternatives {
        search_alternative(index, dataset, alternative, &mut ranked);
    }
    Hits { list: ranked.into_hits(index), reading: None }
}

fn everything(index: &Index) -> Vec<Hit> {
    let hit = |item| Some(Hit { item: index.item_ref(item)?, score: 0, field: HitField::Name, guess: false });
    (0..index.len() as ItemId).filter_map(hit).collect()
}

/// The best worth of each item, over the alternatives.
struct Ranked {
    worths: Vec<(ItemId, Option<Worth>)>,
    several: bool,
}

impl Ranked {
    fn new(_items: usize) -> Self {
        Self { worths: Vec::new(), several: false }
    }

    fn into_hits(mut self, index: &Index) -> Vec<Hit> {
        let key = |(item, worth): &(ItemId, Option<Worth>)| {
            let target = index.item_ref(*item).map_or(2, |item| match item.target {
                Target::Partner => 0,
                Target::Framework => 1,
                Target::Record | Target::Source | Target::Theme => 2,
            });
            let latest = worth.map_or(0, |_| -i64::from(index.latest(*item)));
            (worth.map(|worth| worth.key()), worth.map_or(0, |_| target), latest, *item)
        };
        self.worths.sort_by_cached_key(key);
        if self.several {
            let mut seen = ItemSet::none(index.len());
            self.worths.retain(|(item, _)| seen.insert(*item));
        }
        self.worths.iter().filter_map(|(item, worth)| hit(index, *item, *worth)).collect()
    }
}

fn hit(index: &Index, item: ItemId, worth: Option<Worth>) -> Option<Hit> {
    let item = index.item_ref(item)?;
    let Some(worth) = worth else { return Some(Hit { item, score: 0, field: HitField::Name, guess: false }) };
    Some(Hit { item, score: worth.score(), field: worth.field, guess: worth.typo })
}

fn search_alternative(index: &Index, dataset: &Dataset, alternative: &Alternative, ranked: &mut Ranked) {
    ranked.several |= !ranked.worths.is_empty();
    let excluded: Vec<ItemSet> = alternative.excluded.iter().map(|term| matching(index, term)).collect();
    let allowed = |item: ItemId| {
        !excluded.iter().any(|set| set.contains(item))
            && index
                .item_ref(item)
                .is_some_and(|at| alternative.filters.iter().all(|filter| filter.passes(dataset, at)))
    };
    if alternative.terms.is_empty() {
        ranked.worths.extend((0..index.len() as ItemId).filter(|item| allowed(*item)).map(|item| (item, None)));
        return;
    }
    let lens = Lens::new(index, alternative);
    let mut scorer = Scorer::new(index, &lens);
    for item in candidates(index, &lens, &scorer).iter().filter(|item| allowed(*item)) {
        if let Some(worth) = scorer.worth(item) {
            ranked.worths.push((item, Some(worth)));
        }
    }
}

/// The items that may hold every term: those that hold each word of it, or are linked to what is named so.
fn candidates(index: &Index, lens: &Lens<'_>, scorer: &Scorer<'_>) -> ItemSet {
    let mut all = ItemSet::all(index.len());
    for (at, term) in lens.terms.iter().enumerate() {
        let mut of_term = ItemSet::all(index.len());
        for word in term.first..term.first + term.term.words.len() {
            let mut of_word = ItemSet::none(index.len());
            lens.holding(index, word, &mut of_word);
            of_term.keep(&of_word);
        }
        for named in scorer.naming(at) {
            index.linked_to(named).iter().for_each(|item| {
                of_term.insert(*item);
            });
        }
        all.keep(&of_term);
    }
    all
}

/// The items that hold a term, in the very words where it has marks.
fn matching(index: &Index, term: &Term) -> ItemSet {
    let lens = Lens::of_terms(index, std::slice::from_ref(term));
    let mut scorer = Scorer::new(index, &lens);
    let mut items = ItemSet::none(index.len());
    for item in candidates(index, &lens, &scorer).iter() {
        if scorer.worth(item).is_some_and(|worth| worth.marks == score::Marks::Same) {
            items.insert(item);
        }
    }
    items
}

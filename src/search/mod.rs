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
//! | [`build`] | from a dataset to it |
//! | [`postings`] | the items of a word in few bytes |
//! | [`query`] | the query language |
//! | [`filter`] | `field:value` |
//! | [`lens`] | a query held against the vocabulary |
//! | [`rank`] | the ranking, as tables with reasons |
//! | [`rough`] | the ranking of everything at once, by the lists of words alone |
//! | [`score`] | the ranking, applied |
//! | [`run`] | one query, taken as typed: candidates, scores, order |
//! | [`guess`] | the same query read otherwise: run together, raw Telex or VNI, with typos |
//! | [`typo`] | how many slips two words are apart |
//! | [`fuzzy`] | scattered letters in short fields; the one file that names `fuzzy-matcher` |
//! | [`grammar`] | the tables of the language, for help and README |
//! | [`complete`] | what a piece of a query may go on to |
//! | [`facets`] | what a field's values are, how many items each leaves, which are chosen |
//! | [`narrow`] | a filter added to a query |
//! | [`marks`] | what to mark in a text as written |
//!
//! **Why words and not a scan of the text.** Scanning folded text with `memchr` reads every byte for every key, knows nothing of whole
//! words and marks, and must then be scored for those. Here a query is decided against the vocabulary (a few thousand words); a search
//! then touches only what holds the words. It is faster, and it is what the ranking needs.
//!
//! **Why nothing is kept from key to key.** Narrowing the hits of the last query when a letter is added would
//! gain nothing here: a longer query has fewer words to read and is quicker by itself. So [`search`] is a plain function of index, dataset and
//! query; no result can be stale but by the caller's doing, and deleting is as quick as typing.

mod build;
mod complete;
mod facets;
mod filter;
mod fuzzy;
mod grammar;
mod guess;
mod index;
mod lens;
mod marks;
mod narrow;
mod postings;
mod query;
pub mod rank;
mod rough;
mod run;
mod score;
mod spelling;
mod tokens;
mod typo;
mod vocabulary;

pub use complete::{Completer, Completion};
pub use facets::{FACETS, Facet, FacetValue, Sign, left_open, without_facets};
pub use grammar::{FIELDS, FieldDoc, GRAMMAR, GrammarRow, SearchField};
pub use index::Index;
pub use marks::marks;
pub use narrow::filter_text;
pub use query::{Query, QueryProblem};
pub use rank::FieldWeight;

pub use crate::lang::HitField;

use crate::dataset::{Dataset, ItemRef};
use postings::ItemId;
use run::Answer;

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
    /// The same, together with the query as typed: what to give to [`marks`].
    pub query: Query,
}

/// In which way a query was not taken as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingKind {
    /// With its spaces in other places: `phanlan`, `hydro power`. Such hits are no guesses.
    Spaces,
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

impl Hits {
    /// The query whose [`marks`] show why these were found: what it was read as, where it was not taken as typed.
    #[must_use]
    pub fn query_for_marks<'a>(&'a self, typed: &'a Query) -> &'a Query {
        self.reading.as_ref().map_or(typed, |reading| &reading.query)
    }
}

/// Searches. An empty query finds everything, in the order of the dataset.
#[must_use]
pub fn search(index: &Index, dataset: &Dataset, query: &Query) -> Hits {
    if query.is_empty() {
        return Hits { list: everything(index), reading: None };
    }
    let mut plain = run::run(index, dataset, query);
    fuzzy::order(index, query, &mut plain);
    let (answers, reading) = guess::answers(index, dataset, query, plain);
    let mut list: Vec<Hit> = answers.into_iter().filter_map(|answer| hit(index, answer)).collect();
    // What is read otherwise may stand before weaker hits that are honest: the order decides, and the score follows it.
    let mut least = u32::MAX;
    for hit in &mut list {
        least = least.min(hit.score);
        hit.score = least;
    }
    Hits { list, reading }
}

fn everything(index: &Index) -> Vec<Hit> {
    (0..index.len() as ItemId).filter_map(|item| hit(index, (item, None))).collect()
}

fn hit(index: &Index, (item, worth): Answer) -> Option<Hit> {
    let item = index.item_ref(item)?;
    let Some(worth) = worth else { return Some(Hit { item, score: 0, field: HitField::Name, guess: false }) };
    Some(Hit { item, score: worth.score(), field: worth.field, guess: worth.trust.is_guess() })
}

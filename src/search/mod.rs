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
//! | [`pieces`] | a query taken apart |
//! | [`filter`] | `field:value` |
//! | [`names`], [`span`], [`has`] | what a value may name: words and items, times, what is there at all |
//! | [`said`] | what a record says, for filters and facets |
//! | [`lens`] | a query held against the vocabulary |
//! | [`hits`], [`finder`] | what is found, and the search as a whole |
//! | [`rank`] | the ranking, as tables with reasons |
//! | [`rough`] | the ranking of everything at once, by the lists of words alone |
//! | [`score`] | the ranking, applied |
//! | [`run`] | one query, taken as typed: candidates, scores, order |
//! | [`readings`] | the same query read otherwise, in the order in which that is tried |
//! | [`written_dates`], [`function_words`], [`synonyms`], [`plural`] | the readings that are honest |
//! | [`date_values`] | what a written date is as a filter |
//! | [`screen_words`] | what the screen calls a filter, read as that filter |
//! | [`people`] | who is spoken of by a title or a given name, read as that person |
//! | [`dotted`] | acronyms with dots between their letters |
//! | [`signs`] | a query of signs alone |
//! | [`families`], [`keys`], [`doubled`], [`spaces`], [`sound`], [`run_initials`], [`slips`], [`mended`] | those that are guesses, and all of them word by word |
//! | [`anchors`] | the names in a query that the answer has to do with |
//! | [`instead`] | what to look for where nothing is found |
//! | [`numbers`] | what is never corrected |
//! | [`cover`] | what covers most of a query of which nothing holds every word |
//! | [`typo`] | how many slips two words are apart |
//! | [`fuzzy`] | scattered letters in short fields; the one file that names `fuzzy-matcher` |
//! | [`grammar`] | the tables of the language, for help and `docs/search.md` |
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

mod anchors;
mod build;
mod complete;
mod cover;
mod date_values;
mod dotted;
mod doubled;
mod facets;
mod families;
mod filter;
mod finder;
mod function_words;
mod fuzzy;
mod grammar;
mod has;
mod hits;
mod index;
mod instead;
mod keys;
mod lens;
mod marks;
mod meanings;
mod mended;
mod names;
mod narrow;
mod numbers;
mod people;
mod pieces;
mod plural;
mod postings;
mod problem;
mod query;
pub mod rank;
mod readings;
mod rough;
mod run;
mod run_initials;
mod said;
mod score;
mod screen_words;
mod signs;
mod slips;
mod sound;
mod spaces;
mod span;
mod spelling;
mod synonyms;
mod tokens;
mod typo;
mod vocabulary;
mod written_dates;

pub use complete::{Completer, Completion};
pub use facets::{Facet, FacetValue, ValueSign, left_open, without_facets};
pub use finder::search;
pub use grammar::{FACETS, FIELDS, FieldDoc, GRAMMAR, GrammarRow, SearchField};
pub use hits::{Hit, HitGroup, Hits, Instead, Nowhere, Reading, ReadingKind};
pub use index::Index;
pub use marks::marks;
pub use narrow::filter_text;
pub use problem::QueryProblem;
pub use query::Query;
pub use rank::FieldWeight;

pub use crate::lang::HitField;

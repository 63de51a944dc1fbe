//! What a search finds.

use super::query::Query;
use crate::dataset::ItemRef;
use crate::lang::HitField;

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
    /// The same, together with the query as typed: what to give to [`super::marks`].
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
    /// The query whose [`super::marks`] show why these were found: what it was read as, where it was not taken as typed.
    #[must_use]
    pub fn query_for_marks<'a>(&'a self, typed: &'a Query) -> &'a Query {
        self.reading.as_ref().map_or(typed, |reading| &reading.query)
    }
}

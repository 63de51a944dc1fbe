//! What is wrong in a query.

use crate::lang::{Lang, SearchText, Translated};

/// What is wrong in a query, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryProblem {
    /// The column of its first character, from 0, counted in characters.
    pub column: usize,
    /// One sentence.
    pub message: Translated,
    /// A filter is left out because of it: more is found than was asked for.
    pub drops_filter: bool,
}

impl QueryProblem {
    /// A problem of a filter, which is left out because of it. What is said may name other words in each language.
    pub(super) fn of_filter(column: usize, said: impl Fn(Lang) -> SearchText) -> Self {
        Self { column, message: Translated::new(said), drops_filter: true }
    }

    /// A problem with which every filter still holds.
    pub(super) fn of_words(column: usize, said: &SearchText) -> Self {
        Self { column, message: Translated::new(|_| said.clone()), drops_filter: false }
    }
}

//! Filters: `field:value` in a query, and what they ask of an item.

use super::query::{Piece, QueryProblem};
use crate::dataset::{Dataset, ItemRef};

/// What an item must be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    negated: bool,
}

/// What a piece of a query is, seen as a filter.
pub(super) enum Reading {
    /// It is text.
    NoFilter,
    /// A filter whose value is still to be typed.
    Incomplete,
    /// A filter.
    Filter(Filter),
    /// One that cannot be understood.
    Problem(QueryProblem),
}

/// Reads a piece of a query as a filter.
pub(super) fn read(_piece: &Piece, _dataset: &Dataset) -> Reading {
    Reading::NoFilter
}

impl Filter {
    /// Whether an item is let through.
    pub fn passes(&self, _dataset: &Dataset, _item: ItemRef) -> bool {
        !self.negated
    }
}

//! Completion of `field:` names and values, with how many items each value would leave.

use crate::dataset::Dataset;

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What takes the place of the piece of the query at the cursor.
    pub insert: String,
    /// What it is, as a person reads it: Vietnamese, English.
    pub label: (String, String),
    /// How many items have it; `None` for the name of a field.
    pub count: Option<usize>,
}

/// What the piece of the query at the cursor may go on to. The cursor is counted in characters.
#[must_use]
pub fn complete(dataset: &Dataset, text: &str, cursor: usize) -> Vec<Completion> {
    let _ = (dataset, text, cursor);
    Vec::new()
}

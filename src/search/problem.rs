//! What is wrong in a query.

/// What is wrong in a query, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryProblem {
    /// The column of its first character, from 0, counted in characters.
    pub column: usize,
    /// One sentence: Vietnamese, English.
    pub message: (String, String),
    /// A filter is left out because of it: more is found than was asked for.
    pub drops_filter: bool,
}

//! What the commands say.

/// Sentences of the commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CliText {
    /// Something is wrong in a query.
    InQuery {
        /// The column of the first character that is wrong.
        column: usize,
        /// What is wrong.
        problem: String,
    },
}

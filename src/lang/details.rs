//! What stands beside the facts of an item: how they are tied together.

/// Sentences of facts.
#[derive(Debug, PartialEq, Eq)]
pub enum DetailText {
    /// What something is called besides its name.
    Also {
        /// The other names, with commas between them.
        names: String,
    },
}

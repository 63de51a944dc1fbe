//! What stands beside the facts of an item: how they are tied together.

/// Words of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailLabel {
    /// It is read out of the wording of the source.
    Inferred,
    /// A term of the glossary.
    Term,
    /// What the sources call a partner.
    RoleInSources,
}

/// Sentences of facts.
#[derive(Debug, PartialEq, Eq)]
pub enum DetailText {
    /// What something is called besides its name.
    Also {
        /// The other names, with commas between them.
        names: String,
    },
    /// The notice by which an agreement is ended or renewed.
    Notice {
        /// What is said, by when.
        notice: String,
    },
    /// For how long an agreement is renewed each time.
    RenewedFor {
        /// How long.
        period: String,
    },
}

//! What is said of a dataset as a whole, and what its items are.

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetNoun {
    /// A source.
    Source,
    /// A theme.
    Theme,
    /// A partner.
    Partner,
    /// A framework.
    Framework,
    /// A record.
    Record,
    /// A claim.
    Claim,
    /// A term of the glossary.
    Term,
    /// An agency.
    Agency,
    /// A person.
    Person,
    /// A place.
    Place,
}

/// What the JSON Schema says besides the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaLabel {
    /// Its title.
    Title,
    /// What a text is.
    Text,
}

/// Why a file is no dataset, to stand after its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadText {
    /// It is not JSON in UTF-8.
    NotJson,
    /// It is no dataset.
    NotADataset,
    /// It is written in a newer format.
    NewerFormat {
        /// The format.
        format: u32,
    },
}

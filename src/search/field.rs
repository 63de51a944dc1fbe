//! The fields in which words are found, and how much a hit in each is worth.

/// Where a query was found in an item. `Headline` is the summary of a record that has no title and is called by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum HitField {
    Name,
    Acronym,
    Alias,
    Id,
    Initials,
    Title,
    Headline,
    Summary,
    Partner,
    Framework,
    Counterpart,
    Part,
    Person,
    Funder,
    Place,
    Event,
    Role,
    Unit,
    Document,
    Theme,
    Kind,
    Status,
    Date,
    Note,
}

/// A field's number is kept in five bits.
const _: () = assert!(HitField::ALL.len() <= 32);

/// One row of the table of fields.
#[derive(Debug, Clone, Copy)]
pub struct FieldRow {
    /// The field.
    pub field: HitField,
    /// Its word in JSON output.
    pub word: &'static str,
    /// What a hit in it is worth, of 100.
    pub weight: u32,
    /// Whether it is short: typos are corrected and scattered letters are matched in short fields only.
    pub short: bool,
    /// Why it has that weight.
    pub reason: &'static str,
}

impl HitField {
    /// Every field, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Name,
        Self::Acronym,
        Self::Alias,
        Self::Id,
        Self::Initials,
        Self::Title,
        Self::Headline,
        Self::Summary,
        Self::Partner,
        Self::Framework,
        Self::Counterpart,
        Self::Part,
        Self::Person,
        Self::Funder,
        Self::Place,
        Self::Event,
        Self::Role,
        Self::Unit,
        Self::Document,
        Self::Theme,
        Self::Kind,
        Self::Status,
        Self::Date,
        Self::Note,
    ];

    /// Its row in the [table of the ranking](super::rank::FIELDS).
    #[must_use]
    pub fn row(self) -> &'static FieldRow {
        static FALLBACK: FieldRow =
            FieldRow { field: HitField::Note, word: "note", weight: 0, short: false, reason: "" };
        super::rank::FIELDS.get(self as usize).unwrap_or(&FALLBACK)
    }

    /// The word for it in JSON output.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// The field of a number below [`HitField::ALL`]'s length.
    pub(super) fn from_code(code: u32) -> Self {
        Self::ALL.get(code as usize).copied().unwrap_or(Self::Note)
    }
}

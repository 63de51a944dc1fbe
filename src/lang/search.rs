//! What the search says.

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
}

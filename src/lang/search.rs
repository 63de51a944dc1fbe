//! What the search says.

use super::flags::FlagLabel;
use super::vocabulary::StatusLabel;

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

/// What a line of the grammar finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrammarLabel {
    /// Words without a sign.
    AllWords,
    /// Words with marks.
    Marks,
    /// Words in quotes.
    WholePhrase,
    /// A word behind an apostrophe.
    ExactWord,
    /// A word behind `^`.
    Begins,
    /// A word before `$`.
    Ends,
    /// A word behind `!`.
    Without,
    /// Two sides of a `|`.
    Either,
    /// A filter.
    OneOfValues,
    /// A filter behind `!`.
    NotTheValue,
    /// A range of years.
    Range,
    /// A date that is told from today.
    RelativeDate,
    /// What is due.
    DueSoon,
    /// A value in quotes.
    QuotedValue,
    /// Signs that are taken as text.
    TakenAsText,
}

/// A filter by its name: as it is typed, with or without marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FilterName {
    Status,
    Flag,
    Kind,
    Theme,
    Partner,
    Framework,
    Funder,
    Agency,
    Counterpart,
    Person,
    Place,
    Instrument,
    Role,
    Unit,
    Owner,
    Source,
    Year,
    Date,
    Due,
    Updated,
    Id,
    Has,
}

/// What a filter filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilterDoc(pub FilterName);

/// What is due and late, as the value of a filter: `due:overdue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverdueLabel;

/// What people say for what the screen calls otherwise: sayings parted by `;`, in which `…` stands for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenWords {
    /// A status.
    Status(StatusLabel),
    /// A flag.
    Flag(FlagLabel),
    /// Whose money it is.
    FundedBy,
}

/// What an item may say something of: `has:money`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Has {
    Status,
    Flag,
    Title,
    Date,
    Money,
    Event,
    Person,
    Part,
    Place,
    Counterpart,
    Document,
    Conflict,
    Next,
    Owner,
    Note,
    Alias,
    Record,
}

impl Has {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 17] = [
        Self::Status,
        Self::Flag,
        Self::Title,
        Self::Date,
        Self::Money,
        Self::Event,
        Self::Person,
        Self::Part,
        Self::Place,
        Self::Counterpart,
        Self::Document,
        Self::Conflict,
        Self::Next,
        Self::Owner,
        Self::Note,
        Self::Alias,
        Self::Record,
    ];
}

/// What is wrong in a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchText {
    /// A filter names a field that there is not.
    NoField {
        /// What was typed.
        name: String,
        /// The field that was probably meant.
        meant: Option<String>,
        /// All fields that there are.
        fields: String,
    },
    /// A filter asks for a value that its field does not have.
    NoValue {
        /// What was typed.
        value: String,
        /// The value that was probably meant.
        meant: Option<String>,
        /// Some that there are.
        values: Option<String>,
    },
    /// A filter has no value.
    NoValueYet {
        /// Its field, as typed.
        field: String,
    },
    /// A range begins after it ends.
    Backwards {
        /// What was typed.
        range: String,
        /// The range that was probably meant.
        meant: Option<String>,
    },
    /// A date is none.
    NoDate {
        /// What was typed.
        text: String,
        /// Why not.
        why: String,
        /// The date that was probably meant.
        meant: Option<String>,
    },
    /// Only the first words count.
    TooManyWords {
        /// How many.
        most: usize,
    },
}

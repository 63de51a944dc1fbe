//! What can be wrong with a dataset, as facts. What is said of them is in `messages`.

use crate::dataset::{
    Kind as RecordKind, Lang, Status, Target,
    fields::{Entity, Field, Shape},
    json::{JsonKind, SyntaxErrorKind},
    words::Vocabulary,
};
use crate::lang::DateProblem;
use crate::lang::check::OtherData;
use crate::text::Clean;

/// Something from the file, fit to stand in a sentence: clean and short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quote(Clean);

/// Characters of the file that a sentence quotes.
const MAX_QUOTED: usize = 60;

impl Quote {
    pub(super) fn of(text: &str) -> Self {
        // What is cut off here is clean again behind it; four bytes of every character are looked at, not the whole text.
        let near: String = text.chars().take(4 * MAX_QUOTED).collect();
        let clean = Clean::line(&near);
        if clean.chars().count() <= MAX_QUOTED && near.len() == text.len() {
            return Self(clean);
        }
        let short: String = clean.chars().take(MAX_QUOTED - 1).chain(['…']).collect();
        Self(Clean::line(&short))
    }

    /// As it stands in a sentence; nothing is shown as an empty text of JSON.
    pub(super) fn shown(&self) -> &str {
        if self.0.is_empty() { "\"\"" } else { &self.0 }
    }

    /// As it is.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A character of a text, and how far from its start it is, in characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CharPlace {
    pub(super) char: char,
    pub(super) nth: usize,
}

/// What is wrong. Lines are those of the file, from 1.
#[derive(Debug, Clone)]
pub(super) enum Fault {
    /// It is no JSON here.
    Syntax { kind: SyntaxErrorKind, shown: Quote, opened: Option<usize> },
    /// The outermost value is no object.
    NotADataset { found: JsonKind },
    /// The file is data of another program, or of nobody known.
    OtherData { data: OtherData },
    /// The file is an agenda that was handed over.
    Agenda,
    /// The file holds what a meeting decided, to be pasted into a dataset.
    Fragment,
    /// The file holds one item and nothing around it.
    LoneItem { target: Target },
    /// The format number is of a later program.
    NewerFormat { found: Quote },
    /// A value of another kind than its field holds.
    WrongType { wanted: Shape, found: JsonKind, example: Option<String> },
    /// A field that must be there is not.
    MissingField { field: &'static Field, entity: &'static Entity },
    /// Of these fields one at least must be there.
    MissingOneOf { entity: &'static Entity },
    /// A field that the format does not have.
    UnknownField { key: Quote, entity: &'static Entity, meant: Option<&'static str> },
    /// A key for the second time.
    DuplicateKey { key: Quote, first: usize },
    /// A word that is not in its vocabulary.
    UnknownWord { word: Quote, field: &'static str, vocabulary: &'static Vocabulary, meant: Option<&'static str> },
    /// An id with other characters than `[a-z0-9-]`.
    BadId { id: Quote, meant: Option<String> },
    /// An id for the second time, in whichever lists; without a kind it is that of a term of the glossary.
    DuplicateId { id: Quote, first: usize, noun: Option<Target> },
    /// An id that nothing has.
    UnknownReference { id: Quote, target: Target, meant: Option<Quote> },
    /// An id of something else.
    WrongReference { id: Quote, target: Target, found: Target },
    /// A record or framework inside itself.
    OwnParent { id: Quote },
    /// A record linked to itself.
    LinkToItself { id: Quote },
    /// An acronym that stands for two terms.
    DuplicateAcronym { acronym: Quote, first: usize },
    /// The same over several steps.
    ParentCycle { chain: Quote },
    /// No EDTF date.
    BadDate { text: Quote, why: DateProblem, meant: Option<String> },
    /// An interval whose end comes first.
    ReversedPeriod { text: Quote },
    /// A date so far from the data's own day that a digit of its year must be wrong.
    FarDate { text: Quote, as_of: String },
    /// A date at which something ends, before the one at which it starts.
    EndBeforeStart { start: String, end: String, line: usize },
    /// A status of the agreement ladder on something that is no agreement.
    StatusNotForKind { status: Status, kind: RecordKind },
    /// A partner whose id is not its country code.
    PartnerIdNotIso { id: Quote, wanted: String },
    /// No ISO 3166-1 code.
    UnknownCountry { code: Quote, meant: Option<String> },
    /// No ISO 4217 code.
    BadCurrency { code: Quote, meant: Option<&'static str> },
    /// A web address that is none.
    BadUrl { url: Quote },
    /// A number that should be whole.
    NotWhole { number: Quote },
    /// A number beyond its bounds.
    OutOfRange { number: Quote, min: i64, max: i64 },
    /// Money below zero.
    NegativeAmount { number: Quote },
    /// More money than there is.
    HugeAmount { number: Quote },
    /// An amount of nobody knows what.
    AmountWithoutCurrency,
    /// A text without text in either language.
    NoText,
    /// `""`
    EmptyText,
    /// A text in one language only.
    MissingTranslation { lang: Lang },
    /// A text with letters in pieces.
    NotNfc { nth: usize },
    /// A control character, written as an escape.
    Control { spot: CharPlace },
    /// A character that turns the direction of writing.
    Bidi { spot: CharPlace },
    /// A character that nobody sees.
    Invisible { spot: CharPlace },
    /// More marks on a letter than any language has.
    TooManyMarks { nth: usize },
    /// A Cyrillic or Greek letter in a Latin word.
    MixedScript { spot: CharPlace },
    /// U+FFFD: something was lost in an earlier conversion.
    Replacement { nth: usize },
    /// The same entry twice in a list.
    DuplicateEntry { first: usize },
    /// Two items with the same place in the order.
    DuplicateOrder { order: Quote, first: usize },
}

impl Fault {
    /// The field that a fault of an object as a whole is about.
    pub(super) fn own_field(&self) -> Option<&str> {
        if let Self::MissingField { field, .. } = self { Some(field.name) } else { None }
    }

    /// The fault without guesses at what the file's own words were meant to be: there they would be quotations, too.
    pub(super) fn without_guesses(&self) -> Self {
        let mut fault = self.clone();
        match &mut fault {
            Self::UnknownField { meant, .. } | Self::UnknownWord { meant, .. } | Self::BadCurrency { meant, .. } => {
                *meant = None;
            }
            Self::BadId { meant, .. } | Self::BadDate { meant, .. } | Self::UnknownCountry { meant, .. } => {
                *meant = None;
            }
            Self::UnknownReference { meant, .. } => *meant = None,
            Self::WrongType { example, .. } => *example = None,
            Self::Syntax { .. }
            | Self::NotADataset { .. }
            | Self::OtherData { .. }
            | Self::Agenda
            | Self::Fragment
            | Self::LoneItem { .. }
            | Self::NewerFormat { .. }
            | Self::MissingField { .. }
            | Self::MissingOneOf { .. }
            | Self::DuplicateKey { .. }
            | Self::DuplicateId { .. }
            | Self::WrongReference { .. }
            | Self::OwnParent { .. }
            | Self::LinkToItself { .. }
            | Self::DuplicateAcronym { .. }
            | Self::ParentCycle { .. }
            | Self::ReversedPeriod { .. }
            | Self::FarDate { .. }
            | Self::EndBeforeStart { .. }
            | Self::StatusNotForKind { .. }
            | Self::PartnerIdNotIso { .. }
            | Self::BadUrl { .. }
            | Self::NotWhole { .. }
            | Self::OutOfRange { .. }
            | Self::NegativeAmount { .. }
            | Self::HugeAmount { .. }
            | Self::AmountWithoutCurrency
            | Self::NoText
            | Self::EmptyText
            | Self::MissingTranslation { .. }
            | Self::NotNfc { .. }
            | Self::Control { .. }
            | Self::Bidi { .. }
            | Self::Invisible { .. }
            | Self::TooManyMarks { .. }
            | Self::MixedScript { .. }
            | Self::Replacement { .. }
            | Self::DuplicateEntry { .. }
            | Self::DuplicateOrder { .. } => {}
        }
        fault
    }

    /// Whether the JSON itself is at fault.
    pub(super) const fn is_syntax(&self) -> bool {
        matches!(self, Self::Syntax { .. })
    }
}

/// `U+200B`
pub(super) fn code_point(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

//! The ranking, in one place. What a person would put first is first, and every number here has its reason.
//!
//! Hits are ordered by, in this order:
//!
//! 1. **trust**: honest hits, then guesses: what was read as raw Telex or VNI; what holds the syllables of the query strewn about; what
//!    was found by correcting a typo; what merely holds the letters. A reading of the keys that finds something better than the query
//!    as typed goes before it;
//! 2. **marks**, where marks were typed: items that hold the very words (whatever the place of the tone, `i` or `y`), then those that
//!    hold every typed mark, then those that share the letters only. `thủy điện` is hydropower first and Sweden after it;
//! 3. **points**: for each term its best place, [field](FIELDS) × [way](Way); the mean over the terms; on top the
//!    [pattern](Pattern) that they make together in one field, what is [coupled](COUPLED), and how [busy](PROMINENT) the item is;
//! 4. **spelling**, as typed before tone moved before `i` for `y`;
//! 5. scattered-letter score of the heading, for the first hits of equal points;
//! 6. partners, then frameworks, then records: who, before what;
//! 7. the latest date; then the order of the dataset, so that equal hits never change places.
//!
//! **Strewn.** A Vietnamese word is several syllables, and a few hundred syllables make them all: any long text holds `tây`, `ban` and
//! `nha`, and Spain is in none of them. A word of a query is *anchored* in an item where it stands beside its neighbour in the query, is a
//! whole short field, or has all the others near; a word of five letters, a number and a phrase speak for themselves. Where more than one
//! word in three (or a second one) is not anchored, the hit is a guess.

use crate::lang::HitField;

/// One row of the table of fields.
#[derive(Debug, Clone, Copy)]
pub struct FieldWeight {
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
    /// Its row in the [table](FIELDS).
    #[must_use]
    pub fn row(self) -> &'static FieldWeight {
        static FALLBACK: FieldWeight =
            FieldWeight { field: HitField::Note, word: "note", weight: 0, short: false, reason: "" };
        FIELDS.get(self as usize).unwrap_or(&FALLBACK)
    }

    /// The word for it in JSON output.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.row().word
    }
}

const fn row(field: HitField, word: &'static str, weight: u32, short: bool, reason: &'static str) -> FieldWeight {
    FieldWeight { field, word, weight, short, reason }
}

/// What a hit in each field is worth, of 100.
pub static FIELDS: [FieldWeight; 24] = [
    row(HitField::Name, "name", 100, true, "who types a name wants its bearer"),
    row(
        HitField::Acronym,
        "acronym",
        98,
        true,
        "as good as a name, and shorter; a name that is the same letters goes first",
    ),
    row(HitField::Alias, "alias", 96, true, "another name; the official one goes first"),
    row(
        HitField::Id,
        "id",
        58,
        true,
        "whole, it doubles and stands above the beginnings of names; its single words are less than a title",
    ),
    row(HitField::Initials, "initials", 66, true, "a name too, but many share them"),
    row(HitField::Title, "title", 66, true, "what a record is called"),
    row(
        HitField::Headline,
        "summary",
        60,
        true,
        "what a record is called that has no title: longer than one, and in our words",
    ),
    row(HitField::Summary, "summary", 44, false, "what a record is about, in our words"),
    row(
        HitField::Partner,
        "partner",
        50,
        true,
        "a record of that partner: after what carries the words in its own title",
    ),
    row(HitField::Framework, "framework", 50, true, "a record of that framework: likewise"),
    row(HitField::Counterpart, "counterpart", 60, true, "an agency has a name as well, but it is not the item's own"),
    row(HitField::Part, "part", 40, false, "what a record lists inside itself"),
    row(HitField::Person, "person", 46, true, "nobody else has that name; more than prose"),
    row(HitField::Funder, "funder", 42, true, "whose money it is"),
    row(HitField::Place, "place", 36, true, "where it is done"),
    row(HitField::Event, "event", 32, false, "where and by whom it was held"),
    row(HitField::Role, "role", 30, false, "the home side's part in it"),
    row(HitField::Unit, "unit", 24, false, "nearly every record names one"),
    row(HitField::Document, "document", 30, false, "a title, but of a paper about it"),
    row(HitField::Theme, "theme", 28, true, "a whole shelf of records: below what says it in words"),
    row(HitField::Kind, "kind", 20, true, "likewise, a larger shelf"),
    row(HitField::Status, "status", 20, true, "likewise"),
    row(HitField::Date, "date", 20, true, "a number that means a date means many records"),
    row(HitField::Note, "note", 12, false, "said about it in passing"),
];

/// In which way a typed word meets a written one. Best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// The words are all of a short field: of a name, an acronym, a place.
    Whole,
    /// The whole word.
    Word,
    /// The same word in the other number: `agreements` and `agreement`.
    Plural,
    /// The beginning of a word: it is still being typed.
    Start,
    /// Inside a word, five letters or more: `power` in `hydropower`.
    Inside,
    /// With a slip of the finger, in short fields only.
    Typo,
}

impl Way {
    /// The ways, in their order.
    pub const ALL: [Self; 6] = [Self::Whole, Self::Word, Self::Plural, Self::Start, Self::Inside, Self::Typo];

    /// What it is worth, of 100: a whole word in a summary (44) stands above the beginning of one (31) and below the beginning of a
    /// word in a title (46); a partner whose whole name is typed (65) makes its records as good as a title does; the middle of a word in a name (35) stands below a whole word in any text that is about the item.
    pub const fn weight(self) -> u32 {
        match self {
            Self::Whole => 130,
            Self::Word => 100,
            Self::Plural => 90,
            Self::Start => 70,
            Self::Inside => 35,
            Self::Typo => 30,
        }
    }
}

/// What the words of a query make together in one field. Best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pattern {
    /// They are the whole field: `phan lan`.
    Whole,
    /// They begin it, one after the other: `ngan hang`.
    Begin,
    /// One after the other, as typed.
    Phrase,
    /// All in this field.
    Together,
}

impl Pattern {
    /// What it adds, in hundredths of the field's weight. The whole field doubles it: nothing in a text outranks a name that is what
    /// was typed.
    pub const fn bonus(self) -> u32 {
        match self {
            Self::Whole => 100,
            Self::Begin => 66,
            Self::Phrase => 60,
            Self::Together => 5,
        }
    }
}

/// What the whole name of a unit is worth, of 100: nearly every record names one, and who types all of it asks for its records.
pub(super) const WHOLE_UNIT: u32 = 60;

/// What is added, of the field's weight in thousandths, for each word typed of each word written: of two names that hold the query,
/// the shorter is more of an answer.
pub(super) const COVERAGE: u32 = 60;

/// What is added when every typed word stands right before the next one somewhere; for some of them their share. `không khí đô thị` is
/// two words of two syllables: what holds both is an answer, and what holds the four syllables apart is hardly one.
pub(super) const COUPLED: u32 = 4_000;

/// What is added to a partner or framework whose name answers for each doubling of its records: of several with such a name the busy one
/// is meant.
pub(super) const PROMINENT: u32 = 350;

/// The points of one word found in a field in some way. At most 13,000.
pub(super) const fn points(weight: u32, way: Way) -> u32 {
    weight * way.weight()
}

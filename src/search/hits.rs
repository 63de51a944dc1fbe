//! What a search finds.

use super::lens::ItemSet;
use super::query::Query;
use super::score::Trust;
use crate::dataset::ItemRef;
use crate::lang::{HitField, Translated};

/// What was found, best first.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// The hits.
    pub list: Vec<Hit>,
    /// What the query was read as, where it was not taken as typed.
    pub reading: Option<Reading>,
    /// Where nothing was found, or words were left out: the words that are nowhere in the data.
    pub nowhere: Vec<Nowhere>,
    /// Where nothing was found: what a shorter query would find.
    pub instead: Option<Instead>,
}

/// A query that finds something where the one that was typed finds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// The query, as it would be typed.
    pub text: String,
    /// How much it finds.
    pub count: usize,
}

/// A word of a query that is nowhere in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nowhere {
    /// As typed.
    pub word: String,
    /// What is like it but for its number.
    pub like: Vec<String>,
}

/// What a query was read as.
#[derive(Debug, Clone)]
pub struct Reading {
    /// In which way; of several, the least sure.
    pub kind: ReadingKind,
    /// The query as it was read: `phần lan` for `phaanf lan`.
    pub text: String,
    /// The same with its filters in the words of each language.
    pub told: Translated,
    /// What was left out of it because nothing matches it, as typed.
    pub left_out: Vec<String>,
    /// The same, together with the query as typed: what to give to [`super::marks`].
    pub query: Query,
    /// What was found by it.
    pub(super) items: ItemSet,
}

/// In which way a query was not taken as typed. The surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadingKind {
    /// Without function words and the home country.
    Words,
    /// A date as people write it, or a word of the screen, as a filter.
    Filter,
    /// With another word of the same meaning.
    Meaning,
    /// A date without a year, in any year in which the data has it.
    AnyYear,
    /// With words of the same family: `naming typhoons` for `typhoon names`.
    Family,
    /// As raw Telex or VNI.
    Keys,
    /// With its spaces in other places: `phanlan`, `hydro power`.
    Spaces,
    /// As it sounds.
    Sound,
    /// As the initials of words that stand together.
    Initials,
    /// With what a word is a kind of in its place.
    Broader,
    /// With a typo corrected.
    Typo,
    /// Without words that nothing matches.
    Partly,
    /// As a sentence, by what covers most of it.
    Pasted,
}

impl ReadingKind {
    /// Whether there is something to tell: that function words say nothing is no news.
    #[must_use]
    pub const fn is_told(self) -> bool {
        match self {
            Self::Words => false,
            Self::Filter
            | Self::Meaning
            | Self::AnyYear
            | Self::Family
            | Self::Keys
            | Self::Spaces
            | Self::Sound
            | Self::Initials
            | Self::Broader
            | Self::Typo
            | Self::Partly
            | Self::Pasted => true,
        }
    }

    /// How sure what it finds is.
    pub(super) const fn trust(self) -> Trust {
        match self {
            Self::Words | Self::Filter | Self::Meaning => Trust::Honest,
            Self::AnyYear | Self::Family | Self::Keys | Self::Spaces | Self::Sound | Self::Initials | Self::Broader => {
                Trust::Read
            }
            Self::Typo => Trust::Typo,
            Self::Partly | Self::Pasted => Trust::Partly,
        }
    }
}

/// One hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The item.
    pub item: ItemRef,
    /// Its score: never more than that of the hit before it.
    pub score: u32,
    /// Where it was found; the name, where nothing was looked for but filtered.
    pub field: HitField,
    /// The same; `None` where nothing was looked for but filtered.
    pub answers: Option<HitField>,
    /// Whether it holds only other words with the same letters: `bảo` for `bão`.
    pub other_marks: bool,
    /// Whether it was found only where a word of content was corrected, read by its sound, as raw keys or as initials, put together or
    /// taken apart, or left out.
    pub guess: bool,
    /// Whether it was found by the reading, and not as typed.
    pub is_read: bool,
}

/// What a stretch of the hits is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitGroup {
    /// What was typed.
    AsTyped,
    /// Other words with the same letters.
    OtherMarks,
    /// Guesses.
    Guesses,
}

impl HitGroup {
    /// All of them, the best first.
    pub const ALL: [Self; 3] = [Self::AsTyped, Self::OtherMarks, Self::Guesses];
}

impl Hit {
    /// To which group it belongs.
    #[must_use]
    pub const fn group(&self) -> HitGroup {
        match (self.guess, self.other_marks) {
            (true, _) => HitGroup::Guesses,
            (false, true) => HitGroup::OtherMarks,
            (false, false) => HitGroup::AsTyped,
        }
    }
}

impl Hits {
    /// The query whose [`super::marks`] show why these were found: what it was read as, where it was not taken as typed.
    #[must_use]
    pub fn query_for_marks<'a>(&'a self, typed: &'a Query) -> &'a Query {
        self.reading.as_ref().map_or(typed, |reading| &reading.query)
    }
}

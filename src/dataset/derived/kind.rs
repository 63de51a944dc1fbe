//! The kinds of things that are derived, each declared once.

use super::mention::{Mention, Origin};
use super::{agencies, people, places};
use crate::lang::TargetNoun;

/// What is derived from what the items of a dataset say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum DerivedKind {
    Agency,
    Person,
    Place,
}

/// Finds where things of a kind are named.
type Mentions = for<'a> fn(&Origin<'a>) -> Vec<Mention<'a>>;

/// All that tells one kind from the others.
struct KindRow {
    word: &'static str,
    list: &'static str,
    noun: TargetNoun,
    mentions: Mentions,
}

impl DerivedKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Agency, Self::Person, Self::Place];

    const fn row(self) -> KindRow {
        match self {
            Self::Agency => {
                KindRow { word: "agency", list: "agencies", noun: TargetNoun::Agency, mentions: agencies::mentions }
            }
            Self::Person => {
                KindRow { word: "person", list: "people", noun: TargetNoun::Person, mentions: people::mentions }
            }
            Self::Place => {
                KindRow { word: "place", list: "places", noun: TargetNoun::Place, mentions: places::mentions }
            }
        }
    }

    /// Its type in JSON, with which its ids begin.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.row().word
    }

    /// The name of its list.
    #[must_use]
    pub const fn list(self) -> &'static str {
        self.row().list
    }

    /// What one such thing is called.
    #[must_use]
    pub const fn noun(self) -> TargetNoun {
        self.row().noun
    }

    /// Its place among all kinds.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The kind whose ids begin as this one does.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        let (word, _) = id.split_once('-')?;
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    pub(super) fn mentions<'a>(self, origin: &Origin<'a>) -> Vec<Mention<'a>> {
        (self.row().mentions)(origin)
    }
}

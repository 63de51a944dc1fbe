//! What the line of hints says in each context.

use super::context::Context;
use super::table::Action;
use crate::lang::KeyHint;

/// A piece of a line of hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintPiece {
    /// The key of an action, and what it does.
    Key(Action),
    /// The keys of two actions that belong together, and what they do.
    Keys(Action, Action, KeyHint),
    /// Something that no key does.
    Words(KeyHint),
}

impl Context {
    /// What the line of hints says in it, the most needed first.
    #[must_use]
    pub const fn hints(self) -> &'static [HintPiece] {
        use HintPiece::{Key, Keys, Words};
        const CHOOSE: HintPiece = Keys(Action::Up, Action::Down, KeyHint::Choose);
        match self {
            Self::Panes => &[],
            Self::List => &[Key(Action::Out), CHOOSE],
            Self::Typing | Self::Prompt | Self::Write => &[Key(Action::Accept), Key(Action::Cancel)],
            Self::Search => &[Key(Action::Accept), CHOOSE, Key(Action::Cancel)],
            Self::Facets => &[
                Key(Action::Accept),
                Key(Action::Cancel),
                Keys(Action::Left, Action::Right, KeyHint::Groups),
                Words(KeyHint::TypeToFind),
                Key(Action::ClearPicks),
            ],
            Self::Help => &[Key(Action::Accept), Key(Action::Cancel), Words(KeyHint::TypeToFilter)],
            Self::More => &[
                Key(Action::Out),
                Key(Action::MarkAll),
                Key(Action::InvertMarks),
                Key(Action::Compare),
                Key(Action::Snapshot),
                Key(Action::OpenFile),
                Keys(Action::NarrowList, Action::WidenList, KeyHint::ListWidth),
                Key(Action::Mouse),
            ],
            Self::Overwrite => &[Key(Action::Overwrite), Key(Action::KeepFile)],
            Self::Question => &[Key(Action::Agree), Key(Action::Disagree)],
            Self::Minute => &[Key(Action::Cancel), Words(KeyHint::ToDoLines)],
            Self::Agendas => &[
                Key(Action::Open),
                Key(Action::Out),
                Key(Action::NewAgenda),
                Key(Action::RenameAgenda),
                Key(Action::CarryOver),
                Key(Action::ArchiveAgenda),
                Key(Action::DeleteAgenda),
                Key(Action::HandOver),
                Key(Action::TakeOver),
            ],
            Self::ActionItems => &[
                Key(Action::TickAction),
                Key(Action::Out),
                Key(Action::Open),
                Key(Action::FilterActions),
                Key(Action::DropAction),
            ],
            Self::MeetingForm => {
                &[Key(Action::Accept), Key(Action::Cancel), Keys(Action::Up, Action::Down, KeyHint::Fields)]
            }
            Self::Snapshots => &[Key(Action::Open), Key(Action::Out), Key(Action::DeleteSnapshot), CHOOSE],
            Self::Columns => {
                &[Key(Action::ToggleColumn), Key(Action::Out), Key(Action::Open), Key(Action::UsualColumns)]
            }
            Self::Recent | Self::Fields => &[Key(Action::Open), Key(Action::Out), CHOOSE],
            Self::Why => &[Key(Action::Open), Key(Action::Out), Key(Action::Why), CHOOSE],
            Self::Problems => &[
                Key(Action::Open),
                Key(Action::Out),
                Key(Action::FilterProblems),
                Keys(Action::Up, Action::Down, KeyHint::Scroll),
            ],
            Self::Compare => &[
                Key(Action::Out),
                Key(Action::Copy),
                Key(Action::Write),
                Keys(Action::Up, Action::Down, KeyHint::Scroll),
                Keys(Action::Left, Action::Right, KeyHint::Columns),
            ],
            Self::Brief => {
                &[Key(Action::Out), Key(Action::Copy), Key(Action::Write), Key(Action::Print), Key(Action::Language)]
            }
        }
    }
}

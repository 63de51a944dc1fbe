//! The one key table. It dispatches in every context, and help, palette, hints and `docs/keys.md` are written from it.
//!
//! | file | subject |
//! | --- | --- |
//! | [`table`] | every action and its keys: where they do it, its names, its place in the hints |
//! | [`context`] | where keys are pressed |
//! | [`hints`] | what the line of hints says in each context |
//! | [`key`] | a key, and how it is written |
//! | [`bindings`] | which key does what, as sentences and hints name it |
//! | [`remap`] | what the configuration changes, and what is wrong with that |

pub mod bindings;
pub mod context;
pub mod hints;
pub mod key;
pub mod remap;
pub mod table;

pub use bindings::Keymap;
pub use context::Context;
pub use hints::HintPiece;
pub use key::{Key, KeyCode};
pub use remap::{Remap, RemapProblem};
pub use table::{Action, EDITING, KeyRow, KeysAfter, NotesLook, NotesNeed, TABLE, row_in, row_of};
pub use table::{
    ActionItemAction, AgendaAction, BriefAction, ColumnAction, CompareAction, FacetAction, FieldAction, HelpAction,
    ListAction, MeetingFormAction, MinuteAction, MoreAction, OverwriteAction, ProblemAction, PromptAction,
    QuestionAction, RecentAction, SearchAction, SnapshotAction, TypingAction, WhyAction, WriteAction,
};

//! What the program says, in every language. Uses [`crate::text`] only.
//!
//! A part of the program says what an enum of this room lists: `…Label` for words without arguments, `…Text` for sentences with
//! named ones. How each reads in a language stands in that language's folder, in one `match` over the enum: a missing or a surplus
//! sentence does not compile.
//!
//! | to add | edit |
//! | --- | --- |
//! | a sentence | its enum (of the dashboard: [`app`]), and its line in the folder of each language |
//! | a language | [`Lang`], and a folder beside `vi` and `en` |
//!
//! An enum and a `match` were chosen over Fluent: nothing is parsed at start-up, and an argument of the wrong type or name does not
//! compile.

pub mod advice;
pub mod app;
pub mod check;
pub mod cli;
pub mod command_line;
pub mod dataset;
pub mod dates;
pub mod derived;
pub mod desk;
pub mod details;
pub mod digest;
mod en;
pub mod export;
pub mod field_row;
pub mod fields;
pub mod flags;
pub mod help_words;
pub mod host;
pub mod import;
pub mod key_hints;
pub mod keys;
pub mod language;
pub mod meeting;
pub mod merging;
pub mod output;
pub mod overlays;
pub mod phrase;
pub mod reference;
pub mod search;
pub mod sentence;
mod spoken;
pub mod state;
pub mod store;
pub mod syntax;
pub mod tabs;
pub mod term;
pub mod translated;
pub mod undo;
mod vi;
pub mod vocabulary;
pub mod vocabulary_label;

pub use advice::Advice;
pub use app::{AppLabel, AppText, ThemeLabel};
pub use cli::{CliLabel, CliText};
pub use dataset::{LoadText, SchemaLabel, TargetNoun};
pub use dates::{CountedUnit, DateProblem, DateText, DateUnit, MonthLabel, RelativeDate, SeasonLabel};
pub use desk::{ConfigText, DeskText, SettingShape};
pub use details::{DetailLabel, DetailText};
pub use digest::{DigestLabel, DigestText};
pub use field_row::FieldWords;
pub use fields::field_words;
pub use flags::{FlagLabel, FlagText};
pub use host::{HostLabel, HostText};
pub use import::{ImportLabel, ImportText, UnreadLabel};
pub use key_hints::KeyHint;
pub use keys::{CommandName, KeyHeading, KeyName};
pub use language::Lang;
pub use meeting::{MeetingFieldLabel, MeetingLabel, MeetingText};
pub use merging::{MergingLabel, MergingText};
pub use output::{ItemForm, OutputLabel, OutputText, RowNoun, SheetSign};
pub use overlays::{OverlayLabel, OverlayText};
pub use phrase::{Phrase, Reader};
pub use reference::ReferenceLabel;
pub use search::{FilterDoc, FilterName, GrammarLabel, Has, HitField, OverdueLabel, SearchText, SpokenWords};
pub use sentence::{Label, Sentence};
pub use state::{StateLabel, StateText};
pub use store::{NoticeText, ReadText, StoreLabel, StoreText};
pub use tabs::{ColumnLabel, NumberedTab, TabLabel, TabText};
pub use term::{CopyWay, TermLabel, TermText};
pub use translated::Translated;
pub use undo::{UndoLabel, UndoText};

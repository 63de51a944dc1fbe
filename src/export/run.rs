//! A stretch of text on a page.

use crate::dataset::{Flag, Id, Picked, Status};

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The status whose sign stands before the text.
    pub status: Option<Status>,
    /// The flag whose sign stands before the text.
    pub flag: Option<Flag>,
    /// The text, clean.
    pub text: String,
    /// The item that it leads to.
    pub link: Option<Id>,
    /// It is written in the other language, because a translation is missing.
    pub foreign: bool,
}

impl Run {
    /// A text in the language that was picked for it.
    #[must_use]
    pub fn of(picked: Picked<'_>) -> Self {
        Self { foreign: picked.foreign, ..Self::plain(picked.text) }
    }

    /// Plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { status: None, flag: None, text: text.into(), link: None, foreign: false }
    }
}

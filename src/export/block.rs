//! What pages are made of.

use crate::dataset::{Flag, Id, Picked, Status};
use std::borrow::Cow;

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

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What the item is called.
    Title(Run),
    /// What it is, in a line.
    Lead(String),
    /// A label and what stands beside it; several values stand one under the other.
    Fact {
        /// The label.
        label: Cow<'static, str>,
        /// The values.
        values: Vec<Run>,
    },
    /// A stretch of prose.
    Paragraph(Run),
    /// A heading over entries.
    Section {
        /// The status that all entries share.
        status: Option<Status>,
        /// The heading.
        text: String,
        /// How many entries there are.
        count: usize,
    },
    /// One entry of a section.
    Entry {
        /// What it is called; leads to the record where it is one.
        run: Run,
        /// What stands behind it: kind and dates.
        tail: String,
    },
}

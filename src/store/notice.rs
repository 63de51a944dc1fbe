//! What was found wrong with what is kept, and what was done about it: nothing of that happens without a word.

use super::error::StoreError;
use crate::lang::{NoticeText, Phrase, Reader};
use std::path::PathBuf;

/// Something that the user is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The state file was damaged and is set aside.
    DamagedState {
        /// Where it is now.
        aside: PathBuf,
        /// The older file that is used in its place, if there is one.
        used: Option<PathBuf>,
    },
    /// The state file was gone, and an older one is used in its place.
    MissingState {
        /// It.
        used: PathBuf,
    },
    /// Lines of the journal were damaged; a copy of it is set aside, the rest is used.
    DamagedJournal {
        /// Where the copy is.
        aside: PathBuf,
        /// How many lines.
        lines: usize,
    },
    /// Some changes are missing between those that are there.
    Gap,
    /// The last change was not written to its end: it is lost.
    Torn,
    /// What was kept was taken away meanwhile: it is written again from memory.
    Restored,
    /// So many ids of agendas and their items were repeated or none at all, and have been replaced by others.
    Replaced(usize),
    /// Others may write in the folder.
    OpenFolder(PathBuf),
    /// Files cannot be locked here.
    NoLocks(PathBuf),
    /// Everything is kept, but backing it up or putting it in order failed.
    Untidy(StoreError),
}

impl Notice {
    /// What happened.
    #[must_use]
    pub fn reason(&self) -> Phrase {
        Phrase::new(|reader| self.said_to(reader))
    }

    fn said_to(&self, reader: Reader) -> NoticeText {
        match self {
            Self::DamagedState { aside, used } => NoticeText::DamagedState {
                aside: reader.path(aside),
                used: used.as_ref().map(|used| reader.path(used)),
            },
            Self::MissingState { used } => NoticeText::MissingState { used: reader.path(used) },
            Self::DamagedJournal { aside, lines } => {
                NoticeText::DamagedJournal { aside: reader.path(aside), lines: *lines }
            }
            Self::Gap => NoticeText::Gap,
            Self::Torn => NoticeText::Torn,
            Self::Restored => NoticeText::Restored,
            Self::Replaced(count) => NoticeText::Replaced { count: *count },
            Self::OpenFolder(folder) => NoticeText::OpenFolder { folder: reader.path(folder) },
            Self::NoLocks(folder) => NoticeText::NoLocks { folder: reader.path(folder) },
            Self::Untidy(trouble) => NoticeText::Untidy { why: trouble.reason().read_by(reader).to_owned() },
        }
    }
}

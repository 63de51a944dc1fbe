//! Why something could not be read or written, in sentences that a person can act on.

use crate::lang::{Phrase, Reader, StoreLabel, StoreText};
use std::io;
use std::path::{Path, PathBuf};

/// Why something could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreError {
    /// Where.
    pub place: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The system knows no home for the user.
    NoHome,
    /// No permission.
    Forbidden,
    /// The disk is full, or the user's share of it.
    Full,
    /// The file system takes no changes.
    ReadOnly,
    /// Another instance has held the lock all the time.
    Locked,
    /// It was written by a later version of the program, in this schema; or holds what this one does not know.
    Newer(Option<u64>),
    /// It belongs to another user.
    Foreign,
    /// It is a folder, a device, a pipe.
    NoFile,
    /// It is a link where none is followed.
    Link,
    /// It is not there.
    Missing,
    /// It is larger than anything that is kept.
    TooLarge,
    /// Its content is not what it should be.
    Damaged,
    /// The system refused for another reason, in its words.
    Other(String),
}

impl StoreError {
    /// What stands in the way at a place.
    #[must_use]
    pub fn new(place: &Path, cause: Cause) -> Self {
        Self { place: place.to_owned(), cause }
    }

    /// What the system says of a place.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "`io::ErrorKind` has more kinds than are told apart, and grows")]
    pub fn at(place: &Path, error: &io::Error) -> Self {
        let cause = match error.kind() {
            _ if rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP) => Cause::Link,
            io::ErrorKind::PermissionDenied => Cause::Forbidden,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Cause::Full,
            io::ErrorKind::ReadOnlyFilesystem => Cause::ReadOnly,
            io::ErrorKind::NotFound => Cause::Missing,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Cause::NoFile,
            _ => Cause::Other(error.to_string()),
        };
        Self::new(place, cause)
    }

    /// In a few words, without the place.
    #[must_use]
    pub const fn short(&self) -> StoreLabel {
        match self.cause {
            Cause::NoHome => StoreLabel::NoHome,
            Cause::Forbidden => StoreLabel::Forbidden,
            Cause::Full => StoreLabel::Full,
            Cause::ReadOnly => StoreLabel::ReadOnly,
            Cause::Locked => StoreLabel::Locked,
            Cause::Newer(_) => StoreLabel::Newer,
            Cause::Foreign => StoreLabel::Foreign,
            Cause::NoFile => StoreLabel::NoFile,
            Cause::Link => StoreLabel::Link,
            Cause::Missing => StoreLabel::Missing,
            Cause::TooLarge => StoreLabel::TooLarge,
            Cause::Damaged => StoreLabel::Damaged,
            Cause::Other(_) => StoreLabel::Other,
        }
    }

    /// Why, where, and what helps.
    #[must_use]
    pub fn reason(&self) -> Phrase {
        Phrase::new(|reader| self.said_to(reader))
    }

    fn said_to(&self, reader: Reader) -> StoreText {
        let place = reader.path(&self.place);
        match &self.cause {
            Cause::NoHome => StoreText::NoHome,
            Cause::Forbidden => StoreText::Forbidden { place },
            Cause::Full => StoreText::Full { place },
            Cause::ReadOnly => StoreText::ReadOnly { place },
            Cause::Locked => StoreText::Locked { place },
            Cause::Newer(schema) => StoreText::Newer { place, schema: *schema },
            Cause::Foreign => StoreText::Foreign { place },
            Cause::Link => StoreText::Link { place },
            Cause::NoFile => StoreText::NoFile { place },
            Cause::Missing => StoreText::Missing { place },
            Cause::TooLarge => StoreText::TooLarge { place },
            Cause::Damaged => StoreText::Damaged { place },
            // The words of the system may name the path.
            Cause::Other(error) => StoreText::Refused { place, why: reader.quote(error) },
        }
    }
}

/// Says where something failed.
pub(super) trait At<T> {
    /// The same, with its place.
    fn at(self, place: &Path) -> Result<T, StoreError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, place: &Path) -> Result<T, StoreError> {
        self.map_err(|error| StoreError::at(place, &error))
    }
}

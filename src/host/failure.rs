//! Why the program did not do what it was asked.

use crate::dataset::Lang;
use std::io;

/// Why the program did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage or unusable input: the sentences that say so.
    Refused(String),
    /// Standard output is closed: whoever read it has seen enough.
    Closed,
    /// Standard output takes no more.
    Output(io::Error),
}

impl Failure {
    /// A refusal, in one of two languages.
    #[must_use]
    pub fn refused(lang: Lang, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Refused(match lang {
            Lang::Vi => vi.into(),
            Lang::En => en.into(),
        })
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Output(error) }
    }
}

//! Why the program did not do what it was asked.

use crate::lang::{Lang, Sentence};
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
    /// A refusal, in the language of the user.
    #[must_use]
    pub fn refused(lang: Lang, said: &impl Sentence) -> Self {
        Self::Refused(said.say(lang).into_owned())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Output(error) }
    }
}

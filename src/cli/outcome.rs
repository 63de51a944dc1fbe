//! How a command ends, and the two streams that it writes to.

use crate::dataset::Lang;
use crate::text::Clean;
use std::io::{self, Write};

/// What a command writes to. Nothing else in the program prints.
pub struct Streams<'s> {
    /// Standard output: the answer.
    pub out: &'s mut dyn Write,
    /// Standard error: everything else.
    pub err: &'s mut dyn Write,
}

impl Streams<'_> {
    /// Says something on standard error. That nobody may be listening is no reason to fail.
    pub fn say(&mut self, text: &str) {
        for line in text.lines() {
            let _ = writeln!(self.err, "{}", &*Clean::line(line));
        }
    }
}

/// The answer of a command that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Done.
    Yes,
    /// Done, and the answer is no: nothing found, or errors found.
    No,
    /// The dashboard ended with this status.
    Status(u8),
}

impl Answer {
    /// Yes, if there is anything.
    #[must_use]
    pub const fn of(found: bool) -> Self {
        if found { Self::Yes } else { Self::No }
    }
}

/// Why a command did not do what it was asked.
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

/// How a command ends.
pub type Outcome = Result<Answer, Failure>;

/// The exit statuses of the program, as its contract has them.
pub mod status {
    /// Done.
    pub const DONE: u8 = 0;
    /// The answer is no.
    pub const NO: u8 = 1;
    /// Wrong usage, unusable input, no terminal; also an output that takes no more.
    pub const REFUSED: u8 = 2;
}

/// The exit status of an outcome; says on standard error what there is to say.
pub fn settle(outcome: Outcome, lang: Lang, streams: &mut Streams<'_>) -> u8 {
    match outcome {
        Ok(Answer::Yes) | Err(Failure::Closed) => status::DONE,
        Ok(Answer::No) => status::NO,
        Ok(Answer::Status(status)) => status,
        Err(Failure::Refused(sentences)) => {
            streams.say(&format!("bangiao: {sentences}"));
            status::REFUSED
        }
        Err(Failure::Output(error)) => {
            let what = lang.of(("không ghi được kết quả", "the output could not be written"));
            streams.say(&format!("bangiao: {what} ({error})"));
            status::REFUSED
        }
    }
}

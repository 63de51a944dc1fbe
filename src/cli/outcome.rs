//! How a command ends.

use crate::dataset::Lang;
use crate::host::failure::Failure;
use crate::host::status;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, Label};

/// The answer of a command that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandAnswer {
    /// Done.
    Yes,
    /// Done, and the answer is no: nothing found, or errors found.
    No,
    /// The dashboard ended with this status.
    Status(u8),
}

impl CommandAnswer {
    /// Yes, if there is anything.
    #[must_use]
    pub const fn of(found: bool) -> Self {
        if found { Self::Yes } else { Self::No }
    }
}

/// How a command ends.
pub type CommandResult = Result<CommandAnswer, Failure>;

/// The exit status of an outcome; says on standard error what there is to say.
pub fn settle(outcome: CommandResult, lang: Lang, streams: &mut Streams<'_>) -> u8 {
    match outcome {
        Ok(CommandAnswer::Yes) | Err(Failure::Closed) => status::DONE,
        Ok(CommandAnswer::No) => status::NO,
        Ok(CommandAnswer::Status(status)) => status,
        Err(Failure::Refused(sentences)) => {
            streams.warn(&format!("bangiao: {sentences}"));
            status::REFUSED
        }
        Err(Failure::Output(error)) => {
            let what = CliLabel::OutputFailed.text(lang);
            streams.warn(&format!("bangiao: {what} ({error})"));
            status::REFUSED
        }
    }
}

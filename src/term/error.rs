//! Why the dashboard could not start.

use crate::lang::{Lang, Sentence, TermLabel, TermText};
use std::borrow::Cow;
use std::{error, fmt, io};

/// Why the dashboard could not start. Nothing was written to the terminal; exit status 2.
#[derive(Debug)]
pub enum StartError {
    /// Standard output goes to a file or a pipe.
    OutputIsNoTerminal,
    /// `TERM` is unset or `dumb`: a terminal that cannot place text.
    Dumb,
    /// There is no terminal to read keys from.
    NoTerminal(io::Error),
    /// The terminal or the system refused something at start.
    Start(io::Error),
}

impl StartError {
    /// The sentence that says why.
    #[must_use]
    pub fn said_in(&self, lang: Lang) -> Cow<'static, str> {
        match self {
            Self::OutputIsNoTerminal => TermLabel::OutputIsNoTerminal.say(lang),
            Self::Dumb => TermLabel::TerminalIsDumb.say(lang),
            Self::NoTerminal(error) => TermText::NoTerminal { error: error.to_string() }.say(lang),
            Self::Start(error) => TermText::TerminalRefused { error: error.to_string() }.say(lang),
        }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Lang::En))
    }
}

impl error::Error for StartError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::NoTerminal(error) | Self::Start(error) => Some(error),
            Self::OutputIsNoTerminal | Self::Dumb => None,
        }
    }
}

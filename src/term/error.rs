//! Why the dashboard could not start.

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
    /// The sentence that says why, `(vi, en)`.
    #[must_use]
    pub fn reason(&self) -> (String, String) {
        let both = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        match self {
            Self::OutputIsNoTerminal => both(
                "bảng điều khiển cần một terminal, mà đầu ra không phải terminal; với ống dẫn hay tệp hãy dùng lệnh, xem `bangiao --help`",
                "the dashboard needs a terminal, and the output is not one; for a pipe or a file use a command, see `bangiao --help`",
            ),
            Self::Dumb => both(
                "bảng điều khiển không vẽ được trên terminal này (TERM chưa đặt, hoặc là \"dumb\"); hãy đặt TERM, hoặc dùng lệnh, xem `bangiao --help`",
                "the dashboard cannot draw on this terminal (TERM is unset or \"dumb\"); set TERM, or use a command, see `bangiao --help`",
            ),
            Self::NoTerminal(error) => (
                format!("bảng điều khiển cần một terminal để đọc phím: {error}"),
                format!("the dashboard needs a terminal to read keys from: {error}"),
            ),
            Self::Start(error) => {
                (format!("không chuẩn bị được terminal: {error}"), format!("the terminal could not be set up: {error}"))
            }
        }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason().1)
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

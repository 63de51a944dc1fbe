//! What is known of the terminal, of the user's ways with it, and of the file behind what is shown.

use super::clipboard::{LIMIT, Route, Through};
#[cfg(debug_assertions)]
use super::crash_test::CrashTest;
use crate::desk::config::Clipboard;
use crate::store::{DEFAULT_CAP, Stamp};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// What is known of the terminal, of the user's ways with it, and of the file behind what is shown.
#[derive(Debug, Clone)]
pub struct Options {
    /// The terminal's name (`TERM`); `None` when it is not set or empty.
    pub term: Option<String>,
    /// Draw with bold, underline and reverse only (<https://no-color.org>).
    pub no_color: bool,
    /// The folder for what is written for a moment, and for reports of our own defects.
    pub temporary: PathBuf,
    /// The folder of what is kept, if there is one: texts on their way through an editor outlive the program there.
    pub data_dir: Option<PathBuf>,
    /// With the mouse from the start.
    pub mouse: bool,
    /// Where copies go.
    pub route: Route,
    /// The editor that the user names (`VISUAL`, else `EDITOR`).
    pub editor: Option<OsString>,
    /// Where programs are (`PATH`).
    pub path: Option<OsString>,
    /// The file of the data, where it is in one that is read again when it changes.
    pub file: Option<PathBuf>,
    /// As the file was before it was read.
    pub stamp: Option<Stamp>,
    /// The most that is read of it.
    pub cap: u64,
    /// A defect to suffer after the first frame: how the tests see that the terminal is given back.
    #[cfg(debug_assertions)]
    pub crash_test: Option<CrashTest>,
}

impl Options {
    /// Reads `TERM`, `NO_COLOR`, `TMUX`, `STY`, `MOSH_…`, `VISUAL`, `EDITOR`, `PATH` and the temporary folder; in debug builds
    /// `BANGIAO_CRASH_TEST` too. The rest is as without any choice of the user's.
    #[must_use]
    pub fn from_environment() -> Self {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let through = match (set("TMUX"), set("STY")) {
            (Some(_), _) => Through::Tmux,
            (None, Some(_)) => Through::Screen,
            (None, None) if is_in_mosh() => Through::Mosh,
            (None, None) => Through::Nothing,
        };
        Self {
            term: set("TERM").map(|term| term.to_string_lossy().into_owned()),
            no_color: set("NO_COLOR").is_some(),
            temporary: env::temp_dir(),
            data_dir: None,
            mouse: false,
            route: Route { clipboard: Clipboard::default(), through, limit: LIMIT },
            editor: set("VISUAL").or_else(|| set("EDITOR")),
            path: set("PATH"),
            file: None,
            stamp: None,
            cap: DEFAULT_CAP,
            #[cfg(debug_assertions)]
            crash_test: set("BANGIAO_CRASH_TEST").and_then(|kind| CrashTest::named(&kind.to_string_lossy())),
        }
    }
}

/// Whether mosh brought us here: it, or a script around it, leaves its variables.
fn is_in_mosh() -> bool {
    env::vars_os().any(|(name, _)| name.to_string_lossy().starts_with("MOSH_"))
}

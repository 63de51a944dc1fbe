//! What the program is told by its surroundings: read once, here, and handed on as a value.

use crate::dataset::Day;
use crate::desk::remote::RemoteMachine;
use crate::text::Clean;
use chrono::{Datelike, Local, NaiveDateTime};
use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stdout};
use std::path::Path;

/// The variables that say where the user's files are: paths from the root on, else nothing (XDG Base Directory Specification).
const FOLDERS: [&str; 3] = ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"];

/// The surroundings of one run.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// The locale: the first that is set of `LC_ALL`, `LC_MESSAGES` and `LANG`.
    pub locale: Option<String>,
    /// The character set's locale: the first that is set of `LC_ALL`, `LC_CTYPE` and `LANG`.
    pub letters: Option<String>,
    /// `BANGIAO_DATA`.
    pub data: Option<OsString>,
    /// `NO_COLOR` is set (<https://no-color.org>).
    pub no_color: bool,
    /// The moment on the calendar and the clock of the place where this runs.
    pub now: NaiveDateTime,
    /// The variables that should name a folder from the root on, and do not.
    pub relative: Vec<&'static str>,
    /// How many cells wide the terminal is that standard output goes to; `None` when it goes elsewhere.
    pub columns: Option<usize>,
    /// This machine as it is called from where the user sits: `SSH_CONNECTION` is set, and says so.
    pub remote: Option<RemoteMachine>,
}

impl Environment {
    /// The surroundings of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let first =
            |names: [&str; 3]| names.into_iter().find_map(set).map(|value| value.to_string_lossy().into_owned());
        Self {
            locale: first(["LC_ALL", "LC_MESSAGES", "LANG"]),
            letters: first(["LC_ALL", "LC_CTYPE", "LANG"]),
            data: set("BANGIAO_DATA"),
            no_color: set("NO_COLOR").is_some(),
            relative: FOLDERS
                .into_iter()
                .filter(|name| set(name).is_some_and(|path| Path::new(&path).is_relative()))
                .collect(),
            now: now(),
            columns: columns(),
            remote: set("SSH_CONNECTION").and_then(|link| {
                let user = ["USER", "LOGNAME"].into_iter().find_map(set).unwrap_or_default();
                remote(&link.to_string_lossy(), &user.to_string_lossy())
            }),
        }
    }

    /// Whether the terminal takes UTF-8, as far as the locale says.
    #[must_use]
    pub fn is_utf8(&self) -> bool {
        let letters = self.letters.as_deref().unwrap_or("").to_ascii_lowercase();
        letters.ends_with("utf-8") || letters.ends_with("utf8")
    }
}

/// The machine at the near end of a connection: `203.0.113.5 50022 10.0.0.7 22` says the far end and its port, then the near one.
fn remote(link: &str, user: &str) -> Option<RemoteMachine> {
    let host = Clean::line(link.split_whitespace().nth(2)?).to_string();
    Some(RemoteMachine { user: Clean::line(user).to_string(), host })
}

/// The moment on the calendar and the clock of the place where this runs.
#[must_use]
pub fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

/// The day of a moment.
#[must_use]
pub fn day_of(moment: NaiveDateTime) -> Day {
    let date = moment.date();
    Day::from_civil(date.year(), date.month() as u8, date.day() as u8)
}

/// A terminal that does not say its width is taken to have the usual one.
const USUAL_WIDTH: usize = 80;

fn columns() -> Option<usize> {
    stdout().is_terminal().then(|| {
        rustix::termios::tcgetwinsize(stdout())
            .ok()
            .map(|size| usize::from(size.ws_col))
            .filter(|c| *c > 0)
            .unwrap_or(USUAL_WIDTH)
    })
}

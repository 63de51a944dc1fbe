//! The terminal: session, signals, input thread, the loop. The only home of crossterm, threads and the clock.
//!
//! ```text
//! signal thread, results ── control ─┐
//!                                    ├─ mailbox ─→ loop: take in what is queued → App::update for each → one frame → one write
//! input thread ───────────── typed ──┘
//! ```
//!
//! Nothing else wakes the loop, but for one deadline while typed text is not saved yet: no ticks, no polling, no questions
//! to the terminal, whose answers would arrive as keys.
//! Every way out (quit, signal, panic, abort, hang-up) goes through `session`'s `leave`, which runs once.

#![expect(clippy::disallowed_methods, reason = "the clock, threads and processes are at home here")]

mod backstage;
mod clipboard;
mod crash;
mod editor;
mod handlers;
mod input;
mod keys;
mod mailbox;
mod main_loop;
mod scratch;
mod screen;
mod session;
mod signals;
mod watch;

pub use backstage::Backstage;
pub use clipboard::{Route, Through};
pub use watch::{Asked, Reload};

use crate::app::App;
use crate::app::input::Effect;
use crate::desk::config::Clipboard;
use crate::store::Stamp;
use crate::text::Audience;
use backstage::Runner;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::sync::Arc;
use std::{env, fmt, io};

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
    /// Reads `TERM`, `NO_COLOR`, `TMUX`, `STY`, `VISUAL`, `EDITOR`, `PATH` and the temporary folder; in debug builds
    /// `BANGIAO_CRASH_TEST` too. The rest is as without any choice of the user's.
    #[must_use]
    pub fn from_environment() -> Self {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let through = match (set("TMUX"), set("STY")) {
            (Some(_), _) => Through::Tmux,
            (None, Some(_)) => Through::Screen,
            (None, None) => Through::Nothing,
        };
        Self {
            term: set("TERM").map(|term| term.to_string_lossy().into_owned()),
            no_color: set("NO_COLOR").is_some(),
            temporary: env::temp_dir(),
            data_dir: None,
            route: Route { clipboard: Clipboard::default(), through },
            editor: set("VISUAL").or_else(|| set("EDITOR")),
            path: set("PATH"),
            file: None,
            stamp: None,
            cap: crate::store::DEFAULT_CAP,
            #[cfg(debug_assertions)]
            crash_test: set("BANGIAO_CRASH_TEST").and_then(|kind| CrashTest::named(&kind.to_string_lossy())),
        }
    }
}

#[cfg(debug_assertions)]
pub use crash::CrashTest;

/// Why the dashboard could not start. Nothing was written to the terminal; exit status 2.
#[derive(Debug)]
pub enum Error {
    /// Standard output goes to a file or a pipe.
    OutputIsNoTerminal,
    /// `TERM` is unset or `dumb`: a terminal that cannot place text.
    Dumb,
    /// There is no terminal to read keys from.
    NoTerminal(io::Error),
    /// The terminal or the system refused something at start.
    Start(io::Error),
}

impl Error {
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason().1)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoTerminal(error) | Self::Start(error) => Some(error),
            Self::OutputIsNoTerminal | Self::Dumb => None,
        }
    }
}

/// Something that was worked out behind the frames, to be taken in by the app on the main thread.
pub type Work = Box<dyn FnOnce(&mut App) -> Vec<Effect> + Send>;

/// What is to be worked out behind the frames, on a thread of its own; it hands over its results one by one.
pub type Job = Box<dyn FnOnce(&mut dyn FnMut(Work)) + Send>;

/// What is done behind the frames.
pub struct Behind {
    /// Runs from the first frame on.
    pub job: Option<Job>,
    /// Is called when the file of the data has changed.
    pub reload: Option<Reload>,
    /// Runs errands, what is to be kept on a thread of its own. See [`Ended::kept`] for those of the dashboard's end.
    pub backstage: Backstage,
}

/// What wakes the loop.
enum Message {
    /// The result of a job, or a part of it.
    Work(Work),
    /// What came of an errand.
    News(Box<crate::app::input::News>),
    /// A key or a paste.
    Input(crate::app::input::Input),
    /// The terminal may have another size now.
    Resized,
    /// Someone asked us to stop, as Ctrl-Z does.
    Suspend,
    /// We were stopped and go on.
    Continued,
    /// This signal asks us to end.
    End(i32),
    /// The editor that had the terminal has ended.
    EditorEnded(io::Result<ExitStatus>),
}

impl Message {
    /// It is a key or a paste.
    const fn is_typed(&self) -> bool {
        matches!(self, Self::Input(_))
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Work(_) => "Work",
            Self::News(_) => "News",
            Self::Input(_) => "Input",
            Self::Resized => "Resized",
            Self::Suspend => "Suspend",
            Self::Continued => "Continued",
            Self::End(_) => "End",
            Self::EditorEnded(_) => "EditorEnded",
        })
    }
}

/// A file that may grow no longer (`ulimit -f`) is a disk that is full, and ends nothing: without a handler its signal would.
fn survive_file_limits() {
    let _ = signal_hook::flag::register(libc::SIGXFSZ, Arc::default());
}

/// From now on a panic in any thread gives the terminal back, says one sentence, leaves a report in `report_dir` and
/// ends the process with status 101. The sentence is for an audience.
pub fn report_panics(report_dir: &Path, audience: Audience) {
    crash::read_by(audience);
    survive_file_limits();
    crash::install(report_dir.to_owned());
}

/// How the dashboard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// The exit status: its own, or 128 + the signal that ended it.
    pub status: u8,
    /// Everything that was to be kept came to its turn: who keeps it knows what became of it. Else saving hung, and nobody
    /// knows what is on the disk.
    pub kept: bool,
}

/// Shows `app` until it quits. The terminal is as it was before; `app` is left as it was last. Call it on the main thread, once.
///
/// What is to be kept is waited for, but not for ever; what else hangs is given up.
pub fn run(app: &mut App, options: &Options, behind: Behind) -> Result<Ended, Error> {
    let tty = session::open(options.term.as_deref())?;
    let (sender, messages) = mailbox::new();
    // Handlers before raw mode: there is no moment in which a signal could leave the terminal raw.
    let watch = signals::watch(sender.clone()).map_err(Error::Start)?;
    handlers::make_room_for_handlers().and_then(|()| handlers::on_abort(crash::aborted)).map_err(Error::Start)?;
    tty.enter().map_err(Error::Start)?;
    let runner = Runner::start(&behind.backstage, &sender).map_err(Error::Start);
    let runner = runner.inspect_err(|_| session::leave(session::HASTE))?;
    let status =
        main_loop::run(app, options, tty, (sender, messages), (behind.job, behind.reload), &runner, watch.lent());
    session::leave(session::PATIENCE);
    watch.saving();
    for effect in app.end() {
        if let Effect::Errand(errand) = effect {
            runner.send(errand);
        }
    }
    let kept = runner.finish();
    drop(watch);
    // What fails once the terminal is ours is the terminal itself: it is gone, as after a hang-up.
    Ok(Ended { status: status.unwrap_or(signals::status(signals::HANG_UP)), kept })
}

//! Our own defects: the terminal is given back, one sentence is said, a report is written.

use super::{session, signals};
use crate::store::free_name;
use signal_hook::consts::SIGABRT;
use signal_hook::low_level;
use std::backtrace::Backtrace;
use std::io;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{process, thread};

/// The exit status of a defect.
const DEFECT: i32 = 101;

/// Makes every panic final, in whatever thread: half a program drawing on is worse than none.
pub fn install(report_dir: PathBuf) {
    panic::set_hook(Box::new(move |info| {
        session::leave(session::HASTE);
        let report = report(info, &Backtrace::force_capture());
        session::say(sentence(save(&report_dir, &report), info).as_bytes());
        low_level::exit(DEFECT);
    }));
}

/// What happens on SIGABRT. Runs inside the signal handler: system calls only.
pub fn aborted() {
    session::leave(session::HASTE);
    session::say(b"bangiao: ended by a defect of its own (aborted). Your terminal is as it was before.\n");
    // The real end, with the signal's own status and core file; when even that fails, plain.
    let _ = low_level::emulate_default_handler(SIGABRT);
    low_level::exit(i32::from(signals::status(SIGABRT)));
}

fn sentence(saved: io::Result<PathBuf>, info: &PanicHookInfo<'_>) -> String {
    match saved {
        Ok(path) => format!(
            "bangiao: ended by a defect of its own. A report that may help to mend it is in {}\n",
            clean(&path.to_string_lossy())
        ),
        Err(error) => format!(
            "bangiao: ended by a defect of its own, and no report could be written ({error}): {}\n",
            clean(&info.to_string())
        ),
    }
}

fn report(info: &PanicHookInfo<'_>, backtrace: &Backtrace) -> String {
    format!(
        "bangiao {}, {} {}\nthread: {}\n{}\n\n{backtrace}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        clean(thread::current().name().unwrap_or("unnamed")),
        clean(&info.to_string()),
    )
}

/// Writes the report to a new file that only its owner can read.
fn save(dir: &Path, report: &str) -> io::Result<PathBuf> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    free_name::write(dir, &format!("bangiao-report-{seconds}-"), ".txt", report.as_bytes())
}

/// The text on one line, without what a terminal would obey or hide: a panic's message may quote the data.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || is_invisible(c) { ' ' } else { c }).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A defect on purpose, for the tests.
#[cfg(debug_assertions)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrashTest {
    /// A panic in the loop.
    PanicMain,
    /// A panic in another thread.
    PanicWorker,
    /// An abort, as after a panic in a panic or without memory.
    Abort,
    /// Recursion without end.
    Overflow,
    /// A loop that takes in nothing any more.
    Stuck,
}

#[cfg(debug_assertions)]
impl CrashTest {
    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "panic-main" => Some(Self::PanicMain),
            "panic-worker" => Some(Self::PanicWorker),
            "abort" => Some(Self::Abort),
            "overflow" => Some(Self::Overflow),
            "stuck" => Some(Self::Stuck),
            _ => None,
        }
    }

    /// Suffers it.
    #[allow(clippy::panic)]
    pub(super) fn suffer(self) {
        match self {
            Self::PanicMain => panic!("a crash test\u{1b}[31m"),
            Self::PanicWorker => drop(thread::spawn(|| panic!("a crash test\u{1b}[31m"))),
            Self::Abort => process::abort(),
            Self::Overflow => drop(overflow(1)),
            Self::Stuck => loop {
                thread::park();
            },
        }
    }
}

#[cfg(debug_assertions)]
fn overflow(depth: u64) -> u64 {
    let deeper = std::hint::black_box(depth);
    if deeper == 0 { 0 } else { overflow(deeper.wrapping_add(1)).wrapping_add(deeper) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cleaned_text_is_one_line_of_visible_characters() {
        assert_eq!(clean("Việt\u{1b}]0;x\u{7}\r\n\u{202e}a\u{9b}b"), "Việt ]0;x    a b");
    }
}

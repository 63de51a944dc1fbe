//! Our own defects: the terminal is given back, one sentence is said, a report is written. A report says where in the program it
//! failed, and of the data no more than the first words of the panic's message may quote; others who read the screen see neither
//! these words nor a folder.

use super::{session, signals};
use crate::lang::{Label, Lang, Phrase, Reader, TermLabel, TermText};
use crate::store::free_name;
use crate::text::{Audience, visible};
use signal_hook::consts::SIGABRT;
use signal_hook::low_level;
use std::backtrace::Backtrace;
use std::io;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

/// The exit status of a defect.
const DEFECT: i32 = 101;

/// The characters of a panic's message that are kept.
const MESSAGE: usize = 200;

/// Whether others read the screen, and in which language: a panic hook is given nothing.
static READ_BY_OTHERS: AtomicBool = AtomicBool::new(false);
static READ_IN: AtomicUsize = AtomicUsize::new(0);

/// From now on these read the screen.
pub fn read_by(Reader { lang, audience }: Reader) {
    READ_BY_OTHERS.store(audience.is_room(), Ordering::Relaxed);
    READ_IN.store(Lang::ALL.iter().position(|each| *each == lang).unwrap_or_default(), Ordering::Relaxed);
}

/// Who reads the screen now.
fn reader() -> Reader {
    Reader {
        lang: Lang::ALL.get(READ_IN.load(Ordering::Relaxed)).copied().unwrap_or_default(),
        audience: Audience::public(READ_BY_OTHERS.load(Ordering::Relaxed)),
    }
}

/// Makes every panic final, in whatever thread: half a program drawing on is worse than none.
pub fn install(report_dir: PathBuf) {
    panic::set_hook(Box::new(move |info| {
        session::leave(session::HASTE);
        let report = report(info, &Backtrace::force_capture());
        let said = sentence(save(&report_dir, &report), &what(info));
        session::say(format!("bangiao: {}\n", said.read_by(reader())).as_bytes());
        low_level::exit(DEFECT);
    }));
}

/// What happens on SIGABRT. Runs inside the signal handler: system calls only.
pub fn aborted() {
    session::leave(session::HASTE);
    for piece in ["bangiao: ", TermLabel::Aborted.text(reader().lang), "\n"] {
        session::say(piece.as_bytes());
    }
    // The real end, with the signal's own status and core file; when even that fails, plain.
    let _ = low_level::emulate_default_handler(SIGABRT);
    low_level::exit(i32::from(signals::status(SIGABRT)));
}

fn sentence(saved: io::Result<PathBuf>, what: &str) -> Phrase {
    match saved {
        Ok(path) => {
            let path = Phrase::path(&path);
            Phrase::new(|reader| TermText::Defect {
                report: path.read_by(reader).to_owned(),
                folder_unsaid: reader.audience.is_room(),
            })
        }
        Err(error) => {
            let what = Phrase::quote(what);
            Phrase::new(|reader| TermText::DefectUnreported {
                error: error.to_string(),
                what: what.read_by(reader).to_owned(),
            })
        }
    }
}

fn report(info: &PanicHookInfo<'_>, backtrace: &Backtrace) -> String {
    format!(
        "bangiao {}, {} {}\nthread: {}\n{}\n\n{backtrace}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        visible(thread::current().name().unwrap_or("unnamed")),
        what(info),
    )
}

/// Where it failed, and the beginning of what it says.
fn what(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let payload = info.payload();
    let said = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let said = said.unwrap_or("no message");
    format!("{}: {}", visible(&place), cut(said))
}

/// The beginning of a message, on one line, without what a terminal would obey or hide: the message may quote the data.
fn cut(message: &str) -> String {
    let mut letters = visible(message).chars().collect::<Vec<_>>();
    if letters.len() > MESSAGE {
        letters.truncate(MESSAGE);
        letters.push('…');
    }
    letters.into_iter().collect()
}

/// Writes the report to a new file that only its owner can read.
fn save(dir: &Path, report: &str) -> io::Result<PathBuf> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    free_name::write(dir, &format!("bangiao-report-{seconds}-"), ".txt", report.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_short_line_of_visible_characters() {
        assert_eq!(cut("Việt\u{1b}]0;x\u{7}\r\n\u{202e}a\u{9b}b"), "Việt ]0;x    a b");
        assert_eq!(cut(&"ệ".repeat(5_000)), "ệ".repeat(MESSAGE) + "…");
    }

    #[test]
    fn others_read_no_folder_in_the_sentence() {
        let said = sentence(Ok("/home/an/tmp/bangiao-report-1-2.txt".into()), "");
        assert!(said.read_by(Reader { lang: Lang::En, audience: Audience::Desk }).contains("/home/an/tmp/"));
        assert!(
            said.read_by(Reader { lang: Lang::En, audience: Audience::Room })
                .ends_with("is in bangiao-report-1-2.txt (in the temporary folder)"),
            "{said:?}"
        );
    }
}

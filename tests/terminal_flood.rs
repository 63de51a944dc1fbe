//! A flood of key presses on a real pseudo-terminal: what terminals send for a paste when they know no brackets. Nothing that
//! was typed is lost, whenever a signal ends the program, and a resize is seen meanwhile.
//!
//! The long version: `cargo test --release --test terminal_flood -- --ignored`. Without `--release` a program that is not
//! optimised may need longer for a thousand lines than it has at its end.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use bangiao::desk::agenda::Agenda;
use bangiao::store::{agenda_file, notebook_store::NotebookStore};
use harness::{Session, program_on, until};
use rustix::process::Signal;
use rustix::termios::{Action, tcflow};
use std::fs;
use std::path::Path;

const DESK: &str = include_str!("fixtures/desk.json");

/// How many lines a flood has at most.
const LINES: usize = 1000;

/// A desk with the minute of the first partner open.
struct Desk {
    home: tempfile::TempDir,
    session: Session,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("data.json");
        fs::write(&data, DESK).unwrap();
        let mut session = program_on(&data, &[]).env("XDG_DATA_HOME", home.path().to_str().unwrap()).shown();
        session.send("2a");
        session.wait("the pin", |seen| seen.said().contains("Put on"));
        session.send("5i");
        session.wait("the minute", |seen| seen.contents().contains("Minute: Finland"));
        Self { home, session }
    }

    /// The minute as it is kept.
    fn kept(&self) -> Option<String> {
        let keeper = NotebookStore::open(Some(&self.home.path().join("bangiao")), chrono::NaiveDateTime::default());
        let notebook = keeper.notebook();
        notebook.agendas().next().map(minute)
    }

    /// The minute as it is after the end: what the next start has, or what the program could not save in time and
    /// rescued, with its name said.
    fn minute(&self) -> String {
        let rescued = rescued(self.session.tmp.path());
        rescued.or_else(|| self.kept()).unwrap_or_default()
    }
}

/// The minute of the only item of an agenda.
fn minute(agenda: &Agenda) -> String {
    agenda.pins().next().map(|pin| pin.minute.text()).unwrap_or_default()
}

fn rescued(folder: &Path) -> Option<String> {
    let mut paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let path = paths.find(|path| path.file_name().unwrap().to_str().unwrap().starts_with("bangiao-rescue-"))?;
    Some(minute(&agenda_file::read(&path).unwrap()))
}

/// Lines of 58 characters, each another.
fn lines() -> Vec<String> {
    (0..LINES).map(|number| format!("{number:04} thống nhất rằng hai bên tiếp tục trao đổi về dự thảo.")).collect()
}

/// A number below `below` that looks like chance, another for each round.
fn chance(round: u64, below: usize) -> usize {
    let mixed = (round + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    usize::try_from((mixed >> 33) % below as u64).unwrap()
}

/// Types so many lines and a half at once, lets a signal end the program, and looks at what is there afterwards.
fn ended_in_a_flood(round: u64, count: usize, signal: Signal) {
    let mut desk = Desk::new();
    let lines = lines();
    assert_eq!(lines[0].chars().count(), 58);
    desk.session.send(format!("{}\rhalf a line", lines[..count].join("\r")));
    desk.session.signal(signal);
    desk.session.ends_restored(128 + signal.as_raw().cast_unsigned());
    let minute = desk.minute();
    let kept: Vec<&str> = minute.lines().take(count).collect();
    assert!(kept == lines[..count], "round {round}: {} of {count} lines are there", kept.len());
    assert_eq!(minute.lines().nth(count), Some("half a line"), "round {round}");
}

fn signal_of(round: u64) -> Signal {
    if round.is_multiple_of(2) { Signal::TERM } else { Signal::HUP }
}

#[test]
fn a_signal_in_a_flood_of_keys_loses_no_line_that_was_typed() {
    for round in 0..4 {
        ended_in_a_flood(round, 1 + chance(round, LINES / 10), signal_of(round));
    }
}

#[test]
#[ignore = "long: 100 floods of up to 1,000 lines"]
fn a_signal_in_any_of_100_floods_of_keys_loses_no_line_that_was_typed() {
    for round in 0..100 {
        ended_in_a_flood(round, 1 + chance(round, LINES), signal_of(round));
    }
}

#[test]
fn what_was_typed_while_nobody_read_the_terminal_is_kept_too() {
    let mut desk = Desk::new();
    let lines = &lines()[..20];
    tcflow(&desk.session.tty, Action::OOff).unwrap();
    let before = desk.session.main_naps();
    desk.session.send(lines.join("\r"));
    until("the loop to be stuck in its write", || desk.session.main_naps() != before);
    desk.session.signal(Signal::TERM);
    assert_eq!(desk.session.ended().exit_code(), 143);
    assert!(desk.session.modes_as_before());
    assert_eq!(desk.minute().lines().collect::<Vec<_>>(), lines);
}

#[test]
fn a_resize_in_a_flood_is_seen_within_a_few_frames() {
    let mut desk = Desk::new();
    desk.session.send(lines()[..100].join("\r"));
    let from = desk.session.count();
    desk.session.resize_unseen(90, 24);
    let session = &desk.session;
    session.wait("the cleared screen", |seen| String::from_utf8_lossy(&seen.raw[from..]).contains("\x1b[2J"));
    // Each frame ends with one reset.
    let frames = session.look(|seen| {
        let text = String::from_utf8_lossy(&seen.raw[from..]);
        text.split("\x1b[2J").next().unwrap().matches("\x1b[m").count()
    });
    assert!(frames <= 5, "{frames} frames");
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn what_is_typed_is_saved_a_moment_later_without_another_key() {
    let mut desk = Desk::new();
    desk.session.send("ghi lại");
    until("the words to be on the disk", || desk.kept().is_some_and(|minute| minute == "ghi lại"));
    desk.session.signal(Signal::KILL);
    desk.session.ended();
    assert_eq!(desk.kept().unwrap(), "ghi lại");
}

#[test]
fn a_letter_whose_bytes_come_in_pieces_is_that_letter() {
    let mut desk = Desk::new();
    let letter = "ệ".as_bytes();
    desk.session.send(&letter[..2]);
    // Longer than a pause may be within a sequence.
    assert!(!desk.session.within(std::time::Duration::from_millis(120), |_| false));
    desk.session.send(&letter[2..]);
    desk.session.wait("the letter", |seen| seen.contents().contains('ệ'));
    desk.session.signal(Signal::TERM);
    desk.session.ends_restored(143);
    assert_eq!(desk.minute(), "ệ");
}

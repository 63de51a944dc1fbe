//! Other programs and the plain screen have the terminal for a while, on a real pseudo-terminal: copying, printing, editing.

#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use harness::{Session, Start, program_on, until};
use rustix::process::Signal;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

const DESK: &str = include_str!("fixtures/desk.json");

/// A folder with a data file, editors and what they log.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        Self::over(DESK)
    }

    fn over(data: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("data.json"), data).unwrap();
        Self { folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn start(&self, more: &[&str]) -> Start {
        program_on(&self.at("data.json"), more)
    }

    /// A shell script as an editor: it is told its file as the last word, `$file`; `$log` is a file of its own.
    fn editor(&self, name: &str, script: &str) -> String {
        let (path, log) = (self.at(name), self.log());
        let text = format!("#!/bin/sh\nfor file; do :; done\nlog='{}'\n{script}\n", log.display());
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn log(&self) -> PathBuf {
        self.at("log")
    }

    fn logged(&self) -> String {
        fs::read_to_string(self.log()).unwrap_or_default()
    }

    /// The program with that editor, a minute of the first partner being written in it.
    fn minute(&self, editor: &str) -> Session {
        let mut session = self.start(&[]).env("EDITOR", editor).shown();
        session.send("2a");
        session.wait("the pin", |seen| seen.said().contains("Put on"));
        session.send("I");
        session
    }
}

/// Waits until the editor has the terminal: it writes that it has.
fn wait_for_editor(session: &Session) {
    session.wait("the editor", |seen| seen.text().contains("[editing]") && !seen.screen.screen().alternate_screen());
}

fn temporary_texts(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("bangiao-")).collect()
}

fn sees(session: &Session, text: &str) {
    session.wait(text, |seen| seen.contents().contains(text));
}

fn ends(mut session: Session, keys: &str) {
    session.send(keys);
    session.ends_restored(0);
}

// ---- The editor ----

#[test]
fn an_editor_gets_every_key_and_its_text_comes_back() {
    let office = Office::new();
    let script = "stty raw -echo; echo '[editing]'; head -c 1000 >$log; printf 'Một dòng.\\nHai dòng.\\n' >\"$file\"";
    let mut session = office.minute(&office.editor("ed1", script));
    wait_for_editor(&session);
    session.send("q".repeat(1000));
    sees(&session, "Hai dòng.");
    assert_eq!(office.logged(), "q".repeat(1000));
    assert_eq!(temporary_texts(session.tmp.path()), Vec::<PathBuf>::new());
    session.look(|seen| assert!(seen.screen.screen().alternate_screen()));
    assert!(!session.modes_as_before());
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn the_file_of_a_text_is_its_owners_alone_and_ends_in_md() {
    let office = Office::new();
    let session = office.minute(&office.editor("ed1", "echo '[editing]'; stat -c '%a %n' \"$file\" >$log"));
    until("the log", || office.logged().ends_with(".md\n"));
    assert!(office.logged().starts_with("600 /"), "{}", office.logged());
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn a_failing_editor_loses_nothing() {
    let office = Office::new();
    let session = office.minute(&office.editor("ed1", "echo 'half a thought' >\"$file\"; exit 3"));
    sees(&session, "the editor failed (3)");
    let kept = temporary_texts(session.tmp.path());
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), "half a thought\n");
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn an_editor_that_is_not_there_is_said_and_the_dashboard_is_back() {
    let office = Office::new();
    let session = office.minute("/nowhere/editor");
    sees(&session, "the editor could not be started");
    assert_eq!(temporary_texts(session.tmp.path()), Vec::<PathBuf>::new());
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn a_signal_ends_the_program_and_its_editor_and_what_was_written_is_left() {
    for signal in [Signal::TERM, Signal::HUP] {
        let office = Office::new();
        let script = "echo 'so far' >\"$file\"; stty raw; echo '[editing]'; trap 'echo ended >$log; exit 1' TERM; sleep 60 & wait";
        let session = office.minute(&office.editor("ed1", script));
        wait_for_editor(&session);
        session.signal(signal);
        session.ends_restored(128 + signal.as_raw().cast_unsigned());
        assert_eq!(office.logged(), "ended\n");
        let left = temporary_texts(session.tmp.path());
        assert_eq!(fs::read_to_string(&left[0]).unwrap(), "so far\n");
        session.wait("its name", |seen| seen.text().contains(left[0].file_name().unwrap().to_str().unwrap()));
    }
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let office = Office::new();
    let script = "trap 'echo got >$log' INT; stty sane; echo '[editing]'; read a; echo read >>$log";
    let mut session = office.minute(&office.editor("ed1", script));
    wait_for_editor(&session);
    session.send(b"\x03");
    until("the signal", || office.logged().contains("got"));
    session.send("\n");
    session.wait("the dashboard", |seen| seen.frame_since(0) && seen.screen.screen().alternate_screen());
    until("the end of the editor", || office.logged().contains("read"));
    session.answers();
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn e_opens_the_data_file_at_the_line_of_what_is_shown() {
    let office = Office::new();
    let editor = office.editor("vi", "echo \"$@\" >$log; sed -i 's/\"Finland\"/\"Aland\"/' \"$file\"");
    let mut session = office.start(&[]).env("VISUAL", &editor).shown();
    session.send("2e");
    sees(&session, "Aland");
    let line = DESK.lines().position(|line| line.contains("\"id\": \"fi\"")).unwrap();
    assert_eq!(office.logged(), format!("+{line} -- {}\n", office.at("data.json").display()));
    sees(&session, "reloaded: 1 item changed");
    ends(session, "q");
}

#[test]
fn built_in_data_has_no_file_to_edit_and_the_public_sees_none() {
    let mut session = program_on(Path::new("--data=builtin"), &[]).shown();
    session.send("2e");
    sees(&session, "this data is in no file");
    ends(session, "q");
    let office = Office::new();
    let editor = office.editor("vi", "echo \"$@\" >$log");
    let mut session = office.start(&["--public"]).env("VISUAL", &editor).shown();
    session.send("2e");
    sees(&session, "the data file stays closed");
    assert_eq!(office.logged(), "");
    ends(session, "q");
}

#[test]
fn a_stop_in_the_editor_stops_the_program_too_and_both_go_on() {
    let office = Office::new();
    let script = "echo '[editing]'; kill -TSTP 0; echo '[going on]'; echo done >$log";
    let editor = office.editor("ed1", script);
    let data = office.at("data.json");
    let shell = format!(
        "set -m; EDITOR='{editor}' \"$0\" --lang en --config none '{}'; echo \"[stopped $?]\"; read line; fg >/dev/null",
        data.display()
    );
    let mut session = harness::script(&shell).shown();
    session.send("2a");
    session.wait("the pin", |seen| seen.said().contains("Put on"));
    session.send("I");
    session.wait("the shell", |seen| seen.text().contains("[stopped 148]"));
    session.send("\n");
    until("the editor to end", || office.logged() == "done\n");
    session.wait("the dashboard", |seen| seen.frame_since(0));
    session.send(b"\x03");
    session.ends_restored(0);
}

//! Other programs and the plain screen have the terminal for a while, on a real pseudo-terminal: copying, printing, editing.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
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

/// The texts that are, or were, on their way through an editor.
fn drafts(session: &Session) -> Vec<PathBuf> {
    let folder = session.tmp.path().join("data/bangiao/drafts");
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

fn sees(session: &Session, text: &str) {
    session.wait(text, |seen| seen.contents().contains(text));
}

/// The dashboard has the terminal again, the minute still open.
fn is_back(session: &Session) {
    session.wait("the dashboard", |seen| {
        seen.screen.screen().alternate_screen() && seen.contents().contains("Minute: Finland")
    });
}

fn ends(mut session: Session, keys: &str) {
    session.send(keys);
    session.ends_restored(0);
}

// ---- Copying ----

/// What was sent to the clipboard: the text of each sequence.
fn copies(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8(raw.to_owned()).unwrap();
    let sequences = text.split("\x1b]52;c;").skip(1);
    sequences
        .map(|rest| {
            let encoded = rest.split_once('\x07').expect("an end").0;
            String::from_utf8(STANDARD.decode(encoded).expect("Base64")).unwrap()
        })
        .collect()
}

/// The raw output as it is behind GNU screen: what its strings hold, put together.
fn behind_screen(raw: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(raw.to_owned()).unwrap();
    let strings = text.split("\x1bP").skip(1);
    strings.flat_map(|rest| rest.split_once("\x1b\\").expect("an end").0.bytes()).collect()
}

/// How many characters the message tells of.
fn told_count(screen: &str) -> usize {
    let before = screen.split(" characters").next().unwrap();
    before.rsplit(' ').next().unwrap().replace(',', "").parse().unwrap()
}

#[test]
fn a_copy_is_one_sequence_for_the_terminal_and_what_is_said_of_it_is_true() {
    let office = Office::new();
    for (env, said) in [
        ("LINES", "sent to your terminal's clipboard: "),
        ("TMUX", "sent through tmux (needs set-clipboard on) to"),
        ("STY", "sent through screen to"),
    ] {
        let mut session = office.start(&[]).env(env, "1").size(120, 30).shown();
        session.send("2y");
        sees(&session, said);
        let raw = session.look(|seen| seen.raw.clone());
        let sent = copies(&if env == "STY" { behind_screen(&raw) } else { raw.clone() });
        let [copy] = sent.as_slice() else { panic!("{sent:?}") };
        assert!(copy.contains("Finland") && copy.contains("Modernising hydrometeorology"), "{copy}");
        session.look(|seen| assert_eq!(told_count(&seen.said()), copy.chars().count(), "{}", seen.said()));
        ends(session, "q");
    }
}

#[test]
fn what_is_too_long_for_the_clipboard_goes_to_a_file_that_is_named() {
    let office = Office::over(&DESK.replace("Finnish Environment Institute", &"long ".repeat(20_000)));
    let mut session = office.start(&[]).size(200, 30).shown();
    session.send("2y");
    sees(&session, "too long for the clipboard; goes when you quit");
    let raw = session.look(|seen| seen.raw.clone());
    assert_eq!(copies(&raw), Vec::<String>::new());
    let [file] = temporary_texts(session.tmp.path()).try_into().unwrap();
    session.look(|seen| assert!(seen.said().contains(file.to_str().unwrap()), "{}", seen.said()));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&file).unwrap().matches("long").count() >= 20_000);
    ends(session, "q");
    assert!(!file.exists(), "it goes with the program");
}

#[test]
fn the_file_of_a_long_copy_is_named_whole_in_a_window_of_80_columns_and_goes_by_a_signal_too() {
    let office = Office::over(&DESK.replace("Finnish Environment Institute", &"long ".repeat(20_000)));
    let mut session = office.start(&[]).shown();
    session.send("2y");
    sees(&session, "bangiao-copy-");
    let [file] = temporary_texts(session.tmp.path()).try_into().unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    session.look(|seen| assert!(seen.said().contains(name), "{}", seen.said()));
    session.signal(Signal::TERM);
    session.ends_restored(143);
    assert_eq!(temporary_texts(session.tmp.path()), Vec::<PathBuf>::new());
}

#[test]
fn copying_can_be_switched_off_and_says_so() {
    let office = Office::new();
    fs::write(office.at("config.toml"), "clipboard = \"off\"\n").unwrap();
    let config = office.at("config.toml");
    let mut session = harness::program_with(config.to_str().unwrap(), &office.at("data.json")).shown();
    session.send("2y");
    sees(&session, "copying is off");
    let raw = session.look(|seen| seen.raw.clone());
    assert_eq!(copies(&raw), Vec::<String>::new());
    ends(session, "q");
}

// ---- The plain screen ----

#[test]
fn a_page_is_printed_on_the_plain_screen_and_one_key_comes_back_and_does_nothing_else() {
    let office = Office::new();
    let mut session = office.start(&[]).shown();
    session.send("2P");
    session.wait("the page", |seen| !seen.screen.screen().alternate_screen() && seen.contents().contains("[any key"));
    session.look(|seen| {
        let screen = seen.contents();
        assert!(screen.contains("Finland") && !screen.contains("Bilateral"), "{screen}");
    });
    // A letter that would quit, and a flood behind it.
    session.send("qqqq");
    session.wait("the frame", |seen| seen.screen.screen().alternate_screen() && seen.contents().contains("Bilateral"));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn signals_end_the_program_on_the_plain_screen_too_and_leave_the_page_there() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let office = Office::new();
        let mut session = office.start(&[]).shown();
        session.send("2P");
        session.wait("the page", |seen| seen.contents().contains("[any key"));
        session.signal(signal);
        session.ends_restored(128 + signal.as_raw().cast_unsigned());
        session.look(|seen| assert!(seen.contents().contains("Finland"), "{}", seen.contents()));
    }
}

#[test]
fn a_resize_on_the_plain_screen_is_seen_when_one_comes_back() {
    let office = Office::new();
    let mut session = office.start(&[]).shown();
    session.send("2P");
    session.wait("the page", |seen| seen.contents().contains("[any key"));
    session.resize(120, 40);
    session.send("x");
    session.wait("the frame", |seen| seen.contents().lines().count() == 40 && seen.contents().contains("Bilateral"));
    ends(session, "q");
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
    until("the draft to go, for its text is kept", || drafts(&session).is_empty());
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
    let kept = drafts(&session);
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), "half a thought\n");
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn an_editor_that_leaves_a_pipe_in_the_place_of_its_file_freezes_nothing() {
    let office = Office::new();
    let mut session = office.minute(&office.editor("ed1", "rm \"$file\"; mkfifo \"$file\""));
    sees(&session, "no regular file");
    session.answers();
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

#[test]
fn an_editor_that_is_not_there_is_said_and_the_dashboard_is_back() {
    let office = Office::new();
    let session = office.minute("/nowhere/editor");
    sees(&session, "the editor could not be started");
    assert_eq!(drafts(&session), Vec::<PathBuf>::new());
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

/// The same desk again, in a new terminal: its agenda.
fn again(office: &Office, before: &Session) -> Session {
    let mut session = office.start(&[]).env("XDG_DATA_HOME", before.tmp.path().join("data").to_str().unwrap()).shown();
    session.send("5");
    session
}

#[test]
fn a_signal_ends_the_program_and_its_editor_and_what_was_saved_there_is_in_the_minute() {
    for signal in [Signal::TERM, Signal::HUP] {
        let office = Office::new();
        let script = "echo 'so far' >\"$file\"; stty raw; trap 'echo ended >$log; exit 1' TERM; echo '[editing]'; sleep 60 & wait";
        let session = office.minute(&office.editor("ed1", script));
        wait_for_editor(&session);
        session.signal(signal);
        session.ends_restored(128 + signal.as_raw().cast_unsigned());
        assert_eq!(office.logged(), "ended\n");
        sees(&again(&office, &session), "so far");
    }
}

#[test]
fn what_was_saved_in_the_editor_is_taken_in_at_the_next_start_where_the_program_was_killed() {
    let office = Office::new();
    let script = "echo 'so far' >\"$file\"; stty raw; echo '[editing]'; sleep 60 & wait";
    let session = office.minute(&office.editor("ed1", script));
    wait_for_editor(&session);
    session.signal(Signal::KILL);
    session.ended();
    let mut next = again(&office, &session);
    sees(&next, "so far");
    next.send("!");
    sees(&next, "was in the editor when it was cut off");
    assert_eq!(drafts(&session), Vec::<PathBuf>::new());
    next.send("\x1bq");
    next.ends_restored(0);
    // It is taken in once.
    let next = again(&office, &session);
    sees(&next, "so far");
    next.look(|seen| assert_eq!(seen.contents().matches("so far").count(), 1, "{}", seen.contents()));
}

#[test]
fn what_was_in_the_editor_and_cannot_be_taken_in_is_named() {
    let office = Office::new();
    let script = "printf '\\377' >\"$file\"; stty raw; echo '[editing]'; sleep 60 & wait";
    let session = office.minute(&office.editor("ed1", script));
    wait_for_editor(&session);
    session.signal(Signal::KILL);
    session.ended();
    let mut next = again(&office, &session);
    next.send("!");
    sees(&next, "could not be taken in");
    let [kept] = drafts(&session).try_into().unwrap();
    sees(&next, kept.file_name().unwrap().to_str().unwrap());
    assert_eq!(fs::read(kept).unwrap(), b"\xff");
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let office = Office::new();
    let script = "trap 'echo got >$log' INT; stty sane; echo '[editing]'; until read a; do :; done; echo read >>$log";
    let mut session = office.minute(&office.editor("ed1", script));
    wait_for_editor(&session);
    session.send(b"\x03");
    until("the signal", || office.logged().contains("got"));
    session.send("\n");
    is_back(&session);
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
    is_back(&session);
    session.send(b"\x03");
    session.ends_restored(0);
}

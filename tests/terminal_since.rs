//! What was last seen is kept by the real program, on a pseudo-terminal: nobody takes a snapshot, and what has changed is told.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use harness::{Session, program_on};
use std::fs;
use std::path::{Path, PathBuf};

const BUILTIN: &str = include_str!("../sample-data/cooperation.json");

/// A data file, and a home.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(home.at("data.json"), BUILTIN).unwrap();
        home
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&self) -> Session {
        program_on(&self.at("data.json"), &[]).env("XDG_DATA_HOME", self.at("home").to_str().unwrap()).shown()
    }

    fn edit(&self, times: usize) {
        let edited = BUILTIN.replacen("\"status\": \"pipeline\"", "\"status\": \"implementation\"", times);
        assert_ne!(edited, BUILTIN);
        fs::write(self.at("data.json"), edited).unwrap();
    }

    fn snapshots(&self) -> PathBuf {
        self.at("home/bangiao/snapshots")
    }
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

fn says(session: &mut Session, keys: &str, text: &str) {
    session.send(keys);
    session.wait(text, |seen| seen.contents().contains(text));
}

fn quit(mut session: Session) {
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn what_has_changed_since_the_last_session_is_told_although_nobody_took_a_snapshot() {
    let home = Home::new();
    let mut session = home.open();
    says(&mut session, "6", "Nothing has changed since");
    assert_eq!(files(&home.snapshots()), 1);
    // It is edited while it is shown, and after that.
    home.edit(1);
    says(&mut session, "", "~ Changed 1");
    quit(session);
    home.edit(3);
    let mut session = home.open();
    says(&mut session, "6", "~ Changed 2");
    // Opening it again resets nothing; what is confirmed is gone, and what is deleted is gone for good.
    quit(session);
    let mut session = home.open();
    says(&mut session, "6", "~ Changed 2");
    says(&mut session, "C", "Changes are told since what was seen on");
    says(&mut session, "y", "Nothing has changed since");
    says(&mut session, "BD", "for good?");
    says(&mut session, "y", "Deleted for good");
    says(&mut session, "\x1b", "~ Changed 2");
    quit(session);
}

#[test]
fn a_folder_that_takes_nothing_is_told_once_and_everything_else_works() {
    let home = Home::new();
    fs::create_dir_all(home.at("home/bangiao")).unwrap();
    fs::write(home.snapshots(), "in the way").unwrap();
    let mut session = home.open();
    says(&mut session, "", "The program cannot keep what is seen by itself");
    says(&mut session, "6", "This tab tells what is new");
    says(&mut session, "", "The program cannot keep what is seen by itself");
    home.edit(1);
    says(&mut session, "2", "reloaded");
    says(&mut session, "/finland\ra", "item 1");
    quit(session);
}

#[test]
fn of_a_file_that_is_too_large_nothing_is_kept_and_that_is_said_where_it_matters() {
    let home = Home::new();
    let padded = format!("{BUILTIN}{}", " ".repeat(33 * 1024 * 1024));
    fs::write(home.at("data.json"), padded).unwrap();
    let mut session = home.open();
    says(&mut session, "6", "This file is larger than 32 MB");
    assert_eq!(files(&home.snapshots()), 0);
    quit(session);
}

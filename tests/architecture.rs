//! The house as its plan has it: which room may use which, and what is at home in one place alone.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every room with the rooms that it may use.
const ROOMS: [(&str, &[&str]); 9] = [
    ("text", &[]),
    ("dataset", &["text"]),
    ("search", &["dataset", "text"]),
    ("desk", &["dataset", "text"]),
    ("export", &["desk", "search", "dataset", "text"]),
    ("app", &["export", "desk", "search", "dataset", "text"]),
    ("store", &["dataset", "desk", "text"]),
    ("term", &["app", "store", "export", "desk", "search", "dataset", "text"]),
    ("cli", &["term", "app", "store", "export", "desk", "search", "dataset", "text"]),
];

/// What only one room may name.
const AT_HOME: [(&str, &[&str]); 8] = [
    ("std::fs", &["store", "term"]),
    ("crossterm::", &["term"]),
    ("std::thread", &["term"]),
    ("signal_hook", &["term"]),
    ("Instant", &["term"]),
    ("SystemTime", &["term"]),
    ("std::env", &["term", "cli"]),
    ("directories::", &["store"]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every line of code of a room: comments and the tests at the end of a file are left away.
fn code(room: &str) -> Vec<(PathBuf, usize, String)> {
    let mut lines = Vec::new();
    for file in sources(&root().join(room)) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            let bare = line.trim_start();
            if !bare.starts_with("//") {
                lines.push((file.clone(), number + 1, line.to_owned()));
            }
        }
    }
    lines
}

#[test]
fn every_room_is_in_the_plan_and_every_room_of_the_plan_is_there() {
    let there: BTreeSet<String> = fs::read_dir(root())
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let planned: BTreeSet<String> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(there, planned);
}

#[test]
fn a_room_uses_only_what_lies_below_it() {
    for (room, may_use) in ROOMS {
        for (file, number, line) in code(room) {
            for (other, _) in ROOMS.iter().filter(|(other, _)| *other != room && !may_use.contains(other)) {
                let grouped = line.trim_start().starts_with("use crate::{") && line.contains(&format!("{other}::"));
                let named = grouped
                    || line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"))
                    || line.contains(&format!("crate::{other},"));
                assert!(!named, "{}:{number}: {room} uses {other}: {line}", file.display());
            }
        }
    }
}

#[test]
fn what_has_one_home_is_named_nowhere_else() {
    for (room, _) in ROOMS {
        for (file, number, line) in code(room) {
            for (what, _) in AT_HOME.iter().filter(|(_, homes)| !homes.contains(&room)) {
                assert!(!line.contains(what), "{}:{number}: {what} outside its home: {line}", file.display());
            }
        }
    }
}

/// Where what is private may be taken out of its type without an audience, and what for.
const KEPT_BY: [(&str, &str); 7] = [
    ("text/private.rs", "the type itself"),
    ("dataset/tree.rs", "compared; the trees keep it private"),
    ("desk/agenda.rs", "written into the files of the desk"),
    ("desk/notebook.rs", "written into the files of the desk"),
    ("export/decided.rs", "for the clerk of the desk alone: never written in public"),
    ("cli/changes.rs", "held against a name that was typed"),
    ("cli/minutes.rs", "held against a name that was typed"),
];

#[test]
fn what_is_private_is_taken_out_without_an_audience_in_these_files_alone() {
    let takes = |(_, _, line): &(PathBuf, usize, String)| line.contains("to_keep()") || line.contains("fn to_keep");
    let files: BTreeSet<String> = ROOMS
        .iter()
        .flat_map(|(room, _)| code(room))
        .filter(takes)
        .map(|(file, _, _)| file.strip_prefix(root()).unwrap().to_string_lossy().into_owned())
        .collect();
    let named: BTreeSet<String> = KEPT_BY.iter().map(|(file, _)| (*file).to_owned()).collect();
    // The type itself only defines it.
    assert_eq!(files, named);
}

#[test]
fn one_file_alone_names_the_fuzzy_matcher() {
    let naming: BTreeSet<PathBuf> = ROOMS
        .iter()
        .flat_map(|(room, _)| code(room))
        .filter(|(_, _, line)| line.contains("fuzzy_matcher"))
        .map(|(file, _, _)| file)
        .collect();
    assert_eq!(naming.len(), 1, "{naming:?}");
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    for file in sources(&root()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is for", file.display());
    }
}

#[test]
fn there_is_one_crossterm_in_the_lock_file() {
    let lock = fs::read_to_string(root().join("../Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"").count(), 1);
}

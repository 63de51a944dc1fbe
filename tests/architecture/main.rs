//! The rooms of the program: which may use which, what has one home, which files go in circles, which names are taken twice, and
//! where words of a language stand.
//!
//! The sources are parsed, so that no way of writing a name escapes; `planted` holds violations that each of these tests must find.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the syntax of Rust has more kinds than are told apart here, and grows"
)]

mod lengths;
mod planted;
mod source;
mod words;

use source::{File, Reference, circles};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every room with the rooms that it may use.
const ROOMS: [(&str, &[&str]); 12] = [
    ("text", &[]),
    ("lang", &["text"]),
    ("dataset", &["lang", "text"]),
    ("search", &["dataset", "lang", "text"]),
    ("desk", &["dataset", "lang", "text"]),
    ("import", &["dataset", "lang", "text"]),
    ("export", &["desk", "search", "dataset", "lang", "text"]),
    ("app", &["export", "desk", "search", "dataset", "lang", "text"]),
    ("store", &["dataset", "desk", "lang", "text"]),
    ("term", &["app", "store", "export", "import", "desk", "search", "dataset", "lang", "text"]),
    ("host", &["term", "app", "store", "export", "import", "desk", "search", "dataset", "lang", "text"]),
    ("cli", &["host", "term", "app", "store", "export", "import", "desk", "search", "dataset", "lang", "text"]),
];

/// What only these rooms may name, or this file.
const AT_HOME: [(&str, &[&str]); 24] = [
    ("std::fs", &["store", "term"]),
    ("std::env", &["term", "host", "cli"]),
    ("std::time::Instant", &["term"]),
    ("std::time::SystemTime", &["term"]),
    ("std::thread", &["term"]),
    ("std::net", &[]),
    ("std::process", &["store", "term", "host"]),
    ("crossterm", &["term"]),
    ("signal_hook", &["term"]),
    ("libc", &["term"]),
    ("rustix", &["store", "term", "host"]),
    ("ratatui", &["app", "term"]),
    ("directories", &["store"]),
    ("clap", &["cli"]),
    ("toml", &["desk", "import"]),
    ("chrono", &["store", "host"]),
    // The day on the calendar is read in one file, and comes to all others as a value.
    ("chrono::Local", &["host/environment.rs"]),
    ("chrono::Utc", &[]),
    ("crate::host::environment::now", &["host"]),
    ("crate::dataset::date::days_away", &["dataset", "search/span.rs"]),
    ("fuzzy_matcher", &["search/fuzzy.rs"]),
    // That bytes are JSON is known to its reader alone.
    ("crate::dataset::load::load", &["dataset", "import/json.rs"]),
    ("crate::dataset::check::check", &["dataset", "import/json.rs"]),
    ("crate::dataset::locate", &["dataset", "import/json.rs"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file, by its name below `src`.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn program() -> Vec<File> {
    source::read(&sources_of_program())
}

/// The sources without the files that are tests as a whole.
fn sources_of_program() -> Vec<(String, String)> {
    let is_no_test = |(name, _): &(String, String)| !name.ends_with("tests.rs");
    sources(&root()).into_iter().filter(is_no_test).collect()
}

/// What rooms use that lies above them.
fn upward(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let Some((room, may_use)) = ROOMS.iter().find(|(room, _)| file.room() == Some(*room)) else { continue };
        for used in &file.uses {
            let [first, other, ..] = used.path.as_slice() else { continue };
            let is_room = ROOMS.iter().any(|(room, _)| room == other);
            if first == "crate" && is_room && other != room && !may_use.contains(&other.as_str()) {
                found.push(format!("{}: {room} uses {}", file.name, used.path.join("::")));
            }
        }
    }
    found
}

/// What is named outside its home.
fn away_from_home(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (what, homes) in AT_HOME {
        let parts: Vec<&str> = what.split("::").collect();
        let names = |used: &&Reference| {
            let path: Vec<&str> = used.path.iter().map(String::as_str).collect();
            path.starts_with(&parts) || used.glob && parts.starts_with(&path)
        };
        let is_home = |file: &File| homes.iter().any(|home| file.room() == Some(*home) || file.name == *home);
        for file in files.iter().filter(|file| file.room().is_some() && !is_home(file)) {
            found.extend(file.uses.iter().filter(names).map(|used| format!("{}: {}", file.name, used.path.join("::"))));
        }
    }
    found
}

/// The names that several types have, with how many have them.
fn taken_twice(files: &[File]) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in files.iter().flat_map(|file| &file.types) {
        *counts.entry(name.clone()).or_default() += 1;
    }
    counts.retain(|_, count| *count > 1);
    counts
}

#[test]
fn every_room_is_in_the_plan_and_every_room_of_the_plan_is_there() {
    let folders = fs::read_dir(root()).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let there: BTreeSet<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let planned: BTreeSet<String> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(there, planned);
}

#[test]
fn what_a_room_may_use_may_use_no_more_than_the_room_itself() {
    for (room, may_use) in ROOMS {
        for (below, theirs) in ROOMS.iter().filter(|(below, _)| may_use.contains(below)) {
            assert!(theirs.iter().all(|each| may_use.contains(each)), "{room} sees more through {below}");
        }
    }
}

#[test]
fn a_room_uses_only_what_lies_below_it() {
    let found = upward(&program());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_has_one_home_is_named_nowhere_else() {
    let found = away_from_home(&program());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_files_of_a_room_go_in_a_circle() {
    let found: Vec<String> = circles(&program()).iter().map(|circle| circle.join(" ↔ ")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_type_takes_the_name_of_another() {
    let found = taken_twice(&program());
    assert!(found.is_empty(), "several types have these names: {found:?}");
}

#[test]
fn words_of_a_language_stand_in_lang_alone() {
    let found = words::astray(&sources_of_program());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_may_stand_outside_lang_is_still_there() {
    let gone = words::listed_in_vain(&sources_of_program());
    assert!(gone.is_empty(), "nothing of the kind stands in {}", gone.join(", "));
}

/// No file is longer; tables and pictures of one subject have no need to be.
const MOST_LINES: usize = 600;

#[test]
fn no_file_is_too_long_to_be_read_at_one_sitting() {
    let long: Vec<String> = sources(&root())
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// No function is longer, but tables: see [`lengths`].
const MOST_LINES_OF_A_FUNCTION: usize = 60;

/// The functions of these sources that are too long.
fn long_functions(sources: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in sources {
        let long = lengths::functions(text).into_iter().filter(|(_, lines)| *lines > MOST_LINES_OF_A_FUNCTION);
        found.extend(long.map(|(function, lines)| format!("{name}: {function}: {lines}")));
    }
    found
}

#[test]
fn no_function_is_longer_than_a_screen_but_tables() {
    let program: Vec<_> = sources(&root()).into_iter().filter(|(name, _)| !name.ends_with("tests.rs")).collect();
    let long = long_functions(&program);
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_dashboard_is_made_of_few_parts() {
    let app = fs::read_to_string(root().join("app/mod.rs")).unwrap();
    let file = syn::parse_file(&app).unwrap();
    let fields = file.items.iter().find_map(|item| match item {
        syn::Item::Struct(of) if of.ident == "App" => Some(of.fields.len()),
        _ => None,
    });
    assert!(fields.is_some_and(|fields| fields <= 12), "{fields:?}");
}

/// Where what is private may be taken out of its type without an audience, and what for.
const KEPT_BY: [(&str, &str); 9] = [
    ("cli/notebook.rs", "held against a name that was typed"),
    ("dataset/value.rs", "compared; the values keep it private"),
    ("desk/details.rs", "written into the files of the desk"),
    ("desk/ids.rs", "tells agendas apart"),
    ("desk/notebook.rs", "written into the files of the desk"),
    ("desk/notebook/follow_up.rs", "written into the files of the desk"),
    ("desk/notebook/reversal.rs", "written into the files of the desk"),
    ("export/decided.rs", "for the clerk of the desk alone: never written in public"),
    ("text/private.rs", "the type itself"),
];

#[test]
fn what_is_private_is_taken_out_without_an_audience_in_these_files_alone() {
    let takes = |file: &File| file.methods.contains("to_keep");
    let files: BTreeSet<String> = program().into_iter().filter(takes).map(|file| file.name).collect();
    let named: BTreeSet<String> = KEPT_BY.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(files, named);
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    for (name, text) in sources(&root()) {
        assert!(text.starts_with("//! "), "{name} does not say what it is for");
    }
}

#[test]
fn there_is_one_crossterm_in_the_lock_file() {
    let lock = fs::read_to_string(root().join("../Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"").count(), 1);
}

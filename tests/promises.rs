//! The promises that nothing is lost and the terminal is given back, measured at the real program on a pseudo-terminal, and printed
//! as a table:
//!
//! ```text
//! cargo build --release && BANGIAO_PROGRAM=target/release/bangiao cargo test --test promises -- --ignored --nocapture
//! ```
//!
//! Without `BANGIAO_PROGRAM` the build of the tests is measured: slower, but with the ways out that only it has (panics, aborts).
//! `BANGIAO_ROUNDS` takes a part of the rounds, in hundredths.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do; the table is printed for who runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use bangiao::store::notebook_store::NotebookStore;
use harness::{Session, Start, program, program_on, program_path};
use rustix::process::Signal;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const DESK: &str = include_str!("fixtures/desk.json");

/// What may be lost of a minute when the program is killed: what was typed in the last moment.
const LAST_MOMENT: Duration = Duration::from_millis(300);

/// A row of the table.
struct Row {
    promise: String,
    tried: usize,
    held: usize,
    figure: String,
}

impl Row {
    fn of(promise: &str, kept: &[bool], figure: String) -> Self {
        let held = kept.iter().filter(|kept| **kept).count();
        Self { promise: promise.to_owned(), tried: kept.len(), held, figure }
    }
}

/// So many of `all` rounds are taken.
fn rounds(all: usize) -> usize {
    let part = std::env::var("BANGIAO_ROUNDS").ok().and_then(|part| part.parse::<usize>().ok()).unwrap_or(100);
    (all * part / 100).max(1)
}

/// Numbers that look like chance and are the same each time.
fn chance(round: usize, below: usize) -> usize {
    let mixed = (round as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    usize::try_from((mixed >> 33) % below as u64).unwrap()
}

/// Lines of 58 characters, each another.
fn lines(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:04} thống nhất rằng hai bên tiếp tục trao đổi về dự thảo.")).collect()
}

fn desk(home: &Path) -> Start {
    let data = home.join("data.json");
    if !data.exists() {
        fs::write(&data, DESK).unwrap();
    }
    program_on(&data, &["--fresh"]).env("XDG_DATA_HOME", home.to_str().unwrap())
}

/// Opens the minute of the first item of the agenda in use.
fn open_minute(session: &mut Session) {
    session.send("5");
    session.wait("the agenda", |seen| seen.contents().contains("discussed 0/1"));
    session.send("i");
    session.wait("the minute", |seen| seen.contents().contains("Minute: Finland"));
}

/// A desk with an item on its agenda.
fn with_item(home: &Path) -> Session {
    let mut session = desk(home).shown();
    session.send("2a");
    session.wait("the pin", |seen| seen.said().contains("Put on"));
    session
}

/// The minute as it is kept.
fn kept(home: &Path) -> String {
    let keeper = NotebookStore::open(Some(&home.join("bangiao")), chrono::NaiveDateTime::default());
    let notebook = keeper.notebook();
    let agenda = notebook.agendas().next().expect("an agenda");
    agenda.pins().next().map(|pin| pin.minute.text()).unwrap_or_default()
}

// ---- Ways out ----

type Way = (&'static str, u32, fn(&mut Session));

const WAYS: [Way; 7] = [
    ("q", 0, |session| session.send("q")),
    ("Ctrl-C", 0, |session| session.send(b"\x03")),
    ("TERM", 143, |session| session.signal(Signal::TERM)),
    ("HUP", 129, |session| session.signal(Signal::HUP)),
    ("INT", 130, |session| session.signal(Signal::INT)),
    ("QUIT", 131, |session| session.signal(Signal::QUIT)),
    ("TERM while nobody reads", 143, |session| {
        session.stall();
        session.send("j".repeat(2000));
        session.signal(Signal::TERM);
        assert_eq!(session.ended().exit_code(), 143);
        session.unstall();
    }),
];

/// Ways out that only a build for tests has.
const DEFECTS: [&str; 4] = ["panic-main", "panic-worker", "abort", "overflow"];

fn ways_out() -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, status, go) in WAYS {
        let kept: Vec<bool> = (0..rounds(20))
            .map(|_| {
                let mut session = program().shown();
                go(&mut session);
                if !name.contains("nobody") {
                    assert_eq!(session.ended().exit_code(), status, "{name}");
                }
                session.modes_as_before()
            })
            .collect();
        rows.push(Row::of(&format!("terminal given back: {name}"), &kept, String::new()));
    }
    if std::env::var_os("BANGIAO_PROGRAM").is_none() {
        for defect in DEFECTS {
            let kept: Vec<bool> = (0..rounds(20))
                .map(|_| {
                    let session = program().env("BANGIAO_CRASH_TEST", defect).spawn();
                    session.ended();
                    session.modes_as_before()
                })
                .collect();
            rows.push(Row::of(&format!("terminal given back: {defect}"), &kept, String::new()));
        }
    }
    let mut slowest = Duration::ZERO;
    let kept: Vec<bool> = (0..rounds(20))
        .map(|_| {
            let mut session = program().shown();
            let start = Instant::now();
            session.hang_up();
            session.ended();
            slowest = slowest.max(start.elapsed());
            slowest < Duration::from_secs(2)
        })
        .collect();
    rows.push(Row::of("gone when the terminal is gone", &kept, format!("slowest {} ms", slowest.as_millis())));
    rows
}

// ---- Canaries ----

/// Words planted in what is private, and none of them said: a row of the table; every command and overlay is walked by the tests
/// `privacy` and `privacy_screen`.
fn canaries() -> Row {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("kanarfolder");
    fs::create_dir(&secret).unwrap();
    let sound = DESK.replacen(
        "\"kind\":",
        "\"private_note\": \"kanarnote\", \"owner\": { \"en\": \"kanarowner\" }, \"kind\":",
        1,
    );
    let broken = sound.replacen("\"kanarnote\"", "“kanarnote”", 1);
    let mut kept = Vec::new();
    for (name, data) in [("sound.json", &sound), ("broken.json", &broken)] {
        let file = secret.join(name);
        fs::write(&file, data).unwrap();
        for command in
            ["check", "list records", "list partners", "list flags", "search kanarnote", "show fi", "brief fi"]
        {
            for form in ["", "--json"] {
                for lang in ["vi", "en"] {
                    let output = Command::new(program_path())
                        .args(command.split(' '))
                        .args(form.split_whitespace())
                        .args(["--public", "--config", "none", "--lang", lang, "--data"])
                        .arg(&file)
                        .env("XDG_DATA_HOME", folder.path().join("kanarhome"))
                        .output()
                        .unwrap();
                    let said = [output.stdout, output.stderr].concat();
                    // What was typed is no secret: the word that was searched for.
                    let said = String::from_utf8_lossy(&said).replace("search kanarnote", "");
                    let found = ["kanarnote", "kanarowner", "kanarfolder", "kanarhome"]
                        .iter()
                        .find(|word| said.contains(**word));
                    kept.push(found.is_none());
                }
            }
        }
    }
    Row::of("no word of what is private is said", &kept, "commands with --public, sound and broken".to_owned())
}

// ---- Lines without brackets ----

fn unbracketed() -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut slowest, mut largest) = (Duration::ZERO, 0);
    let on_disk: Vec<bool> = (0..rounds(5))
        .map(|_| {
            let home = tempfile::tempdir().unwrap();
            let mut session = with_item(home.path());
            open_minute(&mut session);
            let text = lines(1000);
            session.send(text.join("\r"));
            let start = Instant::now();
            // Whoever looks takes the lock, too: not all the time.
            while kept(home.path()).lines().count() < 1000 && start.elapsed() < Duration::from_secs(20) {
                session.within(Duration::from_millis(100), |_| false);
            }
            let took = start.elapsed();
            let same = kept(home.path()).lines().eq(text.iter().map(String::as_str));
            let peak = session.peak();
            (slowest, largest) = (slowest.max(took), largest.max(peak));
            session.signal(Signal::TERM);
            session.ended();
            same && took < Duration::from_secs(2) && peak < 30 * 1024
        })
        .collect();
    let figure = format!("slowest {} ms after the last key, at most {} kB resident", slowest.as_millis(), largest);
    rows.push(Row::of("1,000 lines are on the disk within 2 s and 30 MB", &on_disk, figure));
    for signal in [Signal::TERM, Signal::HUP] {
        let mut slowest = Duration::ZERO;
        let all: Vec<bool> = (0..rounds(100))
            .map(|round| {
                let home = tempfile::tempdir().unwrap();
                let mut session = with_item(home.path());
                open_minute(&mut session);
                let text = &lines(1000)[..=chance(round, 1000)];
                session.send(text.join("\r"));
                let start = Instant::now();
                session.signal(signal);
                session.ended();
                slowest = slowest.max(start.elapsed());
                kept(home.path()).lines().eq(text.iter().map(String::as_str))
            })
            .collect();
        let figure = format!("slowest end {} ms", slowest.as_millis());
        rows.push(Row::of(&format!("{signal:?} in the midst of up to 1,000 lines loses nothing"), &all, figure));
    }
    rows.push(killed());
    rows
}

/// Lines come one by one; the kill comes at any moment.
fn killed() -> Row {
    let mut longest = Duration::ZERO;
    let all: Vec<bool> = (0..rounds(100))
        .map(|round| {
            let home = tempfile::tempdir().unwrap();
            let mut session = with_item(home.path());
            open_minute(&mut session);
            let text = lines(1000);
            let mut sent = Vec::new();
            let end = Instant::now() + Duration::from_millis(100 + chance(round, 900) as u64);
            for line in &text {
                if Instant::now() >= end {
                    break;
                }
                session.send(format!("{line}\r"));
                sent.push(Instant::now());
            }
            session.signal(Signal::KILL);
            let killed = Instant::now();
            session.ended();
            let there = kept(home.path());
            let whole = there.lines().zip(&text).take_while(|(there, line)| there == line).count();
            let lost = sent.get(whole).map_or(Duration::ZERO, |sent| killed.duration_since(*sent));
            longest = longest.max(lost);
            lost <= LAST_MOMENT
        })
        .collect();
    Row::of("kill -9 costs the last 0.3 s at most", &all, format!("at most {} ms", longest.as_millis()))
}

// ---- Two writers ----

/// Lines that contain each other.
const PHRASES: [&str; 6] = ["agreed", "not agreed", "1 million", "they will not give 1 million", "x", "agreed, x"];

/// Two dashboards write in one minute at once.
fn two_writers() -> Row {
    let all: Vec<bool> = (0..rounds(200))
        .map(|round| {
            let home = tempfile::tempdir().unwrap();
            let session = with_item(home.path());
            session.signal(Signal::TERM);
            session.ended();
            let mut hands = [desk(home.path()).shown(), desk(home.path()).shown()];
            hands.iter_mut().for_each(open_minute);
            let mut typed = Vec::new();
            for step in 0..8 {
                let phrase = PHRASES[chance(round * 8 + step, PHRASES.len())];
                hands[step % 2].send(format!("{phrase}\r"));
                typed.push(phrase);
            }
            for hand in &mut hands {
                hand.send(b"\x1b");
                hand.wait("the page", |seen| !seen.contents().contains("Minute: Finland"));
                hand.signal(Signal::TERM);
                hand.ended();
            }
            let text = kept(home.path());
            let mut there: Vec<&str> = text.lines().collect();
            // Each line once for each time that somebody typed it.
            typed.iter().all(|phrase| there.iter().position(|line| line == phrase).map(|at| there.remove(at)).is_some())
        })
        .collect();
    Row::of("two processes in one minute keep every line", &all, String::new())
}

#[test]
#[ignore = "long: measures and prints the promises"]
fn the_promises_are_measured_and_kept() {
    let rows: Vec<Row> =
        ways_out().into_iter().chain([canaries()]).chain(unbracketed()).chain([two_writers()]).collect();
    println!("| promise | kept | of | figure |\n| --- | ---: | ---: | --- |");
    for Row { promise, tried, held, figure } in &rows {
        println!("| {promise} | {held} | {tried} | {figure} |");
    }
    let broken: Vec<&str> = rows.iter().filter(|row| row.held < row.tried).map(|row| row.promise.as_str()).collect();
    assert!(broken.is_empty(), "not kept: {broken:?}");
}

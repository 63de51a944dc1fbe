//! The data file changes under the program, on a real pseudo-terminal: whole, half-written, broken, gone and back.
//!
//! The long version: `cargo test --test terminal_reload -- --ignored`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use harness::{Session, program_on, until};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

const DESK: &str = include_str!("fixtures/desk.json");

/// A folder with a data file, and the program on it, in the Bilateral tab with the cursor on Sweden.
struct Office {
    folder: tempfile::TempDir,
    session: Session,
}

impl Office {
    fn open(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("data.json"), DESK).unwrap();
        let session = program_on(&folder.path().join("data.json"), more).shown();
        Self { folder, session }.on_sweden()
    }

    fn on_sweden(mut self) -> Self {
        self.session.send("2jjj");
        self.session.wait("the cursor", |seen| is_on(&seen.contents(), "Sweden"));
        self
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("data.json")
    }

    fn write(&self, text: &str) {
        fs::write(self.file(), text).unwrap();
    }

    fn sees(&self, text: &str) {
        self.session.wait(text, |seen| seen.contents().contains(text));
    }

    fn ends(mut self) {
        self.session.send("q");
        self.session.ends_restored(0);
    }
}

/// Whether the cursor of the list stands on that name.
fn is_on(screen: &str, name: &str) -> bool {
    screen.lines().any(|line| {
        line.starts_with(&format!("› {name}"))
            || line.starts_with(&format!("›✱ {name}"))
            || line.starts_with(&format!("›{name}"))
    })
}

/// The fixture with Finland under another name.
fn renamed(name: &str) -> String {
    DESK.replace("\"en\": \"Finland\"", &format!("\"en\": \"{name}\""))
}

#[test]
fn another_file_is_opened_in_place_and_is_the_one_that_is_watched_from_then_on() {
    let mut office = Office::open(&[]);
    let other = office.folder.path().join("other.json");
    fs::write(&other, renamed("Aland")).unwrap();
    let missing = office.folder.path().join("missing.json");
    office.session.send(format!(":e {}\r", missing.display()));
    office.sees("Not opened, the data from before stays:");
    office.sees("Finland");
    office.session.send(format!(":e {}\r", other.display()));
    office.sees("Opened: A portfolio for tests");
    office.session.send("2");
    office.sees("Aland");
    fs::write(&other, renamed("Bornholm")).unwrap();
    office.sees("Bornholm");
    // The one from before is nobody's any more.
    office.write(&renamed("Cyprus"));
    fs::write(&other, renamed("Delos")).unwrap();
    office.sees("Delos");
    office.session.look(|seen| assert!(!seen.text().contains("Cyprus")));
    office.ends();
}

#[test]
fn a_file_that_is_written_anew_is_shown_anew_and_the_cursor_stays_on_its_record() {
    let office = Office::open(&[]);
    office.write(&renamed("Aland"));
    office.sees("Aland");
    office.session.look(|seen| {
        assert!(is_on(&seen.contents(), "Sweden"), "{}", seen.contents());
        assert!(seen.said().contains("reloaded: 1 item changed"), "{}", seen.contents());
        assert!(seen.contents().contains("✱ Aland"), "{}", seen.contents());
    });
    office.ends();
}

#[test]
fn an_error_that_leaves_nothing_out_is_counted_at_the_start_and_after_a_reload_and_its_end_is_said() {
    let event = r#"{ "edtf": "2024-11", "role": "event" }"#;
    assert!(DESK.contains(event));
    let reversed = r#"{ "edtf": "2024-11", "role": "start" }, { "edtf": "2023", "role": "end" }"#;
    let wrong = DESK.replacen(event, reversed, 1);
    let office = Office::open(&[]);
    office.write(&wrong);
    office.sees("1 error in the file (!)");
    office.write(DESK);
    office.sees("the file is whole again, reloaded");
    office.write(&wrong);
    office.sees("1 error in the file (!)");
    let mut session = program_on(&office.file(), &[]).shown();
    session.wait("the same", |seen| seen.contents().contains("1 error in the file (!)"));
    session.send("!");
    session.wait("the error", |seen| seen.contents().contains("2023"));
    session.send("\x03");
    session.ended();
    office.ends();
}

#[test]
fn a_file_that_is_renamed_into_place_is_seen_again_and_again() {
    let office = Office::open(&[]);
    for name in ["Aland", "Baland", "Caland"] {
        let new = office.folder.path().join("new.json");
        fs::write(&new, renamed(name)).unwrap();
        fs::rename(&new, office.file()).unwrap();
        office.sees(name);
    }
    office.ends();
}

#[test]
fn a_file_behind_a_link_is_seen_when_it_is_written_and_when_the_link_is_led_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("old")).unwrap();
    fs::create_dir(at("new")).unwrap();
    fs::write(at("old/data.json"), DESK).unwrap();
    std::os::unix::fs::symlink("old", at("now")).unwrap();
    let session = program_on(&at("now/data.json"), &[]).shown();
    let mut office = Office { folder, session }.on_sweden();
    fs::write(office.folder.path().join("old/data.json"), renamed("Aland")).unwrap();
    office.sees("Aland");
    let at = |name: &str| office.folder.path().join(name);
    fs::write(at("new/data.json"), renamed("Baland")).unwrap();
    std::os::unix::fs::symlink("new", at("next")).unwrap();
    fs::rename(at("next"), at("now")).unwrap();
    office.sees("Baland");
    office.session.send("q");
    office.session.ends_restored(0);
}

#[test]
fn a_broken_file_leaves_the_last_good_data_with_the_first_problem_over_it_until_it_is_mended() {
    let mut office = Office::open(&[]);
    let broken = DESK.replace("\"as_of\": \"2024-12-31\",", "\"as_of\": \"2024-12-31\"");
    office.write(&broken);
    office.sees("The file is broken, still the data from before (!): Error · Line 5");
    office.session.look(|seen| {
        let screen = seen.contents();
        assert!(is_on(&screen, "Sweden") && screen.contains("Finland"), "{screen}");
    });
    office.session.send("!");
    office.sees("Line 5, column");
    office.session.send("\x1b[B\x1b");
    office.sees("The file is broken");
    office.write(&renamed("Aland"));
    office.session.wait("the banner to go", |seen| {
        let screen = seen.contents();
        screen.contains("Aland") && !screen.contains("is broken") && is_on(&screen, "Sweden")
    });
    office.ends();
}

#[test]
fn what_breaks_the_json_is_told_before_mistakes_that_stand_above_it() {
    let office = Office::open(&[]);
    let broken = DESK.replace("\"as_of\": \"2024-12-31\",", "\"unheard_of\": 1, \"as_of\": \"soon\",");
    office.write(broken.trim_end().strip_suffix('}').unwrap());
    let last = broken.trim_end().lines().count();
    office.sees(&format!("The file is broken, still the data from before (!): Error · Line {}", last - 1));
    office.ends();
}

#[test]
fn a_file_that_is_gone_is_said_to_be_gone_and_seen_when_it_is_back() {
    let office = Office::open(&[]);
    fs::remove_file(office.file()).unwrap();
    office.sees("it is gone");
    office.session.look(|seen| assert!(is_on(&seen.contents(), "Sweden"), "{}", seen.contents()));
    office.write(&renamed("Aland"));
    office.sees("Aland");
    office.ends();
}

#[test]
fn a_folder_that_is_deleted_and_made_anew_brings_its_file_back() {
    let folder = tempfile::tempdir().unwrap();
    let within = folder.path().join("2025/data");
    fs::create_dir_all(&within).unwrap();
    fs::write(within.join("data.json"), DESK).unwrap();
    let session = program_on(&within.join("data.json"), &[]).shown();
    let office = Office { folder, session }.on_sweden();
    for name in ["Aland", "Baland"] {
        fs::remove_dir_all(office.folder.path().join("2025")).unwrap();
        office.sees("it is gone");
        fs::create_dir_all(&within).unwrap();
        fs::write(within.join("data.json"), renamed(name)).unwrap();
        office.sees(name);
    }
    office.ends();
}

#[test]
fn a_file_in_whose_place_a_folder_stands_for_a_while_is_seen_when_it_is_back() {
    let office = Office::open(&[]);
    fs::remove_file(office.file()).unwrap();
    fs::create_dir(office.file()).unwrap();
    office.sees("it is a folder");
    fs::remove_dir(office.file()).unwrap();
    office.write(&renamed("Aland"));
    office.sees("Aland");
    office.ends();
}

#[test]
fn the_record_under_the_cursor_is_gone_and_the_cursor_stays_nearby() {
    let office = Office::open(&[]);
    let without = DESK.replace("{ \"id\": \"se\", \"iso3166\": \"SE\", \"name\": { \"vi\": \"Thụy Điển\", \"en\": \"Sweden\" }, \"sources\": [\"report\"] },", "");
    assert_ne!(without, DESK);
    office.write(&without);
    office.session.wait("the neighbour", |seen| is_on(&seen.contents(), "United States"));
    office.ends();
}

#[test]
fn what_the_public_may_not_see_stays_hidden_after_a_reload() {
    let noted = |note: &str| {
        DESK.replace(
            "\"id\": \"fi-zero-emission\",",
            &format!("\"id\": \"fi-zero-emission\", \"private_note\": \"{note}\","),
        )
    };
    assert_ne!(noted("x"), DESK);
    let mut office = Office::open(&["--public"]);
    office.write(&noted("Verschwiegen").replace("\"en\": \"Finland\"", "\"en\": \"Aland\""));
    office.sees("Aland");
    office.session.send("/verschwiegen\r");
    office.sees("0 hits");
    office.ends();
}

#[test]
fn a_key_reloads_by_hand_and_says_when_nothing_changed() {
    let mut office = Office::open(&[]);
    office.session.send("R");
    office.sees("reloaded: nothing changed");
    office.ends();
}

#[test]
fn a_watched_file_at_rest_wakes_nobody() {
    let office = Office::open(&[]);
    let session = &office.session;
    until("the program to rest", || {
        let naps = session.naps();
        !session.within(Duration::from_millis(100), |_| false) && session.naps() == naps
    });
    let naps = session.naps();
    assert!(!session.within(Duration::from_millis(500), |_| false));
    assert_eq!(session.naps(), naps);
    assert_eq!(naps.len(), 6, "{naps:?}");
    office.ends();
}

#[test]
fn a_file_that_is_written_in_parts_never_blanks_the_screen_nor_moves_the_cursor() {
    half_written(20);
}

#[test]
#[ignore = "long: 500 times, five minutes"]
fn a_file_that_is_written_in_parts_500_times_never_blanks_the_screen_nor_moves_the_cursor() {
    half_written(500);
}

/// Truncates the file and writes it in seven parts, with pauses that are sometimes longer than the program waits for quiet. What is
/// on the screen meanwhile is looked at all the time.
fn half_written(rounds: usize) {
    let office = Office::open(&[]);
    let blank = |seen: &harness::Seen| {
        let screen = seen.contents();
        // Between the clearing of a screen and its first line nothing could be told; frames come in one write.
        seen.raw.ends_with(b"\x1b[m") && !(is_on(&screen, "Sweden") && screen.contains("Germany"))
    };
    for round in 0..rounds {
        let name = format!("Land{round:03}");
        let text = renamed(&name);
        let pause = Duration::from_millis([0, 1, 20, 60, 170, 0, 5][round % 7]);
        write_in_parts(&office.file(), &text, || {
            let went_blank = office.session.within(pause, blank);
            office.session.look(|seen| assert!(!went_blank, "round {round}:\n{}", seen.contents()));
        });
        office.session.wait(&name, |seen| {
            assert!(!blank(seen), "round {round}:\n{}", seen.contents());
            seen.contents().contains(&name) && !seen.contents().contains("is broken")
        });
    }
    office.ends();
}

fn write_in_parts(path: &Path, text: &str, mut between: impl FnMut()) {
    let mut file = File::create(path).unwrap();
    let part = text.len().div_ceil(7);
    for part in text.as_bytes().chunks(part) {
        file.write_all(part).unwrap();
        between();
    }
}

//! Cases of faults that were seen in this program and in others of its kind, each with what must come of it.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::Desk;
use std::process::Output;

/// What the program prints, in a folder and a home of its own.
fn run(words: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin("bangiao"));
    command.env_clear().env("HOME", home.path()).env("LANG", "en_US.UTF-8").current_dir(home.path());
    command.args(["--config", "none"]).args(words).output().unwrap()
}

fn printed(words: &[&str]) -> Vec<u8> {
    run(words).stdout
}

// ---- CSV for spreadsheets ----

#[test]
fn csv_for_spreadsheets_has_its_mark_and_the_separator_of_its_language_and_plain_csv_has_neither() {
    let plain = printed(&["list", "partners", "--csv"]);
    assert!(plain.starts_with(b"id,iso3166,"));
    for (lang, start) in [("vi", "\u{feff}id;iso3166;name_vi;"), ("en", "\u{feff}id,iso3166,name_vi,")] {
        for options in [&["--excel"][..], &["--csv", "--excel"]] {
            let words = [&["list", "partners", "--lang", lang], options].concat();
            let text = String::from_utf8(printed(&words)).unwrap();
            assert!(text.starts_with(start), "{text}");
            assert_eq!(text.matches("\r\n").count(), text.matches('\n').count(), "{lang}");
        }
    }
    let english = printed(&["list", "partners", "--excel"]);
    assert_eq!(english[3..], plain, "but for the mark, English spreadsheets take what programs take");
}

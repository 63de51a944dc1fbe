//! Whatever is pressed, pasted or written in the file, and however small the window: no panic, and nothing raw on the screen.
//!
//! The long rounds: `cargo test --release --test robustness -- --ignored`
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Input, Key, KeyCode};
use bangiao::app::keymap::TABLE;
use bangiao::app::theme::ScreenTheme;
use bangiao::dataset::{self, Lang};
use common::Desk;
use proptest::prelude::*;

/// Every text of the fixture with what should never reach a terminal in it.
fn hostile() -> Vec<u8> {
    let text = std::str::from_utf8(common::DESK).unwrap();
    let mut out = String::new();
    let mut in_text = false;
    for line in text.lines() {
        let mut line = line.to_owned();
        for field in ["\"vi\": \"", "\"en\": \"", "\"where\": \"", "\"acronym\": \""] {
            line = line.replace(field, &format!("{field}\\u001b]0;x\\u0007\\u202e\\u200b\\u0007\\u009b31m"));
            in_text = in_text || line.contains("202e");
        }
        out.push_str(&line);
        out.push('\n');
    }
    assert!(in_text);
    out.into_bytes()
}

fn is_harmless(letter: char) -> bool {
    !(letter.is_control()
        || ('\u{200b}'..='\u{200f}').contains(&letter)
        || ('\u{202a}'..='\u{202e}').contains(&letter)
        || ('\u{2060}'..='\u{2069}').contains(&letter)
        || letter == '\u{feff}')
}

#[test]
fn hostile_text_is_shown_without_any_of_its_control_characters() {
    let bytes = hostile();
    for lang in Lang::ALL {
        let mut desk = Desk::over(&bytes, lang);
        for keys in ["1", "2 enter", "3 enter enter", "4 j j enter", "?", "esc / a enter"] {
            desk.press(keys);
            let screen = desk.screen();
            let bad: Vec<char> = screen.chars().filter(|c| *c != '\n' && !is_harmless(*c)).collect();
            assert!(bad.is_empty(), "{bad:?} in\n{screen}");
        }
    }
}

fn every_size(cols: &(impl Iterator<Item = u16> + Clone), rows: &(impl Iterator<Item = u16> + Clone)) {
    let mut desk = Desk::new();
    for tab in ["1", "2", "3", "4", "/ a enter", "enter", "?", "esc"] {
        desk.press(tab);
        for cols in cols.clone() {
            for rows in rows.clone() {
                desk.resize(cols, rows).screen();
            }
        }
    }
}

#[test]
fn every_tab_is_drawn_at_every_tenth_size_from_nothing_to_120_by_40() {
    every_size(&(0..=120).step_by(7), &(0..=40).step_by(3));
}

#[test]
#[ignore = "long"]
fn every_tab_is_drawn_at_every_size_from_nothing_to_120_by_40() {
    every_size(&(0..=120), &(0..=40));
}

fn any_key() -> impl Strategy<Value = Key> {
    let names: Vec<&str> = TABLE.iter().flat_map(|row| row.keys().iter().copied()).collect();
    prop_oneof![
        4 => prop::sample::select(names).prop_map(|name| Key::parse(name).unwrap()),
        2 => any::<char>().prop_map(|letter| Key { code: KeyCode::Char(letter), ctrl: false, alt: false }),
        1 => Just(Key { code: KeyCode::Backspace, ctrl: false, alt: false }),
        1 => Just(Key { code: KeyCode::Delete, ctrl: false, alt: false }),
    ]
}

fn any_input() -> impl Strategy<Value = Input> {
    prop_oneof![
        20 => any_key().prop_map(Input::Key),
        1 => ".{0,60}".prop_map(Input::Paste),
        1 => (0u16..150, 0u16..50).prop_map(|(cols, rows)| Input::Resize { cols, rows }),
    ]
}

fn survives(inputs: Vec<Input>, bytes: &[u8]) {
    let mut desk = Desk::with(bytes, Lang::Vi, ScreenTheme::new(false, true));
    for input in inputs {
        desk.app.update(input);
    }
    desk.resize(80, 24).screen();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_sequence_of_keys_makes_it_fail(inputs in prop::collection::vec(any_input(), 0..60)) {
        survives(inputs, common::DESK);
    }

    #[test]
    fn letters_that_come_as_one_run_leave_the_screen_that_they_leave_one_by_one(
        letters in "[ -~đĐướýệ\u{300}\u{309}\u{200b}中 ]{0,40}", more in ".{0,10}", open in prop::sample::select(vec!["/", "2 a i"])
    ) {
        let [mut one_by_one, mut run] = [(); 2].map(|()| Desk::with(common::DESK, Lang::Vi, ScreenTheme::new(false, true)));
        for desk in [&mut one_by_one, &mut run] {
            desk.press(open);
            prop_assert!(desk.app.takes_letters());
        }
        one_by_one.type_text(&letters).type_text(&more);
        run.app.update(Input::Letters(letters));
        run.app.update(Input::Letters(more));
        for keys in ["x", "backspace backspace", "enter"] {
            prop_assert_eq!(one_by_one.screen(), run.screen());
            one_by_one.press(keys);
            run.press(keys);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    #[ignore = "long"]
    fn no_long_sequence_of_keys_makes_it_fail_on_the_real_data(inputs in prop::collection::vec(any_input(), 0..300)) {
        survives(inputs, dataset::BUILTIN);
    }
}

#[test]
fn without_colour_no_cell_has_one_and_the_cursor_is_still_seen() {
    let mut desk = Desk::with(common::DESK, Lang::Vi, ScreenTheme::new(false, false));
    desk.press("2 j");
    assert!(!desk.colours());
    assert!(desk.reversed().iter().any(|row| row.contains("Hoa Kỳ")));
}

#[test]
fn with_ascii_signs_only_letters_of_the_data_are_not_ascii() {
    let mut desk = Desk::with(common::DESK, Lang::En, ScreenTheme::new(false, true));
    for keys in ["1", "2 enter", "3", "4"] {
        let screen = desk.press(keys).screen();
        let drawn: Vec<char> = screen.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
        assert!(drawn.is_empty(), "{drawn:?} in\n{screen}");
    }
}

//! What is flagged is seen without opening it, and one key says why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::app::theme::ScreenTheme;
use bangiao::dataset::{BUILTIN, Lang};
use bangiao::text::width;
use common::{DESK, Desk};

fn english() -> Desk {
    Desk::with(DESK, Lang::En, ScreenTheme::new(true, false))
}

/// The flags of the built-in data, in a small window.
fn many(cols: u16, rows: u16) -> Desk {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.resize(cols, rows).press("1 F");
    desk
}

#[test]
fn tabs_tell_how_many_of_their_rows_are_flagged_and_under_a_query_how_many_hits() {
    let mut desk = english();
    desk.resize(120, 30)
        .sees("1 Overview (!3)")
        .sees("2 Bilateral (5 !3)")
        .sees("3 Multilateral (2 !1)")
        .sees("4 Timeline (6 !3)");
    desk.press("/").type_text("flag:source_conflict").sees("1 Overview (1 !1)").sees("2 Bilateral (1 !1)");
    desk.press("esc /").type_text("status:implementation").sees_no("!");
}

#[test]
fn rows_show_that_something_behind_them_is_flagged() {
    let mut desk = english();
    desk.press("3").sees("2 !1");
    // The sign in the list; the sign with its word in the detail beside it.
    let mut desk = english();
    desk.press("2 / ").type_text("flag:source_conflict").press("enter 1").sees("✓ ⇄ Exchanged");
    desk.press("esc 3 G").resize(120, 24).sees("⇄ Exchanged").sees("sources disagree");
    desk.press("4").resize(120, 30).sees("✎ signed, not known in force  signed: ");
}

#[test]
fn one_key_says_why_the_shown_item_is_flagged_and_against_which_day() {
    let mut desk = english();
    desk.press("3 G F").sees("Mekong River Commission · 1/1 · as of 31 Dec 2024").sees("⇄ sources disagree: ");
    // Again: everything; and again: away.
    desk.press("F").sees("All flags · 1/3 · as of 31 Dec 2024").sees("✎ signed, not known in force 2");
    desk.press("F").sees_no("All flags");
}

#[test]
fn a_record_says_it_of_itself_and_what_is_not_flagged_says_so() {
    let mut desk = english();
    desk.press("/").type_text("flag:source_conflict").press("enter F").sees("1/1").sees("sources disagree: ");
    let mut desk = english();
    desk.press("/").type_text("status:implementation").press("enter F").sees("Nothing is flagged here.");
}

#[test]
fn enter_goes_to_the_record_and_back_again() {
    let mut desk = english();
    desk.press("F j enter").sees_no("All flags");
    let shown = desk.shown().unwrap();
    desk.sees("signed, not known in force");
    desk.press("F").sees("1/1").press("esc <").sees_no("All flags");
    assert_ne!(desk.shown(), Some(shown));
}

#[test]
fn after_a_reload_the_cursor_is_on_the_same_record() {
    let mut before = english();
    before.press("F j enter");
    let meant = before.shown();
    let mut file: serde_json::Value = serde_json::from_slice(DESK).unwrap();
    file["records"].as_array_mut().unwrap().remove(0);
    let mut desk = english();
    desk.press("F j").reload(file.to_string().as_bytes()).press("enter");
    assert_eq!(desk.shown(), meant);
}

#[test]
fn what_is_found_once_the_index_has_come_is_listed_without_a_key() {
    let mut desk = Desk::awaited(Lang::En);
    desk.bring_data(DESK);
    desk.press("/").type_text("flag:source_conflict").press("enter F").sees("Nothing is flagged.");
    desk.bring_index();
    desk.sees("1/1").sees("sources disagree");
}

#[test]
fn under_a_query_everything_is_what_was_found() {
    let mut desk = english();
    desk.press("/").type_text("flag:source_conflict").press("enter F F");
    desk.sees("Flags of what was found · 1/1").sees_no("signed, not known");
}

#[test]
fn a_sentence_longer_than_the_window_is_read_line_by_line() {
    let mut desk = Desk::over(BUILTIN, Lang::En);
    desk.resize(40, 10).press("/").type_text("saltwater intrusion flag:source_conflict").press("enter F");
    desk.sees("Effects of saltwater").sees_no("the source does not");
    for _ in 0..20 {
        desk.press("j");
    }
    desk.sees("the source does not say").sees_no("Effects of saltwater");
    for _ in 0..20 {
        desk.press("k");
    }
    desk.sees("Effects of saltwater");
}

#[test]
fn the_last_sentence_of_all_is_reached_in_any_window_and_no_line_is_longer_than_eighty() {
    for (cols, rows) in [(40, 10), (80, 24), (200, 60)] {
        let mut desk = many(cols, rows);
        desk.sees("1/39").press("G").sees("39/39").sees("nước.");
        let screen = desk.screen();
        assert!(screen.lines().skip(1).take(usize::from(rows) - 2).all(|line| width(line) <= 81), "{screen}");
    }
}

#[test]
fn the_cursor_is_always_in_sight_and_on_the_name_of_a_record() {
    let mut desk = many(60, 16);
    for keys in ["j", "pgdn", "j", "G", "pgup", "k", "g", "ctrl-d", "ctrl-u"] {
        desk.press(keys);
        let cursor: String = desk.reversed().into_iter().filter(|row| !row.contains("1 Tổng quan")).collect();
        assert!(!cursor.is_empty(), "after {keys}:\n{}", desk.screen());
    }
}

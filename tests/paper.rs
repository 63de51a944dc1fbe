//! What leaves the dashboard on paper, as an officer takes it out: marks, briefs, pages, files. Keys in, effects and screen out.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::dataset::Id;
use common::Desk;

fn chosen(desk: &Desk) -> Vec<String> {
    desk.app.chosen().iter().map(Id::to_string).collect()
}

#[test]
fn marking_goes_on_to_the_next_row_and_what_is_marked_is_chosen() {
    let mut desk = Desk::new();
    desk.press("2");
    assert_eq!(chosen(&desk), [desk.selected().unwrap()], "nothing is marked: the item shown");
    let first = desk.selected().unwrap();
    desk.press("v");
    let second = desk.selected().unwrap();
    assert_ne!(first, second);
    desk.press("v");
    assert_eq!(chosen(&desk), [first.clone(), second]);
    desk.sees("2 mục đã chọn").press("k k v");
    assert!(!chosen(&desk).contains(&first), "a second mark takes the first one away");
    desk.sees("1 mục đã chọn").press("L").sees("1 marked");
}

#[test]
fn a_marked_row_has_a_sign_of_its_own() {
    let mut desk = Desk::new();
    desk.press("2 G v").sees("✦Thụy Điển").press("g");
    desk.sees("✦Thụy Điển").press("V").sees_no("✦");
}

#[test]
fn marks_stay_through_search_sort_tabs_and_language() {
    let mut desk = Desk::new();
    desk.press("2 v v");
    let marked = chosen(&desk);
    desk.press("/").type_text("phan lan").press("enter v");
    let with_the_hit = chosen(&desk);
    assert_eq!(with_the_hit.len(), if marked.contains(&"fi".to_owned()) { 1 } else { 3 });
    desk.press("esc s S 3 L 4 1 2");
    assert_eq!(chosen(&desk), with_the_hit);
}

#[test]
fn records_are_marked_in_the_timeline_and_hits_in_the_overview() {
    let mut desk = Desk::new();
    desk.press("4");
    while desk.selected().is_none() {
        desk.press("j");
    }
    let record = desk.selected().unwrap();
    desk.press("v");
    assert_eq!(chosen(&desk), [record.clone()]);
    desk.press("V 1 /").type_text("gef").press("enter");
    let hit = desk.selected().unwrap();
    desk.press("v");
    assert_eq!(chosen(&desk), [hit]);
}

#[test]
fn in_the_detail_what_it_shows_is_marked() {
    let mut desk = Desk::new();
    desk.press("2 /").type_text("phan lan").press("enter enter enter");
    let record = desk.shown().unwrap();
    assert_ne!(Some(&record), desk.selected().as_ref());
    desk.press("v");
    assert_eq!(chosen(&desk), [record.clone()]);
    assert_eq!(desk.shown(), Some(record), "the page stays");
}

#[test]
fn marks_that_were_cleared_by_mistake_come_back_with_the_same_key() {
    let mut desk = Desk::new();
    desk.press("2 v v");
    let marked = chosen(&desk);
    desk.press("V").sees("Đã bỏ chọn tất cả");
    assert_eq!(chosen(&desk), [desk.selected().unwrap()]);
    desk.press("V");
    assert_eq!(chosen(&desk), marked);
}

#[test]
fn on_the_board_there_is_nothing_to_mark() {
    let mut desk = Desk::new();
    desk.press("v").sees("không có mục nào để chọn");
    assert_eq!(chosen(&desk), [""; 0]);
}

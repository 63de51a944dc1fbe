//! The mouse, where it is on: clicks and wheel in, screen out. Where it is off nothing happens, and nothing needs it.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Effect, Input};
use bangiao::app::pointer::{MouseAction, MouseEvent};
use common::Desk;

/// A desk with the mouse on, so wide that list and page stand side by side.
fn desk() -> Desk {
    let mut desk = Desk::new_with(|settings| settings.mouse = true);
    desk.resize(120, 30);
    desk
}

fn does(desk: &mut Desk, action: MouseAction, (column, row): (u16, u16)) {
    desk.effects = desk.app.update(Input::Mouse(MouseEvent { action, column, row }));
}

/// The first cell of a text on the screen.
#[track_caller]
fn cell_of(desk: &Desk, text: &str) -> (u16, u16) {
    let screen = desk.screen();
    let found = screen.lines().enumerate().find_map(|(row, line)| Some((line.find(text)?, row, line)));
    let (at, row, line) = found.unwrap_or_else(|| panic!("{text:?} is not on the screen:\n{screen}"));
    (bangiao::text::width(&line[..at]) as u16, row as u16)
}

#[track_caller]
fn click(desk: &mut Desk, text: &str) {
    let cell = cell_of(desk, text);
    does(desk, MouseAction::Press, cell);
    does(desk, MouseAction::Release, cell);
}

/// Where the line between list and page stands.
fn rule(desk: &Desk) -> (u16, u16) {
    let screen = desk.screen();
    let lines: Vec<Vec<char>> = screen.lines().map(|line| line.chars().collect()).collect();
    let column = (0..200).find(|column| lines[4..8].iter().all(|line| line.get(*column) == Some(&'│'))).unwrap();
    (column as u16, 5)
}

#[test]
fn a_click_puts_a_tab_in_front() {
    let mut desk = desk();
    click(&mut desk, "4 Thời gian");
    assert_eq!(desk.app.session().tab, "timeline");
    click(&mut desk, "2 Song phương");
    assert_eq!(desk.app.session().tab, "bilateral");
}

#[test]
fn the_first_click_on_a_row_goes_there_and_the_next_one_opens_it() {
    let mut desk = desk();
    desk.press("2");
    click(&mut desk, "Thụy Điển");
    assert_eq!(desk.selected().as_deref(), Some("se"));
    desk.sees("Enter mở");
    click(&mut desk, "Thụy Điển");
    desk.sees("Esc ra").press("esc");
    assert_eq!(desk.selected().as_deref(), Some("se"));
}

#[test]
fn a_click_on_a_link_of_a_page_follows_it() {
    let mut desk = desk();
    desk.press("2 /").type_text("phan lan").press("enter");
    click(&mut desk, "Hiện đại hóa khí tượng");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
    desk.press("esc");
    assert_eq!(desk.shown().as_deref(), Some("fi"));
}

#[test]
fn the_wheel_turns_what_lies_under_the_pointer() {
    let mut desk = desk();
    desk.press("2 g");
    let first = desk.selected();
    does(&mut desk, MouseAction::WheelDown, (3, 5));
    assert_ne!(desk.selected(), first);
    does(&mut desk, MouseAction::WheelUp, (3, 5));
    assert_eq!(desk.selected(), first);
    // The page is turned, and the list keeps the keys.
    desk.resize(120, 12).press("j j j");
    let first = desk.selected();
    let before = desk.screen();
    does(&mut desk, MouseAction::WheelDown, (100, 5));
    assert_eq!(desk.selected(), first);
    assert_ne!(desk.screen(), before);
}

#[test]
fn the_line_between_the_panes_is_dragged_and_stays_where_it_is_let_go() {
    let mut desk = desk();
    desk.press("2");
    let (before, row) = rule(&desk);
    does(&mut desk, MouseAction::Press, (before, row));
    does(&mut desk, MouseAction::Drag, (before + 20, row + 3));
    assert_eq!(rule(&desk).0, before + 20);
    does(&mut desk, MouseAction::Release, (before + 20, row + 3));
    does(&mut desk, MouseAction::Drag, (10, row));
    assert_eq!(rule(&desk).0, before + 20);
    // Keys do the same.
    desk.press("\\ < < esc");
    assert!(rule(&desk).0 < before + 20);
}

#[test]
fn a_click_in_what_lies_over_everything_acts_on_its_rows_and_beside_it_closes_nothing() {
    let mut desk = desk();
    desk.press("2 c");
    click(&mut desk, "Hồ sơ");
    click(&mut desk, "1 Tổng quan");
    desk.sees("Cột: Song phương").press("esc");
    assert_eq!(desk.app.session().tab, "bilateral");
    // A row of the filters is picked by the second click.
    desk.press("f");
    click(&mut desk, "đã ký");
    desk.sees("[ ]");
    click(&mut desk, "đã ký");
    desk.sees("[x]");
}

#[test]
fn a_click_leaves_the_search_box_with_what_is_found() {
    let mut desk = desk();
    desk.press("2 /").type_text("thuy dien");
    click(&mut desk, "Thụy Điển");
    desk.press("q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
}

#[test]
fn without_the_mouse_nothing_that_it_does_is_done() {
    let mut desk = Desk::new();
    desk.press("2");
    let before = desk.screen();
    let actions = [MouseAction::Press, MouseAction::Drag, MouseAction::WheelDown, MouseAction::Release];
    for (n, action) in actions.into_iter().enumerate() {
        does(&mut desk, action, (n as u16 * 7, 4));
        assert_eq!(desk.effects, []);
    }
    assert_eq!(desk.screen(), before);
}

#[test]
fn a_command_and_a_key_switch_the_mouse_on_and_off() {
    let mut desk = Desk::new();
    desk.press(":").type_text("mouse").press("enter");
    assert_eq!(desk.effects, [Effect::Mouse(true)]);
    desk.sees("Đã bật chuột").press("\\ m");
    assert_eq!(desk.effects, [Effect::Mouse(false)]);
    desk.sees("Đã tắt chuột");
}

#[test]
fn no_cell_of_any_screen_is_too_much_for_a_click() {
    let tabs =
        ["1", "2", "3", "4", "5", "6", "2 /", "2 enter", "2 f", "2 c", "F", ":", "?", "!", "2 b", "A", "\\", "m"];
    for (cols, rows) in [(120, 30), (80, 24), (40, 10), (12, 3)] {
        for keys in tabs {
            let mut desk = desk();
            desk.resize(cols, rows).press(keys);
            for row in 0..rows {
                for column in [0, cols / 3, cols / 2, cols - 1, cols + 50] {
                    for action in [MouseAction::Press, MouseAction::Drag, MouseAction::Press, MouseAction::WheelUp] {
                        does(&mut desk, action, (column, row));
                    }
                }
            }
            desk.screen();
        }
    }
}

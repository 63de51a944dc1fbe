//! Every tab as a picture, at four sizes. After a change that is meant: `INSTA_UPDATE=always cargo test --test screens`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::Desk;

const SIZES: [(u16, u16); 4] = [(120, 40), (80, 24), (60, 20), (40, 15)];

fn pictures(name: &str, keys: &str) {
    for (cols, rows) in SIZES {
        let mut desk = Desk::new();
        desk.resize(cols, rows).press(keys);
        insta::assert_snapshot!(format!("{name}_{cols}x{rows}"), desk.screen());
    }
}

#[test]
fn the_overview() {
    pictures("overview", "1");
}

#[test]
fn bilateral_with_a_partner_open() {
    pictures("bilateral", "2 j j j enter");
}

#[test]
fn multilateral_with_the_list_in_front() {
    pictures("multilateral", "3 j");
}

#[test]
fn the_timeline() {
    pictures("timeline", "4");
}

#[test]
fn a_search_in_english() {
    pictures("search", "L / m e k o n g enter");
}

#[test]
fn help() {
    pictures("help", "?");
}

#[test]
fn facets_with_two_picked() {
    pictures("facets", "f space right right space");
}

#[test]
fn columns_of_a_list() {
    pictures("columns", "2 c j enter j j space");
}

/// The fixture's first partners on an agenda, one of them discussed, with a minute.
fn held(desk: &mut Desk) {
    desk.press("2 v v a 5 d i").type_text("Đồng ý gia hạn.").press("enter");
    desk.type_text("> gửi dự thảo; Vụ HTQT; 15/12/2026");
}

fn pictures_of_a_meeting(name: &str, keys: &str) {
    for (cols, rows) in SIZES {
        let mut desk = Desk::new();
        held(desk.resize(cols, rows));
        desk.press(keys);
        insta::assert_snapshot!(format!("{name}_{cols}x{rows}"), desk.screen());
    }
}

#[test]
fn an_agenda_with_an_item_that_was_discussed() {
    pictures_of_a_meeting("agenda", "esc");
}

#[test]
fn a_minute_with_an_action_item() {
    pictures_of_a_meeting("minute", "");
}

#[test]
fn the_minutes_of_a_meeting() {
    pictures_of_a_meeting("minutes", "esc M");
}

#[test]
fn the_agendas() {
    pictures_of_a_meeting("agendas", "esc A");
}

#[test]
fn the_meeting_layout() {
    pictures_of_a_meeting("meeting", "esc g m");
}

#[test]
fn a_brief() {
    pictures("brief", "2 j b");
}

#[test]
fn why_things_are_flagged() {
    pictures("why", "F");
}

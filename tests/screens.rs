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

//! What the dashboard says and does while what is kept does not get onto the disk. Keys and result in, screen out.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::app::input::{Effect, Hindrance, TaskResult};
use bangiao::lang::{Phrase, Translated};
use common::{Desk, said};

fn full(changes: usize) -> TaskResult {
    let hindrance = Hindrance {
        short: said("đĩa đầy", "disk full"),
        reason: said("đĩa chứa /x đã đầy: hãy giải phóng chỗ", "the disk of /x is full: make room"),
        changes,
    };
    TaskResult::NotKept { hindrance, batches: 1, notices: Vec::new() }
}

/// A desk with one item on its agenda that is in memory only.
fn unsaved() -> Desk {
    let mut desk = Desk::new();
    desk.press("2 a");
    desk.app.hear(full(2));
    desk
}

#[test]
fn it_is_always_seen_that_something_is_not_saved_and_why_is_one_key_away() {
    let mut desk = unsaved();
    desk.press("1");
    for (cols, rows) in [(120, 40), (80, 24), (60, 20), (40, 10)] {
        desk.resize(cols, rows).sees("! chưa lưu được: đĩa đầy (!)");
    }
    desk.resize(80, 24).press("!").sees("đĩa chứa /x đã đầy").sees("Mọi thay đổi còn");
    desk.press("esc L").sees("! not saved: disk full (!)");
}

#[test]
fn leaving_says_first_what_is_not_saved_and_leaves_when_it_is_asked_again() {
    let mut desk = unsaved();
    desk.press("q").sees("! 2 thay đổi chưa lưu (đĩa đầy). Thoát lần nữa: ghi ra tệp cứu hộ");
    assert_eq!(desk.effects, []);
    desk.press("q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
}

#[test]
fn any_other_key_takes_the_leaving_back() {
    let mut desk = unsaved();
    desk.press("q j q").sees("Thoát lần nữa");
    assert_eq!(desk.effects, []);
}

#[test]
fn what_is_written_after_all_is_told_no_more_and_one_leaves_at_once() {
    let mut desk = unsaved();
    let notebook = desk.app.notebook().clone();
    desk.app.hear(TaskResult::Kept { notebook: Box::new(notebook), batches: 1, notices: Vec::new() });
    desk.sees_no("chưa lưu").press("q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
}

#[test]
fn a_desk_that_cannot_write_but_has_nothing_to_write_leaves_at_once() {
    let mut desk = Desk::new();
    desk.app.hear(full(0));
    desk.sees("! chưa lưu được: đĩa đầy").press("q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
}

#[test]
fn what_was_found_wrong_at_the_start_is_said_and_can_be_read_again() {
    let mut desk =
        Desk::new_with(|settings| settings.notices.push(said("tệp ghi chép bị hỏng", "the notes' file was damaged")));
    desk.sees("tệp ghi chép bị hỏng").press("j").sees_no("tệp ghi chép bị hỏng");
    desk.press("!").sees("! tệp ghi chép bị hỏng");
}

#[test]
fn what_is_found_wrong_while_one_works_is_said_at_once_and_in_a_room_without_its_place() {
    let notice = Phrase::new(|reader| {
        let place = reader.privately(" ở /home/an").unwrap_or_default();
        Translated::from_texts(|_| format!("hỏng, để riêng{place}"))
    });
    for kept in [true, false] {
        let mut desk = Desk::new();
        desk.press("2 a");
        let notebook = desk.app.notebook().clone();
        desk.app.hear(if kept {
            TaskResult::Kept { notebook: Box::new(notebook), batches: 1, notices: vec![notice.clone()] }
        } else {
            TaskResult::NotKept { hindrance: Hindrance::default(), batches: 1, notices: vec![notice.clone()] }
        });
        desk.sees("hỏng, để riêng ở /home/an").press("!").sees("! hỏng, để riêng ở /home/an");
        desk.press("esc m !").sees("! hỏng, để riêng").sees_no("/home/an");
    }
}

//! What the dashboard does before the notes have been read. Keys and result in, screen out.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::app::input::{Effect, Hindrance, Opened, Task, TaskResult};
use bangiao::dataset::{Id, Lang};
use bangiao::desk::agenda::Handle;
use bangiao::desk::notebook::{Edit, Notebook};
use bangiao::desk::session::Session;
use bangiao::text::{Audience, Clean};
use common::{Desk, said};

/// A desk whose notes are still being read.
fn early() -> Desk {
    Desk::new_with(|settings| settings.notes_to_come = true)
}

/// A notebook with one agenda, in use.
fn notebook() -> Notebook {
    let mut notebook = Notebook::default();
    let agenda = Handle("a".into());
    notebook.apply(&Edit::Begin { agenda: agenda.clone(), name: Clean::line("Giao ban"), date: None });
    notebook.apply(&Edit::Choose { agenda: Some(agenda) });
    notebook
}

fn opened() -> Opened {
    Opened { notebook: notebook(), ..Opened::default() }
}

/// The notes come.
fn come(desk: &mut Desk, opened: Opened) {
    desk.effects = desk.app.hear(TaskResult::Opened(Box::new(opened)));
}

/// The edits that were to be written down.
fn kept(desk: &Desk) -> Vec<&Edit> {
    let tasks = desk.effects.iter().filter_map(|effect| {
        let Effect::Task(Task::Keep { edits, .. }) = effect else { return None };
        Some(edits)
    });
    tasks.flatten().collect()
}

#[test]
fn the_notes_are_asked_for_once_and_only_where_they_are_to_come() {
    let mut desk = early();
    assert_eq!(desk.app.tasks(), [Task::Open]);
    assert_eq!(desk.app.tasks(), []);
    let asks_for_notes = |task: &Task| matches!(task, Task::Open);
    assert!(!Desk::new().app.tasks().iter().any(asks_for_notes));
}

#[test]
fn what_needs_the_notes_waits_with_everything_behind_it_and_is_done_in_order() {
    let mut desk = early();
    desk.press("2 j a").sees("Ghi chép còn đang được đọc: 1 phím chờ. Esc bỏ.");
    let second = desk.selected().unwrap();
    desk.press("j a").sees("3 phím chờ");
    assert_eq!(desk.selected().unwrap(), second);
    assert_eq!((desk.effects.len(), desk.app.notebook().agendas.len()), (0, 0));
    come(&mut desk, opened());
    assert_eq!(kept(&desk).len(), 2);
    let agenda = desk.app.notebook().current().unwrap();
    assert_eq!(
        (&*agenda.called(Audience::Desk, Lang::Vi), agenda.pins().next().unwrap().item.as_str()),
        ("Giao ban", second.as_str())
    );
    assert_eq!(agenda.pins().count(), 2);
    assert_ne!(desk.selected().unwrap(), second);
    desk.sees_no("phím chờ").press("L L").press("u").sees("Đã hoàn tác");
}

#[test]
fn a_minute_may_be_written_before_the_notes_have_come() {
    let mut desk = early();
    desk.press("2 a i").type_text("Đồng ý, q").sees("Esc Esc bỏ.").press("esc a");
    come(&mut desk, opened());
    let agenda = desk.app.notebook().current().unwrap();
    let minutes: Vec<String> = agenda.pins().map(|pin| pin.minute.text()).collect();
    assert_eq!(minutes, ["Đồng ý, q"]);
}

#[test]
fn letters_of_a_minute_that_could_not_be_opened_are_no_commands() {
    let mut desk = early();
    desk.press("2 i").type_text("aq");
    come(&mut desk, opened());
    assert_eq!(desk.effects, []);
    assert_eq!(desk.app.notebook(), &notebook());
    desk.sees("không có trong chương trình họp").sees("(đã bỏ 2 phím)");
}

#[test]
fn esc_drops_what_waits_and_the_dashboard_goes_on() {
    let mut desk = early();
    desk.press("2 a j esc").sees("Đã bỏ những phím đang chờ").press("j");
    let second = desk.selected();
    come(&mut desk, opened());
    assert_eq!((kept(&desk).len(), desk.selected()), (0, second));
    // In what takes Esc for itself the first one belongs to that.
    let mut desk = early();
    desk.press("2 a i").type_text("x").press("esc esc").sees("Đã bỏ những phím đang chờ");
    come(&mut desk, opened());
    assert_eq!(kept(&desk).len(), 0);
}

#[test]
fn q_leaves_and_what_waits_is_handed_on_to_be_kept_or_rescued() {
    let mut desk = early();
    desk.press("2 a q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
    assert!(!desk.app.knows_notes());
    desk.effects = desk.app.end();
    assert_eq!(kept(&desk).len(), 4, "an agenda, its data, its choice and the pin: {:?}", desk.effects);
    let mut desk = early();
    desk.press("2 i").type_text("Đồng ý");
    desk.effects = desk.app.end();
    let agenda = desk.app.notebook().current().unwrap();
    assert_eq!(agenda.pins().map(|pin| pin.minute.text()).collect::<Vec<_>>(), ["Đồng ý"]);
    assert!(kept(&desk).iter().any(|edit| matches!(edit, Edit::Minute { .. })));
}

#[test]
fn tabs_that_show_the_notes_say_that_they_are_still_being_read() {
    let mut desk = early();
    for tab in ["5", "6"] {
        desk.press(tab).sees("Ghi chép còn đang được đọc…").sees_no("Chưa có cuộc họp nào");
        desk.press("j").sees("1 phím chờ").press("esc");
    }
    come(&mut desk, opened());
    desk.press("5").sees("Giao ban").sees_no("đang được đọc");
}

#[test]
fn what_was_found_wrong_and_what_hinders_is_told_when_the_notes_have_come() {
    let mut desk = early();
    let not_kept =
        Some(Hindrance {
            short: said("đĩa đầy", "đĩa đầy"), reason: said("đĩa đầy", "đĩa đầy"), changes: 0
        });
    come(&mut desk, Opened { not_kept, notices: vec![said("tệp bị hỏng", "tệp bị hỏng")], ..Opened::default() });
    desk.sees("tệp bị hỏng").press("j").sees("! chưa lưu được: đĩa đầy").press("!").sees("! tệp bị hỏng");
}

/// How a desk was left: in the second tab on its third row, by another order, with something looked at.
fn left() -> Session {
    let mut desk = Desk::new();
    desk.press("2 s j j enter esc / f i enter");
    desk.app.session()
}

#[test]
fn how_the_dashboard_was_left_is_taken_up_where_nothing_was_done_yet() {
    let mut desk = early();
    come(&mut desk, Opened { session: Some(left()), ..opened() });
    let now = desk.app.session();
    assert_eq!((now.tab, now.query, &now.tabs["bilateral"]), (left().tab, left().query, &left().tabs["bilateral"]));
    assert_eq!((now.queries, now.recent), (left().queries, left().recent));
}

#[test]
fn whoever_has_pressed_a_key_stays_where_it_led_and_only_what_is_remembered_and_chosen_comes_back() {
    let mut desk = early();
    desk.press("4 G");
    let (tab, place) = (desk.app.session().tab, desk.selected());
    come(&mut desk, Opened { session: Some(left()), ..opened() });
    let now = desk.app.session();
    assert_eq!((now.tab, now.query.as_str(), desk.selected()), (tab, "", place));
    assert_eq!((now.queries, now.recent), (left().queries, left().recent));
    assert_eq!(now.tabs["bilateral"].sort, left().tabs["bilateral"].sort);
}

#[test]
fn what_was_done_before_the_notes_came_is_remembered_before_what_was_remembered() {
    let mut desk = early();
    desk.press("/").type_text("wb").press("enter esc 2 s s j");
    let sort = desk.app.session().tabs["bilateral"].sort.clone();
    come(&mut desk, Opened { session: Some(left()), ..opened() });
    let now = desk.app.session();
    assert_eq!(now.queries, [vec!["wb".to_owned()], left().queries].concat());
    assert_eq!(now.tabs["bilateral"].sort, sort, "the order that was chosen now");
    assert!(now.recent.contains(&Id::new(left().recent[0].as_str()).unwrap()));
}

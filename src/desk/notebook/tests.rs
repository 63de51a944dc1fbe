//! Edits of a notebook: applied, taken back, and made by several people at once.

use super::*;
use crate::dataset::{Day, Edtf, Id, Text};
use crate::desk::agenda::{ActionState, Minter, PinPlace, Standing};
use crate::desk::details::MeetingField;
use crate::desk::draft::MinuteDraft;
use crate::desk::lines::{MinutePen, MinuteText};
use crate::desk::prose::Prose;
use crate::text::{Audience, Clean};
use serde_json::Value;

fn handle(name: &str) -> Handle {
    Handle(name.into())
}

fn pin(name: &str) -> Edit {
    Edit::Pin { agenda: handle("a"), pin: handle(name), item: Id::new(name).unwrap(), name: Text::default() }
}

/// Somebody who sees a notebook makes a minute of it say something.
fn minute(seen: &Notebook, pin: &str, text: &str) -> Edit {
    let now = seen.pin(&handle("a"), &handle(pin)).map(|pin| pin.minute.clone()).unwrap_or_default();
    let change = MinutePen::new(handle(&format!("of {text}")), &now).write(text).unwrap();
    Edit::Minute { agenda: handle("a"), pin: handle(pin), change }
}

fn write(notebook: &mut Notebook, pin: &str, text: &str) {
    let edit = minute(notebook, pin, text);
    notebook.apply(&edit);
}

fn take_back(notebook: &mut Notebook, back: &[Reversal]) {
    for reversal in back {
        if let Some(edit) = notebook.reversing(reversal) {
            notebook.apply(&edit);
        }
    }
}

/// An agenda `a` with the pins `x`, `y`, `z`.
fn notebook() -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(&Edit::Begin { agenda: handle("a"), name: Clean::line("Họp"), date: None });
    notebook.apply(&Edit::Choose { agenda: Some(handle("a")) });
    for name in ["x", "y", "z"] {
        notebook.apply(&pin(name));
    }
    notebook
}

fn standing() -> Standing {
    Standing { as_of: Edtf::parse("2026-11-24").unwrap(), status: None, flags: Vec::new() }
}

fn order(notebook: &Notebook) -> Vec<&str> {
    notebook.current().unwrap().pins().map(|pin| pin.item.as_str()).collect()
}

fn minute_of(notebook: &Notebook, pin: &str) -> String {
    notebook.current().unwrap().pin(&handle(pin)).unwrap().minute.text()
}

#[test]
fn pins_move_and_every_edit_can_be_taken_back() {
    let edits = [
        Edit::Move { agenda: handle("a"), pin: handle("z"), after: None },
        Edit::Move { agenda: handle("a"), pin: handle("x"), after: Some(handle("y")) },
        Edit::RemovePin { agenda: handle("a"), pin: handle("y"), removed: true },
        Edit::Name { agenda: handle("a"), name: Clean::line("Khác"), date: Edtf::parse("2026-11-24").ok() },
        Edit::Archive { agenda: handle("a"), archived: true },
        Edit::RemoveAgenda { agenda: handle("a"), removed: true },
        Edit::Choose { agenda: None },
        Edit::Discuss { agenda: handle("a"), pin: handle("x"), discussed: Some(standing()) },
        Edit::Belong { agenda: handle("a"), portfolio: Some("/data.json".into()) },
        Edit::Describe { agenda: handle("a"), field: MeetingField::Chair, value: Clean::line("bà Lan") },
        Edit::Carry { agenda: handle("a"), pin: handle("x"), from: Some(from("b", "y")) },
        Edit::Since { portfolio: "builtin".into(), snapshot: Some(handle("s")) },
    ];
    for edit in edits {
        let before = notebook();
        let mut after = before.clone();
        let back = before.inverse(&edit);
        after.apply(&edit);
        assert_ne!(after, before, "{edit:?}");
        take_back(&mut after, &back);
        assert_eq!(after, before, "{edit:?}");
    }
}

fn from(agenda: &str, pin: &str) -> PinPlace {
    PinPlace { agenda: handle(agenda), pin: handle(pin) }
}

#[test]
fn each_field_of_a_meeting_is_one_of_its_own_and_what_was_written_last_holds() {
    let mut notebook = notebook();
    let describe = |field, value: &str| Edit::Describe { agenda: handle("a"), field, value: Clean::line(value) };
    for edit in [
        describe(MeetingField::Place, "phòng 402"),
        describe(MeetingField::Chair, "bà Lan"),
        describe(MeetingField::Place, "phòng 501"),
    ] {
        notebook.apply(&edit);
    }
    let written = serde_json::to_value(&notebook).unwrap();
    let read: Notebook = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(read, notebook);
    assert_eq!(written["agendas"][0]["place"], "phòng 501");
    assert_eq!(written["agendas"][0].get("ends"), None, "what says nothing is not written");
    let agenda = read.current().unwrap();
    assert_eq!(agenda.detail(MeetingField::Chair, Audience::Desk), Some("bà Lan"));
    assert_eq!(agenda.detail(MeetingField::Chair, Audience::Room), None);
}

#[test]
fn what_is_taken_over_fills_the_fields_that_say_nothing_and_replaces_none() {
    let mut ours = notebook();
    let mut theirs = ours.current().unwrap().clone();
    ours.apply(&Edit::Describe { agenda: handle("a"), field: MeetingField::Place, value: Clean::line("ở đây") });
    theirs.details.set(MeetingField::Place, Clean::line("ở kia"));
    theirs.details.set(MeetingField::Chair, Clean::line("bà Lan"));
    ours.apply(&Edit::TakeOver { agenda: Box::new(theirs) });
    let agenda = ours.current().unwrap();
    let said = [MeetingField::Place, MeetingField::Chair].map(|field| agenda.detail(field, Audience::Desk));
    assert_eq!(said, [Some("ở đây"), Some("bà Lan")]);
}

#[test]
fn each_portfolio_has_an_agenda_in_use_of_its_own() {
    let mut notebook = notebook();
    notebook.apply(&Edit::Begin { agenda: handle("b"), name: Clean::line("Khác"), date: None });
    let belong =
        |agenda: &str, portfolio: &str| Edit::Belong { agenda: handle(agenda), portfolio: Some(portfolio.into()) };
    let choose =
        |agenda: &str, portfolio: &str| Edit::Use { portfolio: portfolio.into(), agenda: Some(handle(agenda)) };
    for edit in [belong("a", "/one"), choose("a", "/one"), belong("b", "/two"), choose("b", "/two")] {
        notebook.apply(&edit);
    }
    for (portfolio, expected) in [("/one", Some("a")), ("/two", Some("b")), ("/three", None)] {
        let mut opened = notebook.clone();
        opened.open_for(portfolio);
        assert_eq!(opened.current().map(|agenda| &*agenda.id.0), expected, "{portfolio}");
    }
    let mut of_before = self::notebook();
    of_before.open_for("/any");
    assert!(of_before.current().is_some(), "notes of an earlier version are still there");
}

/// Two meetings: what is to be done of the first, and the second to which it is carried over.
fn carried() -> Notebook {
    let mut notebook = notebook();
    let date = |date: &str| Edtf::parse(date).ok();
    notebook.apply(&Edit::Name { agenda: handle("a"), name: Clean::line("Họp"), date: date("2026-11-24") });
    write(&mut notebook, "x", "> gửi dự thảo; bà Lan; 01/12/2026\n> báo cáo; ; 15/01/2027");
    for pin in ["x", "y"] {
        notebook.apply(&Edit::Discuss { agenda: handle("a"), pin: handle(pin), discussed: Some(standing()) });
    }
    notebook.apply(&Edit::AddTopic { agenda: handle("a"), pin: handle("t"), name: Clean::line("Việc khác") });
    notebook.apply(&Edit::Begin { agenda: handle("b"), name: Clean::line("Họp sau"), date: date("2026-12-24") });
    let (edits, count) =
        notebook.carry_over(notebook.agenda(&handle("a")).unwrap(), &handle("b"), &mut Minter::new("m"));
    assert_eq!(count, 3);
    for edit in &edits {
        notebook.apply(edit);
    }
    notebook
}

/// 24 December 2026.
const TODAY: Day = Day(20_811);

fn entries(notebook: &Notebook) -> Vec<(String, ActionState, bool)> {
    let entries = notebook.action_entries("/data", Audience::Desk, TODAY);
    entries.iter().map(|entry| (entry.item.what.clone(), entry.state(), entry.is_overdue(TODAY))).collect()
}

#[test]
fn what_was_not_discussed_and_what_is_still_to_be_done_goes_over_to_the_next_meeting_once() {
    let notebook = carried();
    let next = notebook.agenda(&handle("b")).unwrap();
    let items: Vec<(&str, bool)> = next.pins().map(|pin| (pin.item.as_str(), pin.topic.is_some())).collect();
    assert_eq!(&items[..2], [("x", false), ("z", false)]);
    assert!(items[2].0.starts_with("topic-") && items[2].1);
    let first = notebook.agenda(&handle("a")).unwrap();
    assert_eq!(notebook.next_after(first, "/data").map(|agenda| &agenda.id), Some(&next.id));
    let again = notebook.carry_over(first, &next.id, &mut Minter::new("n"));
    assert_eq!(again, (Vec::new(), 0));
    let brought = notebook.brought_by(next, next.pins().next().unwrap(), Audience::Desk);
    let brought: Vec<&str> = brought.iter().map(|entry| entry.item.what.as_str()).collect();
    assert_eq!(brought, ["gửi dự thảo", "báo cáo"]);
}

#[test]
fn what_is_overdue_comes_first_and_what_is_done_last() {
    let mut notebook = carried();
    let open = ActionState::Open;
    assert_eq!(entries(&notebook), [("gửi dự thảo".into(), open, true), ("báo cáo".into(), open, false)]);
    let tick = notebook.action_entries("/data", Audience::Desk, TODAY)[0].ticked(ActionState::Done, TODAY.into(), None);
    let back = notebook.inverse(&tick);
    notebook.apply(&tick);
    assert_eq!(entries(&notebook), [("báo cáo".into(), open, false), ("gửi dự thảo".into(), ActionState::Done, false)]);
    assert_eq!(notebook.action_entries("/data", Audience::Room, TODAY), []);
    let next = notebook.agenda(&handle("b")).unwrap();
    let brought = notebook.brought_by(next, next.pins().next().unwrap(), Audience::Desk);
    assert_eq!(brought.len(), 2, "what was done since the meeting before is told at the next one");
    take_back(&mut notebook, &back);
    assert_eq!(entries(&notebook).iter().filter(|(_, state, _)| *state == open).count(), 2);
}

#[test]
fn an_action_item_keeps_its_id_and_its_state_whoever_words_it_anew() {
    let mut notebook = carried();
    let first = |notebook: &Notebook| {
        let entry = &notebook.action_entries("/data", Audience::Desk, TODAY)[0];
        (entry.id(), entry.ticked(ActionState::Done, TODAY.into(), None))
    };
    let (id, tick) = first(&notebook);
    assert!(Id::is_valid(&id) && id.starts_with("action-"), "{id}");
    notebook.apply(&tick);
    write(&mut notebook, "x", "> gửi dự thảo MOU; ông Nam; 05/12/2026\n> báo cáo; ; 15/01/2027");
    let entries = notebook.action_entries("/data", Audience::Desk, TODAY);
    let worded = entries.iter().find(|entry| entry.item.what == "gửi dự thảo MOU").unwrap();
    assert_eq!((worded.id(), worded.state()), (id.clone(), ActionState::Done));
    drop(entries);
    write(&mut notebook, "x", "> mua máy chủ; ông Nam; 05/12/2026\n> báo cáo; ; 15/01/2027");
    let entries = notebook.action_entries("/data", Audience::Desk, TODAY);
    let other = entries.iter().find(|entry| entry.item.what == "mua máy chủ").unwrap();
    assert_ne!(other.id(), id, "another piece of work is another one");
    assert_eq!(other.state(), ActionState::Open);
}

#[test]
fn of_two_copies_the_one_in_which_more_was_said_of_an_action_item_holds() {
    let mut ours = carried();
    let done = ours.action_entries("/data", Audience::Desk, TODAY)[0].ticked(ActionState::Done, TODAY.into(), None);
    let dropped =
        ours.action_entries("/data", Audience::Desk, TODAY)[0].ticked(ActionState::Dropped, TODAY.into(), None);
    let mut theirs = ours.clone();
    ours.apply(&done);
    theirs.apply(&done);
    theirs.apply(&dropped);
    let handed = theirs.agenda(&handle("a")).unwrap().clone();
    let back = ours.agenda(&handle("a")).unwrap().clone();
    ours.apply(&Edit::TakeOver { agenda: Box::new(handed) });
    theirs.apply(&Edit::TakeOver { agenda: Box::new(back) });
    assert_eq!(entries(&ours), entries(&theirs));
    assert!(entries(&ours).iter().any(|(_, state, _)| *state == ActionState::Dropped));
}

#[test]
fn a_pin_goes_behind_the_one_that_is_named_or_to_the_top() {
    let mut notebook = notebook();
    notebook.apply(&Edit::Move { agenda: handle("a"), pin: handle("z"), after: None });
    assert_eq!(order(&notebook), ["z", "x", "y"]);
    notebook.apply(&Edit::Move { agenda: handle("a"), pin: handle("z"), after: Some(handle("x")) });
    assert_eq!(order(&notebook), ["x", "z", "y"]);
}

#[test]
fn two_minutes_of_one_item_written_at_the_same_time_are_both_kept() {
    let (mut notebook, seen) = (notebook(), notebook());
    for text in ["họ không cho 1 triệu", "1 triệu"] {
        notebook.apply(&minute(&seen, "x", text));
    }
    assert_eq!(minute_of(&notebook, "x"), "1 triệu\nhọ không cho 1 triệu");
    write(&mut notebook, "y", "bản một");
    write(&mut notebook, "y", "bản một, sửa");
    assert_eq!(minute_of(&notebook, "y"), "bản một, sửa");
}

#[test]
fn taking_back_what_one_wrote_leaves_what_another_wrote_since() {
    let mut notebook = notebook();
    let mine = minute(&notebook, "x", "của ta");
    let back = notebook.inverse(&mine);
    notebook.apply(&mine);
    write(&mut notebook, "x", "của ta\ncủa bạn");
    take_back(&mut notebook, &back);
    assert_eq!(minute_of(&notebook, "x"), "của bạn");
}

#[test]
fn what_an_earlier_version_wrote_whole_is_merged_by_its_lines() {
    let mut notebook = notebook();
    let whole = |was: &str, text: &str| Edit::Rewrite {
        agenda: handle("a"),
        pin: handle("x"),
        was: Prose::new(was),
        text: Prose::new(text),
    };
    for (was, text) in [("", "đồng ý"), ("", "chưa đồng ý"), ("đồng ý", "đồng ý\nhai")] {
        notebook.apply(&whole(was, text));
    }
    let mut lines: Vec<String> = minute_of(&notebook, "x").lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(lines, ["chưa đồng ý", "hai", "đồng ý"]);
}

#[test]
fn what_changes_nothing_has_nothing_to_take_back() {
    let notebook = notebook();
    assert_eq!(notebook.inverse(&Edit::Choose { agenda: Some(handle("a")) }), []);
    let same = Edit::Name { agenda: handle("a"), name: Clean::line("Họp"), date: None };
    assert_eq!(notebook.inverse(&same), []);
}

#[test]
fn a_minute_brings_back_an_agenda_that_somebody_else_deleted_meanwhile() {
    let mut notebook = notebook();
    notebook.apply(&Edit::RemoveAgenda { agenda: handle("a"), removed: true });
    let edit = minute(&notebook, "x", "đã bàn");
    let back = notebook.inverse(&edit);
    notebook.apply(&edit);
    assert_eq!(minute_of(&notebook, "x"), "đã bàn");
    take_back(&mut notebook, &back);
    assert_eq!(notebook.current(), None, "it is deleted again when the minute is taken back");
}

#[test]
fn what_was_taken_over_can_be_taken_back_as_a_whole() {
    let mut ours = notebook();
    write(&mut ours, "x", "của ta");
    ours.apply(&Edit::RemovePin { agenda: handle("a"), pin: handle("y"), removed: true });
    let mut theirs = ours.current().unwrap().clone();
    theirs.pins[0].minute = MinuteText::from_text(&handle("x"), &Prose::new("của bạn"));
    theirs.pins[1].removed = false;
    theirs.pins[1].minute = MinuteText::from_text(&handle("y"), &Prose::new("cũng của bạn"));
    theirs.pins.push(Pin { id: handle("w"), item: Id::new("w").unwrap(), ..theirs.pins[2].clone() });
    let before = ours.clone();
    let edit = Edit::TakeOver { agenda: Box::new(theirs) };
    let back = ours.inverse(&edit);
    ours.apply(&edit);
    assert_eq!(order(&ours), ["x", "y", "z", "w"], "a minute is shown, even of what was taken off");
    take_back(&mut ours, &back);
    assert_eq!(order(&ours), ["x", "z"]);
    assert_eq!(minute_of(&ours, "x"), minute_of(&before, "x"));
}

#[test]
fn a_minute_brings_back_what_somebody_else_took_off_meanwhile() {
    let mut notebook = notebook();
    notebook.apply(&Edit::RemovePin { agenda: handle("a"), pin: handle("x"), removed: true });
    assert_eq!(order(&notebook), ["y", "z"]);
    let edit = minute(&notebook, "x", "đã bàn");
    let back = notebook.inverse(&edit);
    notebook.apply(&edit);
    assert_eq!(minute_of(&notebook, "x"), "đã bàn");
    take_back(&mut notebook, &back);
    assert_eq!(order(&notebook), ["y", "z"], "it is off again when the minute is taken back");
}

#[test]
fn an_agenda_that_was_handed_over_adds_what_is_new_and_loses_nothing() {
    let mut ours = notebook();
    let mut theirs = ours.current().unwrap().clone();
    write(&mut ours, "x", "của ta");
    theirs.pins[0].minute = MinuteText::from_text(&handle("x"), &Prose::new("của bạn, của ta"));
    theirs.pins.push(Pin { id: handle("w"), item: Id::new("w").unwrap(), ..theirs.pins[1].clone() });
    ours.apply(&Edit::TakeOver { agenda: Box::new(theirs) });
    assert_eq!(order(&ours), ["x", "y", "z", "w"]);
    assert_eq!(minute_of(&ours, "x"), "của ta\ncủa bạn, của ta");
}

#[test]
fn what_repeats_ids_keeps_each_minute_with_its_item_and_is_not_doubled() {
    let mut theirs = notebook().current().unwrap().clone();
    theirs.id = handle("b");
    for (n, pin) in theirs.pins.iter_mut().enumerate() {
        pin.id = handle("p");
        pin.minute = MinuteText::from_text(&pin.id, &Prose::new(&format!("{n}")));
    }
    let mut ours = notebook();
    for _ in 0..2 {
        ours.apply(&Edit::TakeOver { agenda: Box::new(theirs.clone()) });
        let pins = &ours.agenda(&handle("b")).unwrap().pins;
        let minutes: Vec<_> = pins.iter().map(|pin| format!("{} {}", pin.item, pin.minute.text())).collect();
        assert_eq!(minutes, ["x 0", "y 1", "z 2"]);
    }
}

#[test]
fn what_is_written_in_a_room_goes_below_what_is_hidden_and_taken_away_again_leaves_it_as_it_was() {
    let mut notebook = notebook();
    write(&mut notebook, "x", "trên");
    let draft = MinuteDraft::new(handle("d"), &notebook, &handle("a"), &handle("x")).unwrap();
    let mut draft = draft.read_by(Audience::Room);
    assert!(draft.hides() && draft.text().is_empty());
    assert_eq!(draft.write(" \n"), None);
    for (text, whole) in [("dưới", "trên\ndưới"), ("", "trên")] {
        let edit = draft.write(text).unwrap();
        notebook.apply(&edit);
        assert_eq!((draft.text().as_str(), minute_of(&notebook, "x").as_str()), (text, whole));
    }
    assert_eq!(draft.pin_of(&notebook).map(|pin| &pin.id), Some(&handle("x")));
}

#[test]
fn a_copy_of_an_agenda_has_minutes_of_its_own() {
    let mut ours = notebook();
    let copy = Agenda { id: handle("b"), ..ours.current().unwrap().clone() };
    ours.apply(&Edit::TakeOver { agenda: Box::new(copy) });
    write(&mut ours, "x", "của a");
    assert_eq!(ours.pin(&handle("a"), &handle("x")).unwrap().minute.text(), "của a");
    assert!(ours.pin(&handle("b"), &handle("x")).unwrap().minute.is_empty());
}

#[test]
fn fields_of_a_later_version_outlive_reading_and_writing() {
    let later = serde_json::json!({
        "agendas": [{ "id": "a", "name": "n", "date": null, "room": "B2",
            "pins": [{ "id": "p", "item": "fi", "name": {}, "colour": "red" }] }],
        "tags": ["x"],
    });
    let notebook: Notebook = serde_json::from_value(later).unwrap();
    let written = serde_json::to_value(&notebook).unwrap();
    assert_eq!(written["tags"], serde_json::json!(["x"]));
    assert_eq!(written["agendas"][0]["room"], "B2");
    assert_eq!(written["agendas"][0]["pins"][0]["colour"], "red");
}

#[test]
fn only_what_was_put_away_or_taken_off_says_so_where_it_is_written_down() {
    let mut notebook = notebook();
    notebook.apply(&Edit::RemovePin { agenda: handle("a"), pin: handle("y"), removed: true });
    let agenda = |notebook: &Notebook| serde_json::to_value(notebook).unwrap()["agendas"][0].clone();
    let says = |written: &Value, word: &str| written.get(word).cloned();
    let written = agenda(&notebook);
    assert_eq!(["archived", "removed"].map(|word| says(&written, word)), [None, None]);
    assert_eq!([0, 1, 2].map(|at| says(&written["pins"][at], "removed")), [None, Some(Value::Bool(true)), None]);
    notebook.apply(&Edit::Archive { agenda: handle("a"), archived: true });
    assert_eq!(says(&agenda(&notebook), "archived"), Some(Value::Bool(true)));
}

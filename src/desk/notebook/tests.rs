//! Edits of a notebook: applied, taken back, and made by several people at once.

use super::*;
use crate::dataset::{Edtf, Id, Text};
use crate::desk::agenda::Standing;
use crate::desk::draft::MinuteDraft;
use crate::desk::lines::MinutePen;
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

//! Other data comes while somebody is at the desk: everything stays where it is, and what changed is marked until it is looked at.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{DataPlace, Effect};
use bangiao::app::loaded::FileProblem;
use bangiao::dataset::check::Severity;
use bangiao::dataset::{self, Lang};
use bangiao::lang::{Phrase, Translated};
use common::{DESK, Desk, said};

fn desk() -> Desk {
    Desk::over(DESK, Lang::En)
}

/// The fixture with something else in it.
fn with(old: &str, new: &str) -> String {
    let desk = std::str::from_utf8(DESK).unwrap();
    assert!(desk.contains(old), "{old}");
    desk.replace(old, new)
}

/// The fixture with a new partner before all others: every index is another.
fn with_austria() -> String {
    with(
        "\"partners\": [\n",
        "\"partners\": [{ \"id\": \"at\", \"iso3166\": \"AT\", \"name\": { \"vi\": \"Áo\", \"en\": \"Austria\" }, \"sources\": [\"report\"] },",
    )
}

/// The fixture with a new record before all others.
fn with_a_record() -> String {
    with(
        "\"records\": [",
        "\"records\": [{ \"id\": \"se-new\", \"order\": 0, \"kind\": \"meeting\", \"status\": \"closed\", \"status_basis\": \"stated\", \"title\": { \"vi\": \"Họp\", \"en\": \"A meeting\" }, \"summary\": { \"vi\": \"Họp.\", \"en\": \"A meeting.\" }, \"partners\": [\"se\"], \"dates\": [{ \"edtf\": \"2019\", \"role\": \"event\" }], \"source\": { \"id\": \"report\" } },",
    )
}

#[test]
fn the_cursor_the_order_and_the_focus_stay_in_every_list() {
    let mut desk = desk();
    desk.press("2 s j j");
    let (before, sorted) = (desk.selected(), desk.screen().contains("Name↑"));
    desk.reload(with_austria().as_bytes());
    assert_eq!(desk.selected(), before);
    assert!(sorted && desk.screen().contains("Name↑"), "{}", desk.screen());
    desk.press("3 G");
    let before = desk.selected();
    desk.press("2 j");
    desk.reload(DESK).press("3");
    assert_eq!(desk.selected(), before, "a tab in the background has its place too");
}

#[test]
fn the_timeline_stays_on_its_date_when_dates_come_before_it() {
    let mut desk = desk();
    desk.press("4 G");
    let row_of = |desk: &Desk| desk.reversed().pop();
    let (before, row) = (desk.selected(), row_of(&desk));
    assert!(before.is_some());
    desk.reload(with_a_record().as_bytes());
    assert_eq!((desk.selected(), row_of(&desk)), (before, row));
    desk.press("{");
    let heading = row_of(&desk);
    desk.reload(DESK);
    assert_eq!(row_of(&desk), heading);
}

#[test]
fn the_page_that_is_open_stays_open_at_its_link_and_the_way_back_holds() {
    let mut desk = desk();
    desk.press("/").type_text("finland").press("enter enter enter j");
    let (shown, at) = (desk.shown(), desk.reversed());
    assert_eq!(shown.as_deref(), Some("fi-met-modernisation"));
    desk.reload(with_austria().as_bytes());
    assert_eq!((desk.shown(), desk.reversed()), (shown, at));
    assert_eq!(desk.app.typed(), "finland");
    desk.press("esc");
    assert_eq!(desk.shown().as_deref(), Some("fi"));
}

#[test]
fn what_is_gone_gives_way_to_its_neighbour_and_a_page_of_it_closes() {
    let mut desk = desk();
    desk.press("2").press("l enter");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
    let gone = with("\"id\": \"fi-met-modernisation\"", "\"id\": \"fi-other\"");
    desk.reload(gone.as_bytes());
    assert_eq!(desk.shown(), desk.selected());
    desk.press("esc esc G");
    assert_eq!(desk.selected().as_deref(), Some("us"));
    let desk_of = std::str::from_utf8(DESK).unwrap();
    let (before, us) = desk_of.split_once("    {\n      \"id\": \"us\"").unwrap();
    let rest = us.split_once("\n    }").unwrap().1;
    let without = format!("{}{rest}", before.trim_end().trim_end_matches(','));
    assert!(dataset::load(without.as_bytes()).is_ok());
    desk.reload(without.as_bytes());
    assert_eq!(desk.selected().as_deref(), Some("se"));
}

#[test]
fn what_is_typed_goes_on_over_other_data() {
    let mut desk = desk();
    desk.press("/").type_text("aus");
    desk.sees("0 hits").reload(with_austria().as_bytes());
    desk.type_text("tri").sees("1 hit").sees("Austria");
}

#[test]
fn the_row_of_the_overview_stays_with_what_is_behind_it() {
    let mut desk = desk();
    desk.press("G");
    let row = desk.reversed();
    desk.reload(with_a_record().as_bytes());
    desk.sees("reloaded: 1 item changed");
    let words = |rows: &[String]| rows.join(" ").split_whitespace().next().map(str::to_owned);
    assert_eq!(words(&desk.reversed()), words(&row));
}

#[test]
fn what_a_reload_changed_is_marked_in_every_list_until_its_page_was_looked_at() {
    let mut desk = desk();
    desk.press("2 G");
    let data = with("\"en\": \"Modernising hydrometeorology\"", "\"en\": \"Modern weather\"");
    desk.reload(data.as_bytes());
    desk.sees("reloaded: 1 item changed").sees("✱ Finland").press("3").sees("✱ GEF");
    desk.press("4").sees("✱ ▸ period: Modern weather");
    desk.press("2 g").sees("✱ Finland");
    desk.press("j").sees_no("✱ Finland");
    desk.press("1 /").type_text("modern weather").press("enter");
    desk.sees("✱");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
    desk.press("esc 4").sees_no("✱ ▸ period: Modern weather");
}

#[test]
fn a_mark_goes_only_where_the_page_was_on_the_screen() {
    let mut desk = desk();
    desk.resize(60, 20).press("2 G");
    desk.reload(with("\"en\": \"Finland\"", "\"en\": \"Suomi\"").as_bytes());
    desk.press("G g G").sees("✱ Suomi");
    desk.press("k k k k k k").press("k");
    let at = desk.selected();
    desk.press("g");
    assert!(at.is_some());
    desk.press("/").type_text("suomi").press("enter enter esc esc").sees_no("✱ Suomi");
}

#[test]
fn a_broken_file_is_said_in_both_languages_and_all_its_problems_can_be_read() {
    let mut desk = desk();
    desk.press("2 j");
    let before = desk.selected();
    let problems = ["một", "hai"].map(|n| said(&format!("Dòng {n}"), &format!("Line {n}")).into()).to_vec();
    desk.app.take_broken(problems);
    desk.sees("The file is broken, still the data from before (!): Line một").sees("Finland");
    assert_eq!(desk.selected(), before);
    desk.press("L").sees("Tệp có lỗi, vẫn là dữ liệu trước (!): Dòng một");
    desk.press("!").sees("Dòng một").sees("Dòng hai").press("esc");
    for size in [(40, 10), (300, 60)] {
        desk.resize(size.0, size.1).sees("Tệp có lỗi");
    }
    desk.reload(DESK).sees_no("Tệp có lỗi").sees("tệp đã hết lỗi, đã nạp lại");
}

#[test]
fn a_problem_is_chosen_and_opens_the_file_at_its_line() {
    let mut desk = desk();
    let problem = |severity, line: usize| FileProblem {
        code: "",
        severity: Some(severity),
        line: Some(line),
        said: said(&format!("Dòng {line}"), &format!("Line {line}")),
    };
    let tally: FileProblem = said("một lỗi", "one error").into();
    let problems = [problem(Severity::Error, 3650)].into_iter().chain((1..40).map(|n| problem(Severity::Warning, n)));
    desk.app.take_broken([tally].into_iter().chain(problems).collect());
    desk.sees("(!): Line 3650").press("!").sees("one error").press("enter");
    assert_eq!(desk.effects, [Effect::EditData(DataPlace::Line(3650))]);
    // The tally has no line.
    desk.press("g enter");
    assert_eq!(desk.effects, []);
    for key in ["enter", "e"] {
        desk.press("g g j").press(key).sees("Line 3650");
        assert_eq!(desk.effects, [Effect::EditData(DataPlace::Line(3650))], "{key}");
    }
    desk.press("G").sees("Line 39").press("enter");
    assert_eq!(desk.effects, [Effect::EditData(DataPlace::Line(39))]);
    desk.app.take_broken(vec![problem(Severity::Error, 7)]);
    desk.press("enter");
    assert_eq!(desk.effects, [Effect::EditData(DataPlace::Line(7))]);
    desk.press("esc m !").press("enter").sees("Line 7");
    assert_eq!(desk.effects, []);
}

#[test]
fn what_is_wrong_with_the_file_is_told_in_the_room_without_what_stands_in_it() {
    let mut desk = desk();
    let problem = Phrase::new(|reader| {
        let said = reader.privately("a private note").unwrap_or("syntax");
        Translated::from_texts(|_| format!("Line 3: {said}"))
    });
    desk.app.take_broken(vec![problem.into()]);
    desk.sees("a private note").press("m").sees("Line 3: syntax").sees_no("a private note");
    desk.press("!").sees("Line 3: syntax").sees_no("a private note");
}

#[test]
fn a_file_that_is_gone_is_not_called_broken() {
    let mut desk = desk();
    desk.app.take_unread(said("tệp không còn ở chỗ cũ", "it is gone"));
    desk.sees("The file cannot be read, still the data from before (!): it is gone").sees_no("broken");
    desk.reload(DESK).sees_no("cannot be read");
}

#[test]
fn the_keys_for_the_file_ask_the_terminal() {
    let mut desk = desk();
    desk.press("R");
    assert_eq!(desk.effects, [Effect::Reload]);
    desk.press("2 e");
    assert_eq!(desk.effects, [Effect::EditData(DataPlace::Item("fi".to_owned()))]);
    desk.press("1 e").sees("No item is chosen");
    assert_eq!(desk.effects, []);
}

#[test]
fn the_whole_screen_is_drawn_anew_wherever_the_keys_are() {
    let mut desk = desk();
    for keys in ["", "/", "?", "!", ":"] {
        if !keys.is_empty() {
            desk.press(keys);
        }
        desk.press("ctrl-l");
        assert_eq!(desk.effects, [Effect::Redraw], "{keys}");
        desk.press("esc esc");
    }
}

#[test]
fn a_sign_that_begins_a_search_elsewhere_begins_one_in_help() {
    let mut desk = desk();
    for begin in ["/", ":"] {
        desk.press("?").type_text(begin).type_text("clipboard").sees("Send the page of the item to the clipboard");
        desk.press("esc");
    }
}

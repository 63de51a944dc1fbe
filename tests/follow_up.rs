//! A meeting from its invitation to its follow-up: what is known of it, items without a record, decisions, what goes over to the next one,
//! and the action items of all of them. Keys in, screen and edits out.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Effect, SaveOutcome, Task, TaskResult};
use bangiao::desk::agenda::Handle;
use bangiao::desk::details::MeetingField;
use bangiao::desk::notebook::{Edit, Notebook};
use bangiao::desk::remote::RemoteMachine;
use bangiao::text::{Audience, Clean};
use common::{Desk, said};

/// A desk with Finland and Germany on an agenda of today.
fn with_two() -> Desk {
    let mut desk = Desk::new();
    for query in ["phan lan", "duc"] {
        desk.press("esc esc 2 /").type_text(query).press("enter a");
    }
    desk.press("esc esc 5 g");
    desk
}

/// Runs an action that has no key, by its name among the commands.
fn command(desk: &mut Desk, name: &str) {
    desk.press(":").type_text(name).press("enter");
}

fn items(desk: &Desk) -> Vec<String> {
    let agenda = desk.app.notebook().current().unwrap();
    agenda.pins().map(|pin| pin.item.to_string()).collect()
}

#[test]
fn the_name_the_day_and_the_place_of_a_meeting_are_fields_of_their_own() {
    let mut desk = with_two();
    command(&mut desk, "meeting-details");
    desk.sees("Thông tin cuộc họp").sees("Chủ trì").sees("24/11/2026");
    desk.press("ctrl-u").type_text("Giao ban").press("tab tab").type_text("14h30").press("tab").type_text("16:00");
    desk.press("down").type_text("Phòng 402").press("down").type_text("bà Lan");
    desk.press("down down").type_text("ông Nam; bà Mai").press("enter");
    desk.sees("Giao ban")
        .sees("24/11/2026 · đã thảo luận 0/2")
        .press("z")
        .sees(" · 14:30–16:00 · Phòng 402")
        .press("z");
    let agenda = desk.app.notebook().current().unwrap();
    let told = |field| agenda.detail(field, Audience::Desk);
    assert_eq!((told(MeetingField::Chair), told(MeetingField::Secretary)), (Some("bà Lan"), None));
    assert_eq!(agenda.details.listed(MeetingField::Present, Audience::Desk), ["ông Nam", "bà Mai"]);
    desk.press("M").sees("- **Địa điểm:** Phòng 402").sees("- **Có mặt:** (2) ông Nam; bà Mai");
    desk.press("esc m").sees_no("Phòng 402").sees_no("Giao ban").press("m u").sees("Đã hoàn tác").sees("Cuộc họp");
}

#[test]
fn what_is_no_time_is_told_where_it_was_typed_and_nothing_is_lost() {
    let mut desk = with_two();
    command(&mut desk, "meeting-details");
    desk.press("tab tab").type_text("chiều").press("tab tab").type_text("Phòng 402").press("enter");
    desk.sees("Giờ phải viết như 14:30").sees("Phòng 402").press("ctrl-u").type_text("2:30 pm").press("enter z");
    desk.sees("đã thảo luận 0/2 · 14:30 · Phòng 402");
}

#[test]
fn an_item_without_a_record_is_put_on_the_agenda_and_minuted() {
    let mut desk = with_two();
    command(&mut desk, "add-topic");
    desk.sees("> Việc khác").press("ctrl-u").type_text("Lịch nghỉ").press("enter");
    desk.sees("Đã thêm, mục 3").sees("3. ").sees("Lịch nghỉ").sees("việc khác");
    desk.press("i").type_text("Nghỉ từ 1/2.").press("esc d");
    desk.press("M G").sees("## 3. Lịch nghỉ").sees("việc khác · đã thảo luận").sees("Nghỉ từ 1/2.");
    desk.press("esc m").sees_no("Lịch nghỉ").sees("Việc khác");
}

#[test]
fn a_decision_is_told_as_it_is_understood_and_stands_in_the_minutes() {
    let mut desk = with_two();
    desk.press("i").type_text("! signed 12/03/2026").sees("Quyết định: đã ký · 12/03/2026").press("esc");
    desk.press("M").sees("- **Quyết định:** đã ký · 12/03/2026");
}

#[test]
fn a_line_that_says_no_work_is_told_while_it_is_written() {
    let mut desk = with_two();
    desk.press("i").type_text("> ;;31/02/2026").sees("dòng này chưa ghi việc gì phải làm").press("esc");
    desk.press("M").sees_no("- [ ]").sees("> ;;31/02/2026");
}

#[test]
fn a_day_that_is_told_from_today_is_written_down_as_the_day_that_it_is() {
    let mut desk = with_two();
    desk.press("i").type_text("> gọi lại; bà Lan; +2w").sees("hạn: 08/12/2026").press("enter");
    desk.sees("> gọi lại; bà Lan; 08/12/2026").type_text("> gửi; mai").press("esc");
    desk.sees("gọi lại · bà Lan · hạn 08/12/2026");
    let text = desk.app.notebook().current().unwrap().pin_on("fi").unwrap().minute.text();
    assert_eq!(text, "> gọi lại; bà Lan; 08/12/2026\n> gửi; mai");
}

/// The first meeting is held: Finland was discussed and something is to be done, Germany was not come to.
fn held() -> Desk {
    let mut desk = with_two();
    desk.press("d i").type_text("> gửi dự thảo; Vụ HTQT; 23/11/2026").press("enter").type_text("> báo cáo; bà Lan");
    desk.press("esc");
    desk
}

#[test]
fn what_is_left_of_a_meeting_goes_over_to_the_next_one_with_one_action() {
    let mut desk = held();
    command(&mut desk, "carry-over");
    // The next meeting is begun, and its day is asked for.
    desk.sees("Thông tin cuộc họp").type_text("24/12/2026").press("enter").sees("24/12/2026 · đã thảo luận 0/2");
    assert_eq!(items(&desk), ["fi", "de"]);
    desk.press("g").sees("☐ gửi dự thảo · Vụ HTQT · hạn 23/11/2026").sees("☐ báo cáo · bà Lan · từ “Cuộc họp”");
    desk.press("u u").sees("24/11/2026 · đã thảo luận 1/2");
    // To one that is there already it goes with one action, and only once.
    desk.press("U U A j c").sees("Đã chuyển 0 mục");
    assert_eq!(items(&desk).len(), 2);
}

#[test]
fn nothing_goes_over_of_a_meeting_of_which_nothing_is_left() {
    let mut desk = with_two();
    desk.press("d j d");
    command(&mut desk, "carry-over");
    desk.sees("Không còn gì để chuyển").sees("đã thảo luận 2/2");
}

#[test]
fn action_items_of_all_meetings_are_listed_overdue_ones_first_and_ticked() {
    let mut desk = held();
    command(&mut desk, "carry-over");
    desk.type_text("24/12/2026").press("enter g");
    command(&mut desk, "action-items");
    desk.sees("Việc phải làm của các cuộc họp · chưa xong (2)");
    let screen = desk.screen();
    let place = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    assert!(place("quá hạn") < place("gửi dự thảo") && place("gửi dự thảo") < place("báo cáo"));
    desk.press("space").sees("“gửi dự thảo”: đã xong").sees("☑ đã xong");
    desk.press("u").sees("☐ quá hạn").press("space f").sees("đã xong, đã bỏ (1)").press("esc");
    desk.sees("☑ gửi dự thảo · Vụ HTQT · hạn 23/11/2026").sees("· đã xong 24/11/2026 · từ “Cuộc họp”");
    desk.press("M").sees("Việc từ cuộc họp trước:").sees("- [x] gửi dự thảo").sees("- [ ] báo cáo · bà Lan");
}

#[test]
fn the_overview_says_how_much_is_open_and_leads_there() {
    let mut desk = Desk::new();
    desk.sees_no("Việc phải làm");
    let mut desk = held();
    desk.press("1").sees("Việc phải làm").sees("1 quá hạn");
    for _ in 0..60 {
        if desk.reversed().iter().any(|row| row.contains("Việc phải làm")) {
            break;
        }
        desk.press("j");
    }
    desk.press("enter").sees("Việc phải làm của các cuộc họp · chưa xong (2)").press("enter").sees("5 ");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.press("m 1").sees_no("Việc phải làm");
    command(&mut desk, "action-items");
    desk.sees("Có người đang xem").sees_no("gửi dự thảo");
}

/// A notebook with an agenda of other data, and one of this.
fn of_two_portfolios() -> Notebook {
    let mut notebook = Notebook::default();
    for (id, name, portfolio) in [("a", "Họp ở đây", "builtin"), ("b", "Họp nơi khác", "/x/khac.json")] {
        let agenda = || Handle(id.into());
        notebook.apply(&Edit::Begin { agenda: agenda(), name: Clean::line(name), date: None });
        notebook.apply(&Edit::Belong { agenda: agenda(), portfolio: Some(portfolio.into()) });
        notebook.apply(&Edit::Use { portfolio: portfolio.into(), agenda: Some(agenda()) });
    }
    notebook
}

#[test]
fn an_agenda_opens_with_its_data_and_those_of_other_data_are_listed_when_asked_for() {
    let mut desk = Desk::new_with(|settings| settings.notebook = of_two_portfolios());
    desk.press("5").sees("Họp ở đây").press("A").sees_no("Họp nơi khác");
    desk.press("a").sees("Họp nơi khác").sees("thuộc /x/khac.json").press("j b").sees("từ nay thuộc dữ liệu đang mở");
    desk.press("a").sees("Họp nơi khác").press("u k").sees_no("Họp nơi khác").press("esc");
    let other = |settings: &mut bangiao::app::Settings| {
        settings.notebook = of_two_portfolios();
        settings.portfolio = "/x/khac.json".into();
    };
    Desk::new_with(other).press("5").sees("Họp nơi khác").sees_no("Họp ở đây");
}

#[test]
fn minutes_that_are_written_as_json_are_told_as_what_they_are() {
    let mut desk = held();
    desk.press("M w ctrl-w").type_text("x.json").press("enter").press("y");
    let [Effect::Task(Task::Write { what, .. })] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    let (path, what) = ("/home/an/x.json".to_owned(), what.clone());
    desk.app.hear(TaskResult::FileWritten { asked: "x.json".into(), path, what, outcome: SaveOutcome::Done });
    desk.sees("Đã ghi quyết định của “Cuộc họp” (JSON) vào /home/an/x.json");
}

#[test]
fn over_a_link_a_file_that_was_written_is_told_with_the_command_that_fetches_it() {
    let remote = RemoteMachine { user: "an".into(), host: "10.0.0.7".into() };
    let mut desk = Desk::new_with(|settings| settings.remote = Some(remote));
    let written = || TaskResult::FileWritten {
        asked: "x.md".into(),
        path: "/home/an/x.md".into(),
        what: said("biên bản", "the minutes"),
        outcome: SaveOutcome::Done,
    };
    desk.app.hear(written());
    desk.sees("/home/an/x.md").sees("scp an@10.0.0.7:/home/an/x.md .").press("esc").sees_no("scp");
    desk.press("m");
    desk.app.hear(written());
    desk.sees_no("scp").sees_no("/home/an");
}

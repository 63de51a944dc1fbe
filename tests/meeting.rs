//! A meeting at the dashboard: the agenda, its minutes, and the layout for a room. Keys in, screen and edits out.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Edited, Effect, Input, Task, TaskResult};
use bangiao::dataset::Lang;
use bangiao::desk::agenda::Handle;
use bangiao::desk::lines::{MinutePen, MinuteText};
use bangiao::desk::notebook::Edit;
use bangiao::lang::Reader;
use bangiao::text::{Audience, Clean};
use common::{Desk, said};

/// A desk with Finland, Germany and the Mekong commission on an agenda.
fn with_three() -> Desk {
    let mut desk = Desk::new();
    desk.press("2");
    for (query, tab) in [("phan lan", "2"), ("duc", "2"), ("mrc", "3")] {
        desk.press("esc esc").press(tab).press("/").type_text(query).press("enter a");
    }
    desk.press("esc esc 5");
    desk
}

/// The names on the agenda, in order, as the list shows them.
fn agenda(desk: &Desk) -> Vec<String> {
    let notebook = desk.app.notebook();
    notebook.current().map(|agenda| agenda.pins().map(|pin| pin.item.to_string()).collect()).unwrap_or_default()
}

fn minute(desk: &Desk, item: &str) -> String {
    desk.app.notebook().current().unwrap().pin_on(item).unwrap().minute.text()
}

#[test]
fn the_first_item_that_is_pinned_begins_an_agenda_for_today() {
    let mut desk = Desk::new();
    desk.press("5").sees("Chưa có cuộc họp nào.").sees("phím a");
    desk.press("2 / p h a n space l a n enter a").sees("Đã đưa vào “Cuộc họp”, mục 1.");
    desk.press("a").sees("Đã có trong chương trình, mục 1.");
    desk.press("5").sees("24/11/2026 · đã thảo luận 0/1").sees("5 Cuộc họp (1)");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn items_are_moved_taken_off_and_every_step_can_be_taken_back() {
    let mut desk = with_three();
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
    desk.press("g K");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"], "there is nothing above the first");
    desk.press("G K");
    assert_eq!(agenda(&desk), ["fi", "mrc", "de"]);
    assert_eq!(desk.selected().as_deref(), Some("mrc"), "the cursor goes along");
    desk.press("g D").sees("Đã bỏ khỏi chương trình");
    assert_eq!(agenda(&desk), ["mrc", "de"]);
    desk.press("u");
    assert_eq!(agenda(&desk), ["fi", "mrc", "de"]);
    desk.press("u");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
}

#[test]
fn what_is_taken_back_is_named() {
    let mut desk = with_three();
    desk.press("g J u").sees("Đã hoàn tác: chuyển chỗ “").press("d u").sees("Đã hoàn tác: đánh dấu đã thảo luận “");
    desk.press("i").type_text("Đồng ý.").press("esc u").sees("Đã hoàn tác: sửa biên bản “");
    desk.press("L A D u").sees("Taken back: deleting the agenda “Cuộc họp”.");
}

#[test]
fn n_and_p_step_through_the_agenda_from_wherever_one_is() {
    let mut desk = with_three();
    desk.press("1 n").sees("đã thảo luận 0/3");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.press("n");
    assert_eq!(desk.selected().as_deref(), Some("de"));
    desk.press("4 n");
    assert_eq!(desk.selected().as_deref(), Some("mrc"), "it goes on where one was");
    desk.press("n").sees("Đây là mục cuối của chương trình.");
    desk.press("p p p").sees("Đây là mục đầu của chương trình.");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn a_minute_is_written_in_place_with_what_is_to_be_done() {
    let mut desk = with_three();
    desk.press("g i").sees("Biên bản: Phần Lan").sees("Esc lưu và đóng");
    desk.type_text("Đồng ý gia hạn.").press("enter").type_text("> gửi dự thảo; Vụ HTQT; 15/12/2026");
    desk.sees("việc: gửi dự thảo · ai: Vụ HTQT · hạn: 15/12/2026");
    desk.press("esc");
    assert_eq!(minute(&desk, "fi"), "Đồng ý gia hạn.\n> gửi dự thảo; Vụ HTQT; 15/12/2026");
    desk.sees("Đồng ý gia hạn.").sees("☐ gửi dự thảo · Vụ HTQT · hạn");
    desk.press("u");
    assert_eq!(minute(&desk, "fi"), "", "one piece of work is taken back at once");
}

#[test]
fn q_and_every_other_letter_are_letters_in_a_minute() {
    let mut desk = with_three();
    desk.press("g i").type_text("q / ? : 1 L").press("esc");
    assert_eq!(desk.effects.len(), 1);
    assert_eq!(minute(&desk, "fi"), "q / ? : 1 L");
}

#[test]
fn what_was_discussed_is_marked_with_how_it_stood() {
    let mut desk = with_three();
    desk.press("g d").sees("đã thảo luận 1/3").sees("✓");
    let standing = desk.app.notebook().current().unwrap().pin_on("fi").unwrap().discussed.clone().unwrap();
    assert_eq!(standing.as_of.to_string(), "2024-12-31");
    desk.press("d").sees("đã thảo luận 0/3");
    desk.press("u").sees("đã thảo luận 1/3");
}

#[test]
fn the_language_switches_in_the_meeting_and_the_place_stays() {
    let mut desk = with_three();
    desk.press("g n m").sees("Đức");
    desk.press("L").sees("Germany").sees("Next: ");
    assert_eq!(desk.selected().as_deref(), Some("de"));
    desk.press("L").sees("Đức").sees("Tiếp theo: ");
}

#[test]
fn the_meeting_layout_has_no_chrome_and_hides_what_is_private() {
    let mut desk = with_three();
    desk.press("g i").type_text("bí mật").press("esc").sees("bí mật");
    desk.press("m").sees_no("bí mật").sees("đã ghi, ẩn trên màn hình").sees_no("Song phương");
    desk.press("n").sees("Cuộc họp 24/11/2026").sees("2/3");
    desk.press("p m").sees("Song phương").sees("bí mật");
}

#[test]
fn agendas_are_begun_named_chosen_put_away_and_deleted() {
    let mut desk = with_three();
    desk.press("A n").sees("Cuộc họp mới").press("ctrl-u").type_text("Giao ban").press("tab ctrl-u").type_text("mốt");
    desk.press("enter").sees("Ngày phải viết như").press("ctrl-u").type_text("25/11/2026").press("enter");
    desk.sees("Giao ban").sees("25/11/2026 · đã thảo luận 0/0");
    assert_eq!(agenda(&desk), Vec::<String>::new());
    desk.press("A j enter");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
    desk.press("A g x").sees("Giao ban · 25/11/2026 · đã thảo luận 0/0 · đã cất");
    desk.press("D").sees_no("Giao ban").press("u").sees("Giao ban").press("esc");
}

#[test]
fn what_was_looked_at_can_be_gone_back_to() {
    let mut desk = Desk::new();
    desk.press("r").sees("Chưa xem mục nào.").press("esc");
    desk.press("2 / d u c enter enter esc esc esc / p h a n space l a n enter enter");
    desk.press("esc esc r").sees("Phần Lan  đối tác").sees("Đức  đối tác").press("j enter");
    assert_eq!(desk.shown().as_deref(), Some("de"));
}

#[test]
fn queries_of_before_come_back_with_up_in_an_empty_box() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phan lan").press("enter esc /").type_text("duc").press("enter esc");
    desk.press("/ up").sees("Tìm: duc").press("up").sees("Tìm: phan lan").press("up").sees("Tìm: phan lan");
    desk.press("down").sees("Tìm: duc").press("down").sees_no("Tìm: duc");
}

#[test]
fn a_minute_that_is_being_written_when_the_link_drops_is_written_down() {
    let mut desk = with_three();
    desk.press("g i").type_text("dở dang");
    let effects = desk.app.end();
    assert!(matches!(&effects[..], [Effect::Task(Task::Keep { edits, .. })] if edits.len() == 1), "{effects:?}");
    assert_eq!(minute(&desk, "fi"), "dở dang");
}

#[test]
fn a_minute_may_be_written_in_ones_own_editor() {
    let mut desk = with_three();
    desk.press("g I");
    assert!(matches!(&desk.effects[..], [Effect::EditMinute(draft)] if draft.text().is_empty()));
    desk.app.update(Input::Edited(Edited::Text("Dòng một\n> việc; ai\n".into())));
    assert_eq!(minute(&desk, "fi"), "Dòng một\n> việc; ai");
    desk.sees("> việc; ai").press("esc u");
    assert_eq!(minute(&desk, "fi"), "");
}

#[test]
fn in_public_no_minute_is_shown_nor_written() {
    let mut desk = Desk::public();
    desk.press("2 a 5 i").sees("biên bản bị ẩn");
}

#[test]
fn the_minutes_of_the_meeting_can_be_read_copied_and_written() {
    let mut desk = with_three();
    desk.press("g i")
        .type_text("Đồng ý.")
        .press("enter")
        .type_text("> gửi dự thảo; Vụ HTQT; 15/12/2026")
        .press("esc d");
    desk.press("M").sees("# Biên bản: Cuộc họp").sees("- [ ] gửi dự thảo · Vụ HTQT · hạn 15/12/2026 (mục 1)");
    desk.press("y");
    let [Effect::Copy { text, what }] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert!(
        text.contains("Đồng ý.")
            && what.read_by(Reader { lang: Lang::En, audience: Audience::Desk }).contains("the minutes of"),
        "{text} {what:?}"
    );
    desk.press("L").sees("# Minutes: Cuộc họp").press("w").sees("bangiao-minutes-2026-11-24.md").press("enter");
    assert_eq!(desk.effects, [], "what was decided is read back before it is written");
    desk.sees("then write it to bangiao-minutes-2026-11-24.md?").sees("0 decisions, 1 action item:");
    desk.sees("1. ☐ gửi dự thảo · Vụ HTQT · by 15 Dec 2026").press("n").sees("File: bangiao-minutes").press("enter y");
    let [Effect::Task(Task::Write { bytes, .. })] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert!(String::from_utf8_lossy(bytes).starts_with("# Minutes: Cuộc họp"));
}

#[test]
fn written_with_the_ending_of_json_the_minutes_are_what_was_decided() {
    let mut desk = with_three();
    desk.press("g i").type_text("> gửi dự thảo; Vụ HTQT; 15/12/2026").press("esc M w ctrl-w").type_text("x.json");
    desk.press("enter y");
    let [Effect::Task(Task::Write { bytes, .. })] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    let decided: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    assert_eq!(decided["records"][1]["next_step"]["text"]["vi"], "gửi dự thảo");
}

#[test]
fn in_the_room_minutes_say_that_they_are_hidden_and_nothing_that_was_decided_leaves() {
    let mut desk = with_three();
    desk.press("g i").type_text("> gửi dự thảo; Vụ HTQT; 15/12/2026").press("esc M").sees_no("! Biên bản bị ẩn");
    desk.press("esc m M").sees("! Biên bản bị ẩn trong chế độ họp: m trở lại, rồi M.").sees_no("gửi dự thảo");
    desk.press("w ctrl-w").type_text("x.json").press("enter").sees("Chưa ghi");
    assert_eq!(desk.effects, []);
    desk.press("esc m M").sees("gửi dự thảo").press("w ctrl-w").type_text("x.json").press("enter y");
    assert!(matches!(desk.effects[..], [Effect::Task(Task::Write { .. })]), "{:?}", desk.effects);
    let mut public = Desk::public();
    public.press("2 a M").sees("! Đang ở chế độ công khai").press("w ctrl-w").type_text("x.json").press("enter");
    assert_eq!(public.effects, []);
}

#[test]
fn an_agenda_is_handed_over_as_a_file_and_taken_over_at_another_desk() {
    let mut desk = with_three();
    desk.press("g i").type_text("của ta").press("esc A w enter");
    let [Effect::Task(Task::HandOver { agenda: handed, .. })] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    let mut other = Desk::new();
    other.press("A o").type_text("~/x.json").press("enter");
    assert_eq!(other.effects, [Effect::Task(Task::TakeOver { path: "~/x.json".into() })]);
    let why = said("Chưa nhận được: không có tệp đó.", "Not taken over: no such file.");
    other.app.hear(TaskResult::NotTakenOver(why));
    other.press("backspace").sees("> ~/x.jso").press("n").sees("> ~/x.json").press("enter");
    assert_eq!(other.effects, [Effect::Task(Task::TakeOver { path: "~/x.json".into() })]);
    other.app.hear(TaskResult::TakenOver(handed.clone(), Vec::new()));
    other.sees_no("> ~/x.json");
    other.sees("đã thảo luận 0/3").sees("của ta").sees("Đã nhận “Cuộc họp”");
    assert_eq!(other.selected().as_deref(), Some("fi"));
    other.press("u");
    assert_eq!(agenda(&other), Vec::<String>::new());
}

#[test]
fn the_dashboard_goes_on_where_it_was_left() {
    let mut desk = with_three();
    desk.press("2 s s /").type_text("duc").press("enter enter esc");
    let session = desk.app.session();
    let mut again = Desk::new();
    again.app.resume(session.clone());
    again.sees("Tìm: duc").sees(" ↓Hồ sơ ");
    assert_eq!(again.selected().as_deref(), Some("de"));
    again.press("esc r").sees("Đức  đối tác").press("esc / up").sees("Tìm: duc");
    let mut elsewhere = Desk::new();
    elsewhere.app.resume(bangiao::desk::session::Session { portfolio: "/other.json".into(), ..session });
    elsewhere.sees_no("Tìm: duc").press("/ up").sees("Tìm: duc");
}

#[test]
fn data_that_comes_later_is_taken_up_where_it_was_left() {
    let mut desk = Desk::new();
    desk.press("2 G");
    let (session, last) = (desk.app.session(), desk.selected());
    let mut again = Desk::awaited(Lang::Vi);
    again.app.resume(session);
    again.bring_data(common::DESK);
    again.bring_index();
    assert_eq!(again.selected(), last);
}

#[test]
fn a_mistyped_day_is_told_as_one_and_is_nobodys_name() {
    let mut desk = with_three();
    desk.press("g i").type_text("> gửi dự thảo; ông Nam; 31/02/2027");
    desk.sees("ai: ông Nam · hạn: “31/02/2027” không phải ngày").press("esc").sees("ông Nam · “31/02/2027”");
    desk.press("M").sees("gửi dự thảo · ông Nam · hạn “31/02/2027”?");
}

#[test]
fn what_is_typed_is_written_down_a_moment_later_in_the_midst_of_a_line() {
    let mut desk = with_three();
    desk.press("g i");
    assert!(!desk.app.has_unsaved_text(), "nothing was typed");
    for text in ["thêm", " nữa"] {
        desk.type_text(text);
        assert_eq!(desk.effects, [], "no key waits for the disk");
        assert!(desk.app.has_unsaved_text());
        let effects = desk.app.save_text();
        assert!(matches!(&effects[..], [Effect::Task(Task::Keep { .. })]), "{effects:?}");
        assert!(!desk.app.has_unsaved_text());
        assert_eq!(desk.app.save_text(), []);
    }
    assert_eq!(minute(&desk, "fi"), "thêm nữa");
    desk.press("esc u");
    assert_eq!(minute(&desk, "fi"), "", "it is one piece of work all the same");
}

/// A colleague at another desk has written in the minute of an item meanwhile, and the disk tells.
fn a_colleague_writes(desk: &mut Desk, item: &str, seen: &MinuteText, text: &str) {
    let mut notebook = desk.app.notebook().clone();
    let (agenda, pin) = {
        let agenda = notebook.current().unwrap();
        (agenda.id.clone(), agenda.pin_on(item).unwrap().id.clone())
    };
    let change = MinutePen::new(Handle("colleague".into()), seen).write(text).unwrap();
    notebook.apply(&Edit::Minute { agenda, pin, change });
    desk.app.hear(TaskResult::Kept { notebook: Box::new(notebook), batches: 1, notices: Vec::new() });
}

fn seen(desk: &Desk, item: &str) -> MinuteText {
    desk.app.notebook().current().unwrap().pin_on(item).unwrap().minute.clone()
}

#[test]
fn two_who_write_in_one_minute_lose_no_line_to_each_other_whether_or_not_one_contains_the_other() {
    let mut desk = with_three();
    let empty = seen(&desk, "fi");
    desk.press("g i").type_text("họ không cho 1 triệu");
    desk.app.save_text();
    a_colleague_writes(&mut desk, "fi", &empty, "1 triệu");
    desk.press("enter").type_text("đồng ý").press("esc");
    let mut lines: Vec<String> = minute(&desk, "fi").lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(lines, ["1 triệu", "họ không cho 1 triệu", "đồng ý"]);
    desk.press("u");
    assert_eq!(minute(&desk, "fi"), "1 triệu", "undo takes back one's own lines and nobody else's");
    desk.press("U").sees("Đã làm lại");
    assert_eq!(minute(&desk, "fi").lines().count(), 3);
}

#[test]
fn a_text_from_the_editor_is_merged_with_what_was_written_meanwhile() {
    let mut desk = with_three();
    desk.press("g i").type_text("một").press("enter").type_text("hai").press("esc");
    let before = seen(&desk, "fi");
    desk.press("I");
    a_colleague_writes(&mut desk, "fi", &before, "một\nhai\nba của bạn");
    desk.app.update(Input::Edited(Edited::Text("một\nhai, sửa\n".to_owned())));
    desk.press("esc");
    assert_eq!(minute(&desk, "fi"), "một\nhai, sửa\nba của bạn");
}

#[test]
fn what_was_taken_back_is_done_again_until_something_else_is_done() {
    let mut desk = with_three();
    desk.press("g J u U").sees("Đã làm lại");
    assert_eq!(agenda(&desk), ["de", "fi", "mrc"]);
    desk.press("U").sees("Không còn gì để làm lại.").press("u d U").sees("Không còn gì để làm lại.");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
}

#[test]
fn what_is_pasted_beyond_the_room_of_a_minute_is_said() {
    let mut desk = with_three();
    desk.press("g i").paste(&"dài ".repeat(80_000)).sees("Biên bản đã đầy");
    desk.press("esc");
    assert!(minute(&desk, "fi").len() > 250_000);
}

#[test]
fn in_the_room_no_agenda_is_handed_over() {
    let mut desk = with_three();
    desk.press("g i").type_text("bí mật").press("esc m A w").sees("không chuyển giao");
    assert_eq!(desk.effects, []);
}

#[test]
fn the_place_on_the_agenda_is_that_of_now() {
    let mut desk = with_three();
    desk.press("g").sees("mục 1/3").press("J").sees("mục 2/3");
    desk.press("g D").sees("mục 1/2").press("u").sees("mục 2/3");
}

#[test]
fn every_instance_goes_on_with_its_own_agenda() {
    let mut desk = with_three();
    let mut others = desk.app.notebook().clone();
    others.apply(&Edit::Begin { agenda: Handle("o-1".into()), name: Clean::line("Khác"), date: None });
    others.apply(&Edit::Choose { agenda: Some(Handle("o-1".into())) });
    desk.press("g d");
    desk.app.hear(TaskResult::Kept { notebook: Box::new(others), batches: 1, notices: Vec::new() });
    desk.sees("đã thảo luận 1/3").press("A").sees("Khác").press("esc");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
}

#[test]
fn choosing_what_is_in_use_already_is_nothing_to_take_back() {
    let mut desk = with_three();
    desk.press("A enter");
    assert_eq!(desk.effects, []);
    desk.press("g D u");
    assert_eq!(agenda(&desk), ["fi", "de", "mrc"]);
}

#[test]
fn the_agenda_tab_without_items_tells_the_keys_that_put_some_there() {
    let mut desk = Desk::new();
    desk.press("5").sees(" a đưa vào họp  A các cuộc họp").sees_no("Enter mở").sees_no("s xếp");
}

#[test]
fn the_meeting_layout_tells_its_keys_and_its_own_key_alone_leaves_it() {
    let mut desk = with_three();
    desk.press("g m").sees("Chế độ họp: ghi chú riêng ẩn. n p chuyển mục, m trở lại, Ctrl-+ chữ to.");
    desk.press("n").sees("Tiếp theo: ").sees("i biên bản");
    desk.sees("tính đến ngày 31 tháng 12 năm 2024").resize(140, 30).sees("i biên bản");
    desk.resize(42, 20).sees("Tiếp theo: ").sees("n p d i m");
    desk.resize(80, 12).sees("Tiếp theo: ");
    desk.resize(80, 24)
        .press("esc esc esc")
        .sees_no("Song phương")
        .press("m")
        .sees("Đã rời chế độ họp.")
        .sees("Song phương");
}

#[test]
fn what_is_on_the_agenda_is_told_in_every_list_that_has_it() {
    let mut desk = with_three();
    desk.press("2").sees("❖ Phần Lan").press("3").sees("❖ ").press("1 / p h a n space l a n enter").sees("❖ Phần Lan");
    desk.press("esc esc 5 g D 2").sees_no("❖ Phần Lan").sees("❖ Đức");
}

#[test]
fn ids_that_a_file_repeats_are_told_when_it_is_taken_over() {
    let mut desk = with_three();
    let handed = Box::new(desk.app.notebook().current().unwrap().clone());
    let told = said("a.json: 1 mã trùng hay hỏng, đã đánh lại", "a.json: 1 id");
    desk.app.hear(TaskResult::TakenOver(handed, vec![told]));
    desk.sees("a.json: 1 mã trùng hay hỏng, đã đánh lại").press("j").sees_no("a.json").press("!").sees("a.json: 1 mã");
}

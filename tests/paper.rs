//! What leaves the dashboard on paper, as an officer takes it out: marks, briefs, pages, files. Keys in, effects and screen out.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Effect, SaveOutcome, Task, TaskResult};
use bangiao::dataset::{Id, Lang};
use bangiao::lang::Reader;
use bangiao::text::Audience;
use common::{DESK, Desk, said};

fn chosen(desk: &Desk) -> Vec<String> {
    desk.app.chosen().iter().map(Id::to_string).collect()
}

#[test]
fn marking_goes_on_to_the_next_row_and_what_is_marked_is_chosen() {
    let mut desk = Desk::new();
    desk.press("2");
    assert_eq!(chosen(&desk), [desk.selected().unwrap()], "nothing is marked: the item shown");
    let first = desk.selected().unwrap();
    desk.press("v");
    let second = desk.selected().unwrap();
    assert_ne!(first, second);
    desk.press("v");
    assert_eq!(chosen(&desk), [first.clone(), second]);
    desk.sees("2 mục đã chọn").press("k k v");
    assert!(!chosen(&desk).contains(&first), "a second mark takes the first one away");
    desk.sees("1 mục đã chọn").press("L").sees("1 marked");
}

#[test]
fn a_marked_row_has_a_sign_of_its_own() {
    let mut desk = Desk::new();
    desk.press("2 G v").sees("✦Thụy Điển").press("g");
    desk.sees("✦Thụy Điển").press("V").sees_no("✦");
}

#[test]
fn marks_stay_through_search_sort_tabs_and_language() {
    let mut desk = Desk::new();
    desk.press("2 v v");
    let marked = chosen(&desk);
    desk.press("/").type_text("phan lan").press("enter v");
    let with_the_hit = chosen(&desk);
    assert_eq!(with_the_hit.len(), if marked.contains(&"fi".to_owned()) { 1 } else { 3 });
    desk.press("esc s S 3 L 4 1 2");
    assert_eq!(chosen(&desk), with_the_hit);
}

#[test]
fn records_are_marked_in_the_timeline_and_hits_in_the_overview() {
    let mut desk = Desk::new();
    desk.press("4");
    while desk.selected().is_none() {
        desk.press("j");
    }
    let record = desk.selected().unwrap();
    desk.press("v");
    assert_eq!(chosen(&desk), std::slice::from_ref(&record));
    desk.press("V 1 /").type_text("gef").press("enter");
    let hit = desk.selected().unwrap();
    desk.press("v");
    assert_eq!(chosen(&desk), [hit]);
}

#[test]
fn in_the_detail_what_it_shows_is_marked() {
    let mut desk = Desk::new();
    desk.press("2 /").type_text("phan lan").press("enter enter enter");
    let record = desk.shown().unwrap();
    assert_ne!(Some(&record), desk.selected().as_ref());
    desk.press("v");
    assert_eq!(chosen(&desk), std::slice::from_ref(&record));
    assert_eq!(desk.shown(), Some(record), "the page stays");
}

#[test]
fn marks_that_were_cleared_by_mistake_come_back_with_the_same_key() {
    let mut desk = Desk::new();
    desk.press("2 v v");
    let marked = chosen(&desk);
    desk.press("V").sees("Đã bỏ chọn tất cả");
    assert_eq!(chosen(&desk), [desk.selected().unwrap()]);
    desk.press("V");
    assert_eq!(chosen(&desk), marked);
}

#[test]
fn on_the_board_there_is_nothing_to_mark() {
    let mut desk = Desk::new();
    desk.press("v").sees("không có mục nào để chọn");
    assert_eq!(chosen(&desk), [""; 0]);
}

/// What is sent to the clipboard by the last key, and what is told of it.
fn sent(desk: &Desk) -> (&str, &str, &str) {
    match desk.effects.as_slice() {
        [Effect::Copy { text, what }] => {
            let [vi, en] = Lang::ALL.map(|lang| what.read_by(Reader { lang, audience: Audience::Desk }));
            (text, vi, en)
        }
        other => panic!("nothing is sent: {other:?}"),
    }
}

/// Goes to an item by its search.
fn find(desk: &mut Desk, query: &str) {
    desk.press("2 /").type_text(query).press("enter");
}

#[test]
fn the_page_of_the_item_that_is_shown_is_sent_to_the_clipboard() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("y");
    let (text, vi, en) = sent(&desk);
    assert!(text.starts_with("Phần Lan\nFinland · FI\n"), "{text}");
    assert!(!text.contains("[fi-met-modernisation]"), "an id says nothing to who reads it: {text}");
    assert_eq!((vi, en), ("trang Phần Lan", "the page of Finland"));
    desk.sees_no("copied");
}

#[test]
fn several_marked_items_are_sent_together_in_the_order_of_their_marks() {
    let mut desk = Desk::new();
    desk.press("2 G v g v y");
    let (text, vi, en) = sent(&desk);
    assert_eq!((vi, en), ("trang của 2 mục", "the pages of 2 items"));
    assert!(text.starts_with("Thụy Điển\n"), "{text}");
    assert_eq!(text.matches("────").count() / 5, 1, "{text}");
}

#[test]
fn the_same_pages_are_printed_on_a_plain_screen() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("y");
    let page = sent(&desk).0.to_owned();
    desk.press("P");
    assert_eq!(desk.effects, [Effect::Print(page)]);
}

#[test]
fn the_board_has_no_item_to_take_out() {
    let mut desk = Desk::new();
    for key in ["y", "P", "b", "Y"] {
        desk.press(key).sees("không có mục nào để lấy ra");
        assert_eq!(desk.effects, []);
    }
}

#[test]
fn one_field_is_picked_and_sent_alone() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("Y").sees("Chép một trường: Phần Lan").sees("mã").press("j enter");
    assert_eq!(sent(&desk), ("fi", "“mã” của Phần Lan", "“mã” of Finland"));
    desk.sees_no("Chép một trường");
    desk.press("Y G").press("enter");
    assert!(sent(&desk).1.starts_with("“nguồn”"), "{:?}", desk.effects);
}

#[test]
fn the_fields_of_a_record_say_its_dates_and_its_status() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("enter enter Y").sees("tình trạng").sees("thời gian").press("L").sees("status").press("esc");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
}

#[test]
fn fields_of_several_values_are_told_together_and_each_by_its_number() {
    let mut desk = Desk::over(bangiao::dataset::BUILTIN, Lang::En);
    desk.press("/").type_text("id:fi").press("enter Y").sees("other name, code Phần Lan · FI");
    desk.sees("agencies         Finnish").sees("agencies 1/3     Finnish").sees_no("kind ");
}

#[test]
fn the_brief_is_read_in_place_switched_and_sent() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("b").sees("# Phần Lan").sees("Bản tóm lược Phần Lan").press("L").sees("# Finland").press("y");
    let (text, vi, en) = sent(&desk);
    assert!(text.starts_with("# Finland\n\npartner · Phần Lan · FI"), "{text}");
    assert_eq!((vi, en), ("bản tóm lược Phần Lan", "the brief of Finland"));
    desk.sees("# Finland").press("P");
    assert!(matches!(desk.effects.as_slice(), [Effect::Print(text)] if text.starts_with("# Finland\n")));
    desk.press("esc").sees_no("# Finland");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn the_brief_of_marked_items_is_one_text() {
    let mut desk = Desk::new();
    desk.press("2 v v b y");
    let (text, ..) = sent(&desk);
    assert_eq!(text.matches("\n---\n").count(), 1, "{text}");
    desk.sees("Bản tóm lược của 2 mục");
}

#[test]
fn the_brief_scrolls_to_its_end_in_a_low_window() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.resize(80, 12).press("b").sees_no("## Nguồn").press("G").sees("## Nguồn").press("g").sees("# Phần Lan");
}

#[test]
fn in_public_no_text_that_leaves_has_a_private_note() {
    for (public, has) in [(false, true), (true, false)] {
        let mut desk = if public { Desk::public() } else { Desk::new() };
        find(&mut desk, "phan lan");
        desk.press("enter enter");
        assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
        desk.press("L y");
        assert_eq!(sent(&desk).0.contains("for the desk alone"), has);
        desk.press("b y");
        assert_eq!(sent(&desk).0.contains("for the desk alone"), has);
        desk.press("esc Y");
        assert_eq!(desk.screen().contains("for the desk alone"), has);
    }
}

/// What is to be written by the last key: the path, the text, and whether what is there is replaced.
fn written(desk: &Desk) -> (String, String, bool) {
    match desk.effects.as_slice() {
        [Effect::Task(Task::Write { path, bytes, replace, .. })] => {
            (path.clone(), String::from_utf8(bytes.clone()).unwrap(), *replace)
        }
        other => panic!("nothing is written: {other:?}"),
    }
}

/// Answers the task that writes a file.
fn answer(desk: &mut Desk, outcome: SaveOutcome) {
    let [Effect::Task(Task::Write { path, what, .. })] = desk.effects.as_slice() else { panic!("no task") };
    let (asked, path, what) = (path.clone(), format!("/home/lan/{path}"), what.clone());
    desk.effects = desk.app.hear(TaskResult::FileWritten { asked, path, what, outcome });
}

/// Takes the view of the tab in front in another form.
fn view_as(desk: &mut Desk, ending: &str) -> String {
    desk.press("w ctrl-u").type_text(&format!("x{ending}")).press("enter");
    let text = written(desk).1;
    answer(desk, SaveOutcome::Done);
    text
}

/// What a command prints.
fn printed(words: &[&str]) -> String {
    let desk = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/desk.json");
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin("bangiao"));
    command.env_clear().env("LANG", "vi_VN.UTF-8").args(["--config", "none", "--data", desk]).args(words);
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn sorted_lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches(',')).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn what_is_written_of_a_tab_is_what_its_command_prints() {
    let mut desk = Desk::new();
    for (tab, list) in [("2", "partners"), ("3", "frameworks"), ("4", "timeline")] {
        desk.press(tab);
        for (ending, option) in [(".json", "--json"), (".plain.csv", "--csv"), (".csv", "--excel")] {
            let (ours, theirs) = (view_as(&mut desk, ending), printed(&["list", list, option]));
            assert_eq!(sorted_lines(&ours), sorted_lines(&theirs), "{list}{ending}");
        }
    }
    assert_eq!(view_as(desk.press("2"), ".plain.csv"), printed(&["list", "partners", "--csv"]), "the order, too");
}

#[test]
fn what_is_written_of_a_search_is_what_search_prints() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phan lan").press("enter");
    assert_eq!(view_as(&mut desk, ".json"), printed(&["search", "phan lan", "--json"]));
    let csv = view_as(&mut desk, ".plain.csv");
    assert!(
        csv.starts_with("rank,type,id,name_vi,name_en,field,guess,score,partners,frameworks,reading,left_out\r\n1,partner,fi,Phần Lan,"),
        "{csv}"
    );
}

#[test]
fn a_sorted_view_is_written_in_its_order() {
    let mut desk = Desk::new();
    let ids = |text: &str| -> Vec<String> {
        let rows: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let by_name = ids(&view_as(desk.press("2"), ".json"));
    let reversed = ids(&view_as(desk.press("S"), ".json"));
    assert_eq!(reversed, by_name.iter().rev().cloned().collect::<Vec<_>>());
}

#[test]
fn under_a_search_only_what_it_finds_is_written() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    let text = view_as(&mut desk, ".plain.csv");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.lines().nth(1).unwrap().starts_with("fi,"), "{text}");
}

#[test]
fn where_rows_are_marked_those_alone_are_written_though_a_search_hides_them() {
    let mut desk = Desk::new();
    desk.press("2 G v");
    let marked = desk.app.chosen()[0].to_string();
    find(&mut desk, "phan lan");
    desk.press("w").sees("Ghi ra tệp: 1 đối tác đã chọn").press("esc");
    let text = view_as(&mut desk, ".plain.csv");
    assert!(text.lines().count() == 2 && text.lines().nth(1).unwrap().starts_with(&marked), "{text}");
    let timeline = view_as(desk.press("esc 4"), ".plain.csv");
    assert!(timeline.lines().count() > 2, "no record is marked: the tab as it is");
}

#[test]
fn the_board_is_written_as_its_numbers() {
    let mut desk = Desk::new();
    let csv = view_as(&mut desk, ".plain.csv");
    assert!(csv.starts_with("section,label,value\r\n"), "{csv}");
    assert!(csv.contains("Theo tình trạng,đang thực hiện,"), "{csv}");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&view_as(&mut desk, ".json")).unwrap();
    assert!(rows.iter().any(|row| row["section"] == "Theo tình trạng" && row["value"].is_u64()), "{rows:?}");
}

#[test]
fn markdown_is_a_table_under_a_heading_that_says_what_it_is() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    let text = view_as(&mut desk, ".md");
    assert!(
        text.starts_with("# Song phương\n\n1 đối tác · Tìm: “phan lan” · tính đến 31/12/2024\n\n| Mã | Tên |"),
        "{text}"
    );
    assert!(text.contains("\n| fi | Phần Lan | 2 |"), "{text}");
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_defused() {
    let hostile = String::from_utf8(DESK.to_vec()).unwrap().replace("Phần Lan", "=HYPERLINK(1)");
    let mut desk = Desk::over(hostile.as_bytes(), Lang::Vi);
    let text = view_as(desk.press("2"), ".plain.csv");
    assert!(text.contains(",'=HYPERLINK(1),") && !text.contains(",=HYPERLINK"), "{text}");
}

#[test]
fn another_ending_is_refused_with_those_that_are_known() {
    let mut desk = Desk::new();
    desk.press("2 w").sees("bangiao-partners.csv").press("ctrl-u").type_text("view.xlsx").press("enter");
    assert_eq!(desk.effects, []);
    desk.sees("Chưa ghi").sees(".csv, .json, .md").press("ctrl-u").type_text("~/x/.csv").press("enter");
    assert_eq!(desk.effects, [], "an ending is no name");
    desk.press("ctrl-u").type_text("View.CSV").press("enter");
    assert_eq!(written(&desk).0, "View.CSV");
}

#[test]
fn what_is_there_is_replaced_only_after_a_yes() {
    let mut desk = Desk::new();
    desk.press("2 w enter");
    let (path, text, replace) = written(&desk);
    assert!(!replace);
    answer(&mut desk, SaveOutcome::Exists);
    desk.sees("Ghi đè?").press("enter");
    assert_eq!(desk.effects, [], "only a yes is a yes");
    desk.press("n").sees("bangiao-partners.csv").sees_no("Ghi đè?").press("enter");
    answer(&mut desk, SaveOutcome::Exists);
    desk.press("y");
    assert_eq!(written(&desk), (path, text, true));
    answer(&mut desk, SaveOutcome::Done);
    desk.sees("Đã ghi 5 đối tác vào /home/lan/bangiao-partners.csv").sees_no("Ghi ra tệp");
}

#[test]
fn a_file_that_could_not_be_written_is_said_with_the_reason_and_the_path_stays() {
    let mut desk = Desk::new();
    desk.press("2 w enter");
    answer(&mut desk, SaveOutcome::Refused(said("đĩa đầy", "disk full")));
    desk.sees("đĩa đầy").press("L");
    desk.sees("bangiao-partners.csvL");
}

#[test]
fn in_public_the_folder_of_a_file_is_not_said() {
    let mut desk = Desk::public();
    desk.press("2 w enter");
    answer(&mut desk, SaveOutcome::Done);
    desk.sees("vào bangiao-partners.csv (thư mục hiện tại)").sees_no("/home");
    desk.press("w ctrl-u").type_text("mật/tuần/x.csv").press("enter");
    answer(&mut desk, SaveOutcome::Done);
    desk.sees("vào x.csv").sees_no("tuần/").sees_no("mật/");
    desk.press("w ctrl-u").type_text("~/x.csv").press("enter");
    answer(&mut desk, SaveOutcome::Done);
    desk.sees("vào x.csv (thư mục nhà)");
}

#[test]
fn a_late_answer_about_one_file_says_nothing_of_another() {
    let mut desk = Desk::new();
    desk.press("2 w enter");
    let late = std::mem::take(&mut desk.effects);
    desk.press("esc w ctrl-u").type_text("x.csv");
    let sent = |effects: &[Effect]| match effects {
        [Effect::Task(Task::Write { path, what, .. })] => (path.clone(), what.clone()),
        other => panic!("nothing is written: {other:?}"),
    };
    let hear = |desk: &mut Desk, effects: &[Effect], outcome: SaveOutcome| {
        let (asked, what) = sent(effects);
        desk.app.hear(TaskResult::FileWritten { path: format!("/home/lan/{asked}"), asked, what, outcome });
    };
    hear(&mut desk, &late, SaveOutcome::Exists);
    desk.sees("bangiao-partners.csv đã có").sees_no("Ghi đè?");
    desk.press("enter");
    let own = std::mem::take(&mut desk.effects);
    hear(&mut desk, &late, SaveOutcome::Done);
    desk.sees("Ghi ra tệp");
    hear(&mut desk, &own, SaveOutcome::Done);
    desk.sees("vào /home/lan/x.csv").sees_no("Ghi ra tệp");
}

#[test]
fn a_brief_is_written_as_it_is_read() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("b y");
    let brief = sent(&desk).0.to_owned();
    desk.press("w").sees("bangiao-brief-fi.md").press("enter");
    assert_eq!(written(&desk), ("bangiao-brief-fi.md".to_owned(), brief, false));
}

#[test]
fn the_agenda_is_written_in_its_order() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("a esc").press("g a 5");
    let csv = view_as(&mut desk, ".plain.csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "number,id,name,status,discussed");
    assert_eq!((lines.len(), &lines[1][..5]), (3, "1,fi,"), "{csv}");
}

#[test]
fn a_brief_can_be_read_to_the_end_of_its_lines_in_a_narrow_window() {
    let mut desk = Desk::new();
    find(&mut desk, "phan lan");
    desk.press("b y");
    let words: Vec<String> = sent(&desk).0.split_whitespace().map(str::to_owned).collect();
    desk.resize(40, 200);
    let screen = desk.screen();
    let missing: Vec<&String> = words.iter().filter(|word| !screen.contains(word.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}\n{screen}");
}

#[test]
fn marking_passes_over_the_headings_of_the_timeline() {
    let mut desk = Desk::new();
    desk.press("4 g j v");
    for _ in 0..3 {
        assert!(desk.selected().is_some(), "{}", desk.screen());
        desk.press("v");
    }
}

/// Whether the file that the last key sent to be written is its owner's alone.
fn is_private(desk: &Desk) -> bool {
    match desk.effects.as_slice() {
        [Effect::Task(Task::Write { private, .. })] => *private,
        other => panic!("nothing is written: {other:?}"),
    }
}

#[test]
fn what_holds_minutes_or_private_notes_is_its_owners_alone_and_lists_are_not() {
    for (mut desk, at_the_desk) in [(Desk::new(), true), (Desk::public(), false)] {
        desk.press("2 w enter");
        assert!(!is_private(&desk), "a list");
        desk.press("esc");
        find(&mut desk, "phan lan");
        desk.press("b w enter");
        assert!(!is_private(&desk), "a brief without private notes");
        desk.press("esc esc enter enter b w enter");
        assert_eq!(is_private(&desk), at_the_desk, "the brief of a record with one");
    }
    let mut desk = Desk::new();
    desk.press("2 a M w enter");
    assert!(is_private(&desk));
    desk.press("esc esc M w ctrl-u").type_text("x.json").press("enter");
    assert!(is_private(&desk));
}

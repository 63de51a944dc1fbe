//! What an officer does at the dashboard: keys in, selection and screen out, through the real key table.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::Effect;
use bangiao::dataset::{self, Lang};
use common::Desk;

#[test]
fn finland_is_found_without_marks_and_its_records_are_shown_by_status() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phan lan").press("enter");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.sees("Finland · FI").sees("Đang thực hiện 1").sees("Đang chuẩn bị 1");
}

#[test]
fn finland_is_found_in_the_real_data_from_nothing() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.press("/").type_text("phan lan").press("enter");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.sees("Đang thực hiện").press("L").sees("Implementation").sees("Finland");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn one_key_switches_the_language_and_keeps_the_place() {
    let mut desk = Desk::new();
    desk.press("2 j j");
    let before = desk.selected();
    desk.press("L").sees("Bilateral").sees("Germany");
    assert_eq!(desk.selected(), before);
    desk.press("L").sees("Song phương");
    assert_eq!(desk.selected(), before);
}

#[test]
fn a_link_leads_to_a_framework_and_escape_leads_back_to_where_it_was_followed() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phan lan").press("enter enter");
    desk.press("enter");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
    desk.press("j enter");
    assert_eq!(desk.shown().as_deref(), Some("gef"), "the second link of the record is its framework");
    desk.sees("3 Đa phương");
    desk.press("esc");
    assert_eq!(desk.shown().as_deref(), Some("fi-met-modernisation"));
    desk.press("esc");
    assert_eq!(desk.shown().as_deref(), Some("fi"));
    desk.sees("phan lan");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn escape_clears_the_search_and_the_cursor_stays_on_its_record() {
    let mut desk = Desk::new();
    desk.press("2 /").type_text("thuy dien").press("enter");
    assert_eq!(desk.selected().as_deref(), Some("se"));
    desk.press("esc");
    assert_eq!(desk.selected().as_deref(), Some("se"));
    desk.sees_no("thuy dien");
}

#[test]
fn every_tab_title_shows_how_many_hits_it_has() {
    let mut desk = Desk::new();
    desk.resize(110, 24).sees("2 Song phương (5").sees("3 Đa phương (2");
    desk.press("/").type_text("mrc");
    desk.sees("3 Đa phương (1").sees("2 Song phương (1");
}

#[test]
fn zero_opens_the_hits_and_the_end_of_the_search_leads_back() {
    let mut desk = Desk::new();
    desk.press("2 /").type_text("thuy dien").press("enter 0");
    assert_eq!(desk.app.session().tab, "hits");
    desk.press("esc");
    assert_eq!(desk.app.session().tab, "bilateral");
    desk.press("0").sees("Chưa tìm gì");
}

#[test]
fn the_hits_stand_in_the_place_of_the_overview_while_something_is_searched_for() {
    let mut desk = Desk::new();
    desk.press("/").type_text("thuy dien").press("enter");
    assert_eq!(desk.app.session().tab, "hits");
    desk.press("4 1");
    assert_eq!(desk.app.session().tab, "hits");
    desk.press("tab");
    assert_eq!(desk.app.session().tab, "bilateral", "the next tab is that after the Overview");
    desk.press("1 esc");
    assert_eq!(desk.app.session().tab, "overview");
}

#[test]
fn q_is_a_letter_in_the_search_box_and_quits_outside_of_it() {
    let mut desk = Desk::new();
    desk.press("/ q");
    assert_eq!(desk.effects, []);
    desk.sees("Tìm: q").press("esc q");
    assert_eq!(desk.effects, [Effect::Quit(0)]);
}

#[test]
fn the_real_cursor_stands_behind_what_is_typed() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phần");
    let label = " Tìm: ".chars().count() as u16;
    assert_eq!(desk.cursor(), (label + 4, 1));
}

#[test]
fn hits_are_marked_in_the_text_as_written() {
    let mut desk = Desk::new();
    desk.press("/").type_text("phan lan").press("enter");
    assert!(desk.marked().iter().any(|row| row.contains("Phần Lan")), "{:?}", desk.marked());
}

#[test]
fn a_search_that_finds_nothing_says_so_and_how_to_go_on() {
    let mut desk = Desk::new();
    desk.press("/").type_text("zzzzqqq").press("enter");
    desk.sees("Không có kết quả nào.").sees("Esc xóa ô tìm");
    desk.press("j k enter G g");
    assert_eq!(desk.selected(), None);
}

#[test]
fn every_number_of_the_overview_opens_the_list_behind_it() {
    let mut desk = Desk::new();
    desk.press("g enter");
    desk.sees("2 Song phương");
    assert!(desk.reversed().iter().any(|row| row.contains("Song phương")), "{:?}", desk.reversed());
    desk.press("esc");
    desk.sees("Dữ liệu / nguồn nêu");
    let statuses = [("đang thực hiện", "fi-met-modernisation"), ("▪ đã ký", "de-groundwater")];
    for (label, record) in statuses {
        let mut desk = Desk::new();
        for _ in 0..60 {
            if desk.reversed().iter().any(|row| row.contains(label)) {
                break;
            }
            desk.press("j");
        }
        desk.press("enter");
        assert_eq!(desk.selected().as_deref(), Some(record), "{label}");
        desk.press("esc").sees("Dữ liệu / nguồn nêu");
        assert!(desk.reversed().iter().any(|row| row.contains(label)), "back on the row of {label}");
    }
}

#[test]
fn what_happened_in_a_year_is_on_the_timeline() {
    let mut desk = Desk::new();
    desk.press("4");
    desk.sees("2024  2 mốc").sees("11/2024").sees("Dự phiên họp Hội đồng");
    assert_eq!(desk.selected().as_deref(), Some("mrc-council-31"), "it opens at the as-of day");
    desk.press("}").press("j");
    assert_eq!(desk.selected().as_deref(), Some("gef-forum-2025"));
    desk.press("t");
    assert_eq!(desk.selected().as_deref(), Some("mrc-council-31"));
}

#[test]
fn records_without_a_date_are_counted_and_reached_at_the_end_of_the_timeline() {
    let mut desk = Desk::new();
    desk.press("4 G");
    desk.sees("không rõ ngày  hồ sơ: 1");
    assert_eq!(desk.selected().as_deref(), Some("la-hydropower"));
}

#[test]
fn a_part_with_a_date_stands_on_the_timeline_under_its_record() {
    let mut desk = Desk::new();
    desk.press("4 g j");
    desk.sees("Bản ghi nhớ");
    assert_eq!(desk.selected().as_deref(), Some("fi-zero-emission"));
}

#[test]
fn a_missing_translation_is_shown_in_the_other_language_with_a_mark() {
    let mut desk = Desk::over(common::DESK, Lang::En);
    desk.press("/").type_text("groundwater").press("enter");
    desk.sees("Thỏa thuận bảo vệ").sees("[not\u{a0}translated]");
}

#[test]
fn sorting_keeps_the_cursor_on_its_row_and_says_by_what() {
    let mut desk = Desk::new();
    desk.press("2");
    desk.sees("› Đức".replace("› ", "›").as_str());
    desk.press("j");
    let kept = desk.selected();
    desk.press("s s").sees(" ↓Hồ sơ ").sees("Hồ sơ↓");
    assert_eq!(desk.selected(), kept);
    desk.press("S").sees("Hồ sơ↑");
    assert_eq!(desk.selected(), kept);
}

#[test]
fn names_are_sorted_as_a_vietnamese_index_sorts_them() {
    let mut desk = Desk::new();
    desk.press("2");
    let screen = desk.screen();
    let place = |name: &str| screen.find(name).unwrap_or_else(|| panic!("{name} is missing:\n{screen}"));
    let order = ["Đức", "Hoa Kỳ", "Lào", "Phần Lan", "Thụy Điển"].map(|name| place(&format!("{name} ")));
    assert!(order.is_sorted(), "{screen}");
}

#[test]
fn help_finds_things_by_everyday_words() {
    let mut desk = Desk::new();
    desk.press("?").type_text("history").sees("những lần tìm trước").press("esc");
    desk.press(":").type_text("confirm").sees("C ").press("esc");
    // The word of the hint line, and the heading.
    desk.press(":").type_text("undo").sees("Hoàn tác việc vừa làm").press("esc");
    desk.press(":").type_text("cuoc hop").sees("Cuộc họp").sees_no("Di chuyển");
}

#[test]
fn help_finds_an_action_by_its_name_in_either_language_and_runs_it() {
    let mut desk = Desk::new();
    desk.press("?").sees("Trợ giúp").sees("Tìm trong tất cả").press("esc").sees_no("Tìm trong tất cả");
    desk.press(":").type_text("timeline tab").press("enter");
    desk.sees("11/2024").sees("2024  2 mốc");
    desk.press(":").type_text("the da phuong").press("enter");
    desk.sees("Tên").sees("GEF");
}

#[test]
fn a_letter_with_marks_as_a_command_hints_at_the_input_method() {
    let mut desk = Desk::new();
    desk.type_text("đ");
    desk.sees("Bộ gõ tiếng Việt đang bật");
    desk.press("j").sees_no("Bộ gõ");
}

#[test]
fn backspace_outside_of_inputs_does_nothing() {
    let mut desk = Desk::new();
    desk.press("2 j");
    let before = desk.screen();
    desk.press("backspace");
    assert_eq!(desk.screen(), before);
}

#[test]
fn below_eighty_columns_one_pane_is_shown_at_a_time() {
    let mut desk = Desk::new();
    desk.resize(60, 20).press("2").sees("Phần Lan").sees_no("Germany · DE");
    desk.press("enter").sees("Germany · DE").sees_no("Phần Lan");
    desk.press("esc").sees("Phần Lan");
}

#[test]
fn a_window_that_is_too_small_says_what_it_needs_and_loses_nothing() {
    let mut desk = Desk::new();
    desk.press("2 j j").resize(30, 8).sees("cần ít nhất 40×10");
    let selected = desk.selected();
    desk.resize(80, 24);
    assert_eq!(desk.selected(), selected);
    desk.sees("Song phương");
}

#[test]
fn long_text_in_the_detail_scrolls_to_its_very_end() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.resize(80, 12).press("3 /").type_text("asean").press("enter enter G");
    desk.sees("↑").sees_no("↓");
    let bottom = desk.screen();
    desk.press("j j j pgdn");
    assert_eq!(desk.screen(), bottom, "nothing lies below the end");
}

#[test]
fn pasted_text_goes_into_the_search_box_as_one_clean_line() {
    let mut desk = Desk::new();
    desk.press("/").paste("phần\nlan\u{202E}").press("enter");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    let mut desk = Desk::new();
    desk.paste("q");
    assert_eq!(desk.effects, []);
}

#[test]
fn an_unmoved_cursor_follows_the_best_hit_and_a_moved_one_stays() {
    let mut desk = Desk::new();
    desk.press("2 /").type_text("h");
    desk.type_text("oa ky");
    assert_eq!(desk.selected().as_deref(), Some("us"));
    desk.press("ctrl-u").type_text("d");
    desk.press("down");
    let held = desk.selected();
    desk.press("backspace");
    assert_eq!(desk.selected(), held);
}

#[test]
fn escape_and_a_quick_key_after_it_are_both_obeyed_when_the_link_joins_them() {
    let mut desk = Desk::new();
    desk.press("? alt-3").sees_no("Trợ giúp >").sees("GEF");
    desk.press("/").type_text("lào").press("alt-2").sees_no("Tìm:").sees("Phần Lan");
}

/// Every row of the board that opens a query: its label, its number, and how many hits the query has.
fn numbers_of_the_board(bytes: &[u8]) -> Vec<(String, usize, usize)> {
    let mut desk = Desk::over(bytes, Lang::En);
    desk.resize(200, 60);
    let mut seen: Vec<(String, usize, usize)> = Vec::new();
    for _ in 0..80 {
        let label = desk.reversed().last().cloned().unwrap_or_default();
        let number = label.trim_end_matches(|c| "█▏▎▍▌▋▊▉ ".contains(c)).rsplit(' ').next().unwrap_or("").parse();
        desk.press("enter");
        let found = desk.screen().lines().nth(1).and_then(|line| {
            let hits = line.strip_suffix(" hits").or_else(|| line.strip_suffix(" hit"))?;
            hits.rsplit(' ').next()?.parse().ok()
        });
        desk.press("1");
        if desk.screen().contains("Search:") {
            desk.press("esc");
        }
        if let (Ok(number), Some(found)) = (number, found) {
            seen.push((label, number, found));
        }
        desk.press("j");
    }
    seen.dedup();
    seen
}

#[test]
fn behind_every_number_of_the_board_stand_as_many_records() {
    let open = String::from_utf8(common::DESK.to_vec()).unwrap();
    let open = open.replace("\"2023/2027\"", "\"2019/..\"").replace("\"2024-05\"", "\"1980/2024\"");
    for (bytes, least) in [(dataset::BUILTIN, 40), (open.as_bytes(), 10)] {
        let numbers = numbers_of_the_board(bytes);
        assert!(numbers.len() > least, "{numbers:#?}");
        let wrong: Vec<_> = numbers.iter().filter(|(_, number, found)| number != found).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn down_goes_to_the_very_end_of_a_page_and_up_to_its_start() {
    for record in ["ascmg apasti", "mrc council 31", "red river"] {
        let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
        desk.press("/").type_text(record).press("enter enter");
        let start = desk.screen();
        for _ in 0..200 {
            desk.press("j");
        }
        desk.sees_no("↓");
        for _ in 0..200 {
            desk.press("k");
        }
        assert_eq!(desk.screen(), start, "{record}");
    }
}

#[test]
fn a_search_on_the_timeline_opens_what_was_found() {
    let mut desk = Desk::new();
    desk.press("4 /").type_text("hội đồng").press("enter enter");
    assert_eq!(desk.shown().as_deref(), Some("mrc-council-31"));
    desk.sees("4 Thời gian").press("esc esc").sees_no("hội đồng:");
    assert_eq!(desk.selected().as_deref(), Some("mrc-council-31"));
}

#[test]
fn a_search_elsewhere_leaves_the_timeline_at_the_as_of_day() {
    let mut desk = Desk::new();
    desk.press("1 /").type_text("bản ghi nhớ").press("enter esc 4");
    assert_eq!(desk.selected().as_deref(), Some("mrc-council-31"));
}

#[test]
fn the_heading_of_a_year_opens_what_was_found_in_that_year() {
    let mut desk = Desk::new();
    desk.press("4 /").type_text("mrc").press("enter { enter");
    desk.sees("mrc date:2024").sees("1 kết quả");
}

#[test]
fn the_heading_of_a_year_narrows_all_of_a_query_that_has_two_sides_or_an_open_quote() {
    let mut desk = Desk::new();
    desk.press("4 /").type_text("status:signed | status:closed").press("enter { enter");
    desk.sees("status:signed date:2024 | status:closed date:2024").sees("2 kết quả");
    let mut desk = Desk::new();
    desk.press("4 /").type_text("\"mrc").press("enter { enter");
    desk.sees("date:2024 \"mrc").sees("1 kết quả");
}

#[test]
fn a_query_of_which_nothing_is_understood_can_be_left() {
    let mut desk = Desk::new();
    desk.press("/").type_text("status:xyz").press("enter").sees("status:xyz").sees("↑");
    desk.press("esc").sees_no("xyz");
}

#[test]
fn the_list_stands_as_it_stood_after_the_detail_had_the_whole_window() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.resize(60, 20).press("3");
    for _ in 0..25 {
        desk.press("j");
    }
    desk.press("k k k");
    let before = desk.screen();
    desk.press("enter esc");
    assert_eq!(desk.screen(), before);
    desk.resize(20, 5).resize(60, 20);
    assert_eq!(desk.screen(), before);
}

#[test]
fn a_chosen_order_does_not_keep_a_new_search_from_its_best_hit() {
    let mut desk = Desk::new();
    desk.press("2 s s /").type_text("phan lan").press("enter");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
}

#[test]
fn ctrl_c_and_ctrl_z_work_from_everywhere() {
    for keys in ["", "/", "?", ":", "!"] {
        let mut desk = Desk::new();
        desk.press(keys).press("ctrl-z");
        assert_eq!(desk.effects, [Effect::Suspend], "{keys:?}");
        desk.press("ctrl-c");
        assert_eq!(desk.effects, [Effect::Quit(0)], "{keys:?}");
    }
}

#[test]
fn what_is_typed_stays_in_sight_however_long_it_is() {
    let mut desk = Desk::new();
    desk.resize(40, 15).press("/").type_text("hợp tác về khí tượng thủy văn với phần lan");
    desk.sees("phần lan");
    let (x, y) = desk.cursor();
    assert!(x < 40 && y == 1, "{x},{y}");
}

#[test]
fn what_is_typed_while_the_data_is_on_its_way_is_answered_when_it_comes() {
    let mut desk = Desk::awaited(Lang::Vi);
    desk.resize(110, 24).press("/").type_text("phan lan").sees("Đang nạp dữ liệu…").sees("phan lan");
    desk.bring_data(common::DESK);
    desk.sees("2 Song phương").sees("đang lập chỉ mục");
    desk.type_text("x").press("backspace");
    desk.bring_index();
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.press("enter").sees("Finland · FI").sees_no("đang lập chỉ mục");
}

#[test]
fn typing_deleting_and_pasting_never_leaves_a_stale_result() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.press("/");
    let edits =
        ["p", "phan", " lan", "\u{8}", "\u{8}\u{8}\u{8}", "nuoc", "\u{15}", "thuy", " dien", "\u{8}\u{8}", "en"];
    for edit in edits {
        for letter in edit.chars() {
            match letter {
                '\u{8}' => desk.press("backspace"),
                '\u{15}' => desk.press("ctrl-u"),
                letter => desk.type_text(&letter.to_string()),
            };
        }
        desk.paste("");
        let typed = desk.app.typed().to_owned();
        let mut fresh = Desk::over(dataset::BUILTIN, Lang::Vi);
        fresh.press("/").paste(&typed);
        assert_eq!(desk.screen(), fresh.screen(), "after {edit:?}: {typed:?}");
    }
}

#[test]
fn a_chosen_record_keeps_the_cursor_while_the_query_grows_and_shrinks() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.press("/").type_text("nuoc").press("down down down");
    let chosen = desk.selected().unwrap();
    for keys in ["space", "backspace", "backspace", "c", "backspace backspace", "o c"] {
        desk.press(keys);
        assert_eq!(desk.selected().as_deref(), Some(chosen.as_str()), "after {keys}");
    }
}

#[test]
fn a_page_that_a_link_leads_to_opens_at_its_top() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    desk.press("/").type_text("phan lan").press("enter enter enter");
    desk.sees("official title").press("G enter");
    assert_eq!(desk.shown().as_deref(), Some("report-2020"));
    desk.sees("source document").sees_no("↑");
}

#[test]
fn in_a_small_window_whatever_lies_over_everything_first_tells_how_to_do_and_how_to_leave() {
    for lang in Lang::ALL {
        let mut desk = Desk::over(common::DESK, lang);
        for (cols, rows) in [(60, 20), (40, 15)] {
            desk.resize(cols, rows);
            for key in ["f", "c", "A", ":", "!", "F", "b", "Y", "\\ s", "B", "\\"] {
                desk.press("2").press(key);
                let screen = desk.screen();
                let hints = screen.lines().last().unwrap_or_default();
                assert!(hints.contains("Esc"), "{key}: {hints}");
                desk.press("esc esc");
            }
        }
    }
}

#[test]
fn the_order_of_a_list_is_told_by_an_arrow_and_leaves_room_for_the_keys() {
    let mut desk = Desk::new();
    desk.resize(60, 20).press("2 s").sees(" ↑Tên ").sees("/ tìm");
    desk.press("S").sees(" ↓Tên ");
}

#[test]
fn hits_with_the_same_marks_others_and_guesses_are_divided_and_counted() {
    for (cols, rows) in [(80, 24), (120, 40)] {
        let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
        desk.resize(cols, rows).press("/").type_text("bão").press("enter");
        desk.sees("── khác dấu: ").sees(" + ").sees_no("đoán:");
        desk.press("L").sees("── other marks: ").sees(" hits").sees_no("guess:");
        desk.press("G");
        assert!(desk.selected().is_some_and(|id| desk.shown().as_deref() == Some(id.as_str())));
        let last = desk.selected().expect("the last hit is under the cursor");
        desk.press("k j");
        assert_eq!(desk.selected(), Some(last), "the cursor stays in the window below the lines");
    }
}

#[test]
fn a_page_that_does_not_show_why_it_is_a_hit_says_so_in_its_first_line() {
    for (cols, rows) in [(80, 24), (120, 40)] {
        let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
        desk.resize(cols, rows).press("/").type_text("khi tuong").press("enter");
        desk.sees_no("Found in ");
        let is_told = |desk: &mut Desk| desk.press("j").screen().contains("Found in ");
        assert!((0..20).any(|_| is_told(&mut desk)), "one of the pages does not show it");
        assert!(desk.screen().contains("hí tượng") || desk.screen().to_lowercase().contains("khi tuong"));
        desk.press("esc esc").sees_no("Found in ");
    }
}

#[test]
fn where_nothing_is_found_enter_searches_for_what_the_other_words_find() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    desk.resize(120, 40).press("/").type_text("'qwxzy partner:fi").press("enter");
    desk.sees("“qwxzy” is nowhere in the data.").sees("searches for “partner:fi”:");
    desk.press("enter").sees_no("qwxzy").sees("Finland");
}

//! What fingers do that know vi, less, lazygit, k9s, fzf and `VisiData`: keys in, screen out.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Effect, Task, TaskResult};
use bangiao::app::keymap::{Context, TABLE};
use bangiao::app::theme::ScreenTheme;
use bangiao::dataset::{self, Lang};
use common::{DESK, Desk};

/// Types a command behind `:` and presses Enter.
fn command<'d>(desk: &'d mut Desk, typed: &str) -> &'d mut Desk {
    desk.press(":").type_text(typed).press("enter")
}

fn english() -> Desk {
    Desk::over(DESK, Lang::En)
}

#[test]
fn q_w_and_help_do_what_they_do_in_vi() {
    for typed in ["q", "q!", "wq", "x", "qa"] {
        let mut desk = english();
        command(&mut desk, typed);
        assert_eq!(desk.effects, [Effect::Quit(0)], "{typed}");
    }
    let mut desk = english();
    desk.press(":").type_text("wq").sees("there is nothing to save first").press("esc");
    command(&mut desk, "help").sees("Help >").press("esc");
    command(&mut desk, "2").press("2");
    command(&mut desk, "w").sees("bangiao-partners.csv");
}

#[test]
fn w_with_a_name_writes_what_the_tab_shows_and_asks_before_it_replaces() {
    let mut desk = english();
    desk.press("2");
    command(&mut desk, "w out.csv");
    let [Effect::Task(Task::Write { path, replace, .. })] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert_eq!((path.as_str(), *replace), ("out.csv", false));
    let mut desk = english();
    desk.press("2");
    command(&mut desk, "w! out.csv");
    assert!(matches!(&desk.effects[..], [Effect::Task(Task::Write { replace: true, .. })]));
    let mut desk = english();
    desk.press("2");
    command(&mut desk, "w out.doc");
    assert_eq!(desk.effects, []);
    desk.sees("out.doc").sees(".csv");
}

#[test]
fn a_number_goes_to_that_row_and_digits_alone_are_tabs() {
    let mut desk = english();
    desk.press("2");
    command(&mut desk, "3").sees("3/5");
    command(&mut desk, "99").sees("5/5");
    command(&mut desk, "1").sees("1/5");
    command(&mut desk, "$").sees("5/5");
    // Headings of years are no rows.
    desk.press("4");
    command(&mut desk, "2").sees("2/6");
    desk.press("5 j");
    assert_eq!(desk.app.session().tab, "agenda");
    desk.press("?").type_text("5j").sees("no counts such as 5j");
}

#[test]
fn an_exact_key_or_name_stands_first_among_the_commands() {
    for (typed, name) in
        [("F", "Why it is flagged"), ("search", "Search everything"), ("gef", "Global Environment Facility")]
    {
        let mut desk = english();
        desk.press(":").type_text(typed);
        let screen = desk.screen();
        let first = screen.lines().skip(1).find(|line| line.starts_with("   ")).unwrap();
        assert!(first.contains(name), "{typed}: {first}");
    }
}

#[test]
fn names_are_places_to_go() {
    let mut desk = Desk::new();
    command(&mut desk, "phan lan");
    assert_eq!(desk.shown().as_deref(), Some("fi"));
    command(&mut desk, "mekong river");
    assert_eq!(desk.shown().as_deref(), Some("mrc"));
    command(&mut desk, "water resources");
    assert_eq!(desk.shown().as_deref(), Some("water"));
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    command(&mut desk, "koica");
    assert!(desk.shown().is_some_and(|id| id.starts_with("agency-")), "{:?}", desk.shown());
}

#[test]
fn keys_of_lists_are_found_among_the_commands_and_lead_into_the_list() {
    let mut desk = english();
    desk.press("2 a :").type_text("delete agenda").sees("In the list of agendas").press("enter");
    // The key does it there: nothing is deleted by the way.
    desk.sees("D delete").sees("Meeting");
}

#[test]
fn n_goes_from_hit_to_hit_in_a_list_and_round() {
    let mut desk = english();
    desk.press("2 /").type_text("water").press("enter g");
    let first = desk.selected();
    desk.press("n");
    let second = desk.selected();
    assert_ne!(first, second);
    desk.press("N");
    assert_eq!(desk.selected(), first);
    desk.press("N").sees("on from the bottom").press("n").sees("on from the top");
    assert_eq!(desk.selected(), first);
}

#[test]
fn n_goes_from_passage_to_passage_in_a_page() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::Vi);
    desk.press("2 /").type_text("han quoc").press("enter enter");
    let marked_line = |desk: &Desk| desk.screen().lines().position(|line| line.starts_with('›')).unwrap();
    desk.press("n");
    let first = marked_line(&desk);
    desk.press("n");
    let second = marked_line(&desk);
    assert!(second > first, "{first} {second}");
    desk.press("N");
    assert_eq!(marked_line(&desk), first);
    // Far down the page it is brought into sight, and behind the last one comes the first.
    for _ in 0..60 {
        desk.press("n");
        assert!(desk.screen().lines().any(|line| line.starts_with('›')), "{}", desk.screen());
    }
}

#[test]
fn without_a_search_n_says_what_it_needs_and_with_an_agenda_it_steps() {
    let mut desk = english();
    desk.press("2 n").sees("Nothing is searched for: / searches.");
    desk.press("a j a 4 n").sees("5 Agenda").sees("discussed 0/2");
    // What is searched for goes before, but not in a meeting.
    desk.press("2 /").type_text("water").press("enter g");
    let before = desk.selected();
    desk.press("n");
    assert_ne!(desk.selected(), before);
}

/// Where the line between list and page stands, and to which of them it points; nothing where one of them has everything.
fn rule(desk: &Desk) -> Option<(usize, char)> {
    let screen = desk.screen();
    let lines: Vec<Vec<char>> = screen.lines().map(|line| line.chars().collect()).collect();
    let column = (0..200).find(|column| lines[4..8].iter().all(|line| line.get(*column) == Some(&'│')))?;
    let pointer = lines.iter().map(|line| line.get(column).copied()).find(|cell| matches!(cell, Some('‹' | '›')))?;
    Some((column, pointer?))
}

#[test]
fn enter_opens_a_page_over_the_whole_of_a_narrow_screen_and_esc_goes_back() {
    let points_to = |desk: &Desk| rule(desk).map(|(_, pointer)| pointer);
    let mut desk = english();
    desk.press("2");
    assert_eq!(points_to(&desk), Some('‹'));
    desk.press("enter").sees_no("United States");
    assert_eq!(points_to(&desk), None);
    desk.press("esc").sees("United States");
    assert_eq!(points_to(&desk), Some('‹'));
    // With room for both the line between them points to the one that has the keys.
    desk.resize(120, 30).press("enter").sees("United States");
    assert_eq!(points_to(&desk), Some('›'));
    desk.press("esc");
    assert_eq!(points_to(&desk), Some('‹'));
    // Gone to, and not opened, it stays beside the list.
    desk.resize(80, 24).press("l").sees("United States");
    assert_eq!(points_to(&desk), Some('›'));
}

#[test]
fn the_pane_that_has_the_keys_is_told_without_colours_and_in_ascii() {
    let mut desk = Desk::with(DESK, Lang::En, ScreenTheme::new(false, true));
    desk.resize(120, 30).press("2");
    let first = |desk: &Desk| desk.screen().lines().nth(1).unwrap().to_owned();
    assert!(first(&desk).contains(" < "), "{}", first(&desk));
    desk.sees(">Finland").press("enter");
    assert!(first(&desk).contains(" > "), "{}", first(&desk));
    desk.sees("-Finland").sees_no(">Finland");
    desk.press("esc 4");
    assert!(desk.screen().lines().any(|line| line.starts_with("^---")), "{}", desk.screen());
    desk.press("l");
    assert!(desk.screen().lines().any(|line| line.starts_with("v---")), "{}", desk.screen());
}

#[test]
fn after_a_page_was_turned_enter_follows_no_link_that_the_cursor_is_not_on() {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    desk.press("2 /").type_text("japan").press("enter enter");
    let before = desk.shown();
    desk.press("pgdn enter").sees("No link under the cursor: ) goes to the next one.");
    assert_eq!(desk.shown(), before);
    desk.press(")");
    assert!(!desk.reversed().is_empty());
    desk.press("enter");
    assert_ne!(desk.shown(), before);
    desk.press("esc");
    assert_eq!(desk.shown(), before);
}

#[test]
fn links_are_walked_by_keys_of_their_own_over_whatever_lies_between() {
    let mut desk = Desk::over(DESK, Lang::En);
    desk.resize(80, 12).press("2 /").type_text("finland").press("enter");
    let mut seen = Vec::new();
    for _ in 0..8 {
        desk.press(")");
        seen.push(desk.reversed().join(" "));
    }
    seen.dedup();
    assert!(seen.len() > 3, "{seen:?}");
    desk.press(") ) ) ) ) ) ) ) )").sees("No more links that way.");
    desk.press("(").sees_no("No more links");
}

#[test]
fn what_is_asked_of_one_is_asked_of_many() {
    let mut desk = english();
    desk.press("2 /").type_text("water").press("enter \\ a").sees("marked.");
    let marked: usize = {
        let screen = desk.screen();
        let before = screen.split(" marked.").next().unwrap();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    };
    assert!(marked > 1);
    desk.press("b").sees(&format!("briefs of {marked} items")).press("esc w").sees("marked").press("esc y");
    assert!(matches!(&desk.effects[..], [Effect::Copy { .. }]));
    // The others are marked instead, and none.
    desk.press("\\ i").sees("0 marked.").press("\\ i V").sees("All unmarked.");
    // What is on the agenda is unmarked; the marks can be had back.
    desk.press("V a").sees_no("✦").press("V").sees("✦");
}

#[test]
fn marked_items_are_compared_side_by_side() {
    let mut desk = english();
    desk.press("2 \\ c").sees("Mark two items or more");
    desk.resize(120, 40).press("v v \\ c").sees("Compare").sees("Finland").sees("Germany").sees("Records");
    desk.press("y");
    let [Effect::Copy { text, .. }] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert!(text.starts_with("|  | Finland | Germany |\n|"), "{text}");
    // As many columns as there is room for; the others are gone to.
    desk.press("esc \\ a \\ c").resize(60, 24).sees("1–1/5").press("l l").sees("3–3/5").press("L").sees("So sánh");
}

#[test]
fn one_key_shows_what_has_no_letter_and_the_next_one_picks_it() {
    let mut desk = Desk::new();
    desk.press("2 \\");
    for row in TABLE.iter().filter(|row| row.context == Context::More && row.has_own_keys()) {
        let screen = desk.screen();
        assert!(screen.lines().any(|line| line.trim_start().starts_with(row.keys()[0])), "{}: {screen}", row.id());
    }
    desk.press("esc").sees_no("Thêm:").press("\\ x").sees_no("Thêm:");
}

#[test]
fn help_begins_with_what_matters_here_and_says_everything_whole_at_80_columns() {
    for lang in Lang::ALL {
        for (tab, key) in [("1", "F"), ("2", "s"), ("4", "t"), ("2 enter", ")")] {
            let mut desk = Desk::over(DESK, lang);
            desk.press(tab).press("?");
            let screen = desk.screen();
            let here: Vec<&str> = screen.lines().skip(4).take_while(|line| line.starts_with("   ")).collect();
            assert!(here.iter().any(|line| line.trim_start().starts_with(&format!("{key} "))), "{tab}: {here:?}");
        }
        let mut desk = Desk::over(DESK, lang);
        desk.press("2 ?");
        for _ in 0..40 {
            let screen = desk.press("pgdn").screen();
            let is_cut = |line: &str| line.ends_with('…') && bangiao::text::width(line) >= 79;
            assert!(!screen.lines().any(is_cut), "{screen}");
        }
    }
}

#[test]
fn the_line_of_hints_ends_with_the_key_for_all_the_others() {
    for lang in Lang::ALL {
        for (cols, rows) in [(80, 24), (120, 40)] {
            for keys in
                ["1", "2", "3", "4", "6", "2 enter", "2 / w a t enter", "2 A", "2 f", "2 c", "B", "F", "!", "2 b"]
            {
                let mut desk = Desk::over(DESK, lang);
                desk.resize(cols, rows).press(keys);
                let screen = desk.screen();
                let hints = screen.lines().last().unwrap();
                let help = ["? help", "F1 help", "? trợ giúp", "F1 trợ giúp"];
                assert!(help.iter().any(|help| hints.contains(help)), "{keys} {lang:?}: {hints}");
                assert!(!hints.contains('…'), "{hints}");
            }
        }
    }
}

#[test]
fn e_opens_a_file_offers_the_last_ones_and_completes_paths() {
    let mut desk = Desk::new_with(|settings| settings.portfolio = "/srv/desk/present.json".to_owned());
    let mut session = desk.app.session();
    session.files = vec!["/srv/desk/last.json".to_owned(), "builtin".to_owned()];
    desk.app.resume(session);
    command(&mut desk, "e").sees("Mới mở").sees("/srv/desk/last.json").sees("builtin").sees_no("present.json");
    desk.press("enter");
    assert_eq!(desk.effects, [Effect::OpenData("/srv/desk/last.json".to_owned())]);
    // Paths are asked for as they are typed, and Tab goes on as far as they agree.
    desk.press(":").type_text("e /srv/d");
    assert_eq!(desk.effects, [Effect::Task(Task::ListPaths { beginning: "/srv/d".to_owned() })]);
    let paths = vec!["/srv/data-2024.json".to_owned(), "/srv/data-2025.json".to_owned()];
    desk.app.hear(TaskResult::Paths { beginning: "/srv/d".to_owned(), paths });
    desk.sees("/srv/data-2025.json").press("tab").sees("> e /srv/data-202").type_text("5").press("tab enter");
    assert_eq!(desk.effects, [Effect::OpenData("/srv/data-2025.json".to_owned())]);
}

#[test]
fn other_data_takes_the_place_of_this_one_whole_and_what_cannot_be_opened_leaves_it() {
    let mut desk = english();
    desk.press("2 v /").type_text("finland").press("enter");
    desk.app.keep_data(&common::said("không có tệp như vậy", "there is no such file"));
    desk.sees("Not opened, the data from before stays: there is no such file");
    assert_eq!(desk.selected().as_deref(), Some("fi"));
    desk.open(dataset::BUILTIN, "builtin");
    desk.sees("Opened: ").sees("1 Overview").sees_no("✦").sees_no("finland");
    assert_eq!(desk.app.session().files.first().map(String::as_str), Some("builtin"));
    desk.press("2").sees("India");
}

#[test]
fn the_language_that_was_switched_to_is_kept_and_one_that_was_asked_for_is_not() {
    let mut desk = Desk::new();
    assert_eq!(desk.app.session().lang, None);
    desk.press("L");
    assert_eq!(desk.app.session().lang.as_deref(), Some("en"));
    // Asked for another one, what was kept stays.
    let desk = Desk::new_with(|settings| settings.kept_lang = Some(Lang::En));
    assert_eq!(desk.app.session().lang.as_deref(), Some("en"));
}

#[test]
fn the_list_is_made_wider_and_narrower_by_keys() {
    let mut desk = english();
    desk.resize(120, 30).press("2");
    let column = |desk: &Desk| rule(desk).unwrap().0;
    let before = column(&desk);
    desk.press("\\ > >").sees("More: press one of these keys").press("esc");
    assert!(column(&desk) > before);
    desk.press("\\ < < < < esc");
    assert!(column(&desk) < before);
    desk.press("1 \\ >").sees("Only one pane is shown here.");
}

//! Facets and columns: what a value would leave, what is chosen, what is shown and sorted; on the real data and at the desk.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::dataset::{BUILTIN, Dataset, ItemRef, Lang, Limits, load};
use bangiao::search::{FACETS, Facet, Index, Query, SearchField, left_open, search, without_facets};
use common::Desk;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn builtin() -> (Dataset, Index) {
    let mut dataset = load(BUILTIN).unwrap().dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    let index = Index::build(&dataset);
    (dataset, index)
}

fn found((dataset, index): &(Dataset, Index), text: &str) -> BTreeSet<(String, usize)> {
    let items = search(index, dataset, &Query::parse(text, dataset)).list.into_iter().map(|hit| hit.item);
    items.map(|ItemRef { target, place }| (format!("{target:?}"), place)).collect()
}

/// How many items each value would leave, by what is typed for it.
fn counts((dataset, index): &(Dataset, Index), text: &str, (field, facet): &(SearchField, Facet)) -> Vec<usize> {
    let query = Query::parse(text, dataset);
    let hits = search(index, dataset, &query);
    let items = left_open(Some(index), dataset, (&query, &hits), *field);
    facet.counts(dataset, items)
}

fn facet((dataset, _): &(Dataset, Index), field: SearchField) -> Facet {
    Facet::new(dataset, field)
}

fn toggled(world: &(Dataset, Index), text: &str, field: SearchField, typed: &str) -> String {
    let facet = facet(world, field);
    let index = facet.values().iter().position(|value| value.typed == typed).expect("a value");
    facet.toggled(&world.0, text, index)
}

fn chosen(world: &(Dataset, Index), text: &str, field: SearchField) -> Vec<String> {
    let facet = facet(world, field);
    let chosen = facet.chosen(&world.0, text);
    facet.values().iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(value, _)| value.typed.clone()).collect()
}

/// The query with nothing chosen in a facet.
fn cleared(dataset: &Dataset, text: &str, facet: &Facet) -> String {
    let mut text = text.to_owned();
    while let Some(index) = facet.chosen(dataset, &text).iter().position(|chosen| *chosen) {
        text = facet.toggled(dataset, &text, index);
    }
    text
}

#[test]
fn every_value_leaves_exactly_as_many_items_as_it_says() {
    let world = builtin();
    // The first ones over every facet, the others over those with few values.
    let queries = [
        "",
        "phan lan",
        "theme:water status:signed,in_force",
        "phan lan | na uy",
        "year:2015..2020 partner:jp",
        "!status:closed nuoc",
        "theme:water | kind:agreement",
        "\"khí hậu\" !lao",
        "has:flag",
        "tài_trợ:gef",
        "thuy dien !theme:",
        "“khí hậu",
        "phaanf lan",
        "phanlan",
        "ha2 lan",
        "finlnad",
        "hydro power",
        "mkng",
        "mekong uy hoi lao",
    ];
    let facets = FACETS.iter().map(|field| (*field, facet(&world, *field))).collect::<Vec<_>>();
    let mut told = 0;
    for (nth, text) in queries.into_iter().enumerate() {
        let few = [SearchField::Status, SearchField::Kind, SearchField::Flag];
        for each in facets.iter().filter(|(field, _)| nth < 6 || few.contains(field)) {
            let counts = counts(&world, text, each);
            let facet = &each.1;
            let open = cleared(&world.0, text, facet);
            if text.ends_with("| kind:agreement") && [SearchField::Theme, SearchField::Kind].contains(&each.0) {
                // One side alone chooses here, and the other does not: there is nothing that is chosen for both.
                continue;
            }
            for (index, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                let query = facet.toggled(&world.0, &open, index);
                let value = &facet.values()[index].typed;
                // The page of an agency, a person or a place is found with its records, and is none of them.
                let is_thing = [SearchField::Agency, SearchField::Funder, SearchField::Person, SearchField::Place];
                let is_counted =
                    |(target, _): &(String, usize)| !is_thing.contains(&each.0) || !target.starts_with("Derived");
                let found = found(&world, &query).into_iter().filter(is_counted).count();
                assert_eq!(found, count, "{text:?} and {value:?}: {query:?}");
                told += 1;
            }
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn what_is_chosen_is_written_as_the_query_it_is() {
    let world = builtin();
    let typed = |text: &str, field, value| toggled(&world, text, field, value);
    assert_eq!(typed("", SearchField::Status, "signed"), "status:signed");
    assert_eq!(typed("status:signed", SearchField::Status, "in_force"), "status:signed,in_force");
    assert_eq!(typed("status:signed,in_force", SearchField::Status, "signed"), "status:in_force");
    assert_eq!(typed("status:signed nuoc", SearchField::Status, "signed"), "nuoc");
    assert_eq!(typed("nuoc", SearchField::Theme, "water"), "nuoc theme:water");
    assert_eq!(typed("status:", SearchField::Status, "signed"), "status:signed");
}

#[test]
fn what_was_typed_by_hand_is_read_back_as_chosen() {
    let world = builtin();
    assert_eq!(chosen(&world, "tình_trạng:đã_ký", SearchField::Status), ["signed"]);
    assert_eq!(chosen(&world, "tinh-trang:\"đang đàm phán\" nuoc", SearchField::Status), ["negotiating"]);
    assert_eq!(chosen(&world, "partner:\"phan lan\"", SearchField::Partner), ["fi"]);
    assert_eq!(chosen(&world, "doitac:Finland,\"nhat ban\"", SearchField::Partner).len(), 2);
    assert_eq!(chosen(&world, "năm:2019..2021", SearchField::Year), ["2021", "2020", "2019"]);
    for text in ["!status:signed", "\"status:signed\"", "'status:signed", "\\status\\:signed", "status:bogus", "đã ký"]
    {
        assert!(chosen(&world, text, SearchField::Status).is_empty(), "{text}");
    }
}

#[test]
fn a_value_typed_in_another_way_is_the_same_value_and_its_field_keeps_its_name() {
    let world = builtin();
    let typed = |text: &str, field, value| toggled(&world, text, field, value);
    assert_eq!(typed("tình_trạng:đã_ký", SearchField::Status, "proposed"), "tình_trạng:đã_ký,proposed");
    assert_eq!(typed("tình_trạng:đã_ký,đề_xuất_ký", SearchField::Status, "signed"), "tình_trạng:đề_xuất_ký");
    assert_eq!(typed("nuoc tình_trạng:đã_ký thai", SearchField::Status, "signed"), "nuoc thai");
    assert_eq!(typed("partner:\"phan lan\"", SearchField::Partner, "jp"), "partner:\"phan lan\",jp");
    assert_eq!(typed("year:2019..2021", SearchField::Year, "2020"), "year:2021,2019");
}

#[test]
fn everything_else_that_was_typed_stays_to_the_letter() {
    let world = builtin();
    let one = "\"khí nhà kính\" !lao !status:closed 'biển ^ngan \\!x  theme:\"x y\" kind:agreement";
    let two = format!("{one} | 2020$");
    for (others, with) in [(one, format!("{one} status:signed")), (&*two, format!("status:signed {two}"))] {
        assert_eq!(toggled(&world, others, SearchField::Status, "signed"), with);
        assert_eq!(toggled(&world, &with, SearchField::Status, "signed"), others);
    }
    assert_eq!(
        without_facets(&world.0, "nuoc status:signed,q9 theme:water !kind:project year:2020"),
        "nuoc status:signed,q9 !kind:project"
    );
}

#[test]
fn nothing_is_written_into_a_quote_that_is_still_open() {
    let world = builtin();
    for text in ["\"khí hậu", "nuoc funder:\"quy", "nuoc \\"] {
        let with = toggled(&world, text, SearchField::Status, "signed");
        assert_eq!(chosen(&world, &with, SearchField::Status), ["signed"], "{with}");
        assert_eq!(with, format!("status:signed {text}"));
    }
}

#[test]
fn sides_that_only_filter_each_get_what_is_chosen() {
    let world = builtin();
    let with = toggled(&world, "theme:water | kind:agreement", SearchField::Status, "signed");
    assert_eq!(with, "theme:water status:signed | kind:agreement status:signed");
    assert_eq!(chosen(&world, &with, SearchField::Status), ["signed"]);
    assert_eq!(chosen(&world, "theme:water status:signed | kind:agreement", SearchField::Status), [""; 0]);
    let shared = toggled(&world, "phan lan | na uy | ", SearchField::Status, "signed");
    assert_eq!(shared, "status:signed phan lan | na uy | ");
    assert_eq!(toggled(&world, &shared, SearchField::Status, "closed"), "status:signed,closed phan lan | na uy | ");
    let own = toggled(&world, "phan lan status:closed | na uy", SearchField::Status, "signed");
    assert_eq!(own, "phan lan status:closed,signed | na uy status:signed");
    assert_eq!(chosen(&world, &own, SearchField::Status), ["signed"]);
}

#[test]
fn the_counts_of_a_facet_do_not_depend_on_what_is_chosen_in_it() {
    let world = builtin();
    let status = (SearchField::Status, facet(&world, SearchField::Status));
    let open = counts(&world, "nuoc", &status);
    assert_eq!(counts(&world, "nuoc status:signed", &status), open);
    assert_ne!(counts(&world, "status:signed", &status), open);
}

thread_local! {
    static WORLD: (Dataset, Index) = builtin();
    static FACETS_OF_WORLD: Vec<Facet> = WORLD.with(|(dataset, _)| FACETS.iter().map(|field| Facet::new(dataset, *field)).collect());
}

/// Pieces of queries as people type them; no two of them choose in one facet, for that is one list.
fn typed() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        Just("nuoc"),
        Just("biến đổi"),
        Just("\"khí hậu\""),
        Just("!lao"),
        Just("'biển"),
        Just("^ngan"),
        Just("\\!x"),
        Just("!status:closed"),
        Just("has:date"),
        Just("date:2020..")
    ];
    let status = prop_oneof![
        Just(""),
        Just("status:signed"),
        Just("tình_trạng:đã_ký,đề_xuất_ký"),
        Just("status:si"),
        Just("!!status:closed")
    ];
    let partner = prop_oneof![Just(""), Just("partner:\"phan lan\",jp"), Just("doi-tac:fi"), Just("partner:")];
    let year = prop_oneof![Just(""), Just("year:2015..2020"), Just("năm:>2020"), Just("year:2024-06,2019")];
    let funder = prop_oneof![Just(""), Just("funder:gef"), Just("tai_tro:\"quỹ môi trường toàn cầu\"")];
    (proptest::collection::vec(text, 0..3), status, partner, year, funder, any::<prop::sample::Index>()).prop_map(
        |(text, status, partner, year, funder, turn)| {
            let mut all: Vec<&str> = text.into_iter().chain([status, partner, year, funder]).collect();
            all.retain(|piece| !piece.is_empty());
            if !all.is_empty() {
                let by = turn.index(all.len());
                all.rotate_left(by);
            }
            all.join(" ")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn toggling_twice_asks_the_same_again(text in typed(), field in 0..FACETS.len(), value in any::<prop::sample::Index>()) {
        WORLD.with(|world| {
            let facet = FACETS_OF_WORLD.with(|all| all[field].clone());
            let index = value.index(facet.values().len());
            let once = facet.toggled(&world.0, &text, index);
            prop_assert_ne!(facet.chosen(&world.0, &once)[index], facet.chosen(&world.0, &text)[index], "{}", once);
            let twice = facet.toggled(&world.0, &once, index);
            prop_assert_eq!(found(world, &twice), found(world, &text), "{} → {} → {}", text, once, twice);
            Ok(())
        })?;
    }

    #[test]
    fn no_query_is_too_strange(text in "[ !'^$|\"\\\\:,<>.=a-z0-9đ]{0,30}", pieces in "(( |\\||!|\"|status:|year:|tài_trợ:|,|signed|2020|..|gef|\\\\|\\$){0,12})", value in any::<prop::sample::Index>()) {
        WORLD.with(|(dataset, _)| {
            for text in [text, pieces] {
                for facet in FACETS_OF_WORLD.with(|all| [all[0].clone(), all[5].clone(), all[6].clone()]) {
                    let index = value.index(facet.values().len());
                    let was = facet.chosen(dataset, &text)[index];
                    let once = facet.toggled(dataset, &text, index);
                    prop_assert_ne!(facet.chosen(dataset, &once)[index], was, "{:?} → {:?}", text, once);
                }
                let _ = without_facets(dataset, &text);
            }
            Ok(())
        })?;
    }
}

#[test]
fn what_is_picked_is_written_into_the_search_box_and_the_list_follows_at_once() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.press("f").sees("Bộ lọc: chưa lọc gì").sees("[ ] ▸ đang thực hiện");
    desk.press("space");
    assert_eq!(desk.app.typed(), "status:implementation");
    desk.sees("[x] ▸ đang thực hiện").sees("kết quả  status:implementation");
    desk.press("down space tab tab").type_text("bien doi").press("enter");
    let typed = desk.app.typed().to_owned();
    assert!(typed.starts_with("status:implementation,finalisation theme:"), "{typed}");
    desk.press("esc").sees(&format!("Tìm: {typed}"));
}

#[test]
fn the_count_beside_a_value_is_the_number_of_hits_that_picking_it_gives() {
    let mut desk = Desk::over(BUILTIN, Lang::En);
    desk.press("/").type_text("nuoc").press("enter f right right");
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains('›')).unwrap().to_owned();
    let count: usize = row.split('›').nth(1).unwrap().split_whitespace().last().unwrap().parse().unwrap();
    desk.press("space").sees(&format!("Filters: {count} hit"));
}

#[test]
fn what_was_typed_by_hand_stands_picked_and_picking_it_again_takes_it_away() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.press("/").type_text("nuoc tinh_trang:dang_thuc_hien").press("enter f");
    desk.sees("[x] ▸ đang thực hiện").press("space").sees("[ ] ▸ đang thực hiện");
    assert_eq!(desk.app.typed(), "nuoc");
}

#[test]
fn letters_narrow_the_values_without_marks_and_go_when_one_is_picked() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.press("f right right right").type_text("phan l").sees("Phần Lan").sees_no("Nhật Bản");
    assert_eq!(desk.press("enter").app.typed(), "partner:fi");
    desk.sees("Nhật Bản").sees("[x] Phần Lan");
    desk.type_text("zzz").sees("không có giá trị nào").press("enter backspace backspace backspace");
    assert_eq!(desk.app.typed(), "partner:fi");
}

#[test]
fn one_key_clears_everything_that_is_picked_and_leaves_what_was_typed() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.press("/").type_text("nuoc !status:closed theme:water year:2020").press("enter f -");
    assert_eq!(desk.app.typed(), "nuoc !status:closed");
    desk.press("esc").sees("Tìm: nuoc !status:closed");
}

#[test]
fn facets_and_columns_fit_into_every_window() {
    for (cols, rows) in [(40, 10), (60, 20), (80, 24), (120, 40), (300, 80)] {
        for keys in ["f", "f right right right space", "2 c", "/ x enter c"] {
            let mut desk = Desk::over(BUILTIN, Lang::Vi);
            desk.resize(cols, rows).press(keys);
            assert!(desk.screen().lines().any(|line| line.contains('›')), "{cols}×{rows} {keys}");
            desk.resize(40, 10).resize(cols, rows).press("down down up");
        }
    }
}

#[test]
fn a_column_is_shown_hidden_and_sorted_by_in_one_place() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.resize(120, 40).press("2 c").sees("[x] Hồ sơ").sees("[ ] Mốc sắp tới").sees("luôn hiện");
    desk.press("end space enter").sees("[x] Mốc sắp tới").sees("↑ sớm nhất trước").press("esc");
    desk.sees("Mốc sắp tới↑").sees(" ↑Mốc sắp tới ");
    desk.press("c end enter").sees("↓ muộn nhất trước").press("home space").sees("luôn hiện");
    desk.press("- esc").sees_no("Mốc sắp tới");
}

#[test]
fn a_column_that_does_not_fit_says_so() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.press("2 c").sees("[~] Đang thực hiện    chưa đủ chỗ");
    desk.press("j j space").sees("[x] Đang thực hiện    đang hiện");
    desk.press("j space").sees("[~] Thỏa thuận").press("esc").sees_no("Thỏa thuận").press("z").sees("Thỏa thuận");
}

#[test]
fn a_tab_without_columns_says_what_it_has_instead() {
    let mut desk = Desk::new();
    desk.press("4 c").sees("Thẻ này không có cột.").sees("luôn xếp theo ngày").press("esc 1 c").sees("Khi tìm kiếm");
}

#[test]
fn the_way_back_brings_order_and_columns_back() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    let headings =
        |desk: &Desk| desk.screen().lines().nth(1).unwrap().split(['│', '‹', '›']).next().unwrap().to_owned();
    desk.resize(120, 40).press("2 c j space k enter enter esc").sees(" ↓Tên ");
    let before = headings(&desk);
    assert!(before.contains("Tên↓") && !before.contains("Hồ sơ"), "{before}");
    desk.press("g enter enter c - esc").sees_no("↓Tên");
    assert_ne!(headings(&desk), before);
    desk.press("<").sees(" ↓Tên ");
    assert_eq!(headings(&desk), before);
}

#[test]
fn a_hyphen_among_letters_is_one_of_them() {
    let mut desk = Desk::new();
    desk.press("/").type_text("theme:water").press("enter f").type_text("thuc-").sees("thuc-").sees("theme:water");
    desk.press("backspace backspace backspace backspace backspace -").sees_no("theme:water");
}

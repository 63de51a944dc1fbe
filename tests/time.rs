//! One truth about time: the day for which everything is judged, the day on the calendar, and what is told from it. The calendar
//! day is given: no test asks a clock.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::cli;
use bangiao::dataset::{Dataset, Day, Days, Lang, Limits, load};
use bangiao::host::environment::Environment;
use bangiao::host::streams::Streams;
use bangiao::search::{Completer, Index, Query, search};
use chrono::NaiveDate;
use common::Desk;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::fs;
use std::sync::Arc;

fn record(order: u32, id: &str, title: &str, status: &str, dates: &[(&str, &str)]) -> Value {
    let dates: Vec<Value> = dates.iter().map(|(role, edtf)| json!({ "role": role, "edtf": edtf })).collect();
    json!({
        "id": id, "order": order, "kind": "project", "status": status, "status_basis": "stated",
        "title": { "vi": title, "en": title }, "summary": { "vi": "Sông.", "en": "A river." },
        "partners": ["fi"], "dates": dates, "source": { "id": "report" },
    })
}

/// A portfolio as of the end of 2024. On its own day one record is late; at the end of November 2026 three are.
fn portfolio() -> Value {
    let mut step = record(6, "step", "Next step", "implementation", &[("start", "2024")]);
    step["next_step"] = json!({ "text": { "vi": "Họp", "en": "Meet" }, "due": "2026-12-10" });
    json!({
        "format": 1,
        "title": { "vi": "Danh mục hợp tác quốc tế của một bộ", "en": "The international portfolio of a ministry" },
        "home": { "name": { "vi": "Bộ", "en": "Ministry" } },
        "as_of": "2024-12-31",
        "sources": [{ "id": "report", "title": { "en": "Report", "vi": "Báo cáo" } }],
        "themes": [],
        "partners": [{ "id": "fi", "iso3166": "FI", "name": { "vi": "Phần Lan", "en": "Finland" }, "sources": ["report"] }],
        "frameworks": [],
        "records": [
            record(1, "old", "Old weir", "implementation", &[("planned_end", "2023")]),
            record(2, "soon", "Soon over", "implementation", &[("planned_end", "2025-06")]),
            record(3, "later", "Later over", "implementation", &[("planned_end", "2025")]),
            record(4, "long", "Long run", "implementation", &[("period", "2023/2028")]),
            record(5, "closed", "Closed well", "closed", &[("planned_end", "2025"), ("end", "2024-06")]),
            step,
        ],
        "claims": [],
        "priorities": [],
    })
}

/// Tuesday, 24 November 2026.
const TODAY: (i32, u8, u8) = (2026, 11, 24);

fn today() -> Day {
    Day::from_civil(TODAY.0, TODAY.1, TODAY.2)
}

fn desk(lang: Lang) -> Desk {
    let bytes = serde_json::to_vec(&portfolio()).unwrap();
    let mut desk = Desk::over(&bytes, lang);
    desk.resize(120, 40);
    desk
}

fn choose(desk: &mut Desk, day: &str) {
    desk.press("@").type_text(day).press("enter");
}

// ── The dashboard ───────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn another_as_of_day_judges_everything_anew_and_an_empty_answer_goes_back() {
    let mut desk = desk(Lang::En);
    desk.sees("as of 31 Dec 2024 · 2 more would be late today (24 Nov 2026)").sees("1 Overview (!1)");
    desk.press("@").sees("Judge everything as of which day?").sees("empty: the day of the data");
    desk.type_text("today").press("enter");
    desk.sees("As of 24 Nov 2026: 3 flagged, 3 late. @ Enter: back to 31 Dec 2024.").sees("1 Overview (!3)");
    desk.sees("of a ministry · as of 24 Nov 2026").sees_no("more would be late");
    desk.press("F").sees("All flags · 1/3 · as of 24 Nov 2026").press("esc");
    desk.press("@ enter").sees("As of 31 Dec 2024: 1 flagged, 1 late.").sees_no("back to");
    desk.sees("2 more would be late today").sees("1 Overview (!1)");
}

#[test]
fn the_day_is_chosen_in_vietnamese_and_through_the_palette_too() {
    let mut desk = desk(Lang::Vi);
    desk.sees("tính đến 31/12/2024 · hôm nay (24/11/2026) thêm 2 mục quá hạn");
    desk.press(":").type_text("tinh den ngay khac").press("enter").sees("Tính đến ngày nào?");
    desk.type_text("hôm nay")
        .press("enter")
        .sees("Tính đến 24/11/2026: 3 mục có cảnh báo, 3 quá hạn. @ Enter: về 31/12/2024.");
    for (typed, shown) in [("-1m", "24/10/2026"), ("2025", "2025"), ("30/06/2025", "30/06/2025"), ("năm ngoái", "2025")]
    {
        choose(&mut desk, typed);
        desk.sees(&format!("Tính đến {shown}: "));
    }
}

#[test]
fn what_is_no_day_is_said_with_what_to_write_and_can_be_mended() {
    let mut desk = desk(Lang::En);
    choose(&mut desk, "soon");
    desk.sees("Write it as `2026-11-27`, or from today: `today`, `-1m`, `last-year`.").sees("> soon");
    desk.press("ctrl-u").type_text("tomorow").press("enter").sees("Did you mean `tomorrow`?");
    desk.press("ctrl-u").type_text("2026-13").press("enter").sees("There is no month 13.");
    desk.press("ctrl-u").type_text("2019/..").press("enter").sees("It has no last day.");
    desk.press("ctrl-u").type_text("2025-12-31").press("enter").sees("As of 31 Dec 2025: ");
    desk.press("@").type_text("nonsense").press("esc").sees("as of 31 Dec 2025");
}

#[test]
fn every_refusal_is_read_whole_at_eighty_columns() {
    for lang in Lang::ALL {
        let mut desk = desk(lang);
        desk.resize(80, 24).press("@").sees(if lang == Lang::En {
            "the day of the data"
        } else {
            "ngày của dữ liệu"
        });
        desk.type_text("soon").press("enter");
        desk.sees(if lang == Lang::En { "`last-year`." } else { "`năm ngoái`." });
    }
}

#[test]
fn the_search_goes_on_and_the_cursor_stays_where_it_is() {
    let mut desk = desk(Lang::En);
    desk.press("/").type_text("flag:late").press("enter").sees("1 hit");
    choose(&mut desk, "today");
    desk.sees("3 hits").sees("flag:late");
    desk.press("G");
    let here = desk.selected();
    assert_eq!(here.as_deref(), Some("later"));
    choose(&mut desk, "+1m");
    assert_eq!((desk.selected(), desk.app.typed()), (here, "flag:late"));
    choose(&mut desk, "");
    desk.sees("1 hit").sees("flag:late");
}

#[test]
fn lists_columns_and_the_page_go_with_the_day() {
    let mut desk = desk(Lang::En);
    desk.press("2").sees("6 !1").press("/").type_text("soon over").press("enter").sees_no("Jun 2025 · late");
    choose(&mut desk, "today");
    desk.sees("planned end Jun 2025 · late");
    desk.press("esc 2").sees("6 !3");
    desk.press("4");
    let line = bangiao::app::theme::ScreenTheme::new(true, false).today();
    let drawn = |desk: &Desk| desk.screen().lines().find_map(|row| row.chars().position(|c| line.contains(c)));
    let now = drawn(&desk).expect("the line of the as-of day");
    choose(&mut desk, "");
    assert!(drawn(&desk).unwrap() < now, "{}", desk.screen());
}

#[test]
fn a_narrow_screen_and_a_meeting_say_it_in_fewer_words() {
    let mut desk = desk(Lang::En);
    desk.resize(160, 40).press("2").sees("31 Dec 2024 · 2 more would be late today (24 Nov 2026)");
    desk.resize(120, 40).sees("31 Dec 2024 · 2 more late today");
    desk.resize(96, 30).sees("31 Dec 2024 · +2 ⚑ today").sees("q quit");
    // Keys go before it.
    desk.resize(80, 24).sees("31 Dec 2024").sees("q quit").sees_no("⚑ today");
    desk.press("1").sees("as of 31 Dec 2024 · 2 more late today").sees("The international portf");
    desk.resize(40, 15).sees("31 Dec 2024 · +2 ⚑ today");
    desk.resize(80, 24).press("2 m j").sees("as of 31 December 2024 · 2 more late today").sees_no("⚑ today");
    desk.resize(44, 15).sees("as of 31 December 2024").sees_no("late today");
    desk.resize(120, 40);
    choose(&mut desk, "today");
    desk.press("j").sees("as of 24 November 2026").sees_no("more late");
    let mut desk = Desk::with(
        &serde_json::to_vec(&portfolio()).unwrap(),
        Lang::En,
        bangiao::app::theme::ScreenTheme::new(false, true),
    );
    desk.resize(96, 30).press("2").sees("31 Dec 2024 - +2 * today");
}

#[test]
fn nothing_is_added_where_nothing_more_is_late_or_the_day_is_today() {
    let mut desk = desk(Lang::En);
    choose(&mut desk, "2026-11-23");
    desk.press("j").sees("as of 23 Nov 2026").sees_no("late today");
    choose(&mut desk, "2027");
    desk.press("j").sees("as of 2027").sees_no("late today");
}

#[test]
fn where_nothing_more_is_late_it_is_said_what_would_be_flagged_for_time() {
    let mut data = portfolio();
    data["records"] = json!([
        record(1, "over", "Period over", "implementation", &[("period", "2021/2025")]),
        record(2, "goes-on", "Goes on", "implementation", &[("period", "2021/2030")]),
    ]);
    let theme = bangiao::app::theme::ScreenTheme::new(false, true);
    let mut desk = Desk::with(&serde_json::to_vec(&data).unwrap(), Lang::En, theme);
    desk.resize(160, 40).sees("1 more would be flagged today (24 Nov 2026)").sees_no("late today");
    choose(&mut desk, "today");
    desk.sees_no("more would be flagged");
}

#[test]
fn what_comes_next_says_of_what_is_past_on_the_calendar_that_it_is() {
    let mut desk = desk(Lang::En);
    desk.sees("Jun 2025 ends:").sees("(past) Soon over").sees("(past) Later over");
    desk.sees("10 Dec 2026 due:").sees_no("(past) Next step").sees_no("(past) Long run");
    choose(&mut desk, "2026-11-24");
    desk.sees_no("(past)").sees("10 Dec 2026 due:").sees("2028 period ends:");
    let mut desk = self::desk(Lang::Vi);
    desk.resize(80, 24).sees("06/2025 kết thúc:").sees("(đã qua) Soon over");
}

#[test]
fn a_reload_keeps_the_chosen_day_and_the_next_start_does_not() {
    let mut desk = desk(Lang::En);
    choose(&mut desk, "today");
    let mut changed = portfolio();
    changed["records"][3]["dates"] = json!([{ "role": "planned_end", "edtf": "2026-10" }]);
    desk.reload(&serde_json::to_vec(&changed).unwrap()).sees("1 Overview (!4)").sees("as of 24 Nov 2026");
    let session = desk.app.session();
    let mut next = self::desk(Lang::En);
    next.app.resume(session);
    next.sees("as of 31 Dec 2024");
}

#[test]
fn overnight_the_calendar_goes_on() {
    let mut desk = desk(Lang::En);
    desk.press("/").type_text("due:this-month").press("enter").sees("0 hits");
    desk.app.take_today(Day::from_civil(2026, 12, 1));
    desk.sees("1 hit").press("esc esc 1").sees("2 more would be late today (1 Dec 2026)");
}

#[test]
fn the_day_of_an_agenda_may_be_told_from_today() {
    let mut desk = desk(Lang::En);
    desk.press("A n ctrl-u")
        .type_text("Review")
        .press("tab ctrl-u")
        .type_text("tomorrow")
        .press("enter 5")
        .sees("25 Nov 2026");
    desk.press("A n ctrl-u")
        .type_text("Họp")
        .press("tab ctrl-u")
        .type_text("hôm nay")
        .press("enter 5")
        .sees("24 Nov 2026");
}

#[test]
fn in_public_the_day_can_be_chosen_as_well() {
    let bytes = serde_json::to_vec(&portfolio()).unwrap();
    let mut desk = Desk::over_with(&bytes, |settings| settings.audience = bangiao::text::Audience::Room);
    choose(&mut desk, "today");
    desk.sees("Tính đến 24/11/2026: 3 mục có cảnh báo, 3 quá hạn.");
}

// ── Queries ─────────────────────────────────────────────────────────────────────────────────────────────────────────

fn judged(as_of: Day) -> Dataset {
    let mut dataset = load(&serde_json::to_vec(&portfolio()).unwrap()).unwrap().dataset;
    dataset.judge(Days { as_of, today: today() }, Limits::default());
    dataset
}

fn found(dataset: &Dataset, query: &str) -> Vec<String> {
    let query = Query::parse(query, dataset);
    assert!(query.problems().is_empty(), "{:?}", query.problems());
    let hits = search(&Index::build(dataset), dataset, &query).list;
    let mut ids: Vec<String> = hits.iter().map(|hit| dataset.at(hit.item).unwrap().id().as_str().to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn a_relative_date_in_a_filter_is_that_day_on_the_calendar() {
    let dataset = judged(Day::from_civil(2024, 12, 31));
    for (relative, written) in [
        ("year:last-year", "year:2025"),
        ("year:năm_ngoái", "year:2025"),
        ("năm:\"năm ngoái\"", "year:2025"),
        ("year:this-year", "year:2026"),
        ("date:this-month", "date:2026-11"),
        ("date:-2y", "date:2024-11-24..2026-11-24"),
        ("date:-18m..-1y", "date:2025-05-24..2025-11-24"),
        ("date:-3y..today", "date:2023-11-24..2026-11-24"),
        ("date:..last-year", "date:..2025"),
        ("due:+30d", "due:2026-11-24..2026-12-24"),
        ("hạn:+1_tháng", "due:2026-11-24..2026-12-24"),
        ("due:>today", "due:>2026-11-24"),
        ("due:<=-1y", "due:<=2025-11-24"),
        ("due:next-month,last-year", "due:2026-12,2025"),
        ("!due:last-year", "!due:2025"),
    ] {
        assert_eq!(found(&dataset, relative), found(&dataset, written), "{relative}");
    }
    assert_eq!(found(&dataset, "due:+30d"), ["step"]);
    assert_eq!(found(&dataset, "due:last-year"), ["closed", "later", "soon"]);
}

#[test]
fn overdue_is_told_against_the_as_of_day_as_flags_are() {
    assert_eq!(found(&judged(Day::from_civil(2024, 12, 31)), "due:overdue"), ["old"]);
    let today = judged(today());
    assert_eq!(found(&today, "due:overdue"), ["later", "old", "soon"]);
    assert_eq!(found(&today, "due:overdue"), found(&today, "flag:late"));
    assert_eq!(found(&today, "hạn:quá_hạn"), found(&today, "flag:late"));
    assert_eq!(found(&today, "due:\"quá hạn\",+30d"), ["later", "old", "soon", "step"]);
    let later = judged(Day::from_civil(2027, 1, 1));
    assert_eq!(found(&later, "due:overdue"), ["later", "old", "soon", "step"], "a next step is due, too");
}

#[test]
fn a_filter_with_a_word_that_names_no_time_says_what_may_be_written() {
    let dataset = judged(today());
    let told = |text: &str| Query::parse(text, &dataset).problems()[0].message.text(Lang::En).to_owned();
    assert!(told("due:soon").contains("`today`, `-1m`, `last-year`"), "{}", told("due:soon"));
    assert!(told("date:last-yaer").contains("did you mean “last-year”"), "{}", told("date:last-yaer"));
    assert!(told("date:overdue").contains("is no date"), "only what is due is overdue");
    assert!(told("date:today..-1y").contains("runs backwards"));
}

#[test]
fn behind_due_the_box_offers_what_the_records_have() {
    let dataset = Arc::new(judged(today()));
    let offered = Completer::default().complete(&dataset, "due:", 4);
    let offered: Vec<(&str, Option<usize>)> = offered.iter().map(|each| (each.insert.as_str(), each.count)).collect();
    assert_eq!(
        offered,
        [
            ("last-year", Some(3)),
            ("overdue", Some(3)),
            ("next-month", Some(1)),
            ("this-quarter", Some(1)),
            ("this-year", Some(1))
        ]
    );
    let typed = Completer::default().complete(&dataset, "hạn:qua", 7);
    assert_eq!(typed[0].label.text(Lang::Vi), "quá hạn");
}

// ── Commands ────────────────────────────────────────────────────────────────────────────────────────────────────────

/// What a command prints on 24 November 2026, and its exit status.
fn run(words: &[&str]) -> (u8, String, String) {
    let words: Vec<OsString> = ["bangiao"].iter().chain(words).map(OsString::from).collect();
    let locale = Some("en_US.UTF-8".to_owned());
    let now = NaiveDate::from_ymd_opt(TODAY.0, TODAY.1.into(), TODAY.2.into()).unwrap().and_hms_opt(9, 0, 0).unwrap();
    let environment = Environment { letters: locale.clone(), locale, now, ..Environment::default() };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run(&words, &environment, &mut Streams { out: &mut out, err: &mut err });
    (status, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        let files = Self(tempfile::tempdir().unwrap());
        files.put("data.json", &portfolio().to_string());
        files
    }

    fn put(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn data(&self) -> String {
        self.0.path().join("data.json").to_str().unwrap().to_owned()
    }

    /// The ids of a list of the portfolio, under a configuration.
    fn ids(&self, config: &str, words: &[&str]) -> Vec<String> {
        let data = self.data();
        let (status, out, err) = run(&[words, &["--json", "--config", config, "--data", &data]].concat());
        assert_eq!(err, "", "{words:?}");
        let rows: Vec<Value> = serde_json::from_str(&out).unwrap();
        assert_eq!(status, u8::from(rows.is_empty()), "{words:?}");
        let id = |row: &Value| row["id"].as_str().or(row["record"].as_str()).unwrap().to_owned();
        let mut ids: Vec<String> = rows.iter().map(id).collect();
        ids.sort();
        ids.dedup();
        ids
    }
}

#[test]
fn commands_are_judged_for_a_day_that_is_told_from_today() {
    let files = Files::new();
    let late = |as_of: &[&str]| files.ids("none", &[&["list", "flags", "late"], as_of].concat());
    assert_eq!(late(&[]), ["old"]);
    for day in ["today", "hôm nay", "2026-11-24", "this-year", "-1m", "+1y"] {
        assert_eq!(late(&["--as-of", day]), ["later", "old", "soon"], "{day}");
    }
    assert_eq!(late(&["--as-of=-14m"]), ["old", "soon"]);
    assert_eq!(late(&["--as-of", "-2y"]), ["old"]);
}

#[test]
fn every_list_takes_relative_dates_in_its_query() {
    let files = Files::new();
    let ids = |words: &[&str]| files.ids("none", words);
    assert_eq!(ids(&["list", "records", "due:+30d"]), ["step"]);
    assert_eq!(ids(&["list", "records", "due:overdue"]), ["old"]);
    assert_eq!(ids(&["list", "records", "due:overdue", "--as-of", "today"]), ["later", "old", "soon"]);
    assert_eq!(ids(&["list", "timeline", "date:last-year"]), ["closed", "later", "long", "soon"]);
    assert_eq!(ids(&["search", "date:+5y..+6y"]), Vec::<String>::new());
    assert_eq!(ids(&["search", "date:next-year"]), ["long"]);
}

#[test]
fn a_day_that_is_none_is_refused_with_what_may_be_written() {
    for (words, said) in [
        (&["list", "partners", "--as-of", "soon"][..], "`today`, `-1m`, `last-year`"),
        (&["list", "partners", "--as-of", "tomorow"], "did you mean `tomorrow`"),
        (&["list", "partners", "--as-of", "27/11/2026"], "did you mean `2026-11-27`"),
        (&["list", "records", "due:soon"], "query, column"),
        (&["search", "date:yesterdy"], "did you mean “yesterday”"),
    ] {
        let (status, out, err) = run(&[words, &["--config", "none", "--data", "builtin"]].concat());
        assert_eq!((status, out.as_str()), (2, ""), "{words:?}");
        assert!(err.contains(said), "{words:?}: {err}");
    }
}

#[test]
fn the_configuration_may_say_that_everything_is_judged_for_today() {
    let files = Files::new();
    let config = files.put("config.toml", "as_of = \"today\"\n");
    assert_eq!(files.ids(&config, &["list", "flags", "late"]), ["later", "old", "soon"]);
    assert_eq!(files.ids(&config, &["list", "flags", "late", "--as-of", "2024"]), ["old"], "the option goes first");
    let config = files.put("wrong.toml", "as_of = \"someday\"\nlang = \"en\"\n");
    let data = files.data();
    let (status, _, err) = run(&["list", "flags", "late", "--config", &config, "--data", &data]);
    assert_eq!(status, 0);
    assert!(err.contains("wrong.toml:1:9: `someday` is no day here"), "{err}");
    let (_, _, err) = run(&["list", "flags", "late", "--config", &config, "--data", &data, "--public"]);
    assert!(!err.contains("someday") && !err.contains(&files.0.path().to_str().unwrap().to_owned()), "{err}");
}

#[test]
fn a_file_keeps_no_date_that_would_move() {
    let files = Files::new();
    let file = files.put("moving.json", &portfolio().to_string().replace("2025-06", "today"));
    let (status, out, _) = run(&["check", &file, "--config", "none"]);
    assert_eq!(status, 1);
    assert!(out.contains("`today` is not an EDTF date"), "{out}");
}

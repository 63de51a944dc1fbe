//! What a meeting leaves behind: minutes as Markdown, and what was decided as JSON that the dataset takes.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use bangiao::dataset::check::check;
use bangiao::dataset::{BUILTIN, Dataset, Edtf, Id, Lang, Limits, load};
use bangiao::desk::agenda::{Agenda, Handle, Standing};
use bangiao::desk::lines::{MinutePen, MinuteText};
use bangiao::desk::notebook::{Edit, Notebook};
use bangiao::export::decided::decided;
use bangiao::export::minutes::{Meeting, markdown};
use bangiao::export::table::Look;
use bangiao::text::{Audience, Clean, width};
use serde_json::Value;

fn dataset() -> Dataset {
    let mut dataset = load(BUILTIN).unwrap().dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    dataset
}

fn handle(name: &str) -> Handle {
    Handle(name.into())
}

/// A record of the dataset that is flagged.
fn flagged(dataset: &Dataset) -> Id {
    dataset.flags().listed(&dataset.records).first().map(|entry| entry.id.clone()).expect("a flag in the built-in data")
}

/// Finland, a flagged record, the Mekong commission and what no dataset has: the first two were discussed.
fn agenda(dataset: &Dataset) -> Agenda {
    notebook(dataset).agendas[0].clone()
}

fn notebook(dataset: &Dataset) -> Notebook {
    let mut notebook = Notebook::default();
    let date = Edtf::parse("2026-11-24").ok();
    notebook.apply(&Edit::Begin { agenda: handle("a"), name: Clean::line("Giao ban <b>tháng 11</b>"), date });
    let record = flagged(dataset);
    for id in ["fi", record.as_str(), "mrc", "nowhere"] {
        let name = dataset.item(id).map(|item| item.name().clone()).unwrap_or_default();
        notebook.apply(&Edit::Pin { agenda: handle("a"), pin: handle(id), item: Id::new(id).unwrap(), name });
    }
    let mut write = |id: &str, text: &str| {
        let discussed = Some(Standing::of(dataset, id, dataset.as_of));
        notebook.apply(&Edit::Discuss { agenda: handle("a"), pin: handle(id), discussed });
        let change = MinutePen::new(handle(&format!("of {id}")), &MinuteText::default()).write(text).unwrap();
        notebook.apply(&Edit::Minute { agenda: handle("a"), pin: handle(id), change });
    };
    write("fi", "Đồng ý gia hạn.\n# không phải tiêu đề\n- một\n- hai\n> gửi dự thảo; Vụ HTQT; 15/12/2026");
    write(record.as_str(), "> hỏi lại tiến độ; bà Lan; 12/2026\n> báo cáo Bộ; Vụ KHTC");
    notebook
}

fn minutes(lang: Lang, audience: Audience) -> String {
    let dataset = dataset();
    told(&notebook(&dataset), lang, audience)
}

fn told(notebook: &Notebook, lang: Lang, audience: Audience) -> String {
    let dataset = dataset();
    let agenda = notebook.agendas.last().unwrap();
    let meeting = Meeting { agenda, notebook, dataset: &dataset, as_of: dataset.as_of, audience };
    markdown(&meeting, &Look { lang, ascii: false, color: false, width: None })
}

#[test]
fn minutes_tell_what_is_to_be_done_first_and_then_every_item_in_the_order_of_the_agenda() {
    let text = minutes(Lang::Vi, Audience::Desk);
    let places: Vec<usize> = [
        "# Biên bản: Giao ban",
        "24/11/2026 · đã thảo luận 2/4 mục · số liệu tính đến 31/12/2024",
        "## Việc phải làm (3)",
        "- [ ] gửi dự thảo · Vụ HTQT · hạn 15/12/2026 (mục 1)",
        "- [ ] hỏi lại tiến độ · bà Lan · hạn 12/2026 (mục 2)",
        "## 1. Phần Lan",
        "Đồng ý gia hạn.",
        "## 2. ",
        "## 3. Ủy hội sông Mê Công",
        "chưa thảo luận",
        "## 4. ",
        "không có trong bộ dữ liệu này",
    ]
    .map(|part| text.find(part).unwrap_or_else(|| panic!("{part} is not in\n{text}")))
    .to_vec();
    assert!(places.is_sorted(), "{places:?}\n{text}");
    assert!(minutes(Lang::En, Audience::Desk).contains("2 of 4 items discussed · data as of 31 Dec 2024"));
}

#[test]
fn minutes_give_the_flags_with_their_reasons_and_how_things_stood() {
    let dataset = dataset();
    let record = flagged(&dataset);
    let raised = &dataset.flags_of(dataset.record(record.as_str()).unwrap())[0];
    let text = minutes(Lang::En, Audience::Desk);
    let first_words: String = raised.why.text(Lang::En).split(' ').take(3).collect::<Vec<_>>().join(" ");
    assert!(text.contains(&first_words), "{first_words} is not in\n{text}");
    assert!(text.contains("discussed (data of 31 Dec 2024)"), "{text}");
}

#[test]
fn what_was_written_stays_as_it_was_and_breaks_no_document() {
    let text = minutes(Lang::Vi, Audience::Desk);
    assert!(text.contains("\\# không phải tiêu đề") && text.contains("- một\n- hai\n"), "{text}");
    assert!(!text.contains("<b>"), "{text}");
    let wide: Vec<&str> = text.lines().filter(|line| width(line) > 80 && line.contains(' ')).collect();
    assert_eq!(wide, Vec::<&str>::new());
}

#[test]
fn in_public_there_are_no_minutes_in_the_minutes() {
    let text = minutes(Lang::Vi, Audience::Room);
    for hidden in ["Đồng ý", "gửi dự thảo", "bà Lan", "Việc phải làm"] {
        assert!(!text.contains(hidden), "{hidden} in\n{text}");
    }
    assert!(text.contains("## 1. Phần Lan"));
}

/// A dataset with what was decided pasted in: items of a known id in the place of the old ones.
fn pasted(decided: &Value) -> Value {
    let mut file: Value = serde_json::from_slice(BUILTIN).unwrap();
    for (list, items) in decided.as_object().unwrap().iter().filter(|(list, _)| *list != "before") {
        for item in items.as_array().unwrap() {
            let there = file[list].as_array_mut().unwrap();
            match there.iter_mut().find(|each| each["id"] == item["id"]) {
                Some(old) => *old = item.clone(),
                None => there.push(item.clone()),
            }
        }
    }
    file
}

#[test]
fn what_was_decided_is_pasted_into_the_dataset_and_passes_the_check() {
    let dataset = dataset();
    let agenda = agenda(&dataset);
    for lang in Lang::ALL {
        let said: Value = serde_json::to_value(decided(&dataset, &agenda, lang)).unwrap();
        let file = pasted(&said);
        let report = check(&serde_json::to_vec_pretty(&file).unwrap());
        assert_eq!(report.errors, 0, "{:#?}", report.problems);
        // Minutes are written in one language: that the other is missing is said, and nothing else.
        let others: Vec<_> = report.problems.iter().filter(|problem| problem.code != "missing-translation").collect();
        assert!(others.is_empty(), "{others:#?}");
    }
}

#[test]
fn what_was_decided_is_the_next_step_of_its_record_or_a_record_of_its_own() {
    let dataset = dataset();
    let record = flagged(&dataset);
    let said: Value = serde_json::to_value(decided(&dataset, &agenda(&dataset), Lang::Vi)).unwrap();
    let records = said["records"].as_array().unwrap();
    assert_eq!(records.len(), 4, "{said:#}");
    assert_eq!(records[0]["kind"], "meeting");
    assert_eq!(records[0]["status"], "closed");
    assert_eq!(records[0]["parts"].as_array().unwrap().len(), 2);
    assert_eq!(records[1]["partners"], serde_json::json!(["fi"]));
    assert_eq!(records[1]["next_step"]["due"], "2026-12-15");
    assert_eq!(records[2]["id"], record.as_str());
    assert_eq!(records[2]["next_step"]["owner"]["vi"], "bà Lan");
    assert_eq!(records[3]["parent"], record.as_str());
    assert_eq!(records[3]["summary"]["vi"], "báo cáo Bộ");
    // The record that was there already has lost nothing but its old next step.
    let builtin: Value = serde_json::from_slice(BUILTIN).unwrap();
    let before = builtin["records"].as_array().unwrap().iter().find(|each| each["id"] == record.as_str()).unwrap();
    for (field, value) in before.as_object().unwrap().iter().filter(|(field, _)| *field != "next_step") {
        assert_eq!(&records[2][field], value, "{field}");
    }
}

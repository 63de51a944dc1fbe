//! The built-in data, held to what its sources say of themselves.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use bangiao::dataset::{self, BUILTIN, Dataset, Lang, Limits, Target};
use bangiao::search::{Index, Query, search};
use serde_json::Value;

#[test]
fn the_built_in_data_loads_whole() {
    let loaded = dataset::load(BUILTIN).unwrap();
    assert_eq!((loaded.left_out, loaded.loose), (0, 0));
    assert!(loaded.dataset.records.len() > 140);
}

#[test]
fn every_text_of_the_built_in_data_is_there_in_both_languages() {
    let loaded = dataset::load(BUILTIN).unwrap();
    for record in &loaded.dataset.records {
        for lang in Lang::ALL {
            assert!(!record.heading(lang).foreign, "{} has no heading in {lang:?}", record.id);
            assert!(!record.summary.pick(lang).foreign, "{} has no summary in {lang:?}", record.id);
        }
    }
}

// ── What an audit of the data against its documents found, held ─────────────────────────────────────────────────────

/// The records as they are written.
fn written() -> Vec<Value> {
    let file: Value = serde_json::from_slice(BUILTIN).unwrap();
    file["records"].as_array().unwrap().clone()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// The dates of a record or a part: the value and its role.
fn dates(value: &Value) -> Vec<(&str, &str)> {
    list(value, "dates").iter().map(|date| (date["edtf"].as_str().unwrap(), date["role"].as_str().unwrap())).collect()
}

/// The ids of the records that answer a query.
fn answering(dataset: &Dataset, index: &Index, text: &str) -> Vec<String> {
    let hits = search(index, dataset, &Query::parse(text, dataset)).list;
    let records = hits.into_iter().filter(|hit| hit.item.target == Target::Record);
    records.map(|hit| dataset.records[hit.item.place].id.to_string()).collect()
}

/// The article of 2020 names ten countries that a memorandum is signed with.
#[test]
fn what_is_signed_with_a_country_is_found_by_the_country() {
    let mut dataset = dataset::load(BUILTIN).unwrap().dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    let index = Index::build(&dataset);
    for partner in ["la", "ru", "pl", "jp", "cn", "nl", "it", "kr", "cu", "fr"] {
        let found = answering(&dataset, &index, &format!("status:signed partner:{partner}"));
        assert!(found.contains(&format!("{partner}-mou")), "{partner}: {found:?}");
    }
    for (partner, memorandum) in [
        ("gb", "gb-bgs-mou"),
        ("gb", "gb-wcssp-mou"),
        ("kr", "kr-kma-mou"),
        ("tw", "tw-swcb-mou"),
        ("fi", "fi-mou-2019"),
        ("jp", "jp-gsi-mou"),
        ("jp", "jp-iges-agreement"),
        ("jp", "jp-jeas-agreement"),
        ("it", "it-environment-mou"),
    ] {
        let found = answering(&dataset, &index, &format!("kind:agreement status:signed partner:{partner}"));
        assert!(found.iter().any(|id| id == memorandum), "{memorandum}: {found:?}");
    }
}

/// What a filter cannot reach cannot be asked for; and what is told twice is counted twice.
#[test]
fn a_signed_agreement_is_a_record_and_told_once() {
    let records = written();
    for record in &records {
        for part in list(record, "parts") {
            assert!(
                !["signed", "in_force"].contains(&part["status"].as_str().unwrap_or("")),
                "{}: {part}",
                record["id"]
            );
        }
        if record["kind"] == "agreement" && record["parent"].is_string() {
            let parent = records.iter().find(|other| other["id"] == record["parent"]).unwrap();
            assert_ne!(parent["kind"], "agreement", "{} is counted under {} as well", record["id"], parent["id"]);
        }
    }
}

/// The years that a plan covers are its period: nobody plans that what it names begins with it, or ends.
#[test]
fn the_period_of_a_plan_is_no_planned_start_and_end() {
    let year = |date: &str| date.len() == 4;
    for record in &written() {
        for holder in std::iter::once(record).chain(list(record, "parts")) {
            let of = |role: &str| dates(holder).into_iter().find(|dated| dated.1 == role && year(dated.0));
            assert!(of("planned_start").is_none() || of("planned_end").is_none(), "{}: {holder}", record["id"]);
        }
        if record["source"]["id"] == "tasks-2021-2025" {
            let own: Vec<_> = dates(record).into_iter().filter(|dated| dated.1 != "reported").collect();
            assert!(own.is_empty() || own == [("2021/2025", "period")], "{}: {own:?}", record["id"]);
        }
    }
}

/// A resolution of 2013 does not put the work of 2024 in that year.
#[test]
fn a_date_of_another_document_dates_no_record() {
    for record in &written() {
        let agreed = ["agreement", "letter_of_intent"].contains(&record["kind"].as_str().unwrap());
        assert!(agreed || dates(record).iter().all(|dated| dated.1 != "signed"), "{} is signed", record["id"]);
        for part in list(record, "parts") {
            assert!(dates(part).iter().all(|dated| dated.1 != "signed"), "{}: {part}", record["id"]);
        }
        let of_another = [
            "water-integration-tasks-2024",
            "asean-ascmg-2020",
            "asoen-document-comments-2020",
            "fi-zero-emission-cities",
        ];
        if of_another.contains(&record["id"].as_str().unwrap()) {
            let all = std::iter::once(record).chain(list(record, "parts")).flat_map(dates);
            assert!(all.into_iter().all(|dated| dated.1 == "reported"), "{}", record["id"]);
        }
    }
}

/// A session with a number, and a text that was signed, have names in the sources.
#[test]
fn what_the_sources_name_has_a_title() {
    for record in &written() {
        let named = record["event"]["ordinal"].is_u64() || record["status"] == "signed";
        assert!(!named || record["title"]["vi"].is_string(), "{} has no title", record["id"]);
        for part in list(record, "parts").iter().filter(|part| part["event"]["ordinal"].is_u64()) {
            assert!(part["title"]["vi"].is_string(), "{}: {part}", record["id"]);
        }
    }
}

/// What the source says is done is stated, whoever it is done with. (Whether a text is signed is another question.)
#[test]
fn one_verb_has_one_basis() {
    let stated =
        ["xây dựng", "thực hiện", "tham gia", "tham dự", "đề xuất", "tiếp và làm việc", "họp", "phát biểu", "tiếp tục"];
    for record in written().iter().filter(|record| record["status"] != "signed") {
        let wording = record["status_wording"]["vi"].as_str().unwrap_or("");
        let wording = wording.strip_prefix("đang ").unwrap_or(wording);
        if stated.iter().any(|verb| wording.starts_with(verb)) {
            assert_eq!(record["status_basis"], "stated", "{}: {wording}", record["id"]);
        }
    }
}

/// "như …", "v.v." and "..." name some of many.
#[test]
fn lists_that_the_sources_leave_open_stay_open() {
    let records = written();
    for (id, vi, en) in [
        ("water-development-partners-2024", "trong đó có", "among them"),
        ("water-new-partners-2024", "trong đó có", "among them"),
        ("tasks-key-multilateral-partners", "khác", "other key partners"),
        ("tasks-sea-and-water-frameworks", "như", "such as"),
        ("mrc-meetings-2020", "trong đó có", "two of them"),
    ] {
        let record = records.iter().find(|record| record["id"] == id).unwrap();
        for (lang, word) in [("vi", vi), ("en", en)] {
            let summary = record["summary"][lang].as_str().unwrap();
            assert!(summary.contains(word), "{id}: {summary}");
        }
    }
}

/// What a source says of money says whose it is; two funders are two entries, and an acronym in brackets is no funder.
#[test]
fn money_has_its_funder() {
    let mut funders = std::collections::BTreeMap::new();
    for record in &written() {
        assert!(list(record, "money").iter().all(|money| money["funder"]["en"].is_string()), "{}", record["id"]);
        funders.insert(record["id"].as_str().unwrap().to_owned(), list(record, "money").len());
    }
    assert_eq!((funders["wmo-crews-public-weather-services"], funders["fi-upper-air-pif"]), (2, 0));
}

/// Every theme of the list is used, and a record without one says nothing rather than something.
#[test]
fn themes_are_no_padding() {
    let records = written();
    let file: Value = serde_json::from_slice(BUILTIN).unwrap();
    for theme in list(&file, "themes") {
        assert!(records.iter().any(|record| list(record, "themes").contains(&theme["id"])), "{theme} is empty");
    }
    for id in ["tw-swcb-mou-activities", "wb-projects-2020", "tasks-mou-ten-countries", "cu-mou"] {
        let record = records.iter().find(|record| record["id"] == id).unwrap();
        assert!(list(record, "themes").is_empty(), "the source says nothing of what {id} is about");
    }
}

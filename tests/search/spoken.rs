//! What people type and what they are answered: names before pages, people by their titles, dates, numbers, and nothing for what is in no
//! document.

use super::{builtin, id_of};
use bangiao::dataset::{Dataset, Lang};
use bangiao::search::{Hits, Index, Query, search};

fn found(text: &str) -> (Dataset, Hits) {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let hits = search(&index, &dataset, &Query::parse(text, &dataset));
    (dataset, hits)
}

/// The ids of what is found, each with whether it is a guess.
fn answers(text: &str) -> Vec<(String, bool)> {
    let (dataset, hits) = found(text);
    hits.list.iter().map(|hit| (id_of(&dataset, hit.item), hit.guess)).collect()
}

fn first(text: &str) -> String {
    answers(text).first().map(|(id, _)| id.clone()).unwrap_or_default()
}

fn told(text: &str, lang: Lang) -> Option<String> {
    found(text).1.reading.filter(|reading| reading.kind.is_told()).map(|reading| reading.told.text(lang).to_owned())
}

#[test]
fn an_item_stands_before_the_page_that_has_its_name_from_it() {
    for (text, item, page) in [
        ("SWCB", "tw", "agency-swcb"),
        ("British Geological Survey", "gb-bgs-mou", "agency-bgs"),
        ("Tiền Giang", "kr-tien-giang-water-monitoring", "place-tien-giang"),
        ("Boukham Vorachit", "la-vice-minister-meeting", "person-boukham-vorachit"),
    ] {
        let answers = answers(text);
        assert_eq!((answers[0].0.as_str(), answers[1].0.as_str()), (item, page), "{text}");
    }
}

#[test]
fn people_are_found_by_a_title_and_a_name_in_any_order() {
    for (text, record) in [
        ("ông Tài", "asoen-review-2020"),
        ("bà Nga", "asoen-review-2020"),
        ("anh Nhân", "asoen-31"),
        ("Nhân", "asoen-31"),
        ("Dr Vo Tuan Nhan", "asoen-31"),
        ("PGS. TS. Nhân Võ Tuấn", "asoen-31"),
        ("Mr. Kim", "kr-koica-director-meeting"),
        ("Jinoh Kim", "kr-koica-director-meeting"),
    ] {
        let answers = answers(text);
        assert_eq!((answers[0].0.as_str(), answers[0].1), (record, false), "{text}: {answers:?}");
    }
    assert_eq!(told("ông Tài", Lang::Vi).as_deref(), Some("người:\"Nguyễn Văn Tài\""));
    assert_eq!(first("Nga"), "ru", "a partner has that name");
    assert_eq!(first("anh"), "gb", "a partner, and no title");
}

#[test]
fn acronyms_are_read_with_dots_and_as_the_initials_of_a_unit() {
    assert!(first("B.G.S.").starts_with("gb"));
    assert!(answers("J.I.C.A.").iter().any(|(id, guess)| id == "agency-jica" && !guess));
    assert_eq!(first("U.S."), "us");
    assert_eq!(first("VASI"), "sc-blue-economy-loi");
    assert_eq!(first("Vụ Hợp tác quốc tế"), "portfolio-bilateral-ties");
    assert!(first("South Korea weather service").starts_with("kr"), "the partner is not what is left out");
}

#[test]
fn a_date_without_a_year_is_a_guess_and_a_year_told_from_the_as_of_day_is_none() {
    for text in ["8/8", "tháng 8", "August"] {
        let answers = answers(text);
        assert_eq!(answers[0], ("secretariat-directive-25-2018".to_owned(), true), "{text}");
        assert!(answers.iter().all(|(_, guess)| *guess), "{text}");
    }
    for (text, read) in [("năm ngoái", "date:2023"), ("last year", "date:2023"), ("tháng trước", "date:2024-11")]
    {
        assert_eq!(told(text, Lang::En).as_deref(), Some(read));
        assert!(!answers(text)[0].1, "{text}");
    }
    assert_eq!(first("8/8/18"), "secretariat-directive-25-2018");
    assert_eq!(first("mid-December 2020"), "asoen-review-2020");
}

#[test]
fn numbers_are_those_that_were_typed_in_digits_or_in_words() {
    for (text, record) in [
        ("7 đối tác", "tasks-projects-seven-partners"),
        ("3 đề tài", "de-state-research-topics"),
        ("tám nước thành viên ASEAN", "asoen-environmental-flows"),
    ] {
        assert_eq!(answers(text)[0], (record.to_owned(), false), "{text}");
    }
    for text in ["5 dự án", "2.3 triệu"] {
        assert!(answers(text).is_empty(), "{text}: {:?}", answers(text));
    }
    for text in ["COP27", "COP 27"] {
        let nowhere = found(text).1.nowhere;
        assert_eq!(
            (nowhere[0].word.as_str(), nowhere[0].like.clone()),
            (text, vec!["cop25".to_owned(), "cop26".to_owned()])
        );
    }
}

#[test]
fn what_is_in_no_document_is_not_guessed_from_what_nearly_every_record_has() {
    for text in [
        "tourism promotion 2023",
        "Argentina trade agreement",
        "Interpol meeting",
        "Nghị định thư Kyoto",
        "visa exemption",
        "IMF loan 2021",
        "bauxite Tây Nguyên",
        "bóng đá",
        "chứng khoán",
        "Mông Cổ",
        "nato",
        "dự án với Bồ Đào Nha",
    ] {
        assert!(answers(text).is_empty(), "{text}: {:?}", answers(text));
    }
    assert_eq!(first("Seychels"), "sc", "letters that are left out of one word still find it");
}

#[test]
fn the_home_country_alone_and_a_word_by_ear_find_what_they_mean() {
    assert!(!answers("Vietnam")[0].1);
    assert!(answers("Vietnam").len() > 90, "as many as hold it as it is written");
    assert_eq!(first("xạt lở"), "tw-debris-flow-early-warning");
}

#[test]
fn a_reading_is_told_in_the_language_of_the_reader() {
    assert_eq!(told("EIA", Lang::En).as_deref(), Some("environmental impact appraisal"));
    assert_eq!(told("EIA", Lang::Vi).as_deref(), Some("đánh giá tác động môi trường"));
    assert_eq!(told("hurricane", Lang::Vi).as_deref(), Some("bão"));
}

#[test]
fn a_filter_without_a_value_is_unfinished_and_no_problem_while_it_is_typed() {
    let dataset = builtin();
    let query = Query::parse("phan lan kind:", &dataset);
    assert!(query.problems().is_empty());
    let unfinished: Vec<_> = query.unfinished().iter().map(|each| (each.column, each.message.text(Lang::En))).collect();
    assert_eq!(unfinished, [(9, "“kind:” has no value")]);
}

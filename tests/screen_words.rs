//! Words of the screen are words of the query: labels find what their filters find. `cargo test --test screen_words`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has found something")]

mod common;

use bangiao::dataset::{BUILTIN, Dataset, Flag, Lang, Limits, Status, Words, load};
use bangiao::search::{Hits, Index, Query, ReadingKind, search};
use common::Desk;

/// The built-in data on a day on which much is late.
fn late() -> (Dataset, Index) {
    let mut dataset = load(BUILTIN).unwrap().dataset;
    dataset.judge(bangiao::dataset::Edtf::parse("2026-11-27").unwrap().last_day(), Limits::default());
    let index = Index::build(&dataset);
    (dataset, index)
}

fn found((dataset, index): &(Dataset, Index), text: &str) -> (Vec<String>, Hits) {
    let hits = search(index, dataset, &Query::parse(text, dataset));
    (hits.list.iter().map(|hit| dataset.at(hit.item).unwrap().id().to_string()).collect(), hits)
}

/// Holds that a query finds first what a filter finds, that this is told in the words of each language, and that nothing is guessed.
fn same(data: &(Dataset, Index), text: &str, filter: &str) {
    let (by_filter, _) = found(data, filter);
    let (by_words, hits) = found(data, text);
    // One word may be a word of texts as well: those that have it stand behind.
    let is_word = !text.contains(' ');
    assert!(by_words.starts_with(&by_filter), "{text}: {by_words:?}\n{filter}: {by_filter:?}");
    assert!(is_word || by_words.len() == by_filter.len(), "{text}: {by_words:?}\n{filter}: {by_filter:?}");
    assert!(hits.list.iter().all(|hit| !hit.guess), "{text}");
    assert!(hits.reading.is_some(), "{text} is read as {filter}");
    let reading = hits.reading.unwrap();
    assert_eq!((reading.kind, reading.text.as_str()), (ReadingKind::Filter, filter), "{text}");
}

#[test]
fn every_label_of_a_flag_or_a_status_finds_what_its_filter_finds() {
    let data = late();
    let labels = |label: &dyn Fn(Lang) -> &'static str| Lang::ALL.map(|lang| label(lang).to_owned());
    let flags = Flag::ALL.iter().map(|flag| (labels(&|lang| flag.label(lang)), format!("flag:{}", flag.word())));
    let of = |status: &Status| (labels(&|lang| status.label(lang)), format!("status:{}", status.word()));
    for (labels, filter) in flags.chain(Status::ALL.iter().map(of)) {
        for label in labels {
            same(&data, &label, &filter);
            same(&data, &bangiao::text::fold::fold(&label), &filter);
        }
    }
}

#[test]
fn what_people_say_for_a_label_is_that_filter_too() {
    let data = late();
    for (text, filter) in [
        ("overdue", "flag:late"),
        ("có gì quá hạn không", "flag:late"),
        ("what is overdue", "flag:late"),
        ("signed not in force", "flag:signed_not_in_force"),
        ("đã ký chưa có hiệu lực", "flag:signed_not_in_force"),
        ("da ky chua co hieu luc", "flag:signed_not_in_force"),
        ("running", "status:implementation"),
        ("dự kiến", "status:pipeline"),
        ("du kien", "status:pipeline"),
        ("funded by JICA", "funder:JICA"),
        ("JICA tài trợ", "funder:JICA"),
        ("do JICA tai tro", "funder:JICA"),
    ] {
        same(&data, text, filter);
    }
}

#[test]
fn the_other_words_go_on_being_searched() {
    let data = late();
    let flagged = |id: &str| found(&data, &format!("flag:signed_not_in_force partner:{id}")).0;
    let partner = data.0.partners.iter().find(|partner| !flagged(partner.id.as_str()).is_empty()).unwrap();
    let name = partner.name.pick(Lang::Vi).text;
    let (both, hits) = found(&data, &format!("chưa có hiệu lực {name}"));
    let reading = hits.reading.unwrap().text;
    assert_eq!(reading, format!("flag:signed_not_in_force {}", name.to_lowercase()));
    assert!(flagged(partner.id.as_str()).contains(&both[0]), "{both:?}");
}

#[test]
fn a_label_is_no_filter_where_it_is_denied_or_half_said() {
    let data = late();
    for text in ["chưa quá hạn", "quá", "hạn", "đã ký gì với Seychelles", "thủy điện"] {
        let (_, hits) = found(&data, text);
        assert!(hits.reading.is_none_or(|reading| !reading.text.contains(':')), "{text}");
    }
}

#[test]
fn a_label_that_nothing_has_finds_nothing_and_says_as_what_it_was_read() {
    let mut dataset = load(BUILTIN).unwrap().dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    let index = Index::build(&dataset);
    let (ids, hits) = found(&(dataset, index), "qua han");
    assert!(ids.is_empty() && hits.nowhere.is_empty());
    let told = hits.reading.unwrap().told;
    assert_eq!(Lang::ALL.map(|lang| told.text(lang).to_owned()), ["cảnh_báo:quá_hạn", "flag:late"]);
}

#[test]
fn a_query_of_signs_finds_what_has_them_and_never_everything() {
    let data = late();
    let (all, _) = found(&data, "");
    for text in ["☺", "₫", "\"☺\"", "☺ +"] {
        assert_eq!(found(&data, text).0, Vec::<String>::new(), "{text}");
    }
    for text in ["+", "/", "("] {
        let (some, hits) = found(&data, text);
        assert!(!some.is_empty() && some.len() < all.len() && hits.list.iter().all(|hit| !hit.guess), "{text}");
    }
    assert_eq!(found(&data, "!").0.len(), all.len(), "a sign of the language that waits for more");
}

#[test]
fn the_dashboard_says_as_which_filter_words_are_read() {
    let mut desk = Desk::over(BUILTIN, Lang::Vi);
    desk.resize(120, 40).press("/").type_text("da ky chua co hieu luc");
    desk.sees("đọc là “cảnh_báo:đã_ký_chưa_ghi_nhận_hiệu_lực”");
    desk.press("enter L").sees("read as “flag:signed_not_in_force”");
}

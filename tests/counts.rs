//! Every count that the program shows of the records of an item is the same count: in lists, on its page, in its brief, in the rows of
//! the tabs, among the facets, and as the hits of a query.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use assert_cmd::cargo::cargo_bin;
use bangiao::app::data::Data;
use bangiao::app::judging::Judging;
use bangiao::app::loaded::{Indexing, LoadedData};
use bangiao::dataset::{
    BUILTIN, Dataset, DerivedKind, Item, ItemRef, Kind, Lang, Limits, Record, Status, Tally, Target, Value, Words,
    load, timeline,
};
use bangiao::export::block::Block;
use bangiao::export::brief::brief;
use bangiao::export::derived_page::counts_text;
use bangiao::export::page::{PageOptions, page};
use bangiao::export::rows::{View, whole};
use bangiao::lang::derived::DerivedLabel;
use bangiao::lang::export::BriefLabel;
use bangiao::lang::{Label, Sentence};
use bangiao::search::{Facet, Index, Query, SearchField, filter_text, search};
use bangiao::text::Audience;
use common::Desk;
use serde_json::Value as Json;
use std::process::Command;
use std::sync::Arc;

const COUNTED: [(Target, SearchField); 4] = [
    (Target::Partner, SearchField::Partner),
    (Target::Framework, SearchField::Framework),
    (Target::Theme, SearchField::Theme),
    (Target::Derived(DerivedKind::Agency), SearchField::Agency),
];

fn builtin() -> Dataset {
    let mut dataset = load(BUILTIN).unwrap().dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    dataset
}

/// Every item of which the program counts records, with the filter that finds them.
fn items(dataset: &Dataset) -> Vec<(ItemRef, SearchField, String)> {
    let of = |(target, field): (Target, SearchField)| {
        (0..dataset.count(target)).map(move |place| {
            let item = ItemRef { target, place };
            (item, field, dataset.at(item).unwrap().id().to_string())
        })
    };
    COUNTED.into_iter().flat_map(of).collect()
}

/// The counts, record by record, without the function that the program counts with.
fn recount(dataset: &Dataset, item: Item<'_>) -> Tally {
    let names = |(place, record): &(usize, &Record)| match item {
        Item::Partner(partner) => record.partners.contains(&partner.id),
        Item::Framework(framework) => record.frameworks.contains(&framework.id),
        Item::Theme(theme) => record.themes.contains(&theme.id),
        Item::Derived(thing) => thing.records.contains(place),
        Item::Source(_) | Item::Record(_) | Item::Claim(..) | Item::Term(_) => {
            unreachable!("its records are not counted")
        }
    };
    let records: Vec<_> = dataset.records.iter().enumerate().filter(names).collect();
    let count = |is: &dyn Fn(&Record) -> bool| records.iter().filter(|(_, record)| is(record)).count();
    Tally {
        records: records.len(),
        agreements: count(&|record| record.kind == Kind::Agreement),
        running: count(&|record| record.status == Status::Implementation),
        flagged: count(&|record| dataset.flags_of(record).iter().any(|raised| raised.flag.is_counted())),
    }
}

fn options(dataset: &Dataset, lang: Lang) -> PageOptions {
    PageOptions { lang, audience: Audience::Desk, as_of: dataset.as_of.last_day(), most: usize::MAX }
}

fn counts_of(blocks: &[Block], lang: Lang) -> Option<&str> {
    blocks.iter().find_map(|block| {
        let Block::Fact { label, values } = block else { return None };
        (label == DerivedLabel::Counts.text(lang)).then_some(&*values[0].text)
    })
}

fn section(blocks: &[Block], is: &dyn Fn(Option<Status>, &str) -> bool) -> usize {
    let count = |block: &Block| {
        let Block::Section { status, text, count } = block else { return 0 };
        if is(*status, text) { *count } else { 0 }
    };
    blocks.iter().map(count).sum()
}

#[test]
fn pages_and_briefs_count_as_the_records_do() {
    let dataset = builtin();
    for (item, _, id) in items(&dataset) {
        let tally = recount(&dataset, dataset.at(item).unwrap());
        assert_eq!(dataset.tally(&id), tally, "{id}");
        for lang in Lang::ALL {
            let (page, brief) =
                (page(&dataset, &id, options(&dataset, lang)), brief(&dataset, &id, options(&dataset, lang)));
            let said = (tally.records > 0).then(|| counts_text(tally).say(lang).into_owned());
            assert_eq!(counts_of(&page, lang), said.as_deref(), "{id}");
            assert_eq!(counts_of(&brief, lang), said.as_deref(), "{id}");
            let running = |status: Option<Status>, _: &str| status == Some(Status::Implementation);
            assert_eq!(section(&page, &running), tally.running, "{id}");
            assert_eq!(section(&page, &|status, _| status.is_some()), tally.records, "{id}");
            let agreements = |_: Option<Status>, text: &str| text == BriefLabel::Agreements.text(lang);
            assert_eq!(section(&brief, &agreements), tally.agreements, "{id}");
        }
    }
}

#[test]
fn lists_and_rows_of_the_tabs_count_as_the_records_do() {
    let dataset = Arc::new(builtin());
    let view = View { dataset: &dataset, flags: dataset.flags(), audience: Audience::Desk };
    let loaded = LoadedData {
        dataset: Arc::clone(&dataset),
        hash: String::new(),
        index: Indexing::OnDemand,
        left_out: 0,
        loosened: 0,
        loose: 0,
        errors: 0,
        problems: Vec::new(),
        taken: None,
    };
    let data = Data::new(loaded, Judging { as_of: None, today: dataset.as_of.last_day(), limits: Limits::default() });
    for (item, _, id) in items(&dataset) {
        let tally = dataset.tally(&id);
        let Value::Object(fields) = whole(&view, dataset.at(item).unwrap()) else { panic!("{id}") };
        let field = |name: &str| fields.iter().find(|(each, _)| *each == name).map(|(_, value)| value).unwrap();
        assert!(matches!(field("records"), Value::Whole(count) if *count == tally.records as i64), "{id}");
        assert!(matches!(field("record_list"), Value::List(list) if list.len() == tally.records), "{id}");
        if matches!(item.target, Target::Partner | Target::Framework) {
            assert_eq!(data.tally(item), tally, "{id}");
        }
    }
    let flagged = |target| {
        items(&dataset).iter().filter(|(item, _, id)| item.target == target && dataset.tally(id).flagged > 0).count()
    };
    assert_eq!(data.flagged.partners, flagged(Target::Partner));
    assert_eq!(data.flagged.frameworks, flagged(Target::Framework));
    assert_eq!(data.flagged.records, dataset.flags().records());
}

#[test]
fn queries_and_facets_count_as_the_records_do() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let statuses = Facet::new(&dataset, SearchField::Status);
    for (item, field, id) in items(&dataset) {
        let tally = dataset.tally(&id);
        let found = |more: &str| -> Vec<ItemRef> {
            let text = format!("{} {more}", filter_text(field, &id));
            let query = Query::parse(&text, &dataset);
            assert!(query.problems().is_empty(), "{text}: {:?}", query.problems());
            search(&index, &dataset, &query).list.iter().map(|hit| hit.item).collect()
        };
        let records = |more: &str| found(more).into_iter().filter(|item| item.target == Target::Record).count();
        assert_eq!(records(""), tally.records, "{id}");
        assert_eq!(records("kind:agreement"), tally.agreements, "{id}");
        assert_eq!(records("status:implementation"), tally.running, "{id}");
        assert_eq!(records("has:flag"), tally.flagged, "{id}");
        let counts = statuses.counts(&dataset, found(""));
        let running = statuses.values().iter().position(|value| value.typed == Status::Implementation.word()).unwrap();
        assert_eq!(counts[running], tally.running, "{id} ({:?})", item.target);
    }
}

#[test]
fn funder_and_agency_ask_of_the_same_things() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let found = |text: &str| -> Vec<String> {
        let hits = search(&index, &dataset, &Query::parse(text, &dataset)).list;
        hits.iter().map(|hit| dataset.at(hit.item).unwrap().id().to_string()).collect()
    };
    for agency in dataset.derived_list(DerivedKind::Agency) {
        let of_agency = found(&filter_text(SearchField::Agency, agency.id.as_str()));
        assert!(of_agency.contains(&agency.id.to_string()));
        if agency.is_named_as(&[bangiao::dataset::Relation::Funder]) {
            let of_funder = found(&filter_text(SearchField::Funder, agency.id.as_str()));
            assert!(of_funder.iter().all(|id| of_agency.contains(id)), "{}", agency.id);
        }
    }
    assert_eq!(found("funder:jica").len(), 3, "JICA and two records, however they name it");
}

#[test]
fn facets_count_the_records_of_each_of_their_values_as_the_records_do() {
    let dataset = builtin();
    let records = || (0..dataset.records.len()).map(|place| ItemRef { target: Target::Record, place });
    for (_, field) in COUNTED {
        let facet = Facet::new(&dataset, field);
        let counts = facet.counts(&dataset, records());
        for (item, _, id) in items(&dataset).into_iter().filter(|(_, of, _)| *of == field) {
            let chosen = facet.chosen(&dataset, &filter_text(field, &id));
            let counted = chosen.iter().zip(&counts).filter(|(chosen, _)| **chosen).map(|(_, count)| count);
            assert_eq!(counted.sum::<usize>(), dataset.tally(&id).records, "{id} ({:?})", item.target);
        }
    }
}

/// What a command prints of the built-in data.
fn printed(words: &[&str]) -> String {
    let command = ["--data", "builtin", "--config", "none", "--lang", "en"];
    let output = Command::new(cargo_bin("bangiao")).args(command).args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The cells of each row of a CSV file (RFC 4180).
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut quoted) = (vec![vec![String::new()]], false);
    for char in csv.trim_end().chars().filter(|char| *char != '\r') {
        match char {
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => rows.last_mut().unwrap().last_mut().unwrap().push(char),
        }
    }
    rows
}

#[test]
fn lists_are_printed_with_the_counts_of_the_records_in_every_format() {
    let dataset = builtin();
    for list in ["partners", "frameworks", "themes", "agencies"] {
        let rows: Json = serde_json::from_str(&printed(&["list", list, "--json"])).unwrap();
        let (csv, text) = (printed(&["list", list, "--csv"]), printed(&["list", list]));
        let mut in_csv = cells(&csv).into_iter();
        let column = in_csv.next().unwrap().iter().position(|name| name == "records").unwrap();
        for row in rows.as_array().unwrap() {
            let id = row["id"].as_str().unwrap();
            let count = dataset.tally(id).records;
            assert_eq!(row["records"], count, "{id}");
            let cells = in_csv.next().unwrap();
            assert_eq!((&*cells[0], &cells[column]), (id, &count.to_string()));
            let has = |line: &&str, word: &str| line.split_whitespace().any(|each| each == word);
            let line = text.lines().find(|line| has(line, id)).unwrap_or_else(|| panic!("{id} of {list}"));
            assert!(has(&line, &count.to_string()), "{line}");
        }
    }
}

/// The title of a tab as it stands on the screen: its name with how many rows it has, and how many of them are flagged.
fn title(name: &str, count: usize, flagged: usize) -> String {
    if flagged > 0 { format!("{name} ({count} !{flagged})") } else { format!("{name} ({count})") }
}

/// How many rows the timeline has of the records that are meant, and how many of these rows are of a flagged record.
fn timeline_rows(dataset: &Dataset, is_meant: impl Fn(&Record) -> bool) -> (usize, usize) {
    let rows = timeline::rows(dataset);
    let meant: Vec<&Record> = rows.iter().map(|row| row.record).filter(|record| is_meant(record)).collect();
    let is_flagged = |record: &&&Record| dataset.flags_of(record).iter().any(|raised| raised.flag.is_counted());
    (meant.len(), meant.iter().filter(is_flagged).count())
}

#[test]
fn the_overview_and_the_titles_of_the_tabs_count_as_the_records_do() {
    let dataset = builtin();
    let mut desk = Desk::over(BUILTIN, Lang::En);
    desk.resize(160, 110);
    let flagged = |target: Target| {
        dataset.items(target).iter().filter(|item| dataset.tally(item.id().as_str()).flagged > 0).count()
    };
    desk.sees(&title("Bilateral", dataset.partners.len(), flagged(Target::Partner)));
    desk.sees(&title("Multilateral", dataset.frameworks.len(), flagged(Target::Framework)));
    let (rows, flagged) = timeline_rows(&dataset, |_| true);
    desk.sees(&title("Timeline", rows, flagged));
    let screen = desk.screen();
    let says = |label: &str, count: usize| {
        let start: String = label.chars().take(20).collect();
        let rests =
            screen.lines().flat_map(|line| line.match_indices(&start).map(|(at, found)| &line[at + found.len()..]));
        let mut counts = rests.filter_map(|rest| rest.split_whitespace().find_map(|word| word.parse::<usize>().ok()));
        assert!(counts.any(|shown| shown == count), "{label}: {count}");
    };
    for theme in &dataset.themes {
        says(theme.name.pick(Lang::En).text, dataset.tally(theme.id.as_str()).records);
    }
    for kind in Kind::ALL {
        let count = dataset.records.iter().filter(|record| record.kind == *kind).count();
        if count > 0 {
            says(kind.label(Lang::En), count);
        }
    }
    for status in Status::ALL {
        let count = dataset.records.iter().filter(|record| record.status == *status).count();
        if count > 0 {
            says(status.label(Lang::En), count);
        }
    }
}

#[test]
fn a_query_for_a_partner_sets_the_title_of_the_timeline_to_its_rows_and_flags() {
    let dataset = builtin();
    let mut desk = Desk::over(BUILTIN, Lang::En);
    desk.resize(160, 40);
    for partner in &dataset.partners {
        let query = filter_text(SearchField::Partner, partner.id.as_str());
        let is_of = |record: &Record| record.partners_named().any(|id| *id == partner.id);
        let (rows, flagged) = timeline_rows(&dataset, is_of);
        desk.press("/").press("ctrl-u").type_text(&query).press("enter");
        desk.sees(&title("Timeline", rows, flagged));
    }
}

/// A record that both holds another one and carries it out names it once.
#[test]
fn no_page_of_a_record_names_another_one_twice() {
    let dataset = builtin();
    for record in &dataset.records {
        let blocks = page(&dataset, record.id.as_str(), options(&dataset, Lang::En));
        let values =
            blocks.iter().flat_map(|block| if let Block::Fact { values, .. } = block { &values[..] } else { &[] });
        let mut named: Vec<&str> =
            values.filter_map(|run| run.link.as_ref()).map(bangiao::dataset::Id::as_str).collect();
        named.retain(|id| dataset.record(id).is_some());
        let all = named.len();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), all, "{}: {named:?}", record.id);
    }
}

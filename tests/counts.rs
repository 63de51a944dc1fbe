//! Every count that the program shows of the records of an item is the same count: in lists, on its page, in its brief, in the rows of
//! the tabs, among the facets, and as the hits of a query.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::app::data::Data;
use bangiao::app::loaded::{Indexing, LoadedData};
use bangiao::dataset::{
    BUILTIN, Dataset, DerivedKind, Item, ItemRef, Kind, Lang, Limits, Record, Status, Tally, Target, Value, Words, load,
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
        Item::Source(_) | Item::Record(_) | Item::Claim(..) => unreachable!("its records are not counted"),
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
    blocks.iter().find_map(|block| match block {
        Block::Fact { label, values } if label == DerivedLabel::Counts.text(lang) => Some(&*values[0].text),
        _ => None,
    })
}

fn section(blocks: &[Block], is: &dyn Fn(Option<Status>, &str) -> bool) -> usize {
    let count = |block: &Block| match block {
        Block::Section { status, text, count } if is(*status, text) => *count,
        _ => 0,
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
    };
    let data = Data::new(loaded, None);
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

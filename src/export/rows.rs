//! The rows of every list: one table of columns per kind, from which JSON, CSV and `show --json` are all written.
//!
//! The columns and their order are promised to scripts: a new one goes to the end of its table.

use super::value::Value;
use crate::dataset::flags::{FlagEntry, Flags};
use crate::dataset::words::{Instrument, StatusBasis};
use crate::dataset::{
    Claim, Counterpart, Dataset, Dated, Framework, Id, Item, Kind, Money, Part, Partner, Priority, Record, Source,
    SourcePlace, Status, Text, Theme, timeline,
};
use crate::search::Hit;
use crate::text::{Audience, Private};
use std::borrow::Cow;

/// What rows are made from.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The flags that were raised.
    pub flags: &'a Flags,
    /// Who reads them.
    pub audience: Audience,
}

impl<'a> View<'a> {
    /// A text for the desk alone: nothing, where others read it.
    fn private(&self, text: Option<&'a Private<Text>>) -> Value<'a> {
        Value::text(text.and_then(|text| text.told(self.audience)))
    }
}

/// How a column becomes cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// One cell.
    One,
    /// A text, or a list of texts: a cell per language, `_vi` and `_en`.
    PerLanguage,
}

/// A kind of row: what its columns speak of.
pub trait Listed: 'static {
    /// The item behind one row.
    type Item<'a>: Copy;
}

macro_rules! listed {
    ($($item:ty),+) => { $(impl Listed for $item { type Item<'a> = &'a $item; })+ };
}

listed!(Partner, Framework, Record, Theme, Source, Claim, Priority);

/// The rows of the timeline.
#[derive(Debug)]
pub enum Moment {}

impl Listed for Moment {
    type Item<'a> = timeline::Row<'a>;
}

/// The rows of the flags.
#[derive(Debug)]
pub enum Warning {}

impl Listed for Warning {
    type Item<'a> = FlagEntry<'a>;
}

/// One hit of a search with its place among the hits, from 1.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    /// Its place.
    pub rank: usize,
    /// The hit.
    pub hit: &'a Hit,
    /// What was found.
    pub item: Item<'a>,
    /// It is told as a guess. JSON and CSV keep to the hit itself.
    pub is_guess: bool,
}

/// The rows of a search.
#[derive(Debug)]
pub enum Found {}

impl Listed for Found {
    type Item<'a> = Ranked<'a>;
}

/// One column: its name, and what it says of an item.
pub struct Column<K: Listed> {
    /// Its name, in JSON and CSV.
    pub name: &'static str,
    /// How many cells it takes in CSV.
    pub cells: Cells,
    /// What it says.
    pub value: Say<K>,
}

/// What a column says of an item.
pub type Say<K> = for<'a> fn(&View<'a>, <K as Listed>::Item<'a>) -> Value<'a>;

const fn one<K: Listed>(name: &'static str, value: Say<K>) -> Column<K> {
    Column { name, cells: Cells::One, value }
}

const fn per_language<K: Listed>(name: &'static str, value: Say<K>) -> Column<K> {
    Column { name, cells: Cells::PerLanguage, value }
}

/// A row as named values.
#[must_use]
pub fn object<'a, K: Listed>(
    columns: &[Column<K>],
    view: &View<'a>,
    item: K::Item<'a>,
) -> Vec<(&'static str, Value<'a>)> {
    columns.iter().map(|column| (column.name, (column.value)(view, item))).collect()
}

/// An item of any kind as an object; all but a record with its records under `record_list`.
#[must_use]
pub fn whole<'a>(view: &View<'a>, item: Item<'a>) -> Value<'a> {
    let (mut fields, id) = match item {
        Item::Record(record) => return Value::Object(object(RECORDS, view, record)),
        Item::Partner(partner) => (object(PARTNERS, view, partner), &partner.id),
        Item::Framework(framework) => (object(FRAMEWORKS, view, framework), &framework.id),
        Item::Theme(theme) => (object(THEMES, view, theme), &theme.id),
        Item::Source(source) => (object(SOURCES, view, source), &source.id),
    };
    let records = view.dataset.records_of(id.as_str());
    let records = records.map(|record| Value::Object(object(RECORDS, view, record))).collect();
    fields.push(("record_list", Value::List(records)));
    Value::Object(fields)
}

/// `list partners`.
pub static PARTNERS: &[Column<Partner>] = &[
    one("id", |_, partner| Value::id(&partner.id)),
    one("iso3166", |_, partner| Value::line(partner.iso3166.as_ref())),
    per_language("name", |_, partner| Value::text(Some(&partner.name))),
    one("aliases", |_, partner| Value::lines(&partner.aliases)),
    one("counterparts", |_, partner| Value::list(&partner.counterparts, counterpart)),
    one("records", |view, partner| record_count(view, &partner.id)),
    one("sources", |_, partner| Value::ids(&partner.sources)),
    per_language("note", |_, partner| Value::text(partner.note.as_ref())),
    one("written_as", |_, partner| Value::lines(&partner.written_as)),
];

/// `list frameworks`.
pub static FRAMEWORKS: &[Column<Framework>] = &[
    one("id", |_, framework| Value::id(&framework.id)),
    one("acronym", |_, framework| Value::line(framework.acronym.as_ref())),
    one("type", |_, framework| Value::word(Some(framework.kind))),
    per_language("name", |_, framework| Value::text(Some(&framework.name))),
    one("aliases", |_, framework| Value::lines(&framework.aliases)),
    per_language("role", |_, framework| Value::text(framework.role.as_ref())),
    one("parent", |_, framework| framework.parent.as_ref().map_or(Value::Null, Value::id)),
    one("counterparts", |_, framework| Value::list(&framework.counterparts, counterpart)),
    one("records", |view, framework| record_count(view, &framework.id)),
    one("sources", |_, framework| Value::ids(&framework.sources)),
    per_language("note", |_, framework| Value::text(framework.note.as_ref())),
];

/// `list records`.
pub static RECORDS: &[Column<Record>] = &[
    one("id", |_, record| Value::id(&record.id)),
    one("order", |_, record| Value::Whole(i64::from(record.order))),
    one("kind", |_, record| Value::word::<Kind>(Some(record.kind))),
    one("status", |_, record| Value::word::<Status>(Some(record.status))),
    one("status_basis", |_, record| Value::word::<StatusBasis>(Some(record.status_basis))),
    one("official_title", |_, record| Value::Bool(record.official_title)),
    per_language("title", |_, record| Value::text(record.title.as_ref())),
    per_language("summary", |_, record| Value::text(Some(&record.summary))),
    one("partners", |_, record| Value::ids(&record.partners)),
    one("frameworks", |_, record| Value::ids(&record.frameworks)),
    one("counterparts", |_, record| Value::list(&record.counterparts, counterpart)),
    one("themes", |_, record| Value::ids(&record.themes)),
    per_language("places", |_, record| Value::list(&record.places, Value::Text)),
    one("dates", |_, record| Value::list(&record.dates, dated)),
    one("money", |_, record| Value::list(&record.money, money)),
    one("event", |_, record| event(record)),
    one("people", |_, record| people(record)),
    one("parts", |_, record| Value::list(&record.parts, part)),
    one("parent", |_, record| record.parent.as_ref().map_or(Value::Null, Value::id)),
    one("flags", |view, record| flags(view, record)),
    per_language("conflict", |_, record| Value::text(record.conflict.as_deref())),
    one("documents", |view, record| documents(view, record)),
    one("source", |_, record| source_place(&record.source)),
    one("instrument", |_, record| Value::word::<Instrument>(record.instrument)),
    per_language("status_wording", |_, record| Value::text(record.status_wording.as_deref())),
    per_language("home_units", |_, record| Value::list(&record.home_units, Value::Text)),
    one("next_step", |view, record| next_step(view, record)),
    per_language("owner", |view, record| view.private(record.owner.as_deref())),
    one("updated", |_, record| Value::shown(record.updated)),
    per_language("private_note", |view, record| view.private(record.private_note.as_deref())),
];

/// `list timeline`.
pub static TIMELINE: &[Column<Moment>] = &[
    one("date", |_, row| Value::shown(row.date())),
    one("role", |_, row| Value::word(row.dated.map(|dated| dated.role))),
    one("record", |_, row| Value::id(&row.record.id)),
    per_language("title", |_, row| Value::text(Some(moment_title(&row)))),
    one("partners", |_, row| Value::ids(&row.record.partners)),
    one("frameworks", |_, row| Value::ids(&row.record.frameworks)),
    one("source", |_, row| source_place(&row.record.source)),
    one("reported", |_, row| Value::shown(row.record.reported().filter(|_| row.dated.is_none()))),
];

/// `list themes`.
pub static THEMES: &[Column<Theme>] = &[
    one("id", |_, theme| Value::id(&theme.id)),
    per_language("name", |_, theme| Value::text(Some(&theme.name))),
    one("records", |view, theme| record_count(view, &theme.id)),
];

/// `list sources`.
pub static SOURCES: &[Column<Source>] = &[
    one("id", |_, source| Value::id(&source.id)),
    per_language("title", |_, source| Value::text(Some(&source.title))),
    per_language("publisher", |_, source| Value::text(source.publisher.as_ref())),
    one("published", |_, source| Value::shown(source.published)),
    one("covers", |_, source| Value::shown(source.covers)),
    one("records", |view, source| record_count(view, &source.id)),
    per_language("note", |_, source| Value::text(source.note.as_ref())),
];

/// `list claims`.
pub static CLAIMS: &[Column<Claim>] = &[
    one("measure", |_, claim| Value::line(Some(&claim.measure))),
    one("value", |_, claim| Value::Whole(i64::from(claim.value))),
    per_language("text", |_, claim| Value::text(Some(&claim.text))),
    one("source", |_, claim| source_place(&claim.source)),
    one("counted", |view, claim| view.dataset.counted(&claim.measure).map_or(Value::Null, Value::count)),
];

/// `list priorities`.
pub static PRIORITIES: &[Column<Priority>] = &[
    one("order", |_, priority| Value::Whole(i64::from(priority.order))),
    per_language("text", |_, priority| Value::text(Some(&priority.text))),
    one("source", |_, priority| source_place(&priority.source)),
];

/// `list flags`.
pub static FLAGS: &[Column<Warning>] = &[
    one("flag", |_, entry| Value::word(Some(entry.raised.flag))),
    per_language("why", |_, entry| Value::Said(&entry.raised.why)),
    one("type", |_, entry| Value::Line(Cow::Borrowed(entry.target.noun().1))),
    one("id", |_, entry| Value::id(entry.id)),
];

/// `search`.
pub static HITS: &[Column<Found>] = &[
    one("rank", |_, found| Value::count(found.rank)),
    one("type", |_, found| Value::Line(Cow::Borrowed(found.hit.item.target.noun().1))),
    one("id", |_, found| Value::id(found.item.id())),
    per_language("name", |_, found| Value::text(Some(found.item.name()))),
    one("field", |_, found| Value::Line(Cow::Borrowed(found.hit.field.word()))),
    one("guess", |_, found| Value::Bool(found.hit.guess)),
    one("score", |_, found| Value::Whole(i64::from(found.hit.score))),
    one("partners", |_, found| match found.item {
        Item::Partner(partner) => Value::List(vec![Value::id(&partner.id)]),
        Item::Record(record) => Value::ids(&record.partners),
        Item::Framework(_) | Item::Theme(_) | Item::Source(_) => Value::List(Vec::new()),
    }),
    one("frameworks", |_, found| match found.item {
        Item::Framework(framework) => Value::List(vec![Value::id(&framework.id)]),
        Item::Record(record) => Value::ids(&record.frameworks),
        Item::Partner(_) | Item::Theme(_) | Item::Source(_) => Value::List(Vec::new()),
    }),
];

/// What a record is called in both languages: its title, or its summary where it has none.
#[must_use]
pub fn heading(record: &Record) -> &Text {
    record.title.as_ref().filter(|title| !title.is_empty()).unwrap_or(&record.summary)
}

/// What a row of the timeline is called: the part whose date it is, else its record.
#[must_use]
pub fn moment_title<'a>(row: &timeline::Row<'a>) -> &'a Text {
    let of_part = row.part.and_then(|part| {
        [part.title.as_ref(), part.summary.as_ref()].into_iter().flatten().find(|text| !text.is_empty())
    });
    of_part.unwrap_or_else(|| heading(row.record))
}

fn record_count<'a>(view: &View<'a>, id: &Id) -> Value<'a> {
    Value::count(view.dataset.record_indices_of(id.as_str()).len())
}

fn counterpart(counterpart: &Counterpart) -> Value<'_> {
    Value::Object(vec![
        ("name", Value::text(Some(&counterpart.name))),
        ("acronym", Value::line(counterpart.acronym.as_ref())),
    ])
}

fn dated(dated: &Dated) -> Value<'_> {
    Value::Object(vec![("edtf", Value::shown(Some(dated.edtf))), ("role", Value::word(Some(dated.role)))])
}

fn money(money: &Money) -> Value<'_> {
    Value::Object(vec![
        ("funder", Value::text(money.funder.as_ref())),
        ("channel", Value::text(money.channel.as_ref())),
        ("direction", Value::word(money.direction)),
        ("state", Value::word(money.state)),
        ("form", Value::word(money.form)),
        ("amount", money.amount.map_or(Value::Null, Value::Number)),
        ("currency", Value::line(money.currency.as_ref())),
    ])
}

fn event(record: &Record) -> Value<'_> {
    record.event.as_deref().map_or(Value::Null, |event| {
        Value::Object(vec![
            ("ordinal", event.ordinal.map_or(Value::Null, |ordinal| Value::Whole(i64::from(ordinal)))),
            ("format", Value::word(event.format)),
            ("place", Value::text(event.place.as_ref())),
            ("host", Value::text(event.host.as_ref())),
        ])
    })
}

fn people(record: &Record) -> Value<'_> {
    Value::list(&record.people, |person| {
        Value::Object(vec![
            ("name", Value::line(Some(&person.name))),
            ("role", Value::text(person.role.as_ref())),
            ("side", Value::word(person.side)),
        ])
    })
}

fn part(part: &Part) -> Value<'_> {
    Value::Object(vec![
        ("title", Value::text(part.title.as_ref())),
        ("summary", Value::text(part.summary.as_ref())),
        ("dates", Value::list(&part.dates, dated)),
        ("status", Value::word(part.status)),
    ])
}

fn flags<'a>(view: &View<'a>, record: &Record) -> Value<'a> {
    let raised = view.dataset.find(record.id.as_str()).map_or(&[][..], |item| view.flags.of(item));
    Value::list(raised, |raised| {
        Value::Object(vec![("flag", Value::word(Some(raised.flag))), ("why", Value::Said(&raised.why))])
    })
}

fn documents<'a>(view: &View<'a>, record: &'a Record) -> Value<'a> {
    let audience = view.audience;
    Value::list(&record.documents, |document| {
        let url = document.url.as_ref().and_then(|url| url.told(audience));
        Value::Object(vec![("title", Value::text(Some(&document.title))), ("url", Value::line(url))])
    })
}

fn next_step<'a>(view: &View<'a>, record: &'a Record) -> Value<'a> {
    record.next_step.as_deref().map_or(Value::Null, |step| {
        Value::Object(vec![
            ("text", Value::text(Some(&step.text))),
            ("owner", view.private(step.owner.as_ref())),
            ("due", Value::shown(step.due)),
        ])
    })
}

fn source_place(place: &SourcePlace) -> Value<'_> {
    Value::Object(vec![("id", Value::id(&place.id)), ("where", Value::line(place.place.as_ref()))])
}

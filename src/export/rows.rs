//! The rows of every list: one table of columns per kind, from which JSON, CSV and `show --json` are all written.
//!
//! A column is a field of the format, or computed. The columns and their order are promised to scripts: those that are named here come
//! first; a field that is not named comes after them by itself.

use crate::dataset::fields::{Entity, Field, Shape};
use crate::dataset::flags::{FlagEntry, Flags};
use crate::dataset::held::{Described, FieldRow};
use crate::dataset::{
    Claim, Dataset, DerivedItem, DerivedKind, Framework, GlossaryTerm, Id, Item, Partner, Priority, Record, Source,
    Text, Theme, Value, timeline,
};
use crate::desk::notebook::ActionEntry;
use crate::search::{Hit, Reading};
use crate::text::Audience;
use std::borrow::Cow;
use std::sync::LazyLock;

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

/// How a column becomes cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// One cell.
    One,
    /// A text, or a list of texts: a cell per language, `_vi` and `_en`.
    PerLanguage,
}

/// A kind of row: what its columns speak of.
pub trait Listed: Sized + 'static {
    /// The item behind one row.
    type Item<'a>: Copy;

    /// What a field says of an item; nothing where the rows are no items of the format.
    #[must_use]
    fn said<'a>(_: &'static FieldRow<Self>, _: Self::Item<'a>) -> Value<'a> {
        Value::Null
    }
}

macro_rules! listed {
    ($($item:ty),+) => {
        $(impl Listed for $item {
            type Item<'a> = &'a $item;

            fn said<'a>(row: &'static FieldRow<Self>, item: Self::Item<'a>) -> Value<'a> {
                (row.get)(item)
            }
        })+
    };
}

listed!(Partner, Framework, Record, Theme, Source, Claim, Priority, GlossaryTerm);

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
    /// What the query was read as, where it was found by that.
    pub reading: Option<&'a Reading>,
    /// By what it was filtered, where nothing was looked for.
    pub filters: Option<&'a str>,
}

/// Agencies.
#[derive(Debug)]
pub enum Agency {}

/// People.
#[derive(Debug)]
pub enum NamedPerson {}

/// Places.
#[derive(Debug)]
pub enum NamedPlace {}

impl Listed for Agency {
    type Item<'a> = &'a DerivedItem;
}

impl Listed for NamedPerson {
    type Item<'a> = &'a DerivedItem;
}

impl Listed for NamedPlace {
    type Item<'a> = &'a DerivedItem;
}

/// The rows of a search.
#[derive(Debug)]
pub enum Found {}

impl Listed for Found {
    type Item<'a> = Ranked<'a>;
}

/// An action item of a meeting, and whether it should have been done by now.
#[derive(Debug, Clone, Copy)]
pub struct ListedAction<'a> {
    /// It.
    pub entry: &'a ActionEntry<'a>,
    /// It is open, and its day is over.
    pub is_overdue: bool,
}

/// The rows of the action items. They are made for the desk alone.
#[derive(Debug)]
pub enum MeetingAction {}

impl Listed for MeetingAction {
    type Item<'a> = ListedAction<'a>;
}

/// One column: its name, and what it says of an item.
pub struct Column<K: Listed> {
    /// Its name, in JSON and CSV.
    pub name: &'static str,
    /// How many cells it takes in CSV.
    pub cells: Cells,
    says: Says<K>,
}

/// What a column says of an item.
enum Says<K: Listed> {
    /// What a field says; it may hold something private.
    Field { row: &'static FieldRow<K>, may_be_private: bool },
    /// What is worked out.
    Computed(Compute<K>),
}

/// Works out what a column says of an item.
type Compute<K> = for<'a> fn(&View<'a>, <K as Listed>::Item<'a>) -> Value<'a>;

impl<K: Listed> Column<K> {
    /// What it says of an item.
    #[must_use]
    pub fn value<'a>(&self, view: &View<'a>, item: K::Item<'a>) -> Value<'a> {
        match self.says {
            Says::Field { row, may_be_private: false } => K::said(row, item),
            Says::Field { row, may_be_private: true } => K::said(row, item).told(view.audience),
            Says::Computed(compute) => compute(view, item),
        }
    }

    fn of_field(row: &'static FieldRow<K>) -> Self {
        let field = &row.field;
        let cells = match field.shape {
            Shape::Text | Shape::List(Shape::Text) => Cells::PerLanguage,
            Shape::Id
            | Shape::Line
            | Shape::Url
            | Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Whole(..)
            | Shape::Amount
            | Shape::Bool
            | Shape::Word(_)
            | Shape::Ref(_)
            | Shape::One(_)
            | Shape::List(_) => Cells::One,
        };
        Self { name: field.name, cells, says: Says::Field { row, may_be_private: may_be_private(field) } }
    }
}

/// Whether something for the desk alone may stand in a field.
fn may_be_private(field: &Field) -> bool {
    fn inside(shape: &Shape) -> bool {
        match shape {
            // An address that is not on the web is a path of the desk.
            Shape::Url => true,
            Shape::One(Entity { fields, .. }) => fields.iter().any(may_be_private),
            Shape::List(of) => inside(of),
            Shape::Id
            | Shape::Line
            | Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Whole(..)
            | Shape::Amount
            | Shape::Bool
            | Shape::Text
            | Shape::Word(_)
            | Shape::Ref(_) => false,
        }
    }
    field.private || inside(&field.shape)
}

const fn one<K: Listed>(name: &'static str, compute: Compute<K>) -> Column<K> {
    Column { name, cells: Cells::One, says: Says::Computed(compute) }
}

const fn per_language<K: Listed>(name: &'static str, compute: Compute<K>) -> Column<K> {
    Column { name, cells: Cells::PerLanguage, says: Says::Computed(compute) }
}

/// The columns of a list of the format: those that are promised, each a field or one of these computed ones, then every other field.
fn columns<K: Listed + Described, const N: usize>(promised: &[&str], computed: [Column<K>; N]) -> Vec<Column<K>> {
    let mut computed: Vec<Column<K>> = computed.into();
    let mut columns: Vec<Column<K>> = Vec::new();
    for name in promised {
        let place = computed.iter().position(|column| column.name == *name);
        columns.extend(place.map(|place| computed.swap_remove(place)));
        columns.extend(K::row(name).map(Column::of_field));
    }
    let is_new = |row: &&FieldRow<K>| !promised.contains(&row.field.name);
    columns.extend(K::rows().iter().filter(is_new).map(Column::of_field));
    columns
}

/// A row as named values.
#[must_use]
pub fn object<'a, K: Listed>(
    columns: &[Column<K>],
    view: &View<'a>,
    item: K::Item<'a>,
) -> Vec<(&'static str, Value<'a>)> {
    columns.iter().map(|column| (column.name, column.value(view, item))).collect()
}

/// An item of any kind as an object; all but a record with its records under `record_list`.
#[must_use]
pub fn whole<'a>(view: &View<'a>, item: Item<'a>) -> Value<'a> {
    let (mut fields, id) = match item {
        Item::Record(record) => return Value::Object(object(&RECORDS, view, record)),
        Item::Partner(partner) => (object(&PARTNERS, view, partner), &partner.id),
        Item::Framework(framework) => (object(&FRAMEWORKS, view, framework), &framework.id),
        Item::Theme(theme) => (object(&THEMES, view, theme), &theme.id),
        Item::Source(source) => (object(&SOURCES, view, source), &source.id),
        Item::Claim(_, claim) => return Value::Object(object(&CLAIMS, view, claim)),
        Item::Term(term) => return Value::Object(object(&GLOSSARY, view, term)),
        Item::Derived(item) => (derived(view, item), &item.id),
    };
    let records = view.dataset.records_of(id.as_str());
    let records = records.map(|record| Value::Object(object(&RECORDS, view, record))).collect();
    fields.push(("record_list", Value::List(records)));
    Value::Object(fields)
}

/// `list partners`.
pub static PARTNERS: LazyLock<Vec<Column<Partner>>> = LazyLock::new(|| {
    columns(
        &["id", "iso3166", "name", "aliases", "counterparts", "records", "sources", "note", "written_as"],
        [one("records", |view, partner| record_count(view, &partner.id))],
    )
});

/// `list frameworks`.
pub static FRAMEWORKS: LazyLock<Vec<Column<Framework>>> = LazyLock::new(|| {
    columns(
        &["id", "acronym", "type", "name", "aliases", "role", "parent", "counterparts", "records", "sources", "note"],
        [one("records", |view, framework| record_count(view, &framework.id))],
    )
});

/// `list records`.
pub static RECORDS: LazyLock<Vec<Column<Record>>> = LazyLock::new(|| {
    columns(
        &[
            "id",
            "order",
            "kind",
            "status",
            "status_basis",
            "official_title",
            "title",
            "summary",
            "partners",
            "frameworks",
            "counterparts",
            "themes",
            "places",
            "dates",
            "money",
            "event",
            "people",
            "parts",
            "parent",
            "flags",
            "conflict",
            "documents",
            "source",
            "instrument",
            "status_wording",
            "home_units",
            "next_step",
            "owner",
            "updated",
            "private_note",
        ],
        [one("flags", |view, record| flags(view, record))],
    )
});

/// `list timeline`.
pub static TIMELINE: &[Column<Moment>] = &[
    one("date", |_, row| Value::shown(row.date())),
    one("role", |_, row| Value::word(row.dated.map(|dated| dated.role))),
    one("record", |_, row| Value::id(&row.record.id)),
    per_language("title", |_, row| Value::text(Some(moment_title(&row)))),
    one("partners", |_, row| Value::ids(&row.record.partners)),
    one("frameworks", |_, row| Value::ids(&row.record.frameworks)),
    one("source", |_, row| row.record.source.object()),
    one("reported", |_, row| Value::shown(row.record.reported().filter(|_| row.dated.is_none()))),
    one("basis", |_, row| Value::word(row.dated.and_then(|dated| dated.basis))),
];

/// `list themes`.
pub static THEMES: LazyLock<Vec<Column<Theme>>> = LazyLock::new(|| {
    columns(&["id", "name", "records"], [one("records", |view, theme| record_count(view, &theme.id))])
});

/// `list sources`.
pub static SOURCES: LazyLock<Vec<Column<Source>>> = LazyLock::new(|| {
    columns(
        &["id", "title", "publisher", "published", "covers", "records", "note"],
        [one("records", |view, source| record_count(view, &source.id))],
    )
});

/// What lists of derived things say in the same way: before what each kind has alone, and behind it.
fn derived_columns<K: for<'a> Listed<Item<'a> = &'a DerivedItem>>(own: Column<K>) -> Vec<Column<K>> {
    vec![
        one("id", |_, item| Value::id(&item.id)),
        per_language("name", |_, item| Value::text(Some(&item.name))),
        own,
        one("aliases", |_, item| Value::list(&item.aliases, |alias| Value::Line(Cow::Borrowed(&**alias)))),
        one("records", |_, item| Value::count(item.records.len())),
        one("partners", |_, item| Value::ids(&item.partners)),
        one("frameworks", |_, item| Value::ids(&item.frameworks)),
    ]
}

/// `list agencies`.
pub static AGENCIES: LazyLock<Vec<Column<Agency>>> =
    LazyLock::new(|| derived_columns(one("acronym", |_, item| Value::line(item.acronym.as_ref()))));

/// `list people`.
pub static PEOPLE: LazyLock<Vec<Column<NamedPerson>>> =
    LazyLock::new(|| derived_columns(per_language("role", |_, item| Value::text(item.role.as_ref()))));

/// `list places`.
pub static PLACES: LazyLock<Vec<Column<NamedPlace>>> =
    LazyLock::new(|| derived_columns(one("iso3166", |_, item| Value::line(item.iso3166.as_ref()))));

/// A derived thing as an object.
fn derived<'a>(view: &View<'a>, item: &'a DerivedItem) -> Vec<(&'static str, Value<'a>)> {
    match item.kind {
        DerivedKind::Agency => object(&AGENCIES, view, item),
        DerivedKind::Person => object(&PEOPLE, view, item),
        DerivedKind::Place => object(&PLACES, view, item),
    }
}

/// `list claims`.
pub static CLAIMS: LazyLock<Vec<Column<Claim>>> = LazyLock::new(|| {
    columns(
        &["measure", "value", "text", "source", "counted"],
        [one("counted", |view, claim| view.dataset.counted(&claim.measure).map_or(Value::Null, Value::count))],
    )
});

/// `list priorities`.
pub static PRIORITIES: LazyLock<Vec<Column<Priority>>> = LazyLock::new(|| columns(&["order", "text", "source"], []));

/// `list glossary`.
pub static GLOSSARY: LazyLock<Vec<Column<GlossaryTerm>>> =
    LazyLock::new(|| columns(&["id", "term", "also", "acronyms", "note"], []));

/// `list flags`.
pub static FLAGS: &[Column<Warning>] = &[
    one("flag", |_, entry| Value::word(Some(entry.raised.flag))),
    per_language("why", |_, entry| Value::Said(Cow::Borrowed(&entry.raised.why))),
    one("type", |_, entry| Value::Line(Cow::Borrowed(entry.target.word()))),
    one("id", |_, entry| Value::id(entry.id)),
];

/// `search`.
pub static HITS: &[Column<Found>] = &[
    one("rank", |_, found| Value::count(found.rank)),
    one("type", |_, found| Value::Line(Cow::Borrowed(found.hit.item.target.word()))),
    one("id", |_, found| Value::id(found.item.id())),
    per_language("name", |_, found| Value::text(Some(found.item.name()))),
    one("field", |_, found| Value::Line(Cow::Borrowed(found.hit.field.word()))),
    one("guess", |_, found| Value::Bool(found.hit.guess)),
    one("score", |_, found| Value::Whole(i64::from(found.hit.score))),
    one("partners", |_, found| match found.item {
        Item::Partner(partner) => Value::List(vec![Value::id(&partner.id)]),
        Item::Record(record) => Value::ids(&record.partners),
        Item::Derived(item) => Value::ids(&item.partners),
        Item::Framework(_) | Item::Theme(_) | Item::Source(_) | Item::Claim(..) | Item::Term(_) => {
            Value::List(Vec::new())
        }
    }),
    one("frameworks", |_, found| match found.item {
        Item::Framework(framework) => Value::List(vec![Value::id(&framework.id)]),
        Item::Record(record) => Value::ids(&record.frameworks),
        Item::Derived(item) => Value::ids(&item.frameworks),
        Item::Partner(_) | Item::Theme(_) | Item::Source(_) | Item::Claim(..) | Item::Term(_) => {
            Value::List(Vec::new())
        }
    }),
    one("reading", |_, found| {
        let told = found.reading.filter(|reading| reading.kind.is_told());
        told.map_or(Value::Null, |reading| Value::Line(Cow::Borrowed(&reading.text)))
    }),
    one("left_out", |_, found| {
        let words = found.reading.map_or(&[][..], |reading| &reading.left_out);
        Value::List(words.iter().map(|word| Value::Line(Cow::Borrowed(word.as_str()))).collect())
    }),
];

/// `actions`.
pub static ACTIONS: &[Column<MeetingAction>] = &[
    one("id", |_, row| Value::Line(Cow::Owned(row.entry.id()))),
    one("text", |_, row| Value::Line(Cow::Borrowed(&row.entry.item.what))),
    one("owner", |_, row| row.entry.item.who.as_deref().map_or(Value::Null, |who| Value::Line(Cow::Borrowed(who)))),
    one("due", |_, row| Value::shown(row.entry.item.due)),
    one("state", |_, row| Value::Line(Cow::Borrowed(row.entry.state().word()))),
    one("meeting", |view, row| Value::line(row.entry.agenda.name.told(view.audience))),
    one("record", |_, row| {
        let is_topic = row.entry.pin.topic.is_some();
        if is_topic { Value::Null } else { Value::id(&row.entry.pin.item) }
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

fn flags<'a>(view: &View<'a>, record: &Record) -> Value<'a> {
    let raised = view.dataset.find(record.id.as_str()).map_or(&[][..], |item| view.flags.of(item));
    Value::list(raised, |raised| {
        Value::Object(vec![("flag", Value::word(Some(raised.flag))), ("why", Value::Said(Cow::Borrowed(&raised.why)))])
    })
}

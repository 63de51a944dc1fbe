//! Builds the [index](super::index): reads every text of a dataset that an audience may read.

use super::index::{Counts, Index};
use super::meanings::Meanings;
use super::postings::{ItemId, OPENS, Postings, field_of_code};
use super::signs::SignItems;
use super::tokens::tokens;
use super::vocabulary::{Collecting, WordId};
use crate::dataset::held::{Described, FieldRow};
use crate::dataset::model::{Address, Counterpart, Document, Event, Framework, Money, Part, Partner, Person, Record};
use crate::dataset::{
    Dataset, Dated, DerivedItem, DerivedKind, Edtf, Id, Item, Kind, Lang, Status, Text, Value, Words,
};
use crate::lang::HitField;
use crate::lang::Label;
use crate::text::{Audience, Private};
use std::borrow::Cow;
use std::collections::HashMap;

impl Index {
    /// Reads every text of the dataset that anybody may read.
    #[must_use]
    pub fn build(dataset: &Dataset) -> Self {
        Self::for_audience(dataset, Audience::Room)
    }

    /// Reads every text of the dataset that an audience may read.
    #[must_use]
    pub fn for_audience(dataset: &Dataset, audience: Audience) -> Self {
        Builder::new(dataset, audience).build()
    }
}

/// An index being built.
struct Builder<'a> {
    dataset: &'a Dataset,
    audience: Audience,
    differs: bool,
    counts: Counts,
    collecting: Collecting<'a>,
    written_dates: HashMap<Edtf, Box<[WordId]>>,
    words: Vec<WordId>,
    starts: Vec<u32>,
    signs: SignItems,
    links: Vec<ItemId>,
    link_starts: Vec<u32>,
    latest: Vec<i32>,
}

impl<'a> Builder<'a> {
    fn new(dataset: &'a Dataset, audience: Audience) -> Self {
        let counts = Counts {
            partners: dataset.partners.len() as u32,
            frameworks: dataset.frameworks.len() as u32,
            records: dataset.records.len() as u32,
            derived: DerivedKind::ALL.map(|kind| dataset.derived_list(kind).len() as u32),
            themes: dataset.themes.len() as u32,
        };
        Self {
            dataset,
            audience,
            differs: false,
            counts,
            collecting: Collecting::default(),
            written_dates: HashMap::new(),
            words: Vec::with_capacity(dataset.records.len() * 48),
            starts: Vec::with_capacity(dataset.records.len() + 256),
            signs: SignItems::new(),
            links: Vec::with_capacity(dataset.records.len() * 6),
            link_starts: Vec::with_capacity(dataset.records.len() + 256),
            latest: Vec::with_capacity(dataset.records.len()),
        }
    }

    fn build(mut self) -> Index {
        let dataset = self.dataset;
        dataset.partners.iter().for_each(|partner| self.partner(partner));
        dataset.frameworks.iter().for_each(|framework| self.framework(framework));
        dataset.records.iter().for_each(|record| self.record(record));
        for kind in DerivedKind::ALL {
            dataset.derived_list(kind).iter().for_each(|item| self.derived(item));
        }
        for theme in &dataset.themes {
            self.open_item();
            self.text(HitField::Name, &theme.name);
        }
        for kind in Kind::ALL {
            self.word_item(*kind);
        }
        for status in Status::ALL {
            self.word_item(*status);
        }
        self.finish()
    }

    fn finish(mut self) -> Index {
        self.starts.push(self.words.len() as u32);
        self.link_starts.push(self.links.len() as u32);
        let (vocabulary, finals) = self.collecting.finish();
        let mut in_short = vec![false; vocabulary.len()];
        let mut short = false;
        for word in &mut self.words {
            if *word & OPENS != 0 {
                let field = field_of_code(*word & !OPENS);
                short = field.row().short && !matches!(field, HitField::Id | HitField::Date | HitField::Initials);
                continue;
            }
            *word = finals.get(*word as usize).copied().unwrap_or_default();
            if let Some(slot) = in_short.get_mut(*word as usize) {
                *slot |= short;
            }
        }
        self.words.shrink_to_fit();
        let postings = Postings::collect(&self.words, &self.starts, vocabulary.len());
        let linked = turn_round(&self.links, &self.link_starts);
        Index {
            audience: self.audience,
            differs: self.differs,
            vocabulary,
            in_short: in_short.into(),
            words: self.words.into(),
            starts: self.starts.into(),
            postings,
            signs: self.signs,
            meanings: Meanings::own(self.dataset),
            links: self.links.into(),
            link_starts: self.link_starts.into(),
            linkable: self.counts.linkable(&linked),
            linked,
            latest: self.latest.into(),
            counts: self.counts,
        }
    }

    /// What may be read of something that not everybody may read.
    fn may_read<T, U>(&mut self, thing: &'a T, told: fn(&'a T, Audience) -> Option<&'a U>) -> Option<&'a U> {
        self.differs |= told(thing, Audience::Room).is_none();
        told(thing, self.audience)
    }

    fn open_item(&mut self) {
        self.starts.push(self.words.len() as u32);
        self.link_starts.push(self.links.len() as u32);
    }

    /// Reads one text into a field. Without a word in it there is no field.
    fn line(&mut self, field: HitField, text: &'a str) {
        let opened = self.words.len();
        self.signs.note(text, (self.starts.len() as ItemId).saturating_sub(1));
        self.words.push(OPENS | field as WordId);
        for range in tokens(text) {
            let number = self.collecting.number(text.get(range).unwrap_or(""));
            self.words.push(number);
        }
        if self.words.len() == opened + 1 {
            self.words.truncate(opened);
        }
    }

    fn text(&mut self, field: HitField, text: &'a Text) {
        for (_, side) in text.sides() {
            self.line(field, side);
        }
    }

    fn texts(&mut self, field: HitField, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.text(field, text);
        }
    }

    /// A name, and the initials of its words where there are three or more.
    fn name(&mut self, field: HitField, name: &'a str) {
        self.line(field, name);
        let first = |range: std::ops::Range<usize>| name.get(range).and_then(|word| word.chars().next());
        let initials: String = tokens(name).filter_map(first).collect();
        if initials.chars().count() >= 3 {
            let number = self.collecting.number_of_marked(&initials);
            self.words.extend([OPENS | HitField::Initials as WordId, number]);
        }
    }

    fn names(&mut self, field: HitField, text: &'a Text) {
        for (_, side) in text.sides() {
            self.name(field, side);
        }
    }

    fn counterparts(&mut self, counterparts: &'a [Counterpart]) {
        for counterpart in counterparts {
            self.text(HitField::Counterpart, &counterpart.name);
            let others = counterpart.acronym.iter().chain(&counterpart.aliases);
            others.for_each(|name| self.line(HitField::Counterpart, name));
        }
    }

    fn partner(&mut self, partner: &'a Partner) {
        self.open_item();
        self.names(HitField::Name, &partner.name);
        self.line(HitField::Id, partner.id.as_str());
        partner.iso3166.iter().for_each(|iso| self.line(HitField::Id, iso));
        partner.aliases.iter().chain(&partner.written_as).for_each(|alias| self.name(HitField::Alias, alias));
        self.counterparts(&partner.counterparts);
        self.texts(HitField::Note, &partner.note);
    }

    fn framework(&mut self, framework: &'a Framework) {
        self.open_item();
        self.names(HitField::Name, &framework.name);
        framework.acronym.iter().for_each(|acronym| self.line(HitField::Acronym, acronym));
        self.line(HitField::Id, framework.id.as_str());
        framework.aliases.iter().chain(&framework.written_as).for_each(|alias| self.name(HitField::Alias, alias));
        self.texts(HitField::Role, &framework.role);
        self.counterparts(&framework.counterparts);
        self.label(HitField::Kind, framework.kind);
        self.texts(HitField::Note, &framework.note);
    }

    /// Its names are those that its records have: what they find of them, they find of it.
    fn derived(&mut self, item: &'a DerivedItem) {
        self.open_item();
        self.text(HitField::Name, &item.name);
        item.acronym.iter().for_each(|acronym| self.line(HitField::Acronym, acronym));
        item.aliases.iter().for_each(|alias| self.line(HitField::Alias, alias));
        self.texts(HitField::Role, &item.role);
    }

    fn label(&mut self, field: HitField, word: impl Words) {
        for lang in Lang::ALL {
            self.line(field, word.label(lang));
        }
    }

    /// Something with a label that records are linked to.
    fn word_item(&mut self, word: impl Words) {
        self.open_item();
        self.label(HitField::Name, word);
    }

    fn record(&mut self, record: &'a Record) {
        self.open_item();
        self.texts(HitField::Title, &record.title);
        let summary = if record.title.is_some() { HitField::Summary } else { HitField::Headline };
        self.text(summary, &record.summary);
        self.line(HitField::Id, record.id.as_str());
        self.counterparts(&record.counterparts);
        record.parts.iter().for_each(|part| self.part(record, part));
        record.people.iter().for_each(|person| self.person(person));
        record.money.iter().for_each(|money| self.money(money));
        self.fields(record, &["places"]);
        self.rest_of_record(record);
        self.links_of(record);
    }

    fn rest_of_record(&mut self, record: &'a Record) {
        record.event.iter().for_each(|event| self.event(event));
        self.fields(record, &["home_units"]);
        record.documents.iter().for_each(|document| self.document(document));
        self.dates(&record.dates);
        record.parts.iter().for_each(|part| self.rest_of_part(part));
        let renewals = record.parts.iter().filter_map(|part| part.renewal.as_deref()).chain(record.renewal.as_deref());
        for renewal in renewals {
            self.texts(HitField::Note, renewal.notice.iter().chain(&renewal.period));
        }
        let quantities = record.parts.iter().flat_map(|part| part.quantities.iter()).chain(&record.quantities);
        self.texts(HitField::Note, quantities.map(|quantity| &quantity.unit));
        for value in record.conflicts.iter().flat_map(|conflict| conflict.values.iter()) {
            self.line(HitField::Note, value);
        }
        self.fields(record, &["status_wording", "conflict"]);
        let owner = record.owner.as_deref().and_then(|owner| self.may_read(owner, Private::told));
        self.texts(HitField::Person, owner);
        if let Some(next) = &record.next_step {
            self.text(HitField::Part, &next.text);
            let owner = next.owner.as_ref().and_then(|owner| self.may_read(owner, Private::told));
            self.texts(HitField::Person, owner);
        }
        self.other_fields(record, &["places", "home_units", "status_wording", "conflict"]);
    }

    /// The texts of these fields of a record.
    fn fields(&mut self, record: &'a Record, names: &[&str]) {
        for row in names.iter().filter_map(|name| Record::row(name)) {
            self.field(row, record);
        }
    }

    /// The texts of every other field that is searched by its row. Weak fields come last: see [`super::postings::FirstPlace`].
    fn other_fields(&mut self, record: &'a Record, but: &[&str]) {
        for row in Record::rows().iter().filter(|row| !but.contains(&row.field.name)) {
            self.field(row, record);
        }
    }

    fn field(&mut self, row: &FieldRow<Record>, record: &'a Record) {
        if let Some(found) = row.field.found {
            self.value(found, (row.get)(record));
        }
    }

    fn value(&mut self, found: HitField, value: Value<'a>) {
        match value {
            Value::Text(Cow::Borrowed(text)) => self.text(found, text),
            Value::Line(Cow::Borrowed(line)) => self.line(found, line),
            Value::List(values) => values.into_iter().for_each(|value| self.value(found, value)),
            Value::Word(row) => Lang::ALL.into_iter().for_each(|lang| self.line(found, row.label.text(lang))),
            Value::Private(private) => {
                self.differs = true;
                if let Some(value) = private.told(self.audience) {
                    self.value(found, value.clone());
                }
            }
            Value::One(_, fields) => fields.into_iter().for_each(|(_, value)| self.value(found, value)),
            Value::Text(Cow::Owned(_))
            | Value::Line(Cow::Owned(_))
            | Value::Null
            | Value::Bool(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Said(_)
            | Value::Date(_)
            | Value::Ref(..)
            | Value::Object(_) => {}
        }
    }

    /// A part; of the partners, frameworks and themes that it alone names, their names.
    fn part(&mut self, record: &'a Record, part: &'a Part) {
        self.texts(HitField::Part, part.title.iter().chain(&part.summary));
        let dataset = self.dataset;
        let of_record =
            |id: &&Id| [&record.partners, &record.frameworks, &record.themes].iter().all(|ids| !ids.contains(id));
        for id in part.partners.iter().chain(&part.frameworks).chain(&part.themes).filter(of_record) {
            let acronym = dataset.framework(id.as_str()).and_then(|framework| framework.acronym.as_deref());
            if let Some(acronym) = acronym {
                self.line(HitField::Part, acronym);
            }
            self.texts(HitField::Part, dataset.item(id.as_str()).map(Item::name));
        }
        self.counterparts(&part.counterparts);
        part.people.iter().for_each(|person| self.person(person));
        part.money.iter().for_each(|money| self.money(money));
        self.texts(HitField::Place, &part.places);
        self.dates(&part.dates);
    }

    fn rest_of_part(&mut self, part: &'a Part) {
        part.event.iter().for_each(|event| self.event(event));
        self.texts(HitField::Unit, &part.home_units);
        part.documents.iter().for_each(|document| self.document(document));
        self.texts(HitField::Note, part.status_wording.as_deref());
    }

    fn event(&mut self, event: &'a Event) {
        self.texts(HitField::Event, event.place.iter().chain(&event.host));
    }

    fn document(&mut self, document: &'a Document) {
        self.text(HitField::Document, &document.title);
        let url = document.url.as_ref().and_then(|url| self.may_read(url, Address::told));
        if let Some(url) = url {
            self.line(HitField::Document, url);
        }
    }

    fn person(&mut self, person: &'a Person) {
        person.name.iter().chain(&person.aliases).for_each(|name| self.line(HitField::Person, name));
        self.texts(HitField::Counterpart, &person.organisation);
        self.texts(HitField::Note, &person.role);
    }

    fn money(&mut self, money: &'a Money) {
        self.texts(HitField::Funder, money.funder.iter().chain(&money.channel));
    }

    /// Dates by the numbers that they are written with: `2024`, `11`, `27`. There are few of them, so each is taken apart once.
    fn dates(&mut self, dates: &'a [Dated]) {
        for dated in dates {
            let collecting = &mut self.collecting;
            let numbers = self.written_dates.entry(dated.edtf).or_insert_with(|| {
                let written = dated.edtf.to_string();
                tokens(&written).filter_map(|range| Some(collecting.number_of_marked(written.get(range)?))).collect()
            });
            self.words.push(OPENS | HitField::Date as WordId);
            self.words.extend(numbers.iter());
        }
    }

    fn links_of(&mut self, record: &Record) {
        let named = record.partners.iter().chain(&record.frameworks).chain(&record.themes);
        let items = named.filter_map(|id| self.counts.item(self.dataset.find(id.as_str())?));
        self.links.extend(items);
        self.links.extend([self.counts.kind(record.kind), self.counts.status(record.status)]);
        self.latest.push(latest_day(record));
    }
}

/// The latest day that a record's own dates name; without such, that of the report that tells of it.
fn latest_day(record: &Record) -> i32 {
    let day = |dated: &Dated| dated.edtf.upper().or_else(|| dated.edtf.lower()).map(|day| day.0);
    let own = record.own_dates().chain(record.parts.iter().flat_map(|part| part.dates.iter())).filter_map(day).max();
    own.or_else(|| record.reported().and_then(Edtf::upper).map(|day| day.0)).unwrap_or(i32::MIN)
}

/// From "what each item is linked to" to "what is linked to each item".
fn turn_round(links: &[ItemId], link_starts: &[u32]) -> Box<[Box<[ItemId]>]> {
    let mut linked: Vec<Vec<ItemId>> = vec![Vec::new(); link_starts.len().saturating_sub(1)];
    for (item, pair) in link_starts.windows(2).enumerate() {
        let &[start, end] = pair else { continue };
        for to in links.get(start as usize..end as usize).unwrap_or_default() {
            if let Some(items) = linked.get_mut(*to as usize) {
                items.push(item as ItemId);
            }
        }
    }
    linked.into_iter().map(Vec::into_boxed_slice).collect()
}

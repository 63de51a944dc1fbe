//! What is looked up: every item as the numbers of its words, and for every word the items that hold it.
//!
//! Built once for a dataset, which it does not borrow. It keeps
//!
//! - the [vocabulary](super::vocabulary): each word once, folded and with its marks;
//! - for each item its fields, one after the other, as word numbers (4 bytes a word, less than the text itself);
//! - for each word the items that hold it, as differences in as few bytes as they need (about one each for common words);
//! - for each record what it is linked to: partners, frameworks, themes, its kind, its status. Their names are not copied into the
//!   record; a query is held against the few of them, and their records follow.
//!
//! Private notes are not in it: a hit must not tell what is hidden in a room. Owners and local paths are in the index of the
//! desk alone: neither a hit nor a guess of the other one can tell of them.

use super::field::HitField;
use super::tokens::tokens;
use super::vocabulary::{Collecting, Vocabulary, WordId};
use crate::dataset::model::{Address, Counterpart, Framework, Money, Part, Partner, Person, Record};
use crate::dataset::{Dataset, Dated, Edtf, ItemRef, Kind, Lang, Status, Target, Text, Words};
use crate::text::{Audience, Private};
use std::collections::HashMap;

/// The number of an item: partners first, then frameworks, then records, each in the order of the dataset; then what is no hit but has
/// a name that records are found by: themes, kinds, statuses.
pub(super) type ItemId = u32;

/// Set in the word number that opens a field; the rest of it says which field.
const OPENS: WordId = 1 << 31;

/// The fields of a linked item by whose words its records are found.
const NAMING: [HitField; 4] = [HitField::Name, HitField::Acronym, HitField::Alias, HitField::Id];

/// A dataset, ready to be searched.
#[derive(Debug)]
pub struct Index {
    /// For whom it was made.
    audience: Audience,
    /// Whether it would be another one for another audience.
    differs: bool,
    pub(super) vocabulary: Vocabulary,
    /// For each word, whether it stands in a short field, so that typos of it are worth correcting.
    pub(super) in_short: Box<[bool]>,
    words: Box<[WordId]>,
    starts: Box<[u32]>,
    postings: Postings,
    links: Box<[ItemId]>,
    link_starts: Box<[u32]>,
    linked: Box<[Box<[ItemId]>]>,
    /// For each record the day of its latest date; what has none, and who is no record, is as old as can be.
    latest: Box<[i32]>,
    counts: Counts,
}

/// How many items of each kind there are.
#[derive(Debug, Clone, Copy)]
struct Counts {
    partners: u32,
    frameworks: u32,
    records: u32,
    themes: u32,
}

impl Counts {
    const fn hits(self) -> u32 {
        self.partners + self.frameworks + self.records
    }

    const fn first_record(self) -> u32 {
        self.partners + self.frameworks
    }

    fn kind(self, kind: Kind) -> ItemId {
        self.hits() + self.themes + kind as u32
    }

    fn status(self, status: Status) -> ItemId {
        self.hits() + self.themes + Kind::ALL.len() as u32 + status as u32
    }

    fn item(self, item: ItemRef) -> Option<ItemId> {
        let place = item.place as u32;
        match item.target {
            Target::Partner => Some(place),
            Target::Framework => Some(self.partners + place),
            Target::Record => Some(self.first_record() + place),
            Target::Theme => Some(self.hits() + place),
            Target::Source => None,
        }
    }
}

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

    /// Whether an audience may search in it, and would find all that it may find.
    #[must_use]
    pub fn serves(&self, audience: Audience) -> bool {
        self.audience == audience || !self.differs
    }

    /// How many items can be hits.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.hits() as usize
    }

    /// Whether there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many bytes it keeps, vocabulary aside: for the benchmarks.
    #[must_use]
    pub fn bytes(&self) -> usize {
        4 * (self.words.len() + self.starts.len() + self.links.len() + self.link_starts.len() + self.latest.len())
            + self.linked.iter().map(|items| 4 * items.len()).sum::<usize>()
            + self.postings.bytes.len()
            + 4 * self.postings.starts.len()
            + self.vocabulary.bytes()
    }

    /// Whether an item is a record, of which there may be many.
    pub(super) const fn is_record(&self, item: ItemId) -> bool {
        item >= self.counts.first_record()
    }

    /// Where an item stands in the dataset; `None` for what is no hit.
    pub(super) const fn item_ref(&self, item: ItemId) -> Option<ItemRef> {
        let Counts { partners, .. } = self.counts;
        let first_record = self.counts.first_record();
        if item < partners {
            Some(ItemRef { target: Target::Partner, place: item as usize })
        } else if item < first_record {
            Some(ItemRef { target: Target::Framework, place: (item - partners) as usize })
        } else if item < self.counts.hits() {
            Some(ItemRef { target: Target::Record, place: (item - first_record) as usize })
        } else {
            None
        }
    }

    /// The fields of an item with their words.
    pub(super) fn fields(&self, item: ItemId) -> Fields<'_> {
        let (Some(start), Some(end)) = (self.starts.get(item as usize), self.starts.get(item as usize + 1)) else {
            return Fields(&[]);
        };
        Fields(self.words.get(*start as usize..*end as usize).unwrap_or_default())
    }

    /// Calls with every item that holds a word, in their order, and with where in it the word stands first.
    pub(super) fn for_each_holding(&self, word: WordId, call: impl FnMut(ItemId, FirstPlace)) {
        self.postings.of(word, call);
    }

    /// What an item is linked to.
    pub(super) fn links(&self, item: ItemId) -> &[ItemId] {
        let (Some(start), Some(end)) = (self.link_starts.get(item as usize), self.link_starts.get(item as usize + 1))
        else {
            return &[];
        };
        self.links.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// The records that are linked to an item.
    pub(super) fn linked_to(&self, item: ItemId) -> &[ItemId] {
        self.linked.get(item as usize).map_or(&[], |items| items)
    }

    /// Every item that has records linked to it, and the field by which they are then found.
    pub(super) fn linkable(&self) -> impl Iterator<Item = (ItemId, HitField)> {
        let Counts { partners, frameworks, records, themes } = self.counts;
        let shared = partners + frameworks + records;
        let kinds = Kind::ALL.len() as u32;
        (0..self.linked.len() as ItemId).filter(|item| !self.linked_to(*item).is_empty()).map(move |item| {
            let field = if item < partners {
                HitField::Partner
            } else if item < partners + frameworks {
                HitField::Framework
            } else if item < shared + themes {
                HitField::Theme
            } else if item < shared + themes + kinds {
                HitField::Kind
            } else {
                HitField::Status
            };
            (item, field)
        })
    }

    /// Whether a field of a linked item is one by which its records are found.
    pub(super) fn is_naming(field: HitField) -> bool {
        NAMING.contains(&field)
    }

    /// The day of an item's latest date.
    pub(super) fn latest(&self, item: ItemId) -> i32 {
        item.checked_sub(self.counts.first_record()).and_then(|at| self.latest.get(at as usize)).map_or(0, |day| *day)
    }
}

/// The fields of an item, in the order in which they were read.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a>(&'a [WordId]);

impl<'a> Iterator for Fields<'a> {
    type Item = (HitField, &'a [WordId]);

    fn next(&mut self) -> Option<Self::Item> {
        let (open, rest) = self.0.split_first()?;
        let end = rest.iter().position(|word| word & OPENS != 0).unwrap_or(rest.len());
        let (words, rest) = rest.split_at_checked(end)?;
        self.0 = rest;
        Some((HitField::from_code(open & !OPENS), words))
    }
}

/// Where in an item a word stands first, in a byte: its field, whether it begins it, whether it is all of it. Fields are read from
/// the strongest to the weakest, so that the first place is nearly always the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstPlace(u8);

impl FirstPlace {
    const BEGINS: u8 = 1 << 5;
    const WHOLE: u8 = 1 << 6;

    const fn new(field: u32, begins: bool, whole: bool) -> Self {
        let begins = if begins { Self::BEGINS } else { 0 };
        Self(field as u8 & 31 | begins | if whole { Self::WHOLE } else { 0 })
    }

    /// The field.
    pub fn field(self) -> HitField {
        HitField::from_code(u32::from(self.0 & 31))
    }

    /// Whether the word begins its field.
    pub const fn begins(self) -> bool {
        self.0 & Self::BEGINS != 0
    }

    /// Whether the word is all of its field.
    pub const fn is_whole(self) -> bool {
        self.0 & Self::WHOLE != 0
    }

    /// Every place that there can be, in the order of [`FirstPlace::code`].
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=127).map(Self)
    }

    /// Its number, below 128.
    pub const fn code(self) -> usize {
        self.0 as usize & 127
    }
}

/// For each word the items that hold it: differences of their numbers, seven bits to a byte, the lowest first; each followed by the
/// word's [first place](FirstPlace) there.
#[derive(Debug)]
struct Postings {
    bytes: Box<[u8]>,
    starts: Box<[u32]>,
}

impl Postings {
    fn collect(words: &[WordId], starts: &[u32], vocabulary: usize) -> Self {
        let mut lengths = vec![0_u32; vocabulary];
        for_each_holding(words, starts, vocabulary, |word, difference, _| {
            if let Some(length) = lengths.get_mut(word as usize) {
                *length += encoded_length(difference) + 1;
            }
        });
        let mut at = 0;
        let mut ends: Vec<u32> = Vec::with_capacity(vocabulary + 1);
        for length in &lengths {
            ends.push(at);
            at += length;
        }
        ends.push(at);
        let starts_of_words: Box<[u32]> = ends.clone().into();
        let mut bytes = vec![0_u8; at as usize];
        for_each_holding(words, starts, vocabulary, |word, difference, place| {
            if let Some(at) = ends.get_mut(word as usize) {
                *at = encode(&mut bytes, *at, difference);
                if let Some(byte) = bytes.get_mut(*at as usize) {
                    *byte = place.0;
                }
                *at += 1;
            }
        });
        Self { bytes: bytes.into(), starts: starts_of_words }
    }

    /// Calls with every item that holds a word. A plain loop: it is the innermost one of a search.
    fn of(&self, word: WordId, mut call: impl FnMut(ItemId, FirstPlace)) {
        let start = self.starts.get(word as usize).copied().unwrap_or(0) as usize;
        let end = self.starts.get(word as usize + 1).copied().unwrap_or(0) as usize;
        let mut bytes = self.bytes.get(start..end).unwrap_or_default();
        let mut next = 0;
        while let [first, rest @ ..] = bytes {
            (bytes, next) = (rest, next + u32::from(first & 0x7F));
            let (mut more, mut shift) = (first & 0x80 != 0, 7);
            while more && let [byte, rest @ ..] = bytes {
                (bytes, next) = (rest, next + (u32::from(byte & 0x7F) << shift));
                (more, shift) = (byte & 0x80 != 0, shift + 7);
            }
            if let [place, rest @ ..] = bytes {
                bytes = rest;
                call(next - 1, FirstPlace(*place));
            }
        }
    }
}

/// Calls with every word of every item once, in the order of the items, with how far the item is behind the last that held the word
/// and where in the item it stands first.
fn for_each_holding(
    words: &[WordId],
    starts: &[u32],
    vocabulary: usize,
    mut call: impl FnMut(WordId, u32, FirstPlace),
) {
    let mut last = vec![0_u32; vocabulary];
    for (item, pair) in starts.windows(2).enumerate() {
        let &[start, end] = pair else { continue };
        let number = item as u32 + 1;
        let item = words.get(start as usize..end as usize).unwrap_or_default();
        let (mut field, mut begins) = (0, false);
        for (at, word) in item.iter().enumerate() {
            if word & OPENS != 0 {
                (field, begins) = (word & !OPENS, true);
                continue;
            }
            if let Some(last) = last.get_mut(*word as usize)
                && *last != number
            {
                let ends = item.get(at + 1).is_none_or(|next| next & OPENS != 0);
                call(*word, number - *last, FirstPlace::new(field, begins, begins && ends));
                *last = number;
            }
            begins = false;
        }
    }
}

const fn encoded_length(difference: u32) -> u32 {
    let bits = 32 - difference.leading_zeros();
    if bits == 0 { 1 } else { bits.div_ceil(7) }
}

fn encode(bytes: &mut [u8], mut at: u32, mut difference: u32) -> u32 {
    loop {
        let more = difference > 0x7F;
        if let Some(byte) = bytes.get_mut(at as usize) {
            *byte = (difference & 0x7F) as u8 | if more { 0x80 } else { 0 };
        }
        at += 1;
        difference >>= 7;
        if !more {
            return at;
        }
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
                let field = HitField::from_code(*word & !OPENS);
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
            links: self.links.into(),
            link_starts: self.link_starts.into(),
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
            counterpart.acronym.iter().for_each(|acronym| self.line(HitField::Counterpart, acronym));
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
        framework.aliases.iter().for_each(|alias| self.name(HitField::Alias, alias));
        self.texts(HitField::Role, &framework.role);
        self.counterparts(&framework.counterparts);
        self.label(HitField::Kind, framework.kind);
        self.texts(HitField::Note, &framework.note);
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
        record.parts.iter().for_each(|part| self.part(part));
        record.people.iter().for_each(|person| self.person(person));
        record.money.iter().for_each(|money| self.money(money));
        self.texts(HitField::Place, &record.places);
        self.rest_of_record(record);
        self.links_of(record);
    }

    fn rest_of_record(&mut self, record: &'a Record) {
        if let Some(event) = &record.event {
            self.texts(HitField::Event, event.place.iter().chain(&event.host));
        }
        self.texts(HitField::Unit, &record.home_units);
        for document in &record.documents {
            self.text(HitField::Document, &document.title);
            let url = document.url.as_ref().and_then(|url| self.may_read(url, Address::told));
            if let Some(url) = url {
                self.line(HitField::Document, url);
            }
        }
        self.dates(&record.dates);
        self.texts(HitField::Note, record.status_wording.as_deref());
        self.texts(HitField::Note, record.conflict.as_deref());
        let owner = record.owner.as_deref().and_then(|owner| self.may_read(owner, Private::told));
        self.texts(HitField::Person, owner);
        if let Some(next) = &record.next_step {
            self.text(HitField::Part, &next.text);
            let owner = next.owner.as_ref().and_then(|owner| self.may_read(owner, Private::told));
            self.texts(HitField::Person, owner);
        }
    }

    fn part(&mut self, part: &'a Part) {
        self.texts(HitField::Part, part.title.iter().chain(&part.summary));
        self.dates(&part.dates);
    }

    fn person(&mut self, person: &'a Person) {
        self.line(HitField::Person, &person.name);
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

//! What every tab sees: the data, the search, the language, the look, the size. Tabs read it and never write it.

use super::Settings;
use super::chosen::Chosen;
use super::input::Hindrance;
use super::keymap::{Action, Keymap};
use super::since::Since;
use super::theme::Theme;
use super::words::{self, Pair};
use crate::dataset::changes::Change;
use crate::dataset::flags::Raised;
use crate::dataset::{Dataset, Day, Edtf, Id, Item, ItemRef, Kind, Lang, Record, Status, Target, timeline};
use crate::desk::notebook::Notebook;
use crate::lang::{Phrase, Reader};
use crate::search::{Hits, Index, Query};
use crate::text::Audience;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// Data with the index over it.
#[derive(Debug)]
pub struct Data {
    /// The dataset, [judged](Dataset::judge) for the day of the desk. Shared with whoever makes the index.
    pub dataset: Arc<Dataset>,
    /// SHA-256 of the bytes that it was read from, in hexadecimal; empty while there is nothing yet.
    pub hash: String,
    /// Its index.
    pub index: Indexing,
    /// How many items of the file were left out.
    pub left_out: usize,
    /// How many references of the file lead nowhere.
    pub loose: usize,
    /// How many errors of the file only loosen what they stand in: nothing is left out for them.
    pub errors: usize,
    /// What is wrong with the file, a sentence each.
    pub problems: Vec<Phrase>,
}

impl Data {
    /// What there is while the data itself is still on its way: nothing.
    #[must_use]
    pub fn on_its_way() -> Self {
        Self {
            dataset: Arc::new(Dataset::empty()),
            hash: String::new(),
            index: Indexing::OnItsWay,
            left_out: 0,
            loose: 0,
            errors: 0,
            problems: Vec::new(),
        }
    }
}

/// What a reload of the file brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fresh {
    /// How many things are new, changed or gone; `None` where there were too many to compare.
    pub count: Option<usize>,
    /// The ids of the items that are new or have changed, and of the partners and frameworks that such records name.
    pub ids: HashSet<Id>,
}

impl Fresh {
    /// What these changes brought to a dataset.
    #[must_use]
    pub fn of(changes: &[Change], new: &Dataset) -> Self {
        let mut fresh = Self { count: Some(changes.len()), ids: HashSet::new() };
        for subject in changes.iter().filter_map(|change| change.item.as_ref()) {
            if let Some(Item::Record(record)) = new.item_of(subject.target, subject.id.as_str()) {
                fresh.ids.extend(record.partners.iter().chain(&record.frameworks).cloned());
            }
            fresh.ids.insert(subject.id.clone());
        }
        fresh
    }
}

/// Whether there is an index yet.
#[derive(Debug)]
pub enum Indexing {
    /// There is.
    Ready(Box<Index>),
    /// It is made when something is searched for: it takes no longer than a key may.
    OnDemand,
    /// It is being made, or the data itself is still on its way.
    OnItsWay,
}

impl Indexing {
    /// The index for an audience, made now if it is to be made on demand, or is one for others.
    fn get(&mut self, dataset: &Dataset, audience: Audience) -> Option<&Index> {
        let is_other = matches!(self, Self::Ready(index) if !index.serves(audience));
        if is_other || matches!(self, Self::OnDemand) {
            *self = Self::Ready(Box::new(Index::for_audience(dataset, audience)));
        }
        match self {
            Self::Ready(index) => Some(index),
            Self::OnDemand | Self::OnItsWay => None,
        }
    }
}

/// Whether something has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It is still being read.
    UnderWay,
    /// It has been.
    Done,
}

/// What every tab sees.
#[derive(Debug)]
pub struct World {
    /// The data.
    pub data: Data,
    /// The day against which everything is judged.
    pub as_of: Edtf,
    chosen_as_of: Option<Edtf>,
    /// The language of data and interface.
    pub lang: Lang,
    /// How things look.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: Keymap,
    /// Who reads the screen whatever the layout.
    pub session: Audience,
    /// The layout for a room.
    pub meeting: bool,
    /// The day on the calendar.
    pub today: Day,
    /// What is kept beside the dataset.
    pub notebook: Notebook,
    /// Whether the notebook has been read yet.
    pub notes: Reading,
    /// What reloads changed and nobody has looked at yet.
    pub fresh: HashSet<Id>,
    /// What is wrong with the file as it is now, where it cannot be shown; the data is that from before.
    pub broken: Vec<Phrase>,
    /// What that means, to be said before it.
    pub broken_means: Pair,
    /// Why what is kept could not be written down; nothing while it can.
    pub not_kept: Option<Hindrance>,
    /// What was found wrong with what is kept.
    pub notices: Vec<Phrase>,
    /// What the user has marked.
    pub chosen: Chosen,
    /// Of which portfolio the data is: the place that it comes from.
    pub portfolio: String,
    /// What became of the data since a snapshot.
    pub since: Since,
    /// The query in the search box.
    pub query: Query,
    /// What it finds, best first.
    pub hits: Hits,
    places: Places,
    tallies: [Vec<Tally>; 2],
    /// For each record, how many rows of the timeline it has.
    rows_of: Vec<u32>,
    rows_found: usize,
    /// All rows of the timeline.
    rows: usize,
    /// How many of what is found is flagged.
    pub flagged: Flagged,
}

/// The place of what is no hit.
const NO_HIT: u32 = u32::MAX;

/// The place among the hits of every item that can be one.
#[derive(Debug, Default)]
struct Places {
    partners: Vec<u32>,
    frameworks: Vec<u32>,
    records: Vec<u32>,
}

impl Places {
    fn of(&self, target: Target) -> &[u32] {
        match target {
            Target::Partner => &self.partners,
            Target::Framework => &self.frameworks,
            Target::Record => &self.records,
            Target::Source | Target::Theme => &[],
        }
    }

    const fn of_mut(&mut self, target: Target) -> Option<&mut Vec<u32>> {
        match target {
            Target::Partner => Some(&mut self.partners),
            Target::Framework => Some(&mut self.frameworks),
            Target::Record => Some(&mut self.records),
            Target::Source | Target::Theme => None,
        }
    }
}

/// Counts of the records of a partner or framework.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub records: usize,
    /// How many of them run or hold.
    pub running: usize,
    /// How many of them are agreements.
    pub agreements: usize,
    /// How many of them are flagged.
    pub flagged: usize,
    /// The best place of one of them among the hits.
    best: Option<u32>,
}

/// How many rows there are that something flagged stands behind, of those that are found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flagged {
    /// Partners with such records.
    pub partners: usize,
    /// Frameworks with such records.
    pub frameworks: usize,
    /// Records.
    pub records: usize,
    /// Rows of the timeline.
    pub rows: usize,
}

impl Tally {
    /// With one record more.
    fn and(self, rank: u32, record: &Record, flagged: bool) -> Self {
        let runs = matches!(record.status, Status::Implementation | Status::Finalisation | Status::InForce);
        let is_agreement = matches!(record.kind, Kind::Agreement | Kind::LetterOfIntent);
        let best = self.best.into_iter().chain((rank != NO_HIT).then_some(rank)).min();
        Self {
            records: self.records + 1,
            running: self.running + usize::from(runs),
            agreements: self.agreements + usize::from(is_agreement),
            flagged: self.flagged + usize::from(flagged),
            best,
        }
    }
}

impl World {
    /// The world of a dataset, nothing searched for.
    #[must_use]
    pub fn new(data: Data, settings: &Settings) -> Self {
        let mut world = Self {
            as_of: settings.as_of.unwrap_or(data.dataset.as_of),
            chosen_as_of: settings.as_of,
            data,
            lang: settings.lang,
            theme: settings.theme,
            keymap: settings.keymap.clone(),
            session: settings.audience,
            meeting: false,
            today: settings.today,
            notebook: settings.notebook.clone(),
            notes: if settings.notes_to_come { Reading::UnderWay } else { Reading::Done },
            fresh: HashSet::new(),
            broken: Vec::new(),
            broken_means: words::DATA_FROM_BEFORE,
            not_kept: settings.not_kept.clone(),
            notices: settings.notices.clone(),
            chosen: Chosen::default(),
            portfolio: settings.portfolio.clone(),
            since: Since::default(),
            query: Query::default(),
            hits: Hits::default(),
            places: Places::default(),
            tallies: [Vec::new(), Vec::new()],
            rows_of: Vec::new(),
            rows_found: 0,
            rows: 0,
            flagged: Flagged::default(),
        };
        world.count_rows();
        world.count();
        world
    }

    /// How a sentence names the key of an action.
    #[must_use]
    pub fn key_of(&self, action: Action) -> String {
        self.keymap.key_of(action)
    }

    /// Other data takes the place of this.
    pub fn take_data(&mut self, data: Data) {
        self.as_of = self.chosen_as_of.unwrap_or(data.dataset.as_of);
        self.data = data;
        self.broken.clear();
        self.chosen.keep_known(&self.data.dataset);
        self.count_rows();
        self.count();
    }

    /// Who reads the screen now: in the layout for a room, everybody there.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        if self.meeting { Audience::Room } else { self.session }
    }

    /// Who reads the screen now, and in which language.
    #[must_use]
    pub const fn reader(&self) -> Reader {
        Reader { lang: self.lang, audience: self.audience() }
    }

    /// The dataset.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.data.dataset
    }

    /// What is wrong with the file, a sentence each.
    #[must_use]
    pub fn problems(&self) -> &[Phrase] {
        if self.broken.is_empty() { &self.data.problems } else { &self.broken }
    }

    /// Whether a reload changed an item that nobody has looked at since.
    #[must_use]
    pub fn is_fresh(&self, id: &str) -> bool {
        !self.fresh.is_empty() && Id::new(id).is_some_and(|id| self.fresh.contains(&id))
    }

    /// Whether an item is on the agenda in use. For the rows of a window: an agenda is short.
    #[must_use]
    pub fn is_on_agenda(&self, id: &str) -> bool {
        self.notebook.current().is_some_and(|agenda| agenda.pin_on(id).is_some())
    }

    /// The last day of the as-of date.
    #[must_use]
    pub fn as_of_day(&self) -> Day {
        self.as_of.last_day()
    }

    /// The index, if there is one already for those who read the screen now.
    #[must_use]
    pub fn index(&self) -> Option<&Index> {
        match &self.data.index {
            Indexing::Ready(index) => Some(&**index).filter(|index| index.serves(self.audience())),
            Indexing::OnDemand | Indexing::OnItsWay => None,
        }
    }

    /// Whether the notes are still being read.
    #[must_use]
    pub const fn awaits_notes(&self) -> bool {
        matches!(self.notes, Reading::UnderWay)
    }

    /// Whether the data, or the index over it, is still on its way.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        matches!(self.data.index, Indexing::OnItsWay)
    }

    /// Whether something is searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.query.is_empty()
    }

    /// Searches for something else.
    pub fn search(&mut self, text: &str) {
        let audience = self.audience();
        let dataset = &self.data.dataset;
        self.query = Query::parse(text, dataset);
        let index = if self.query.is_empty() { None } else { self.data.index.get(dataset, audience) };
        self.hits = index.map(|index| crate::search::search(index, dataset, &self.query)).unwrap_or_default();
        self.count();
        self.find_changes();
    }

    /// Works out what the lists ask for again and again: places among the hits, and counts of records.
    fn count(&mut self) {
        let dataset = &self.data.dataset;
        let none = |count: usize| vec![NO_HIT; count];
        let mut places = Places {
            partners: none(dataset.partners.len()),
            frameworks: none(dataset.frameworks.len()),
            records: none(dataset.records.len()),
        };
        for (rank, hit) in self.hits.list.iter().enumerate() {
            if let Some(place) = places.of_mut(hit.item.target).and_then(|places| places.get_mut(hit.item.place)) {
                *place = rank as u32;
            }
        }
        let all = self.query.is_empty();
        let is_flagged = |place| !dataset.flags().of(ItemRef { target: Target::Record, place }).is_empty();
        let tally = |id: &Id| {
            let found = dataset.record_indices_of(id.as_str()).iter().filter_map(|place| {
                let rank = *places.records.get(*place)?;
                (all || rank != NO_HIT).then_some((rank, dataset.records.get(*place)?, is_flagged(*place)))
            });
            found.fold(Tally::default(), |tally, (rank, record, flagged)| tally.and(rank, record, flagged))
        };
        self.tallies = [
            dataset.partners.iter().map(|partner| tally(&partner.id)).collect(),
            dataset.frameworks.iter().map(|framework| tally(&framework.id)).collect(),
        ];
        let found = self.rows_of.iter().zip(&places.records).filter(|(_, rank)| all || **rank != NO_HIT);
        self.rows_found = found.map(|(rows, _)| *rows as usize).sum();
        let with_flags = |tallies: &[Tally]| tallies.iter().filter(|tally| tally.flagged > 0).count();
        let [partners, frameworks] = &self.tallies;
        let mut flagged =
            Flagged { partners: with_flags(partners), frameworks: with_flags(frameworks), ..Flagged::default() };
        let found = places.records.iter().zip(&self.rows_of).enumerate();
        for (_, (_, rows)) in found.filter(|(place, (rank, _))| (all || **rank != NO_HIT) && is_flagged(*place)) {
            flagged.records += 1;
            flagged.rows += *rows as usize;
        }
        self.flagged = flagged;
        self.places = places;
    }

    fn count_rows(&mut self) {
        self.rows_of = self.data.dataset.records.iter().map(|record| timeline::rows_of(record) as u32).collect();
        self.rows = self.rows_of.iter().map(|rows| *rows as usize).sum();
    }

    /// How many rows of the timeline were found, and how many there are.
    #[must_use]
    pub fn timeline_rows(&self) -> (usize, usize) {
        (self.rows_found, self.rows)
    }

    /// The flags of an item.
    #[must_use]
    pub fn flags(&self, item: ItemRef) -> &[Raised] {
        self.dataset().flags().of(item)
    }

    /// How many items of a kind were found, or have records that were found.
    #[must_use]
    pub fn found(&self, target: Target, count: usize) -> usize {
        if !self.is_searching() {
            return count;
        }
        (0..count).filter(|place| self.best_rank(ItemRef { target, place: *place }).is_some()).count()
    }

    /// What of a text is to be marked as a hit: byte ranges on whole grapheme clusters.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if !self.is_searching() {
            return Vec::new();
        }
        crate::search::marks(self.hits.query_for_marks(&self.query), text)
    }

    /// At which place of the hits an item stands; `None` when it is not one.
    #[must_use]
    pub fn rank(&self, item: ItemRef) -> Option<usize> {
        let place = *self.places.of(item.target).get(item.place)?;
        (place != NO_HIT).then_some(place as usize)
    }

    /// Whether an item was found only by a guess.
    #[must_use]
    pub fn is_guess(&self, item: ItemRef) -> bool {
        self.rank(item).and_then(|rank| self.hits.list.get(rank)).is_some_and(|hit| hit.guess)
    }

    /// The best place among the hits of an item, else of the records that name it.
    #[must_use]
    pub fn best_rank(&self, item: ItemRef) -> Option<usize> {
        let of_records = self.tally(item).best;
        self.rank(item).or_else(|| of_records.map(|rank| rank as usize + self.hits.list.len()))
    }

    /// The records of a partner or framework, one by one: all of them, or those that were found.
    pub fn records_found(&self, item: ItemRef) -> impl Iterator<Item = &Record> {
        let places = self.id_of(item).map_or(&[][..], |id| self.data.dataset.record_indices_of(id));
        let is_found = |place: &&usize| {
            !self.is_searching() || self.places.records.get(**place).is_some_and(|rank| *rank != NO_HIT)
        };
        places.iter().filter(is_found).filter_map(|place| self.data.dataset.records.get(*place))
    }

    /// The records of a partner or framework: all of them, or those that were found.
    #[must_use]
    pub fn tally(&self, item: ItemRef) -> Tally {
        let [partners, frameworks] = &self.tallies;
        let tallies = match item.target {
            Target::Partner => partners,
            Target::Framework => frameworks,
            Target::Source | Target::Theme | Target::Record => return Tally::default(),
        };
        tallies.get(item.place).copied().unwrap_or_default()
    }

    /// The id of an item.
    #[must_use]
    pub fn id_of(&self, item: ItemRef) -> Option<&str> {
        let dataset = self.dataset();
        let id = match item.target {
            Target::Source => &dataset.sources.get(item.place)?.id,
            Target::Theme => &dataset.themes.get(item.place)?.id,
            Target::Partner => &dataset.partners.get(item.place)?.id,
            Target::Framework => &dataset.frameworks.get(item.place)?.id,
            Target::Record => &dataset.records.get(item.place)?.id,
        };
        Some(id.as_str())
    }
}

//! The data that is shown, and what the query finds in it: hits, and the counts that lists ask for again and again.

use super::judging::Judging;
use super::loaded::{FileProblem, Indexing, LoadedData};
use crate::dataset::flags::Raised;
use crate::dataset::{Dataset, Day, Edtf, Id, ItemRef, Record, Tally, Target, timeline};
use crate::lang::{AppLabel, Phrase};
use crate::search::{Hits, Index, Query};
use crate::text::Audience;
use std::collections::HashSet;
use std::ops::Range;

/// The data that is shown, and what is found in it.
#[derive(Debug)]
pub struct Data {
    /// The dataset and its index.
    pub loaded: LoadedData,
    /// The day against which everything is judged.
    pub as_of: Edtf,
    judging: Judging,
    /// What reloads changed and nobody has looked at yet.
    pub fresh: HashSet<Id>,
    /// What is wrong with the file as it is now, where it cannot be shown; the data is that from before.
    pub broken: Vec<FileProblem>,
    /// What that means, to be said before it.
    pub broken_means: AppLabel,
    /// The query in the search box.
    pub query: Query,
    /// What it finds, best first.
    pub hits: Hits,
    places: HitPlaces,
    found_of: [Vec<FoundRecords>; 2],
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
struct HitPlaces {
    /// By the rank of their kind.
    lists: [Vec<u32>; Target::FOUND.len()],
}

impl HitPlaces {
    /// Nothing is a hit; without a query what is derived is not asked for.
    fn none(dataset: &Dataset, is_searching: bool) -> Self {
        let is_wanted = |target: Target| is_searching || !matches!(target, Target::Derived(_));
        let count = |target: Target| if is_wanted(target) { dataset.count(target) } else { 0 };
        Self { lists: Target::FOUND.map(|target| vec![NO_HIT; count(target)]) }
    }

    fn of(&self, target: Target) -> &[u32] {
        self.lists.get(target.rank()).map_or(&[], |places| places)
    }

    fn records(&self) -> &[u32] {
        self.of(Target::Record)
    }
}

/// The records of a partner or framework that are found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct FoundRecords {
    tally: Tally,
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

impl Data {
    /// Loaded data, with nothing searched for.
    #[must_use]
    pub fn new(mut loaded: LoadedData, judging: Judging) -> Self {
        let mut data = Self {
            as_of: judging.judge(&mut loaded.dataset),
            judging,
            loaded,
            fresh: HashSet::new(),
            broken: Vec::new(),
            broken_means: AppLabel::FileBroken,
            query: Query::default(),
            hits: Hits::default(),
            places: HitPlaces::default(),
            found_of: [Vec::new(), Vec::new()],
            rows_of: Vec::new(),
            rows_found: 0,
            rows: 0,
            flagged: Flagged::default(),
        };
        data.count_rows();
        data.count();
        data
    }

    /// Other data takes the place of this.
    pub fn replace(&mut self, mut loaded: LoadedData) {
        self.as_of = self.judging.judge(&mut loaded.dataset);
        self.loaded = loaded;
        self.broken.clear();
        self.count_rows();
        self.count();
    }

    /// Judges the data for another day; without one, for its own. What was searched for is to be searched for again.
    pub fn judge_for(&mut self, as_of: Option<Edtf>) {
        self.judging.as_of = as_of;
        self.as_of = self.judging.judge(&mut self.loaded.dataset);
    }

    /// Searches for something else, for those who read the screen.
    pub fn search(&mut self, text: &str, audience: Audience) {
        let dataset = &self.loaded.dataset;
        self.query = Query::parse(text, dataset);
        let index = if self.query.is_empty() { None } else { self.loaded.index.get(dataset, audience) };
        self.hits = index.map(|index| crate::search::search(index, dataset, &self.query)).unwrap_or_default();
        self.count();
    }

    /// It is another day on the calendar. What was searched for is to be searched for again.
    pub fn take_today(&mut self, today: Day) {
        self.judging.today = today;
        self.as_of = self.judging.judge(&mut self.loaded.dataset);
    }

    /// The index, if there is one already for those who read the screen.
    #[must_use]
    pub fn index(&self, audience: Audience) -> Option<&Index> {
        match &self.loaded.index {
            Indexing::Ready(index) => Some(&**index).filter(|index| index.serves(audience)),
            Indexing::OnDemand | Indexing::OnItsWay => None,
        }
    }

    /// Whether the data was read from somewhere: only that can be compared and kept.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        !self.loaded.hash.is_empty()
    }

    /// The dataset.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// What is wrong with the file.
    #[must_use]
    pub fn problems(&self) -> &[FileProblem] {
        if self.broken.is_empty() { &self.loaded.problems } else { &self.broken }
    }

    /// Why the file as it is now cannot be shown: the first problem that has a line, if there is one.
    #[must_use]
    pub fn first_broken(&self) -> Option<&Phrase> {
        let first = self.broken.iter().find(|problem| problem.line.is_some()).or_else(|| self.broken.first());
        first.map(|problem| &problem.said)
    }

    /// Whether a reload changed an item that nobody has looked at since.
    #[must_use]
    pub fn is_fresh(&self, id: &str) -> bool {
        !self.fresh.is_empty() && Id::new(id).is_some_and(|id| self.fresh.contains(&id))
    }

    /// The last day of the as-of date.
    #[must_use]
    pub fn as_of_day(&self) -> Day {
        self.as_of.last_day()
    }

    /// Whether the data, or the index over it, is still on its way.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        matches!(self.loaded.index, Indexing::OnItsWay)
    }

    /// Whether something is searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.query.is_empty()
    }

    /// Works out what the lists ask for again and again: places among the hits, and counts of records.
    fn count(&mut self) {
        let dataset = &self.loaded.dataset;
        let mut places = HitPlaces::none(dataset, !self.query.is_empty());
        for (rank, hit) in self.hits.list.iter().enumerate() {
            let list = places.lists.get_mut(hit.item.target.rank());
            if let Some(place) = list.and_then(|places| places.get_mut(hit.item.place)) {
                *place = rank as u32;
            }
        }
        let all = self.query.is_empty();
        let is_found = |place: &usize| all || places.records().get(*place).is_some_and(|rank| *rank != NO_HIT);
        let records = |id: &Id| {
            let found = || dataset.record_indices_of(id.as_str()).iter().copied().filter(is_found);
            let ranks = found().filter_map(|place| places.records().get(place)).filter(|rank| **rank != NO_HIT);
            FoundRecords { tally: dataset.tally_of(found()), best: ranks.min().copied() }
        };
        self.found_of = [
            dataset.partners.iter().map(|partner| records(&partner.id)).collect(),
            dataset.frameworks.iter().map(|framework| records(&framework.id)).collect(),
        ];
        let found = self.rows_of.iter().zip(places.records()).filter(|(_, rank)| all || **rank != NO_HIT);
        self.rows_found = found.map(|(rows, _)| *rows as usize).sum();
        let with_flags = |all: &[FoundRecords]| all.iter().filter(|found| found.tally.flagged > 0).count();
        let [partners, frameworks] = &self.found_of;
        let mut flagged =
            Flagged { partners: with_flags(partners), frameworks: with_flags(frameworks), ..Flagged::default() };
        let found = places.records().iter().zip(&self.rows_of).enumerate();
        for (_, (_, rows)) in found.filter(|(place, (rank, _))| (all || **rank != NO_HIT) && dataset.is_flagged(*place))
        {
            flagged.records += 1;
            flagged.rows += *rows as usize;
        }
        self.flagged = flagged;
        self.places = places;
    }

    fn count_rows(&mut self) {
        self.rows_of = self.loaded.dataset.records.iter().map(|record| timeline::rows_of(record) as u32).collect();
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
        let of_records = self.found_records(item).best;
        self.rank(item).or_else(|| of_records.map(|rank| rank as usize + self.hits.list.len()))
    }

    /// The records of a partner or framework, one by one: all of them, or those that were found.
    pub fn records_found(&self, item: ItemRef) -> impl Iterator<Item = &Record> {
        let places = self.id_of(item).map_or(&[][..], |id| self.loaded.dataset.record_indices_of(id));
        let is_found = |place: &&usize| {
            !self.is_searching() || self.places.records().get(**place).is_some_and(|rank| *rank != NO_HIT)
        };
        places.iter().filter(is_found).filter_map(|place| self.loaded.dataset.records.get(*place))
    }

    /// The counts of the records of an item: of all of them, or of those that were found.
    #[must_use]
    pub fn tally(&self, item: ItemRef) -> Tally {
        self.found_records(item).tally
    }

    fn found_records(&self, item: ItemRef) -> FoundRecords {
        let [partners, frameworks] = &self.found_of;
        let found = match item.target {
            Target::Partner => partners,
            Target::Framework => frameworks,
            Target::Source | Target::Theme | Target::Record | Target::Claim | Target::Term | Target::Derived(_) => {
                return FoundRecords::default();
            }
        };
        found.get(item.place).copied().unwrap_or_default()
    }

    /// The id of an item.
    #[must_use]
    pub fn id_of(&self, item: ItemRef) -> Option<&str> {
        Some(self.dataset().at(item)?.id().as_str())
    }
}

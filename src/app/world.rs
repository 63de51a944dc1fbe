//! What every tab sees: the data, the search, the language, the look, the size. Tabs read it and never write it.

use super::Settings;
use super::theme::Theme;
use crate::dataset::{Dataset, Day, Edtf, Item, ItemRef, Lang, Limits, Target};
use crate::search::{Hit, Hits, Index, Query};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Data with the index over it.
#[derive(Debug)]
pub struct Data {
    /// The dataset, [judged](Dataset::judge) for the day of the desk. Shared with whoever makes the index.
    pub dataset: Arc<Dataset>,
    /// Its index.
    pub index: Indexing,
    /// How many items of the file were left out.
    pub left_out: usize,
    /// How many references of the file lead nowhere.
    pub loose: usize,
    /// What is wrong with the file, a sentence each, `(vi, en)`.
    pub problems: Vec<(String, String)>,
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
    /// The index, made now if it is to be made on demand.
    fn get(&mut self, dataset: &Dataset) -> Option<&Index> {
        if matches!(self, Self::OnDemand) {
            *self = Self::Ready(Box::new(Index::build(dataset)));
        }
        match self {
            Self::Ready(index) => Some(index),
            Self::OnDemand | Self::OnItsWay => None,
        }
    }
}

/// What every tab sees.
#[derive(Debug)]
pub struct World {
    /// The data.
    pub data: Data,
    /// The day against which everything is judged.
    pub as_of: Edtf,
    chosen_as_of: Option<Edtf>,
    /// When a flag is raised.
    pub limits: Limits,
    /// The language of data and interface.
    pub lang: Lang,
    /// How things look.
    pub theme: Theme,
    /// Private notes are hidden.
    pub public: bool,
    /// The query in the search box.
    pub query: Query,
    /// What it finds, best first.
    pub hits: Hits,
    rank: HashMap<ItemRef, usize>,
}

impl World {
    /// The world of a dataset, nothing searched for.
    #[must_use]
    pub fn new(data: Data, settings: &Settings) -> Self {
        Self {
            as_of: settings.as_of.unwrap_or(data.dataset.as_of),
            chosen_as_of: settings.as_of,
            data,
            limits: settings.limits,
            lang: settings.lang,
            theme: settings.theme,
            public: settings.public,
            query: Query::default(),
            hits: Hits::default(),
            rank: HashMap::new(),
        }
    }

    /// Other data takes the place of this.
    pub fn take_data(&mut self, data: Data) {
        self.as_of = self.chosen_as_of.unwrap_or(data.dataset.as_of);
        self.data = data;
    }

    /// The dataset.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.data.dataset
    }

    /// The last day of the as-of date.
    #[must_use]
    pub fn as_of_day(&self) -> Day {
        self.as_of.last_day()
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
        self.query = Query::parse(text, &self.data.dataset);
        let dataset = &self.data.dataset;
        let index = if self.query.is_empty() { None } else { self.data.index.get(dataset) };
        self.hits = index.map(|index| crate::search::search(index, dataset, &self.query)).unwrap_or_default();
        self.rank = self.hits.list.iter().enumerate().map(|(rank, hit)| (hit.item, rank)).collect();
    }

    /// What of a text is to be marked as a hit: byte ranges on whole grapheme clusters.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        crate::search::marks(self.hits.query_for_marks(&self.query), text)
    }

    /// At which place of the hits an item stands; `None` when it is not one.
    #[must_use]
    pub fn rank(&self, item: ItemRef) -> Option<usize> {
        self.rank.get(&item).copied()
    }

    /// The best place among the hits of an item and of the records that name it.
    #[must_use]
    pub fn best_rank(&self, item: ItemRef, id: &str) -> Option<usize> {
        let records = self.dataset().record_indices_of(id).iter();
        let of_records = records.filter_map(|place| self.rank(ItemRef { target: Target::Record, place: *place })).min();
        self.rank(item).or_else(|| of_records.map(|rank| rank + self.hits.list.len()))
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

    /// The item of a hit.
    #[must_use]
    pub fn item(&self, hit: &Hit) -> Option<Item<'_>> {
        self.dataset().item(self.id_of(hit.item)?)
    }
}

//! What every tab sees: the data, the search, the language, the look, the size. Tabs read it and never write it.

use super::Settings;
use super::theme::Theme;
use crate::dataset::{Dataset, Day, Edtf, Item, ItemRef, Lang, Limits, Target};
use crate::search::{Hit, Hits, Index, Query};
use std::collections::HashMap;
use std::ops::Range;

/// Data with the index over it.
#[derive(Debug)]
pub struct Data {
    /// The dataset.
    pub dataset: Dataset,
    /// Its index.
    pub index: Index,
    /// How many items of the file were left out.
    pub left_out: usize,
    /// How many references of the file lead nowhere.
    pub loose: usize,
    /// What is wrong with the file, a sentence each, `(vi, en)`.
    pub problems: Vec<(String, String)>,
}

/// What every tab sees.
#[derive(Debug)]
pub struct World {
    /// The data.
    pub data: Data,
    /// The day against which everything is judged.
    pub as_of: Edtf,
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
    pub fn new(mut data: Data, settings: &Settings) -> Self {
        let as_of = settings.as_of.unwrap_or(data.dataset.as_of);
        data.dataset.judge(as_of.last_day(), settings.limits);
        Self {
            data,
            as_of,
            limits: settings.limits,
            lang: settings.lang,
            theme: settings.theme,
            public: settings.public,
            query: Query::default(),
            hits: Hits::default(),
            rank: HashMap::new(),
        }
    }

    /// The dataset.
    #[must_use]
    pub const fn dataset(&self) -> &Dataset {
        &self.data.dataset
    }

    /// The last day of the as-of date.
    #[must_use]
    pub fn as_of_day(&self) -> Day {
        self.as_of.last_day()
    }

    /// Whether something is searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.query.is_empty()
    }

    /// Searches for something else.
    pub fn search(&mut self, text: &str) {
        self.query = Query::parse(text, &self.data.dataset);
        self.hits = if self.query.is_empty() {
            Hits::default()
        } else {
            crate::search::search(&self.data.index, &self.data.dataset, &self.query)
        };
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

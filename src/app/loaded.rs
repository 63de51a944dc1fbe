//! What a loader brings: a dataset with the index over it, and what is wrong with its file.

use crate::dataset::changes::Change;
use crate::dataset::check::Severity;
use crate::dataset::{Dataset, Id, Item};
use crate::lang::Phrase;
use crate::search::Index;
use crate::text::Audience;
use std::collections::HashSet;
use std::sync::Arc;

/// Data with the index over it.
#[derive(Debug)]
pub struct LoadedData {
    /// The dataset, [judged](Dataset::judge) for the day of the desk. Shared with what makes the index.
    pub dataset: Arc<Dataset>,
    /// SHA-256 of the bytes that it was read from, in hexadecimal; empty while there is nothing yet.
    pub hash: String,
    /// Its index.
    pub index: Indexing,
    /// How many items of the file were left out.
    pub left_out: usize,
    /// How many items were read without something that could not be.
    pub loosened: usize,
    /// How many references of the file lead nowhere.
    pub loose: usize,
    /// How many errors of the file only loosen what they stand in: nothing is left out for them.
    pub errors: usize,
    /// What is wrong with the file.
    pub problems: Vec<FileProblem>,
    /// What of a table was taken for what.
    pub taken: Option<Phrase>,
}

/// Something that is wrong with the file, or is said of all that is.
#[derive(Debug, Clone)]
pub struct FileProblem {
    /// How bad it is.
    pub severity: Option<Severity>,
    /// Its line, from 1.
    pub line: Option<usize>,
    /// Of which kind it is.
    pub code: &'static str,
    /// What it is.
    pub said: Phrase,
}

impl From<Phrase> for FileProblem {
    fn from(said: Phrase) -> Self {
        Self { severity: None, line: None, code: "", said }
    }
}

impl LoadedData {
    /// No data: it is still being read.
    #[must_use]
    pub fn on_its_way() -> Self {
        Self {
            dataset: Arc::new(Dataset::empty()),
            hash: String::new(),
            index: Indexing::OnItsWay,
            left_out: 0,
            loosened: 0,
            loose: 0,
            errors: 0,
            problems: Vec::new(),
            taken: None,
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
    pub fn get(&mut self, dataset: &Dataset, audience: Audience) -> Option<&Index> {
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

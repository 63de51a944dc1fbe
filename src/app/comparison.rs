//! What became of the data since the snapshot that was chosen. The two datasets are compared behind the frames; an answer that is
//! about another snapshot, or about data that is no longer shown, counts for nothing.

use super::compare::{Compared, ComparisonResult, FilteredChanges, Question, Shared, Sighting, Since, SnapshotRequest};
use super::input::Task;
use super::world::World;
use crate::dataset::changes::Change;
use crate::dataset::{Dataset, ItemRef, Target};
use crate::desk::agenda::Handle;
use crate::desk::notebook::Snapshot;
use crate::lang::Phrase;
use crate::text::{Audience, Clean};
use std::sync::Arc;

/// Under this id the dataset itself stands among the items that changed: its title, its day, its claims and priorities.
pub const DATASET: &str = "-";

/// What can be told of changes.
#[derive(Debug, Clone, Copy)]
pub enum ComparisonState<'a> {
    /// No snapshot was chosen since which they could be told.
    NoBaseline,
    /// They are being worked out.
    Awaited(&'a Snapshot),
    /// They could not be worked out: why.
    Failed(&'a Snapshot, &'a Phrase),
    /// They are known.
    Known(&'a Snapshot, &'a Compared),
}

impl World {
    /// The snapshot since which changes are told: the one that was chosen, else what was seen last.
    #[must_use]
    pub fn baseline(&self) -> Option<&Snapshot> {
        self.desk.notebook.since(&self.desk.portfolio, &self.data.loaded.hash)
    }

    /// What can be told of changes.
    #[must_use]
    pub fn told(&self) -> ComparisonState<'_> {
        let Some(baseline) = self.baseline() else { return ComparisonState::NoBaseline };
        let asked = self.desk.since.asked.as_ref();
        let is_about_this = asked.is_some_and(|asked| {
            asked.snapshot.id == baseline.id
                && Arc::ptr_eq(&asked.now.0, &self.data.loaded.dataset)
                && self.data.is_read()
        });
        match self.desk.since.answer.as_ref().filter(|_| is_about_this) {
            None => ComparisonState::Awaited(baseline),
            Some(Err(why)) => ComparisonState::Failed(baseline, why),
            Some(Ok(compared)) => ComparisonState::Known(baseline, &compared.0),
        }
    }

    /// What became of the data, as far as it is known.
    #[must_use]
    pub fn compared(&self) -> Option<&Compared> {
        match self.told() {
            ComparisonState::Known(_, compared) => Some(compared),
            ComparisonState::NoBaseline | ComparisonState::Awaited(_) | ComparisonState::Failed(..) => None,
        }
    }

    /// The places of the changes that the query finds, as they are told; all of them without a query.
    #[must_use]
    pub fn changes_found(&self) -> &[usize] {
        if self.compared().is_some() { &self.found_changes().places } else { &[] }
    }

    /// The change at a place, as it may be told now.
    #[must_use]
    pub fn change(&self, place: usize) -> Option<&Change> {
        let [desk, room] = &self.desk.since.told;
        let told = match self.audience() {
            Audience::Desk => desk,
            Audience::Room => room,
        };
        self.compared().and_then(|_| told.get(place)?.as_ref())
    }

    /// How many changes are told without a query.
    #[must_use]
    pub fn changes_told(&self) -> usize {
        if self.compared().is_some() { self.found_changes().all } else { 0 }
    }

    const fn found_changes(&self) -> &FilteredChanges {
        match self.audience() {
            Audience::Room => &self.desk.since.in_public,
            Audience::Desk => &self.desk.since.at_the_desk,
        }
    }

    /// Works out which changes the query finds.
    pub fn find_changes(&mut self) {
        let Some(compared) = self.compared() else {
            (self.desk.since.at_the_desk, self.desk.since.in_public) =
                (FilteredChanges::default(), FilteredChanges::default());
            return;
        };
        let is_searching = self.is_searching();
        let is_found = |(change, item): (&Change, &Option<ItemRef>)| match item {
            _ if !is_searching => true,
            Some(item) => self.data.rank(*item).is_some(),
            // What is gone, and what no search is over, is found by its name.
            None => change.name.sides().any(|(_, name)| !self.marks(name).is_empty()),
        };
        let of = |told: &[Option<Change>]| {
            let told = compared.changes.iter().zip(&self.desk.since.items).zip(told).enumerate();
            let told = told.filter(|(_, (_, told))| told.is_some());
            let mut all = 0;
            let places =
                told.inspect(|_| all += 1).filter(|(_, (pair, _))| is_found(*pair)).map(|(place, _)| place).collect();
            FilteredChanges { places, all }
        };
        let [desk, room] = &self.desk.since.told;
        (self.desk.since.at_the_desk, self.desk.since.in_public) = (of(desk), of(room));
    }

    /// The item that a search may find a change as.
    fn searched(&self, change: &Change) -> Option<ItemRef> {
        let subject = change.item.as_ref()?;
        let item = self.dataset().find(subject.id.as_str())?;
        let is_searched = match item.target {
            Target::Partner | Target::Framework | Target::Record | Target::Derived(_) => true,
            Target::Theme | Target::Source | Target::Claim | Target::Term => false,
        };
        (item.target == subject.target && is_searched).then_some(item)
    }

    /// What is to be compared now and was not asked for yet. Where nothing can have changed that is the answer, and nothing is asked.
    pub(super) fn ask(&mut self) -> Option<Task> {
        let snapshot = Box::new(self.baseline()?.clone());
        let question = Question { snapshot, now: Shared(Arc::clone(&self.data.loaded.dataset)) };
        if self.desk.since.asked.as_ref() == Some(&question) || !self.data.is_read() {
            return None;
        }
        let is_same = question.snapshot.hash == self.data.loaded.hash;
        self.desk.since = Since { asked: Some(question.clone()), ..Since::default() };
        if is_same {
            let compared = Compared { old: Arc::clone(&self.data.loaded.dataset), changes: Vec::new() };
            self.desk.since.answer = Some(Ok(Shared(Arc::new(compared))));
            return None;
        }
        Some(Task::Compare(question))
    }

    /// Takes in an answer, unless something else was asked meanwhile.
    pub(super) fn answered(&mut self, question: &Question, comparison: ComparisonResult) {
        if self.desk.since.asked.as_ref() == Some(question) {
            let changes = comparison.as_ref().map(|compared| compared.0.changes.as_slice()).unwrap_or_default();
            self.desk.since.told =
                [Audience::Desk, Audience::Room].map(|to| changes.iter().map(|change| change.told(to)).collect());
            self.desk.since.items = changes.iter().map(|change| self.searched(change)).collect();
            self.desk.since.answer = Some(comparison);
            self.find_changes();
        }
    }

    /// What is seen, to be kept of the program's own accord; `before` is what became of what was seen before.
    #[must_use]
    pub fn sighting(&self, snapshot: Handle, before: Option<Handle>) -> Sighting {
        let (portfolio, hash) = (self.desk.portfolio.clone(), self.data.loaded.hash.clone());
        Sighting { snapshot, portfolio, hash, as_of: self.dataset().as_of, before }
    }

    /// The snapshot that is to be taken: of the data that is shown.
    #[must_use]
    pub fn shot(&self, name: Clean, confirms: bool) -> SnapshotRequest {
        SnapshotRequest { name, hash: self.data.loaded.hash.clone(), as_of: self.dataset().as_of, confirms }
    }

    /// The dataset that has an item: the one that is shown, else the one as it was.
    #[must_use]
    pub fn dataset_with(&self, id: &str) -> &Dataset {
        let is_gone = self.dataset().find(id).is_none();
        self.compared().filter(|_| is_gone).map_or_else(|| self.dataset(), |compared| &compared.old)
    }
}

/// The id under which a change stands in the list.
#[must_use]
pub fn id_of(change: &Change) -> &str {
    change.item.as_ref().map_or(DATASET, |subject| subject.id.as_str())
}

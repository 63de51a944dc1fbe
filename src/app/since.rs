//! What became of the data since the snapshot that was chosen. The two datasets are compared behind the frames; an answer that is
//! about another snapshot, or about data that is no longer shown, counts for nothing.

use super::input::Errand;
use super::world::World;
use crate::dataset::changes::Change;
use crate::dataset::{Dataset, Edtf, ItemRef, Target};
use crate::desk::agenda::Handle;
use crate::desk::notebook::Snapshot;
use crate::text::{Audience, Clean, Private};
use std::fmt;
use std::sync::Arc;

/// Something large that goes from thread to thread: the same as itself alone, however much another one is like it.
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Shared<T> {}

impl<T> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:p}", self.0)
    }
}

/// Under this id the dataset itself stands among the items that changed: its title, its day, its claims and priorities.
pub const DATASET: &str = "-";

/// What is to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Since when.
    pub snapshot: Box<Snapshot>,
    /// The data that is shown.
    pub now: Shared<Dataset>,
}

/// A dataset as it was, and what became of it.
#[derive(Debug)]
pub struct Compared {
    /// As it was.
    pub old: Arc<Dataset>,
    /// What became of it.
    pub changes: Vec<Change>,
}

/// What a comparison came to; or why it could not be made, `(vi, en)`.
pub type Comparison = Result<Shared<Compared>, (String, String)>;

/// A snapshot to be taken of the data that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shot {
    /// What it will be called.
    pub name: Clean,
    /// The hash of the bytes that are shown: only these may be kept.
    pub hash: String,
    /// The as-of date of the data that is shown.
    pub as_of: Edtf,
    /// From now on changes are told since this one: what there was is confirmed.
    pub confirms: bool,
}

/// The question that was asked last, its answer, and what of that is found by the query.
#[derive(Debug, Default)]
pub struct Since {
    asked: Option<Question>,
    answer: Option<Comparison>,
    /// For each change the item that a search may find it as.
    items: Vec<Option<ItemRef>>,
    /// For each change what may be told of it at the desk, and in a room.
    told: [Vec<Option<Change>>; 2],
    at_the_desk: Found,
    /// In the room what changed in private alone did not change.
    in_public: Found,
}

/// The changes that the query finds, and how many there are without one.
#[derive(Debug, Default)]
struct Found {
    places: Vec<usize>,
    all: usize,
}

/// What can be told of changes.
#[derive(Debug, Clone, Copy)]
pub enum Told<'a> {
    /// No snapshot was chosen since which they could be told.
    NoBaseline,
    /// They are being worked out.
    Awaited(&'a Snapshot),
    /// They could not be worked out: why.
    Failed(&'a Snapshot, &'a (String, String)),
    /// They are known.
    Known(&'a Snapshot, &'a Compared),
}

impl World {
    /// The snapshot since which changes are told.
    #[must_use]
    pub fn baseline(&self) -> Option<&Snapshot> {
        self.notebook.baseline(&self.portfolio)
    }

    /// The snapshots of this data, the newest first.
    pub fn snapshots(&self) -> impl Iterator<Item = &Snapshot> {
        self.notebook.snapshots_of(&self.portfolio).rev()
    }

    /// Whether the data that is shown was read from somewhere: only that can be compared and kept.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        !self.data.hash.is_empty()
    }

    /// What can be told of changes.
    #[must_use]
    pub fn told(&self) -> Told<'_> {
        let Some(baseline) = self.baseline() else { return Told::NoBaseline };
        let asked = self.since.asked.as_ref();
        let is_about_this = asked.is_some_and(|asked| {
            asked.snapshot.id == baseline.id && Arc::ptr_eq(&asked.now.0, &self.data.dataset) && self.is_read()
        });
        match self.since.answer.as_ref().filter(|_| is_about_this) {
            None => Told::Awaited(baseline),
            Some(Err(why)) => Told::Failed(baseline, why),
            Some(Ok(compared)) => Told::Known(baseline, &compared.0),
        }
    }

    /// What became of the data, as far as it is known.
    #[must_use]
    pub fn compared(&self) -> Option<&Compared> {
        match self.told() {
            Told::Known(_, compared) => Some(compared),
            Told::NoBaseline | Told::Awaited(_) | Told::Failed(..) => None,
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
        let [desk, room] = &self.since.told;
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

    const fn found_changes(&self) -> &Found {
        match self.audience() {
            Audience::Room => &self.since.in_public,
            Audience::Desk => &self.since.at_the_desk,
        }
    }

    /// Works out which changes the query finds.
    pub fn find_changes(&mut self) {
        let Some(compared) = self.compared() else {
            (self.since.at_the_desk, self.since.in_public) = (Found::default(), Found::default());
            return;
        };
        let is_searching = self.is_searching();
        let is_found = |(change, item): (&Change, &Option<ItemRef>)| match item {
            _ if !is_searching => true,
            Some(item) => self.rank(*item).is_some(),
            // What is gone, and what no search is over, is found by its name.
            None => change.name.sides().any(|(_, name)| !self.marks(name).is_empty()),
        };
        let of = |told: &[Option<Change>]| {
            let told = compared.changes.iter().zip(&self.since.items).zip(told).enumerate();
            let told = told.filter(|(_, (_, told))| told.is_some());
            let mut all = 0;
            let places =
                told.inspect(|_| all += 1).filter(|(_, (pair, _))| is_found(*pair)).map(|(place, _)| place).collect();
            Found { places, all }
        };
        let [desk, room] = &self.since.told;
        (self.since.at_the_desk, self.since.in_public) = (of(desk), of(room));
    }

    /// The item that a search may find a change as.
    fn searched(&self, change: &Change) -> Option<ItemRef> {
        let subject = change.item.as_ref()?;
        let item = self.dataset().find(subject.id.as_str())?;
        let is_searched = match item.target {
            Target::Partner | Target::Framework | Target::Record => true,
            Target::Theme | Target::Source => false,
        };
        (item.target == subject.target && is_searched).then_some(item)
    }

    /// What is to be compared now and was not asked for yet. Where nothing can have changed that is the answer, and nothing is asked.
    pub(super) fn ask(&mut self) -> Option<Errand> {
        let snapshot = Box::new(self.baseline()?.clone());
        let question = Question { snapshot, now: Shared(Arc::clone(&self.data.dataset)) };
        if self.since.asked.as_ref() == Some(&question) || !self.is_read() {
            return None;
        }
        let is_same = question.snapshot.hash == self.data.hash;
        self.since = Since { asked: Some(question.clone()), ..Since::default() };
        if is_same {
            let compared = Compared { old: Arc::clone(&self.data.dataset), changes: Vec::new() };
            self.since.answer = Some(Ok(Shared(Arc::new(compared))));
            return None;
        }
        Some(Errand::Compare(question))
    }

    /// Takes in an answer, unless something else was asked meanwhile.
    pub(super) fn answered(&mut self, question: &Question, comparison: Comparison) {
        if self.since.asked.as_ref() == Some(question) {
            let changes = comparison.as_ref().map(|compared| compared.0.changes.as_slice()).unwrap_or_default();
            self.since.told =
                [Audience::Desk, Audience::Room].map(|to| changes.iter().map(|change| change.told(to)).collect());
            self.since.items = changes.iter().map(|change| self.searched(change)).collect();
            self.since.answer = Some(comparison);
            self.find_changes();
        }
    }

    /// What a snapshot that is taken today may be called.
    #[must_use]
    pub fn proposed_name(&self) -> String {
        let (year, month, day) = self.today.civil();
        self.notebook.free_name(&self.portfolio, &format!("{year:04}-{month:02}-{day:02}"))
    }

    /// The snapshot that is to be taken: of the data that is shown.
    #[must_use]
    pub fn shot(&self, name: Clean, confirms: bool) -> Shot {
        Shot { name, hash: self.data.hash.clone(), as_of: self.dataset().as_of, confirms }
    }

    /// The entry of a snapshot that was taken.
    #[must_use]
    pub fn entry(&self, id: Handle, shot: Shot, taken: String) -> Snapshot {
        Snapshot {
            id,
            portfolio: self.portfolio.clone(),
            name: Private::new(shot.name),
            taken,
            hash: shot.hash,
            as_of: shot.as_of,
            removed: false,
            rest: serde_json::Map::new(),
        }
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

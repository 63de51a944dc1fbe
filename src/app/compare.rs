//! What is asked of a comparison with a snapshot, and what it answers; and a snapshot that is to be taken.

use crate::dataset::changes::Change;
use crate::dataset::{Dataset, Edtf, ItemRef};
use crate::desk::agenda::Handle;
use crate::desk::notebook::Snapshot;
use crate::lang::Phrase;
use crate::text::Clean;
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

/// What a comparison came to; or why it could not be made.
pub type ComparisonResult = Result<Shared<Compared>, Phrase>;

/// A snapshot to be taken of the data that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotRequest {
    /// What it will be called.
    pub name: Clean,
    /// The hash of the bytes that are shown: only these may be kept.
    pub hash: String,
    /// The as-of date of the data that is shown.
    pub as_of: Edtf,
    /// From now on changes are told since this one: what there was is confirmed.
    pub confirms: bool,
}

/// Data that is seen, to be kept of the program's own accord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The snapshot that becomes of it.
    pub snapshot: Handle,
    /// Of which portfolio it is.
    pub portfolio: String,
    /// The hash of the bytes that are shown: only these may be kept.
    pub hash: String,
    /// The as-of date of the data that is shown.
    pub as_of: Edtf,
    /// The snapshot that became of what this session saw before.
    pub before: Option<Handle>,
}

/// Why what is seen is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSeen {
    /// It is larger than what is kept without being asked for.
    TooLarge,
    /// The file is another by now: that one will be seen.
    Another,
    /// What is kept cannot be written at all, and that is told already.
    Told,
    /// The disk refuses: why.
    Refused(Phrase),
}

/// The question that was asked last, its answer, and what of that is found by the query.
#[derive(Debug, Default)]
pub struct Since {
    pub(super) asked: Option<Question>,
    pub(super) answer: Option<ComparisonResult>,
    /// For each change the item that a search may find it as.
    pub(super) items: Vec<Option<ItemRef>>,
    /// For each change what may be told of it at the desk, and in a room.
    pub(super) told: [Vec<Option<Change>>; 2],
    pub(super) at_the_desk: FilteredChanges,
    /// In the room what changed in private alone did not change.
    pub(super) in_public: FilteredChanges,
}

/// The changes that the query finds, and how many there are without one.
#[derive(Debug, Default)]
pub struct FilteredChanges {
    pub(super) places: Vec<usize>,
    pub(super) all: usize,
}

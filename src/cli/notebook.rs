//! What is kept beside the dataset, as commands open it.

use crate::dataset::Dataset;
use crate::desk::notebook::{Notebook, Snapshot};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::snapshots::SnapshotStore;
use crate::host::streams::Streams;
use crate::lang::{CliText, LoadText, Sentence};
use crate::store;
use crate::store::error::StoreError;
use crate::store::notebook_store::NotebookStore;
use crate::store::notice::Notice;
use crate::text::{Clean, fold, nearest};

/// Opens what is kept in the user's data directory. What was wrong with it is said, and why it cannot be read where it cannot.
pub fn open(setup: &Setup, streams: &mut Streams<'_>) -> NotebookStore {
    let keeper = NotebookStore::open(store::data_dir().as_deref(), setup.now);
    let unread = keeper.trouble().filter(|_| !keeper.is_read());
    let unread = unread.map(StoreError::reason);
    for said in keeper.notices().iter().map(Notice::reason).chain(unread) {
        streams.warn(&format!("bangiao: {}", setup.told(&said)));
    }
    keeper
}

/// The newest snapshot of a portfolio that somebody gave this name; whatever its marks and case, where none is written so.
pub fn snapshot_named<'n>(notebook: &'n Notebook, portfolio: &str, name: &Clean) -> Option<&'n Snapshot> {
    let find = |is_it: &dyn Fn(&Clean) -> bool| {
        notebook.named_of(portfolio).rev().find(|snapshot| is_it(snapshot.name.to_keep()))
    };
    find(&|each| each == name).or_else(|| find(&|each| fold(each) == fold(name)))
}

/// The name that was probably meant by one that no snapshot of a portfolio has.
pub fn nearest_name<'n>(notebook: &'n Notebook, portfolio: &str, name: &Clean) -> Option<&'n str> {
    nearest(name, notebook.named_of(portfolio).map(|snapshot| &**snapshot.name.to_keep()))
}

/// The dataset of a snapshot.
///
/// # Errors
/// When its bytes are not there, or not what they were.
pub fn dataset_of(snapshot: &Snapshot, setup: &Setup) -> Result<Dataset, Failure> {
    let lang = setup.lang;
    let unusable = |why: &str| {
        let snapshot = snapshot.quoted(setup.audience, lang);
        Failure::refused(lang, &CliText::SnapshotUnreadable { snapshot, why: why.to_owned() })
    };
    let bytes = SnapshotStore::of(setup).get(&snapshot.hash).map_err(|why| unusable(why.text(lang)))?;
    let (loaded, _) = setup.take_in(&bytes).map_err(|_| unusable(&LoadText::NotADataset.say(lang)))?;
    Ok(loaded.dataset)
}

/// No snapshot of a portfolio has a name.
pub fn no_snapshot(notebook: &Notebook, portfolio: &str, name: &Clean, setup: &Setup) -> Failure {
    let reader = setup.reader();
    let near = nearest_name(notebook, portfolio, name);
    let meant = near.and_then(|near| reader.privately(near.to_owned()));
    Failure::refused(setup.lang, &CliText::NoSnapshotNamed { name: reader.quote(name), meant })
}

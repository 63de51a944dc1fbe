//! What is kept beside the dataset, as commands open it.

use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::store;
use crate::store::error::StoreError;
use crate::store::notebook_store::NotebookStore;
use crate::store::notice::Notice;

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

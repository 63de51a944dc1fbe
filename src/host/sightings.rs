//! What is seen is kept of the program's own accord, behind the frames: so that it can be told later what has changed since.

use super::environment;
use super::snapshots::{SnapshotStore, moment};
use crate::app::compare::{NotSeen, Sighting};
use crate::desk::notebook::{LARGEST, Snapshot};
use crate::lang::Phrase;
use crate::store::error::StoreError;
use crate::store::notebook_store::NotebookStore;
use crate::text::{Clean, Private};

/// Keeps the bytes of what is seen, and enters the snapshot. What was seen last is not kept twice.
///
/// # Errors
/// When it is not kept: why. Nothing is left to be written down later.
pub fn see(
    keeper: &mut NotebookStore,
    snapshots: &SnapshotStore,
    (seen, bytes): (&Sighting, &[u8]),
) -> Result<(), NotSeen> {
    let size = bytes.len() as u64;
    if size > LARGEST {
        return Err(NotSeen::TooLarge);
    }
    if keeper.trouble().is_some() || !keeper.is_read() {
        return Err(NotSeen::Told);
    }
    let refused = |trouble: StoreError| NotSeen::Refused(Phrase::from(snapshots.why(&trouble)));
    // Another instance may have seen it already.
    let notebook = keeper.keep_if_possible(&[]).map_err(refused)?;
    let snapshot = Snapshot {
        id: seen.snapshot.clone(),
        portfolio: seen.portfolio.clone(),
        name: Private::new(Clean::default()),
        taken: moment(environment::now()),
        hash: seen.hash.clone(),
        as_of: seen.as_of,
        removed: false,
        automatic: true,
        size,
        rest: serde_json::Map::new(),
    };
    let edits = notebook.seeing(&snapshot, seen.before.as_ref());
    if edits.is_empty() {
        return Ok(());
    }
    let put = || snapshots.put(bytes).map_err(|why| NotSeen::Refused(Phrase::from(why)));
    put()?;
    keeper.keep_if_possible(&edits).map_err(refused)?;
    // Before it was entered, another instance may have taken the same bytes away with the last snapshot that had them.
    if !snapshots.has(&seen.hash) {
        put()?;
    }
    Ok(())
}

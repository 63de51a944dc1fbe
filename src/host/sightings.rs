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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Edtf;
    use crate::desk::agenda::Handle;
    use crate::desk::notebook::Edit;
    use crate::store::snapshots::hash;
    use crate::text::Audience;
    use chrono::NaiveDateTime;
    use std::fs;
    use std::path::Path;

    /// An instance of the program over a folder.
    struct Instance {
        keeper: NotebookStore,
        snapshots: SnapshotStore,
        count: usize,
        name: &'static str,
    }

    impl Instance {
        fn over(folder: &Path, name: &'static str) -> Self {
            let keeper = NotebookStore::open(Some(folder), NaiveDateTime::default());
            Self { keeper, snapshots: SnapshotStore::at(Some(folder.to_owned()), Audience::Desk), count: 0, name }
        }

        fn sees(&mut self, portfolio: &str, bytes: &[u8]) -> Result<(), NotSeen> {
            self.count += 1;
            let sighting = Sighting {
                snapshot: Handle(format!("{}{}", self.name, self.count).into()),
                portfolio: portfolio.to_owned(),
                hash: hash(bytes),
                as_of: Edtf::parse("2024-12-31").unwrap(),
                before: None,
            };
            see(&mut self.keeper, &self.snapshots, (&sighting, bytes))
        }

        /// The hashes of what is kept; of each the bytes are there.
        fn kept(&mut self) -> Vec<String> {
            let notebook = self.keeper.keep(&[]).unwrap();
            let hashes: Vec<String> = notebook.snapshots.iter().map(|snapshot| snapshot.hash.clone()).collect();
            for hash in &hashes {
                self.snapshots.get(hash).unwrap();
            }
            hashes
        }
    }

    #[test]
    fn two_instances_lose_nothing_of_one_another_and_keep_the_same_once() {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut two) = (Instance::over(folder.path(), "a"), Instance::over(folder.path(), "b"));
        one.sees("p", b"same").unwrap();
        two.sees("p", b"same").unwrap();
        two.sees("q", b"same").unwrap();
        one.sees("p", b"other").unwrap();
        assert_eq!(one.kept(), [hash(b"same"), hash(b"same"), hash(b"other")]);
        assert_eq!(two.kept(), one.kept());
        for number in 0..30_u8 {
            one.sees("p", &[b'p', number]).unwrap();
            two.sees("q", &[b'q', number]).unwrap();
        }
        assert_eq!(two.kept().len(), crate::desk::notebook::MOST_AUTOMATIC);
        let files = fs::read_dir(folder.path().join("snapshots")).unwrap().count();
        assert_eq!(files, two.kept().len(), "the bytes of what went are gone");
    }

    #[test]
    fn bytes_stay_while_another_snapshot_has_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut one = Instance::over(folder.path(), "a");
        one.sees("p", b"same").unwrap();
        one.sees("q", b"same").unwrap();
        let forget = |snapshot: &str| Edit::ForgetSnapshot { snapshot: Handle(snapshot.into()), hash: hash(b"same") };
        one.keeper.keep(&[forget("a1")]).unwrap();
        assert_eq!(one.kept(), [hash(b"same")]);
        one.keeper.keep(&[forget("a2")]).unwrap();
        assert!(one.kept().is_empty() && !one.snapshots.has(&hash(b"same")));
    }

    #[test]
    fn what_is_too_large_or_cannot_be_written_leaves_nothing_to_be_done_later() {
        let folder = tempfile::tempdir().unwrap();
        let mut one = Instance::over(folder.path(), "a");
        let vast = vec![b' '; usize::try_from(LARGEST).unwrap() + 1];
        assert_eq!(one.sees("p", &vast), Err(NotSeen::TooLarge));
        fs::write(folder.path().join("snapshots"), "in the way").unwrap();
        assert!(matches!(one.sees("p", b"x"), Err(NotSeen::Refused(_))));
        assert!(one.keeper.unsaved().is_empty() && one.keeper.trouble().is_none());
        // Nor where the notes cannot be written.
        fs::remove_file(folder.path().join("snapshots")).unwrap();
        fs::remove_dir_all(folder.path()).unwrap();
        fs::write(folder.path(), "in the way").unwrap();
        assert!(matches!(one.sees("p", b"x"), Err(NotSeen::Refused(_))));
        assert!(one.keeper.unsaved().is_empty());
        fs::remove_file(folder.path()).unwrap();
    }
}

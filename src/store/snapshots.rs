//! Datasets as they were, each under the hash of its bytes: what is the same is there once, and what was damaged is seen.

use super::DEFAULT_CAP;
use super::error::{At, Cause, StoreError};
use super::files::{Disk, Files, PRIVATE};
use super::state_dir::{SNAPSHOT_FOLDER, own_folder};
use super::write::{self, WriteError, read_whole};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The snapshots in a data directory.
#[derive(Debug, Clone)]
pub struct SnapshotFiles {
    folder: PathBuf,
    files: Arc<dyn Files>,
}

impl SnapshotFiles {
    /// Those of a data directory; nothing is made before something is put there.
    #[must_use]
    pub fn at(data_dir: &Path) -> Self {
        Self::with(Arc::new(Disk), data_dir)
    }

    /// The same, by other calls.
    #[must_use]
    pub fn with(files: Arc<dyn Files>, data_dir: &Path) -> Self {
        Self { folder: data_dir.join(SNAPSHOT_FOLDER), files }
    }

    /// Keeps bytes, and returns their hash. What is there already and whole is left as it is.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let hash = hash(bytes);
        let path = self.path(&hash);
        self.files.make_folder(&self.folder).at(&self.folder)?;
        own_folder(&*self.files, &self.folder)?;
        match write::new_file(&*self.files, &path, bytes, PRIVATE) {
            Ok(()) => {}
            Err(WriteError::Exists) if self.get(&hash).is_ok() => {}
            Err(WriteError::Exists) => write::replace_own(&*self.files, &path, bytes)?,
            Err(WriteError::Refused(trouble)) => return Err(trouble),
        }
        Ok(hash)
    }

    /// The bytes of that hash.
    ///
    /// # Errors
    /// When there are none, the disk refuses, or they are not what they were.
    pub fn get(&self, hash: &str) -> Result<Vec<u8>, StoreError> {
        // A name that is no hash could lead anywhere.
        if !is_hash(hash) {
            return Err(StoreError::new(&self.folder, Cause::Missing));
        }
        let path = self.path(hash);
        let bytes = read_whole(&*self.files, &path, DEFAULT_CAP)?;
        let bytes = bytes.ok_or_else(|| StoreError::new(&path, Cause::Missing))?;
        if self::hash(&bytes) == hash { Ok(bytes) } else { Err(StoreError::new(&path, Cause::Damaged)) }
    }

    /// Whether there are bytes of that hash; they may be damaged.
    #[must_use]
    pub fn has(&self, hash: &str) -> bool {
        is_hash(hash) && self.files.about(&self.path(hash)).is_ok_and(|about| about.is_file)
    }

    /// Takes the bytes of that hash away; where there are none, that is as well.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove(&self, hash: &str) -> Result<(), StoreError> {
        if !self.has(hash) {
            return Ok(());
        }
        let path = self.path(hash);
        self.files.remove(&path).at(&path)
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(format!("{hash}.json"))
    }
}

/// The SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a text never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn what_is_put_is_got_by_its_hash_and_the_same_is_there_once() {
        let folder = tempfile::tempdir().unwrap();
        let snapshots = SnapshotFiles::at(folder.path());
        let one = snapshots.put(b"one").unwrap();
        assert_eq!(one, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assert_eq!(snapshots.put(b"one").unwrap(), one);
        snapshots.put(b"two").unwrap();
        assert_eq!(snapshots.get(&one).unwrap(), b"one");
        let paths: Vec<_> = fs::read_dir(folder.path().join("snapshots")).unwrap().map(|path| path.unwrap()).collect();
        assert_eq!(paths.len(), 2);
        assert!(paths.iter().all(|path| path.metadata().unwrap().permissions().mode() & 0o777 == 0o600));
    }

    #[test]
    fn what_was_damaged_is_not_taken_for_what_it_was_and_can_be_put_again() {
        let folder = tempfile::tempdir().unwrap();
        let snapshots = SnapshotFiles::at(folder.path());
        let one = snapshots.put(b"one").unwrap();
        fs::write(snapshots.path(&one), "on").unwrap();
        assert_eq!(snapshots.get(&one).unwrap_err().cause, Cause::Damaged);
        snapshots.put(b"one").unwrap();
        assert_eq!(snapshots.get(&one).unwrap(), b"one");
    }

    #[test]
    fn what_is_removed_is_gone_and_removing_it_again_is_no_mistake() {
        let folder = tempfile::tempdir().unwrap();
        let snapshots = SnapshotFiles::at(folder.path());
        let one = snapshots.put(b"one").unwrap();
        assert!(snapshots.has(&one));
        snapshots.remove(&one).unwrap();
        snapshots.remove(&one).unwrap();
        assert!(!snapshots.has(&one) && snapshots.get(&one).is_err());
    }

    #[test]
    fn what_is_no_hash_leads_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let snapshots = SnapshotFiles::at(folder.path());
        fs::write(folder.path().join("x.json"), "{}").unwrap();
        for name in ["../x", "", "/etc/passwd", &"A".repeat(64), &"../".repeat(21)] {
            assert_eq!(snapshots.get(name).unwrap_err().cause, Cause::Missing, "{name}");
        }
    }
}

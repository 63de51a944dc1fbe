//! A dataset file that is changed: never without a copy of what it was, and never over what somebody else wrote meanwhile.

use super::error::{At, StoreError};
use super::files::{Disk, Files};
use super::write::{WriteError, new_file, replace_file};
use crate::lang::Phrase;
use std::fs;
use std::path::{Path, PathBuf};

/// Why a dataset file was not changed.
#[derive(Debug)]
pub enum ChangeError {
    /// It is another one than the one that was read.
    ChangedMeanwhile,
    /// It, or the copy of what it was, cannot be written.
    Refused(Phrase),
}

impl From<StoreError> for ChangeError {
    fn from(trouble: StoreError) -> Self {
        Self::Refused(trouble.reason())
    }
}

/// Puts new bytes in the place of those that were read, with the file's own mode. What it was is kept beside it; gives where.
///
/// # Errors
/// When the file is another one by now, or the system refuses.
pub fn change(path: &Path, read: &[u8], new: &[u8]) -> Result<PathBuf, ChangeError> {
    let about = Disk.about(path).at(path)?;
    if fs::read(path).at(path)? != read {
        return Err(ChangeError::ChangedMeanwhile);
    }
    let backup = keep(path, read, about.mode)?;
    replace_file(&Disk, path, new, about.mode)?;
    Ok(backup)
}

/// Keeps a copy beside a file under the first name that is free: `data.json.bak`, `data.json.bak2`, …
fn keep(path: &Path, bytes: &[u8], mode: u32) -> Result<PathBuf, ChangeError> {
    let named = |ending: String| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        path.with_file_name(name)
    };
    let mut number = 1;
    loop {
        let copy = named(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        match new_file(&Disk, &copy, bytes, mode) {
            Ok(()) => return Ok(copy),
            Err(WriteError::Exists) => number += 1,
            Err(WriteError::Refused(trouble)) => return Err(trouble.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_changed_file_leaves_what_it_was_beside_it_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data.json");
        fs::write(&file, "one").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(change(&file, b"one", b"two").unwrap(), folder.path().join("data.json.bak"));
        assert_eq!(change(&file, b"two", b"three").unwrap(), folder.path().join("data.json.bak2"));
        let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(
            (text("data.json"), text("data.json.bak"), text("data.json.bak2")),
            ("three".into(), "one".into(), "two".into())
        );
        for name in ["data.json", "data.json.bak"] {
            assert_eq!(fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777, 0o640, "{name}");
        }
    }

    #[test]
    fn a_file_that_somebody_else_changed_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data.json");
        fs::write(&file, "theirs").unwrap();
        assert!(matches!(change(&file, b"one", b"two"), Err(ChangeError::ChangedMeanwhile)));
        assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

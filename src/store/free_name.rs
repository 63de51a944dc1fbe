//! New files under names that nobody has yet, in folders that others may share. The names are drawn at random, so that nobody can
//! take them all beforehand; a file is made exclusively and never through a link, for its owner alone.

use super::files::{Disk, Files, How, PRIVATE, remove, write_all};
use std::collections::hash_map::RandomState;
use std::fs::File;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// So many names are tried. Two that are drawn are the same once in four thousand million.
const TRIES: usize = 100;

/// The letters of what is drawn at random.
pub const DRAWN: usize = 8;

/// Names that begin and end so, with [`DRAWN`] letters `[0-9a-f]` between.
pub fn names(begin: &str, end: &str) -> impl Iterator<Item = String> {
    // The keys of the standard hash maps come from the system's random numbers, and are others at each call.
    let draw = || RandomState::new().build_hasher().finish() as u32;
    (0..TRIES).map(move |_| format!("{begin}{:0width$x}{end}", draw(), width = DRAWN))
}

/// Whether a name begins and ends so, and was drawn between.
#[must_use]
pub fn is_one(name: &str, begin: &str, end: &str) -> bool {
    let drawn = name.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end));
    drawn.is_some_and(|drawn| {
        drawn.len() == DRAWN && drawn.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Makes a file that is in a folder under none of these names yet; says under which it is now.
pub(super) fn create(
    files: &dyn Files,
    folder: &Path,
    names: impl Iterator<Item = String>,
    mode: u32,
) -> io::Result<(PathBuf, File)> {
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for name in names {
        let path = folder.join(name);
        match files.open(&path, How::New { mode }) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

/// Writes bytes to a new file for its owner alone, onto the disk; says where it is. What cannot be written whole is taken away
/// again.
///
/// # Errors
/// What the system says.
pub fn write(folder: &Path, begin: &str, end: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let (path, mut file) = create(&Disk, folder, names(begin, end), PRIVATE)?;
    match write_all(&Disk, &mut file, bytes).and_then(|()| file.sync_all()) {
        Ok(()) => Ok(path),
        Err(error) => {
            remove(&Disk, &path);
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn each_file_has_a_name_of_its_own_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<PathBuf> = (0..50).map(|_| write(folder.path(), "x-", ".md", "ệ".as_bytes()).unwrap()).collect();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 50);
        for path in &paths {
            assert_eq!(fs::read_to_string(path).unwrap(), "ệ");
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
            assert!(is_one(path.file_name().unwrap().to_str().unwrap(), "x-", ".md"));
        }
        for other in ["x-.md", "x-0123456.md", "x-0123456z.md", "y-01234567.md", "x-01234567.txt", "x-012345678.md"] {
            assert!(!is_one(other, "x-", ".md"), "{other}");
        }
    }

    #[test]
    fn what_is_there_is_never_opened_nor_followed() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("taken"), "theirs").unwrap();
        symlink(folder.path().join("nowhere"), folder.path().join("link")).unwrap();
        let names = || ["taken", "link", "free"].map(str::to_owned).into_iter();
        let (path, _) = create(&Disk, folder.path(), names(), PRIVATE).unwrap();
        assert_eq!(path, folder.path().join("free"));
        let error = create(&Disk, folder.path(), names(), PRIVATE).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(folder.path().join("taken")).unwrap(), "theirs");
        assert!(!folder.path().join("nowhere").exists());
    }
}

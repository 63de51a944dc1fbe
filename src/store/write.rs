//! How a file is written so that it is either the old one or the new one, whole, whatever happens in between: beside it under
//! another name, to the last byte, onto the disk; only then it takes its name.

use super::error::{At, Cause, StoreError};
use super::files::{About, Disk, Files, How, PRIVATE, remove, write_all};
use super::free_name;
use crate::lang::{Phrase, StoreText};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Files of our own that are being written begin and end so: what a crash leaves of them is swept away later.
const TEMPORARY: (&str, &str) = (".bangiao-", ".tmp");

/// Who may read a file that was not there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Its owner alone: minutes, private notes, or what they led to are in it.
    Owner,
    /// Everybody, less what the user's mask takes away.
    Everybody,
}

impl Readers {
    const fn mode(self) -> u32 {
        match self {
            Self::Owner => PRIVATE,
            Self::Everybody => 0o666,
        }
    }
}

/// Why a file was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteError {
    /// Something of that name is there, and it was not said that it may be replaced.
    Exists,
    /// It cannot be written.
    Refused(StoreError),
}

impl WriteError {
    /// Why.
    #[must_use]
    pub fn reason(&self) -> Phrase {
        match self {
            Self::Exists => StoreText::Exists.into(),
            Self::Refused(trouble) => trouble.reason(),
        }
    }
}

impl From<StoreError> for WriteError {
    fn from(trouble: StoreError) -> Self {
        Self::Refused(trouble)
    }
}

/// Writes a file that the user asked for. What is there is replaced only when that was said, and then through a link and with
/// its mode.
///
/// # Errors
/// When something is there, or the system refuses.
pub fn write_file(path: &Path, bytes: &[u8], readers: Readers, replace: bool) -> Result<(), WriteError> {
    if replace {
        replace_file(&Disk, path, bytes, readers.mode()).map_err(Into::into)
    } else {
        new_file(&Disk, path, bytes, readers.mode())
    }
}

/// Writes a file that must not be there yet, even if somebody else makes it at the same moment.
pub(super) fn new_file(files: &dyn Files, path: &Path, bytes: &[u8], mode: u32) -> Result<(), WriteError> {
    let folder = folder_of(path);
    let temporary = temporary(files, folder, bytes, mode)?;
    let named = files.link(&temporary, path);
    remove(files, &temporary);
    match named {
        Ok(()) => sync_folder(files, folder).map_err(Into::into),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(WriteError::Exists),
        Err(error) if has_no_links(&error) => in_place(files, path, bytes, mode),
        Err(error) => Err(StoreError::at(path, &error).into()),
    }
}

/// Where files have one name only (FAT, some network file systems), a new one is written where it stands; no reader knows it yet.
fn in_place(files: &dyn Files, path: &Path, bytes: &[u8], mode: u32) -> Result<(), WriteError> {
    let mut file = match files.open(path, How::New { mode }) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(WriteError::Exists),
        opened => opened.at(path)?,
    };
    if let Err(trouble) = fill(files, &mut file, path, bytes) {
        remove(files, path);
        return Err(trouble.into());
    }
    sync_folder(files, folder_of(path)).map_err(Into::into)
}

/// Writes a file whether it is there or not: through a link, with the mode of what was there.
pub(super) fn replace_file(files: &dyn Files, path: &Path, bytes: &[u8], mode: u32) -> Result<(), StoreError> {
    let target = target_of(files, path)?;
    let was = match files.about(&target) {
        Ok(about) if !about.is_file => return Err(StoreError::new(&target, Cause::NoFile)),
        Ok(about) => Some(about),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(StoreError::at(&target, &error)),
    };
    let folder = folder_of(&target);
    let temporary = match was {
        Some(was) => temporary_of(files, folder, bytes, was.mode, true),
        None => temporary(files, folder, bytes, mode),
    }?;
    give_name(files, &temporary, &target)?;
    sync_folder(files, folder)
}

/// The path that is written when a path is to be: what a link leads to, else the path itself.
pub(super) fn target_of(files: &dyn Files, path: &Path) -> Result<PathBuf, StoreError> {
    match files.real_path(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_owned()),
        real => real.at(path),
    }
}

/// Gives what was written its name. What is left of it where that fails is taken away.
pub(super) fn give_name(files: &dyn Files, temporary: &Path, path: &Path) -> Result<(), StoreError> {
    let named = files.rename(temporary, path).at(path);
    if named.is_err() {
        remove(files, temporary);
    }
    named
}

/// Writes bytes to a new file in a folder, onto the disk. Where that fails, nothing is left.
pub(super) fn temporary(files: &dyn Files, folder: &Path, bytes: &[u8], mode: u32) -> Result<PathBuf, StoreError> {
    temporary_of(files, folder, bytes, mode, false)
}

/// The same; `exactly` of that mode, whatever the user's mask takes away from new files.
fn temporary_of(
    files: &dyn Files,
    folder: &Path,
    bytes: &[u8],
    mode: u32,
    exactly: bool,
) -> Result<PathBuf, StoreError> {
    let (begin, end) = TEMPORARY;
    let (path, mut file) = free_name::create(files, folder, free_name::names(begin, end), mode).at(folder)?;
    if exactly {
        // Where modes cannot be set (FAT), every file has the one that there is.
        let _ = files.set_mode(&file, mode);
    }
    let filled = fill(files, &mut file, &path, bytes);
    drop(file);
    if let Err(trouble) = filled {
        remove(files, &path);
        // Its place is the folder: the name means nothing to anybody.
        return Err(StoreError { place: folder.to_owned(), ..trouble });
    }
    Ok(path)
}

/// Whether a file is one of ours that was being written.
pub(super) fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

fn fill(files: &dyn Files, file: &mut File, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_all(files, file, bytes).at(path)?;
    // A file system that loses bytes without a word is not believed.
    if files.about_open(file).at(path)?.length != bytes.len() as u64 {
        return Err(StoreError::new(path, Cause::Full));
    }
    files.sync(file).at(path)
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync_folder(files: &dyn Files, folder: &Path) -> Result<(), StoreError> {
    let open = files.open(folder, How::Folder).at(folder)?;
    match files.sync(&open) {
        // Some file systems have nothing to do for folders, and say so.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        synced => synced.at(folder),
    }
}

/// Reads a regular file of this user whole; `None` where there is none. What belongs to another user is left to that user, and
/// no link is followed.
pub(super) fn read_whole(files: &dyn Files, path: &Path, cap: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let mut file = match files.open(path, How::Read) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.at(path)?,
    };
    own(path, &files.about_open(&file).at(path)?)?;
    let bytes = files.read(&mut file, cap.saturating_add(1)).at(path)?;
    if bytes.len() as u64 > cap { Err(StoreError::new(path, Cause::TooLarge)) } else { Ok(Some(bytes)) }
}

/// Refuses what is no regular file, and what belongs to another user.
pub(super) fn own(path: &Path, about: &About) -> Result<(), StoreError> {
    match about {
        About { is_file: false, .. } => Err(StoreError::new(path, Cause::NoFile)),
        About { owner, .. } if *owner != rustix::process::geteuid().as_raw() => {
            Err(StoreError::new(path, Cause::Foreign))
        }
        About { .. } => Ok(()),
    }
}

/// Writes a file of what is kept, whether it is there or not: a link there gives way to it.
pub(super) fn replace_own(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    let temporary = temporary(files, folder, bytes, PRIVATE)?;
    give_name(files, &temporary, path)?;
    sync_folder(files, folder)
}

/// The folder that a path is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a file cannot have a second name here.
pub(super) fn has_no_links(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied | io::ErrorKind::TooManyLinks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_there_is_replaced_only_when_that_was_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("view.csv");
        write_file(&path, b"one", Readers::Everybody, false).unwrap();
        assert_eq!(write_file(&path, b"two", Readers::Everybody, false), Err(WriteError::Exists));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write_file(&path, b"two", Readers::Everybody, true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["view.csv"]);
    }

    #[test]
    fn a_link_stays_a_link_and_a_mode_stays_that_mode() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "one").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&real, &link).unwrap();
        assert_eq!(write_file(&link, b"two", Readers::Everybody, false), Err(WriteError::Exists));
        write_file(&link, b"two", Readers::Everybody, true).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!((fs::read(&real).unwrap(), mode(&real)), (b"two".to_vec(), 0o640));
    }

    #[test]
    fn a_file_that_the_group_may_write_stays_so_whatever_the_mask() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("view.csv");
        fs::write(&path, "one").unwrap();
        // The usual mask takes writing from group and others, and no mask leaves both of these.
        for wanted in [0o664, 0o606] {
            fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).unwrap();
            write_file(&path, b"two", Readers::Everybody, true).unwrap();
            assert_eq!(mode(&path), wanted);
        }
    }

    #[test]
    fn what_is_private_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        for (name, replace) in [("one", false), ("two", true)] {
            let path = folder.path().join(name);
            write_file(&path, b"x", Readers::Owner, replace).unwrap();
            assert_eq!(mode(&path), 0o600);
            // Whoever has opened it to others has it so.
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            write_file(&path, b"y", Readers::Owner, true).unwrap();
            assert_eq!(mode(&path), 0o644);
        }
    }

    #[test]
    fn a_thousand_taken_names_keep_nobody_from_writing() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..1000 {
            fs::write(folder.path().join(format!(".bangiao-{}-{number}.tmp", std::process::id())), "").unwrap();
        }
        write_file(&folder.path().join("view.csv"), b"x", Readers::Everybody, false).unwrap();
    }

    #[test]
    fn what_is_no_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path(), Path::new("/dev/null")] {
            let Err(WriteError::Refused(trouble)) = write_file(path, b"x", Readers::Everybody, true) else {
                panic!("{path:?}")
            };
            assert_eq!(trouble.cause, Cause::NoFile);
        }
        let nowhere = folder.path().join("no/such/folder");
        let Err(WriteError::Refused(trouble)) = write_file(&nowhere, b"x", Readers::Everybody, false) else {
            panic!("it is written")
        };
        assert_eq!(trouble.cause, Cause::Missing);
    }
}

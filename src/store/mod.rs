//! Where files are, and how they are read safely. Uses `dataset`, `desk` and [`directories`].
//!
//! Only regular files and pipes are read, and never more than a cap: a device, a folder or a FIFO that nobody fills would
//! hang the program or eat its memory.
//!
//! | file | subject |
//! | --- | --- |
//! | [`files`] | the calls of the system, one by one |
//! | [`error`] | why one of them failed, for people |
//! | [`write`] | writing a file whole or not at all |
//! | [`free_name`] | new files under names that nobody has |
//! | [`notebook_store`] | the notebook of the desk |
//! | `state_dir`, [`state`] | the files in which it is kept, and their bytes |
//! | [`notice`] | what was wrong with them, for people |
//! | [`paths`] | what a path may go on to |
//! | [`session`] | how the dashboard was left |
//! | [`snapshots`] | datasets as they were |
//! | [`drafts`] | minutes that are in the user's editor |
//! | [`state_file`] | everything that is kept, to be carried elsewhere |
//! | [`agenda_file`] | an agenda to be handed over |

#![expect(clippy::disallowed_methods, reason = "the disk is at home here")]

pub mod agenda_file;
pub mod dataset_file;
pub mod drafts;
pub mod error;
pub mod files;
pub mod free_name;
pub mod notebook_store;
pub mod notice;
pub mod paths;
pub mod session;
pub mod snapshots;
pub mod state;
mod state_dir;
pub mod state_file;
pub mod write;

pub use write::{Readers, WriteError, write_file};

use crate::dataset::BUILTIN;
use crate::lang::ReadText;
use rustix::fs::{FileType, OFlags, fcntl_getfl, fcntl_setfl, fstat};
use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The most that is read of an input unless `--max-size` says otherwise.
pub const DEFAULT_CAP: u64 = 512 * 1024 * 1024;

/// The most that is read of a configuration file.
pub const CONFIG_CAP: u64 = 1024 * 1024;

/// Where a dataset comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputPlace {
    /// The dataset that is compiled into the program.
    Builtin,
    /// Standard input.
    Input,
    /// A file.
    File(PathBuf),
}

impl InputPlace {
    /// The place that an option, a variable or the configuration names: `builtin`, `-`, or a path.
    #[must_use]
    pub fn named(name: &OsStr) -> Self {
        match name.to_str() {
            Some("builtin") => Self::Builtin,
            Some("-") => Self::Input,
            Some(_) | None => Self::File(PathBuf::from(name)),
        }
    }
}

impl InputPlace {
    /// How many bytes there are to read; `None` for what does not say so before it is read.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::Builtin => Some(BUILTIN.len() as u64),
            Self::Input => None,
            Self::File(path) => fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len()),
        }
    }

    /// What tells the portfolio at this place from every other, however its path is written; `None` for what comes through a pipe:
    /// that has no place to be found at again.
    #[must_use]
    pub fn portfolio(&self) -> Option<String> {
        match self {
            Self::Builtin => Some("builtin".to_owned()),
            Self::Input => None,
            Self::File(path) if is_descriptor(path) => None,
            Self::File(path) => {
                let path = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
                path.ok().map(|path| path.to_string_lossy().into_owned())
            }
        }
    }
}

/// Why an input cannot be read.
#[derive(Debug)]
pub enum ReadError {
    /// There is no such file.
    Missing,
    /// It may not be read.
    Forbidden,
    /// It is a folder.
    Folder,
    /// It is a device, a socket or a named pipe.
    NoFile,
    /// Standard input is a terminal.
    Terminal,
    /// It is larger than this many bytes.
    TooLarge(u64),
    /// The system refused for another reason.
    Other(io::Error),
}

impl ReadError {
    /// What is wrong with the input, to stand after its name.
    #[must_use]
    pub fn reason(&self) -> ReadText {
        match self {
            Self::Missing => ReadText::Missing,
            Self::Forbidden => ReadText::Forbidden,
            Self::Folder => ReadText::Folder,
            Self::NoFile => ReadText::NoFile,
            Self::Terminal => ReadText::Terminal,
            Self::TooLarge(cap) => ReadText::TooLarge { cap: size_text(*cap) },
            Self::Other(error) => ReadText::Refused { why: error.to_string() },
        }
    }
}

impl From<io::Error> for ReadError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`io::ErrorKind` has more kinds than are told apart, and grows")]
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error),
        }
    }
}

/// Reads an input whole, at most `cap` bytes of it.
///
/// # Errors
/// When it cannot be opened, is no regular file or pipe, or is larger than `cap`.
pub fn read(place: &InputPlace, cap: u64) -> Result<Cow<'static, [u8]>, ReadError> {
    match place {
        InputPlace::Builtin => Ok(Cow::Borrowed(BUILTIN)),
        InputPlace::Input => read_input(cap).map(Cow::Owned),
        InputPlace::File(path) => read_file(path, cap).map(Cow::Owned),
    }
}

/// By what is told that a file has become another, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    size: u64,
    modified: (i64, i64),
    inode: (u64, u64),
}

/// The stamp of a file; `None` when there is none.
#[must_use]
pub fn stamp(path: &Path) -> Option<Stamp> {
    let about = fs::metadata(path).ok()?;
    Some(Stamp { size: about.len(), modified: (about.mtime(), about.mtime_nsec()), inode: (about.dev(), about.ino()) })
}

/// Whether anything stands at that path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The user's configuration file, whether it is there or not; `None` when the system knows no home for the user, or a relative one.
#[must_use]
pub fn config_file() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.config_dir().join("config.toml")).filter(|path| path.is_absolute())
}

/// The folder of what the program keeps, whether it is there or not; `None` when the system knows no home for the user, or a
/// relative one: the notes would be others in every folder.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.data_dir().to_owned()).filter(|path| path.is_absolute())
}

/// The user's home; `None` when the system knows none, or one that is relative: it would be another in every folder.
#[must_use]
pub fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()).filter(|path| path.is_absolute())
}

/// A path as it is typed, from the root on: `~/` is the user's home. `None` where that is meant and there is none.
#[must_use]
pub fn typed(path: &str) -> Option<PathBuf> {
    let path = match path.strip_prefix("~/") {
        Some(rest) => home()?.join(rest),
        None => PathBuf::from(path),
    };
    Some(std::path::absolute(&path).unwrap_or(path))
}

fn dirs() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("", "", "bangiao")
}

/// A path as a configuration file means it: `~/` is the user's home, anything relative stands beside the file.
#[must_use]
pub fn beside(config: &Path, name: &str) -> PathBuf {
    if let Some(rest) = name.strip_prefix("~/")
        && let Some(home) = home()
    {
        return home.join(rest);
    }
    config.parent().map_or_else(|| PathBuf::from(name), |folder| folder.join(name))
}

fn read_input(cap: u64) -> Result<Vec<u8>, ReadError> {
    let stdin = io::stdin();
    let status = fstat(&stdin).map_err(|error| ReadError::Other(error.into()))?;
    match FileType::from_raw_mode(status.st_mode) {
        FileType::RegularFile | FileType::Fifo | FileType::Socket => read_capped(stdin.lock(), cap),
        FileType::Directory => Err(ReadError::Folder),
        FileType::CharacterDevice if rustix::termios::isatty(&stdin) => Err(ReadError::Terminal),
        FileType::CharacterDevice | FileType::BlockDevice | FileType::Symlink | FileType::Unknown => {
            Err(ReadError::NoFile)
        }
    }
}

/// Opened without waiting: a FIFO that nobody fills would keep `open` for ever.
fn read_file(path: &Path, cap: u64) -> Result<Vec<u8>, ReadError> {
    let file = OpenOptions::new().read(true).custom_flags(OFlags::NONBLOCK.bits() as i32).open(path)?;
    let about = file.metadata()?;
    if about.is_file() {
        if about.len() > cap {
            return Err(ReadError::TooLarge(cap));
        }
        return read_capped(file, cap);
    }
    if about.is_dir() {
        return Err(ReadError::Folder);
    }
    if about.file_type().is_fifo() && is_descriptor(path) {
        wait_for_data(&file)?;
        return read_capped(file, cap);
    }
    Err(ReadError::NoFile)
}

/// Whether a path names an open descriptor, as the shell's `<(…)` does: such a pipe has somebody who fills it.
fn is_descriptor(path: &Path) -> bool {
    ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"]
        .iter()
        .any(|prefix| path.as_os_str().as_encoded_bytes().starts_with(prefix.as_bytes()))
}

fn wait_for_data(file: &File) -> Result<(), ReadError> {
    let flags = fcntl_getfl(file).map_err(io::Error::from)?;
    fcntl_setfl(file, flags - OFlags::NONBLOCK).map_err(io::Error::from)?;
    Ok(())
}

fn read_capped(input: impl Read, cap: u64) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    input.take(cap.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > cap { Err(ReadError::TooLarge(cap)) } else { Ok(bytes) }
}

/// The units of sizes: letter, bytes.
const UNITS: [(char, u64); 3] = [('G', 1 << 30), ('M', 1 << 20), ('K', 1 << 10)];

/// A size as people write it: `512M`, `2G`, `1000000`.
#[must_use]
pub fn parse_size(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_uppercase();
    let text = text.strip_suffix("IB").or_else(|| text.strip_suffix('B')).unwrap_or(&text);
    let (digits, unit) = UNITS
        .iter()
        .find_map(|(letter, unit)| text.strip_suffix(*letter).map(|digits| (digits, *unit)))
        .unwrap_or((text, 1));
    digits.trim().parse::<u64>().ok()?.checked_mul(unit)
}

fn size_text(bytes: u64) -> String {
    UNITS
        .iter()
        .find(|(_, unit)| bytes >= *unit && bytes.is_multiple_of(*unit))
        .map_or_else(|| format!("{bytes} B"), |(letter, unit)| format!("{} {letter}iB", bytes / unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_of(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data.json");
        fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    #[test]
    fn a_file_is_read_up_to_its_cap_and_not_beyond() {
        let (_folder, path) = file_of(b"12345");
        assert_eq!(read_file(&path, 5).unwrap(), b"12345");
        assert!(matches!(read_file(&path, 4), Err(ReadError::TooLarge(4))));
    }

    #[test]
    fn what_is_no_file_is_refused_without_waiting() {
        let (folder, path) = file_of(b"");
        assert!(matches!(read_file(folder.path(), 9), Err(ReadError::Folder)));
        assert!(matches!(read_file(Path::new("/dev/zero"), 9), Err(ReadError::NoFile)));
        assert!(matches!(read_file(&path.join("x"), 9), Err(ReadError::Other(_) | ReadError::Missing)));
        assert!(matches!(read_file(&folder.path().join("nowhere"), 9), Err(ReadError::Missing)));
    }

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (text, bytes) in [("512M", 512 << 20), ("2 GiB", 2 << 30), ("1000", 1000), ("3kb", 3 << 10)] {
            assert_eq!(parse_size(text), Some(bytes), "{text}");
        }
        for text in ["", "M", "-1", "1.5G", "99999999999G"] {
            assert_eq!(parse_size(text), None, "{text}");
        }
        assert_eq!(size_text(512 << 20), "512 MiB");
        assert_eq!(size_text(1000), "1000 B");
    }

    #[test]
    fn a_path_in_the_configuration_stands_beside_it() {
        assert_eq!(beside(Path::new("/etc/b/config.toml"), "a.json"), Path::new("/etc/b/a.json"));
        assert_eq!(beside(Path::new("/etc/b/config.toml"), "/x/a.json"), Path::new("/x/a.json"));
    }
}

//! Every call of the system that what is kept depends on, one method each: so that tests can let any of them fail.
//!
//! Nothing is decided here. Who calls in which order is in [`super::write`] and [`super::notebook_store`].

use rustix::event::{Timespec, poll};
use rustix::fs::OFlags;
use std::fmt::Debug;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// It is a regular file.
    pub is_file: bool,
    /// Its length in bytes.
    pub length: u64,
    /// The number of the user whose it is.
    pub owner: u32,
    /// Device and inode: what tells it from every other file that is there.
    pub identity: (u64, u64),
    /// When its content changed last, in seconds, by the clock of the file system.
    pub modified: i64,
    /// When anything about it changed last, in seconds and nanoseconds, by the same clock.
    pub changed: (i64, i64),
    /// Who may do what with it.
    pub mode: u32,
}

impl From<&fs::Metadata> for About {
    fn from(metadata: &fs::Metadata) -> Self {
        Self {
            is_file: metadata.is_file(),
            length: metadata.len(),
            owner: metadata.uid(),
            identity: (metadata.dev(), metadata.ino()),
            modified: metadata.mtime(),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
            mode: metadata.mode() & 0o7777,
        }
    }
}

/// What a file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// To be read. Never waits: a FIFO that nobody fills would keep `open` for ever. No way here follows a link.
    Read,
    /// To be written at its end; made where there is none, for its owner alone.
    Append,
    /// To be written; made now. Something of that name must not be there yet.
    New {
        /// Who may do what with it, less what the user's mask takes away.
        mode: u32,
    },
    /// To be locked; made where there is none, for its owner alone.
    Lock,
    /// A folder, to be synchronised.
    Folder,
}

/// For its owner alone.
pub const PRIVATE: u32 = 0o600;

/// The calls.
pub trait Files: Debug + Send + Sync {
    /// Makes a folder and those above it, for their owner alone; one that is there is left as it is.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// What is at a path; a link is followed.
    fn about(&self, path: &Path) -> io::Result<About>;
    /// What an open file is.
    fn about_open(&self, file: &File) -> io::Result<About>;
    /// The path of what a path leads to, without links.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;
    /// What is in a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Opens a file.
    fn open(&self, path: &Path, how: How) -> io::Result<File>;
    /// Reads a file to its end, but no more than `most` bytes.
    fn read(&self, file: &mut File, most: u64) -> io::Result<Vec<u8>>;
    /// Reads a file from a byte on to its end, but no more than `most` bytes.
    fn read_from(&self, file: &mut File, from: u64, most: u64) -> io::Result<Vec<u8>>;
    /// Writes some of the bytes: how many.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize>;
    /// Cuts a file to a length.
    fn cut(&self, file: &File, length: u64) -> io::Result<()>;
    /// Gives a file this mode.
    fn set_mode(&self, file: &File, mode: u32) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync(&self, file: &File) -> io::Result<()>;
    /// Locks a file against every other opening of it, for as long as it is open. Has patience for two seconds; false when
    /// it is locked still.
    fn lock(&self, file: &File) -> io::Result<bool>;
    /// Gives a file a second name. Something of that name must not be there yet.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file another name; what had that name is gone.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a name away.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// Writes all bytes.
pub(super) fn write_all(files: &dyn Files, file: &mut File, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match files.write(file, rest) {
            Ok(0) => return Err(io::ErrorKind::StorageFull.into()),
            Ok(count) => rest = rest.get(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Takes away what is of no use any more. What stays all the same is swept away later.
pub(super) fn remove(files: &dyn Files, path: &Path) {
    drop(files.remove(path));
}

/// The real ones.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

/// A lock is tried so often, with a pause between.
const LOCK_TRIES: u32 = 100;

/// The pause between two tries.
const LOCK_PAUSE: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };

impl Files for Disk {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        fs::metadata(path).map(|metadata| About::from(&metadata))
    }

    fn about_open(&self, file: &File) -> io::Result<About> {
        file.metadata().map(|metadata| About::from(&metadata))
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn open(&self, path: &Path, how: How) -> io::Result<File> {
        let mut options = OpenOptions::new();
        match how {
            How::Read | How::Folder => options.read(true),
            How::Append => options.append(true).create(true).mode(PRIVATE),
            How::New { mode } => options.write(true).create_new(true).mode(mode),
            How::Lock => options.read(true).write(true).create(true).truncate(false).mode(PRIVATE),
        };
        let flags = match how {
            // The folder itself may be a link: a home on another disk is reached by one.
            How::Folder => OFlags::DIRECTORY,
            How::Read | How::Append | How::New { .. } | How::Lock => OFlags::NOFOLLOW | OFlags::NONBLOCK,
        };
        options.custom_flags(flags.bits() as i32).open(path)
    }

    fn read(&self, file: &mut File, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn read_from(&self, file: &mut File, from: u64, most: u64) -> io::Result<Vec<u8>> {
        file.seek(SeekFrom::Start(from))?;
        self.read(file, most)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        file.write(bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn set_mode(&self, file: &File, mode: u32) -> io::Result<()> {
        file.set_permissions(fs::Permissions::from_mode(mode))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn lock(&self, file: &File) -> io::Result<bool> {
        for _ in 0..LOCK_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(true),
                Err(TryLockError::Error(error)) => return Err(error),
                // A pause that a signal cuts short is a shorter one.
                Err(TryLockError::WouldBlock) => drop(poll(&mut [], Some(&LOCK_PAUSE))),
            }
        }
        Ok(false)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

//! The watcher: notices that the file of the data has become another, waits until it is quiet, and has it read again, all
//! on a thread of its own.
//!
//! It listens to the *folders* of the file (inotify): programs save by renaming a new file into place, and whoever listens
//! to the old one hears nothing more. Every link on the way counts, with the folder that it stands in. inotify comes with
//! `rustix`, which is here already; the `notify` crate would add a thread and a dozen crates for systems that the tests
//! do not know. At rest nothing wakes.
//!
//! On file systems of other machines nobody tells of what is written there: size and time are looked at every few
//! seconds. So are they while a folder is away.

use super::{Message, Work, mailbox};
use crate::store::{self, Stamp};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl, statfs};
use std::ffi::{CStr, OsString};
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// Reads the data again, and makes of it what the app is to take in. Called on the watcher's thread; is told whether the
/// user asked for it.
pub type Reload = Box<dyn FnMut(Asked) -> Work + Send>;

/// Why the data is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The file is another.
    ByTheFile,
    /// The user wants it.
    ByTheUser,
}

/// A file is read when nothing was written for this time: it may be half there.
const QUIET: Duration = Duration::from_millis(150);
/// But after this time at the latest.
const LONGEST: Duration = Duration::from_secs(1);
/// How often size and time are looked at where nobody tells.
const POLLED: Duration = Duration::from_secs(5);
/// So many links are followed.
const MOST_LINKS: usize = 32;

/// File systems of other machines, or of programs that may ask other machines (`statfs(2)`, `linux/magic.h`): NFS, SMB,
/// CIFS, SMB2, FUSE, 9P, Coda, AFS, Ceph, NCP, Lustre, `VirtualBox`.
const REMOTE: [u32; 12] = [
    0x6969,
    0x517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x6573_5546,
    0x0102_1997,
    0x7375_7245,
    0x5346_414f,
    0x00c3_6400,
    0x564c,
    0x0bd0_0bd0,
    0x786f_4256,
];

/// To ask the watcher for something.
#[derive(Debug)]
pub struct Watcher {
    asks: PipeWriter,
}

impl Watcher {
    /// Starts watching a file that was as `stamp` says when it was read.
    pub fn start(
        file: &Path,
        stamp: Option<Stamp>,
        mut reload: Reload,
        messages: mailbox::Sender,
    ) -> io::Result<Self> {
        let (asked, asks) = io::pipe()?;
        never_blocks(&asked)?;
        never_blocks(&asks)?;
        let mut watch = Watch::new(std::path::absolute(file)?, stamp, asked);
        let run = move || {
            while let Ok(asked) = watch.next() {
                if messages.send(Message::Work(reload(asked))).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name("watcher".to_owned()).spawn(run)?;
        Ok(Self { asks })
    }

    /// The file is to be read again, whether it changed or not.
    pub fn ask(&self) {
        // A full pipe has been asked already.
        let _ = (&self.asks).write(b"R");
    }
}

fn never_blocks(pipe: &impl AsFd) -> io::Result<()> {
    let flags = fcntl_getfl(pipe)?;
    Ok(fcntl_setfl(pipe, flags | OFlags::NONBLOCK)?)
}

/// A name that leads to the file: the watch of its folder, and the name there.
type Name = (i32, OsString);

struct Watch {
    file: PathBuf,
    asked: PipeReader,
    /// Where the system tells of changes, if it does.
    ear: Option<OwnedFd>,
    names: Vec<Name>,
    /// As the file was when it was read last.
    stamp: Option<Stamp>,
    /// Size and time are to be looked at, so often.
    polls: bool,
    every: Duration,
}

impl Watch {
    fn new(file: PathBuf, stamp: Option<Stamp>, asked: PipeReader) -> Self {
        let ear = inotify::init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok();
        let mut watch = Self { file, asked, ear, names: Vec::new(), stamp, polls: false, every: POLLED };
        watch.listen();
        watch
    }

    /// Listens to every folder from which another file could come, as the links lead now.
    fn listen(&mut self) {
        let names = names(&self.file);
        self.polls = self.ear.is_none() || names.iter().any(|(folder, _)| is_remote(folder));
        self.names.clear();
        let Some(ear) = &self.ear else { return };
        let mask = WatchFlags::CLOSE_WRITE
            | WatchFlags::MODIFY
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::MOVED_FROM
            | WatchFlags::MOVED_TO
            | WatchFlags::DELETE_SELF
            | WatchFlags::MOVE_SELF
            | WatchFlags::ONLYDIR;
        for (folder, name) in names {
            match inotify::add_watch(ear, &folder, mask) {
                Ok(watch) => self.names.push((watch, name)),
                Err(_) => self.polls = true,
            }
        }
    }

    /// Waits until the data is to be read again.
    fn next(&mut self) -> io::Result<Asked> {
        let asked = loop {
            // What changed before there was anybody to hear it counts too.
            if store::stamp(&self.file) != self.stamp {
                break Asked::ByTheFile;
            }
            let patience = self.polls.then_some(self.every);
            match self.hear(patience)? {
                Heard::User => break Asked::ByTheUser,
                Heard::File => break Asked::ByTheFile,
                Heard::Nothing | Heard::Others => {}
            }
        };
        if asked == Asked::ByTheFile {
            self.wait_for_quiet()?;
        }
        self.listen();
        self.stamp = store::stamp(&self.file);
        Ok(asked)
    }

    fn wait_for_quiet(&mut self) -> io::Result<()> {
        let start = Instant::now();
        let mut before = store::stamp(&self.file);
        let mut since = start;
        while since.elapsed() < QUIET && start.elapsed() < LONGEST {
            let heard = self.hear(Some(QUIET.saturating_sub(since.elapsed())))?;
            let now = store::stamp(&self.file);
            if matches!(heard, Heard::File) || now != before {
                (before, since) = (now, Instant::now());
            }
        }
        Ok(())
    }

    /// Sleeps until something is heard, for at most `patience`.
    fn hear(&mut self, patience: Option<Duration>) -> io::Result<Heard> {
        let timeout = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let mut fds: Vec<PollFd<'_>> = std::iter::once(PollFd::new(&self.asked, PollFlags::IN))
            .chain(self.ear.iter().map(|ear| PollFd::new(ear, PollFlags::IN)))
            .collect();
        match poll(&mut fds, timeout.as_ref()) {
            Ok(0) => return Ok(Heard::Nothing),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        drop(fds);
        let mut bytes = [0; 64];
        match self.asked.read(&mut bytes) {
            // Nobody is left who could ask: the loop has ended.
            Ok(0) => return Err(io::ErrorKind::BrokenPipe.into()),
            Ok(_) => return Ok(Heard::User),
            Err(_) => {}
        }
        Ok(if self.is_about_the_file() { Heard::File } else { Heard::Others })
    }

    /// Takes in everything that the system tells; says whether one of it is about the file.
    fn is_about_the_file(&self) -> bool {
        let Some(ear) = &self.ear else { return false };
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut told = Reader::new(ear, &mut buffer);
        let mut is_about_it = false;
        while let Ok(event) = told.next() {
            let whole = ReadFlags::QUEUE_OVERFLOW | ReadFlags::IGNORED | ReadFlags::DELETE_SELF | ReadFlags::MOVE_SELF;
            let named = event.file_name().map(CStr::to_bytes);
            let is_named = self
                .names
                .iter()
                .any(|(watch, name)| *watch == event.wd() && named == Some(name.as_os_str().as_bytes()));
            is_about_it |= is_named || event.events().intersects(whole);
        }
        is_about_it
    }
}

/// What was heard.
enum Heard {
    Nothing,
    /// Something about other files.
    Others,
    File,
    User,
}

fn is_remote(folder: &Path) -> bool {
    statfs(folder).is_ok_and(|about| REMOTE.contains(&(about.f_type as u32)))
}

/// Every name that decides which file it is: its own, and that of each link on the way, each with its folder.
fn names(file: &Path) -> Vec<(PathBuf, OsString)> {
    let mut names = Vec::new();
    let mut path = file.to_owned();
    for _ in 0..MOST_LINKS {
        match first_link(&path) {
            Some((folder, name, to)) => {
                names.push((folder, name));
                path = to;
            }
            None => break,
        }
    }
    if let (Some(folder), Some(name)) = (path.parent(), path.file_name()) {
        names.push((folder.to_owned(), name.to_owned()));
    }
    names
}

/// The first link in a path: its folder, its name, and the path as it is behind it.
fn first_link(path: &Path) -> Option<(PathBuf, OsString, PathBuf)> {
    let mut at = PathBuf::new();
    let mut parts = path.components();
    while let Some(part) = parts.next() {
        let next = at.join(part);
        if let Ok(target) = std::fs::read_link(&next) {
            let to = at.join(target).join(parts.as_path());
            return Some((at, part.as_os_str().to_owned(), to));
        }
        at = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    #[test]
    fn every_link_on_the_way_counts_with_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        fs::create_dir(root.join("2025")).unwrap();
        fs::write(root.join("2025/real.json"), "{}").unwrap();
        symlink("2025", root.join("now")).unwrap();
        symlink("real.json", root.join("2025/data.json")).unwrap();
        let found = names(&root.join("now/data.json"));
        let expected = [
            (root.clone(), "now".into()),
            (root.join("2025"), "data.json".into()),
            (root.join("2025"), "real.json".into()),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn where_nobody_tells_size_and_time_are_looked_at() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("data.json");
        fs::write(&file, "{}").unwrap();
        let (asked, _asks) = io::pipe().unwrap();
        never_blocks(&asked).unwrap();
        let mut watch = Watch::new(file.clone(), store::stamp(&file), asked);
        (watch.ear, watch.every) = (None, Duration::from_millis(1));
        watch.listen();
        assert!(watch.polls);
        let writer = thread::spawn(move || fs::write(file, "{ }"));
        assert_eq!(watch.next().unwrap(), Asked::ByTheFile);
        writer.join().unwrap().unwrap();
        assert_eq!(watch.stamp, store::stamp(&watch.file));
    }

    #[test]
    fn links_in_a_circle_end() {
        let root = tempfile::tempdir().unwrap();
        symlink("b", root.path().join("a")).unwrap();
        symlink("a", root.path().join("b")).unwrap();
        assert!(names(&root.path().join("a")).len() <= MOST_LINKS + 1);
    }
}

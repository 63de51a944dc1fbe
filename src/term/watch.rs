//! The watcher: notices that the file of the data has become another, waits until it is quiet, and has it read again, all
//! on a thread of its own.
//!
//! It listens to the *folders* of the file (inotify): programs save by renaming a new file into place, and whoever listens
//! to the old one hears nothing more. Every link on the way counts, with the folder that it stands in. While a folder is
//! away, the nearest one above it that is there is listened to. Permissions count too: a file that may be read again is to
//! be read again. inotify comes with
//! `rustix`, which is here already; the `notify` crate would add a thread and a dozen crates for systems that the tests
//! do not know. At rest nothing wakes.
//!
//! On file systems of other machines nobody tells of what is written there: size and time are looked at every few
//! seconds. So are they where a folder cannot be listened to.

use super::mailbox;
use super::message::Message;
use super::work::{Reload, ReloadReason};
use crate::store::{self, Stamp};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags};
use rustix::fs::{Access, OFlags, access, fcntl_getfl, fcntl_setfl, statfs};
use std::ffi::{CStr, OsString};
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// A file is read when nothing was written for this time: it may be half there.
const QUIET: Duration = Duration::from_millis(150);
/// But after this time at the latest.
const LONGEST: Duration = Duration::from_secs(1);
/// How often size and time are looked at where nobody tells.
const POLLED: Duration = Duration::from_secs(5);
/// So often it is listened anew where the way to the file changes meanwhile.
const TRIES: usize = 8;
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
    pub fn start(file: &Path, stamp: Option<Stamp>, reload: Reload, messages: mailbox::Sender) -> io::Result<Self> {
        let (asked, asks) = io::pipe()?;
        never_blocks(&asked)?;
        never_blocks(&asks)?;
        let mut watch = FileWatch::new(std::path::absolute(file)?, stamp, asked);
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
type WatchedName = (i32, OsString);

/// What is seen of the file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sight {
    stamp: Option<Stamp>,
    readable: bool,
}

impl Sight {
    fn of(file: &Path) -> Self {
        Self { stamp: store::stamp(file), readable: access(file, Access::READ_OK).is_ok() }
    }
}

struct FileWatch {
    file: PathBuf,
    asked: PipeReader,
    /// Where the system tells of changes, if it does.
    ear: Option<OwnedFd>,
    names: Vec<WatchedName>,
    /// All folders on the way to the file are there. Else the last name is that of the first that is missing.
    is_whole: bool,
    /// As the file was when it was read last.
    seen: Sight,
    /// Size and time are to be looked at, so often.
    polls: bool,
    every: Duration,
}

impl FileWatch {
    fn new(file: PathBuf, stamp: Option<Stamp>, asked: PipeReader) -> Self {
        // What was read could be read.
        let seen = Sight { stamp, readable: stamp.is_some() };
        let mut watch =
            Self { file, asked, ear: None, names: Vec::new(), is_whole: true, seen, polls: false, every: POLLED };
        watch.listen();
        watch
    }

    /// Listens to every folder from which another file could come, as the links and folders lead now.
    fn listen(&mut self) {
        for _ in 0..TRIES {
            let way = way(&self.file);
            // A new one each time: nothing more is heard of folders that do not count any longer.
            self.ear = inotify::init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok();
            self.listen_to(&way);
            // What changed before it was listened to would never be heard.
            if way == self::way(&self.file) {
                return;
            }
        }
        self.polls = true;
    }

    fn listen_to(&mut self, way: &WatchedPath) {
        self.polls = self.ear.is_none() || way.names.iter().any(|(folder, _)| is_remote(folder));
        self.is_whole = way.is_whole;
        self.names.clear();
        let Some(ear) = &self.ear else { return };
        let itself = WatchFlags::DELETE_SELF | WatchFlags::MOVE_SELF | WatchFlags::ONLYDIR | WatchFlags::MASK_ADD;
        let content = WatchFlags::CLOSE_WRITE
            | WatchFlags::MODIFY
            | WatchFlags::ATTRIB
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::MOVED_FROM
            | WatchFlags::MOVED_TO;
        for (folder, name) in &way.names {
            match inotify::add_watch(ear, folder, itself | content) {
                Ok(watch) => self.names.push((watch, name.clone())),
                Err(_) => self.polls = true,
            }
            // A folder that is renamed takes those in it along, and they hear nothing. One that may not be listened to is
            // no reason to poll: it is seldom renamed.
            for above in folder.ancestors().skip(1) {
                let _ = inotify::add_watch(ear, above, itself);
            }
        }
    }

    /// Waits until the data is to be read again.
    fn next(&mut self) -> io::Result<ReloadReason> {
        let asked = loop {
            // What changed before there was anybody to hear it counts too.
            if Sight::of(&self.file) != self.seen {
                break ReloadReason::ByTheFile;
            }
            let patience = self.polls.then_some(self.every);
            match self.hear(patience)? {
                WatchEvent::User => break ReloadReason::ByTheUser,
                WatchEvent::File => break ReloadReason::ByTheFile,
                WatchEvent::Way => self.listen(),
                WatchEvent::Nothing | WatchEvent::Others | WatchEvent::Permissions => {}
            }
        };
        if asked == ReloadReason::ByTheFile {
            self.wait_for_quiet()?;
        }
        self.listen();
        self.seen = Sight::of(&self.file);
        Ok(asked)
    }

    fn wait_for_quiet(&mut self) -> io::Result<()> {
        let start = Instant::now();
        let mut before = Sight::of(&self.file);
        let mut since = start;
        while since.elapsed() < QUIET && start.elapsed() < LONGEST {
            let heard = self.hear(Some(QUIET.saturating_sub(since.elapsed())))?;
            if heard == WatchEvent::Way {
                self.listen();
            }
            let now = Sight::of(&self.file);
            if heard == WatchEvent::File || now != before {
                (before, since) = (now, Instant::now());
            }
        }
        Ok(())
    }

    /// Sleeps until something is heard, for at most `patience`.
    fn hear(&mut self, patience: Option<Duration>) -> io::Result<WatchEvent> {
        let timeout = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let mut fds: Vec<PollFd<'_>> = std::iter::once(PollFd::new(&self.asked, PollFlags::IN))
            .chain(self.ear.iter().map(|ear| PollFd::new(ear, PollFlags::IN)))
            .collect();
        match poll(&mut fds, timeout.as_ref()) {
            Ok(0) => return Ok(WatchEvent::Nothing),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        drop(fds);
        let mut bytes = [0; 64];
        match self.asked.read(&mut bytes) {
            // Nobody is left who could ask: the loop has ended.
            Ok(0) => return Err(io::ErrorKind::BrokenPipe.into()),
            Ok(_) => return Ok(WatchEvent::User),
            Err(_) => {}
        }
        Ok(self.told())
    }

    /// Takes in everything that the system tells; what of it matters most.
    fn told(&self) -> WatchEvent {
        let Some(ear) = &self.ear else { return WatchEvent::Others };
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut told = Reader::new(ear, &mut buffer);
        let mut heard = WatchEvent::Others;
        while let Ok(event) = told.next() {
            let name = event.file_name().map(CStr::to_bytes);
            heard = heard.max(self.meaning(event.wd(), name, event.events()));
        }
        heard
    }

    /// What one thing that the system tells means.
    fn meaning(&self, watch: i32, name: Option<&[u8]>, told: ReadFlags) -> WatchEvent {
        if told.contains(ReadFlags::QUEUE_OVERFLOW) {
            return WatchEvent::File;
        }
        if told.intersects(ReadFlags::IGNORED | ReadFlags::DELETE_SELF | ReadFlags::MOVE_SELF) {
            return WatchEvent::Way;
        }
        let of_folder = |(folder, _): &&WatchedName| *folder == watch;
        let is_named = |(_, ours): &WatchedName| name == Some(ours.as_os_str().as_bytes());
        let ours = self.names.iter().filter(of_folder).any(is_named);
        match (ours, self.is_whole) {
            (true, false) => WatchEvent::Way,
            (true, true) if told.contains(ReadFlags::ATTRIB) => WatchEvent::Permissions,
            (true, true) => WatchEvent::File,
            // Of the folder itself.
            (false, _) if name.is_none() && told.contains(ReadFlags::ATTRIB) => WatchEvent::Permissions,
            (false, _) => WatchEvent::Others,
        }
    }
}

/// What was heard; what matters more comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum WatchEvent {
    Nothing,
    /// Something about other files.
    Others,
    /// The file or its folder got other permissions, or another time: to be looked at.
    Permissions,
    /// Another way may lead to the file now: it is to be listened elsewhere.
    Way,
    File,
    User,
}

fn is_remote(folder: &Path) -> bool {
    statfs(folder).is_ok_and(|about| REMOTE.contains(&(about.f_type as u32)))
}

/// Where it is decided which file it is.
#[derive(Debug, PartialEq, Eq)]
struct WatchedPath {
    /// Its own name, and that of each link on the way, each with its folder.
    names: Vec<(PathBuf, OsString)>,
    /// Every folder is there. Else the last name is that of the first that is missing.
    is_whole: bool,
}

fn way(file: &Path) -> WatchedPath {
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
    let mut is_whole = true;
    while let (Some(folder), Some(name)) = (path.parent(), path.file_name()) {
        if folder.is_dir() {
            names.push((folder.to_owned(), name.to_owned()));
            break;
        }
        is_whole = false;
        path = folder.to_owned();
    }
    WatchedPath { names, is_whole }
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
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn every_link_on_the_way_counts_with_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        fs::create_dir(root.join("2025")).unwrap();
        fs::write(root.join("2025/real.json"), "{}").unwrap();
        symlink("2025", root.join("now")).unwrap();
        symlink("real.json", root.join("2025/data.json")).unwrap();
        let WatchedPath { names: found, is_whole } = way(&root.join("now/data.json"));
        assert!(is_whole);
        let expected = [
            (root.clone(), "now".into()),
            (root.join("2025"), "data.json".into()),
            (root.join("2025"), "real.json".into()),
        ];
        assert_eq!(found, expected);
    }

    /// A watch on a file of a folder of its own, `a/b/data.json`; its other end of the pipe must live on.
    fn watch() -> (tempfile::TempDir, FileWatch, PipeWriter) {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().canonicalize().unwrap().join("a/b/data.json");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "{}").unwrap();
        let (asked, asks) = io::pipe().unwrap();
        never_blocks(&asked).unwrap();
        let watch = FileWatch::new(file.clone(), store::stamp(&file), asked);
        assert!(!watch.polls);
        (root, watch, asks)
    }

    /// What is heard of everything that has happened so far, without waiting.
    fn heard(watch: &mut FileWatch) -> WatchEvent {
        watch.hear(Some(Duration::ZERO)).unwrap()
    }

    #[test]
    fn where_nobody_tells_size_and_time_are_looked_at() {
        let (_root, mut watch, _asks) = watch();
        // Nothing is told by an ear that listens to nothing.
        watch.ear = inotify::init(CreateFlags::NONBLOCK).ok();
        (watch.polls, watch.every) = (true, Duration::from_millis(1));
        let file = watch.file.clone();
        let writer = thread::spawn(move || fs::write(file, "{ }"));
        assert_eq!(watch.next().unwrap(), ReloadReason::ByTheFile);
        writer.join().unwrap().unwrap();
        assert_eq!(watch.seen.stamp, store::stamp(&watch.file));
    }

    #[test]
    fn other_permissions_of_the_file_or_of_its_folder_are_heard() {
        let (_root, mut watch, _asks) = watch();
        let folder = watch.file.parent().unwrap().to_owned();
        for (path, mode) in [(watch.file.clone(), 0o000), (watch.file.clone(), 0o644), (folder, 0o711)] {
            assert_eq!(heard(&mut watch), WatchEvent::Nothing);
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(heard(&mut watch), WatchEvent::Permissions, "{}", path.display());
        }
    }

    #[test]
    fn a_file_that_may_be_read_again_is_read_again_though_nothing_was_written() {
        let (_root, mut watch, _asks) = watch();
        watch.seen.readable = false;
        assert_eq!(watch.next().unwrap(), ReloadReason::ByTheFile);
        assert_eq!(watch.seen, Sight { stamp: store::stamp(&watch.file), readable: true });
    }

    #[test]
    fn a_folder_that_is_deleted_and_made_anew_is_heard_step_by_step() {
        let (root, mut watch, _asks) = watch();
        let root = root.path();
        fs::remove_dir_all(root.join("a")).unwrap();
        assert_eq!(watch.next().unwrap(), ReloadReason::ByTheFile);
        assert_eq!((watch.polls, watch.is_whole, watch.seen.stamp), (false, false, None));
        for folder in ["a", "a/b"] {
            fs::create_dir(root.join(folder)).unwrap();
            assert_eq!(heard(&mut watch), WatchEvent::Way, "{folder}");
            watch.listen();
        }
        assert!(watch.is_whole);
        fs::write(&watch.file, "{}").unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::File);
        assert_eq!(watch.next().unwrap(), ReloadReason::ByTheFile);
    }

    #[test]
    fn a_folder_above_that_is_renamed_and_made_anew_is_heard() {
        let (root, mut watch, _asks) = watch();
        let root = root.path();
        fs::rename(root.join("a"), root.join("z")).unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::Way);
        watch.listen();
        fs::create_dir_all(root.join("a/b")).unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::Way);
        watch.listen();
        fs::write(&watch.file, "{ }").unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::File);
    }

    #[test]
    fn other_files_are_others_and_a_folder_that_does_not_count_any_longer_is_not_heard() {
        let (root, mut watch, _asks) = watch();
        fs::write(watch.file.with_file_name("other"), "").unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::Others);
        fs::write(root.path().join("above"), "").unwrap();
        assert_eq!(heard(&mut watch), WatchEvent::Nothing);
    }

    #[test]
    fn links_in_a_circle_end() {
        let root = tempfile::tempdir().unwrap();
        symlink("b", root.path().join("a")).unwrap();
        symlink("a", root.path().join("b")).unwrap();
        assert!(way(&root.path().join("a")).names.len() <= MOST_LINKS + 1);
    }
}

//! The folder in which the notebook is kept.
//!
//! | file | what |
//! | --- | --- |
//! | `state.json` | everything, up to a number |
//! | `journal.jsonl` | what came after that number, a line for each batch of edits |
//! | `state.json.bak`, `journal.jsonl.bak` | the same two, as they were before the state was written last: together they are everything, too |
//! | `backups/state-2026-11-24.json` | the state of a day, of the last five with changes |
//! | `state.lock` | locked while anything here is read to be changed, or changed |
//!
//! A state file is never changed, but replaced whole. A journal is only added to. So whatever is broken off leaves files of which
//! each is whole, but for the last line of the journal; and the numbers say what belongs after what.

use super::error::{At, Cause, StoreError};
use super::files::{About, Files, How, PRIVATE, remove, write_all};
use super::free_name;
use super::notice::Notice;
use super::state::{Replay, SavedState, Unread, Upgrade, read_state, replay, state_bytes};
use super::write::{
    folder_of, give_name, has_no_links, is_temporary, own, read_whole, replace_own, sync_folder, target_of, temporary,
};
use chrono::NaiveDateTime;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most that is read of a file here.
const CAP: u64 = 256 * 1024 * 1024;

/// With so many lines the journal goes into the state.
pub const MOST_LINES: usize = 200;

/// So many backups are kept.
const BACKUPS: usize = 5;

/// What an interrupted write left is swept away when it is so old, in seconds.
const STALE: i64 = 3600;

/// The group, or everybody, may write.
const OTHERS_WRITE: u32 = 0o022;

/// The file with everything, up to a number.
pub const STATE: &str = "state.json";
const OLD_STATE: &str = "state.json.bak";
const JOURNAL: &str = "journal.jsonl";
const OLD_JOURNAL: &str = "journal.jsonl.bak";
const BACKUP_FOLDER: &str = "backups";

/// The folder of [`super::snapshots`].
pub const SNAPSHOT_FOLDER: &str = "snapshots";

/// The folder, and how it is reached.
#[derive(Debug, Clone)]
pub struct StateDir {
    /// The calls.
    pub files: Arc<dyn Files>,
    /// The folder.
    pub folder: PathBuf,
    /// What backups and what is set aside are dated with.
    pub moment: NaiveDateTime,
    /// How older schemas become today's.
    pub upgrades: &'static [Upgrade],
}

/// What is on the shelf.
#[derive(Debug, Clone, Default)]
pub struct LoadedState {
    /// What is kept.
    pub state: SavedState,
    /// What the journal was like.
    pub journal: Replay,
    /// How the state file was; nothing when it was as it should be, or nothing was ever kept.
    damage: Option<StateDamage>,
    /// The files do not read to this by themselves: it is to be written whole.
    pub unsound: bool,
}

#[derive(Debug, Clone)]
enum StateDamage {
    /// The state file is damaged; an older one is used.
    Damaged(Option<PathBuf>),
    /// There is none; an older one is used.
    Missing(PathBuf),
}

/// By what it is told that a state file is another: which it is, its length, when anything about it changed last.
type StateStamp = ((u64, u64), u64, (i64, i64));

/// How far the files were read: what is added to them since can be read by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalMark {
    /// The state file that was read.
    state: Option<StateStamp>,
    /// The journal that was read.
    journal: Option<(u64, u64)>,
    /// So many bytes of it.
    pub end: u64,
    /// So many lines.
    pub lines: usize,
}

/// A lock: held until it is dropped.
#[derive(Debug)]
pub struct Lock(File);

impl StateDir {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Locks the shelf; makes it where there is none.
    pub fn lock(&self, notices: &mut Vec<Notice>) -> Result<Lock, StoreError> {
        let (lock, works) = lock(&*self.files, &self.folder)?;
        if self.files.about(&self.folder).is_ok_and(|about| about.mode & OTHERS_WRITE != 0) {
            tell(notices, Notice::OpenFolder(self.folder.clone()));
        }
        if !works {
            tell(notices, Notice::NoLocks(self.folder.clone()));
        }
        Ok(lock)
    }

    /// Reads what is kept. Changes nothing.
    pub fn find(&self) -> Result<LoadedState, StoreError> {
        let path = self.path(STATE);
        let (mut found, as_written) = match self.read_own(&path)?.map(|bytes| read_state(&bytes, self.upgrades)) {
            Some(Ok((state, older))) => (LoadedState { state, unsound: older, ..LoadedState::default() }, true),
            Some(Err(Unread::Newer(schema))) => return Err(StoreError::new(&path, Cause::Newer(schema))),
            Some(Err(Unread::Damaged)) => (self.find_older(true)?, false),
            None => (self.find_older(false)?, false),
        };
        let passed = found.state.seq;
        let mut before = Replay::default();
        // Where the state itself is not there, what came before it was written is needed once more.
        if !as_written && let Some(journal) = self.read_own(&self.path(OLD_JOURNAL))? {
            before = self.replay(&mut found.state, passed, OLD_JOURNAL, &journal)?;
            found.unsound = true;
        }
        if let Some(journal) = self.read_own(&self.path(JOURNAL))? {
            found.journal = self.replay(&mut found.state, passed, JOURNAL, &journal)?;
        }
        found.journal.gap |= before.gap;
        let Replay { damaged, gap, torn, open, .. } = found.journal;
        found.unsound |= damaged > 0 || gap || torn || open;
        Ok(found)
    }

    /// The newest of the older states that can be read.
    fn find_older(&self, damaged: bool) -> Result<LoadedState, StoreError> {
        let backups = self.backups()?;
        for path in [self.path(OLD_STATE)].into_iter().chain(backups.into_iter().rev()) {
            match self.read_own(&path)?.map(|bytes| read_state(&bytes, self.upgrades)) {
                Some(Ok((state, _))) => {
                    let damage = if damaged { StateDamage::Damaged(Some(path)) } else { StateDamage::Missing(path) };
                    return Ok(LoadedState { state, damage: Some(damage), unsound: true, ..LoadedState::default() });
                }
                Some(Err(Unread::Newer(schema))) => return Err(StoreError::new(&path, Cause::Newer(schema))),
                Some(Err(Unread::Damaged)) | None => {}
            }
        }
        Ok(LoadedState {
            damage: damaged.then_some(StateDamage::Damaged(None)),
            unsound: damaged,
            ..LoadedState::default()
        })
    }

    fn replay(&self, state: &mut SavedState, passed: u64, name: &str, journal: &[u8]) -> Result<Replay, StoreError> {
        replay(state, passed, journal, self.upgrades)
            .map_err(|schema| StoreError::new(&self.path(name), Cause::Newer(schema)))
    }

    /// As the files are now; `end` and `lines` are those of the journal. To be called under the lock.
    pub fn mark(&self, end: u64, lines: usize) -> Result<JournalMark, StoreError> {
        let identity = |about: About| about.identity;
        Ok(JournalMark {
            state: self.about(STATE)?.map(|about| (about.identity, about.length, about.changed)),
            journal: self.about(JOURNAL)?.map(identity),
            end,
            lines,
        })
    }

    /// What the journal has grown by since a mark; nothing where the files are others than those of the mark, or shorter: then
    /// everything is to be read anew. To be called under the lock.
    pub fn grown_since(&self, mark: &JournalMark) -> Result<Option<Vec<u8>>, StoreError> {
        let JournalMark { state, journal, .. } = self.mark(mark.end, mark.lines)?;
        // A journal that was begun since the mark is all growth.
        if state != mark.state || (mark.journal.is_some() && journal != mark.journal) {
            return Ok(None);
        }
        let length = self.about(JOURNAL)?.map_or(0, |about| about.length);
        if length <= mark.end {
            return Ok((length == mark.end).then(Vec::new));
        }
        let path = self.path(JOURNAL);
        let mut file = self.files.open(&path, How::Read).at(&path)?;
        if !self.files.about_open(&file).at(&path)?.is_file {
            return Err(StoreError::new(&path, Cause::NoFile));
        }
        self.files.read_from(&mut file, mark.end, CAP).at(&path).map(Some)
    }

    fn about(&self, name: &str) -> Result<Option<About>, StoreError> {
        let path = self.path(name);
        match self.files.about(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            about => about.at(&path).map(Some),
        }
    }

    /// Reads a file of what is kept.
    fn read_own(&self, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
        // The state alone may be a link, to a folder of settings that is kept elsewhere.
        let may_be_link = path.file_name().is_some_and(|name| name == STATE);
        let path = if may_be_link { target_of(&*self.files, path)? } else { path.to_owned() };
        read_whole(&*self.files, &path, CAP)
    }

    /// Sets aside what is damaged, so that nothing of it is lost when the rest is written; says what was wrong. To be called
    /// under the lock.
    pub fn set_aside(&self, found: &LoadedState, notices: &mut Vec<Notice>) -> Result<(), StoreError> {
        if found.journal.damaged > 0 {
            let aside = self.copy_aside(&self.path(JOURNAL))?;
            tell(notices, Notice::DamagedJournal { aside, lines: found.journal.damaged });
        }
        match &found.damage {
            Some(StateDamage::Damaged(used)) => {
                let path = self.path(STATE);
                let aside = self.aside(&path)?;
                self.files.rename(&path, &aside).at(&path)?;
                sync_folder(&*self.files, &self.folder)?;
                tell(notices, Notice::DamagedState { aside, used: used.clone() });
            }
            Some(StateDamage::Missing(used)) => tell(notices, Notice::MissingState { used: used.clone() }),
            None => {}
        }
        if found.journal.gap {
            tell(notices, Notice::Gap);
        }
        if found.journal.torn {
            tell(notices, Notice::Torn);
        }
        Ok(())
    }

    /// A name for what is set aside, that is not taken.
    fn aside(&self, path: &Path) -> Result<PathBuf, StoreError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}.corrupt-{}", self.moment.format("%Y%m%dT%H%M%S"));
        for free in [name.clone()].into_iter().chain(free_name::names(&format!("{name}-"), "")) {
            let free = self.path(&free);
            match self.files.about(&free) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(free),
                Err(error) => return Err(StoreError::at(&free, &error)),
            }
        }
        Err(StoreError::new(path, Cause::Damaged))
    }

    fn copy_aside(&self, path: &Path) -> Result<PathBuf, StoreError> {
        let aside = self.aside(path)?;
        let bytes = self.read_own(path)?.unwrap_or_default();
        replace_own(&*self.files, &aside, &bytes)?;
        Ok(aside)
    }

    /// Adds a line to the journal, which ends at byte `end`. If that fails, it is cut away again.
    pub fn append(&self, end: u64, line: &[u8]) -> Result<(), StoreError> {
        let path = self.path(JOURNAL);
        let mut file = self.files.open(&path, How::Append).at(&path)?;
        own(&path, &self.files.about_open(&file).at(&path)?)?;
        let added = self.add(&mut file, &path, line, end);
        // The name of a new journal has to be on the disk, too.
        let added = added.and_then(|()| if end > 0 { Ok(()) } else { self.sync(&path) });
        if added.is_err() {
            // Where even that fails, a torn line is seen for what it is, and a whole one is found again.
            drop(self.files.cut(&file, end).and_then(|()| self.files.sync(&file)));
        }
        added
    }

    fn add(&self, file: &mut File, path: &Path, bytes: &[u8], end: u64) -> Result<(), StoreError> {
        write_all(&*self.files, file, bytes).at(path)?;
        if self.files.about_open(file).at(path)?.length != end + bytes.len() as u64 {
            return Err(StoreError::new(path, Cause::Full));
        }
        self.files.sync(file).at(path)
    }

    /// The name of a file is on the disk.
    fn sync(&self, path: &Path) -> Result<(), StoreError> {
        sync_folder(&*self.files, folder_of(&target_of(&*self.files, path)?))
    }

    /// Writes the state whole, and begins a new journal. What was there before stays beside it.
    pub fn write_whole(&self, state: &SavedState) -> Result<(), StoreError> {
        let target = target_of(&*self.files, &self.path(STATE))?;
        let was = match self.files.about(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            about => Some(about.at(&target)?),
        };
        if let Some(was) = &was {
            own(&target, was)?;
        }
        let folder = folder_of(&target);
        let bytes = state_bytes(state, self.upgrades);
        let temporary = temporary(&*self.files, folder, &bytes, was.map_or(PRIVATE, |was| was.mode))?;
        if was.is_some()
            && let Err(trouble) = self.keep_old(&target)
        {
            remove(&*self.files, &temporary);
            return Err(trouble);
        }
        give_name(&*self.files, &temporary, &target)?;
        sync_folder(&*self.files, folder)?;
        if was.is_none() {
            self.keep_old(&target)?;
        }
        self.begin_journal()
    }

    /// Gives the state that is there a second name, by which it stays when the first is given to another.
    fn keep_old(&self, target: &Path) -> Result<(), StoreError> {
        let (files, old) = (&*self.files, self.path(OLD_STATE));
        let second = self.path(&format!(".bangiao-{}-old.tmp", std::process::id()));
        remove(files, &second);
        match files.link(target, &second) {
            Ok(()) => {
                let named = files.rename(&second, &old).at(&old);
                // Two names of one file are left as they are by a renaming.
                remove(files, &second);
                named
            }
            Err(error) if has_no_links(&error) || error.kind() == io::ErrorKind::CrossesDevices => {
                let bytes = self.read_own(target)?.unwrap_or_default();
                replace_own(files, &old, &bytes)
            }
            Err(error) => Err(StoreError::at(&old, &error)),
        }
    }

    /// The journal is in the state: it becomes the old one. One that stays all the same is passed over by its numbers.
    fn begin_journal(&self) -> Result<(), StoreError> {
        let (journal, old) = (self.path(JOURNAL), self.path(OLD_JOURNAL));
        match self.files.rename(&journal, &old) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            renamed => renamed.at(&journal).and_then(|()| sync_folder(&*self.files, &self.folder)),
        }
    }

    /// Puts the shelf in order at start: what is left of interrupted writes goes, the journal goes into the state, and the day
    /// gets its backup.
    pub fn tidy(&self, lock: &mut Lock, found: &LoadedState) -> Result<(), StoreError> {
        self.sweep(lock)?;
        let is_new_day = found.state.seq > 0 && !self.backups()?.contains(&self.backup_of_today());
        if found.journal.lines > 0 && (is_new_day || found.journal.lines > MOST_LINES) {
            self.write_whole(&found.state)?;
        }
        if is_new_day { self.back_up(&found.state) } else { Ok(()) }
    }

    /// How old a file is, is told by the clock of its file system: the lock is touched to read it.
    fn sweep(&self, lock: &mut Lock) -> Result<(), StoreError> {
        let files = &*self.files;
        let mut left = Vec::new();
        for folder in [self.folder.clone(), self.path(BACKUP_FOLDER), self.path(SNAPSHOT_FOLDER)] {
            left.extend(self.list(&folder)?.into_iter().filter(|path| is_temporary(path)));
        }
        if left.is_empty() {
            return Ok(());
        }
        write_all(files, &mut lock.0, b".").at(&self.folder)?;
        let now = files.about_open(&lock.0).at(&self.folder)?.modified;
        for path in left {
            if files.about(&path).is_ok_and(|about| now.saturating_sub(about.modified) > STALE) {
                files.remove(&path).at(&path)?;
            }
        }
        Ok(())
    }

    /// What is in a folder; nothing, where there is none.
    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        match self.files.list(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            listed => listed.at(folder),
        }
    }

    /// The backups, the oldest first.
    fn backups(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut paths = self.list(&self.path(BACKUP_FOLDER))?;
        paths.retain(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("state-") && name.ends_with(".json")
        });
        Ok(paths)
    }

    fn backup_of_today(&self) -> PathBuf {
        self.path(BACKUP_FOLDER).join(format!("state-{}.json", self.moment.format("%Y-%m-%d")))
    }

    fn back_up(&self, state: &SavedState) -> Result<(), StoreError> {
        let folder = self.path(BACKUP_FOLDER);
        self.files.make_folder(&folder).at(&folder)?;
        replace_own(&*self.files, &self.backup_of_today(), &state_bytes(state, self.upgrades))?;
        let backups = self.backups()?;
        let superfluous = backups.len().saturating_sub(BACKUPS);
        backups.iter().take(superfluous).try_for_each(|path| self.files.remove(path).at(path))
    }
}

/// Refuses a folder of another user: nothing that is written there is one's own.
pub fn own_folder(files: &dyn Files, folder: &Path) -> Result<(), StoreError> {
    let is_own = files.about(folder).at(folder)?.owner == rustix::process::geteuid().as_raw();
    if is_own { Ok(()) } else { Err(StoreError::new(folder, Cause::Foreign)) }
}

/// Locks a folder; makes it where there is none. Also whether files can be locked there at all.
pub fn lock(files: &dyn Files, folder: &Path) -> Result<(Lock, bool), StoreError> {
    files.make_folder(folder).at(folder)?;
    own_folder(files, folder)?;
    let path = folder.join("state.lock");
    let file = files.open(&path, How::Lock).at(&path)?;
    own(&path, &files.about_open(&file).at(&path)?)?;
    match files.lock(&file) {
        Ok(true) => Ok((Lock(file), true)),
        Ok(false) => Err(StoreError::new(&path, Cause::Locked)),
        Err(error) if has_no_locks(&error) => Ok((Lock(file), false)),
        Err(error) => Err(StoreError::at(&path, &error)),
    }
}

/// Says something, unless it was said.
pub fn tell(notices: &mut Vec<Notice>, notice: Notice) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

/// Whether the file system has no locks at all.
fn has_no_locks(error: &io::Error) -> bool {
    let number = rustix::io::Errno::from_io_error(error);
    matches!(number, Some(rustix::io::Errno::NOLCK | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP))
}

//! Keeps the notebook, and loses nothing of it: every batch of edits is on the disk before it counts as kept, whatever others
//! wrote meanwhile is kept beside it, and what the disk refuses stays in memory and goes with the next.

use super::error::{Cause, StoreError};
use super::files::{Disk, Files};
use super::notice::Notice;
use super::snapshots::SnapshotFiles;
use super::state::{BatchId, SavedState, UPGRADES, line_bytes, replay};
use super::state_dir::{JournalMark, LoadedState, Lock, MOST_LINES, StateDir, tell};
use crate::desk::notebook::{Edit, Notebook};
use chrono::NaiveDateTime;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::Path;
use std::sync::Arc;

/// Keeps the notebook.
#[derive(Debug)]
pub struct NotebookStore {
    /// Where; nowhere without a home.
    shelf: Option<StateDir>,
    /// What is on the disk, as far as is known.
    kept: SavedState,
    /// How far that was read; nothing where it has to be read anew.
    mark: Option<JournalMark>,
    /// What is not on the disk yet, the earliest first.
    unsaved: Vec<Edit>,
    /// Tells this writer from every other.
    name: String,
    /// The number of the last batch that was tried.
    batch: u64,
    /// What was tried last and failed: it may be on the disk all the same.
    attempt: Option<Attempt>,
    trouble: Option<StoreError>,
    notices: Vec<Notice>,
    is_read: bool,
}

/// A write that was reported as failed.
#[derive(Debug, Clone, Copy)]
struct Attempt {
    batch: u64,
    /// How many of the unsaved edits are in it.
    edits: usize,
}

impl NotebookStore {
    /// Reads what is kept in a folder, and puts it in order. What is wrong is in [`Self::trouble`] and [`Self::notices`].
    #[must_use]
    pub fn open(folder: Option<&Path>, moment: NaiveDateTime) -> Self {
        Self::open_with(Arc::new(Disk), folder, moment)
    }

    /// The same, by other calls.
    #[must_use]
    pub fn open_with(files: Arc<dyn Files>, folder: Option<&Path>, moment: NaiveDateTime) -> Self {
        let mut keeper = Self::unopened_with(files, folder, moment);
        keeper.begin();
        keeper
    }

    /// A keeper that has not touched the disk yet, and knows nothing of what is kept until [`Self::begin`].
    #[must_use]
    pub fn unopened(folder: Option<&Path>, moment: NaiveDateTime) -> Self {
        Self::unopened_with(Arc::new(Disk), folder, moment)
    }

    fn unopened_with(files: Arc<dyn Files>, folder: Option<&Path>, moment: NaiveDateTime) -> Self {
        let shelf = folder.map(|folder| StateDir { files, folder: folder.to_owned(), moment, upgrades: UPGRADES });
        Self {
            shelf,
            kept: SavedState::default(),
            mark: None,
            unsaved: Vec::new(),
            // Seeded by the system, and another one at each call: two writers never share it.
            name: format!("{:016x}", RandomState::new().build_hasher().finish()),
            batch: 0,
            attempt: None,
            trouble: None,
            notices: Vec::new(),
            is_read: false,
        }
    }

    /// Reads what is kept, and puts it in order. To be called once, before anything is kept.
    pub fn begin(&mut self) {
        self.trouble = self.look().err();
    }

    fn look(&mut self) -> Result<(), StoreError> {
        let shelf = self.shelf.as_ref().ok_or_else(homeless)?;
        let locked = shelf.lock(&mut self.notices);
        // What can be read is shown, even if it cannot be changed.
        let found = shelf.find();
        if let Ok(found) = &found {
            self.kept = found.state.clone();
            self.is_read = true;
        }
        let (mut lock, mut found) = (locked?, found?);
        if found.state.replaced > 0 {
            tell(&mut self.notices, Notice::Replaced(found.state.replaced));
            found.unsound = true;
        }
        shelf.set_aside(&found, &mut self.notices)?;
        if found.unsound {
            shelf.write_whole(&found.state)?;
        }
        let tidied = if found.unsound { Ok(()) } else { shelf.tidy(&mut lock, &found) };
        if let Err(trouble) = tidied {
            tell(&mut self.notices, Notice::Untidy(trouble));
        }
        Ok(())
    }

    /// What is kept, and what is not on the disk yet.
    #[must_use]
    pub fn notebook(&self) -> Notebook {
        let mut notebook = self.kept.notebook.clone();
        self.unsaved.iter().for_each(|edit| notebook.apply(edit));
        notebook
    }

    /// What is not on the disk yet.
    #[must_use]
    pub fn unsaved(&self) -> &[Edit] {
        &self.unsaved
    }

    /// Why something could not be read or written when that was last tried.
    #[must_use]
    pub const fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    /// Whether what is kept could be read when it was opened.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.is_read
    }

    /// What was found wrong so far, and what was done about it.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Writes edits down, behind what others wrote meanwhile: what is kept now.
    ///
    /// # Errors
    /// When the disk refuses. They stay in memory, and are written with the next.
    pub fn keep(&mut self, edits: &[Edit]) -> Result<Notebook, StoreError> {
        self.unsaved.extend_from_slice(edits);
        let written = self.write_down();
        self.trouble = written.clone().err();
        written.map(|()| self.notebook())
    }

    /// The same for what nobody did: where the disk refuses it is forgotten, and nothing is left to be written with the next.
    ///
    /// # Errors
    /// When the disk refuses, or refused what was done before.
    pub fn keep_if_possible(&mut self, edits: &[Edit]) -> Result<Notebook, StoreError> {
        if let Some(trouble) = self.trouble.clone().filter(|_| !self.unsaved.is_empty()) {
            return Err(trouble);
        }
        let kept = self.keep(edits);
        if kept.is_err() {
            self.trouble = None;
            self.unsaved.clear();
            self.attempt = self.attempt.map(|attempt| Attempt { edits: 0, ..attempt });
        }
        kept
    }

    fn write_down(&mut self) -> Result<(), StoreError> {
        let shelf = self.shelf.clone().ok_or_else(homeless)?;
        let _lock: Lock = shelf.lock(&mut self.notices)?;
        let forgotten: Vec<String> = self.unsaved.iter().filter_map(forgotten).map(str::to_owned).collect();
        // Whatever fails from here on, the files are read anew before the next write.
        let mark = self.mark.take();
        let lines = match self.catch_up(&shelf, mark.as_ref())? {
            Some(journal) => self.add(&shelf, journal)?,
            None => self.write_behind(&shelf)?,
        };
        if lines >= MOST_LINES {
            match shelf.write_whole(&self.kept).and_then(|()| shelf.mark(0, 0)) {
                Ok(mark) => self.mark = Some(mark),
                // Everything is in the journal: the next time will do.
                Err(trouble) => tell(&mut self.notices, Notice::Untidy(trouble)),
            }
        }
        self.remove_bytes(&shelf, &forgotten);
        Ok(())
    }

    /// Takes away the bytes of snapshots that are deleted for good. To be called under the lock, when everything is taken in that
    /// others have entered: what one of them has stays.
    fn remove_bytes(&mut self, shelf: &StateDir, hashes: &[String]) {
        let snapshots = SnapshotFiles::with(Arc::clone(&shelf.files), &shelf.folder);
        for hash in hashes.iter().filter(|hash| !self.kept.notebook.needs_bytes(hash)) {
            if let Err(trouble) = snapshots.remove(hash) {
                tell(&mut self.notices, Notice::Untidy(trouble));
            }
        }
    }

    /// Takes in what others have added since the mark: where the journal ends now, and its lines. Nothing where that cannot be
    /// told from the end of the journal alone.
    fn catch_up(&mut self, shelf: &StateDir, mark: Option<&JournalMark>) -> Result<Option<(u64, usize)>, StoreError> {
        let Some(mark) = mark.filter(|_| self.attempt.is_none()) else { return Ok(None) };
        let Some(grown) = shelf.grown_since(mark)? else { return Ok(None) };
        let passed = self.kept.seq;
        // Where a line is newer, everything is read anew: then it is said which file that is in.
        let Ok(replay) = replay(&mut self.kept, passed, &grown, shelf.upgrades) else { return Ok(None) };
        let is_sound = replay.damaged == 0 && !replay.open && !replay.torn && !replay.gap;
        Ok(is_sound.then_some((mark.end + replay.end, mark.lines + replay.lines)))
    }

    /// Adds what is not on the disk yet to a journal that is known: how many lines it has then.
    fn add(&mut self, shelf: &StateDir, (end, lines): (u64, usize)) -> Result<usize, StoreError> {
        if self.unsaved.is_empty() {
            self.mark = Some(shelf.mark(end, lines)?);
            return Ok(lines);
        }
        let seq = self.kept.seq + 1;
        let line = self.next_line(seq, shelf);
        shelf.append(end, &line)?;
        self.is_written(seq);
        // Where even this fails, the line is on the disk: it is read anew.
        self.mark = shelf.mark(end + line.len() as u64, lines + 1).ok();
        Ok(lines + 1)
    }

    /// What is not on the disk yet, as the line of its number.
    fn next_line(&mut self, seq: u64, shelf: &StateDir) -> Vec<u8> {
        self.batch += 1;
        self.attempt = Some(Attempt { batch: self.batch, edits: self.unsaved.len() });
        line_bytes(seq, BatchId { by: &self.name, batch: self.batch }, &self.unsaved, shelf.upgrades)
    }

    fn is_written(&mut self, seq: u64) {
        let id = BatchId { by: &self.name, batch: self.batch };
        self.kept.take(seq, id, &self.unsaved);
        self.unsaved.clear();
        self.attempt = None;
    }

    /// Reads everything, and writes what is not on the disk yet behind it: how many lines the journal has then.
    fn write_behind(&mut self, shelf: &StateDir) -> Result<usize, StoreError> {
        let mut found = shelf.find()?;
        found.unsound |= found.state.replaced > 0;
        self.look_for_the_attempt(&mut found);
        if found.state.seq < self.kept.seq {
            found.state = self.kept.clone();
            found.unsound = true;
            tell(&mut self.notices, Notice::Restored);
        }
        shelf.set_aside(&found, &mut self.notices)?;
        let LoadedState { state, journal, unsound, .. } = found;
        if !unsound {
            self.kept = state;
            return self.add(shelf, (journal.end, journal.lines));
        }
        let mut next = state;
        if !self.unsaved.is_empty() {
            self.batch += 1;
            self.attempt = Some(Attempt { batch: self.batch, edits: self.unsaved.len() });
            next.take(next.seq + 1, BatchId { by: &self.name, batch: self.batch }, &self.unsaved);
        }
        shelf.write_whole(&next)?;
        self.kept = next;
        self.unsaved.clear();
        self.attempt = None;
        self.mark = Some(shelf.mark(0, 0)?);
        Ok(0)
    }

    /// What was reported as failed, and is there, is not written a second time.
    fn look_for_the_attempt(&mut self, found: &mut LoadedState) {
        let Some(Attempt { batch, edits }) = self.attempt.take() else { return };
        if found.state.has(BatchId { by: &self.name, batch }) {
            self.unsaved.drain(..edits.min(self.unsaved.len()));
            // The disk said that it is not safe there: a new file is.
            found.unsound = true;
        }
    }
}

/// The hash of the bytes of a snapshot that an edit deletes for good.
fn forgotten(edit: &Edit) -> Option<&str> {
    if let Edit::ForgetSnapshot { hash, .. } = edit { Some(hash) } else { None }
}

fn homeless() -> StoreError {
    StoreError::new(Path::new(""), Cause::NoHome)
}

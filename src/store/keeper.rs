//! Keeps the notebook, and loses nothing of it: every batch of edits is on the disk before it counts as kept, whatever others
//! wrote meanwhile is kept beside it, and what the disk refuses stays in memory and goes with the next.

use super::files::{Disk, Files};
use super::notice::Notice;
use super::shelf::{Found, Lock, MOST_LINES, Shelf, tell};
use super::state::{State, UPGRADES, line_bytes, state_bytes};
use super::trouble::{Cause, Trouble};
use crate::desk::notebook::{Edit, Notebook};
use chrono::NaiveDateTime;
use std::path::Path;
use std::sync::Arc;

/// Keeps the notebook.
#[derive(Debug)]
pub struct Keeper {
    /// Where; nowhere without a home.
    shelf: Option<Shelf>,
    /// What is on the disk, as far as is known.
    kept: State,
    /// What is not on the disk yet, the earliest first.
    unsaved: Vec<Edit>,
    /// What was tried last and failed: it may be on the disk all the same.
    attempt: Option<Attempt>,
    trouble: Option<Trouble>,
    notices: Vec<Notice>,
    is_read: bool,
}

/// A write that was reported as failed.
#[derive(Debug)]
struct Attempt {
    bytes: Vec<u8>,
    /// How many of the unsaved edits are in it.
    edits: usize,
}

impl Keeper {
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
        let shelf = folder.map(|folder| Shelf { files, folder: folder.to_owned(), moment, upgrades: UPGRADES });
        Self {
            shelf,
            kept: State::default(),
            unsaved: Vec::new(),
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

    fn look(&mut self) -> Result<(), Trouble> {
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
    pub const fn trouble(&self) -> Option<&Trouble> {
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
    pub fn keep(&mut self, edits: &[Edit]) -> Result<Notebook, Trouble> {
        self.unsaved.extend_from_slice(edits);
        let written = self.write_down();
        self.trouble = written.clone().err();
        written.map(|()| self.notebook())
    }

    fn write_down(&mut self) -> Result<(), Trouble> {
        let shelf = self.shelf.clone().ok_or_else(homeless)?;
        let _lock: Lock = shelf.lock(&mut self.notices)?;
        let mut found = shelf.find()?;
        self.look_for_the_attempt(&shelf, &mut found)?;
        if found.state.seq < self.kept.seq {
            found.state = self.kept.clone();
            found.unsound = true;
            tell(&mut self.notices, Notice::Restored);
        }
        shelf.set_aside(&found, &mut self.notices)?;
        self.write_behind(&shelf, &found)?;
        if found.journal.lines >= MOST_LINES
            && let Err(trouble) = shelf.write_whole(&self.kept)
        {
            // Everything is in the journal: the next time will do.
            tell(&mut self.notices, Notice::Untidy(trouble));
        }
        Ok(())
    }

    /// What was reported as failed, and is there, is not written a second time.
    fn look_for_the_attempt(&mut self, shelf: &Shelf, found: &mut Found) -> Result<(), Trouble> {
        if let Some(attempt) = &self.attempt {
            if shelf.holds(&attempt.bytes)? {
                self.unsaved.drain(..attempt.edits.min(self.unsaved.len()));
                // The disk said that it is not safe there: a new file is.
                found.unsound = true;
            }
            self.attempt = None;
        }
        Ok(())
    }

    /// Writes what is not on the disk yet behind what was found there.
    fn write_behind(&mut self, shelf: &Shelf, found: &Found) -> Result<(), Trouble> {
        let mut next = found.state.clone();
        if !self.unsaved.is_empty() {
            next.seq += 1;
            self.unsaved.iter().for_each(|edit| next.notebook.apply(edit));
        }
        let edits = self.unsaved.len();
        if found.unsound {
            self.attempt = Some(Attempt { bytes: state_bytes(&next, shelf.upgrades), edits });
            shelf.write_whole(&next)?;
        } else if edits > 0 {
            let line = line_bytes(next.seq, &self.unsaved, shelf.upgrades);
            self.attempt = Some(Attempt { bytes: line.clone(), edits });
            shelf.append(found, &line)?;
        }
        self.attempt = None;
        self.unsaved.clear();
        self.kept = next;
        Ok(())
    }
}

fn homeless() -> Trouble {
    Trouble::new(Path::new(""), Cause::NoHome)
}

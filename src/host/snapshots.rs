//! Where the bytes of snapshots are kept, as commands and the dashboard use it.

use super::setup::Setup;
use crate::lang::{Reader, Translated};
use crate::store;
use crate::store::error::{Cause, StoreError};
use crate::store::snapshots::SnapshotFiles;
use crate::text::Audience;
use chrono::NaiveDateTime;
use std::path::{Path, PathBuf};

/// Where the bytes of snapshots are kept.
#[derive(Debug, Clone)]
pub struct SnapshotStore {
    folder: Option<PathBuf>,
    audience: Audience,
}

impl SnapshotStore {
    /// In the data directory of the user.
    #[must_use]
    pub fn of(setup: &Setup) -> Self {
        Self::at(store::data_dir(), setup.audience)
    }

    /// In any data directory.
    #[must_use]
    pub const fn at(folder: Option<PathBuf>, audience: Audience) -> Self {
        Self { folder, audience }
    }

    /// The same for a screen that others may see at any moment: what fails there is told without paths.
    #[must_use]
    pub fn on_screen(self) -> Self {
        Self { audience: Audience::Room, ..self }
    }

    /// The folder that they are kept in, if there is a place for it.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    fn snapshots(&self) -> Result<SnapshotFiles, Translated> {
        let none = || self.why(&StoreError::new(Path::new(""), Cause::NoHome));
        self.folder.as_deref().map(SnapshotFiles::at).ok_or_else(none)
    }

    /// The bytes of that hash.
    ///
    /// # Errors
    /// When they are not there, or not what they were: why.
    pub fn get(&self, hash: &str) -> Result<Vec<u8>, Translated> {
        self.snapshots()?.get(hash).map_err(|trouble| self.why(&trouble))
    }

    /// Whether there are bytes of that hash.
    #[must_use]
    pub fn has(&self, hash: &str) -> bool {
        self.folder.as_deref().is_some_and(|folder| SnapshotFiles::at(folder).has(hash))
    }

    /// Keeps bytes; their hash.
    ///
    /// # Errors
    /// When the disk refuses: why.
    pub fn put(&self, bytes: &[u8]) -> Result<String, Translated> {
        self.snapshots()?.put(bytes).map_err(|trouble| self.why(&trouble))
    }

    /// Why something failed; without paths in public.
    #[must_use]
    pub fn why(&self, trouble: &StoreError) -> Translated {
        match self.audience {
            Audience::Room => Translated::new(|_| trouble.short()),
            Audience::Desk => {
                let reason = trouble.reason();
                Translated::from_texts(|lang| reason.read_by(Reader { lang, audience: self.audience }).to_owned())
            }
        }
    }
}

/// A moment as snapshots write it: `2026-11-24T18:30`.
#[must_use]
pub fn moment(now: NaiveDateTime) -> String {
    now.format("%Y-%m-%dT%H:%M").to_string()
}

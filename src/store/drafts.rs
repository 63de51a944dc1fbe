//! Minutes that are in the user's editor, in a folder of their own beside the notes: `<id>.md` is the text that the editor has, and
//! `<id>.json` says whose minute it is and what was seen of it. The second is locked while the program that wrote it lives.
//!
//! A draft that nobody holds was left behind: the link was lost, or the program was killed. What was saved in it is taken in at the
//! next start; where that cannot be, its name is said.

use super::error::{At, StoreError};
use super::files::{Disk, Files, How, PRIVATE, remove};
use super::state_dir::own_folder;
use super::write::{WriteError, new_file, read_whole};
use crate::desk::draft::MinuteDraft;
use crate::text::slug;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The folder in a data directory.
const FOLDER: &str = "drafts";

/// The most that is taken of a text.
pub const LIMIT: u64 = 1024 * 1024;

/// A draft in its files.
#[derive(Debug)]
pub struct DraftFile {
    text: PathBuf,
    about: PathBuf,
    /// Whose minute it is; nothing where that cannot be read.
    pub draft: Option<MinuteDraft>,
    /// Keeps others from taking it in, for as long as this lives.
    _lock: Option<File>,
}

impl DraftFile {
    /// Writes a draft for an editor.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn lend(data_dir: &Path, draft: &MinuteDraft, text: &str) -> Result<Self, StoreError> {
        let folder = data_dir.join(FOLDER);
        Disk.make_folder(&folder).at(&folder)?;
        own_folder(&Disk, data_dir)?;
        own_folder(&Disk, &folder)?;
        let stem = slug(&draft.id().0).unwrap_or_default();
        let (about, path) = (folder.join(format!("{stem}.json")), folder.join(format!("{stem}.md")));
        let written = |path: &Path, bytes: &[u8]| match new_file(&Disk, path, bytes, PRIVATE) {
            Ok(()) => Ok(()),
            Err(WriteError::Refused(trouble)) => Err(trouble),
            Err(WriteError::Exists) => Err(StoreError::at(path, &io::ErrorKind::AlreadyExists.into())),
        };
        // A draft has no keys but texts: writing one to memory never fails.
        written(&about, &serde_json::to_vec(draft).unwrap_or_default())?;
        let lock = Disk.open(&about, How::Lock).at(&about).inspect_err(|_| remove(&Disk, &about))?;
        // Where files cannot be locked, another instance may take the text in while it is being written: what has other words under
        // the same ids by then stands beside it.
        let _ = lock.try_lock();
        written(&path, text.as_bytes()).inspect_err(|_| remove(&Disk, &about))?;
        Ok(Self { text: path, about, draft: Some(draft.clone()), _lock: Some(lock) })
    }

    /// A draft that stands in a folder, unless somebody holds it.
    fn found(text: PathBuf) -> Option<Self> {
        let about = text.with_extension("json");
        let lock = Disk.open(&about, How::Read).ok();
        if lock.as_ref().is_some_and(|lock| matches!(lock.try_lock(), Err(std::fs::TryLockError::WouldBlock))) {
            return None;
        }
        let draft = read(&about).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Some(Self { text, about, draft, _lock: lock })
    }

    /// The file that the editor is to open.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.text
    }

    /// What is in it now.
    ///
    /// # Errors
    /// Why it cannot be read, or that it is too large or no regular file.
    pub fn read(&self) -> Result<Vec<u8>, StoreError> {
        read(&self.text)
    }

    /// It was taken in, or nothing was written in it: both files go.
    pub fn done(self) {
        remove(&Disk, &self.text);
        remove(&Disk, &self.about);
    }

    /// It is not wanted, or cannot be taken in: the text stays under this name, and is not asked for again.
    #[must_use]
    pub fn set_aside(self) -> PathBuf {
        remove(&Disk, &self.about);
        set_aside(&self.text)
    }
}

/// The drafts that nobody holds, by their names.
///
/// # Errors
/// When the folder cannot be read.
pub fn left(data_dir: &Path) -> Result<Vec<DraftFile>, StoreError> {
    let folder = data_dir.join(FOLDER);
    let paths = match Disk.list(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        paths => paths.at(&folder)?,
    };
    let texts = paths.into_iter().filter(|path| has_ending(path, "md") && !is_aside(path));
    Ok(texts.filter_map(DraftFile::found).collect())
}

fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_whole(&Disk, path, LIMIT)?.ok_or_else(|| StoreError::at(path, &io::ErrorKind::NotFound.into()))
}

/// What the name of a text that was set aside ends with, before its ending.
const ASIDE: &str = "-kept";

fn is_aside(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(ASIDE))
}

fn set_aside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    // An editor that is still open may write the same file again, and it is set aside again: under another name.
    let names = (1..1000).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    for aside in names.map(|name| path.with_file_name(format!("{name}{ASIDE}.md"))) {
        match Disk.about(&aside) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return if Disk.rename(path, &aside).is_ok() { aside } else { path.to_owned() };
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    path.to_owned()
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|extension| extension == ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Id, Text};
    use crate::desk::agenda::Handle;
    use crate::desk::notebook::{Edit, Notebook};
    use crate::text::Clean;
    use std::fs;

    fn notebook() -> Notebook {
        let mut notebook = Notebook::default();
        let (agenda, pin) = (Handle("a".into()), Handle("p".into()));
        notebook.apply(&Edit::Begin { agenda: agenda.clone(), name: Clean::line("Họp"), date: None });
        notebook.apply(&Edit::Pin { agenda, pin, item: Id::new("fi").unwrap(), name: Text::default() });
        notebook
    }

    fn draft() -> MinuteDraft {
        MinuteDraft::new(Handle("19a-1".into()), &notebook(), &Handle("a".into()), &Handle("p".into())).unwrap()
    }

    #[test]
    fn a_draft_that_is_held_is_nobody_elses_and_one_that_was_left_is_found_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let lent = DraftFile::lend(folder.path(), &draft(), "cũ\n").unwrap();
        assert!(left(folder.path()).unwrap().is_empty());
        fs::write(lent.path(), "mới\n").unwrap();
        drop(lent);
        let mut found = left(folder.path()).unwrap();
        assert_eq!(found.len(), 1);
        let found = found.remove(0);
        let mut notebook = notebook();
        let text = String::from_utf8(found.read().unwrap()).unwrap();
        notebook.apply(&found.draft.clone().unwrap().write(&text).unwrap());
        assert_eq!(notebook.pin(&Handle("a".into()), &Handle("p".into())).unwrap().minute.text(), "mới");
        found.done();
        assert!(left(folder.path()).unwrap().is_empty());
    }

    #[test]
    fn what_was_set_aside_stays_and_is_not_asked_for_again() {
        let folder = tempfile::tempdir().unwrap();
        let aside = DraftFile::lend(folder.path(), &draft(), "cũ\n").unwrap().set_aside();
        assert_eq!(fs::read_to_string(&aside).unwrap(), "cũ\n");
        // The editor is still open, and saves once more.
        fs::write(folder.path().join("drafts/19a-1.md"), "mới\n").unwrap();
        let again = left(folder.path()).unwrap().remove(0).set_aside();
        assert_eq!(
            (fs::read_to_string(again).unwrap(), fs::read_to_string(aside).unwrap()),
            ("mới\n".into(), "cũ\n".into())
        );
        assert!(left(folder.path()).unwrap().is_empty());
    }

    #[test]
    fn a_text_without_its_place_is_found_to_be_named() {
        let folder = tempfile::tempdir().unwrap();
        drop(DraftFile::lend(folder.path(), &draft(), "cũ\n").unwrap());
        fs::remove_file(folder.path().join("drafts/19a-1.json")).unwrap();
        let found = left(folder.path()).unwrap();
        assert!(found.len() == 1 && found[0].draft.is_none());
    }
}

//! Everything that is kept, as one file, to be carried to another machine or account.
//!
//! ```text
//! {"bangiao_state":1,"datasets":2,"schema":2, … the notebook … }
//! {"hash":"9f…","base64":"eyJ0…"}                                        one line for each dataset that a snapshot has
//! ```
//!
//! It says how many lines there are, and each dataset is held against its hash: what is cut off or changed is not believed. What
//! the program keeps in its own folder is read as well, where that folder was copied as it is.

use super::error::StoreError;
use super::files::{Disk, PRIVATE};
use super::snapshots::{SnapshotFiles, hash};
use super::state::{StateForm, UPGRADES, Unread, read_state};
use super::state_dir::{STATE, StateDir};
use super::write::{WriteError, new_file, replace_own};
use super::{InputPlace, ReadError};
use crate::desk::notebook::Notebook;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The form that is written, and the newest that is read.
const FORM: u64 = 1;

/// The fields of the first line that are not those of the notebook.
const OWN_FIELDS: [&str; 2] = ["bangiao_state", "datasets"];

/// What is carried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CarriedState {
    /// Agendas, minutes, the list of snapshots.
    pub notebook: Notebook,
    /// The datasets of snapshots, by their hash.
    pub datasets: BTreeMap<String, Vec<u8>>,
}

/// Why a file is not taken in.
#[derive(Debug)]
pub enum StateFileError {
    /// It cannot be read.
    Unreadable(ReadError),
    /// What stands beside it cannot be read.
    Refused(StoreError),
    /// It is something else.
    Foreign,
    /// It was written by a later version of the program.
    Newer,
    /// A line of it is not what was written.
    Damaged {
        /// Which, from 1.
        line: usize,
    },
    /// It ends too early.
    Short {
        /// So many datasets are missing.
        missing: usize,
    },
}

#[derive(Serialize, Deserialize)]
struct CarriedForm<S> {
    bangiao_state: u64,
    datasets: usize,
    #[serde(flatten)]
    state: S,
}

#[derive(Deserialize)]
struct CarriedHead {
    bangiao_state: u64,
    datasets: usize,
}

#[derive(Serialize, Deserialize)]
struct DatasetLine {
    hash: String,
    base64: String,
}

/// What the files of the program itself begin with.
#[derive(Deserialize)]
struct OwnHead {
    #[serde(rename = "schema")]
    _schema: u64,
    #[serde(rename = "seq")]
    _seq: u64,
}

/// The bytes of such a file.
#[must_use]
pub fn bytes(carried: &CarriedState) -> Vec<u8> {
    let datasets = carried.datasets.len();
    let head = CarriedForm { bangiao_state: FORM, datasets, state: StateForm::carried(&carried.notebook) };
    let mut bytes = line(&head);
    for (hash, dataset) in &carried.datasets {
        bytes.extend(line(&DatasetLine { hash: hash.clone(), base64: STANDARD.encode(dataset) }));
    }
    bytes
}

fn line(form: &impl Serialize) -> Vec<u8> {
    // Every map has texts for keys: writing to memory never fails.
    let mut bytes = serde_json::to_vec(form).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Writes such a file, for its owner alone, whoever might read what was there. That is replaced only when it was said.
///
/// # Errors
/// When something is there, or the system refuses.
pub fn write(path: &Path, carried: &CarriedState, replace: bool) -> Result<(), WriteError> {
    let bytes = bytes(carried);
    if replace { Ok(replace_own(&Disk, path, &bytes)?) } else { new_file(&Disk, path, &bytes, PRIVATE) }
}

/// Reads such a file, or what the program keeps in a folder that was copied; at most `cap` bytes of it.
///
/// # Errors
/// When it cannot be read, is something else, or is not whole.
pub fn read(path: &Path, cap: u64) -> Result<CarriedState, StateFileError> {
    let bytes = super::read(&InputPlace::File(path.to_owned()), cap).map_err(StateFileError::Unreadable)?;
    let first = bytes.split_inclusive(|byte| *byte == b'\n').next().unwrap_or_default();
    if serde_json::from_slice::<CarriedHead>(first).is_ok() || bytes.starts_with(b"{\"bangiao_state\"") {
        return carried(&bytes);
    }
    if serde_json::from_slice::<OwnHead>(&bytes).is_ok() { own(path, &bytes) } else { Err(StateFileError::Foreign) }
}

fn carried(bytes: &[u8]) -> Result<CarriedState, StateFileError> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').zip(1..);
    let damaged = |line| StateFileError::Damaged { line };
    let (first, _) = lines.next().ok_or(damaged(1))?;
    let CarriedHead { bangiao_state, datasets: promised } = serde_json::from_slice(first).map_err(|_| damaged(1))?;
    if bangiao_state > FORM {
        return Err(StateFileError::Newer);
    }
    let mut notebook = notebook(first)?;
    for field in OWN_FIELDS {
        notebook.rest.remove(field);
    }
    let mut datasets = BTreeMap::new();
    for (line, number) in lines.filter(|(line, _)| !line.trim_ascii().is_empty()) {
        let is_last_and_open = !line.ends_with(b"\n");
        let DatasetLine { hash: promised_hash, base64 } = match serde_json::from_slice(line) {
            // It was cut off in the middle of a line.
            Err(_) if is_last_and_open => break,
            read => read.map_err(|_| damaged(number))?,
        };
        let dataset = STANDARD.decode(base64).map_err(|_| damaged(number))?;
        if hash(&dataset) != promised_hash {
            return Err(damaged(number));
        }
        datasets.insert(promised_hash, dataset);
    }
    match promised.checked_sub(datasets.len()) {
        None | Some(0) => Ok(CarriedState { notebook, datasets }),
        Some(missing) => Err(StateFileError::Short { missing }),
    }
}

fn notebook(state: &[u8]) -> Result<Notebook, StateFileError> {
    let (state, _) = read_state(state, UPGRADES).map_err(|unread| match unread {
        Unread::Newer(_) => StateFileError::Newer,
        Unread::Damaged => StateFileError::Damaged { line: 1 },
    })?;
    Ok(state.notebook)
}

/// What stands in the program's own folder, or in a copy of it: with what came after the state was written, and with the datasets.
fn own(path: &Path, bytes: &[u8]) -> Result<CarriedState, StateFileError> {
    let folder = super::write::folder_of(path);
    let notebook = if path.file_name().is_some_and(|name| name == STATE) {
        let moment = NaiveDateTime::default();
        let dir = StateDir { files: Arc::new(Disk), folder: folder.to_owned(), moment, upgrades: UPGRADES };
        dir.find().map_err(StateFileError::Refused)?.state.notebook
    } else {
        notebook(bytes)?
    };
    let snapshots = SnapshotFiles::at(folder);
    let datasets = notebook.snapshots.iter().filter(|snapshot| !snapshot.removed);
    let datasets = datasets.filter_map(|snapshot| Some((snapshot.hash.clone(), snapshots.get(&snapshot.hash).ok()?)));
    let datasets = datasets.collect();
    Ok(CarriedState { notebook, datasets })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::agenda::Handle;
    use crate::desk::notebook::Edit;
    use crate::store::notebook_store::NotebookStore;
    use crate::text::Clean;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    fn something() -> CarriedState {
        let mut notebook = Notebook::default();
        notebook.apply(&Edit::Begin { agenda: Handle("a".into()), name: Clean::line("Giao ban"), date: None });
        let datasets = [b"one".to_vec(), vec![0xff, 0, b'\n']].map(|dataset| (hash(&dataset), dataset));
        CarriedState { notebook, datasets: datasets.into() }
    }

    fn read_bytes(bytes: &[u8]) -> Result<CarriedState, StateFileError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.bangiao");
        fs::write(&path, bytes).unwrap();
        read(&path, 1 << 20)
    }

    #[test]
    fn a_file_is_read_as_it_was_written_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.bangiao");
        fs::write(&path, "there").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(write(&path, &something(), false), Err(WriteError::Exists));
        write(&path, &something(), true).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(read(&path, 1 << 20).unwrap(), something());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_is_cut_off_or_changed_anywhere_is_not_believed() {
        let whole = bytes(&something());
        for end in 0..whole.len() - 1 {
            let read = read_bytes(&whole[..end]);
            assert!(read.is_err(), "cut at {end}: {read:?}");
        }
        let text = String::from_utf8(whole).unwrap();
        let changed = text.replacen("\"base64\":\"", "\"base64\":\"AAAA", 1);
        assert!(matches!(read_bytes(changed.as_bytes()), Err(StateFileError::Damaged { line: 2 })));
        let missing: Vec<&str> = text.lines().take(2).collect();
        assert!(matches!(read_bytes(missing.join("\n").as_bytes()), Err(StateFileError::Short { missing: 1 })));
        let newer = text.replacen("\"bangiao_state\":1", "\"bangiao_state\":2", 1);
        assert!(matches!(read_bytes(newer.as_bytes()), Err(StateFileError::Newer)));
        for foreign in ["", "{}", "[]", "no JSON", "{\"bangiao_agenda\":2}", "{\"title\":{}}"] {
            assert!(matches!(read_bytes(foreign.as_bytes()), Err(StateFileError::Foreign)), "{foreign}");
        }
    }

    #[test]
    fn a_folder_that_was_copied_as_it_is_is_read_with_its_journal_and_its_datasets() {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = NotebookStore::open(Some(folder.path()), NaiveDateTime::default());
        let begin = |name: &str| Edit::Begin { agenda: Handle(name.into()), name: Clean::line(name), date: None };
        keeper.keep(&[begin("a")]).unwrap();
        // At the next start it goes into the state; what comes then stands in the journal.
        let mut keeper = NotebookStore::open(Some(folder.path()), NaiveDateTime::default());
        keeper.keep(&[begin("b")]).unwrap();
        let read = read(&folder.path().join("state.json"), 1 << 20).unwrap();
        assert_eq!(read.notebook.agendas.len(), 2);
    }
}

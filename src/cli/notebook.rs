//! What is kept beside the dataset, as commands open it; and the agendas in it by their names.

use crate::app::keymap::Action;
use crate::dataset::Dataset;
use crate::desk::agenda::Agenda;
use crate::desk::notebook::{Edit, Notebook, Snapshot};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::snapshots::SnapshotStore;
use crate::host::streams::Streams;
use crate::lang::{CliText, LoadText, Sentence};
use crate::store;
use crate::store::error::StoreError;
use crate::store::notebook_store::NotebookStore;
use crate::store::notice::Notice;
use crate::text::{Clean, fold, nearest};

/// Opens what is kept in the user's data directory. What was wrong with it is said, and why it cannot be read where it cannot.
pub fn open(setup: &Setup, streams: &mut Streams<'_>) -> NotebookStore {
    let keeper = NotebookStore::open(store::data_dir().as_deref(), setup.now);
    let unread = keeper.trouble().filter(|_| !keeper.is_read());
    let unread = unread.map(StoreError::reason);
    for said in keeper.notices().iter().map(Notice::reason).chain(unread) {
        streams.warn(&format!("bangiao: {}", setup.told(&said)));
    }
    keeper
}

/// Of which portfolio the chosen data is. It is read only where its place does not say that.
///
/// # Errors
/// When it has to be read and cannot be.
pub fn portfolio(setup: &Setup, streams: &mut Streams<'_>) -> Result<String, Failure> {
    match setup.place.portfolio() {
        Some(portfolio) => Ok(portfolio),
        None => Ok(Setup::portfolio(&setup.place, &setup.load(streams)?)),
    }
}

/// The notebook as it opens with a portfolio.
pub fn open_for(portfolio: &str, setup: &Setup, streams: &mut Streams<'_>) -> (NotebookStore, Notebook) {
    let keeper = open(setup, streams);
    let mut notebook = keeper.notebook();
    notebook.open_for(portfolio);
    (keeper, notebook)
}

/// Writes edits down.
///
/// # Errors
/// When the disk refuses.
pub fn keep(keeper: &mut NotebookStore, edits: &[Edit], setup: &Setup) -> Result<Notebook, Failure> {
    keeper.keep(edits).map_err(|trouble| {
        let why = setup.told(&trouble.reason());
        Failure::refused(setup.lang, &CliText::NotKept { why })
    })
}

/// The agendas, those of a portfolio before those of others, each the newest first.
pub fn listed<'n>(notebook: &'n Notebook, portfolio: &str) -> Vec<&'n Agenda> {
    let mut all: Vec<&Agenda> = notebook.agendas().collect();
    all.reverse();
    all.sort_by_key(|agenda| !agenda.is_of(portfolio));
    all
}

/// The agenda of that name, the newest first, or the only one with that in its name, whatever its marks and case; those of the
/// portfolio before others. Without a name the one in use.
///
/// # Errors
/// When there is none, or several may be meant.
pub fn named(name: Option<&str>, notebook: &Notebook, portfolio: &str, setup: &Setup) -> Result<Agenda, Failure> {
    let Some(name) = name else {
        return notebook.current().cloned().ok_or_else(|| {
            let pin = setup.keymap().0.key_of(Action::Pin);
            Failure::refused(setup.lang, &CliText::NoAgenda { pin })
        });
    };
    let all = listed(notebook, portfolio);
    let wanted = fold(name);
    if let Some(found) = all.iter().find(|agenda| fold(agenda.name.to_keep()) == wanted) {
        return Ok((*found).clone());
    }
    let has = |agenda: &&Agenda| !wanted.trim().is_empty() && fold(agenda.name.to_keep()).contains(&wanted);
    let parts: Vec<&Agenda> = all.iter().copied().filter(has).collect();
    let own: Vec<&Agenda> = parts.iter().copied().filter(|agenda| agenda.is_of(portfolio)).collect();
    match (own.as_slice(), parts.as_slice()) {
        ([only], _) | ([], [only]) => Ok((*only).clone()),
        _ => Err(not_one(name, &parts, &all, setup)),
    }
}

/// Several agendas have that in their names, or none has.
fn not_one(name: &str, parts: &[&Agenda], all: &[&Agenda], setup: &Setup) -> Failure {
    let reader = setup.reader();
    if parts.is_empty() {
        let near = nearest(name, all.iter().map(|agenda| &**agenda.name.to_keep()));
        let meant = near.and_then(|near| reader.privately(near.to_owned()));
        return Failure::refused(setup.lang, &CliText::NoAgendaNamed { name: reader.quote(name), meant });
    }
    let names: Vec<String> = parts.iter().map(|agenda| agenda.quoted(setup.audience, setup.lang)).collect();
    let said = CliText::SeveralAgendas { name: reader.quote(name), agendas: names.join(", ") };
    Failure::refused(setup.lang, &said)
}

/// The newest snapshot of a portfolio that somebody gave this name; whatever its marks and case, where none is written so.
pub fn snapshot_named<'n>(notebook: &'n Notebook, portfolio: &str, name: &Clean) -> Option<&'n Snapshot> {
    let find = |is_it: &dyn Fn(&Clean) -> bool| {
        notebook.named_of(portfolio).rev().find(|snapshot| is_it(snapshot.name.to_keep()))
    };
    find(&|each| each == name).or_else(|| find(&|each| fold(each) == fold(name)))
}

/// The name that was probably meant by one that no snapshot of a portfolio has.
pub fn nearest_name<'n>(notebook: &'n Notebook, portfolio: &str, name: &Clean) -> Option<&'n str> {
    nearest(name, notebook.named_of(portfolio).map(|snapshot| &**snapshot.name.to_keep()))
}

/// The dataset of a snapshot.
///
/// # Errors
/// When its bytes are not there, or not what they were.
pub fn dataset_of(snapshot: &Snapshot, setup: &Setup) -> Result<Dataset, Failure> {
    let lang = setup.lang;
    let unusable = |why: &str| {
        let snapshot = snapshot.quoted(setup.audience, lang);
        Failure::refused(lang, &CliText::SnapshotUnreadable { snapshot, why: why.to_owned() })
    };
    let bytes = SnapshotStore::of(setup).get(&snapshot.hash).map_err(|why| unusable(why.text(lang)))?;
    let (loaded, _) = setup.take_in(&bytes).map_err(|_| unusable(&LoadText::NotADataset.say(lang)))?;
    Ok(loaded.dataset)
}

/// No snapshot of a portfolio has a name.
pub fn no_snapshot(notebook: &Notebook, portfolio: &str, name: &Clean, setup: &Setup) -> Failure {
    let reader = setup.reader();
    let near = nearest_name(notebook, portfolio, name);
    let meant = near.and_then(|near| reader.privately(near.to_owned()));
    Failure::refused(setup.lang, &CliText::NoSnapshotNamed { name: reader.quote(name), meant })
}

//! `bangiao state`: everything that is kept beside the data, carried to another machine or account. It is merged there with what is
//! kept, and replaces nothing.

use super::args::StateMove;
use super::notebook::open;
use super::out_file::{OutFile, not_written};
use super::outcome::{CommandAnswer, CommandResult};
use crate::desk::notebook::{Arrivals, Edit, Notebook};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{Sentence, StateLabel, StateText};
use crate::store::notebook_store::NotebookStore;
use crate::store::snapshots::SnapshotFiles;
use crate::store::state_file::{self, CarriedState, StateFileError};
use crate::store::{self, InputPlace};
use std::collections::BTreeMap;
use std::path::{Path, absolute};

/// Writes everything to a file, or takes in what one has.
///
/// # Errors
/// When this is public, the file cannot be used, or nothing can be kept.
pub fn run(what: StateMove, file: OutFile<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    if setup.audience.is_room() {
        return Err(Failure::refused(setup.lang, &StateLabel::Private));
    }
    let path = absolute(file.path).unwrap_or_else(|_| Path::new(file.path).to_owned());
    match what {
        StateMove::Export => export(&path, file.force, setup, streams),
        StateMove::Import => import(&path, setup, streams),
    }
}

/// What is kept, as it can be read; why not, where it cannot.
fn opened(setup: &Setup, streams: &mut Streams<'_>) -> Result<(NotebookStore, SnapshotFiles), Failure> {
    let keeper = open(setup, streams);
    let folder = store::data_dir().filter(|_| keeper.is_read());
    let refused = || {
        let why = keeper.trouble().map(|trouble| setup.told(&trouble.reason())).unwrap_or_default();
        Failure::refused(setup.lang, &StateText::NotImported { why })
    };
    let snapshots = folder.as_deref().map(SnapshotFiles::at).ok_or_else(refused)?;
    Ok((keeper, snapshots))
}

fn export(path: &Path, replace: bool, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let (keeper, snapshots) = opened(setup, streams)?;
    let notebook = keeper.notebook();
    let kept = || notebook.snapshots.iter().filter(|snapshot| !snapshot.removed);
    let bytes = |hash: &String| Some((hash.clone(), snapshots.get(hash).ok()?));
    let datasets: BTreeMap<String, Vec<u8>> = kept().filter_map(|snapshot| bytes(&snapshot.hash)).collect();
    let lost = kept().filter(|snapshot| !datasets.contains_key(&snapshot.hash)).count();
    let (agendas, all) = (notebook.agendas().count(), kept().count());
    let file = setup.shown_path(path);
    state_file::write(path, &CarriedState { notebook, datasets }, replace)
        .map_err(|error| not_written(&error, path, setup))?;
    let without = (lost > 0).then_some(StateText::WithoutBytes { snapshots: lost });
    let written = StateText::Exported { file: file.clone(), agendas, snapshots: all - lost };
    for text in [Some(written), without, Some(StateText::HowToImport { file })].into_iter().flatten() {
        writeln!(streams.out, "{}", text.say(setup.lang))?;
    }
    Ok(CommandAnswer::Yes)
}

fn import(path: &Path, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let CarriedState { mut notebook, datasets } =
        state_file::read(path, setup.cap).map_err(|error| refused(&error, path, setup))?;
    let (mut keeper, snapshots) = opened(setup, streams)?;
    let moved = settle(&mut notebook, setup);
    let ours = keeper.notebook();
    let arrivals = ours.arrivals(&notebook, |hash| datasets.contains_key(hash) || snapshots.has(hash));
    bring(&arrivals, &datasets, (&mut keeper, &snapshots), setup)?;
    for text in report(&arrivals, setup.shown_path(path)).into_iter().chain(moved) {
        writeln!(streams.out, "{}", text.say(setup.lang))?;
    }
    if arrivals.edits.is_empty() {
        writeln!(streams.out, "{}", StateLabel::NothingNew.say(setup.lang))?;
    }
    Ok(CommandAnswer::Yes)
}

/// Why a file is not taken in: where, why, and what helps.
fn refused(error: &StateFileError, path: &Path, setup: &Setup) -> Failure {
    let file = setup.shown_path(path);
    let text = match error {
        StateFileError::Unreadable(why) => {
            StateText::Unreadable { file, why: why.reason().say(setup.lang).into_owned() }
        }
        StateFileError::Refused(trouble) => StateText::Unreadable { file, why: setup.told(&trouble.reason()) },
        StateFileError::Foreign => StateText::Foreign { file },
        StateFileError::Newer => StateText::Newer { file },
        StateFileError::Damaged { line } => StateText::Damaged { file, line: *line },
        StateFileError::Short { missing } => StateText::Short { file, missing: *missing },
    };
    Failure::refused(setup.lang, &text)
}

/// Under another account the same file has another path: snapshots of a file that is not here become those of the chosen data, where
/// that has the same name. What is said of that, and of those of other files that are not here.
fn settle(notebook: &mut Notebook, setup: &Setup) -> Vec<StateText> {
    let is_elsewhere = |portfolio: &str| portfolio.starts_with('/') && !store::exists(Path::new(portfolio));
    let mut elsewhere: BTreeMap<String, usize> = BTreeMap::new();
    for snapshot in notebook.snapshots.iter().filter(|each| !each.removed && is_elsewhere(&each.portfolio)) {
        *elsewhere.entry(snapshot.portfolio.clone()).or_default() += 1;
    }
    let chosen = Some(&setup.place).filter(|place| matches!(place, InputPlace::File(_)));
    let chosen = chosen.and_then(InputPlace::portfolio);
    let name = |path: &str| Path::new(path).file_name().map(ToOwned::to_owned);
    let mut said = Vec::new();
    for (from, snapshots) in elsewhere {
        let file = setup.shown_path(Path::new(&from));
        match chosen.as_ref().filter(|to| name(to) == name(&from)) {
            Some(to) => {
                notebook.move_portfolio(&from, to);
                said.push(StateText::Reassigned { from: file, to: setup.shown_path(Path::new(to)), snapshots });
            }
            None => said.push(StateText::Elsewhere { file, snapshots }),
        }
    }
    said
}

/// Keeps the bytes, then enters everything. Where either fails, nothing is left of it.
fn bring(
    arrivals: &Arrivals,
    datasets: &BTreeMap<String, Vec<u8>>,
    (keeper, snapshots): (&mut NotebookStore, &SnapshotFiles),
    setup: &Setup,
) -> Result<(), Failure> {
    if arrivals.edits.is_empty() {
        return Ok(());
    }
    let hashes = arrivals
        .edits
        .iter()
        .filter_map(|edit| if let Edit::Snapshot { snapshot } = edit { Some(&snapshot.hash) } else { None });
    let mut put = Vec::new();
    let mut outcome = Ok(());
    for (hash, dataset) in hashes.filter_map(|hash| datasets.get_key_value(hash)) {
        if !snapshots.has(hash) {
            put.push(hash);
        }
        outcome = outcome.and_then(|()| snapshots.put(dataset).map(drop));
    }
    outcome.and_then(|()| keeper.keep(&arrivals.edits).map(drop)).map_err(|trouble| {
        for hash in &put {
            // What stays is the same bytes that a snapshot would have.
            drop(snapshots.remove(hash));
        }
        Failure::refused(setup.lang, &StateText::NotImported { why: setup.told(&trouble.reason()) })
    })
}

fn report(arrivals: &Arrivals, file: String) -> Vec<StateText> {
    let (agendas, shots) = (arrivals.agendas, arrivals.snapshots);
    vec![
        StateText::Imported { file },
        StateText::Agendas { new: agendas.new, merged: agendas.merged, there: agendas.there, deleted: agendas.deleted },
        StateText::Snapshots { new: shots.new, there: shots.there, deleted: shots.deleted, lost: shots.lost },
    ]
}

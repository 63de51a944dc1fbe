//! What the disk took no more, saved elsewhere when the dashboard has ended: agendas as files that can be taken over again, in the
//! temporary folder or in the one that one stands in; and where neither takes them, as text on standard error. What stands in no
//! file is said, to be done again.

use super::setup::Setup;
use super::streams::Streams;
use super::tasks::SharedStore;
use crate::app::App;
use crate::app::keymap::{Action, Context};
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::lines::MinuteText;
use crate::desk::notebook::{Edit, Notebook};
use crate::lang::{HostLabel, HostText, Label, Lang, Reader, Sentence};
use crate::store::free_name;
use crate::store::{agenda_file, notebook_store::NotebookStore};
use std::path::{Path, PathBuf};
use std::sync::TryLockError;

/// What is not on the disk.
struct Lost<'n> {
    agendas: Vec<&'n Agenda>,
    /// What no file brings back, to be done again; a sentence each.
    again: Vec<String>,
}

/// Saves what is not on the disk, and says where it is. `notebook` is everything as it was on the screen last; `kept` says
/// whether all of it came to its turn to be written.
pub fn rescue(keeper: &SharedStore, kept: bool, app: &App, setup: &Setup, streams: &mut Streams<'_>) {
    let (notebook, audience) = (app.notebook(), app.audience());
    let seen = setup.clone().read_by(audience);
    let lost = match keeper.try_lock() {
        Ok(keeper) if kept => lost(&keeper, notebook, seen.reader()),
        Err(TryLockError::Poisoned(keeper)) if kept => lost(&keeper.into_inner(), notebook, seen.reader()),
        // It is still waiting for the disk: nobody knows what has become of what it was told.
        Ok(_) | Err(TryLockError::Poisoned(_) | TryLockError::WouldBlock) => unknown(notebook, setup.lang),
    };
    let files: Vec<Option<PathBuf>> =
        lost.agendas.iter().map(|agenda| save(&agenda_file::bytes(agenda), setup)).collect();
    if !files.is_empty() {
        let (keymap, _) = setup.keymap();
        let (list, take) = (keymap.key_of(Action::Agendas), keymap.key_in(Context::Agendas, Action::TakeOver));
        streams.tell(setup.lang, &HostText::NotesAsFiles { list, take });
    }
    for path in files.iter().flatten() {
        streams.warn(&told(path, &seen));
    }
    for (agenda, _) in lost.agendas.iter().zip(&files).filter(|(_, file)| file.is_none()) {
        say_whole(agenda, setup, streams);
    }
    for again in lost.again {
        streams.warn(&format!("bangiao: {again}"));
    }
}

/// Where a file is; to others its name, and the folder in words.
fn told(path: &Path, setup: &Setup) -> String {
    let file = setup.shown_path(path);
    if !setup.audience.is_room() {
        return file;
    }
    let in_temporary = path.parent() == Some(std::env::temp_dir().as_path());
    let text = if in_temporary { HostText::InTemporaryFolder { file } } else { HostText::InThisFolder { file } };
    text.say(setup.lang).into_owned()
}

fn lost<'n>(keeper: &NotebookStore, notebook: &'n Notebook, reader: Reader) -> Lost<'n> {
    let again = keeper.unsaved().iter().filter_map(|edit| again(edit, notebook, reader));
    Lost { agendas: changed(keeper, notebook), again: again.collect() }
}

/// When nobody knows: everything that is there; nothing, where nothing was done.
fn unknown(notebook: &Notebook, lang: Lang) -> Lost<'_> {
    if *notebook == Notebook::default() {
        return Lost { agendas: Vec::new(), again: Vec::new() };
    }
    let again = HostLabel::DiskSilent.text(lang).to_owned();
    Lost { agendas: notebook.agendas().collect(), again: vec![again] }
}

/// What is to be done again by hand: an edit of no agenda is in no file.
fn again(edit: &Edit, notebook: &Notebook, Reader { lang, audience }: Reader) -> Option<String> {
    let name = |id: &Handle| {
        let snapshot = notebook.snapshots.iter().find(|snapshot| snapshot.id == *id);
        snapshot.map(|snapshot| snapshot.quoted(audience, lang)).unwrap_or_default()
    };
    let said = |text: HostText| Some(text.say(lang).into_owned());
    match edit {
        Edit::Snapshot { snapshot } => said(HostText::SnapshotNotKept { snapshot: snapshot.quoted(audience, lang) }),
        Edit::RemoveSnapshot { snapshot, removed: true } | Edit::ForgetSnapshot { snapshot, .. } => {
            said(HostText::SnapshotNotDeleted { snapshot: name(snapshot) })
        }
        Edit::RemoveSnapshot { snapshot, removed: false } => {
            said(HostText::SnapshotNotBack { snapshot: name(snapshot) })
        }
        Edit::Since { .. } => Some(HostLabel::BaselineAsBefore.text(lang).to_owned()),
        Edit::Choose { .. } | Edit::Use { .. } => Some(HostLabel::AgendaAsBefore.text(lang).to_owned()),
        Edit::Begin { .. }
        | Edit::Name { .. }
        | Edit::Belong { .. }
        | Edit::Describe { .. }
        | Edit::Archive { .. }
        | Edit::RemoveAgenda { .. }
        | Edit::TakeOver { .. }
        | Edit::Pin { .. }
        | Edit::AddTopic { .. }
        | Edit::Carry { .. }
        | Edit::Tick { .. }
        | Edit::Move { .. }
        | Edit::RemovePin { .. }
        | Edit::Discuss { .. }
        | Edit::Minute { .. }
        | Edit::Rewrite { .. } => None,
    }
}

/// The agendas that are not on the disk as they are.
fn changed<'n>(keeper: &NotebookStore, notebook: &'n Notebook) -> Vec<&'n Agenda> {
    let touched: Vec<&Handle> = keeper.unsaved().iter().filter_map(Edit::agenda).collect();
    notebook.agendas.iter().filter(|agenda| touched.contains(&&agenda.id)).collect()
}

/// Where the bytes are now; `None` when no folder takes them.
fn save(bytes: &[u8], setup: &Setup) -> Option<PathBuf> {
    let name = format!("bangiao-rescue-{}-", setup.now.format("%Y%m%dT%H%M%S"));
    let here = std::env::current_dir().unwrap_or_default();
    let folders = [std::env::temp_dir(), here];
    folders.iter().find_map(|folder| free_name::write(folder, &name, ".json", bytes).ok())
}

/// Nothing takes it: here is what was written. With `--public` the items alone, for no minute can have been written then; but
/// what was written in the meeting layout must not be lost.
fn say_whole(agenda: &Agenda, setup: &Setup, streams: &mut Streams<'_>) {
    let intro = HostLabel::NoFolderTakesIt.text(setup.lang);
    streams.warn(&format!("{intro}\n{}", agenda.called(setup.audience, setup.lang)));
    for pin in agenda.pins() {
        let written = pin.written(setup.audience).map(MinuteText::text).unwrap_or_default();
        streams.warn(&format!("- {}\n{written}", pin.name.get(setup.lang).unwrap_or_default()));
    }
}

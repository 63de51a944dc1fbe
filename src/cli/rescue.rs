//! What the disk took no more, saved elsewhere when the dashboard has ended: agendas as files that can be taken over again, in the
//! temporary folder or in the one that one stands in; and where neither takes them, as text on standard error.

use super::backstage::SharedKeeper;
use super::outcome::Streams;
use super::setup::Setup;
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::notebook::{Edit, Notebook};
use crate::store::state::{State, UPGRADES, state_bytes};
use crate::store::write::{WriteError, write_private};
use crate::store::{agenda_file, keeper::Keeper};
use std::path::PathBuf;
use std::sync::TryLockError;

/// So many names are tried.
const NAMES: u32 = 100;

/// Saves what is not on the disk, and says where it is. `notebook` is everything as it was on the screen last.
pub fn rescue(keeper: &SharedKeeper, notebook: &Notebook, setup: &Setup, streams: &mut Streams<'_>) {
    let (agendas, whole) = match keeper.try_lock() {
        Ok(keeper) => (changed(&keeper, notebook), has_snapshots(&keeper)),
        Err(TryLockError::Poisoned(keeper)) => (changed(&keeper.into_inner(), notebook), false),
        // It is still waiting for the disk: nobody knows what has become of what it was told.
        Err(TryLockError::WouldBlock) => (notebook.agendas().collect(), false),
    };
    let mut files: Vec<Vec<u8>> = agendas.iter().map(|agenda| agenda_file::bytes(agenda)).collect();
    if whole {
        files.push(state_bytes(&State { seq: 0, notebook: notebook.clone() }, UPGRADES));
    }
    if files.is_empty() {
        return;
    }
    let places: Vec<Option<PathBuf>> = files.iter().map(|bytes| save(bytes, setup)).collect();
    streams.say(&format!(
        "bangiao: {}",
        setup.lang.of((
            "ghi chép chưa lưu được vào nơi của nó. Mỗi cuộc họp có thay đổi nay là một tệp, lần sau nhận lại bằng phím A rồi o:",
            "the notes could not be saved in their place. Each changed agenda is a file now; next time A, then o takes it over:",
        ))
    ));
    for place in places.iter().flatten() {
        streams.say(&place.display().to_string());
    }
    for (agenda, _) in agendas.iter().zip(&places).filter(|(_, place)| place.is_none()) {
        say_whole(agenda, setup, streams);
    }
}

/// The agendas that are not on the disk as they are.
fn changed<'n>(keeper: &Keeper, notebook: &'n Notebook) -> Vec<&'n Agenda> {
    let touched: Vec<&Handle> = keeper.unsaved().iter().filter_map(Edit::agenda).collect();
    notebook.agendas.iter().filter(|agenda| touched.contains(&&agenda.id)).collect()
}

fn has_snapshots(keeper: &Keeper) -> bool {
    keeper.unsaved().iter().any(|edit| matches!(edit, Edit::Snapshot { .. } | Edit::RemoveSnapshot { .. }))
}

/// Where the bytes are now; `None` when no folder takes them.
fn save(bytes: &[u8], setup: &Setup) -> Option<PathBuf> {
    let name = format!("bangiao-rescue-{}", setup.now.format("%Y%m%dT%H%M%S"));
    let here = std::env::current_dir().unwrap_or_default();
    [std::env::temp_dir(), here].into_iter().find_map(|folder| {
        (1..=NAMES).map(|number| folder.join(format!("{name}-{number}.json"))).find_map(|path| {
            match write_private(&path, bytes) {
                Ok(()) => Some(Some(path)),
                Err(WriteError::Exists) => None,
                Err(WriteError::Refused(_)) => Some(None),
            }
        })?
    })
}

/// Nothing takes it: here is what was written.
fn say_whole(agenda: &Agenda, setup: &Setup, streams: &mut Streams<'_>) {
    let intro = setup.lang.of(("không thư mục nào ghi được; nội dung là:", "no folder takes it; it says:"));
    streams.say(&format!("{intro}\n{}", agenda.name.as_str()));
    for pin in agenda.pins() {
        streams.say(&format!("- {}\n{}", pin.name.get(setup.lang).unwrap_or_default(), pin.minute.as_str()));
    }
}

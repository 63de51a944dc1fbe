//! The file of the data is read again while the dashboard shows it: off the main thread, and with everything that the
//! options say of it.

use super::dashboard::{INDEXED_AHEAD, problems};
use super::setup::Setup;
use crate::app::world::{Data, Fresh, Indexing};
use crate::dataset::Dataset;
use crate::dataset::changes::changes;
use crate::dataset::check::check;
use crate::search::Index;
use crate::store;
use crate::store::snapshots::hash;
use crate::term::Reload;
use std::sync::{Arc, Mutex, PoisonError};

/// What is shown, shared by those who bring it. Whoever holds the lock brings the next.
pub type Shown = Arc<Mutex<Arc<Dataset>>>;

/// With more records than this it is not told what changed.
const COMPARED: usize = 50_000;

/// Reads the file again whenever it is called.
#[must_use]
pub fn reload(setup: Setup, shown: Shown) -> Reload {
    Box::new(move |_| {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        match read(&setup) {
            Ok(data) => {
                let fresh = compare(&shown, &data.dataset);
                *shown = Arc::clone(&data.dataset);
                Box::new(move |app| {
                    app.take_reloaded(data, fresh);
                    Vec::new()
                })
            }
            Err(problems) => Box::new(move |app| {
                app.take_broken(problems);
                Vec::new()
            }),
        }
    })
}

/// The data of the file as it is now, or what is wrong with it.
fn read(setup: &Setup) -> Result<Data, Vec<(String, String)>> {
    let bytes = store::read(&setup.place, setup.cap).map_err(|error| vec![error.reason()])?;
    let (loaded, report) = setup.take_in(&bytes).map_err(|error| {
        let told = problems(&check(&bytes), setup.public);
        if told.is_empty() { vec![error.reason()] } else { told }
    })?;
    let many = loaded.dataset.records.len() > INDEXED_AHEAD;
    Ok(Data {
        index: if many { Indexing::Ready(Box::new(Index::build(&loaded.dataset))) } else { Indexing::OnDemand },
        dataset: Arc::new(loaded.dataset),
        hash: hash(&bytes),
        left_out: loaded.left_out,
        loose: loaded.loose,
        problems: problems(&report, setup.public),
    })
}

/// What is new or has changed, with the partners and frameworks under which it stands.
fn compare(old: &Dataset, new: &Dataset) -> Fresh {
    if old.records.len().max(new.records.len()) > COMPARED {
        return Fresh::default();
    }
    Fresh::of(&changes(old, new), new)
}

//! The file of the data is read again while the dashboard shows it: off the main thread, and with everything that the
//! options say of it.

use super::dashboard::{INDEXED_AHEAD, problems};
use super::setup::Setup;
use crate::app::world::{Data, Fresh, Indexing};
use crate::dataset::changes::changes;
use crate::dataset::check::check;
use crate::dataset::{Dataset, Target};
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
    let name = setup.name_of(&setup.place);
    let bytes = store::read(&setup.place, setup.cap).map_err(|error| {
        let (vi, en) = error.reason();
        vec![(format!("Không đọc được {name}: {vi}."), format!("Cannot read {name}: {en}."))]
    })?;
    let (loaded, report) = setup.take_in(&bytes).map_err(|error| {
        let (vi, en) = error.reason();
        let told = problems(&check(&bytes), setup.public);
        if told.is_empty() { vec![(format!("{name}: {vi}."), format!("{name}: {en}."))] } else { told }
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
    let changes = changes(old, new);
    let mut fresh = Fresh { count: Some(changes.len()), ..Fresh::default() };
    for subject in changes.iter().filter_map(|change| change.item.as_ref()) {
        if subject.target == Target::Record
            && let Some(record) = new.find(subject.id.as_str()).and_then(|item| new.records.get(item.place))
        {
            fresh.ids.extend(record.partners.iter().chain(&record.frameworks).cloned());
        }
        fresh.ids.insert(subject.id.clone());
    }
    fresh
}

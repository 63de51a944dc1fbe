//! The file of the data is read again while the dashboard shows it: off the main thread, and with everything that the
//! options say of it.

use super::loading::{INDEXED_AHEAD, taken_in};
use super::opening::Showing;
use super::problems::problems;
use super::setup::Setup;
use crate::app::App;
use crate::app::loaded::FileProblem;
use crate::app::loaded::{Fresh, Indexing, LoadedData};
use crate::dataset::Dataset;
use crate::dataset::changes::changes;
use crate::import::reader_of;
use crate::lang::{Phrase, ReadText};
use crate::search::Index;
use crate::store::{self, InputPlace, ReadError};
use crate::term::{Reload, Work};
use std::sync::{Arc, PoisonError};

/// With more records than this it is not told what changed.
const COMPARED: usize = 50_000;

/// Reads the file again whenever it is called.
#[must_use]
pub fn reload(showing: Showing) -> Reload {
    Arc::new(move |_| {
        let mut shown = showing.data.lock().unwrap_or_else(PoisonError::into_inner);
        let setup = showing.setup_of_now();
        let of_this = |done: Taken| taken_if_shown(showing.clone(), setup.place.clone(), done);
        match read(&setup) {
            Ok(data) => {
                let fresh = compare(&shown, &data.dataset);
                *shown = Arc::clone(&data.dataset);
                of_this(Box::new(move |app| app.take_reloaded(data, fresh)))
            }
            Err(Unusable::Unread(why)) => of_this(Box::new(move |app| app.take_unread(why))),
            Err(Unusable::Broken(problems)) => of_this(Box::new(move |app| app.take_broken(problems))),
        }
    })
}

/// How what was read is taken in.
type Taken = Box<dyn FnOnce(&mut App) + Send>;

/// Takes in what was read of a place, where the data there is still what is shown: other data may have been opened meanwhile.
fn taken_if_shown(showing: Showing, place: InputPlace, done: Taken) -> Work {
    Box::new(move |app| {
        if showing.setup_of_now().place == place {
            done(app);
        }
        Vec::new()
    })
}

/// Why the file as it is now cannot be shown.
enum Unusable {
    /// It cannot be read: why.
    Unread(Phrase),
    /// It is no dataset: what is wrong with it, a sentence each.
    Broken(Vec<FileProblem>),
}

/// The data of the file as it is now, or what is wrong with it.
fn read(setup: &Setup) -> Result<LoadedData, Unusable> {
    let bytes = store::read(&setup.place, setup.cap).map_err(|error| Unusable::Unread(unread(&error).into()))?;
    let (loaded, report) = setup.take_in(&bytes).map_err(|error| {
        let told = problems(reader_of(&bytes).problems(&bytes));
        Unusable::Broken(if told.is_empty() { vec![error.reason().into()] } else { told })
    })?;
    let many = loaded.dataset.records.len() > INDEXED_AHEAD;
    let index = if many {
        Indexing::Ready(Box::new(Index::for_audience(&loaded.dataset, setup.audience)))
    } else {
        Indexing::OnDemand
    };
    Ok(taken_in(loaded, report, &bytes, index))
}

/// Why a file that was there cannot be read now.
fn unread(error: &ReadError) -> ReadText {
    if matches!(error, ReadError::Missing) { ReadText::Gone } else { error.reason() }
}

/// What is new or has changed, with the partners and frameworks under which it stands.
fn compare(old: &Dataset, new: &Dataset) -> Fresh {
    if old.records.len().max(new.records.len()) > COMPARED {
        return Fresh::default();
    }
    Fresh::of(&changes(old, new), new)
}

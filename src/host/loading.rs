//! From the bytes of the data to what the dashboard shows, before its first frame or behind it.

use super::failure::Failure;
use super::problems::problems;
use super::setup::Setup;
use super::status;
use super::streams::Streams;
use crate::app::input::Effect;
use crate::app::loaded::{Indexing, LoadedData};
use crate::dataset::check::Report;
use crate::dataset::{BUILTIN, Dataset, Loaded};
use crate::import::reader_of;
use crate::search::Index;
use crate::store::snapshots::hash;
use crate::term::{Job, Work};
use crate::text::Audience;
use std::sync::{Arc, Mutex, PoisonError};

/// A file of more bytes is checked only when something of it had to be left out: it takes longer than a start may.
const CHECKED: usize = 2 * 1024 * 1024;

/// With so many records an index takes longer than a key may: it is made before it is needed.
pub const INDEXED_AHEAD: usize = 5_000;

/// The data that is shown. Who holds the lock is bringing the next.
pub type CurrentData = Arc<Mutex<Arc<Dataset>>>;

/// Loads what was read of the chosen data.
///
/// # Errors
/// When it is no dataset.
pub fn data(setup: &Setup, bytes: &[u8], streams: &mut Streams<'_>) -> Result<LoadedData, Failure> {
    let (loaded, report) = setup.load_bytes(&setup.place, bytes, streams)?;
    let many = loaded.dataset.records.len() > INDEXED_AHEAD;
    let index = if many { Indexing::OnItsWay } else { Indexing::OnDemand };
    Ok(taken_in(loaded, report, bytes, index))
}

/// What was loaded, as the dashboard takes it in: with everything that `bangiao check` says of the file as soon as that finds an
/// error in it.
pub fn taken_in(loaded: Loaded, report: Report, bytes: &[u8], index: Indexing) -> LoadedData {
    let unchecked = report.problems.is_empty() && bytes.len() <= CHECKED && bytes != BUILTIN;
    let report = if unchecked { reader_of(bytes).problems(bytes) } else { report };
    let errors = report.errors;
    LoadedData {
        index,
        dataset: Arc::new(loaded.dataset),
        hash: hash(bytes),
        left_out: loaded.left_out,
        loosened: loaded.loosened,
        loose: loaded.loose,
        errors,
        taken: loaded.taken,
        problems: if errors > 0 { problems(report) } else { Vec::new() },
    }
}

/// Loads and hands over the data, so that it can be looked at; then the index, so that it can be searched. Where that fails the
/// dashboard ends, and says why when the terminal is given back.
pub fn load_behind_the_frame(setup: Setup, failure: Arc<Mutex<Option<Failure>>>, shown: CurrentData) -> Job {
    Box::new(move |hand_over| {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let mut unheard = Streams { out: &mut std::io::sink(), err: &mut std::io::sink() };
        match setup.read(&setup.place).and_then(|bytes| data(&setup, &bytes, &mut unheard)) {
            Ok(data) => {
                let dataset = Arc::clone(&data.dataset);
                *shown = Arc::clone(&dataset);
                let awaited = LoadedData { index: Indexing::OnItsWay, ..data };
                hand_over(Box::new(|app| {
                    app.take_data(awaited);
                    Vec::new()
                }));
                hand_over(index(&dataset, setup.audience));
            }
            Err(why) => {
                if let Ok(mut failure) = failure.lock() {
                    *failure = Some(why);
                }
                hand_over(Box::new(|_| vec![Effect::Quit(status::REFUSED)]));
            }
        }
    })
}

/// Makes the index, to be handed over.
pub fn index(dataset: &Dataset, audience: Audience) -> Work {
    let index = Index::for_audience(dataset, audience);
    Box::new(|app| {
        app.take_index(index);
        Vec::new()
    })
}

//! Other data is opened in the place of what the dashboard shows: off the main thread, and only where it can be read. Everything
//! that speaks of the data from then on speaks of the new one.

use super::loading::{CurrentData, INDEXED_AHEAD, index, taken_in};
use super::setup::Setup;
use super::tasks::{DataSource, SharedSource};
use crate::app::input::Effect;
use crate::app::loaded::Indexing;
use crate::dataset::LoadError;
use crate::lang::{HostLabel, Phrase};
use crate::store::{self, InputPlace};
use crate::term::{OpenOther, ShownFile, Work};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The settings with the place of the data that is shown.
pub type CurrentSetup = Arc<Mutex<Setup>>;

/// What is another when other data is shown.
#[derive(Debug, Clone)]
pub struct Showing {
    /// The settings.
    pub setup: CurrentSetup,
    /// The data.
    pub data: CurrentData,
    /// What tasks read of it.
    pub source: SharedSource,
    /// The file that is watched.
    pub file: ShownFile,
}

impl Showing {
    /// The settings of now.
    #[must_use]
    pub fn setup_of_now(&self) -> Setup {
        self.setup.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens other data whenever it is called, on a thread of its own.
    #[must_use]
    pub fn opener(self) -> OpenOther {
        Box::new(move |typed| {
            let showing = self.clone();
            Box::new(move |hand_over| showing.open(&typed, hand_over))
        })
    }

    fn open(&self, typed: &str, hand_over: &mut dyn FnMut(Work)) {
        // Whoever holds the lock is bringing data: a reload of the file from before ends first.
        let mut shown = self.data.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = place(typed).and_then(|place| {
            let file = regular_file(&place);
            let stamp = file.as_deref().and_then(store::stamp);
            let setup = Setup { place, ..self.setup_of_now() };
            let bytes = store::read(&setup.place, setup.cap).map_err(|error| Phrase::from(error.reason()))?;
            let (loaded, report) = setup.take_in(&bytes).map_err(LoadError::reason)?;
            let many = loaded.dataset.records.len() > INDEXED_AHEAD;
            let ahead = if many { Indexing::OnItsWay } else { Indexing::OnDemand };
            let data = taken_in(loaded, report, &bytes, ahead);
            let source = DataSource::of(&setup).read_as(bytes);
            Ok((setup, data, source, file.map(|file| (file, stamp)), many))
        });
        let (setup, data, source, file, many) = match opened {
            Ok(opened) => opened,
            Err(why) => {
                hand_over(Box::new(move |app| {
                    app.keep_data(&why);
                    Vec::new()
                }));
                return;
            }
        };
        let (dataset, portfolio) = (Arc::clone(&data.dataset), Setup::portfolio(&setup.place, &data.dataset));
        let audience = setup.audience;
        *shown = Arc::clone(&dataset);
        *self.setup.lock().unwrap_or_else(PoisonError::into_inner) = setup;
        *self.source.lock().unwrap_or_else(PoisonError::into_inner) = source;
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = file;
        hand_over(Box::new(move |app| {
            let mut effects = app.take_other_data(data, portfolio);
            effects.push(Effect::OtherFile);
            effects
        }));
        if many {
            hand_over(index(&dataset, audience));
        }
    }
}

/// The place that was typed; `~/` is the user's home.
fn place(typed: &str) -> Result<InputPlace, Phrase> {
    if typed == "builtin" {
        return Ok(InputPlace::Builtin);
    }
    store::typed(typed).map(InputPlace::File).ok_or_else(|| HostLabel::NoSuchFolder.into())
}

/// The file of a place, where it is one that can be watched.
pub fn regular_file(place: &InputPlace) -> Option<PathBuf> {
    match place {
        InputPlace::File(path) => Some(path.clone()).filter(|_| place.size().is_some()),
        InputPlace::Builtin | InputPlace::Input => None,
    }
}

//! What the dashboard asks for that needs the disk: run behind the frames, one errand after the other.

use crate::app::input::{Errand, Hindrance, News};
use crate::store::keeper::Keeper;
use crate::term::Backstage;
use std::sync::{Arc, Mutex, PoisonError};

/// Who keeps the notebook, shared with whoever rescues what could not be written when the dashboard has ended.
pub type Shared = Arc<Mutex<Keeper>>;

/// Runs the errands of the dashboard.
#[must_use]
pub fn backstage(keeper: Shared) -> Backstage {
    Box::new(move |errand| {
        let mut keeper = keeper.lock().unwrap_or_else(PoisonError::into_inner);
        match errand {
            Errand::Keep(edits) => match keeper.keep(&edits) {
                Ok(notebook) => News::Kept(Box::new(notebook)),
                Err(_) => News::NotKept(hindrance(&keeper).unwrap_or_default()),
            },
        }
    })
}

/// Why what is changed does not get onto the disk; `None` while it does.
#[must_use]
pub fn hindrance(keeper: &Keeper) -> Option<Hindrance> {
    keeper.trouble().map(|trouble| {
        let (vi, en) = trouble.short();
        Hindrance { short: (vi.to_owned(), en.to_owned()), reason: trouble.reason(), changes: keeper.unsaved().len() }
    })
}

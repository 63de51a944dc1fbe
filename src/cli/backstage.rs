//! What the dashboard asks for that needs the disk: run behind the frames, one errand after the other.

use crate::app::input::{Errand, News};
use crate::store::keeper::Keeper;
use crate::term::Backstage;

/// Runs the errands of the dashboard.
#[must_use]
pub fn backstage(mut keeper: Keeper) -> Backstage {
    Box::new(move |errand| match errand {
        Errand::Keep(edits) => match keeper.keep(&edits) {
            Ok(notebook) => News::Kept(Box::new(notebook)),
            Err(trouble) => News::NotKept(trouble.reason()),
        },
    })
}

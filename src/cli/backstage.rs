//! What the dashboard asks for that needs the disk: run behind the frames, one errand after the other.

use crate::app::input::{Errand, News, Written};
use crate::store::keeper::Keeper;
use crate::store::trouble::{Cause, Trouble};
use crate::store::{WriteError, write_file};
use crate::term::Backstage;
use std::path::PathBuf;

/// Runs the errands of the dashboard.
#[must_use]
pub fn backstage(mut keeper: Keeper) -> Backstage {
    Box::new(move |errand| match errand {
        Errand::Keep(edits) => match keeper.keep(&edits) {
            Ok(notebook) => News::Kept(Box::new(notebook)),
            Err(trouble) => News::NotKept(trouble.reason()),
        },
        Errand::Write { path, bytes, what, replace } => {
            let path = whole(&path);
            let outcome = match write_file(&path, &bytes, replace) {
                Ok(()) => Written::Done,
                Err(WriteError::Exists) => Written::Exists,
                Err(WriteError::Refused(trouble)) => Written::Refused(why(&trouble)),
            };
            News::Written { path: path.to_string_lossy().into_owned(), what, outcome }
        }
    })
}

/// Why a file was not written, in a few words without its path: that is said before, or hidden in public.
fn why(trouble: &Trouble) -> (String, String) {
    let is_missing = trouble.cause == Cause::Missing;
    let (vi, en) = if is_missing { ("không có thư mục đó", "there is no such folder") } else { trouble.short() };
    (vi.to_owned(), en.to_owned())
}

/// A path as it is typed, from the root on: `~/` is the user's home.
fn whole(path: &str) -> PathBuf {
    let in_home = |rest: &str| std::env::home_dir().map(|home| home.join(rest));
    let path = path.strip_prefix("~/").and_then(in_home).unwrap_or_else(|| PathBuf::from(path));
    std::path::absolute(&path).unwrap_or(path)
}

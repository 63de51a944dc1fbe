//! `bangiao diff`: a dataset as lines that git compares, which `git diff` shows in the place of JSON.

use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::json::scan;
use crate::export::value_lines;
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::MergingLabel;
use crate::store::InputPlace;
use std::ffi::OsStr;

/// Prints the lines of a file. One with mistakes, or with a merge left in it, is printed as it stands: git still compares it.
///
/// # Errors
/// When the file cannot be read, or the output not written.
pub fn run(file: &OsStr, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    if setup.audience.is_room() {
        return Err(Failure::refused(setup.lang, &MergingLabel::FilesHidden));
    }
    let bytes = setup.read(&InputPlace::named(file))?;
    let scan = scan(&bytes);
    match scan.tree.root().filter(|_| scan.is_valid()) {
        Some(root) => value_lines::write(streams.out, root)?,
        None => streams.out.write_all(&bytes)?,
    }
    Ok(CommandAnswer::Yes)
}

//! `bangiao check`: every problem of a dataset.

use super::outcome::{Failure, Outcome, Streams};
use super::setup::Setup;
use std::ffi::OsStr;

/// Reports every problem.
///
/// # Errors
/// When the file cannot be read, or the output not written.
pub fn run(_file: Option<&OsStr>, _json: bool, setup: &Setup, _streams: &mut Streams<'_>) -> Outcome {
    Err(Failure::refused(setup.lang, "chưa có", "not there yet"))
}

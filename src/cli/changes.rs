//! `bangiao changes`: what differs between two datasets.

use super::outcome::{Answer, Failure, Outcome, Streams};
use super::setup::Setup;
use crate::dataset::changes::changes;
use crate::export::changes::{Comparison, markdown, row, text};
use crate::export::json;
use crate::store::Place;
use std::ffi::OsStr;

/// In which form the changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Grouped and aligned, for people.
    Text,
    /// JSON.
    Json,
    /// Markdown.
    Markdown,
}

/// Prints what became of `old`; that nothing did is an answer, too.
///
/// # Errors
/// When one of both cannot be used, or the output not written.
pub fn run(old: &OsStr, new: Option<&OsStr>, form: Form, setup: &Setup, streams: &mut Streams<'_>) -> Outcome {
    let (old, new) = (Place::named(old), new.map_or_else(|| setup.place.clone(), Place::named));
    if (&old, &new) == (&Place::Input, &Place::Input) {
        return Err(Failure::refused(
            setup.lang,
            "đầu vào chuẩn chỉ đọc được một lần: OLD và NEW không thể cùng là -",
            "standard input can be read only once: OLD and NEW cannot both be -",
        ));
    }
    let before = setup.load_from(&old, streams)?.0.dataset;
    let now = setup.load_from(&new, streams)?.0.dataset;
    let found = changes(&before, &now);
    let names = (setup.name_of(&old), setup.name_of(&new));
    let comparison = Comparison { old: &before, new: &now, names: (&names.0, &names.1), changes: &found };
    match form {
        Form::Text => text(streams.out, &comparison, &setup.look())?,
        Form::Json => json::array(streams.out, found.iter().map(row))?,
        Form::Markdown => markdown(streams.out, &comparison, &setup.look())?,
    }
    Ok(Answer::Yes)
}

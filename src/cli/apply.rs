//! `bangiao apply`: what a meeting decided, put into the dataset file. Only the values that it changes are other bytes then.

use super::outcome::{CommandAnswer, CommandResult};
use super::sound::{errors, sound};
use crate::dataset::changes::{Change, changes};
use crate::dataset::json::{MergeCoverage, three_way};
use crate::export::changes::{Comparison, text};
use crate::export::decided::BEFORE;
use crate::host::failure::Failure;
use crate::host::problems::first_problems;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliText, MergingLabel, MergingText, Sentence};
use crate::store::InputPlace;
use crate::store::dataset_file::{ChangeError, change};
use std::ffi::OsStr;

/// Shows what would change in the file and, with `write`, changes it. The answer is no where somebody changed since what the meeting
/// decided on, or where the file would have errors that it does not have.
///
/// # Errors
/// When one of the two cannot be read or has mistakes, or the file not be written.
pub fn run(
    decided: &OsStr,
    file: Option<&OsStr>,
    write: bool,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let place = file.map_or_else(|| setup.place.clone(), InputPlace::named);
    let InputPlace::File(path) = &place else {
        return Err(Failure::refused(setup.lang, &MergingLabel::NoFileToWrite));
    };
    let decided = InputPlace::named(decided);
    let (decided_bytes, bytes) = (setup.read(&decided)?, setup.read(&place)?);
    let (decided, ours) = (sound(&decided_bytes, &decided, setup)?, sound(&bytes, &place, setup)?);
    let Some(root) = decided.tree.root() else { return Ok(CommandAnswer::Yes) };
    // Decisions that do not say how it was before are taken as they are.
    let before = root.get(BEFORE).or(ours.tree.root());
    let merge = three_way(before, &ours.tree, root, MergeCoverage::Part { before: BEFORE });
    if !merge.conflicts.is_empty() {
        let said = MergingText::ChangedSince { count: merge.conflicts.len(), name: setup.name_of(&place) };
        streams.warn(&format!("bangiao: {}", said.say(setup.lang)));
        let told = merge.conflicts.iter().filter(|_| !setup.audience.is_room());
        told.for_each(|place| streams.warn(&format!("  {place}")));
        return Ok(CommandAnswer::No);
    }
    if merge.taken.is_empty() {
        streams.tell(setup.lang, &MergingLabel::NothingToPutIn);
        return Ok(CommandAnswer::Yes);
    }
    let new_errors = errors(&merge.bytes).saturating_sub(errors(&bytes));
    if new_errors > 0 {
        let said = MergingText::WouldBreak { count: new_errors, name: setup.name_of(&place) };
        streams.warn(&format!("bangiao: {}", said.say(setup.lang)));
        let first = first_problems(&merge.bytes, setup.lang, setup.audience).into_iter().next();
        if let Some(problem) = first {
            streams.warn(&format!("  {problem}"));
        }
        return Ok(CommandAnswer::No);
    }
    show(&place, (&bytes, &merge.bytes), setup, streams)?;
    if !write {
        streams.tell(setup.lang, &MergingLabel::NotWrittenYet);
        return Ok(CommandAnswer::Yes);
    }
    let name = setup.name_of(&place);
    let backup = change(path, &bytes, &merge.bytes).map_err(|error| match error {
        ChangeError::ChangedMeanwhile => {
            Failure::refused(setup.lang, &MergingText::ChangedMeanwhile { name: name.clone() })
        }
        ChangeError::Refused(why) => {
            Failure::refused(setup.lang, &CliText::OutNotWritten { file: name.clone(), why: setup.told(&why) })
        }
    })?;
    streams.tell(setup.lang, &MergingText::Written { name: name.clone(), backup: setup.shown_path(&backup) });
    Ok(CommandAnswer::Yes)
}

/// Prints what differs between the file and what it would be.
fn show(
    place: &InputPlace,
    (old, new): (&[u8], &[u8]),
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let old = setup.load_bytes(place, old, streams)?.0.dataset;
    let new = setup.load_bytes(place, new, streams)?.0.dataset;
    let found = changes(&old, &new);
    let found: Vec<Change> = found.iter().filter_map(|change| change.told(setup.audience)).collect();
    let name = setup.name_of(place);
    let comparison = Comparison { old: &old, new: &new, names: (&name, &name), changes: &found };
    Ok(text(streams.out, &comparison, &setup.look())?)
}

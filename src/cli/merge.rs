//! `bangiao merge`: three versions of a dataset put together, item by item and field by field, as git asks its merge drivers to.

use super::out_file::not_written;
use super::outcome::{CommandAnswer, CommandResult};
use super::sound::{errors, sound};
use crate::dataset::json::{MergeCoverage, three_way};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{MergingLabel, MergingText, Sentence};
use crate::store::InputPlace;
use crate::store::write::{Readers, write_file};
use std::ffi::OsStr;
use std::path::Path;

/// What is put together, and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct MergeRequest<'a> {
    /// What both began with; empty where there was nothing.
    pub base: &'a OsStr,
    /// The version whose bytes stay; it is written unless another file is named.
    pub ours: &'a OsStr,
    /// The version of which only the changes are taken.
    pub theirs: &'a OsStr,
    /// Where it goes instead; `-` for standard output.
    pub out: Option<&'a OsStr>,
    /// Whether a file that is there may be written over.
    pub force: bool,
}

/// Puts the versions together and writes them. The answer is no where both changed the same: both stand in the file.
///
/// # Errors
/// When a version cannot be read or has mistakes, or the result not be written.
pub fn run(request: &MergeRequest<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    if setup.audience.is_room() && request.out.is_some_and(|out| out == "-") {
        return Err(Failure::refused(setup.lang, &MergingLabel::FilesHidden));
    }
    let [base, ours, theirs] = [request.base, request.ours, request.theirs].map(InputPlace::named);
    let (base_bytes, our_bytes, their_bytes) = (setup.read(&base)?, setup.read(&ours)?, setup.read(&theirs)?);
    let is_blank = base_bytes.trim_ascii().is_empty();
    let base = if is_blank { None } else { Some(sound(&base_bytes, &base, setup)?) };
    let (our_scan, their_scan) = (sound(&our_bytes, &ours, setup)?, sound(&their_bytes, &theirs, setup)?);
    let Some(their_root) = their_scan.tree.root() else { return Ok(CommandAnswer::Yes) };
    let merge =
        three_way(base.as_ref().and_then(|base| base.tree.root()), &our_scan.tree, their_root, MergeCoverage::Whole);
    let written = match (request.out, &ours) {
        (Some(out), _) if out == "-" => InputPlace::Input,
        (Some(out), _) => InputPlace::File(out.into()),
        (None, ours) => ours.clone(),
    };
    let name = match &written {
        InputPlace::File(path) => {
            write(path, &merge.bytes, request, setup)?;
            setup.name_of(&written)
        }
        InputPlace::Input | InputPlace::Builtin => {
            streams.out.write_all(&merge.bytes)?;
            setup.name_of(&InputPlace::Input)
        }
    };
    if !merge.conflicts.is_empty() {
        let said = MergingText::Conflicts { count: merge.conflicts.len(), name };
        streams.warn(&format!("bangiao: {}", said.say(setup.lang)));
        // What a key is called that the format does not know may be private.
        let told = merge.conflicts.iter().filter(|_| !setup.audience.is_room());
        told.for_each(|place| streams.warn(&format!("  {place}")));
        return Ok(CommandAnswer::No);
    }
    let new = errors(&merge.bytes).saturating_sub(errors(&our_bytes).max(errors(&their_bytes)));
    if new > 0 {
        let command = setup.check_command(&written);
        streams.tell(setup.lang, &MergingText::NewErrors { count: new, command });
    }
    Ok(CommandAnswer::Yes)
}

fn write(path: &Path, bytes: &[u8], request: &MergeRequest<'_>, setup: &Setup) -> Result<(), Failure> {
    // Ours is what git gave to be written over.
    let replace = request.out.is_none() || request.force;
    write_file(path, bytes, Readers::Everybody, replace).map_err(|error| not_written(&error, path, setup))
}

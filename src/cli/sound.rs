//! Files that are put together: read whole, and refused where they have mistakes of JSON.

use crate::dataset::json::{LineIndex, Scan, scan};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::lang::MergingText;
use crate::store::InputPlace;

/// The values of a file.
///
/// # Errors
/// When there is a mistake in it: what is read past a mistake is a guess, and no guess is written.
pub fn sound<'b>(bytes: &'b [u8], place: &InputPlace, setup: &Setup) -> Result<Scan<'b>, Failure> {
    let scan = scan(bytes);
    if scan.is_valid() && scan.tree.root().is_some() {
        return Ok(scan);
    }
    let line = scan.errors.first().map_or(1, |error| LineIndex::new(bytes).line(error.span.start));
    let (name, command) = (setup.name_of(place), setup.check_command(place));
    Err(Failure::refused(setup.lang, &MergingText::NoSoundJson { name, line, command }))
}

/// How many errors a dataset has.
#[must_use]
pub fn errors(bytes: &[u8]) -> usize {
    crate::import::reader_of(bytes).problems(bytes).errors
}

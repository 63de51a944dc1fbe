//! `bangiao brief`: one page of Markdown for each item.

use super::outcome::{CommandAnswer, CommandResult};
use super::show::say_missing;
use crate::export::brief::{RULE, brief, markdown};
use crate::export::page::PageOptions;
use crate::host::setup::Setup;
use crate::host::streams::Streams;

/// Prints the briefs, parted by rules. Ids that lead nowhere are said on standard error; the others are printed all the same.
///
/// # Errors
/// When the data cannot be used, or the output not written.
pub fn run(ids: &[String], setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let dataset = setup.load(streams)?;
    let as_of = setup.as_of_day(&dataset);
    let options = PageOptions { lang: setup.lang, audience: setup.audience, as_of, most: usize::MAX };
    let (mut missing, mut rule) = (false, "");
    for id in ids {
        let blocks = brief(&dataset, &id.to_lowercase(), options);
        if blocks.is_empty() {
            missing = true;
            say_missing(id, &dataset, setup, streams);
            continue;
        }
        write!(streams.out, "{rule}{}", markdown(&blocks, &setup.look()))?;
        rule = RULE;
    }
    Ok(CommandAnswer::of(!missing))
}

//! What is said where versions of a dataset are put together, in English.

use crate::lang::merging::{MergingLabel, MergingText};
use crate::text::plural;
use std::borrow::Cow;

/// Words without arguments.
pub(in crate::lang) const fn label(label: MergingLabel) -> &'static str {
    match label {
        MergingLabel::NothingToPutIn => {
            "the dataset already has everything that was decided; there is nothing to write"
        }
        MergingLabel::NotWrittenYet => "nothing is written yet; add --write to change the file",
        MergingLabel::NoFileToWrite => "this data is in no file: name one, such as `bangiao apply DECIDED.json FILE`",
        MergingLabel::FilesHidden => "--public hides what is private: a dataset file is not printed whole",
    }
}

fn counted(count: usize, one: &'static str, other: &'static str) -> String {
    format!("{count} {}", plural(count, one, other))
}

/// Sentences with arguments.
pub(in crate::lang) fn text(text: &MergingText) -> Cow<'static, str> {
    match text {
        MergingText::NoSoundJson { name, line, command } => {
            format!("{name}:{line}: the file is not valid JSON, so it cannot be merged; mend it first: {command}")
        }
        MergingText::Conflicts { count, name } => format!(
            "{} changed on both sides, each to something else; both versions are in {name}, between lines of <<<<<<< and >>>>>>>:",
            counted(*count, "value", "values")
        ),
        MergingText::ChangedSince { count, name } => format!(
            "{} in {name} changed since the meeting, and the meeting decided otherwise; nothing is written. Settle by hand:",
            counted(*count, "value", "values")
        ),
        MergingText::NewErrors { count, command } => {
            format!("the merged file has {}; see: {command}", counted(*count, "new error", "new errors"))
        }
        MergingText::WouldBreak { count, name } => {
            format!("{name} would have {}; nothing is written. The first one:", counted(*count, "new error", "new errors"))
        }
        MergingText::ChangedMeanwhile { name } => {
            format!("{name} has just been changed by somebody else; nothing is written. Run the command again to see the changes to the new file")
        }
        MergingText::Written { name, backup } => format!("wrote {name}; as it was before: {backup}"),
    }
    .into()
}

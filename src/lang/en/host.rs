//! The running program in English.

use super::guess::did_you_mean;
use crate::lang::host::{HostLabel, HostText, counted};
use crate::text::plural;
use std::borrow::Cow;

/// Words of the running program without arguments.
pub(in crate::lang) const fn label(label: HostLabel) -> &'static str {
    match label {
        HostLabel::BuiltinData => "the built-in data",
        HostLabel::StandardInput => "standard input",
        HostLabel::NoSuchFolder => "there is no such folder",
        HostLabel::SnapshotUnreadable => "the snapshot can no longer be read",
        HostLabel::DataDiffers => "No snapshot taken: the data file is no longer what is on the screen.",
        HostLabel::DiskSilent => {
            "the disk does not answer: look over the snapshots too, and since which of them changes are told"
        }
        HostLabel::BaselineAsBefore => "changes are told since the same snapshot as before: confirm or choose it again",
        HostLabel::AgendaAsBefore => "the agenda in use is the same as before: choose it again",
        HostLabel::NoFolderTakesIt => "no folder takes it; it says:",
        HostLabel::NoSuchKey => "there is no such key",
        HostLabel::KeyTaken => "this key is given to another action",
        HostLabel::KeyRepeated => "this action has this key already",
        HostLabel::KeyTypes => "this types a letter there: use a named key, Ctrl or Alt",
    }
}

/// Sentences of the running program.
pub(in crate::lang) fn text(text: &HostText) -> Cow<'static, str> {
    match text {
        HostText::Unreadable { name, why } => format!("cannot read {name}: {why}"),
        HostText::CannotOpen { name, why } => format!("cannot open {name}: {why}"),
        HostText::SeeProblems { command } => format!("To see every problem and its remedy: {command}"),
        HostText::LeftOut { items, loosened, loose, command } => {
            let parts = [
                (*items, format!("left out {items} bad {}", plural(*items, "item", "items"))),
                (*loosened, format!("read {loosened} {} in part", plural(*loosened, "item", "items"))),
                (*loose, format!("dropped {loose} {} nowhere", plural(*loose, "reference that leads", "references that lead"))),
            ];
            format!("{}; see `{command}`", counted(parts))
        },
        HostText::NotesAsFiles { list, take } => format!("the notes could not be saved in their place. Each changed agenda is a file now; next time {list}, then {take} takes it over:"),
        HostText::InTemporaryFolder { file } => format!("{file} (in the temporary folder)"),
        HostText::InThisFolder { file } => format!("{file} (in this folder)"),
        HostText::SnapshotNotKept { snapshot } => format!("the {snapshot} was not kept: take it again"),
        HostText::SnapshotNotDeleted { snapshot } => format!("the {snapshot} is not deleted yet: delete it again"),
        HostText::SnapshotNotBack { snapshot } => format!("the {snapshot} was not brought back: take it again"),
        HostText::NoTheme { meant } => format!("there is no such theme{}", did_you_mean(meant.as_deref())),
        HostText::NoAction { meant } => format!("there is no such action{}", did_you_mean(meant.as_deref())),
        HostText::WithoutKey { action, id } => format!("“{action}” has no key left; give it another one: `{id} = \"…\"`"),
        HostText::MoreProblems { count } => format!("And {count} more."),
        HostText::ProblemTally { errors, warnings, kinds } => {
            let kinds: Vec<String> = kinds.iter().map(|(code, count)| format!("{code} {count}")).collect();
            let (error, warning) = (plural(*errors, "error", "errors"), plural(*warnings, "warning", "warnings"));
            format!("{errors} {error}, {warnings} {warning}: {}", kinds.join(", "))
        },
        HostText::ProblemAt { is_error, place, within, sentences } => {
            let severity = if *is_error { "Error" } else { "Warning" };
            let within = within.as_ref().map(|within| format!(" ({within})")).unwrap_or_default();
            format!("{severity} · {place}{within}: {sentences}")
        },
        HostText::DraftTakenIn { item } => match item {
            Some(item) => {
                format!("The minute of “{item}” was in the editor when it was cut off: what was saved there is taken in.")
            }
            None => "A minute was in the editor when it was cut off: what was saved there is taken in.".to_owned(),
        },
        HostText::DraftAside { file } => format!("A text from the editor that could not be taken in is in {file}"),
        HostText::NotTakenOver { why } => format!("Not taken over: {why}."),
    }
    .into()
}

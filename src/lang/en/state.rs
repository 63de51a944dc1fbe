//! What is carried elsewhere, in English.

use crate::lang::state::{StateLabel, StateText};
use crate::text::plural;
use std::borrow::Cow;

/// Words of it.
pub(in crate::lang) const fn label(label: StateLabel) -> &'static str {
    match label {
        StateLabel::Private => {
            "--public: minutes and private names are in it, so nothing is exported or imported; run it again without --public"
        }
        StateLabel::NothingNew => "Nothing is new: everything in the file is here already.",
    }
}

/// Sentences of it.
pub(in crate::lang) fn text(text: &StateText) -> Cow<'static, str> {
    match text {
        StateText::Exported { file, agendas, snapshots } => {
            let (meetings, shots) =
                (plural(*agendas, "agenda", "agendas"), plural(*snapshots, "snapshot", "snapshots"));
            format!("Written: {file}, with {agendas} {meetings} and their minutes, {snapshots} {shots} with their data.")
        }
        StateText::WithoutBytes { snapshots } => {
            let have = plural(*snapshots, "snapshot has", "snapshots have");
            format!("{snapshots} {have} no data on the disk any more: only the name is in it.")
        }
        StateText::HowToImport { file } => {
            format!("It is for you alone. On the other machine or account: bangiao state import {file}")
        }
        StateText::Imported { file } => format!("Taken from {file}; nothing here was replaced."),
        StateText::Agendas { new, merged, there, deleted } => {
            format!("agendas: {new} new, {merged} merged, {there} here already{}", deleted_here(*deleted))
        }
        StateText::Snapshots { new, there, deleted, lost } => {
            let lost = if *lost > 0 { format!(", {lost} left out because their data did not come") } else { String::new() };
            format!("snapshots: {new} new, {there} here already{}{lost}", deleted_here(*deleted))
        }
        StateText::Reassigned { from, to, snapshots } => {
            let shots = plural(*snapshots, "snapshot", "snapshots");
            format!("{snapshots} {shots} of {from}, which is not here: now of {to}")
        }
        StateText::Elsewhere { file, snapshots } => {
            let shots = plural(*snapshots, "snapshot", "snapshots");
            format!(
                "{snapshots} {shots} of {file}, which is not here: to give them to a file of that name here, import again with --data FILE"
            )
        }
        StateText::Unreadable { file, why } => format!("cannot read {file}: {why}"),
        StateText::Foreign { file } => format!(
            "{file} was not written by `bangiao state export`, nor is it what bangiao keeps itself: choose another file; nothing has been changed"
        ),
        StateText::Newer { file } => {
            format!("a later version wrote {file}: upgrade bangiao, then import again; nothing has been changed")
        }
        StateText::Damaged { file, line } => format!(
            "{file}, line {line}: this is not what was written, perhaps the file was edited or badly copied; copy it again, or export again with `bangiao state export`; nothing has been changed"
        ),
        StateText::Short { file, missing } => {
            let shots = plural(*missing, "snapshot is", "snapshots are");
            format!(
                "{file}, at its end: the data of {missing} {shots} missing, perhaps it was not copied to its end; copy it again, or export again with `bangiao state export`; nothing has been changed"
            )
        }
        StateText::NotImported { why } => format!("nothing was imported: {why}; nothing has been changed"),
    }
    .into()
}

fn deleted_here(deleted: usize) -> String {
    if deleted > 0 { format!(", {deleted} deleted here and not taken back") } else { String::new() }
}

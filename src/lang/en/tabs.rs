//! What the tabs say in English.

use crate::lang::tabs::{ColumnLabel, NumberedTab, TabLabel, TabText};
use crate::text::plural;
use std::borrow::Cow;

/// Their names.
pub(in crate::lang) const fn name(name: NumberedTab) -> &'static str {
    match name {
        NumberedTab::Overview => "Overview",
        NumberedTab::Bilateral => "Bilateral",
        NumberedTab::Multilateral => "Multilateral",
        NumberedTab::Timeline => "Timeline",
        NumberedTab::Agenda => "Agenda",
        NumberedTab::Changes => "Changes",
    }
}

/// Their words.
pub(in crate::lang) const fn label(label: TabLabel) -> &'static str {
    match label {
        TabLabel::NoSearch => "Nothing is searched for, so there are no hits.",
        TabLabel::NothingInSection => "none",
        TabLabel::Due => "due",
        TabLabel::WillBegin => "starts",
        TabLabel::WillEnd => "ends",
        TabLabel::PeriodEnds => "period ends",
        TabLabel::Signed => "signed",
        TabLabel::InForce => "in force",
        TabLabel::Start => "start",
        TabLabel::PlannedStart => "planned start",
        TabLabel::Period => "period",
        TabLabel::Held => "held",
        TabLabel::PlannedEnd => "planned end",
        TabLabel::End => "end",
        TabLabel::Expires => "expires",
        TabLabel::Reported => "reported",
        TabLabel::Issued => "issued",
        TabLabel::PlannedEvent => "planned for",
        TabLabel::Ratified => "ratified",
        TabLabel::Acceded => "acceded",
        TabLabel::Accepted => "accepted",
        TabLabel::Approved => "approved",
        TabLabel::Withdrawn => "withdrawn",
        TabLabel::Renewed => "renewed",
        TabLabel::Undated => "undated",
        TabLabel::NoColumns => "This tab has no columns.",
        TabLabel::Coverage => "Named / claimed",
        TabLabel::ByStatus => "By status",
        TabLabel::ComingNext => "Coming next",
        TabLabel::AllComing => "All",
        TabLabel::Past => "past",
        TabLabel::NothingNext => "No date lies after the as-of day.",
        TabLabel::Flags => "To look at",
        TabLabel::ByKind => "By kind",
        TabLabel::ByTheme => "By theme",
        TabLabel::ByYear => "By year",
        TabLabel::Since => "Since",
        TabLabel::Dataset => "dataset",
        TabLabel::Comparing => "Comparing with the snapshot…",
        TabLabel::WhatChangesAre => {
            "This tab tells what is new, changed, finished or gone since a snapshot of the data, such as one of the last meeting."
        }
        TabLabel::ConfirmInChanges => "Look at the Changes tab before you confirm.",
        TabLabel::NothingToConfirm => "There is nothing to confirm.",
        TabLabel::Confirmed => "Confirmed: changes are told since now.",
        TabLabel::ChangedMeanwhile => "The data has just changed: look again before you confirm.",
        TabLabel::TakingSnapshot => "Taking the snapshot…",
    }
}

/// Headings of columns.
pub(in crate::lang) const fn column(label: ColumnLabel) -> &'static str {
    match label {
        ColumnLabel::Name => "Name",
        ColumnLabel::Records => "Records",
        ColumnLabel::Found => "Found",
        ColumnLabel::Running => "Running",
        ColumnLabel::Agreements => "Agreements",
        ColumnLabel::Kind => "Kind",
        ColumnLabel::Date => "Date",
        ColumnLabel::Section => "Section",
        ColumnLabel::Number => "Number",
        ColumnLabel::Id => "Id",
        ColumnLabel::Fields => "Fields",
        ColumnLabel::What => "What",
        ColumnLabel::Status => "Status",
        ColumnLabel::Partners => "Partners",
        ColumnLabel::LastDate => "Last date",
        ColumnLabel::NextDate => "Next date",
        ColumnLabel::Flags => "To look at",
        ColumnLabel::Discussed => "discussed",
        ColumnLabel::Change => "Changes",
    }
}

/// Their sentences.
pub(in crate::lang) fn text(text: &TabText) -> Cow<'static, str> {
    match text {
        TabText::OnlyReported { date } => format!("by a report of {date} alone"),
        TabText::Undated { records } => format!("records: {records}"),
        TabText::Year { dates, running: 0 } => format!("dates: {dates}"),
        TabText::Year { dates, running } => format!("dates: {dates}; running from before: {running}"),
        TabText::AsInSnapshot { snapshot } => {
            format!("The data is still as it is in the {snapshot}: no other is needed.")
        }
        TabText::SnapshotTaken { name: Some(name) } => format!("Snapshot “{name}” taken."),
        TabText::SnapshotTaken { name: None } => "Snapshot taken.".to_owned(),
        TabText::DataOf { date } => format!("data of {date}"),
        TabText::NotCompared { why } => format!("It could not be compared: {why}"),
        TabText::NothingSince { snapshot } => format!("Nothing has changed since {snapshot}."),
        TabText::BaselineNow { snapshot } => format!("Changes are told since {snapshot} now."),
        TabText::BaselineThen { date, name } => {
            let name = name.as_ref().map(|name| format!(", as “{name}”")).unwrap_or_default();
            format!(
                "From then on they are told since the data that is shown (of {date}): a snapshot of it is taken{name}."
            )
        }
        TabText::BaselineIs { snapshot } => {
            format!("From then on they are told since {snapshot}, which has the data that is shown.")
        }
        TabText::WillBeConfirmed { changes, undo } => {
            let are = plural(*changes, "change that is shown counts", "changes that are shown count");
            format!("{changes} {are} as seen then. {undo} takes it back.")
        }
        TabText::TooLargeToSee { most } => {
            format!("This file is larger than {most}, so the program does not keep what was last seen of it by itself.")
        }
        TabText::NotSeen { why } => format!("The program cannot keep what is seen by itself: {why}."),
        TabText::SnapshotForgotten { snapshot } => format!("Deleted for good: {snapshot}."),
        TabText::NewSince { what, snapshot } => format!("{what} since {snapshot}: not in the snapshot."),
        TabText::GoneSince { what, snapshot } => {
            format!("{what} since {snapshot}: the page below is that of the snapshot.")
        }
        TabText::ChangedSince { what, snapshot } => format!("{what} since {snapshot}:"),
    }
    .into()
}

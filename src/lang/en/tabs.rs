//! What the tabs say in English.

use crate::lang::tabs::{TabLabel, TabText};
use std::borrow::Cow;

/// Their words.
pub(in crate::lang) const fn label(label: TabLabel) -> &'static str {
    match label {
        TabLabel::NoSearch => "Nothing is searched for, so there are no hits.",
        TabLabel::NothingInSection => "none",
        TabLabel::Due => "due",
        TabLabel::WillBegin => "starts",
        TabLabel::WillEnd => "ends",
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
    }
    .into()
}

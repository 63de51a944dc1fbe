//! What was taken for what, in a line.

use super::findings::ImportFindings;
use crate::lang::{ImportText, Phrase, Reader};

/// The columns and what they were taken for, and those that were kept aside.
#[must_use]
pub fn banner(findings: &ImportFindings) -> Phrase {
    let taken: Vec<(String, String)> = findings
        .columns
        .iter()
        .filter_map(|column| Some((column.heading.clone(), column.field?.name().into_owned())))
        .collect();
    let kept: Vec<String> = findings.kept().map(str::to_owned).collect();
    let (records, unread) = (findings.records, findings.not_understood.len());
    Phrase::new(|reader: Reader| ImportText::Taken {
        records,
        columns: taken.iter().map(|(heading, field)| format!("{} → {field}", reader.quote(heading))).collect(),
        kept: kept.iter().map(|heading| reader.quote(heading)).collect(),
        not_understood: unread,
    })
}

//! What was taken for what, in a line.

use super::findings::ImportFindings;
use super::target::ImportField;
use crate::lang::{ImportText, Phrase, Reader};

/// The columns and what they were taken for, and those that were kept aside.
#[must_use]
pub fn banner(findings: &ImportFindings) -> Phrase {
    let taken: Vec<(String, ImportField)> =
        findings.columns.iter().filter_map(|column| Some((column.heading.clone(), column.field?))).collect();
    let kept: Vec<String> = findings.kept().map(str::to_owned).collect();
    let (records, unread) = (findings.records, findings.not_understood.len());
    Phrase::new(|reader: Reader| ImportText::Taken {
        records,
        columns: taken.iter().map(|(heading, field)| format!("{} → {}", reader.quote(heading), field.name())).collect(),
        kept: kept.iter().map(|heading| reader.quote(heading)).collect(),
        not_understood: unread,
    })
}

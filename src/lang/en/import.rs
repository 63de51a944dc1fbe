//! Registers in English.

use super::guess::did_you_mean;
use crate::lang::import::{ImportLabel, ImportText, UnreadLabel};
use crate::text::plural;
use std::borrow::Cow;
use std::fmt::Display;

/// Words without arguments.
pub(in crate::lang) const fn label(label: ImportLabel) -> &'static str {
    match label {
        ImportLabel::Register => "Register",
        ImportLabel::Keeper => "The keeper of the register",
        ImportLabel::Section => "Section",
        ImportLabel::Column => "column",
        ImportLabel::TakenFor => "taken for",
        ImportLabel::Confidence => "sure",
        ImportLabel::Filled => "filled",
        ImportLabel::NotUnderstood => "not understood",
        ImportLabel::Samples => "samples",
        ImportLabel::KeptAside => "kept aside",
        ImportLabel::DatasetAlready => "is a dataset already: there is nothing to import",
    }
}

/// What a value was not understood as.
pub(in crate::lang) const fn unread(label: UnreadLabel) -> &'static str {
    match label {
        UnreadLabel::NoDate => "is no date",
        UnreadLabel::NoMoney => "is no amount of money",
        UnreadLabel::NoCurrency => "is no currency",
        UnreadLabel::NoForm => "is no form of money",
        UnreadLabel::NoStatus => "states no status",
        UnreadLabel::NoKind => "states no kind of record",
        UnreadLabel::NoPartner => "names no partner that is known",
        UnreadLabel::NoRenewal => "says nothing of a renewal",
        UnreadLabel::BeforeStart => "ends before it starts",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &ImportText) -> Cow<'static, str> {
    match text {
        ImportText::NoTable => "is no table that can be read".to_owned(),
        ImportText::NoWorkbook => {
            "is a workbook that cannot be read: damaged, with a password, or far too large when unpacked".to_owned()
        }
        ImportText::Damaged => "is a damaged archive".to_owned(),
        ImportText::TooLarge => "is far too large when unpacked".to_owned(),
        ImportText::BrokenJson { line } => format!("is broken JSON at line {line}"),
        ImportText::NoSuchSheet { sheet, sheets } => {
            format!("there is no sheet “{sheet}”; there is {}", sheets.join(", "))
        }
        ImportText::NoRows => "no row of it is a record".to_owned(),
        ImportText::NoMapping { typed } => format!("`{typed}` is not of the form COLUMN=FIELD"),
        ImportText::NoSuchField { field, meant } => {
            format!("there is no field `{field}`{}", did_you_mean(meant.as_deref()))
        }
        ImportText::NoSuchColumn { column, columns } => {
            format!("there is no column “{column}”; there is {}", columns.join(", "))
        }
        ImportText::NoMappingFile { file, why } => format!("the mapping {file} cannot be used: {why}"),
        ImportText::Taken { records, columns, kept, not_understood } => {
            let unread = if *not_understood == 0 {
                String::new()
            } else {
                format!("; {not_understood} {} not understood", plural(*not_understood, "cell", "cells"))
            };
            let kept = if kept.is_empty() { String::new() } else { format!("; kept aside: {}", kept.join(", ")) };
            let noun = plural(*records, "record", "records");
            format!("{records} {noun} imported: {}{kept}{unread}", columns.join(", "))
        }
        ImportText::Counts { rows, records, not_understood } => format!(
            "{rows} {}, {records} {}, {not_understood} {} not understood",
            plural(*rows, "row", "rows"),
            plural(*records, "record", "records"),
            plural(*not_understood, "cell", "cells")
        ),
        ImportText::Unread { cell, heading, value, why } => {
            format!("{cell} ({heading}): “{value}” {}", unread(*why))
        }
        ImportText::MoreUnread { count } => format!("… and {count} more"),
        ImportText::Kept { columns } => format!("Kept under their own headings: {}", columns.join(", ")),
        ImportText::DayFirst { columns } => {
            format!("Dates read with the day first, nothing in the column says otherwise: {}", columns.join(", "))
        }
        ImportText::MonthFirst { columns } => format!("Dates read with the month first: {}", columns.join(", ")),
        ImportText::OtherRows { rows } => format!("Rows that are no records (headings, sums): {}", listed(rows)),
        ImportText::RaggedRows { rows } => format!("Rows longer than the headings: {}", listed(rows)),
        ImportText::HiddenRows { rows } => {
            format!("Rows that are hidden in the sheet, read all the same: {}", listed(rows))
        }
        ImportText::Struck { cells } => format!("Text that is struck out, read all the same: {}", listed(cells)),
        ImportText::Formulas { count } => {
            let noun = plural(*count, "cell is a formula", "cells are formulas");
            format!("{count} {noun}: the stored value was read, nothing was computed")
        }
        ImportText::Decoded { encoding, count } => {
            format!("Converted from {encoding} to Unicode: {count} {}", plural(*count, "text", "texts"))
        }
        ImportText::OtherSheets { sheets } => {
            format!("Sheets that were not read: {} (choose with --sheet)", sheets.join(", "))
        }
        ImportText::Cut => "The sheet is too large: only its beginning was read.".to_owned(),
    }
    .into()
}

/// So many are named one by one.
const NAMED: usize = 20;

fn listed<T: Display>(all: &[T]) -> String {
    let named = all.iter().take(NAMED).map(T::to_string).collect::<Vec<_>>().join(", ");
    if all.len() > NAMED { format!("{named}… ({} in all)", all.len()) } else { named }
}

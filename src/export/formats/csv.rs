//! CSV, for spreadsheets.

use super::format::Format;

/// CSV.
pub static FORMAT: Format = Format {
    name: "csv",
    ending: ".csv",
    help: "As CSV",
    list: Some(|out, rows, _| rows.csv(out)),
    file: Some(|out, rows, _| rows.csv(out)),
    item: None,
    changes: None,
};

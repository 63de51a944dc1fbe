//! CSV, for programs.

use super::format::Format;
use crate::export::csv::CsvDialect;

/// CSV.
pub static FORMAT: Format = Format {
    name: "csv",
    ending: ".plain.csv",
    help: "As CSV, for programs",
    refines: None,
    list: Some(|out, rows, _| rows.csv(out, CsvDialect::Plain)),
    file: Some(|out, rows, _| rows.csv(out, CsvDialect::Plain)),
    item: None,
    changes: None,
};

//! CSV as spreadsheets open it: what a file of the dashboard that ends in `.csv` is.

use super::format::Format;
use crate::export::csv::CsvDialect;

/// CSV for spreadsheets.
pub static FORMAT: Format = Format {
    name: "excel",
    ending: ".csv",
    help: "As CSV for spreadsheets: with a byte-order mark, parted by `;` in Vietnamese and by `,` in English",
    refines: Some("csv"),
    list: Some(|out, rows, look| rows.csv(out, CsvDialect::Spreadsheet(look.lang))),
    file: Some(|out, rows, look| rows.csv(out, CsvDialect::Spreadsheet(look.lang))),
    item: None,
    changes: None,
};

//! JSON, for programs.

use super::format::{Format, WholeItem};
use crate::dataset::Value;
use crate::export::changes::{Comparison, row};
use crate::export::json;
use crate::export::output_rows::OutputRows;
use crate::export::rows::whole;
use crate::export::table::Look;
use std::io::{self, Write};

/// JSON.
pub static FORMAT: Format = Format {
    name: "json",
    ending: ".json",
    help: "As JSON",
    refines: None,
    list: Some(sheet),
    file: Some(sheet),
    item: Some(item),
    changes: Some(changes),
};

fn sheet(out: &mut dyn Write, rows: &dyn OutputRows<'_>, _: &Look) -> io::Result<()> {
    json::array(out, rows.objects().map(Value::Object))
}

fn item(out: &mut dyn Write, item: Option<&WholeItem<'_>>, _: &Look) -> io::Result<()> {
    match item {
        Some(shown) => json::object(out, &whole(&shown.view, shown.item)),
        None => json::array(out, []),
    }
}

fn changes(out: &mut dyn Write, comparison: &Comparison<'_>, _: &Look) -> io::Result<()> {
    json::array(out, comparison.changes.iter().map(row))
}

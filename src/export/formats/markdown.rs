//! Markdown, for people.

use super::format::{Format, WholeItem};
use crate::export::changes;
use crate::export::markdown::{self, escape};
use crate::export::output_rows::OutputRows;
use crate::export::table::Look;
use std::io::{self, Write};

/// Markdown.
pub static FORMAT: Format = Format {
    name: "markdown",
    ending: ".md",
    help: "As Markdown",
    refines: None,
    list: None,
    file: Some(file),
    item: Some(item),
    changes: Some(changes::markdown),
};

/// The rows as a table under a heading, with a line that says what they are.
fn file(out: &mut dyn Write, rows: &dyn OutputRows<'_>, look: &Look) -> io::Result<()> {
    if let Some(heading) = rows.heading() {
        writeln!(out, "# {}\n\n{}\n", escape(heading.title), escape(&look.plain(heading.about)))?;
    }
    let (heads, cells) = rows.cells(look);
    markdown::table(out, &heads, &cells, look)
}

fn item(out: &mut dyn Write, item: Option<&WholeItem<'_>>, look: &Look) -> io::Result<()> {
    item.map_or(Ok(()), |shown| markdown::write(out, &shown.page(), look))
}

//! What a view shows, taken out into a file: rows of `list` and `search`, or a table of its own.

use super::csv::{self, CsvDialect};
use super::formats::format::WriteRows;
use super::lists::{self, Shown};
use super::output_rows::{ListRows, OutputRows, RowsHeading};
use super::rows::{self, Column, Listed, Ranked, View};
use super::table::{Align, Cell, Head, Look, Paint};
use crate::dataset::Value;
use crate::dataset::{Framework, Partner, timeline};
use crate::lang::export::TruthLabel;
use crate::lang::{ColumnLabel, Label};
use std::io::{self, Write};

/// The rows of a view, in its order.
#[derive(Debug)]
pub enum Extract<'a> {
    /// Rows of `list partners`.
    Partners(Vec<&'a Partner>),
    /// Rows of `list frameworks`.
    Frameworks(Vec<&'a Framework>),
    /// Rows of `list timeline`.
    Timeline(Vec<timeline::Row<'a>>),
    /// Rows of `search`.
    Hits(Vec<Ranked<'a>>),
    /// A table of a view's own.
    Table(Table<'a>),
}

/// A table of a view's own.
#[derive(Debug)]
pub struct Table<'a> {
    /// For each column its name in JSON and CSV, and its heading for people.
    pub columns: Vec<(&'static str, ColumnLabel)>,
    /// Its rows, a value for each column.
    pub rows: Vec<Vec<Value<'a>>>,
}

impl Extract<'_> {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Partners(rows) => rows.len(),
            Self::Frameworks(rows) => rows.len(),
            Self::Timeline(rows) => rows.len(),
            Self::Hits(rows) => rows.len(),
            Self::Table(table) => table.rows.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Writes an extract. What a format of files writes stands under a heading where the format has any.
///
/// # Errors
/// Those of `out`.
pub fn write<'a>(
    out: &mut dyn Write,
    extract: Extract<'a>,
    (write, heading): (WriteRows, RowsHeading<'_>),
    view: &View<'a>,
    look: &Look,
) -> io::Result<()> {
    let mut printer = ExtractPrinter { out, write, heading, view, look };
    match extract {
        Extract::Partners(items) => printer.list(&rows::PARTNERS, lists::PARTNERS, items),
        Extract::Frameworks(items) => printer.list(&rows::FRAMEWORKS, lists::FRAMEWORKS, items),
        Extract::Timeline(items) => printer.list(rows::TIMELINE, lists::TIMELINE, items),
        Extract::Hits(items) => printer.list(rows::HITS, lists::HITS, items),
        Extract::Table(table) => write(printer.out, &TableRows { table, heading }, look),
    }
}

struct ExtractPrinter<'o, 'a> {
    out: &'o mut dyn Write,
    write: WriteRows,
    heading: RowsHeading<'o>,
    view: &'o View<'a>,
    look: &'o Look,
}

impl<'a> ExtractPrinter<'_, 'a> {
    fn list<K: Listed>(
        &mut self,
        columns: &[Column<K>],
        shown: &[Shown<K>],
        items: Vec<K::Item<'a>>,
    ) -> io::Result<()> {
        let sheet = ListRows { columns, shown, view: self.view, items, heading: Some(self.heading) };
        (self.write)(self.out, &sheet, self.look)
    }
}

struct TableRows<'h, 'a> {
    table: Table<'a>,
    heading: RowsHeading<'h>,
}

impl TableRows<'_, '_> {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.table.columns.iter().map(|(name, _)| *name)
    }
}

impl<'a> OutputRows<'a> for TableRows<'_, 'a> {
    fn objects(&self) -> Box<dyn Iterator<Item = Vec<(&'static str, Value<'a>)>> + '_> {
        Box::new(self.table.rows.iter().map(|row| self.names().zip(row.iter().cloned()).collect()))
    }

    fn csv(&self, out: &mut dyn Write, dialect: CsvDialect) -> io::Result<()> {
        dialect.header(out, self.names().map(str::to_owned))?;
        self.table.rows.iter().try_for_each(|row| dialect.line(out, row.iter().map(|value| dialect.cell(value))))
    }

    fn cells(&self, look: &Look) -> (Vec<Head>, Vec<Vec<Cell>>) {
        let (lang, align) = (look.lang, Align::Left);
        let heads = self.table.columns.iter().map(|(_, heading)| Head { text: heading.text(lang), align });
        let said = |value: &Value<'_>| {
            let Value::Bool(is_true) = value else { return csv::side(value, lang) };
            if *is_true { TruthLabel::Yes.text(lang).to_owned() } else { String::new() }
        };
        let cell = |value: &Value<'_>| Cell { text: said(value), paint: Paint::Plain };
        (heads.collect(), self.table.rows.iter().map(|row| row.iter().map(cell).collect()).collect())
    }

    fn heading(&self) -> Option<RowsHeading<'_>> {
        Some(self.heading)
    }
}

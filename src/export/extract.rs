//! What a view shows, taken out into a file: the columns of `list` and `search` as JSON and CSV, a table as Markdown.

use super::csv;
use super::json;
use super::lists::{self, Shown};
use super::markdown;
use super::rows::{self, Column, Listed, Ranked, View, object};
use super::table::{Align, Cell, Head, Look, Paint};
use crate::dataset::Value;
use crate::dataset::{Framework, Partner, timeline};
use crate::lang::export::TruthLabel;
use crate::lang::{ColumnLabel, Label};
use std::io::{self, Write};

/// In which form a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV, for spreadsheets.
    Csv,
    /// JSON, for programs.
    Json,
    /// Markdown, for people.
    Markdown,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Markdown];

    /// How the names of its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Json => ".json",
            Self::Markdown => ".md",
        }
    }

    /// The form that a file name asks for by its ending.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|format| name.ends_with(format.ending()))
    }
}

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

/// Writes an extract. In Markdown it stands under a heading, with a line that says what it is.
///
/// # Errors
/// Those of `out`.
pub fn write<'a>(
    out: &mut dyn Write,
    extract: Extract<'a>,
    (format, head): (Format, (&str, &str)),
    view: &View<'a>,
    look: &Look,
) -> io::Result<()> {
    if format == Format::Markdown {
        let (title, about) = head;
        writeln!(out, "# {}\n\n{}\n", markdown::escape(title), markdown::escape(&look.plain(about)))?;
    }
    let mut printer = ExtractPrinter { out, format, view, look };
    match extract {
        Extract::Partners(items) => printer.list(&rows::PARTNERS, lists::PARTNERS, items),
        Extract::Frameworks(items) => printer.list(&rows::FRAMEWORKS, lists::FRAMEWORKS, items),
        Extract::Timeline(items) => printer.list(rows::TIMELINE, lists::TIMELINE, items),
        Extract::Hits(items) => printer.list(rows::HITS, lists::HITS, items),
        Extract::Table(table) => printer.table(table),
    }
}

struct ExtractPrinter<'o, 'a> {
    out: &'o mut dyn Write,
    format: Format,
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
        match self.format {
            Format::Json => {
                json::array(self.out, items.into_iter().map(|item| Value::Object(object(columns, self.view, item))))
            }
            Format::Csv => csv::table(self.out, columns, self.view, items),
            Format::Markdown => {
                let (heads, rows) = lists::cells(shown, self.view, self.look, items);
                markdown::table(self.out, &heads, &rows, self.look)
            }
        }
    }

    fn table(&mut self, table: Table<'_>) -> io::Result<()> {
        let names = table.columns.iter().map(|(name, _)| *name);
        match self.format {
            Format::Json => {
                let rows = table.rows.into_iter().map(|row| Value::Object(names.clone().zip(row).collect()));
                json::array(self.out, rows)
            }
            Format::Csv => {
                csv::line(self.out, names.map(str::to_owned))?;
                table.rows.iter().try_for_each(|row| csv::line(self.out, row.iter().map(csv::compact)))
            }
            Format::Markdown => {
                let lang = self.look.lang;
                let align = Align::Left;
                let heads: Vec<Head> =
                    table.columns.iter().map(|(_, heading)| Head { text: heading.text(lang), align }).collect();
                let said = |value: &Value<'_>| match value {
                    Value::Bool(true) => TruthLabel::Yes.text(lang).to_owned(),
                    Value::Bool(false) => String::new(),
                    other => csv::side(other, lang),
                };
                let cell = |value: &Value<'_>| Cell { text: said(value), paint: Paint::Plain };
                let rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
                markdown::table(self.out, &heads, &rows, self.look)
            }
        }
    }
}

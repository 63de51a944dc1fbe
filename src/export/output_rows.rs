//! The rows of a list, for whichever format writes them.

use super::csv::{self, CsvDialect};
use super::lists::{self, Shown};
use super::rows::{Column, Listed, View, object};
use super::table::{Cell, Head, Look};
use crate::dataset::Value;
use std::io::{self, Write};

/// Rows, as a format takes them.
pub trait OutputRows<'a> {
    /// Each row with the names of its columns, for programs.
    fn objects(&self) -> Box<dyn Iterator<Item = Vec<(&'static str, Value<'a>)>> + '_>;

    /// Writes them as CSV: a text takes a column for each language.
    ///
    /// # Errors
    /// Those of `out`.
    fn csv(&self, out: &mut dyn Write, dialect: CsvDialect) -> io::Result<()>;

    /// Headings and cells, for people.
    fn cells(&self, look: &Look) -> (Vec<Head>, Vec<Vec<Cell>>);

    /// What stands above them in a file; nothing where they are printed.
    fn heading(&self) -> Option<RowsHeading<'_>>;
}

/// What stands above the rows in a file.
#[derive(Debug, Clone, Copy)]
pub struct RowsHeading<'h> {
    /// What they are.
    pub title: &'h str,
    /// How many there are, what was searched for, of which day they speak.
    pub about: &'h str,
}

/// Rows of one of the lists of `list` and `search`.
pub struct ListRows<'s, 'a, K: Listed> {
    /// Their columns for programs.
    pub columns: &'s [Column<K>],
    /// Their columns for people.
    pub shown: &'s [Shown<K>],
    /// What they are rows of.
    pub view: &'s View<'a>,
    /// The items.
    pub items: Vec<K::Item<'a>>,
    /// What stands above them.
    pub heading: Option<RowsHeading<'s>>,
}

impl<'a, K: Listed> OutputRows<'a> for ListRows<'_, 'a, K> {
    fn objects(&self) -> Box<dyn Iterator<Item = Vec<(&'static str, Value<'a>)>> + '_> {
        Box::new(self.items.iter().map(|item| object(self.columns, self.view, *item)))
    }

    fn csv(&self, out: &mut dyn Write, dialect: CsvDialect) -> io::Result<()> {
        csv::table((out, dialect), self.columns, self.view, self.items.iter().copied())
    }

    fn cells(&self, look: &Look) -> (Vec<Head>, Vec<Vec<Cell>>) {
        lists::cells(self.shown, self.view, look, self.items.iter().copied())
    }

    fn heading(&self) -> Option<RowsHeading<'_>> {
        self.heading
    }
}

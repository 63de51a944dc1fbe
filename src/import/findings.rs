//! What became of a register: column by column, and value by value where one was not understood.

use super::grid::{SheetNotes, address};
use super::mapping::MappedColumn;
use super::target::ImportField;
use crate::lang::UnreadLabel;

/// No more values than this are told one by one; all are counted.
const MOST: usize = 10_000;

/// What became of a register.
#[derive(Debug, Clone, Default)]
pub struct ImportFindings {
    /// The name of its sheet, where the file has sheets.
    pub sheet: Option<String>,
    /// How many rows stand below the headings.
    pub rows: usize,
    /// How many records were made of them.
    pub records: usize,
    /// Its columns.
    pub columns: Vec<ColumnFinding>,
    /// Values that were not understood, in the order of the sheet.
    pub not_understood: Vec<UnreadCell>,
    /// Rows that head others, or sum them up: no records, by their numbers.
    pub other_rows: Vec<u32>,
    /// Rows with more values than there are headings.
    pub ragged_rows: Vec<u32>,
    /// What the sheet says besides its cells.
    pub notes: SheetNotes,
}

/// What became of a column.
#[derive(Debug, Clone)]
pub struct ColumnFinding {
    /// Its place in the sheet, from 0.
    pub place: usize,
    /// Its heading.
    pub heading: String,
    /// What it was taken for; none where it was kept aside.
    pub field: Option<ImportField>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// How many records have something in it.
    pub filled: usize,
    /// How many of them were not understood.
    pub not_understood: usize,
    /// Some of its values.
    pub samples: Vec<String>,
    /// Its dates could be read with the month first as well.
    pub is_day_first_by_custom: bool,
    /// Its dates have the month first.
    pub is_month_first: bool,
}

/// A value that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadCell {
    /// The number of its row, from 1.
    pub row: u32,
    /// Its line in the file, from 1.
    pub line: u32,
    /// The place of its column, from 0.
    pub column: usize,
    /// What it says.
    pub value: String,
    /// What it was not understood as.
    pub why: UnreadLabel,
}

impl UnreadCell {
    /// Its address, such as `B17`.
    #[must_use]
    pub fn cell(&self) -> String {
        address(self.column, self.row)
    }
}

impl ImportFindings {
    /// Nothing has become of the columns yet.
    #[must_use]
    pub fn of_columns(columns: &[MappedColumn]) -> Self {
        let finding = |column: &MappedColumn| ColumnFinding {
            place: column.column,
            heading: column.heading.clone(),
            field: column.field,
            confidence: column.confidence,
            filled: 0,
            not_understood: 0,
            samples: column.samples.clone(),
            is_day_first_by_custom: column.field.is_some_and(ImportField::is_date) && !column.is_order_proved,
            is_month_first: column.dates.order() == super::dates::DayOrder::MonthFirst,
        };
        Self { columns: columns.iter().map(finding).collect(), ..Self::default() }
    }

    /// Counts a cell of a record in the column at that place.
    pub fn fill(&mut self, place: usize) {
        if let Some(column) = self.columns.get_mut(place) {
            column.filled += 1;
        }
    }

    /// Enters a value that was not understood.
    pub fn add(&mut self, cell: UnreadCell) {
        if let Some(column) = self.columns.iter_mut().find(|column| column.place == cell.column) {
            column.not_understood += 1;
        }
        if self.not_understood.len() < MOST {
            self.not_understood.push(cell);
        }
    }

    /// The headings of the columns that were kept aside.
    pub fn kept(&self) -> impl Iterator<Item = &str> {
        let aside = self.columns.iter().filter(|column| column.field.is_none() && column.filled > 0);
        aside.map(|column| column.heading.as_str())
    }

    /// The heading of a column.
    #[must_use]
    pub fn heading(&self, column: usize) -> &str {
        self.columns.iter().find(|each| each.place == column).map_or("", |column| column.heading.as_str())
    }
}

//! A sheet as its cells: where each stands, and what is in it. All readers of tables fill one.
//!
//! Cells are kept one behind the other, with their texts in one buffer: a register of a hundred thousand rows takes no more than its
//! letters and a few bytes a cell, and a lone cell far to the right or far below costs no more than any other.

use crate::dataset::Day;
use std::borrow::Cow;
use std::collections::HashMap;

/// No more cells than this are read of a sheet.
const MAX_CELLS: usize = 16_000_000;
/// No more cells than this are filled from what is merged with them.
const MAX_MERGED: usize = 500_000;

/// What is in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CellValue<'a> {
    /// Nothing.
    Empty,
    /// A text, without blanks around it.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// A day; what time of it is not kept.
    Day(Day),
    /// Yes or no.
    Bool(bool),
}

impl<'a> CellValue<'a> {
    /// As it is read.
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Day(day) => {
                let (year, month, day) = day.civil();
                Cow::Owned(format!("{year:04}-{month:02}-{day:02}"))
            }
            Self::Bool(yes) => Cow::Borrowed(if yes { "TRUE" } else { "FALSE" }),
        }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// The same as it is kept; a text is a stretch of the buffer.
#[derive(Debug, Clone, Copy)]
enum KeptValue {
    Text { start: u32, length: u32 },
    Number(f64),
    Day(Day),
    Bool(bool),
}

#[derive(Debug, Clone, Copy)]
struct KeptCell {
    column: u16,
    value: KeptValue,
}

#[derive(Debug, Clone, Copy)]
struct KeptRow {
    number: u32,
    line: u32,
    first: u32,
}

/// What a sheet says besides its cells, or in a way that is not taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetNotes {
    /// Rows that are hidden in the workbook, by their numbers.
    pub hidden_rows: Vec<u32>,
    /// Cells whose text is struck out.
    pub struck: Vec<String>,
    /// How many cells hold a formula: its stored value is read.
    pub formulas: usize,
    /// How many texts were in an encoding of the time before Unicode, and its name.
    pub decoded: Vec<DecodedTexts>,
    /// Sheets that were not read, by their names.
    pub other_sheets: Vec<String>,
    /// The sheet has more cells than are read.
    pub is_cut: bool,
}

/// Texts that were in an encoding of the time before Unicode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodedTexts {
    /// What it is called.
    pub encoding: &'static str,
    /// How many they are.
    pub count: usize,
}

/// A sheet.
#[derive(Debug, Default)]
pub struct Grid {
    /// Its name; none where the file has no sheets.
    pub name: Option<String>,
    /// What else is to be told of it.
    pub notes: SheetNotes,
    text: String,
    cells: Vec<KeptCell>,
    rows: Vec<KeptRow>,
    /// Cells that are merged with one above them: its place among the cells.
    merged: HashMap<(u32, u16), u32>,
}

impl Grid {
    /// An empty sheet.
    #[must_use]
    pub fn new(name: Option<&str>) -> Self {
        Self { name: name.map(str::to_owned), ..Self::default() }
    }

    /// Begins a row: its number in the sheet, and its line in the file, from 1.
    pub fn begin_row(&mut self, number: u32, line: u32) {
        self.rows.push(KeptRow { number, line, first: self.cells.len() as u32 });
    }

    /// Puts a value into a column of the row that was begun last, from 0. Columns come in their order.
    pub fn put(&mut self, column: usize, value: CellValue<'_>) {
        let Ok(column) = u16::try_from(column) else {
            self.notes.is_cut = true;
            return;
        };
        let value = match value {
            CellValue::Empty => return,
            CellValue::Text(text) => {
                let text = text.trim_matches(is_blank);
                let place = (u32::try_from(self.text.len()), u32::try_from(text.len()));
                let (Ok(start), Ok(length)) = place else {
                    self.notes.is_cut = true;
                    return;
                };
                if length == 0 {
                    return;
                }
                self.text.push_str(text);
                KeptValue::Text { start, length }
            }
            CellValue::Number(number) => KeptValue::Number(number),
            CellValue::Day(day) => KeptValue::Day(day),
            CellValue::Bool(yes) => KeptValue::Bool(yes),
        };
        if self.cells.len() >= MAX_CELLS {
            self.notes.is_cut = true;
            return;
        }
        self.cells.push(KeptCell { column, value });
    }

    /// Says that the cells of a column below one, to the row of that number, are merged with it.
    pub fn merge_down(&mut self, column: usize, top: u32, bottom: u32) {
        let Ok(column) = u16::try_from(column) else { return };
        let Some(place) = self.place(top, column) else { return };
        let after = self.rows.partition_point(|row| row.number <= top);
        for row in self.rows.iter().skip(after).take_while(|row| row.number <= bottom) {
            if self.merged.len() >= MAX_MERGED {
                return;
            }
            self.merged.insert((row.number, column), place);
        }
    }

    /// Counts a text that was in an old encoding.
    pub fn note_decoded(&mut self, encoding: &'static str) {
        match self.notes.decoded.iter_mut().find(|known| known.encoding == encoding) {
            Some(known) => known.count += 1,
            None => self.notes.decoded.push(DecodedTexts { encoding, count: 1 }),
        }
    }

    /// Its rows that have something in them, in their order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = RowView<'_>> + Clone {
        (0..self.rows.len()).map(|index| RowView { grid: self, index })
    }

    /// A row by its place among the rows that have something in them.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<RowView<'_>> {
        (index < self.rows.len()).then_some(RowView { grid: self, index })
    }

    /// How many cells it has.
    #[must_use]
    pub fn cell_count(&self) -> usize {
        self.cells.len()
    }

    /// The number of columns up to the last that has something in it.
    #[must_use]
    pub fn width(&self) -> usize {
        self.cells.iter().map(|cell| usize::from(cell.column) + 1).max().unwrap_or(0)
    }

    /// The same sheet with each text as `change` gives it, and the encoding from which that decoded it.
    #[must_use]
    pub fn with_texts<'s>(&'s self, change: impl Fn(usize, &'s str) -> (Cow<'s, str>, Option<&'static str>)) -> Self {
        let mut grid = Self::new(self.name.as_deref());
        grid.notes = self.notes.clone();
        for row in self.rows() {
            grid.begin_row(row.number(), row.line());
            for (column, value) in row.cells() {
                let CellValue::Text(text) = value else {
                    grid.put(column, value);
                    continue;
                };
                let (text, encoding) = change(column, text);
                if let Some(encoding) = encoding {
                    grid.note_decoded(encoding);
                }
                grid.put(column, CellValue::Text(&text));
            }
        }
        grid.merged.clone_from(&self.merged);
        grid
    }

    fn place(&self, number: u32, column: u16) -> Option<u32> {
        let index = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        let (first, cells) = self.cells_of(index);
        let at = cells.iter().position(|cell| cell.column == column)?;
        u32::try_from(first + at).ok()
    }

    fn cells_of(&self, index: usize) -> (usize, &[KeptCell]) {
        let bound = |index: usize| self.rows.get(index).map_or(self.cells.len(), |row| row.first as usize);
        let first = bound(index);
        (first, self.cells.get(first..bound(index + 1)).unwrap_or_default())
    }

    fn value(&self, cell: KeptCell) -> CellValue<'_> {
        match cell.value {
            KeptValue::Text { start, length } => {
                let (start, length) = (start as usize, length as usize);
                CellValue::Text(self.text.get(start..start + length).unwrap_or_default())
            }
            KeptValue::Number(number) => CellValue::Number(number),
            KeptValue::Day(day) => CellValue::Day(day),
            KeptValue::Bool(yes) => CellValue::Bool(yes),
        }
    }
}

/// Whether nothing is seen of a character at the edge of a cell.
fn is_blank(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{feff}' | '\u{200b}')
}

/// A row of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct RowView<'a> {
    grid: &'a Grid,
    index: usize,
}

impl<'a> RowView<'a> {
    /// Its number in the sheet, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.grid.rows.get(self.index).map_or(0, |row| row.number)
    }

    /// Its line in the file, from 1.
    #[must_use]
    pub fn line(self) -> u32 {
        self.grid.rows.get(self.index).map_or(0, |row| row.line)
    }

    /// What is in a column, from 0; what stands above it where the two are merged.
    #[must_use]
    pub fn get(self, column: usize) -> CellValue<'a> {
        let own = self.own(column);
        if own.is_empty() { self.merged(column) } else { own }
    }

    /// What is in a column itself.
    #[must_use]
    pub fn own(self, column: usize) -> CellValue<'a> {
        let (_, cells) = self.grid.cells_of(self.index);
        // Most rows have all their cells: the first look is at the place that the column has then.
        let direct = cells.get(column).filter(|cell| usize::from(cell.column) == column);
        let cell = direct.or_else(|| cells.iter().find(|cell| usize::from(cell.column) == column));
        cell.map_or(CellValue::Empty, |cell| self.grid.value(*cell))
    }

    fn merged(self, column: usize) -> CellValue<'a> {
        if self.grid.merged.is_empty() {
            return CellValue::Empty;
        }
        let place = u16::try_from(column).ok().and_then(|column| self.grid.merged.get(&(self.number(), column)));
        let cell = place.and_then(|place| self.grid.cells.get(*place as usize));
        cell.map_or(CellValue::Empty, |cell| self.grid.value(*cell))
    }

    /// Its own cells that have something in them, with their columns.
    #[must_use]
    pub fn cells(self) -> impl ExactSizeIterator<Item = (usize, CellValue<'a>)> {
        let (_, cells) = self.grid.cells_of(self.index);
        cells.iter().map(move |cell| (usize::from(cell.column), self.grid.value(*cell)))
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The column of letters, from 0.
#[must_use]
pub fn column_of_letters(letters: &str) -> Option<usize> {
    let is_one = (1..=3).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    is_one.then(|| letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1)
}

/// The address of a cell: `B17`.
#[must_use]
pub fn address(column: usize, row: u32) -> String {
    format!("{}{row}", column_letters(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_the_address_that_spreadsheets_give_it() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (16_383, "XFD")] {
            assert_eq!(column_letters(column), letters);
            assert_eq!(column_of_letters(letters), Some(column));
        }
        assert_eq!(address(1, 17), "B17");
        for other in ["", "a", "A1", "ABCD"] {
            assert_eq!(column_of_letters(other), None, "{other}");
        }
    }

    #[test]
    fn a_value_carries_down_through_the_cells_that_are_merged_with_it() {
        let mut grid = Grid::new(None);
        for (number, title) in [(1, "a"), (2, "b"), (3, "c")] {
            grid.begin_row(number, number);
            if number == 1 {
                grid.put(0, CellValue::Text(" Finland\u{a0}"));
            }
            grid.put(1, CellValue::Text(title));
        }
        grid.merge_down(0, 1, 2);
        let first: Vec<_> = grid.rows().map(|row| row.get(0)).collect();
        assert_eq!(first, [CellValue::Text("Finland"), CellValue::Text("Finland"), CellValue::Empty]);
        assert_eq!((grid.width(), grid.cell_count()), (2, 4));
    }

    #[test]
    fn a_lone_cell_far_away_costs_no_more_than_another() {
        let mut grid = Grid::new(None);
        grid.begin_row(1_048_576, 1);
        grid.put(16_383, CellValue::Number(1.5));
        let row = grid.row(0).unwrap();
        assert_eq!((row.number(), row.get(16_383).text().as_ref()), (1_048_576, "1.5"));
        assert_eq!(row.cells().len(), 1);
    }
}

//! Tables as text: values with commas, semicolons, tabs or bars between them (RFC 4180, and what spreadsheets write besides).

use super::grid::{CellValue, Grid};
use csv::{Reader, ReaderBuilder, StringRecord};

/// What may part values, the least usual in prose first: of two that are as good, the first.
const DELIMITERS: [u8; 4] = *b"\t;|,";
/// Rows that are looked at to find out.
const LOOKED_AT: usize = 60;

/// How the rows of a text are made with a delimiter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dialect {
    /// What parts the values.
    pub delimiter: u8,
    /// The share of the rows that have as many values as most.
    pub share: f64,
    /// How many values they have.
    pub width: usize,
    /// How many rows were looked at.
    pub rows: usize,
}

/// The delimiter with which most rows of a text have the same number of values, more than one.
#[must_use]
pub fn dialect(text: &str) -> Option<Dialect> {
    if let Some(delimiter) = named_delimiter(text) {
        return Some(Dialect { delimiter, share: 1.0, width: 2, rows: LOOKED_AT });
    }
    let tried = DELIMITERS.into_iter().filter_map(|delimiter| tried(text, delimiter));
    let worth = |dialect: &Dialect| dialect.share + 0.02 * dialect.width.min(10) as f64;
    tried.fold(None, |best: Option<Dialect>, next| match best {
        Some(best) if worth(&best) >= worth(&next) => Some(best),
        Some(_) | None => Some(next),
    })
}

/// What spreadsheets write into a line of its own before a table: `sep=;`.
fn named_delimiter(text: &str) -> Option<u8> {
    let rest = text.strip_prefix("sep=")?.as_bytes();
    matches!(rest.get(1), Some(b'\r' | b'\n')).then(|| rest.first().copied()).flatten()
}

fn tried(text: &str, delimiter: u8) -> Option<Dialect> {
    let mut widths: Vec<usize> = Vec::new();
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    while widths.len() < LOOKED_AT && reader.read_record(&mut record).is_ok_and(|is_one| is_one) {
        if record.iter().any(|value| !value.trim().is_empty()) {
            widths.push(record.len());
        }
    }
    let count = |width: usize| widths.iter().filter(|each| **each == width).count();
    let width = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (count(*width), *width))?;
    Some(Dialect { delimiter, share: count(width) as f64 / widths.len() as f64, width, rows: widths.len() })
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// Reads a table. Rows are counted as spreadsheets count them: a blank line is one, and one with lines inside a value is one.
#[must_use]
pub fn read(text: &str, delimiter: u8) -> Grid {
    let mut grid = Grid::new(None);
    let (body, skipped) = match (named_delimiter(text), text.split_once('\n')) {
        (Some(_), Some((_, body))) => (body, 1),
        (Some(_) | None, _) => (text, 0),
    };
    let mut reader = reader(body, delimiter);
    let mut record = StringRecord::new();
    let mut number = skipped;
    while reader.read_record(&mut record).is_ok_and(|is_one| is_one) {
        let (byte, line) = record.position().map_or((0, 1), |place| (place.byte() as usize, place.line() as u32));
        // Blank lines are passed over by the reader, and are rows all the same.
        let before =
            body.as_bytes().get(byte..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_whitespace());
        let blank = before.filter(|byte| **byte == b'\n').count() as u32;
        number += 1 + blank;
        let line = line + blank;
        if record.iter().all(|value| value.trim().is_empty()) {
            continue;
        }
        grid.begin_row(number, line + skipped);
        for (column, value) in record.iter().enumerate() {
            grid.put(column, CellValue::Text(value));
        }
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_with_which_rows_have_the_same_number_of_values() {
        for (text, delimiter) in [
            ("a,b,c\n1,2,3\n", b','),
            ("mã;đối tác;ngày\n1;Phần Lan, Na Uy;27/11/2024\n", b';'),
            ("a\tb\n1, 2, 3\t4\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("sep=;\r\na;b\r\n", b';'),
            ("BỘ A, VỤ B\n\nSTT;Tên;Nước\n1;\"x;\ny\";z\n2;x;z\n", b';'),
        ] {
            assert_eq!(dialect(text).map(|dialect| dialect.delimiter), Some(delimiter), "{text}");
        }
        assert_eq!(dialect("one word\nanother\n"), None);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let grid = read("sep=,\na,b\n\n1,\"two\nlines\"\n,\n3,4,5\n", b',');
        let rows: Vec<_> = grid.rows().map(|row| (row.number(), row.line(), row.cells().len())).collect();
        assert_eq!(rows, [(2, 2, 2), (4, 4, 2), (6, 7, 3)]);
    }
}

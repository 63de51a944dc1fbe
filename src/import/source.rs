//! From the bytes of a file to its sheet: which kind of table it is, and in which encoding.

use super::delimited::{self, Dialect};
use super::grid::Grid;
use super::json_rows::{self, BrokenLine};
use super::old_texts;
use super::workbook::{self, WorkbookError, WorkbookKind};
use crate::dataset::json::{encoding, text_kind};
use crate::lang::ImportText;
use crate::lang::syntax::FileKind;
use std::borrow::Cow;

/// Bytes at the start of a file that are looked at to tell what it is.
const NEAR: usize = 1 << 16;

/// What kind of table a file is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SourceKind {
    /// A workbook.
    Workbook(WorkbookKind),
    /// A text with a delimiter.
    Delimited(u8),
    /// A list of JSON objects.
    ObjectList,
    /// A JSON object a line.
    ObjectLines,
}

/// What kind of table these bytes are; none for anything else.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<SourceKind> {
    if let Some(kind) = workbook::kind(bytes) {
        return Some(SourceKind::Workbook(kind));
    }
    let head = head(bytes);
    let text = head.trim_start_matches('\u{feff}').trim_start();
    match text.chars().next()? {
        '[' => json_rows::is_list_of_objects(text).then_some(SourceKind::ObjectList),
        '{' | '\u{1e}' => {
            let text = text.trim_start_matches('\u{1e}');
            // What the program keeps is an object a line, too, and no register.
            let is_state = text_kind(text.as_bytes()) == Some(FileKind::State);
            (!is_state && json_rows::is_object_a_line(text)).then_some(SourceKind::ObjectLines)
        }
        _ => table(text).map(|dialect| SourceKind::Delimited(dialect.delimiter)),
    }
}

/// The beginning of a text file, whatever its encoding.
fn head(bytes: &[u8]) -> Cow<'_, str> {
    // Of a text that goes on, the last row that is seen is only a part of one.
    let whole_rows = |near: &[u8]| near.iter().rposition(|byte| *byte == b'\n').map_or(near.len(), |at| at + 1);
    let near = bytes.get(..NEAR).map_or(bytes, |near| near.get(..whole_rows(near)).unwrap_or(near));
    if let Some(text) = encoding::utf16(near) {
        return Cow::Owned(text);
    }
    match std::str::from_utf8(near) {
        Ok(text) => Cow::Borrowed(text),
        // A letter may be cut in two at the end.
        Err(error) if error.error_len().is_none() => String::from_utf8_lossy(near),
        Err(_) => Cow::Owned(near.iter().map(|byte| char::from(*byte)).collect()),
    }
}

/// How a text is a table; none for prose, and for text that is meant as something else.
fn table(text: &str) -> Option<Dialect> {
    let is_json_like = text.contains("\":") && text.contains(['{', '}']);
    if is_json_like || text.contains('\0') {
        return None;
    }
    let dialect = delimited::dialect(text)?;
    let is_even = dialect.share >= 0.6;
    let is_table = match text_kind(text.as_bytes()) {
        // Lines above a table make prose of it.
        Some(FileKind::PlainText) => is_even && dialect.width > 2 && dialect.rows > 2,
        Some(kind) => kind.is_table(),
        None => is_even && dialect.rows > 1,
    };
    is_table.then_some(dialect)
}

/// Reads the sheet of a file: of several the one of that name, else the one with the most cells.
///
/// # Errors
/// When it cannot be read.
pub fn read(bytes: &[u8], kind: SourceKind, sheet: Option<&str>) -> Result<Grid, ImportText> {
    if let SourceKind::Workbook(kind) = kind {
        let grid = workbook::read(bytes, kind, sheet).map_err(|error| match error {
            WorkbookError::Unreadable => ImportText::NoWorkbook,
            WorkbookError::NoSuchSheet(sheets) => {
                ImportText::NoSuchSheet { sheet: sheet.unwrap_or_default().to_owned(), sheets }
            }
        })?;
        return Ok(old_texts::decoded(grid));
    }
    let (text, from) = text(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let broken = |BrokenLine(line)| ImportText::BrokenJson { line };
    let mut grid = match kind {
        SourceKind::Workbook(_) => Grid::new(None),
        SourceKind::Delimited(delimiter) => delimited::read(text, delimiter),
        SourceKind::ObjectList => json_rows::read_list(text).map_err(broken)?,
        SourceKind::ObjectLines => json_rows::read_lines(text).map_err(broken)?,
    };
    match from {
        Some(encoding) => grid.note_decoded(encoding),
        None => grid = old_texts::decoded(grid),
    }
    Ok(grid)
}

/// The text of a file, and its encoding where that is an old one.
fn text(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    if let Some(text) = encoding::utf16(bytes) {
        return (Cow::Owned(text), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), None);
    }
    let (text, encoding) = old_texts::file_text(bytes);
    (Cow::Owned(text), Some(encoding))
}

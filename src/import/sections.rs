//! Rows that are no records: headings of sections across the whole table, sums, and the headings once more on the next page.

use super::grid::{CellValue, RowView};
use super::headings::is_item_number;
use super::phrases::phrase;

/// How a sum begins.
const SUMS: [&str; 8] = ["tong cong", "tong so", "tong", "cong", "total", "grand total", "subtotal", "sum"];

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// A record.
    Record,
    /// The heading of a section.
    Section(SheetSection),
    /// A sum, or the headings again.
    Other,
}

/// The heading of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSection {
    /// What it says, without its number.
    pub text: String,
    level: Level,
}

/// How a section is numbered: sections inside others are numbered in another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Letter,
    Roman,
    Digit,
    Bare,
}

/// What a row is, in a table with these headings; `title` is the column of titles.
#[must_use]
pub fn kind(row: RowView<'_>, headings: &[String], title: Option<usize>) -> RowKind {
    let cells: Vec<(usize, CellValue<'_>)> = row.cells().collect();
    let is_heading = |(column, value): &(usize, CellValue<'_>)| {
        headings.get(*column).is_some_and(|heading| !value.is_empty() && phrase(heading) == phrase(&value.text()))
    };
    if cells.len() > 1 && cells.iter().all(is_heading) {
        return RowKind::Other;
    }
    let first_text = cells.iter().map(|(_, value)| value.text()).find(|text| text.chars().any(char::is_alphabetic));
    let has_title = title.is_some_and(|title| cells.iter().any(|(column, _)| *column == title));
    if let Some(text) = first_text {
        let said = phrase(&text);
        let is_sum = SUMS
            .iter()
            .any(|sum| said == *sum || said.strip_prefix(sum).is_some_and(|rest| rest.starts_with(' ')) && !has_title);
        if is_sum {
            return RowKind::Other;
        }
    }
    section(&cells, headings.len(), title).map_or(RowKind::Record, RowKind::Section)
}

/// The heading of a section: one text alone in a row of a table that has several columns, perhaps behind its number.
fn section(cells: &[(usize, CellValue<'_>)], width: usize, title: Option<usize>) -> Option<SheetSection> {
    if width < 3 {
        return None;
    }
    let (number, text, column) = match cells {
        [(column, CellValue::Text(text))] => ("", *text, *column),
        [(_, CellValue::Text(number)), (column, CellValue::Text(text))] if is_item_number(number) => {
            (*number, *text, *column)
        }
        _ => return None,
    };
    let (own, rest) = numbered(text);
    let level = level(if number.is_empty() { own } else { number });
    let is_title = title == Some(column);
    // A title alone is a record of which nothing else is known, unless it is numbered as no record is.
    let is_section = match level {
        Level::Letter | Level::Roman => true,
        Level::Bare => !is_title || is_in_capitals(text),
        Level::Digit => number.is_empty() && !is_title,
    };
    let text = if number.is_empty() { rest } else { text };
    (is_section && text.chars().any(char::is_alphabetic)).then(|| SheetSection { text: text.to_owned(), level })
}

/// A text without the number that it begins with: `I. `, `A) `, `II - `.
fn numbered(text: &str) -> (&str, &str) {
    let Some((number, rest)) = text.split_once(['.', ')', '/', '-', '–', ':']) else { return ("", text) };
    let (number, rest) = (number.trim(), rest.trim_start_matches(['.', ')', ' ', '-', '–']));
    if is_item_number(number) && number.len() <= 5 && !rest.is_empty() { (number, rest) } else { ("", text) }
}

fn level(number: &str) -> Level {
    let bare = number.trim_matches(['(', ')', '.', ' ', '/', '-']);
    let is_roman = !bare.is_empty() && bare.chars().all(|char| matches!(char, 'I' | 'V' | 'X'));
    if bare.is_empty() {
        Level::Bare
    } else if is_roman {
        Level::Roman
    } else if bare.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Level::Letter
    } else {
        Level::Digit
    }
}

fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    letters > 3 && !text.chars().any(char::is_lowercase)
}

/// Puts a section in its place among those that are open: one that is numbered like an open one ends it, with all inside it.
pub fn open(sections: &mut Vec<SheetSection>, next: SheetSection) {
    if let Some(at) = sections.iter().position(|open| open.level == next.level) {
        sections.truncate(at);
    }
    sections.push(next);
}

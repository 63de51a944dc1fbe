//! CSV: for programs after RFC 4180, for spreadsheets as they open it without asking.
//!
//! Excel reads the letters of a file rightly only behind a byte-order mark, and parts its columns at the separator of its user's
//! language: where a comma stands in numbers, that is a semicolon.
//!
//! Lists are joined by `; `. A text takes two columns, `_vi` and `_en`. An object inside a cell is written compactly: its first
//! value, then the others in brackets, both languages with ` / ` between them. A cell that a spreadsheet would take for a
//! formula gets a leading `'` (OWASP, CSV injection).

use super::rows::{Cells, Column, Listed, View};
use crate::dataset::Value;
use crate::dataset::{Lang, Text};
use crate::lang::{Label, SheetSign};
use std::io::{self, Write};

/// For whom a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvDialect {
    /// For programs: RFC 4180 and no more.
    Plain,
    /// For a spreadsheet in that language.
    Spreadsheet(Lang),
}

impl CsvDialect {
    /// What stands before the first line.
    const fn mark(self) -> &'static [u8] {
        match self {
            Self::Plain => b"",
            Self::Spreadsheet(_) => b"\xef\xbb\xbf",
        }
    }

    fn separator(self) -> &'static str {
        match self {
            Self::Plain => ",",
            Self::Spreadsheet(lang) => SheetSign::Separator.text(lang),
        }
    }

    /// Writes the first line: the names of the columns.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn header(self, out: &mut dyn Write, names: impl IntoIterator<Item = String>) -> io::Result<()> {
        out.write_all(self.mark())?;
        self.line(out, names)
    }

    /// Writes one line.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn line(self, out: &mut dyn Write, cells: impl IntoIterator<Item = String>) -> io::Result<()> {
        let separator = self.separator();
        let cells: Vec<String> = cells.into_iter().map(|cell| quoted(&defused(cell), separator)).collect();
        out.write_all(cells.join(separator).as_bytes())?;
        out.write_all(b"\r\n")
    }

    /// A value in one cell.
    pub(super) fn cell(self, value: &Value<'_>) -> String {
        match (self, value) {
            (Self::Spreadsheet(lang), Value::Number(number)) => {
                number.to_string().replace('.', SheetSign::DecimalMark.text(lang))
            }
            (Self::Plain | Self::Spreadsheet(_), value) => compact(value),
        }
    }
}

/// Writes the header and a line per item.
///
/// # Errors
/// Those of `out`.
pub fn table<'a, K: Listed>(
    (out, dialect): (&mut dyn Write, CsvDialect),
    columns: &[Column<K>],
    view: &View<'a>,
    items: impl IntoIterator<Item = K::Item<'a>>,
) -> io::Result<()> {
    let header = columns.iter().flat_map(|column| match column.cells {
        Cells::One => vec![column.name.to_owned()],
        Cells::PerLanguage => Lang::ALL.iter().map(|lang| format!("{}_{}", column.name, lang.code())).collect(),
    });
    dialect.header(out, header)?;
    for item in items {
        let cells = columns.iter().flat_map(|column| {
            let value = column.value(view, item);
            match column.cells {
                Cells::One => vec![dialect.cell(&value)],
                Cells::PerLanguage => Lang::ALL.iter().map(|lang| side(&value, *lang)).collect(),
            }
        });
        dialect.line(out, cells)?;
    }
    Ok(())
}

/// A cell that no spreadsheet takes for a formula.
fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

fn quoted(cell: &str, separator: &str) -> String {
    if cell.contains(separator) || cell.contains(['"', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// One language of a text, or of a list of texts.
pub(super) fn side(value: &Value<'_>, lang: Lang) -> String {
    match value {
        Value::Text(text) => text.get(lang).unwrap_or("").to_owned(),
        Value::Said(why) => why.text(lang).to_owned(),
        Value::List(values) => {
            let sides: Vec<String> = values.iter().map(|value| side(value, lang)).filter(|s| !s.is_empty()).collect();
            sides.join("; ")
        }
        Value::Null
        | Value::Bool(_)
        | Value::Whole(_)
        | Value::Number(_)
        | Value::Line(_)
        | Value::Date(_)
        | Value::Word(_)
        | Value::Ref(..)
        | Value::One(..)
        | Value::Object(_)
        | Value::Private(_) => compact(value),
    }
}

/// A value in one cell.
pub(super) fn compact(value: &Value<'_>) -> String {
    match value {
        Value::Null | Value::Private(_) => String::new(),
        Value::Bool(yes) => yes.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Line(line) => line.clone().into_owned(),
        Value::Text(text) => both_sides(text),
        Value::Said(why) => Lang::ALL.map(|lang| why.text(lang)).join(" / "),
        Value::List(values) => values.iter().map(compact).collect::<Vec<_>>().join("; "),
        Value::Date(date) => date.to_string(),
        Value::Word(row) => row.word.to_owned(),
        Value::Ref(id, _) => id.to_string(),
        Value::One(_, fields) => headed(fields.iter().map(|(_, value)| compact(value))),
        Value::Object(fields) => headed(fields.iter().map(|(_, value)| compact(value))),
    }
}

fn both_sides(text: &Text) -> String {
    text.sides().map(|(_, side)| &**side).collect::<Vec<_>>().join(" / ")
}

/// The first piece that says something, and the others in brackets behind it.
fn headed(pieces: impl Iterator<Item = String>) -> String {
    let mut pieces = pieces.filter(|piece| !piece.is_empty());
    let head = pieces.next().unwrap_or_default();
    let rest: Vec<String> = pieces.collect();
    if rest.is_empty() { head } else { format!("{head} ({})", rest.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_begins_like_a_formula_is_defused() {
        for cell in ["=1+1", "+84", "-3", "@x", "\tx", "\rx"] {
            assert!(defused(cell.to_owned()).starts_with('\''), "{cell:?}");
        }
        assert_eq!(defused("a=b".to_owned()), "a=b");
    }

    #[test]
    fn a_cell_with_a_comma_a_quote_or_a_break_is_quoted() {
        assert_eq!(quoted("a,b", ","), "\"a,b\"");
        assert_eq!(quoted("say \"hi\"", ","), "\"say \"\"hi\"\"\"");
        assert_eq!(quoted("a\nb", ","), "\"a\nb\"");
        assert_eq!(quoted("a;b", ","), "a;b");
        assert_eq!((quoted("a;b", ";"), quoted("a,b", ";")), ("\"a;b\"".to_owned(), "a,b".to_owned()));
    }

    #[test]
    fn an_object_in_a_cell_is_its_first_value_and_the_others_in_brackets() {
        let object = |fields| compact(&Value::Object(fields));
        let line = |text: &'static str| Value::Line(text.into());
        assert_eq!(object(vec![("edtf", line("2020")), ("role", line("reported"))]), "2020 (reported)");
        assert_eq!(object(vec![("ordinal", Value::Null), ("format", line("online"))]), "online");
        assert_eq!(object(vec![]), "");
    }
}

//! Where the headings of a table stand, and what they say: below a title and blank rows, in one line or two, with a row of numbers
//! under them.

use super::grid::{CellValue, Grid, RowView, column_letters};
use super::phrases::{phrase, run_in, without_brackets};
use super::target::{HeadingRow, ImportField, heading_rows};
use crate::dataset::fields::RECORD;

/// Rows with something in them that are looked at for headings.
const LOOKED_AT: usize = 40;
/// A heading has no more letters.
const LONGEST: usize = 120;
/// From this confidence on a heading counts as known.
pub const KNOWN: f64 = 0.7;

/// What a heading says of its column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadingGuess {
    /// The field; none for what is known to be none.
    pub field: Option<ImportField>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
}

/// The headings of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headings {
    /// What stands over each column; its letters where nothing does.
    pub columns: Vec<String>,
    /// The texts above the headings.
    pub above: Vec<String>,
    /// The place of the first row below them, among the rows that have something in them.
    pub first: usize,
}

/// The headings of a sheet.
#[must_use]
pub fn find(grid: &Grid) -> Headings {
    let width = grid.width();
    let rows: Vec<RowView<'_>> = grid.rows().take(LOOKED_AT).collect();
    let Some(at) = heading_row(&rows) else {
        let columns = (0..width).map(column_letters).collect();
        return Headings { columns, above: Vec::new(), first: 0 };
    };
    let texts = |row: Option<&RowView<'_>>| -> Vec<String> {
        let text = |column| row.map(|row| row.own(column).text().into_owned()).unwrap_or_default();
        (0..width).map(|column| one_line(&text(column))).collect()
    };
    let upper = texts(rows.get(at));
    let lower = texts(rows.get(at + 1));
    let is_double = rows.get(at + 1).is_some_and(|row| is_second_line(&upper, &lower, *row));
    let columns = if is_double { joined(&upper, &lower) } else { upper };
    let first = at + 1 + usize::from(is_double);
    let first = first + usize::from(rows.get(first).is_some_and(|row| is_numbering(*row, width)));
    let lettered = |(column, text): (usize, String)| if text.is_empty() { column_letters(column) } else { text };
    let above = rows.iter().take(at).flat_map(|row| row.cells().map(|(_, value)| one_line(&value.text())));
    Headings { columns: columns.into_iter().enumerate().map(lettered).collect(), above: above.collect(), first }
}

/// A text with lines in it, as one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The row with the most headings that are known; where none is known, the first full row of texts.
fn heading_row(rows: &[RowView<'_>]) -> Option<usize> {
    let known = |row: &RowView<'_>| {
        let texts = row.cells().filter_map(|(_, value)| text_of(value));
        texts.filter_map(guess).map(|guess| guess.confidence).filter(|confidence| *confidence >= KNOWN).sum::<f64>()
    };
    let wide = rows.iter().map(|row| row.cells().len()).max().unwrap_or(0);
    let enough = if wide > 2 { 1.5 } else { 0.9 };
    let mut best: Option<(usize, f64)> = None;
    for (at, row) in rows.iter().enumerate() {
        // In data a word may look like a heading, but not most words of a row.
        let worth = known(row);
        let share = worth / row.cells().len().max(1) as f64;
        if worth >= enough && share >= 0.34 && best.is_none_or(|(_, before)| worth > before) {
            best = Some((at, worth));
        }
    }
    let plain = || {
        let is_full = |row: &RowView<'_>| {
            row.cells().len() * 4 >= wide * 3
                && row.cells().all(|(_, value)| {
                    text_of(value).is_some_and(|text| !text.bytes().all(|byte| byte.is_ascii_digit()))
                })
        };
        rows.iter().position(|row| row.cells().len() * 4 >= wide * 3).filter(|at| rows.get(*at).is_some_and(is_full))
    };
    best.map(|(at, _)| at).or_else(plain)
}

/// The text of a cell that may be a heading.
fn text_of(value: CellValue<'_>) -> Option<&str> {
    if let CellValue::Text(text) = value { Some(text).filter(|text| text.chars().count() <= LONGEST) } else { None }
}

/// Whether a row goes on with the headings: it has texts only, below headings that span several columns and nowhere else.
fn is_second_line(upper: &[String], lower: &[String], row: RowView<'_>) -> bool {
    let is_text = row.cells().all(|(_, value)| text_of(value).is_some_and(|text| !is_item_number(text)));
    let mut below = 0;
    for (column, text) in lower.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let own = upper.get(column).is_none_or(String::is_empty);
        let spans = upper.get(column + 1).is_some_and(String::is_empty);
        if text.is_empty() || !(own || spans) {
            return false;
        }
        below += 1;
    }
    let spanned = upper.iter().any(String::is_empty);
    is_text
        && spanned
        && below > 1
        && lower.iter().zip(upper).any(|(lower, upper)| lower.is_empty() && !upper.is_empty())
}

/// Each heading with the one above it that spans it.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut span = "";
    let mut columns = Vec::with_capacity(upper.len());
    for (above, below) in upper.iter().zip(lower) {
        if !above.is_empty() {
            span = above;
        }
        columns.push(match (above.is_empty(), below.is_empty()) {
            (_, false) if !span.is_empty() => format!("{span} – {below}"),
            (_, false) => below.clone(),
            (_, true) => above.clone(),
        });
    }
    columns
}

/// Whether a row numbers the columns: `1 2 3`, `(1) (2) (3)`, `A B 1 2`.
fn is_numbering(row: RowView<'_>, width: usize) -> bool {
    let is_number = |value: CellValue<'_>| {
        let text = value.text();
        let bare = text.trim_matches(['(', ')', '[', ']']);
        bare.len() <= 2
            && !bare.is_empty()
            && (bare.bytes().all(|byte| byte.is_ascii_digit()) || bare.bytes().all(|byte| byte.is_ascii_uppercase()))
            || bare.contains('=') && bare.len() <= 12
    };
    row.cells().len() * 3 >= width * 2 && row.cells().len() > 2 && row.cells().all(|(_, value)| is_number(value))
}

/// Whether a text numbers an item: `1`, `12.`, `IV`.
#[must_use]
pub fn is_item_number(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')', '.', ' ', '/', ':', '-']);
    let is_roman = || bare.len() <= 6 && bare.chars().all(|char| matches!(char, 'I' | 'V' | 'X' | 'L' | 'C'));
    let is_dotted = || {
        bare.split('.')
            .all(|part| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_letter = || bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_alphabetic());
    !bare.is_empty() && (is_dotted() || is_roman() || is_letter())
}

/// What a heading says of its column.
#[must_use]
pub fn guess(heading: &str) -> Option<HeadingGuess> {
    if heading.trim() == "#" {
        return Some(HeadingGuess { field: Some(ImportField::Order), confidence: 0.95 });
    }
    if is_own_name(heading) {
        return Some(HeadingGuess { field: ImportField::of_name(heading), confidence: 0.99 });
    }
    let whole = phrase(heading);
    let bare = phrase(&without_brackets(heading));
    let last = heading.rsplit(" – ").next().map(phrase).unwrap_or_default();
    let same = |said: &str, confidence: f64| {
        let row = heading_rows().iter().find(|row| row.headings.contains(&said))?;
        Some(HeadingGuess { field: row.field, confidence })
    };
    same(&whole, 0.97)
        .or_else(|| same(&bare, 0.95))
        .or_else(|| spanned(heading))
        .or_else(|| contained(&bare))
        .or_else(|| same(&last, 0.8))
}

/// Whether a heading is the name of a field of our format, as our own lists write it: not all of them can be read from a list.
fn is_own_name(heading: &str) -> bool {
    let side = heading.strip_suffix("_vi").or_else(|| heading.strip_suffix("_en")).unwrap_or(heading);
    RECORD.field(heading).is_some() || RECORD.field(side).is_some() || heading == "flags"
}

/// A heading of two lines whose words say more together: `Thời gian – Bắt đầu`, `Người ký – Phía Việt Nam`.
fn spanned(heading: &str) -> Option<HeadingGuess> {
    let (above, below) = heading.rsplit_once(" – ")?;
    let (above, below) = (phrase(above), phrase(below));
    let together = format!("{above} {below}");
    let find = |said: &str| heading_rows().iter().find(|row| row.headings.contains(&said));
    if let Some(row) = find(&together) {
        return Some(HeadingGuess { field: row.field, confidence: 0.95 });
    }
    let field = find(&below)?.field.map(|field| on_side_of(field, &above));
    Some(HeadingGuess { field, confidence: 0.9 })
}

/// Words of a heading over several columns that are about the other side.
const OTHER_SIDE: [&str; 8] =
    ["doi tac", "nuoc ngoai", "phia ban", "ben ngoai", "counterpart", "foreign", "partner", "quoc te"];
/// Words of one that is about the home side.
const HOME_SIDE: [&str; 5] = ["viet nam", "trong nuoc", "phia ta", "home", "vietnamese"];

/// What a field is below a heading that names a side.
fn on_side_of(field: ImportField, above: &str) -> ImportField {
    let is_on = |words: &[&str]| words.iter().any(|words| run_in(words, above).is_some());
    if field == ImportField::HomeUnits && is_on(&OTHER_SIDE) {
        ImportField::Counterparts
    } else if field == ImportField::People && is_on(&HOME_SIDE) {
        ImportField::HomePeople
    } else if field == ImportField::People && is_on(&OTHER_SIDE) {
        ImportField::CounterpartPeople
    } else {
        field
    }
}

/// The field of which the longest heading stands in this one: the more of it, the surer.
fn contained(said: &str) -> Option<HeadingGuess> {
    let words = said.split(' ').count();
    let mut best: Option<(usize, f64, &HeadingRow)> = None;
    for row in heading_rows() {
        for known in &row.headings {
            let count = known.split(' ').count();
            if (count < 2 && known.len() < 6) || best.as_ref().is_some_and(|(length, ..)| *length >= known.len()) {
                continue;
            }
            let Some(at) = run_in(known, said) else { continue };
            let share = count as f64 / words as f64;
            let confidence = 0.55 + 0.3 * share + if at == 0 { 0.1 } else { 0.0 };
            best = Some((known.len(), confidence, row));
        }
    }
    best.map(|(_, confidence, row)| HeadingGuess { field: row.field, confidence })
}

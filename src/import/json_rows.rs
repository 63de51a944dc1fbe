//! Tables as JSON: a list of objects, or an object a line. A member is a column; what lies deeper has the names on the way to it.

use super::grid::{CellValue, Grid};
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fmt;

/// Objects inside objects are taken apart so far down.
const DEEPEST: usize = 4;
/// What stands between the values of a list.
const BETWEEN: &str = "; ";

/// Whether a text begins like a list of objects.
#[must_use]
pub fn is_list_of_objects(text: &str) -> bool {
    text.trim_start().strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'))
}

/// Whether each line of a text is an object of its own.
#[must_use]
pub fn is_object_a_line(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_object = |line: &str| line.starts_with('{') && serde_json::from_str::<IgnoredAny>(line).is_ok();
    lines.next().is_some_and(is_object) && lines.next().is_some_and(|line| line.starts_with('{'))
}

/// Where a text is no such JSON: its line, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenLine(pub usize);

/// Reads a list of objects.
///
/// # Errors
/// When the text is none.
pub fn read_list(text: &str) -> Result<Grid, BrokenLine> {
    let mut rows = ReadObjects::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let broken = |error: serde_json::Error| BrokenLine(error.line().max(1));
    deserializer.deserialize_seq(ListVisitor { rows: &mut rows, text }).map_err(broken)?;
    deserializer.end().map_err(broken)?;
    Ok(rows.grid())
}

/// Reads objects, one a line.
///
/// # Errors
/// When a line is none.
pub fn read_lines(text: &str) -> Result<Grid, BrokenLine> {
    let mut rows = ReadObjects::default();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim().trim_start_matches('\u{1e}');
        if !line.is_empty() {
            rows.object(line, number).map_err(|_| BrokenLine(number))?;
        }
    }
    Ok(rows.grid())
}

/// The objects read so far.
#[derive(Default)]
struct ReadObjects {
    /// The columns in the order in which they come first.
    columns: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<(usize, Vec<(usize, String)>)>,
}

impl ReadObjects {
    fn object(&mut self, text: &str, line: usize) -> Result<(), serde_json::Error> {
        let mut members = Vec::new();
        collect(text, "", DEEPEST, &mut members)?;
        let mut row: Vec<(usize, String)> = Vec::with_capacity(members.len());
        for (name, value) in members {
            let next = self.columns.len();
            let column = *self.places.entry(name).or_insert_with_key(|name| {
                self.columns.push(name.clone());
                next
            });
            row.push((column, value));
        }
        row.sort_by_key(|(column, _)| *column);
        self.rows.push((line, row));
        Ok(())
    }

    /// The names of the columns as the first row, then a row for each object.
    fn grid(self) -> Grid {
        let mut grid = Grid::new(None);
        grid.begin_row(1, 1);
        for (column, name) in self.columns.iter().enumerate() {
            grid.put(column, CellValue::Text(name));
        }
        for (number, (line, row)) in (2..).zip(&self.rows) {
            grid.begin_row(number, *line as u32);
            for (column, value) in row {
                grid.put(*column, CellValue::Text(value));
            }
        }
        grid
    }
}

struct ListVisitor<'r> {
    rows: &'r mut ReadObjects,
    /// The whole text, to count lines in.
    text: &'r str,
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let (mut line, mut counted) = (1, 0);
        while let Some(item) = list.next_element::<&'de RawValue>()? {
            let start = (item.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            line += self.text.get(counted..start).map_or(0, |passed| passed.matches('\n').count());
            counted = start;
            self.rows.object(item.get(), line).map_err(serde::de::Error::custom)?;
        }
        Ok(())
    }
}

/// The members of an object, in its order.
struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

/// The values in an object, each with the names on the way to it.
fn collect(text: &str, above: &str, depth: usize, out: &mut Vec<(String, String)>) -> Result<(), serde_json::Error> {
    let members = serde_json::Deserializer::from_str(text).deserialize_map(ObjectVisitor)?;
    for (name, value) in members {
        let name = if above.is_empty() { name } else { format!("{above}.{name}") };
        let value = value.get();
        if value.starts_with('{') && depth > 0 {
            collect(value, &name, depth - 1, out)?;
        } else if let Some(said) = said(value, depth) {
            match out.iter_mut().find(|(known, _)| *known == name) {
                Some((_, before)) => *before = said,
                None => out.push((name, said)),
            }
        }
    }
    Ok(())
}

/// A value as a cell has it; none for `null`. A number keeps its digits, and the values of a list stand in a row.
fn said(value: &str, depth: usize) -> Option<String> {
    match value.as_bytes().first()? {
        b'n' => None,
        b'"' => serde_json::from_str(value).ok(),
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(value).ok()?;
            let said: Vec<String> = items.iter().filter_map(|item| said_in_list(item.get(), depth)).collect();
            Some(said.join(BETWEEN))
        }
        _ => Some(value.to_owned()),
    }
}

fn said_in_list(value: &str, depth: usize) -> Option<String> {
    if !value.starts_with('{') || depth == 0 {
        return said(value, depth.checked_sub(1)?);
    }
    let mut members = Vec::new();
    collect(value, "", 0, &mut members).ok()?;
    let said: Vec<String> = members.into_iter().map(|(_, value)| value).filter(|value| !value.is_empty()).collect();
    Some(said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(grid: &Grid) -> Vec<Vec<String>> {
        grid.rows().map(|row| (0..grid.width()).map(|column| row.get(column).text().into_owned()).collect()).collect()
    }

    #[test]
    fn members_are_columns_and_numbers_keep_their_digits() {
        let text = r#"[{"id": "a", "country": {"code": "FI"}, "n": 8143661439548533232},
            {"id": "b", "tags": ["x", "y"], "note": null, "parts": [{"Name": "p", "Percent": 46}]}]"#;
        assert!(is_list_of_objects(text));
        let grid = read_list(text).unwrap();
        assert_eq!(
            rows(&grid),
            [
                ["id", "country.code", "n", "tags", "parts"],
                ["a", "FI", "8143661439548533232", "", ""],
                ["b", "", "", "x; y", "p 46"]
            ]
        );
    }

    #[test]
    fn an_object_a_line_is_a_row_and_a_broken_one_is_told_with_its_line() {
        let text = "{\"a\": 1}\n\n{\"b\": true}\n";
        assert!(is_object_a_line(text) && !is_object_a_line("{\n\"a\": 1}\n"));
        assert_eq!(rows(&read_lines(text).unwrap()), [["a", "b"], ["1", ""], ["", "true"]]);
        assert_eq!(read_lines("{\"a\": 1}\n{\"b\": }\n").unwrap_err(), BrokenLine(2));
        assert_eq!(read_list("[{\"a\": 1},\n{]").unwrap_err(), BrokenLine(2));
    }
}

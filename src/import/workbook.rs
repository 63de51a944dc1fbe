//! Workbooks: xlsx, xlsb, xls and ods. The cells of an xlsx are taken one by one; formulas give their stored value, links and macros are
//! never followed.

use super::grid::{CellValue, Grid, address};
use super::old_texts::{OldEncoding, encoding_of_font};
use super::package::{self, PackagePart, SheetScan, attribute};
use crate::dataset::Day;
use calamine::{Data, DataRef, ExcelDateTime, Ods, Range, Reader, Xls, Xlsb, Xlsx};
use std::io::Cursor;

/// How an archive begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// How a compound file begins, of Microsoft Office before 2007.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
/// The names of the stream that a workbook of old is, in UTF-16.
const OLD_STREAMS: [&[u8]; 2] = [b"W\0o\0r\0k\0b\0o\0o\0k\0", b"B\0o\0o\0k\0\0\0"];
/// Bytes at both ends of an archive that are looked at for its names.
const NEAR: usize = 1 << 16;

/// Which program's workbook it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkbookKind {
    /// Office Open XML.
    Xlsx,
    /// The same in binary.
    Xlsb,
    /// Excel before 2007.
    Xls,
    /// Open Document.
    Ods,
}

/// Of which kind a workbook is; none for what is no workbook.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<WorkbookKind> {
    let has = |part: &[u8], name: &[u8]| memchr::memmem::find(part, name).is_some();
    if bytes.starts_with(COMPOUND) {
        return OLD_STREAMS.iter().any(|name| has(bytes, name)).then_some(WorkbookKind::Xls);
    }
    if !bytes.starts_with(ARCHIVE) {
        return None;
    }
    let tail = bytes.get(bytes.len().saturating_sub(NEAR)..).unwrap_or_default();
    let head = bytes.get(..NEAR).unwrap_or(bytes);
    let named = |name: &str| has(tail, name.as_bytes()) || has(head, name.as_bytes());
    if named("opendocument.spreadsheet") {
        Some(WorkbookKind::Ods)
    } else if named("xl/workbook.bin") {
        Some(WorkbookKind::Xlsb)
    } else {
        named("xl/workbook").then_some(WorkbookKind::Xlsx)
    }
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is damaged, protected by a password, or grows beyond all measure.
    Unreadable,
    /// It has no such sheet; these it has.
    NoSuchSheet(Vec<String>),
}

/// The sheets of a workbook by their names, hidden ones too.
fn names<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(workbook: &R) -> Vec<String> {
    workbook.sheet_names()
}

/// Reads one sheet of a workbook, or the one that has most cells.
///
/// # Errors
/// When it cannot be read, or has no sheet of that name.
pub fn read(bytes: &[u8], kind: WorkbookKind, wanted: Option<&str>) -> Result<Grid, WorkbookError> {
    match kind {
        WorkbookKind::Xlsx => {
            let parts = package::parts(bytes).ok_or(WorkbookError::Unreadable)?;
            let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
            let sheets = names(&workbook);
            let read = |name: &str| {
                let mut grid = cells(&mut workbook, name)?;
                merge_xlsx(&mut workbook, name, &mut grid);
                Some(grid)
            };
            let mut grid = best(&sheets, wanted, read)?;
            if let Some(sheet) = grid.name.as_deref().and_then(|name| part_of_sheet(bytes, &parts, name)) {
                grid.notes.hidden_rows.clone_from(&sheet.hidden_rows);
                grid.notes.formulas = sheet.formulas;
            }
            Ok(grid)
        }
        WorkbookKind::Xlsb => {
            package::parts(bytes).ok_or(WorkbookError::Unreadable)?;
            let mut workbook = Xlsb::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
            let sheets = names(&workbook);
            best(&sheets, wanted, |name| Some(of_range(name, &workbook.worksheet_range(name).ok()?)))
        }
        WorkbookKind::Xls => {
            let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
            let sheets = names(&workbook);
            let read = |name: &str| {
                let mut grid = of_range(name, &workbook.worksheet_range(name).ok()?);
                for region in workbook.merge_cells_by_sheet_name(name).unwrap_or_default() {
                    grid.merge_down(region.start.1 as usize, region.start.0 + 1, region.end.0 + 1);
                }
                Some(grid)
            };
            best(&sheets, wanted, read)
        }
        WorkbookKind::Ods => {
            package::parts(bytes).ok_or(WorkbookError::Unreadable)?;
            let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
            let sheets = names(&workbook);
            best(&sheets, wanted, |name| Some(of_range(name, &workbook.worksheet_range(name).ok()?)))
        }
    }
}

/// The sheet of that name; without one, that with the most cells.
fn best(
    sheets: &[String],
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Option<Grid>,
) -> Result<Grid, WorkbookError> {
    let chosen: Vec<&String> = match wanted {
        Some(wanted) => sheets.iter().filter(|name| name.trim() == wanted.trim()).take(1).collect(),
        None => sheets.iter().collect(),
    };
    if chosen.is_empty() && wanted.is_some() {
        return Err(WorkbookError::NoSuchSheet(sheets.to_vec()));
    }
    let mut best: Option<Grid> = None;
    for name in chosen {
        let Some(grid) = read(name) else { continue };
        if best.as_ref().is_none_or(|best| best.cell_count() < grid.cell_count()) {
            best = Some(grid);
        }
    }
    let mut grid = best.ok_or(WorkbookError::Unreadable)?;
    grid.notes.other_sheets = sheets.iter().filter(|name| Some(*name) != grid.name.as_ref()).cloned().collect();
    Ok(grid)
}

/// What the style of a cell says that matters here.
#[derive(Debug, Clone, Copy, Default)]
struct CellFont {
    encoding: Option<OldEncoding>,
    is_struck: bool,
}

/// The cells of a sheet of an xlsx, as they come.
fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Grid> {
    let mut reader = workbook.worksheet_cells_reader(name).ok()?;
    let font = |style: &calamine::Style| {
        let font = style.font.as_ref();
        let name = font.and_then(|font| font.name.as_deref());
        CellFont {
            encoding: name.and_then(encoding_of_font),
            is_struck: font.is_some_and(calamine::Font::has_strikethrough),
        }
    };
    let fonts: Vec<CellFont> = reader.styles().iter().map(font).collect();
    let mut grid = Grid::new(Some(name));
    let mut current = None;
    while let Some((cell, style)) = reader.next_cell_with_style_id().ok()? {
        let (row, column) = cell.get_position();
        let value = of_data(cell.get_value());
        if value.is_empty() {
            continue;
        }
        if current != Some(row) {
            // A workbook says its rows in their order; one that does not is told apart by no number.
            grid.begin_row(row + 1, row + 1);
            current = Some(row);
        }
        let font = fonts.get(style).copied().unwrap_or_default();
        if font.is_struck {
            grid.notes.struck.push(address(column as usize, row + 1));
        }
        match (font.encoding, value) {
            (Some(encoding), CellValue::Text(text)) if !text.is_ascii() || encoding.has_ascii_capitals() => {
                grid.note_decoded(encoding.name());
                grid.put(column as usize, CellValue::Text(&encoding.decode(text)));
            }
            (Some(_) | None, value) => grid.put(column as usize, value),
        }
    }
    Some(grid)
}

fn merge_xlsx(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, grid: &mut Grid) {
    for region in workbook.merge_cells_by_sheet_name(name).unwrap_or_default() {
        if region.end.0 > region.start.0 {
            grid.merge_down(region.start.1 as usize, region.start.0 + 1, region.end.0 + 1);
        }
    }
}

fn of_data<'a>(value: &'a DataRef<'a>) -> CellValue<'a> {
    match value {
        DataRef::Int(number) => CellValue::Number(*number as f64),
        DataRef::Float(number) => CellValue::Number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => CellValue::Text(text),
        DataRef::SharedString(text) => CellValue::Text(text),
        DataRef::Bool(yes) => CellValue::Bool(*yes),
        DataRef::DateTime(date) => of_date(*date),
        DataRef::DateTimeIso(text) => of_iso(text),
        // An error is no value of its own: what it stands for was not computed.
        DataRef::Error(_) | DataRef::Empty => CellValue::Empty,
    }
}

/// A sheet that was read as a whole.
fn of_range(name: &str, range: &Range<Data>) -> Grid {
    let mut grid = Grid::new(Some(name));
    let (top, left) = range.start().unwrap_or_default();
    for (row, cells) in (top + 1..).zip(range.rows()) {
        if cells.iter().all(|cell| matches!(cell, Data::Empty | Data::Error(_))) {
            continue;
        }
        grid.begin_row(row, row);
        for (column, cell) in (left as usize..).zip(cells) {
            let value = match cell {
                Data::Int(number) => CellValue::Number(*number as f64),
                Data::Float(number) => CellValue::Number(*number),
                Data::String(text) | Data::DurationIso(text) => CellValue::Text(text),
                Data::Bool(yes) => CellValue::Bool(*yes),
                Data::DateTime(date) => of_date(*date),
                Data::DateTimeIso(text) => of_iso(text),
                Data::Error(_) | Data::Empty => CellValue::Empty,
            };
            grid.put(column, value);
        }
    }
    grid
}

/// The day of a serial number in the system of its workbook; its time is dropped. A duration is a number.
fn of_date(date: ExcelDateTime) -> CellValue<'static> {
    if date.is_duration() || date.as_f64() < 1.0 {
        return CellValue::Number(date.as_f64());
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    CellValue::Day(Day::from_civil(i32::from(year), month, day))
}

/// The day of a text such as `2024-11-05T00:00:00`.
fn of_iso(text: &str) -> CellValue<'_> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let mut numbers = day.split('-').map(str::parse::<u16>);
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) if month <= 12 && day <= 31 => {
            CellValue::Day(Day::from_civil(i32::from(year), month as u8, day as u8))
        }
        _ => CellValue::Text(text),
    }
}

/// What was seen in the part of an archive that is the sheet of a name.
fn part_of_sheet<'p>(bytes: &[u8], parts: &'p [PackagePart], name: &str) -> Option<&'p SheetScan> {
    let content = |wanted: &str| parts.iter().find(|part| part.name == wanted)?.content(bytes);
    let tag_with = |xml: &[u8], tag: &str, key: &str, value: &str| -> Option<Vec<u8>> {
        let mut tags = xml.split(|byte| *byte == b'<').filter(|piece| piece.starts_with(tag.as_bytes()));
        tags.find(|piece| attribute(piece, key).is_some_and(|said| unescaped(&said) == value)).map(<[u8]>::to_vec)
    };
    let workbook = content("xl/workbook.xml")?;
    let relation = attribute(&tag_with(&workbook, "sheet ", "name", name)?, "r:id")?;
    let target =
        attribute(&tag_with(&content("xl/_rels/workbook.xml.rels")?, "Relationship ", "Id", &relation)?, "Target")?;
    let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
    parts.iter().find(|part| part.name == path).map(|part| &part.sheet)
}

/// A value of an attribute without the signs that stand for others in XML.
fn unescaped(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    plain.replace("&amp;", "&")
}

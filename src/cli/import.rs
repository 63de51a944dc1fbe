//! `bangiao import`: a register as a dataset, with a report of what became of every column.

use super::out_file::not_written;
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::{Amount, Value};
use crate::export::table::{self, Align, Cell, Head, Look, Paint};
use crate::export::{dataset_file, json};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::import::findings::{ColumnFinding, ImportFindings, UnreadCell};
use crate::import::gzip::{is_packed, unpacked};
use crate::import::mapping::ColumnChoice;
use crate::import::register::{ImportOptions, ImportedRegister, import};
use crate::import::target::ImportField;
use crate::import::{choices_of_file, reader_of};
use crate::lang::{ImportLabel, ImportText, Label, Sentence};
use crate::store::{self, InputPlace, Readers, write_file};
use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;

/// What is to be imported, and how.
#[derive(Debug)]
pub struct ImportRequest<'a> {
    /// The register.
    pub file: &'a OsStr,
    /// Columns and their fields, as they were typed.
    pub map: &'a [String],
    /// A file of such.
    pub mapping: Option<&'a OsStr>,
    /// The sheet.
    pub sheet: Option<&'a str>,
    /// Only the report.
    pub dry_run: bool,
    /// The report as JSON.
    pub json: bool,
    /// The file that is written; without it, standard output.
    pub output: Option<&'a OsStr>,
    /// A file that is there is replaced.
    pub force: bool,
}

/// Values that were not understood and are told one by one to a person.
const TOLD: usize = 20;

/// Imports a register.
///
/// # Errors
/// When it cannot be read as one, the request cannot be met, or the output not written.
pub fn run(request: &ImportRequest<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let place = InputPlace::named(request.file);
    let name = setup.name_of(&place);
    let bytes = setup.read(&place)?;
    let packed =
        if is_packed(&bytes) { Some(unpacked(&bytes).map_err(|why| refused(&name, &why, setup))?) } else { None };
    let bytes = packed.as_deref().unwrap_or(&bytes);
    let options = options(request, setup)?;
    let imported = import(bytes, &options).map_err(|why| {
        // A dataset is no table, and there is nothing to be done about it.
        if why == ImportText::NoTable && reader_of(bytes).read(bytes).is_ok() {
            return refused(&name, &ImportLabel::DatasetAlready, setup);
        }
        refused(&name, &why.for_reader(setup.reader()), setup)
    })?;
    if request.dry_run {
        if request.json {
            json::object(streams.out, &report_value(&name, &imported.findings))?;
        } else {
            report(streams.out, &imported.findings, setup)?;
        }
        return Ok(CommandAnswer::Yes);
    }
    write(request, &imported, setup, streams)?;
    // Nobody may be listening there: that is no reason to fail.
    let _ = report(streams.err, &imported.findings, setup);
    Ok(CommandAnswer::Yes)
}

fn refused(name: &str, why: &impl Sentence, setup: &Setup) -> Failure {
    Failure::Refused(format!("{name}: {}", why.say(setup.lang)))
}

fn options(request: &ImportRequest<'_>, setup: &Setup) -> Result<ImportOptions, Failure> {
    let wrong = |why: ImportText| Failure::refused(setup.lang, &why);
    let (mut choices, mut sheet) = (Vec::new(), None);
    if let Some(file) = request.mapping {
        let place = InputPlace::named(file);
        let bytes = setup.read(&place)?;
        let text = String::from_utf8_lossy(&bytes);
        (choices, sheet) = choices_of_file(&text, &setup.name_of(&place)).map_err(wrong)?;
    }
    for typed in request.map {
        choices.push(ColumnChoice::read(typed).map_err(wrong)?);
    }
    let stem = Path::new(request.file).file_stem().map(|stem| stem.to_string_lossy().replace(['_', '-'], " "));
    Ok(ImportOptions {
        sheet: request.sheet.map(str::to_owned).or(sheet),
        choices,
        as_of: setup.as_of,
        title: stem.filter(|stem| stem.chars().any(char::is_alphanumeric)),
    })
}

/// Writes the dataset.
fn write(
    request: &ImportRequest<'_>,
    imported: &ImportedRegister,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let dataset = &imported.loaded.dataset;
    let Some(output) = request.output.filter(|output| *output != "-") else {
        dataset_file::write(streams.out, dataset, setup.audience)?;
        streams.out.flush()?;
        return Ok(());
    };
    let mut bytes = Vec::new();
    dataset_file::write(&mut bytes, dataset, setup.audience)?;
    let path = store::typed(&output.to_string_lossy()).unwrap_or_else(|| Path::new(output).to_owned());
    write_file(&path, &bytes, Readers::Everybody, request.force).map_err(|error| not_written(&error, &path, setup))
}

/// The report for a program: `file, sheet, rows, records, columns, not_understood, kept`.
fn report_value<'a>(file: &'a str, findings: &'a ImportFindings) -> Value<'a> {
    let line = |text: &'a str| Value::Line(Cow::Borrowed(text));
    let sheet = findings.sheet.as_deref().map_or(Value::Null, line);
    Value::Object(vec![
        ("file", line(file)),
        ("sheet", sheet),
        ("rows", Value::count(findings.rows)),
        ("records", Value::count(findings.records)),
        ("columns", Value::List(findings.columns.iter().map(column_value).collect())),
        (
            "not_understood",
            Value::List(findings.not_understood.iter().map(|cell| cell_value(cell, findings)).collect()),
        ),
        ("kept", Value::List(findings.kept().map(line).collect())),
    ])
}

fn column_value(column: &ColumnFinding) -> Value<'_> {
    let confidence = Amount::new(&format!("{:.2}", column.confidence));
    Value::Object(vec![
        ("column", Value::Line(Cow::Borrowed(&column.heading))),
        ("field", column.field.map_or(Value::Null, |field| Value::Line(field.name()))),
        ("confidence", confidence.map_or(Value::Null, |amount| Value::Number(Cow::Owned(amount)))),
        ("filled", Value::count(column.filled)),
        ("not_understood", Value::count(column.not_understood)),
    ])
}

fn cell_value<'a>(cell: &'a UnreadCell, findings: &'a ImportFindings) -> Value<'a> {
    let line = |text: &'a str| Value::Line(Cow::Borrowed(text));
    Value::Object(vec![
        ("sheet", findings.sheet.as_deref().map_or(Value::Null, line)),
        ("row", Value::Whole(i64::from(cell.row))),
        ("column", line(findings.heading(cell.column))),
        ("cell", Value::Line(Cow::Owned(cell.cell()))),
        ("value", line(&cell.value)),
        ("why", line(cell.why.code())),
    ])
}

/// The report for a person.
fn report(out: &mut dyn Write, findings: &ImportFindings, setup: &Setup) -> io::Result<()> {
    let lang = setup.lang;
    let head = |label: ImportLabel, align| Head { text: label.text(lang), align };
    let heads = [
        head(ImportLabel::Column, Align::Left),
        head(ImportLabel::TakenFor, Align::Left),
        head(ImportLabel::Confidence, Align::Right),
        head(ImportLabel::Filled, Align::Right),
        head(ImportLabel::NotUnderstood, Align::Right),
        head(ImportLabel::Samples, Align::Left),
    ];
    let rows: Vec<Vec<Cell>> = findings.columns.iter().map(|column| column_row(column, setup)).collect();
    table::write(out, &heads, &rows, &Look { color: false, ..setup.look() })?;
    writeln!(out)?;
    let counts = ImportText::Counts {
        rows: findings.rows,
        records: findings.records,
        not_understood: findings.not_understood.len(),
    };
    for said in std::iter::once(counts).chain(notes(findings)) {
        writeln!(out, "{}", said.say(lang))?;
    }
    for cell in findings.not_understood.iter().take(TOLD) {
        let heading = findings.heading(cell.column).to_owned();
        let said = ImportText::Unread { cell: cell.cell(), heading, value: cell.value.clone(), why: cell.why };
        writeln!(out, "  {}", said.say(lang))?;
    }
    if findings.not_understood.len() > TOLD {
        let count = findings.not_understood.len() - TOLD;
        writeln!(out, "  {}", ImportText::MoreUnread { count }.say(lang))?;
    }
    Ok(())
}

fn column_row(column: &ColumnFinding, setup: &Setup) -> Vec<Cell> {
    let plain = |text: String| Cell { text, paint: Paint::Plain };
    let field = column.field.map_or_else(|| ImportLabel::KeptAside.text(setup.lang).into(), ImportField::name);
    let is_private = matches!(
        column.field,
        Some(ImportField::Owner | ImportField::PrivateNote | ImportField::Documents | ImportField::DocumentTitle)
    );
    let samples = if is_private && setup.audience.is_room() { String::new() } else { column.samples.join(" | ") };
    let confidence = column.field.map_or_else(String::new, |_| format!("{:.0}%", column.confidence * 100.0));
    vec![
        plain(column.heading.clone()),
        plain(field.into_owned()),
        plain(confidence),
        plain(column.filled.to_string()),
        plain(column.not_understood.to_string()),
        plain(samples.replace(['\n', '\r'], " ")),
    ]
}

/// What else is to be told.
fn notes(findings: &ImportFindings) -> Vec<ImportText> {
    let headings = |is: fn(&&ColumnFinding) -> bool| -> Vec<String> {
        findings.columns.iter().filter(is).map(|column| column.heading.clone()).collect()
    };
    let notes = &findings.notes;
    let mut said = Vec::new();
    let mut tell = |is_one: bool, note: ImportText| said.extend(is_one.then_some(note));
    let kept: Vec<String> = findings.kept().map(str::to_owned).collect();
    tell(!kept.is_empty(), ImportText::Kept { columns: kept.clone() });
    let [custom, month] = [headings(|column| column.is_day_first_by_custom), headings(|column| column.is_month_first)];
    tell(!custom.is_empty(), ImportText::DayFirst { columns: custom.clone() });
    tell(!month.is_empty(), ImportText::MonthFirst { columns: month.clone() });
    tell(!findings.other_rows.is_empty(), ImportText::OtherRows { rows: findings.other_rows.clone() });
    tell(!findings.ragged_rows.is_empty(), ImportText::RaggedRows { rows: findings.ragged_rows.clone() });
    tell(!notes.hidden_rows.is_empty(), ImportText::HiddenRows { rows: notes.hidden_rows.clone() });
    tell(!notes.struck.is_empty(), ImportText::Struck { cells: notes.struck.clone() });
    tell(notes.formulas > 0, ImportText::Formulas { count: notes.formulas });
    tell(!notes.other_sheets.is_empty(), ImportText::OtherSheets { sheets: notes.other_sheets.clone() });
    let decoded = |texts: &crate::import::grid::DecodedTexts| ImportText::Decoded {
        encoding: texts.encoding.to_owned(),
        count: texts.count,
    };
    said.extend(notes.decoded.iter().map(decoded));
    said.extend(notes.is_cut.then_some(ImportText::Cut));
    said
}

//! The reader of registers: tables of any kind as a dataset, through a mapping that is found by itself or said.

use super::catalogue::{SOURCE, in_language};
use super::dates::{DateColumn, DateReading};
use super::draft::{MadeRecord, is_vietnamese, language_of};
use super::findings::ImportFindings;
use super::grid::{CellValue, Grid, RowView};
use super::headings::{self, Headings};
use super::mapping::{self, ColumnChoice, MappedColumn};
use super::phrases::{phrase, run_in};
use super::reader::DatasetReader;
use super::records::RecordMaker;
use super::sections::{self, RowKind, SheetSection};
use super::source::{self, SourceKind};
use super::stated;
use super::target::ImportField;
use super::{banner, ids};
use crate::dataset::check::{Problem, ProblemPlace, Report, Severity};
use crate::dataset::{DatasetContent, DateRole, Day, Edtf, Home, Id, Lang, LoadError, Loaded, Record, Source, Status};
use crate::lang::check::CheckText;
use crate::lang::{ImportLabel, ImportText, Label, Phrase, Reader};

/// Rows that are looked at for the language of a register.
const LOOKED_AT: usize = 200;
/// A register is Vietnamese when so large a share of its texts is.
const VIETNAMESE: f64 = 0.15;
/// What stands for the day of a register in which there is no date at all.
const SOME_DAY: &str = "20XX";

/// What the user says of a register.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// The sheet; without it the one with the most cells.
    pub sheet: Option<String>,
    /// What columns are.
    pub choices: Vec<ColumnChoice>,
    /// The day up to which it is true.
    pub as_of: Option<Edtf>,
    /// What it is called where it does not say so itself.
    pub title: Option<String>,
}

/// A register as a dataset.
#[derive(Debug)]
pub struct ImportedRegister {
    /// The dataset.
    pub loaded: Loaded,
    /// What became of its columns and values.
    pub findings: ImportFindings,
    /// The line in the file of each record, in the order of the dataset; of a workbook its row.
    lines: Vec<(Id, u32)>,
}

/// Reads registers.
#[derive(Debug, Clone, Copy)]
pub struct Register;

impl DatasetReader for Register {
    fn sniff(&self, bytes: &[u8]) -> bool {
        source::kind(bytes).is_some()
    }

    fn read(&self, bytes: &[u8]) -> Result<Loaded, LoadError> {
        let imported = import(bytes, &ImportOptions::default()).map_err(|why| LoadError::Refused(refusal(&why)))?;
        let taken = Some(banner::banner(&imported.findings));
        Ok(Loaded { taken, ..imported.loaded })
    }

    fn problems(&self, bytes: &[u8]) -> Report {
        match import(bytes, &ImportOptions::default()) {
            Ok(imported) => Report::new(problems(&imported.findings)),
            Err(why) => Report::new(vec![unreadable(why)]),
        }
    }

    fn line_of(&self, bytes: &[u8], id: &str) -> Option<usize> {
        let is_text =
            matches!(source::kind(bytes)?, SourceKind::Delimited(_) | SourceKind::ObjectList | SourceKind::ObjectLines);
        let imported = import(bytes, &ImportOptions::default()).ok().filter(|_| is_text)?;
        imported.lines.iter().find(|(known, _)| known.as_str() == id).map(|(_, line)| *line as usize)
    }
}

/// Why a register cannot be read, with what it quotes of the file for those who may read it.
#[must_use]
pub fn refusal(why: &ImportText) -> Phrase {
    Phrase::new(|reader: Reader| why.for_reader(reader))
}

fn unreadable(why: ImportText) -> Problem {
    let place = ProblemPlace::Line { line: why.line().unwrap_or(1), column: 1 };
    Problem::new(Severity::Error, "unreadable", place, move |reader| {
        CheckText::NoRegister { why: refusal(&why).read_by(reader).to_owned() }.advise(reader.lang)
    })
}

/// A warning for each value that was not understood.
fn problems(findings: &ImportFindings) -> Vec<Problem> {
    let problem = |cell: &super::findings::UnreadCell| {
        let place = match &findings.sheet {
            Some(sheet) => ProblemPlace::Cell { sheet: Phrase::quote(sheet), cell: cell.cell() },
            None => ProblemPlace::Line { line: cell.line as usize, column: 1 },
        };
        let (heading, why) = (findings.heading(cell.column).to_owned(), cell.why);
        let (value, address) = (cell.value.clone(), cell.cell());
        Problem::new(Severity::Warning, "not-understood", place, move |reader| {
            let (heading, value) = (reader.quote(&heading), reader.quote(&value));
            CheckText::CellNotUnderstood { cell: address.clone(), heading, value, why }.advise(reader.lang)
        })
    };
    findings.not_understood.iter().map(problem).collect()
}

/// Makes a dataset of a register.
///
/// # Errors
/// When the bytes are none, or the user names what is not there.
pub fn import(bytes: &[u8], options: &ImportOptions) -> Result<ImportedRegister, ImportText> {
    let kind = source::kind(bytes).ok_or(ImportText::NoTable)?;
    let mut grid = source::read(bytes, kind, options.sheet.as_deref())?;
    let found = headings::find(&grid);
    let mut columns = mapping::map(&grid, &found, &options.choices)?;
    let lang = language(&grid, &found);
    let notes = std::mem::take(&mut grid.notes);
    let (mut made, mut findings, catalogue) = records(&grid, &found, &mut columns, lang);
    findings.notes = notes;
    findings.sheet.clone_from(&grid.name);
    if made.is_empty() {
        return Err(ImportText::NoRows);
    }
    number(&mut made, &columns);
    let codes: Vec<Option<String>> = made.iter_mut().map(|(made, _)| made.code.take()).collect();
    let rows: Vec<u32> = made.iter().map(|(_, line)| *line).collect();
    let mut records: Vec<Record> = made.into_iter().map(|(made, _)| made.record).collect();
    let as_of = options.as_of.or_else(|| stated_day(&found.above)).or_else(|| latest(&records));
    let as_of = as_of.or_else(|| Edtf::parse(SOME_DAY).ok()).ok_or(ImportText::NoRows)?;
    for record in &mut records {
        ahead(record, as_of.last_day());
    }
    ids::give(&mut records, &codes, &catalogue);
    let lines = records.iter().map(|record| record.id.clone()).zip(rows).collect();
    findings.records = records.len();
    let mut content = head(&grid, &found, options, lang, as_of);
    content.partners = catalogue.partners;
    content.frameworks = catalogue.frameworks;
    content.themes = catalogue.themes;
    content.records = records;
    Ok(ImportedRegister { loaded: content.assemble(), findings, lines })
}

/// Records with their lines, what became of the values, and what the records name.
type Made = (Vec<(MadeRecord, u32)>, ImportFindings, super::catalogue::Catalogue);

fn records(grid: &Grid, found: &Headings, columns: &mut [MappedColumn], lang: Lang) -> Made {
    let title = columns.iter().find(|column| matches!(column.field, Some(ImportField::Title(_))));
    let by_heading = title.and_then(|column| stated::kind_of(&column.heading));
    let default_kind = by_heading.or_else(|| found.above.iter().find_map(|line| stated::kind_of(line)));
    let (title, default_kind) = (title.map(|column| column.column), default_kind.map(|stated| stated.word));
    let mut maker = RecordMaker::new(grid, found.first, columns, lang, default_kind);
    let mut open: Vec<SheetSection> = Vec::new();
    let mut made = Vec::new();
    for row in grid.rows().skip(found.first) {
        maker.findings.rows += 1;
        if is_ragged(row, found) {
            maker.findings.ragged_rows.push(row.number());
        }
        match sections::kind(row, &found.columns, title) {
            RowKind::Record => match maker.record(row, &open) {
                Some(record) => made.push((record, row.line())),
                None => maker.findings.other_rows.push(row.number()),
            },
            RowKind::Section(section) => {
                maker.findings.other_rows.push(row.number());
                sections::open(&mut open, section);
            }
            RowKind::Other => maker.findings.other_rows.push(row.number()),
        }
    }
    (made, maker.findings, maker.catalogue)
}

/// Whether a row has values to the right of all headings.
fn is_ragged(row: RowView<'_>, found: &Headings) -> bool {
    let named =
        found.columns.iter().enumerate().filter(|(column, heading)| **heading != super::grid::column_letters(*column));
    let last = named.map(|(column, _)| column).max();
    last.is_some_and(|last| row.cells().any(|(column, _)| column > last))
}

/// Gives every record its place: the register's own numbers where each has one of its own, else that of its row.
fn number(made: &mut [(MadeRecord, u32)], columns: &[MappedColumn]) {
    let mut seen = std::collections::HashSet::new();
    let are_own = made.iter().all(|(made, _)| made.order.is_some_and(|order| seen.insert(order)));
    let heading =
        columns.iter().find(|column| column.field == Some(ImportField::Order)).map(|column| column.heading.as_str());
    for ((made, _), place) in made.iter_mut().zip(1..) {
        let own = made.order;
        made.record.order = own.filter(|_| are_own).unwrap_or(place);
        if let (false, Some(own), Some(heading), None) = (are_own, own, heading, &made.record.source.place) {
            made.record.source.place = Some(crate::text::Clean::line(&format!("{heading} {own}")));
        }
    }
}

/// The language of a register: Vietnamese when a fair share of its texts has letters that only Vietnamese has.
fn language(grid: &Grid, found: &Headings) -> Lang {
    let headings = found.columns.iter().filter(|heading| is_vietnamese(heading)).count();
    let (mut texts, mut vietnamese) = (0_usize, 0_usize);
    for row in grid.rows().skip(found.first).take(LOOKED_AT) {
        for (_, value) in row.cells() {
            let CellValue::Text(text) = value else { continue };
            texts += 1;
            vietnamese += usize::from(is_vietnamese(text));
        }
    }
    let is_vietnamese = headings > 1 || vietnamese as f64 > VIETNAMESE * texts as f64 && vietnamese > 0;
    if is_vietnamese { Lang::Vi } else { Lang::En }
}

/// Words before the day up to which a register is true.
const UP_TO: [&str; 8] = ["tinh den", "den ngay", "as of", "cap nhat", "updated", "den het", "status at", "ngay"];

/// The day that the lines above a table state.
fn stated_day(above: &[String]) -> Option<Edtf> {
    above.iter().find_map(|line| {
        let said = phrase(line);
        UP_TO.iter().any(|words| run_in(words, &said).is_some()).then(|| date_in(line)).flatten()
    })
}

/// The first date in a line.
fn date_in(line: &str) -> Option<Edtf> {
    let words: Vec<&str> =
        line.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', '.', ':', ';'])).collect();
    let mut reader = DateColumn::default();
    for start in 0..words.len() {
        for count in (1..=6.min(words.len() - start)).rev() {
            let said = words.get(start..start + count).unwrap_or_default().join(" ");
            if let (true, DateReading::Date(date @ Edtf::Point(_))) =
                (said.contains(|char: char| char.is_ascii_digit()), reader.read(CellValue::Text(&said)))
            {
                return Some(date);
            }
        }
    }
    None
}

/// The latest date of something that has been: that was signed or held, that runs and has begun, that is over and has ended.
fn latest(records: &[Record]) -> Option<Edtf> {
    let has_been = |record: &Record, role: DateRole| match role {
        DateRole::Signed | DateRole::Event | DateRole::Ratified | DateRole::Issued => true,
        DateRole::Start => {
            record.status.is_over() || matches!(record.status, Status::Implementation | Status::Finalisation)
        }
        DateRole::End => record.status.is_over(),
        DateRole::InForce
        | DateRole::PlannedStart
        | DateRole::Period
        | DateRole::PlannedEnd
        | DateRole::Expires
        | DateRole::Reported
        | DateRole::PlannedEvent
        | DateRole::Acceded
        | DateRole::Accepted
        | DateRole::Approved
        | DateRole::Withdrawn
        | DateRole::Renewed => false,
    };
    let of = |is_one: &dyn Fn(&Record, DateRole) -> bool| {
        let dates = records.iter().flat_map(|record| {
            let own = record.dates.iter().filter(|dated| is_one(record, dated.role)).map(|dated| dated.edtf);
            own.chain(record.updated).collect::<Vec<_>>()
        });
        dates.filter(|date| matches!(date, Edtf::Point(_))).max_by_key(Edtf::last_day)
    };
    of(&has_been).or_else(|| of(&|_, role| matches!(role, DateRole::InForce | DateRole::Start | DateRole::Reported)))
}

/// What lies ahead of the day of the data is planned.
fn ahead(record: &mut Record, as_of: Day) {
    let planned = |role: DateRole| match role {
        DateRole::Start => Some(DateRole::PlannedStart),
        DateRole::End => Some(DateRole::PlannedEnd),
        DateRole::Event => Some(DateRole::PlannedEvent),
        DateRole::Signed
        | DateRole::InForce
        | DateRole::PlannedStart
        | DateRole::Period
        | DateRole::PlannedEnd
        | DateRole::Expires
        | DateRole::Reported
        | DateRole::Issued
        | DateRole::PlannedEvent
        | DateRole::Ratified
        | DateRole::Acceded
        | DateRole::Accepted
        | DateRole::Approved
        | DateRole::Withdrawn
        | DateRole::Renewed => None,
    };
    for dated in &mut record.dates {
        let is_ahead = dated.edtf.lower().is_some_and(|first| first > as_of);
        if let Some(role) = planned(dated.role).filter(|_| is_ahead) {
            dated.role = role;
        }
    }
}

/// How the name of an institution begins.
const INSTITUTIONS: [&str; 13] = [
    "bo",
    "uy ban",
    "so",
    "tong cuc",
    "cuc",
    "vu",
    "vien",
    "ubnd",
    "van phong",
    "ministry",
    "department",
    "agency",
    "office",
];

/// The head of the dataset: what the lines above the table say.
fn head(grid: &Grid, found: &Headings, options: &ImportOptions, lang: Lang, as_of: Edtf) -> DatasetContent {
    let is_institution = |line: &&String| {
        let said = phrase(line);
        line.chars().count() > 5
            && INSTITUTIONS.iter().any(|word| said.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    };
    let institution = found.above.iter().find(is_institution);
    let is_title = |line: &&String| {
        line.chars().count() > 8
            && Some(*line) != institution
            && date_in(line).is_none_or(|_| line.chars().count() > 40)
    };
    let sheet =
        grid.name.as_deref().filter(|name| !phrase(name).starts_with("sheet") && !phrase(name).starts_with("trang"));
    let title = found.above.iter().find(is_title).map(String::as_str).or(options.title.as_deref()).or(sheet);
    let title = title.unwrap_or_else(|| ImportLabel::Register.text(lang));
    let title = in_language(title, language_of(title, lang));
    let home = institution.map_or_else(|| ImportLabel::Keeper.text(lang), String::as_str);
    let country = matches!(lang, Lang::Vi).then(|| crate::text::Clean::line("VN"));
    let home = Home { name: in_language(home, language_of(home, lang)), country, note: None };
    let mut content = DatasetContent::new(title.clone(), home, as_of);
    let source =
        Id::new(SOURCE).map(|id| Source { id, title, publisher: None, published: None, covers: None, note: None });
    content.sources.extend(source);
    content
}

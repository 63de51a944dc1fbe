//! Which column is what: by its heading, by its values, and by what the user says.

use super::dates::{DateColumn, DateReading};
use super::grid::{CellValue, Grid, column_of_letters};
use super::headings::{self, Headings};
use super::money::{self, MoneyUnit};
use super::parties::PartyNames;
use super::phrases::{phrase, says_nothing};
use super::stated;
use super::target::ImportField;
use crate::dataset::DateRole;
use crate::lang::ImportText;
use crate::text::nearest;
use std::collections::HashSet;

/// Values of a column that are looked at.
const LOOKED_AT: usize = 400;
/// Values that are looked at for the order of day and month, and for the sign before a fraction: one of them may be the only proof.
const PROVED_BY: usize = 20_000;
/// Values that are shown of a column.
const SHOWN: usize = 3;
/// A column of whose values a smaller share reads as what its heading says is something else.
const LEAST: f64 = 0.3;
/// A column without a known heading is something when so many of its values are.
const BY_VALUES: f64 = 0.8;

/// A column that the user maps: its heading or its letters, and the field; none for what is to be kept aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// The heading or the letters.
    pub column: String,
    /// The field.
    pub field: Option<ImportField>,
}

impl ColumnChoice {
    /// What `COLUMN=FIELD` says; without a field, or with a dash, the column is kept aside.
    ///
    /// # Errors
    /// When there is no `=`, or no such field.
    pub fn read(typed: &str) -> Result<Self, ImportText> {
        let Some((column, field)) = typed.rsplit_once('=') else {
            return Err(ImportText::NoMapping { typed: typed.to_owned() });
        };
        Ok(Self { column: column.trim().to_owned(), field: field_named(field)? })
    }
}

/// The field of a name that somebody typed.
///
/// # Errors
/// When there is none.
pub fn field_named(name: &str) -> Result<Option<ImportField>, ImportText> {
    let name = name.trim();
    if name.is_empty() || name == "-" {
        return Ok(None);
    }
    ImportField::of_name(name).map(Some).ok_or_else(|| {
        let meant = nearest(name, ImportField::names()).map(str::to_owned);
        ImportText::NoSuchField { field: name.to_owned(), meant }
    })
}

/// A column and what it is.
#[derive(Debug)]
pub struct MappedColumn {
    /// Its place in the sheet, from 0.
    pub column: usize,
    /// Its heading; its letters where it has none.
    pub heading: String,
    /// What it is; none where it is kept aside.
    pub field: Option<ImportField>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// How many of its cells have something in them.
    pub filled: usize,
    /// Some of its values.
    pub samples: Vec<String>,
    /// How its dates are read.
    pub dates: DateColumn,
    /// Its values prove which number of a date is the day, or need no proof.
    pub is_order_proved: bool,
    /// The unit of its amounts.
    pub unit: MoneyUnit,
    /// Whether its amounts write fractions with a comma, where that is known.
    pub comma: Option<bool>,
}

/// What the columns of a table are.
///
/// # Errors
/// When the user names a column that there is not.
pub fn map(grid: &Grid, found: &Headings, choices: &[ColumnChoice]) -> Result<Vec<MappedColumn>, ImportText> {
    let above =
        found.above.iter().map(|line| money::unit_of(line)).find(|unit| unit.currency.is_some() && unit.zeros > 0);
    let headings = found.columns.iter().enumerate();
    let mut columns: Vec<MappedColumn> = headings
        .map(|(column, heading)| mapped(grid, found.first, column, heading, above.unwrap_or_default()))
        .collect();
    columns.retain(|column| column.filled > 0 || headings::guess(&column.heading).is_some());
    each_once(&mut columns);
    sums_alone(&mut columns);
    for choice in choices {
        let place = place_of(&choice.column, &columns)?;
        // What the user gives to one column is taken from the other that had it.
        let others = columns.iter_mut().filter(|column| column.field == choice.field && choice.field.is_some());
        others
            .filter(|column| column.field.is_some_and(|field| !field.takes_several()))
            .for_each(|column| column.field = None);
        if let Some(column) = columns.get_mut(place) {
            (column.field, column.confidence) = (choice.field, 1.0);
        }
    }
    name_column(grid, found.first, &mut columns);
    Ok(columns)
}

/// The place of the column that the user names.
fn place_of(named: &str, columns: &[MappedColumn]) -> Result<usize, ImportText> {
    let wanted = phrase(named);
    let by_heading = columns.iter().position(|column| column.heading.trim() == named.trim());
    let by_phrase = || columns.iter().position(|column| !wanted.is_empty() && phrase(&column.heading) == wanted);
    let by_letters = || {
        let column = column_of_letters(named.trim())?;
        columns.iter().position(|each| each.column == column)
    };
    by_heading.or_else(by_phrase).or_else(by_letters).ok_or_else(|| ImportText::NoSuchColumn {
        column: named.to_owned(),
        columns: columns.iter().map(|column| column.heading.clone()).collect(),
    })
}

/// The values of a column below the headings; those of rows that have little else are headings of sections and sums.
fn values(grid: &Grid, first: usize, column: usize) -> impl Iterator<Item = CellValue<'_>> + Clone {
    let rows = grid.rows().skip(first);
    let least = rows.clone().take(LOOKED_AT).map(|row| row.cells().len()).max().unwrap_or(0) / 3;
    rows.filter(move |row| row.cells().len() > least).map(move |row| row.own(column)).filter(|value| !value.is_empty())
}

fn mapped(grid: &Grid, first: usize, column: usize, heading: &str, above: MoneyUnit) -> MappedColumn {
    let all = values(grid, first, column);
    let sample: Vec<CellValue<'_>> = all.clone().take(LOOKED_AT).collect();
    let telling: Vec<CellValue<'_>> = sample.iter().copied().filter(|value| !says_nothing(&value.text())).collect();
    let (dates, is_order_proved) = DateColumn::of_column(all.clone().take(PROVED_BY));
    let unit = money::unit_of(heading);
    let unit = MoneyUnit {
        currency: unit.currency.or(above.currency),
        zeros: if unit.zeros == 0 && unit.currency.is_none() { above.zeros } else { unit.zeros },
    };
    let mut seen = HashSet::new();
    let distinct = telling.iter().map(|value| value.text().into_owned()).filter(|text| seen.insert(text.clone()));
    let mut mapped = MappedColumn {
        column,
        heading: heading.to_owned(),
        field: None,
        confidence: 0.0,
        filled: all.clone().count(),
        samples: distinct.take(SHOWN).collect(),
        dates,
        is_order_proved,
        unit,
        comma: money::comma_of_column(all.take(PROVED_BY)),
    };
    let evidence = Evidence { values: &telling, unit, comma: mapped.comma };
    (mapped.field, mapped.confidence) = match headings::guess(heading) {
        Some(guess) => match guess.field {
            Some(field) => evidence.confirmed(field, guess.confidence),
            None => (None, guess.confidence),
        },
        None => evidence.by_values(),
    };
    mapped
}

/// The values of a column, asked what they could be.
struct Evidence<'a> {
    values: &'a [CellValue<'a>],
    unit: MoneyUnit,
    comma: Option<bool>,
}

impl Evidence<'_> {
    fn share(&self, is: impl FnMut(CellValue<'_>) -> bool) -> f64 {
        let mut is = is;
        let count = self.values.iter().filter(|value| is(**value)).count();
        if self.values.is_empty() { 1.0 } else { count as f64 / self.values.len() as f64 }
    }

    fn dates(&self) -> f64 {
        let (mut reader, _) = DateColumn::of_column(self.values.iter().copied());
        self.share(|value| !matches!(reader.read(value), DateReading::Unclear))
    }

    fn money(&self) -> f64 {
        self.share(|value| money::read(value, self.unit, self.comma).is_some())
    }

    fn parties(&self) -> f64 {
        let names = PartyNames::get();
        self.share(|value| !names.read(&value.text()).parties.is_empty())
    }

    fn countries(&self) -> f64 {
        let names = PartyNames::get();
        self.share(|value| {
            // Two letters are a code of anything.
            if value.text().chars().count() < 3 {
                return false;
            }
            let reading = names.read(&value.text());
            !reading.parties.is_empty() && reading.agencies.is_empty() && reading.unknown.is_empty()
        })
    }

    fn statuses(&self) -> f64 {
        self.share(|value| stated::status_of(&value.text()).is_some())
    }

    fn kinds(&self) -> f64 {
        self.share(|value| stated::kind_of(&value.text()).is_some())
    }

    fn formats(&self) -> f64 {
        self.share(|value| stated::event_format_of(&value.text()).is_some())
    }

    fn addresses(&self) -> f64 {
        self.share(|value| {
            let text = value.text();
            text.contains("://") || text.starts_with("www.") || text.contains(['/', '\\']) && !text.contains(' ')
        })
    }

    fn distinct(&self) -> f64 {
        let mut seen = HashSet::new();
        self.share(|value| seen.insert(value.text().into_owned()))
    }

    /// What a column is whose heading says that it is a field, and how sure that is.
    fn confirmed(&self, field: ImportField, heading: f64) -> (Option<ImportField>, f64) {
        let few = self.values.len() < 2;
        let weighed = |share: f64| 0.6 * heading + 0.4 * share;
        let or_aside = |share: f64| {
            if share < LEAST && !few { (None, 0.0) } else { (Some(field), weighed(share)) }
        };
        match field {
            ImportField::Date(DateRole::InForce) if self.dates() < LEAST && self.statuses() >= LEAST => {
                (Some(ImportField::Status), weighed(self.statuses()))
            }
            ImportField::Date(_) | ImportField::Time | ImportField::NextDue | ImportField::Updated => {
                or_aside(self.dates())
            }
            ImportField::Amount => or_aside(self.money()),
            ImportField::Currency => or_aside(self.share(|value| money::currency_of(&value.text()).is_some())),
            ImportField::Kind | ImportField::EventFormat if self.formats() >= 0.5 => {
                (Some(ImportField::EventFormat), weighed(self.formats()))
            }
            ImportField::EventFormat => (None, 0.0),
            ImportField::Kind => or_aside(self.kinds()),
            ImportField::Status if self.statuses() < LEAST && !few => (Some(ImportField::StatusWording), weighed(0.5)),
            ImportField::Status => (Some(field), weighed(self.statuses())),
            ImportField::Partners if self.parties() < 0.1 && !few => (Some(ImportField::Counterparts), weighed(0.3)),
            ImportField::Partners => (Some(field), weighed(self.parties())),
            // A code is what tells one record from another.
            ImportField::Id if self.distinct() < 0.9 && !few => (None, 0.0),
            ImportField::DocumentTitle if self.addresses() >= 0.5 && !self.values.is_empty() => {
                (Some(ImportField::Documents), weighed(self.addresses()))
            }
            ImportField::Documents if self.addresses() < 0.5 => (Some(ImportField::DocumentTitle), weighed(0.5)),
            ImportField::Id
            | ImportField::Order
            | ImportField::Title(_)
            | ImportField::Summary(_)
            | ImportField::Frameworks
            | ImportField::Counterparts
            | ImportField::HomeUnits
            | ImportField::Themes
            | ImportField::Places
            | ImportField::StatusWording
            | ImportField::Funder
            | ImportField::Channel
            | ImportField::MoneyForm
            | ImportField::EventPlace
            | ImportField::EventHost
            | ImportField::People
            | ImportField::HomePeople
            | ImportField::CounterpartPeople
            | ImportField::Documents
            | ImportField::DocumentTitle
            | ImportField::NextStep
            | ImportField::Owner
            | ImportField::PrivateNote
            | ImportField::SourcePlace
            | ImportField::Renewal => (Some(field), heading),
        }
    }

    /// What a column is by its values alone.
    fn by_values(&self) -> (Option<ImportField>, f64) {
        if self.values.len() < 2 {
            return (None, 0.0);
        }
        let stated = |value: CellValue<'_>| matches!(value, CellValue::Text(_));
        if self.share(stated) < BY_VALUES {
            return (None, 0.0);
        }
        let asked: [(ImportField, f64); 4] = [
            (ImportField::Partners, self.countries()),
            (ImportField::Status, self.share(|value| stated::status_of(&value.text()).is_some_and(|word| word.is_all))),
            (ImportField::Kind, self.share(|value| stated::kind_of(&value.text()).is_some_and(|word| word.is_all))),
            (ImportField::Documents, self.share(|value| value.text().contains("://"))),
        ];
        let found = asked.into_iter().find(|(_, share)| *share >= BY_VALUES);
        found.map_or((None, 0.0), |(field, share)| (Some(field), 0.3 + 0.4 * share))
    }
}

/// Of two columns that are the same, the surer one stays, and the first of such as are as sure.
fn each_once(columns: &mut [MappedColumn]) {
    let mut taken: Vec<(ImportField, usize)> = Vec::new();
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by(|a, b| {
        let confidence = |place: &usize| columns.get(*place).map_or(0.0, |column| column.confidence);
        confidence(b).total_cmp(&confidence(a))
    });
    for place in order {
        let Some(column) = columns.get_mut(place) else { continue };
        let Some(field) = column.field.filter(|field| !field.takes_several()) else { continue };
        if taken.iter().any(|(known, _)| *known == field) {
            (column.field, column.confidence) = (None, 0.0);
        } else {
            taken.push((field, place));
        }
    }
}

/// Of several columns of amounts that of the sum stays, where there is one: its parts would be counted twice.
fn sums_alone(columns: &mut [MappedColumn]) {
    let is_amount = |column: &MappedColumn| column.field == Some(ImportField::Amount);
    let is_sum = |column: &MappedColumn| {
        let said = phrase(column.heading.rsplit(" – ").next().unwrap_or_default());
        said.split(' ').any(|word| matches!(word, "tong" | "total"))
    };
    if !columns.iter().any(|column| is_amount(column) && is_sum(column)) {
        return;
    }
    for column in columns.iter_mut().filter(|column| is_amount(column) && !is_sum(column)) {
        (column.field, column.confidence) = (None, 0.0);
    }
}

/// Where no column says what a record is called, that of the longest texts does.
fn name_column(grid: &Grid, first: usize, columns: &mut [MappedColumn]) {
    let is_name = |column: &MappedColumn| matches!(column.field, Some(ImportField::Title(_) | ImportField::Summary(_)));
    if columns.iter().any(is_name) {
        return;
    }
    let length = |column: &MappedColumn| {
        let texts: Vec<usize> = values(grid, first, column.column)
            .take(LOOKED_AT)
            .filter_map(|value| if let CellValue::Text(text) = value { Some(text.chars().count()) } else { None })
            .collect();
        texts.iter().sum::<usize>() / texts.len().max(1)
    };
    let free = columns.iter_mut().filter(|column| column.field.is_none() && column.confidence < 0.5);
    let best = free.map(|column| (length(column), column)).max_by_key(|(length, _)| *length);
    if let Some((_, column)) = best.filter(|(length, _)| *length >= 3) {
        (column.field, column.confidence) = (Some(ImportField::Title(None)), 0.4);
    }
}

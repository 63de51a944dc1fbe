//! From the rows of a register to records.

use super::catalogue::{Catalogue, PartyId, in_language};
use super::dates::{DateReading, renewal_of};
use super::draft::{MadeRecord, RecordDraft, add, add_side, counterpart, language_of, party_letter, person, pieces};
use super::findings::{ImportFindings, UnreadCell};
use super::grid::{CellValue, Grid, RowView};
use super::mapping::MappedColumn;
use super::money;
use super::parties::{Party, PartyNames, PartyReading};
use super::phrases::{phrase, says_nothing};
use super::sections::SheetSection;
use super::stated::{self, KindWord, StatedWords};
use super::target::ImportField;
use crate::dataset::words::Side;
use crate::dataset::{DateRole, Dated, Day, Edtf, Kind, Lang, Text, Words};
use crate::lang::{ImportLabel, Label, UnreadLabel};
use crate::text::{Clean, Private};
use std::collections::{HashMap, HashSet};

/// The home country of a register in Vietnamese: no partner of its own.
const HOME: &str = "VN";

/// Which date ends what another one starts.
const SPANS: [(DateRole, DateRole); 4] = [
    (DateRole::Start, DateRole::End),
    (DateRole::PlannedStart, DateRole::PlannedEnd),
    (DateRole::Signed, DateRole::Expires),
    (DateRole::InForce, DateRole::Expires),
];

/// A record without a name has so many cells at least.
const LEAST_CELLS: usize = 3;

/// Makes records of rows.
pub struct RecordMaker<'a> {
    /// The columns, and how their values are read.
    columns: &'a mut [MappedColumn],
    names: &'static PartyNames,
    /// What the records name.
    pub catalogue: Catalogue,
    /// What became of the values.
    pub findings: ImportFindings,
    /// The language of what does not show its own.
    lang: Lang,
    /// The kind that the title of the table, or nothing, says.
    default_kind: Option<KindWord>,
    parties: HashMap<String, PartyReading>,
    words: StatedWords,
    /// Names of themes that stand in a cell by themselves: a list with commas may be parted into such.
    lone_themes: HashSet<String>,
}

impl<'a> RecordMaker<'a> {
    /// A maker for a sheet with these columns.
    #[must_use]
    pub fn new(
        grid: &Grid,
        first: usize,
        columns: &'a mut [MappedColumn],
        lang: Lang,
        title: Option<KindWord>,
    ) -> Self {
        let of_themes: Vec<usize> = columns
            .iter()
            .filter(|column| column.field == Some(ImportField::Themes))
            .map(|column| column.column)
            .collect();
        let cells = grid.rows().skip(first).flat_map(|row| of_themes.iter().map(move |column| row.own(*column)));
        let lone = cells.map(|value| phrase(&value.text())).filter(|name| !name.is_empty());
        Self {
            findings: ImportFindings::of_columns(columns),
            lone_themes: if of_themes.is_empty() { HashSet::new() } else { lone.collect() },
            columns,
            names: PartyNames::get(),
            catalogue: Catalogue::default(),
            lang,
            default_kind: title,
            parties: HashMap::new(),
            words: StatedWords::default(),
        }
    }

    /// The record of a row under these sections; none where the row says nothing that a record could be called.
    pub fn record(&mut self, row: RowView<'_>, sections: &[SheetSection]) -> Option<MadeRecord> {
        let mut draft = RecordDraft::new(self.lang)?;
        for place in 0..self.columns.len() {
            let Some(column) = self.columns.get(place) else { continue };
            let (field, at) = (column.field, column.column);
            let value = row.get(at);
            if value.is_empty() {
                continue;
            }
            let cell = RowCell { row, place, value };
            self.findings.fill(place);
            match field {
                None => self.keep(&mut draft, &cell),
                Some(field) => self.take(&mut draft, field, &cell),
            }
        }
        let beyond = self.columns.iter().map(|column| column.column + 1).max().unwrap_or(0);
        for (column, value) in row.cells().filter(|(column, _)| *column >= beyond) {
            draft.extra(&super::grid::column_letters(column), &value.text());
        }
        // Below a table stand those who made it: a row without a name that says next to nothing is no record.
        let is_named =
            |column: &MappedColumn| matches!(column.field, Some(ImportField::Title(_) | ImportField::Summary(_)));
        let has_name = !draft.title.is_empty() || !draft.summary.is_empty();
        if !has_name && self.columns.iter().any(is_named) && row.cells().len() < LEAST_CELLS {
            return None;
        }
        self.under_sections(&mut draft, sections);
        self.without_early_ends(&mut draft, row);
        draft.finished(self.default_kind)
    }

    /// Takes out an end that comes before its start: it is kept aside, and told.
    fn without_early_ends(&mut self, draft: &mut RecordDraft, row: RowView<'_>) {
        for (start, end) in SPANS {
            let first = |dated: &&Dated| dated.role == start;
            let from = draft.dates.iter().filter(first).map(|dated| dated.edtf.lower().unwrap_or(Day(i32::MIN))).min();
            let Some(from) = from else { continue };
            let is_early = |dated: &Dated| dated.role == end && dated.edtf.upper().is_some_and(|last| last < from);
            if !draft.dates.iter().any(is_early) {
                continue;
            }
            draft.dates.retain(|dated| !is_early(dated));
            let place = self.columns.iter().position(|column| column.field == Some(ImportField::Date(end)));
            if let Some((place, column)) = place.and_then(|place| Some((place, self.columns.get(place)?.column))) {
                self.not_understood(draft, &RowCell { row, place, value: row.get(column) }, UnreadLabel::BeforeStart);
            }
        }
    }

    /// Keeps a value aside under its heading.
    fn keep(&self, draft: &mut RecordDraft, cell: &RowCell<'_>) {
        if let Some(column) = self.columns.get(cell.place) {
            draft.extra(&column.heading, &cell.value.text());
        }
    }

    /// Tells that a value was not understood, and keeps it aside.
    fn not_understood(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>, why: UnreadLabel) {
        self.keep(draft, cell);
        self.tell(cell, why);
    }

    fn tell(&mut self, cell: &RowCell<'_>, why: UnreadLabel) {
        let Some(column) = self.columns.get(cell.place).map(|column| column.column) else { return };
        let value = Clean::line(&cell.value.text()).to_string();
        self.findings.add(UnreadCell { row: cell.row.number(), line: cell.row.line(), column, value, why });
    }

    /// Takes a value as what its column is.
    fn take(&mut self, draft: &mut RecordDraft, field: ImportField, cell: &RowCell<'_>) {
        let text = cell.value.text();
        let text = text.as_ref();
        let lang = self.lang;
        if says_nothing(text) && !matches!(field, ImportField::Title(_) | ImportField::Summary(_)) {
            return;
        }
        match field {
            ImportField::Title(side) => {
                add_side(&mut draft.title, text, side.unwrap_or_else(|| language_of(text, lang)));
            }
            ImportField::Summary(side) => {
                add_side(&mut draft.summary, text, side.unwrap_or_else(|| language_of(text, lang)));
            }
            ImportField::Id => {
                draft.take_code(text, self.columns.get(cell.place).map_or("", |column| column.heading.as_str()));
            }
            ImportField::Order => self.take_order(draft, cell),
            ImportField::Kind => self.take_kind(draft, cell),
            ImportField::Status => self.take_status(draft, cell),
            ImportField::StatusWording => draft.wording.push(text.to_owned()),
            ImportField::Partners => self.take_parties(draft, cell, PartyColumn::Partners),
            ImportField::Frameworks => self.take_parties(draft, cell, PartyColumn::Frameworks),
            ImportField::Counterparts => draft.counterparts.extend(pieces(text).map(|piece| counterpart(piece, lang))),
            ImportField::HomeUnits => draft.home_units.extend(pieces(text).map(|piece| self.text(piece))),
            ImportField::Places => draft.places.extend(pieces(text).map(|piece| self.text(piece))),
            ImportField::Themes => self.take_themes(draft, text),
            ImportField::Date(role) => self.take_date(draft, role, cell),
            ImportField::Time | ImportField::NextDue | ImportField::Updated => self.take_time(draft, field, cell),
            ImportField::Amount => self.take_amount(draft, cell),
            ImportField::Currency | ImportField::MoneyForm => self.take_word_of_money(draft, field, cell),
            ImportField::Funder => draft.money.funder = Some(self.text(text)),
            ImportField::Channel => draft.money.channel = Some(self.text(text)),
            ImportField::EventFormat => match stated::event_format_of(text) {
                Some(format) => draft.event.format = Some(format),
                None => self.keep(draft, cell),
            },
            ImportField::EventPlace => draft.event.place = Some(self.text(text)),
            ImportField::EventHost => draft.event.host = Some(self.text(text)),
            ImportField::People => draft.people.extend(pieces(text).map(|piece| person(piece, None))),
            ImportField::HomePeople => draft.people.extend(pieces(text).map(|piece| person(piece, Some(Side::Home)))),
            ImportField::CounterpartPeople => {
                draft.people.extend(pieces(text).map(|piece| person(piece, Some(Side::Counterpart))));
            }
            ImportField::Documents => draft.urls.extend(text.split_whitespace().map(str::to_owned)),
            ImportField::DocumentTitle => draft.document_titles.extend(pieces(text).map(str::to_owned)),
            ImportField::NextStep => draft.next_step = Some(text.to_owned()),
            ImportField::Owner => draft.record.owner = Some(Box::new(Private::new(self.text(text)))),
            ImportField::PrivateNote => draft.notes.push(text.to_owned()),
            ImportField::SourcePlace => draft.record.source.place = Some(Clean::line(text)),
            ImportField::Renewal => match renewal_of(text) {
                Some(DateReading::Renewal(mode, _)) => {
                    draft.renewal = Some(mode);
                    self.keep_rest(draft, cell, text);
                }
                _ => self.not_understood(draft, cell, UnreadLabel::NoRenewal),
            },
        }
    }

    fn take_word_of_money(&mut self, draft: &mut RecordDraft, field: ImportField, cell: &RowCell<'_>) {
        let text = cell.value.text();
        if field == ImportField::Currency {
            match money::currency_of(&text) {
                Some(code) => draft.money.currency = Some(Clean::line(code)),
                None => self.not_understood(draft, cell, UnreadLabel::NoCurrency),
            }
            return;
        }
        match self.words.form(&text) {
            Some(form) => draft.money.form = Some(form.word),
            None => self.not_understood(draft, cell, UnreadLabel::NoForm),
        }
    }

    /// Keeps a value that says more than was taken of it.
    fn keep_rest(&self, draft: &mut RecordDraft, cell: &RowCell<'_>, text: &str) {
        if text.split_whitespace().count() > 4 {
            self.keep(draft, cell);
        }
    }

    fn text(&self, text: &str) -> Text {
        in_language(text, language_of(text, self.lang))
    }

    fn take_order(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>) {
        let text = cell.value.text();
        draft.order = text.trim_end_matches('.').parse().ok();
        if let (None, Some(column)) = (draft.order, self.columns.get(cell.place)) {
            draft.extra(&column.heading, &text);
        }
    }

    fn take_kind(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>) {
        match self.words.kind(&cell.value.text()) {
            Some(stated) => {
                draft.kind = Some(stated.word);
                if !stated.is_all || stated.word.kind == Kind::Agreement && stated.word.instrument.is_none() {
                    self.keep(draft, cell);
                }
            }
            None => self.not_understood(draft, cell, UnreadLabel::NoKind),
        }
    }

    fn take_status(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>) {
        let text = cell.value.text();
        if let Some(stated) = self.words.status(&text) {
            draft.status = Some(stated.word);
            if !stated.is_all {
                draft.wording.push(text.into_owned());
            }
        } else {
            draft.wording.push(text.into_owned());
            self.tell(cell, UnreadLabel::NoStatus);
        }
    }

    fn take_parties(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>, of: PartyColumn) {
        let text = cell.value.text();
        let reading = self.parties_in(&text);
        draft.party.get_or_insert_with(|| in_language(&text, language_of(&text, self.lang)));
        let is_home = |party: &Party| matches!(party, Party::Country(code) if *code == HOME);
        let others = reading.parties.iter().filter(|party| !is_home(party)).count();
        // An organisation in a country is not that country.
        let has_framework = reading.parties.iter().any(|party| matches!(party, Party::Framework(_)));
        for party in &reading.parties {
            let is_only_at_home = is_home(party) && others > 0 && (self.lang == Lang::Vi || has_framework);
            if !is_only_at_home {
                self.enter_party(draft, *party);
            }
        }
        draft.counterparts.extend(reading.agencies.iter().map(|agency| counterpart(agency, self.lang)));
        for unknown in &reading.unknown {
            match of {
                PartyColumn::Frameworks => {
                    let lang = language_of(unknown, self.lang);
                    draft.frameworks.extend(self.catalogue.organisation(unknown, lang));
                }
                PartyColumn::Partners => {
                    draft.counterparts.push(counterpart(unknown, self.lang));
                    self.tell(cell, UnreadLabel::NoPartner);
                }
            }
        }
    }

    /// Whom a cell names; what was read once is known.
    fn parties_in(&mut self, text: &str) -> PartyReading {
        if let Some(known) = self.parties.get(text) {
            return known.clone();
        }
        let reading = self.names.read(text);
        self.parties.insert(text.to_owned(), reading.clone());
        reading
    }

    fn enter_party(&mut self, draft: &mut RecordDraft, party: Party) {
        match self.catalogue.party(party, self.names) {
            Some(PartyId::Partner(id)) => add(&mut draft.partners, id),
            Some(PartyId::Framework(id)) => add(&mut draft.frameworks, id),
            None => {}
        }
    }

    fn take_themes(&mut self, draft: &mut RecordDraft, text: &str) {
        for piece in pieces(text) {
            let parts: Vec<&str> = piece.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
            let is_list = parts.len() > 1 && parts.iter().all(|part| self.lone_themes.contains(&phrase(part)));
            for name in if is_list { parts } else { vec![piece] } {
                let lang = language_of(name, self.lang);
                if let Some(id) = self.catalogue.theme(name, lang, self.names) {
                    add(&mut draft.themes, id);
                }
            }
        }
    }

    fn date(&mut self, cell: &RowCell<'_>) -> DateReading {
        self.columns.get_mut(cell.place).map_or(DateReading::Nothing, |column| column.dates.read(cell.value))
    }

    fn take_date(&mut self, draft: &mut RecordDraft, role: DateRole, cell: &RowCell<'_>) {
        let text = cell.value.text();
        let (value, role) = party_letter(&text, role);
        let cell_of_date =
            RowCell { value: if value.len() < text.len() { CellValue::Text(value) } else { cell.value }, ..*cell };
        match self.date(&cell_of_date) {
            DateReading::Nothing => {}
            DateReading::Date(edtf) => draft.dated(edtf, role),
            DateReading::DateAndMore(edtf) => {
                draft.dated(edtf, role);
                self.keep(draft, cell);
            }
            DateReading::Renewal(mode, is_more) => {
                draft.renewal = Some(mode);
                if is_more {
                    self.keep(draft, cell);
                }
            }
            DateReading::Unclear => self.not_understood(draft, cell, UnreadLabel::NoDate),
        }
    }

    fn take_time(&mut self, draft: &mut RecordDraft, field: ImportField, cell: &RowCell<'_>) {
        if let (ImportField::Time, Some(own)) = (field, own_dates(&cell.value.text())) {
            return own.into_iter().for_each(|dated| draft.dated(dated.edtf, dated.role));
        }
        let reading = self.date(cell);
        if matches!(reading, DateReading::DateAndMore(_)) {
            self.keep(draft, cell);
        }
        match (reading, field) {
            (DateReading::Nothing, _) => {}
            (DateReading::Date(edtf) | DateReading::DateAndMore(edtf), ImportField::Updated) => {
                draft.record.updated = Some(edtf);
            }
            (DateReading::Date(edtf) | DateReading::DateAndMore(edtf), ImportField::NextDue) => {
                let heading = self.columns.get(cell.place).map(|column| column.heading.clone()).unwrap_or_default();
                draft.due = Some((edtf, [heading, cell.value.text().into_owned()]));
            }
            (DateReading::Date(edtf) | DateReading::DateAndMore(edtf), _) => draft.times.push(edtf),
            (DateReading::Renewal(mode, _), _) => {
                draft.renewal = Some(mode);
                self.keep(draft, cell);
            }
            (DateReading::Unclear, _) => self.not_understood(draft, cell, UnreadLabel::NoDate),
        }
    }

    fn take_amount(&mut self, draft: &mut RecordDraft, cell: &RowCell<'_>) {
        let Some(column) = self.columns.get(cell.place) else { return };
        let reading = money::read(cell.value, column.unit, column.comma);
        let form = self.words.form(&column.heading);
        match reading {
            Some(reading) => {
                if reading.has_more {
                    self.keep(draft, cell);
                }
                draft.amounts.push(reading);
                if let Some(form) = form {
                    draft.money.form.get_or_insert(form.word);
                }
            }
            None => self.not_understood(draft, cell, UnreadLabel::NoMoney),
        }
    }

    /// What the sections say over a row, where the row itself does not.
    fn under_sections(&mut self, draft: &mut RecordDraft, sections: &[SheetSection]) {
        for section in sections {
            let reading = self.parties_in(&section.text);
            if draft.partners.is_empty()
                && draft.frameworks.is_empty()
                && reading.unknown.is_empty()
                && reading.agencies.is_empty()
            {
                reading.parties.iter().for_each(|party| self.enter_party(draft, *party));
            }
            let kind = self.words.kind(&section.text).filter(|stated| stated.is_all);
            draft.kind = draft.kind.or(kind.map(|stated| stated.word));
            let status = self.words.status(&section.text).filter(|stated| stated.is_all);
            draft.status = draft.status.or(status.map(|stated| stated.word));
        }
        if !sections.is_empty() {
            let texts: Vec<&str> = sections.iter().map(|section| section.text.as_str()).collect();
            draft.extra(ImportLabel::Section.text(self.lang), &texts.join(" › "));
        }
    }
}

/// Dates as our own lists write them, each with its role: `2019 (start); 2020 (reported)`.
fn own_dates(text: &str) -> Option<Vec<Dated>> {
    let own = |piece: &str| {
        let (date, role) = piece.trim().strip_suffix(')')?.split_once(" (")?;
        let role = DateRole::from_word(role.split(',').next()?)?;
        Some(Dated { edtf: Edtf::parse(date).ok()?, role, basis: None })
    };
    text.split(';').map(own).collect()
}

/// A cell of the row that is read.
#[derive(Clone, Copy)]
struct RowCell<'r> {
    row: RowView<'r>,
    /// The place of its column among the columns.
    place: usize,
    value: CellValue<'r>,
}

/// In which column parties stand.
#[derive(Clone, Copy)]
enum PartyColumn {
    Partners,
    Frameworks,
}

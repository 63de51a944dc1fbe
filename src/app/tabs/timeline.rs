//! Timeline: years with what happened, what ran and what is due in them; then what has no date.
//!
//! Moments are points, periods are bars on one axis of years, doubtful ends are drawn doubtful, the as-of day is a line.

use super::item_list::{name_pieces, page, signs_of};
use super::tab::{Link, RowSource, Tab, TabAction, TabId, TabRow, TabState, TabView};
use crate::app::flagged;
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::{self, ListState, Step};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::{DateRole, Dated, Day, Edtf, ItemRef, StatusBasis, Target, timeline, year_text};
use crate::export::extract::Extract;
use crate::export::page::based;
use crate::lang::{AppText, ColumnLabel, Label, NumberedTab, Sentence, TabLabel, TabText};
use crate::search::{Query, SearchField};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::HashMap;
use std::collections::HashSet;

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("timeline"),
    formerly: Some("Timeline"),
    home_of: Some(Target::Record),
    rows: RowSource::Data,
    title: TitleRule::Main,
    make: || Box::new(Timeline::default()),
};

/// The cells of the date column.
const DATES: usize = 13;
/// The axis takes at most so many years, a year a cell, and leaves so many cells for what stands behind it.
const MOST_YEARS: i32 = 24;
const LEAST_TITLE: i32 = 30;

/// From so many columns on, a flag is told in words.
const WORDS_FROM: u16 = 120;

/// What rows stand under; without a year: what has no date.
type Heading = Option<i32>;

/// A row of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowKey {
    /// A heading.
    Heading(Heading),
    /// A date of a record: its index among [`Timeline::dates`].
    Date(usize),
}

impl RowKey {
    const fn heading(self) -> Heading {
        match self {
            Self::Heading(heading) => heading,
            Self::Date(_) => None,
        }
    }
}

/// One date of one record, by indices, so that nothing is borrowed.
#[derive(Debug, Clone, Copy)]
struct TimelineEntry {
    record: usize,
    part: Option<usize>,
    dated: Option<Dated>,
    /// What stands over it.
    heading: Heading,
    /// What is drawn of it.
    span: Option<YearSpan>,
}

impl TimelineEntry {
    /// The row of the timeline that it is.
    fn row<'w>(&self, world: &'w World) -> Option<timeline::Row<'w>> {
        let record = world.dataset().records.get(self.record)?;
        let part = self.part.and_then(|part| record.parts.get(part));
        Some(timeline::Row { dated: self.dated, record, part })
    }
}

/// The Timeline tab.
#[derive(Debug, Default)]
pub struct Timeline {
    dates: Vec<TimelineEntry>,
    list: ListState<RowKey>,
    found: usize,
    /// The years of the first and the last date.
    years: (i32, i32),
    /// For each heading, how many dates stand below it, and how many periods run into its year from before.
    counts: HashMap<Heading, (usize, usize)>,
    /// The cursor was put on the as-of day: what comes before and after it is to be seen around it.
    centred: bool,
}

impl Timeline {
    fn entry(&self, key: RowKey) -> Option<&TimelineEntry> {
        match key {
            RowKey::Date(index) => self.dates.get(index),
            RowKey::Heading(_) => None,
        }
    }

    /// The id of the record of a row.
    fn id_of<'w>(&self, world: &'w World, key: RowKey) -> Option<&'w str> {
        world.dataset().records.get(self.entry(key)?.record).map(|record| record.id.as_str())
    }

    fn load(&mut self, world: &World) {
        let dataset = world.dataset();
        let rows = timeline::rows(dataset);
        self.dates = rows
            .into_iter()
            .filter_map(|row| {
                let record = dataset.find(row.record.id.as_str())?.place;
                let part = row.part.and_then(|part| row.record.parts.iter().position(|each| std::ptr::eq(each, part)));
                let dates = row.part.map_or(&row.record.dates, |part| &part.dates);
                Some(TimelineEntry {
                    record,
                    part,
                    dated: row.dated,
                    heading: row.dated.map(|dated| dated.edtf.sort_year()),
                    span: row.dated.map(|dated| YearSpan::of(dated, dates)),
                })
            })
            .collect();
        let days = || {
            self.dates.iter().filter_map(|entry| entry.dated).flat_map(|dated| [dated.edtf.lower(), dated.edtf.upper()])
        };
        let years = || days().flatten().map(Day::year);
        self.years = (years().min().unwrap_or(i32::MAX), years().max().unwrap_or(i32::MIN));
    }

    fn is_found(world: &World, entry: &TimelineEntry) -> bool {
        !world.is_searching() || world.data.rank(ItemRef { target: Target::Record, place: entry.record }).is_some()
    }

    /// The rows under the query, with a heading before each year; and what the headings count.
    fn rows(&mut self, world: &World) -> Vec<RowKey> {
        let mut rows = Vec::with_capacity(self.dates.len());
        let (mut running, mut below, mut last) = (Vec::new(), Vec::new(), None);
        for (index, entry) in self.dates.iter().enumerate().filter(|(_, entry)| Self::is_found(world, entry)) {
            if last != Some(entry.heading) {
                last = Some(entry.heading);
                rows.push(RowKey::Heading(entry.heading));
                below.push((entry.heading, 0));
            }
            if let Some((_, count)) = below.last_mut() {
                *count += 1;
            }
            rows.push(RowKey::Date(index));
            running.extend(entry.span.filter(|span| span.is_bar).map(|span| (entry.heading, span)));
        }
        let into = |heading: Heading| {
            let runs = |of: Heading, span: &YearSpan| {
                heading.is_some_and(|year| of != heading && span.from <= year && year <= span.to)
            };
            running.iter().filter(|(of, span)| runs(*of, span)).count()
        };
        self.counts = below.into_iter().map(|(heading, below)| (heading, (below, into(heading)))).collect();
        rows
    }

    /// The date of what was found first.
    fn best(&self, world: &World, rows: &[RowKey]) -> Option<RowKey> {
        if !world.is_searching() {
            return None;
        }
        let rank = |key: &RowKey| {
            let place = self.entry(*key)?.record;
            world.data.rank(ItemRef { target: Target::Record, place })
        };
        rows.iter().filter_map(|key| Some((rank(key)?, *key))).min_by_key(|(rank, _)| *rank).map(|(_, key)| key)
    }

    /// The row that was under the cursor, in other data: the same heading, the same date of the record, else another date of it.
    fn again(
        &self,
        rows: &[RowKey],
        was: RowKey,
        date: Option<&TimelineEntry>,
        record: Option<usize>,
        at: usize,
    ) -> Option<usize> {
        let nearest = |is_it: &dyn Fn(RowKey) -> bool| {
            let places = rows.iter().enumerate().filter(|(_, key)| is_it(**key)).map(|(place, _)| place);
            places.min_by_key(|place| place.abs_diff(at))
        };
        let Some(date) = date else { return nearest(&|key| key == was) };
        let role = |entry: &TimelineEntry| entry.dated.map(|dated| dated.role);
        let is_of_it = |entry: &&TimelineEntry| Some(entry.record) == record;
        let is_same = |entry: &TimelineEntry| entry.part == date.part && role(entry) == role(date);
        let of_it = |key: RowKey| self.entry(key).filter(is_of_it);
        nearest(&|key| of_it(key).is_some_and(is_same)).or_else(|| nearest(&|key| of_it(key).is_some()))
    }

    /// Puts the cursor on the last date that is not after the as-of day.
    fn go_to_as_of(&mut self, world: &World) {
        let today = world.data.as_of_day();
        let place = self.list.rows().iter().rposition(|key| {
            self.entry(*key).and_then(|entry| entry.dated).is_some_and(|dated| dated.edtf.sort_day() <= today)
        });
        if let Some(place) = place {
            self.list.put(place);
            self.centred = true;
        }
    }

    /// Puts the cursor on the heading of the year before or after.
    fn go_to_year(&mut self, forward: bool) {
        let is_heading = |key: &RowKey| matches!(key, RowKey::Heading(_));
        let (rows, at) = (self.list.rows(), self.list.at());
        let place = if forward {
            rows.iter().skip(at + 1).position(is_heading).map(|skipped| at + 1 + skipped)
        } else {
            rows.iter().take(at).rposition(is_heading)
        };
        if let Some(place) = place {
            self.list.put(place);
        }
    }

    /// The years of the axis in a list of that width: those of the dates, the last ones if there are too many; the as-of year is
    /// always among them.
    fn axis(&self, world: &World, width: u16) -> (i32, i32) {
        let today = world.data.as_of_day().year();
        let room = (i32::from(width) - DATES as i32 - LEAST_TITLE).clamp(1, MOST_YEARS);
        let (first, last) = (self.years.0.min(today), self.years.1.max(today));
        let last = last.min(today + room * 2 / 3);
        (first.max(last - room + 1), last)
    }

    fn heading_pieces(&self, world: &World, heading: Heading) -> Vec<Piece> {
        let lang = world.look.lang;
        let (below, running) = self.counts.get(&heading).copied().unwrap_or_default();
        let title = heading.map_or_else(|| TabLabel::Undated.text(lang).to_owned(), year_text);
        let said = match heading {
            None => TabText::Undated { records: below },
            Some(_) => TabText::Year { dates: below, running },
        };
        let said = said.say(lang);
        vec![Piece::new(format!("{title}  "), Role::Strong), Piece::new(said, Role::Dim)]
    }
}

/// The query for what stands below a heading.
fn below(world: &World, heading: Heading) -> Query {
    let dataset = world.dataset();
    let records = || Query::default().narrowed(dataset, SearchField::Has, "status");
    let found = if world.is_searching() { world.data.query.clone() } else { records() };
    match heading {
        Some(year) => found.narrowed(dataset, SearchField::Date, &Edtf::year(year).to_string()),
        None => found.excluding(dataset, SearchField::Has, "date"),
    }
}

/// A date in its row: when, the bar, the status, what it is the date of, and of what.
fn date_pieces(world: &World, entry: &TimelineEntry, axis: (i32, i32), with_words: bool) -> Vec<Piece> {
    let shown = match entry.dated {
        Some(dated) => short(dated.edtf, world),
        None => world
            .dataset()
            .records
            .get(entry.record)
            .and_then(|record| record.reported())
            .map_or_else(String::new, |reported| format!("({})", short(*reported, world))),
    };
    let shown = text::truncate(&shown, DATES, world.look.theme.ellipsis()).into_owned();
    let gap = DATES.saturating_sub(text::width(&shown)) + 1;
    let mut pieces = vec![Piece::new(shown, Role::Text), Piece::new(" ".repeat(gap), Role::Text)];
    pieces.extend(bar(world, entry.span, axis));
    pieces.push(Piece::new(" ", Role::Text));
    let Some(record) = world.dataset().records.get(entry.record) else { return pieces };
    pieces.extend(signs_of(world, record.id.as_str()));
    let part = entry.part.and_then(|part| record.parts.get(part));
    let status = part.map_or(Some(record.status), |part| part.status);
    let sign = status.map_or(Piece::new("  ", Role::Text), |status| {
        Piece::new(format!("{} ", world.look.theme.sign(status)), Role::Status(status))
    });
    pieces.push(sign);
    let item = ItemRef { target: Target::Record, place: entry.record };
    pieces.extend(if with_words {
        flagged::words((&world.data, world.look), item)
    } else {
        flagged::signs((&world.data, world.look), item)
    });
    if let Some(dated) = entry.dated {
        let role = based(short_role(dated.role).text(world.look.lang).to_owned(), dated.basis, world.look.lang);
        pieces.push(Piece::new(format!("{role}: "), Role::Dim));
    }
    let heading = part.map_or_else(|| record.heading(world.look.lang), |part| part.heading(world.look.lang));
    pieces.extend(name_pieces(world, heading, Role::Text));
    pieces
}

/// What a date is the date of, in a word or two.
const fn short_role(role: DateRole) -> TabLabel {
    match role {
        DateRole::Signed => TabLabel::Signed,
        DateRole::InForce => TabLabel::InForce,
        DateRole::Start => TabLabel::Start,
        DateRole::PlannedStart => TabLabel::PlannedStart,
        DateRole::Period => TabLabel::Period,
        DateRole::Event => TabLabel::Held,
        DateRole::PlannedEnd => TabLabel::PlannedEnd,
        DateRole::End => TabLabel::End,
        DateRole::Expires => TabLabel::Expires,
        DateRole::Reported => TabLabel::Reported,
        DateRole::Issued => TabLabel::Issued,
        DateRole::PlannedEvent => TabLabel::PlannedEvent,
        DateRole::Ratified => TabLabel::Ratified,
        DateRole::Acceded => TabLabel::Acceded,
        DateRole::Accepted => TabLabel::Accepted,
        DateRole::Approved => TabLabel::Approved,
        DateRole::Withdrawn => TabLabel::Withdrawn,
        DateRole::Renewed => TabLabel::Renewed,
    }
}

/// A date in few cells: intervals by their years.
fn short(date: Edtf, world: &World) -> String {
    let Edtf::Interval(..) = date else { return date.display(world.look.lang) };
    let year = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| year_text(day.year()));
    format!("{}–{}", year(date.lower()), year(date.upper()))
}

/// What is drawn of a date: the years from and to, and how.
#[derive(Debug, Clone, Copy)]
struct YearSpan {
    from: i32,
    to: i32,
    is_bar: bool,
    is_vague: bool,
}

impl YearSpan {
    /// A period is a bar; so is a beginning whose end stands among the dates beside it. What is planned, inferred or doubtful is drawn doubtful.
    fn of(dated: Dated, beside: &[Dated]) -> Self {
        let end_of =
            |role: DateRole| beside.iter().find(|other| other.role == role).and_then(|other| other.edtf.upper());
        let end = match dated.role {
            DateRole::Start => end_of(DateRole::End).or_else(|| end_of(DateRole::PlannedEnd)),
            DateRole::PlannedStart => end_of(DateRole::PlannedEnd),
            DateRole::InForce => end_of(DateRole::Expires),
            DateRole::Signed
            | DateRole::Period
            | DateRole::Event
            | DateRole::PlannedEnd
            | DateRole::End
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
        let (first, last) = dated.edtf.reach();
        Self {
            from: first.map_or(i32::MIN, Day::year),
            to: end.or(last).map_or(i32::MAX, Day::year),
            is_bar: dated.edtf.is_interval() || end.is_some(),
            is_vague: dated.edtf.is_vague() || dated.role.is_planned() || dated.basis == Some(StatusBasis::Inferred),
        }
    }
}

/// A cell for each year of the axis: a point for a moment, a bar for a period, a line for the as-of day.
fn bar(world: &World, span: Option<YearSpan>, (first, last): (i32, i32)) -> Vec<Piece> {
    let theme = world.look.theme;
    let today = world.data.as_of_day().year();
    (first..=last)
        .map(|year| match span.filter(|span| span.from <= year && year <= span.to) {
            Some(YearSpan { is_bar: true, is_vague: true, .. }) => Piece::new(theme.glyph("╌", "-"), Role::Bar),
            Some(YearSpan { is_bar: true, .. }) => Piece::new(theme.glyph("━", "="), Role::Bar),
            Some(YearSpan { is_vague: true, .. }) => Piece::new(theme.glyph("▫", "o"), Role::Bar),
            Some(YearSpan { .. }) => Piece::new(theme.glyph("▪", "*"), Role::Bar),
            None if year == today => Piece::new(theme.today(), Role::Rule),
            None => Piece::new(" ", Role::Text),
        })
        .collect()
}

/// The years over the axis, every fifth by its last two digits: `'15`.
fn axis_heading(first: i32, last: i32) -> String {
    let mut line = String::new();
    let mut year = first;
    while year <= last {
        let label = format!("'{:02}", year.rem_euclid(100));
        if year % 5 == 0 && year + 2 <= last {
            line.push_str(&label);
            year += 3;
        } else {
            line.push(' ');
            year += 1;
        }
    }
    line
}

impl Tab for Timeline {
    fn name(&self) -> NumberedTab {
        NumberedTab::Timeline
    }

    fn split(&self, _: &World) -> Split {
        Split::Below
    }

    fn refresh(&mut self, world: &World) {
        if self.dates.is_empty() {
            self.load(world);
        }
        let rows = self.rows(world);
        self.found = rows.iter().filter(|key| matches!(key, RowKey::Date(_))).count();
        let best = self.best(world, &rows);
        self.list.set_rows(rows, best);
        if !self.list.is_held() && !world.is_searching() {
            self.go_to_as_of(world);
            self.list.unpin_cursor();
        }
    }

    fn on_data_changed(&mut self, world: &World, place: &TabState) {
        let stood_on = self.list.selected().map(|key| (key, self.entry(key).copied()));
        let was_held = self.list.is_held();
        self.load(world);
        let rows = self.rows(world);
        self.found = rows.iter().filter(|key| matches!(key, RowKey::Date(_))).count();
        let record = place.id.as_deref().and_then(|id| world.dataset().find(id)).map(|item| item.place);
        let again = stood_on.and_then(|(key, entry)| self.again(&rows, key, entry.as_ref(), record, place.nth));
        self.list.replace_rows(rows, |_| again);
        if !was_held && !world.is_searching() {
            self.go_to_as_of(world);
            self.list.unpin_cursor();
        }
    }

    fn count(&self, world: &World) -> Option<(usize, usize)> {
        Some(world.data.timeline_rows())
    }

    fn flagged(&self, world: &World) -> usize {
        world.data.flagged.rows
    }

    fn selected(&self, world: &World) -> Option<String> {
        self.id_of(world, self.list.selected()?).map(str::to_owned)
    }

    fn ids(&self, world: &World) -> Vec<String> {
        let ids = self.list.rows().iter().filter_map(|key| self.id_of(world, *key));
        let mut seen = HashSet::new();
        ids.filter(|id| seen.insert(*id)).map(str::to_owned).collect()
    }

    fn row_at(&self, _: &World, cell: Position, area: Rect) -> Option<usize> {
        self.list.place_at(usize::from(cell.y.checked_sub(area.y + 1)?))
    }

    fn position(&self, _: &World) -> Option<(usize, usize)> {
        let dates = |keys: &[RowKey]| keys.iter().filter(|key| matches!(key, RowKey::Date(_))).count();
        let before = dates(self.list.rows().get(..=self.list.at())?);
        Some((before.max(1), self.found))
    }

    fn unpin_cursor(&mut self) {
        self.list.unpin_cursor();
    }

    fn pin_cursor(&mut self) {
        self.list.pin_cursor();
    }

    fn step(&mut self, _: &World, step: Step, area: Rect) {
        self.list.step(step, page(area));
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        let record = world.dataset().find(id).filter(|item| item.target == Target::Record).map(|item| item.place);
        let key = self.list.rows().iter().copied().find(|key| self.entry(*key).map(|entry| entry.record) == record);
        record.is_some() && key.is_some_and(|key| self.list.select(key))
    }

    fn act(&mut self, world: &World, action: TabAction, _: Rect) -> Option<Link> {
        match action {
            TabAction::Today => self.go_to_as_of(world),
            TabAction::PreviousYear => self.go_to_year(false),
            TabAction::NextYear => self.go_to_year(true),
            TabAction::Open => {
                if let Some(RowKey::Heading(heading)) = self.list.selected() {
                    return Some(Link::Query(below(world, heading).text().to_owned()));
                }
            }
            TabAction::Left | TabAction::Right | TabAction::Sort | TabAction::Reverse => {}
        }
        None
    }

    fn place(&self, world: &World) -> TabState {
        TabState { id: self.selected(world), nth: self.list.at(), top: self.list.top(), ..TabState::default() }
    }

    fn put(&mut self, world: &World, place: &TabState) {
        self.refresh(world);
        self.list.put(place.nth);
        self.list.scroll_to(place.top);
    }

    fn fit(&mut self, _: &World, area: Rect) {
        if std::mem::take(&mut self.centred) {
            self.list.scroll_to(self.list.at().saturating_sub(page(area) / 2));
        }
        self.list.fit(page(area));
    }

    fn without_columns(&self, world: &World) -> (TabLabel, Option<AppText>) {
        (TabLabel::NoColumns, Some(AppText::DatesInOrder { as_of: world.key_of(Action::Today) }))
    }

    fn view<'w>(&self, world: &'w World) -> Option<TabView<'w>> {
        let is_marked = |entry: &TimelineEntry| {
            let record = world.dataset().records.get(entry.record);
            record.is_some_and(|record| world.desk.chosen.has(record.id.as_str()))
        };
        let marked: Vec<&TimelineEntry> = match world.desk.chosen.ids() {
            [] => Vec::new(),
            _ => self.dates.iter().filter(|entry| is_marked(entry)).collect(),
        };
        let is_marked = !marked.is_empty();
        let shown = || self.list.rows().iter().filter_map(|key| self.entry(*key)).collect();
        let entries: Vec<&TimelineEntry> = if is_marked { marked } else { shown() };
        let rows = entries.into_iter().filter_map(|entry| entry.row(world)).collect();
        Some(TabView { stem: "timeline", extract: Extract::Timeline(rows), is_marked })
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        if self.list.rows().is_empty() {
            list::empty(buf, area, world);
            return;
        }
        let axis = self.axis(world, area.width);
        let head = format!(" {:width$} {}", "", axis_heading(axis.0, axis.1), width = DATES);
        paint::text(buf, paint::line(area, 0), &head, Role::Label, world.look.theme);
        let date = Rect { x: area.x + 1, width: DATES as u16, ..paint::line(area, 0) };
        paint::text(buf, date, ColumnLabel::Date.text(world.look.lang), Role::Label, world.look.theme);
        let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        list::draw_rows(buf, below, world, &self.list, focused, |key| {
            let pieces = match self.entry(key) {
                Some(entry) => date_pieces(world, entry, axis, area.width >= WORDS_FROM),
                None => self.heading_pieces(world, key.heading()),
            };
            (self.id_of(world, key), paint::cut(pieces, usize::from(area.width.saturating_sub(1)), world.look.theme))
        });
    }
}

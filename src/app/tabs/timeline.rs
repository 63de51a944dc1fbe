//! Timeline: years with what happened, what ran and what is due in them; then what has no date.
//!
//! Moments are points, periods are bars on one axis of years, doubtful ends are drawn doubtful, the as-of day is a line.

use super::rows::{name_pieces, page};
use super::{Door, Place, Tab};
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::{ListState, Step};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::{DateRole, Dated, Day, Edtf, ItemRef, Lang, Target, Words, timeline};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The cells of the date column.
const DATES: usize = 10;
/// The axis takes at most so many years, the last ones.
const MOST_YEARS: i32 = 24;

/// A row of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    /// The heading of a year.
    Year(i32),
    /// The heading of what has no date.
    Undated,
    /// A date of a record: its index among [`Timeline::dates`].
    Date(usize),
}

/// One date of one record, by indices, so that nothing is borrowed.
#[derive(Debug, Clone, Copy)]
struct Entry {
    record: usize,
    part: Option<usize>,
    dated: Option<Dated>,
}

/// The Timeline tab.
#[derive(Debug, Default)]
pub struct Timeline {
    dates: Vec<Entry>,
    list: ListState<Key>,
    found: usize,
    visited: bool,
    /// The cursor was put on the as-of day: what comes before and after it is to be seen around it.
    centred: bool,
}

impl Timeline {
    fn entry(&self, key: Key) -> Option<&Entry> {
        match key {
            Key::Date(index) => self.dates.get(index),
            Key::Year(_) | Key::Undated => None,
        }
    }

    fn load(&mut self, world: &World) {
        let dataset = world.dataset();
        let rows = timeline::rows(dataset);
        self.dates = rows
            .into_iter()
            .filter_map(|row| {
                let record = dataset.find(row.record.id.as_str())?.place;
                let part = row.part.and_then(|part| row.record.parts.iter().position(|each| std::ptr::eq(each, part)));
                Some(Entry { record, part, dated: row.dated })
            })
            .collect();
    }

    fn is_found(world: &World, entry: &Entry) -> bool {
        !world.is_searching() || world.rank(ItemRef { target: Target::Record, place: entry.record }).is_some()
    }

    fn year(entry: &Entry) -> Option<i32> {
        entry.dated.map(|dated| dated.edtf.sort_day().year())
    }

    /// The rows under the query, with a heading before each year.
    fn rows(&self, world: &World) -> Vec<Key> {
        let mut rows = Vec::new();
        let mut last = None;
        for (index, entry) in self.dates.iter().enumerate().filter(|(_, entry)| Self::is_found(world, entry)) {
            let heading = Self::year(entry).map_or(Key::Undated, Key::Year);
            if last != Some(heading) {
                rows.push(heading);
                last = Some(heading);
            }
            rows.push(Key::Date(index));
        }
        rows
    }

    /// Puts the cursor on the last date that is not after the as-of day.
    fn go_to_as_of(&mut self, world: &World) {
        let today = world.as_of_day();
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
        let is_heading = |key: &Key| matches!(key, Key::Year(_) | Key::Undated);
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

    /// The years of the axis: those of the dates, at most [`MOST_YEARS`] of them, so that the latest are there.
    fn axis(&self, world: &World) -> (i32, i32) {
        let dates = || self.dates.iter().filter_map(|entry| entry.dated);
        let today = world.as_of_day().year();
        let last = dates().filter_map(|dated| dated.edtf.upper()).map(Day::year).max().unwrap_or(today).max(today);
        let first = dates().filter_map(|dated| dated.edtf.lower()).map(Day::year).min().unwrap_or(today).min(today);
        (first.max(last - MOST_YEARS + 1), last)
    }

    fn heading_pieces(&self, world: &World, key: Key) -> Vec<Piece> {
        let lang = world.lang;
        let found = || self.dates.iter().filter(|entry| Self::is_found(world, entry));
        let (title, said) = match key {
            Key::Undated => {
                let count = found().filter(|entry| entry.dated.is_none()).count();
                (lang.of(words::UNDATED).to_owned(), format!("{} {count}", lang.of(("hồ sơ:", "records:"))))
            }
            Key::Year(year) => {
                let begun = found().filter(|entry| Self::year(entry) == Some(year)).count();
                let running = found().filter_map(|entry| entry.dated).filter(|dated| {
                    dated.edtf.is_interval() && dated.edtf.touches_year(year) && dated.edtf.sort_day().year() != year
                });
                let running = running.count();
                let said = match (lang, running) {
                    (Lang::Vi, 0) => format!("{begun} mốc"),
                    (Lang::Vi, _) => format!("{begun} mốc; {running} giai đoạn chạy từ trước"),
                    (Lang::En, 0) => format!("dates: {begun}"),
                    (Lang::En, _) => format!("dates: {begun}; running from before: {running}"),
                };
                (year.to_string(), said)
            }
            Key::Date(_) => (String::new(), String::new()),
        };
        vec![Piece::new(format!("{title}  "), Role::Strong), Piece::new(said, Role::Dim)]
    }
}

/// A date in its row: when, the bar, the status, what it is the date of, and of what.
fn date_pieces(world: &World, entry: &Entry, axis: (i32, i32)) -> Vec<Piece> {
    let shown = match entry.dated {
        Some(dated) => short(dated.edtf, world),
        None => world
            .dataset()
            .records
            .get(entry.record)
            .and_then(|record| record.reported())
            .map_or_else(String::new, |reported| format!("({})", short(*reported, world))),
    };
    let shown = text::truncate(&shown, DATES, world.theme.ellipsis()).into_owned();
    let gap = DATES.saturating_sub(text::width(&shown)) + 1;
    let mut pieces = vec![Piece::new(shown, Role::Text), Piece::new(" ".repeat(gap), Role::Text)];
    let Some(record) = world.dataset().records.get(entry.record) else { return pieces };
    let part = entry.part.and_then(|part| record.parts.get(part));
    let dates = part.map_or(&record.dates, |part| &part.dates);
    pieces.extend(bar(world, entry.dated.map(|dated| Span::of(dated, dates)), axis));
    pieces.push(Piece::new(" ", Role::Text));
    pieces.push(Piece::new(format!("{} ", world.theme.sign(record.status)), Role::Status(record.status)));
    if let Some(dated) = entry.dated {
        pieces.push(Piece::new(format!("{}: ", dated.role.label(world.lang)), Role::Dim));
    }
    let heading = part.map_or_else(|| record.heading(world.lang), |part| part.heading(world.lang));
    pieces.extend(name_pieces(world, heading, Role::Text));
    pieces
}

/// A date in few cells: intervals by their years.
fn short(date: Edtf, world: &World) -> String {
    let Edtf::Interval(..) = date else { return date.display(world.lang) };
    let year = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| day.year().to_string());
    format!("{}–{}", year(date.lower()), year(date.upper()))
}

/// What is drawn of a date: the years from and to, and how.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: i32,
    to: i32,
    is_bar: bool,
    is_vague: bool,
}

impl Span {
    /// A period is a bar; so is a beginning whose end stands among the dates beside it. What is planned or doubtful is drawn doubtful.
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
            | DateRole::Reported => None,
        };
        let planned = matches!(dated.role, DateRole::PlannedStart | DateRole::PlannedEnd);
        Self {
            from: dated.edtf.lower().map_or(i32::MIN, Day::year),
            to: end.or_else(|| dated.edtf.upper()).map_or(i32::MAX, Day::year),
            is_bar: dated.edtf.is_interval() || end.is_some(),
            is_vague: dated.edtf.is_vague() || planned,
        }
    }
}

/// A cell for each year of the axis: a point for a moment, a bar for a period, a line for the as-of day.
fn bar(world: &World, span: Option<Span>, (first, last): (i32, i32)) -> Vec<Piece> {
    let theme = world.theme;
    let today = world.as_of_day().year();
    (first..=last)
        .map(|year| match span.filter(|span| span.from <= year && year <= span.to) {
            Some(Span { is_bar: true, is_vague: true, .. }) => Piece::new(theme.glyph("╌", "-"), Role::Bar),
            Some(Span { is_bar: true, .. }) => Piece::new(theme.glyph("━", "="), Role::Bar),
            Some(Span { is_vague: true, .. }) => Piece::new(theme.glyph("▫", "o"), Role::Bar),
            Some(Span { .. }) => Piece::new(theme.glyph("▪", "*"), Role::Bar),
            None if year == today => Piece::new(theme.glyph("│", "|"), Role::Rule),
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
    fn name(&self) -> Pair {
        words::TIMELINE
    }

    fn split(&self, _: &World) -> Split {
        Split::Below
    }

    fn refresh(&mut self, world: &World) {
        if self.dates.is_empty() {
            self.load(world);
        }
        let rows = self.rows(world);
        self.found = rows.iter().filter(|key| matches!(key, Key::Date(_))).count();
        self.list.set_rows(rows, world.is_searching());
        if !self.visited && !world.is_searching() {
            self.visited = true;
            self.go_to_as_of(world);
            self.list.let_go();
        }
    }

    fn count(&self, _: &World) -> Option<(usize, usize)> {
        Some((self.found, self.dates.len()))
    }

    fn selected(&self, world: &World) -> Option<String> {
        let entry = self.entry(self.list.selected()?)?;
        world.dataset().records.get(entry.record).map(|record| record.id.as_str().to_owned())
    }

    fn position(&self, _: &World) -> Option<(usize, usize)> {
        let dates = |keys: &[Key]| keys.iter().filter(|key| matches!(key, Key::Date(_))).count();
        let before = dates(self.list.rows().get(..=self.list.at())?);
        Some((before.max(1), self.found))
    }

    fn let_go(&mut self) {
        self.list.let_go();
    }

    fn step(&mut self, _: &World, step: Step, area: Rect) {
        self.list.step(step, page(area));
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        let record = world.dataset().find(id).filter(|item| item.target == Target::Record).map(|item| item.place);
        let key = self.list.rows().iter().copied().find(|key| self.entry(*key).map(|entry| entry.record) == record);
        record.is_some() && key.is_some_and(|key| self.list.select(key))
    }

    fn act(&mut self, world: &World, action: Action, _: Rect) -> Option<Door> {
        match action {
            Action::Today => self.go_to_as_of(world),
            Action::PreviousYear => self.go_to_year(false),
            Action::NextYear => self.go_to_year(true),
            Action::Open => {
                if let Some(Key::Year(year)) = self.list.selected() {
                    return Some(Door::Query(format!("date:{year}")));
                }
            }
            _ => {}
        }
        None
    }

    fn place(&self, world: &World) -> Place {
        Place { id: self.selected(world), nth: self.list.at(), top: self.list.top(), sort: None }
    }

    fn put(&mut self, world: &World, place: &Place) {
        self.refresh(world);
        self.list.put(place.nth);
        self.list.scroll_to(place.top);
    }

    fn settle(&mut self, _: &World, area: Rect) {
        if std::mem::take(&mut self.centred) {
            self.list.scroll_to(self.list.at().saturating_sub(page(area) / 2));
        }
        self.list.settle(page(area));
    }

    fn sorted_by(&self, _: &World) -> Option<Pair> {
        None
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        let axis = self.axis(world);
        let head = format!(" {:width$} {}", "", axis_heading(axis.0, axis.1), width = DATES);
        paint::text(buf, paint::line(area, 0), &head, Role::Label, world.theme);
        let date = Rect { x: area.x + 1, width: DATES as u16, ..paint::line(area, 0) };
        paint::text(buf, date, world.lang.of(words::DATE), Role::Label, world.theme);
        let rows = self.list.rows().iter().enumerate().skip(self.list.top()).take(page(area));
        for (n, (place, key)) in rows.enumerate() {
            let here = place == self.list.at();
            let mut pieces = vec![Piece::new(if here { world.theme.glyph("›", ">") } else { " " }, Role::Strong)];
            pieces.extend(match self.entry(*key) {
                Some(entry) => date_pieces(world, entry, axis),
                None => self.heading_pieces(world, *key),
            });
            let pieces = paint::cut(pieces, usize::from(area.width), world.theme);
            let over = match (here, focused) {
                (true, true) => Some(world.theme.cursor()),
                (true, false) => Some(world.theme.cursor_elsewhere()),
                (false, _) => None,
            };
            paint::row(buf, paint::line(area, n + 1), &pieces, world.theme, over);
        }
    }
}

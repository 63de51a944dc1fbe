//! The board of the Overview: sections of rows, each row a number with a door behind it.

use super::Door;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words;
use crate::app::world::World;
use crate::dataset::words::{DateRole, Kind};
use crate::dataset::{Day, Edtf, Flag, Record, Status, Words};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The narrowest column in which a row reads well.
const COLUMN: u16 = 26;
/// More columns than this make the eye jump.
const MOST_COLUMNS: u16 = 4;
/// How many coming dates are listed.
const NEXT: usize = 6;

/// A row of the board.
#[derive(Debug, Clone)]
struct Row {
    label: Vec<Piece>,
    /// Set to the right.
    value: String,
    /// How long its bar is: this much of the largest in its section.
    share: Option<(usize, usize)>,
    door: Door,
}

/// A section of the board.
#[derive(Debug, Clone)]
struct Section {
    title: String,
    rows: Vec<Row>,
    /// What is said when there are no rows.
    nothing: &'static str,
}

/// The board of a dataset in a language.
#[derive(Debug, Clone, Default)]
pub struct Board {
    sections: Vec<Section>,
}

/// Where a row stands: column, line, and the index of the row among all.
#[derive(Debug, Clone, Copy)]
struct Spot {
    column: usize,
    line: usize,
    row: usize,
}

impl Board {
    /// Counts everything.
    #[must_use]
    pub fn new(world: &World) -> Self {
        Self {
            sections: vec![
                coverage(world),
                by_status(world),
                coming_next(world),
                by_flag(world),
                by_kind(world),
                by_theme(world),
                by_year(world),
            ],
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len()).sum()
    }

    /// What is behind a row.
    #[must_use]
    pub fn door(&self, row: usize) -> Option<Door> {
        self.sections.iter().flat_map(|section| &section.rows).nth(row).map(|row| row.door.clone())
    }

    /// The row nearest to `row` so many columns to the right, or to the left if negative.
    #[must_use]
    pub fn beside(&self, row: usize, columns: isize, width: u16) -> usize {
        let spots = self.spots(width);
        let Some(here) = spots.iter().find(|spot| spot.row == row) else { return row };
        let Some(column) = here.column.checked_add_signed(columns) else { return row };
        spots
            .iter()
            .filter(|spot| spot.column == column)
            .min_by_key(|spot| spot.line.abs_diff(here.line))
            .map_or(row, |spot| spot.row)
    }

    /// The row above (or below) in the columns as they are read: down one column, then down the next.
    #[must_use]
    pub fn in_reading_order(&self, row: usize, width: u16) -> (Vec<usize>, usize) {
        let order: Vec<usize> = self.spots(width).into_iter().map(|spot| spot.row).collect();
        let at = order.iter().position(|each| *each == row).unwrap_or(0);
        (order, at)
    }

    /// The line on which a row stands.
    #[must_use]
    pub fn line_of(&self, row: usize, width: u16) -> usize {
        self.spots(width).iter().find(|spot| spot.row == row).map_or(0, |spot| spot.line)
    }

    /// How many lines the longest column has.
    #[must_use]
    pub fn height(&self, width: u16) -> usize {
        self.columns(width)
            .iter()
            .map(|sections| sections.iter().map(|(_, section)| section.height()).sum())
            .max()
            .unwrap_or(0)
    }

    /// Every section in the column that was the shortest when its turn came, with the index of its first row.
    fn columns(&self, width: u16) -> Vec<Vec<(usize, &Section)>> {
        let count = usize::from((width / COLUMN).clamp(1, MOST_COLUMNS));
        let mut columns: Vec<(usize, Vec<(usize, &Section)>)> = vec![(0, Vec::new()); count];
        let mut first = 0;
        for section in &self.sections {
            if let Some((height, column)) = columns.iter_mut().min_by_key(|(height, _)| *height) {
                column.push((first, section));
                *height += section.height();
            }
            first += section.rows.len();
        }
        columns.into_iter().map(|(_, column)| column).collect()
    }

    /// Every row with its place, down one column and then down the next.
    fn spots(&self, width: u16) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (column, sections) in self.columns(width).into_iter().enumerate() {
            let mut line = 0;
            for (first, section) in sections {
                let rows = (0..section.rows.len()).map(|n| Spot { column, line: line + 1 + n, row: first + n });
                spots.extend(rows);
                line += section.height();
            }
        }
        spots
    }

    /// Draws the lines from `top` on.
    pub fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, (cursor, top): (usize, usize)) {
        let columns = self.columns(area.width);
        let width = area.width / u16::try_from(columns.len()).unwrap_or(1).max(1);
        for (n, sections) in columns.iter().enumerate() {
            let x = area.x + width * n as u16;
            let column = Rect { x, width: width.saturating_sub(2), ..area };
            let mut line = 0;
            for (first, section) in sections {
                section.draw(world, buf, column, (line, top), cursor.checked_sub(*first));
                line += section.height();
            }
        }
    }
}

impl Section {
    fn height(&self) -> usize {
        2 + self.rows.len().max(1)
    }

    /// Draws the section whose first line is `line`, in a window that begins at line `top`.
    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, (line, top): (usize, usize), cursor: Option<usize>) {
        let place = |n: usize| {
            let shown = (line + n).checked_sub(top)?;
            let row = paint::line(area, shown);
            (row.height > 0).then_some(row)
        };
        if let Some(row) = place(0) {
            let title = Rect { x: row.x + 1, width: row.width.saturating_sub(1), ..row };
            paint::text(buf, title, &self.title, Role::Strong, world.theme);
        }
        if let (true, Some(row)) = (self.rows.is_empty(), place(1)) {
            let row = Rect { x: row.x + 1, width: row.width.saturating_sub(1), ..row };
            paint::text(buf, row, self.nothing, Role::Dim, world.theme);
        }
        for (n, each) in self.rows.iter().enumerate() {
            if let Some(row) = place(n + 1) {
                each.draw(world, buf, row, cursor == Some(n));
            }
        }
    }
}

impl Row {
    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, here: bool) {
        let value_width = text::width(&self.value);
        let bar_room = if self.share.is_some() { usize::from(area.width.saturating_sub(18) / 2) } else { 0 };
        let gaps = 1 + usize::from(value_width > 0) + usize::from(bar_room > 0);
        let room = usize::from(area.width).saturating_sub(value_width + bar_room + gaps);
        let mut pieces = vec![Piece::new(if here { world.theme.glyph("›", ">") } else { " " }, Role::Strong)];
        let label = paint::cut(self.label.clone(), room, world.theme);
        let gap = room.saturating_sub(paint::width(&label));
        pieces.extend(label);
        if value_width > 0 {
            pieces.push(Piece::new(" ".repeat(gap + 1), Role::Text));
            pieces.push(Piece::new(&self.value, Role::Strong));
        }
        if let Some((part, whole)) = self.share {
            let cells = (part * bar_room).div_ceil(whole.max(1)).min(bar_room);
            pieces.push(Piece::new(" ", Role::Text));
            pieces.push(Piece::new(world.theme.glyph("▬", "=").repeat(cells), Role::Bar));
        }
        paint::row(buf, area, &pieces, world.theme, here.then(|| world.theme.cursor()));
    }
}

fn section(world: &World, title: words::Pair, rows: Vec<Row>) -> Section {
    Section { title: world.lang.of(title).to_owned(), rows, nothing: world.lang.of(("không có", "none")) }
}

/// Rows with bars, in proportion to the largest count.
fn counted_rows(counts: Vec<(Vec<Piece>, usize, Door)>) -> Vec<Row> {
    let most = counts.iter().map(|(_, count, _)| *count).max().unwrap_or(1);
    counts
        .into_iter()
        .map(|(label, count, door)| Row { label, value: count.to_string(), share: Some((count, most)), door })
        .collect()
}

/// What the data names against what its sources claim, and how many records there are.
fn coverage(world: &World) -> Section {
    let dataset = world.dataset();
    let tab = |measure: &str| usize::from(measure == "frameworks") + 1;
    let label = |measure: &str| match measure {
        "partners" => words::BILATERAL,
        "frameworks" => words::MULTILATERAL,
        _ => ("", ""),
    };
    let claims = dataset.claims.iter().filter(|claim| !label(&claim.measure).0.is_empty());
    let mut rows: Vec<Row> = claims
        .filter_map(|claim| {
            let counted = dataset.counted(&claim.measure)?;
            Some(Row {
                label: vec![Piece::new(world.lang.of(label(&claim.measure)), Role::Text)],
                value: format!("{counted} / {}", claim.value),
                share: None,
                door: Door::Tab(tab(&claim.measure)),
            })
        })
        .collect();
    rows.push(Row {
        label: vec![Piece::new(world.lang.of(words::RECORDS), Role::Text)],
        value: dataset.records.len().to_string(),
        share: None,
        door: Door::Query("has:status".to_owned()),
    });
    section(world, words::COVERAGE, rows)
}

fn count(world: &World, which: impl Fn(&Record) -> bool) -> usize {
    world.dataset().records.iter().filter(|record| which(record)).count()
}

fn by_status(world: &World) -> Section {
    let counts = Status::ALL
        .iter()
        .map(|status| {
            let label = vec![
                Piece::new(format!("{} ", world.theme.sign(*status)), Role::Status(*status)),
                Piece::new(status.label(world.lang), Role::Status(*status)),
            ];
            (label, count(world, |record| record.status == *status), Door::Query(format!("status:{}", status.word())))
        })
        .filter(|(_, count, _)| *count > 0)
        .collect();
    section(world, words::BY_STATUS, counted_rows(counts))
}

fn by_kind(world: &World) -> Section {
    let mut counts: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| {
            let label = vec![Piece::new(kind.label(world.lang), Role::Text)];
            (label, count(world, |record| record.kind == *kind), Door::Query(format!("kind:{}", kind.word())))
        })
        .filter(|(_, count, _)| *count > 0)
        .collect();
    counts.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    section(world, words::BY_KIND, counted_rows(counts))
}

fn by_theme(world: &World) -> Section {
    let mut counts: Vec<_> = world
        .dataset()
        .themes
        .iter()
        .map(|theme| {
            let label = vec![Piece::new(theme.name.pick(world.lang).text, Role::Text)];
            let count = world.dataset().record_indices_of(theme.id.as_str()).len();
            (label, count, Door::Query(format!("theme:{}", theme.id)))
        })
        .filter(|(_, count, _)| *count > 0)
        .collect();
    counts.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    section(world, words::BY_THEME, counted_rows(counts))
}

/// Records by the years in which they were, are or will be; without dates of their own, by nothing.
fn by_year(world: &World) -> Section {
    let mut years: std::collections::BTreeMap<i32, usize> = std::collections::BTreeMap::new();
    for record in &world.dataset().records {
        let of_parts =
            record.parts.iter().flat_map(|part| &part.dates).filter(|dated| dated.role != DateRole::Reported);
        let mut touched: Vec<i32> = record
            .own_dates()
            .chain(of_parts)
            .filter_map(|dated| Some((dated.edtf.lower()?.year(), dated.edtf.upper()?.year())))
            .flat_map(|(from, to)| from..=to.min(from + 30))
            .collect();
        touched.sort_unstable();
        touched.dedup();
        for year in touched {
            *years.entry(year).or_default() += 1;
        }
    }
    let counts = years
        .into_iter()
        .rev()
        .map(|(year, count)| {
            (vec![Piece::new(year.to_string(), Role::Text)], count, Door::Query(format!("date:{year}")))
        })
        .collect();
    section(world, words::BY_YEAR, counted_rows(counts))
}

/// The day on which something is due to happen: the end of what runs, the beginning of what is planned.
fn due(role: DateRole, date: Edtf) -> Option<Day> {
    match role {
        DateRole::Event | DateRole::PlannedStart | DateRole::Start | DateRole::Signed | DateRole::InForce => {
            date.lower()
        }
        DateRole::Period | DateRole::PlannedEnd | DateRole::End | DateRole::Expires => date.upper(),
        DateRole::Reported => None,
    }
}

/// The next dates after the as-of day.
fn coming_next(world: &World) -> Section {
    let today = world.as_of_day();
    let mut coming: Vec<(Day, Row)> = world
        .dataset()
        .records
        .iter()
        .flat_map(|record| record.own_dates().map(move |dated| (record, dated)))
        .filter_map(|(record, dated)| {
            let day = due(dated.role, dated.edtf).filter(|day| *day > today)?;
            let when = if dated.edtf.is_interval() { day.year().to_string() } else { dated.edtf.display(world.lang) };
            let label = vec![
                Piece::new(format!("{when} "), Role::Bar),
                Piece::new(record.heading(world.lang).text, Role::Text),
            ];
            Some((day, Row { label, value: String::new(), share: None, door: Door::Item(record.id.clone()) }))
        })
        .collect();
    coming.sort_by_key(|(day, _)| *day);
    let rows = coming.into_iter().take(NEXT).map(|(_, row)| row).collect();
    Section { nothing: world.lang.of(words::NOTHING_NEXT), ..section(world, words::COMING_NEXT, rows) }
}

/// What a desk should look at: every flag that is raised, with how often.
fn by_flag(world: &World) -> Section {
    let rows = Flag::ALL
        .iter()
        .map(|flag| (flag, world.dataset().flags().count(*flag)))
        .filter(|(_, count)| *count > 0)
        .map(|(flag, count)| Row {
            label: vec![
                Piece::new(format!("{} ", world.theme.flag(*flag)), Role::Warning),
                Piece::new(flag.label(world.lang), Role::Text),
            ],
            value: count.to_string(),
            share: None,
            door: Door::Query(format!("flag:{}", flag.word())),
        })
        .collect();
    section(world, words::FLAGS, rows)
}

//! The summary of the Overview: sections of rows, each row a number with a link behind it.

use super::coming::{Coming, coming, dates, heading, label};
use crate::app::paint::{self, Piece};
use crate::app::tabs::tab::Link;
use crate::app::theme::{Role, ScreenTheme};
use crate::app::world::World;
use crate::dataset::Value;
use crate::dataset::words::Kind;
use crate::dataset::{Dated, Day, Edtf, Flag, Item, Record, Status, Target, Words, year_text};
use crate::export::derived_page::apart_text;
use crate::export::extract::Table;
use crate::lang::{ColumnLabel, Label, MeetingLabel, NumberedTab, Sentence, TabLabel, TabText};
use crate::search::{SearchField, filter_text};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The narrowest column in which a row reads well.
const COLUMN: u16 = 26;
/// More columns than this make the eye jump.
const MOST_COLUMNS: u16 = 4;
/// What stands below a row begins this far to the right of it.
const INDENT: u16 = 3;
/// And is no longer than this.
const MOST_BELOW: usize = 2;
/// How many coming dates are listed.
const NEXT: usize = 5;
/// How many years are listed, the last ones.
const MOST_YEARS: usize = 15;

/// A row of the summary.
#[derive(Debug, Clone)]
struct SummaryRow {
    label: Vec<Piece>,
    /// What is too long to stand beside the label: it is wrapped below.
    below: String,
    /// Set to the right.
    value: String,
    /// How long its bar is: this much of the largest in its section.
    share: Option<(usize, usize)>,
    link: Link,
}

/// A section of the summary.
#[derive(Debug, Clone)]
struct Section {
    title: String,
    rows: Vec<SummaryRow>,
    /// What is said when there are no rows.
    nothing: &'static str,
}

/// The summary of a dataset in a language.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    sections: Vec<Section>,
}

/// Where a row stands: column, line, and the index of the row among all.
#[derive(Debug, Clone, Copy)]
struct RowPlace {
    column: usize,
    line: usize,
    lines: usize,
    row: usize,
}

impl Summary {
    /// Counts everything.
    #[must_use]
    pub fn new(world: &World, open: (usize, usize)) -> Self {
        Self {
            sections: vec![
                coverage(world),
                by_status(world),
                coming_next(world),
                by_flag(world, open),
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
    pub fn link(&self, row: usize) -> Option<Link> {
        self.sections.iter().flat_map(|section| &section.rows).nth(row).map(|row| row.link.clone())
    }

    /// The row with that behind it.
    #[must_use]
    pub fn row_of(&self, link: &Link) -> Option<usize> {
        self.sections.iter().flat_map(|section| &section.rows).position(|row| row.link == *link)
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

    /// The place, in the order in which rows are read, of the one in that column of cells and that line.
    #[must_use]
    pub fn place_at(&self, (x, line): (u16, usize), width: u16) -> Option<usize> {
        let column = usize::from(x / (width / columns_in(width)).max(1));
        let is_here = |spot: &RowPlace| spot.column == column && (spot.line..spot.line + spot.lines).contains(&line);
        self.spots(width).iter().position(is_here)
    }

    /// The lines on which a row stands: the first one, and that after the last.
    #[must_use]
    pub fn lines_of(&self, row: usize, width: u16) -> (usize, usize) {
        self.spots(width).iter().find(|spot| spot.row == row).map_or((0, 1), |spot| (spot.line, spot.line + spot.lines))
    }

    /// How many lines the longest column has.
    #[must_use]
    pub fn height(&self, width: u16) -> usize {
        self.columns(width)
            .iter()
            .map(|sections| sections.iter().map(|(_, section)| section.height(column_width(width))).sum())
            .max()
            .unwrap_or(0)
    }

    /// Every section in the column that was the shortest when its turn came, with the index of its first row.
    fn columns(&self, width: u16) -> Vec<Vec<(usize, &Section)>> {
        let count = usize::from(columns_in(width));
        let mut columns: Vec<(usize, Vec<(usize, &Section)>)> = vec![(0, Vec::new()); count];
        let mut first = 0;
        for section in &self.sections {
            if let Some((height, column)) = columns.iter_mut().min_by_key(|(height, _)| *height) {
                column.push((first, section));
                *height += section.height(column_width(width));
            }
            first += section.rows.len();
        }
        columns.into_iter().map(|(_, column)| column).collect()
    }

    /// Every row with its place, down one column and then down the next.
    fn spots(&self, width: u16) -> Vec<RowPlace> {
        let mut spots = Vec::new();
        for (column, sections) in self.columns(width).into_iter().enumerate() {
            let mut line = 0;
            for (first, section) in sections {
                let mut at = line + 1;
                for (n, row) in section.rows.iter().enumerate() {
                    let lines = row.height(column_width(width));
                    spots.push(RowPlace { column, line: at, lines, row: first + n });
                    at += lines;
                }
                line += section.height(column_width(width));
            }
        }
        spots
    }

    /// Its numbers as a table.
    #[must_use]
    pub fn table<'w>(&self) -> Table<'w> {
        let line = |text: &str| Value::Line(Cow::Owned(text.to_owned()));
        let row = |section: &Section, row: &SummaryRow| {
            let number = row.value.parse().map_or_else(|_| line(&row.value), Value::Whole);
            vec![line(&section.title), line(&row.said()), number]
        };
        let rows = self.sections.iter().flat_map(|section| section.rows.iter().map(move |each| row(section, each)));
        Table {
            columns: vec![
                ("section", ColumnLabel::Section),
                ("label", ColumnLabel::What),
                ("value", ColumnLabel::Number),
            ],
            rows: rows.collect(),
        }
    }

    /// Draws the lines from `top` on.
    pub fn draw(&self, theme: ScreenTheme, buf: &mut Buffer, area: Rect, (cursor, top): (usize, usize)) {
        let columns = self.columns(area.width);
        let width = area.width / columns_in(area.width);
        for (n, sections) in columns.iter().enumerate() {
            let x = area.x + width * n as u16;
            let column = Rect { x, width: column_width(area.width), ..area };
            let mut line = 0;
            for (first, section) in sections {
                section.draw(theme, buf, column, (line, top), cursor.checked_sub(*first));
                line += section.height(column.width);
            }
        }
    }
}

/// How many columns there are in that width.
fn columns_in(width: u16) -> u16 {
    (width / COLUMN).clamp(1, MOST_COLUMNS)
}

/// How wide each of them is, without what parts it from the next.
fn column_width(width: u16) -> u16 {
    (width / columns_in(width)).saturating_sub(2)
}

impl Section {
    /// Its lines in a column of that width, with the empty one after it.
    fn height(&self, width: u16) -> usize {
        2 + self.rows.iter().map(|row| row.height(width)).sum::<usize>().max(1)
    }

    /// Draws the section whose first line is `line`, in a window that begins at line `top`.
    fn draw(
        &self,
        theme: ScreenTheme,
        buf: &mut Buffer,
        area: Rect,
        (line, top): (usize, usize),
        cursor: Option<usize>,
    ) {
        let place = |n: usize| {
            let shown = (line + n).checked_sub(top)?;
            let row = paint::line(area, shown);
            (row.height > 0).then_some(row)
        };
        if let Some(row) = place(0) {
            let title = Rect { x: row.x + 1, width: row.width.saturating_sub(1), ..row };
            paint::text(buf, title, &self.title, Role::Strong, theme);
        }
        if let (true, Some(row)) = (self.rows.is_empty(), place(1)) {
            let row = Rect { x: row.x + 1, width: row.width.saturating_sub(1), ..row };
            paint::text(buf, row, self.nothing, Role::Dim, theme);
        }
        let mut at = 1;
        for (n, each) in self.rows.iter().enumerate() {
            let here = cursor == Some(n);
            if let Some(row) = place(at) {
                each.draw(theme, buf, row, here);
            }
            for (below, said) in each.below(theme, area.width).iter().enumerate() {
                if let Some(row) = place(at + 1 + below) {
                    let pieces =
                        [Piece::new(" ".repeat(usize::from(INDENT)), Role::Text), Piece::new(said, Role::Text)];
                    paint::row(buf, row, &pieces, theme, here.then(|| theme.cursor()));
                }
            }
            at += each.height(area.width);
        }
    }
}

impl SummaryRow {
    /// Its words, without the sign that may stand before them.
    fn said(&self) -> String {
        let is_sign = |piece: &&Piece| text::width(&piece.text) <= 2;
        let signs = if self.label.len() > 1 { self.label.iter().take_while(is_sign).count() } else { 0 };
        self.label.iter().skip(signs).map(|piece| piece.text.as_str()).chain([self.below.as_str()]).collect()
    }

    /// How many lines it takes in a column of that width.
    fn height(&self, width: u16) -> usize {
        1 + self.lines_below(room_below(width)).len().min(MOST_BELOW)
    }

    fn lines_below(&self, room: usize) -> Vec<std::ops::Range<usize>> {
        if self.below.is_empty() { Vec::new() } else { text::wrap(&self.below, room) }
    }

    /// What stands below it, line by line; what is left over is cut off.
    fn below(&self, theme: ScreenTheme, width: u16) -> Vec<String> {
        let room = room_below(width);
        let ranges = self.lines_below(room);
        let shown = ranges.iter().take(MOST_BELOW).enumerate();
        let line = |(n, range): (usize, &std::ops::Range<usize>)| {
            let end = if n + 1 == MOST_BELOW { self.below.len() } else { range.end };
            text::truncate(self.below.get(range.start..end).unwrap_or(""), room, theme.ellipsis()).into_owned()
        };
        shown.map(line).collect()
    }

    fn draw(&self, theme: ScreenTheme, buf: &mut Buffer, area: Rect, here: bool) {
        let value_width = text::width(&self.value);
        let bar_room = if self.share.is_some() { usize::from(area.width.saturating_sub(18) / 2) } else { 0 };
        let gaps = 1 + usize::from(value_width > 0) + usize::from(bar_room > 0);
        let room = usize::from(area.width).saturating_sub(value_width + bar_room + gaps);
        let mut pieces = vec![Piece::new(if here { theme.marker() } else { " " }, Role::Strong)];
        let label = paint::cut(self.label.clone(), room, theme);
        let gap = room.saturating_sub(paint::width(&label));
        pieces.extend(label);
        if value_width > 0 {
            pieces.push(Piece::new(" ".repeat(gap + 1), Role::Text));
            pieces.push(Piece::new(&self.value, Role::Strong));
        }
        if let Some((part, whole)) = self.share {
            pieces.push(Piece::new(" ", Role::Text));
            pieces.push(Piece::new(bar(part, whole, bar_room, theme), Role::Bar));
        }
        paint::row(buf, area, &pieces, theme, here.then(|| theme.cursor()));
    }
}

fn room_below(width: u16) -> usize {
    usize::from(width.saturating_sub(INDENT)).max(1)
}

/// A bar of `part` of `whole`, in eighths of a cell where they can be drawn.
fn bar(part: usize, whole: usize, cells: usize, theme: ScreenTheme) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (part * cells * 8).div_ceil(whole.max(1)).min(cells * 8);
    if theme.ascii {
        return "=".repeat(eighths.div_ceil(8));
    }
    let rest = EIGHTHS.get(eighths % 8).copied().unwrap_or("");
    format!("{}{rest}", "█".repeat(eighths / 8))
}

fn section(world: &World, title: TabLabel, rows: Vec<SummaryRow>) -> Section {
    Section {
        title: title.text(world.look.lang).to_owned(),
        rows,
        nothing: TabLabel::NothingInSection.text(world.look.lang),
    }
}

/// To all that has this value.
fn opens(field: SearchField, value: &str) -> Link {
    Link::Query(filter_text(field, value))
}

/// Rows with bars, in proportion to the largest count.
fn counted_rows(counts: Vec<(Vec<Piece>, usize, Link)>) -> Vec<SummaryRow> {
    let most = counts.iter().map(|(_, count, _)| *count).max().unwrap_or(1);
    counts
        .into_iter()
        .map(|(label, count, link)| SummaryRow {
            label,
            below: String::new(),
            value: count.to_string(),
            share: Some((count, most)),
            link,
        })
        .collect()
}

/// What the data names against what its sources claim, how many records there are, and how many of those that run are known by a
/// report alone.
fn coverage(world: &World) -> Section {
    let (dataset, lang) = (world.dataset(), world.look.lang);
    let label = |measure: &str| match measure {
        "partners" => Some(NumberedTab::Bilateral),
        "frameworks" => Some(NumberedTab::Multilateral),
        _ => None,
    };
    let claims = dataset.items(Target::Claim).into_iter().filter_map(|item| match item {
        Item::Claim(id, claim) => Some((id, claim, label(&claim.measure)?, dataset.coverage(&claim.measure)?)),
        Item::Source(_)
        | Item::Theme(_)
        | Item::Partner(_)
        | Item::Framework(_)
        | Item::Record(_)
        | Item::Term(_)
        | Item::Derived(_) => None,
    });
    let mut rows: Vec<SummaryRow> = claims
        .map(|(id, claim, label, coverage)| {
            let apart = apart_text(&claim.measure, coverage.first.len(), coverage.apart.len());
            SummaryRow {
                label: vec![Piece::new(label.text(lang), Role::Text)],
                below: apart.map(|said| said.say(lang).into_owned()).unwrap_or_default(),
                value: format!("{} / {}", coverage.counted, claim.value),
                share: None,
                link: Link::Item(id.clone()),
            }
        })
        .collect();
    rows.push(SummaryRow {
        label: vec![Piece::new(ColumnLabel::Records.text(lang), Role::Text)],
        below: String::new(),
        value: dataset.records.len().to_string(),
        share: None,
        link: opens(SearchField::Has, "status"),
    });
    rows.extend(only_reported(world));
    section(world, TabLabel::Coverage, rows)
}

/// Of the records that run, those that nothing but a report tells of: by the period of the report.
fn only_reported(world: &World) -> Vec<SummaryRow> {
    let running = || world.dataset().records.iter().filter(|record| record.status == Status::Implementation);
    let mut by_report: BTreeMap<String, (Edtf, usize)> = BTreeMap::new();
    for record in running().filter(|record| record.updated.is_none() && dates(record).next().is_none()) {
        if let Some(date) = record.reported() {
            by_report.entry(date.to_string()).or_insert((*date, 0)).1 += 1;
        }
    }
    let lang = world.look.lang;
    let row = |(typed, (date, count)): (String, (Edtf, usize))| SummaryRow {
        label: vec![Piece::new(ColumnLabel::Running.text(lang), Role::Text)],
        below: TabText::OnlyReported { date: date.display(lang) }.say(lang).into_owned(),
        value: format!("{count} / {}", running().count()),
        share: None,
        link: Link::Query(format!(
            "{} {} !{}",
            filter_text(SearchField::Status, Status::Implementation.word()),
            filter_text(SearchField::Year, &typed),
            filter_text(SearchField::Has, "date"),
        )),
    };
    by_report.into_iter().map(row).collect()
}

/// How many records each word of a vocabulary has, in one pass.
fn tally<W: Words + std::hash::Hash>(world: &World, of: impl Fn(&Record) -> W) -> HashMap<W, usize> {
    let mut counts = HashMap::new();
    for record in &world.dataset().records {
        *counts.entry(of(record)).or_default() += 1;
    }
    counts
}

fn by_status(world: &World) -> Section {
    let counts = tally(world, |record| record.status);
    let rows = Status::ALL.iter().filter_map(|status| {
        let label = vec![
            Piece::new(format!("{} ", world.look.theme.sign(*status)), Role::Status(*status)),
            Piece::new(status.label(world.look.lang), Role::Status(*status)),
        ];
        Some((label, *counts.get(status)?, opens(SearchField::Status, status.word())))
    });
    section(world, TabLabel::ByStatus, counted_rows(rows.collect()))
}

fn by_kind(world: &World) -> Section {
    let counts = tally(world, |record| record.kind);
    let mut rows: Vec<_> = Kind::ALL
        .iter()
        .filter_map(|kind| {
            let label = vec![Piece::new(kind.label(world.look.lang), Role::Text)];
            Some((label, *counts.get(kind)?, opens(SearchField::Kind, kind.word())))
        })
        .collect();
    rows.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    section(world, TabLabel::ByKind, counted_rows(rows))
}

fn by_theme(world: &World) -> Section {
    let mut counts: Vec<_> = world
        .dataset()
        .themes
        .iter()
        .map(|theme| {
            let label = vec![Piece::new(theme.name.pick(world.look.lang).text, Role::Text)];
            let count = world.dataset().record_indices_of(theme.id.as_str()).len();
            (label, count, opens(SearchField::Theme, theme.id.as_str()))
        })
        .filter(|(_, count, _)| *count > 0)
        .collect();
    counts.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    section(world, TabLabel::ByTheme, counted_rows(counts))
}

/// Records by the years that their dates name: a record counts in every such year in which it was, is or will be.
fn by_year(world: &World) -> Section {
    let records = || world.dataset().records.iter();
    let years_of = |record: &Record| -> Vec<(i32, i32)> {
        let years = |dated: &Dated| {
            let (first, last) = dated.edtf.reach();
            (first.map_or(i32::MIN, Day::year), last.map_or(i32::MAX, Day::year))
        };
        dates(record).map(years).collect()
    };
    let spans: Vec<Vec<(i32, i32)>> = records().map(years_of).filter(|spans| !spans.is_empty()).collect();
    let named: BTreeSet<i32> = spans
        .iter()
        .flatten()
        .flat_map(|(from, to)| [*from, *to])
        .filter(|year| ![i32::MIN, i32::MAX].contains(year))
        .collect();
    let in_year =
        |year: i32| spans.iter().filter(|spans| spans.iter().any(|(from, to)| (*from..=*to).contains(&year))).count();
    let rows = named.into_iter().rev().take(MOST_YEARS).map(|year| {
        (
            vec![Piece::new(year_text(year), Role::Text)],
            in_year(year),
            opens(SearchField::Date, &Edtf::year(year).to_string()),
        )
    });
    section(world, TabLabel::ByYear, counted_rows(rows.collect()))
}

/// The next dates after the as-of day of what is not over, and how many there are.
fn coming_next(world: &World) -> Section {
    let coming = coming(world);
    let count = coming.len();
    let row = |each: Coming<'_>| SummaryRow {
        label: vec![label(&each, world)],
        below: heading(&each, world),
        value: String::new(),
        share: None,
        link: Link::Item(each.record.id.clone()),
    };
    let mut rows: Vec<SummaryRow> = coming.into_iter().take(NEXT).map(row).collect();
    if count > NEXT {
        let label = vec![Piece::new(TabLabel::AllComing.text(world.look.lang), Role::Text)];
        rows.push(SummaryRow {
            label,
            below: String::new(),
            value: count.to_string(),
            share: None,
            link: Link::Home(Target::Record),
        });
    }
    Section { nothing: TabLabel::NothingNext.text(world.look.lang), ..section(world, TabLabel::ComingNext, rows) }
}

/// What is still to be done of meetings, where there is anything.
fn to_do(world: &World, (open, overdue): (usize, usize)) -> Option<SummaryRow> {
    let lang = world.look.lang;
    let role = if overdue > 0 { Role::Warning } else { Role::Text };
    let late = || format!("{overdue} {}", MeetingLabel::Overdue.text(lang));
    (open > 0).then(|| SummaryRow {
        label: vec![Piece::new(MeetingLabel::ToBeDone.text(lang), role)],
        below: if overdue > 0 { late() } else { String::new() },
        value: open.to_string(),
        share: None,
        link: Link::ActionItems,
    })
}

/// What a desk should look at: what is to be done of meetings, and every flag that is raised, with how often.
fn by_flag(world: &World, open: (usize, usize)) -> Section {
    let flags =
        Flag::ALL.iter().map(|flag| (flag, world.dataset().flags().count(*flag))).filter(|(_, count)| *count > 0).map(
            |(flag, count)| SummaryRow {
                label: vec![
                    Piece::new(format!("{} ", world.look.theme.flag(*flag)), Role::Warning),
                    Piece::new(flag.label(world.look.lang), Role::Text),
                ],
                below: String::new(),
                value: count.to_string(),
                share: None,
                link: opens(SearchField::Flag, flag.word()),
            },
        );
    let rows = to_do(world, open).into_iter().chain(flags).collect();
    section(world, TabLabel::Flags, rows)
}

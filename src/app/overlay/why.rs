//! Why something is flagged: the sentences in full, each under its record, and the way there.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::ClickedRow;
use crate::app::keymap::{Action, Context, WhyAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece, marked};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::flags::Raised;
use crate::dataset::{Dataset, Flag, Id, ItemRef, Record, Target, Words};
use crate::lang::export::ExportText;
use crate::lang::{Label, OverlayLabel, OverlayText, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// No line is longer than this, however wide the window.
const MEASURE: usize = 80;
/// The line that says of what the flags are, and an empty one.
const HEAD: u16 = 2;

/// Whose flags.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    /// An item's: its own, or those of its records, record by record.
    Item(Id),
    /// All of the dataset, or those of what is found, flag by flag.
    All,
}

/// A record with its flags, or with one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FlaggedRecord {
    record: usize,
    only: Option<Flag>,
    /// How many records have that flag: it is told over the first of them.
    heads: Option<usize>,
}

/// The flags of an item or of everything, and where one stands among them.
#[derive(Debug)]
pub struct Why {
    of: Of,
    entries: Vec<FlaggedRecord>,
    /// The data that they are entries of, the query, and whether its hits are still awaited.
    told_for: (Arc<Dataset>, String, bool),
    at: usize,
    /// The first entry in the window.
    top: usize,
    /// How many of its lines are scrolled out: an entry may be longer than the window.
    skipped: usize,
}

impl Why {
    /// The flags of an item; without one all of what is found.
    #[must_use]
    pub fn new(world: &World, shown: Option<Id>) -> Self {
        let of = shown.map_or(Of::All, Of::Item);
        let entries = entries(world, &of);
        Self { of, entries, told_for: told_for(world), at: 0, top: 0, skipped: 0 }
    }

    /// The data may have become another meanwhile, or what is found: the cursor stays on its record and flag, or nearby.
    fn keep_up(&mut self, world: &World) {
        let (dataset, query, awaited) = &self.told_for;
        if Arc::ptr_eq(dataset, &world.data.loaded.dataset) && (query.as_str(), *awaited) == now(world) {
            return;
        }
        let entry = self.entries.get(self.at);
        let here = entry.and_then(|entry| Some((dataset.records.get(entry.record)?.id.clone(), entry.only)));
        let entries = entries(world, &self.of);
        let is_here = |entry: &FlaggedRecord| {
            let record = world.dataset().records.get(entry.record);
            here.as_ref().is_some_and(|(id, only)| record.is_some_and(|record| record.id == *id) && entry.only == *only)
        };
        let kept = entries.iter().position(is_here);
        self.at = kept.unwrap_or(self.at).min(entries.len().saturating_sub(1));
        self.top = self.top.min(self.at);
        self.skipped = if kept.is_some() { self.skipped } else { 0 };
        (self.entries, self.told_for) = (entries, told_for(world));
    }

    const fn id(&self) -> Option<&Id> {
        match &self.of {
            Of::Item(id) => Some(id),
            Of::All => None,
        }
    }

    fn step_in(&mut self, world: &World, step: Step, area: Rect) {
        let rows = usize::from(area.height);
        let overhang = self.lines(world, self.at, area).len().saturating_sub(rows);
        match step {
            Step::Down if self.top == self.at && self.skipped < overhang => self.skipped += 1,
            Step::Up if self.top == self.at && self.skipped > 0 => self.skipped -= 1,
            Step::Down
            | Step::Up
            | Step::HalfDown
            | Step::HalfUp
            | Step::PageDown
            | Step::PageUp
            | Step::Top
            | Step::Bottom
            | Step::To(_) => {
                let page = self.in_window(world, area).max(1);
                let to = step.from(self.at, self.entries.len(), page);
                if to != self.at {
                    (self.at, self.skipped) = (to, 0);
                }
                if step == Step::Bottom {
                    self.skipped = self.lines(world, to, area).len().saturating_sub(rows);
                }
                if step == Step::Top {
                    self.skipped = 0;
                }
            }
        }
        self.top = self.top_for(world, area);
    }

    /// How many entries the window holds from its top on.
    fn in_window(&self, world: &World, area: Rect) -> usize {
        let heights = (self.top..self.entries.len()).map(|entry| self.lines(world, entry, area).len());
        let ends = heights.scan(0, |end, height| {
            *end += height;
            Some(*end)
        });
        ends.take_while(|end| *end <= usize::from(area.height)).count()
    }

    /// The first entry of a window in which the one under the cursor stands whole, as near to the present one as can be.
    fn top_for(&self, world: &World, area: Rect) -> usize {
        let mut room = usize::from(area.height);
        let before = (0..=self.at).rev().take_while(|entry| {
            let height = self.lines(world, *entry, area).len();
            let fits = height <= room;
            room = room.saturating_sub(height);
            fits
        });
        let highest = before.last().unwrap_or(self.at);
        self.top.clamp(highest, self.at)
    }

    /// An entry, set into lines: the heading where it has one, the record, the sentences.
    fn lines(&self, world: &World, entry: usize, area: Rect) -> Vec<WhyLine> {
        let is_first = entry == 0;
        let width = usize::from(area.width.saturating_sub(2)).clamp(8, MEASURE);
        let Some(entry) = self.entries.get(entry) else { return Vec::new() };
        let Some(record) = world.dataset().records.get(entry.record) else { return Vec::new() };
        let mut lines = Vec::new();
        if let (Some(flag), Some(count)) = (entry.only, entry.heads) {
            if !is_first {
                lines.push(WhyLine::default());
            }
            let sign = Piece::new(format!(" {} ", world.look.theme.flag(flag)), Role::Warning);
            let count = Piece::new(format!(" {count}"), Role::Label);
            lines.push(WhyLine::plain(vec![sign, Piece::new(flag.label(world.look.lang), Role::Strong), count]));
        }
        lines.extend(name_lines(world, record, width));
        let item = ItemRef { target: Target::Record, place: entry.record };
        let told = world.data.flags(item).iter().filter(|raised| entry.only.is_none_or(|only| only == raised.flag));
        for raised in told {
            lines.extend(sentence_lines(world, raised, entry.only.is_none(), width));
        }
        lines
    }
}

/// The query, and whether its hits are still awaited.
fn now(world: &World) -> (&str, bool) {
    (world.data.query.text(), world.data.is_awaited())
}

fn told_for(world: &World) -> (Arc<Dataset>, String, bool) {
    let (query, awaited) = now(world);
    (Arc::clone(&world.data.loaded.dataset), query.to_owned(), awaited)
}

/// A line, and whether it is the name of a record: what is gone to from here.
#[derive(Debug, Default)]
struct WhyLine {
    pieces: Vec<Piece>,
    is_name: bool,
}

impl WhyLine {
    const fn plain(pieces: Vec<Piece>) -> Self {
        Self { pieces, is_name: false }
    }
}

/// What a record is called, behind the sign of its status.
fn name_lines(world: &World, record: &Record, width: usize) -> Vec<WhyLine> {
    let name = record.heading(world.look.lang).text;
    let sign = Piece::new(format!(" {} ", world.look.theme.sign(record.status)), Role::Status(record.status));
    let room = width.saturating_sub(3).max(8);
    let set = |(n, range)| {
        let lead = if n == 0 { sign.clone() } else { Piece::new("   ", Role::Text) };
        let pieces = std::iter::once(lead).chain(marked(name, range, &world.marks(name), Role::Link)).collect();
        WhyLine { pieces, is_name: true }
    };
    text::wrap_hanging(name, room, room).into_iter().enumerate().map(set).collect()
}

/// A sentence; the flag goes before where it does not stand above.
fn sentence_lines(world: &World, raised: &Raised, with_flag: bool, width: usize) -> Vec<WhyLine> {
    let why = raised.why.text(world.look.lang);
    let flag = Piece::new(format!("{} ", world.look.theme.flag(raised.flag)), Role::Warning);
    let label = raised.flag.label(world.look.lang);
    let said = if with_flag { format!("{label}: {why}") } else { why.to_owned() };
    let indent = if with_flag { 5 } else { 3 };
    let room = width.saturating_sub(indent).max(8);
    let set = |(n, range)| {
        let lead = match (n, with_flag) {
            (0, true) => vec![Piece::new("   ", Role::Text), flag.clone()],
            _ => vec![Piece::new(" ".repeat(indent), Role::Text)],
        };
        WhyLine::plain(lead.into_iter().chain(marked(&said, range, &[], Role::Text)).collect())
    };
    text::wrap_hanging(&said, room, room).into_iter().enumerate().map(set).collect()
}

/// The records that have flags, in the order in which they are told.
fn entries(world: &World, of: &Of) -> Vec<FlaggedRecord> {
    let dataset = world.dataset();
    match of {
        Of::Item(id) => {
            let records = match dataset.find(id.as_str()) {
                Some(ItemRef { target: Target::Record, place }) => vec![place],
                Some(_) | None => dataset.record_indices_of(id.as_str()).to_vec(),
            };
            let is_one = matches!(dataset.find(id.as_str()), Some(ItemRef { target: Target::Record, .. }));
            let has_flags = |place: &usize| {
                let item = ItemRef { target: Target::Record, place: *place };
                world.data.flags(item).iter().any(|raised| is_one || raised.flag.is_counted())
            };
            records
                .into_iter()
                .filter(has_flags)
                .map(|record| FlaggedRecord { record, only: None, heads: None })
                .collect()
        }
        Of::All => {
            let found =
                dataset.flags().iter().filter(|(item, _)| !world.is_searching() || world.data.rank(*item).is_some());
            let mut all: Vec<(Flag, usize)> = found.map(|(item, raised)| (raised.flag, item.place)).collect();
            all.sort_unstable();
            let groups = all.chunk_by(|(one, _), (other, _)| one == other);
            groups
                .flat_map(|group| {
                    // What is not counted for each record is told once, by the first of them.
                    let told = group.iter().enumerate().filter(|(n, (flag, _))| *n == 0 || flag.is_counted());
                    told.map(|(n, (flag, record))| FlaggedRecord {
                        record: *record,
                        only: Some(*flag),
                        heads: (n == 0).then_some(group.len()),
                    })
                })
                .collect()
        }
    }
}

impl Overlay for Why {
    fn context(&self) -> Context {
        Context::Why
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        self.step_in(world, step, below_head(area));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let Some(action) = WhyAction::of(action) else { return Outcome::stay() };
        match action {
            WhyAction::Quit => return Outcome::close(),
            WhyAction::Why => match self.of {
                // The same key again goes from the item to everything, and then away.
                Of::Item(_) => *self = Self::new(world, None),
                Of::All => return Outcome::close(),
            },
            WhyAction::Open => {
                let record = self.entries.get(self.at).and_then(|entry| world.dataset().records.get(entry.record));
                return record.map_or_else(Outcome::stay, |record| Outcome::close().and(Order::Go(record.id.clone())));
            }
        }
        Outcome::stay()
    }

    fn fit(&mut self, Scene { world, .. }: Scene<'_>) {
        self.keep_up(world);
    }

    fn click(&mut self, cell: Position, Scene { world, area, .. }: Scene<'_>) -> Option<ClickedRow> {
        let body = below_head(area);
        let line = usize::from(cell.y.checked_sub(body.y)?);
        let top = self.top_for(world, body);
        let skipped = if top == self.at { self.skipped } else { 0 };
        let mut entries = (top..self.entries.len())
            .flat_map(|entry| std::iter::repeat_n(entry, self.lines(world, entry, body).len()));
        let entry = entries.nth(skipped + line)?;
        Some(if entry == self.at { ClickedRow::UnderCursor } else { ClickedRow::Other(entry) })
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        paint::row(buf, paint::line(area, 0), &self.head(world, usize::from(area.width)), world.look.theme, None);
        let body = below_head(area);
        if self.entries.is_empty() {
            let all = || world.keymap.key_in(Context::Why, Action::Why);
            let of_item = || OverlayText::NotFlagged { all: all() }.say(world.look.lang);
            let nothing = self.id().map_or_else(|| OverlayLabel::NoFlags.say(world.look.lang), |_| of_item());
            paint::text(buf, body, &format!(" {nothing}"), Role::Text, world.look.theme);
        }
        let top = self.top_for(world, body);
        let skipped = if top == self.at { self.skipped } else { 0 };
        let lines = (top..self.entries.len())
            .flat_map(|entry| self.lines(world, entry, body).into_iter().map(move |line| (entry, line)));
        for (n, (entry, line)) in lines.skip(skipped).take(usize::from(body.height)).enumerate() {
            let row = paint::line(body, n);
            let row = Rect { width: row.width.min(MEASURE as u16 + 1), ..row };
            let over = (entry == self.at && line.is_name).then(|| world.look.theme.cursor());
            paint::row(
                buf,
                row,
                &paint::cut(line.pieces, usize::from(row.width), world.look.theme),
                world.look.theme,
                over,
            );
        }
        None
    }
}

impl Why {
    /// Of what the flags are, how many there are, and the day against which they are raised.
    fn head(&self, world: &World, room: usize) -> Vec<Piece> {
        let lang = world.look.lang;
        let all = if world.is_searching() { OverlayLabel::FlagsFound } else { OverlayLabel::AllFlags };
        let name = match self.id().and_then(|id| world.dataset().record(id.as_str())) {
            Some(record) => record.heading(lang).text,
            None => self.id().map_or(all.text(lang), |id| world.dataset().name_of(id.as_str(), lang).text),
        };
        let joint = world.look.theme.glyph(" · ", " - ");
        let count = match self.entries.len() {
            0 => String::new(),
            count => format!("{joint}{}/{count}", self.at + 1),
        };
        let day = format!("{joint}{}", ExportText::AsOf { date: world.data.as_of.display(lang) }.say(lang));
        let rest = vec![Piece::new(count, Role::Label), Piece::new(day, Role::Label)];
        let left = room.saturating_sub(paint::width(&rest));
        let mut pieces = paint::cut(vec![Piece::new(format!(" {name}"), Role::Strong)], left, world.look.theme);
        pieces.extend(rest);
        pieces
    }
}

fn below_head(area: Rect) -> Rect {
    let head = HEAD.min(area.height);
    Rect { y: area.y + head, height: area.height - head, ..area }
}

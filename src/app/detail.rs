//! The detail: the page of an item set into lines, its links, and the place in it.

use super::list::Step;
use super::look::ScreenLook;
use super::paint::{self, Piece, marked};
use super::reason;
use super::theme::Role;
use super::world::World;
use crate::dataset::{Edtf, Id, Lang};
use crate::desk::agenda::{ActionState, Handle, Pin};
use crate::desk::lines::MinuteText;
use crate::desk::notebook::{ActionEntry, of_pin};
use crate::export::block::{Block, Run};
use crate::export::page::{PageOptions, page};
use crate::lang::export::ExportText;
use crate::lang::{AppLabel, Label, MeetingLabel, MeetingText, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::ops::Range;

/// No line is longer than this, however wide the window.
const MEASURE: usize = 80;
/// Under a status at most so many records are listed: a page is for reading.
const MOST_RECORDS: usize = 60;
/// Labels are given at most so many cells.
const LABELS: usize = 14;

/// One line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct SheetLine {
    pieces: Vec<Piece>,
    link: Option<usize>,
}

/// The page of an item, set for a width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    lines: Vec<SheetLine>,
    links: Vec<Id>,
}

/// For what a sheet was set: it is set anew only when one of these is another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SetFor {
    id: Id,
    width: u16,
    lang: Lang,
    query: String,
    /// What the agenda says of it: the pin, its place from 1, and how many there are.
    pin: Option<(Pin, usize, usize)>,
    /// What is to be done of earlier meetings, and what became of it.
    brought: Vec<ActionLine>,
    /// The layout for a room.
    meeting: bool,
    preface: Vec<Block>,
}

/// A place in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PagePlace {
    /// The link under the cursor; none after a page was turned.
    link: Option<usize>,
    /// The first line.
    top: usize,
}

impl PagePlace {
    /// The first line, with the cursor on the first link.
    pub const TOP: Self = Self { link: Some(0), top: 0 };
}

impl Default for PagePlace {
    fn default() -> Self {
        Self::TOP
    }
}

/// Which page is shown, and the place in it.
#[derive(Debug, Clone, Default)]
pub struct Detail {
    set_for: Option<SetFor>,
    sheet: Sheet,
    place: PagePlace,
    /// The line of the marked passage that was gone to.
    passage: Option<usize>,
    /// The lines of the window that the page has.
    height: usize,
    /// The lines of the window.
    window: usize,
    /// Why the item is a hit, in a line over the page, where the page itself does not show it at first sight.
    reason: Option<Vec<Piece>>,
    /// What is shown is to be set anew, though it is of the same item.
    is_stale: bool,
    /// The links of the page are walked: in a room none is marked before.
    is_walked: bool,
}

impl Detail {
    /// The item that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Id> {
        self.set_for.as_ref().map(|set_for| &set_for.id)
    }

    /// The place in the page, to come back to.
    #[must_use]
    pub const fn place(&self) -> PagePlace {
        self.place
    }

    /// Goes back to a place.
    pub const fn put(&mut self, place: PagePlace) {
        self.place = place;
        self.passage = None;
    }

    /// What is shown is to be set anew: the data is another. One stays where one is in it.
    pub const fn on_data_changed(&mut self) {
        self.is_stale = true;
    }

    /// Sets the page of an item for a width, in a window of so many lines. Another item starts at its top; a link that was seen stays
    /// in sight when the window becomes another. Of what the tab knows, `preface` comes before the page, below the name; `pinned` is the
    /// pin of the agenda under its cursor.
    pub fn show(
        &mut self,
        world: &World,
        id: Option<&str>,
        (preface, pinned): (Vec<Block>, Option<&Handle>),
        (width, height): (u16, u16),
    ) {
        let wanted = id.and_then(Id::new).map(|id| {
            let query = if world.is_searching() { world.data.query.text().to_owned() } else { String::new() };
            let pin = on_agenda(world, &id, pinned);
            let brought = pin.as_ref().map(|(pin, ..)| brought_by(world, pin)).unwrap_or_default();
            SetFor { id, width, lang: world.look.lang, query, pin, brought, meeting: world.look.meeting, preface }
        });
        let height = usize::from(height);
        let is_same_item = wanted.as_ref().map(|wanted| &wanted.id) == self.shown();
        if !is_same_item {
            self.put(PagePlace::TOP);
            self.is_walked = false;
        }
        let was_seen = is_same_item && self.is_link_visible();
        let is_resized = height != self.window;
        let is_other = wanted != self.set_for || is_resized;
        let is_set_anew = wanted != self.set_for || std::mem::take(&mut self.is_stale);
        if is_set_anew {
            let was = self.place.link;
            let link = was.and_then(|was| Some((was, self.sheet.links.get(was).filter(|_| is_same_item)?.clone())));
            let set = |wanted: &SetFor| Sheet::set(world, wanted);
            self.sheet = wanted.as_ref().map(set).unwrap_or_default();
            self.set_for = wanted;
            self.passage = None;
            // The link under the cursor may have another number now.
            let place = link.and_then(|(was, link)| self.sheet.nearest(&link, was));
            self.place.link = place.or(was);
        }
        if is_set_anew || is_resized {
            self.reason = self.set_for.as_ref().and_then(|set_for| self.sheet.reason(world, set_for, height));
        }
        self.window = height;
        self.height = height.saturating_sub(usize::from(self.reason.is_some()));
        self.place.link = self.place.link.map(|link| link.min(self.sheet.links.len().saturating_sub(1)));
        if is_other && was_seen {
            self.bring_link_into_sight();
        }
        self.place.top = self.place.top.min(self.last_top());
    }

    /// The link under the cursor, if it is in sight.
    #[must_use]
    pub fn link(&self) -> Option<&Id> {
        let is_marked = self.is_walked || !self.set_for.as_ref().is_some_and(|set_for| set_for.meeting);
        self.sheet.links.get(self.place.link?).filter(|_| is_marked && self.is_link_visible())
    }

    /// Moves: down and up go from link to link while the next one is near, and by lines over what has none.
    pub fn step(&mut self, step: Step) {
        self.is_walked |= matches!(step, Step::Down | Step::Up);
        match step {
            Step::Down => self.next_link(),
            Step::Up => self.previous_link(),
            Step::HalfDown | Step::HalfUp | Step::PageDown | Step::PageUp => {
                self.turn_to(step.from(self.place.top, self.last_top() + 1, self.height));
            }
            Step::To(line) => self.turn_to(line.min(self.last_top())),
            Step::Top => self.put(PagePlace::TOP),
            Step::Bottom => {
                self.put(PagePlace { link: self.sheet.links.len().checked_sub(1), top: self.last_top() });
            }
        }
    }

    /// Turns to another line: the cursor stands on no link until it is put on one.
    fn turn_to(&mut self, top: usize) {
        if top != self.place.top {
            self.put(PagePlace { link: None, top });
        }
    }

    /// Scrolls by so many lines; the cursor stays on its link, seen or not.
    pub fn scroll(&mut self, lines: isize) {
        self.place.top = self.place.top.saturating_add_signed(lines).min(self.last_top());
    }

    /// Goes to the next link, however far it is, or to the one before. Says whether there is one.
    pub fn walk(&mut self, forward: bool) -> bool {
        let to = if forward { self.link_after() } else { self.link_before() };
        let is_there = to.is_some_and(|to| to < self.sheet.links.len());
        if is_there {
            self.place.link = to;
            self.passage = None;
            self.bring_link_into_sight();
        }
        is_there
    }

    /// Puts the cursor on the link in a line of the window, if there is one there.
    pub fn point_at(&mut self, line: usize) -> Option<&Id> {
        let above = usize::from(self.reason.is_some());
        let line = self.sheet.lines.get(self.place.top + line.checked_sub(above)?)?;
        self.place.link = Some(line.link?);
        self.link()
    }

    /// Goes to the next line with a marked passage, or to the one before. Says whether there is one.
    pub fn go_to_passage(&mut self, forward: bool) -> bool {
        let is_marked = |line: &SheetLine| line.pieces.iter().any(|piece| piece.role == Role::Hit);
        let lines = self.sheet.lines.iter().enumerate();
        let mut marked = lines.filter(|(_, line)| is_marked(line)).map(|(n, _)| n);
        let found = match (self.passage, forward) {
            (Some(passage), true) => marked.find(|n| *n > passage),
            (None, true) => marked.find(|n| *n >= self.place.top),
            (Some(passage), false) => marked.take_while(|n| *n < passage).last(),
            (None, false) => marked.take_while(|n| *n < self.place.top + self.height).last(),
        };
        let Some(found) = found else { return false };
        self.passage = Some(found);
        self.place.link = self.sheet.lines.get(found).and_then(|line| line.link);
        if !(self.place.top..self.place.top + self.height).contains(&found) {
            self.place.top = found.saturating_sub(self.height / 3).min(self.last_top());
        }
        true
    }

    /// Stands on none of the marked passages: the next one is the first, or the last.
    pub const fn leave_passage(&mut self) {
        self.passage = None;
    }

    fn last_top(&self) -> usize {
        self.sheet.lines.len().saturating_sub(self.height.max(1))
    }

    /// The links of the lines in the window, from its top.
    fn links_in_sight(&self) -> impl Iterator<Item = usize> {
        self.sheet.lines.iter().skip(self.place.top).take(self.height).filter_map(|line| line.link)
    }

    fn is_link_visible(&self) -> bool {
        self.place.link.is_some_and(|here| self.links_in_sight().any(|link| link == here))
    }

    /// The link after the one in sight; where none is, the first one below the top of the window.
    fn link_after(&self) -> Option<usize> {
        let below = || self.sheet.lines.iter().skip(self.place.top).find_map(|line| line.link);
        self.place.link.filter(|_| self.is_link_visible()).map_or_else(below, |link| Some(link + 1))
    }

    /// The link before the one in sight; where none is, the last one above the bottom of the window.
    fn link_before(&self) -> Option<usize> {
        let shown = || self.sheet.lines.iter().take(self.place.top + self.height);
        let above = || shown().rev().find_map(|line| line.link);
        match self.place.link.filter(|_| self.is_link_visible()) {
            Some(link) => link.checked_sub(1),
            None => above(),
        }
    }

    fn next_link(&mut self) {
        let PagePlace { top, .. } = self.place;
        match self.link_after().and_then(|next| Some((next, self.sheet.lines_of(next)?))) {
            Some((next, lines)) if lines.start <= top + self.height => {
                self.place.link = Some(next);
                self.place.top = top.max(lines.end.saturating_sub(self.height)).min(self.last_top());
            }
            Some(_) | None => self.place.top = (top + 1).min(self.last_top()),
        }
    }

    fn previous_link(&mut self) {
        let PagePlace { top, .. } = self.place;
        match self.link_before().and_then(|previous| Some((previous, self.sheet.lines_of(previous)?))) {
            Some((previous, lines)) if lines.start + 1 >= top => {
                self.place.link = Some(previous);
                self.place.top = top.min(lines.start);
            }
            Some(_) | None => self.place.top = top.saturating_sub(1),
        }
    }

    fn bring_link_into_sight(&mut self) {
        if let Some(lines) = self.place.link.and_then(|link| self.sheet.lines_of(link)) {
            self.place.top = self.place.top.max(lines.end.saturating_sub(self.height)).min(lines.start);
        }
    }

    /// Draws the lines of the window.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: ScreenLook, focused: bool) {
        let margin = margin(look.meeting, area.width);
        let whole = Rect { x: area.x + margin, width: area.width.saturating_sub(margin), ..area };
        let above = u16::from(self.reason.is_some());
        if let Some(reason) = &self.reason {
            let room = usize::from(whole.width.saturating_sub(1)).min(MEASURE);
            let reason = paint::cut(reason.clone(), room, look.theme);
            paint::row(buf, paint::line(whole, 0), &reason, look.theme, None);
        }
        let below = |area: Rect| Rect { y: area.y + above, height: area.height.saturating_sub(above), ..area };
        let (inner, area) = (below(whole), below(area));
        let is_marked = focused && (self.is_walked || !look.meeting);
        let mut before = None;
        for (n, line) in self.sheet.lines.iter().skip(self.place.top).take(usize::from(area.height)).enumerate() {
            let here = is_marked && line.link.is_some() && line.link == self.place.link;
            let over = here.then(|| look.theme.cursor());
            let row = paint::line(inner, n);
            let begins = here && before != line.link;
            before = line.link;
            if begins || (focused && self.passage == Some(self.place.top + n)) {
                let margin = Rect { x: row.x.saturating_sub(1), width: 1, ..row };
                paint::text(buf, margin, look.theme.marker(), Role::Strong, look.theme);
            }
            let row = if here { Rect { width: row.width.min(MEASURE as u16), ..row } } else { row };
            paint::row(buf, row, &line.pieces, look.theme, over);
        }
        self.draw_more(buf, area, look);
    }

    /// A mark at the right edge where the page goes on above or below.
    fn draw_more(&self, buf: &mut Buffer, area: Rect, look: ScreenLook) {
        let height = usize::from(area.height);
        let edge = Rect { x: area.right().saturating_sub(1), width: 1.min(area.width), ..area };
        if self.place.top > 0 {
            paint::text(buf, paint::line(edge, 0), look.theme.glyph("↑", "^"), Role::Label, look.theme);
        }
        if self.place.top + height < self.sheet.lines.len() {
            let last = paint::line(edge, height.saturating_sub(1));
            paint::text(buf, last, look.theme.glyph("↓", "v"), Role::Label, look.theme);
        }
    }
}

impl Sheet {
    /// Why the item is a hit, unless a window of so many lines shows it.
    fn reason(&self, world: &World, wanted: &SetFor, height: usize) -> Option<Vec<Piece>> {
        let field = reason::field(world, wanted.id.as_str()).filter(|_| height > 1)?;
        let is_marked = |line: &SheetLine| line.pieces.iter().any(|piece| piece.role == Role::Hit);
        match self.lines.iter().position(is_marked) {
            Some(first) if first < height => None,
            Some(first) => Some(reason::from_line(world, field, &self.lines.get(first)?.pieces)),
            None => {
                let other = Lang::ALL.into_iter().find(|lang| *lang != wanted.lang)?;
                Some(reason::from_blocks(world, field, &blocks(world, &wanted.id, other)))
            }
        }
    }

    fn set(world: &World, wanted: &SetFor) -> Self {
        let mut blocks = blocks(world, &wanted.id, world.look.lang);
        if let (true, Some((pin, ..))) = (blocks.is_empty(), &wanted.pin) {
            blocks = vec![
                Block::Title(Run::of(pin.called(world.dataset(), world.audience(), world.look.lang))),
                Block::Lead(match &pin.topic {
                    Some(_) => MeetingLabel::Topic.text(world.look.lang).to_owned(),
                    None => AppLabel::NotInDataset.text(world.look.lang).to_owned(),
                }),
            ];
        }
        let room = wanted.width.saturating_sub(margin(wanted.meeting, wanted.width) + 1);
        let width = usize::from(room).min(MEASURE);
        let labels = blocks.iter().chain(&wanted.preface).filter_map(|block| match block {
            Block::Fact { label, .. } => Some(text::width(label)),
            Block::Title(_) | Block::Lead(_) | Block::Paragraph(_) | Block::Section { .. } | Block::Entry { .. } => {
                None
            }
        });
        let labels = labels.max().unwrap_or(0).min(LABELS);
        let mut setter = SheetSetter { world, width, labels, sheet: Self::default() };
        let names = blocks.iter().take_while(|block| matches!(block, Block::Title(_) | Block::Lead(_))).count();
        if wanted.meeting {
            setter.sheet.lines.push(SheetLine::default());
        }
        setter.blocks(blocks.get(..names).unwrap_or_default(), wanted.meeting);
        if !wanted.preface.is_empty() {
            setter.air();
            setter.blocks(&wanted.preface, wanted.meeting);
            setter.air();
        }
        if let Some(pin) = &wanted.pin {
            setter.agenda(pin, &wanted.brought);
        }
        setter.blocks(blocks.get(names..).unwrap_or_default(), wanted.meeting);
        setter.sheet
    }

    /// The place of a link among the links, the one nearest to where it was.
    fn nearest(&self, link: &Id, was: usize) -> Option<usize> {
        let places = self.links.iter().enumerate().filter(|(_, id)| *id == link).map(|(place, _)| place);
        places.min_by_key(|place| place.abs_diff(was))
    }

    /// The lines of a link.
    fn lines_of(&self, link: usize) -> Option<Range<usize>> {
        let first = self.lines.iter().position(|line| line.link == Some(link))?;
        let count = self.lines.iter().skip(first).take_while(|line| line.link == Some(link)).count();
        Some(first..first + count)
    }
}

/// What the page of an item is made of.
fn blocks(world: &World, id: &Id, lang: Lang) -> Vec<Block> {
    let as_of = world.data.as_of_day();
    let options = PageOptions { lang, audience: world.audience(), as_of, most: MOST_RECORDS };
    page(world.dataset_with(id.as_str()), id.as_str(), options)
}

struct SheetSetter<'a> {
    world: &'a World,
    width: usize,
    labels: usize,
    sheet: Sheet,
}

/// What the agenda in use says of an item: of the pin that is meant, where that is one on it; else of the first one.
fn on_agenda(world: &World, id: &Id, pinned: Option<&Handle>) -> Option<(Pin, usize, usize)> {
    let agenda = world.desk.notebook.current()?;
    let meant = pinned.and_then(|pin| agenda.pin(pin)).filter(|pin| pin.item == *id);
    let pin = meant.or_else(|| agenda.pin_on(id.as_str()))?;
    let place = agenda.pins().position(|each| each.id == pin.id)? + 1;
    Some((pin.clone(), place, agenda.pins().count()))
}

/// An action item as it stands on a page: its box, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ActionLine {
    state: ActionState,
    said: String,
}

impl ActionLine {
    fn of(world: &World, entry: &ActionEntry<'_>, from: Option<String>) -> Self {
        let (theme, lang) = (world.look.theme, world.look.lang);
        let by = |due: Edtf| ExportText::DueBy { date: due.display(lang) }.say(lang).into_owned();
        let no_day = |text: &String| MeetingText::NoSuchDay { text: text.clone() }.say(lang).into_owned();
        let due = entry.item.due.map(by).or_else(|| entry.item.no_day.as_ref().map(no_day));
        let closed = entry.closed().map(|date| {
            let closed = MeetingText::ClosedOn { state: entry.state().label(), date: date.display(lang) };
            closed.say(lang).into_owned()
        });
        let said = [Some(entry.item.what.clone()), entry.item.who.clone(), due, closed, from];
        let said: Vec<String> = said.into_iter().flatten().collect();
        Self { state: entry.state(), said: said.join(theme.glyph(" · ", " - ")) }
    }
}

/// What a pin brings of earlier meetings.
fn brought_by(world: &World, pin: &Pin) -> Vec<ActionLine> {
    let (notebook, reader) = (&world.desk.notebook, world.reader());
    let Some(agenda) = notebook.current() else { return Vec::new() };
    let line = |entry: &ActionEntry<'_>| {
        let meeting = entry.agenda.quoted(reader.audience, reader.lang);
        let from = MeetingText::FromMeeting { meeting }.say(reader.lang).into_owned();
        ActionLine::of(world, entry, Some(from))
    };
    notebook.brought_by(agenda, pin, reader.audience).iter().map(line).collect()
}

/// The cells left of a page. In a room it stands off the edge, and in the middle of a wide screen.
fn margin(meeting: bool, width: u16) -> u16 {
    if meeting { (width.saturating_sub(MEASURE as u16) / 2).clamp(3, 40).min(width / 8) } else { 1 }
}

impl SheetSetter<'_> {
    /// In a room every block has air below it.
    fn blocks(&mut self, blocks: &[Block], sparse: bool) {
        let mut before: Option<&Block> = None;
        for block in blocks {
            if matches!((before, block), (Some(Block::Entry { .. }), Block::Fact { .. })) && !sparse {
                self.sheet.lines.push(SheetLine::default());
            }
            self.block(block);
            if sparse && matches!(block, Block::Title(_)) {
                let rule = self.world.look.theme.glyph("━", "=").repeat(self.width);
                self.sheet.lines.push(SheetLine { pieces: vec![Piece::new(rule, Role::Rule)], link: None });
            } else if sparse && !matches!(block, Block::Section { .. }) {
                self.air();
            }
            before = Some(block);
        }
    }

    /// An empty line, unless there is one.
    fn air(&mut self) {
        if self.sheet.lines.last().is_some_and(|line| !line.pieces.is_empty()) {
            self.sheet.lines.push(SheetLine::default());
        }
    }

    /// What the agenda says of the item: its place, whether it was discussed, and the minute.
    fn agenda(&mut self, (pin, place, count): &(Pin, usize, usize), brought: &[ActionLine]) {
        let (world, lang) = (self.world, self.world.look.lang);
        let joint = world.look.theme.glyph(" · ", " - ");
        let mut said = MeetingText::Item { place: *place, count: *count }.say(lang).into_owned();
        if let Some(standing) = &pin.discussed {
            let discussed = MeetingText::DiscussedWith { date: standing.as_of.display(lang) };
            said = format!("{said}{joint}{}", discussed.say(lang));
        }
        self.air();
        let lead = vec![Piece::new(format!("{} ", MeetingLabel::OnTheAgenda.text(lang)), Role::Strong)];
        self.run(&Run::plain(said), Role::Label, &lead, 2);
        for line in brought {
            self.action_line(line);
        }
        match pin.written(world.audience()) {
            Some(minute) => self.minute(pin, minute),
            None if pin.minute.is_empty() => {}
            None => {
                let hidden = format!("{}: {}", MeetingLabel::Minute.text(lang), MeetingLabel::MinuteHidden.text(lang));
                self.run(&Run::plain(hidden), Role::Label, &[Piece::new("  ", Role::Text)], 2);
            }
        }
        self.air();
    }

    /// The lines of a minute; what is to be done stands behind a box of its own.
    fn minute(&mut self, pin: &Pin, minute: &MinuteText) {
        let Some(agenda) = self.world.desk.notebook.current() else { return };
        let entries = of_pin(agenda, pin, self.world.audience());
        for (line, text) in minute.rooted_lines() {
            match entries.iter().find(|entry| entry.line == *line) {
                Some(entry) => self.action_line(&ActionLine::of(self.world, entry, None)),
                None => self.run(&Run::plain(text), Role::Text, &[Piece::new("  ", Role::Text)], 2),
            }
        }
    }

    fn action_line(&mut self, line: &ActionLine) {
        let lead = vec![Piece::new(format!("  {} ", self.world.look.theme.action(line.state)), Role::Strong)];
        let indent = paint::width(&lead);
        let role = if line.state.is_open() { Role::Strong } else { Role::Dim };
        self.run(&Run::plain(line.said.as_str()), role, &lead, indent);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(run) => self.run(run, Role::Strong, &[], 0),
            Block::Lead(lead) => {
                self.run(&Run::plain(lead), Role::Label, &[], 0);
            }
            Block::Fact { label, values } => self.fact(label, values),
            Block::Paragraph(run) => {
                self.run(run, Role::Text, &[], 0);
            }
            Block::Section { status, text, count } => self.section(*status, text, *count),
            Block::Entry { run, tail } => self.entry(run, tail),
        }
    }

    fn section(&mut self, status: Option<crate::dataset::Status>, text: &str, count: usize) {
        self.air();
        let role = status.map_or(Role::Strong, Role::Status);
        let sign = status.map(|status| Piece::new(format!("{} ", self.world.look.theme.sign(status)), role));
        let mut pieces: Vec<Piece> = sign.into_iter().collect();
        pieces.extend([Piece::new(text, Role::Strong), Piece::new(format!(" {count}"), Role::Label)]);
        self.sheet.lines.push(SheetLine { pieces, link: None });
    }

    fn entry(&mut self, run: &Run, tail: &str) {
        let mut indent = vec![Piece::new("  ", Role::Text)];
        indent.extend(run.flag.map(|flag| Piece::new(format!("{} ", self.world.look.theme.flag(flag)), Role::Warning)));
        self.run_with_tail(run, Role::Text, &indent, 2, tail);
    }

    fn fact(&mut self, label: &str, values: &[Run]) {
        for (n, run) in values.iter().enumerate() {
            let shown = if n == 0 { label } else { "" };
            let gap = (self.labels + 1).saturating_sub(text::width(shown)).max(1);
            let lead = vec![Piece::new(shown, Role::Label), Piece::new(" ".repeat(gap), Role::Text)];
            let role = if run.link.is_some() { Role::Link } else { Role::Text };
            let theme = self.world.look.theme;
            let of_flag = || run.flag.map(|flag| (theme.flag(flag), Role::Warning));
            let sign = run.status.map(|status| (theme.sign(status), Role::Status(status))).or_else(of_flag);
            let sign = sign.map(|(sign, role)| Piece::new(format!("{sign} "), role));
            let lead: Vec<Piece> = lead.into_iter().chain(sign).collect();
            self.run(run, role, &lead, self.labels + 1);
        }
    }

    fn run(&mut self, run: &Run, role: Role, lead: &[Piece], indent: usize) {
        self.run_with_tail(run, role, lead, indent, "");
    }

    /// Sets a run under a hanging indent; what stands behind it follows in the dim role, on the same line where it fits.
    fn run_with_tail(&mut self, run: &Run, role: Role, lead: &[Piece], indent: usize, tail: &str) {
        let link = run.link.as_ref().map(|id| {
            self.sheet.links.push(id.clone());
            self.sheet.links.len() - 1
        });
        let foreign = run.foreign.then(|| format!(" [{}]", AppLabel::NotTranslated.text(self.world.look.lang)));
        let whole = format!("{}{}", run.text, foreign.unwrap_or_default());
        let marks = self.world.marks(&whole);
        let first = paint::width(lead).max(indent);
        let room = self.width.saturating_sub(indent).max(8);
        let room_of_first = self.width.saturating_sub(first).max(8);
        let mut lines: Vec<Vec<Piece>> = text::wrap_hanging(&whole, room_of_first, room)
            .into_iter()
            .map(|range| marked(&whole, range, &marks, role))
            .collect();
        append_tail(&mut lines, tail, room);
        for (n, pieces) in lines.into_iter().enumerate() {
            let mut line = if n == 0 { lead.to_vec() } else { vec![Piece::new(" ".repeat(indent), Role::Text)] };
            line.extend(pieces);
            self.sheet.lines.push(SheetLine { pieces: line, link });
        }
    }
}

/// What stands behind a run follows on its last line where it fits, else on lines of its own.
fn append_tail(lines: &mut Vec<Vec<Piece>>, tail: &str, room: usize) {
    if tail.is_empty() {
        return;
    }
    let fits = lines.last().is_some_and(|last| paint::width(last) + 2 + text::width(tail) <= room);
    match lines.last_mut() {
        Some(last) if fits => last.push(Piece::new(format!("  {tail}"), Role::Dim)),
        Some(_) | None => {
            for range in text::wrap_hanging(tail, room, room) {
                lines.push(marked(tail, range, &[], Role::Dim));
            }
        }
    }
}

//! The page of an item set into lines for a width.

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
use std::ops::Range;

/// No line is longer than this, however wide the window.
pub(super) const MEASURE: usize = 80;
/// Under a status at most so many records are listed: a page is for reading.
const MOST_RECORDS: usize = 60;
/// Labels are given at most so many cells.
const LABELS: usize = 14;

/// One line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SheetLine {
    pub pieces: Vec<Piece>,
    pub link: Option<usize>,
}

/// The page of an item, set for a width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub lines: Vec<SheetLine>,
    pub links: Vec<Id>,
}

/// For what a sheet was set: it is set anew only when one of these is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SetFor {
    pub id: Id,
    pub width: u16,
    pub lang: Lang,
    pub query: String,
    /// What the agenda says of it: the pin, its place from 1, and how many there are.
    pub pin: Option<(Pin, usize, usize)>,
    /// What is to be done of earlier meetings, and what became of it.
    pub brought: Vec<ActionLine>,
    /// The layout for a room.
    pub meeting: bool,
    pub preface: Vec<Block>,
}

impl Sheet {
    /// Why the item is a hit, unless a window of so many lines shows it.
    pub fn reason(&self, world: &World, wanted: &SetFor, height: usize) -> Option<Vec<Piece>> {
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

    pub fn set(world: &World, wanted: &SetFor) -> Self {
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
    pub fn nearest(&self, link: &Id, was: usize) -> Option<usize> {
        let places = self.links.iter().enumerate().filter(|(_, id)| *id == link).map(|(place, _)| place);
        places.min_by_key(|place| place.abs_diff(was))
    }

    /// The lines of a link.
    pub fn lines_of(&self, link: usize) -> Option<Range<usize>> {
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
pub(super) fn on_agenda(world: &World, id: &Id, pinned: Option<&Handle>) -> Option<(Pin, usize, usize)> {
    let agenda = world.desk.notebook.current()?;
    let meant = pinned.and_then(|pin| agenda.pin(pin)).filter(|pin| pin.item == *id);
    let pin = meant.or_else(|| agenda.pin_on(id.as_str()))?;
    let place = agenda.pins().position(|each| each.id == pin.id)? + 1;
    Some((pin.clone(), place, agenda.pins().count()))
}

/// An action item as it stands on a page: its box, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ActionLine {
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
pub(super) fn brought_by(world: &World, pin: &Pin) -> Vec<ActionLine> {
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
pub(super) fn margin(meeting: bool, width: u16) -> u16 {
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

//! The detail: the page of an item, its links, and the place in it.

use super::list::Step;
use super::look::ScreenLook;
use super::paint::{self, Piece};
use super::sheet::{MEASURE, SetFor, Sheet, SheetLine, brought_by, margin, on_agenda};
use super::theme::Role;
use super::world::World;
use crate::dataset::Id;
use crate::desk::agenda::Handle;
use crate::export::block::Block;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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

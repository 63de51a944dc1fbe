//! Overview: the board; while something is searched for, everything that was found.

use super::board::Board;
use super::hits::Found;
use super::rows::Listing;
use super::{Door, Place, Tab, View};
use crate::app::columns::{Arrange, ColumnView};
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::Step;
use crate::app::paint;
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::Lang;
use crate::desk::session::TabPlace;
use crate::export::extract::Extract;
use crate::lang::AppText;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Lines above the board: whose it is, and an empty one.
const HEAD: u16 = 2;

/// The Overview tab.
#[derive(Debug, Default)]
pub struct Overview {
    board: Board,
    /// The language of the board, once it is counted.
    counted_in: Option<Lang>,
    at: usize,
    top: usize,
    found: Listing<Found>,
}

impl Tab for Overview {
    fn name(&self) -> Pair {
        words::OVERVIEW
    }

    fn split(&self, world: &World) -> Split {
        if world.is_searching() { Split::Beside } else { Split::Whole }
    }

    fn refresh(&mut self, world: &World) {
        if world.is_searching() {
            self.found.refresh(world);
        } else if self.counted_in != Some(world.lang) {
            self.counted_in = Some(world.lang);
            self.board = Board::new(world);
            self.at = self.at.min(self.board.len().saturating_sub(1));
        }
    }

    fn renew(&mut self, world: &World, place: &Place) {
        let door = self.board.door(self.at);
        self.counted_in = None;
        self.found.renew(world, place);
        if !world.is_searching() {
            self.refresh(world);
            self.at = door.and_then(|door| self.board.row_of(&door)).unwrap_or(self.at);
        }
    }

    fn count(&self, world: &World) -> Option<(usize, usize)> {
        if world.is_searching() { self.found.count(world) } else { None }
    }

    fn flagged(&self, world: &World) -> usize {
        world.flagged.records
    }

    fn selected(&self, world: &World) -> Option<String> {
        if world.is_searching() { self.found.selected(world) } else { None }
    }

    fn position(&self, world: &World) -> Option<(usize, usize)> {
        if world.is_searching() { self.found.position(world) } else { None }
    }

    fn let_go(&mut self) {
        self.found.let_go();
    }

    fn hold(&mut self) {
        self.found.hold();
    }

    fn step(&mut self, world: &World, step: Step, area: Rect) {
        if world.is_searching() {
            self.found.step(world, step, area);
            return;
        }
        let (order, at) = self.board.in_reading_order(self.at, area.width);
        let to = step.from(at, order.len(), usize::from(area.height.saturating_sub(HEAD)));
        self.at = order.get(to).copied().unwrap_or(0);
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        world.is_searching() && self.found.select(world, id)
    }

    fn act(&mut self, world: &World, action: Action, area: Rect) -> Option<Door> {
        if world.is_searching() {
            return self.found.act(world, action, area);
        }
        match action {
            Action::Open => return self.board.door(self.at),
            Action::Left => self.at = self.board.beside(self.at, -1, area.width),
            Action::Right => self.at = self.board.beside(self.at, 1, area.width),
            _ => {}
        }
        None
    }

    fn place(&self, world: &World) -> Place {
        if world.is_searching() {
            return self.found.place(world);
        }
        Place { nth: self.at, top: self.top, ..Place::default() }
    }

    fn put(&mut self, world: &World, place: &Place) {
        if world.is_searching() {
            self.found.put(world, place);
            return;
        }
        self.refresh(world);
        (self.at, self.top) = (place.nth, place.top);
    }

    fn settle(&mut self, world: &World, area: Rect) {
        if world.is_searching() {
            self.found.settle(world, area);
            return;
        }
        let height = usize::from(area.height.saturating_sub(HEAD)).max(1);
        let (line, end) = self.board.lines_of(self.at, area.width);
        let last_top = self.board.height(area.width).saturating_sub(height);
        // The heading of the first section belongs to its first row.
        let first = if line == 1 { 0 } else { line };
        self.top = self.top.min(first).max(end.saturating_sub(height)).min(last_top.max(line));
    }

    fn sorted_by(&self, world: &World) -> Option<Pair> {
        if world.is_searching() { self.found.sorted_by(world) } else { None }
    }

    fn falls(&self, world: &World) -> bool {
        self.found.falls(world)
    }

    fn columns(&self, world: &World, area: Rect) -> Vec<ColumnView> {
        if world.is_searching() { self.found.columns(world, area) } else { Vec::new() }
    }

    fn without_columns(&self, world: &World) -> (Pair, Option<AppText>) {
        (words::NO_COLUMNS, Some(AppText::SearchHasColumns { search: world.key_of(Action::Search) }))
    }

    fn arrange(&mut self, world: &World, change: Arrange, area: Rect) {
        if world.is_searching() {
            self.found.arrange(world, change, area);
        }
    }

    fn left(&self, world: &World) -> TabPlace {
        TabPlace { selected: self.selected(world), ..self.found.left(world) }
    }

    fn take_up(&mut self, world: &World, place: &TabPlace) {
        self.refresh(world);
        self.found.take_up(world, place);
    }

    fn view<'w>(&self, world: &'w World) -> Option<View<'w>> {
        if world.is_searching() {
            return self.found.view(world);
        }
        Some(View { stem: "overview", extract: Extract::Table(self.board.table()), is_marked: false })
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        if world.is_searching() {
            self.found.draw(world, buf, area, focused);
            return;
        }
        let lang = world.lang;
        let head = format!(
            "{} · {} {}",
            world.dataset().title.pick(lang).text,
            lang.of(words::AS_OF),
            world.as_of.display(lang)
        );
        let title = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..paint::line(area, 0) };
        paint::text(buf, title, &head, Role::Label, world.theme);
        let board = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        self.board.draw(world, buf, board, (self.at, self.top));
        let edge = Rect { x: board.right().saturating_sub(1), width: 1.min(board.width), ..board };
        if self.top + usize::from(board.height) < self.board.height(board.width) {
            let last = paint::line(edge, usize::from(board.height.saturating_sub(1)));
            paint::text(buf, last, world.theme.more_below(), Role::Label, world.theme);
        }
    }
}

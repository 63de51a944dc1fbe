//! What the mouse does where it is on: it points at what a key would go to, and does what that key would do.

use super::App;
use super::input::Effect;
use super::keymap::{Action, Context, row_in};
use super::layout::{Layout, Split};
use super::list::Step;
use super::overlay::carry_out;
use super::overlay::listing::ClickedRow;
use super::panes::Focus;
use super::pointer::{MouseAction, MouseEvent};
use crate::lang::AppLabel;
use ratatui::layout::{Position, Rect};

/// A turn of the wheel goes by so many lines.
const WHEEL_LINES: usize = 3;

impl App {
    /// Switches the mouse on or off.
    pub(super) fn switch_mouse(&mut self) -> Vec<Effect> {
        self.panes.pointer_mut().switch();
        let is_on = self.panes.pointer_mut().is_on();
        self.say(if is_on { AppLabel::MouseOn } else { AppLabel::MouseOff });
        vec![Effect::Mouse(is_on)]
    }

    /// The mouse did something. While notes are awaited keys may wait, and it does not go before them.
    pub(super) fn mouse(&mut self, MouseEvent { action, column, row }: MouseEvent) -> Vec<Effect> {
        if !self.panes.pointer_mut().is_on() || !self.knows_notes() {
            return Vec::new();
        }
        let cell = Position::new(column, row);
        if action == MouseAction::Press {
            self.message.take();
        }
        if self.overlay.is_some() {
            return self.mouse_in_overlay(action, cell);
        }
        let Some(areas) = self.areas() else { return Vec::new() };
        match action {
            MouseAction::Press => return self.click(areas, cell),
            MouseAction::Drag if self.panes.pointer_mut().is_dragging() => self.drag_rule(areas, cell),
            MouseAction::Drag => {}
            MouseAction::Release => self.panes.pointer_mut().drag(false),
            MouseAction::WheelUp => self.wheel(areas, cell, Step::Up),
            MouseAction::WheelDown => self.wheel(areas, cell, Step::Down),
        }
        Vec::new()
    }

    fn click(&mut self, areas: Layout, cell: Position) -> Vec<Effect> {
        self.see_page();
        if areas.tabs.contains(cell) {
            if let Some(number) = self.title_at(areas.tabs, cell.x) {
                self.stop_typing();
                return self.act(Action::Tab(number));
            }
        } else if areas.banner.contains(cell) {
            return self.act(Action::Problems);
        } else if areas.search.contains(cell) {
            return self.act(Action::Search);
        } else if areas.rule.contains(cell) {
            self.panes.pointer_mut().drag(true);
        } else if areas.list.contains(cell) {
            self.click_list(areas.list, cell);
        } else if areas.detail.contains(cell) {
            self.click_page(areas.detail, cell);
        }
        Vec::new()
    }

    /// What is found is looked at: the search box has the keys no longer.
    fn stop_typing(&mut self) {
        if self.search.is_typing() {
            self.search.stop();
            self.tabs.current_mut().pin_cursor();
            self.search.remember();
        }
    }

    /// The first click on a row puts the cursor there, the next one opens it.
    fn click_list(&mut self, list: Rect, cell: Position) {
        self.stop_typing();
        let was_here = !self.panes.is_on_detail();
        self.panes.go_to(Focus::List);
        let Some(row) = self.tab().row_at(&self.world, cell, list) else { return };
        let before = self.tab().place(&self.world);
        self.step(Step::To(row));
        if was_here && self.tab().place(&self.world) == before {
            self.open();
        }
    }

    fn click_page(&mut self, detail: Rect, cell: Position) {
        self.stop_typing();
        if self.shown().is_none() {
            return;
        }
        self.panes.go_to(Focus::Detail);
        if let Some(link) = self.panes.detail_mut().point_at(usize::from(cell.y - detail.y)).cloned() {
            self.go_to_item(&link);
        }
    }

    fn wheel(&mut self, areas: Layout, cell: Position, step: Step) {
        if areas.detail.contains(cell) {
            let lines = WHEEL_LINES as isize;
            self.panes.detail_mut().scroll(if step == Step::Up { -lines } else { lines });
        } else if areas.list.contains(cell) {
            self.history.forget_places_in(self.tabs.at(), self.search.text());
            if self.panes.opened().is_some() {
                self.panes.go_to(Focus::List);
                self.panes.follow_cursor();
            }
            for _ in 0..WHEEL_LINES {
                self.tabs.current_mut().step(&self.world, step, areas.list);
            }
        }
    }

    /// How the panes are divided now: beside one another or below, the part of the list, and the whole.
    fn division(areas: Layout) -> Option<(Split, u16, u16)> {
        let Layout { list, rule, detail, .. } = areas;
        match (rule.is_empty(), rule.height > 1 || list.y == detail.y) {
            (true, _) => None,
            (false, true) => Some((Split::Beside, list.width, list.width + 1 + detail.width)),
            (false, false) => Some((Split::Below, list.height, list.height + 1 + detail.height)),
        }
    }

    fn drag_rule(&mut self, areas: Layout, cell: Position) {
        let Some((split, _, whole)) = Self::division(areas) else { return };
        let part = match split {
            Split::Beside => cell.x.saturating_sub(areas.list.x),
            Split::Below | Split::Whole => cell.y.saturating_sub(areas.list.y),
        };
        self.panes.give_list(split, thousandths(part, whole));
    }

    /// Gives the list so many thousandths of the body more, or less.
    pub(super) fn widen_list(&mut self, by: i16) {
        let Some((split, part, whole)) = self.areas().and_then(Self::division) else {
            self.say(AppLabel::NotDivided);
            return;
        };
        let share = thousandths(part, whole).saturating_add_signed(by).clamp(100, 900);
        self.panes.give_list(split, share);
    }

    /// In what lies over everything a click puts the cursor on a row, and the next one does what Enter does. Beside it nothing
    /// happens.
    fn mouse_in_overlay(&mut self, action: MouseAction, cell: Position) -> Vec<Effect> {
        let context = self.context();
        let outcome = match action {
            MouseAction::Press => self.in_overlay(|overlay, scene| {
                let row = if scene.area.contains(cell) { overlay.click(cell, scene) } else { None };
                row.map(|row| match row {
                    ClickedRow::UnderCursor => carry_out(overlay, enter_in(context), scene),
                    ClickedRow::Other(place) => overlay.step(Step::To(place), scene),
                })
            }),
            MouseAction::WheelUp | MouseAction::WheelDown => {
                let step = if action == MouseAction::WheelUp { Step::Up } else { Step::Down };
                for _ in 1..WHEEL_LINES {
                    self.in_overlay(|overlay, scene| drop(overlay.step(step, scene)));
                }
                Some(self.in_overlay(|overlay, scene| overlay.step(step, scene)))
            }
            MouseAction::Drag | MouseAction::Release => None,
        };
        outcome.flatten().map(|outcome| self.follow(outcome)).unwrap_or_default()
    }
}

/// What Enter does in a context.
fn enter_in(context: Context) -> Action {
    if row_in(context, Action::Open).is_some() { Action::Open } else { Action::Accept }
}

/// A part of a whole in thousandths; rounded up, so that the same part comes of it again.
fn thousandths(part: u16, whole: u16) -> u16 {
    (u32::from(part) * 1000).div_ceil(u32::from(whole).max(1)).min(1000) as u16
}

//! Overview: the state of the portfolio on one summary. While something is searched for the hits stand in its place.

mod coming;
mod summary;

use super::tab::{Link, RowSource, Tab, TabAction, TabId, TabRow, TabState, TabView};
use crate::app::as_of_text::{self, AsOfForm};
use crate::app::keymap::Action;
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::Lang;
use crate::export::extract::Extract;
use crate::lang::{AppText, NumberedTab, TabLabel};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use summary::Summary;

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("overview"),
    formerly: None,
    home_of: None,
    rows: RowSource::Data,
    title: TitleRule::Main,
    make: || Box::new(Overview::default()),
};

/// Lines above the summary: whose it is, and an empty one.
const HEAD: u16 = 2;

/// The Overview tab.
#[derive(Debug, Default)]
pub struct Overview {
    summary: Summary,
    /// The language of the summary, once it is counted.
    counted_in: Option<Lang>,
    /// How many action items were open when it was counted, and how many of them overdue.
    open: (usize, usize),
    at: usize,
    top: usize,
}

impl Tab for Overview {
    fn name(&self) -> NumberedTab {
        NumberedTab::Overview
    }

    fn refresh(&mut self, world: &World) {
        let open = open_actions(world);
        if self.counted_in != Some(world.look.lang) || self.open != open {
            self.counted_in = Some(world.look.lang);
            self.open = open;
            self.summary = Summary::new(world, open);
            self.at = self.at.min(self.summary.len().saturating_sub(1));
        }
    }

    /// Under a query nobody sees the summary: it is counted when the search ends.
    fn on_data_changed(&mut self, world: &World, _: &TabState) {
        let link = self.summary.link(self.at);
        self.counted_in = None;
        if !world.is_searching() {
            self.refresh(world);
            self.at = link.and_then(|link| self.summary.row_of(&link)).unwrap_or(self.at);
        }
    }

    fn flagged(&self, world: &World) -> usize {
        world.data.flagged.records
    }

    fn step(&mut self, _: &World, step: Step, area: Rect) {
        let (order, at) = self.summary.in_reading_order(self.at, area.width);
        let to = step.from(at, order.len(), usize::from(area.height.saturating_sub(HEAD)));
        self.at = order.get(to).copied().unwrap_or(0);
    }

    fn row_at(&self, _: &World, cell: Position, area: Rect) -> Option<usize> {
        let line = usize::from(cell.y.checked_sub(area.y + HEAD)?) + self.top;
        self.summary.place_at((cell.x.checked_sub(area.x)?, line), area.width)
    }

    fn act(&mut self, _: &World, action: TabAction, area: Rect) -> Option<Link> {
        match action {
            TabAction::Open => return self.summary.link(self.at),
            TabAction::Left => self.at = self.summary.beside(self.at, -1, area.width),
            TabAction::Right => self.at = self.summary.beside(self.at, 1, area.width),
            TabAction::Sort | TabAction::Reverse | TabAction::Today | TabAction::PreviousYear | TabAction::NextYear => {
            }
        }
        None
    }

    fn place(&self, _: &World) -> TabState {
        TabState { nth: self.at, top: self.top, ..TabState::default() }
    }

    fn put(&mut self, world: &World, place: &TabState) {
        self.refresh(world);
        (self.at, self.top) = (place.nth, place.top);
    }

    fn fit(&mut self, _: &World, area: Rect) {
        let height = usize::from(area.height.saturating_sub(HEAD)).max(1);
        let (line, end) = self.summary.lines_of(self.at, area.width);
        let last_top = self.summary.height(area.width).saturating_sub(height);
        // The heading of the first section belongs to its first row.
        let first = if line == 1 { 0 } else { line };
        self.top = self.top.min(first).max(end.saturating_sub(height)).min(last_top.max(line));
    }

    fn without_columns(&self, world: &World) -> (TabLabel, Option<AppText>) {
        (TabLabel::NoColumns, Some(AppText::SearchHasColumns { search: world.key_of(Action::Search) }))
    }

    fn view<'w>(&self, _: &'w World) -> Option<TabView<'w>> {
        Some(TabView { stem: "overview", extract: Extract::Table(self.summary.table()), is_marked: false })
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, _: bool) {
        let head = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..paint::line(area, 0) };
        paint::row(buf, head, &head_pieces(world, usize::from(head.width)), world.look.theme, None);
        let summary = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        self.summary.draw(world.look.theme, buf, summary, (self.at, self.top));
        let edge = Rect { x: summary.right().saturating_sub(1), width: 1.min(summary.width), ..summary };
        if self.top + usize::from(summary.height) < self.summary.height(summary.width) {
            let last = paint::line(edge, usize::from(summary.height.saturating_sub(1)));
            paint::text(buf, last, world.look.theme.more_below(), Role::Label, world.look.theme);
        }
    }
}

/// How many action items of meetings are open, and how many of them are overdue.
fn open_actions(world: &World) -> (usize, usize) {
    let mut entries = world.desk.action_entries(world.audience());
    entries.retain(|entry| entry.state().is_open());
    (entries.len(), entries.iter().filter(|entry| entry.is_overdue(world.desk.today)).count())
}

/// Whose data it is, and as of which day. The day is never cut off: the title makes room for it, but for its beginning.
fn head_pieces(world: &World, room: usize) -> Vec<Piece> {
    let theme = world.look.theme;
    let joint = theme.glyph(" · ", " - ");
    let title = Piece::new(world.dataset().title.pick(world.look.lang).text, Role::Label);
    let beginning = text::width(&title.text).min(room / 4) + text::width(joint);
    let as_of = as_of_text::pieces(world, AsOfForm::Said, room.saturating_sub(beginning));
    let left = room.saturating_sub(paint::width(&as_of) + text::width(joint));
    let mut pieces = paint::cut(vec![title], left, theme);
    if !pieces.is_empty() {
        pieces.push(Piece::new(joint, Role::Label));
    }
    pieces.extend(as_of);
    pieces
}

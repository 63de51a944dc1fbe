//! A list that lies over everything: its rows, and the steps of its cursor.

use crate::app::keymap::Action;
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Makes an area blank, so that nothing shines through.
pub fn blank(buf: &mut Buffer, area: Rect, world: &World) {
    for row in area.rows() {
        paint::row(buf, row, &[Piece::new(" ".repeat(usize::from(row.width)), Role::Text)], world.look.theme, None);
    }
}

/// The steps that actions make.
const STEPS: [(Action, Step); 8] = [
    (Action::Down, Step::Down),
    (Action::Up, Step::Up),
    (Action::HalfDown, Step::HalfDown),
    (Action::HalfUp, Step::HalfUp),
    (Action::PageDown, Step::PageDown),
    (Action::PageUp, Step::PageUp),
    (Action::Top, Step::Top),
    (Action::Bottom, Step::Bottom),
];

/// The step that an action makes, if it makes one.
#[must_use]
pub fn step(action: Action) -> Option<Step> {
    STEPS.iter().find(|(each, _)| *each == action).map(|(_, step)| *step)
}

/// Lines above a list: its title, and an empty one.
pub const LIST_HEAD: u16 = 2;

/// The rows of a page of a list below its head.
#[must_use]
pub fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(LIST_HEAD)).max(1)
}

/// A row that is clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClickedRow {
    /// The one under the cursor: it is opened.
    UnderCursor,
    /// Another one, by its place as [`Step::To`] takes it: the cursor goes there.
    Other(usize),
}

/// The row that is drawn in a line of the area of a list, from its top.
#[must_use]
pub fn clicked(area: Rect, (at, count): (usize, usize), cell: Position) -> Option<ClickedRow> {
    let line = usize::from(cell.y.checked_sub(area.y + LIST_HEAD)?);
    let height = page(area);
    let place = (at + 1).saturating_sub(height) + line;
    let is_row = line < height && place < count;
    is_row.then_some(if place == at { ClickedRow::UnderCursor } else { ClickedRow::Other(place) })
}

/// Draws a list below its head: as many of its rows as there is room for, with the one under the cursor among them. Of a row
/// only what stands behind the marker is asked for.
pub fn list(
    buf: &mut Buffer,
    area: Rect,
    world: &World,
    (at, count): (usize, usize),
    row: impl Fn(usize) -> Vec<Piece>,
) {
    let height = page(area);
    let top = (at + 1).saturating_sub(height);
    for (n, index) in (top..count).take(height).enumerate() {
        let here = index == at;
        let mut pieces = vec![Piece::new(if here { world.look.theme.marker() } else { " " }, Role::Strong)];
        pieces.extend(row(index));
        let pieces = paint::cut(pieces, usize::from(area.width), world.look.theme);
        let line = paint::line(area, n + usize::from(LIST_HEAD));
        paint::row(buf, line, &pieces, world.look.theme, here.then(|| world.look.theme.cursor()));
    }
}

//! Columns: which ones the list of the tab in front has, and by which of them it is sorted.

use super::{self as overlay, LIST_HEAD, Order, Outcome, Overlay, Scene, page, step};
use crate::app::column::{Sort, Sorts};
use crate::app::columns::{Arrange, ColumnStanding, ColumnView};
use crate::app::input::{Key, KeyCode};
use crate::app::keymap::Action;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The cells of a heading.
const HEADING: usize = 18;
/// Lines above the columns.
const HEAD: usize = LIST_HEAD as usize;

/// The columns of a list, one of them under the cursor.
#[derive(Debug, Default)]
pub struct Columns {
    at: usize,
}

impl Overlay for Columns {
    fn key(&mut self, key: Key, Scene { world, keymap, area, tab, list }: Scene<'_>) -> Outcome {
        let columns = tab.columns(world, list);
        let Some(column) = columns.get(self.at) else { return Outcome::close() };
        let sorted = |reversed: bool| Order::Arrange(Arrange::Sort(Some(Sort { column: self.at, reversed })));
        let action = keymap.action(key);
        match (key.code, action) {
            (KeyCode::Char(' '), _) => return Outcome::stay().and(Order::Arrange(Arrange::Toggle(self.at))),
            (KeyCode::Enter, _) | (_, Some(Action::Sort)) => {
                return Outcome::stay().and(sorted(column.reversed.is_some_and(|reversed| !reversed)));
            }
            (_, Some(Action::Reverse)) => {
                return Outcome::stay().and(sorted(column.reversed.is_none_or(|reversed| !reversed)));
            }
            (KeyCode::Char('-') | KeyCode::Delete, _) => return Outcome::stay().and(Order::Arrange(Arrange::Usual)),
            (_, action) => match step(action) {
                Some(step) => self.at = step.from(self.at, columns.len(), page(area)),
                None => return Outcome::close(),
            },
        }
        Outcome::stay()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, tab, list, .. }: Scene<'_>) -> Option<Position> {
        let head = format!(" {}: {}", world.look.lang.of(words::COLUMNS_TITLE), world.look.lang.of(tab.name()));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.look.theme);
        let columns = tab.columns(world, list);
        if columns.is_empty() {
            let (first, second) = tab.without_columns(world);
            paint::text(
                buf,
                paint::line(area, HEAD),
                &format!(" {}", world.look.lang.of(first)),
                Role::Text,
                world.look.theme,
            );
            paint::text(
                buf,
                paint::line(area, HEAD + 1),
                &format!(" {}", world.look.lang.of(second)),
                Role::Dim,
                world.look.theme,
            );
        }
        overlay::list(buf, area, world, (self.at, columns.len()), |n| {
            columns.get(n).map(|column| row_pieces(world, column)).unwrap_or_default()
        });
        None
    }

    fn hint(&self) -> Pair {
        words::COLUMNS_HINT
    }
}

/// `[x] Hồ sơ   đang hiện   ↓ nhiều nhất trước`
fn row_pieces(world: &World, column: &ColumnView) -> Vec<Piece> {
    let (sign, role, said) = match column.standing {
        ColumnStanding::Frozen => ("[x]", Role::Text, words::COLUMN_FROZEN),
        ColumnStanding::Shown => ("[x]", Role::Text, words::COLUMN_SHOWN),
        ColumnStanding::NoRoom => ("[~]", Role::Text, words::COLUMN_NO_ROOM),
        ColumnStanding::Hidden => ("[ ]", Role::Label, words::COLUMN_HIDDEN),
    };
    let mut pieces = vec![
        Piece::new(format!("{sign} "), Role::Strong),
        Piece::new(text::pad(world.look.lang.of(column.head), HEADING), role),
    ];
    let Some(reversed) = column.reversed else {
        pieces.push(Piece::new(world.look.lang.of(said), Role::Label));
        return pieces;
    };
    let falls = reversed != column.largest_first;
    let arrow = if falls { world.look.theme.glyph("↓", "v") } else { world.look.theme.glyph("↑", "^") };
    pieces.push(Piece::new(format!("{arrow} {}", world.look.lang.of(way(column.sorts, falls))), Role::Strong));
    pieces.push(Piece::new(format!("  {}", world.look.lang.of(said)), Role::Label));
    pieces
}

/// How a way round is called.
const fn way(sorts: Sorts, falls: bool) -> Pair {
    match (sorts, falls) {
        (Sorts::Text, false) => words::FROM_A,
        (Sorts::Text, true) => words::FROM_Z,
        (Sorts::Numbers, false) => words::LEAST_FIRST,
        (Sorts::Numbers, true) => words::MOST_FIRST,
        (Sorts::Dates, false) => words::EARLIEST_FIRST,
        (Sorts::Dates, true) => words::LATEST_FIRST,
        (Sorts::Ladder, false) => words::DOWN_THE_LADDER,
        (Sorts::Ladder, true) => words::UP_THE_LADDER,
    }
}

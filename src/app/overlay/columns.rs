//! Columns: which ones the list of the tab in front has, and by which of them it is sorted.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{self, ClickedRow, LIST_HEAD, clicked, page};
use crate::app::column::{Sort, Sorts};
use crate::app::columns::{Arrange, ColumnStanding, ColumnView};
use crate::app::keymap::{Action, ColumnAction, Context, Key};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::lang::{Label, OverlayLabel, Sentence};
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
    fn context(&self) -> Context {
        Context::Columns
    }

    fn step(&mut self, step: Step, Scene { world, area, tab, list, .. }: Scene<'_>) -> Outcome {
        let count = tab.columns(world, list).len();
        if self.at >= count {
            return Outcome::close();
        }
        self.at = step.from(self.at, count, page(area));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, tab, list, .. }: Scene<'_>) -> Outcome {
        let Some(action) = ColumnAction::of(action) else { return Outcome::stay() };
        let columns = tab.columns(world, list);
        let Some(column) = columns.get(self.at) else { return Outcome::close() };
        let sorted = |reversed: bool| Arrange::Sort(Some(Sort { column: self.at, reversed }));
        let arrange = match action {
            ColumnAction::ToggleColumn => Arrange::Toggle(self.at),
            ColumnAction::Open | ColumnAction::Sort => sorted(column.reversed.is_some_and(|reversed| !reversed)),
            ColumnAction::Reverse => sorted(column.reversed.is_none_or(|reversed| !reversed)),
            ColumnAction::UsualColumns => Arrange::Usual,
        };
        Outcome::stay().and(Order::Arrange(arrange))
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(scene.area, (self.at, scene.tab.columns(scene.world, scene.list).len()), cell)
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, tab, list, .. }: Scene<'_>) -> Option<Position> {
        let head =
            format!(" {}: {}", OverlayLabel::ColumnsTitle.text(world.look.lang), tab.name().text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.look.theme);
        let columns = tab.columns(world, list);
        if columns.is_empty() {
            let (first, second) = tab.without_columns(world);
            paint::text(
                buf,
                paint::line(area, HEAD),
                &format!(" {}", first.text(world.look.lang)),
                Role::Text,
                world.look.theme,
            );
            paint::text(
                buf,
                paint::line(area, HEAD + 1),
                &format!(" {}", second.map(|second| second.say(world.look.lang)).unwrap_or_default()),
                Role::Dim,
                world.look.theme,
            );
        }
        listing::list(buf, area, world, (self.at, columns.len()), |n| {
            columns.get(n).map(|column| row_pieces(world, *column)).unwrap_or_default()
        });
        None
    }
}

/// `[x] Hồ sơ   đang hiện   ↓ nhiều nhất trước`
fn row_pieces(world: &World, column: ColumnView) -> Vec<Piece> {
    let (sign, role, said) = match column.standing {
        ColumnStanding::Frozen => ("[x]", Role::Text, OverlayLabel::ColumnFrozen),
        ColumnStanding::Shown => ("[x]", Role::Text, OverlayLabel::ColumnShown),
        ColumnStanding::NoRoom => ("[~]", Role::Text, OverlayLabel::ColumnNoRoom),
        ColumnStanding::Hidden => ("[ ]", Role::Label, OverlayLabel::ColumnHidden),
    };
    let mut pieces = vec![
        Piece::new(format!("{sign} "), Role::Strong),
        Piece::new(text::pad(column.head.text(world.look.lang), HEADING), role),
    ];
    let Some(reversed) = column.reversed else {
        pieces.push(Piece::new(said.text(world.look.lang), Role::Label));
        return pieces;
    };
    let falls = reversed != column.largest_first;
    let arrow = if falls { world.look.theme.glyph("↓", "v") } else { world.look.theme.glyph("↑", "^") };
    pieces.push(Piece::new(format!("{arrow} {}", way(column.sorts, falls).text(world.look.lang)), Role::Strong));
    pieces.push(Piece::new(format!("  {}", said.text(world.look.lang)), Role::Label));
    pieces
}

/// How a way round is called.
const fn way(sorts: Sorts, falls: bool) -> OverlayLabel {
    match (sorts, falls) {
        (Sorts::Text, false) => OverlayLabel::FromA,
        (Sorts::Text, true) => OverlayLabel::FromZ,
        (Sorts::Numbers, false) => OverlayLabel::LeastFirst,
        (Sorts::Numbers, true) => OverlayLabel::MostFirst,
        (Sorts::Dates, false) => OverlayLabel::EarliestFirst,
        (Sorts::Dates, true) => OverlayLabel::LatestFirst,
        (Sorts::Ladder, false) => OverlayLabel::DownTheLadder,
        (Sorts::Ladder, true) => OverlayLabel::UpTheLadder,
    }
}

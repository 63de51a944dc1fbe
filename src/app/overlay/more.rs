//! What lies behind the key of more: its choices are shown, and the next key picks one.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::keymap::{Action, Context, Key, KeyRow, MoreAction, TABLE};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::lang::{KeyName, Label, OverlayLabel};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Lines around the choices: the rule, and the title.
const AROUND: u16 = 2;
/// The cells in which keys are listed.
const KEYS: usize = 16;

/// The choices.
#[derive(Debug, Clone, Copy, Default)]
pub struct More;

/// The rows of the key table that are choices: not how they are left.
fn choices() -> impl Iterator<Item = &'static KeyRow> {
    TABLE.iter().filter(|row| row.context == Context::More && !matches!(row.name, KeyName::Close | KeyName::Help))
}

impl Overlay for More {
    fn context(&self) -> Context {
        Context::More
    }

    fn step(&mut self, _: Step, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        match MoreAction::of(action) {
            // A width is found by trying: the choices stay.
            Some(MoreAction::NarrowList | MoreAction::WidenList) => Outcome::stay().and(Order::Run(action)),
            Some(
                MoreAction::MarkAll
                | MoreAction::InvertMarks
                | MoreAction::Compare
                | MoreAction::Snapshot
                | MoreAction::OpenFile
                | MoreAction::Mouse,
            ) => Outcome::close().and(Order::Run(action)),
            Some(MoreAction::Out | MoreAction::Help) | None => Outcome::close(),
        }
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = (choices().count() as u16 + AROUND).min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, lang) = (world.look.theme, world.look.lang);
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let title = format!(" {}", OverlayLabel::MoreTitle.text(lang));
        paint::text(buf, paint::line(area, 1), &title, Role::Strong, theme);
        for (n, row) in choices().enumerate() {
            let keys = world.keymap.keys_in(Context::More, row.action).iter();
            let keys = keys.map(ToString::to_string).collect::<Vec<_>>().join("  ");
            let pieces = vec![
                Piece::new(format!("   {}", text::pad(&keys, KEYS)), Role::Strong),
                Piece::new(row.name.text(lang), Role::Text),
            ];
            let line = paint::line(area, n + usize::from(AROUND));
            paint::row(buf, line, &paint::cut(pieces, usize::from(area.width), theme), theme, None);
        }
        None
    }
}

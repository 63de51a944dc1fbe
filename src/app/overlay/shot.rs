//! What a snapshot is to be called: a line to type, with a proposal in it.

use super::{Order, Outcome, Overlay, Scene};
use crate::app::input::{Effect, Errand, Key, KeyCode};
use crate::app::input_box::InputBox;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::text::{self, Clean};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The name that is being typed.
#[derive(Debug, Clone)]
pub struct Naming {
    name: InputBox,
}

impl Naming {
    /// With a name proposed.
    #[must_use]
    pub fn new(proposal: &str) -> Self {
        let mut name = InputBox::default();
        name.set(proposal);
        Self { name }
    }
}

impl Overlay for Naming {
    fn key(&mut self, key: Key, Scene { world, .. }: Scene<'_>) -> Outcome {
        match key.code {
            KeyCode::Esc => Outcome::close(),
            KeyCode::Enter => {
                let name = Clean::line(self.name.text().trim());
                if name.is_empty() {
                    return Outcome::stay();
                }
                let errand = Errand::Shoot(world.shot(name, false));
                Outcome::close().and(Order::Effect(Effect::Errand(errand)))
            }
            _ => {
                self.name.key(key);
                Outcome::stay()
            }
        }
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.name.insert(pasted);
        Outcome::stay()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.theme;
        paint::text(buf, paint::line(area, 0), &format!(" {}", world.lang.of(words::SHOT_TITLE)), Role::Strong, theme);
        let label = format!(" {}: ", world.lang.of(words::NAME));
        let column = text::width(&label) + self.name.cursor_column();
        let pieces = vec![Piece::new(label, Role::Label), Piece::new(self.name.text(), Role::Strong)];
        paint::row(buf, paint::line(area, 2), &paint::cut(pieces, usize::from(area.width), theme), theme, None);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let room = usize::from(inner.width).max(8);
        let said = world.lang.of(words::SHOT_HELP);
        for (n, range) in text::wrap(said, room).into_iter().enumerate() {
            paint::text(buf, paint::line(inner, n + 4), said.get(range).unwrap_or(""), Role::Label, theme);
        }
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Some(Position::new(area.x + column, area.y + 2))
    }

    fn hint(&self) -> Pair {
        words::SHOT_HINT
    }
}

//! What was looked at last, to be gone back to.

use super::{Order, Outcome, Overlay, Scene, list, page, step};
use crate::app::input::{Key, KeyCode};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::dataset::Id;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The items, the latest first.
#[derive(Debug)]
pub struct Recent {
    items: Vec<Id>,
    at: usize,
}

impl Recent {
    /// Those of these that the dataset still has.
    #[must_use]
    pub const fn new(items: Vec<Id>) -> Self {
        Self { items, at: 0 }
    }
}

impl Overlay for Recent {
    fn key(&mut self, key: Key, scene: Scene<'_>) -> Outcome {
        if key.code == KeyCode::Enter {
            let go = self.items.get(self.at).map(|id| Order::Go(id.clone()));
            return go.map_or_else(Outcome::close, |go| Outcome::close().and(go));
        }
        match step(scene.keymap.action(key)) {
            Some(step) => self.at = step.from(self.at, self.items.len(), page(scene.area)),
            None => return Outcome::close(),
        }
        Outcome::stay()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let title = format!(" {}", world.look.lang.of(words::RECENT_TITLE));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, world.look.theme);
        if self.items.is_empty() {
            let said = format!(" {}", world.look.lang.of(words::NOTHING_RECENT));
            paint::text(buf, paint::line(area, 2), &said, Role::Text, world.look.theme);
        }
        list(buf, area, world, (self.at, self.items.len()), |n| {
            let Some(id) = self.items.get(n) else { return Vec::new() };
            let noun = world.dataset().find(id.as_str()).map_or("", |item| world.look.lang.of(item.target.noun()));
            let name = world.dataset().name_of(id.as_str(), world.look.lang).text;
            vec![Piece::new(name, Role::Text), Piece::new(format!("  {noun}"), Role::Dim)]
        });
        None
    }

    fn hint(&self) -> Pair {
        words::RECENT_HINT
    }
}

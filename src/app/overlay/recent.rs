//! What was looked at last, to be gone back to.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, clicked, list, page};
use crate::app::keymap::{Action, Context, Key, RecentAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::dataset::Id;
use crate::lang::{Label, OverlayLabel};
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
    fn context(&self) -> Context {
        Context::Recent
    }

    fn step(&mut self, step: Step, scene: Scene<'_>) -> Outcome {
        self.at = step.from(self.at, self.items.len(), page(scene.area));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        match RecentAction::of(action) {
            Some(RecentAction::Open) => {
                let go = self.items.get(self.at).map(|id| Order::Go(id.clone()));
                go.map_or_else(Outcome::close, |go| Outcome::close().and(go))
            }
            None => Outcome::stay(),
        }
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(scene.area, (self.at, self.items.len()), cell)
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let title = format!(" {}", OverlayLabel::RecentTitle.text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, world.look.theme);
        if self.items.is_empty() {
            let said = format!(" {}", OverlayLabel::NothingRecent.text(world.look.lang));
            paint::text(buf, paint::line(area, 2), &said, Role::Text, world.look.theme);
        }
        list(buf, area, world, (self.at, self.items.len()), |n| {
            let Some(id) = self.items.get(n) else { return Vec::new() };
            let noun = world.dataset().find(id.as_str()).map_or("", |item| item.target.noun().text(world.look.lang));
            let name = world.dataset().name_of(id.as_str(), world.look.lang).text;
            vec![Piece::new(name, Role::Text), Piece::new(format!("  {noun}"), Role::Dim)]
        });
        None
    }
}

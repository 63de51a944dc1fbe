//! Whether something is to be done: what comes of it is said before.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::keymap::{Action, Context, QuestionAction};
use crate::app::paint;
use crate::app::theme::Role;
use crate::lang::{Lang, Phrase, Reader};
use crate::text::{self, Audience};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A question, at the bottom of the screen: what it is about is read above it.
#[derive(Debug)]
pub struct Confirmation {
    title: Phrase,
    /// What comes of it, a sentence each.
    comes: Vec<Phrase>,
    /// What is to be done.
    orders: Vec<Order>,
}

impl Confirmation {
    /// Asks whether something is to be done; and says what comes of it.
    #[must_use]
    pub fn new(title: impl Into<Phrase>, comes: Vec<Phrase>, orders: Vec<Order>) -> Self {
        Self { title: title.into(), comes, orders }
    }

    /// What stands below the title, in lines.
    fn lines(&self, reader: Reader, width: u16) -> Vec<&str> {
        let room = usize::from(width.saturating_sub(2)).max(8);
        let said = self.comes.iter().map(|said| said.read_by(reader));
        said.flat_map(|said| text::wrap(said, room).into_iter().filter_map(|range| said.get(range))).collect()
    }

    /// As many lines as it has for whoever reads it in whichever language: it does not jump when that becomes another.
    fn height(&self, width: u16) -> u16 {
        let readers = Lang::ALL
            .into_iter()
            .flat_map(|lang| [Audience::Desk, Audience::Room].map(|audience| Reader { lang, audience }));
        let most = readers.map(|reader| self.lines(reader, width).len()).max().unwrap_or_default();
        u16::try_from(most).unwrap_or(u16::MAX).saturating_add(2)
    }
}

impl Overlay for Confirmation {
    fn context(&self) -> Context {
        Context::Question
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        match QuestionAction::of(action) {
            Some(QuestionAction::Agree) => self.orders.drain(..).fold(Outcome::close(), Outcome::and),
            Some(QuestionAction::Disagree | QuestionAction::Cancel) => Outcome::close(),
            None => Outcome::stay(),
        }
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = self.height(body.width).min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, reader) = (world.look.theme, world.reader());
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        paint::text(buf, paint::line(inner, 1), self.title.read_by(reader), Role::Strong, theme);
        for (n, line) in self.lines(reader, area.width).into_iter().enumerate() {
            paint::text(buf, paint::line(inner, n + 2), line, Role::Text, theme);
        }
        None
    }
}

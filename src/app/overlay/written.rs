//! Where a file is that was written, whole; and the command that fetches it, where the user sits at another machine.

use super::layer::{Outcome, Overlay, Scene};
use crate::app::keymap::{Action, Context};
use crate::app::paint;
use crate::app::theme::Role;
use crate::lang::{Label, OutputLabel, Phrase};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A file that was written.
#[derive(Debug)]
pub struct Written {
    /// What is in it.
    what: Phrase,
    /// Its path, whole.
    path: String,
    /// What fetches it.
    fetch: Option<String>,
}

impl Written {
    /// What was written, and where.
    #[must_use]
    pub const fn new(what: Phrase, path: String, fetch: Option<String>) -> Self {
        Self { what, path, fetch }
    }
}

impl Overlay for Written {
    fn context(&self) -> Context {
        Context::List
    }

    fn act(&mut self, _: Action, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, lang) = (world.look.theme, world.look.lang);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let room = usize::from(inner.width).max(8);
        let title = format!("{}: {}", OutputLabel::Written.text(lang), self.what.read_by(world.reader()));
        // Others may have come to look since.
        let shown = world.reader().privately(&self.path).map(String::as_str);
        let fetch = self.fetch.as_deref().filter(|_| shown.is_some());
        let how = fetch.map(|_| OutputLabel::Fetch.text(lang));
        let said = [
            (Some(title.as_str()), Role::Strong),
            (Some(""), Role::Text),
            (shown, Role::Text),
            (how.map(|_| ""), Role::Text),
            (how, Role::Label),
            (fetch, Role::Strong),
        ];
        let mut n = 0;
        for (said, role) in said.into_iter().filter_map(|(said, role)| Some((said?, role))) {
            // A path has no blanks to be broken at: it goes on to the edge.
            let ranges = text::wrap_hanging(said, room, room);
            for range in &ranges {
                paint::text(buf, paint::line(inner, n), said.get(range.clone()).unwrap_or(""), role, theme);
                n += 1;
            }
            n += usize::from(ranges.is_empty());
        }
        None
    }
}

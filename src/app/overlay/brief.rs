//! The brief of what was chosen, as it will be pasted: to be read, and to be sent on.

use super::write::Write;
use super::{Order, Outcome, Overlay, Scene, step};
use crate::app::input::{Effect, Key, KeyCode};
use crate::app::keymap::Action;
use crate::app::paint;
use crate::app::paper::{self, Said, Writing};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::{Id, Lang};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The brief, from one line on.
#[derive(Debug)]
pub struct Brief {
    /// What it is the brief of, to be told.
    what: Said,
    /// What a file of it is called, without its ending.
    stem: String,
    /// In both languages: `L` switches here, too.
    texts: (String, String),
    top: usize,
}

impl Brief {
    /// The brief of some items.
    #[must_use]
    pub fn new(world: &World, ids: Vec<Id>) -> Self {
        let stem = match ids.as_slice() {
            [only] => format!("brief-{only}"),
            _ => "brief".to_owned(),
        };
        let texts = (paper::briefs(world, &ids, Lang::Vi), paper::briefs(world, &ids, Lang::En));
        Self { what: paper::told(world, words::BRIEF, &ids), stem, texts, top: 0 }
    }

    fn text(&self, lang: Lang) -> &str {
        lang.of((self.texts.0.as_str(), self.texts.1.as_str()))
    }

    fn to_file(&self, lang: Lang) -> Write {
        let writing = Writing::Text { text: self.text(lang).to_owned(), what: self.what.clone() };
        Write::new(writing, self.what.clone(), &self.stem)
    }
}

impl Overlay for Brief {
    fn key(&mut self, key: Key, Scene { world, keymap, area }: Scene<'_>) -> Outcome {
        let action = keymap.action(key);
        let text = || self.text(world.lang).to_owned();
        if let Some(step) = step(action) {
            let lines = self.text(world.lang).lines().count();
            let height = usize::from(area.height.saturating_sub(HEAD));
            self.top = step.from(self.top, lines.saturating_sub(height) + 1, height);
            return Outcome::stay();
        }
        let is = |wanted: Action| action == Some(wanted);
        if is(Action::Copy) {
            Outcome::stay().and(Order::Effect(Effect::Copy { text: text(), what: self.what.clone() }))
        } else if is(Action::Print) {
            Outcome::stay().and(Order::Effect(Effect::Print(text())))
        } else if is(Action::Write) {
            Outcome::stay().and(Order::Open(Box::new(self.to_file(world.lang))))
        } else if is(Action::Language) {
            Outcome::stay().and(Order::Run(Action::Language))
        } else if is(Action::Brief) || is(Action::Quit) || key.code == KeyCode::Esc {
            Outcome::close()
        } else {
            Outcome::stay()
        }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (lines, height) = (self.text(world.lang).lines(), usize::from(area.height.saturating_sub(HEAD)));
        let count = lines.clone().count();
        // Another language may have fewer lines.
        let top = self.top.min(count.saturating_sub(height));
        let seen = format!("{}–{}/{count}", (top + 1).min(count), (top + height).min(count));
        let head =
            format!("{} · {seen}", crate::export::page::capitalised(world.lang.of((&self.what.0, &self.what.1))));
        paint::text(buf, paint::line(inner, 0), &head, Role::Strong, theme);
        let page = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        for (n, line) in lines.skip(top).take(height).enumerate() {
            paint::text(buf, paint::line(page, n), line, Role::Text, theme);
        }
        None
    }

    fn hint(&self) -> Pair {
        words::BRIEF_HINT
    }
}

/// Lines above the brief: what it is, and an empty one.
const HEAD: u16 = 2;

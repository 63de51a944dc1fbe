//! A question with a line to answer it.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::input::TaskResult;
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, Key, PromptAction};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::lang::{Label, OverlayLabel, Phrase};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::{self, Debug};

/// What comes of an answer: orders, or why it is none.
pub type Answered = Result<Vec<Order>, Phrase>;

/// A question.
pub struct Prompt {
    title: Phrase,
    input: InputBox,
    answer: Box<dyn Fn(&str) -> Answered>,
    /// What the answer is for, while none was refused.
    help: Option<OverlayLabel>,
    /// Why the answer was none.
    refused: Option<Phrase>,
    waits: bool,
    stage: PromptStage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PromptStage {
    /// The answer is being typed.
    Typing,
    /// It was given, and it is not known yet whether it will do.
    Given,
}

impl Debug for Prompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prompt").field("title", &self.title).field("input", &self.input).finish_non_exhaustive()
    }
}

impl Prompt {
    /// A question with a proposal.
    #[must_use]
    pub fn new(title: impl Into<Phrase>, proposal: &str, answer: impl Fn(&str) -> Answered + 'static) -> Self {
        let mut input = InputBox::default();
        input.set(proposal);
        Self {
            title: title.into(),
            input,
            answer: Box::new(answer),
            help: None,
            refused: None,
            waits: false,
            stage: PromptStage::Typing,
        }
    }

    /// Says below the line what the answer is for.
    #[must_use]
    pub fn with_help(self, help: OverlayLabel) -> Self {
        Self { help: Some(help), ..self }
    }

    /// Stays until an agenda has come: a path that leads to none can be mended.
    #[must_use]
    pub fn until_taken_over(self) -> Self {
        Self { waits: true, ..self }
    }
}

impl Overlay for Prompt {
    fn context(&self) -> Context {
        Context::Prompt
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        let Some(action) = PromptAction::of(action) else { return Outcome::stay() };
        match (action, self.stage) {
            (PromptAction::Cancel, _) => return Outcome::close(),
            (PromptAction::Accept, PromptStage::Typing) => match (self.answer)(self.input.text()) {
                Ok(orders) if self.waits => {
                    (self.stage, self.refused) = (PromptStage::Given, None);
                    return orders.into_iter().fold(Outcome::stay(), Outcome::and);
                }
                Ok(orders) => return orders.into_iter().fold(Outcome::close(), Outcome::and),
                Err(why) => self.refused = Some(why),
            },
            (PromptAction::Accept, PromptStage::Given) => {}
        }
        Outcome::stay()
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        if self.stage == PromptStage::Typing && self.input.key(key) {
            self.refused = None;
        }
        Outcome::stay()
    }

    fn takes_letters(&self) -> bool {
        true
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        if self.stage == PromptStage::Typing {
            self.input.insert(pasted);
            self.refused = None;
        }
        Outcome::stay()
    }

    fn hear(&mut self, result: &TaskResult) -> Outcome {
        match (self.stage, result) {
            (PromptStage::Given, TaskResult::TakenOver(..)) => Outcome::close(),
            (PromptStage::Given, TaskResult::NotTakenOver(why)) => {
                (self.stage, self.refused) = (PromptStage::Typing, Some(why.clone()));
                Outcome::stay()
            }
            (PromptStage::Typing | PromptStage::Given, _) => Outcome::stay(),
        }
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = 4.min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let title = format!(" {}", self.title.read_by(world.reader()));
        paint::text(buf, paint::line(area, 1), &title, Role::Strong, theme);
        let mark = " > ";
        let room = usize::from(area.width).saturating_sub(mark.len() + 1);
        let (shown, column) = self.input.window(room);
        let pieces = [Piece::new(mark, Role::Label), Piece::new(shown, Role::Strong)];
        paint::row(buf, paint::line(area, 2), &pieces, theme, None);
        let refused = self.refused.as_ref().map(|why| (why.read_by(world.reader()), Role::Warning));
        let help = self.help.map(|help| (help.text(world.look.lang), Role::Label));
        if let Some((said, role)) = refused.or(help) {
            let said = text::truncate(said, usize::from(area.width).saturating_sub(1), theme.ellipsis());
            paint::text(buf, paint::line(area, 3), &format!(" {said}"), role, theme);
        }
        let x = area.x + (mark.len() + column) as u16;
        Some(Position::new(x.min(area.right().saturating_sub(1)), area.y + 2))
    }
}

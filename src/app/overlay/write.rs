//! Where something is to be written: a path is typed, its ending says in which form. What is there already is replaced only when
//! the user says so.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::input::{SaveOutcome, TaskResult};
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, Key, OverwriteAction, QuestionAction, WriteAction};
use crate::app::output::{SaveContent, SaveRequest};
use crate::app::paint::{self, Piece};
use crate::app::readback::ReadBack;
use crate::app::theme::Role;
use crate::app::world::World;
use crate::export::formats;
use crate::lang::{Label, OverlayLabel, OverlayText, Phrase, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::borrow::Cow;

/// What a text may be called: it is Markdown, and can be read without knowing that.
const OF_TEXTS: [&str; 2] = [".md", ".txt"];

/// What minutes may be called: what was decided is JSON.
const OF_MINUTES: [&str; 3] = [".md", ".txt", ".json"];

/// The question where to write.
#[derive(Debug)]
pub struct Write {
    writing: SaveContent,
    /// What is written, to be told.
    what: Phrase,
    path: InputBox,
    stage: WriteStage,
    /// Of minutes: what was decided, to be read back before it is written.
    readback: Option<ReadBack>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WriteStage {
    /// A path is being typed.
    Typing,
    /// The path has no ending that is known.
    Unknown,
    /// What was decided is read back: whether it is to be written.
    ReadBack,
    /// The file is being written.
    Sent,
    /// There is such a file: whether to replace it.
    Asking,
}

impl Write {
    /// Asks where to write something; `stem` is the name that is proposed, without its ending.
    #[must_use]
    pub fn new(writing: SaveContent, what: Phrase, stem: &str) -> Self {
        let mut overlay = Self { writing, what, path: InputBox::default(), stage: WriteStage::Typing, readback: None };
        let ending = overlay.endings().first().copied().unwrap_or_default();
        overlay.path.set(&format!("bangiao-{stem}{ending}"));
        overlay
    }

    /// Writes to a path that was typed already; and whether that says in which form, so that it can be sent.
    #[must_use]
    pub fn to(writing: SaveContent, what: Phrase, path: &str) -> (Self, bool) {
        let mut overlay = Self { writing, what, path: InputBox::default(), stage: WriteStage::Unknown, readback: None };
        overlay.path.set(path);
        let is_known = overlay.is_known();
        if is_known {
            overlay.stage = WriteStage::Sent;
        }
        (overlay, is_known)
    }

    /// Reads back what was decided before it is written.
    #[must_use]
    pub fn reading_back(self, readback: Option<ReadBack>) -> Self {
        Self { readback, ..self }
    }

    /// A path is typed: it is written there, or what was decided is read back first.
    fn accept(&mut self) -> Outcome {
        if self.readback.as_ref().is_some_and(|readback| !readback.is_empty()) && self.is_known() {
            self.stage = WriteStage::ReadBack;
            return Outcome::stay();
        }
        self.send(false)
    }

    /// How the path may end.
    fn endings(&self) -> Vec<&'static str> {
        match self.writing {
            SaveContent::View => formats::endings(),
            SaveContent::Text { .. } => OF_TEXTS.to_vec(),
            SaveContent::Minutes { .. } => OF_MINUTES.to_vec(),
            SaveContent::Agenda { .. } => vec![formats::json::FORMAT.ending],
        }
    }

    /// Whether the path names a file whose form is known.
    fn is_known(&self) -> bool {
        let name = self.path.text().trim().to_lowercase();
        self.endings()
            .iter()
            .any(|ending| name.strip_suffix(ending).is_some_and(|stem| !stem.is_empty() && !stem.ends_with('/')))
    }

    fn send(&mut self, replace: bool) -> Outcome {
        if !self.is_known() {
            self.stage = WriteStage::Unknown;
            return Outcome::stay();
        }
        self.stage = WriteStage::Sent;
        let path = self.path.text().trim().to_owned();
        Outcome::stay().and(Order::Write(SaveRequest { writing: self.writing.clone(), path, replace }))
    }

    /// What is said below the path.
    fn said(&self, world: &World) -> Cow<'static, str> {
        let lang = world.look.lang;
        let key = |action| world.keymap.key_in(Context::Overwrite, action);
        match self.stage {
            WriteStage::Typing => OverlayText::Endings { endings: self.endings() }.say(lang),
            WriteStage::Unknown => OverlayText::UnknownEnding { endings: self.endings() }.say(lang),
            WriteStage::ReadBack => OverlayText::WriteTo { path: self.path.text().trim().to_owned() }.say(lang),
            WriteStage::Sent => OverlayLabel::Writing.say(lang),
            WriteStage::Asking => {
                OverlayText::FileExists { overwrite: key(Action::Overwrite), keep: key(Action::KeepFile) }.say(lang)
            }
        }
    }
}

impl Overlay for Write {
    fn context(&self) -> Context {
        match self.stage {
            WriteStage::Typing | WriteStage::Unknown | WriteStage::Sent => Context::Write,
            WriteStage::Asking => Context::Overwrite,
            WriteStage::ReadBack => Context::Question,
        }
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        match self.stage {
            WriteStage::Asking => match OverwriteAction::of(action) {
                Some(OverwriteAction::Overwrite) => return self.send(true),
                Some(OverwriteAction::KeepFile | OverwriteAction::Cancel) => self.stage = WriteStage::Typing,
                None => {}
            },
            WriteStage::ReadBack => match QuestionAction::of(action) {
                Some(QuestionAction::Agree) => return self.send(false),
                Some(QuestionAction::Disagree | QuestionAction::Cancel) => self.stage = WriteStage::Typing,
                None => {}
            },
            WriteStage::Typing | WriteStage::Unknown | WriteStage::Sent => match WriteAction::of(action) {
                Some(WriteAction::Accept) if self.stage != WriteStage::Sent => return self.accept(),
                Some(WriteAction::Cancel) => return Outcome::close(),
                Some(WriteAction::Accept) | None => {}
            },
        }
        Outcome::stay()
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        if matches!(self.stage, WriteStage::Typing | WriteStage::Unknown) && self.path.key(key) {
            self.stage = WriteStage::Typing;
        }
        Outcome::stay()
    }

    fn takes_letters(&self) -> bool {
        matches!(self.stage, WriteStage::Typing | WriteStage::Unknown)
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        if matches!(self.stage, WriteStage::Typing | WriteStage::Unknown) {
            self.path.insert(pasted);
            self.stage = WriteStage::Typing;
        }
        Outcome::stay()
    }

    fn hear(&mut self, result: &TaskResult) -> Outcome {
        let TaskResult::FileWritten { asked, outcome, .. } = result else { return Outcome::stay() };
        // An answer about a file that was asked for before is told, and changes nothing here.
        if self.stage != WriteStage::Sent || asked != self.path.text().trim() {
            return Outcome::stay();
        }
        match outcome {
            SaveOutcome::Done => return Outcome::close(),
            SaveOutcome::Exists => self.stage = WriteStage::Asking,
            SaveOutcome::Refused(_) => self.stage = WriteStage::Typing,
        }
        Outcome::stay()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (lang, theme) = (world.look.lang, world.look.theme);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let title = format!("{}: {}", OverlayLabel::WriteTitle.text(lang), self.what.read_by(world.reader()));
        paint::text(buf, paint::line(inner, 0), &title, Role::Strong, theme);
        let label = format!("{}: ", OverlayLabel::PathLabel.text(lang));
        let start = text::width(&label);
        let (typed, column) = self.path.window(usize::from(inner.width).saturating_sub(start + 1));
        let pieces = [Piece::new(label, Role::Label), Piece::new(typed, Role::Strong)];
        paint::row(buf, paint::line(inner, 2), &pieces, theme, None);
        let role = match self.stage {
            WriteStage::Typing | WriteStage::Sent => Role::Text,
            WriteStage::ReadBack => Role::Strong,
            WriteStage::Unknown | WriteStage::Asking => Role::Warning,
        };
        let said = self.said(world);
        let room = usize::from(inner.width).max(8);
        let mut n = 4;
        for (said, role) in [(&*said, role), (OverlayLabel::WhereTo.text(lang), Role::Dim)] {
            for range in text::wrap_hanging(said, room, room) {
                paint::text(buf, paint::line(inner, n), said.get(range).unwrap_or(""), role, theme);
                n += 1;
            }
        }
        if let (WriteStage::ReadBack, Some(readback)) = (self.stage, &self.readback) {
            let top = u16::try_from(n + 1).unwrap_or(inner.height).min(inner.height);
            let below = Rect { y: inner.y + top, height: inner.height - top, ..inner };
            readback.draw(buf, below, (lang, theme));
        }
        let column = u16::try_from(start + column).unwrap_or(u16::MAX).min(inner.width.saturating_sub(1));
        matches!(self.stage, WriteStage::Typing | WriteStage::Unknown)
            .then(|| Position::new(inner.x + column, inner.y + 2))
    }

    fn hint(&self, world: &World) -> String {
        match self.stage {
            WriteStage::Sent => OverlayLabel::Writing.text(world.look.lang).to_owned(),
            WriteStage::Typing | WriteStage::Unknown | WriteStage::Asking | WriteStage::ReadBack => {
                world.keymap.hint_line(self.context(), world.look.lang)
            }
        }
    }
}

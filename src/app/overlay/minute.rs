//! The minute of an item, written in place below its page. What is typed is written down a moment later, in the midst of a line
//! too, and at once when it is closed.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::keymap::{Action, Context, Key, KeyCode, MinuteAction};
use crate::app::paint::{self, Piece};
use crate::app::text_area::TextArea;
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{Day, Words};
use crate::desk::agenda::Prose;
use crate::desk::draft::MinuteDraft;
use crate::desk::minute::{LineProblem, action, decision, problem, settled};
use crate::lang::{Label, MeetingLabel, MeetingText, OverlayLabel, OverlayText, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The most lines that it takes, with its heading and the rule above.
const MOST_LINES: u16 = 12;

/// A minute that is being written.
#[derive(Debug)]
pub struct Minute {
    /// Makes edits of what is typed: it knows what was written down last.
    draft: MinuteDraft,
    /// What it is the minute of, to be shown.
    name: String,
    area: TextArea,
    /// The day on the calendar: days that are told from it become those that they are.
    today: Day,
    /// Something was typed since.
    unsaved: bool,
    /// Something was written down since it was opened: what follows belongs to the same piece of work.
    begun: bool,
}

impl Minute {
    /// A minute, to be gone on with.
    #[must_use]
    pub fn new(draft: MinuteDraft, name: String, today: Day) -> Self {
        let area = TextArea::new(&draft.text());
        Self { draft, name, area, today, unsaved: false, begun: false }
    }

    /// A line was ended, or all of them: what is told from today in it becomes the day that it is.
    fn settle(&mut self) {
        if let Some(settled) = settled(self.area.text(), self.today) {
            self.area.put(&settled);
            self.unsaved = true;
        }
    }

    /// What is to be written down; nothing where nothing was typed.
    fn keep(&mut self) -> Option<Order> {
        if !std::mem::take(&mut self.unsaved) {
            return None;
        }
        let edit = self.draft.write(self.area.text())?;
        let order = if self.begun { Order::Amend(vec![edit]) } else { Order::Edit(vec![edit]) };
        self.begun = true;
        Some(order)
    }

    /// What comes of something that may have changed the text.
    fn typed_in(&mut self) -> Outcome {
        self.unsaved = true;
        if self.area.is_full() { Outcome::stay().saying(OverlayLabel::MinuteFull) } else { Outcome::stay() }
    }

    /// The cells of a line and the lines of a page.
    fn page(area: Rect) -> (usize, usize) {
        (usize::from(area.width.saturating_sub(3)).max(1), usize::from(area.height.saturating_sub(3)).max(1))
    }

    /// The line at the cursor.
    fn line_at(&self, row_start: usize) -> Option<&str> {
        let before = self.area.text().get(..row_start)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        self.area.text().get(start..)?.lines().next()
    }
}

impl Overlay for Minute {
    fn context(&self) -> Context {
        Context::Minute
    }

    fn act(&mut self, action: Action, _: Scene<'_>) -> Outcome {
        match MinuteAction::of(action) {
            Some(MinuteAction::Cancel) => {
                self.settle();
                Outcome { closes: true, orders: self.leave() }
            }
            Some(MinuteAction::Help) | None => Outcome::stay(),
        }
    }

    fn typed(&mut self, key: Key, scene: Scene<'_>) -> Outcome {
        if !self.area.key(key, Self::page(scene.area)) {
            return Outcome::stay();
        }
        if key.code == KeyCode::Enter {
            self.settle();
        }
        self.typed_in()
    }

    fn takes_letters(&self) -> bool {
        true
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.area.insert(pasted);
        self.typed_in()
    }

    fn edited(&mut self, text: &str, _: Scene<'_>) -> Outcome {
        self.area.set(Prose::new(text).as_str());
        self.unsaved = true;
        self.settle();
        Outcome { closes: false, orders: self.leave() }
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = (body.height / 2).clamp(5, MOST_LINES).min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn has_unsaved(&self) -> bool {
        self.unsaved
    }

    fn leave(&mut self) -> Vec<Order> {
        self.keep().into_iter().collect()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let hidden = format!(" ({})", OverlayLabel::WrittenBefore.text(world.look.lang));
        let hidden = if self.draft.hides() { hidden } else { String::new() };
        let head = vec![
            Piece::new(format!(" {}: ", MeetingLabel::Minute.text(world.look.lang)), Role::Label),
            Piece::new(self.name.clone(), Role::Strong),
            Piece::new(hidden, Role::Label),
        ];
        paint::row(buf, paint::line(area, 1), &paint::cut(head, usize::from(area.width), theme), theme, None);
        let (width, height) = Self::page(area);
        let lines = self.area.lines(width);
        let (row, column) = self.area.cursor_in(&lines);
        let top = (row + 1).saturating_sub(height);
        for (n, line) in lines.iter().skip(top).take(height).enumerate() {
            let shown = self.area.text().get(line.clone()).unwrap_or("");
            let is_sign = action(shown).is_some() || decision(shown).is_some();
            let role = if is_sign { Role::Strong } else { Role::Text };
            let row = paint::line(Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }, n + 2);
            paint::row(buf, row, &[Piece::new(shown, role)], theme, None);
        }
        let start = lines.get(row).map_or(0, |line| line.start);
        if let Some((said, role)) = self.line_at(start).and_then(|line| understood(line, world)) {
            let said = format!(" {said}");
            paint::text(buf, paint::line(area, usize::from(area.height) - 1), &said, role, theme);
        }
        let x = area.x + 1 + u16::try_from(column.min(width)).unwrap_or(0);
        Some(Position::new(x.min(area.right().saturating_sub(1)), area.y + 2 + (row - top) as u16))
    }
}

/// How the line at the cursor is understood: so that a slip of the pen is seen while it is made. Nothing where it is prose.
fn understood(line: &str, world: &World) -> Option<(String, Role)> {
    let lang = world.look.lang;
    // A day that is told from today is one when the line is ended.
    let settled = settled(line, world.desk.today);
    let line = settled.as_deref().unwrap_or(line);
    let role = if problem(line).is_some() { Role::Warning } else { Role::Label };
    if problem(line) == Some(LineProblem::NothingToDo) {
        return Some((MeetingLabel::NoWork.text(lang).to_owned(), role));
    }
    let no_day = |text: &String| MeetingText::NoSuchDay { text: text.clone() }.say(lang).into_owned();
    if let Some(action) = action(line) {
        let due = action.due.map(|due| due.display(lang)).or_else(|| action.no_day.as_ref().map(no_day));
        let what = text::truncate(&action.what, 40, "…");
        let said = OverlayText::ActionLine { what: what.into(), who: action.who.clone(), due };
        return Some((said.say(lang).into_owned(), role));
    }
    let decision = decision(line)?;
    let day = decision.day.map(|day| day.display(lang)).or_else(|| decision.no_day.as_ref().map(no_day));
    let day = day.map(|day| format!("{}{day}", world.look.theme.glyph(" · ", " - "))).unwrap_or_default();
    let what = decision.status.map_or(decision.what.as_str(), |status| status.label(lang));
    Some((format!("{}: {}{day}", MeetingLabel::Decided.text(lang), text::truncate(what, 40, "…")), role))
}

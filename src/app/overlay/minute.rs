//! The minute of an item, written in place below its page. Every line is written down when it is finished, and the rest when it is
//! closed: what is typed is never more than a line away from being kept.

use super::{Order, Outcome, Overlay, Scene};
use crate::app::input::{Key, KeyCode};
use crate::app::paint::{self, Piece};
use crate::app::text_area::TextArea;
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::dataset::Lang;
use crate::desk::agenda::{Handle, Prose};
use crate::desk::minute::{ActionItem, action};
use crate::desk::notebook::Edit;
use crate::text::{self, Audience};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The most lines that it takes, with its heading and the rule above.
const MOST_LINES: u16 = 12;
/// So many bytes may be typed within a line before they are written down.
const UNSAVED: usize = 60;

/// A minute that is being written.
#[derive(Debug)]
pub struct Minute {
    agenda: Handle,
    pin: Handle,
    /// What it is the minute of, to be shown.
    name: String,
    area: TextArea,
    /// What was written down last.
    kept: Prose,
    /// What was written before, where others read the screen: it stays, and is not shown.
    hidden: Option<Prose>,
    /// Something was written down since it was opened: what follows belongs to the same piece of work.
    begun: bool,
}

impl Minute {
    /// The minute of a pin, to be gone on with.
    #[must_use]
    pub fn new(agenda: Handle, pin: Handle, name: String, minute: &Prose) -> Self {
        let area = TextArea::new(minute.as_str());
        Self { agenda, pin, name, area, kept: minute.clone(), hidden: None, begun: false }
    }

    /// The same for an audience: in a room only what is typed from now on is shown, and is added to what was written before.
    #[must_use]
    pub fn read_by(mut self, audience: Audience) -> Self {
        if audience.is_room() && !self.kept.is_empty() {
            self.area = TextArea::new("");
            self.hidden = Some(self.kept.clone());
        }
        self
    }

    /// The whole minute: what is typed, below what is not shown.
    fn whole(&self) -> Prose {
        let typed = self.area.text();
        match &self.hidden {
            Some(hidden) if typed.trim().is_empty() => hidden.clone(),
            Some(hidden) => Prose::new(&format!("{}\n{typed}", hidden.as_str())),
            None => Prose::new(typed),
        }
    }

    /// What is to be written down; nothing where nothing was typed.
    fn keep(&mut self) -> Option<Order> {
        let text = self.whole();
        if text == self.kept {
            return None;
        }
        let was = std::mem::replace(&mut self.kept, text.clone());
        let edit = Edit::Minute { agenda: self.agenda.clone(), pin: self.pin.clone(), was, text };
        let order = if self.begun { Order::Amend(vec![edit]) } else { Order::Edit(vec![edit]) };
        self.begun = true;
        Some(order)
    }

    fn outcome(&mut self, outcome: Outcome) -> Outcome {
        match self.keep() {
            Some(order) => outcome.and(order),
            None => outcome,
        }
    }

    /// The cells of a line and the lines of a page.
    fn page(area: Rect) -> (usize, usize) {
        (usize::from(area.width.saturating_sub(3)).max(1), usize::from(area.height.saturating_sub(3)).max(1))
    }

    /// The line at the cursor, if it says what is to be done.
    fn action_at(&self, row_start: usize) -> Option<ActionItem> {
        let before = self.area.text().get(..row_start)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        action(self.area.text().get(start..)?.lines().next()?)
    }
}

impl Overlay for Minute {
    fn key(&mut self, key: Key, scene: Scene<'_>) -> Outcome {
        match key.code {
            KeyCode::Esc => return self.outcome(Outcome::close()),
            KeyCode::Enter => {
                self.area.key(key, Self::page(scene.area));
                return self.outcome(Outcome::stay());
            }
            _ => self.area.key(key, Self::page(scene.area)),
        };
        // A line that is not finished is written down when it has grown: little is lost even of that.
        let grown = self.whole().as_str().len().abs_diff(self.kept.as_str().len());
        let outcome = if key.code == KeyCode::Char(' ') && grown > UNSAVED {
            self.outcome(Outcome::stay())
        } else {
            Outcome::stay()
        };
        if self.area.is_full() { outcome.saying(words::MINUTE_FULL) } else { outcome }
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.area.insert(pasted);
        let outcome = self.outcome(Outcome::stay());
        if self.area.is_full() { outcome.saying(words::MINUTE_FULL) } else { outcome }
    }

    fn edited(&mut self, text: &str, _: Scene<'_>) -> Outcome {
        self.area.set(Prose::new(text).as_str());
        self.outcome(Outcome::stay())
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = (body.height / 2).clamp(5, MOST_LINES).min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn leave(&mut self) -> Vec<Order> {
        self.keep().into_iter().collect()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.theme;
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let hidden = self.hidden.as_ref().map(|_| format!(" ({})", world.lang.of(words::WRITTEN_BEFORE)));
        let hidden = hidden.unwrap_or_default();
        let head = vec![
            Piece::new(format!(" {}: ", world.lang.of(words::MINUTE)), Role::Label),
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
            let role = if action(shown).is_some() { Role::Strong } else { Role::Text };
            let row = paint::line(Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }, n + 2);
            paint::row(buf, row, &[Piece::new(shown, role)], theme, None);
        }
        let start = lines.get(row).map_or(0, |line| line.start);
        if let Some(action) = self.action_at(start) {
            let said = format!(" {}", understood(&action, world.lang));
            let role = if action.no_day.is_some() { Role::Warning } else { Role::Label };
            paint::text(buf, paint::line(area, usize::from(area.height) - 1), &said, role, theme);
        }
        let x = area.x + 1 + u16::try_from(column.min(width)).unwrap_or(0);
        Some(Position::new(x.min(area.right().saturating_sub(1)), area.y + 2 + (row - top) as u16))
    }

    fn hint(&self) -> Pair {
        words::MINUTE_HINT
    }
}

/// How the line at the cursor is understood: so that a slip of the pen is seen while it is made.
fn understood(action: &ActionItem, lang: Lang) -> String {
    let nothing = || lang.of(("chưa ghi", "not said")).to_owned();
    let who = action.who.clone().unwrap_or_else(nothing);
    let no_day = action.no_day.as_ref().map(|text| format!("“{text}” {}", lang.of(words::NO_SUCH_DAY)));
    let due = action.due.map(|due| due.display(lang)).or(no_day).unwrap_or_else(nothing);
    let what = text::truncate(&action.what, 40, "…");
    match lang {
        Lang::Vi => format!("việc: {what} · ai: {who} · hạn: {due}"),
        Lang::En => format!("what: {what} · who: {who} · by: {due}"),
    }
}

//! What lies over everything for a moment: help and palette, which are one list of actions, and the problems of the file.

use super::input::{Key, KeyCode};
use super::input_box::InputBox;
use super::keymap::{Action, Group, Keymap, Row, TABLE};
use super::list::Step;
use super::paint::{self, Piece, marked};
use super::theme::Role;
use super::words;
use super::world::World;
use crate::dataset::Lang;
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells in which keys are listed.
const KEYS: usize = 22;

/// What lies over everything.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Every action with its keys: to read, to find, to run.
    Actions(Actions),
    /// What is wrong with the file.
    Problems {
        /// The first line shown.
        top: usize,
    },
}

/// What comes of a key in an overlay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stays.
    Stay,
    /// It goes.
    Close,
    /// It goes, and this is done.
    Run(Action),
}

/// The list of actions.
#[derive(Debug, Clone, Default)]
pub struct Actions {
    filter: InputBox,
    at: usize,
    /// Opened as the palette: what is typed filters from the first letter. Help waits for `/`.
    palette: bool,
}

impl Overlay {
    /// The palette.
    #[must_use]
    pub fn palette() -> Self {
        Self::Actions(Actions { palette: true, ..Actions::default() })
    }

    /// Help.
    #[must_use]
    pub fn help() -> Self {
        Self::Actions(Actions::default())
    }

    /// Takes in a key; `height` is the number of lines shown.
    pub fn key(&mut self, key: Key, keymap: &Keymap, world: &World, area: Rect) -> Outcome {
        match self {
            Self::Actions(actions) => actions.key(key, keymap, usize::from(area.height)),
            Self::Problems { top } => {
                let count = problem_lines(world, area.width).len();
                let last = count.saturating_sub(usize::from(area.height.saturating_sub(1)));
                match step(keymap.action(key)) {
                    Some(step) => *top = step.from(*top, last + 1, usize::from(area.height)),
                    None => return Outcome::Close,
                }
                Outcome::Stay
            }
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, pasted: &str) {
        match self {
            Self::Actions(actions) => actions.filter.insert(pasted),
            Self::Problems { .. } => {}
        }
    }

    /// Draws it over an area. Says where the real cursor stands, if text is being typed.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, world: &World, keymap: &Keymap) -> Option<Position> {
        for row in area.rows() {
            paint::row(buf, row, &[Piece::new(" ".repeat(usize::from(row.width)), Role::Text)], world.theme, None);
        }
        match self {
            Self::Actions(actions) => Some(actions.draw(buf, area, world, keymap)),
            Self::Problems { top } => {
                let lines = problem_lines(world, area.width);
                let head =
                    format!(" {} · {}", world.lang.of(words::PROBLEMS_TITLE), world.lang.of(words::PROBLEMS_HINT));
                paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.theme);
                for (n, line) in lines.iter().skip(*top).take(usize::from(area.height.saturating_sub(1))).enumerate() {
                    paint::row(buf, paint::line(area, n + 1), line, world.theme, None);
                }
                None
            }
        }
    }

    /// What the hint line says while it is open.
    #[must_use]
    pub const fn hint(&self) -> words::Pair {
        match self {
            Self::Actions(_) => words::PALETTE_HINT,
            Self::Problems { .. } => words::PROBLEMS_HINT,
        }
    }
}

/// The step that an action makes, if it makes one.
#[must_use]
pub const fn step(action: Option<Action>) -> Option<Step> {
    match action {
        Some(Action::Down) => Some(Step::Down),
        Some(Action::Up) => Some(Step::Up),
        Some(Action::HalfDown) => Some(Step::HalfDown),
        Some(Action::HalfUp) => Some(Step::HalfUp),
        Some(Action::PageDown) => Some(Step::PageDown),
        Some(Action::PageUp) => Some(Step::PageUp),
        Some(Action::Top) => Some(Step::Top),
        Some(Action::Bottom) => Some(Step::Bottom),
        _ => None,
    }
}

impl Actions {
    fn key(&mut self, key: Key, keymap: &Keymap, height: usize) -> Outcome {
        let found = self.found();
        let moves = match key.code {
            KeyCode::Esc => return Outcome::Close,
            KeyCode::Enter => return found.get(self.at).map_or(Outcome::Stay, |row| Outcome::Run(row.action)),
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
                step(keymap.action(key)).or(match key.code {
                    KeyCode::Up => Some(Step::Up),
                    _ => Some(Step::Down),
                })
            }
            _ => None,
        };
        if let Some(moves) = moves {
            self.at = moves.from(self.at, found.len(), height.saturating_sub(3));
        } else if self.filter.key(key) {
            self.at = 0;
        }
        Outcome::Stay
    }

    /// The actions whose name in either language, or whose key, has every word of the filter.
    fn found(&self) -> Vec<&'static Row> {
        let wanted = text::fold(self.filter.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        TABLE
            .iter()
            .filter(|row| {
                let said = text::fold(&format!("{} {} {} {}", row.name.0, row.name.1, row.id, row.keys.join(" ")));
                words.iter().all(|word| said.contains(word))
            })
            .collect()
    }

    fn draw(&self, buf: &mut Buffer, area: Rect, world: &World, keymap: &Keymap) -> Position {
        let title = if self.palette { words::PALETTE_TITLE } else { words::HELP_TITLE };
        let title = format!(" {} ", world.lang.of(title));
        let cursor = text::width(&title) + 2 + self.filter.cursor_column();
        let head = vec![
            Piece::new(title, Role::Strong),
            Piece::new("> ", Role::Label),
            Piece::new(self.filter.text(), Role::Text),
        ];
        paint::row(buf, paint::line(area, 0), &head, world.theme, None);
        let lines = self.lines(world, keymap);
        let height = usize::from(area.height.saturating_sub(2)).max(1);
        let here = lines.iter().position(|(_, at)| *at == Some(self.at)).unwrap_or(0);
        let top = (here + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
        for (n, (pieces, at)) in lines.iter().skip(top).take(height).enumerate() {
            let over = (*at == Some(self.at)).then(|| world.theme.cursor());
            let pieces = paint::cut(pieces.clone(), usize::from(area.width), world.theme);
            paint::row(buf, paint::line(area, n + 2), &pieces, world.theme, over);
        }
        let column = u16::try_from(cursor).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Position::new(area.x + column, area.y)
    }

    /// Every line, with the index of the action that it is; headings have none.
    fn lines(&self, world: &World, keymap: &Keymap) -> Vec<(Vec<Piece>, Option<usize>)> {
        let found = self.found();
        let mut lines = Vec::new();
        if found.is_empty() {
            lines.push((vec![Piece::new(format!(" {}", world.lang.of(words::NO_ACTION)), Role::Text)], None));
        }
        for group in Group::ALL {
            let mut rows = found.iter().enumerate().filter(|(_, row)| row.group == group).peekable();
            if rows.peek().is_some() {
                lines.push((vec![Piece::new(format!(" {}", world.lang.of(group.label())), Role::Label)], None));
            }
            lines.extend(rows.map(|(at, row)| (action_pieces(row, world.lang, keymap), Some(at))));
        }
        lines
    }
}

/// An action: its keys, its name, and its name in the other language.
fn action_pieces(row: &Row, lang: Lang, keymap: &Keymap) -> Vec<Piece> {
    let keys = keymap.keys(row.action).iter().map(ToString::to_string).collect::<Vec<_>>().join("  ");
    let gap = KEYS.saturating_sub(text::width(&keys)).max(1);
    vec![
        Piece::new(format!("   {keys}"), Role::Strong),
        Piece::new(" ".repeat(gap), Role::Text),
        Piece::new(lang.of(row.name), Role::Text),
        Piece::new(format!("   {}", lang.other().of(row.name)), Role::Dim),
    ]
}

fn problem_lines(world: &World, width: u16) -> Vec<Vec<Piece>> {
    let room = usize::from(width.saturating_sub(2)).max(8);
    if world.data.problems.is_empty() {
        return vec![vec![Piece::new(format!(" {}", world.lang.of(words::NO_PROBLEMS)), Role::Text)]];
    }
    let mut lines = Vec::new();
    for (vi, en) in &world.data.problems {
        let said = world.lang.of((vi.as_str(), en.as_str()));
        for range in text::wrap_hanging(said, room, room) {
            let mut pieces = vec![Piece::new(" ", Role::Text)];
            pieces.extend(marked(said, range, &[], Role::Text));
            lines.push(pieces);
        }
        lines.push(Vec::new());
    }
    lines
}

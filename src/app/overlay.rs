//! What lies over everything for a moment: help and palette, which are one list of actions, and the problems of the file.

use super::input::{Key, KeyCode};
use super::input_box::InputBox;
use super::keymap::{Action, Group, Keymap, Row, TABLE};
use super::list::Step;
use super::paint::{self, Piece, marked};
use super::theme::Role;
use super::words::{self, Pair};
use super::world::World;
use crate::dataset::words::Flag;
use crate::dataset::{Lang, Status, Words as _};
use crate::search::{FIELDS, GRAMMAR};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells in which keys are listed.
const KEYS: usize = 24;
/// From so many columns on, help is told in both languages side by side.
const BOTH_LANGUAGES: u16 = 120;

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

/// The list of actions; in help also what may be typed into the search box and what the signs mean.
#[derive(Debug, Clone, Default)]
pub struct Actions {
    filter: InputBox,
    at: usize,
    /// Opened as the palette: actions alone.
    palette: bool,
}

/// A line that can be found in help.
#[derive(Debug, Clone)]
struct Entry {
    group: Pair,
    /// What stands at the left: keys, what is typed, a sign.
    left: String,
    /// What it does or means.
    name: Pair,
    action: Option<Action>,
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

    /// Takes in a key, in an overlay over that area.
    pub fn key(&mut self, key: Key, keymap: &Keymap, world: &World, area: Rect) -> Outcome {
        match self {
            Self::Actions(actions) => actions.key(key, keymap, world, usize::from(area.height)),
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
    pub const fn hint(&self) -> Pair {
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
    fn key(&mut self, key: Key, keymap: &Keymap, world: &World, height: usize) -> Outcome {
        let found = self.found(world, keymap);
        let moves = match key.code {
            KeyCode::Esc => return Outcome::Close,
            KeyCode::Enter => {
                let action = found.get(self.at).and_then(|entry| entry.action);
                return action.map_or(Outcome::Stay, Outcome::Run);
            }
            // The key that opened help closes it again.
            KeyCode::Char(_) if self.filter.text().is_empty() && keymap.action(key) == Some(Action::Help) => {
                return Outcome::Close;
            }
            KeyCode::Up => Some(Step::Up),
            KeyCode::Down => Some(Step::Down),
            KeyCode::PageUp => Some(Step::PageUp),
            KeyCode::PageDown => Some(Step::PageDown),
            _ => None,
        };
        if let Some(moves) = moves {
            self.at = moves.from(self.at, found.len(), height.saturating_sub(3));
        } else if self.filter.key(key) {
            self.at = 0;
        }
        Outcome::Stay
    }

    /// The entries that have every word of the filter, in either language.
    fn found(&self, world: &World, keymap: &Keymap) -> Vec<Entry> {
        let wanted = text::fold(self.filter.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut entries = action_entries(keymap);
        if !self.palette {
            entries.extend(search_entries());
            entries.extend(sign_entries(world));
        }
        entries.retain(|entry| {
            let said = text::fold(&format!("{} {} {}", entry.name.0, entry.name.1, entry.left));
            words.iter().all(|word| said.contains(word))
        });
        entries
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
        let lines = self.lines(world, keymap, area.width);
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

    /// Every line, with the index of the entry that it is; headings have none.
    fn lines(&self, world: &World, keymap: &Keymap, width: u16) -> Vec<(Vec<Piece>, Option<usize>)> {
        let found = self.found(world, keymap);
        let mut lines = Vec::new();
        if found.is_empty() {
            lines.push((vec![Piece::new(format!(" {}", world.lang.of(words::NO_ACTION)), Role::Text)], None));
        }
        let mut group = None;
        for (at, entry) in found.iter().enumerate() {
            if group != Some(entry.group) {
                group = Some(entry.group);
                lines.push((vec![Piece::new(format!(" {}", world.lang.of(entry.group)), Role::Label)], None));
            }
            lines.push((entry_pieces(entry, world.lang, width), Some(at)));
        }
        lines
    }
}

/// An entry: what stands at the left, and what it does; where there is room, that in the other language too.
fn entry_pieces(entry: &Entry, lang: Lang, width: u16) -> Vec<Piece> {
    let gap = KEYS.saturating_sub(text::width(&entry.left)).max(1);
    let mut pieces = vec![
        Piece::new(format!("   {}", entry.left), Role::Strong),
        Piece::new(" ".repeat(gap), Role::Text),
        Piece::new(lang.of(entry.name), Role::Text),
    ];
    if width >= BOTH_LANGUAGES {
        pieces.push(Piece::new(format!("   {}", lang.other().of(entry.name)), Role::Dim));
    }
    pieces
}

fn action_entries(keymap: &Keymap) -> Vec<Entry> {
    let of_group = |group: Group| TABLE.iter().filter(move |row| row.group == group);
    let entry = |row: &Row| Entry {
        group: row.group.label(),
        left: keymap.keys(row.action).iter().map(ToString::to_string).collect::<Vec<_>>().join("  "),
        name: row.name,
        action: Some(row.action),
    };
    Group::ALL.into_iter().flat_map(of_group).map(entry).collect()
}

/// What may be typed into the search box.
fn search_entries() -> impl Iterator<Item = Entry> {
    let entry = |left: String, name: Pair| Entry { group: words::IN_THE_BOX, left, name, action: None };
    let grammar = GRAMMAR.iter().map(move |row| entry(row.typed.to_owned(), row.means));
    grammar.chain(FIELDS.iter().map(move |field| entry(format!("{}:", field.name.1), field.doc)))
}

/// What the signs mean.
fn sign_entries(world: &World) -> Vec<Entry> {
    let theme = world.theme;
    let entry = |left: &str, name: Pair| Entry { group: words::SIGNS, left: left.to_owned(), name, action: None };
    let statuses = Status::ALL.iter().map(|status| entry(theme.sign(*status), status.row().label));
    let flags = Flag::ALL.iter().map(|flag| entry(theme.flag(*flag), flag.row().label));
    let drawn = [
        (theme.glyph("▪", "*"), words::A_MOMENT),
        (theme.glyph("━━", "=="), words::A_PERIOD),
        (theme.glyph("▫ ╌╌", "o --"), words::A_DOUBT),
        (theme.glyph("│", "|"), words::THE_AS_OF_DAY),
        ("(2020)", words::A_REPORTED_DATE),
    ];
    statuses.chain(flags).chain(drawn.map(|(sign, name)| entry(sign, name))).collect()
}

fn problem_lines(world: &World, width: u16) -> Vec<Vec<Piece>> {
    let room = usize::from(width.saturating_sub(2)).max(8);
    let shown = world.data.problems.len();
    if shown == 0 {
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

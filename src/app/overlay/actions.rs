//! Help and palette, which are one list of actions: to read, to find, to run.

use super::{Order, Outcome, Overlay, Scene};
use crate::app::input::{Key, KeyCode};
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Group, Keymap, Row, TABLE};
use crate::app::list::Step;
use crate::app::marks;
use crate::app::paint::{self, Piece};
use crate::app::theme::{Role, Theme};
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::words::Flag;
use crate::dataset::{Lang, Status, Words as _};
use crate::search::{FIELDS, GRAMMAR};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The cells in which keys are listed.
const KEYS: usize = 24;
/// From so many columns on, help is told in both languages side by side.
const BOTH_LANGUAGES: u16 = 120;

/// What is found by its name and its group alone.
const NOTHING_ELSE: (Pair, &str) = (("", ""), "");

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
    /// By what else it is found: its short word, and its name in the configuration file.
    also: (Pair, &'static str),
    action: Option<Action>,
}

impl Actions {
    /// The palette.
    #[must_use]
    pub fn palette() -> Self {
        Self { palette: true, ..Self::default() }
    }

    /// Help.
    #[must_use]
    pub fn help() -> Self {
        Self::default()
    }
}

impl Overlay for Actions {
    fn key(&mut self, key: Key, Scene { world, keymap, area, .. }: Scene<'_>) -> Outcome {
        let found = self.found(world, keymap);
        let moves = match key.code {
            KeyCode::Esc => return Outcome::close(),
            KeyCode::Enter => {
                let action = found.get(self.at).and_then(|entry| entry.action);
                return action.map_or_else(Outcome::stay, |action| Outcome::close().and(Order::Run(action)));
            }
            // The key that opened help closes it again.
            KeyCode::Char(_) if self.filter.text().is_empty() && keymap.action(key) == Some(Action::Help) => {
                return Outcome::close();
            }
            KeyCode::Up => Some(Step::Up),
            KeyCode::Down => Some(Step::Down),
            KeyCode::PageUp => Some(Step::PageUp),
            KeyCode::PageDown => Some(Step::PageDown),
            _ => None,
        };
        if let Some(moves) = moves {
            self.at = moves.from(self.at, found.len(), usize::from(area.height).saturating_sub(3));
        } else if self.filter.key(key) {
            self.at = 0;
        }
        Outcome::stay()
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.filter.insert(pasted);
        Outcome::stay()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, keymap, area, .. }: Scene<'_>) -> Option<Position> {
        let title = if self.palette { words::PALETTE_TITLE } else { words::HELP_TITLE };
        let title = format!(" {} ", world.look.lang.of(title));
        let cursor = text::width(&title) + 2 + self.filter.cursor_column();
        let head = vec![
            Piece::new(title, Role::Strong),
            Piece::new("> ", Role::Label),
            Piece::new(self.filter.text(), Role::Text),
        ];
        paint::row(buf, paint::line(area, 0), &head, world.look.theme, None);
        let lines = self.lines(world, keymap, area.width);
        let height = usize::from(area.height.saturating_sub(2)).max(1);
        let here = lines.iter().position(|(_, at)| *at == Some(self.at)).unwrap_or(0);
        let top = (here + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
        for (n, (pieces, at)) in lines.iter().skip(top).take(height).enumerate() {
            let over = (*at == Some(self.at)).then(|| world.look.theme.cursor());
            let pieces = paint::cut(pieces.clone(), usize::from(area.width), world.look.theme);
            paint::row(buf, paint::line(area, n + 2), &pieces, world.look.theme, over);
        }
        let column = u16::try_from(cursor).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Some(Position::new(area.x + column, area.y))
    }

    fn hint(&self) -> Pair {
        words::PALETTE_HINT
    }
}

impl Actions {
    /// The entries that have every word of the filter, in either language.
    fn found(&self, world: &World, keymap: &Keymap) -> Vec<Entry> {
        let wanted = text::fold(self.filter.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut entries = action_entries(keymap);
        if !self.palette {
            entries.extend(search_entries(world.look.theme));
            entries.extend(sign_entries(world));
        }
        entries.retain(|entry| {
            let (name, group, (short, id)) = (entry.name, entry.group, entry.also);
            let said = [name.0, name.1, group.0, group.1, short.0, short.1, id, &entry.left];
            let said = text::fold(&said.join(" "));
            words.iter().all(|word| said.contains(word))
        });
        entries
    }

    /// Every line, with the index of the entry that it is; headings have none.
    fn lines(&self, world: &World, keymap: &Keymap, width: u16) -> Vec<(Vec<Piece>, Option<usize>)> {
        let found = self.found(world, keymap);
        let mut lines = Vec::new();
        if found.is_empty() {
            lines.push((vec![Piece::new(format!(" {}", world.look.lang.of(words::NO_ACTION)), Role::Text)], None));
        }
        let mut group = None;
        for (at, entry) in found.iter().enumerate() {
            if group != Some(entry.group) {
                group = Some(entry.group);
                lines.push((vec![Piece::new(format!(" {}", world.look.lang.of(entry.group)), Role::Label)], None));
            }
            lines.push((entry_pieces(entry, world.look.lang, width), Some(at)));
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
        also: (row.short, row.id),
        action: Some(row.action),
    };
    Group::ALL.into_iter().flat_map(of_group).map(entry).collect()
}

/// What may be typed into the search box.
fn search_entries(theme: Theme) -> impl Iterator<Item = Entry> {
    let entry =
        |left: String, name: Pair| Entry { group: words::IN_THE_BOX, left, name, also: NOTHING_ELSE, action: None };
    let grammar = GRAMMAR.iter().map(move |row| entry(row.typed.to_owned(), row.means));
    let before = entry(theme.glyph("↑", "Up").to_owned(), words::QUERIES_OF_BEFORE);
    std::iter::once(before)
        .chain(grammar)
        .chain(FIELDS.iter().map(move |field| entry(format!("{}:", field.name.1), field.doc)))
}

/// What the signs mean.
fn sign_entries(world: &World) -> Vec<Entry> {
    let theme = world.look.theme;
    let entry = |left: &str, name: Pair| Entry {
        group: words::SIGNS,
        left: left.to_owned(),
        name,
        also: NOTHING_ELSE,
        action: None,
    };
    let statuses =
        Status::ALL.iter().map(|status| entry(theme.sign(*status), (status.label(Lang::Vi), status.label(Lang::En))));
    let flags = Flag::ALL.iter().map(|flag| entry(theme.flag(*flag), (flag.label(Lang::Vi), flag.label(Lang::En))));
    let drawn = [
        (marks::sign(theme), words::A_MARK),
        (theme.glyph("▪", "*"), words::A_MOMENT),
        (theme.glyph("━━", "=="), words::A_PERIOD),
        (theme.glyph("▫ ╌╌", "o --"), words::A_DOUBT),
        (theme.today(), words::THE_AS_OF_DAY),
        ("(2020)", words::A_REPORTED_DATE),
        (theme.fresh(), words::CHANGED_BY_RELOAD),
        (theme.pinned(), words::A_PIN),
    ];
    statuses.chain(flags).chain(drawn.map(|(sign, name)| entry(sign, name))).collect()
}

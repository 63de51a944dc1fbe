//! Keys, and how they are written.

use std::fmt;

/// One key press, normalised: a letter typed with Shift is that letter in upper case, without the Shift flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Held with Ctrl.
    pub ctrl: bool,
    /// Held with Alt.
    pub alt: bool,
}

/// The keys that the dashboard knows. Everything else never becomes a [`Key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum KeyCode {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Backspace,
    Delete,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

/// The names of keys that are no single character.
const NAMED: [(&str, KeyCode); 21] = [
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("shift-tab", KeyCode::BackTab),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("del", KeyCode::Delete),
    ("backspace", KeyCode::Backspace),
    ("f1", KeyCode::F(1)),
];

impl Key {
    /// A key by its name in tables and configuration, or as hints write it: `j`, `G`, `ctrl-d`, `Ctrl-D`, `alt-left`, `pgdn`, `F5`, `↓`.
    /// Backspace cannot be given away: input methods send it by themselves.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (ctrl, rest) = held(name, "ctrl-");
        let (alt, rest) = held(rest, "alt-");
        let word = rest.to_lowercase();
        let named = NAMED.iter().find(|(known, _)| *known == word).map(|(_, code)| *code);
        let function =
            word.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n)).map(KeyCode::F);
        let typed = if ctrl { &word } else { rest };
        let mut letters = typed.chars();
        let letter = letters.next().filter(|_| letters.as_str().is_empty()).map(KeyCode::Char);
        let code = named.or(letter).or(function)?;
        (code != KeyCode::Backspace).then_some(Self { code, ctrl, alt })
    }

    /// Whether it types something where text is typed.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && !self.ctrl && !self.alt
    }
}

/// Whether a key is held, and the name of the other one.
fn held<'a>(name: &'a str, held: &str) -> (bool, &'a str) {
    match name.split_at_checked(held.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(held) && !rest.is_empty() => (true, rest),
        Some(_) | None => (false, name),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(letter) if self.ctrl => write!(f, "{}", letter.to_uppercase()),
            KeyCode::Char(letter) => write!(f, "{letter}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::Enter => f.write_str("Enter"),
            KeyCode::Esc => f.write_str("Esc"),
            KeyCode::Backspace => f.write_str("Backspace"),
            KeyCode::Delete => f.write_str("Del"),
            KeyCode::Tab => f.write_str("Tab"),
            KeyCode::BackTab => f.write_str("Shift-Tab"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Home => f.write_str("Home"),
            KeyCode::End => f.write_str("End"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backspace_can_be_given_to_no_action() {
        assert_eq!(Key::parse("backspace"), None);
    }
}

//! How roles look. Sixteen ANSI colours on the terminal's own background; without colour, bold, dim and reverse alone.

use crate::dataset::{Flag, Status};
use ratatui::style::{Color, Modifier, Style};

/// What a stretch of text is, not how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Text,
    Dim,
    Strong,
    Label,
    Link,
    Hit,
    Rule,
    Warning,
    Status(Status),
    Bar,
}

/// A look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Colours may be used.
    pub color: bool,
    /// Signs and rules are drawn with ASCII alone.
    pub ascii: bool,
}

impl Theme {
    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let (color, modifier) = match role {
            Role::Text => (None, Modifier::empty()),
            Role::Dim | Role::Rule | Role::Label => (None, Modifier::DIM),
            Role::Strong => (None, Modifier::BOLD),
            Role::Link => (None, Modifier::UNDERLINED),
            Role::Hit => (Some(Color::Magenta), Modifier::BOLD.union(Modifier::UNDERLINED)),
            Role::Warning => (Some(Color::Red), Modifier::BOLD),
            Role::Bar => (Some(Color::Cyan), Modifier::empty()),
            Role::Status(status) => (status_color(status), Modifier::empty()),
        };
        let styled = plain.add_modifier(modifier);
        match color {
            Some(color) if self.color => styled.fg(color),
            Some(_) | None => styled,
        }
    }

    /// The row or link under the cursor, in the pane that has the keys.
    #[must_use]
    pub const fn cursor(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The row under the cursor of a pane that has not the keys.
    #[must_use]
    pub const fn cursor_elsewhere(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The sign of a status.
    #[must_use]
    pub const fn sign(self, status: Status) -> &'static str {
        let (sign, ascii) = status.sign();
        if self.ascii { ascii } else { sign }
    }

    /// The sign of a flag.
    #[must_use]
    pub const fn flag(self, flag: Flag) -> &'static str {
        let (sign, ascii) = flag.sign();
        if self.ascii { ascii } else { sign }
    }

    /// The sign of what a reload changed.
    #[must_use]
    pub const fn fresh(self) -> &'static str {
        self.glyph("✱", "**")
    }

    /// Picks a glyph: the drawn one, or its ASCII form.
    #[must_use]
    pub const fn glyph(self, drawn: &'static str, ascii: &'static str) -> &'static str {
        if self.ascii { ascii } else { drawn }
    }

    /// What stands for text that was cut off.
    #[must_use]
    pub const fn ellipsis(self) -> &'static str {
        self.glyph("…", "~")
    }
}

/// Green runs or holds, cyan is signed, yellow is on its way, red is broken off; what is over or unknown has no colour.
const fn status_color(status: Status) -> Option<Color> {
    match status {
        Status::Implementation | Status::InForce => Some(Color::Green),
        Status::Finalisation | Status::Signed | Status::Initialled => Some(Color::Cyan),
        Status::Negotiating | Status::Proposed | Status::Pipeline => Some(Color::Yellow),
        Status::Cancelled | Status::Terminated | Status::Suspended | Status::Expired => Some(Color::Red),
        Status::Closed | Status::Unknown => None,
    }
}

//! What reaches the dashboard from outside, in its own words: no terminal crate is named here.

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

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed (or repeated).
    Key(Key),
    /// Text was pasted: at most 4 kB, not cleaned yet.
    Paste(String),
    /// The terminal has this size now, in cells, clamped to 500 × 300.
    Resize {
        /// Columns.
        cols: u16,
        /// Rows.
        rows: u16,
    },
}

/// What the dashboard asks of the terminal after an [`Input`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Leave with this exit status.
    Quit(u8),
    /// Stop as Ctrl-Z does, to be continued by the shell.
    Suspend,
}

//! The mouse, where it is on: what it does, and what it is dragging.

/// The mouse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pointer {
    is_on: bool,
    is_dragging: bool,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAction {
    /// The left button was pressed.
    Press,
    /// The mouse was moved with the left button held.
    Drag,
    /// The button was let go.
    Release,
    /// The wheel was turned up.
    WheelUp,
    /// The wheel was turned down.
    WheelDown,
}

/// Something that the mouse did in a cell of the screen, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MouseEvent {
    /// What.
    pub action: MouseAction,
    /// The column.
    pub column: u16,
    /// The row.
    pub row: u16,
}

impl Pointer {
    /// A mouse that is on, or off.
    #[must_use]
    pub const fn new(is_on: bool) -> Self {
        Self { is_on, is_dragging: false }
    }

    /// Whether it is on.
    #[must_use]
    pub const fn is_on(self) -> bool {
        self.is_on
    }

    /// Switches it on or off.
    pub const fn switch(&mut self) {
        *self = Self::new(!self.is_on);
    }

    /// Whether the line between the panes is being dragged.
    #[must_use]
    pub const fn is_dragging(self) -> bool {
        self.is_dragging
    }

    /// Takes hold of the line between the panes, or lets it go.
    pub const fn drag(&mut self, is_dragging: bool) {
        self.is_dragging = is_dragging;
    }
}

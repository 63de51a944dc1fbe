//! What the dashboard says.

/// Words of the dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppLabel {
    /// A letter of an input method arrived where letters are commands.
    VietnameseInput,
}

/// Sentences of the dashboard.
#[derive(Debug, PartialEq, Eq)]
pub enum AppText {
    /// Keys that waited for the notes have no place to go; said behind why.
    KeysDropped {
        /// How many.
        keys: usize,
    },
    /// Keys wait for the notes.
    KeysWait {
        /// How many.
        keys: usize,
        /// What they opened takes the first Esc for itself.
        in_overlay: bool,
    },
}

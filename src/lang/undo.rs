//! What undoing took back, in a few words: it is seen in a place that may not be on the screen.

/// What had been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoLabel {
    /// An agenda was begun.
    BegunAgenda,
    /// An agenda was deleted.
    DeletedAgenda,
    /// Its name or day was changed.
    RenamedAgenda,
    /// What is known of a meeting was changed.
    DescribedMeeting,
    /// An agenda was given to another portfolio.
    GivenAgenda,
    /// It was said what became of an action item.
    TickedAction,
    /// It was archived.
    ArchivedAgenda,
    /// It was taken out of the archive.
    UnarchivedAgenda,
    /// Another agenda was chosen.
    ChosenAgenda,
    /// An item was put on an agenda.
    Pinned,
    /// It was taken off.
    Unpinned,
    /// It was moved.
    Moved,
    /// It was marked as discussed.
    Discussed,
    /// It was marked as not discussed.
    NotDiscussed,
    /// Its minute was changed.
    Minute,
    /// A snapshot was taken.
    TakenSnapshot,
    /// A snapshot was deleted.
    DeletedSnapshot,
    /// Another snapshot was chosen.
    ChosenSnapshot,
}

/// Sentences of undoing.
#[derive(Debug, PartialEq, Eq)]
pub enum UndoText {
    /// What had been done to something.
    Of {
        /// What.
        done: UndoLabel,
        /// The name of the agenda, the item or the snapshot.
        name: String,
    },
    /// It was taken back.
    TakenBack {
        /// What of it is named.
        named: Vec<String>,
        /// How much more it was.
        more: usize,
    },
}

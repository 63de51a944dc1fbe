//! What is said while an agenda is put together.

/// Sentences of a meeting.
#[derive(Debug, PartialEq, Eq)]
pub enum MeetingText {
    /// The item is on the agenda already.
    PinnedBefore {
        /// Its number on the agenda.
        place: usize,
    },
    /// One item was put on the agenda.
    Pinned {
        /// The agenda, quoted.
        agenda: String,
        /// Its number on the agenda.
        place: usize,
        /// The key that takes it back.
        undo: String,
    },
    /// Several items were put on the agenda.
    PinnedSeveral {
        /// How many.
        items: usize,
        /// The agenda, quoted.
        agenda: String,
        /// The key that takes them back.
        undo: String,
    },
}

//! What is said of agendas, of their items and of minutes.

/// Words of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingLabel {
    /// What an agenda is called that has no other name.
    Meeting,
    /// Before a minute.
    Minute,
    /// A minute is there, and not shown.
    MinuteHidden,
    /// Minutes are not shown in public.
    MinutesHidden,
    /// Before what the agenda says of an item.
    OnTheAgenda,
    /// No item is under the cursor to be put on the agenda.
    NothingToPin,
    /// There is no item after this one.
    AtLastItem,
    /// There is no item before this one.
    AtFirstItem,
    /// The meeting layout is off.
    LayoutOff,
    /// Before the item that comes next.
    NextItem,
    /// In its place where none comes.
    LastItem,
    /// There is no agenda.
    NoAgenda,
    /// An agenda has no items.
    EmptyAgenda,
    /// An agenda is archived.
    Archived,
    /// An item of the agenda is not in the dataset.
    NotHere,
}

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
    /// The place of an item on the agenda.
    Item {
        /// Its number.
        place: usize,
        /// Of so many.
        count: usize,
    },
    /// An item was discussed.
    DiscussedWith {
        /// The day of the data.
        date: String,
    },
    /// How much of an agenda was discussed.
    DiscussedOf {
        /// So many items.
        discussed: usize,
        /// Of so many.
        all: usize,
    },
    /// What was written as a day and is none.
    NoSuchDay {
        /// As it was written.
        text: String,
    },
}

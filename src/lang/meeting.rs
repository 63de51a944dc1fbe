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
    /// A topic that is no item of the dataset.
    Topic,
    /// What is to be done.
    ToBeDone,
    /// The list of what is to be done.
    ActionsTitle,
    /// Nothing is to be done.
    NothingToDo,
    /// Nothing at all stands in the list.
    NoActions,
    /// Action items from earlier meetings.
    FromBefore,
    /// Minutes, and action items with them, are not shown in a room.
    ActionsHidden,
    /// Only what is open is listed.
    OpenOnly,
    /// Only what is done or dropped is listed.
    ClosedOnly,
    /// Everything is listed.
    AllActions,
    /// A line says who or when, and not what.
    NoWork,
    /// The question for the name of a topic.
    NewTopic,
    /// The topic of most agendas.
    OtherBusiness,
    /// Nothing is left to be carried over.
    NothingLeft,
    /// The title of the form of a meeting.
    FormTitle,
    /// The title of the form of a new meeting.
    NewFormTitle,
    /// Below the form: what may be written for times and people.
    FormHelp,
    /// Agendas of other data are listed too.
    AllAgendas,
    /// Only the agendas of this data are listed.
    OwnAgendas,
    /// An agenda speaks of this data from now on.
    BelongsHere,
    /// It does so already.
    BelongsAlready,
    /// What stands for a time is none.
    NoTime,
    /// What stands for the day of a meeting is none.
    NoMeetingDay,
    /// The name of a meeting.
    NameField,
    /// The day of a meeting.
    DateField,
    /// An action item is open.
    Open,
    /// An action item is done.
    Done,
    /// An action item is dropped.
    Dropped,
    /// An action item is open, and its day is over.
    Overdue,
    /// Before a decision.
    Decided,
}

/// The fields of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingFieldLabel {
    /// When it begins.
    Time,
    /// When it ends.
    Ends,
    /// Where it is held.
    Place,
    /// Who chairs it.
    Chair,
    /// Who takes the minutes.
    Secretary,
    /// Who is there.
    Present,
    /// Who is not.
    Absent,
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
    /// How many action items are open.
    OpenActions {
        /// So many.
        open: usize,
        /// So many of them are overdue.
        overdue: usize,
    },
    /// What was done about an action item.
    Ticked {
        /// What is to be done.
        what: String,
        /// What became of it.
        state: MeetingLabel,
        /// The key that takes it back.
        undo: String,
    },
    /// Since when an action item is not open any more.
    ClosedOn {
        /// What became of it.
        state: MeetingLabel,
        /// The day.
        date: String,
    },
    /// From which meeting an action item is.
    FromMeeting {
        /// The meeting.
        meeting: String,
    },
    /// Items were carried over.
    CarriedOver {
        /// How many.
        items: usize,
        /// To which agenda, quoted.
        agenda: String,
        /// The key that takes it back.
        undo: String,
    },
    /// A topic was put on the agenda.
    TopicAdded {
        /// Its number on the agenda.
        place: usize,
        /// The key that takes it back.
        undo: String,
    },
    /// Of which data an agenda speaks.
    OfData {
        /// The data.
        name: String,
    },
    /// What was written as a day and is none.
    NoSuchDay {
        /// As it was written.
        text: String,
    },
}

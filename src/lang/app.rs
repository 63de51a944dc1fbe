//! What the dashboard says.

use super::search::HitField;

/// Words of the dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppLabel {
    /// A letter of an input method arrived where letters are commands.
    VietnameseInput,
    /// Status.
    Status,
    /// Kind.
    Kind,
    /// Theme.
    Theme,
    /// Partner.
    Partner,
    /// Framework.
    Framework,
    /// Funder.
    Funder,
    /// Agency.
    Agency,
    /// Person.
    Person,
    /// Place.
    Place,
    /// Which kind of document an agreement is.
    Instrument,
    /// Source.
    Source,
    /// Year.
    Year,
    /// Year, that of the report among them.
    YearOrReported,
    /// Date.
    Date,
    /// To look at.
    Flags,
    /// What.
    What,
    /// A hit that is a guess.
    Guess,
    /// Hits that are guesses, over them.
    Guesses,
    /// Hits that hold other words with the same letters, over them.
    OtherMarks,
    /// Hits that hold what was typed, over them.
    AsTyped,
    /// The data is being loaded.
    Loading,
    /// What can be done meanwhile.
    LoadingHelp,
    /// The file is being read.
    ReadingFile,
    /// The index of the search is being built.
    Indexing,
    /// The dataset has nothing for a list.
    EmptyList,
    /// Nothing is found.
    NoHits,
    /// Nothing is found in the tab in front, but in others.
    NoHitsHere,
    /// Before the search box.
    Search,
    /// Behind a text that is shown in the other language.
    NotTranslated,
    /// The window is too small.
    WindowTooSmall,
    /// The notes are being read.
    NotesLoading,
    /// What becomes of keys meanwhile.
    NotesLoadingHelp,
    /// Keys that waited were dropped.
    WaitingDropped,
    /// An item of an agenda is not in the dataset.
    NotInDataset,
    /// The file has errors, and what is shown is older than it.
    FileBroken,
    /// The file cannot be read, and what is shown is older than it.
    FileUnread,
    /// No item is under the cursor to be marked.
    NothingToMark,
    /// There are no marks to be cleared.
    NoMarks,
    /// All marks were cleared.
    MarksCleared,
    /// Marks that were cleared are back.
    MarksBack,
    /// No item is under the cursor to be copied, printed or told of.
    NothingChosen,
    /// The tab in front has nothing that can be written to a file.
    NothingToWrite,
    /// Nothing is left to be undone.
    NothingToUndo,
    /// Nothing is left to be redone.
    NothingToRedo,
    /// A change was redone.
    Redone,
    /// No item is chosen whose data could be edited.
    NothingToEdit,
    /// The data file is not opened where others look.
    DataFileIsPrivate,
    /// The history is at its beginning.
    NoWayBack,
    /// The next hit after the last one: the search goes on from the top.
    FromTheTop,
    /// The hit before the first one: the search goes on from the bottom.
    FromTheBottom,
    /// No passage of the page is marked as a hit.
    NoPassage,
    /// Nothing is shown that could have links.
    NoLinks,
    /// There is no link beyond the one under the cursor.
    NoMoreLinks,
    /// The tab in front has no rows.
    NoRows,
    /// Only one pane is shown: there is nothing to divide.
    NotDivided,
    /// A file of data is being opened.
    OpeningFile,
    /// The mouse was switched on.
    MouseOn,
    /// The mouse was switched off.
    MouseOff,
}

/// What a theme is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ThemeLabel {
    Terminal,
    Dark,
    Light,
    Mono,
    Contrast,
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
        /// The keys that drop them: what they opened may take the first for itself.
        out: String,
    },
    /// An agenda was taken over.
    TakenOver {
        /// Its name, in quotation marks.
        name: String,
        /// How many of its items the user has taken off.
        left_off: usize,
        /// How many minutes were joined with the user's own.
        joined: usize,
        /// The key of undo.
        undo: String,
    },
    /// An item is not on the agenda.
    NotPinned {
        /// The key that puts it there.
        pin: String,
    },
    /// An item is marked as discussed.
    Discussed {
        /// The key of undo.
        undo: String,
    },
    /// An item is marked as not discussed.
    NotDiscussed {
        /// The key of undo.
        undo: String,
    },
    /// An item was taken off the agenda.
    Unpinned {
        /// The key of undo.
        undo: String,
    },
    /// The meeting layout is on.
    InMeeting {
        /// The key of the next item.
        next: String,
        /// The key of the item before.
        previous: String,
        /// The key of the meeting layout.
        meeting: String,
    },
    /// The program is to be quit from the meeting layout.
    LeaveMeeting {
        /// The key that quits.
        quit: String,
        /// The key of the meeting layout.
        meeting: String,
    },
    /// The tab in front has no columns, but a search has.
    SearchHasColumns {
        /// The key of the search.
        search: String,
    },
    /// The timeline has no columns.
    DatesInOrder {
        /// The key that goes to the as-of day.
        as_of: String,
    },
    /// Nothing is found.
    ClearOrEdit {
        /// The key that clears the search.
        out: String,
        /// The key that edits it.
        search: String,
    },
    /// Other tabs have hits.
    OtherTabOrClear {
        /// The key of the next tab.
        next_tab: String,
        /// The key that clears the search.
        out: String,
    },
    /// What may be typed into the empty search box.
    SearchExamples {
        /// The key that brings queries of before.
        before: String,
    },
    /// No more keys can wait for the notes.
    NoRoomToWait {
        /// The key that drops what waits.
        out: String,
    },
    /// There is no agenda.
    BeginAgenda {
        /// The key that puts an item on the agenda.
        pin: String,
        /// The key of the list of agendas.
        agendas: String,
    },
    /// The agenda is empty.
    FillAgenda {
        /// The key that puts an item on the agenda.
        pin: String,
        /// The key of the list of agendas.
        agendas: String,
    },
    /// The snapshot could not be compared.
    OtherSnapshot {
        /// The key that chooses a snapshot.
        baseline: String,
        /// The key that takes one.
        snapshot: String,
    },
    /// There is no snapshot to compare with.
    SnapshotNeeded {
        /// The key that takes a snapshot.
        snapshot: String,
        /// The key that chooses one.
        baseline: String,
    },
    /// The size that the window needs.
    WindowNeeds {
        /// Its columns.
        columns: u16,
        /// Its lines.
        lines: u16,
    },
    /// What is not late on the as-of day, and would be on the calendar day.
    LateToday {
        /// How many records.
        more: usize,
        /// The day on the calendar, where there is room for it.
        today: Option<String>,
    },
    /// The same of what would be flagged for time and is not, where nothing more would be late.
    FlaggedToday {
        /// How many records.
        more: usize,
        /// The day on the calendar, where there is room for it.
        today: Option<String>,
    },
    /// The same in the fewest cells.
    MoreTodayInSigns {
        /// How many records.
        more: usize,
        /// The sign of what they would be.
        sign: &'static str,
    },
    /// Everything is judged for another day.
    JudgedFor {
        /// Which.
        date: String,
        /// How many records are flagged.
        flagged: usize,
        /// How many are late.
        late: usize,
        /// The keys that go back to the day of the data, and that day; nothing where it is that.
        back: Option<(String, String)>,
    },
    /// Words of the query were left out because nothing has all of them.
    WithoutWords {
        /// These words.
        words: String,
    },
    /// A word of the query is nowhere in the data.
    NowhereInData {
        /// It.
        word: String,
        /// What is like it but for its number.
        like: Vec<String>,
    },
    /// How much is found.
    Hits {
        /// So many items.
        count: usize,
    },
    /// How much is found in groups: as typed, with other marks, by a guess.
    HitsInGroups {
        /// So many items in each group that has some.
        counts: Vec<usize>,
    },
    /// What a group of hits is, and how many they are.
    GroupOfHits {
        /// What it is.
        label: AppLabel,
        /// How many.
        count: usize,
    },
    /// Where an item was found.
    FoundIn {
        /// The field.
        field: HitField,
    },
    /// A shorter query finds something.
    FindInstead {
        /// The key that searches for it.
        key: String,
        /// The query.
        query: String,
        /// How much it finds.
        count: usize,
    },
    /// A query is read as another.
    ReadAs {
        /// That.
        query: String,
    },
    /// Changes are in memory only.
    NotSaved {
        /// Why, in a few words.
        why: String,
    },
    /// The same is said to whoever leaves, and what leaving does.
    LeaveUnsaved {
        /// How many changes.
        changes: usize,
        /// Why, in a few words.
        why: String,
    },
    /// Nothing is searched for.
    NothingSearched {
        /// The key that searches.
        search: String,
    },
    /// Other data was opened.
    DataOpened {
        /// What it is called.
        title: String,
        /// How many records it has.
        records: usize,
    },
    /// Other data could not be opened.
    NotOpened {
        /// Why.
        why: String,
    },
    /// No link is under the cursor of the page.
    NoLinkHere {
        /// The key that goes to the next link.
        next: String,
    },
    /// So many items are marked now.
    MarkedNow {
        /// How many.
        count: usize,
        /// The key that takes all marks away.
        clear: String,
    },
    /// Two items are to be marked to compare them.
    MarkToCompare {
        /// The key that marks.
        mark: String,
    },
    /// How many items are marked.
    Marked {
        /// So many.
        count: usize,
    },
    /// Items with errors are not shown.
    LeftOut {
        /// How many.
        count: usize,
    },
    /// Of items something could not be read.
    ReadInPart {
        /// How many.
        count: usize,
    },
    /// References lead nowhere.
    BrokenReferences {
        /// How many.
        count: usize,
    },
    /// The file has errors.
    FileErrors {
        /// How many.
        count: usize,
    },
    /// The file was read again.
    Reloaded {
        /// It had errors before, and has none now.
        is_mended: bool,
        /// How many items changed, where that is known.
        changed: Option<usize>,
    },
    /// Another theme is in use.
    Theme {
        /// What it is called.
        name: ThemeLabel,
        /// Colours are switched off.
        is_colorless: bool,
    },
}

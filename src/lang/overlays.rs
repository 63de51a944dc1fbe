//! What is said by what lies over the panes.

/// Words of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayLabel {
    /// Filters.
    FacetsTitle,
    /// Nothing filtered yet.
    Unfiltered,
    /// Picked.
    Chosen,
    /// No such value.
    NoValue,
    /// Columns.
    ColumnsTitle,
    /// Always shown.
    ColumnFrozen,
    /// Shown.
    ColumnShown,
    /// Hidden.
    ColumnHidden,
    /// No room yet.
    ColumnNoRoom,
    /// A to Z.
    FromA,
    /// Z to A.
    FromZ,
    /// Least first.
    LeastFirst,
    /// Most first.
    MostFirst,
    /// Earliest first.
    EarliestFirst,
    /// Latest first.
    LatestFirst,
    /// Running first.
    DownTheLadder,
    /// Finished first.
    UpTheLadder,
    /// Agendas.
    AgendasTitle,
    /// Others are looking: names of meetings are hidden, and not changed here.
    NamesHidden,
    /// Taken out.
    AgendaOut,
    /// The minute is full (256 KB): what comes after it is not taken.
    MinuteFull,
    /// A name is needed.
    NoName,
    /// What was written before is hidden, this goes below it.
    WrittenBefore,
    /// Take over an agenda from a file (path).
    TakeOver,
    /// The path of the file is needed.
    NoPath,
    /// Looked at recently.
    RecentTitle,
    /// Nothing was looked at yet.
    NothingRecent,
    /// What lies behind the key of more.
    MoreTitle,
    /// The marked items side by side.
    SideBySideTitle,
    /// Commands that are typed out.
    TypedCommands,
    /// Places that one goes to by name.
    PlacesToGo,
    /// Files that were opened last.
    RecentFiles,
    /// Files and folders that are there.
    FilesThere,
    /// Over the keys that matter where one is.
    HereAndNow,
    /// Help.
    HelpTitle,
    /// Commands.
    PaletteTitle,
    /// Problems in the data file.
    ProblemsTitle,
    /// Every change is still in memory: the next one writes them all, leaving writes a rescue file.
    NotSavedHelp,
    /// In the empty box: queries of before (history).
    QueriesOfBefore,
    /// Typed into the search box.
    InTheBox,
    /// Signs.
    Signs,
    /// A moment.
    AMoment,
    /// A period.
    APeriod,
    /// Planned or uncertain.
    ADoubt,
    /// The year of the as-of day.
    TheAsOfDay,
    /// The period of the report, not the date of the record.
    AReportedDate,
    /// New or changed by a reload, not looked at yet.
    ChangedByReload,
    /// No such command.
    NoAction,
    /// An item on the agenda.
    APin,
    /// A marked item.
    AMark,
    /// Copy one field.
    FieldsTitle,
    /// Other name, code.
    OtherNameAndCode,
    /// Write to a file.
    WriteTitle,
    /// File.
    PathLabel,
    /// Without a folder the file goes where bangiao was started; ~/ is your home.
    WhereTo,
    /// Writing….
    Writing,
    /// All flags.
    AllFlags,
    /// Flags of what was found.
    FlagsFound,
    /// Nothing is flagged.
    NoFlags,
    /// Nothing was left out. To check more closely: bangiao check.
    NoProblems,
    /// No problem has these words.
    NoSuchProblem,
    /// Take a snapshot of the data as it is now.
    ShotTitle,
    /// Later it can be told what has changed since this snapshot.
    ShotHelp,
    /// Tell changes since which snapshot?.
    SnapshotsTitle,
    /// As of which day?.
    AsOfTitle,
    /// What may be written for the as-of day.
    AsOfHelp,
    /// In use.
    Baseline,
    /// Among the snapshots: whatever was seen last.
    LastSeen,
    /// A snapshot that the program took of its own accord.
    Automatic,
    /// Whether the changes are confirmed.
    ConfirmTitle,
    /// What comes of deleting a snapshot for good.
    ForgetHelp,
    /// And where changes are told since it.
    ForgetBaseline,
}

/// Sentences of it. A key that a sentence names is that of the live table.
#[derive(Debug, PartialEq, Eq)]
pub enum OverlayText {
    /// An agenda was deleted.
    AgendaDeleted {
        /// The key of undo.
        undo: String,
    },
    /// An agenda was put away.
    AgendaArchived {
        /// The key that takes it out again.
        archive: String,
    },
    /// No agenda is handed over where others look.
    HandOverHidden {
        /// The key of the meeting layout.
        meeting: String,
    },
    /// Minutes are hidden in the meeting layout.
    MinutesInMeeting {
        /// The key of the meeting layout.
        meeting: String,
        /// The key of the minutes.
        minutes: String,
    },
    /// There is a file of the name already.
    FileExists {
        /// The key that overwrites it.
        overwrite: String,
        /// The key that does not.
        keep: String,
    },
    /// Nothing is flagged here.
    NotFlagged {
        /// The key that shows all flags.
        all: String,
    },
    /// There is no snapshot to choose.
    NoSnapshots {
        /// The key that takes one.
        snapshot: String,
    },
    /// The path of a file may be typed.
    TypePath {
        /// The key that completes it.
        complete: String,
    },
    /// Whether a snapshot is deleted for good.
    ForgetTitle {
        /// It, quoted.
        snapshot: String,
    },
    /// Whether what was decided is to be written there.
    WriteTo {
        /// The path, as it was typed.
        path: String,
    },
    /// How much was decided, above it.
    ReadBack {
        /// So many decisions.
        decisions: usize,
        /// So many action items.
        actions: usize,
    },
    /// Lines that there is no room for.
    MoreLines {
        /// How many.
        count: usize,
    },
    /// How the name of a file may end.
    Endings {
        /// Its endings.
        endings: Vec<&'static str>,
    },
    /// The name of a file has no ending that is known.
    UnknownEnding {
        /// What it may be.
        endings: Vec<&'static str>,
    },
    /// What was written is no day.
    NoSuchDay {
        /// Why not, or what may be written.
        why: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// What is handed over.
    TheAgenda {
        /// Its name, in quotation marks.
        name: String,
    },
    /// How a line of a minute is understood.
    ActionLine {
        /// What is to be done.
        what: String,
        /// By whom; nothing where that is not said.
        who: Option<String>,
        /// By when; nothing where that is not said.
        due: Option<String>,
    },
}

/// `.csv, .json or .md`.
pub(in crate::lang) fn listed(endings: &[&str], or: &str) -> String {
    match endings {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [others @ .., last] => format!("{} {or} {last}", others.join(", ")),
    }
}

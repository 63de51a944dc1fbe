//! What keys do, as a line of hints says it.

/// What a key does, in as few words as a line of hints has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyHint {
    /// search.
    Search,
    /// filter.
    Facets,
    /// open.
    Open,
    /// out.
    Out,
    /// back.
    Back,
    /// why.
    Why,
    /// down.
    Down,
    /// up.
    Up,
    /// list.
    Left,
    /// detail.
    Right,
    /// page.
    PageDown,
    /// year back.
    PreviousYear,
    /// next year.
    NextYear,
    /// as-of.
    Today,
    /// tabs.
    NextTab,
    /// sort.
    Sort,
    /// reverse.
    Reverse,
    /// columns.
    Columns,
    /// zoom.
    Zoom,
    /// other day.
    AsOf,
    /// mark.
    Mark,
    /// unmark.
    ClearMarks,
    /// brief.
    Brief,
    /// copy.
    Copy,
    /// copy field.
    CopyField,
    /// print.
    Print,
    /// write.
    Write,
    /// to agenda.
    Pin,
    /// agendas.
    Agendas,
    /// next.
    NextItem,
    /// before.
    PreviousItem,
    /// discussed.
    Discuss,
    /// minute.
    Minute,
    /// minutes.
    Minutes,
    /// down.
    MoveDown,
    /// take off.
    Unpin,
    /// meeting.
    Meeting,
    /// recent.
    Recent,
    /// confirm.
    Confirm,
    /// snapshot.
    Snapshot,
    /// since.
    Baseline,
    /// undo.
    Undo,
    /// redo.
    Redo,
    /// edit.
    EditData,
    /// reload.
    Reload,
    /// To another language, named in itself.
    Language,
    /// theme.
    NextTheme,
    /// problems.
    Problems,
    /// commands.
    Palette,
    /// links.
    NextLink,
    /// more.
    More,
    /// marks all.
    MarksAll,
    /// inverts marks.
    Inverts,
    /// compares.
    Compares,
    /// opens a file.
    OpensFile,
    /// list width.
    ListWidth,
    /// mouse.
    Mouse,
    /// help.
    Help,
    /// quit.
    Quit,
    /// closes.
    Closes,
    /// leaves it.
    Leaves,
    /// look.
    Look,
    /// clear.
    Clears,
    /// picks.
    Picks,
    /// clears.
    ClearsPicks,
    /// filters.
    Filters,
    /// looks.
    Looks,
    /// runs.
    Runs,
    /// done.
    Done,
    /// leave it.
    LeaveIt,
    /// writes.
    Writes,
    /// overwrites.
    Overwrites,
    /// Does it.
    DoesIt,
    /// Leaves everything as it is.
    LeavesAll,
    /// does not.
    DoesNot,
    /// saves and closes.
    SavesAndCloses,
    /// use.
    Use,
    /// close.
    Close,
    /// new.
    New,
    /// rename.
    Rename,
    /// archive.
    Archive,
    /// delete.
    Delete,
    /// hand over.
    HandOver,
    /// take over.
    TakeOver,
    /// carry over.
    CarryOver,
    /// done.
    Ticks,
    /// drops.
    Drops,
    /// keeps.
    Saves,
    /// fields.
    Fields,
    /// uses it.
    UsesIt,
    /// deletes.
    Deletes,
    /// shows/hides.
    ShowsHides,
    /// sorts/turns.
    SortsTurns,
    /// as usual.
    AsUsual,
    /// opens.
    Opens,
    /// goes to the record.
    GoesToRecord,
    /// all.
    All,
    /// copies.
    Copies,
    /// writes.
    WritesFile,
    /// prints.
    Prints,
    /// language.
    OtherLanguage,
    /// choose.
    Choose,
    /// scroll.
    Scroll,
    /// groups.
    Groups,
    /// type to find.
    TypeToFind,
    /// type to filter.
    TypeToFilter,
    /// a line with > is to be done: > what; who; by when.
    ToDoLines,
}

//! What keys are said to do.

use super::tabs::NumberedTab;

/// A heading over keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyHeading {
    /// Find and open.
    Find,
    /// Move.
    Move,
    /// Views.
    Views,
    /// Mark and take out.
    Take,
    /// Meeting.
    Meeting,
    /// Changes.
    Changes,
    /// Program.
    Program,
    /// In the search box.
    Search,
    /// In the filters.
    Facets,
    /// In the list of columns.
    Columns,
    /// In the list of what was looked at.
    Recent,
    /// In the list of flags.
    Why,
    /// In the list of problems.
    Problems,
    /// In the list of agendas.
    Agendas,
    /// In the list of action items.
    ActionItems,
    /// In the form of a meeting.
    MeetingForm,
    /// In a minute.
    Minute,
    /// In the list of snapshots.
    Snapshots,
    /// In the brief, in the minutes.
    Brief,
    /// In the comparison.
    Compare,
    /// When a field is copied.
    Fields,
    /// When a file is written.
    Write,
    /// When there is such a file.
    Overwrite,
    /// When it is asked whether something is to be done.
    Question,
    /// When a question is answered.
    Prompt,
    /// In help and commands.
    Help,
    /// Behind the key of more.
    More,
    /// In every list and page.
    List,
    /// While text is typed.
    Typing,
    /// Editing what is typed.
    Editing,
}

impl KeyHeading {
    /// In the order in which help shows them.
    pub const ALL: [Self; 30] = [
        Self::Find,
        Self::Move,
        Self::Views,
        Self::Take,
        Self::Meeting,
        Self::Changes,
        Self::Program,
        Self::More,
        Self::Search,
        Self::Facets,
        Self::Columns,
        Self::Recent,
        Self::Why,
        Self::Problems,
        Self::Agendas,
        Self::ActionItems,
        Self::MeetingForm,
        Self::Minute,
        Self::Snapshots,
        Self::Brief,
        Self::Compare,
        Self::Fields,
        Self::Write,
        Self::Overwrite,
        Self::Question,
        Self::Prompt,
        Self::Help,
        Self::List,
        Self::Typing,
        Self::Editing,
    ];
}

/// What a key does, as help and the commands tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyName {
    /// Search everything.
    Search,
    /// Pick filters: status, kind, theme… with counts.
    Facets,
    /// Open the item, follow the link.
    Open,
    /// One step out: back, out of the detail, clear the search.
    Out,
    /// Back to where the link was followed.
    Back,
    /// Why it is flagged: this item, or everything.
    Why,
    /// To the next link of the page.
    NextLink,
    /// To the link before in the page.
    PreviousLink,
    /// Down.
    Down,
    /// Up.
    Up,
    /// To the list, to the column on the left.
    Left,
    /// To the detail, to the column on the right.
    Right,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the top.
    Top,
    /// To the bottom.
    Bottom,
    /// The year before (Timeline).
    PreviousYear,
    /// The year after (Timeline).
    NextYear,
    /// To the as-of day (Timeline).
    Today,
    /// A tab.
    Tab(NumberedTab),
    /// Go to the hits.
    Hits,
    /// The next tab.
    NextTab,
    /// The tab before.
    PreviousTab,
    /// Sort by the next column.
    Sort,
    /// Reverse the order.
    Reverse,
    /// Columns: show, hide, sort by one.
    Columns,
    /// Give the pane the whole screen.
    Zoom,
    /// Judge everything for another day.
    AsOf,
    /// Mark or unmark the item, then go on to the next.
    Mark,
    /// Unmark all; once more marks them again.
    ClearMarks,
    /// The brief of one page, to paste or to print.
    Brief,
    /// Send the page of the item to the clipboard.
    Copy,
    /// Send one field of the item to the clipboard.
    CopyField,
    /// Print the page on a plain screen, to select by hand.
    Print,
    /// Write what the tab shows to a CSV, JSON or Markdown file.
    Write,
    /// Put the item on the agenda.
    Pin,
    /// Agendas: choose, begin, rename, archive, delete.
    Agendas,
    /// To the next hit; in a meeting to the next item of the agenda.
    NextItem,
    /// To the hit before; in a meeting to the item before.
    PreviousItem,
    /// Mark as discussed, or as not yet.
    Discuss,
    /// Write the minute and what is to be done.
    Minute,
    /// Write the minute in your own editor (`$EDITOR`).
    MinuteOutside,
    /// The minutes of the meeting, to copy, print or write.
    Minutes,
    /// Move the item down the agenda.
    MoveDown,
    /// Move the item up the agenda.
    MoveUp,
    /// Take the item off the agenda.
    Unpin,
    /// Meeting layout: sparse, high contrast, nothing private.
    Meeting,
    /// Items looked at recently.
    Recent,
    /// Seen: tell changes since now (Changes).
    Confirm,
    /// Take a snapshot of the data, with a name.
    Snapshot,
    /// Choose the snapshot to compare with.
    Baseline,
    /// Take back what was done last.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Open the data file in your editor, at this item.
    EditData,
    /// Read the data file again.
    Reload,
    /// Switch between Vietnamese and English, in place.
    Language,
    /// The next theme: the terminal's own, dark, light, mono, high contrast.
    NextTheme,
    /// Problems in the data file.
    Problems,
    /// All commands: find and run one.
    Palette,
    /// More: the choices are shown.
    More,
    /// Mark everything that the list shows.
    MarkAll,
    /// Mark what is not marked in the list, and the other way round.
    InvertMarks,
    /// Compare what is marked, side by side.
    Compare,
    /// Open another file of data.
    OpenFile,
    /// The columns on the left.
    ColumnsLeft,
    /// The columns on the right.
    ColumnsRight,
    /// Make the list narrower.
    NarrowList,
    /// Make the list wider.
    WidenList,
    /// Switch the mouse on or off.
    Mouse,
    /// Help.
    Help,
    /// Draw the whole screen anew.
    Redraw,
    /// Suspend, back to the shell.
    Suspend,
    /// Quit.
    Quit,
    /// Close.
    Close,
    /// Done.
    Accept,
    /// Leave it, close.
    Cancel,
    /// Look at what is found.
    Look,
    /// Complete with the first proposal.
    Complete,
    /// Up; in the empty box: queries of before.
    SearchUp,
    /// Clear the search, and out.
    ClearSearch,
    /// Pick the value, or no longer.
    Pick,
    /// Pick nothing any more.
    ClearPicks,
    /// The group before.
    PreviousGroup,
    /// The next group.
    NextGroup,
    /// Close, look at what is found.
    LookAtPicked,
    /// Run the action under the cursor.
    Run,
    /// Write the file.
    WriteFile,
    /// Do what is asked about.
    Agree,
    /// Leave everything as it is.
    Disagree,
    /// Overwrite the file that is there.
    Overwrite,
    /// Do not overwrite, choose another name.
    KeepFile,
    /// Save and close.
    SaveAndClose,
    /// Use this agenda.
    UseAgenda,
    /// Begin a new agenda.
    NewAgenda,
    /// Change its name or day.
    RenameAgenda,
    /// Archive it, or take it out.
    ArchiveAgenda,
    /// Delete the agenda.
    DeleteAgenda,
    /// Write it to a file, to hand it over to a colleague.
    HandOver,
    /// Take over an agenda from the file of a colleague.
    TakeOver,
    /// What is known of the meeting: name, day, hours, place, people.
    MeetingDetails,
    /// Put something on the agenda that has no record.
    AddTopic,
    /// Carry over to the next meeting what is left.
    CarryOver,
    /// The action items of all meetings.
    ActionItems,
    /// The agendas of other data, too.
    AllAgendas,
    /// Give the agenda to the data that is open.
    AdoptAgenda,
    /// Go to the item, at its meeting.
    GoToItem,
    /// Done, or open again.
    TickAction,
    /// Not to be done any more, or open again.
    DropAction,
    /// Open ones, closed ones, all.
    FilterActions,
    /// Keep what was typed.
    SaveMeeting,
    /// The next field.
    NextField,
    /// The field before.
    PreviousField,
    /// Tell changes since this snapshot.
    UseSnapshot,
    /// Delete the snapshot.
    DeleteSnapshot,
    /// Show or hide the column.
    ToggleColumn,
    /// Sort by this column, or turn the order round.
    SortByColumn,
    /// Sort by this column, the other way round.
    ReverseColumn,
    /// Columns and order as usual.
    UsualColumns,
    /// Open the item.
    OpenRecent,
    /// Go to the record.
    GoToRecord,
    /// Open the data file in your editor, at the line of this problem.
    OpenProblem,
    /// Only problems with these words.
    FilterProblems,
    /// All flags; once more closes.
    AllFlags,
    /// Copy this field.
    CopyThisField,
    /// Send the page to the clipboard.
    CopyBrief,
    /// Write it to a file.
    WriteBrief,
    /// Print it on a plain screen.
    PrintBrief,
    /// A letter to the left, to the right.
    EditSideways,
    /// To the start of the line.
    EditLineStart,
    /// To the end of the line.
    EditLineEnd,
    /// Delete the letter before.
    EditDeleteBack,
    /// Delete the letter behind.
    EditDelete,
    /// Delete the word before.
    EditDeleteWord,
    /// Delete to the start of the line.
    EditDeleteToStart,
    /// In a minute: delete to the end of the line.
    EditDeleteToEnd,
    /// In a minute: lines and pages up and down.
    EditLines,
    /// In a minute: a new line.
    EditNewLine,
}

/// What a command does that is typed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandName {
    /// Quit: nothing is lost.
    Quit,
    /// Quit: there is nothing to save first.
    WriteAndQuit,
    /// Write what the tab shows to a file.
    Write,
    /// Open another file of data; or choose one.
    Open,
    /// Read the data file again.
    Reload,
    /// Help.
    Help,
    /// Switch the mouse on or off.
    Mouse,
    /// To the row of that number; digits alone are tabs.
    Row,
    /// To the last row.
    LastRow,
    /// End the search.
    EndSearch,
}

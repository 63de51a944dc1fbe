//! What reaches the dashboard from outside, and what it asks of it, in its own words: no terminal crate is named here.

pub use super::keymap::{Key, KeyCode};

use super::compare::{ComparisonResult, NotSeen, Question, Sighting, SnapshotRequest};
use super::pointer::MouseEvent;
use crate::desk::agenda::Agenda;
use crate::desk::draft::MinuteDraft;
use crate::desk::notebook::{Edit, Notebook};
use crate::desk::session::Session;
use crate::lang::Phrase;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed (or repeated).
    Key(Key),
    /// These letters were typed one after the other while a text was open to them: see [`super::App::takes_letters`].
    Letters(String),
    /// Text was pasted: at most 128 kB, not cleaned yet.
    Paste(String),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// The terminal has this size now, in cells, clamped to 500 × 300.
    Resize {
        /// Columns.
        cols: u16,
        /// Rows.
        rows: u16,
    },
    /// What came of [`Effect::EditMinute`].
    Edited(Edited),
    /// What came of another effect, to be told.
    Told(Phrase),
}

/// How a text comes back from the user's editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    /// The text as it is now, not cleaned yet.
    Text(String),
    /// Nothing was taken over, the old text holds: why.
    Kept(Phrase),
}

/// A place in the data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataPlace {
    /// The item of this id.
    Item(String),
    /// This line, from 1.
    Line(usize),
}

/// What the dashboard asks for after an [`Input`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Leave with this exit status.
    Quit(u8),
    /// Clear the screen and draw all of it: something else has written on it.
    Redraw,
    /// Stop as Ctrl-Z does, to be continued by the shell.
    Suspend,
    /// Send a text to the clipboard of the user's terminal.
    Copy {
        /// The text.
        text: String,
        /// What it is, to be told.
        what: Phrase,
    },
    /// Print a text on a plain screen, to be selected by hand; any key comes back.
    Print(String),
    /// Open a minute in the user's own editor; [`Input::Edited`] brings its text back.
    EditMinute(Box<MinuteDraft>),
    /// Open the data file in the user's own editor.
    EditData(DataPlace),
    /// Read the data file again.
    Reload,
    /// Have the mouse reported from now on, or no longer.
    Mouse(bool),
    /// Open the data in a file, or the built-in data: its path as it was typed. What comes of it is told to the dashboard.
    OpenData(String),
    /// The data that is shown comes from another file now.
    OtherFile,
    /// Something to be done behind the frames; [`TaskResult`] tell what came of it.
    Task(Task),
}

/// Something that needs the disk: it is done behind the frames, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Read the notes: everything that is kept beside the dataset, and how the dashboard was left.
    Open,
    /// Write these edits down.
    Keep {
        /// In this order.
        edits: Vec<Edit>,
        /// In how many batches they were asked for: those that wait are written as one.
        batches: usize,
    },
    /// Write a file.
    Write {
        /// Its path as it was typed: `~/` is the user's home.
        path: String,
        /// What stands in it.
        bytes: Vec<u8>,
        /// What that is, to be told.
        what: Phrase,
        /// A file that is there already is replaced.
        replace: bool,
        /// Minutes, private notes, or what they led to are in it: a new file is its owner's alone.
        private: bool,
    },
    /// Write an agenda to a file, to be handed to a colleague.
    HandOver {
        /// Its path as it was typed: `~/` is the user's home.
        path: String,
        /// The agenda.
        agenda: Box<Agenda>,
        /// What that is, to be told.
        what: Phrase,
        /// A file that is there already is replaced.
        replace: bool,
    },
    /// Read the agenda in a file.
    TakeOver {
        /// Its path as it was typed: `~/` is the user's home.
        path: String,
    },
    /// List the files and folders whose paths begin so.
    ListPaths {
        /// The beginning as it was typed: `~/` is the user's home.
        beginning: String,
    },
    /// Compare a snapshot with the data that is shown.
    Compare(Question),
    /// Keep the bytes of the data that is shown.
    Shoot(SnapshotRequest),
    /// Keep what is seen, so that it can be told later what has changed since.
    See(Sighting),
}

/// What came of an [`Task`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskResult {
    /// The notes have been read, as far as they can be.
    Opened(Box<Opened>),
    /// The edits are written down.
    Kept {
        /// What is kept now, with what others wrote meanwhile.
        notebook: Box<Notebook>,
        /// So many batches of edits are in it.
        batches: usize,
        /// What was found wrong meanwhile.
        notices: Vec<Phrase>,
    },
    /// The edits could not be written down. They are kept in memory and tried again with the next.
    NotKept {
        /// Why.
        hindrance: Hindrance,
        /// So many batches of edits.
        batches: usize,
        /// What was found wrong meanwhile.
        notices: Vec<Phrase>,
    },
    /// An agenda came from a file. And what was wrong with it, and is mended.
    TakenOver(Box<Agenda>, Vec<Phrase>),
    /// No agenda came: why.
    NotTakenOver(Phrase),
    /// The files and folders whose paths begin so; folders end in `/`.
    Paths {
        /// The beginning as it was typed.
        beginning: String,
        /// The paths, typed as that is.
        paths: Vec<String>,
    },
    /// A snapshot was compared, or could not be.
    Compared(Question, ComparisonResult),
    /// The bytes are kept, and may be entered as a snapshot; when they were taken, in local time: `2026-11-24T18:30`.
    Shot(SnapshotRequest, String),
    /// No snapshot could be taken: why.
    NotShot(Phrase),
    /// What is seen is kept.
    Seen,
    /// What is seen is not kept: why.
    NotSeen(NotSeen),
    /// What became of a file.
    FileWritten {
        /// Its path as it was typed.
        asked: String,
        /// Its path, whole.
        path: String,
        /// What was to stand in it.
        what: Phrase,
        /// Whether it was written.
        outcome: SaveOutcome,
    },
}

/// What reading the notes came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// What is kept beside the dataset.
    pub notebook: Notebook,
    /// Why nothing can be written down, if that is known already.
    pub not_kept: Option<Hindrance>,
    /// What was found wrong with what is kept.
    pub notices: Vec<Phrase>,
    /// How the dashboard was left, if that is known and wanted.
    pub session: Option<Session>,
}

/// Whether a file was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It was.
    Done,
    /// There is one already, which was not to be replaced.
    Exists,
    /// It could not be: why.
    Refused(Phrase),
}

/// Why what is changed does not get onto the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hindrance {
    /// In a few words.
    pub short: Phrase,
    /// Where, why, and what helps.
    pub reason: Phrase,
    /// So many changes are in memory only.
    pub changes: usize,
}

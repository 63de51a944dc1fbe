//! What the running program says of its data, its notes and its configuration.

/// Words of the running program without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostLabel {
    /// What the built-in dataset is called.
    BuiltinData,
    /// What standard input is called.
    StandardInput,
    /// A file cannot be written.
    NoSuchFolder,
    /// A snapshot cannot be compared.
    SnapshotUnreadable,
    /// The data file has changed since it was shown.
    DataDiffers,
    /// Nobody knows what was kept.
    DiskSilent,
    /// Another snapshot was chosen, which was not kept.
    BaselineAsBefore,
    /// Another agenda was chosen, which was not kept.
    AgendaAsBefore,
    /// A text that can be saved nowhere follows.
    NoFolderTakesIt,
    /// The configuration names no key.
    NoSuchKey,
    /// The configuration gives a key twice.
    KeyTaken,
    /// The configuration gives a key twice to an action.
    KeyRepeated,
    /// The configuration gives away a key that types.
    KeyTypes,
}

/// Sentences of the running program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostText {
    /// An input cannot be read.
    Unreadable {
        /// What it is called.
        name: String,
        /// Why.
        why: String,
    },
    /// A file is no dataset.
    CannotOpen {
        /// What it is called.
        name: String,
        /// Why.
        why: String,
    },
    /// How every problem of a file is seen.
    SeeProblems {
        /// What is typed.
        command: String,
    },
    /// Something in a dataset was left out.
    LeftOut {
        /// So many items.
        items: usize,
        /// So many items were read in part.
        loosened: usize,
        /// So many references.
        loose: usize,
        /// How it is seen.
        command: String,
    },
    /// The notes could not be saved, and are files now.
    NotesAsFiles {
        /// The key that lists agendas.
        list: String,
        /// The key that takes a file over.
        take: String,
    },
    /// A file in the temporary folder.
    InTemporaryFolder {
        /// Its name.
        file: String,
    },
    /// A file in the current folder.
    InThisFolder {
        /// Its name.
        file: String,
    },
    /// A snapshot was not kept.
    SnapshotNotKept {
        /// What it is called.
        snapshot: String,
    },
    /// A snapshot was not deleted.
    SnapshotNotDeleted {
        /// What it is called.
        snapshot: String,
    },
    /// A snapshot was not brought back.
    SnapshotNotBack {
        /// What it is called.
        snapshot: String,
    },
    /// The configuration names no theme.
    NoTheme {
        /// The one that was probably meant.
        meant: Option<String>,
    },
    /// The configuration names no action.
    NoAction {
        /// The one that was probably meant.
        meant: Option<String>,
    },
    /// The configuration takes the last key of an action.
    WithoutKey {
        /// What it is called.
        action: String,
        /// Its name in the configuration.
        id: String,
    },
    /// A file has more problems than are told.
    MoreProblems {
        /// How many.
        count: usize,
    },
    /// How many problems a file has.
    ProblemTally {
        /// How many errors.
        errors: usize,
        /// How many warnings.
        warnings: usize,
        /// How many of each kind.
        kinds: Vec<(&'static str, usize)>,
    },
    /// A problem of a file, with its place.
    ProblemAt {
        /// Whether it is an error; else it is a warning.
        is_error: bool,
        /// Where it is.
        place: String,
        /// The record and field.
        within: Option<String>,
        /// What is wrong.
        sentences: String,
    },
    /// A minute was in the editor when it was cut off.
    DraftTakenIn {
        /// The item, to those who may know.
        item: Option<String>,
    },
    /// A text from the editor could not be taken in.
    DraftAside {
        /// Where it is.
        file: String,
    },
    /// No agenda came from a file.
    NotTakenOver {
        /// Why.
        why: String,
    },
}

/// What there is any of, joined.
pub(in crate::lang) fn counted<const N: usize>(parts: [(usize, String); N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    parts.join(", ")
}

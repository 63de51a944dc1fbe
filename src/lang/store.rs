//! What is said of files: why they cannot be read or written, and what was found wrong with what is kept.

/// What stands in the way, in a few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreLabel {
    /// There is no home folder.
    NoHome,
    /// It may not be used.
    Forbidden,
    /// The disk is full.
    Full,
    /// The disk takes no changes.
    ReadOnly,
    /// Another instance holds the lock.
    Locked,
    /// A later version wrote it.
    Newer,
    /// It is another user's.
    Foreign,
    /// It is no regular file.
    NoFile,
    /// It is a link.
    Link,
    /// It is not there.
    Missing,
    /// It is larger than it can be.
    TooLarge,
    /// Its content is damaged.
    Damaged,
    /// The system refused otherwise.
    Other,
}

/// What stands in the way, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreText {
    /// There is no home folder.
    NoHome,
    /// It may not be used.
    Forbidden {
        /// Where.
        place: String,
    },
    /// The disk is full.
    Full {
        /// Where.
        place: String,
    },
    /// The disk takes no changes.
    ReadOnly {
        /// Where.
        place: String,
    },
    /// Another instance holds the lock.
    Locked {
        /// Where.
        place: String,
    },
    /// A later version wrote it.
    Newer {
        /// Where.
        place: String,
        /// The schema that it is written in.
        schema: Option<u64>,
    },
    /// It is another user's.
    Foreign {
        /// Where.
        place: String,
    },
    /// It is a link.
    Link {
        /// Where.
        place: String,
    },
    /// It is no regular file.
    NoFile {
        /// Where.
        place: String,
    },
    /// It is not there.
    Missing {
        /// Where.
        place: String,
    },
    /// It is larger than it can be.
    TooLarge {
        /// Where.
        place: String,
    },
    /// Its content is damaged.
    Damaged {
        /// Where.
        place: String,
    },
    /// The system refused otherwise.
    Refused {
        /// Where.
        place: String,
        /// In its words.
        why: String,
    },
    /// A file of that name is there.
    Exists,
}

/// Why an input cannot be read, to stand after its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadText {
    /// There is no such file.
    Missing,
    /// It may not be read.
    Forbidden,
    /// It is a folder.
    Folder,
    /// It is a device or a socket.
    NoFile,
    /// Standard input is a terminal.
    Terminal,
    /// It is larger than may be read.
    TooLarge {
        /// The most that may be read.
        cap: String,
    },
    /// The system refused otherwise.
    Refused {
        /// In its words.
        why: String,
    },
    /// It was there, and is not any more.
    Gone,
    /// It is larger than an agenda can be.
    TooLargeForAgenda,
    /// It is no agenda.
    NoAgenda,
    /// It is an agenda that a later version wrote.
    NewerAgenda {
        /// In this form.
        form: u64,
    },
}

/// What was found wrong with what is kept, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeText {
    /// The state file was damaged.
    DamagedState {
        /// Where it is now.
        aside: String,
        /// The older file that is used in its place.
        used: Option<String>,
    },
    /// The state file was gone.
    MissingState {
        /// The older file that is used in its place.
        used: String,
    },
    /// Lines of the journal were damaged.
    DamagedJournal {
        /// Where a copy of it is.
        aside: String,
        /// How many lines.
        lines: usize,
    },
    /// Some changes are missing.
    Gap,
    /// The last change is lost.
    Torn,
    /// What was taken away is written again.
    Restored,
    /// Ids in the notes were replaced.
    Replaced {
        /// How many.
        count: usize,
    },
    /// Ids in the file of an agenda were replaced.
    ReplacedIn {
        /// The file.
        file: String,
        /// How many.
        count: usize,
    },
    /// Others may write in a folder.
    OpenFolder {
        /// It.
        folder: String,
    },
    /// Files cannot be locked.
    NoLocks {
        /// In which folder.
        folder: String,
    },
    /// Everything is kept, but not in order.
    Untidy {
        /// Why.
        why: String,
    },
}

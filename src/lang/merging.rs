//! What is said where versions of a dataset are put together, and where decisions are put into one.

/// Words without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergingLabel {
    /// Nothing is to be put in.
    NothingToPutIn,
    /// Values would change; how they are written.
    NotWrittenYet,
    /// The data is in no file.
    NoFileToWrite,
    /// Files are not for a room.
    FilesHidden,
}

/// Sentences with arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergingText {
    /// A file has a mistake, and is not put together with others.
    NoSoundJson {
        /// What it is called.
        name: String,
        /// The line of the first mistake.
        line: usize,
        /// What finds all of them.
        command: String,
    },
    /// Two people changed the same.
    Conflicts {
        /// How many times.
        count: usize,
        /// The file in which both stand.
        name: String,
    },
    /// What was decided meets what was changed since.
    ChangedSince {
        /// How many times.
        count: usize,
        /// The dataset.
        name: String,
    },
    /// What came of it has errors that were in none of the versions.
    NewErrors {
        /// How many.
        count: usize,
        /// What shows them.
        command: String,
    },
    /// What would be written has errors that were not there before.
    WouldBreak {
        /// How many.
        count: usize,
        /// The dataset.
        name: String,
    },
    /// The file is another one than the one that was read.
    ChangedMeanwhile {
        /// What it is called.
        name: String,
    },
    /// The file was written.
    Written {
        /// What it is called.
        name: String,
        /// The copy of what it was.
        backup: String,
    },
}

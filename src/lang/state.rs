//! What is said when everything that is kept is carried to another machine or account.

/// Words of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateLabel {
    /// It is private, and this is public.
    Private,
    /// Everything was here already.
    NothingNew,
}

/// Sentences of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StateText {
    /// It was written to a file.
    Exported {
        /// The file.
        file: String,
        /// So many agendas.
        agendas: usize,
        /// So many snapshots.
        snapshots: usize,
    },
    /// The bytes of some snapshots are not there any more.
    WithoutBytes {
        /// How many.
        snapshots: usize,
    },
    /// How it is taken in.
    HowToImport {
        /// The file.
        file: String,
    },
    /// It came from a file.
    Imported {
        /// The file.
        file: String,
    },
    /// What became of its agendas.
    Agendas {
        /// So many are new.
        new: usize,
        /// So many have more now.
        merged: usize,
        /// So many were here already.
        there: usize,
        /// So many are deleted here.
        deleted: usize,
    },
    /// What became of its snapshots.
    Snapshots {
        /// So many are new.
        new: usize,
        /// So many were here already.
        there: usize,
        /// So many are deleted here.
        deleted: usize,
        /// Of so many the bytes did not come.
        lost: usize,
    },
    /// Snapshots are of a file that is not on this machine, and there is one of the same name.
    Reassigned {
        /// That file.
        from: String,
        /// The one that they are of now.
        to: String,
        /// How many.
        snapshots: usize,
    },
    /// Snapshots are of a file that is not on this machine.
    Elsewhere {
        /// That file.
        file: String,
        /// How many.
        snapshots: usize,
    },
    /// The file cannot be read.
    Unreadable {
        /// It.
        file: String,
        /// Why.
        why: String,
    },
    /// The file is something else.
    Foreign {
        /// It.
        file: String,
    },
    /// A later version wrote the file.
    Newer {
        /// It.
        file: String,
    },
    /// A line of the file is not what was written.
    Damaged {
        /// The file.
        file: String,
        /// The line.
        line: usize,
    },
    /// The file ends too early.
    Short {
        /// It.
        file: String,
        /// So many datasets of snapshots are missing.
        missing: usize,
    },
    /// It cannot be kept here.
    NotImported {
        /// Why.
        why: String,
    },
}

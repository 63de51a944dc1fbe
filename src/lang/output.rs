//! What is said of what leaves the dashboard: pages, lists, files.

/// What the rows of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowNoun {
    /// Partners.
    Partners,
    /// Frameworks.
    Frameworks,
    /// Rows of the timeline.
    Timeline,
    /// Hits of a search.
    Hits,
    /// Lines of a table.
    Lines,
}

/// Sentences about what leaves the dashboard.
#[derive(Debug, PartialEq, Eq)]
pub enum OutputText {
    /// Something of one item.
    OfItem {
        /// What.
        noun: String,
        /// Of which item.
        name: String,
    },
    /// Something of several items.
    OfItems {
        /// What.
        noun: String,
        /// Of how many.
        items: usize,
    },
    /// Rows of a list.
    Rows {
        /// How many.
        count: usize,
        /// Of what.
        noun: RowNoun,
        /// They are those that are marked.
        is_marked: bool,
    },
    /// A file in the current folder.
    InCurrentFolder {
        /// Its name.
        file: String,
    },
    /// A file in the home of the user.
    InHome {
        /// Its name.
        file: String,
    },
    /// A file was written.
    Wrote {
        /// What is in it.
        what: String,
        /// Where it is.
        place: String,
    },
    /// A file is there already, and was left alone.
    Exists {
        /// Where it is.
        place: String,
    },
    /// A file could not be written.
    NotWritten {
        /// Where it was to be.
        place: String,
        /// Why.
        why: String,
    },
}

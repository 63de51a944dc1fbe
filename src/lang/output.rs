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

/// Signs in a table that a spreadsheet opens in a language without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetSign {
    /// Between two cells.
    Separator,
    /// Between a whole number and its fraction.
    DecimalMark,
}

/// The form in which an item leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemForm {
    /// The page.
    Page,
    /// The brief.
    Brief,
    /// The comparison with others.
    Comparison,
}

/// Words about what leaves the dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputLabel {
    /// Before what was written.
    Written,
    /// Before the command that fetches it.
    Fetch,
}

/// Sentences about what leaves the dashboard.
#[derive(Debug, PartialEq, Eq)]
pub enum OutputText {
    /// What is made of one item.
    OfItem {
        /// What.
        form: ItemForm,
        /// Of which item.
        name: String,
    },
    /// What is made of several items.
    OfItems {
        /// What.
        form: ItemForm,
        /// Of how many.
        items: usize,
    },
    /// One field of an item.
    FieldOf {
        /// What the field is called.
        field: String,
        /// Of which item.
        name: String,
    },
    /// The minutes of an agenda.
    MinutesOf {
        /// What it is called, quoted where it is a name.
        agenda: String,
    },
    /// What the meeting of an agenda decided, for the dataset.
    DecidedOf {
        /// What it is called, quoted where it is a name.
        agenda: String,
    },
    /// By what a list is sorted.
    SortedBy {
        /// The heading of the column.
        column: &'static str,
    },
    /// What a list was searched for.
    SearchedFor {
        /// The query.
        query: String,
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

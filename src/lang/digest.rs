//! What a digest says: what has changed, what is late, what is due.

/// Words of a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigestLabel {
    /// Heads what has changed.
    Changed,
    /// Heads what is late.
    Late,
    /// No automatic snapshot is there to be compared with.
    NothingSeen,
}

/// Sentences of a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DigestText {
    /// Its title.
    Title {
        /// What the portfolio is called.
        portfolio: String,
        /// The as-of day.
        date: String,
    },
    /// Since when it tells changes.
    Since {
        /// The snapshot, quoted.
        snapshot: String,
        /// Its day, where that is not in its name already.
        when: Option<String>,
        /// The as-of day of its data.
        date: String,
    },
    /// Heads what is due.
    Due {
        /// The last day.
        until: String,
    },
    /// There is nothing to be told.
    Nothing {
        /// The last day of what would be due.
        until: String,
    },
    /// The calendar has gone on since the as-of day.
    LateToday {
        /// The day on the calendar.
        today: String,
        /// So many more records are late on it.
        more: usize,
    },
    /// No snapshot is as old as that day.
    NoneBefore {
        /// The day.
        date: String,
        /// The oldest that there is, and its day.
        oldest: Option<String>,
    },
    /// What was typed for how far to look ahead is no day to come.
    NoDue {
        /// What was typed.
        text: String,
    },
}

//! What the tabs say.

/// Words of the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabLabel {
    /// The hits are asked for while nothing is searched for.
    NoSearch,
    /// A section of the Overview has no rows.
    NothingInSection,
    /// A next step is due on that day.
    Due,
    /// It begins on a day to come.
    WillBegin,
    /// It ends on a day to come.
    WillEnd,
    /// A date in a word or two: of the signature.
    Signed,
    /// Of coming into force.
    InForce,
    /// Of the start.
    Start,
    /// Of the planned start.
    PlannedStart,
    /// Of a period.
    Period,
    /// Of an event.
    Held,
    /// Of the planned end.
    PlannedEnd,
    /// Of the end.
    End,
    /// Of the end of force.
    Expires,
    /// Of the report.
    Reported,
}

/// Sentences of the tabs.
#[derive(Debug, PartialEq, Eq)]
pub enum TabText {
    /// Below the heading of what has no date.
    Undated {
        /// How many records.
        records: usize,
    },
    /// Of what runs, so much is known by a report alone.
    OnlyReported {
        /// The period of the report.
        date: String,
    },
    /// Below the heading of a year.
    Year {
        /// How many dates are in it.
        dates: usize,
        /// How many periods run into it from before.
        running: usize,
    },
    /// No other snapshot is needed: the data is still as it was.
    AsInSnapshot {
        /// The snapshot, quoted.
        snapshot: String,
    },
    /// A snapshot is taken.
    SnapshotTaken {
        /// What it is called, to those who may read it.
        name: Option<String>,
    },
}

//! What the tabs say, and which there are.

/// Every tab with a number, in the order of their numbers: its file in `app/tabs`, and its name. The tabs, their keys and their
/// titles are made from these lines.
macro_rules! numbered_tabs {
    ($then:ident) => {
        $then! {
            overview: Overview,
            partners: Bilateral,
            frameworks: Multilateral,
            timeline: Timeline,
            agenda: Agenda,
            changes: Changes,
        }
    };
}
pub(crate) use numbered_tabs;

macro_rules! names {
    ($($module:ident: $name:ident,)+) => {
        /// A tab with a number. Its label is its title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum NumberedTab { $($name),+ }

        impl NumberedTab {
            /// All of them, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

numbered_tabs! { names }

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
    /// A period for which something is set ends on a day to come.
    PeriodEnds,
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
    /// Of the issue of a document.
    Issued,
    /// Of a planned event.
    PlannedEvent,
    /// Of the ratification.
    Ratified,
    /// Of the accession.
    Acceded,
    /// Of the acceptance.
    Accepted,
    /// Of the approval.
    Approved,
    /// Of the withdrawal.
    Withdrawn,
    /// Of the renewal.
    Renewed,
    /// The heading of what has no date.
    Undated,
    /// The tab has no columns to arrange.
    NoColumns,
    /// A section of the Overview: what is named, and what the source claims.
    Coverage,
    /// Records by their status.
    ByStatus,
    /// What comes next.
    ComingNext,
    /// Everything that comes.
    AllComing,
    /// Nothing comes.
    NothingNext,
    /// past.
    Past,
    /// What a desk should look at.
    Flags,
    /// Records by their kind.
    ByKind,
    /// Records by their theme.
    ByTheme,
    /// Records by the years of their dates.
    ByYear,
    /// Before the snapshot since which changes are told.
    Since,
    /// What a change is of, where it is of no item.
    Dataset,
    /// The data is being compared with the snapshot.
    Comparing,
    /// What the tab tells once there is a snapshot.
    WhatChangesAre,
    /// Changes are confirmed where they can be seen.
    ConfirmInChanges,
    /// Nothing changed.
    NothingToConfirm,
    /// Changes were confirmed.
    Confirmed,
    /// The data is another since it was asked whether changes are confirmed.
    ChangedMeanwhile,
    /// A snapshot is being taken.
    TakingSnapshot,
}

/// Headings of columns, of the lists on the screen and of the tables in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnLabel {
    /// A name.
    Name,
    /// How many records there are.
    Records,
    /// How many of them are found.
    Found,
    /// How many of them run.
    Running,
    /// How many of them are agreements.
    Agreements,
    /// What an item is.
    Kind,
    /// A date.
    Date,
    /// A section of the Overview.
    Section,
    /// A number.
    Number,
    /// An id.
    Id,
    /// Fields that changed.
    Fields,
    /// What a row is about.
    What,
    /// A status.
    Status,
    /// Partners of a record.
    Partners,
    /// The last date that is past.
    LastDate,
    /// The first date that lies ahead.
    NextDate,
    /// Flags.
    Flags,
    /// Whether an item was discussed.
    Discussed,
    /// What became of an item.
    Change,
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
    /// Of which day data is.
    DataOf {
        /// The day.
        date: String,
    },
    /// The data could not be compared with the snapshot.
    NotCompared {
        /// Why.
        why: String,
    },
    /// The data is as it was.
    NothingSince {
        /// The day or the name of the snapshot.
        snapshot: String,
    },
    /// Since what changes are told now, before that becomes another.
    BaselineNow {
        /// The snapshot, quoted.
        snapshot: String,
    },
    /// Since when changes will be told.
    BaselineThen {
        /// The day of the data.
        date: String,
        /// What the new snapshot will be called, to those who may read it.
        name: Option<String>,
    },
    /// Since which snapshot, which has the data as it is, changes will be told.
    BaselineIs {
        /// It, quoted.
        snapshot: String,
    },
    /// What becomes of the changes that are shown.
    WillBeConfirmed {
        /// How many they are.
        changes: usize,
        /// The key that takes that back.
        undo: String,
    },
    /// What is seen is not kept, for it is too large.
    TooLargeToSee {
        /// The most that is.
        most: String,
    },
    /// What is seen cannot be kept.
    NotSeen {
        /// Why.
        why: String,
    },
    /// A snapshot was deleted for good.
    SnapshotForgotten {
        /// It, quoted.
        snapshot: String,
    },
    /// An item is new.
    NewSince {
        /// That, behind its sign.
        what: String,
        /// The day or the name of the snapshot.
        snapshot: String,
    },
    /// An item is gone.
    GoneSince {
        /// That, behind its sign.
        what: String,
        /// The day or the name of the snapshot.
        snapshot: String,
    },
    /// An item is another.
    ChangedSince {
        /// In which way, behind its sign.
        what: String,
        /// The day or the name of the snapshot.
        snapshot: String,
    },
}

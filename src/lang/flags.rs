//! What a desk should look at, and why.

use super::vocabulary::{DateRoleLabel, StatusLabel};

/// From what the last news of a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NewsKind {
    Update,
    Report,
    Publication,
}

/// The last news of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastNews {
    /// From what it is.
    pub kind: NewsKind,
    /// Of when.
    pub date: String,
}

/// How long there is still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysLeft {
    /// Until the last day that the date may mean.
    pub days: i32,
    /// The day is not known exactly: it may be earlier.
    pub at_most: bool,
}

/// When something was signed and will be in force, as dates behind a verb; as far as it is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratification {
    /// When it was signed.
    pub signed: Option<String>,
    /// When it will be in force.
    pub in_force: Option<String>,
}

macro_rules! flags {
    ($($flag:ident { $($(#[$about:meta])+ $text:ident $fields:tt,)* })+) => {
        /// A flag.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum FlagLabel { $($flag),+ }

        /// Why a flag is raised. What is called `when` stands behind a verb (`in 2024`).
        #[derive(Debug, PartialEq, Eq)]
        pub enum FlagText { $($($(#[$about])+ $text $fields,)*)+ }
    };
}

// Each flag with the sentences that say why it is raised.
flags! {
    Late {
        /// It should have ended.
        Late {
            /// The planned end.
            when: String,
            /// The status.
            status: StatusLabel,
            /// The last news, when they are old.
            news: Option<LastNews>,
        },
    }
    StatusConflict {
        /// A date contradicts the status.
        StatusConflict {
            /// The status.
            status: StatusLabel,
            /// What the date is the date of.
            role: DateRoleLabel,
            /// The date.
            date: String,
            /// It is still ahead, not past.
            is_ahead: bool,
        },
    }
    ClosedWithoutEnd {
        /// It is over, and no end is on record.
        ClosedWithoutEnd {
            /// The status.
            status: StatusLabel,
            /// What the date is the date of.
            role: DateRoleLabel,
            /// When it began.
            date: String,
        },
    }
    NotStarted {
        /// Its start is past.
        Started {
            /// The start.
            date: String,
            /// The status.
            status: StatusLabel,
        },
        /// It should have started.
        NotStarted {
            /// The planned start.
            when: String,
            /// The status.
            status: StatusLabel,
            /// The last news, when they are old.
            news: Option<LastNews>,
        },
        /// Its period has begun.
        PeriodBegun {
            /// The period.
            period: String,
            /// The status.
            status: StatusLabel,
            /// The last news, when they are old.
            news: Option<LastNews>,
        },
    }
    Expiring {
        /// It expires.
        Expiring {
            /// The expiry.
            when: String,
            /// How long there is still.
            left: DaysLeft,
        },
        /// Its period ends.
        PeriodEnding {
            /// The period.
            period: String,
            /// How long there is still.
            left: DaysLeft,
        },
        /// A part of it expires.
        PartExpiring {
            /// The part.
            part: String,
            /// The expiry.
            when: String,
            /// How long there is still.
            left: DaysLeft,
        },
    }
    SignedNotInForce {
        /// It is signed and not known to be in force.
        SignedNotInForce {
            /// When.
            dates: Ratification,
            /// What the source says of it.
            wording: Option<String>,
        },
        /// The same of a part of it.
        PartNotInForce {
            /// The part.
            part: String,
            /// When.
            dates: Ratification,
        },
    }
    OutcomeUnreported {
        /// Its period is over, and no outcome is on record.
        PeriodOver {
            /// The period.
            period: String,
            /// The status.
            status: StatusLabel,
            /// The last news, when they are old.
            news: Option<LastNews>,
        },
        /// Its event is past, and no outcome is on record.
        EventOver {
            /// When it was.
            date: String,
            /// The status.
            status: StatusLabel,
            /// The last news, when they are old.
            news: Option<LastNews>,
        },
    }
    Silent {
        /// Nothing was heard for so long.
        Silent {
            /// The last news.
            news: LastNews,
            /// Longer ago than so many months.
            months: u16,
        },
    }
    NoOwner {
        /// Nobody is named who holds it.
        NoOwner {
            /// The status.
            status: StatusLabel,
        },
    }
    SourceConflict {}
}

//! The two days against which a dataset is read.

use crate::dataset::Day;

/// The two days against which a dataset is read: they may lie far apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The day for which everything is judged.
    pub as_of: Day,
    /// The day on the calendar, from which relative dates are told.
    pub today: Day,
}

impl From<Day> for Days {
    /// A day that is judged as one's own.
    fn from(day: Day) -> Self {
        Self { as_of: day, today: day }
    }
}

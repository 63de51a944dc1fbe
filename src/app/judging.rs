//! How the data is judged: for which day, told from which day on the calendar, and by which limits.

use super::settings::Settings;
use crate::dataset::{Dataset, Day, Days, Edtf, Limits};
use std::sync::Arc;

/// How the data is judged.
#[derive(Debug, Clone, Copy)]
pub struct Judging {
    /// The as-of day that the user chose; without one, it is the data's own.
    pub as_of: Option<Edtf>,
    /// The day on the calendar.
    pub today: Day,
    /// When a flag is raised.
    pub limits: Limits,
}

impl Judging {
    /// As the dashboard begins.
    #[must_use]
    pub const fn new(settings: &Settings) -> Self {
        Self { as_of: settings.as_of, today: settings.today, limits: settings.limits }
    }

    /// Judges a dataset, unless whoever brought it has done so. Says for which day.
    pub fn judge(&self, dataset: &mut Arc<Dataset>) -> Edtf {
        let as_of = self.as_of.unwrap_or(dataset.as_of);
        let days = Days { as_of: as_of.last_day(), today: self.today };
        if !dataset.is_judged(days, self.limits) {
            *dataset = Arc::new(dataset.judged(days, self.limits));
        }
        as_of
    }
}

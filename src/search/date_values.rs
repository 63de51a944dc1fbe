//! What a date that was written in a query is as the value of a filter.

use super::said::all_dates;
use crate::dataset::{Dataset, Edtf};
use std::collections::BTreeSet;

/// A date as it was written.
pub(super) enum WrittenDate {
    /// A day, of every year where none is named.
    Day(Option<i32>, u8, u8),
    /// A month, likewise.
    Month(Option<i32>, u8),
    /// From the beginning of a month to the end of another one.
    Months(i32, u8, u8),
    /// From a year to another one.
    Years(Option<i32>, Option<i32>),
    /// Told from the as-of day.
    Told(Edtf),
}

impl WrittenDate {
    /// As the value of a filter.
    pub fn value(&self) -> Option<String> {
        let fits = |year: i32, month: u8, day: Option<u8>| {
            let edtf = written(year, month, day);
            Edtf::parse(&edtf).ok().map(|_| edtf)
        };
        match *self {
            Self::Day(Some(year), month, day) => fits(year, month, Some(day)),
            Self::Month(Some(year), month) => fits(year, month, None),
            Self::Day(None, ..) | Self::Month(None, _) => None,
            Self::Told(date) => Some(date.to_string()),
            Self::Months(year, from, to) => Some(format!("{}..{}", fits(year, from, None)?, fits(year, to, None)?)),
            Self::Years(from, to) => {
                let shown = |year: Option<i32>| year.map_or_else(String::new, |year| format!("{year:04}"));
                Some(format!("{}..{}", shown(from), shown(to)))
            }
        }
    }
}

impl WrittenDate {
    /// The same, where it names no year.
    pub fn in_any_year(&self, dataset: &Dataset) -> Option<String> {
        match *self {
            Self::Day(None, month, day) => dates_in_data(dataset, month, Some(day)),
            Self::Month(None, month) => dates_in_data(dataset, month, None),
            Self::Day(Some(_), ..) | Self::Month(Some(_), _) | Self::Months(..) | Self::Years(..) | Self::Told(_) => {
                None
            }
        }
    }
}

fn written(year: i32, month: u8, day: Option<u8>) -> String {
    let day = day.map_or_else(String::new, |day| format!("-{day:02}"));
    format!("{year:04}-{month:02}{day}")
}

/// The dates of that month and day that the data has, in any year.
fn dates_in_data(dataset: &Dataset, month: u8, day: Option<u8>) -> Option<String> {
    let mut found = BTreeSet::new();
    for dated in dataset.records.iter().flat_map(all_dates) {
        let (Some(lower), Some(upper)) = (dated.edtf.lower(), dated.edtf.upper()) else { continue };
        let ((year, first_month, first), (last_year, last_month, last)) = (lower.civil(), upper.civil());
        let in_month = (year, first_month) == (last_year, last_month) && first_month == month;
        if in_month && day.is_none_or(|day| first == day && last == day) {
            found.insert(written(year, month, day));
        }
    }
    (!found.is_empty()).then(|| found.into_iter().collect::<Vec<_>>().join(","))
}

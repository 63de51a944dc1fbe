//! Days, counted, and the calendar that they are counted in.

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a civil date. `month` 1–12; `day` may run over its month.
    ///
    /// The rule is Howard Hinnant's `days_from_civil`. A date beyond the days that can be counted is the first or the last of them.
    #[must_use]
    pub fn from_civil(year: i32, month: u8, day: u8) -> Self {
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let shifted = i64::from((month + 9) % 12);
        let day_of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self((era * 146_097 + day_of_era - 719_468).clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32)
    }

    /// Year, month (1–12) and day (1–31). The inverse of [`Day::from_civil`].
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        ((year_of_era + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
    }

    /// So many days later.
    #[must_use]
    pub const fn plus_days(self, days: u16) -> Self {
        Self(self.0.saturating_add(days as i32))
    }

    /// So many days earlier.
    #[must_use]
    pub const fn minus_days(self, days: u16) -> Self {
        Self(self.0.saturating_sub(days as i32))
    }

    /// The same day of the month so many months earlier; the last of that month where it is shorter.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        self.months_away(-i64::from(months))
    }

    /// The same day of the month so many months later; the last of that month where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        self.months_away(i64::from(months))
    }

    /// The same day of the month so many months away; the last of that month where it is shorter.
    pub(super) fn months_away(self, months: i64) -> Self {
        let (year, month, day) = self.civil();
        let count = i64::from(year) * 12 + i64::from(month) - 1 + months;
        let (year, month) = (count.div_euclid(12) as i32, count.rem_euclid(12) as u8 + 1);
        Self::from_civil(year, month, day.min(days_in_month(year, month)))
    }

    /// The year of this day.
    #[must_use]
    pub fn year(self) -> i32 {
        self.civil().0
    }
}

/// How many days a month has; 0 for a month that does not exist.
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_back_to_the_same_day_or_the_end_of_a_shorter_month() {
        let back = |months| Day::from_civil(2024, 3, 31).minus_months(months).civil();
        assert_eq!(back(0), (2024, 3, 31));
        assert_eq!(back(1), (2024, 2, 29));
        assert_eq!(back(4), (2023, 11, 30));
        assert_eq!(back(12), (2023, 3, 31));
        assert_eq!(Day(i32::MAX).plus_days(1), Day(i32::MAX));
    }

    #[test]
    fn february_has_a_leap_day_in_every_fourth_year_and_of_the_centuries_in_every_fourth() {
        for (year, last) in [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28), (4, 29), (0, 29), (-100, 28)] {
            assert_eq!(days_in_month(year, 2), last, "{year}");
        }
        assert_eq!([4, 6, 9, 11].map(|month| days_in_month(2024, month)), [30; 4]);
        assert_eq!([0, 13].map(|month| days_in_month(2024, month)), [0; 2]);
    }

    #[test]
    fn days_and_civil_dates_are_inverse_over_three_thousand_years() {
        for number in (Day::from_civil(-100, 1, 1).0..Day::from_civil(2900, 1, 1).0).step_by(13) {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::from_civil(year, month, day), Day(number));
            assert!(day <= days_in_month(year, month));
        }
        assert_eq!(Day::from_civil(1970, 1, 1), Day(0));
        assert_eq!(Day::from_civil(2000, 3, 1), Day(11017));
    }
}

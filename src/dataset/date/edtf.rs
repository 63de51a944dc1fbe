//! What a date says, its bounds, and how it stands in a file.
use super::day::{Day, days_in_month};
use super::time::TimeOfDay;
use serde::{Serialize, Serializer};
use std::fmt;

/// How exactly a point in time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Some year of a century: `20XX`.
    Century,
    /// Some year of a decade: `202X`.
    Decade,
    /// `2024`, or `2024-XX` and `2024-XX-XX`, which say that a month or a day is meant but not which.
    Year {
        /// How much of it is written `XX`.
        unspecified: Unspecified,
    },
    /// EDTF 21 spring, 22 summer, 23 autumn, 24 winter. Their months follow meteorology in the north: spring is March to May.
    Season(u8),
    /// `2024-11`, or `2024-11-XX`.
    Month {
        /// 1–12.
        month: u8,
        /// Written with `-XX`.
        day_unspecified: bool,
    },
    /// `2024-11-27`.
    Day {
        /// 1–12.
        month: u8,
        /// 1–31.
        day: u8,
    },
    /// `2024-11-27T10:00:00Z`. It is judged by its day, as it stands there: whatever the zone.
    Time {
        /// 1–12.
        month: u8,
        /// 1–31.
        day: u8,
        /// The time of that day.
        time: TimeOfDay,
    },
}

/// What of a year is written `XX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unspecified {
    /// Nothing: a whole year is meant.
    Nothing,
    /// A month of it: `2024-XX`.
    Month,
    /// A day of it: `2024-XX-XX`.
    Day,
}

impl Precision {
    /// Whether it has digits that nobody knows, written `X`.
    const fn is_unspecified(self) -> bool {
        match self {
            Self::Century | Self::Decade => true,
            Self::Year { unspecified } => !matches!(unspecified, Unspecified::Nothing),
            Self::Month { day_unspecified, .. } => day_unspecified,
            Self::Season(_) | Self::Day { .. } | Self::Time { .. } => false,
        }
    }
}

/// The qualification of a point (ISO 8601-2 §8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// None.
    #[default]
    Plain,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

impl Qualifier {
    const fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        }
    }
}

/// A point in time, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// Astronomical year: 0 is 1 BCE. For decades and centuries their first, earliest year.
    pub year: i32,
    /// How exactly.
    pub precision: Precision,
    /// How surely.
    pub qualifier: Qualifier,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A known end.
    At(Point),
    /// `..`: it goes on.
    Open,
    /// Empty: there is an end, but nobody says which.
    Unknown,
}

impl Bound {
    const fn point(&self) -> Option<&Point> {
        match self {
            Self::At(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// An EDTF date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// A point.
    Point(Point),
    /// An interval, from and to.
    Interval(Bound, Bound),
}

impl Edtf {
    /// A whole year.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        let precision = Precision::Year { unspecified: Unspecified::Nothing };
        Self::Point(Point { year, precision, qualifier: Qualifier::Plain })
    }

    /// The earliest day that is meant; `None` when the beginning is open or unknown.
    #[must_use]
    pub fn lower(&self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(Bound::At(point), _) => Some(point.lower()),
            Self::Interval(Bound::Open | Bound::Unknown, _) => None,
        }
    }

    /// The latest day that is meant; `None` when the end is open or unknown.
    #[must_use]
    pub fn upper(&self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(_, Bound::At(point)) => Some(point.upper()),
            Self::Interval(_, Bound::Open | Bound::Unknown) => None,
        }
    }

    /// The first and the last day on which it may be so. An open end (`../2025`) reaches without limit; one that nobody knows
    /// (`/2025`) reaches no farther than the end that is written: a year long before it is not said to be meant.
    #[must_use]
    pub fn reach(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Self::Interval(Bound::Unknown, Bound::At(point)) | Self::Interval(Bound::At(point), Bound::Unknown) => {
                (Some(point.lower()), Some(point.upper()))
            }
            Self::Point(_) | Self::Interval(..) => (self.lower(), self.upper()),
        }
    }

    /// The latest day on which it may begin; `None` when the beginning is open or unknown.
    #[must_use]
    pub fn begins_by(&self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(Bound::At(point), _) => Some(point.upper()),
            Self::Interval(Bound::Open | Bound::Unknown, _) => None,
        }
    }

    /// The two ends as they stand there, without the margin of doubt; `None` where an end is open or unknown.
    const fn ends(&self) -> (Option<&Point>, Option<&Point>) {
        match self {
            Self::Point(point) => (Some(point), Some(point)),
            Self::Interval(from, to) => (from.point(), to.point()),
        }
    }

    /// The day that counts of a date against which things are judged: the last one that is written, or for an open end the
    /// first one.
    #[must_use]
    pub fn last_day(&self) -> Day {
        match self.ends() {
            (_, Some(end)) => end.last_written(),
            (Some(begin), None) => begin.first_written(),
            (None, None) => Day(0),
        }
    }

    /// The day by which lists are sorted: the first one that is written, or for an open beginning the last one. Doubt moves no
    /// date to another place.
    #[must_use]
    pub fn sort_day(&self) -> Day {
        match self.ends() {
            (Some(begin), _) => begin.first_written(),
            (None, Some(end)) => end.last_written(),
            (None, None) => Day(0),
        }
    }

    /// The year under which lists put it.
    #[must_use]
    pub const fn sort_year(&self) -> i32 {
        match self.ends() {
            (Some(point), _) | (None, Some(point)) => point.year,
            (None, None) => 0,
        }
    }

    /// Whether it is an interval that is written to end before it begins.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        matches!(self.ends(), (Some(begin), Some(end)) if begin.first_written() > end.last_written())
    }

    /// Whether this is an interval, and so a bar and not a point.
    #[must_use]
    pub const fn is_interval(&self) -> bool {
        matches!(self, Self::Interval(..))
    }

    /// Whether the date is qualified, unspecified, or open: to be drawn as uncertain.
    #[must_use]
    pub fn is_vague(&self) -> bool {
        match self {
            Self::Point(point) => point.is_vague(),
            Self::Interval(from, to) => [from, to].into_iter().any(|bound| match bound {
                Bound::At(point) => point.is_vague(),
                Bound::Open | Bound::Unknown => true,
            }),
        }
    }
}

impl From<Day> for Point {
    fn from(day: Day) -> Self {
        let (year, month, day) = day.civil();
        Self { year, precision: Precision::Day { month, day }, qualifier: Qualifier::Plain }
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Self {
        Self::Point(day.into())
    }
}

impl fmt::Display for Edtf {
    /// The canonical EDTF text, as it stands in files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => point.fmt(f),
            Self::Interval(from, to) => {
                from.fmt(f)?;
                f.write_str("/")?;
                to.fmt(f)
            }
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => point.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, size) = if self.year < 0 { ("-", self.year.unsigned_abs()) } else { ("", self.year.unsigned_abs()) };
        match self.precision {
            Precision::Century => write!(f, "{sign}{:02}XX", size / 100)?,
            Precision::Decade => write!(f, "{sign}{:03}X", size / 10)?,
            Precision::Year { .. } if size > 9999 => write!(f, "Y{sign}{size}")?,
            Precision::Year { unspecified } => {
                let rest = match unspecified {
                    Unspecified::Nothing => "",
                    Unspecified::Month => "-XX",
                    Unspecified::Day => "-XX-XX",
                };
                write!(f, "{sign}{size:04}{rest}")?;
            }
            Precision::Season(season) => write!(f, "{sign}{size:04}-{season}")?,
            Precision::Month { month, day_unspecified } => {
                write!(f, "{sign}{size:04}-{month:02}{}", if day_unspecified { "-XX" } else { "" })?;
            }
            Precision::Day { month, day } => write!(f, "{sign}{size:04}-{month:02}-{day:02}")?,
            Precision::Time { month, day, time } => write!(f, "{sign}{size:04}-{month:02}-{day:02}T{time}")?,
        }
        f.write_str(self.qualifier.mark())
    }
}

impl Point {
    const fn is_vague(self) -> bool {
        !matches!(self.qualifier, Qualifier::Plain) || self.precision.is_unspecified()
    }

    /// The earliest day that may be meant: the first that is written, less the margin where it is doubted.
    #[must_use]
    pub fn lower(&self) -> Day {
        let first = self.first_written();
        match self.margin() {
            None => first,
            Some(Margin::Days(days)) => first.minus_days(days),
            Some(Margin::Months(months)) => first.minus_months(months),
        }
    }

    /// The latest day that may be meant: the last that is written, and the margin where it is doubted.
    #[must_use]
    pub fn upper(&self) -> Day {
        let last = self.last_written();
        match self.margin() {
            None => last,
            Some(Margin::Days(days)) => last.plus_days(days),
            Some(Margin::Months(months)) => last.plus_days(1).plus_months(months).minus_days(1),
        }
    }

    /// How far from what is written a date may lie that is marked `?`, `~` or `%`: one unit of its own precision on both sides,
    /// and for a day, of which one unit is nothing, three days.
    ///
    /// The standard gives no number. python-edtf 5.0 has the same units (`lower_fuzzy`, `upper_fuzzy`), a day for a day, and
    /// twice as much for `%`; here all three marks weigh alike, as nobody who writes one means a figure.
    const fn margin(self) -> Option<Margin> {
        if matches!(self.qualifier, Qualifier::Plain) {
            return None;
        }
        Some(match self.precision {
            Precision::Century => Margin::Months(1200),
            Precision::Decade => Margin::Months(120),
            Precision::Year { .. } => Margin::Months(12),
            Precision::Season(_) => Margin::Months(3),
            Precision::Month { .. } => Margin::Months(1),
            Precision::Day { .. } | Precision::Time { .. } => Margin::Days(3),
        })
    }

    /// The first day that is written.
    fn first_written(self) -> Day {
        match self.precision {
            Precision::Century | Precision::Decade | Precision::Year { .. } => Day::from_civil(self.year, 1, 1),
            Precision::Season(season) => Day::from_civil(self.year, season_months(season).0, 1),
            Precision::Month { month, .. } => Day::from_civil(self.year, month, 1),
            Precision::Day { month, day } | Precision::Time { month, day, .. } => {
                Day::from_civil(self.year, month, day)
            }
        }
    }

    /// The last day that is written.
    fn last_written(self) -> Day {
        match self.precision {
            Precision::Century => Day::from_civil(self.year.saturating_add(99), 12, 31),
            Precision::Decade => Day::from_civil(self.year.saturating_add(9), 12, 31),
            Precision::Year { .. } => Day::from_civil(self.year, 12, 31),
            Precision::Season(season) => {
                let (first, years_on) = season_months(season);
                let month = if years_on == 1 { 2 } else { first + 2 };
                let year = self.year.saturating_add(i32::from(years_on));
                Day::from_civil(year, month, days_in_month(year, month))
            }
            Precision::Month { month, .. } => Day::from_civil(self.year, month, days_in_month(self.year, month)),
            Precision::Day { month, day } | Precision::Time { month, day, .. } => {
                Day::from_civil(self.year, month, day)
            }
        }
    }
}

/// How far a doubted date may lie from what is written.
#[derive(Debug, Clone, Copy)]
enum Margin {
    Days(u16),
    Months(u16),
}

const fn season_months(season: u8) -> (u8, u8) {
    match season {
        21 => (3, 0),
        22 => (6, 0),
        23 => (9, 0),
        _ => (12, 1),
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|refusal| panic!("{text}: {refusal}"))
    }

    type Civil = Option<(i32, u8, u8)>;

    fn bounds(text: &str) -> (Civil, Civil) {
        let date = read(text);
        (date.lower().map(Day::civil), date.upper().map(Day::civil))
    }

    #[test]
    fn what_is_read_is_written_as_it_stood() {
        for text in [
            "2024",
            "2024-11",
            "2024-11-27",
            "2018/2020",
            "2019/..",
            "../2020",
            "/2020",
            "2019/",
            "2024?",
            "2024~",
            "2024%",
            "202X",
            "20XX",
            "2024-XX",
            "2024-11-XX",
            "2024-XX-XX",
            "2024-11-15T10:00:00Z",
            "2024-11-15T10:00:00",
            "2024-11-15T23:59:59+07:00",
            "2024-11-15T00:00:00-03:30",
            "2024-11-15T10:00:00+07",
            "2024-11-15T10:00:00-03",
            "2024-11-15T10:00:00+00",
            "Y170000002",
            "Y-170000002",
            "2024-21",
            "-0044",
            "-004X",
            "-000X",
            "-01XX",
            "0024",
            "0024-11-27",
            "Y17000",
            "2024-05?/2025-06~",
        ] {
            assert_eq!(read(text).to_string(), text);
        }
    }

    #[test]
    fn bounds_are_the_earliest_and_the_latest_day_that_is_meant() {
        assert_eq!(bounds("2024"), (Some((2024, 1, 1)), Some((2024, 12, 31))));
        assert_eq!(bounds("2024-02"), (Some((2024, 2, 1)), Some((2024, 2, 29))));
        assert_eq!(bounds("202X"), (Some((2020, 1, 1)), Some((2029, 12, 31))));
        assert_eq!(bounds("-004X"), (Some((-49, 1, 1)), Some((-40, 12, 31))));
        assert_eq!(bounds("-000X"), (Some((-9, 1, 1)), Some((0, 12, 31))));
        assert_eq!(bounds("-01XX"), (Some((-199, 1, 1)), Some((-100, 12, 31))));
        assert_eq!(bounds("20XX"), (Some((2000, 1, 1)), Some((2099, 12, 31))));
        assert_eq!(bounds("2024-24"), (Some((2024, 12, 1)), Some((2025, 2, 28))));
        assert_eq!(bounds("2018/2020"), (Some((2018, 1, 1)), Some((2020, 12, 31))));
        assert_eq!(bounds("2019/.."), (Some((2019, 1, 1)), None));
        assert_eq!(bounds("../2020"), (None, Some((2020, 12, 31))));
    }

    #[test]
    fn a_doubted_date_may_lie_one_unit_of_its_precision_to_both_sides_and_a_day_three_days() {
        for mark in ["?", "~", "%"] {
            let marked = |text: &str| bounds(&format!("{text}{mark}"));
            assert_eq!(marked("2024"), (Some((2023, 1, 1)), Some((2025, 12, 31))));
            assert_eq!(marked("2024-XX"), (Some((2023, 1, 1)), Some((2025, 12, 31))));
            assert_eq!(marked("2024-11"), (Some((2024, 10, 1)), Some((2024, 12, 31))));
            assert_eq!(marked("2024-01"), (Some((2023, 12, 1)), Some((2024, 2, 29))));
            assert_eq!(marked("2020-12-17"), (Some((2020, 12, 14)), Some((2020, 12, 20))));
            assert_eq!(marked("2024-12-31"), (Some((2024, 12, 28)), Some((2025, 1, 3))));
            assert_eq!(marked("2024-22"), (Some((2024, 3, 1)), Some((2024, 11, 30))));
            assert_eq!(marked("202X"), (Some((2010, 1, 1)), Some((2039, 12, 31))));
            assert_eq!(marked("20XX"), (Some((1900, 1, 1)), Some((2199, 12, 31))));
        }
        assert_eq!(bounds("2018~/2020"), (Some((2017, 1, 1)), Some((2020, 12, 31))));
        assert_eq!(bounds("2018/2020~"), (Some((2018, 1, 1)), Some((2021, 12, 31))));
    }

    #[test]
    fn doubt_moves_no_date_to_another_place_of_a_list_nor_the_day_against_which_things_are_judged() {
        let day = |text: &str| (read(text).sort_day().civil(), read(text).last_day().civil(), read(text).sort_year());
        assert_eq!(day("2024~"), ((2024, 1, 1), (2024, 12, 31), 2024));
        assert_eq!(day("../2020?"), ((2020, 12, 31), (2020, 12, 31), 2020));
        assert_eq!(day("2019%/.."), ((2019, 1, 1), (2019, 1, 1), 2019));
        assert!(
            read("2024~/2023").is_reversed() && !read("2023~/2024").is_reversed() && !read("2024/..").is_reversed()
        );
    }

    #[test]
    fn a_time_is_judged_by_the_day_that_is_written() {
        assert_eq!(bounds("2024-11-15T23:30:00-03:30"), (Some((2024, 11, 15)), Some((2024, 11, 15))));
        assert!(!read("2024-11-15T10:00:00Z").is_vague());
    }

    #[test]
    fn a_year_that_days_do_not_reach_is_kept_as_it_stands_and_lies_at_the_end_of_all_days() {
        let far = read("Y170000002");
        assert_eq!(
            (far.sort_year(), far.upper(), far.lower()),
            (170_000_002, Some(Day(i32::MAX)), Some(Day(i32::MAX)))
        );
        assert_eq!(read("Y-170000002").lower(), Some(Day(i32::MIN)));
        assert_eq!(far.display(crate::lang::Lang::En), "170000002");
    }

    #[test]
    fn a_date_is_vague_that_is_doubted_unspecified_or_open() {
        for text in [
            "2024?",
            "2024~",
            "2024%",
            "202X",
            "20XX",
            "2024-XX",
            "2024-11-XX",
            "2024/..",
            "/2024",
            "2020/2024-XX",
            "-004X",
        ] {
            assert!(read(text).is_vague(), "{text}");
        }
        for text in ["2024", "2024-11", "2024-11-27", "2024-21", "2018/2020", "Y17000"] {
            assert!(!read(text).is_vague(), "{text}");
        }
    }

    #[test]
    fn an_interval_begins_at_the_latest_on_the_last_day_of_its_first_bound() {
        let day = |text: &str| read(text).begins_by().map(Day::civil);
        assert_eq!(day("2016/2020"), Some((2016, 12, 31)));
        assert_eq!(day("2024-02"), Some((2024, 2, 29)));
        assert_eq!(day("../2020"), None);
        assert_eq!(read("2019/..").last_day().civil(), (2019, 1, 1));
    }
}

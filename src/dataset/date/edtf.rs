//! What a date says, its bounds, and how it stands in a file.
use super::day::{Day, days_in_month};
use serde::{Serialize, Serializer};
use std::fmt;

/// How exactly a point in time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Some year of a century: `20XX`.
    Century,
    /// Some year of a decade: `202X`.
    Decade,
    /// `2024`, or `2024-XX`, which says that a month is meant but not which.
    Year {
        /// Written with `-XX`.
        month_unspecified: bool,
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
}

impl Precision {
    /// Whether it has digits that nobody knows, written `X`.
    const fn is_unspecified(self) -> bool {
        match self {
            Self::Century | Self::Decade => true,
            Self::Year { month_unspecified: unspecified } | Self::Month { day_unspecified: unspecified, .. } => {
                unspecified
            }
            Self::Season(_) | Self::Day { .. } => false,
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
        let precision = Precision::Year { month_unspecified: false };
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

    /// The latest day on which it may begin; `None` when the beginning is open or unknown.
    #[must_use]
    pub fn begins_by(&self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(Bound::At(point), _) => Some(point.upper()),
            Self::Interval(Bound::Open | Bound::Unknown, _) => None,
        }
    }

    /// The day that counts of a date against which things are judged: its latest, or for an open end its earliest.
    #[must_use]
    pub fn last_day(&self) -> Day {
        self.upper().or_else(|| self.lower()).unwrap_or(Day(0))
    }

    /// The day by which lists are sorted: the earliest, or for an open beginning the latest.
    #[must_use]
    pub fn sort_day(&self) -> Day {
        self.lower().or_else(|| self.upper()).unwrap_or(Day(0))
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
            Precision::Year { month_unspecified } => {
                write!(f, "{sign}{size:04}{}", if month_unspecified { "-XX" } else { "" })?;
            }
            Precision::Season(season) => write!(f, "{sign}{size:04}-{season}")?,
            Precision::Month { month, day_unspecified } => {
                write!(f, "{sign}{size:04}-{month:02}{}", if day_unspecified { "-XX" } else { "" })?;
            }
            Precision::Day { month, day } => write!(f, "{sign}{size:04}-{month:02}-{day:02}")?,
        }
        f.write_str(self.qualifier.mark())
    }
}

impl Point {
    const fn is_vague(self) -> bool {
        !matches!(self.qualifier, Qualifier::Plain) || self.precision.is_unspecified()
    }

    /// The earliest day that is meant.
    #[must_use]
    pub fn lower(&self) -> Day {
        match self.precision {
            Precision::Century | Precision::Decade | Precision::Year { .. } => Day::from_civil(self.year, 1, 1),
            Precision::Season(season) => Day::from_civil(self.year, season_months(season).0, 1),
            Precision::Month { month, .. } => Day::from_civil(self.year, month, 1),
            Precision::Day { month, day } => Day::from_civil(self.year, month, day),
        }
    }

    /// The latest day that is meant.
    #[must_use]
    pub fn upper(&self) -> Day {
        match self.precision {
            Precision::Century => Day::from_civil(self.year + 99, 12, 31),
            Precision::Decade => Day::from_civil(self.year + 9, 12, 31),
            Precision::Year { .. } => Day::from_civil(self.year, 12, 31),
            Precision::Season(season) => {
                let (first, years_on) = season_months(season);
                let month = if years_on == 1 { 2 } else { first + 2 };
                let year = self.year + i32::from(years_on);
                Day::from_civil(year, month, days_in_month(year, month))
            }
            Precision::Month { month, .. } => Day::from_civil(self.year, month, days_in_month(self.year, month)),
            Precision::Day { month, day } => Day::from_civil(self.year, month, day),
        }
    }
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

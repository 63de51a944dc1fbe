//! Dates as the field writes them: EDTF, ISO 8601-2, levels 0 and 1.
//!
//! Taken: years, months and days (`2024`, `2024-11`, `2024-11-27`), negative and long years (`-0044`, `Y17000`), seasons
//! (`2024-21` … `2024-24`), unspecified digits from the right (`202X`, `20XX`, `2024-XX`, `2024-11-XX`), the marks `?` uncertain,
//! `~` approximate and `%` both, and intervals whose ends may be open (`..`) or unknown (empty). Times of day are not taken:
//! nothing in a portfolio hangs on an hour.
//!
//! A date is known by its bounds: the earliest and the latest day that it may mean. Lists sort by the earliest; something is
//! late only when the latest is past.

use super::date_guess::probably_meant;
use super::de::from_text;
use crate::lang::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A year beyond which nothing is counted in days: ±999,999.
const YEAR_LIMIT: i32 = 999_999;

impl Day {
    /// The day of a civil date. `month` 1–12; `day` may run over its month.
    ///
    /// The rule is Howard Hinnant's `days_from_civil`.
    #[must_use]
    pub fn from_civil(year: i32, month: u8, day: u8) -> Self {
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let shifted = i64::from((month + 9) % 12);
        let day_of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self((era * 146_097 + day_of_era - 719_468) as i32)
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

    /// The same day of the month so many months earlier; the last of that month where it is shorter.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        let (year, month, day) = self.civil();
        let count = i64::from(year) * 12 + i64::from(month) - 1 - i64::from(months);
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

/// Why a text is not an EDTF date: one sentence in each language, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotEdtf {
    /// The reason, `(vi, en)`.
    pub why: (String, String),
    /// The date that was probably meant.
    pub meant: Option<String>,
}

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why.1)
    }
}

fn refuse<T>(vi: impl Into<String>, en: impl Into<String>) -> Result<T, NotEdtf> {
    Err(NotEdtf { why: (vi.into(), en.into()), meant: None })
}

impl Edtf {
    /// A whole year.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        let precision = Precision::Year { month_unspecified: false };
        Self::Point(Point { year, precision, qualifier: Qualifier::Plain })
    }

    /// Reads an EDTF date.
    ///
    /// # Errors
    /// With the reason, and with the date that was probably meant when `text` is written the way people write (`27/11/2024`).
    pub fn parse(text: &str) -> Result<Self, NotEdtf> {
        Self::parse_strict(text).map_err(|refusal| NotEdtf {
            meant: probably_meant(text, |date| Self::parse_strict(date).is_ok()),
            ..refusal
        })
    }

    pub(super) fn parse_strict(text: &str) -> Result<Self, NotEdtf> {
        let Some((from, to)) = text.split_once('/') else { return parse_point(text).map(Self::Point) };
        if to.contains('/') {
            return refuse("một khoảng chỉ có một dấu `/`", "an interval has one `/`");
        }
        let interval = (parse_bound(from)?, parse_bound(to)?);
        let (Bound::Open | Bound::Unknown, Bound::Open | Bound::Unknown) = interval else {
            return Ok(Self::Interval(interval.0, interval.1));
        };
        refuse("khoảng này không có đầu nào", "this interval has no end that is known")
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

    /// Whether any day of this date is a day of that year.
    #[must_use]
    pub fn touches_year(&self, year: i32) -> bool {
        self.lower().is_none_or(|day| day.year() <= year) && self.upper().is_none_or(|day| day.year() >= year)
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

    /// As a person reads it: `27/11/2024`, `11/2024`, `từ 2019`; `27 Nov 2024`, `Nov 2024`, `from 2019`. Doubt is said, not hidden.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        match self {
            Self::Point(point) => point.display(lang),
            Self::Interval(from, to) => display_interval(*from, *to, lang),
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

    /// As a person reads it, with the doubt in words.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        let bare = self.display_bare(lang);
        match self.qualifier {
            Qualifier::Plain => bare,
            Qualifier::Uncertain => format!("{bare}?"),
            Qualifier::Approximate => format!("{} {bare}", lang.of(("khoảng", "about"))),
            Qualifier::Both => format!("{} {bare}?", lang.of(("khoảng", "about"))),
        }
    }

    fn display_bare(self, lang: Lang) -> String {
        let year = year_text(self.year);
        match (self.precision, lang) {
            (Precision::Century, Lang::Vi) => format!("những năm {year}–{}", year_text(self.year + 99)),
            (Precision::Century, Lang::En) => format!("{year}–{}", year_text(self.year + 99)),
            (Precision::Decade, Lang::Vi) => format!("thập niên {year}"),
            (Precision::Decade, Lang::En) => format!("{year}s"),
            (Precision::Year { .. }, _) => year,
            (Precision::Season(season), Lang::Vi) => format!("{} {year}", season_word(season).0),
            (Precision::Season(season), Lang::En) => format!("{} {year}", season_word(season).1),
            (Precision::Month { month, .. }, Lang::Vi) => format!("{month:02}/{year}"),
            (Precision::Month { month, .. }, Lang::En) => format!("{} {year}", month_abbreviation(month)),
            (Precision::Day { month, day }, Lang::Vi) => format!("{day:02}/{month:02}/{year}"),
            (Precision::Day { month, day }, Lang::En) => format!("{day} {} {year}", month_abbreviation(month)),
        }
    }
}

/// A year as it is shown and read back: four digits at least, `0024`, `-0044`.
#[must_use]
pub fn year_text(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

/// The English abbreviation of a month 1–12 (CLDR `en`, abbreviated); empty for any other number.
#[must_use]
pub fn month_abbreviation(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
}

const fn season_months(season: u8) -> (u8, u8) {
    match season {
        21 => (3, 0),
        22 => (6, 0),
        23 => (9, 0),
        _ => (12, 1),
    }
}

const fn season_word(season: u8) -> (&'static str, &'static str) {
    match season {
        21 => ("mùa xuân", "spring"),
        22 => ("mùa hè", "summer"),
        23 => ("mùa thu", "autumn"),
        _ => ("mùa đông", "winter"),
    }
}

fn display_interval(from: Bound, to: Bound, lang: Lang) -> String {
    match (from, to) {
        (Bound::At(a), Bound::At(b)) => format!("{}–{}", a.display(lang), b.display(lang)),
        (Bound::At(a), Bound::Open) => format!("{} {}", lang.of(("từ", "from")), a.display(lang)),
        (Bound::At(a), Bound::Unknown) => format!("{}–?", a.display(lang)),
        (Bound::Open, Bound::At(b)) => format!("{} {}", lang.of(("đến", "until")), b.display(lang)),
        (Bound::Unknown, Bound::At(b)) => format!("?–{}", b.display(lang)),
        (Bound::Open | Bound::Unknown, Bound::Open | Bound::Unknown) => "?".to_owned(),
    }
}

fn parse_bound(text: &str) -> Result<Bound, NotEdtf> {
    match text {
        ".." => Ok(Bound::Open),
        "" => Ok(Bound::Unknown),
        _ => parse_point(text).map(Bound::At),
    }
}

fn parse_point(text: &str) -> Result<Point, NotEdtf> {
    if text.is_empty() {
        return refuse("ngày để trống", "the date is empty");
    }
    let (text, qualifier) = split_qualifier(text);
    if let Some(long) = text.strip_prefix('Y') {
        return parse_long_year(long, qualifier);
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let mut pieces = digits.split('-');
    let (year, century_or_decade) = parse_year(pieces.next().unwrap_or(""), sign)?;
    let (month, day, more) = (pieces.next(), pieces.next(), pieces.next());
    if more.is_some() {
        return refuse("thừa phần sau ngày", "there is something after the day");
    }
    let precision = match (century_or_decade, month) {
        (Some(precision), None) => precision,
        (Some(_), Some(_)) => {
            return refuse(
                "chữ số `X` chỉ được đứng từ bên phải",
                "unspecified digits `X` may only stand from the right",
            );
        }
        (None, None) => Precision::Year { month_unspecified: false },
        (None, Some(month)) => parse_month_and_day(year, month, day)?,
    };
    Ok(Point { year, precision, qualifier })
}

fn split_qualifier(text: &str) -> (&str, Qualifier) {
    let marks = [("?", Qualifier::Uncertain), ("~", Qualifier::Approximate), ("%", Qualifier::Both)];
    marks
        .into_iter()
        .find_map(|(mark, qualifier)| text.strip_suffix(mark).map(|rest| (rest, qualifier)))
        .unwrap_or((text, Qualifier::Plain))
}

fn parse_long_year(text: &str, qualifier: Qualifier) -> Result<Point, NotEdtf> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let long = digits.len() > 4 && digits.bytes().all(|b| b.is_ascii_digit());
    match text.parse::<i32>() {
        Ok(year) if long && year.abs() <= YEAR_LIMIT => {
            Ok(Point { year, precision: Precision::Year { month_unspecified: false }, qualifier })
        }
        Ok(_) | Err(_) => refuse(
            "sau `Y` là một năm từ năm chữ số, tối đa 999999",
            "after `Y` stands a year of five digits or more, 999999 at most",
        ),
    }
}

fn parse_year(text: &str, sign: i32) -> Result<(i32, Option<Precision>), NotEdtf> {
    if text.len() != 4 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'X') {
        return refuse("năm có bốn chữ số", "a year has four digits");
    }
    let known = text.trim_end_matches('X');
    let number = |digits: &str| digits.parse::<i32>().unwrap_or(0);
    // Before the year 0 the first year of a decade is the one with the largest number: `-004X` is -49 to -40.
    let first = |size: i32| if sign < 0 { -(number(known) * size + size - 1) } else { number(known) * size };
    match known.len() {
        4 if !known.contains('X') => Ok((first(1), None)),
        3 if !known.contains('X') => Ok((first(10), Some(Precision::Decade))),
        2 if !known.contains('X') => Ok((first(100), Some(Precision::Century))),
        _ => refuse(
            "chữ số `X` chỉ thay cho một hoặc hai chữ số cuối của năm",
            "`X` may stand for the last digit or the last two digits of a year",
        ),
    }
}

fn parse_month_and_day(year: i32, month: &str, day: Option<&str>) -> Result<Precision, NotEdtf> {
    if month == "XX" {
        return match day {
            None | Some("XX") => Ok(Precision::Year { month_unspecified: true }),
            Some(_) => refuse("biết ngày mà không biết tháng", "the day is given but not the month"),
        };
    }
    let number = two_digits(month, ("tháng có hai chữ số", "a month has two digits"))?;
    if (21..=24).contains(&number) && day.is_none() {
        return Ok(Precision::Season(number));
    }
    if !(1..=12).contains(&number) {
        return refuse(format!("không có tháng {number}"), format!("there is no month {number}"));
    }
    match day {
        None => Ok(Precision::Month { month: number, day_unspecified: false }),
        Some("XX") => Ok(Precision::Month { month: number, day_unspecified: true }),
        Some(day) => parse_day(year, number, day),
    }
}

fn parse_day(year: i32, month: u8, text: &str) -> Result<Precision, NotEdtf> {
    if text.contains('T') {
        return refuse("chỉ ghi ngày, không ghi giờ", "only the day is taken, not the time");
    }
    let day = two_digits(text, ("ngày có hai chữ số", "a day has two digits"))?;
    let last = days_in_month(year, month);
    if day == 0 || day > last {
        return refuse(
            format!("tháng {month} năm {year} có {last} ngày, không có ngày {day}"),
            format!("month {month} of {year} has {last} days, there is no day {day}"),
        );
    }
    Ok(Precision::Day { month, day })
}

fn two_digits(text: &str, why: (&str, &str)) -> Result<u8, NotEdtf> {
    match text.parse::<u8>() {
        Ok(number) if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) => Ok(number),
        Ok(_) | Err(_) => refuse(why.0, why.1),
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| Self::parse(text).map_err(|refusal| refusal.to_string()))
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
    fn a_refusal_says_why_and_what_was_probably_meant() {
        let refusal = |text: &str| Edtf::parse(text).expect_err(text);
        assert_eq!(refusal("2024-13").why.1, "there is no month 13");
        assert_eq!(refusal("2024-02-30").why.1, "month 2 of 2024 has 29 days, there is no day 30");
        assert_eq!(refusal("27/11/2024").meant.as_deref(), Some("2024-11-27"));
        assert_eq!(refusal("11/2024").meant.as_deref(), Some("2024-11"));
        assert_eq!(refusal("2018-2020").meant.as_deref(), Some("2018/2020"));
        assert_eq!(refusal("2018 – 2020").meant.as_deref(), Some("2018/2020"));
        assert_eq!(refusal("2024-5-1").meant.as_deref(), Some("2024-05-01"));
        assert_eq!(refusal("soon").meant, None);
        for text in [
            "",
            "/",
            "../..",
            "24",
            "2X24",
            "2024-11-27T10:00",
            "2024-1",
            "2024--1",
            "1/2/3/4",
            "2024-11-27-01",
            "Y12",
            "năm 2024",
        ] {
            assert!(Edtf::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_person_reads_dates_in_the_form_of_the_language_with_the_doubt_said() {
        let both = |text: &str| (read(text).display(Lang::Vi), read(text).display(Lang::En));
        let pair = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        assert_eq!(both("2024-11-27"), pair("27/11/2024", "27 Nov 2024"));
        assert_eq!(both("2024-11"), pair("11/2024", "Nov 2024"));
        assert_eq!(both("2018/2020"), pair("2018–2020", "2018–2020"));
        assert_eq!(both("2019/.."), pair("từ 2019", "from 2019"));
        assert_eq!(both("../2020"), pair("đến 2020", "until 2020"));
        assert_eq!(both("2024?"), pair("2024?", "2024?"));
        assert_eq!(both("2024~"), pair("khoảng 2024", "about 2024"));
        assert_eq!(both("202X"), pair("thập niên 2020", "2020s"));
        assert_eq!(both("0024-11-27"), pair("27/11/0024", "27 Nov 0024"));
        assert_eq!(Edtf::parse("27/11/0024").expect_err("a person's date").meant.as_deref(), Some("0024-11-27"));
        assert_eq!(both("0024/0031"), pair("0024–0031", "0024–0031"));
        assert_eq!(both("-0044"), pair("-0044", "-0044"));
    }

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
    fn an_interval_begins_at_the_latest_on_the_last_day_of_its_first_bound() {
        let day = |text: &str| read(text).begins_by().map(Day::civil);
        assert_eq!(day("2016/2020"), Some((2016, 12, 31)));
        assert_eq!(day("2024-02"), Some((2024, 2, 29)));
        assert_eq!(day("../2020"), None);
        assert_eq!(read("2019/..").last_day().civil(), (2019, 1, 1));
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

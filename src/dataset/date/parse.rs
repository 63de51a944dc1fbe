//! How a date is read, and why a text is none.

use super::day::days_in_month;
use super::edtf::{Bound, Edtf, Point, Precision, Qualifier};
use super::guess::probably_meant;
use crate::dataset::de::from_text;
use crate::lang::{DateProblem, Lang, Sentence};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A year beyond which nothing is counted in days: ±999,999.
const YEAR_LIMIT: i32 = 999_999;

/// Why a text is not an EDTF date, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotEdtf {
    /// The reason.
    pub why: DateProblem,
    /// The date that was probably meant.
    pub meant: Option<String>,
}

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why.say(Lang::En))
    }
}

const fn refuse<T>(why: DateProblem) -> Result<T, NotEdtf> {
    Err(NotEdtf { why, meant: None })
}

impl Edtf {
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
            return refuse(DateProblem::SeveralSlashes);
        }
        let interval = (parse_bound(from)?, parse_bound(to)?);
        let (Bound::Open | Bound::Unknown, Bound::Open | Bound::Unknown) = interval else {
            return Ok(Self::Interval(interval.0, interval.1));
        };
        refuse(DateProblem::NoKnownEnd)
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
        return refuse(DateProblem::Empty);
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
        return refuse(DateProblem::AfterTheDay);
    }
    let precision = match (century_or_decade, month) {
        (Some(precision), None) => precision,
        (Some(_), Some(_)) => {
            return refuse(DateProblem::UnspecifiedBeforeKnown);
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
        Ok(_) | Err(_) => refuse(DateProblem::LongYear),
    }
}

fn parse_year(text: &str, sign: i32) -> Result<(i32, Option<Precision>), NotEdtf> {
    if text.len() != 4 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'X') {
        return refuse(DateProblem::YearDigits);
    }
    let known = text.trim_end_matches('X');
    let number = |digits: &str| digits.parse::<i32>().unwrap_or(0);
    // Before the year 0 the first year of a decade is the one with the largest number: `-004X` is -49 to -40.
    let first = |size: i32| if sign < 0 { -(number(known) * size + size - 1) } else { number(known) * size };
    match known.len() {
        4 if !known.contains('X') => Ok((first(1), None)),
        3 if !known.contains('X') => Ok((first(10), Some(Precision::Decade))),
        2 if !known.contains('X') => Ok((first(100), Some(Precision::Century))),
        _ => refuse(DateProblem::UnspecifiedYear),
    }
}

fn parse_month_and_day(year: i32, month: &str, day: Option<&str>) -> Result<Precision, NotEdtf> {
    if month == "XX" {
        return match day {
            None | Some("XX") => Ok(Precision::Year { month_unspecified: true }),
            Some(_) => refuse(DateProblem::DayWithoutMonth),
        };
    }
    let number = two_digits(month, DateProblem::MonthDigits)?;
    if (21..=24).contains(&number) && day.is_none() {
        return Ok(Precision::Season(number));
    }
    if !(1..=12).contains(&number) {
        return refuse(DateProblem::NoSuchMonth { month: number });
    }
    match day {
        None => Ok(Precision::Month { month: number, day_unspecified: false }),
        Some("XX") => Ok(Precision::Month { month: number, day_unspecified: true }),
        Some(day) => parse_day(year, number, day),
    }
}

fn parse_day(year: i32, month: u8, text: &str) -> Result<Precision, NotEdtf> {
    if text.contains('T') {
        return refuse(DateProblem::TimeOfDay);
    }
    let day = two_digits(text, DateProblem::DayDigits)?;
    let last = days_in_month(year, month);
    if day == 0 || day > last {
        return refuse(DateProblem::NoSuchDay { day, last, month, year });
    }
    Ok(Precision::Day { month, day })
}

fn two_digits(text: &str, why: DateProblem) -> Result<u8, NotEdtf> {
    match text.parse::<u8>() {
        Ok(number) if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) => Ok(number),
        Ok(_) | Err(_) => refuse(why),
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| Self::parse(text).map_err(|refusal| refusal.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_why_and_what_was_probably_meant() {
        let refusal = |text: &str| Edtf::parse(text).expect_err(text);
        assert_eq!(refusal("2024-13").why.say(Lang::En), "there is no month 13");
        assert_eq!(refusal("2024-02-30").why.say(Lang::En), "month 2 of 2024 has 29 days, there is no day 30");
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
}

//! How a date is read, and why a text is none.

use super::day::days_in_month;
use super::edtf::{Bound, Edtf, Point, Precision, Qualifier, Unspecified};
use super::guess::{odd_character, probably_meant};
use super::level_two;
use super::time::TimeOfDay;
use crate::dataset::de::from_text;
use crate::lang::{DateProblem, Lang, Sentence};
use serde::{Deserialize, Deserializer};
use std::fmt;

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
    /// With the reason, and with the date that was probably meant when `text` is written the way people write (`27/11/2024`), or
    /// is EDTF level 2.
    pub fn parse(text: &str) -> Result<Self, NotEdtf> {
        let is_edtf = |date: &str| Self::parse_strict(date).is_ok();
        Self::parse_strict(text).map_err(|refusal| {
            let Some(known) = level_two::recognised(text) else {
                let meant = probably_meant(text, is_edtf);
                // Where taking it away makes a date of the text, it is what was wrong.
                let odd =
                    odd_character(text).filter(|_| meant.as_deref().is_some_and(|date| is_only_thinner(date, text)));
                let why = odd.map_or(refusal.why, DateProblem::OddCharacter);
                // `31/02/2020` is no interval, but a day that there is not.
                let written = Some(text).filter(|_| meant.is_none()).and_then(day_month_year);
                let why = written.and_then(|date| Self::parse_strict(&date).err()).map_or(why, |refusal| refusal.why);
                return NotEdtf { why, meant };
            };
            NotEdtf { why: DateProblem::LevelTwo, meant: known.instead.filter(|date| is_edtf(date)) }
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

/// Whether a date is a text without its blanks and what nobody sees.
fn is_only_thinner(date: &str, text: &str) -> bool {
    let seen = |text: &str| text.chars().filter(char::is_ascii_graphic).collect::<String>();
    seen(date) == seen(text)
}

fn parse_bound(text: &str) -> Result<Bound, NotEdtf> {
    match text {
        ".." => Ok(Bound::Open),
        "" => Ok(Bound::Unknown),
        // Level 0 has intervals of dates, not of times.
        _ if text.contains('T') => refuse(DateProblem::TimeInInterval),
        _ => parse_point(text).map(Bound::At),
    }
}

fn parse_point(text: &str) -> Result<Point, NotEdtf> {
    if text.is_empty() {
        return refuse(DateProblem::Empty);
    }
    if let Some((day, time)) = text.split_once('T') {
        return parse_time(day, time);
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
        (None, None) => Precision::Year { unspecified: Unspecified::Nothing },
        (None, Some(month)) => parse_month_and_day(year, month, day)?,
    };
    Ok(Point { year, precision, qualifier })
}

/// A day with its time: of level 0, so without a mark of doubt.
fn parse_time(day: &str, time: &str) -> Result<Point, NotEdtf> {
    let point = parse_point(day)?;
    match (point.precision, point.qualifier, TimeOfDay::parse(time)) {
        (Precision::Day { month, day }, Qualifier::Plain, Some(time)) => {
            Ok(Point { precision: Precision::Time { month, day, time }, ..point })
        }
        _ => refuse(DateProblem::TimeOfDay),
    }
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
        // Not the least of all: its size could not be counted.
        Ok(year) if long && year > i32::MIN => {
            Ok(Point { year, precision: Precision::Year { unspecified: Unspecified::Nothing }, qualifier })
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
            None => Ok(Precision::Year { unspecified: Unspecified::Month }),
            Some("XX") => Ok(Precision::Year { unspecified: Unspecified::Day }),
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

/// What is written as day, month and year, as EDTF has it, whether there is such a day or not.
fn day_month_year(text: &str) -> Option<String> {
    let mut parts = text.trim().split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_one =
        parts.next().is_none() && is_number(day, 2) && is_number(month, 2) && is_number(year, 4) && year.len() == 4;
    is_one.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

fn parse_day(year: i32, month: u8, text: &str) -> Result<Precision, NotEdtf> {
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
    fn a_day_that_there_is_not_is_said_to_be_none_however_it_is_written() {
        for text in ["31/02/2020", "31/2/2020", "2020-02-31"] {
            let why = Edtf::parse(text).expect_err(text).why;
            assert_eq!(why, DateProblem::NoSuchDay { day: 31, last: 29, month: 2, year: 2020 }, "{text}");
        }
        assert_eq!(Edtf::parse("2020/2021/2022").expect_err("two slashes").why, DateProblem::SeveralSlashes);
    }

    #[test]
    fn level_two_is_called_by_its_name_and_what_can_be_written_instead_is_proposed() {
        for (text, meant) in [
            ("{2024,2025}", None),
            ("[1667,1668]", None),
            ("[..1984]", Some("../1984")),
            ("{2024..}", Some("2024/..")),
            ("{1960..1965}", Some("1960/1965")),
            ("1950S2", Some("19XX")),
            ("1954S3", Some("195X")),
            ("Y171010000S3", None),
            ("Y-17E7", Some("Y-170000000")),
            ("Y2E4", Some("Y20000")),
            ("Y9E99", None),
            ("2024?-11", Some("2024-11?")),
            ("2024-11?-27", Some("2024-11-27?")),
            ("2024-?11", Some("2024-11?")),
            ("?2024-11-27", Some("2024-11-27?")),
            ("2024~-%11", Some("2024-11%")),
            ("2024-33", Some("2024-01/2024-03")),
            ("2024-36", Some("2024-10/2024-12")),
            ("2024-37", Some("2024-01/2024-04")),
            ("2024-41", Some("2024-07/2024-12")),
            ("2024-25", Some("2024-21")),
            ("2024-31", Some("2024-03/2024-05")),
            ("2024-32", Some("2024-06/2024-08")),
            ("156X-12-25", Some("156X")),
            ("1XXX", None),
            ("XXXX-12-25", None),
            ("2024-1X", Some("2024-10/2024-12")),
            ("2024-0X", Some("2024-01/2024-09")),
            ("2024-11-2X", Some("2024-11-20/2024-11-29")),
            ("2023-02-2X", Some("2023-02-20/2023-02-28")),
        ] {
            let refusal = Edtf::parse(text).expect_err(text);
            assert_eq!((refusal.why, refusal.meant.as_deref()), (DateProblem::LevelTwo, meant), "{text}");
        }
        for text in
            ["soon", "2024-13", "24", "2024-5-1", "{}", "27/11/2024", "~", "S", "Sept 2024", "[x]", "2024-42", "XX24"]
        {
            assert_ne!(Edtf::parse(text).expect_err(text).why, DateProblem::LevelTwo, "{text}");
        }
    }

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
            "X24X",
            "X2XX",
            "2024-11-27T10:00",
            "2024-11-27T25:00:00",
            "2024-11-27T10:00:00 ",
            "2024-11-27T10:00:00-00",
            "2024-11T10:00:00",
            "2024-11-27T10:00:00Z?",
            "2024-11-27T10:00:00/2024-11-28",
            "Y99999999999",
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

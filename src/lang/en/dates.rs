//! Dates in English.

use crate::lang::dates::{CountedUnit, DateProblem, DateText, DateUnit, MonthLabel, RelativeDate, SeasonLabel};
use std::borrow::Cow;

/// Months, abbreviated (CLDR `en`).
pub(in crate::lang) const fn month(MonthLabel(month): MonthLabel) -> &'static str {
    match month {
        1 => "Jan",
        2 => "Feb",
        3 => "Mar",
        4 => "Apr",
        5 => "May",
        6 => "Jun",
        7 => "Jul",
        8 => "Aug",
        9 => "Sep",
        10 => "Oct",
        11 => "Nov",
        12 => "Dec",
        _ => "",
    }
}

/// Months in full.
const fn full_month(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        12 => "December",
        _ => "",
    }
}

/// Seasons.
pub(in crate::lang) const fn season(season: SeasonLabel) -> &'static str {
    match season {
        SeasonLabel::Spring => "spring",
        SeasonLabel::Summer => "summer",
        SeasonLabel::Autumn => "autumn",
        SeasonLabel::Winter => "winter",
    }
}

/// Dates.
pub(in crate::lang) fn text(text: &DateText) -> Cow<'static, str> {
    match text {
        DateText::Century { first, last } => format!("{first}–{last}"),
        DateText::Decade { year } => format!("{year}s"),
        DateText::Season { season, year } => format!("{} {year}", self::season(*season)),
        DateText::Month { month, year } => format!("{} {year}", self::month(*month)),
        DateText::Day { day, month, year } => format!("{day} {} {year}", self::month(*month)),
        DateText::DayInFull { day, month, year } => format!("{day} {} {year}", full_month(*month)),
        DateText::MonthInFull { month, year } => format!("{} {year}", full_month(*month)),
        DateText::Time { day, time } => format!("{day}, {time}"),
        DateText::About { date } => format!("about {date}"),
        DateText::From { date } => format!("from {date}"),
        DateText::Until { date } => format!("until {date}"),
        DateText::When { unit, date } => format!("{}{date}", preposition(*unit)),
    }
    .into()
}

const fn preposition(unit: DateUnit) -> &'static str {
    match unit {
        DateUnit::Decade => "in the ",
        DateUnit::Year | DateUnit::Season | DateUnit::Month => "in ",
        DateUnit::Day => "on ",
        DateUnit::Other => "",
    }
}

/// What a time that is told from the calendar day is called, as it is typed.
pub(in crate::lang) const fn relative(date: RelativeDate) -> &'static [&'static str] {
    match date {
        RelativeDate::Yesterday => &["yesterday"],
        RelativeDate::Today => &["today"],
        RelativeDate::Tomorrow => &["tomorrow"],
        RelativeDate::LastWeek => &["last-week"],
        RelativeDate::ThisWeek => &["this-week"],
        RelativeDate::NextWeek => &["next-week"],
        RelativeDate::LastMonth => &["last-month"],
        RelativeDate::ThisMonth => &["this-month"],
        RelativeDate::NextMonth => &["next-month"],
        RelativeDate::LastQuarter => &["last-quarter"],
        RelativeDate::ThisQuarter => &["this-quarter"],
        RelativeDate::NextQuarter => &["next-quarter"],
        RelativeDate::LastYear => &["last-year"],
        RelativeDate::ThisYear => &["this-year"],
        RelativeDate::NextYear => &["next-year"],
    }
}

/// What a unit is called behind a number, as it is typed.
pub(in crate::lang) const fn counted(unit: CountedUnit) -> &'static [&'static str] {
    match unit {
        CountedUnit::Day => &["d", "day", "days"],
        CountedUnit::Week => &["w", "week", "weeks"],
        CountedUnit::Month => &["m", "month", "months"],
        CountedUnit::Year => &["y", "year", "years"],
    }
}

/// Why a text is no date.
pub(in crate::lang) fn problem(problem: &DateProblem) -> Cow<'static, str> {
    match *problem {
        DateProblem::SeveralSlashes => "an interval has one `/`".into(),
        DateProblem::NoKnownEnd => "this interval has no end that is known".into(),
        DateProblem::OddCharacter(char) => {
            format!("the character U+{:04X} does not belong there", u32::from(char)).into()
        }
        DateProblem::Empty => "the date is empty".into(),
        DateProblem::AfterTheDay => "there is something after the day".into(),
        DateProblem::UnspecifiedBeforeKnown => "unspecified digits `X` may only stand from the right".into(),
        DateProblem::LongYear => "after `Y` stands a year of five digits or more, 2147483647 at most".into(),
        DateProblem::YearDigits => "a date begins with a year of four digits".into(),
        DateProblem::UnspecifiedYear => "`X` may stand for the last digit or the last two digits of a year".into(),
        DateProblem::DayWithoutMonth => "the day is given but not the month".into(),
        DateProblem::MonthDigits => "a month has two digits".into(),
        DateProblem::NoSuchMonth { month } => format!("there is no month {month}").into(),
        DateProblem::TimeOfDay => {
            "a time is written behind a whole day: `2024-11-27T10:00:00`, `…Z` or `…+07:00`".into()
        }
        DateProblem::TimeInInterval => "an interval lies between dates, not between times".into(),
        DateProblem::LevelTwo => "this is EDTF level 2, which is not read; write a date of level 0 or 1".into(),
        DateProblem::DayDigits => "a day has two digits".into(),
        DateProblem::NeitherDateNorWord => {
            "write it as `2026-11-27`, or from today: `today`, `-1m`, `last-year`".into()
        }
        DateProblem::NoLastDay => "it has no last day".into(),
        DateProblem::NoSuchDay { day, last, month, year } => {
            format!("month {month} of {year} has {last} days, there is no day {day}").into()
        }
    }
}

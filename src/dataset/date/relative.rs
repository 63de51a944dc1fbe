//! Dates that are told from the calendar day: `today`, `+3m`, `-1y`, `last-year`; `hôm nay`, `năm ngoái`.
//!
//! They are read wherever a person is asked for a date, and nowhere in a file: what is kept must not move with the calendar. The
//! calendar day comes in as an argument.

use super::day::Day;
use super::edtf::{Bound, Edtf, Point, Precision, Qualifier};
use super::parse::NotEdtf;
use crate::lang::{CountedUnit, DateProblem, Lang, RelativeDate};
use crate::text::{fold, nearest};

/// Nobody asks for what lies further away, and no calendar of ours ends before it.
const MOST_DIGITS: usize = 4;

impl Edtf {
    /// Reads a date that a person was asked for: told from the calendar day, or EDTF.
    ///
    /// # Errors
    /// With the reason, and what was probably meant.
    pub fn read(text: &str, today: Day) -> Result<Self, NotEdtf> {
        let told = || told_from(text, today).or_else(|| days_away(text, today).map(Self::from));
        told().map_or_else(|| Self::parse(text).map_err(|refusal| in_words(text, refusal)), Ok)
    }
}

/// The day that lies so far from another one: `+30d`, `-2w`, `+3m`, `-1y`; `+3 tháng`. Nothing for another text.
#[must_use]
pub fn days_away(text: &str, today: Day) -> Option<Day> {
    let text = text.trim();
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let counted = text.strip_prefix(['+', '-'])?.trim_start();
    let digits = counted.len() - counted.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = counted.split_at_checked(digits).filter(|_| (1..=MOST_DIGITS).contains(&digits))?;
    let number = sign * number.parse::<i32>().ok()?;
    let unit = squeezed(unit);
    let is_it = |named: &CountedUnit| names(|lang| named.names(lang)).any(|name| squeezed(name) == unit);
    Some(match CountedUnit::ALL.into_iter().find(is_it)? {
        CountedUnit::Day => Day(today.0.saturating_add(number)),
        CountedUnit::Week => Day(today.0.saturating_add(7 * number)),
        CountedUnit::Month => today.months_away(number.into()),
        CountedUnit::Year => today.months_away(12 * i64::from(number)),
    })
}

/// The time that a word names: `today`, `this-month`, `năm ngoái`. Nothing for another text.
fn told_from(text: &str, today: Day) -> Option<Edtf> {
    let typed = squeezed(text);
    let is_it = |named: &RelativeDate| names(|lang| named.names(lang)).any(|name| squeezed(name) == typed);
    let named = RelativeDate::ALL.into_iter().find(is_it)?;
    Some(match named {
        RelativeDate::Yesterday => day(today, -1),
        RelativeDate::Today => day(today, 0),
        RelativeDate::Tomorrow => day(today, 1),
        RelativeDate::LastWeek => week(today, -1),
        RelativeDate::ThisWeek => week(today, 0),
        RelativeDate::NextWeek => week(today, 1),
        RelativeDate::LastMonth => Edtf::Point(month(today.months_away(-1))),
        RelativeDate::ThisMonth => Edtf::Point(month(today)),
        RelativeDate::NextMonth => Edtf::Point(month(today.months_away(1))),
        RelativeDate::LastQuarter => quarter(today, -1),
        RelativeDate::ThisQuarter => quarter(today, 0),
        RelativeDate::NextQuarter => quarter(today, 1),
        RelativeDate::LastYear => Edtf::year(today.months_away(-12).year()),
        RelativeDate::ThisYear => Edtf::year(today.year()),
        RelativeDate::NextYear => Edtf::year(today.months_away(12).year()),
    })
}

fn day(today: Day, away: i32) -> Edtf {
    Day(today.0.saturating_add(away)).into()
}

/// From Monday to Sunday, as ISO 8601 has it.
fn week(today: Day, away: i32) -> Edtf {
    // 1 January 1970 was a Thursday.
    let monday = i64::from(today.0) - (i64::from(today.0) + 3).rem_euclid(7) + 7 * i64::from(away);
    let [from, to] = [monday, monday + 6].map(|day| Day(day.clamp(i32::MIN.into(), i32::MAX.into()) as i32));
    Edtf::Interval(Bound::At(from.into()), Bound::At(to.into()))
}

fn month(of: Day) -> Point {
    let (year, month, _) = of.civil();
    Point { year, precision: Precision::Month { month, day_unspecified: false }, qualifier: Qualifier::Plain }
}

/// The three months of a quarter of the calendar year.
fn quarter(today: Day, away: i64) -> Edtf {
    let (_, number, _) = today.civil();
    let first = today.months_away(3 * away - i64::from((number + 2) % 3));
    Edtf::Interval(Bound::At(month(first)), Bound::At(month(first.months_away(2))))
}

/// A name without marks, case and what parts its words.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).collect()
}

/// Its names in every language.
fn names(of: impl Fn(Lang) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    Lang::ALL.into_iter().flat_map(of).copied()
}

/// Of a text with a word in it that its digits are wrong says nothing: what may be written is said, and which word is near.
fn in_words(text: &str, refusal: NotEdtf) -> NotEdtf {
    let is_date =
        refusal.meant.is_some() || matches!(refusal.why, DateProblem::LevelTwo | DateProblem::OddCharacter(_));
    if is_date || !text.chars().any(char::is_alphabetic) || text.starts_with(|c: char| c.is_ascii_digit()) {
        return refusal;
    }
    let known = RelativeDate::ALL.into_iter().flat_map(|named| names(move |lang| named.names(lang)));
    NotEdtf { why: DateProblem::NeitherDateNorWord, meant: nearest(text, known).map(|name| name.replace(' ', "_")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Sentence;

    /// Friday, 27 November 2026.
    const TODAY: (i32, u8, u8) = (2026, 11, 27);

    fn read(text: &str) -> Option<String> {
        let (year, month, day) = TODAY;
        Edtf::read(text, Day::from_civil(year, month, day)).ok().map(|date| date.to_string())
    }

    #[test]
    fn words_of_both_languages_name_times_from_the_calendar_day_on() {
        for (typed, means) in [
            ("today", "2026-11-27"),
            ("Today", "2026-11-27"),
            ("hôm nay", "2026-11-27"),
            ("hom nay", "2026-11-27"),
            ("hôm_nay", "2026-11-27"),
            ("homnay", "2026-11-27"),
            ("yesterday", "2026-11-26"),
            ("ngày mai", "2026-11-28"),
            ("this-week", "2026-11-23/2026-11-29"),
            ("last week", "2026-11-16/2026-11-22"),
            ("tuần tới", "2026-11-30/2026-12-06"),
            ("this-month", "2026-11"),
            ("tháng trước", "2026-10"),
            ("next_month", "2026-12"),
            ("this-quarter", "2026-10/2026-12"),
            ("quý trước", "2026-07/2026-09"),
            ("next-quarter", "2027-01/2027-03"),
            ("this-year", "2026"),
            ("năm ngoái", "2025"),
            ("last-year", "2025"),
            ("năm sau", "2027"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(means), "{typed}");
        }
    }

    #[test]
    fn a_sign_a_number_and_a_unit_are_a_day_so_far_away() {
        for (typed, means) in [
            ("+30d", "2026-12-27"),
            ("-2w", "2026-11-13"),
            ("+3m", "2027-02-27"),
            ("-1y", "2025-11-27"),
            ("+0d", "2026-11-27"),
            ("+3 tháng", "2027-02-27"),
            ("-1 năm", "2025-11-27"),
            ("+ 2 weeks", "2026-12-11"),
            ("-9999y", "-7973-11-27"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(means), "{typed}");
        }
        let last_of_january = Day::from_civil(2026, 1, 31);
        assert_eq!(days_away("+1m", last_of_january), Some(Day::from_civil(2026, 2, 28)));
    }

    #[test]
    fn edtf_is_read_as_ever_and_nothing_else_is() {
        for typed in ["2026-11-27", "2026", "-0044", "2019/..", "202X", "2024~"] {
            assert_eq!(read(typed).as_deref(), Some(typed));
        }
        for typed in ["", "3m", "+m", "+99999d", "+3x", "-1", "soon", "27/11/2026", "today/2027", "+-1d"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn of_a_word_that_is_none_it_is_said_what_may_be_written() {
        let refusal = |text| Edtf::read(text, Day(0)).expect_err(text);
        assert_eq!(refusal("tomorow").meant.as_deref(), Some("tomorrow"));
        assert_eq!(refusal("hôm nai").meant.as_deref(), Some("hôm_nay"));
        let soon = refusal("soon");
        assert_eq!((soon.why.clone(), soon.meant), (DateProblem::NeitherDateNorWord, None));
        assert!(Lang::ALL.into_iter().all(|lang| soon.why.say(lang).contains("-1m")));
        assert_eq!(refusal("27/11/2026").meant.as_deref(), Some("2026-11-27"));
        assert_ne!(refusal("2026-13").why, DateProblem::NeitherDateNorWord);
    }
}

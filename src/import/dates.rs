//! Dates as registers have them.

use super::grid::CellValue;
use super::phrases::{phrase, run_in, says_nothing, without_brackets};
use crate::dataset::date::{Bound, Point};
use crate::dataset::words::RenewalMode;
use crate::dataset::{Day, Edtf};
use std::collections::HashMap;

/// Which of two small numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayOrder {
    /// `05/11/2024` is in November.
    #[default]
    DayFirst,
    /// It is in May.
    MonthFirst,
}

/// What a cell says as a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DateReading {
    /// Nothing.
    Nothing,
    /// A date.
    Date(Edtf),
    /// A date, and something besides.
    DateAndMore(Edtf),
    /// How something is renewed, in no more words than that needs, or in more.
    Renewal(RenewalMode, bool),
    /// Something else.
    Unclear,
}

/// Days of spreadsheets: from 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;
/// Numbers that are a year.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;
/// Years of two digits up to this one are of this century.
const THIS_CENTURY: u16 = 50;

/// What is said of something that never ends.
const UNLIMITED: [&str; 12] = [
    "khong thoi han",
    "khong xac dinh thoi han",
    "khong co thoi han",
    "vo thoi han",
    "indefinite",
    "indefinitely",
    "unlimited",
    "no expiry",
    "no expiry date",
    "no expiration",
    "open ended",
    "khong gioi han thoi gian",
];
/// What is said of something that renews itself.
const AUTOMATIC: [&str; 7] = [
    "tu dong gia han",
    "duoc tu dong gia han",
    "automatic renewal",
    "automatically renewed",
    "renewed automatically",
    "auto renewal",
    "tacit renewal",
];

/// Reads the dates of a column.
#[derive(Debug, Default)]
pub struct DateColumn {
    order: DayOrder,
    read: HashMap<Box<str>, DateReading>,
}

impl DateColumn {
    /// A reader for a column with such values, and whether they prove which number is the day, or leave no doubt.
    #[must_use]
    pub fn of_column<'a>(values: impl Iterator<Item = CellValue<'a>>) -> (Self, bool) {
        let (mut day_first, mut month_first, mut either) = (0_usize, 0_usize, 0_usize);
        for value in values {
            let CellValue::Text(text) = value else { continue };
            let first_word = text.split(' ').next().unwrap_or_default();
            if let Some([first, second, _]) = three_numbers(first_word) {
                day_first += usize::from(first > 12 && second <= 12);
                month_first += usize::from(second > 12 && first <= 12);
                either += usize::from(first <= 12 && second <= 12 && first != second);
            }
        }
        let order = if month_first > day_first { DayOrder::MonthFirst } else { DayOrder::DayFirst };
        (Self { order, read: HashMap::new() }, day_first + month_first > 0 || either == 0)
    }

    /// Which number is the day.
    #[must_use]
    pub const fn order(&self) -> DayOrder {
        self.order
    }

    /// What a cell says. What was read once is known.
    pub fn read(&mut self, value: CellValue<'_>) -> DateReading {
        match value {
            CellValue::Empty => DateReading::Nothing,
            CellValue::Day(day) => of_day(day),
            CellValue::Number(number) => of_number(number),
            CellValue::Bool(_) => DateReading::Unclear,
            CellValue::Text(text) => {
                if let Some(known) = self.read.get(text) {
                    return *known;
                }
                let reading = of_text(text, self.order);
                self.read.insert(text.into(), reading);
                reading
            }
        }
    }
}

fn of_day(day: Day) -> DateReading {
    let (year, month, day) = day.civil();
    Edtf::parse(&format!("{year:04}-{month:02}-{day:02}")).map_or(DateReading::Unclear, DateReading::Date)
}

fn of_number(number: f64) -> DateReading {
    if number.fract() == 0.0 && YEARS.contains(&number) {
        return Edtf::parse(&number.to_string()).map_or(DateReading::Unclear, DateReading::Date);
    }
    if SERIALS.contains(&number) {
        // Day 25569 of spreadsheets is the first of 1970.
        return of_day(Day(number.floor() as i32 - 25_569));
    }
    if number.fract() == 0.0 && (19_000_101.0..=21_001_231.0).contains(&number) {
        return meant(&number.to_string()).map_or(DateReading::Unclear, DateReading::Date);
    }
    DateReading::Unclear
}

fn of_text(text: &str, order: DayOrder) -> DateReading {
    if says_nothing(text) {
        return DateReading::Nothing;
    }
    if let Some(renewal) = renewal_of(text) {
        return renewal;
    }
    if let Some(date) = date_of(text, order) {
        return DateReading::Date(date);
    }
    let bare = without_brackets(text);
    let behind = || if bare == text { None } else { date_of(&bare, order) };
    behind().map_or(DateReading::Unclear, DateReading::DateAndMore)
}

/// How something is renewed, by what a cell says.
#[must_use]
pub fn renewal_of(text: &str) -> Option<DateReading> {
    let said = phrase(text);
    let of = |phrases: &[&str], mode: RenewalMode| {
        let found = phrases.iter().find(|run| run_in(run, &said).is_some())?;
        Some(DateReading::Renewal(mode, said.len() > found.len()))
    };
    of(&UNLIMITED, RenewalMode::Unlimited).or_else(|| of(&AUTOMATIC, RenewalMode::Automatic))
}

/// The three numbers of a date that is all numbers, if it is one with its year last.
fn three_numbers(text: &str) -> Option<[u16; 3]> {
    let mut numbers = text.split(['/', '.', '-']);
    let mut next =
        |most: usize| numbers.next().filter(|number| (1..=most).contains(&number.len()))?.parse::<u16>().ok();
    let three = [next(2)?, next(2)?, next(4)?];
    numbers.next().is_none().then_some(three)
}

fn date_of(text: &str, order: DayOrder) -> Option<Edtf> {
    let text = without_time(text.trim().trim_end_matches(['.', ',', ';']));
    if let Some([first, second, year]) = three_numbers(text) {
        let year = match year {
            0..=THIS_CENTURY => 2000 + year,
            51..=99 => 1900 + year,
            _ => year,
        };
        let (day, month) = match order {
            DayOrder::MonthFirst if first <= 12 => (second, first),
            DayOrder::DayFirst if second > 12 => (second, first),
            DayOrder::MonthFirst | DayOrder::DayFirst => (first, second),
        };
        return Edtf::parse(&format!("{year:04}-{month:02}-{day:02}")).ok();
    }
    meant(text).or_else(|| between(text, order)).or_else(|| until_now(text, order))
}

/// What is said of a time that has not ended.
const UNTIL_NOW: [&str; 6] = ["den hien nay", "den nay", "toi nay", "to present", "until now", "to date"];
/// What is said before the beginning of a time.
const SINCE: [&str; 3] = ["tu ", "since ", "from "];

/// `từ 2019 đến nay`.
fn until_now(text: &str, order: DayOrder) -> Option<Edtf> {
    let said = crate::text::fold(text);
    let before = UNTIL_NOW.iter().find_map(|words| said.strip_suffix(words))?.trim();
    let before = SINCE.iter().find_map(|word| before.strip_prefix(word)).unwrap_or(before);
    let Edtf::Point(from) = date_of(before.trim_start_matches("nam ").trim(), order)? else { return None };
    Some(Edtf::Interval(Bound::At(from), Bound::Open))
}

/// A text that is EDTF, or is written in a way that can mean but one date.
fn meant(text: &str) -> Option<Edtf> {
    match Edtf::parse(text) {
        Ok(date) => Some(date).filter(|date| !date.is_reversed()),
        Err(refusal) => Edtf::parse(&refusal.meant?).ok().filter(|date| !date.is_reversed()),
    }
}

/// The time of day behind a date says nothing that is kept.
fn without_time(text: &str) -> &str {
    let day = |sign: char| {
        text.split_once(sign).filter(|(day, time)| day.len() >= 8 && time.contains(':')).map(|(day, _)| day)
    };
    day('T').or_else(|| day(' ')).unwrap_or(text)
}

/// Two dates with a dash or an arrow between them.
fn between(text: &str, order: DayOrder) -> Option<Edtf> {
    let point = |text: &str| match date_of(text, order)? {
        Edtf::Point(point) => Some(point),
        Edtf::Interval(..) => None,
    };
    for sign in ["→", "->", "–", "—", " - ", "-"] {
        let Some((from, to)) = text.split_once(sign) else { continue };
        let (from, to) = (from.trim(), to.trim());
        let ends: Option<(Point, Point)> = point(from).or_else(|| point(&completed(from, to)?)).zip(point(to));
        if let Some((from, to)) = ends {
            return Some(Edtf::Interval(Bound::At(from), Bound::At(to))).filter(|date| !date.is_reversed());
        }
    }
    None
}

/// A day, or a day and a month, with what the end of the span says besides: `12` in `12-14/6/2024`, `28/5` in `28/5-02/6/2024`.
fn completed(from: &str, to: &str) -> Option<String> {
    let [_, month, year] = three_numbers(to)?;
    let is_number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    match from.split_once(['/', '.']) {
        None if is_number(from) => Some(format!("{from}/{month}/{year}")),
        Some((day, month)) if is_number(day) && is_number(month) => Some(format!("{day}/{month}/{year}")),
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> DateReading {
        DateColumn::default().read(CellValue::Text(text))
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, date) in [
            ("05/11/2024", "2024-11-05"),
            ("5.11.2024", "2024-11-05"),
            ("05/11/24", "2024-11-05"),
            ("12/31/2024", "2024-12-31"),
            ("tháng 11/2024", "2024-11"),
            ("Quý III/2024", "2024-07/2024-09"),
            ("2021-2025", "2021/2025"),
            ("2021–2025", "2021/2025"),
            ("01/2021-12/2025", "2021-01/2025-12"),
            ("01/03/2021 - 31/12/2025", "2021-03-01/2025-12-31"),
            ("12-14/6/2024", "2024-06-12/2024-06-14"),
            ("28/5 - 02/6/2024", "2024-05-28/2024-06-02"),
            ("từ 2019 đến nay", "2019/.."),
            ("2024-11-05T23:59:59Z", "2024-11-05"),
            ("05/11/2024 14:30", "2024-11-05"),
            ("16 Nov 1994", "1994-11-16"),
            ("ngày 05 tháng 11 năm 2024", "2024-11-05"),
            ("2024", "2024"),
        ] {
            assert_eq!(read(text), Edtf::parse(date).map_or(DateReading::Unclear, DateReading::Date), "{text}");
        }
        assert_eq!(read("05/11/2024 (dự kiến)"), DateReading::DateAndMore(Edtf::parse("2024-11-05").unwrap()));
        for text in ["sớm", "31/02/2024", "5 năm", "2025-2021", "05/11/2024, 06/12/2024"] {
            assert_eq!(read(text), DateReading::Unclear, "{text}");
        }
        assert_eq!(read("-"), DateReading::Nothing);
    }

    #[test]
    fn what_never_ends_or_renews_itself_is_no_date() {
        assert_eq!(read("Không thời hạn"), DateReading::Renewal(RenewalMode::Unlimited, false));
        assert_eq!(read("indefinite"), DateReading::Renewal(RenewalMode::Unlimited, false));
        assert_eq!(read("5 năm, tự động gia hạn"), DateReading::Renewal(RenewalMode::Automatic, true));
    }

    #[test]
    fn a_column_proves_which_number_is_the_day() {
        let column = ["03/04/2024", "03/25/2024"].map(CellValue::Text);
        let (mut reader, is_proved) = DateColumn::of_column(column.into_iter());
        assert_eq!((reader.order(), is_proved), (DayOrder::MonthFirst, true));
        assert_eq!(reader.read(column[0]), DateReading::Date(Edtf::parse("2024-03-04").unwrap()));
        let (reader, is_proved) = DateColumn::of_column([CellValue::Text("03/04/2024")].into_iter());
        assert_eq!((reader.order(), is_proved), (DayOrder::DayFirst, false));
    }

    #[test]
    fn numbers_are_years_or_days_of_spreadsheets() {
        let mut reader = DateColumn::default();
        let mut date = |number: f64| {
            let reading = reader.read(CellValue::Number(number));
            if let DateReading::Date(date) = reading { date.to_string() } else { format!("{reading:?}") }
        };
        assert_eq!(date(2024.0), "2024");
        assert_eq!(date(45_601.0), "2024-11-05");
        assert_eq!(date(45_601.999_99), "2024-11-05");
        assert_eq!(date(20_241_105.0), "2024-11-05");
        assert_eq!(date(17.0), "Unclear");
    }
}

//! Dates in Vietnamese.

use crate::lang::dates::{CountedUnit, DateProblem, DateText, DateUnit, MonthLabel, RelativeDate, SeasonLabel};
use std::borrow::Cow;

/// Months: by their number.
pub(in crate::lang) const fn month(MonthLabel(month): MonthLabel) -> &'static str {
    match month {
        1 => "01",
        2 => "02",
        3 => "03",
        4 => "04",
        5 => "05",
        6 => "06",
        7 => "07",
        8 => "08",
        9 => "09",
        10 => "10",
        11 => "11",
        12 => "12",
        _ => "",
    }
}

/// Seasons.
pub(in crate::lang) const fn season(season: SeasonLabel) -> &'static str {
    match season {
        SeasonLabel::Spring => "mùa xuân",
        SeasonLabel::Summer => "mùa hè",
        SeasonLabel::Autumn => "mùa thu",
        SeasonLabel::Winter => "mùa đông",
    }
}

/// Dates.
pub(in crate::lang) fn text(text: &DateText) -> Cow<'static, str> {
    match text {
        DateText::Century { first, last } => format!("những năm {first}–{last}"),
        DateText::Decade { year } => format!("thập niên {year}"),
        DateText::Season { season, year } => format!("{} {year}", self::season(*season)),
        DateText::Month { month, year } => format!("{}/{year}", self::month(*month)),
        DateText::Day { day, month, year } => format!("{day:02}/{}/{year}", self::month(*month)),
        // Days below 10 and the first two months have two figures, as Decree 30/2020 has it.
        DateText::DayInFull { day, month, year } if *month < 3 => format!("ngày {day:02} tháng {month:02} năm {year}"),
        DateText::DayInFull { day, month, year } => format!("ngày {day:02} tháng {month} năm {year}"),
        DateText::MonthInFull { month, year } if *month < 3 => format!("tháng {month:02} năm {year}"),
        DateText::MonthInFull { month, year } => format!("tháng {month} năm {year}"),
        DateText::Time { day, time } => format!("{day} {time}"),
        DateText::About { date } => format!("khoảng {date}"),
        DateText::From { date } => format!("từ {date}"),
        DateText::Until { date } => format!("đến {date}"),
        DateText::When { unit, date } => format!("{}{date}", preposition(*unit)),
    }
    .into()
}

const fn preposition(unit: DateUnit) -> &'static str {
    match unit {
        DateUnit::Year => "năm ",
        DateUnit::Month => "tháng ",
        DateUnit::Day => "ngày ",
        DateUnit::Decade | DateUnit::Season | DateUnit::Other => "",
    }
}

/// What a time that is told from the calendar day is called, as it is typed.
pub(in crate::lang) const fn relative(date: RelativeDate) -> &'static [&'static str] {
    match date {
        RelativeDate::Yesterday => &["hôm qua"],
        RelativeDate::Today => &["hôm nay"],
        RelativeDate::Tomorrow => &["ngày mai"],
        RelativeDate::LastWeek => &["tuần trước"],
        RelativeDate::ThisWeek => &["tuần này"],
        RelativeDate::NextWeek => &["tuần sau", "tuần tới"],
        RelativeDate::LastMonth => &["tháng trước"],
        RelativeDate::ThisMonth => &["tháng này"],
        RelativeDate::NextMonth => &["tháng sau", "tháng tới"],
        RelativeDate::LastQuarter => &["quý trước"],
        RelativeDate::ThisQuarter => &["quý này"],
        RelativeDate::NextQuarter => &["quý sau", "quý tới"],
        RelativeDate::LastYear => &["năm ngoái", "năm trước"],
        RelativeDate::ThisYear => &["năm nay"],
        RelativeDate::NextYear => &["năm sau", "năm tới", "sang năm"],
    }
}

/// What a unit is called behind a number, as it is typed.
pub(in crate::lang) const fn counted(unit: CountedUnit) -> &'static [&'static str] {
    match unit {
        CountedUnit::Day => &["ngày"],
        CountedUnit::Week => &["tuần"],
        CountedUnit::Month => &["tháng"],
        CountedUnit::Year => &["năm"],
    }
}

/// Why a text is no date.
pub(in crate::lang) fn problem(problem: &DateProblem) -> Cow<'static, str> {
    match *problem {
        DateProblem::SeveralSlashes => "một khoảng chỉ có một dấu `/`".into(),
        DateProblem::NoKnownEnd => "khoảng này không có đầu nào".into(),
        DateProblem::OddCharacter(char) => format!("có ký tự thừa U+{:04X}", u32::from(char)).into(),
        DateProblem::Empty => "ngày để trống".into(),
        DateProblem::AfterTheDay => "thừa phần sau ngày".into(),
        DateProblem::UnspecifiedBeforeKnown => "chữ số `X` chỉ được đứng từ bên phải".into(),
        DateProblem::LongYear => "sau `Y` là một năm từ năm chữ số, tối đa 2147483647".into(),
        DateProblem::YearDigits => "ngày bắt đầu bằng năm có bốn chữ số".into(),
        DateProblem::UnspecifiedYear => "chữ số `X` chỉ thay cho một hoặc hai chữ số cuối của năm".into(),
        DateProblem::DayWithoutMonth => "biết ngày mà không biết tháng".into(),
        DateProblem::MonthDigits => "tháng có hai chữ số".into(),
        DateProblem::NoSuchMonth { month } => format!("không có tháng {month}").into(),
        DateProblem::TimeOfDay => "giờ ghi sau ngày đầy đủ: `2024-11-27T10:00:00`, `…Z` hoặc `…+07:00`".into(),
        DateProblem::TimeInInterval => "khoảng nằm giữa hai ngày, không giữa hai giờ".into(),
        DateProblem::LevelTwo => "đây là EDTF mức 2, không được đọc; hãy ghi ngày mức 0 hoặc mức 1".into(),
        DateProblem::DayDigits => "ngày có hai chữ số".into(),
        DateProblem::NeitherDateNorWord => {
            "hãy ghi `2026-11-27`, hoặc tính từ nay: `hôm nay`, `-1m`, `năm ngoái`".into()
        }
        DateProblem::NoLastDay => "khoảng này không có ngày cuối".into(),
        DateProblem::NoSuchDay { day, last, month, year } => {
            format!("tháng {month} năm {year} có {last} ngày, không có ngày {day}").into()
        }
    }
}

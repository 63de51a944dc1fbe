//! Dates in words of Vietnamese and English, and of programs, as EDTF: `Nov 2024`, `ngày 27 tháng 11 năm 2024`, `2019 - nay`, `khoảng 2024`.
//!
//! Everything here takes text that was folded: no marks, no capitals, digits of ASCII.

use super::day::Day;

/// The day before the first that spreadsheets count (they take 1900 for a leap year).
const SPREADSHEET_EPOCH: (i32, u8, u8) = (1899, 12, 30);
/// Days that spreadsheets count from 1982 to 2064: what else is a number of five digits is no day.
const SPREADSHEET_DAYS: std::ops::Range<u16> = 30_000..60_000;

/// Words that say nothing of their own around a date.
const FILLERS: [&str; 14] =
    ["ngay", "nam", "the", "of", "day", "year", "on", "in", "st", "nd", "rd", "vao", "年", "日"];
/// Words before the number of a month.
const MONTH_WORDS: [&str; 4] = ["thang", "thg", "month", "月"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Words for what is only about right.
const ABOUT: [&str; 10] = ["khoang", "circa", "ca", "c", "about", "around", "approx", "approximately", "uoc", "chung"];
const SINCE: [&str; 4] = ["tu", "since", "from", "ke tu"];
const UNTIL: [&str; 6] = ["den", "until", "till", "to", "truoc", "before"];
/// What stands between the ends of a period.
const BETWEEN: [&str; 6] = [" - ", " – ", " — ", " den ", " to ", " until "];
const SEASONS: [(&str, u8); 9] = [
    ("spring", 21),
    ("summer", 22),
    ("autumn", 23),
    ("fall", 23),
    ("winter", 24),
    ("mua xuan", 21),
    ("mua ha", 22),
    ("mua thu", 23),
    ("mua dong", 24),
];
const HALVES: [(&str, &str); 12] = [
    ("h1", "01/{}-06"),
    ("h2", "07/{}-12"),
    ("6 thang dau", "01/{}-06"),
    ("6 thang cuoi", "07/{}-12"),
    ("first half", "01/{}-06"),
    ("second half", "07/{}-12"),
    ("early", "01/{}-06"),
    ("dau", "01/{}-06"),
    ("mid", "05/{}-08"),
    ("giua", "05/{}-08"),
    ("late", "07/{}-12"),
    ("cuoi", "07/{}-12"),
];

/// The EDTF form of a folded text.
pub(super) fn in_words(text: &str) -> Option<String> {
    let text = text.trim();
    let forms = [ends, open, about, decade_or_century, half_or_season, spreadsheet_day, single];
    forms.into_iter().find_map(|form| form(text))
}

/// A period between two dates.
fn ends(text: &str) -> Option<String> {
    let bare = SINCE.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(text);
    BETWEEN.iter().find_map(|sign| {
        let (from, to) = bare.split_once(sign)?;
        Some(format!("{}/{}", single(from)?, single(to)?))
    })
}

/// `since 2019`, `2019 -`, `den 2020`.
fn open(text: &str) -> Option<String> {
    let behind = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' '));
    let left = || text.strip_suffix(['-', '–', '—']);
    match (behind(&SINCE).or_else(left), behind(&UNTIL)) {
        (Some(from), _) => single(from).map(|from| format!("{from}/..")),
        (None, Some(to)) => single(to).map(|to| format!("../{to}")),
        (None, None) => None,
    }
}

/// `circa 2024`, `khoang 2024`, `c. 2024`.
fn about(text: &str) -> Option<String> {
    let (word, rest) = text.split_once([' ', '.'])?;
    let date = ABOUT.contains(&word).then(|| single(rest.trim_start_matches(['.', ' '])))??;
    Some(format!("{date}~"))
}

/// `1990s`, `thap nien 1990`, `the ky 20`, `20th century`.
fn decade_or_century(text: &str) -> Option<String> {
    let words = ["thap nien", "nhung nam", "the"];
    let decade = words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim();
    let is_named = decade.len() < text.len();
    let year = decade.strip_suffix('s').or(Some(decade).filter(|_| is_named));
    if let Some(tens) = year.filter(|year| is_number(year, 4)).and_then(|year| year.strip_suffix('0')) {
        return Some(format!("{tens}X"));
    }
    let century = text.strip_prefix("the ky").or_else(|| text.strip_suffix("century"))?.trim();
    let number: u8 = century.trim_end_matches(char::is_alphabetic).trim().parse().ok()?;
    (1..=21).contains(&number).then(|| format!("{:02}XX", number - 1))
}

/// `H1 2024`, `6 thang dau nam 2024`, `mid-2024`, `mua thu 2024`.
fn half_or_season(text: &str) -> Option<String> {
    let (year, rest) = take_year(text)?;
    let rest = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !FILLERS.contains(word));
    let rest = rest.collect::<Vec<_>>().join(" ");
    let half = HALVES.iter().find(|(word, _)| rest == *word);
    if let Some((_, months)) = half {
        return Some(format!("{year}-{}", months.replace("{}", year)));
    }
    SEASONS.iter().find(|(word, _)| rest == *word).map(|(_, season)| format!("{year}-{season}"))
}

/// The one year in a text, and the text without it.
fn take_year(text: &str) -> Option<(&str, String)> {
    let mut years = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| is_number(digits, 4));
    let year = years.next().filter(|_| years.next().is_none())?;
    Some((year, text.replacen(year, " ", 1)))
}

/// The number of a day as spreadsheets count them: `45623`.
fn spreadsheet_day(text: &str) -> Option<String> {
    let days = text.parse().ok().filter(|days| is_number(text, 5) && SPREADSHEET_DAYS.contains(days))?;
    let (year, month, day) = SPREADSHEET_EPOCH;
    let (year, month, day) = Day::from_civil(year, month, day).plus_days(days).civil();
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// A year, a month or a day.
fn single(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(|c| matches!(c, ',' | '(' | ')')).trim();
    match digits_alone(text) {
        Some(date) => Some(date),
        None => with_month_named(text),
    }
}

/// `20241127`, `202411`, `2024 11 27`, `12/31/2024`, `2024-31-12`, `2024-11-00`, `2024-11-xx`, `2024`.
fn digits_alone(text: &str) -> Option<String> {
    let text = text.strip_suffix("-xx").map_or_else(|| text.to_owned(), |date| format!("{date}-00"));
    let split = |at: usize| text.split_at_checked(at);
    if is_number(&text, 8) || is_number(&text, 6) {
        let (year, rest) = split(4)?;
        return date(year, rest.get(..2), rest.get(2..).filter(|day| !day.is_empty()));
    }
    let mut pieces: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|piece| !piece.is_empty()).collect();
    if pieces.last().is_some_and(|last| is_number(last, 4)) {
        pieces.reverse();
    }
    match pieces.as_slice() {
        [year] if is_number(year, 4) => date(year, None, None),
        [year, month] if is_number(year, 4) => date(year, Some(month), None),
        [year, month, day] if is_number(year, 4) => date(year, Some(month), Some(day)),
        _ => None,
    }
}

/// A date of its parts, whichever of month and day comes first; what is `00` is not known.
fn date(year: &str, month: Option<&str>, day: Option<&str>) -> Option<String> {
    let number = |part: Option<&str>| part.map_or(Some(0), |part| part.parse::<u8>().ok().filter(|_| part.len() <= 2));
    let (month, day) = match (number(month)?, number(day)?) {
        (month @ 13.., day @ 1..=12) => (day, month),
        (0, 1..) | (13.., _) => return None,
        both => both,
    };
    let is_year = year.parse().is_ok_and(|year: u16| (1000..=2999).contains(&year));
    is_year.then(|| match (month, day) {
        (0, _) => year.to_owned(),
        (month, 0) => format!("{year}-{month:02}"),
        (month, day) => format!("{year}-{month:02}-{day:02}"),
    })
}

/// `27 Nov. 2024`, `November 27, 2024`, `ngay 27 thang 11 nam 2024`, `thang 11/2024`, `2024年11月27日`.
fn with_month_named(text: &str) -> Option<String> {
    let (mut year, mut month, mut day, mut month_is_next) = (None, None, None, false);
    let words = words(text);
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1).copied();
        let named = (word.len() > 2 && word.is_ascii())
            .then(|| {
                MONTHS.iter().position(|month| month.starts_with(word) || (*word == "sept" && *month == "september"))
            })
            .flatten();
        if let Some(at) = named {
            month = Some(at + 1);
        } else if MONTH_WORDS.contains(word) {
            month_is_next = month.is_none();
        } else if is_number(word, 4) && year.is_none() {
            year = Some(*word);
        } else if word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 2 {
            let number: usize = word.parse().ok()?;
            if month.is_none() && (month_is_next || next == Some("月")) {
                (month, month_is_next) = (Some(number), false);
            } else if day.replace(number).is_some() {
                return None;
            }
        } else if !(FILLERS.contains(word) || *word == "th" && day.is_some()) {
            return None;
        }
    }
    let month = month.map(|month| month.to_string());
    if month.is_none() && day.is_some() {
        return None;
    }
    date(year?, month.as_deref(), day.map(|day| day.to_string()).as_deref())
}

/// The words and the numbers of a text: digits and letters that stand together are two.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| {
        if c.is_ascii_digit() {
            0
        } else if !c.is_alphanumeric() {
            1
        } else if c.is_ascii() {
            2
        } else {
            3
        }
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| before != kind(c)) {
            words.extend(text.get(start..at));
            start = at;
        }
        before = Some(kind(c));
    }
    words.extend(text.get(start..));
    words.retain(|word| word.chars().all(char::is_alphanumeric));
    words
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
}

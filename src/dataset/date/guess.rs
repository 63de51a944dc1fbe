//! What was probably meant by a text that is no EDTF date: dates the way people write them.
//!
//! A proposal is always a valid EDTF date, and it is only proposed: nothing is read as something that does not stand there.

use super::day::Day;
use super::in_words::in_words;
use crate::text::fold;

/// The EDTF form of a date that is written the way people write: `27/11/2024`, `11/2024`, `2024/11/27`, `2018-2020`, `2024-5-1`,
/// `27/11/24`, `2024-11-27T00:00:00`, `1985/open`, `~2024`, `2024?~`, `2024-Q3`, `quý III/2024`, `2024-W48`.
pub(super) fn probably_meant(text: &str, is_edtf: fn(&str) -> bool) -> Option<String> {
    let tries = [digits, without_time, open_ended, mark_in_front, two_marks, quarter, week, words_of_people];
    let bare = without_odd_characters(text);
    let read = |text: &str| tries.into_iter().filter_map(|read| read(text)).find(|date| is_edtf(date));
    let as_it_is = || Some(bare.clone()).filter(|date| is_edtf(date));
    as_it_is().or_else(|| read(&bare)).filter(|date| date != text)
}

/// The text with plain blanks for all kinds of them, none at its ends, and without what nobody sees.
fn without_odd_characters(text: &str) -> String {
    let seen: String =
        text.chars().filter(|c| !is_unseen(*c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    seen.trim().to_owned()
}

/// A character of a date that is a blank, or that nobody sees.
pub(super) fn odd_character(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_whitespace() || is_unseen(*c))
}

fn is_unseen(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Numbers in another order, or with other signs between them.
fn digits(text: &str) -> Option<String> {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '–' { '-' } else { c }).collect();
    let mut pieces: Vec<&str> = tight.split(['/', '-', '.']).collect();
    if !pieces.iter().all(|piece| !piece.is_empty() && piece.len() <= 4 && piece.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    if pieces.len() == 2 && pieces.iter().all(|piece| piece.len() == 4) {
        return Some(pieces.join("/"));
    }
    if pieces.last().is_some_and(|last| last.len() == 4) {
        pieces.reverse();
    }
    let short_year = short_year(&pieces).filter(|_| !tight.contains('-'));
    if let (Some(year), [day, month, _]) = (&short_year, pieces.as_slice()) {
        pieces = vec![year, month, day];
    }
    Some(pieces.iter().map(|piece| format!("{piece:0>2}")).collect::<Vec<_>>().join("-"))
}

/// The year of `27/11/24`: one of this century. Signs as in `24-11-27` may as well part a year from its month.
fn short_year(pieces: &[&str]) -> Option<String> {
    let [day, month, year] = pieces else { return None };
    let within = |piece: &str, most: u8| piece.parse().is_ok_and(|number: u8| (1..=most).contains(&number));
    let is_short = day.len() <= 2 && month.len() <= 2 && year.len() == 2;
    (is_short && within(day, 31) && within(month, 12)).then(|| format!("20{year}"))
}

/// A day with a time of day: `2024-11-27T00:00:00`, `2024-11-27 10:00`, `27/11/2024 10:00`.
fn without_time(text: &str) -> Option<String> {
    let (day, time) = text.trim().split_once(['T', ' '])?;
    let is_time = time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':');
    let is_day = day.matches(['-', '/', '.']).count() == 2;
    (is_time && is_day).then(|| digits(day)).flatten()
}

/// Both marks of doubt, for which there is one: `2024?~`.
fn two_marks(text: &str) -> Option<String> {
    let date = text.strip_suffix("?~").or_else(|| text.strip_suffix("~?"))?;
    Some(format!("{date}%"))
}

/// A week of ISO 8601 as its days: `2024-W48`, `W48 2024`, `tuần 48/2024`.
fn week(text: &str) -> Option<String> {
    let folded = fold(text).replace("tuan", "w").replace("week", "w");
    let (before, after) = folded.split_once('w')?;
    let numbers = |text: &str| -> Vec<i32> {
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
    };
    let is_plain = |text: &str| !text.chars().any(char::is_alphabetic);
    let (year, week) = match (numbers(before).as_slice(), numbers(after).as_slice()) {
        ([year], [week]) | ([], [week, year]) => (*year, *week),
        _ => return None,
    };
    if !is_plain(before) || !is_plain(after) || !(1..=53).contains(&week) || !(1000..=9999).contains(&year) {
        return None;
    }
    // The first week is that of 4 January; 1 January 1970 was a Thursday.
    let fourth = Day::from_civil(year, 1, 4);
    let monday = Day(fourth.0 + 7 * (week - 1) - (fourth.0 + 3).rem_euclid(7));
    let shown = |day: Day| {
        let (year, month, day) = day.civil();
        format!("{year:04}-{month:02}-{day:02}")
    };
    Some(format!("{}/{}", shown(monday), shown(monday.plus_days(6))))
}

/// An interval whose open or unknown end is a word: `1985/open`, `2019 - nay`, `unknown/2006`.
fn open_ended(text: &str) -> Option<String> {
    let is_open = |end: &str| {
        matches!(
            fold(end.trim()).as_str(),
            "open" | "now" | "present" | "nay" | "hien nay" | "hien tai" | "ongoing" | "today"
        )
    };
    let date = |end: &str| Some(end.trim()).filter(|end| !end.is_empty()).map(str::to_owned);
    let is_unknown = |end: &str| matches!(fold(end.trim()).as_str(), "unknown" | "?" | "khong ro" | "chua ro");
    if let Some((from, to)) = text.split_once('/') {
        if is_unknown(from) && !is_open(to) {
            return Some(format!("/{}", date(to)?));
        }
        if is_unknown(to) && !is_open(from) {
            return Some(format!("{}/", date(from)?));
        }
        return match (is_open(from), is_open(to)) {
            (false, true) => Some(format!("{}/..", date(from)?)),
            (true, false) => Some(format!("../{}", date(to)?)),
            (true, true) | (false, false) => None,
        };
    }
    let (from, to) = text.rsplit_once(['-', '–'])?;
    is_open(to).then(|| date(from)).flatten().map(|from| format!("{from}/.."))
}

/// The mark of doubt before the date instead of behind it: `~2024`.
fn mark_in_front(text: &str) -> Option<String> {
    let text = text.trim();
    let mark = text.chars().next().filter(|mark| matches!(mark, '~' | '?' | '%'))?;
    Some(format!("{}{mark}", text.strip_prefix(mark)?.trim()))
}

/// Words, in either language.
fn words_of_people(text: &str) -> Option<String> {
    in_words(&fold(text))
}

/// A quarter of a year as its months: `2024-Q3`, `Q3 2024`, `quý III/2024`, `quý 3 năm 2024`.
fn quarter(text: &str) -> Option<String> {
    let folded = fold(text).replace("quy", "q");
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "nam");
    let (mut year, mut number, mut is_quarter) = (None, None, false);
    for word in words {
        let (before, after) = word.split_once('q').map_or((word, ""), |(before, after)| {
            is_quarter = true;
            (before, after)
        });
        for part in [before, after].into_iter().filter(|part| !part.is_empty()) {
            if part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit()) {
                year = Some(part);
            } else {
                number = Some(quarter_number(part)?);
            }
        }
    }
    let (year, number) = (year?, number.filter(|_| is_quarter)?);
    Some(format!("{year}-{:02}/{year}-{:02}", 3 * number - 2, 3 * number))
}

fn quarter_number(text: &str) -> Option<u8> {
    let places = [["1", "i"], ["2", "ii"], ["3", "iii"], ["4", "iv"]];
    places.iter().zip(1..).find(|(names, _)| names.contains(&text)).map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use crate::dataset::date::Edtf;

    fn probably_meant(text: &str) -> Option<String> {
        super::probably_meant(text, |date| Edtf::parse_strict(date).is_ok())
    }

    #[test]
    fn what_people_and_programs_write_is_proposed_as_edtf() {
        for (typed, meant) in [
            ("2024-11-27T00:00", "2024-11-27"),
            ("2024-11-27T10:00:00.000Z", "2024-11-27"),
            ("2024-11-27 10:00", "2024-11-27"),
            ("27/11/2024 10:00", "2024-11-27"),
            ("27/11/24", "2024-11-27"),
            ("1.2.24", "2024-02-01"),
            ("2024?~", "2024%"),
            ("2024-11~?", "2024-11%"),
            ("2024-W48", "2024-11-25/2024-12-01"),
            ("W1 2025", "2024-12-30/2025-01-05"),
            ("tuần 48/2024", "2024-11-25/2024-12-01"),
            ("mid-2024", "2024-05/2024-08"),
            ("giữa năm 2024", "2024-05/2024-08"),
            ("early 2024", "2024-01/2024-06"),
            ("cuối năm 2024", "2024-07/2024-12"),
            ("1985/open", "1985/.."),
            ("unknown/2006", "/2006"),
            ("2006/unknown", "2006/"),
            ("2024-11-27\u{a0}", "2024-11-27"),
            (" 2024", "2024"),
            ("2024\u{200b}-11", "2024-11"),
            ("27/11/2024\u{3000}", "2024-11-27"),
            ("2024-11-27T10:00:00 ", "2024-11-27T10:00:00"),
            ("open/1985", "../1985"),
            ("2019 - nay", "2019/.."),
            ("2019–hiện nay", "2019/.."),
            ("~2024", "2024~"),
            ("?2024-11", "2024-11?"),
            ("2024-Q3", "2024-07/2024-09"),
            ("Q1 2024", "2024-01/2024-03"),
            ("2024Q4", "2024-10/2024-12"),
            ("quý III/2024", "2024-07/2024-09"),
            ("Quý 2 năm 2024", "2024-04/2024-06"),
            ("qu\u{79}\u{301} IV-2024", "2024-10/2024-12"),
            ("Nov 2024", "2024-11"),
            ("27 Nov. 2024", "2024-11-27"),
            ("November 27th, 2024", "2024-11-27"),
            ("27 November 2024", "2024-11-27"),
            ("Sept 2024", "2024-09"),
            ("tháng 11/2024", "2024-11"),
            ("ngày 27 tháng 11 năm 2024", "2024-11-27"),
            ("27 thg 11, 2024", "2024-11-27"),
            ("năm 2024", "2024"),
            ("2024年11月27日", "2024-11-27"),
            ("２０２４-１１-２７", "2024-11-27"),
            ("２７/１１/２０２４", "2024-11-27"),
            ("2024-31-12", "2024-12-31"),
            ("12/31/2024", "2024-12-31"),
            ("20241127", "2024-11-27"),
            ("202411", "2024-11"),
            ("2024 11 27", "2024-11-27"),
            ("2024-00-00", "2024"),
            ("2024-11-00", "2024-11"),
            ("2024-11-xx", "2024-11"),
            ("45623", "2024-11-27"),
            ("từ 2019", "2019/.."),
            ("since Nov 2019", "2019-11/.."),
            ("2019 -", "2019/.."),
            ("đến 2020", "../2020"),
            ("from 2019 to 2020", "2019/2020"),
            ("01/2019 - 12/2020", "2019-01/2020-12"),
            ("01/01/2019 – 31/12/2020", "2019-01-01/2020-12-31"),
            ("tháng 1/2019 đến tháng 3/2020", "2019-01/2020-03"),
            ("c. 2024", "2024~"),
            ("khoảng năm 2024", "2024~"),
            ("1990s", "199X"),
            ("thập niên 1990", "199X"),
            ("thế kỷ 20", "19XX"),
            ("19th century", "18XX"),
            ("H1 2024", "2024-01/2024-06"),
            ("6 tháng đầu năm 2024", "2024-01/2024-06"),
            ("mùa thu 2024", "2024-23"),
            ("spring 2024", "2024-21"),
        ] {
            assert_eq!(probably_meant(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn nothing_is_proposed_for_what_may_mean_anything() {
        for text in [
            "soon",
            "2024-Q5",
            "Q3",
            "quý III",
            "~",
            "open/open",
            "2024-11-27Txyz",
            "III/2024",
            "1985/later",
            "",
            "2024-13-01x",
            "2024-02-30",
            "24-11-27",
            "2024-W54",
            "31/13/24",
            "1/2024/3",
            "12345678",
            "99999",
            "November",
            "TBD",
            "chưa rõ",
            "2024 có thể",
            "2 người 2024",
        ] {
            assert_eq!(probably_meant(text), None, "{text}");
        }
    }
}

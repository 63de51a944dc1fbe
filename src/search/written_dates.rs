//! Dates as people write them, in both languages: `17/12/2020`, `tháng 11 năm 2024`, `17 december`, `Q3 2024`, `quý III/2024`. They are
//! read as the filter `date:` before anything is searched for.
//!
//! `last year` and `tháng trước` are told from the as-of day. A date without a year is that of every year in which the data has one, and
//! that is a guess.

use super::date_values::WrittenDate;
use super::filter::{self, FilterReading};
use super::function_words::is_free;
use super::index::Index;
use super::pieces::{Word, pieces};
use super::postings::ItemId;
use super::query::Alternative;
use super::run::Answer;
use super::score::Trust;
use super::spelling::folded;
use crate::dataset::{Dataset, Day, Edtf, Lang};
use crate::lang::RelativeDate;

/// An alternative whose written dates are filters; `None` where it has none.
pub(super) fn read(dataset: &Dataset, alternative: &Alternative) -> Option<Alternative> {
    read_with(dataset, alternative, WrittenDate::value)
}

/// An alternative whose dates without a year are filters; `None` where it has none, or where the data has none of them.
pub(super) fn in_any_year(dataset: &Dataset, alternative: &Alternative) -> Option<Alternative> {
    read_with(dataset, alternative, |date| date.in_any_year(dataset))
}

fn read_with(
    dataset: &Dataset,
    alternative: &Alternative,
    value: impl Fn(&WrittenDate) -> Option<String>,
) -> Option<Alternative> {
    let as_of = dataset.days().as_of;
    let words: Vec<DateWord<'_>> = alternative
        .terms
        .iter()
        .filter(|term| is_free(term))
        .flat_map(|term| term.words.iter().enumerate().map(|(at, word)| DateWord { word, glued: at > 0 }))
        .collect();
    let mut used = vec![false; words.len()];
    let mut values = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // A date does not begin in the middle of what was typed without a space: `31/2/2020` is no month.
        let begins = words.get(at).is_some_and(|word| !word.glued);
        let is_counted = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(DateWord::counts);
        let found = DateReader::WAYS.iter().filter(|_| begins).find_map(|way| {
            let mut reader = DateReader { words: words.get(at..).unwrap_or_default(), at: 0, is_counted, as_of };
            let date = way(&mut reader)?;
            Some((value(&date)?, reader.at))
        });
        let length = found.as_ref().map_or(0, |(_, length)| *length);
        used.iter_mut().skip(at).take(length).for_each(|slot| *slot = true);
        values.extend(found.map(|(value, _)| value));
        at += length.max(1);
    }
    if values.is_empty() {
        return None;
    }
    let mut read = alternative.clone();
    let mut used = used.into_iter();
    for term in read.terms.iter_mut().filter(|term| is_free(term)) {
        term.words.retain(|_| !used.next().unwrap_or(false));
    }
    read.terms.retain(|term| !term.words.is_empty());
    for value in values {
        let text = format!("date:{value}");
        if let FilterReading::Filter(filter) = filter::read(pieces(&text).first()?, dataset) {
            read.filters.push(filter);
            read.read.push(text);
        }
    }
    Some(read)
}

/// Puts what has a date of days or a month before what has one of a year, and that before the years of a programme.
pub(super) fn nearest_first(index: &Index, dataset: &Dataset, alternative: &Alternative, answers: &mut [Answer]) {
    let dates = || alternative.filters.iter().skip(alternative.filters.len().saturating_sub(alternative.read.len()));
    let width = |item: ItemId| {
        let at = index.item_ref(item);
        let days = at.and_then(|at| dates().filter_map(|filter| filter.narrowest(dataset, at)).max());
        WIDTHS.iter().position(|most| days.is_none_or(|days| days <= *most)).unwrap_or(WIDTHS.len())
    };
    answers.sort_by_cached_key(|(item, worth)| (worth.map_or(Trust::Honest, |worth| worth.trust), width(*item)));
}

/// The days of a month, a quarter and a year: of more days is the period of a programme.
const WIDTHS: [i64; 3] = [31, 92, 366];

/// One word, and whether it was typed together with the one before it: `11/2024`.
#[derive(Clone, Copy)]
struct DateWord<'q> {
    word: &'q Word,
    glued: bool,
}

impl DateWord<'_> {
    /// Whether it counts what is behind it: `hai năm tới` is no year.
    fn counts(&self) -> bool {
        let folded = self.word.typed.folded.as_str();
        folded.bytes().all(|byte| byte.is_ascii_digit())
            || MONTH_NUMBERS.iter().any(|(number, _)| *number == [folded])
            || ["nhung", "cac", "nhieu", "may", "moi", "the", "two", "three", "five", "ten"].contains(&folded)
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Behind `tháng`, folded; the two-word ones before those that begin them.
const MONTH_NUMBERS: [(&[&str], u8); 15] = [
    (&["muoi", "mot"], 11),
    (&["muoi", "hai"], 12),
    (&["gieng"], 1),
    (&["mot"], 1),
    (&["hai"], 2),
    (&["ba"], 3),
    (&["tu"], 4),
    (&["bon"], 4),
    (&["sau"], 6),
    (&["bay"], 7),
    (&["tam"], 8),
    (&["chin"], 9),
    (&["muoi"], 10),
    (&["chap"], 12),
    (&["nam"], 5),
];

struct DateReader<'w> {
    words: &'w [DateWord<'w>],
    at: usize,
    /// Something is counted by the words: `hai năm tới`.
    is_counted: bool,
    /// From which day `last year` is told.
    as_of: Day,
}

/// A way to write a date.
type DateWay<'w> = fn(&mut DateReader<'w>) -> Option<WrittenDate>;

impl<'w> DateReader<'w> {
    /// The ways, the longer before the shorter.
    const WAYS: [DateWay<'w>; 12] = [
        Self::told_from_a_day,
        Self::part_of_month,
        Self::half,
        Self::quarter,
        Self::years,
        Self::year_first,
        Self::day_first,
        Self::numbers_apart,
        Self::month_name_first,
        Self::day_before_month_name,
        Self::month_and_year,
        Self::month_alone,
    ];

    fn peek(&self) -> Option<&'w str> {
        self.words.get(self.at).map(|each| each.word.typed.folded.as_str())
    }

    fn is_glued(&self) -> bool {
        self.words.get(self.at).is_some_and(|each| each.glued)
    }

    /// One of these words.
    fn word(&mut self, any: &[&str]) -> Option<()> {
        let is = self.peek().is_some_and(|word| any.contains(&word));
        self.at += usize::from(is);
        is.then_some(())
    }

    /// These words, or none of them.
    fn run(&mut self, words: &[&str]) -> Option<()> {
        let start = self.at;
        let all = words.iter().all(|word| self.word(&[word]).is_some());
        if !all {
            self.at = start;
        }
        all.then_some(())
    }

    fn number(&mut self, most: u8) -> Option<u8> {
        let word = self.peek()?;
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_plain = matches!(word.get(digits.len()..), Some("" | "st" | "nd" | "rd" | "th"));
        let number =
            digits.parse::<u8>().ok().filter(|number| is_plain && digits.len() <= 2 && (1..=most).contains(number))?;
        self.at += 1;
        Some(number)
    }

    fn bare_year(&mut self) -> Option<i32> {
        let year =
            self.peek().filter(|word| word.len() == 4)?.parse().ok().filter(|year| (1900..2200).contains(year))?;
        self.at += 1;
        Some(year)
    }

    /// `20` of `17/12/20`: a year of this century.
    fn short_year(&mut self) -> Option<i32> {
        let year: i32 = self.peek().filter(|word| word.len() == 2)?.parse().ok()?;
        self.at += 1;
        Some(2000 + year)
    }

    /// `2020`, `năm 2020`, `of 2020`.
    fn year(&mut self) -> Option<i32> {
        let start = self.at;
        let _ = self.word(&["nam", "of", "year"]);
        let year = self.bare_year();
        if year.is_none() {
            self.at = start;
        }
        year
    }

    fn month_name(&mut self) -> Option<u8> {
        let word = self.peek()?;
        let month = MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word)).map(|(_, month)| month)?;
        self.at += 1;
        Some(month)
    }

    /// `tháng 11`, `thg 11`, `T11`, `tháng mười một`.
    fn month_of_word(&mut self) -> Option<u8> {
        let short = self.peek().and_then(|word| word.strip_prefix('t')?.parse::<u8>().ok());
        if let Some(month) = short.filter(|month| (1..=12).contains(month)) {
            self.at += 1;
            return Some(month);
        }
        self.word(&["thang", "thg"])?;
        self.number(12).or_else(|| MONTH_NUMBERS.iter().find_map(|(name, month)| self.run(name).map(|()| *month)))
    }

    /// `last year`, `tháng trước`.
    fn told_from_a_day(&mut self) -> Option<WrittenDate> {
        if self.is_counted {
            return None;
        }
        let names =
            RelativeDate::ALL.into_iter().flat_map(|date| Lang::ALL.into_iter().flat_map(move |lang| date.names(lang)));
        let (name, length) =
            names.filter_map(|name| Some((name, self.length_of(name)?))).max_by_key(|(_, length)| *length)?;
        self.at += length;
        Edtf::read(name, self.as_of).ok().map(WrittenDate::Told)
    }

    /// How many words a name has that stand here, with its marks where marks were typed.
    fn length_of(&self, name: &str) -> Option<usize> {
        let named = name.split([' ', '-', '_']).filter(|word| !word.is_empty());
        let mut length = 0;
        for word in named {
            let typed = &self.words.get(self.at + length)?.word.typed;
            if typed.folded != folded(word) || !typed.compare(word).same_word() {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    /// `mid-December 2020`, `cuối tháng 11 năm 2024`: the month.
    fn part_of_month(&mut self) -> Option<WrittenDate> {
        self.word(&["early", "mid", "late", "dau", "giua", "cuoi"])?;
        let month = self.month_name().or_else(|| self.month_of_word())?;
        Some(WrittenDate::Month(self.year(), month))
    }

    /// `17/12/2020`, `ngày 17 tháng 12 năm 2020`, `17/12`; of `16-17/12/2020` the last day.
    fn day_first(&mut self) -> Option<WrittenDate> {
        let _ = self.word(&["ngay", "mung"]);
        let mut day = self.number(31)?;
        let start = self.at;
        if self.is_glued() {
            let month = self.number(12);
            let is_month = |word: &str| word.parse::<u8>().is_ok_and(|number| (1..=12).contains(&number));
            let last = month.is_none() || self.is_glued() && self.peek().is_some_and(is_month);
            if last {
                self.at = start;
                day = self.number(31)?;
            } else {
                self.at = start;
            }
        }
        if self.is_glued() {
            let month = self.number(12)?;
            let year =
                if self.is_glued() { Some(self.bare_year().or_else(|| self.short_year())?) } else { self.year() };
            return Some(WrittenDate::Day(year, month, day));
        }
        let month = self.month_of_word()?;
        Some(WrittenDate::Day(self.year(), month, day))
    }

    /// `2024/11`, `2024-11`, `2020.12.17`.
    fn year_first(&mut self) -> Option<WrittenDate> {
        let year = self.bare_year()?;
        if !self.is_glued() {
            return None;
        }
        let month = self.number(12)?;
        if !self.is_glued() {
            return Some(WrittenDate::Month(Some(year), month));
        }
        Some(WrittenDate::Day(Some(year), month, self.number(31)?))
    }

    /// `17 12 2020`.
    fn numbers_apart(&mut self) -> Option<WrittenDate> {
        let (day, month) = (self.number(31)?, self.number(12)?);
        Some(WrittenDate::Day(Some(self.bare_year()?), month, day))
    }

    /// `december 17, 2020`, `nov 2024`.
    fn month_name_first(&mut self) -> Option<WrittenDate> {
        let month = self.month_name()?;
        if let Some(year) = self.year() {
            return Some(WrittenDate::Month(Some(year), month));
        }
        let day = self.number(31)?;
        Some(WrittenDate::Day(self.year(), month, day))
    }

    /// `17 december 2020`, `17th of december`.
    fn day_before_month_name(&mut self) -> Option<WrittenDate> {
        let day = self.number(31)?;
        let _ = self.word(&["of"]);
        let month = self.month_name()?;
        Some(WrittenDate::Day(self.year(), month, day))
    }

    /// `tháng 11 năm 2024`, `tháng 11/2024`, `11/2024`.
    fn month_and_year(&mut self) -> Option<WrittenDate> {
        if let Some(month) = self.month_of_word() {
            return Some(WrittenDate::Month(Some(self.year()?), month));
        }
        let month = self.number(12)?;
        if !self.is_glued() {
            return None;
        }
        Some(WrittenDate::Month(Some(self.bare_year()?), month))
    }

    /// `tháng 11`, `november`; not `may`, which is a word.
    fn month_alone(&mut self) -> Option<WrittenDate> {
        if let Some(month) = self.month_of_word() {
            return Some(WrittenDate::Month(None, month));
        }
        let is_long = self.peek().is_some_and(|word| word.len() > 4 && word != "march");
        let month = self.month_name().filter(|_| is_long)?;
        Some(WrittenDate::Month(None, month))
    }

    /// `Q3 2024`, `2024 Q3`, `quý III/2024`, `third quarter of 2024`.
    fn quarter(&mut self) -> Option<WrittenDate> {
        let before = self.bare_year();
        let number = self.quarter_number()?;
        let year = match before {
            Some(year) => year,
            None => self.year()?,
        };
        Some(WrittenDate::Months(year, number * 3 - 2, number * 3))
    }

    fn quarter_number(&mut self) -> Option<u8> {
        for (names, number) in [
            (["q1", "i", "first"], 1),
            (["q2", "ii", "second"], 2),
            (["q3", "iii", "third"], 3),
            (["q4", "iv", "fourth"], 4),
        ] {
            let [short, roman, ordinal] = names;
            if self.word(&[short]).is_some()
                || self.run(&["quy", roman]).is_some()
                || self.run(&[ordinal, "quarter"]).is_some()
            {
                return Some(number);
            }
        }
        if self.word(&["quy", "quarter"]).is_some() {
            return self.number(4);
        }
        let number = self.number(4)?;
        self.word(&["quarter"])?;
        Some(number)
    }

    /// `6 tháng đầu năm 2024`, `nửa cuối năm 2024`, `đầu năm 2024`, `H1 2024`, `first half of 2024`, `early 2024`.
    fn half(&mut self) -> Option<WrittenDate> {
        // `đầu năm 1/2020`: the month is named, and narrower.
        let start = self.at;
        if self.run(&["dau", "nam"]).is_some() || self.run(&["cuoi", "nam"]).is_some() {
            if let Some(month) = self.number(12).filter(|_| self.is_glued())
                && let Some(year) = self.bare_year()
            {
                return Some(WrittenDate::Month(Some(year), month));
            }
            self.at = start;
        }
        let first: [&[&str]; 7] = [
            &["6", "thang", "dau"],
            &["sau", "thang", "dau"],
            &["nua", "dau"],
            &["dau", "nam"],
            &["h1"],
            &["first", "half"],
            &["early"],
        ];
        let second: [&[&str]; 7] = [
            &["6", "thang", "cuoi"],
            &["sau", "thang", "cuoi"],
            &["nua", "cuoi"],
            &["cuoi", "nam"],
            &["h2"],
            &["second", "half"],
            &["late"],
        ];
        if first.iter().any(|words| self.run(words).is_some()) {
            return Some(WrittenDate::Months(self.year()?, 1, 6));
        }
        if second.iter().any(|words| self.run(words).is_some()) {
            return Some(WrittenDate::Months(self.year()?, 7, 12));
        }
        None
    }

    /// `từ 2021 đến 2025`, `before 2020`, `since 2020`.
    fn years(&mut self) -> Option<WrittenDate> {
        if self.word(&["truoc", "before"]).is_some() {
            return Some(WrittenDate::Years(None, Some(self.year()? - 1)));
        }
        if self.word(&["sau", "after"]).is_some() {
            return Some(WrittenDate::Years(Some(self.year()? + 1), None));
        }
        self.word(&["tu", "from", "between", "since"])?;
        let from = self.year()?;
        let to = self.word(&["den", "to", "and", "until"]).and_then(|()| self.year());
        Some(WrittenDate::Years(Some(from), to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};
    use crate::search::Query;

    fn filters(text: &str) -> Vec<String> {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let query = Query::parse(text, &dataset);
        query.alternatives.iter().filter_map(|each| read(&dataset, each)).flat_map(|each| each.read).collect()
    }

    #[test]
    fn days_months_and_quarters_are_read_in_both_languages() {
        for (text, value) in [
            ("17/12/2020", "date:2020-12-17"),
            ("17-12-2020", "date:2020-12-17"),
            ("17 12 2020", "date:2020-12-17"),
            ("ngày 17 tháng 12 năm 2020", "date:2020-12-17"),
            ("17 december 2020", "date:2020-12-17"),
            ("December 17, 2020", "date:2020-12-17"),
            ("17/12/20", "date:2020-12-17"),
            ("mid-December 2020", "date:2020-12"),
            ("cuối tháng 11 năm 2024", "date:2024-11"),
            ("1/2020", "date:2020-01"),
            ("tháng 1 năm 2020", "date:2020-01"),
            ("thang 11/2024", "date:2024-11"),
            ("tháng mười một 2024", "date:2024-11"),
            ("nov 2024", "date:2024-11"),
            ("Q3 2024", "date:2024-07..2024-09"),
            ("quý III/2024", "date:2024-07..2024-09"),
            ("quý 3 năm 2024", "date:2024-07..2024-09"),
            ("third quarter of 2024", "date:2024-07..2024-09"),
            ("6 tháng đầu năm 2024", "date:2024-01..2024-06"),
            ("đầu năm 1/2020", "date:2020-01"),
            ("từ 2021 đến 2025", "date:2021..2025"),
            ("họp mrc nov 2024", "date:2024-11"),
            ("T11/2024", "date:2024-11"),
            ("2024/11", "date:2024-11"),
            ("2020.12.17", "date:2020-12-17"),
            ("16-17/12/2020", "date:2020-12-17"),
            ("17 thg 12, 2020", "date:2020-12-17"),
            ("cuối năm 2024", "date:2024-07..2024-12"),
            ("early 2020", "date:2020-01..2020-06"),
        ] {
            assert_eq!(filters(text), [value], "{text}");
        }
    }

    #[test]
    fn a_date_without_a_year_is_that_of_each_year_that_the_data_has() {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let any = |text: &str| {
            let query = Query::parse(text, &dataset);
            let read = query.alternatives.iter().filter_map(|each| in_any_year(&dataset, each));
            read.flat_map(|each| each.read).collect::<Vec<_>>()
        };
        for (text, value) in [
            ("8/8", "date:2018-08-08"),
            ("tháng 8", "date:2018-08"),
            ("August", "date:2018-08"),
            ("17 tháng 12", "date:2020-12-17"),
            ("17th of December", "date:2020-12-17"),
        ] {
            assert!(filters(text).is_empty(), "{text}: {:?}", filters(text));
            assert!(any(text).iter().any(|read| read.starts_with(value)), "{text}: {:?}", any(text));
        }
    }

    #[test]
    fn years_months_and_quarters_are_told_from_the_as_of_day() {
        for (text, value) in [
            ("năm ngoái", "date:2023"),
            ("nam ngoai", "date:2023"),
            ("last year", "date:2023"),
            ("this year", "date:2024"),
            ("dự án năm nay", "date:2024"),
            ("tháng trước", "date:2024-11"),
            ("next month", "date:2025-01"),
            ("quý trước", "date:2024-07/2024-09"),
        ] {
            assert_eq!(filters(text), [value], "{text}");
        }
        for text in ["kế hoạch hai năm tới", "the next 2 years", "những năm trước"] {
            assert!(filters(text).is_empty(), "{text}: {:?}", filters(text));
        }
    }

    #[test]
    fn other_numbers_are_words() {
        for text in
            ["2024", "2020-2025", "31/2/2020", "13/2020", "lần thứ 31", "COP26", "5 năm", "nam 2020", "may", "quỹ"]
        {
            assert!(filters(text).is_empty(), "{text}: {:?}", filters(text));
        }
    }
}

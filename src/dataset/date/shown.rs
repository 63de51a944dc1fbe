//! A date as a person reads it.

use super::edtf::{Bound, Edtf, Point, Precision, Qualifier};
use crate::lang::{DateText, DateUnit, Lang, MonthLabel, SeasonLabel, Sentence};

impl Edtf {
    /// As a person reads it: `27/11/2024`, `11/2024`, `từ 2019`; `27 Nov 2024`, `Nov 2024`, `from 2019`. Doubt is said, not hidden.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        match self {
            Self::Point(point) => point.display(lang),
            Self::Interval(from, to) => interval(*from, *to, lang),
        }
    }

    /// As it is read from afar: `ngày 31 tháng 12 năm 2024`, `31 December 2024`. What is no plain day or month is as it reads behind
    /// a verb.
    #[must_use]
    pub fn in_full(&self, lang: Lang) -> String {
        let Self::Point(Point { qualifier: Qualifier::Plain, precision, year }) = self else { return self.when(lang) };
        let year = year_text(*year);
        let text = match precision {
            Precision::Day { month, day } => DateText::DayInFull { day: *day, month: *month, year },
            Precision::Month { month, .. } => DateText::MonthInFull { month: *month, year },
            Precision::Century
            | Precision::Decade
            | Precision::Year { .. }
            | Precision::Season(_)
            | Precision::Time { .. } => return self.when(lang),
        };
        text.say(lang).into_owned()
    }

    /// As it reads behind a verb: `năm 2024`, `ngày 27/11/2024`; `in 2024`, `on 27 Nov 2024`.
    #[must_use]
    pub fn when(&self, lang: Lang) -> String {
        let unit = match self {
            Self::Point(Point { qualifier: Qualifier::Plain | Qualifier::Uncertain, precision, year: _ }) => {
                unit(*precision)
            }
            Self::Point(_) | Self::Interval(..) => DateUnit::Other,
        };
        DateText::When { unit, date: self.display(lang) }.say(lang).into_owned()
    }
}

impl Point {
    /// As a person reads it, with the doubt in words.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        let date = self.display_bare(lang);
        match self.qualifier {
            Qualifier::Plain => date,
            Qualifier::Uncertain => format!("{date}?"),
            Qualifier::Approximate => DateText::About { date }.say(lang).into_owned(),
            Qualifier::Both => format!("{}?", DateText::About { date }.say(lang)),
        }
    }

    fn display_bare(self, lang: Lang) -> String {
        let year = year_text(self.year);
        let text = match self.precision {
            Precision::Year { .. } => return year,
            Precision::Century => DateText::Century { first: year, last: year_text(self.year + 99) },
            Precision::Decade => DateText::Decade { year },
            Precision::Season(season) => DateText::Season { season: season_label(season), year },
            Precision::Month { month, .. } => DateText::Month { month: MonthLabel(month), year },
            Precision::Day { month, day } => DateText::Day { day, month: MonthLabel(month), year },
            Precision::Time { month, day, time } => {
                let day = DateText::Day { day, month: MonthLabel(month), year }.say(lang).into_owned();
                DateText::Time { day, time: time.to_string() }
            }
        };
        text.say(lang).into_owned()
    }
}

/// A year as it is shown and read back: four digits at least, `0024`, `-0044`.
#[must_use]
pub fn year_text(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

const fn unit(precision: Precision) -> DateUnit {
    match precision {
        Precision::Century => DateUnit::Other,
        Precision::Decade => DateUnit::Decade,
        Precision::Year { .. } => DateUnit::Year,
        Precision::Season(_) => DateUnit::Season,
        Precision::Month { .. } => DateUnit::Month,
        Precision::Day { .. } | Precision::Time { .. } => DateUnit::Day,
    }
}

const fn season_label(season: u8) -> SeasonLabel {
    match season {
        21 => SeasonLabel::Spring,
        22 => SeasonLabel::Summer,
        23 => SeasonLabel::Autumn,
        _ => SeasonLabel::Winter,
    }
}

fn interval(from: Bound, to: Bound, lang: Lang) -> String {
    match (from, to) {
        (Bound::At(a), Bound::At(b)) => format!("{}–{}", a.display(lang), b.display(lang)),
        (Bound::At(a), Bound::Open) => DateText::From { date: a.display(lang) }.say(lang).into_owned(),
        (Bound::At(a), Bound::Unknown) => format!("{}–?", a.display(lang)),
        (Bound::Open, Bound::At(b)) => DateText::Until { date: b.display(lang) }.say(lang).into_owned(),
        (Bound::Unknown, Bound::At(b)) => format!("?–{}", b.display(lang)),
        (Bound::Open | Bound::Unknown, Bound::Open | Bound::Unknown) => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|refusal| panic!("{text}: {refusal}"))
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
        assert_eq!(both("2024-11-15T10:00:00Z"), pair("15/11/2024 10:00:00Z", "15 Nov 2024, 10:00:00Z"));
        assert_eq!(both("-0044"), pair("-0044", "-0044"));
    }
}

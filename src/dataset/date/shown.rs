//! A date as a person reads it.

use super::edtf::{Bound, Edtf, Point, Precision, Qualifier};
use crate::lang::Lang;

impl Edtf {
    /// As a person reads it: `27/11/2024`, `11/2024`, `từ 2019`; `27 Nov 2024`, `Nov 2024`, `from 2019`. Doubt is said, not hidden.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        match self {
            Self::Point(point) => point.display(lang),
            Self::Interval(from, to) => display_interval(*from, *to, lang),
        }
    }
}

impl Point {
    /// As a person reads it, with the doubt in words.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        let bare = self.display_bare(lang);
        match self.qualifier {
            Qualifier::Plain => bare,
            Qualifier::Uncertain => format!("{bare}?"),
            Qualifier::Approximate => format!("{} {bare}", lang.of(("khoảng", "about"))),
            Qualifier::Both => format!("{} {bare}?", lang.of(("khoảng", "about"))),
        }
    }

    fn display_bare(self, lang: Lang) -> String {
        let year = year_text(self.year);
        match (self.precision, lang) {
            (Precision::Century, Lang::Vi) => format!("những năm {year}–{}", year_text(self.year + 99)),
            (Precision::Century, Lang::En) => format!("{year}–{}", year_text(self.year + 99)),
            (Precision::Decade, Lang::Vi) => format!("thập niên {year}"),
            (Precision::Decade, Lang::En) => format!("{year}s"),
            (Precision::Year { .. }, _) => year,
            (Precision::Season(season), Lang::Vi) => format!("{} {year}", season_word(season).0),
            (Precision::Season(season), Lang::En) => format!("{} {year}", season_word(season).1),
            (Precision::Month { month, .. }, Lang::Vi) => format!("{month:02}/{year}"),
            (Precision::Month { month, .. }, Lang::En) => format!("{} {year}", month_abbreviation(month)),
            (Precision::Day { month, day }, Lang::Vi) => format!("{day:02}/{month:02}/{year}"),
            (Precision::Day { month, day }, Lang::En) => format!("{day} {} {year}", month_abbreviation(month)),
        }
    }
}

/// A year as it is shown and read back: four digits at least, `0024`, `-0044`.
#[must_use]
pub fn year_text(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

/// The English abbreviation of a month 1–12 (CLDR `en`, abbreviated); empty for any other number.
#[must_use]
pub fn month_abbreviation(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
}

const fn season_word(season: u8) -> (&'static str, &'static str) {
    match season {
        21 => ("mùa xuân", "spring"),
        22 => ("mùa hè", "summer"),
        23 => ("mùa thu", "autumn"),
        _ => ("mùa đông", "winter"),
    }
}

fn display_interval(from: Bound, to: Bound, lang: Lang) -> String {
    match (from, to) {
        (Bound::At(a), Bound::At(b)) => format!("{}–{}", a.display(lang), b.display(lang)),
        (Bound::At(a), Bound::Open) => format!("{} {}", lang.of(("từ", "from")), a.display(lang)),
        (Bound::At(a), Bound::Unknown) => format!("{}–?", a.display(lang)),
        (Bound::Open, Bound::At(b)) => format!("{} {}", lang.of(("đến", "until")), b.display(lang)),
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
        assert_eq!(both("-0044"), pair("-0044", "-0044"));
    }
}

//! Single values: ids, words, dates, numbers, codes, addresses, texts.

use super::{
    countries::{country_meant, is_country},
    fault::{CharPlace, Fault, Quote},
    ids::id_meant,
    walk::Walk,
};
use crate::dataset::{
    Edtf, Id,
    json::JsonValue,
    words::{Vocabulary, WordRow},
};
use crate::lang::{Label, Lang};
use crate::text::{self, TroubleKind, fold, nearest};

/// More than this of any currency is more than a portfolio holds: 10¹⁵.
const HUGE: f64 = 1e15;

/// Signs and names that stand for a currency code.
const CURRENCIES: [(&str, &str); 12] = [
    ("đ", "VND"),
    ("₫", "VND"),
    ("vnđ", "VND"),
    ("đồng", "VND"),
    ("$", "USD"),
    ("us$", "USD"),
    ("usd$", "USD"),
    ("đô la", "USD"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
];

/// Codes that are written in lower case by mistake.
const USUAL_CODES: [&str; 12] = ["VND", "USD", "EUR", "GBP", "JPY", "CNY", "KRW", "AUD", "CHF", "SEK", "NOK", "DKK"];

/// No portfolio reaches further from its own day.
const FAR_YEARS: u32 = 200;
/// A year before this one has lost a digit.
const FIRST_YEAR: i32 = 1000;

impl<'t> Walk<'t, '_> {
    pub(super) fn id(&mut self, value: JsonValue<'t>, id: &str) {
        if !Id::is_valid(id) {
            self.tell(value, Fault::BadId { id: Quote::of(id), meant: id_meant(id) });
        }
    }

    pub(super) fn word(
        &mut self,
        value: JsonValue<'t>,
        word: &str,
        vocabulary: &'static Vocabulary,
        field: &'static str,
    ) {
        if vocabulary.rows.iter().any(|row| row.word == word) {
            return;
        }
        let meant = if self.may_guess() { word_meant(word, vocabulary.rows) } else { None };
        self.tell(value, Fault::UnknownWord { word: Quote::of(word), field, vocabulary, meant });
    }

    pub(super) fn date(&mut self, value: JsonValue<'t>, text: &str) {
        match Edtf::parse(text) {
            Ok(date) => {
                if date.is_reversed() {
                    self.tell(value, Fault::ReversedPeriod { text: Quote::of(text) });
                } else if self.is_far(date) {
                    let as_of = self.as_of.map_or_else(String::new, |as_of| as_of.to_string());
                    self.tell(value, Fault::FarDate { text: Quote::of(text), as_of });
                }
            }
            Err(refusal) => {
                self.tell(value, Fault::BadDate { text: Quote::of(text), why: refusal.why, meant: refusal.meant });
            }
        }
    }

    /// Whether a date is so far from the day of the data that its year must be mistyped. Where that day itself has such a year, it
    /// alone is told, and not all the others.
    fn is_far(&self, date: Edtf) -> bool {
        let now = self.as_of.map(|as_of| as_of.last_day().year()).filter(|year| *year >= FIRST_YEAR);
        let is_far = |year: i32| match now {
            Some(now) => year.abs_diff(now) > FAR_YEARS,
            None => year < FIRST_YEAR,
        };
        [date.lower(), date.upper()].into_iter().flatten().any(|day| is_far(day.year()))
    }

    pub(super) fn country(&mut self, value: JsonValue<'t>, code: &str) {
        if !is_country(code) {
            self.tell(value, Fault::UnknownCountry { code: Quote::of(code), meant: country_meant(code) });
        }
    }

    pub(super) fn currency(&mut self, value: JsonValue<'t>, code: &str) {
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            self.tell(value, Fault::BadCurrency { code: Quote::of(code), meant: currency_meant(code) });
        }
    }

    pub(super) fn url(&mut self, value: JsonValue<'t>, url: &str) {
        if !is_web_address(url) {
            self.tell(value, Fault::BadUrl { url: Quote::of(url) });
        }
    }

    pub(super) fn whole(&mut self, value: JsonValue<'t>, min: i64, max: i64) {
        let Some(text) = value.number() else { return };
        let number = Quote::of(text);
        match text.parse::<i64>() {
            _ if text.contains(['.', 'e', 'E']) || text == "-0" => self.tell(value, Fault::NotWhole { number }),
            Ok(whole) if (min..=max).contains(&whole) => {}
            Ok(_) | Err(_) => self.tell(value, Fault::OutOfRange { number, min, max }),
        }
    }

    pub(super) fn amount(&mut self, value: JsonValue<'t>) {
        let Some(text) = value.number() else { return };
        let (amount, number) = (text.parse::<f64>().unwrap_or(0.0), Quote::of(text));
        if amount < 0.0 {
            self.tell(value, Fault::NegativeAmount { number });
        } else if amount > HUGE {
            self.tell(value, Fault::HugeAmount { number });
        }
    }

    /// What stands in a line of text and cannot be seen; of each kind the first.
    pub(super) fn hidden_in(&mut self, value: JsonValue<'t>, raw: &str) {
        let mut told = Vec::new();
        for trouble in text::trouble(raw) {
            let kind = std::mem::discriminant(&trouble.kind);
            if !told.contains(&kind) {
                told.push(kind);
                self.tell(value, trouble_fault(trouble.kind, nth(raw, trouble.at)));
            }
        }
        if let Some(char) = text::mixed_script(raw) {
            let at = raw.find(char).unwrap_or(0);
            self.tell(value, Fault::MixedScript { spot: CharPlace { char, nth: nth(raw, at) } });
        }
        if let Some(at) = raw.find(char::REPLACEMENT_CHARACTER) {
            self.tell(value, Fault::Replacement { nth: nth(raw, at) });
        }
    }
}

fn trouble_fault(kind: TroubleKind, nth: usize) -> Fault {
    match kind {
        TroubleKind::Control(char) => Fault::Control { spot: CharPlace { char, nth } },
        TroubleKind::Bidi(char) => Fault::Bidi { spot: CharPlace { char, nth } },
        TroubleKind::Invisible(char) => Fault::Invisible { spot: CharPlace { char, nth } },
        TroubleKind::NotNfc => Fault::NotNfc { nth },
        TroubleKind::TooManyMarks => Fault::TooManyMarks { nth },
    }
}

/// Which character of a text starts at the byte `at`, from 1.
fn nth(text: &str, at: usize) -> usize {
    text.char_indices().take_while(|(start, _)| *start < at).count() + 1
}

/// The word that was probably meant: by its label in either language, else the nearest.
fn word_meant(word: &str, rows: &'static [WordRow]) -> Option<&'static str> {
    let folded = fold(word);
    let labels = |row: &&WordRow| Lang::ALL.iter().any(|lang| fold(row.label.text(*lang)) == folded);
    let by_label = rows.iter().find(labels).map(|row| row.word);
    by_label.or_else(|| nearest(word, rows.iter().map(|row| row.word)))
}

fn currency_meant(code: &str) -> Option<&'static str> {
    let lower = code.trim().to_lowercase();
    let by_sign = CURRENCIES.iter().find(|(sign, _)| *sign == lower).map(|(_, code)| *code);
    by_sign.or_else(|| USUAL_CODES.into_iter().find(|usual| usual.eq_ignore_ascii_case(&lower)))
}

/// `http` or `https`, a host, and no blank or control character.
fn is_web_address(url: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let head = url.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| url.get(scheme.len()..)).flatten()
    });
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    !host.is_empty()
        && host.starts_with(|char: char| char.is_alphanumeric() || char == '[')
        && !url.contains(|char: char| char.is_whitespace() || char.is_control() || "<>\"`".contains(char))
        && text::trouble(url).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Status, Words};

    #[test]
    fn web_addresses_have_a_scheme_and_a_host() {
        for good in ["https://example.org", "http://example.org/a?b#c", "HTTPS://Bộ.vn/tin", "https://[::1]/"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///a",
            "javascript:alert(1)",
            "https://a b",
            "C:\\a.pdf",
            "https://-a",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_word_is_meant_by_its_label_its_spelling_or_its_neighbour() {
        let meant = |word| word_meant(word, Status::VOCABULARY.rows);
        assert_eq!(meant("In force"), Some("in_force"));
        assert_eq!(meant("in-force"), Some("in_force"));
        assert_eq!(meant("đã ký"), Some("signed"));
        assert_eq!(meant("Da ky"), Some("signed"));
        assert_eq!(meant("finalization"), Some("finalisation"));
        assert_eq!(meant("xyz"), None);
    }

    #[test]
    fn an_id_is_made_of_what_was_meant_as_one() {
        assert_eq!(id_meant("Phần Lan / nước").as_deref(), Some("phan-lan-nuoc"));
        assert_eq!(id_meant("FI_Water").as_deref(), Some("fi-water"));
        assert_eq!(id_meant("…"), None);
    }
}

//! Money as registers have it: `1,5 tỷ đồng`, `USD 2.3 million`, `1.234,50`.

use super::grid::CellValue;
use super::phrases::phrase;
use crate::dataset::Amount;

/// What a heading or a line above the table says of all amounts of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MoneyUnit {
    /// The currency.
    pub currency: Option<&'static str>,
    /// Zeros to be added.
    pub zeros: u8,
}

/// What a cell says as money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyReading {
    /// How much.
    pub amount: Amount,
    /// In which currency.
    pub currency: Option<&'static str>,
    /// It says something besides.
    pub has_more: bool,
}

/// A currency, and what else stands for it where it is written.
struct CurrencyRow {
    code: &'static str,
    names: &'static [&'static str],
}

const fn currency(code: &'static str, names: &'static [&'static str]) -> CurrencyRow {
    CurrencyRow { code, names }
}

/// The currencies that are known; those with two words before those with one.
const CURRENCIES: [CurrencyRow; 30] = [
    currency("AUD", &["aud", "a$", "do la uc"]),
    currency("CAD", &["cad", "c$", "do la canada"]),
    currency("SGD", &["sgd", "s$", "do la singapore"]),
    currency("NZD", &["nzd", "nz$"]),
    currency("HKD", &["hkd", "hk$"]),
    currency("TWD", &["twd", "ntd", "nt$"]),
    currency("USD", &["usd", "us$", "do la my", "do la", "dollars", "dollar", "us dollars", "us", "$"]),
    currency("VND", &["vnd", "dong", "d", "₫", "dong viet nam", "trd"]),
    currency("EUR", &["eur", "euro", "euros", "€"]),
    currency("GBP", &["gbp", "£", "bang anh", "pounds"]),
    currency("JPY", &["jpy", "yen", "¥", "yen nhat"]),
    currency("KRW", &["krw", "won", "₩"]),
    currency("CNY", &["cny", "rmb", "nhan dan te", "yuan"]),
    currency("CHF", &["chf", "franc thuy si"]),
    currency("SEK", &["sek"]),
    currency("NOK", &["nok"]),
    currency("DKK", &["dkk"]),
    currency("THB", &["thb", "baht"]),
    currency("LAK", &["lak", "kip"]),
    currency("KHR", &["khr", "riel"]),
    currency("INR", &["inr", "rupees"]),
    currency("RUB", &["rub", "rup"]),
    currency("IDR", &["idr"]),
    currency("MYR", &["myr", "ringgit"]),
    currency("PHP", &["php"]),
    currency("CZK", &["czk"]),
    currency("PLN", &["pln"]),
    currency("HUF", &["huf"]),
    currency("XDR", &["xdr", "sdr"]),
    currency("KWD", &["kwd"]),
];

/// Words for a number of zeros; longer ones first.
const MULTIPLIERS: [(u8, &[&str]); 5] = [
    (12, &["nghin ty", "ngan ty", "trillion", "trillions"]),
    (9, &["ty", "ti", "billion", "billions", "bn"]),
    (6, &["trieu", "tr", "million", "millions", "mio", "mil", "mln", "mn", "m"]),
    (3, &["nghin", "ngan", "thousand", "thousands", "k"]),
    (2, &["tram", "hundred"]),
];

/// Words that change nothing.
const FILLERS: [&str; 16] = [
    "khoang",
    "about",
    "approx",
    "approximately",
    "circa",
    "ca",
    "tong",
    "total",
    "tri gia",
    "von",
    "so tien",
    "hon",
    "gan",
    "uoc",
    "around",
    "tong so",
];

/// The unit that a heading names, such as `Kinh phí (triệu USD)` or `Đơn vị tính: tỷ đồng`.
#[must_use]
pub fn unit_of(text: &str) -> MoneyUnit {
    let mut unit = MoneyUnit::default();
    let words = words_of(text);
    for place in 0..words.len() {
        let rest = words.get(place..).unwrap_or_default();
        if unit.currency.is_none() {
            // A lone `d` in a heading is rather an item of a list.
            unit.currency = currency_at(rest)
                .filter(|(_, length)| *length > 1 || rest.first().is_some_and(|word| word != "d" && word != "us"))
                .map(|(code, _)| code);
        }
        if unit.zeros == 0 {
            unit.zeros = multiplier_at(rest)
                .filter(|_| rest.first().is_some_and(|word| word.len() > 1))
                .map_or(0, |(zeros, _)| zeros);
        }
    }
    unit
}

/// Whether a text is no more than the name of a currency: its code.
#[must_use]
pub fn currency_of(text: &str) -> Option<&'static str> {
    let words = words_of(text);
    currency_at(&words).filter(|(_, length)| *length == words.len()).map(|(code, _)| code)
}

/// What a cell says as money; nothing where it says no one amount. `comma` is how its column writes fractions, where that is known.
#[must_use]
pub fn read(value: CellValue<'_>, unit: MoneyUnit, comma: Option<bool>) -> Option<MoneyReading> {
    match value {
        CellValue::Number(number) if number >= 0.0 && number.is_finite() => {
            let amount = Amount::new(&shifted(&number.to_string(), unit.zeros)?)?;
            Some(MoneyReading { amount, currency: unit.currency, has_more: false })
        }
        CellValue::Text(text) => {
            let bare = super::phrases::without_brackets(text);
            // What stands in brackets may be the unit itself.
            of_text(text, unit, comma).or_else(|| {
                let reading = of_text(&bare, unit, comma)?;
                Some(MoneyReading { has_more: true, ..reading })
            })
        }
        CellValue::Empty | CellValue::Day(_) | CellValue::Bool(_) | CellValue::Number(_) => None,
    }
}

fn of_text(text: &str, unit: MoneyUnit, comma: Option<bool>) -> Option<MoneyReading> {
    let (before, number, after) = one_number(text)?;
    let (mut zeros, mut code, mut is_english) = (None, None, false);
    for side in [before, after] {
        let words = words_of(side);
        let mut place = 0;
        while let Some(rest) = words.get(place..).filter(|rest| !rest.is_empty()) {
            if let Some((found, length)) = multiplier_at(rest).filter(|_| zeros.is_none()) {
                zeros = Some(found);
                is_english = rest.first().is_some_and(|word| {
                    !matches!(word.as_str(), "nghin" | "ngan" | "ty" | "ti" | "trieu" | "tr" | "tram")
                });
                place += length;
            } else if let Some((found, length)) =
                currency_at(rest).filter(|(found, _)| code.is_none_or(|code| code == *found))
            {
                code = Some(found);
                place += length;
            } else {
                place += filler_at(rest)?;
            }
        }
    }
    let digits = plain(number, comma, is_english);
    // Who writes a multiplier or a currency into the cell does not mean that of the heading.
    let zeros = zeros.unwrap_or(if code.is_some() && code != unit.currency { 0 } else { unit.zeros });
    let amount = Amount::new(&shifted(&digits, zeros)?)?;
    Some(MoneyReading { amount, currency: code.or(unit.currency), has_more: false })
}

/// How the amounts of a column write fractions: with a comma, with a point; nothing where none of them tells.
#[must_use]
pub fn comma_of_column<'a>(values: impl Iterator<Item = CellValue<'a>>) -> Option<bool> {
    let (mut commas, mut points) = (0_usize, 0_usize);
    for value in values {
        let CellValue::Text(text) = value else { continue };
        let Some((_, number, _)) = one_number(text) else { continue };
        let last = number.rfind([',', '.']);
        let Some(at) = last else { continue };
        let behind = number.len() - at - 1;
        let sign = number.as_bytes().get(at).copied();
        let is_lone = number.matches([',', '.']).count() == 1;
        let both = number.contains(',') && number.contains('.');
        // Three digits behind a lone sign may be thousands; two signs of a kind are.
        if !both && (behind == 3 || !is_lone) {
            continue;
        }
        match sign {
            Some(b',') => commas += 1,
            _ => points += 1,
        }
    }
    (commas != points).then_some(commas > points)
}

/// The one number in a text, with what stands before it and behind it.
fn one_number(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(|char: char| char.is_ascii_digit())?;
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    while let Some(byte) = bytes.get(end) {
        let goes_on = match byte {
            b'0'..=b'9' => true,
            b'.' | b',' | b'\'' => digit(end + 1),
            // Groups of three digits with blanks between them.
            b' ' => digit(end + 1) && digit(end + 2) && digit(end + 3) && !digit(end + 4),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    let (before, number, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let is_one =
        !after.contains(|char: char| char.is_ascii_digit()) && !before.trim_end().ends_with(['-', '−', '<', '>']);
    is_one.then_some((before, number, after))
}

/// A number as JSON writes it.
fn plain(number: &str, comma: Option<bool>, is_english: bool) -> String {
    let tight: String = number.chars().filter(|char| !matches!(char, ' ' | '\'')).collect();
    let (commas, points) = (tight.matches(',').count(), tight.matches('.').count());
    let last = tight.rfind([',', '.']);
    let behind = last.map_or(0, |at| tight.len() - at - 1);
    let decimal = match (commas, points) {
        // The last of two kinds parts the fraction.
        (1.., 1..) => last.and_then(|at| tight.get(at..=at)).filter(|sign| tight.matches(sign).count() == 1),
        (1, 0) if behind != 3 || comma == Some(true) => Some(","),
        (0, 1) if behind != 3 || comma == Some(false) || is_english => Some("."),
        _ => None,
    };
    let out: String = tight
        .char_indices()
        .filter_map(|(at, char)| match char {
            ',' | '.' => (decimal.is_some() && Some(at) == last).then_some('.'),
            _ => Some(char),
        })
        .collect();
    let out = out.trim_start_matches('0');
    if out.is_empty() || out.starts_with('.') { format!("0{out}") } else { out.to_owned() }
}

/// A number with its point so many places further to the right.
fn shifted(number: &str, zeros: u8) -> Option<String> {
    if zeros == 0 {
        return Some(number.to_owned());
    }
    let amount = Amount::new(&format!("{number}e{zeros}"))?.to_string();
    Some(if amount.contains('.') { amount.trim_end_matches('0').trim_end_matches('.').to_owned() } else { amount })
}

/// The words and signs of a text, as they are compared.
fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in text.split(|char: char| {
        char.is_whitespace() || matches!(char, '(' | ')' | '[' | ']' | ':' | '/' | ';' | '~' | '.' | ',' | '*')
    }) {
        if piece.is_empty() {
            continue;
        }
        let folded = crate::text::fold(piece);
        if folded.contains(['$', '€', '£', '¥', '₩', '₫']) {
            words.push(folded);
        } else {
            words.extend(phrase(&folded).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    words
}

/// How many of the words make a phrase.
fn matches(rest: &[String], wanted: &str) -> Option<usize> {
    let count = wanted.split(' ').count();
    let run = rest.get(..count)?;
    run.iter().map(String::as_str).eq(wanted.split(' ')).then_some(count)
}

fn currency_at(rest: &[String]) -> Option<(&'static str, usize)> {
    let all = CURRENCIES.iter().flat_map(|row| row.names.iter().map(|name| (row.code, *name)));
    let found = all.filter_map(|(code, name)| matches(rest, name).map(|length| (code, length)));
    found.max_by_key(|(_, length)| *length)
}

fn multiplier_at(rest: &[String]) -> Option<(u8, usize)> {
    MULTIPLIERS.iter().find_map(|(zeros, names)| {
        let length = names.iter().find_map(|name| matches(rest, name))?;
        Some((*zeros, length))
    })
}

fn filler_at(rest: &[String]) -> Option<usize> {
    FILLERS.iter().find_map(|filler| matches(rest, filler))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, unit: MoneyUnit, comma: Option<bool>) -> String {
        let reading = read(CellValue::Text(text), unit, comma);
        reading.map_or("-".to_owned(), |it| format!("{} {}", it.amount, it.currency.unwrap_or("?")))
    }

    #[test]
    fn money_is_read_as_people_write_it_and_no_digit_is_made_up() {
        for (text, money) in [
            ("1,5 tỷ đồng", "1500000000 VND"),
            ("1,5 tỉ đ", "1500000000 VND"),
            ("USD 2.3 million", "2300000 USD"),
            ("2.300.000 USD", "2300000 USD"),
            ("$2,300,000.50", "2300000.50 USD"),
            ("1.234,50", "1234.50 ?"),
            ("1,234.50 EUR", "1234.50 EUR"),
            ("3 000 000 €", "3000000 EUR"),
            ("350 tr. đ", "350000000 VND"),
            ("A$5m", "5000000 AUD"),
            ("2.345 million USD", "2345000 USD"),
            ("khoảng 12 triệu đô la Mỹ", "12000000 USD"),
            ("10 triệu USD (vốn vay)", "10000000 USD"),
            ("8143661439548533232 VND", "8143661439548533232 VND"),
            ("0,75 triệu USD", "750000 USD"),
            ("2-3 triệu USD", "-"),
            ("đang thẩm định", "-"),
            ("12 xe", "-"),
        ] {
            assert_eq!(said(text, MoneyUnit::default(), None), money, "{text}");
        }
    }

    #[test]
    fn a_heading_says_the_unit_of_its_column() {
        let unit = unit_of("Kinh phí (triệu USD)");
        assert_eq!(unit, MoneyUnit { currency: Some("USD"), zeros: 6 });
        assert_eq!(said("2,5", unit, None), "2500000 USD");
        assert_eq!(said("500.000 EUR", unit, None), "500000 EUR");
        assert_eq!(unit_of("Đơn vị tính: tỷ đồng"), MoneyUnit { currency: Some("VND"), zeros: 9 });
        assert_eq!(unit_of("Tổng vốn"), MoneyUnit::default());
        assert_eq!(unit_of("Budget (US$)"), MoneyUnit { currency: Some("USD"), zeros: 0 });
        let number = read(CellValue::Number(2.5), unit, None).unwrap();
        assert_eq!(number.amount.to_string(), "2500000");
    }

    #[test]
    fn a_column_tells_how_it_writes_fractions() {
        let of = |values: &[&'static str]| comma_of_column(values.iter().map(|value| CellValue::Text(value)));
        assert_eq!(of(&["1,5", "2.000,75"]), Some(true));
        assert_eq!(of(&["1.5", "1,234.5"]), Some(false));
        assert_eq!(of(&["1.234", "5.678.000"]), None);
        assert_eq!(said("1,234", MoneyUnit::default(), Some(true)), "1.234 ?");
        assert_eq!(said("1.234", MoneyUnit::default(), None), "1234 ?");
        assert_eq!(currency_of("VNĐ"), Some("VND"));
        assert_eq!(currency_of("xe"), None);
    }
}

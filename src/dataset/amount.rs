//! An amount as the file writes it: no digit is lost.

use serde::de::{Deserializer, Error};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fmt;

/// More zeros than this an exponent is not written out in.
const MOST_ZEROS: usize = 400;

/// A decimal number with the digits of the file; an exponent is written out.
#[derive(Debug, Clone)]
pub struct Amount(Box<str>);

impl Amount {
    /// The amount that a number of JSON says; none where the text is no such number.
    #[must_use]
    pub fn new(number: &str) -> Option<Self> {
        let begins = number.starts_with(|char: char| char.is_ascii_digit() || char == '-');
        let is_number = begins && number.parse::<f64>().is_ok_and(f64::is_finite);
        is_number.then(|| Self(without_exponent(number).unwrap_or_else(|| number.to_owned()).into()))
    }

    /// The digits without the zeros behind the last that counts: equal for amounts that are equal.
    fn significant(&self) -> &str {
        if self.0.contains('.') { self.0.trim_end_matches('0').trim_end_matches('.') } else { &self.0 }
    }
}

/// The same number without its exponent; nothing where that would be endless.
fn without_exponent(number: &str) -> Option<String> {
    let Some((digits, exponent)) = number.split_once(['e', 'E']) else { return Some(number.to_owned()) };
    let exponent: i32 = exponent.trim_start_matches('+').parse().ok()?;
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let digits = format!("{whole}{fraction}");
    let zeros = |count: usize| (count <= MOST_ZEROS).then(|| "0".repeat(count));
    let plain = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{digits}{}", zeros(point - digits.len())?),
        Ok(point) if point > 0 => format!("{}.{}", digits.get(..point)?, digits.get(point..)?),
        Ok(_) | Err(_) => format!("0.{}{digits}", zeros(point.unsigned_abs() as usize)?),
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.significant() == other.significant()
    }
}

impl Eq for Amount {}

impl Amount {
    /// A text that is equal for equal amounts, and for no others.
    #[must_use]
    pub fn key(&self) -> &str {
        self.significant()
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Self::new(raw.get()).ok_or_else(|| D::Error::custom("not a number"))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(number: &str) -> String {
        Amount::new(number).unwrap().to_string()
    }

    #[test]
    fn no_digit_is_lost_and_exponents_are_written_out() {
        assert_eq!(digits("8143661439548533232"), "8143661439548533232");
        assert_eq!(digits("2500000.50"), "2500000.50");
        assert_eq!(digits("1e6"), "1000000");
        assert_eq!(digits("-2.5E+3"), "-2500");
        assert_eq!(digits("1.2345e2"), "123.45");
        assert_eq!(digits("15e-4"), "0.0015");
        assert_eq!(digits("0.5e1"), "5");
        assert_eq!(digits("1e-999999999"), "1e-999999999");
        assert_eq!(Amount::new("\"7\"").map(|amount| amount.to_string()), None);
        assert_eq!(Amount::new("null").map(|amount| amount.to_string()), None);
    }

    #[test]
    fn amounts_are_equal_by_their_value() {
        assert_eq!(Amount::new("2.50"), Amount::new("2.5"));
        assert_eq!(Amount::new("100"), Amount::new("1e2"));
        assert_ne!(Amount::new("8143661439548533232"), Amount::new("8143661439548533233"));
    }
}

//! A value of a wrong kind put into the right shape: what the writer can paste.

use crate::dataset::Edtf;
use crate::dataset::fields::{Entity, Field, Shape};
use crate::dataset::json::{JsonKind, JsonValue};
use crate::text::Clean;

/// Characters of the file that an example repeats.
const MAX_REPEATED: usize = 40;

/// The value as a field of that shape holds it; what the file does not say is left to the writer as `…`. `None` where nobody knows.
pub(super) fn in_shape(value: JsonValue<'_>, wanted: &Shape) -> Option<String> {
    match wanted {
        Shape::List(inner) if !matches!(value.kind(), JsonKind::Null | JsonKind::List | JsonKind::Broken) => {
            let entry = if inner.holds(value.kind()) { as_it_is(value) } else { in_shape(value, inner) };
            entry.map(|entry| format!("[{entry}]"))
        }
        Shape::Text => Some(format!("{{\"vi\": {}, \"en\": …}}", text(value)?)),
        Shape::One(entity) => object(value, entity),
        Shape::Whole(..) => plain_number(&value.text()?).filter(|number| !number.contains('.')),
        Shape::Amount => plain_number(&value.text()?),
        Shape::Bool => match crate::text::fold(&value.text()?).as_str() {
            "true" | "yes" | "co" | "dung" => Some("true".to_owned()),
            "false" | "no" | "khong" | "sai" => Some("false".to_owned()),
            _ => None,
        },
        Shape::Date => Some(format!("\"{}\"", date(value.number()?)?)),
        Shape::Id | Shape::Line | Shape::Url | Shape::Country | Shape::Currency | Shape::Word(_) | Shape::Ref(_) => {
            Some(format!("\"{}\"", only_text(value)?))
        }
        Shape::List(_) => None,
    }
}

/// A text or number as it stands in the file, when it can be repeated.
fn as_it_is(value: JsonValue<'_>) -> Option<String> {
    if value.kind() == JsonKind::Number { only_text(value) } else { text(value) }
}

/// A text as an object: it is the date of what has one, else the first thing that such an object must say.
fn object(value: JsonValue<'_>, entity: &'static Entity) -> Option<String> {
    let said = only_text(value)?;
    let required = || entity.fields.iter().filter(|field| field.required);
    let own = required().find(|field| matches!(field.shape, Shape::Date)).or_else(|| required().next())?;
    let put = match own.shape {
        Shape::Date => format!("\"{}\"", date(&said)?),
        Shape::Text => format!("{{\"vi\": \"{said}\", \"en\": …}}"),
        Shape::Id | Shape::Line | Shape::Ref(_) => format!("\"{said}\""),
        Shape::Url
        | Shape::Country
        | Shape::Currency
        | Shape::Whole(..)
        | Shape::Amount
        | Shape::Bool
        | Shape::Word(_)
        | Shape::One(_)
        | Shape::List(_) => return None,
    };
    let member = |field: &Field| {
        if field.name == own.name { format!("\"{}\": {put}", field.name) } else { format!("\"{}\": …", field.name) }
    };
    Some(format!("{{{}}}", required().map(member).collect::<Vec<_>>().join(", ")))
}

/// A text, or the text of a number.
fn only_text(value: JsonValue<'_>) -> Option<String> {
    match value.kind() {
        JsonKind::Text => clean(&value.text()?),
        JsonKind::Number => clean(value.number()?),
        JsonKind::Null | JsonKind::Bool | JsonKind::List | JsonKind::Object | JsonKind::Broken => None,
    }
}

fn text(value: JsonValue<'_>) -> Option<String> {
    only_text(value).map(|text| format!("\"{text}\""))
}

/// What can stand between quotation marks as it is.
fn clean(text: &str) -> Option<String> {
    let clean = Clean::line(text);
    let fits = !clean.is_empty() && clean.chars().count() <= MAX_REPEATED && !clean.contains(['"', '\\']);
    fits.then(|| clean.to_string())
}

/// The date that a text or a number is, or was meant to be.
fn date(text: &str) -> Option<String> {
    match Edtf::parse(text) {
        Ok(_) => Some(text.to_owned()),
        Err(refusal) => refusal.meant,
    }
}

/// A number as people write it, as JSON has it: `1.500.000`, `1,500,000.50`, `2 500 000 USD`, `2,5`. Where one sign stands once before
/// three digits, it groups them, as it does in amounts of money.
fn plain_number(text: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let from = text.find(is_digit)?;
    let until = text.rfind(is_digit)? + 1;
    let around = [text.get(..from)?, text.get(until..)?].concat();
    let unit = around.trim();
    if unit.chars().any(|c| c.is_ascii_digit() || matches!(c, '-' | '–')) || unit.chars().count() > 4 {
        return None;
    }
    let number: String =
        text.get(from..until)?.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '_')).collect();
    if !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return None;
    }
    let last = number.rfind(['.', ',']);
    let (whole, fraction) = match last.map(|at| (at, number.get(at..at + 1), number.get(at + 1..))) {
        Some((at, Some(sign), Some(behind))) if number.matches(sign).count() == 1 => {
            let other = number.get(..at)?.contains(['.', ',']);
            if behind.len() == 3 && !other { (number.as_str(), "") } else { (number.get(..at)?, behind) }
        }
        _ => (number.as_str(), ""),
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().filter(|group| !group.is_empty())?;
    let digits = groups.try_fold(first.to_owned(), |digits, group| (group.len() == 3).then(|| digits + group))?;
    let digits = Some(digits.trim_start_matches('0')).filter(|digits| !digits.is_empty()).unwrap_or("0");
    Some(if fraction.is_empty() { digits.to_owned() } else { format!("{digits}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::plain_number;

    #[test]
    fn numbers_as_people_write_them_become_numbers_of_json() {
        for (written, number) in [
            ("1.500.000", "1500000"),
            ("1,500,000", "1500000"),
            ("1 500 000", "1500000"),
            ("1.500.000 USD", "1500000"),
            ("$2,500", "2500"),
            ("1.500.000,50", "1500000.50"),
            ("1,500,000.50", "1500000.50"),
            ("2,5", "2.5"),
            ("0.5", "0.5"),
            ("2018", "2018"),
        ] {
            assert_eq!(plain_number(written).as_deref(), Some(number), "{written}");
        }
        for text in ["", "two", "1.50.000", "-5", "1-2", "5 million USD", "1/2", "2018-2020"] {
            assert_eq!(plain_number(text), None, "{text}");
        }
    }
}

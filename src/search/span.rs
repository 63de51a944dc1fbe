//! Stretches of time in a query: `2024`, `2020..2024`, `..2020`, `2024-06..`, `>2020`, `<=2024-06`, `2018/2020`; `this-year`, `+30d`.

use super::names::TypedValue;
use super::problem::QueryProblem;
use crate::dataset::date::days_away;
use crate::dataset::{Day, Edtf};
use crate::lang::{SearchText, Sentence};

/// Days from…to; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    from: Option<Day>,
    to: Option<Day>,
}

impl Span {
    /// Whether any day that the date may mean is in it.
    pub fn touches(self, date: Edtf) -> bool {
        let (first, last) = date.reach();
        self.from.is_none_or(|from| last.is_none_or(|last| last >= from))
            && self.to.is_none_or(|to| first.is_none_or(|first| first <= to))
    }

    /// Whether every day of a year is in it.
    pub fn holds_year(self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= Day::from_civil(year, 1, 1))
            && self.to.is_none_or(|to| to >= Day::from_civil(year, 12, 31))
    }
}

/// Whether any day that the date may mean is in one of them.
pub(super) fn touches(spans: &[Span], date: Edtf) -> bool {
    spans.iter().any(|span| span.touches(date))
}

/// The stretches that the values name, told from a calendar day where they are told from one.
pub(super) fn spans(values: &[TypedValue], today: Day) -> Result<Vec<Span>, QueryProblem> {
    values.iter().map(|value| span(value, today)).collect()
}

/// `2024`, `2020..2024`, `..2020`, `2024-06..`, `>2020`, `<=2024-06`, `2018/2020`; `this-year`, `-1y..today`. By itself, `+30d` is the
/// time from today on until then, and `-1y` the time since then: nobody asks what is due on the thirtieth day.
pub(super) fn span(value: &TypedValue, today: Day) -> Result<Span, QueryProblem> {
    let text = value.text.as_str();
    if let Some(day) = days_away(text, today) {
        return Ok(Span { from: Some(day.min(today)), to: Some(day.max(today)) });
    }
    let point = |text: &str, column| point(text, column, today);
    if let Some((from, to)) = text.split_once("..") {
        let from = (!from.is_empty()).then(|| point(from, value.column)).transpose()?;
        let to_column = value.column + text.chars().count() - to.chars().count();
        let to = (!to.is_empty()).then(|| point(to, to_column)).transpose()?;
        let span = Span { from: from.and_then(|date| date.lower()), to: to.and_then(|date| date.upper()) };
        return forward(span, value);
    }
    for (sign, columns) in [(">=", 2), ("<=", 2), (">", 1), ("<", 1)] {
        let Some(rest) = text.strip_prefix(sign) else { continue };
        let date = point(rest.trim(), value.column + columns)?;
        return Ok(match sign {
            ">=" => Span { from: date.lower(), to: None },
            "<=" => Span { from: None, to: date.upper() },
            ">" => Span { from: date.upper().map(|day| Day(day.0.saturating_add(1))), to: None },
            _ => Span { from: None, to: date.lower().map(|day| Day(day.0.saturating_sub(1))) },
        });
    }
    let date = point(text, value.column)?;
    forward(Span { from: date.lower(), to: date.upper() }, value)
}

/// A range that runs backwards finds what lies around it: it is told, with the range that was probably meant.
fn forward(span: Span, value: &TypedValue) -> Result<Span, QueryProblem> {
    let (Some(from), Some(to)) = (span.from, span.to) else { return Ok(span) };
    if from <= to {
        return Ok(span);
    }
    let text = &value.text;
    let ends = ["..", "/", "–", "-"].into_iter().find_map(|sign| text.split_once(sign).map(|ends| (ends, sign)));
    let turned = ends.map(|((from, to), sign)| format!("{to}{sign}{from}"));
    let said = SearchText::Backwards { range: text.clone(), meant: turned };
    Err(QueryProblem::of_filter(value.column, |_| said.clone()))
}

/// A date as EDTF or told from today, or two years with a dash as people write a period.
fn point(text: &str, column: usize, today: Day) -> Result<Edtf, QueryProblem> {
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    let years = text.split_once(['-', '–']).filter(|(from, to)| is_year(from) && is_year(to));
    let read = match years {
        Some((from, to)) => Edtf::parse(&format!("{from}/{to}")),
        None => Edtf::read(text, today),
    };
    read.map_err(|refusal| {
        QueryProblem::of_filter(column, |lang| SearchText::NoDate {
            text: text.to_owned(),
            why: refusal.why.say(lang).into_owned(),
            meant: refusal.meant.clone(),
        })
    })
}

//! What a person's text needs. Uses std and Unicode crates only.

use std::ops::Deref;

/// stub
#[derive(Debug, Clone, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Clean(Box<str>);
impl Clean {
    /// stub
    #[must_use]
    pub fn line(raw: &str) -> Self {
        Self(raw.trim().into())
    }
}
impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}
/// stub
#[must_use]
pub fn width(t: &str) -> usize {
    t.chars().count()
}
/// stub
#[must_use]
pub fn truncate<'a>(t: &'a str, cells: usize, ell: &str) -> std::borrow::Cow<'a, str> {
    if width(t) <= cells {
        t.into()
    } else {
        (t.chars().take(cells.saturating_sub(1)).collect::<String>() + ell).into()
    }
}
/// stub
#[must_use]
pub fn wrap_hanging(t: &str, first: usize, rest: usize) -> Vec<std::ops::Range<usize>> {
    let mut out = vec![];
    let mut start = 0;
    let mut room = first;
    let mut last_space = None;
    let mut n = 0;
    for (i, c) in t.char_indices() {
        if c == ' ' {
            last_space = Some(i);
        }
        n += 1;
        if n > room {
            let cut = last_space.filter(|s| *s > start).unwrap_or(i);
            out.push(start..cut);
            start = if t[cut..].starts_with(' ') { cut + 1 } else { cut };
            n = t[start..i + c.len_utf8()].chars().count();
            room = rest;
            last_space = None;
        }
    }
    out.push(start..t.len());
    out
}
/// stub
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    a.cmp(b)
}
/// stub
#[must_use]
pub fn fold(t: &str) -> String {
    t.to_lowercase()
}
/// stub
#[must_use]
pub fn pad(t: &str, n: usize) -> String {
    format!("{t}{}", " ".repeat(n.saturating_sub(width(t))))
}
/// stub
#[must_use]
pub fn pad_start(t: &str, n: usize) -> String {
    format!("{}{t}", " ".repeat(n.saturating_sub(width(t))))
}

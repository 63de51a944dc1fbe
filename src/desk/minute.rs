//! Action items in a minute: lines that begin with `>` and say what, who, by when, parted by `;`.
//!
//! ```text
//! > gửi dự thảo MOU; Vụ HTQT; 15/12/2026
//! ```
//!
//! So they are written where the rest of a minute is written, in the place of the moment or in an editor, and are never told
//! twice. The day is the last part that is one; where none is, there is none. What has neither day nor person is taken all the same.

use crate::dataset::Edtf;

/// What begins the line of an action item.
pub const SIGN: char = '>';

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionItem {
    /// What.
    pub what: String,
    /// Who does it.
    pub who: Option<String>,
    /// By when.
    pub due: Option<Edtf>,
}

/// The action items of a minute, in order.
#[must_use]
pub fn actions(minute: &str) -> Vec<ActionItem> {
    minute.lines().filter_map(action).collect()
}

/// The lines of a minute that are no action items.
pub fn prose(minute: &str) -> impl Iterator<Item = &str> {
    minute.lines().filter(|line| action(line).is_none())
}

/// The action item that a line is.
#[must_use]
pub fn action(line: &str) -> Option<ActionItem> {
    let rest = line.trim_start().strip_prefix(SIGN)?;
    let mut parts: Vec<&str> = rest.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let due = parts.last().and_then(|part| day(part)).filter(|_| parts.len() > 1);
    if due.is_some() {
        parts.pop();
    }
    let who = if parts.len() > 1 { parts.pop().map(str::to_owned) } else { None };
    let what = parts.join("; ");
    (!what.is_empty()).then_some(ActionItem { what, who, due })
}

/// A day as people write it (`15/12/2026`, `12/2026`) or as files do (EDTF).
#[must_use]
pub fn day(text: &str) -> Option<Edtf> {
    let strict = Edtf::parse(text);
    strict.or_else(|refusal| refusal.meant.map_or(Err(()), |meant| Edtf::parse(&meant).map_err(|_| ()))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(what: &str, who: Option<&str>, due: Option<&str>) -> ActionItem {
        let due = due.map(|due| Edtf::parse(due).unwrap());
        ActionItem { what: what.into(), who: who.map(str::to_owned), due }
    }

    #[test]
    fn an_action_item_says_what_who_and_by_when() {
        assert_eq!(
            action("> gửi dự thảo MOU; Vụ HTQT; 15/12/2026"),
            Some(item("gửi dự thảo MOU", Some("Vụ HTQT"), Some("2026-12-15")))
        );
        assert_eq!(action(">gọi lại"), Some(item("gọi lại", None, None)));
        assert_eq!(action("> gọi lại; 12/2026"), Some(item("gọi lại", None, Some("2026-12"))));
        assert_eq!(action("> gọi lại; bà Lan"), Some(item("gọi lại", Some("bà Lan"), None)));
        assert_eq!(action("> a; b; bà Lan; 2026"), Some(item("a; b", Some("bà Lan"), Some("2026"))));
        assert_eq!(action("> 2026"), Some(item("2026", None, None)));
        assert_eq!((action("> "), action("; x"), action("x > y")), (None, None, None));
    }

    #[test]
    fn the_rest_of_a_minute_is_prose() {
        let minute = "Đồng ý.\n> gọi lại; bà Lan\nXong.";
        assert_eq!(actions(minute), [item("gọi lại", Some("bà Lan"), None)]);
        assert_eq!(prose(minute).collect::<Vec<_>>(), ["Đồng ý.", "Xong."]);
    }
}

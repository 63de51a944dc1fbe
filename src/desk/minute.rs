//! Action items in a minute: lines that begin with `>` and say what, who, by when, parted by `;`.
//!
//! ```text
//! > gửi dự thảo MOU; Vụ HTQT; 15/12/2026
//! ```
//!
//! So they are written where the rest of a minute is written, in the place of the moment or in an editor, and are never told
//! twice. Who and when may each be left out. What stands in the place of the day and is none is kept as it was written, and told
//! for what it is: a slip of the pen must neither vanish nor become somebody's name.

use crate::dataset::date::NotEdtf;
use crate::dataset::{Day, Edtf};
use crate::lang::{Label, Lang, MonthLabel};

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
    /// What stands in the place of the day and is none.
    pub no_day: Option<String>,
}

/// The action items among the lines of a minute, in order.
#[must_use]
pub fn actions<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<ActionItem> {
    lines.filter_map(action).collect()
}

/// The lines of a minute that are no action items.
pub fn prose<'t>(lines: impl Iterator<Item = &'t str>) -> impl Iterator<Item = &'t str> {
    lines.filter(|line| action(line).is_none())
}

/// The action item that a line is.
#[must_use]
pub fn action(line: &str) -> Option<ActionItem> {
    let rest = line.trim_start().strip_prefix(SIGN)?;
    let mut parts: Vec<&str> = rest.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let (mut due, mut no_day) = (None, None);
    // The day stands last; where it stands before the name, that is no harm.
    if let Some(place) =
        (1..parts.len()).rev().take(2).find(|place| parts.get(*place).is_some_and(|part| day(part).is_some()))
    {
        due = day(parts.remove(place));
    } else if parts.len() > 2 || parts.last().is_some_and(|part| parts.len() > 1 && is_meant_as_day(part)) {
        no_day = parts.pop().map(str::to_owned);
    }
    let who = if parts.len() > 1 { parts.pop().map(str::to_owned) } else { None };
    let what = parts.join("; ");
    (!what.is_empty()).then_some(ActionItem { what, who, due, no_day })
}

/// Figures parted as days are, and no letter: `31/02/2027`, `15/1`, `2027-13`; or told from today, which is no day in a text that is
/// kept, for it would move with the calendar.
fn is_meant_as_day(text: &str) -> bool {
    let is_in_figures = text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains(['/', '-', '.'])
        && !text.contains(char::is_alphabetic);
    is_in_figures || Edtf::read(text, Day(0)).is_ok()
}

/// A day as people write it (`15/12/2026`, `12/2026`), as it is shown in English (`15 Dec 2026`), or as files do (EDTF).
#[must_use]
pub fn day(text: &str) -> Option<Edtf> {
    let text = text.trim();
    let strict = Edtf::parse(text);
    let read =
        strict.or_else(|refusal| refusal.meant.map_or(Err(()), |meant| Edtf::parse(&meant).map_err(|_| ()))).ok();
    read.or_else(|| {
        let parts: Vec<&str> = text.split_whitespace().collect();
        let [before @ .., month, year] = parts.as_slice() else { return None };
        let number = (1..=12).find(|number| MonthLabel(*number).text(Lang::En).eq_ignore_ascii_case(month))?;
        let figures = |text: &str| text.parse::<u16>().ok();
        let year = figures(year)?;
        match before {
            [] => Edtf::parse(&format!("{year:04}-{number:02}")).ok(),
            [date] => Edtf::parse(&format!("{year:04}-{number:02}-{:02}", figures(date)?)).ok(),
            _ => None,
        }
    })
}

/// A day that a person was asked for: also one that is told from the calendar day (`today`, `+2w`).
///
/// # Errors
/// With the reason, and what was probably meant.
pub fn asked_day(text: &str, today: Day) -> Result<Edtf, NotEdtf> {
    Edtf::read(text.trim(), today).or_else(|refusal| day(text).ok_or(refusal))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(what: &str, who: Option<&str>, due: Option<&str>, no_day: Option<&str>) -> ActionItem {
        let due = due.map(|due| Edtf::parse(due).unwrap());
        ActionItem { what: what.into(), who: who.map(str::to_owned), due, no_day: no_day.map(str::to_owned) }
    }

    #[test]
    fn an_action_item_says_what_who_and_by_when() {
        for (line, expected) in [
            (
                "> gửi dự thảo MOU; Vụ HTQT; 15/12/2026",
                item("gửi dự thảo MOU", Some("Vụ HTQT"), Some("2026-12-15"), None),
            ),
            (">gọi lại", item("gọi lại", None, None, None)),
            ("> gọi lại; 12/2026", item("gọi lại", None, Some("2026-12"), None)),
            ("> gọi lại; bà Lan", item("gọi lại", Some("bà Lan"), None, None)),
            ("> gọi lại; 15/12/2026; bà Lan", item("gọi lại", Some("bà Lan"), Some("2026-12-15"), None)),
            ("> call; Mr Nam; 15 Jan 2027", item("call", Some("Mr Nam"), Some("2027-01-15"), None)),
            ("> a; b; bà Lan; 2026", item("a; b", Some("bà Lan"), Some("2026"), None)),
            ("> 2026", item("2026", None, None, None)),
        ] {
            assert_eq!(action(line), Some(expected), "{line}");
        }
        assert_eq!((action("> "), action("; x"), action("x > y")), (None, None, None));
    }

    #[test]
    fn what_stands_in_the_place_of_the_day_and_is_none_is_nobodys_name() {
        for wrong in ["31/02/2027", "32/1/2027", "15/1", "15/1/27", "soon", "thứ sáu tới"] {
            let line = format!("> gửi dự thảo; ông Nam; {wrong}");
            assert_eq!(action(&line), Some(item("gửi dự thảo", Some("ông Nam"), None, Some(wrong))), "{line}");
        }
        assert_eq!(action("> gọi lại; 31/02/2027"), Some(item("gọi lại", None, None, Some("31/02/2027"))));
        assert_eq!(action("> gọi lại; +2w"), Some(item("gọi lại", None, None, Some("+2w"))));
        assert_eq!(action("> gọi lại; hôm nay"), Some(item("gọi lại", None, None, Some("hôm nay"))));
    }

    #[test]
    fn the_rest_of_a_minute_is_prose() {
        let minute = "Đồng ý.\n> gọi lại; bà Lan\nXong.";
        assert_eq!(actions(minute.lines()), [item("gọi lại", Some("bà Lan"), None, None)]);
        assert_eq!(prose(minute.lines()).collect::<Vec<_>>(), ["Đồng ý.", "Xong."]);
    }
}

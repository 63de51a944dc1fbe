//! Action items and decisions in a minute: lines that begin with `>` and say what, who, by when, parted by `;`; and lines that begin
//! with `!` and say what an item has become, and on which day.
//!
//! ```text
//! > gửi dự thảo MOU; Vụ HTQT; 15/12/2026
//! ! signed 12/03/2026
//! ```
//!
//! So they are written where the rest of a minute is written, in the place of the moment or in an editor, and are never told
//! twice. Who and when may each be left out. What stands in the place of the day and is none is kept as it was written, and told
//! for what it is: a slip of the pen must neither vanish nor become somebody's name.

use crate::dataset::date::NotEdtf;
use crate::dataset::words::{DateRole, Status};
use crate::dataset::{Day, Edtf, Words};
use crate::lang::{Label, Lang, MonthLabel};
use crate::text::fold;
use std::borrow::Cow;

/// What begins the line of an action item; and the same sign as an input method of full width writes it.
pub const SIGN: char = '>';
const SIGNS: [char; 2] = [SIGN, '\u{ff1e}'];
/// What begins the line of a decision, in both widths.
const DECISION_SIGNS: [char; 2] = ['!', '\u{ff01}'];
/// What parts what is to be done from who does it and by when, in both widths.
const SEPARATORS: [char; 2] = [';', '\u{ff1b}'];

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

/// Something that was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What, in the words of the minute, without its day.
    pub what: String,
    /// The status that an item has by it, where those words are one.
    pub status: Option<Status>,
    /// What its day is the day of, where those words say so.
    pub role: Option<DateRole>,
    /// Its day.
    pub day: Option<Edtf>,
    /// What stands in the place of the day and is none.
    pub no_day: Option<String>,
}

/// What is wrong with a line of a minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// Who or when is said, and not what: it is no action item.
    NothingToDo,
    /// What stands in the place of the day and is none.
    NoDay(String),
}

/// The action items among the lines of a minute, in order.
#[must_use]
pub fn actions<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<ActionItem> {
    lines.filter_map(action).collect()
}

/// The decisions among the lines of a minute, in order.
#[must_use]
pub fn decisions<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Decision> {
    lines.filter_map(decision).collect()
}

/// The lines of a minute that are neither action items nor decisions.
pub fn prose<'t>(lines: impl Iterator<Item = &'t str>) -> impl Iterator<Item = &'t str> {
    lines.filter(|line| action(line).is_none() && decision(line).is_none())
}

/// The action item that a line is.
#[must_use]
pub fn action(line: &str) -> Option<ActionItem> {
    let rest = line.trim_start().strip_prefix(SIGNS)?;
    if is_nameless(rest) {
        return None;
    }
    let mut parts: Vec<&str> = rest.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty()).collect();
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

/// Whether what stands behind the sign says who or when, and not what.
fn is_nameless(rest: &str) -> bool {
    let (what, more) = rest.split_once(SEPARATORS).unwrap_or((rest, ""));
    let what = what.trim();
    if what.is_empty() {
        return more.contains(|letter: char| letter.is_alphanumeric());
    }
    more.trim().is_empty() && is_in_figures(what)
}

/// The decision that a line is: `! signed 12/03/2026`.
#[must_use]
pub fn decision(line: &str) -> Option<Decision> {
    let rest = line.trim_start().strip_prefix(DECISION_SIGNS)?.trim();
    let (what, day, no_day) = match day_behind(rest, day) {
        Some((what, day)) => (what, Some(day), None),
        None => match day_behind(rest, |text| (is_in_figures(text) || is_relative(text)).then(|| text.to_owned())) {
            Some((what, no_day)) => (what, None, Some(no_day)),
            None => (rest, None, None),
        },
    };
    let folded = fold(what).replace('_', " ");
    let is_it = |word: &str, labels: [&str; 2]| {
        fold(&word.replace('_', " ")) == folded || labels.into_iter().any(|label| fold(label) == folded)
    };
    let status = Status::ALL.iter().copied().find(|each| is_it(each.word(), Lang::ALL.map(|lang| each.label(lang))));
    let role = DateRole::ALL.iter().copied().find(|each| is_it(each.word(), Lang::ALL.map(|lang| each.label(lang))));
    let role = role.or_else(|| status.and_then(role_of));
    (!what.is_empty()).then(|| Decision { what: what.to_owned(), status, role, day, no_day })
}

/// What the day of a decision is the day of, where the decision is a status.
const fn role_of(status: Status) -> Option<DateRole> {
    match status {
        Status::Signed => Some(DateRole::Signed),
        Status::InForce => Some(DateRole::InForce),
        Status::Implementation => Some(DateRole::Start),
        Status::Closed | Status::Terminated => Some(DateRole::End),
        Status::Expired => Some(DateRole::Expires),
        Status::Finalisation
        | Status::Initialled
        | Status::Negotiating
        | Status::Proposed
        | Status::Pipeline
        | Status::Suspended
        | Status::Cancelled
        | Status::Unknown => None,
    }
}

/// The words before a day, and the day: the longest end of a text that is one.
fn day_behind<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(&str, T)> {
    let gaps = text.char_indices().filter(|(_, letter)| letter.is_whitespace() || SEPARATORS.contains(letter));
    let mut ends = gaps.filter_map(|(at, letter)| Some((text.get(..at)?, text.get(at + letter.len_utf8()..)?)));
    ends.find_map(|(before, end)| {
        let before = before.trim_end_matches(|letter: char| letter.is_whitespace() || is_joint(letter));
        Some((before, read(end.trim()).filter(|_| !before.is_empty())?))
    })
}

const fn is_joint(letter: char) -> bool {
    matches!(letter, ',' | ':' | ';' | '\u{ff1b}' | '-' | '\u{2013}')
}

/// What is wrong with a line: told where it is written, and where minutes are written out.
#[must_use]
pub fn problem(line: &str) -> Option<LineProblem> {
    let no_day = action(line).and_then(|action| action.no_day).or_else(|| decision(line)?.no_day);
    let is_nameless = || line.trim_start().strip_prefix(SIGNS).is_some_and(is_nameless);
    no_day.map(LineProblem::NoDay).or_else(|| is_nameless().then_some(LineProblem::NothingToDo))
}

/// A text in whose action items and decisions no day is told from the calendar day any more: `+2w` becomes the day that it is now.
/// Nothing where there is none.
#[must_use]
pub fn settled(text: &str, today: Day) -> Option<String> {
    let lines: Vec<Cow<'_, str>> =
        text.split('\n').map(|line| settled_line(line, today).map_or(Cow::Borrowed(line), Cow::Owned)).collect();
    lines.iter().any(|line| matches!(line, Cow::Owned(_))).then(|| lines.join("\n"))
}

fn settled_line(line: &str, today: Day) -> Option<String> {
    let told = |text: &str| {
        let date = Edtf::read(text, today).ok().filter(|_| day(text).is_none())?;
        let shown = [date.display(Lang::Vi), date.to_string()];
        shown.into_iter().find(|shown| day(shown) == Some(date))
    };
    if decision(line).is_some_and(|decision| decision.no_day.is_some()) {
        let (before, date) = day_behind(line.trim_end(), told)?;
        return Some(format!("{before} {date}"));
    }
    let no_day = action(line)?.no_day?;
    let at = line.rfind(&no_day)?;
    let (before, behind) = (line.get(..at)?, line.get(at + no_day.len()..)?);
    Some(format!("{before}{}{behind}", told(&no_day)?))
}

/// Figures parted as days are, and no letter: `31/02/2027`, `15/1`, `2027-13`.
fn is_in_figures(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains(['/', '-', '.'])
        && text.chars().all(|letter| letter.is_ascii_digit() || "/-. ".contains(letter))
}

/// Told from today, which is no day in a text that is kept, for it would move with the calendar.
fn is_relative(text: &str) -> bool {
    day(text).is_none() && Edtf::read(text, Day(0)).is_ok()
}

fn is_meant_as_day(text: &str) -> bool {
    is_in_figures(text) || is_relative(text)
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
            ("> gọi lại; 15/1/27", item("gọi lại", None, Some("2027-01-15"), None)),
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
        for wrong in ["31/02/2027", "32/1/2027", "15/1", "soon", "thứ sáu tới"] {
            let line = format!("> gửi dự thảo; ông Nam; {wrong}");
            assert_eq!(action(&line), Some(item("gửi dự thảo", Some("ông Nam"), None, Some(wrong))), "{line}");
        }
        assert_eq!(action("> gọi lại; 31/02/2027"), Some(item("gọi lại", None, None, Some("31/02/2027"))));
        assert_eq!(action("> gọi lại; +2w"), Some(item("gọi lại", None, None, Some("+2w"))));
        assert_eq!(action("> gọi lại; hôm nay"), Some(item("gọi lại", None, None, Some("hôm nay"))));
    }

    #[test]
    fn a_line_that_says_no_work_is_no_action_item_and_is_told_as_a_problem() {
        for line in ["> ;;31/02/2026", "> ; ông Nam", ">;; 15/12/2026", "> 31/02/2026", "> 15/12/2026"] {
            assert_eq!((action(line), problem(line)), (None, Some(LineProblem::NothingToDo)), "{line}");
        }
        assert_eq!(problem("> gọi lại; ông Nam; 15/12/2026"), None);
        assert_eq!(problem("> gọi lại; 31/02/2026"), Some(LineProblem::NoDay("31/02/2026".into())));
        assert_eq!((problem("> ;"), problem("đồng ý"), problem("> 2026")), (None, None, None));
    }

    #[test]
    fn signs_of_full_width_are_signs() {
        let expected = item("gửi dự thảo", Some("ông Nam"), Some("2026-12-15"), None);
        assert_eq!(action("＞gửi dự thảo；ông Nam；15/12/2026"), Some(expected));
        assert_eq!(decision("！đã ký 12/03/2026").map(|decision| decision.status), Some(Some(Status::Signed)));
    }

    #[test]
    fn a_decision_says_what_an_item_has_become_and_on_which_day() {
        for (line, what, status, role, day) in [
            ("! signed 12/03/2026", "signed", Some(Status::Signed), Some(DateRole::Signed), Some("2026-03-12")),
            ("! đã ký; 12/03/2026", "đã ký", Some(Status::Signed), Some(DateRole::Signed), Some("2026-03-12")),
            ("! in_force 2027-01", "in_force", Some(Status::InForce), Some(DateRole::InForce), Some("2027-01")),
            (
                "! có hiệu lực: 1/1/2027",
                "có hiệu lực",
                Some(Status::InForce),
                Some(DateRole::InForce),
                Some("2027-01-01"),
            ),
            ("! ký ngày 12 tháng 3 năm 2026", "ký", None, Some(DateRole::Signed), Some("2026-03-12")),
            ("! signed on 12 Mar 2026", "signed", Some(Status::Signed), Some(DateRole::Signed), Some("2026-03-12")),
            ("! tạm dừng", "tạm dừng", Some(Status::Suspended), None, None),
            ("! giao Vụ HTQT theo dõi", "giao Vụ HTQT theo dõi", None, None, None),
        ] {
            let day = day.map(|day| Edtf::parse(day).unwrap());
            let expected = Decision { what: what.into(), status, role, day, no_day: None };
            assert_eq!(decision(line), Some(expected), "{line}");
        }
        let wrong = decision("! signed 31/02/2026").unwrap();
        assert_eq!(
            (wrong.status, wrong.day, wrong.no_day.as_deref()),
            (Some(Status::Signed), None, Some("31/02/2026"))
        );
        assert_eq!((decision("!"), decision("đồng ý!")), (None, None));
    }

    #[test]
    fn a_day_that_is_told_from_today_becomes_the_day_that_it_is() {
        let today = Day::from_civil(2026, 11, 24);
        let settled = |text: &str| settled(text, today);
        assert_eq!(
            settled("Đồng ý.\n> gọi lại; bà Lan; +2w\n> gửi; mai").as_deref(),
            Some("Đồng ý.\n> gọi lại; bà Lan; 08/12/2026\n> gửi; mai")
        );
        assert_eq!(settled("> gọi lại; hôm nay").as_deref(), Some("> gọi lại; 24/11/2026"));
        assert_eq!(settled("> gọi lại; tháng sau").as_deref(), Some("> gọi lại; 12/2026"));
        assert_eq!(settled("! đã ký hôm nay").as_deref(), Some("! đã ký 24/11/2026"));
        for kept in ["> gọi lại; bà Lan; 15/12/2026", "> gọi lại; 31/02/2027", "hôm nay", "> +2w", "! đã ký"]
        {
            assert_eq!(settled(kept), None, "{kept}");
        }
        let quarter = settled("> báo cáo; quý sau").unwrap();
        assert_eq!(action(&quarter).unwrap().due, Edtf::parse("2027-01/2027-03").ok(), "{quarter}");
    }

    #[test]
    fn the_rest_of_a_minute_is_prose() {
        let minute = "Đồng ý.\n> gọi lại; bà Lan\nXong.";
        assert_eq!(actions(minute.lines()), [item("gọi lại", Some("bà Lan"), None, None)]);
        assert_eq!(prose(minute.lines()).collect::<Vec<_>>(), ["Đồng ý.", "Xong."]);
    }
}

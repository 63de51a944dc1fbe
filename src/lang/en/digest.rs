//! A digest in English.

use crate::lang::digest::{DigestLabel, DigestText};
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: DigestLabel) -> &'static str {
    match label {
        DigestLabel::Changed => "Changed",
        DigestLabel::Late => "Late, or without word",
        DigestLabel::NothingSeen => {
            "nothing was seen of this data yet to compare it with: open the dashboard once, or take a snapshot with `bangiao snapshot NAME` and say `--since NAME`"
        }
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &DigestText) -> Cow<'static, str> {
    match text {
        DigestText::Title { portfolio, date } => format!("{portfolio}: digest as of {date}"),
        DigestText::Since { snapshot, when, date } => {
            let when = when.as_ref().map(|when| format!(" of {when}")).unwrap_or_default();
            format!("Changes are told since {snapshot}{when} (data of {date}).")
        }
        DigestText::Due { until } => format!("Due soon, until {until}"),
        DigestText::Nothing { until } => {
            format!("Nothing has changed, nothing is late, and nothing is due until {until}.")
        }
        DigestText::LateToday { today, more } => {
            let records = plural(*more, "more record is", "more records are");
            format!("As of today, {today}, {more} {records} late: `--as-of today`.")
        }
        DigestText::NoneBefore { date, oldest } => match oldest {
            Some(oldest) => format!(
                "no snapshot of this data is from {date} or before; the oldest is {oldest}: name a later day, or `--since last`"
            ),
            None => format!(
                "no snapshot of this data is from {date} or before: take one with `bangiao snapshot NAME`"
            ),
        },
        DigestText::NoDue { text } => {
            format!("--due {text}: it must be a day after the as-of day, such as +60d, +3m, 2027-03-31")
        }
    }
    .into()
}

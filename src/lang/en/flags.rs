//! Flags in English.

use super::vocabulary::{date_role, status as status_word};
use crate::lang::flags::{DaysLeft, FlagLabel, FlagText, LastNews, NewsKind, Ratification};
use crate::lang::vocabulary::DateRoleLabel;
use crate::text::capitalised;
use std::borrow::Cow;

/// The flags.
pub(in crate::lang) const fn label(label: FlagLabel) -> &'static str {
    match label {
        FlagLabel::Late => "late",
        FlagLabel::StatusConflict => "status against dates",
        FlagLabel::ClosedWithoutEnd => "closed, no end on record",
        FlagLabel::NotStarted => "no start on record",
        FlagLabel::Expiring => "expiring",
        FlagLabel::SignedNotInForce => "signed, not known in force",
        FlagLabel::OutcomeUnreported => "outcome unreported",
        FlagLabel::Silent => "silent",
        FlagLabel::NoOwner => "no owner named",
        FlagLabel::SourceConflict => "sources disagree",
    }
}

/// Why they are raised.
pub(in crate::lang) fn text(text: &FlagText) -> Cow<'static, str> {
    match text {
        FlagText::StatusConflict { status, role, date, is_ahead } => {
            let (status, noun) = (status_word(*status), noun(*role));
            let is = if *is_ahead { "still ahead" } else { "past" };
            format!("The status is “{status}”, but the {noun} on record ({date}) is {is}.")
        }
        FlagText::PastExpiry { status, date } => format!(
            "The status is “{}”, but the expiry on record ({date}) is past. If it is renewed, `renewal` says so.",
            status_word(*status)
        ),
        FlagText::Late { when, status, news } => format!(
            "Planned to end {when}, now past; no end is on record, and the status is “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::PeriodOver { period, status, news } => format!(
            "The period ({period}) is over; no outcome is on record, and the status is still “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::EventOver { date, status, news } => format!(
            "The date of the event ({date}) is past; no outcome is on record, and the status is still “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::EventAwaited { when, status, news } => format!(
            "Planned to be held {when}, now past; that it was held is not on record, and the status is still “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::Started { date, status } => {
            format!("The start on record ({date}) is past, yet the status is still “{}”.", status_word(*status))
        }
        FlagText::NotStarted { when, status, news } => format!(
            "Planned to start {when}, now past; no start is on record, and the status is still “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::PeriodBegun { period, status, news } => format!(
            "The period ({period}) has begun, yet the status is still “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::ClosedWithoutEnd { status, role, date } => format!(
            "The status is “{}”, but it is not on record when it ended ({}: {date}).",
            status_word(*status),
            noun(*role)
        ),
        FlagText::Expiring { when, left } => format!("Expires {when}: {}.", days_left(*left)),
        FlagText::RenewsItself { when, left, notice } => {
            format!("Renews itself {when}: {}. Notice: {notice}", days_left(*left))
        }
        FlagText::SourcesDisagree { field, values } => {
            format!("Of “{field}” the sources say: {}.", quoted(values))
        }
        FlagText::PeriodEnding { period, left } => format!("The period ({period}) ends soon: {}.", days_left(*left)),
        FlagText::PartExpiring { part, when, left } => format!("“{part}” expires {when}: {}.", days_left(*left)),
        FlagText::SignedNotInForce { dates, wording } => {
            let wording =
                wording.as_ref().map_or_else(String::new, |wording| format!(" Gist of the source: “{wording}”."));
            format!("{}.{wording}", capitalised(&ratification(dates)))
        }
        FlagText::PartNotInForce { part, dates } => format!("“{part}”, {}.", ratification(dates)),
        FlagText::Silent { news, months: 1 } => {
            format!("The last news is more than a month old: {}.", self::news(news))
        }
        FlagText::Silent { news, months } => {
            format!("The last news is more than {months} months old: {}.", self::news(news))
        }
        FlagText::NoOwner { status } => {
            format!("The status is “{}”, and nobody is named who holds it.", status_word(*status))
        }
    }
    .into()
}

/// `“31”, “30”`
fn quoted(values: &[String]) -> String {
    values.iter().map(|value| format!("“{value}”")).collect::<Vec<_>>().join(", ")
}

/// What a date is the date of, as a noun.
const fn noun(role: DateRoleLabel) -> &'static str {
    match role {
        DateRoleLabel::Signed => "signature",
        DateRoleLabel::InForce => "entry into force",
        DateRoleLabel::Start => "start",
        DateRoleLabel::PlannedStart => "planned start",
        DateRoleLabel::Period => "period",
        DateRoleLabel::Event => "event",
        DateRoleLabel::PlannedEnd => "planned end",
        DateRoleLabel::End => "end",
        DateRoleLabel::Expires => "expiry",
        DateRoleLabel::Reported => "reporting period",
        DateRoleLabel::Issued => "issue",
        DateRoleLabel::PlannedEvent => "planned event",
        DateRoleLabel::Ratified => "ratification",
        DateRoleLabel::Acceded => "accession",
        DateRoleLabel::Accepted => "acceptance",
        DateRoleLabel::Approved => "approval",
        DateRoleLabel::Withdrawn => "withdrawal",
        DateRoleLabel::Renewed => "renewal",
    }
}

/// What the last news is: `a report on 2020`.
fn news(LastNews { kind, date }: &LastNews) -> String {
    let what = match kind {
        NewsKind::Update => "an update of",
        NewsKind::Report => "a report on",
        NewsKind::Publication => "a source published",
    };
    format!("{what} {date}")
}

/// The sentence that says from when the last news is.
fn last_news(last: Option<&LastNews>) -> String {
    last.map_or_else(String::new, |last| format!(" Last heard: {}.", news(last)))
}

/// How long there is still.
fn days_left(DaysLeft { days, at_most }: DaysLeft) -> String {
    let days_word = if days == 1 { "day" } else { "days" };
    match (days, at_most) {
        (0, true) => "this day at the latest".to_owned(),
        (0, false) => "this is its last day".to_owned(),
        (days, true) => format!("at most {days} {days_word} left"),
        (days, false) => format!("{days} {days_word} left"),
    }
}

/// `signed in 2019; no entry into force is on record`.
fn ratification(Ratification { signed, consent, in_force }: &Ratification) -> String {
    let signed = signed.as_ref().map_or("signed (the date is not on record)".into(), |when| format!("signed {when}"));
    let consent = consent.as_ref().map_or_else(String::new, |(role, when)| format!(", {} {when}", date_role(*role)));
    let in_force =
        in_force.as_ref().map_or("no entry into force is on record".into(), |when| format!("enters into force {when}"));
    format!("{signed}{consent}; {in_force}")
}

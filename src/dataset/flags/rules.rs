//! The rules, and what is said where one holds.

use super::case::{Case, LastWord, Signing, Tense};
use crate::dataset::Part;
use crate::dataset::date::{Bound, Edtf, Point, Precision, Qualifier};
use crate::dataset::words::{DateRole, Flag, Kind, Status, Words, flag_rows};
use crate::lang::flags::{DaysLeft, FlagText, LastNews, Ratification};
use crate::lang::{Lang, Sentence, Translated};
use std::sync::LazyLock;

/// When a record has something to say: the sentence.
pub(super) type Rule = fn(&Case<'_>) -> Option<Translated>;

/// How a rule stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RuleRank {
    /// It says how the status stands to time: of these the first that holds is raised and no other.
    Standing(u8),
    /// It is a fact of its own.
    OfItsOwn,
}

/// The rule of a flag.
#[derive(Debug, Clone, Copy)]
pub(super) struct FlagRule {
    pub(super) flag: Flag,
    pub(super) rank: RuleRank,
    pub(super) rule: Rule,
}

macro_rules! rules {
    ($($flag:ident = $word:literal, $sign:expr, $tone:ident, $rule:ident: $rank:expr;)+) => {
        /// The rules, those first that go before others.
        pub(super) static RULES: LazyLock<Vec<FlagRule>> = LazyLock::new(|| {
            use RuleRank::{OfItsOwn, Standing};
            let mut rules = vec![$(FlagRule { flag: Flag::$flag, rank: $rank, rule: $rule }),+];
            rules.sort_by_key(|row| row.rank);
            rules
        });
    };
}

flag_rows! { rules }

/// A status that a date contradicts.
struct Against {
    statuses: &'static [Status],
    role: DateRole,
    tense: Tense,
}

const fn against(statuses: &'static [Status], role: DateRole, tense: Tense) -> Against {
    Against { statuses, role, tense }
}

/// What cannot both be so. Not here: a planned end ahead of what is closed (it closed early), a planned start ahead of what
/// runs (it began early), and a start that is past under `pipeline`, which has a flag of its own.
const CONTRADICTIONS: &[Against] = &[
    against(&[Status::Closed], DateRole::Start, Tense::Ahead),
    against(&[Status::Closed], DateRole::PlannedStart, Tense::Ahead),
    against(&[Status::Closed], DateRole::Period, Tense::Ahead),
    against(&[Status::Closed], DateRole::Event, Tense::Ahead),
    against(&[Status::Closed, Status::Terminated], DateRole::End, Tense::Ahead),
    against(&[Status::Expired], DateRole::Expires, Tense::Ahead),
    against(&[Status::Implementation, Status::Finalisation], DateRole::Start, Tense::Ahead),
    against(&[Status::Implementation, Status::Finalisation], DateRole::Period, Tense::Ahead),
    against(
        &[
            Status::Implementation,
            Status::Finalisation,
            Status::Pipeline,
            Status::Suspended,
            Status::Signed,
            Status::InForce,
        ],
        DateRole::End,
        Tense::Past,
    ),
    against(
        &[Status::Implementation, Status::Suspended, Status::Signed, Status::InForce],
        DateRole::Expires,
        Tense::Past,
    ),
    against(&[Status::Signed, Status::InForce], DateRole::Signed, Tense::Ahead),
    against(&[Status::InForce], DateRole::InForce, Tense::Ahead),
    against(
        &[Status::Signed, Status::Initialled, Status::Negotiating, Status::Proposed],
        DateRole::InForce,
        Tense::Past,
    ),
    against(&[Status::Initialled, Status::Negotiating, Status::Proposed], DateRole::Signed, Tense::Past),
];

fn status_conflict(case: &Case<'_>) -> Option<Translated> {
    let status = case.record.status;
    CONTRADICTIONS.iter().filter(|each| each.statuses.contains(&status)).find_map(|each| {
        // What is negotiated may be a text that was signed before, and is opened again.
        let of_an_older_text = case.record.kind == Kind::Negotiation
            && matches!((each.role, each.tense), (DateRole::Signed | DateRole::InForce, Tense::Past));
        let date = case.wholly(each.role, each.tense).filter(|_| !of_an_older_text)?;
        Some(Translated::new(|lang| FlagText::StatusConflict {
            status: status.as_label(),
            role: each.role.as_label(),
            date: date.display(lang),
            is_ahead: each.tense == Tense::Ahead,
        }))
    })
}

/// The planned end is past, no end is on record, and the status does not say that it is over.
fn late(case: &Case<'_>) -> Option<Translated> {
    if case.record.status.is_over() || case.has(DateRole::End) {
        return None;
    }
    let (planned, status) = (case.last_past(DateRole::PlannedEnd)?, case.record.status.as_label());
    Some(Translated::new(|lang| FlagText::Late { when: planned.when(lang), status, news: old_news(case, lang) }))
}

/// The period is over, or what was to be held should have been, and the record does not say what came of it.
///
/// Not in `finalisation`: there the outcome is being put together (IATI 3: physical work complete).
fn outcome_unreported(case: &Case<'_>) -> Option<Translated> {
    let status = case.record.status;
    if status.is_over() || status == Status::Finalisation || case.has(DateRole::End) {
        return None;
    }
    let goes_on = [DateRole::PlannedEnd, DateRole::Expires].into_iter().any(|role| case.has(role));
    let period = case.last_past(DateRole::Period).filter(|_| !goes_on);
    let label = status.as_label();
    let period = period.map(|date| {
        let say = |lang| FlagText::PeriodOver { period: date.display(lang), status: label, news: old_news(case, lang) };
        Translated::new(say)
    });
    period.or_else(|| {
        let awaited = status == Status::Pipeline
            || (status == Status::Implementation && matches!(case.record.kind, Kind::Meeting));
        let event = case.last_past(DateRole::Event).filter(|_| awaited)?;
        let say = |lang| FlagText::EventOver { date: event.display(lang), status: label, news: old_news(case, lang) };
        Some(Translated::new(say))
    })
}

/// A start is past, and the status is still `pipeline`.
///
/// A plan that was set down before its own beginning could have no other status. While it runs there is nothing to say of it;
/// when its end is past it is late. A plan without an end would never be heard of again, and is raised.
fn not_started(case: &Case<'_>) -> Option<Translated> {
    if case.record.status != Status::Pipeline {
        return None;
    }
    let status = case.record.status.as_label();
    if let Some(start) = case.last_past(DateRole::Start) {
        return Some(Translated::new(|lang| FlagText::Started { date: start.display(lang), status }));
    }
    let planned =
        [DateRole::PlannedStart, DateRole::Period].into_iter().find_map(|role| Some((role, case.last(role)?)));
    let (role, date) = planned?;
    let begins = date.begins_by().filter(|day| *day < case.judge.as_of)?;
    let foreseen = case.heard().is_some_and(|heard| heard.before(begins));
    let ends = case.last(DateRole::PlannedEnd).or_else(|| case.last(DateRole::Period));
    if foreseen && ends.is_some_and(|end| end.upper().is_some()) {
        return None;
    }
    Some(Translated::new(|lang| {
        let news = old_news(case, lang);
        if role == DateRole::Period {
            FlagText::PeriodBegun { period: date.display(lang), status, news }
        } else {
            FlagText::NotStarted { when: date.when(lang), status, news }
        }
    }))
}

/// It is over, it had a beginning, and nothing says when it ended.
///
/// Not where the period is past (it says when), not for a meeting or whatever else has its event, and not for what was
/// cancelled. An agreement begins when it is signed.
fn closed_without_end(case: &Case<'_>) -> Option<Translated> {
    let status = case.record.status;
    let over = matches!(status, Status::Closed | Status::Expired | Status::Terminated);
    let ended = [DateRole::End, DateRole::Expires, DateRole::Event].into_iter().any(|role| case.has(role));
    let meets = matches!(case.record.kind, Kind::Meeting | Kind::Statement | Kind::Report);
    if !over || ended || meets || case.last_past(DateRole::Period).is_some() {
        return None;
    }
    let begun: &[DateRole] = match case.record.kind {
        Kind::Agreement | Kind::LetterOfIntent => {
            &[DateRole::Period, DateRole::Start, DateRole::InForce, DateRole::Signed]
        }
        Kind::Negotiation
        | Kind::Project
        | Kind::Research
        | Kind::Training
        | Kind::Activity
        | Kind::Meeting
        | Kind::Plan
        | Kind::Policy
        | Kind::Report
        | Kind::Statement
        | Kind::Role => &[DateRole::Period, DateRole::Start],
    };
    let (role, date) = begun.iter().find_map(|role| Some((*role, case.first(*role)?)))?;
    Some(Translated::new(|lang| FlagText::ClosedWithoutEnd {
        status: status.as_label(),
        role: role.as_label(),
        date: date.display(lang),
    }))
}

/// It expires soon; or it is an agreement, and its period ends soon; or one of its parts expires soon.
fn expiring(case: &Case<'_>) -> Option<Translated> {
    let agreed = matches!(case.record.kind, Kind::Agreement | Kind::LetterOfIntent);
    let expires = case.last(DateRole::Expires).map(|date| (DateRole::Expires, date));
    let ends = || case.last(DateRole::Period).filter(|_| agreed).map(|date| (DateRole::Period, date));
    let own = expires.or_else(ends).filter(|_| can_expire(case.record.status));
    let own = own.and_then(|(role, date)| {
        let left = days_left(&date, case.days_left(&date)?);
        Some(Translated::new(|lang| {
            if role == DateRole::Period {
                FlagText::PeriodEnding { period: date.display(lang), left }
            } else {
                FlagText::Expiring { when: date.when(lang), left }
            }
        }))
    });
    own.or_else(|| {
        let stands = |part: &&Part| part.status.is_none_or(can_expire);
        let soon = case.record.parts.iter().filter(stands).filter_map(|part| {
            let date = case.of(part).last(DateRole::Expires)?;
            Some((part, date, days_left(&date, case.days_left(&date)?)))
        });
        of_parts(&soon.collect::<Vec<_>>(), |(part, date, left), lang| FlagText::PartExpiring {
            part: name(part, lang),
            when: date.when(lang),
            left: *left,
        })
    })
}

/// Whether something of that status stands, so that it can expire.
const fn can_expire(status: Status) -> bool {
    match status {
        Status::Implementation
        | Status::Finalisation
        | Status::InForce
        | Status::Signed
        | Status::Suspended
        | Status::Unknown => true,
        Status::Initialled
        | Status::Negotiating
        | Status::Proposed
        | Status::Pipeline
        | Status::Closed
        | Status::Expired
        | Status::Terminated
        | Status::Cancelled => false,
    }
}

/// An agreement is signed, and nothing says that it has entered into force; or that is so of a part that is signed.
fn signed_not_in_force(case: &Case<'_>) -> Option<Translated> {
    let record = case.record;
    let own = case.not_in_force().filter(|_| record.kind == Kind::Agreement && record.status == Status::Signed);
    let wording = |lang| {
        let said = record.status_wording.as_deref().map(|wording| wording.pick(lang).text);
        said.filter(|said| !said.is_empty()).map(str::to_owned)
    };
    let own = own.map(|signing| {
        Translated::new(|lang| FlagText::SignedNotInForce {
            dates: ratification(signing, lang),
            wording: wording(lang),
        })
    });
    own.or_else(|| {
        let signed = record.parts.iter().filter(|part| part.status == Some(Status::Signed));
        let signed = signed.filter_map(|part| Some((part, case.of(part).not_in_force()?)));
        of_parts(&signed.collect::<Vec<_>>(), |(part, signing), lang| FlagText::PartNotInForce {
            part: name(part, lang),
            dates: ratification(*signing, lang),
        })
    })
}

/// Nothing was heard for so many months.
fn silent(case: &Case<'_>) -> Option<Translated> {
    if !case.judge.gives_updates || case.record.status.is_over() {
        return None;
    }
    let months = case.judge.limits.silent_months;
    let heard = case.heard().filter(|heard| heard.before(case.judge.as_of.minus_months(months)))?;
    Some(Translated::new(|lang| FlagText::Silent { news: news(heard, lang), months }))
}

/// Nobody is named who holds it, nor who takes its next step.
fn no_owner(case: &Case<'_>) -> Option<Translated> {
    let record = case.record;
    let owned = record.owner.is_some() || record.next_step.as_ref().is_some_and(|step| step.owner.is_some());
    let status = record.status.as_label();
    let is_raised = case.judge.gives_owners && !owned && !record.status.is_over();
    is_raised.then(|| Translated::new(|_| FlagText::NoOwner { status }))
}

/// The record says where its sources disagree.
fn source_conflict(case: &Case<'_>) -> Option<Translated> {
    let conflict = case.record.conflict.as_deref().filter(|conflict| !conflict.is_empty())?;
    Some(Translated::from_texts(|lang| conflict.pick(lang).text.to_owned()))
}

fn news(LastWord { kind, date }: LastWord, lang: Lang) -> LastNews {
    LastNews { kind, date: date.display(lang) }
}

/// The last word, when it is older than the day.
fn old_news(case: &Case<'_>, lang: Lang) -> Option<LastNews> {
    case.old_word().map(|word| news(word, lang))
}

fn ratification(Signing { signed, in_force }: Signing, lang: Lang) -> Ratification {
    let when = |date: Option<Edtf>| date.map(|date| date.when(lang));
    Ratification { signed: when(signed), in_force: when(in_force) }
}

/// How long there is still; of a date whose last day is not known exactly no more than that.
fn days_left(date: &Edtf, days: i32) -> DaysLeft {
    let is_exact = match date {
        Edtf::Point(point) | Edtf::Interval(_, Bound::At(point)) => is_a_known_day(*point),
        Edtf::Interval(_, Bound::Open | Bound::Unknown) => false,
    };
    DaysLeft { days, at_most: !is_exact }
}

const fn is_a_known_day(point: Point) -> bool {
    matches!((point.precision, point.qualifier), (Precision::Day { .. } | Precision::Time { .. }, Qualifier::Plain))
}

fn name(part: &Part, lang: Lang) -> String {
    part.heading(lang).text.to_owned()
}

/// A sentence for each part of a record; nothing where there are none.
fn of_parts<T>(parts: &[T], say: impl Fn(&T, Lang) -> FlagText) -> Option<Translated> {
    let all = |lang| parts.iter().map(|part| say(part, lang).say(lang).into_owned()).collect::<Vec<_>>().join(" ");
    (!parts.is_empty()).then(|| Translated::from_texts(all))
}

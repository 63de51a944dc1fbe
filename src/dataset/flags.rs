//! What a desk should look at: flags, computed against a day and never stored, each with a sentence that says why.
//!
//! The rules follow what portfolio tools raise (d-portal #627 planned end past, #674 actual end under a running status; IATI
//! `ActivityDate` keeps planned and actual dates apart) and these principles:
//!
//! - A fuzzy date is **past** when its latest day is before the day, **ahead** when its earliest day is after it; in between
//!   nobody knows, and nothing is raised. Of several dates of one role the last counts for the past, the first for what is ahead.
//! - A *reported* date is the period of the document that tells of a record: never its start, event or end.
//! - One fact raises one flag. How a record's status stands to time is one fact: of `status_conflict`, `late`,
//!   `outcome_unreported`, `not_started` and `closed_without_end` the first that holds is raised and no other.
//! - What a record lists inside itself is no record: where one of its parts is signed and not known in force, or expires, the flag
//!   is raised on the record, and the sentence names the part. What holds of the record itself goes before.
//! - A sentence claims no more than is on record, and says from when the last word is.

mod why;

use super::date::{Day, Edtf};
use super::words::{DateRole, Flag, Kind, Status};
use super::{Dataset, Dated, Id, Item, ItemRef, Part, Record, Target};

/// From when on something is worth a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Days before an expiry.
    pub expiring_days: u16,
    /// Months without news.
    pub silent_months: u16,
}

impl Default for Limits {
    /// Ninety days, the notice that treaties commonly ask for; twelve months, the rhythm of annual reports.
    fn default() -> Self {
        Self { expiring_days: 90, silent_months: 12 }
    }
}

/// A sentence in Vietnamese and in English.
pub type Why = (String, String);

/// A flag that is raised on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// Which.
    pub flag: Flag,
    /// The sentence that says why, `(vi, en)`.
    pub why: Why,
}

/// The flags of a dataset on a day.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// By the place of their record.
    by_record: Vec<Box<[Raised]>>,
}

/// Every flag of a dataset on a day.
#[must_use]
pub fn flags(dataset: &Dataset, as_of: Day, limits: Limits) -> Flags {
    let judge = Judge::new(dataset, as_of, limits);
    Flags { by_record: dataset.records.iter().map(|record| judge.record(record).into()).collect() }
}

impl Flags {
    /// The flags of an item: only records have any.
    #[must_use]
    pub fn of(&self, item: ItemRef) -> &[Raised] {
        match item.target {
            Target::Record => self.by_record.get(item.place).map_or(&[], |raised| raised),
            Target::Source | Target::Theme | Target::Partner | Target::Framework => &[],
        }
    }

    /// On how many records that flag is raised.
    #[must_use]
    pub fn count(&self, flag: Flag) -> usize {
        self.by_record.iter().flatten().filter(|raised| raised.flag == flag).count()
    }

    /// How many flags are raised.
    #[must_use]
    pub fn total(&self) -> usize {
        self.by_record.iter().map(|raised| raised.len()).sum()
    }

    /// How many records have a flag at all.
    #[must_use]
    pub fn records(&self) -> usize {
        self.by_record.iter().filter(|raised| !raised.is_empty()).count()
    }

    /// Every flag with the item on which it is raised, in the order of the records.
    pub fn iter(&self) -> impl Iterator<Item = (ItemRef, &Raised)> {
        self.by_record.iter().enumerate().flat_map(|(place, raised)| {
            raised.iter().map(move |raised| (ItemRef { target: Target::Record, place }, raised))
        })
    }

    /// Every flag with the type and the id of its item, flag by flag: `dataset` is the one that they are the flags of.
    #[must_use]
    pub fn listed<'a>(&'a self, dataset: &'a Dataset) -> Vec<Entry<'a>> {
        let with_id = |(item, raised): (ItemRef, &'a Raised)| {
            dataset.records.get(item.place).map(|record| Entry { target: item.target, id: &record.id, raised })
        };
        let mut entries: Vec<Entry<'a>> = self.iter().filter_map(with_id).collect();
        entries.sort_by_key(|entry| entry.raised.flag);
        entries
    }
}

/// One flag of a list.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The type of its item.
    pub target: Target,
    /// The id of its item.
    pub id: &'a Id,
    /// The flag and why.
    pub raised: &'a Raised,
}

/// Who raises the flags of one dataset on one day.
#[derive(Debug, Clone, Copy)]
pub struct Judge<'a> {
    dataset: &'a Dataset,
    as_of: Day,
    limits: Limits,
    /// Some record says when it was updated: only then is silence worth a word.
    gives_updates: bool,
    /// Some record says who holds it: only then is it worth a word that another does not.
    gives_owners: bool,
}

impl<'a> Judge<'a> {
    /// The judge of a dataset on a day.
    #[must_use]
    pub fn new(dataset: &'a Dataset, as_of: Day, limits: Limits) -> Self {
        let gives_updates = dataset.records.iter().any(|record| record.updated.is_some());
        let gives_owners = dataset.records.iter().any(|record| record.owner.is_some());
        Self { dataset, as_of, limits, gives_updates, gives_owners }
    }

    /// The flags of one record, in the order of the vocabulary.
    #[must_use]
    pub fn record(&self, record: &Record) -> Vec<Raised> {
        let case = Case { judge: self, record, dates: &record.dates };
        let standing = STANDING.iter().find_map(|(flag, rule)| Some(Raised { flag: *flag, why: rule(&case)? }));
        let contradicted = standing.as_ref().is_some_and(|raised| raised.flag == Flag::StatusConflict);
        let others = OTHERS
            .iter()
            .filter(|(flag, _)| *flag != Flag::SignedNotInForce || !contradicted)
            .filter_map(|(flag, rule)| Some(Raised { flag: *flag, why: rule(&case)? }));
        let mut raised: Vec<Raised> = standing.into_iter().chain(others).collect();
        raised.sort_by_key(|raised| raised.flag);
        raised
    }
}

/// When a record has something to say: the sentence.
type Rule = fn(&Case<'_>) -> Option<Why>;

/// How the status stands to time: the first that holds.
const STANDING: [(Flag, Rule); 5] = [
    (Flag::StatusConflict, status_conflict),
    (Flag::Late, late),
    (Flag::OutcomeUnreported, outcome_unreported),
    (Flag::NotStarted, not_started),
    (Flag::ClosedWithoutEnd, closed_without_end),
];

/// Facts of their own.
const OTHERS: [(Flag, Rule); 5] = [
    (Flag::Expiring, expiring),
    (Flag::SignedNotInForce, signed_not_in_force),
    (Flag::Silent, silent),
    (Flag::NoOwner, no_owner),
    (Flag::SourceConflict, source_conflict),
];

/// On which side of the day a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Past,
    Ahead,
}

/// From what the last word on a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Update,
    Report,
    Publication,
}

/// The last word on a record.
#[derive(Debug, Clone, Copy)]
struct Heard {
    word: Word,
    date: Edtf,
}

impl Heard {
    /// Whether it was surely said before that day was over: it cannot know what came of it.
    fn before(&self, day: Day) -> bool {
        self.date.upper().is_some_and(|last| last < day)
    }
}

/// When something was signed, and when it will be in force.
#[derive(Debug, Clone, Copy)]
struct Signing {
    signed: Option<Edtf>,
    in_force: Option<Edtf>,
}

/// One record before its judge.
struct Case<'a> {
    judge: &'a Judge<'a>,
    record: &'a Record,
    /// The dates that are judged: its own, or those of a part.
    dates: &'a [Dated],
}

impl Case<'_> {
    /// The same case, for one part of the record.
    const fn of<'b>(&'b self, part: &'b Part) -> Case<'b> {
        Case { judge: self.judge, record: self.record, dates: &part.dates }
    }

    fn past(&self, date: &Edtf) -> bool {
        date.upper().is_some_and(|day| day < self.judge.as_of)
    }

    fn ahead(&self, date: &Edtf) -> bool {
        date.lower().is_some_and(|day| day > self.judge.as_of)
    }

    fn all(&self, role: DateRole) -> impl Iterator<Item = Edtf> {
        self.dates.iter().filter(move |dated| dated.role == role).map(|dated| dated.edtf)
    }

    fn has(&self, role: DateRole) -> bool {
        self.all(role).next().is_some()
    }

    /// The date of that role that ends last; one without an end is the last of all.
    fn last(&self, role: DateRole) -> Option<Edtf> {
        self.all(role).max_by_key(|date| date.upper().map_or(i32::MAX, |day| day.0))
    }

    /// The date of that role that begins first.
    fn first(&self, role: DateRole) -> Option<Edtf> {
        self.all(role).min_by_key(|date| date.lower().map_or(i32::MIN, |day| day.0))
    }

    /// The last date of that role, when all are past.
    fn last_past(&self, role: DateRole) -> Option<Edtf> {
        self.last(role).filter(|date| self.past(date))
    }

    /// The date of that role that lies wholly on one side of the day.
    fn wholly(&self, role: DateRole, tense: Tense) -> Option<Edtf> {
        match tense {
            Tense::Past => self.last_past(role),
            Tense::Ahead => self.first(role).filter(|date| self.ahead(date)),
        }
    }

    /// The days that are left until a date is past, when they are few enough to be worth a flag.
    fn days_left(&self, date: &Edtf) -> Option<i32> {
        let (today, last) = (self.judge.as_of, date.upper()?);
        let soon = last >= today && last <= today.plus_days(self.judge.limits.expiring_days);
        soon.then(|| last.0.saturating_sub(today.0))
    }

    /// When it was signed and when it will be in force, as far as that is known; `None` when it is in force.
    fn not_in_force(&self) -> Option<Signing> {
        let in_force = self.first(DateRole::InForce);
        let not_yet = in_force.is_none_or(|date| self.ahead(&date));
        not_yet.then(|| Signing { signed: self.first(DateRole::Signed), in_force })
    }

    /// The last word on the record: its update, else the period of the report that tells of it, else when that was published.
    fn heard(&self) -> Option<Heard> {
        let published = || match self.judge.dataset.item(self.record.source.id.as_str())? {
            Item::Source(source) => source.published.map(|date| Heard { word: Word::Publication, date }),
            Item::Theme(_) | Item::Partner(_) | Item::Framework(_) | Item::Record(_) => None,
        };
        let update = self.record.updated.map(|date| Heard { word: Word::Update, date });
        let report = || self.record.reported().map(|date| Heard { word: Word::Report, date: *date });
        update.or_else(report).or_else(published)
    }

    /// The last word, when it is older than the day.
    fn old_word(&self) -> Option<Heard> {
        self.heard().filter(|heard| heard.before(self.judge.as_of))
    }
}

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

fn status_conflict(case: &Case<'_>) -> Option<Why> {
    let status = case.record.status;
    CONTRADICTIONS.iter().filter(|each| each.statuses.contains(&status)).find_map(|each| {
        // What is negotiated may be a text that was signed before, and is opened again.
        let of_an_older_text = case.record.kind == Kind::Negotiation
            && matches!((each.role, each.tense), (DateRole::Signed | DateRole::InForce, Tense::Past));
        let date = case.wholly(each.role, each.tense).filter(|_| !of_an_older_text)?;
        Some(why::status_conflict(status, each.role, date, each.tense))
    })
}

/// The planned end is past, no end is on record, and the status does not say that it is over.
fn late(case: &Case<'_>) -> Option<Why> {
    if case.record.status.is_over() || case.has(DateRole::End) {
        return None;
    }
    let planned = case.last_past(DateRole::PlannedEnd)?;
    Some(why::late(planned, case.record.status, case.old_word()))
}

/// The period is over, or what was to be held should have been, and the record does not say what came of it.
///
/// Not in `finalisation`: there the outcome is being put together (IATI 3: physical work complete).
fn outcome_unreported(case: &Case<'_>) -> Option<Why> {
    let status = case.record.status;
    if status.is_over() || status == Status::Finalisation || case.has(DateRole::End) {
        return None;
    }
    let goes_on = [DateRole::PlannedEnd, DateRole::Expires].into_iter().any(|role| case.has(role));
    let period = case.last_past(DateRole::Period).filter(|_| !goes_on);
    let period = period.map(|date| why::period_over(date, status, case.old_word()));
    period.or_else(|| {
        let awaited = status == Status::Pipeline
            || (status == Status::Implementation && matches!(case.record.kind, Kind::Meeting));
        let event = case.last_past(DateRole::Event).filter(|_| awaited)?;
        Some(why::event_over(event, status, case.old_word()))
    })
}

/// A start is past, and the status is still `pipeline`.
///
/// A plan that was set down before its own beginning could have no other status. While it runs there is nothing to say of it;
/// when its end is past it is late. A plan without an end would never be heard of again, and is raised.
fn not_started(case: &Case<'_>) -> Option<Why> {
    if case.record.status != Status::Pipeline {
        return None;
    }
    if let Some(start) = case.last_past(DateRole::Start) {
        return Some(why::started(start, case.record.status));
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
    Some(why::not_started(role, date, case.record.status, case.old_word()))
}

/// It is over, it had a beginning, and nothing says when it ended.
///
/// Not where the period is past (it says when), not for a meeting or whatever else has its event, and not for what was
/// cancelled. An agreement begins when it is signed.
fn closed_without_end(case: &Case<'_>) -> Option<Why> {
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
    Some(why::closed_without_end(status, role, date))
}

/// It expires soon; or it is an agreement, and its period ends soon; or one of its parts expires soon.
fn expiring(case: &Case<'_>) -> Option<Why> {
    let agreed = matches!(case.record.kind, Kind::Agreement | Kind::LetterOfIntent);
    let expires = case.last(DateRole::Expires).map(|date| (DateRole::Expires, date));
    let ends = || case.last(DateRole::Period).filter(|_| agreed).map(|date| (DateRole::Period, date));
    let own = expires.or_else(ends).filter(|_| can_expire(case.record.status));
    let own = own.and_then(|(role, date)| Some(why::expiring(role, date, case.days_left(&date)?)));
    own.or_else(|| {
        let stands = |part: &&Part| part.status.is_none_or(can_expire);
        let soon = case.record.parts.iter().filter(stands).filter_map(|part| {
            let date = case.of(part).last(DateRole::Expires)?;
            Some((part, date, case.days_left(&date)?))
        });
        why::part_expiring(&soon.collect::<Vec<_>>())
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
fn signed_not_in_force(case: &Case<'_>) -> Option<Why> {
    let record = case.record;
    let own = case.not_in_force().filter(|_| record.kind == Kind::Agreement && record.status == Status::Signed);
    let own = own.map(|signing| why::signed_not_in_force(signing, record.status_wording.as_deref()));
    own.or_else(|| {
        let signed = record.parts.iter().filter(|part| part.status == Some(Status::Signed));
        let signed = signed.filter_map(|part| Some((part, case.of(part).not_in_force()?)));
        why::part_not_in_force(&signed.collect::<Vec<_>>())
    })
}

/// Nothing was heard for so many months.
fn silent(case: &Case<'_>) -> Option<Why> {
    if !case.judge.gives_updates || case.record.status.is_over() {
        return None;
    }
    let months = case.judge.limits.silent_months;
    let heard = case.heard().filter(|heard| heard.before(case.judge.as_of.minus_months(months)))?;
    Some(why::silent(heard, months))
}

/// Nobody is named who holds it, nor who takes its next step.
fn no_owner(case: &Case<'_>) -> Option<Why> {
    let record = case.record;
    let owned = record.owner.is_some() || record.next_step.as_ref().is_some_and(|step| step.owner.is_some());
    (case.judge.gives_owners && !owned && !record.status.is_over()).then(|| why::no_owner(record.status))
}

/// The record says where its sources disagree.
fn source_conflict(case: &Case<'_>) -> Option<Why> {
    case.record.conflict.as_deref().filter(|conflict| !conflict.is_empty()).map(why::source_conflict)
}

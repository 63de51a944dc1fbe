//! One record on one day: what is known of it, and nothing said yet.

use super::limits::Limits;
use crate::dataset::model::Renewal;
use crate::dataset::words::RenewalMode;
use crate::dataset::{Dataset, DateRole, Dated, Day, Edtf, Item, Part, Record};
use crate::lang::flags::NewsKind;

/// Who raises the flags of one dataset on one day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) as_of: Day,
    pub(super) limits: Limits,
    /// Some record says when it was updated, or of which period the report is that tells of it: only then is silence worth a word.
    pub(super) gives_updates: bool,
    /// Some record says who holds it: only then is it worth a word that another does not.
    pub(super) gives_owners: bool,
}

impl<'a> Judge<'a> {
    /// The judge of a dataset on a day.
    pub(super) fn new(dataset: &'a Dataset, as_of: Day, limits: Limits) -> Self {
        let gives_updates =
            dataset.records.iter().any(|record| record.updated.is_some() || record.reported().is_some());
        let gives_owners = dataset.records.iter().any(|record| record.owner.is_some());
        Self { dataset, as_of, limits, gives_updates, gives_owners }
    }

    /// The judge of what dates alone tell: the dataset is not looked through.
    pub(super) fn of_dates(dataset: &'a Dataset, as_of: Day) -> Self {
        Self { dataset, as_of, limits: Limits::default(), gives_updates: false, gives_owners: false }
    }
}

/// On which side of the day a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Ahead,
}

/// The last word on a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct LastWord {
    pub(super) kind: NewsKind,
    pub(super) date: Edtf,
}

impl LastWord {
    /// Whether it was surely said before that day was over: it cannot know what came of it.
    pub(super) fn before(&self, day: Day) -> bool {
        self.date.upper().is_some_and(|last| last < day)
    }
}

/// When something was signed, and when it will be in force.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signing {
    pub(super) signed: Option<Edtf>,
    /// The last step between the two, such as the ratification.
    pub(super) consent: Option<(DateRole, Edtf)>,
    pub(super) in_force: Option<Edtf>,
}

/// One record before its judge.
pub(super) struct Case<'a> {
    pub(super) judge: &'a Judge<'a>,
    pub(super) record: &'a Record,
    /// The dates that are judged: its own, or those of a part.
    pub(super) dates: &'a [Dated],
    /// How what is judged is renewed.
    pub(super) renewal: Option<&'a Renewal>,
}

impl<'a> Case<'a> {
    /// A record as a whole.
    pub(super) fn whole(judge: &'a Judge<'a>, record: &'a Record) -> Self {
        Self { judge, record, dates: &record.dates, renewal: record.renewal.as_deref() }
    }
}

impl Case<'_> {
    /// The same case, for one part of the record.
    pub(super) fn of<'b>(&'b self, part: &'b Part) -> Case<'b> {
        Case { judge: self.judge, record: self.record, dates: &part.dates, renewal: part.renewal.as_deref() }
    }

    /// Whether it goes on past its expiry: it renews itself, has no limit, or is being renewed.
    pub(super) fn goes_on(&self) -> bool {
        self.renewal.is_some_and(|renewal| match renewal.mode {
            RenewalMode::Automatic | RenewalMode::Unlimited | RenewalMode::UnderWay => true,
            RenewalMode::ByAgreement => false,
        })
    }

    /// Whether it was renewed when that day came, or later.
    pub(super) fn was_renewed(&self, expiry: &Edtf) -> bool {
        let renewed = self.last(DateRole::Renewed).and_then(|date| date.upper());
        renewed.is_some_and(|day| expiry.lower().is_some_and(|expires| day >= expires))
    }

    pub(super) fn past(&self, date: &Edtf) -> bool {
        date.upper().is_some_and(|day| day < self.judge.as_of)
    }

    pub(super) fn ahead(&self, date: &Edtf) -> bool {
        date.lower().is_some_and(|day| day > self.judge.as_of)
    }

    pub(super) fn all(&self, role: DateRole) -> impl Iterator<Item = Edtf> {
        self.dates.iter().filter(move |dated| dated.role == role).map(|dated| dated.edtf)
    }

    pub(super) fn has(&self, role: DateRole) -> bool {
        self.all(role).next().is_some()
    }

    /// The date of that role that ends last; one without an end is the last of all.
    pub(super) fn last(&self, role: DateRole) -> Option<Edtf> {
        self.all(role).max_by_key(|date| date.upper().map_or(i32::MAX, |day| day.0))
    }

    /// The date of that role that begins first.
    pub(super) fn first(&self, role: DateRole) -> Option<Edtf> {
        self.all(role).min_by_key(|date| date.lower().map_or(i32::MIN, |day| day.0))
    }

    /// The last date of that role, when all are past.
    pub(super) fn last_past(&self, role: DateRole) -> Option<Edtf> {
        self.last(role).filter(|date| self.past(date))
    }

    /// The date of that role that lies wholly on one side of the day.
    pub(super) fn wholly(&self, role: DateRole, tense: Tense) -> Option<Edtf> {
        match tense {
            Tense::Past => self.last_past(role),
            Tense::Ahead => self.first(role).filter(|date| self.ahead(date)),
        }
    }

    /// Whether something was due before the day, and is not known to be done.
    pub(super) fn is_overdue(&self) -> bool {
        let without = |due: DateRole, done: DateRole| self.last_past(due).is_some() && !self.has(done);
        let expired =
            || self.last_past(DateRole::Expires).is_some_and(|date| !self.goes_on() && !self.was_renewed(&date));
        let step = || self.record.next_step.as_ref().and_then(|step| step.due);
        !self.record.status.is_over()
            && (without(DateRole::PlannedEnd, DateRole::End)
                || without(DateRole::PlannedEvent, DateRole::Event)
                || expired()
                || step().is_some_and(|due| self.past(&due)))
    }

    /// The days that are left until a date is past, when they are few enough to be worth a flag.
    pub(super) fn days_left(&self, date: &Edtf) -> Option<i32> {
        let (today, last) = (self.judge.as_of, date.upper()?);
        let soon = last >= today && last <= today.plus_days(self.judge.limits.expiring_days);
        soon.then(|| last.0.saturating_sub(today.0))
    }

    /// When it was signed and when it will be in force, as far as that is known; `None` when it is in force.
    pub(super) fn not_in_force(&self) -> Option<Signing> {
        let in_force = self.first(DateRole::InForce);
        let not_yet = in_force.is_none_or(|date| self.ahead(&date));
        let consents = DateRole::CONSENTS.into_iter().filter_map(|role| Some((role, self.last(role)?)));
        let consent = consents.max_by_key(|(_, date)| date.upper().map_or(i32::MAX, |day| day.0));
        not_yet.then(|| Signing { signed: self.first(DateRole::Signed), consent, in_force })
    }

    /// The last word on the record: its update, else the period of the report that tells of it, else when that was published.
    pub(super) fn heard(&self) -> Option<LastWord> {
        let published = || {
            let Item::Source(source) = self.judge.dataset.item(self.record.source.id.as_str())? else { return None };
            source.published.map(|date| LastWord { kind: NewsKind::Publication, date })
        };
        let update = self.record.updated.map(|date| LastWord { kind: NewsKind::Update, date });
        let report = || self.record.reported().map(|date| LastWord { kind: NewsKind::Report, date: *date });
        update.or_else(report).or_else(published)
    }

    /// The last word, when it is older than the day.
    pub(super) fn old_word(&self) -> Option<LastWord> {
        self.heard().filter(|heard| heard.before(self.judge.as_of))
    }
}

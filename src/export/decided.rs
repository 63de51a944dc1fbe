//! What a meeting decided, as JSON of the dataset's own format: for the clerk to paste. The minutes become a source, the meeting a
//! record; what a record has become is its status with the day of it; what is to be done becomes the next step of the record that it
//! was decided on, or a record of its own.
//!
//! Items that are there already are given whole: they take the place of the ones with the same id.

use crate::dataset::Value;
use crate::dataset::tree::Trees;
use crate::dataset::words::{DateRole, Kind, Status, StatusBasis};
use crate::dataset::{Dataset, Edtf, Id, Item, Lang, Record, Text};
use crate::desk::agenda::{Agenda, Pin};
use crate::desk::details::MeetingField;
use crate::desk::minute::{ActionItem, Decision, decisions, prose};
use crate::desk::notebook;
use crate::lang::export::ExportText;
use crate::lang::{Label, MeetingLabel, Sentence};
use crate::text::{Audience, Clean, slug};
use std::borrow::Cow;
use std::collections::HashSet;

/// The key under which it stands how the items were that the meeting changes: what somebody else changes meanwhile is told from it.
pub const BEFORE: &str = "before";

/// What is to be pasted: `{ sources, records }`, and under [`BEFORE`] the records among them that are in the dataset, as they are there. Nothing of what was not discussed nor written down is in it. `lang` is the
/// language in which the minutes were written.
#[must_use]
pub fn decided(dataset: &Dataset, agenda: &Agenda, lang: Lang) -> Value<'static> {
    let mut clerk =
        Clerk { dataset, agenda, lang, before: Vec::new(), taken: HashSet::new(), order: last_order(dataset) };
    let source = clerk.free_id(&format!("minutes-{}", clerk.slug()));
    let mut records = vec![clerk.meeting(&source)];
    for pin in agenda.pins() {
        records.extend(clerk.of_pin(pin, &source));
    }
    let sources = Value::List(vec![clerk.source(&source)]);
    let before = object(vec![("records", Value::List(clerk.before))]);
    object(vec![("sources", sources), ("records", Value::List(records)), (BEFORE, before)])
}

/// Fields without what says nothing.
fn object(fields: Vec<(&'static str, Value<'static>)>) -> Value<'static> {
    Value::Object(fields.into_iter().filter(|(_, value)| !value.says_nothing()).collect())
}

/// A text that has one side only.
fn one_sided(lang: Lang, text: &str) -> Value<'static> {
    Value::Object(vec![(lang.code(), Value::Line(Cow::Owned(Clean::line(text).to_string())))])
}

fn line(text: impl Into<String>) -> Value<'static> {
    Value::Line(Cow::Owned(text.into()))
}

/// A value of the dataset as its file writes it; what says nothing is left out.
fn as_written(value: Value<'_>) -> Value<'static> {
    // It goes back into the file that it came from, and what is private with it.
    value.told(Audience::Desk).owned().map(&|value| {
        if let Value::Text(text) = value {
            return both_sides(&text);
        }
        let Value::One(_, fields) = value else { return value };
        object(fields.into_iter().map(|(field, value)| (field.name, value)).collect())
    })
}

fn both_sides(text: &Text) -> Value<'static> {
    Value::Object(text.sides().map(|(lang, side)| (lang.code(), line(&**side))).collect())
}

/// After the last record.
fn last_order(dataset: &Dataset) -> i64 {
    dataset.records.iter().map(|record| i64::from(record.order)).max().unwrap_or(0)
}

struct Clerk<'a> {
    dataset: &'a Dataset,
    agenda: &'a Agenda,
    lang: Lang,
    /// The records that the meeting changes, as they were.
    before: Vec<Value<'static>>,
    /// Ids given away here.
    taken: HashSet<String>,
    /// The order of the last record.
    order: i64,
}

impl Clerk<'_> {
    /// The day of the meeting, or what it is called, as an id.
    fn slug(&self) -> String {
        let day = self.agenda.date.map(|date| slug(&date.to_string()).unwrap_or_default());
        day.or_else(|| slug(self.agenda.name.to_keep())).unwrap_or_else(|| "1".to_owned())
    }

    /// An id that nothing else has.
    fn free_id(&mut self, wanted: &str) -> String {
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let free = |id: &String| self.dataset.find(id).is_none() && !self.taken.contains(id);
        let id = std::iter::once(wanted.to_owned()).chain(numbered).find(free).unwrap_or_default();
        self.taken.insert(id.clone());
        id
    }

    fn next_order(&mut self) -> Value<'static> {
        self.order += 10;
        Value::Whole(self.order)
    }

    fn source(&self, id: &str) -> Value<'static> {
        let title = ExportText::MinutesOf { name: self.agenda.name.to_keep().to_string() }.say(self.lang);
        let date = self.agenda.date.map_or(Value::Null, |date| line(date.to_string()));
        object(vec![("id", line(id)), ("title", one_sided(self.lang, &title)), ("published", date)])
    }

    /// The meeting itself, with what was discussed as its parts.
    fn meeting(&mut self, source: &str) -> Value<'static> {
        let id = self.free_id(&format!("meeting-{}", self.slug()));
        // What was not come to is no part of the meeting.
        let was_told = |pin: &&Pin| pin.discussed.is_some() || !pin.minute.is_empty();
        let pins: Vec<&Pin> = self.agenda.pins().filter(was_told).collect();
        let named = |ids: fn(Item<'_>) -> Vec<&Id>| {
            let mut named: Vec<&Id> = Vec::new();
            for id in pins.iter().filter_map(|pin| self.dataset.item(pin.item.as_str())).flat_map(ids) {
                if !named.contains(&id) {
                    named.push(id);
                }
            }
            Value::List(named.into_iter().map(|id| line(id.as_str())).collect())
        };
        let (partners, frameworks) = (named(partners_of), named(frameworks_of));
        let parts = Value::List(pins.iter().map(|pin| self.part(pin)).collect());
        let status = if pins.is_empty() { Status::Pipeline } else { Status::Closed };
        let dates = self.agenda.date.into_iter().map(|date| dated(date, DateRole::Event)).collect();
        object(vec![
            ("id", line(id)),
            ("order", self.next_order()),
            ("kind", Value::word(Some(Kind::Meeting))),
            ("summary", one_sided(self.lang, self.agenda.name.to_keep())),
            ("partners", partners),
            ("frameworks", frameworks),
            ("status", Value::word(Some(status))),
            ("status_basis", Value::word(Some(StatusBasis::Stated))),
            ("dates", Value::List(dates)),
            ("event", self.event()),
            ("people", self.people()),
            ("parts", parts),
            ("source", place(source, None)),
        ])
    }

    /// Where it was held.
    fn event(&self) -> Value<'static> {
        let place = self.agenda.detail(MeetingField::Place, Audience::Desk);
        place.map_or(Value::Null, |place| object(vec![("place", one_sided(self.lang, place))]))
    }

    /// Who chaired it, who took the minutes, and who was there.
    fn people(&self) -> Value<'static> {
        let fields = [MeetingField::Chair, MeetingField::Secretary, MeetingField::Present];
        let named = fields.into_iter().flat_map(|field| {
            let role = one_sided(self.lang, field.label().text(self.lang));
            let names = self.agenda.details.listed(field, Audience::Desk);
            names.into_iter().map(move |name| object(vec![("name", line(name)), ("role", role.clone())]))
        });
        Value::List(named.collect())
    }

    fn part(&self, pin: &Pin) -> Value<'static> {
        let topic = || one_sided(self.lang, pin.called(self.dataset, Audience::Desk, self.lang).text);
        let name = self.dataset.item(pin.item.as_str()).map_or(&pin.name, Item::name);
        let title = if pin.topic.is_some() { topic() } else { both_sides(name) };
        let decided = decisions(pin.minute.lines()).into_iter().map(|decision| self.decided_in_words(&decision));
        let said: Vec<String> = prose(pin.minute.lines()).map(str::to_owned).chain(decided).collect();
        let said = said.join(" ");
        let summary = if said.trim().is_empty() { Value::Null } else { one_sided(self.lang, &said) };
        object(vec![("title", title), ("summary", summary)])
    }

    fn decided_in_words(&self, decision: &Decision) -> String {
        let day = decision.day.map(|day| day.display(self.lang)).or_else(|| decision.no_day.clone());
        let day = day.map(|day| format!(" {day}")).unwrap_or_default();
        format!("{}: {}{day}.", MeetingLabel::Decided.text(self.lang), decision.what)
    }

    /// What came of one item: its record with its next step, and a record for everything else that is to be done.
    fn of_pin(&mut self, pin: &Pin, source: &str) -> Vec<Value<'static>> {
        // What is done is no step that comes next.
        let entries = notebook::of_pin(self.agenda, pin, Audience::Desk).into_iter();
        let mut to_do = entries.filter(|entry| entry.state().is_open()).map(|entry| entry.item);
        let mut records = Vec::new();
        let item = self.dataset.item(pin.item.as_str());
        if let Some(Item::Record(record)) = item {
            let decided: Vec<Decision> = decisions(pin.minute.lines());
            let decided: Vec<&Decision> = decided.iter().filter(|decision| changes(decision, record)).collect();
            let next = to_do.next();
            if next.is_some() || !decided.is_empty() {
                records.push(self.as_decided(record, next.as_ref(), &decided));
                self.before.push(self.as_it_was(record));
            }
        }
        let place = self.agenda.pins().position(|each| each.id == pin.id).map(|place| (place + 1).to_string());
        records.extend(to_do.map(|action| self.activity(item, &action, source, place.as_deref())));
        records
    }

    fn as_it_was(&self, record: &Record) -> Value<'static> {
        let tree = Trees::of(self.dataset).item(Item::Record(record));
        object(tree.fields().iter().map(|(field, value)| (field.name, as_written(value.clone()))).collect())
    }

    /// A record with its next step, and with what it has become.
    fn as_decided(&self, record: &Record, next: Option<&ActionItem>, decided: &[&Decision]) -> Value<'static> {
        let tree = Trees::of(self.dataset).item(Item::Record(record));
        let status = decided.iter().rev().find_map(|decision| decision.status.filter(|status| fits(*status, record)));
        let fields = tree.fields().iter().map(|(field, value)| {
            let value = match (field.name, next, status) {
                ("next_step", Some(next), _) => self.step(next),
                ("status", _, Some(status)) => Value::word(Some(status)),
                ("status_basis", _, Some(_)) => Value::word(Some(StatusBasis::Stated)),
                ("dates", ..) => with_dates(as_written(value.clone()), record, decided),
                _ => as_written(value.clone()),
            };
            (field.name, value)
        });
        object(fields.collect())
    }

    fn step(&self, action: &ActionItem) -> Value<'static> {
        let owner = action.who.as_deref().map_or(Value::Null, |who| one_sided(self.lang, who));
        let due = action.due.map_or(Value::Null, |due| line(due.to_string()));
        // What was meant as a day and is none stays for the clerk to mend.
        let no_day = action.no_day.as_ref().map(|text| format!(" ({text})")).unwrap_or_default();
        object(vec![
            ("text", one_sided(self.lang, &format!("{}{no_day}", action.what))),
            ("owner", owner),
            ("due", due),
        ])
    }

    fn activity(
        &mut self,
        item: Option<Item<'_>>,
        action: &ActionItem,
        source: &str,
        place_in_agenda: Option<&str>,
    ) -> Value<'static> {
        let wanted = slug(&action.what).unwrap_or_else(|| "action".to_owned());
        let id = self.free_id(&wanted);
        let ids = |ids: Vec<&Id>| Value::List(ids.into_iter().map(|id| line(id.as_str())).collect());
        let parent = if let Some(Item::Record(record)) = item { line(record.id.as_str()) } else { Value::Null };
        let themes =
            if let Some(Item::Theme(theme)) = item { Value::List(vec![line(theme.id.as_str())]) } else { Value::Null };
        let dates = action.due.into_iter().map(|due| dated(due, DateRole::PlannedEnd)).collect();
        object(vec![
            ("id", line(id)),
            ("order", self.next_order()),
            ("kind", Value::word(Some(Kind::Activity))),
            ("summary", one_sided(self.lang, &action.what)),
            ("partners", ids(item.map(partners_of).unwrap_or_default())),
            ("frameworks", ids(item.map(frameworks_of).unwrap_or_default())),
            ("themes", themes),
            ("status", Value::word(Some(Status::Pipeline))),
            ("status_basis", Value::word(Some(StatusBasis::Stated))),
            ("dates", Value::List(dates)),
            ("parent", parent),
            ("next_step", self.step(action)),
            ("source", place(source, place_in_agenda)),
        ])
    }
}

/// Whether a record may have a status.
const fn fits(status: Status, record: &Record) -> bool {
    !status.is_agreement_ladder() || matches!(record.kind, Kind::Agreement | Kind::LetterOfIntent | Kind::Negotiation)
}

/// Whether a decision says of a record what it has become, or on which day.
fn changes(decision: &Decision, record: &Record) -> bool {
    decision.status.is_some_and(|status| fits(status, record)) || (decision.role.is_some() && decision.day.is_some())
}

/// The dates of a record, and those that were decided.
fn with_dates(dates: Value<'static>, record: &Record, decided: &[&Decision]) -> Value<'static> {
    let mut dates = if let Value::List(dates) = dates { dates } else { Vec::new() };
    for (role, day) in decided.iter().filter_map(|decision| Some((decision.role?, decision.day?))) {
        if record.dates.iter().all(|dated| (dated.role, dated.edtf) != (role, day)) {
            dates.push(dated(day, role));
        }
    }
    Value::List(dates)
}

fn place(source: &str, place: Option<&str>) -> Value<'static> {
    object(vec![("id", line(source)), ("where", place.map_or(Value::Null, line))])
}

fn dated(date: Edtf, role: DateRole) -> Value<'static> {
    object(vec![("edtf", line(date.to_string())), ("role", Value::word(Some(role)))])
}

/// The partners that an item is, or names.
fn partners_of(item: Item<'_>) -> Vec<&Id> {
    match item {
        Item::Partner(partner) => vec![&partner.id],
        Item::Record(record) => record.partners.iter().collect(),
        Item::Derived(item) => item.partners.iter().collect(),
        Item::Framework(_) | Item::Theme(_) | Item::Source(_) | Item::Claim(..) | Item::Term(_) => Vec::new(),
    }
}

/// The frameworks that an item is, or names.
fn frameworks_of(item: Item<'_>) -> Vec<&Id> {
    match item {
        Item::Framework(framework) => vec![&framework.id],
        Item::Record(record) => record.frameworks.iter().collect(),
        Item::Derived(item) => item.frameworks.iter().collect(),
        Item::Partner(_) | Item::Theme(_) | Item::Source(_) | Item::Claim(..) | Item::Term(_) => Vec::new(),
    }
}

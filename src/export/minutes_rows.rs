//! The minutes of a meeting as an object for programs: its fields, and its items in the order of the agenda.

use super::minutes::Meeting;
use crate::dataset::{Lang, Value};
use crate::desk::agenda::Pin;
use crate::desk::details::MeetingField;
use crate::desk::lines::MinuteText;
use crate::desk::minute::{Decision, decisions, prose};
use crate::desk::notebook::{ActionEntry, of_pin};
use crate::text::Clean;
use std::borrow::Cow;

/// The minutes: `name, date, time, ends, place, chair, secretary, present, absent, items`.
#[must_use]
pub fn value(meeting: &Meeting<'_>, lang: Lang) -> Value<'static> {
    let (agenda, to) = (meeting.agenda, meeting.audience);
    let name = agenda.name.told(to).map_or(Value::Null, |name| line(name));
    let mut fields = vec![("name", name), ("date", Value::shown(agenda.date))];
    fields.extend(MeetingField::ALL.map(|field| {
        let listed = || Value::List(agenda.details.listed(field, to).into_iter().map(line).collect());
        let said = || agenda.detail(field, to).map_or(Value::Null, line);
        (field.name(), if field.is_list() { listed() } else { said() })
    }));
    let items = agenda.pins().enumerate().map(|(place, pin)| item(meeting, place + 1, pin, lang));
    fields.push(("items", Value::List(items.collect())));
    Value::Object(fields)
}

fn item(meeting: &Meeting<'_>, number: usize, pin: &Pin, lang: Lang) -> Value<'static> {
    let to = meeting.audience;
    let written = || pin.written(to).into_iter().flat_map(MinuteText::lines);
    let id = if pin.topic.is_some() { Value::Null } else { line(pin.item.as_str()) };
    let actions = |entries: Vec<ActionEntry<'_>>| Value::List(entries.iter().map(action).collect());
    Value::Object(vec![
        ("number", Value::count(number)),
        ("item", id),
        ("name", line(pin.called(meeting.dataset, to, lang).text)),
        ("discussed", Value::shown(pin.discussed.as_ref().map(|standing| standing.as_of))),
        ("minute", Value::List(prose(written()).filter(|said| !said.trim().is_empty()).map(line).collect())),
        ("decisions", Value::List(decisions(written()).iter().map(decided).collect())),
        ("actions", actions(of_pin(meeting.agenda, pin, to))),
        ("from_before", actions(meeting.notebook.brought_by(meeting.agenda, pin, to))),
    ])
}

fn decided(decision: &Decision) -> Value<'static> {
    Value::Object(vec![
        ("text", line(&decision.what)),
        ("status", Value::word(decision.status)),
        ("date_role", Value::word(decision.role)),
        ("date", Value::shown(decision.day)),
    ])
}

fn action(entry: &ActionEntry<'_>) -> Value<'static> {
    Value::Object(vec![
        ("id", line(&entry.id())),
        ("text", line(&entry.item.what)),
        ("owner", entry.item.who.as_deref().map_or(Value::Null, line)),
        ("due", Value::shown(entry.item.due)),
        ("state", line(entry.state().word())),
    ])
}

fn line(text: &str) -> Value<'static> {
    Value::Line(Cow::Owned(Clean::line(text).to_string()))
}

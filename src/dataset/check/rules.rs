//! What holds between the fields of one item.

use super::{
    fault::{Fault, Quote},
    members::Members,
    walk::{Walk, target_of},
};
use crate::dataset::{
    DateRole, Day, Edtf, Kind as RecordKind, Lang, Status, Words,
    fields::Entity,
    json::{JsonKind, JsonValue},
};

/// Which date ends what another one starts.
const SPANS: [(DateRole, DateRole); 6] = [
    (DateRole::Start, DateRole::End),
    (DateRole::PlannedStart, DateRole::PlannedEnd),
    (DateRole::Signed, DateRole::Expires),
    (DateRole::InForce, DateRole::Expires),
    (DateRole::Signed, DateRole::Withdrawn),
    (DateRole::InForce, DateRole::Withdrawn),
];

/// One side of a text.
#[derive(PartialEq, Eq)]
enum TextSide {
    Filled,
    Empty,
    Absent,
    /// It could not be read.
    Unknown,
}

impl<'t> Walk<'t, '_> {
    /// The rules of one object, by what it is.
    pub(super) fn rules(&mut self, object: JsonValue<'t>, entity: &'static Entity, members: &Members<'t>) {
        if let Some(target) = target_of(entity) {
            self.ids.enter(target, object, members);
        }
        match entity.name {
            "text" => self.text_rules(object, members),
            "partner" => self.partner_rules(members),
            "money" => self.money_rules(members),
            "record" => {
                self.status_rules(members);
                self.date_rules(members);
                self.order_rules("record", members);
                self.link_rules(members);
            }
            "part" => {
                self.status_rules(members);
                self.date_rules(members);
            }
            "term" => self.term_rules(members),
            "priority" => self.order_rules("priority", members),
            _ => {}
        }
    }

    /// A text says something in both languages.
    fn text_rules(&mut self, object: JsonValue<'t>, members: &Members<'t>) {
        let side = |name: &str| match members.get(name) {
            None => TextSide::Absent,
            Some(value) => match (value.kind(), value.text()) {
                (JsonKind::Null, _) => TextSide::Absent,
                (JsonKind::Text, Some(text)) if !value.is_flawed() && text.trim().is_empty() => TextSide::Empty,
                (JsonKind::Text, _) => TextSide::Filled,
                (JsonKind::Bool | JsonKind::Number | JsonKind::List | JsonKind::Object | JsonKind::Broken, _) => {
                    TextSide::Unknown
                }
            },
        };
        if object.is_flawed() {
            return;
        }
        match (side("vi"), side("en")) {
            (TextSide::Absent | TextSide::Empty, TextSide::Absent | TextSide::Empty) => {
                self.tell(object, Fault::NoText);
            }
            (TextSide::Filled, TextSide::Absent) => self.tell(object, Fault::MissingTranslation { lang: Lang::En }),
            (TextSide::Absent, TextSide::Filled) => self.tell(object, Fault::MissingTranslation { lang: Lang::Vi }),
            (TextSide::Filled, TextSide::Empty) => self.tell_empty(members, "en"),
            (TextSide::Empty, TextSide::Filled) => self.tell_empty(members, "vi"),
            (TextSide::Filled, TextSide::Filled) | (TextSide::Unknown, _) | (_, TextSide::Unknown) => {}
        }
    }

    fn tell_empty(&mut self, members: &Members<'t>, side: &str) {
        if let Some(value) = members.get(side) {
            self.tell(value, Fault::EmptyText);
        }
    }

    /// A partner's id is its country code in lower case, where it has one.
    fn partner_rules(&mut self, members: &Members<'t>) {
        let (Some(id), Some(code), Some(value)) = (members.text("id"), members.text("iso3166"), members.get("id"))
        else {
            return;
        };
        let wanted = code.to_ascii_lowercase();
        if *id != wanted && super::countries::is_country(&code) {
            self.tell(value, Fault::PartnerIdNotIso { id: Quote::of(&id), wanted });
        }
    }

    fn money_rules(&mut self, members: &Members<'t>) {
        if let (Some(amount), None) = (members.get("amount"), members.get("currency"))
            && amount.kind() == JsonKind::Number
        {
            self.tell(amount, Fault::AmountWithoutCurrency);
        }
    }

    /// No record is linked to itself.
    fn link_rules(&mut self, members: &Members<'t>) {
        let (Some(id), Some(links)) = (members.text("id"), members.get("links")) else { return };
        for record in links.items().filter_map(|link| link.get("record")) {
            if record.text().as_ref() == Some(&id) {
                self.tell(record, Fault::LinkToItself { id: Quote::of(&id) });
            }
        }
    }

    /// An acronym stands for one term.
    fn term_rules(&mut self, members: &Members<'t>) {
        self.ids.enter_term(members);
        let Some(acronyms) = members.get("acronyms") else { return };
        for acronym in acronyms.items() {
            let Some(text) = acronym.text().filter(|_| !acronym.is_flawed()) else { continue };
            let line = self.line(acronym);
            match self.acronyms.get(&text).copied() {
                Some((first, term)) if term != acronyms.span().start => {
                    self.tell(acronym, Fault::DuplicateAcronym { acronym: Quote::of(&text), first });
                }
                // Twice in one list is told as such.
                Some(_) => {}
                None => {
                    self.acronyms.insert(text, (line, acronyms.span().start));
                }
            }
        }
    }

    /// Only what is, or leads to, an agreement has a status of the agreement ladder.
    fn status_rules(&mut self, members: &Members<'t>) {
        let kind = members.text("kind").and_then(|kind| RecordKind::from_word(&kind));
        let status = members.text("status").and_then(|status| Status::from_word(&status));
        let (Some(kind), Some(status), Some(value)) = (kind, status, members.get("status")) else { return };
        let agreement = matches!(kind, RecordKind::Agreement | RecordKind::LetterOfIntent | RecordKind::Negotiation);
        if status.is_agreement_ladder() && !agreement {
            self.tell(value, Fault::StatusNotForKind { status, kind });
        }
    }

    /// Nothing ends before it starts. Of vague dates only what they cannot mean is told.
    fn date_rules(&mut self, members: &Members<'t>) {
        let Some(list) = members.get("dates") else { return };
        let dates: Vec<(DateRole, Edtf, JsonValue<'t>)> = list.items().filter_map(dated).collect();
        for (start, end) in SPANS {
            let first = dates.iter().filter(|(role, ..)| *role == start).min_by_key(|(_, date, _)| earliest(date));
            let Some((_, from, from_value)) = first else { continue };
            for (_, to, value) in dates.iter().filter(|(role, ..)| *role == end) {
                if to.upper().is_some_and(|last| earliest(from) > last) {
                    let line = self.line(*from_value);
                    self.tell(*value, Fault::EndBeforeStart { start: from.to_string(), end: to.to_string(), line });
                }
            }
        }
    }

    /// No two items have the same place in the order.
    fn order_rules(&mut self, list: &'static str, members: &Members<'t>) {
        let Some(value) = members.get("order") else { return };
        let Some(order) = value.number().filter(|_| !value.is_flawed()) else { return };
        let line = self.line(value);
        if let Some(first) = self.orders.get(&(list, order)).copied() {
            self.tell(value, Fault::DuplicateOrder { order: Quote::of(order), first });
        } else {
            self.orders.insert((list, order), line);
        }
    }
}

/// A date of a list of dates with its role and its place, if both can be read.
fn dated(item: JsonValue<'_>) -> Option<(DateRole, Edtf, JsonValue<'_>)> {
    let value = item.get("edtf").filter(|value| !value.is_flawed())?;
    let role = DateRole::from_word(&item.get("role")?.text()?)?;
    Some((role, Edtf::parse(&value.text()?).ok()?, value))
}

/// The first day that a date may mean; an open beginning is before every day.
fn earliest(date: &Edtf) -> Day {
    date.lower().unwrap_or(Day(i32::MIN))
}

//! Agencies: the other side's agencies, whose money it is and through whom it comes, and who hosts an event.

use super::keys::key;
use super::mention::{Mention, Origin, Relation, sides};
use crate::dataset::model::{Counterpart, Id, Person, Record, Text};
use crate::dataset::words::Side;
use std::collections::HashSet;

/// Everywhere an agency is named.
pub(super) fn mentions<'a>(origin: &Origin<'a>) -> Vec<Mention<'a>> {
    let mut mentions = Vec::new();
    for partner in origin.partners {
        mentions.extend(partner.counterparts.iter().map(|each| listed(each, &partner.id)));
    }
    for framework in origin.frameworks {
        mentions.extend(framework.counterparts.iter().map(|each| listed(each, &framework.id)));
    }
    let no_agencies = no_agencies(origin);
    for (place, record) in origin.records.iter().enumerate() {
        mentions.extend(of_record(record, &no_agencies).into_iter().map(|mention| mention.in_record(place, record)));
    }
    mentions
}

/// Hosts that are no agencies: countries, places, and units of the home side.
fn no_agencies(origin: &Origin<'_>) -> HashSet<String> {
    let partners = origin.partners.iter().flat_map(|partner| sides(&partner.name).into_iter().flatten());
    let aliases = origin.partners.iter().flat_map(|partner| partner.aliases.iter().map(|alias| &**alias));
    let at = origin.records.iter().flat_map(|record| record.events_named().filter_map(|event| event.place.as_ref()));
    let places = origin.records.iter().flat_map(|record| record.places_named().chain(&record.home_units)).chain(at);
    let places = places.flat_map(|place| sides(place).into_iter().flatten());
    // The same few places stand in many records: each is folded once.
    let written: HashSet<&str> = partners.chain(aliases).chain(places).collect();
    written.into_iter().map(key).collect()
}

fn listed<'a>(counterpart: &'a Counterpart, side: &'a Id) -> Mention<'a> {
    Mention { side: Some(side), ..of_counterpart(counterpart) }
}

fn of_counterpart(counterpart: &Counterpart) -> Mention<'_> {
    let mention = of_text(&counterpart.name, Relation::Counterpart);
    Mention { acronym: counterpart.acronym.as_deref().or(mention.acronym), aliases: &counterpart.aliases, ..mention }
}

fn of_record<'a>(record: &'a Record, no_agencies: &HashSet<String>) -> Vec<Mention<'a>> {
    let counterparts = record.counterparts_named().map(|counterpart| {
        let mention = of_counterpart(counterpart);
        // An acronym alone says too little to tell to whose side it belongs.
        let is_named = mention.name.iter().any(Option::is_some);
        Mention { side: Origin::side_of(record).filter(|_| is_named), ..mention }
    });
    let funders = record.money_named().filter_map(|money| money.funder.as_ref());
    let channels = record.money_named().filter_map(|money| money.channel.as_ref());
    let hosts = record.events_named().filter_map(|event| event.host.as_ref());
    let hosts = hosts.filter(|host| !sides(host).into_iter().flatten().any(|side| no_agencies.contains(&key(side))));
    counterparts
        .chain(funders.map(|text| of_text(text, Relation::Funder)))
        .chain(channels.map(|text| of_text(text, Relation::Channel)))
        .chain(hosts.map(|text| of_text(text, Relation::Host)))
        .chain(record.people_named().filter_map(of_person))
        .collect()
}

/// The organisation of a person of the other side.
fn of_person(person: &Person) -> Option<Mention<'_>> {
    let organisation = person.organisation.as_ref().filter(|_| person.side == Some(Side::Counterpart))?;
    Some(of_text(organisation, Relation::Counterpart))
}

/// A text that names an agency, which may hold its acronym in brackets or be nothing else.
fn of_text(text: &Text, relation: Relation) -> Mention<'_> {
    let mut acronym = None;
    let name = sides(text).map(|side| {
        let (name, found) = parted(side?);
        acronym = acronym.or(found);
        name
    });
    Mention { acronym, ..Mention::new(name, relation) }
}

/// The name and the acronym in a text.
fn parted(text: &str) -> (Option<&str>, Option<&str>) {
    if is_acronym(text) {
        return (None, Some(text));
    }
    let in_brackets = || {
        let (before, rest) = text.split_once(" (")?;
        let (inside, after) = rest.split_once(')')?;
        let ends = after.is_empty() || after.starts_with(',');
        (ends && is_acronym(inside)).then_some((before, inside))
    };
    match in_brackets() {
        Some((name, acronym)) => (Some(name), Some(acronym)),
        None => (Some(text), None),
    }
}

/// The names that a text holds: all of it, its name, its acronym.
pub(super) fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let (name, acronym) = parted(text);
    [Some(text), name, acronym].into_iter().flatten()
}

/// One word with two capital letters or more: `FAO`, `VLIR-UOS`, `UNDPs`.
fn is_acronym(text: &str) -> bool {
    let is_word = text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '/' | '+'));
    is_word && text.chars().filter(char::is_ascii_uppercase).count() >= 2 && text.len() <= 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_hold_its_acronym_or_be_nothing_else() {
        assert_eq!(parted("Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)").1, Some("JICA"));
        assert_eq!(parted("Quỹ Môi trường toàn cầu (GEF), chu kỳ 7"), (Some("Quỹ Môi trường toàn cầu"), Some("GEF")));
        assert_eq!(parted("KOICA"), (None, Some("KOICA")));
        assert_eq!(parted("Kaiyo"), (Some("Kaiyo"), None));
        assert_eq!(parted("Korea Environment Corporation (K-eco)").1, None);
    }
}

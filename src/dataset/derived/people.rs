//! People: those whom records name, and who set priorities, with the office that they hold.

use super::mention::{Mention, Origin, Relation, sides};
use crate::dataset::model::{Person, Record};
use crate::dataset::words::{Side, Words};

/// Everywhere a person is named.
pub(super) fn mentions<'a>(origin: &Origin<'a>) -> Vec<Mention<'a>> {
    let records = origin.records.iter().enumerate();
    let of_records =
        records.flat_map(|(place, record)| record.people_named().map(move |person| in_record(place, record, person)));
    of_records.chain(origin.priorities.iter().filter_map(|priority| priority.speaker.as_ref()).map(mention)).collect()
}

fn in_record<'a>(place: usize, record: &'a Record, person: &'a Person) -> Mention<'a> {
    let side = Origin::side_of(record).filter(|_| person.side == Some(Side::Counterpart));
    Mention { side, ..mention(person).in_record(place, record) }
}

fn mention(person: &Person) -> Mention<'_> {
    let name = person.name.as_deref();
    let office = person.role.as_ref().map(sides).unwrap_or_default();
    // Who is known by the office alone is called by it.
    let name = if name.is_none() { office } else { [name, name] };
    // Two people of one name, one on each side, are two.
    let apart = person.side.map(Words::word);
    let mention = Mention::new(name, Relation::Person);
    Mention { role: person.role.as_ref(), aliases: &person.aliases, apart, ..mention }
}

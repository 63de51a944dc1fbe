//! Places: where records are done, and where events are held.

use super::mention::{Mention, Origin, Relation, sides};

/// Everywhere a place is named.
pub(super) fn mentions<'a>(origin: &Origin<'a>) -> Vec<Mention<'a>> {
    let records = origin.records.iter().enumerate();
    records
        .flat_map(|(at, record)| {
            let held = record.events_named().filter_map(|event| event.place.as_ref());
            let places = record.places_named().chain(held);
            places.map(move |place| Mention::new(sides(place), Relation::Place).in_record(at, record))
        })
        .collect()
}

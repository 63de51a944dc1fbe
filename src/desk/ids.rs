//! Ids of agendas and pins that were written by hand, or by something else, and do not tell things apart: repeated, empty, or
//! longer than any that is ever made. They are replaced by others that follow from what is there, so that the same file read twice
//! gives the same ids, and taking it over twice does not double it.

use super::agenda::Agenda;
use super::handle::{Handle, TextHash};
use std::collections::HashSet;

/// The longest id that is taken as it is, in bytes. Those that are made have about twenty.
const LONGEST: usize = 100;

/// Gives every agenda an id of its own, and every pin one on its agenda: how many were replaced.
pub fn make_distinct(agendas: &mut [Agenda]) -> usize {
    let mut replaced = distinct(agendas.iter_mut().map(|agenda| (described(agenda), &mut agenda.id)).collect());
    for agenda in agendas {
        replaced += make_pins_distinct(agenda);
    }
    replaced
}

/// The same for one agenda that comes from elsewhere.
pub fn make_sound(agenda: &mut Agenda) -> usize {
    make_distinct(std::slice::from_mut(agenda))
}

fn make_pins_distinct(agenda: &mut Agenda) -> usize {
    distinct(agenda.pins.iter_mut().map(|pin| (pin.item.as_str().to_owned(), &mut pin.id)).collect())
}

/// What tells an agenda without an id from others.
fn described(agenda: &Agenda) -> String {
    format!("{}\n{}", &**agenda.name.to_keep(), agenda.date.map(|date| date.to_string()).unwrap_or_default())
}

/// The first of several equal ids stays; the others, and what is no id, get one that nobody has. Each comes with what it is the
/// id of.
fn distinct(mut ids: Vec<(String, &mut Handle)>) -> usize {
    // What is there by itself is nobody else's, wherever it stands.
    let mut taken: HashSet<Box<str>> = ids.iter().map(|(_, id)| id.0.clone()).collect();
    let mut seen: HashSet<Box<str>> = HashSet::new();
    let mut replaced = 0;
    for (of, id) in &mut ids {
        let is_id = !id.0.is_empty() && id.0.len() <= LONGEST;
        if is_id && seen.insert(id.0.clone()) {
            continue;
        }
        let begin = if is_id { id.0.to_string() } else { TextHash::of(&[of, &id.0]).handle("id.").0.into() };
        // None that is ever made has a point in it.
        let numbered = (2_usize..).map(|number| format!("{begin}.{number}"));
        let first = (!is_id).then(|| begin.clone());
        let free = first.into_iter().chain(numbered).find(|free| !taken.contains(free.as_str()));
        id.0 = free.unwrap_or(begin).into();
        taken.insert(id.0.clone());
        seen.insert(id.0.clone());
        replaced += 1;
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Id, Text};
    use crate::desk::agenda::{Pin, Prose};
    use crate::desk::lines::MinuteText;

    fn agenda(id: &str, name: &str, pins: &[&str]) -> Agenda {
        let pin = |(n, id): (usize, &&str)| Pin {
            minute: MinuteText::from_text(&Handle((*id).into()), &Prose::new(&format!("minute {n}"))),
            ..Pin::new(Handle((*id).into()), Id::new(&format!("item-{n}")).unwrap(), Text::default())
        };
        let pins = pins.iter().enumerate().map(pin).collect();
        Agenda { pins, ..Agenda::new(Handle(id.into()), name, None) }
    }

    fn ids(agenda: &Agenda) -> Vec<&str> {
        agenda.pins.iter().map(|pin| &*pin.id.0).collect()
    }

    #[test]
    fn the_first_of_several_equal_ids_stays_and_the_others_follow_from_it() {
        let mut one = agenda("a", "x", &["p", "q", "p", "p", "p.2", "a"]);
        assert_eq!(make_sound(&mut one), 2);
        assert_eq!(ids(&one), ["p", "q", "p.3", "p.4", "p.2", "a"]);
        let minutes: Vec<String> = one.pins.iter().map(|pin| pin.minute.text()).collect();
        assert_eq!(minutes, ["minute 0", "minute 1", "minute 2", "minute 3", "minute 4", "minute 5"]);
        let again = one.clone();
        assert_eq!((make_sound(&mut one), &one), (0, &again));
    }

    #[test]
    fn what_is_no_id_is_replaced_by_what_follows_from_what_it_is_the_id_of() {
        let long = "x".repeat(10_000);
        let make = || agenda("", "x", &["", &long, "", &long]);
        let (mut one, mut same) = (make(), make());
        assert_eq!((make_sound(&mut one), make_sound(&mut same)), (5, 5));
        assert_eq!(one, same);
        let distinct: HashSet<&str> = ids(&one).into_iter().collect();
        assert_eq!(distinct.len(), 4);
        assert!(distinct.iter().all(|id| !id.is_empty() && id.len() <= LONGEST));
        // Two meetings without ids are two.
        let mut other = agenda("", "y", &[]);
        make_sound(&mut other);
        assert_ne!(one.id, other.id);
    }

    #[test]
    fn two_agendas_of_one_id_are_two() {
        let mut agendas = [agenda("a", "x", &["p"]), agenda("b", "y", &["p"]), agenda("a", "z", &["p"])];
        assert_eq!(make_distinct(&mut agendas), 1);
        assert_eq!(agendas.map(|agenda| agenda.id.0.to_string()), ["a", "b", "a.2"]);
    }
}

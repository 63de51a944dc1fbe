//! Two lists put side by side: what is in both, what was edited, what came and what went.
//!
//! The lists of the format are sets: their order says nothing. An edited element is recognised by what it still has in common
//! with one of the other side, so that it reads as one change and not as one thing gone and another come.

use super::fields::{DATE, Shape};
use super::value::Value;
use crate::text::fold;
use std::collections::{HashMap, HashSet};

/// What became of one element.
#[derive(Debug, Clone, Copy)]
pub enum AlignedPair<'a> {
    /// It was edited.
    Edited(&'a Value<'a>, &'a Value<'a>),
    /// It came.
    Came(&'a Value<'a>),
    /// It went.
    Went(&'a Value<'a>),
}

/// Two elements are taken for the same one if they are at least so much alike, of 1.
const ALIKE: f64 = 0.4;

/// With more pairs than this to be held against each other none are: the elements are told as gone and come.
const MOST_PAIRS: usize = 10_000;

/// The differences of two lists: in the order of the new one, then what went in the order of the old one.
pub fn align<'a>(old: &'a [Value<'a>], new: &'a [Value<'a>]) -> Vec<AlignedPair<'a>> {
    let (old, new) = without_common(old, new);
    let partners = edited(&old, &new);
    let taken: HashSet<usize> = partners.values().copied().collect();
    let came = new.iter().enumerate().map(|(place, now)| {
        let was = partners.get(&place).and_then(|was| old.get(*was));
        was.map_or(AlignedPair::Came(now), |was| AlignedPair::Edited(was, now))
    });
    let went =
        old.iter().enumerate().filter(|(place, _)| !taken.contains(place)).map(|(_, was)| AlignedPair::Went(was));
    came.chain(went).collect()
}

/// Both lists without the elements that stand in both.
fn without_common<'a>(old: &'a [Value<'a>], new: &'a [Value<'a>]) -> (Vec<&'a Value<'a>>, Vec<&'a Value<'a>>) {
    let mut there: HashMap<String, usize> = HashMap::new();
    for node in old {
        *there.entry(node.key()).or_default() += 1;
    }
    let mut kept: HashMap<String, usize> = HashMap::new();
    let mut take = |from: &mut HashMap<String, usize>, key: String| match from.get_mut(&key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            *kept.entry(key).or_default() += 1;
            true
        }
        Some(_) | None => false,
    };
    let came = new.iter().filter(|node| !take(&mut there, node.key())).collect();
    let went = old.iter().filter(|node| !spend(&mut kept, &node.key())).collect();
    (went, came)
}

/// Takes one off a count; whether there was one.
fn spend(counts: &mut HashMap<String, usize>, key: &str) -> bool {
    counts.get_mut(key).filter(|count| **count > 0).is_some_and(|count| {
        *count -= 1;
        true
    })
}

/// For the place of each new element that is an edited old one: the place of that one. The most alike find each other first.
fn edited(old: &[&Value<'_>], new: &[&Value<'_>]) -> HashMap<usize, usize> {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return HashMap::new();
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (now, new) in new.iter().enumerate() {
        let alike = old.iter().enumerate().map(|(was, old)| (likeness(old, new), was, now));
        pairs.extend(alike.filter(|(likeness, ..)| *likeness >= ALIKE));
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
    let (mut found, mut taken) = (HashMap::new(), HashSet::new());
    for (_, was, now) in pairs {
        if !found.contains_key(&now) && taken.insert(was) {
            found.insert(now, was);
        }
    }
    found
}

/// How much two values have in common: 1 all, 0 nothing.
pub fn likeness(old: &Value<'_>, new: &Value<'_>) -> f64 {
    match (old, new) {
        (Value::Text(old), Value::Text(new)) => {
            let sides = old.sides().filter_map(|(lang, was)| Some(shared_words(was, new.get(lang)?)));
            sides.fold(0.0, f64::max)
        }
        (Value::Line(old), Value::Line(new)) => shared_words(old, new),
        (Value::One(entity, _), Value::One(..)) if entity.is(&DATE) => date_likeness(old, new),
        (Value::One(..), Value::One(..)) => object_likeness(old, new),
        (Value::List(was), Value::List(now)) => {
            let differing = align(was, now).len() as f64;
            1.0 - differing / was.len().saturating_add(now.len()).max(1) as f64
        }
        _ => f64::from(u8::from(old.same(new))),
    }
}

/// A date is known by what it is the date of; failing that, by its day.
fn date_likeness(old: &Value<'_>, new: &Value<'_>) -> f64 {
    let same = |field| match (old.field(field), new.field(field)) {
        (Some(old), Some(new)) => old.same(new),
        _ => false,
    };
    match (same("role"), same("edtf")) {
        (true, true) => 1.0,
        (true, false) => 0.9,
        (false, true) => 0.6,
        (false, false) => 0.0,
    }
}

/// The mean of what the fields have in common that both sides fill in; names and sentences count more than words of a list.
fn object_likeness(old: &Value<'_>, new: &Value<'_>) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for ((field, was), (_, now)) in old.fields().iter().zip(new.fields()) {
        if was.is_null() || now.is_null() {
            continue;
        }
        let weight = match field.shape {
            Shape::Text | Shape::Line | Shape::Url | Shape::Id | Shape::Ref(_) => 3.0,
            Shape::Amount => 2.0,
            Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Whole(..)
            | Shape::Bool
            | Shape::Word(_)
            | Shape::One(_)
            | Shape::List(_) => 1.0,
        };
        sum += weight * likeness(was, now);
        weights += weight;
    }
    if weights > 0.0 { sum / weights } else { 0.0 }
}

/// The words that two texts share, whatever their marks and case, of all that they have (Dice's coefficient).
fn shared_words(old: &str, new: &str) -> f64 {
    let (old, new) = (fold(old), fold(new));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in old.split_whitespace() {
        *counts.entry(word).or_default() += 1;
    }
    let all = old.split_whitespace().count() + new.split_whitespace().count();
    let mut shared = 0_usize;
    for word in new.split_whitespace() {
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn lines<'a>(words: &[&'a str]) -> Vec<Value<'a>> {
        words.iter().map(|word| Value::Line(Cow::Borrowed(word))).collect()
    }

    fn told(old: &[&str], new: &[&str]) -> Vec<String> {
        let (old, new) = (lines(old), lines(new));
        let say = |node: &Value<'_>| if let Value::Line(line) = node { line.to_string() } else { format!("{node:?}") };
        align(&old, &new)
            .into_iter()
            .map(|pair| match pair {
                AlignedPair::Edited(old, new) => format!("{} → {}", say(old), say(new)),
                AlignedPair::Came(new) => format!("+ {}", say(new)),
                AlignedPair::Went(old) => format!("- {}", say(old)),
            })
            .collect()
    }

    #[test]
    fn an_edited_element_is_one_change_and_order_is_none() {
        assert_eq!(told(&["a", "b"], &["b", "a"]), Vec::<String>::new());
        assert_eq!(
            told(&["cục khí tượng", "viện nước"], &["viện nước", "cục khí tượng thủy văn"]),
            ["cục khí tượng → cục khí tượng thủy văn"]
        );
        assert_eq!(told(&["một"], &["hai"]), ["+ hai", "- một"]);
        assert_eq!(told(&["a"], &["a", "a"]), ["+ a"]);
        assert_eq!(told(&["a", "a"], &["a"]), ["- a"]);
    }
}

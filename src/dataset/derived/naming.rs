//! What a thing is called that is named in several ways, and its id.

use super::gather::Group;
use super::keys::{NameKeys, key};
use super::kind::DerivedKind;
use super::mention::{Mention, sides};
use crate::dataset::model::{Id, Text};
use crate::text::{Clean, compare, slug};
use std::collections::{BTreeMap, BTreeSet};

/// How a thing is called.
pub(super) struct Naming {
    pub name: Text,
    pub acronym: Option<Clean>,
    pub role: Option<Text>,
    pub aliases: Box<[Clean]>,
}

impl Naming {
    /// The names that are used most; of several, the first in the alphabet.
    pub fn of(group: &Group, mentions: &[Mention<'_>], keys: &NameKeys<'_>) -> Self {
        let all = || group.iter().filter_map(|at| mentions.get(*at));
        let whole = most_used(all().map(|mention| mention.name).filter(|name| name.iter().all(Option::is_some)));
        let side = |side: usize| most_used(all().filter_map(|mention| mention.name.get(side).copied().flatten()));
        let acronym = most_used(all().filter_map(|mention| mention.acronym));
        let name = whole.unwrap_or_else(|| [side(0), side(1)]);
        let name = if name.iter().all(Option::is_none) { [acronym; 2] } else { name };
        let used: BTreeSet<&str> = name.into_iter().chain([acronym]).flatten().map(|name| keys.of(name)).collect();
        let mut others: BTreeMap<&str, &str> = BTreeMap::new();
        for mention in all() {
            let own = mention.name.iter().chain([&mention.acronym]).flatten().copied();
            for other in own.chain(mention.aliases.iter().map(|alias| &**alias)) {
                let key = keys.of(other);
                if !used.contains(key) {
                    let known = others.entry(key).or_insert(other);
                    *known = (*known).min(other);
                }
            }
        }
        let mut aliases: Vec<Clean> = others.into_values().map(Clean::line).collect();
        aliases.sort_by(|one, other| compare(one, other));
        Self {
            name: Text::of_sides(name),
            acronym: acronym.map(Clean::line),
            role: most_used(all().filter_map(|mention| mention.role).map(sides)).map(Text::of_sides),
            aliases: aliases.into(),
        }
    }

    /// What its id is made of: its acronym, else its name.
    fn base(&self, kind: DerivedKind) -> String {
        let name = [self.acronym.as_ref(), self.name.vi.as_ref(), self.name.en.as_ref()].into_iter().flatten().next();
        let name = name.map_or("", |name| &**name);
        let slug = slug(name).unwrap_or_else(|| format!("{:08x}", digest(&key(name))));
        format!("{}-{slug}", kind.word())
    }

    /// What tells it from whatever has the same base.
    fn whole(&self) -> String {
        self.name.sides().map(|(_, side)| key(side)).collect::<Vec<_>>().join(" ")
    }
}

/// What is there most often; of several, the first.
fn most_used<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().min_by_key(|(value, count)| (std::cmp::Reverse(*count), *value)).map(|(value, _)| value)
}

/// Names without a letter of the alphabet have no slug (FNV-1a).
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// An id for each thing. Those that would have the same one are told apart by the sides to which they belong, else by their whole
/// names in alphabetical order: never by where the file names them.
pub(super) fn ids(
    kind: DerivedKind,
    things: &[(Naming, BTreeSet<&Id>)],
    is_taken: &dyn Fn(&str) -> bool,
) -> Vec<Option<Id>> {
    let bases = things.iter().map(|(naming, _)| naming.base(kind));
    let bases = told_apart(&bases.collect::<Vec<_>>(), is_taken, |at| {
        things.get(at).and_then(|(_, sides)| sides.first()).map(ToString::to_string)
    });
    let mut order: Vec<usize> = (0..things.len()).collect();
    order.sort_by_cached_key(|at| things.get(*at).map(|(naming, _)| naming.whole()));
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut ids = vec![None; things.len()];
    for at in order {
        let Some(base) = bases.get(at) else { continue };
        let numbered = (2..).map(|number: usize| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|id| !is_taken(id) && !used.contains(id));
        if let (Some(id), Some(slot)) = (free, ids.get_mut(at)) {
            *slot = Id::new(&id);
            used.insert(id);
        }
    }
    ids
}

/// Where several have the same text, each with what tells it apart behind it.
fn told_apart(texts: &[String], is_taken: &dyn Fn(&str) -> bool, by: impl Fn(usize) -> Option<String>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    let is_shared = |text: &str| is_taken(text) || counts.get(text).is_some_and(|count| *count > 1);
    let apart = |(at, text): (usize, &String)| match by(at).filter(|_| is_shared(text)) {
        Some(by) => format!("{text}-{by}"),
        None => text.clone(),
    };
    texts.iter().enumerate().map(apart).collect()
}

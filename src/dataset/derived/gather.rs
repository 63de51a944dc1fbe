//! Which mentions are mentions of one thing.
//!
//! One name and one acronym is one thing, wherever it is. Without an acronym in common, one name is one thing on one side (two
//! countries each have a "Ministry of the Environment"), and one acronym is one thing on one side. Whatever is named without a side
//! to which it surely belongs is the thing of that name or acronym, where there is but one, or one only on a side that is near.

use super::keys::NameKeys;
use super::mention::{Mention, Roots};
use crate::dataset::model::Id;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Mentions of one thing, as indices.
pub(super) type Group = Vec<usize>;

/// Puts mentions of one thing together. The order of the mentions makes no difference to who is one with whom.
pub(super) fn groups(mentions: &[Mention<'_>], keys: &NameKeys<'_>, roots: &Roots<'_>) -> Vec<Group> {
    let mut sets = Sets::new(mentions.len());
    let mut seen: HashMap<Joint<'_>, usize> = HashMap::new();
    for (at, mention) in mentions.iter().enumerate() {
        for joint in joints(mention, keys, roots) {
            let first = *seen.entry(joint).or_insert(at);
            sets.join(first, at);
        }
    }
    adopted(&sets.groups(), mentions, keys, roots)
}

/// What every mention of the same thing has in common: a name or an acronym, and where it stands.
#[derive(PartialEq, Eq, Hash)]
struct Joint<'k> {
    called: Called<'k>,
    within: Within<'k>,
    apart: Option<&'k str>,
}

#[derive(PartialEq, Eq, Hash)]
enum Called<'k> {
    Name(&'k str),
    Acronym(&'k str),
    /// An acronym without a name.
    Bare(&'k str),
}

#[derive(PartialEq, Eq, Hash)]
enum Within<'k> {
    Side(Option<&'k str>),
    Acronym(&'k str),
}

/// What a mention has in common with every other one of the same thing.
fn joints<'k>(mention: &'k Mention<'_>, keys: &'k NameKeys<'_>, roots: &'k Roots<'_>) -> Vec<Joint<'k>> {
    let side = mention.side.map(|side| roots.of(side.as_str()));
    let acronym = mention.acronym.map(|acronym| keys.of(acronym));
    let joint = |called, within| Joint { called, within, apart: mention.apart };
    let mut joints = Vec::new();
    for name in names(mention, keys) {
        joints.push(joint(Called::Name(name), Within::Side(side)));
        joints.extend(acronym.map(|acronym| joint(Called::Name(name), Within::Acronym(acronym))));
    }
    if let Some(acronym) = acronym {
        let near = match &*mention.near {
            [one] if side.is_none() => Some(roots.of(one.as_str())),
            _ => side,
        };
        let is_bare = names(mention, keys).next().is_none();
        let called = if is_bare { Called::Bare(acronym) } else { Called::Acronym(acronym) };
        joints.push(joint(called, Within::Side(near)));
    }
    joints
}

fn names<'k>(mention: &'k Mention<'_>, keys: &'k NameKeys<'_>) -> impl Iterator<Item = &'k str> {
    let own = mention.name.iter().flatten().copied();
    own.chain(mention.aliases.iter().map(|alias| &**alias)).map(|name| keys.of(name))
}

/// What is known of a group.
#[derive(Default)]
struct Known<'k> {
    names: BTreeSet<&'k str>,
    acronyms: BTreeSet<&'k str>,
    sides: BTreeSet<&'k str>,
    near: BTreeSet<&'k str>,
    aparts: BTreeSet<&'k str>,
}

impl<'k> Known<'k> {
    fn of(group: &Group, mentions: &'k [Mention<'_>], keys: &'k NameKeys<'_>, roots: &'k Roots<'_>) -> Self {
        let mut known = Self::default();
        for mention in group.iter().filter_map(|at| mentions.get(*at)) {
            known.names.extend(names(mention, keys));
            known.acronyms.extend(mention.acronym.map(|acronym| keys.of(acronym)));
            known.near.extend(mention.near.iter().map(|id| id.as_str()));
            known.aparts.extend(mention.apart);
            known.sides.extend(mention.side.map(Id::as_str));
        }
        let roots: Vec<&str> = known.near.iter().map(|id| roots.of(id)).collect();
        known.near.extend(roots);
        known
    }
}

/// Groups that surely belong to no side join the one of their name, else of their acronym.
fn adopted(groups: &[Group], mentions: &[Mention<'_>], keys: &NameKeys<'_>, roots: &Roots<'_>) -> Vec<Group> {
    let known: Vec<Known<'_>> = groups.iter().map(|group| Known::of(group, mentions, keys, roots)).collect();
    let (mut by_name, mut by_acronym) = (BTreeMap::<&str, Vec<usize>>::new(), BTreeMap::<&str, Vec<usize>>::new());
    // Whatever has a side takes in what has none; a name takes in a bare acronym.
    let takes = |one: &Known<'_>| !one.sides.is_empty() || !one.names.is_empty();
    for (at, each) in known.iter().enumerate().filter(|(_, each)| takes(each)) {
        for name in each.names.iter().filter(|_| !each.sides.is_empty()) {
            by_name.entry(name).or_default().push(at);
        }
        for acronym in &each.acronyms {
            by_acronym.entry(acronym).or_default().push(at);
        }
    }
    let mut into: Vec<usize> = (0..groups.len()).collect();
    for (at, each) in known.iter().enumerate().filter(|(_, each)| each.sides.is_empty()) {
        let agrees = |other: &usize| {
            *other != at
                && known.get(*other).is_some_and(|other| {
                    each.aparts.is_empty() || other.aparts.is_empty() || each.aparts == other.aparts
                })
        };
        let found = |index: &BTreeMap<&str, Vec<usize>>, of: &BTreeSet<&str>| -> BTreeSet<usize> {
            of.iter().filter_map(|key| index.get(key)).flatten().copied().filter(agrees).collect()
        };
        let named = found(&by_name, &each.names);
        let joins = match (named.is_empty(), each.names.is_empty()) {
            (false, _) => chosen(&named, &known, each),
            (true, true) => chosen(&found(&by_acronym, &each.acronyms), &known, each),
            // Another name with that acronym is the same thing only on a side that is near.
            (true, false) => near(&found(&by_acronym, &each.acronyms), &known, each),
        };
        if let (Some(joins), Some(slot)) = (joins, into.get_mut(at)) {
            *slot = joins;
        }
    }
    // Bare acronyms that no name takes in are one thing.
    let mut bare: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, each) in known.iter().enumerate().filter(|(_, each)| each.names.is_empty()) {
        if let (Some(acronym), Some(slot)) = (each.acronyms.first(), into.get_mut(at).filter(|slot| **slot == at)) {
            *slot = *bare.entry(acronym).or_insert(at);
        }
    }
    // A bare acronym may have joined a name that has joined a side.
    let last = |at: usize| into.get(at).and_then(|next| into.get(*next)).copied().unwrap_or(at);
    let mut all: BTreeMap<usize, Group> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        all.entry(last(at)).or_default().extend(group);
    }
    all.into_values().collect()
}

/// The only one, else the only one on a side that is near.
fn chosen(candidates: &BTreeSet<usize>, known: &[Known<'_>], each: &Known<'_>) -> Option<usize> {
    if candidates.len() == 1 { candidates.first().copied() } else { near(candidates, known, each) }
}

fn near(candidates: &BTreeSet<usize>, known: &[Known<'_>], each: &Known<'_>) -> Option<usize> {
    let is_near = |at: &&usize| known.get(**at).is_some_and(|other| !other.sides.is_disjoint(&each.near));
    let mut near = candidates.iter().filter(is_near);
    near.next().copied().filter(|_| near.next().is_none())
}

/// Disjoint sets of mentions.
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn new(len: usize) -> Self {
        Self { parents: (0..len).collect() }
    }

    fn root(&self, mut at: usize) -> usize {
        while let Some(parent) = self.parents.get(at).filter(|parent| **parent != at) {
            at = *parent;
        }
        at
    }

    /// The earlier root is the root of both.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }

    fn groups(&self) -> Vec<Group> {
        let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
        for at in 0..self.parents.len() {
            groups.entry(self.root(at)).or_default().push(at);
        }
        groups.into_values().collect()
    }
}

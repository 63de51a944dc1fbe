//! Items that carry a new id: recognised by their content, and only where it is certain.
//!
//! An item whose id is gone and one whose id is new are the same when everything else in them is equal; failing that, when
//! both, and nothing else on either side, have the same mark: a record its title (or its summary, where it has no title) and
//! its place in the source, a partner its ISO code or name, a framework its acronym and name, a theme its name, a source its
//! title and date. Whatever could be mistaken is told as gone and new instead.

use super::fields::Target;
use super::tree::Trees;
use super::value::Value;
use super::{Dataset, Id, Item};
use std::collections::{HashMap, HashSet};

/// What records and frameworks refer to comes before what refers to it.
const ORDER: [Target; 5] = [Target::Source, Target::Theme, Target::Partner, Target::Framework, Target::Record];

/// Old ids with the new ones of the same items.
pub fn renamed(old: &Dataset, new: &Dataset) -> HashMap<Id, Id> {
    let mut renamed = HashMap::new();
    for target in ORDER {
        let mut gone = without(old.items(target), new, target);
        let mut fresh = without(new.items(target), old, target);
        if gone.is_empty() || fresh.is_empty() {
            continue;
        }
        let content = |trees: Trees<'_>, item: Item<'_>| Some(content(trees, item));
        pair_off(&mut gone, &mut fresh, old, new, &mut renamed, content);
        retain_unique(&mut gone, &old.items(target), Trees::renamed(old, &renamed));
        retain_unique(&mut fresh, &new.items(target), Trees::of(new));
        pair_off(&mut gone, &mut fresh, old, new, &mut renamed, mark);
    }
    renamed
}

/// The items whose ids mean nothing of that kind in the other dataset.
fn without<'a>(items: Vec<Item<'a>>, other: &Dataset, target: Target) -> Vec<Item<'a>> {
    items.into_iter().filter(|item| other.item_of(target, item.id().as_str()).is_none()).collect()
}

/// Enters the pairs of items that have a key in common which nothing else among them has, and takes them out.
fn pair_off(
    gone: &mut Vec<Item<'_>>,
    fresh: &mut Vec<Item<'_>>,
    old: &Dataset,
    new: &Dataset,
    renamed: &mut HashMap<Id, Id>,
    key: impl Fn(Trees<'_>, Item<'_>) -> Option<String>,
) {
    let ids = |items: &[Item<'_>], trees: Trees<'_>| {
        let mut ids: HashMap<String, Vec<Id>> = HashMap::new();
        for item in items {
            if let Some(key) = key(trees, *item) {
                ids.entry(key).or_default().push(item.id().clone());
            }
        }
        ids
    };
    let (went, came) = (ids(gone, Trees::renamed(old, renamed)), ids(fresh, Trees::of(new)));
    let mut found = HashSet::new();
    for (key, was) in went {
        if let ([was], Some([now])) = (was.as_slice(), came.get(&key).map(Vec::as_slice)) {
            renamed.insert(was.clone(), now.clone());
            found.insert(now.clone());
        }
    }
    gone.retain(|item| !renamed.contains_key(item.id()));
    fresh.retain(|item| !found.contains(item.id()));
}

/// Keeps the items whose mark no other item of their dataset has.
fn retain_unique(items: &mut Vec<Item<'_>>, all: &[Item<'_>], trees: Trees<'_>) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for mark in all.iter().filter_map(|item| mark(trees, *item)) {
        *counts.entry(mark).or_default() += 1;
    }
    items.retain(|item| mark(trees, *item).is_some_and(|mark| counts.get(&mark) == Some(&1)));
}

/// Everything that is said of an item but its id, its place in the list, and what it belongs to or is linked to, which may be renamed as well.
fn content(trees: Trees<'_>, item: Item<'_>) -> String {
    let tree = trees.item(item);
    let said = tree.fields().iter().filter(|(field, _)| !matches!(field.name, "id" | "order" | "parent" | "links"));
    said.map(|(_, value)| value.key()).collect::<Vec<_>>().join("\u{13}")
}

/// What an item is known by; `None` when it has nothing of the kind.
fn mark(trees: Trees<'_>, item: Item<'_>) -> Option<String> {
    let tree = trees.item(item);
    let key = |name: &str| tree.field(name).filter(|value| !value.is_null()).map(Value::key);
    match item {
        Item::Record(record) => {
            record.source.place.as_ref()?;
            Some(key("title").or_else(|| key("summary"))? + &key("source")?)
        }
        Item::Partner(_) => key("iso3166").or_else(|| key("name")),
        Item::Framework(_) => Some(key("name")? + &key("acronym").unwrap_or_default()),
        Item::Theme(_) => key("name"),
        Item::Source(_) => Some(key("title")? + &key("published").unwrap_or_default()),
        Item::Claim(..) | Item::Term(_) | Item::Derived(_) => None,
    }
}

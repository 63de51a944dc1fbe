//! What differs between two datasets: item by item, field by field.
//!
//! The order of a list says nothing. Neither do numbers of `order` that were only shifted: a record is told to have moved when
//! it stands between other neighbours.

use super::align::{AlignedPair, align};
use super::fields::{Field, Target};
use super::rename::renamed;
use super::tree::Trees;
use super::value::Value;
use super::words::ChangeKind;
use crate::text::Audience;

use super::{Dataset, DateRole, Dated, Edtf, Id, Item, Record, Text};
use std::collections::{HashMap, HashSet};

/// What became of one item, or of the dataset itself.
#[derive(Debug, Clone)]
pub struct Change {
    /// What became of it.
    pub kind: ChangeKind,
    /// What it is; `None` for the dataset itself: its title, home, day, claims and priorities.
    pub item: Option<Subject>,
    /// What it is called: as the new dataset has it, unless it is gone.
    pub name: Text,
    /// What differs, in the order of the table of fields; nothing for what came or went.
    pub fields: Vec<FieldChange>,
}

impl Change {
    /// What may be told of it to an audience; nothing where only what is private has changed.
    #[must_use]
    pub fn told(&self, to: Audience) -> Option<Self> {
        let fields: Vec<FieldChange> = self.fields.iter().filter_map(|field| field.told(to)).collect();
        let is_private = fields.is_empty() && !self.fields.is_empty();
        (!is_private).then(|| Self { fields, name: self.name.clone(), item: self.item.clone(), kind: self.kind })
    }
}

/// An item that changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// Its kind.
    pub target: Target,
    /// Its id: the new one, where it was renamed.
    pub id: Id,
}

/// One difference in one field. Each element of a list that differs is one.
#[derive(Debug, Clone)]
pub struct FieldChange {
    /// The field.
    pub field: &'static Field,
    /// What it said; nothing where something was added.
    pub old: Value<'static>,
    /// What it says; nothing where something was taken away.
    pub new: Value<'static>,
}

impl FieldChange {
    /// What may be told of it to an audience; nothing where only what is private differs.
    #[must_use]
    pub fn told(&self, to: Audience) -> Option<Self> {
        let (old, new) = (self.old.clone().told(to), self.new.clone().told(to));
        (!old.same(&new)).then_some(Self { field: self.field, old, new })
    }
}

/// The kinds of items in the order in which their changes are told.
const ORDER: [Target; 5] = [Target::Partner, Target::Framework, Target::Record, Target::Theme, Target::Source];

/// What became of a dataset: itself first, then its partners, frameworks, records, themes and sources as the new one has
/// them, then what is gone as the old one had it.
#[must_use]
pub fn changes(old: &Dataset, new: &Dataset) -> Vec<Change> {
    let renamed = renamed(old, new);
    let former: HashMap<&Id, &Id> = renamed.iter().map(|(old, new)| (new, old)).collect();
    let differ = Differ { old, new, renamed: &renamed, former: &former, moved: moved(old, new, &former) };
    let mut found: Vec<Change> = differ.head().into_iter().collect();
    for target in ORDER {
        found.extend(new.items(target).into_iter().filter_map(|item| differ.item(target, item)));
    }
    for target in ORDER {
        found.extend(old.items(target).into_iter().filter_map(|item| differ.gone(target, item)));
    }
    found
}

struct Differ<'a> {
    old: &'a Dataset,
    new: &'a Dataset,
    /// Old ids to new ones.
    renamed: &'a HashMap<Id, Id>,
    /// New ids to old ones.
    former: &'a HashMap<&'a Id, &'a Id>,
    /// The new ids of the records that stand elsewhere.
    moved: HashSet<&'a Id>,
}

impl Differ<'_> {
    fn head(&self) -> Option<Change> {
        let (was, is) = (Trees::renamed(self.old, self.renamed).head(), Trees::of(self.new).head());
        let fields = differences(&was, &is);
        let name = self.new.title.clone();
        (!fields.is_empty()).then_some(Change { kind: ChangeKind::Changed, item: None, name, fields })
    }

    /// What became of an item of the new dataset.
    fn item(&self, target: Target, item: Item<'_>) -> Option<Change> {
        let Some(was) = self.was(target, item.id()) else {
            return Some(change(ChangeKind::Added, target, item, Vec::new()));
        };
        if self.renamed.is_empty() && equal(was, item) {
            return None;
        }
        let (before, now) = (Trees::renamed(self.old, self.renamed).item(was), Trees::of(self.new).item(item));
        let mut fields = differences(&before, &now);
        if !self.moved.contains(item.id()) {
            fields.retain(|change| change.field.name != "order");
        }
        (!fields.is_empty()).then(|| change(self.kind(was, item), target, item, fields))
    }

    /// An item of the old dataset, if the new one no longer has it.
    fn gone(&self, target: Target, item: Item<'_>) -> Option<Change> {
        let id = self.renamed.get(item.id()).unwrap_or(item.id());
        let there = self.new.item_of(target, id.as_str()).is_some();
        (!there).then(|| change(ChangeKind::Removed, target, item, Vec::new()))
    }

    /// The item as the old dataset had it.
    fn was(&self, target: Target, id: &Id) -> Option<Item<'_>> {
        let former = self.former.get(id).copied().unwrap_or(id);
        self.old.item_of(target, former.as_str())
    }

    fn kind(&self, was: Item<'_>, is: Item<'_>) -> ChangeKind {
        let finished = match (was, is) {
            (Item::Record(was), Item::Record(is)) => {
                is_finished(is, &self.new.as_of) && !is_finished(was, &self.new.as_of)
            }
            _ => false,
        };
        if finished { ChangeKind::Finished } else { ChangeKind::Changed }
    }
}

fn change(kind: ChangeKind, target: Target, item: Item<'_>, fields: Vec<FieldChange>) -> Change {
    let subject = Subject { target, id: item.id().clone() };
    Change { kind, item: Some(subject), name: item.name().clone(), fields }
}

/// Whether a record is over: its status says so, or it has an actual end that is not after the as-of day.
fn is_finished(record: &Record, as_of: &Edtf) -> bool {
    let is_past = |date: &Edtf| match (date.lower(), as_of.upper()) {
        (Some(begins), Some(today)) => begins <= today,
        (None, _) | (_, None) => true,
    };
    let ends = |dated: &Dated| matches!(dated.role, DateRole::End | DateRole::Withdrawn);
    let ended = record.dates.iter().any(|dated| ends(dated) && is_past(&dated.edtf));
    record.status.is_over() || ended
}

/// Whether nothing at all was touched: most items of two datasets, told quickly.
fn equal(old: Item<'_>, new: Item<'_>) -> bool {
    match (old, new) {
        (Item::Source(old), Item::Source(new)) => old == new,
        (Item::Theme(old), Item::Theme(new)) => old == new,
        (Item::Partner(old), Item::Partner(new)) => old == new,
        (Item::Framework(old), Item::Framework(new)) => old == new,
        (Item::Record(old), Item::Record(new)) => old == new,
        _ => false,
    }
}

/// The fields of two objects of one kind that differ; each element of a list for itself.
fn differences(old: &Value<'_>, new: &Value<'_>) -> Vec<FieldChange> {
    let mut found = Vec::new();
    for ((field, was), (_, is)) in old.fields().iter().zip(new.fields()) {
        match (was, is) {
            (Value::List(was), Value::List(is)) => {
                found.extend(elements(was, is).into_iter().map(|(was, is)| field_change(field, was, is)));
            }
            _ if was.same(is) => {}
            _ => found.push(field_change(field, was, is)),
        }
    }
    found
}

/// The elements of two lists that differ, side by side: in the order of the new list, then those that are gone.
#[must_use]
pub fn elements<'a>(old: &'a [Value<'a>], new: &'a [Value<'a>]) -> Vec<(&'a Value<'a>, &'a Value<'a>)> {
    let pairs = align(old, new).into_iter().map(|pair| match pair {
        AlignedPair::Edited(old, new) => (old, new),
        AlignedPair::Came(new) => (&Value::Null, new),
        AlignedPair::Went(old) => (old, &Value::Null),
    });
    pairs.collect()
}

fn field_change(field: &'static Field, old: &Value<'_>, new: &Value<'_>) -> FieldChange {
    FieldChange { field, old: old.clone().owned(), new: new.clone().owned() }
}

/// The records, by their new ids, that stand between two other neighbours than before, of those that both datasets have.
fn moved<'a>(old: &Dataset, new: &'a Dataset, former: &HashMap<&Id, &Id>) -> HashSet<&'a Id> {
    let former_id = |record: &'a Record| former.get(&record.id).copied().unwrap_or(&record.id).as_str();
    let kept: Vec<(&'a Id, &str)> = new.records.iter().map(|record| (&record.id, former_id(record))).collect();
    let known: HashSet<&str> = kept.iter().map(|(_, id)| *id).collect();
    let before: Vec<&str> =
        old.records.iter().map(|record| record.id.as_str()).filter(|id| known.contains(id)).collect();
    let neighbours = neighbours(&before);
    let kept: Vec<(&'a Id, &str)> = kept.into_iter().filter(|(_, id)| neighbours.contains_key(id)).collect();
    let now: Vec<&str> = kept.iter().map(|(_, id)| *id).collect();
    let of_now = self::neighbours(&now);
    let stands_elsewhere = |id: &str| match (neighbours.get(id), of_now.get(id)) {
        (Some(was), Some(is)) => was.0 != is.0 && was.1 != is.1,
        _ => false,
    };
    kept.iter().filter(|(_, id)| stands_elsewhere(id)).map(|(id, _)| *id).collect()
}

/// For each id the one before it and the one after it.
fn neighbours<'i>(ids: &[&'i str]) -> HashMap<&'i str, (Option<&'i str>, Option<&'i str>)> {
    let before = std::iter::once(None).chain(ids.iter().copied().map(Some));
    let after = ids.iter().copied().skip(1).map(Some).chain([None]);
    ids.iter().copied().zip(before.zip(after)).collect()
}

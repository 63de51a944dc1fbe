//! A search from the query to the hits.

use super::hits::{Hit, HitGroup, Hits};
use super::index::Index;
use super::postings::ItemId;
use super::query::Query;
use super::run::Answer;
use super::score::{Marks, Worth};
use super::{instead, numbers, readings};
use crate::dataset::{Dataset, ItemRef, Target};
use crate::lang::HitField;

/// Searches. An empty query finds everything, in the order of the dataset.
#[must_use]
pub fn search(index: &Index, dataset: &Dataset, query: &Query) -> Hits {
    if query.is_empty() {
        return Hits { list: everything(index), ..Hits::default() };
    }
    if !query.signs.is_empty() {
        let having = index.signs.having(&query.signs);
        return Hits {
            list: having.into_iter().filter_map(|item| hit(index, (item, None))).collect(),
            ..Hits::default()
        };
    }
    let (answers, reading) = readings::answers(index, dataset, query);
    let is_read = |item| reading.as_ref().is_some_and(|reading| reading.items.contains(item));
    let hits = answers.into_iter().filter_map(|answer| Some(Hit { is_read: is_read(answer.0), ..hit(index, answer)? }));
    let mut list: Vec<Hit> = hits.collect();
    // Of those that hold what was typed, what has its marks comes first, whoever says it.
    for honest in list.chunk_by_mut(|one, other| one.guess == other.guess) {
        honest.sort_by_key(|hit| hit.group() == HitGroup::OtherMarks);
    }
    item_before_its_echo(dataset, &mut list);
    // What is read otherwise may stand before weaker hits that are honest: the order decides, and the score follows it.
    let mut least = u32::MAX;
    for hit in &mut list {
        least = least.min(hit.score);
        hit.score = least;
    }
    // Where a filter was meant, its words are not words that the data lacks.
    let is_told = match &reading {
        Some(reading) => !reading.left_out.is_empty(),
        None => list.is_empty(),
    };
    let nowhere = if is_told { numbers::nowhere(index, query) } else { Vec::new() };
    let instead = if list.is_empty() { instead::found(index, dataset, query) } else { None };
    Hits { list, reading, nowhere, instead }
}

/// An agency, a person or a place has its name from items: the first of them that answers as well stands before it. The page of the
/// thing is one step away from there; without such an item it stays first.
fn item_before_its_echo(dataset: &Dataset, list: &mut [Hit]) {
    let Some(first) = list.first().copied() else { return };
    let Target::Derived(kind) = first.item.target else { return };
    let Some(thing) = dataset.derived_list(kind).get(first.item.place) else { return };
    let names_it = |ItemRef { target, place }: ItemRef| match target {
        Target::Record => thing.records.contains(&place),
        Target::Partner => dataset.partners.get(place).is_some_and(|partner| thing.partners.contains(&partner.id)),
        Target::Framework => {
            dataset.frameworks.get(place).is_some_and(|framework| thing.frameworks.contains(&framework.id))
        }
        Target::Derived(_) | Target::Source | Target::Theme | Target::Claim | Target::Term => false,
    };
    let mut as_good = list.iter().take_while(|hit| hit.group() == first.group());
    if let Some(front) = as_good.position(|hit| names_it(hit.item)).and_then(|at| list.get_mut(..=at)) {
        front.rotate_right(1);
    }
}

fn everything(index: &Index) -> Vec<Hit> {
    (0..index.len() as ItemId).filter_map(|item| hit(index, (item, None))).collect()
}

fn hit(index: &Index, (item, worth): Answer) -> Option<Hit> {
    let item = index.item_ref(item)?;
    Some(Hit {
        item,
        score: worth.map_or(0, Worth::score),
        field: worth.map_or(HitField::Name, |worth| worth.field),
        answers: worth.map(|worth| worth.field),
        other_marks: worth.is_some_and(|worth| worth.marks == Marks::Other),
        guess: worth.is_some_and(|worth| worth.trust.is_guess()),
        is_read: false,
    })
}

//! One query held against an index: candidates, scores, order. What was typed is taken as typed; [`super::guess`] reads it otherwise.

use super::index::{Index, ItemId};
use super::lens::{ItemSet, Lens};
use super::query::{Alternative, Query, Term};
use super::score::{Marks, Scorer, Worth};
use crate::dataset::{Dataset, ItemRef, Target};

/// An item that answers, and what it is worth; without worth where nothing was looked for but filtered.
pub(super) type Answer = (ItemId, Option<Worth>);

/// Every item that answers the query, best first.
pub(super) fn run(index: &Index, dataset: &Dataset, query: &Query) -> Vec<Answer> {
    let mut answers = Vec::new();
    for alternative in &query.alternatives {
        alternative_answers(index, dataset, alternative, &mut answers);
    }
    sort(index, &mut answers);
    if query.alternatives.len() > 1 {
        let mut seen = ItemSet::none(index.len());
        answers.retain(|(item, _)| seen.insert(*item));
    }
    answers
}

/// Best first, in the order of [`super::rank`].
fn sort(index: &Index, answers: &mut [Answer]) {
    answers.sort_by_cached_key(|(item, worth)| {
        let Some(worth) = worth else { return (None, 0, 0, *item) };
        let target = index.item_ref(*item).map_or(2, |item| match item.target {
            Target::Partner => 0,
            Target::Framework => 1,
            Target::Record | Target::Source | Target::Theme => 2,
        });
        (Some(worth.key()), target, -i64::from(index.latest(*item)), *item)
    });
}

fn alternative_answers(index: &Index, dataset: &Dataset, alternative: &Alternative, answers: &mut Vec<Answer>) {
    let excluded: Vec<ItemSet> = alternative.excluded.iter().map(|term| matching(index, term)).collect();
    let passes = |item: ItemRef| alternative.filters.iter().all(|filter| filter.passes(dataset, item));
    let allowed =
        |item: ItemId| !excluded.iter().any(|set| set.contains(item)) && index.item_ref(item).is_some_and(passes);
    if alternative.terms.is_empty() {
        answers.extend((0..index.len() as ItemId).filter(|item| allowed(*item)).map(|item| (item, None)));
        return;
    }
    let lens = Lens::new(index, &alternative.terms);
    let mut scorer = Scorer::new(index, &lens);
    for item in candidates(index, &lens, &scorer).iter().filter(|item| allowed(*item)) {
        if let Some(worth) = scorer.worth(item) {
            answers.push((item, Some(worth)));
        }
    }
}

/// The items that may hold every term: those that hold each word of it, or are linked to what is named so.
fn candidates(index: &Index, lens: &Lens<'_>, scorer: &Scorer<'_>) -> ItemSet {
    let mut all = ItemSet::all(index.len());
    for (at, term) in lens.terms.iter().enumerate() {
        let mut of_term = ItemSet::all(index.len());
        for word in term.first..term.first + term.term.words.len() {
            let mut of_word = ItemSet::none(index.len());
            lens.holding(index, word, &mut of_word);
            of_term.keep(&of_word);
        }
        for named in scorer.naming(at) {
            for item in index.linked_to(named) {
                of_term.insert(*item);
            }
        }
        all.keep(&of_term);
    }
    all
}

/// The items that hold a term, in the very words where it has marks.
fn matching(index: &Index, term: &Term) -> ItemSet {
    let lens = Lens::new(index, std::slice::from_ref(term));
    let mut scorer = Scorer::new(index, &lens);
    let mut items = ItemSet::none(index.len());
    for item in candidates(index, &lens, &scorer).iter() {
        if scorer.worth(item).is_some_and(|worth| worth.marks == Marks::Same) {
            items.insert(item);
        }
    }
    items
}

//! One query held against an index: candidates, scores, order. What was typed is taken as typed; [`super::guess`] reads it otherwise.

use super::index::Index;
use super::lens::{ItemSet, Lens};
use super::pieces::Term;
use super::postings::ItemId;
use super::query::{Alternative, Query};
use super::rough::{self, Rough};
use super::score::{Marks, Scorer, Trust, Worth};
use crate::dataset::{Dataset, ItemRef};
use std::cmp::Reverse;

/// An item that answers, and what it is worth; without worth where nothing was looked for but filtered.
pub(super) type Answer = (ItemId, Option<Worth>);

/// Every item that answers the query, best first.
pub(super) fn run(index: &Index, dataset: &Dataset, query: &Query) -> Vec<Answer> {
    run_exactly(index, dataset, query, rough::EXACT)
}

/// The same, with so many records scored exactly.
fn run_exactly(index: &Index, dataset: &Dataset, query: &Query, exact: usize) -> Vec<Answer> {
    let (mut answers, mut behind) = (Vec::new(), Vec::new());
    for alternative in &query.alternatives {
        behind.extend(alternative_answers(index, dataset, alternative, exact, &mut answers));
    }
    sort(index, &mut answers);
    let honest = answers.partition_point(|(_, worth)| worth.is_none_or(|worth| worth.trust == Trust::Honest));
    let guesses = answers.split_off(honest);
    answers.append(&mut behind);
    answers.extend(guesses);
    if query.alternatives.len() > 1 {
        let mut seen = ItemSet::none(index.len());
        answers.retain(|(item, _)| seen.insert(*item));
    }
    answers
}

/// Best first, in the order of [`super::rank`].
fn sort(index: &Index, answers: &mut [Answer]) {
    answers.sort_by_cached_key(|(item, worth)| {
        let Some(worth) = worth else { return (None, 0, 0, 0) };
        let target = index.item_ref(*item).map_or(usize::MAX, |item| item.target.rank());
        (Some(worth.key()), target, -i64::from(index.latest(*item)), *item)
    });
}

/// Whether the filters of an alternative, and what it says must not be found, let an item through.
pub(super) fn allows(index: &Index, dataset: &Dataset, alternative: &Alternative) -> impl Fn(ItemId) -> bool {
    let excluded: Vec<ItemSet> = alternative.excluded.iter().map(|term| matching(index, term)).collect();
    let passes = |item: ItemRef| alternative.filters.iter().all(|filter| filter.passes(dataset, item, index.audience));
    move |item: ItemId| !excluded.iter().any(|set| set.contains(item)) && index.item_ref(item).is_some_and(passes)
}

/// Adds to `answers` those to one alternative that are scored exactly, and gives the others.
fn alternative_answers(
    index: &Index,
    dataset: &Dataset,
    alternative: &Alternative,
    exact: usize,
    answers: &mut Vec<Answer>,
) -> Vec<Answer> {
    let allowed = allows(index, dataset, alternative);
    if alternative.terms.is_empty() {
        let mut found: Vec<ItemId> = (0..index.len() as ItemId).filter(|item| allowed(*item)).collect();
        // Of what was only filtered by its date, what is nearest to it goes first.
        found.sort_by_cached_key(|item| {
            let widths = alternative.filters.iter().filter(|filter| !filter.is_negated());
            let at = index.item_ref(*item);
            let days = at.and_then(|at| widths.filter_map(|filter| filter.narrowest(dataset, at)).max());
            (days, days.map(|_| Reverse(index.latest(*item))))
        });
        answers.extend(found.into_iter().map(|item| (item, None)));
        return Vec::new();
    }
    let lens = Lens::new(index, &alternative.terms);
    let mut scorer = Scorer::new(index, &lens);
    let mut roughs = rough::roughly(index, &lens, &scorer);
    roughs.retain(|(_, item)| allowed(*item));
    let rest = keep_best(index, &mut roughs, exact);
    let before = answers.len();
    answers.extend(roughs.iter().filter_map(|(_, item)| Some((*item, Some(scorer.worth(*item)?)))));
    let honest =
        answers.iter().skip(before).filter_map(|(_, worth)| *worth).filter(|worth| worth.trust == Trust::Honest);
    let last = honest.reduce(|last, worth| if worth.key() > last.key() { worth } else { last });
    let terms = alternative.terms.len();
    let behind = rest.into_iter().map(|(rough, item)| {
        let worth = rough.worth(terms, if last.is_some() { Trust::Honest } else { Trust::Strewn });
        let marks = last.map_or(worth.marks, |last| last.marks.max(worth.marks));
        (item, Some(Worth { marks, points: worth.points.min(last.map_or(0, |last| last.points)), ..worth }))
    });
    behind.collect()
}

/// Keeps the items that are to be scored exactly, and gives the rest, best first.
fn keep_best(index: &Index, roughs: &mut Vec<(Rough, ItemId)>, records: usize) -> Vec<(Rough, ItemId)> {
    let exact = records + roughs.iter().filter(|(_, item)| rough::always_exact(index, *item)).count();
    if roughs.len() <= exact {
        return Vec::new();
    }
    let late = |item: ItemId| u64::from(index.latest(item).wrapping_sub(i32::MIN) as u32);
    let order =
        |rough: Rough, item| if rough::always_exact(index, item) { u64::MAX } else { rough.order() << 32 | late(item) };
    let mut best: Vec<(u64, ItemId)> = roughs.iter().map(|(rough, item)| (order(*rough, *item), *item)).collect();
    let (_, &mut (border, edge), _) =
        best.select_nth_unstable_by_key(exact.saturating_sub(1), |(order, item)| (Reverse(*order), *item));
    let is_best = |(rough, item): &(Rough, ItemId)| (Reverse(order(*rough, *item)), *item) <= (Reverse(border), edge);
    let mut others: Vec<(Rough, ItemId)> = roughs.iter().copied().filter(|pair| !is_best(pair)).collect();
    roughs.retain(is_best);
    // Few values, already in the order of the items: a stable sort is quick.
    others.sort_by_key(|(rough, _)| Reverse(rough.order()));
    others
}

/// The items that hold a term, in the very words where it has marks.
fn matching(index: &Index, term: &Term) -> ItemSet {
    let lens = Lens::new(index, std::slice::from_ref(term));
    let mut scorer = Scorer::new(index, &lens);
    let mut items = ItemSet::none(index.len());
    for (_, item) in rough::roughly(index, &lens, &scorer) {
        if scorer.worth(item).is_some_and(|worth| worth.marks == Marks::Same) {
            items.insert(item);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};

    #[test]
    fn two_stages_agree_with_scoring_everything_exactly() {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let index = Index::build(&dataset);
        let (mut same, mut all) = (0, 0);
        for text in include_str!("../../tests/search/eval.tsv").lines().filter_map(|line| line.split('\t').nth(1)) {
            let query = Query::parse(text, &dataset);
            let first = |exact| {
                let answers = run_exactly(&index, &dataset, &query, exact);
                answers.into_iter().map(|(item, _)| item).take(10).collect::<Vec<_>>()
            };
            let (two_stages, exact) = (first(40), first(usize::MAX / 2));
            same += exact.iter().filter(|item| two_stages.contains(item)).count();
            all += exact.len();
        }
        assert!(same * 100 >= all * 97, "{same} of {all}");
    }
}

//! One query held against an index: candidates, scores, order. What was typed is taken as typed; [`super::guess`] reads it otherwise.

use super::index::{Index, ItemId};
use super::lens::{ItemSet, Lens};
use super::query::{Alternative, Query, Term};
use super::rough::{self, Rough};
use super::score::{Marks, Scorer, Trust, Worth};
use crate::dataset::{Dataset, ItemRef, Target};

/// An item that answers, and what it is worth; without worth where nothing was looked for but filtered.
pub(super) type Answer = (ItemId, Option<Worth>);

/// Every item that answers the query, best first.
pub(super) fn run(index: &Index, dataset: &Dataset, query: &Query) -> Vec<Answer> {
    let (mut answers, mut behind) = (Vec::new(), Vec::new());
    for alternative in &query.alternatives {
        alternative_answers(index, dataset, alternative, &mut answers, &mut behind);
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
        let Some(worth) = worth else { return (None, 0, 0, *item) };
        let target = index.item_ref(*item).map_or(2, |item| match item.target {
            Target::Partner => 0,
            Target::Framework => 1,
            Target::Record | Target::Source | Target::Theme => 2,
        });
        (Some(worth.key()), target, -i64::from(index.latest(*item)), *item)
    });
}

/// Adds the answers to one alternative: to `answers` those scored exactly, to `behind` the others.
fn alternative_answers(
    index: &Index,
    dataset: &Dataset,
    alternative: &Alternative,
    answers: &mut Vec<Answer>,
    behind: &mut Vec<Answer>,
) {
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
    let mut roughs = rough::roughly(index, &lens, &scorer);
    roughs.retain(|(_, item)| allowed(*item));
    let rest = keep_best(index, &mut roughs);
    let exact = answers.len();
    answers.extend(roughs.iter().filter_map(|(_, item)| Some((*item, Some(scorer.worth(*item)?)))));
    let honest =
        answers.iter().skip(exact).filter_map(|(_, worth)| *worth).filter(|worth| worth.trust == Trust::Honest);
    let last = honest.reduce(|last, worth| if worth.key() > last.key() { worth } else { last });
    let terms = alternative.terms.len();
    behind.extend(rest.into_iter().map(|(rough, item)| {
        let worth = rough.worth(terms, if last.is_some() { Trust::Honest } else { Trust::Strewn });
        let marks = last.map_or(worth.marks, |last| last.marks.max(worth.marks));
        (item, Some(Worth { marks, points: worth.points.min(last.map_or(0, |last| last.points)), ..worth }))
    }));
}

/// Keeps the items that are to be scored exactly, and gives the rest, best first.
fn keep_best(index: &Index, roughs: &mut Vec<(Rough, ItemId)>) -> Vec<(Rough, ItemId)> {
    if roughs.len() <= rough::EXACT {
        return Vec::new();
    }
    let late = |item: ItemId| u64::from(index.latest(item).wrapping_sub(i32::MIN) as u32);
    let mut keyed: Vec<(u64, ItemId, Rough)> = roughs
        .iter()
        .map(|(rough, item)| {
            (
                if rough::always_exact(index, *item) { u64::MAX } else { rough.order() << 32 | late(*item) },
                *item,
                *rough,
            )
        })
        .collect();
    let best_first =
        |one: &(u64, ItemId, Rough), other: &(u64, ItemId, Rough)| other.0.cmp(&one.0).then(one.1.cmp(&other.1));
    keyed.select_nth_unstable_by(rough::EXACT, best_first);
    let mut rest = keyed.split_off(rough::EXACT);
    rest.sort_unstable_by(best_first);
    let pair = |(_, item, rough)| (rough, item);
    *roughs = keyed.into_iter().map(pair).collect();
    rest.into_iter().map(pair).collect()
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

//! The first of two stages: for every item at once, roughly how well it answers, read off the lists of the words alone.
//!
//! A letter or two is in everything. Scoring a hundred thousand items exactly takes a tenth of a second, and nobody reads beyond the
//! first pages: so all are ranked roughly, by the first place of each word, and the best [`EXACT`] of them, with all partners and
//! frameworks, are scored exactly. A dataset of a few hundred records is always scored exactly as a whole.

use super::index::Index;
use super::lens::Lens;
use super::postings::{FirstPlace, ItemId, field_of_code};
use super::rank::{self, Pattern, Way};
use super::score::{Marks, Scorer, Trust, Worth};
use super::spelling::Spelling;
use crate::lang::HitField;

/// How many records are scored exactly.
pub(super) const EXACT: usize = 2_000;

/// How well an item answers, roughly: marks, points, field, from the highest bits to the lowest. Larger is better, 0 is not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Rough(u32);

const MARKS_SHIFT: u32 = 29;
const POINTS_SHIFT: u32 = 5;
const POINTS_MASK: u32 = (1 << (MARKS_SHIFT - POINTS_SHIFT)) - 1;
const FIELD_MASK: u32 = (1 << POINTS_SHIFT) - 1;

impl Rough {
    fn new(marks: Marks, points: u32, field: HitField) -> Self {
        Self((3 - marks as u32) << MARKS_SHIFT | points.min(POINTS_MASK) << POINTS_SHIFT | field as u32)
    }

    /// Larger is better; the field does not count.
    pub fn order(self) -> u64 {
        u64::from(self.0 >> POINTS_SHIFT)
    }

    const fn is_none(self) -> bool {
        self.0 == 0
    }

    const fn points(self) -> u32 {
        self.0 >> POINTS_SHIFT & POINTS_MASK
    }

    /// Both: the worse of the marks, the sum of the points, the field of the first.
    fn and(self, other: Self) -> Self {
        if self.is_none() || other.is_none() {
            return Self(0);
        }
        let marks = (self.0 >> MARKS_SHIFT).min(other.0 >> MARKS_SHIFT);
        let points = (self.points() + other.points()).min(POINTS_MASK);
        Self(marks << MARKS_SHIFT | points << POINTS_SHIFT | self.0 & FIELD_MASK)
    }

    /// The same as a worth, of a query of so many terms.
    pub fn worth(self, terms: usize, trust: Trust) -> Worth {
        let marks = Marks::ALL.get(3_usize.saturating_sub((self.0 >> MARKS_SHIFT) as usize)).copied();
        Worth {
            trust,
            is_behind: false,
            marks: marks.unwrap_or(Marks::Other),
            points: self.points() / (terms as u32).max(1),
            spelling: Spelling::AsTyped,
            field: field_of_code(self.0 & FIELD_MASK),
        }
    }
}

/// Every item that may hold all terms, with what it is roughly worth.
pub(super) fn roughly(index: &Index, lens: &Lens<'_>, scorer: &Scorer<'_>) -> Vec<(Rough, ItemId)> {
    let mut all: Vec<Rough> = Vec::new();
    let mut of_term = vec![Rough::default(); index.len()];
    for (at, term) in lens.terms.iter().enumerate() {
        of_term.fill(Rough::default());
        held(index, lens, term.first, &mut of_term);
        for word in term.first + 1..term.first + term.term.words.len() {
            let mut of_word = vec![Rough::default(); index.len()];
            held(index, lens, word, &mut of_word);
            of_term.iter_mut().zip(of_word).for_each(|(mine, theirs)| *mine = mine.and(theirs));
        }
        for (named, marks, points, field) in scorer.naming(at) {
            let rough = Rough::new(marks, points, field);
            for item in index.linked_to(named) {
                if let Some(slot) = of_term.get_mut(*item as usize) {
                    *slot = (*slot).max(rough);
                }
            }
        }
        if at == 0 {
            all = std::mem::replace(&mut of_term, vec![Rough::default(); index.len()]);
        } else {
            all.iter_mut().zip(&of_term).for_each(|(all, of_term)| *all = all.and(*of_term));
        }
    }
    all.into_iter()
        .enumerate()
        .filter(|(_, rough)| !rough.is_none())
        .map(|(item, rough)| (rough, item as ItemId))
        .collect()
}

/// What each item is roughly worth for holding a typed word.
fn held(index: &Index, lens: &Lens<'_>, typed: usize, items: &mut [Rough]) {
    let mut by_place = [Rough::default(); 128];
    let mut known = None;
    for word in lens.met(typed) {
        let Some((way, spelling)) = lens.meeting(typed, *word) else { continue };
        if known != Some((way, spelling)) {
            known = Some((way, spelling));
            for place in FirstPlace::all() {
                if let Some(slot) = by_place.get_mut(place.code()) {
                    *slot = Rough::new(Marks::of(spelling), points(place, way), place.field());
                }
            }
        }
        index.for_each_holding(*word, |item, place| {
            if let (Some(slot), Some(rough)) = (items.get_mut(item as usize), by_place.get(place.code())) {
                *slot = (*slot).max(*rough);
            }
        });
    }
}

fn points(place: FirstPlace, way: Way) -> u32 {
    let pattern = match way {
        Way::Whole | Way::Word if place.is_whole() => Pattern::Whole,
        Way::Whole | Way::Word | Way::Start | Way::Plural | Way::Inside | Way::Typo if place.begins() => Pattern::Begin,
        Way::Whole | Way::Word | Way::Start | Way::Plural | Way::Inside | Way::Typo => Pattern::Phrase,
    };
    let weight = place.field().row().weight;
    rank::points(weight, way) + weight * pattern.bonus()
}

/// Whether an item must be scored exactly however many there are.
pub(super) const fn always_exact(index: &Index, item: ItemId) -> bool {
    !index.is_record(item)
}

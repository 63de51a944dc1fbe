//! What covers most of a query of which nothing holds every word: the rarer words first, and words that stand together as they do in
//! the query.
//!
//! A short query is searched again without the words that the best item does not have. A pasted sentence is ranked by cover alone, as
//! BM25 does it: there, no word is more wanted than the others.

use super::anchors::{Anchors, anchors};
use super::index::Index;
use super::lens::ItemSet;
use super::numbers;
use super::pieces::Word;
use super::postings::ItemId;
use super::query::Alternative;
use super::run::{Answer, allows};
use super::score::{Marks, Trust, Worth};
use super::spelling::{Spelling, is_syllable};
use super::vocabulary::WordId;
use crate::dataset::Dataset;
use crate::lang::HitField;
use std::collections::{HashMap, HashSet};

/// From so many words on, a query is a pasted sentence.
pub(super) const PASTED: usize = 8;

/// The items that are looked at word by word.
const MOST_LOOKED_AT: usize = 300;

/// The most items that are ranked by cover.
const MOST_RANKED: usize = 30;

/// What part of a query must be covered, by the rarity of its words.
const LEAST_SHARE: f32 = 0.4;

/// The same of a pasted sentence, most of which is said in other words.
const LEAST_SHARE_PASTED: f32 = 0.2;

/// An answer may cover so much less than the best one.
const LEAST_OF_BEST: f32 = 0.55;

/// What two words that stand together as in the query add, of what they are worth.
const TOGETHER: f32 = 0.6;

/// What a word is worth that is nowhere in the data, of what the rarest word in it is.
const STRANGE: f32 = 0.7;

/// How much more the words of a whole name are worth than others.
const NAMED: f32 = 2.0;

/// Fewer letters may be a syllable, which says something beside its neighbour only.
const TELLING_LETTERS: usize = 5;

/// What is left of a query, and what was left out of it.
pub(super) struct Covered {
    /// The query without the words that the best item does not have.
    pub kept: Alternative,
    /// These words, as typed.
    pub left_out: Vec<String>,
    /// The items that cover most, best first.
    pub ranked: Vec<Answer>,
    /// What part of the query the best of them covers.
    pub share: f32,
    /// Whether the query has a whole name in it.
    pub is_named: bool,
}

/// One word of the query, and what the data has of it.
struct CoverWord<'q> {
    word: &'q Word,
    ids: Vec<WordId>,
    /// The rarer it is, the more it is worth.
    weight: f32,
    /// It is part of a whole name.
    is_named: bool,
}

/// What one item has of the query.
struct ItemCover {
    item: ItemId,
    score: f32,
    /// For each word whether it says something there: beside its neighbour, as a whole name, or by itself.
    has: Vec<bool>,
    field: HitField,
}

/// What covers most of an alternative; `None` where nothing covers enough of it.
pub(super) fn covered(index: &Index, dataset: &Dataset, alternative: &Alternative) -> Option<Covered> {
    let mut query = CoverQuery::new(index, alternative)?;
    let mut covers = query.covers(dataset, alternative);
    // Who names a partner asks for it: its name is not what is left out.
    if covers.iter().any(|cover| query.has_named(cover)) {
        covers.retain(|cover| query.has_named(cover));
    }
    let best = covers.iter().max_by(|one, other| one.score.total_cmp(&other.score))?;
    let all: f32 = query.words.iter().map(|word| word.weight).sum();
    let share = query.weight_of(&best.has) / all;
    let least = if query.sequence.len() >= PASTED { LEAST_SHARE_PASTED } else { LEAST_SHARE };
    // Who names a partner asks for it, whatever else was said.
    if share < least && !query.is_named {
        return None;
    }
    let has: HashSet<&str> = query.words_of(&best.has).collect();
    let holds = |word: &Word| has.contains(word.typed.folded.as_str());
    let mut kept = alternative.clone();
    kept.terms.retain(|term| term.words.iter().all(holds));
    let terms = alternative.terms.iter().filter(|term| !term.words.iter().all(holds));
    let left_out = terms.flat_map(|term| &term.words).map(|word| word.raw.clone()).collect();
    let least = best.score * LEAST_OF_BEST;
    let mut ranked: Vec<&ItemCover> = covers.iter().filter(|cover| cover.score >= least).collect();
    ranked.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.item.cmp(&other.item)));
    ranked.truncate(MOST_RANKED);
    let ranked = ranked.into_iter().map(|cover| (cover.item, Some(worth(index, cover)))).collect();
    Some(Covered { kept, left_out, ranked, share, is_named: query.is_named })
}

/// The words of a query of which the data has nothing, as typed.
pub(super) fn unknown(index: &Index, alternative: &Alternative) -> Vec<String> {
    let words = alternative.terms.iter().flat_map(|term| &term.words);
    words.filter(|word| known(index, word).is_empty()).map(|word| word.raw.clone()).collect()
}

fn worth(index: &Index, cover: &ItemCover) -> Worth {
    Worth {
        trust: Trust::Partly,
        is_behind: index.is_derived(cover.item),
        marks: Marks::Same,
        points: (cover.score * 100.0) as u32,
        spelling: Spelling::AsTyped,
        field: cover.field,
    }
}

/// The words of the data that a typed one is: in the marks typed, where the data has it so.
fn known(index: &Index, word: &Word) -> Vec<WordId> {
    let vocabulary = &index.vocabulary;
    let exact: Vec<WordId> = vocabulary.exactly(&word.typed.folded).collect();
    let same = |id: &WordId| word.typed.compare(vocabulary.marked(*id)).same_word();
    let mut found: Vec<WordId> = exact.iter().copied().filter(same).collect();
    if found.is_empty() {
        found = exact;
    }
    let others = word.forms.iter().chain(&word.corrections);
    found.extend(others.flat_map(|other| vocabulary.exactly(other)));
    found
}

struct CoverQuery<'q> {
    index: &'q Index,
    /// Each word once.
    words: Vec<CoverWord<'q>>,
    /// The query, by the numbers of its words.
    sequence: Vec<usize>,
    by_id: HashMap<WordId, usize>,
    /// Whether it has a whole name in it, and not of a place alone.
    is_named: bool,
}

impl<'q> CoverQuery<'q> {
    /// `None` where the data has none of the words.
    fn new(index: &'q Index, alternative: &'q Alternative) -> Option<Self> {
        let (mut words, mut sequence) = (Vec::<CoverWord<'_>>::new(), Vec::new());
        let mut places: HashMap<&str, usize> = HashMap::new();
        for word in alternative.terms.iter().flat_map(|term| &term.words) {
            let place = *places.entry(word.typed.folded.as_str()).or_insert_with(|| {
                words.push(CoverWord { word, ids: known(index, word), weight: 0.0, is_named: false });
                words.len() - 1
            });
            sequence.push(place);
        }
        let by_id: HashMap<WordId, usize> =
            words.iter().enumerate().flat_map(|(place, word)| word.ids.iter().map(move |id| (*id, place))).collect();
        (!by_id.is_empty()).then_some(Self { index, words, sequence, by_id, is_named: false })
    }

    fn words_of<'s>(&'s self, has: &'s [bool]) -> impl Iterator<Item = &'q str> + 's {
        self.words.iter().zip(has).filter(|(_, has)| **has).map(|(word, _)| word.word.typed.folded.as_str())
    }

    /// Whether an item has a word of the names in the query.
    fn has_named(&self, cover: &ItemCover) -> bool {
        self.words.iter().zip(&cover.has).any(|(word, has)| *has && word.is_named)
    }

    fn weight_of(&self, has: &[bool]) -> f32 {
        self.words.iter().zip(has).filter(|(_, has)| **has).map(|(word, _)| word.weight).sum()
    }

    /// The items that have most of the words, with what they have of them.
    fn covers(&mut self, dataset: &Dataset, alternative: &Alternative) -> Vec<ItemCover> {
        let anchors = anchors(self.index, dataset, alternative);
        self.is_named = anchors.as_ref().is_some_and(|anchors| !anchors.are_places());
        let mut scores = self.weigh(anchors.as_ref());
        let allows = allows(self.index, dataset, alternative);
        let mut items: Vec<ItemId> =
            (0..scores.len() as ItemId).filter(|item| score_of(&scores, *item) > 0.0).collect();
        let best_first = |one: &ItemId, other: &ItemId| {
            score_of(&scores, *other).total_cmp(&score_of(&scores, *one)).then(one.cmp(other))
        };
        // Many items share a word or two: only the best are sorted.
        if items.len() > MOST_LOOKED_AT * 8 {
            items.select_nth_unstable_by(MOST_LOOKED_AT * 8, best_first);
            items.truncate(MOST_LOOKED_AT * 8);
        }
        items.sort_unstable_by(best_first);
        // A sentence is about what was done, and not about a name in it.
        let is_pasted = self.sequence.len() >= PASTED;
        items.retain(|item| !(is_pasted && self.index.is_derived(*item)));
        items.retain(|item| allows(*item) && anchors.as_ref().is_none_or(|anchors| anchors.hold(*item)));
        items.truncate(MOST_LOOKED_AT);
        let pairs: HashSet<(usize, usize)> =
            self.sequence.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect();
        let covers = items.into_iter().map(|item| self.look_at(item, &pairs)).collect();
        scores.clear();
        covers
    }

    /// Weighs the words, and adds up for every item what it has of them.
    fn weigh(&mut self, anchors: Option<&Anchors<'_>>) -> Vec<f32> {
        let index = self.index;
        let anchored = anchors.map(Anchors::words).unwrap_or_default();
        let mut scores = vec![0.0; index.len()];
        let named = self.named();
        for (place, word) in self.words.iter_mut().enumerate() {
            let mut holding = ItemSet::none(index.len());
            let mut items: Vec<ItemId> = Vec::new();
            let mut put = |item: ItemId| {
                if holding.insert(item) {
                    items.push(item);
                }
            };
            word.ids.iter().for_each(|id| index.for_each_holding(*id, |item, _| put(item)));
            named.iter().filter(|(_, words)| words.contains(&place)).for_each(|(item, _)| {
                index.linked_to(*item).iter().for_each(|record| put(*record));
            });
            if items.is_empty() {
                continue;
            }
            word.is_named = anchored.contains(word.word.typed.folded.as_str());
            word.weight = rarity(index.len(), items.len()) * if word.is_named { NAMED } else { 1.0 };
            for item in items {
                if let Some(slot) = scores.get_mut(item as usize) {
                    *slot += word.weight;
                }
            }
        }
        self.weigh_unknown();
        scores
    }

    /// A word that is nowhere weighs as much as the others do on average: it was as much a part of the question. A long one is the
    /// rarest of all.
    fn weigh_unknown(&mut self) {
        let rarest = rarity(self.index.len(), 0);
        let known = self.words.iter().filter(|word| word.weight > 0.0);
        let (sum, count) = known.fold((0.0, 0.0), |(sum, count), word| (sum + word.weight, count + 1.0));
        let mean = if count > 0.0 { sum / count } else { 0.0 };
        self.words.iter_mut().filter(|word| word.weight <= 0.0).for_each(|word| {
            let folded = &word.word.typed.folded;
            let is_strange = word.ids.is_empty() && is_telling_word(folded) && !is_syllable(folded);
            word.weight = if is_strange { rarest * STRANGE } else { mean };
        });
    }

    /// The items by whose names records are found, with the words of the query in their names.
    fn named(&self) -> Vec<(ItemId, HashSet<usize>)> {
        let places = |item: ItemId| {
            let naming = self.index.fields(item).filter(|(field, _)| Index::is_naming(*field));
            naming.flat_map(|(_, words)| words).filter_map(|word| self.by_id.get(word).copied()).collect::<HashSet<_>>()
        };
        let all = self.index.linkable().map(|(item, _)| (item, places(item)));
        all.filter(|(_, places)| !places.is_empty()).collect()
    }

    fn look_at(&self, item: ItemId, pairs: &HashSet<(usize, usize)>) -> ItemCover {
        let mut seen = vec![false; self.words.len()];
        let mut has = vec![false; self.words.len()];
        let mut paired: HashSet<(usize, usize)> = HashSet::new();
        let (mut best, mut length) = ((0.0, HitField::Note), 0);
        let links = self.index.links(item).iter().flat_map(|link| self.index.fields(*link));
        let named = links.filter(|(field, _)| Index::is_naming(*field));
        for (field, words) in self.index.fields(item).chain(named) {
            length += words.len();
            let places: Vec<Option<usize>> = words.iter().map(|word| self.by_id.get(word).copied()).collect();
            let mut here = 0.0;
            for (at, place) in places.iter().enumerate() {
                let Some(place) = *place else { continue };
                set(&mut seen, place);
                here += self.weight(place);
                if self.is_telling(place) || (field.row().short && (words.len() == 1 || self.is_rare(place))) {
                    set(&mut has, place);
                }
                if let Some(Some(next)) = places.get(at + 1)
                    && pairs.contains(&(place, *next))
                {
                    paired.insert((place, *next));
                    set(&mut has, place);
                    set(&mut has, *next);
                }
            }
            here *= field.row().weight as f32;
            if here > best.0 {
                best = (here, field);
            }
        }
        let together: f32 = paired.iter().map(|(one, other)| self.weight(*one) + self.weight(*other)).sum();
        // As BM25 does: what is long holds any word.
        let long = 1.0 / (0.7 + 0.3 * (length as f32 / USUAL_LENGTH));
        let short = self.sequence.len() < PASTED;
        let score = if short {
            self.weight_of(&has) * (1.0 + long * 0.05) + together * TOGETHER * 0.5
        } else {
            (self.weight_of(&seen) + together * TOGETHER) * long
        };
        ItemCover { item, score, has: if short { has } else { seen }, field: best.1 }
    }

    fn weight(&self, place: usize) -> f32 {
        self.words.get(place).map_or(0.0, |word| word.weight)
    }

    /// Whether it is a syllable, with its marks, of a few titles and names only.
    fn is_rare(&self, place: usize) -> bool {
        let least = rarity(self.index.len(), RARE);
        self.words.get(place).is_some_and(|word| word.word.typed.has_marks() && word.weight >= least)
    }

    fn is_telling(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| {
            let folded = &word.word.typed.folded;
            is_telling_word(folded) || (numbers::has_digit(folded) && folded.len() > 1)
        })
    }
}

/// Whether a word has letters enough to be no syllable.
pub(super) const fn is_telling_word(folded: &str) -> bool {
    folded.len() >= TELLING_LETTERS
}

/// What so few items have says something with its marks, a syllable as it is.
const RARE: usize = 2;

/// About how many words an item has.
const USUAL_LENGTH: f32 = 120.0;

fn set(slots: &mut [bool], at: usize) {
    if let Some(slot) = slots.get_mut(at) {
        *slot = true;
    }
}

fn score_of(scores: &[f32], item: ItemId) -> f32 {
    scores.get(item as usize).copied().unwrap_or(0.0)
}

/// How rare a word is that so many of all items have.
fn rarity(all: usize, having: usize) -> f32 {
    let (all, having) = (all as f32, having as f32);
    (1.0 + (all - having + 0.5).max(0.5) / (having + 0.5)).ln()
}

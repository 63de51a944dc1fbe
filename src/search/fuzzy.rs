//! Scattered letters: the one file that names `fuzzy-matcher`.
//!
//! It is given short fields only, over folded text, and it never decides between classes: it orders hits that the ranking holds equal,
//! and where nothing else was found it finds names and titles that hold the letters in order. Ranked by `fuzzy_indices`: the plain
//! `fuzzy_match` of 0.3.7 disagrees with it on up to a tenth of the scores. What it is given is cut to [`MOST_LETTERS`], because its
//! cache grows with the product of both lengths and is kept.

use super::index::Index;
use super::postings::ItemId;
use super::query::Query;
use super::run::Answer;
use super::score::{Marks, Trust, Worth};
use super::spelling::{Spelling, is_syllable};
use super::vocabulary::WordId;
use crate::dataset::Dataset;
use crate::lang::HitField;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The longest field that is matched.
const MOST_LETTERS: usize = 80;

/// The first hits that are put in order; nobody compares the hundredth with the next.
const MOST_ORDERED: usize = 64;

/// The most items that are scored by scattered letters.
const MOST_SCORED: usize = 200;

/// The most items that are looked at for scattered letters: partners and frameworks first. It is the last resort, and a key waits for it.
const MOST_LOOKED_AT: ItemId = 10_000;

/// A word with so few letters is an acronym.
const ACRONYM_LETTERS: usize = 5;

/// The fewest letters that say something when they are scattered.
const LEAST_LETTERS: usize = 3;

/// Puts the first hits that are worth the same in the order of their headings' scores.
pub(super) fn order(index: &Index, query: &Query, answers: &mut [Answer]) {
    let typed = letters(query);
    if typed.is_empty() || typed.len() > MOST_LETTERS {
        return;
    }
    let matcher = SkimMatcherV2::default().ignore_case();
    let end = answers.len().min(MOST_ORDERED);
    let Some(first) = answers.get_mut(..end) else { return };
    for equal in first.chunk_by_mut(|(_, one), (_, other)| one.map(Worth::key) == other.map(Worth::key)) {
        if equal.len() > 1 {
            equal.sort_by_cached_key(|(item, _)| {
                let kind = index.item_ref(*item).map(|item| item.target.rank());
                (kind, -heading(index, *item).map_or(0, |text| score(&matcher, &text, &typed)))
            });
        }
    }
}

/// The items whose names, acronyms, aliases or titles hold the letters of the query in order, each beginning with its first. Best first.
pub(super) fn scattered(index: &Index, dataset: &Dataset, query: &Query) -> Vec<Answer> {
    let typed = letters(query);
    let [alternative] = query.alternatives.as_slice() else { return Vec::new() };
    if !(LEAST_LETTERS..=MOST_LETTERS).contains(&typed.len()) {
        return Vec::new();
    }
    let words = || alternative.terms.iter().flat_map(|term| &term.words);
    // Syllables are words of their own: their letters in others are no slip.
    if words().all(|word| is_syllable(&word.typed.folded)) {
        return Vec::new();
    }
    let is_acronym = words().all(|word| word.raw.chars().count() <= ACRONYM_LETTERS);
    let is_read = if is_acronym { is_acronym_field } else { is_scattered_in };
    let matcher = SkimMatcherV2::default().ignore_case();
    let allowed = |item: ItemId| {
        let at = index.item_ref(item);
        at.is_some_and(|at| alternative.filters.iter().all(|filter| filter.passes(dataset, at, index.audience)))
    };
    let mut found: Vec<Answer> = (0..MOST_LOOKED_AT.min(index.len() as ItemId))
        .filter(|item| !index.is_derived(*item))
        .filter_map(|item| Some((item, best_field(index, &matcher, item, (&typed, is_read))?)))
        .filter(|(item, _)| allowed(*item))
        .take(MOST_SCORED)
        .map(|(item, worth)| (item, Some(worth)))
        .collect();
    found.sort_by_key(|(item, worth)| (worth.map(|worth| u32::MAX - worth.points), *item));
    found
}

fn best_field(
    index: &Index,
    matcher: &SkimMatcherV2,
    item: ItemId,
    (typed, is_read): (&str, fn(HitField) -> bool),
) -> Option<Worth> {
    let fields = index.fields(item).filter(|(field, _)| is_read(*field));
    let scored = fields.filter_map(|(field, words)| {
        holds_scattered(index, words, typed).then_some(())?;
        let (points, places) = matcher.fuzzy_indices(&text(index, words), typed)?;
        // Letters from one end of a title to the other are in nearly every title.
        let span = places.last()? - places.first()? + 1;
        (span <= typed.len() * 3).then(|| (u32::try_from(points).unwrap_or(0), field))
    });
    let (points, field) = scored.max_by_key(|(points, _)| *points)?;
    let (trust, marks, spelling) = (Trust::Scattered, Marks::Same, Spelling::AsTyped);
    Some(Worth { trust, is_behind: index.is_derived(item), marks, points, spelling, field })
}

/// An acronym that is not in the data has its letters in any name: it is sought in acronyms only.
const fn is_acronym_field(field: HitField) -> bool {
    matches!(field, HitField::Acronym)
}

const fn is_scattered_in(field: HitField) -> bool {
    matches!(field, HitField::Name | HitField::Acronym | HitField::Alias | HitField::Title)
}

/// Whether a field is short and holds the letters in order, the first at the beginning of a word: before anything is built from it.
fn holds_scattered(index: &Index, words: &[WordId], typed: &str) -> bool {
    let mut wanted = typed.bytes().filter(|byte| *byte != b' ').peekable();
    let first = wanted.peek().copied();
    let mut letters = 0;
    let mut begun = false;
    for word in words {
        let word = index.vocabulary.folded(*word);
        letters += word.len() + 1;
        begun |= word.bytes().next() == first;
        if begun {
            for byte in word.bytes() {
                let _ = wanted.next_if_eq(&byte);
            }
        }
    }
    letters <= MOST_LETTERS + 1 && wanted.peek().is_none()
}

fn text(index: &Index, words: &[WordId]) -> String {
    words.iter().map(|word| index.vocabulary.folded(*word)).collect::<Vec<_>>().join(" ")
}

fn heading(index: &Index, item: ItemId) -> Option<String> {
    let (_, words) = index.fields(item).next()?;
    let mut text = text(index, words);
    let cut = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(at, _)| at);
    text.truncate(cut);
    Some(text)
}

fn score(matcher: &SkimMatcherV2, text: &str, typed: &str) -> i64 {
    matcher.fuzzy_indices(text, typed).map_or(0, |(score, _)| score)
}

/// The letters of the query's first alternative, its words parted by spaces.
fn letters(query: &Query) -> String {
    let terms = query.alternatives.first().map_or(&[][..], |alternative| &alternative.terms);
    let words = terms.iter().flat_map(|term| &term.words);
    words.map(|word| word.typed.folded.as_str()).collect::<Vec<_>>().join(" ")
}

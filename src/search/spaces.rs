//! A query with its spaces in other places: `phanlan`, `hydro power`. The letters are those typed, but which words they are is a guess.

use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::sound::stand_together;
use super::spelling::Typed;
use super::vocabulary::{IndexVocabulary, WordId};

/// The fewest letters of a name typed without its spaces.
const JOINED_LETTERS: usize = 5;

fn is_free(term: &Term) -> bool {
    !term.exact && term.words.len() == 1
}

/// A term that stands in for another: these words, one after the other.
pub(super) fn phrase(words: impl IntoIterator<Item = Word>, like: &Term) -> Term {
    Term { words: words.into_iter().collect(), ..like.clone() }
}

/// Words run together are taken apart, words taken apart are put together, as the dataset writes them.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let vocabulary = &index.vocabulary;
    let mut terms: Vec<Term> = Vec::new();
    let mut changed = false;
    for term in &alternative.terms {
        let together = terms
            .last()
            .filter(|last| is_free(last) && is_free(term))
            .and_then(|last| put_together(vocabulary, last, term));
        if let Some(together) = together {
            terms.pop();
            terms.push(together);
            changed = true;
        } else if let Some(apart) = take_apart(index, term) {
            terms.push(apart);
            changed = true;
        } else {
            terms.push(term.clone());
        }
    }
    changed.then(|| Alternative { terms, ..alternative.clone() })
}

fn put_together(vocabulary: &IndexVocabulary, first: &Term, second: &Term) -> Option<Term> {
    let word = |term: &Term| Some(term.words.first()?.typed.as_typed().to_owned());
    let together = word(first)? + &word(second)?;
    let word = Word::new(&together);
    let letters = &word.typed.folded;
    let known = !vocabulary.exactly(letters).is_empty() && letters.len() >= 3;
    known.then(|| phrase([word], second))
}

/// Two or three words of the dataset that are written as one here.
pub(super) fn take_apart(index: &Index, term: &Term) -> Option<Term> {
    let vocabulary = &index.vocabulary;
    let word = &term.words.first().filter(|_| is_free(term))?.typed;
    let is_short = |word: WordId| index.in_short.get(word as usize).is_some_and(|short| *short);
    if let Some(parts) = name_and_number(index, &word.folded) {
        return Some(phrase(parts.map(Word::new), term));
    }
    if word.folded.len() < JOINED_LETTERS || vocabulary.exactly(&word.folded).any(is_short) {
        return None;
    }
    let parts = split(vocabulary, word.as_typed(), 3)?;
    // A number that is nowhere is not that of something else (`COP30`), nor a word of two syllables (`trade`).
    let typed: Vec<Typed> = parts.iter().map(|part| Typed::new(part)).collect();
    if !stand_together(index, &typed.iter().collect::<Vec<_>>()) {
        return None;
    }
    Some(phrase(parts.into_iter().map(|part| Word::new(&part)), term))
}

/// A name with its number: `GEF7`, where the data has `GEF-7` and nothing that begins as typed.
fn name_and_number<'w>(index: &Index, folded: &'w str) -> Option<[&'w str; 2]> {
    let name = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = folded.get(name.len()..).filter(|number| !number.is_empty())?;
    let parts = [name, number];
    let [first, second] = parts.map(Typed::new);
    let stand = name.len() >= 2 && !is_known(&index.vocabulary, folded) && stand_together(index, &[&first, &second]);
    stand.then_some(parts)
}

/// Whether a word stands in the dataset, whole or as a beginning.
pub(super) fn is_known(vocabulary: &IndexVocabulary, folded: &str) -> bool {
    !vocabulary.starting_with(folded).is_empty()
}

fn split(vocabulary: &IndexVocabulary, text: &str, most: usize) -> Option<Vec<String>> {
    let is_word = |part: &str| {
        let folded = super::spelling::folded(part);
        folded.len() >= 2 && !vocabulary.exactly(&folded).is_empty()
    };
    if is_word(text) {
        return Some(vec![text.to_owned()]);
    }
    if most < 2 {
        return None;
    }
    // The longest first word that leaves words behind it: `trung quoc`, not `tru ng…`.
    let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    cuts.into_iter().rev().find_map(|cut| {
        let (first, rest) = text.split_at_checked(cut).filter(|(first, _)| is_word(first))?;
        let mut parts = split(vocabulary, rest, most - 1)?;
        parts.insert(0, first.to_owned());
        Some(parts)
    })
}

//! Each word mended that the data does not have: read as raw keys, as initials, as words run together, as it sounds, or with a slip of
//! the finger. A word that cannot be mended stays.

use super::hits::ReadingKind;
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::run_initials::{is_capital, run_of};
use super::sound::are_beside;
use super::spaces::{is_known, phrase, take_apart};
use super::spelling::{Typed, is_syllable};
use super::{keys, slips, sound};

/// The alternative with its words mended, and the least sure way in which it was; `None` where none was.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<(Alternative, ReadingKind)> {
    let heard = sound::beside_neighbours(index, alternative);
    let mut kinds: Vec<ReadingKind> = heard.iter().map(|_| ReadingKind::Sound).collect();
    let mut read = heard.unwrap_or_else(|| alternative.clone());
    for at in 0..read.terms.len() {
        let Some(term) = read.terms.get(at) else { continue };
        let [word] = term.words.as_slice() else { continue };
        if term.exact || is_known(&index.vocabulary, &word.typed.folded) {
            continue;
        }
        let neighbours = [at.checked_sub(1), Some(at + 1)].map(|at| sound::plain(&read, at?));
        if let Some((mended, kind)) = mend(index, term, word, neighbours)
            && let Some(slot) = read.terms.get_mut(at)
        {
            *slot = mended;
            kinds.push(kind);
        }
    }
    Some((read, kinds.into_iter().max()?))
}

/// A word mended, and in which way. It stands between these.
fn mend(index: &Index, term: &Term, word: &Word, neighbours: [Option<&Word>; 2]) -> Option<(Term, ReadingKind)> {
    let initials = || Some((Term { open: false, ..phrase(run_of(index, word)?, term) }, ReadingKind::Initials));
    if is_capital(word)
        && let Some(run) = initials()
    {
        return Some(run);
    }
    if let Some(typed) = keys::meant(&index.vocabulary, word, term.open) {
        let word = Word { typed, ..word.clone() };
        return Some((Term { words: vec![word], ..term.clone() }, ReadingKind::Keys));
    }
    if let Some(apart) = keys::take_apart(index, word) {
        return Some((Term { open: false, ..phrase(apart, term) }, ReadingKind::Keys));
    }
    if let Some(run) = initials() {
        return Some(run);
    }
    if let Some(apart) = take_apart(index, term) {
        return Some((apart, ReadingKind::Spaces));
    }
    let mut corrections = slips::corrections(index, &word.typed.folded);
    // Capitals among small letters are initials: a syllable is not what they were meant to be.
    if is_capital(word) && !neighbours.iter().flatten().any(|word| is_capital(word)) {
        corrections.retain(|other| !is_syllable(other));
    }
    if word.typed.as_typed() != word.typed.folded && is_syllable(&word.typed.folded) {
        // Nearly every syllable is a slip away from another one: its neighbour tells which.
        let [before, after] = neighbours.map(|word| word.map(|word| &word.typed));
        corrections.retain(|other| {
            let other = Typed::new(other);
            before.is_some_and(|before| are_beside(index, before, &other))
                || after.is_some_and(|after| are_beside(index, &other, after))
        });
    }
    let word = Word { corrections, ..word.clone() };
    (!word.corrections.is_empty()).then(|| (Term { words: vec![word], ..term.clone() }, ReadingKind::Typo))
}

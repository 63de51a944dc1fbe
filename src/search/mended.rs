//! Each word mended that the data does not have: read as raw keys, as initials, as words run together, as it sounds, or with a slip of
//! the finger. A word that cannot be mended stays.

use super::hits::ReadingKind;
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::spaces::{is_known, phrase, take_apart};
use super::spelling::is_syllable;
use super::{keys, run_initials, slips, sound};

/// The alternative with its words mended, and the least sure way in which it was; `None` where none was.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<(Alternative, ReadingKind)> {
    let heard = sound::beside_neighbours(index, alternative);
    let mut kinds: Vec<ReadingKind> = heard.iter().map(|_| ReadingKind::Sound).collect();
    let mut read = heard.unwrap_or_else(|| alternative.clone());
    for term in &mut read.terms {
        let [word] = term.words.as_slice() else { continue };
        if term.exact || is_known(&index.vocabulary, &word.typed.folded) {
            continue;
        }
        if let Some((mended, kind)) = mend(index, term, word) {
            *term = mended;
            kinds.push(kind);
        }
    }
    Some((read, kinds.into_iter().max()?))
}

fn mend(index: &Index, term: &Term, word: &Word) -> Option<(Term, ReadingKind)> {
    if let Some(typed) = keys::meant(&index.vocabulary, word, term.open) {
        let word = Word { typed, ..word.clone() };
        return Some((Term { words: vec![word], ..term.clone() }, ReadingKind::Keys));
    }
    if let Some(run) = run_initials::run_of(index, word) {
        return Some((Term { open: false, ..phrase(run, term) }, ReadingKind::Initials));
    }
    if let Some(apart) = take_apart(index, term) {
        return Some((apart, ReadingKind::Spaces));
    }
    // A syllable with its marks is the word that was meant.
    if word.typed.has_marks() && is_syllable(&word.typed.folded) && word.typed.as_typed() != word.typed.folded {
        return None;
    }
    let corrections = slips::corrections(index, &word.typed.folded);
    let word = Word { corrections, ..word.clone() };
    (!word.corrections.is_empty()).then(|| (Term { words: vec![word], ..term.clone() }, ReadingKind::Typo))
}

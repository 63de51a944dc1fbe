//! Acronyms with dots or spaces between their letters: `B.G.S.`, `G I Z`. They are the same word as without them.

use super::function_words::is_free;
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::sound::stand_together;
use super::spelling::Typed;

/// From so many letters on they may stand apart as well; fewer are the letters of a list.
const APART: usize = 3;

/// The alternative with the letters of each acronym as one word; `None` where it has none, or where the data writes it so.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let mut terms: Vec<Term> = Vec::new();
    let mut changed = false;
    let mut rest = alternative.terms.as_slice();
    while let Some(term) = rest.first() {
        let spelt = if is_spelt(term, 2) {
            1
        } else {
            let letters = rest.iter().take_while(|term| is_spelt(term, 1) && term.words.len() == 1).count();
            if letters >= APART { letters } else { 0 }
        };
        let joined = rest.get(..spelt).and_then(|letters| joined(index, letters));
        let taken = if joined.is_some() { spelt } else { 1 };
        changed |= joined.is_some();
        terms.push(joined.unwrap_or_else(|| term.clone()));
        rest = rest.get(taken..).unwrap_or_default();
    }
    changed.then(|| Alternative { terms, ..alternative.clone() })
}

/// Whether a term is single letters, so many at least.
fn is_spelt(term: &Term, least: usize) -> bool {
    let is_letter = |word: &Word| {
        let mut letters = word.raw.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    is_free(term) && term.words.len() >= least && term.words.iter().all(is_letter)
}

fn joined(index: &Index, letters: &[Term]) -> Option<Term> {
    let words: Vec<&Word> = letters.iter().flat_map(|term| &term.words).collect();
    let typed: Vec<&Typed> = words.iter().map(|word| &word.typed).collect();
    let word = Word::new(&words.iter().map(|word| word.raw.as_str()).collect::<String>());
    let is_known = !index.vocabulary.exactly(&word.typed.folded).is_empty();
    let is_written_so = stand_together(index, &typed);
    let like = letters.first().filter(|_| !is_written_so && (is_known || words.len() >= APART))?;
    Some(Term { words: vec![word], ..like.clone() })
}

//! The raw keys of Telex or VNI, and what they doubled: `phaanf lan`, `ha2 lan`, `moôi`.

use super::doubled::undoubled;
use super::index::Index;
use super::pieces::Word;
use super::query::Alternative;
use super::run_initials::{is_capital, run_of};
use super::sound::are_beside;
use super::spaces::is_known;
use super::spelling::{Typed, decoded};
use super::vocabulary::IndexVocabulary;

/// The query with its raw keys read. A word that the dataset has as typed stays as it is; one that is no word of it in either reading
/// makes the whole reading wrong, and so do capitals that are initials.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let vocabulary = &index.vocabulary;
    let mut read = alternative.clone();
    let mut changed = false;
    for term in read.terms.iter_mut().filter(|term| !term.exact) {
        let last = term.words.len() - 1;
        for (at, word) in term.words.iter_mut().enumerate() {
            if !vocabulary.exactly(&word.typed.folded).is_empty() {
                continue;
            }
            if is_capital(word) && run_of(index, word).is_some() {
                return None;
            }
            if let Some(typed) = meant(vocabulary, word, term.open && at == last) {
                word.typed = typed;
                changed = true;
            } else if !is_known(vocabulary, &word.typed.folded) {
                return None;
            }
        }
    }
    changed.then_some(read)
}

/// The word that raw keys write: one that the data has with its marks, else one whose letters it has.
pub(super) fn meant(vocabulary: &IndexVocabulary, word: &Word, open: bool) -> Option<Typed> {
    let mut said = decoded(&word.raw);
    // The last key, typed twice or more: `ddieenrr`.
    said.extend(decoded(without_repeats_at_end(&word.raw)));
    let last = said.len();
    said.extend(undoubled(&word.raw));
    // What was doubled may have been raw keys as well: `quoocss`.
    let raw: Vec<String> = said.iter().skip(last).flat_map(|text| decoded(text)).collect();
    said.extend(raw);
    let mut readings: Vec<Typed> = said.iter().map(|text| Typed::new(text)).collect();
    if word.typed.has_marks() {
        readings.iter_mut().for_each(Typed::count_marks);
    }
    let written = readings.iter().find(|typed| is_written(vocabulary, typed, open)).cloned();
    let letters = || {
        let known = readings.iter().find(|typed| !vocabulary.exactly(&typed.folded).is_empty());
        known.map(|typed| Typed::new(&typed.folded))
    };
    written.or_else(letters)
}

/// A word without the second and further times of its last letter.
fn without_repeats_at_end(word: &str) -> &str {
    let Some(last) = word.chars().last() else { return word };
    let stem = word.trim_end_matches(last);
    word.get(..stem.len() + last.len_utf8()).unwrap_or(word)
}

/// Two words of raw keys without the space between them, which stand together in the data: `meecoong`.
pub(super) fn take_apart(index: &Index, word: &Word) -> Option<Vec<Word>> {
    if !word.raw.is_ascii() || word.raw.len() < JOINED_LETTERS {
        return None;
    }
    let part = |text: &str| {
        let part = Word::new(text);
        let typed = meant(&index.vocabulary, &part, false)?;
        Some(Word { typed, ..part })
    };
    (2..word.raw.len() - 1).find_map(|cut| {
        let (first, second) = word.raw.split_at_checked(cut)?;
        let (first, second) = (part(first)?, part(second)?);
        are_beside(index, &first.typed, &second.typed).then(|| vec![first, second])
    })
}

/// The fewest letters of two words of raw keys.
const JOINED_LETTERS: usize = 6;

/// Whether the dataset has this word with these marks; for one that is still being typed, a word that begins so.
fn is_written(vocabulary: &IndexVocabulary, typed: &Typed, open: bool) -> bool {
    let words = if open { vocabulary.starting_with(&typed.folded) } else { vocabulary.exactly(&typed.folded) };
    words.into_iter().any(|word| typed.compare(vocabulary.marked(word)).same_word())
}

//! Words of the field that mean the same: other names, abbreviations and both languages. One of them is typed, and the data says
//! another one. A dataset adds to them by its glossary.
//!
//! A word that the data has in this sense is left as it is: only where a word is not in it, or its words never stand together in it,
//! is another one read in its place; or any, where nothing is found.

use super::function_words::is_free;
use super::index::Index;
use super::meanings::Meanings;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::sound::stand_together;
use super::spelling::Typed;

/// Which words are read as others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MeaningOf {
    /// Those that the data does not have.
    Strange,
    /// Any.
    Any,
    /// Any, read as what they are a kind of.
    Kind,
    /// Several words that never stand together in the data, read as what they are a kind of.
    StrangeKind,
}

/// The alternatives of a query with one of its words read as another one of the same meaning; none where it has no such word.
pub(super) fn read(index: &Index, alternative: &Alternative, of: MeaningOf) -> Vec<Alternative> {
    let words: Vec<(usize, &Word)> = alternative
        .terms
        .iter()
        .enumerate()
        .filter(|(_, term)| is_free(term))
        .flat_map(|(at, term)| term.words.iter().map(move |word| (at, word)))
        .collect();
    let longest = words.len().min(MOST_WORDS);
    let runs = (1..=longest).rev().flat_map(|length| (0..=words.len() - length).map(move |start| (start, length)));
    for (start, length) in runs {
        let run = words.get(start..start + length).unwrap_or_default();
        let others = match of {
            MeaningOf::Kind | MeaningOf::StrangeKind => Meanings::general().broader(run),
            MeaningOf::Strange | MeaningOf::Any => {
                [index.meanings.others(run), Meanings::general().others(run)].concat()
            }
        };
        let strange = matches!(of, MeaningOf::Strange | MeaningOf::StrangeKind);
        if others.is_empty() || (strange && !is_strange(index, run)) {
            continue;
        }
        let meanings = others.into_iter().filter(|other| is_in(index, other));
        let mut meanings: Vec<Alternative> =
            meanings.filter_map(|other| replaced(alternative, run, &other)).take(MOST_MEANINGS).collect();
        if let [first, ..] = meanings.as_slice()
            && of != MeaningOf::Any
            && let also = read(index, first, of)
            && !also.is_empty()
        {
            // Another word that the data does not have: with the first of what this one means.
            meanings = also;
        }
        if !meanings.is_empty() {
            return meanings;
        }
    }
    Vec::new()
}

/// Each meaning is a search of its own.
const MOST_MEANINGS: usize = 6;

/// The longest name that is looked up.
const MOST_WORDS: usize = 6;

/// Whether a word of these is not in the data, or two of them never stand together in it.
fn is_strange(index: &Index, run: &[(usize, &Word)]) -> bool {
    let is_unknown = |word: &Word| {
        let mut spelt = word.forms.iter().chain(std::iter::once(&word.typed.folded));
        spelt.all(|folded| index.vocabulary.exactly(folded).is_empty())
    };
    let typed: Vec<&Typed> = run.iter().map(|(_, word)| &word.typed).collect();
    run.iter().any(|(_, word)| is_unknown(word)) || (run.len() > 1 && !stand_together(index, &typed))
}

/// Whether the data has these words one after the other.
fn is_in(index: &Index, name: &[Word]) -> bool {
    let typed: Vec<&Typed> = name.iter().map(|word| &word.typed).collect();
    name.iter().all(|word| !index.vocabulary.exactly(&word.typed.folded).is_empty()) && stand_together(index, &typed)
}

/// The alternative with a phrase in the place of some words.
fn replaced(alternative: &Alternative, run: &[(usize, &Word)], other: &[Word]) -> Option<Alternative> {
    let (first, _) = *run.first()?;
    let mut read = Alternative { terms: Vec::new(), ..alternative.clone() };
    for (at, term) in alternative.terms.iter().enumerate() {
        let is_replaced = |word: &Word| run.iter().any(|(of, replaced)| *of == at && std::ptr::eq(*replaced, word));
        if at == first {
            read.terms.push(Term { words: other.to_vec(), open: false, ..term.clone() });
        }
        let words: Vec<Word> = term.words.iter().filter(|word| !is_replaced(word)).cloned().collect();
        if !words.is_empty() {
            read.terms.push(Term { words, ..term.clone() });
        }
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};
    use crate::search::Query;

    fn meanings(text: &str) -> Vec<String> {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let index = Index::build(&dataset);
        let query = Query::parse(text, &dataset);
        let words = |each: &Alternative| {
            let words = each.terms.iter().flat_map(|term| &term.words);
            words.map(|word| word.typed.as_typed().to_owned()).collect::<Vec<_>>().join(" ")
        };
        query
            .alternatives
            .iter()
            .flat_map(|each| read(&index, each, MeaningOf::Strange))
            .map(|each| words(&each))
            .collect()
    }

    #[test]
    fn a_word_that_the_data_does_not_have_is_read_as_one_that_it_has() {
        for (text, meant) in [
            ("hurricane", "typhoon"),
            ("global warming", "climate change"),
            ("sạt lở đất miền núi", "trượt lở miền núi"),
            ("nam trieu tien", "hàn quốc"),
            ("south china sea", "biển đông"),
            ("TP Hồ Chí Minh", "thành phố hồ chí minh"),
        ] {
            assert!(meanings(text).iter().any(|read| read == meant), "{text}: {:?}", meanings(text));
        }
    }

    #[test]
    fn a_word_that_the_data_has_stays() {
        for text in ["typhoon", "climate change", "khí tượng thủy văn", "xyzzy"] {
            assert!(meanings(text).is_empty(), "{text}: {:?}", meanings(text));
        }
    }
}

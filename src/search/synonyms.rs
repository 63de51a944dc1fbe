//! Words of the field that mean the same: other names, abbreviations and both languages. One of them is typed, and the data says
//! another one. A dataset adds to them by its glossary.
//!
//! A word that the data has in this sense is left as it is: only where a word is not in it, or its words never stand together in it,
//! is another one read in its place; or any, where nothing is found.

use super::function_words::is_free;
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::sound::stand_together;
use super::spelling::Typed;
use super::tokens::tokens;
use crate::dataset::Dataset;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Each line is one meaning, its names between bars. Behind `>` stand names of what it is a kind of: a volcano is a geological hazard,
/// and who asks for geological hazards does not ask for volcanoes alone.
const MEANINGS: &str = include_str!("meanings.txt");

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
pub(super) fn read(index: &Index, dataset: &Dataset, alternative: &Alternative, of: MeaningOf) -> Vec<Alternative> {
    let words: Vec<(usize, &Word)> = alternative
        .terms
        .iter()
        .enumerate()
        .filter(|(_, term)| is_free(term))
        .flat_map(|(at, term)| term.words.iter().map(move |word| (at, word)))
        .collect();
    let own = Meanings::own(dataset);
    let longest = words.len().min(MOST_WORDS);
    let runs = (1..=longest).rev().flat_map(|length| (0..=words.len() - length).map(move |start| (start, length)));
    for (start, length) in runs {
        let run = words.get(start..start + length).unwrap_or_default();
        let others = match of {
            MeaningOf::Kind | MeaningOf::StrangeKind => Meanings::general().broader(run),
            MeaningOf::Strange | MeaningOf::Any => [own.others(run), Meanings::general().others(run)].concat(),
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
            && let also = read(index, dataset, first, of)
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

/// The names of one meaning, each as its words.
struct MeaningNames {
    names: Vec<Vec<Word>>,
    /// The names of what it is a kind of.
    broader: Vec<Vec<Word>>,
}

/// Meanings, to be looked up by the letters of any of their names.
#[derive(Default)]
struct Meanings {
    lines: Vec<MeaningNames>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Meanings {
    /// The table of the field, read once.
    fn general() -> &'static Self {
        static GENERAL: LazyLock<Meanings> = LazyLock::new(|| {
            let mut meanings = Meanings::default();
            for line in MEANINGS.lines() {
                let (names, broader) = line.split_once('>').unwrap_or((line, ""));
                meanings.add(names.split('|'), broader.split('|'));
            }
            meanings
        });
        &GENERAL
    }

    /// What a dataset adds.
    fn own(dataset: &Dataset) -> Self {
        let mut meanings = Self::default();
        for term in &dataset.glossary {
            let names = term.term.sides().map(|(_, side)| &**side);
            meanings.add(names.chain(term.also.iter().chain(&term.acronyms).map(|name| &**name)), std::iter::empty());
        }
        meanings
    }

    fn add<'n>(&mut self, names: impl Iterator<Item = &'n str>, broader: impl Iterator<Item = &'n str>) {
        let line = self.lines.len();
        let said =
            |name: &str| -> Vec<Word> { tokens(name).filter_map(|range| name.get(range)).map(Word::new).collect() };
        let names: Vec<Vec<Word>> = names.map(said).filter(|name| !name.is_empty()).collect();
        for name in &names {
            let forms = name.last().map_or(&[][..], |word| &word.forms);
            let last = name.last().map_or("", |word| word.typed.folded.as_str());
            for last in std::iter::once(last).chain(forms.iter().map(String::as_str)) {
                let before = name.iter().take(name.len() - 1).map(|word| word.typed.folded.as_str());
                let key = before.chain([last]).collect::<Vec<_>>().join(" ");
                self.by_name.entry(key).or_default().push(line);
            }
        }
        let broader = broader.map(said).filter(|name| !name.is_empty()).collect();
        self.lines.push(MeaningNames { names, broader });
    }

    /// What else the words mean, each as its words.
    fn others(&self, run: &[(usize, &Word)]) -> Vec<Vec<Word>> {
        let lines = self.lines_of(run);
        lines.flat_map(|line| line.names.iter().filter(|name| !is_typed(run, name))).cloned().collect()
    }

    /// What the words are a kind of.
    fn broader(&self, run: &[(usize, &Word)]) -> Vec<Vec<Word>> {
        self.lines_of(run).flat_map(|line| &line.broader).cloned().collect()
    }

    fn lines_of(&self, run: &[(usize, &Word)]) -> impl Iterator<Item = &MeaningNames> {
        let key = run.iter().map(|(_, word)| word.typed.folded.as_str()).collect::<Vec<_>>().join(" ");
        let lines = self.by_name.get(&key).into_iter().flatten().filter_map(|line| self.lines.get(*line));
        lines.filter(|line| line.names.iter().any(|name| is_typed(run, name)))
    }
}

/// Whether a name is what was typed.
fn is_typed(run: &[(usize, &Word)], name: &[Word]) -> bool {
    let same = |((_, typed), word): (&(usize, &Word), &Word)| {
        let typed = &typed.typed;
        (typed.folded == word.typed.folded || word.forms.contains(&typed.folded))
            && (!typed.has_marks() || typed.compare(word.typed.as_typed()).same_word())
    };
    name.len() == run.len() && run.iter().zip(name).all(same)
}

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
            .flat_map(|each| read(&index, &dataset, each, MeaningOf::Strange))
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

//! A query that finds nothing good as typed is read in other ways. In this order, and each only where those before it found nothing:
//!
//! 1. with its spaces in other places: `phanlan`, `hydro power`. It is the same letters in the same order, so no guess;
//! 2. as the raw keys of Telex or VNI: `phaanf lan`, `ha2 lan`. Both are tried also where the query as typed finds something less good;
//! 3. with a typo: in words of five letters or more, against the words of short fields; then in whole names;
//! 4. as scattered letters of a name or title.

use super::fuzzy;
use super::hits::{Reading, ReadingKind};
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::{Alternative, MOST_WORDS, Query};
use super::run::{Answer, run};
use super::score::{Trust, Worth};
use super::spelling::{Typed, decoded};
use super::typo;
use super::vocabulary::{IndexVocabulary, WordId};
use crate::dataset::Dataset;

/// The fewest letters of a name typed without its spaces.
const JOINED_LETTERS: usize = 5;

/// The answers to a query: those found as typed, or what was found by reading it otherwise.
pub(super) fn answers(
    index: &Index,
    dataset: &Dataset,
    query: &Query,
    plain: Vec<Answer>,
) -> (Vec<Answer>, Option<Reading>) {
    if query.alternatives.iter().any(|alternative| alternative.terms.is_empty()) {
        return (plain, None);
    }
    let guesser = Guesser { index, dataset, query };
    let honest = plain.iter().any(|answer| trust(answer) == Trust::Honest);
    if let Some(found) = guesser.read(ReadingKind::Spaces, Trust::Honest, spaces)
        && best(&found.0) > best(&plain)
    {
        return guesser.with_plain(found, plain);
    }
    if let Some(found) = guesser.read(ReadingKind::Keys, Trust::Keys, keys)
        && best(&found.0) > best(&plain)
    {
        return guesser.with_plain(found, plain);
    }
    if honest {
        return (plain, None);
    }
    if let Some(found) = guesser.read(ReadingKind::Typo, Trust::Typo, typos) {
        return guesser.with_plain(found, plain);
    }
    if let Some(found) = guesser.read(ReadingKind::Typo, Trust::Typo, near_name) {
        return guesser.with_plain(found, plain);
    }
    if plain.is_empty() { (fuzzy::scattered(index, dataset, query), None) } else { (plain, None) }
}

fn trust((_, worth): &Answer) -> Trust {
    worth.map_or(Trust::Honest, |worth| worth.trust)
}

/// The points of the best answer that was not strewn together; nothing is less than any.
fn best(answers: &[Answer]) -> Option<u32> {
    let worth = answers.iter().filter_map(|(_, worth)| *worth);
    worth.filter(|worth| matches!(worth.trust, Trust::Honest | Trust::Keys)).map(|worth| worth.points).max()
}

/// An alternative read otherwise; `None` where it cannot be.
type Rewrite = fn(&Index, &Alternative) -> Option<Alternative>;

struct Guesser<'a> {
    index: &'a Index,
    dataset: &'a Dataset,
    query: &'a Query,
}

impl Guesser<'_> {
    /// What is found by reading the query's alternatives so.
    fn read(&self, kind: ReadingKind, trust: Trust, rewrite: Rewrite) -> Option<(Vec<Answer>, Reading)> {
        let read: Vec<Alternative> =
            self.query.alternatives.iter().filter_map(|each| rewrite(self.index, each)).collect();
        let words = |each: &Alternative| each.terms.iter().map(|term| term.words.len()).sum::<usize>();
        if read.is_empty() || read.iter().any(|each| words(each) > MOST_WORDS) {
            return None;
        }
        let text = read.iter().map(told).collect::<Vec<_>>().join(" | ");
        let guessed = Query::of(read);
        let mut answers = run(self.index, self.dataset, &guessed);
        for (_, worth) in &mut answers {
            *worth = worth.map(|worth| Worth { trust: worth.trust.max(trust), ..worth });
        }
        answers.retain(|(_, worth)| worth.is_some_and(|worth| worth.trust != Trust::Strewn));
        fuzzy::order(self.index, &guessed, &mut answers);
        let query = self.query.or(guessed);
        (!answers.is_empty()).then_some((answers, Reading { kind, text, query }))
    }

    /// What was found otherwise, and behind it what was found as typed.
    fn with_plain(
        &self,
        (mut found, reading): (Vec<Answer>, Reading),
        plain: Vec<Answer>,
    ) -> (Vec<Answer>, Option<Reading>) {
        let mut seen = super::lens::ItemSet::none(self.index.len());
        for (item, _) in &found {
            seen.insert(*item);
        }
        found.extend(plain.into_iter().filter(|(item, _)| !seen.contains(*item)));
        (found, Some(reading))
    }
}

/// The terms of an alternative as text.
fn told(alternative: &Alternative) -> String {
    let words = alternative.terms.iter().flat_map(|term| &term.words);
    words
        .map(|word| word.corrections.first().map_or_else(|| word.typed.as_typed(), String::as_str))
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_free(term: &Term) -> bool {
    !term.exact && term.words.len() == 1
}

/// A term that stands in for another: these words, one after the other.
fn phrase(words: impl IntoIterator<Item = Word>, like: &Term) -> Term {
    Term { words: words.into_iter().collect(), ..like.clone() }
}

/// Words run together are taken apart, words taken apart are put together, as the dataset writes them.
fn spaces(index: &Index, alternative: &Alternative) -> Option<Alternative> {
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
fn take_apart(index: &Index, term: &Term) -> Option<Term> {
    let vocabulary = &index.vocabulary;
    let word = &term.words.first().filter(|_| is_free(term))?.typed;
    let is_short = |word: WordId| index.in_short.get(word as usize).is_some_and(|short| *short);
    if word.folded.len() < JOINED_LETTERS || vocabulary.exactly(&word.folded).any(is_short) {
        return None;
    }
    let parts = split(vocabulary, word.as_typed(), 3)?;
    Some(phrase(parts.into_iter().map(|part| Word::new(&part)), term))
}

/// Whether a word stands in the dataset, whole or as a beginning.
fn is_known(vocabulary: &IndexVocabulary, folded: &str) -> bool {
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

/// The raw keys of Telex or VNI. A word that the dataset has as typed stays as it is; one that is no word of it in either reading
/// makes the whole reading wrong.
fn keys(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let vocabulary = &index.vocabulary;
    let mut read = alternative.clone();
    let mut changed = false;
    for term in read.terms.iter_mut().filter(|term| !term.exact) {
        let last = term.words.len() - 1;
        for (at, word) in term.words.iter_mut().enumerate() {
            if !vocabulary.exactly(&word.typed.folded).is_empty() {
                continue;
            }
            let open = term.open && at == last;
            let meant = decoded(&word.raw).into_iter().map(|text| Typed::new(&text));
            if let Some(typed) = meant.into_iter().find(|typed| is_written(vocabulary, typed, open)) {
                word.typed = typed;
                changed = true;
            } else if !is_known(vocabulary, &word.typed.folded) {
                return None;
            }
        }
    }
    changed.then_some(read)
}

/// Whether the dataset has this word with these marks; for one that is still being typed, a word that begins so.
fn is_written(vocabulary: &IndexVocabulary, typed: &Typed, open: bool) -> bool {
    let words = if open { vocabulary.starting_with(&typed.folded) } else { vocabulary.exactly(&typed.folded) };
    words.into_iter().any(|word| typed.compare(vocabulary.marked(word)).same_word())
}

/// Words that the dataset does not have are taken for those of short fields that are a slip or two away.
fn typos(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let mut read = alternative.clone();
    let mut changed = false;
    for word in read.terms.iter_mut().filter(|term| !term.exact).flat_map(|term| &mut term.words) {
        let letters = word.typed.folded.chars().count();
        let most = typo::forgiven(letters);
        if is_known(&index.vocabulary, &word.typed.folded) {
            continue;
        }
        word.corrections = corrections(index, &word.typed.folded, most);
        if word.corrections.is_empty() {
            return None;
        }
        changed = true;
    }
    changed.then_some(read)
}

/// The words of short fields at the least distance that is forgiven.
fn corrections(index: &Index, typed: &str, most: usize) -> Vec<String> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let short = |word: WordId| index.in_short.get(word as usize).is_some_and(|short| *short);
    let letters = typo::letters(typed);
    for (_, word) in index.vocabulary.iter().filter(|(word, _)| short(*word)) {
        let near = word.len().abs_diff(typed.len()) <= most && word.len() + most >= 5 && most > 0;
        if near && (typo::letters(word) ^ letters).count_ones() as usize <= 2 * most {
            let slips = typo::distance(typed, word);
            if slips <= most {
                found.push((slips, word));
            }
        }
    }
    let least = found.iter().map(|(slips, _)| *slips).min();
    found.retain(|(slips, _)| Some(*slips) == least);
    found.dedup();
    found.into_iter().map(|(_, word)| word.to_owned()).collect()
}

/// The whole query is taken for the name of a partner or framework that is a slip or two away: `trung qouc`.
fn near_name(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let free = alternative.terms.iter().all(|term| !term.exact && !term.at_start && !term.at_end);
    let typed: Vec<&str> =
        alternative.terms.iter().flat_map(|term| &term.words).map(|word| word.typed.folded.as_str()).collect();
    let typed = typed.join(" ");
    let most = typo::forgiven(typed.len());
    if !free || most == 0 {
        return None;
    }
    let names = index.linkable().flat_map(|(item, _)| index.fields(item)).filter(|(field, _)| Index::is_naming(*field));
    let (_, name) = names
        .filter_map(|(_, words)| {
            let name: Vec<&str> = words.iter().map(|word| index.vocabulary.folded(*word)).collect();
            let name = name.join(" ");
            (name.len().abs_diff(typed.len()) <= most).then(|| (typo::distance(&typed, &name), name))
        })
        .filter(|(slips, _)| *slips <= most)
        .min()?;
    let words = name.split(' ').map(Word::new);
    let like = alternative.terms.first()?;
    Some(Alternative { terms: vec![phrase(words, like)], ..alternative.clone() })
}

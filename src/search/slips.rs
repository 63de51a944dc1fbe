//! Slips of the finger: words that the data does not have are taken for those of short fields that are a slip or two away, or the whole
//! query for a whole name. Numbers are never corrected.

use super::index::Index;
use super::numbers;
use super::pieces::Word;
use super::postings::ItemId;
use super::query::Alternative;
use super::spaces::phrase;
use super::typo;
use super::vocabulary::WordId;

/// The words of short fields at the least distance that is forgiven.
pub(super) fn corrections(index: &Index, typed: &str) -> Vec<String> {
    let most = typo::forgiven(typed.chars().count());
    if most == 0 || numbers::has_digit(typed) {
        return Vec::new();
    }
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

/// The whole query is taken for the name of a partner, a framework, a person or a place that is a slip or two away: `trung qouc`.
pub(super) fn near_name(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let free = alternative.terms.iter().all(|term| !term.exact && !term.at_start && !term.at_end);
    let typed: Vec<&str> =
        alternative.terms.iter().flat_map(|term| &term.words).map(|word| word.typed.folded.as_str()).collect();
    let typed = typed.join(" ");
    let most = typo::forgiven(typed.len());
    if !free || most == 0 || numbers::has_digit(&typed) {
        return None;
    }
    let derived = (0..index.len() as ItemId).filter(|item| index.is_derived(*item));
    let items = index.linkable().map(|(item, _)| item).chain(derived);
    let names = items.flat_map(|item| index.fields(item)).filter(|(field, _)| Index::is_naming(*field));
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

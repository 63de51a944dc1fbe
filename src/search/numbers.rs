//! Numbers are never corrected: `COP27` is not `COP25`, and whoever asks for it learns which of them there are. A number in words is the
//! same number.

use super::hits::Nowhere;
use super::index::Index;
use super::pieces::Word;
use super::query::{Alternative, Query};
use super::sound::{are_beside, plain};
use super::spaces::is_known;
use super::spelling::{Typed, folded};
use super::vocabulary::WordId;

/// The most that are named.
const MOST: usize = 4;

/// Small numbers in digits and in words of both languages.
const SPELT: [(&str, &[&str]); 12] = [
    ("1", &["một", "one"]),
    ("2", &["hai", "two"]),
    ("3", &["ba", "three"]),
    ("4", &["bốn", "four"]),
    ("5", &["năm", "five"]),
    ("6", &["sáu", "six"]),
    ("7", &["bảy", "seven"]),
    ("8", &["tám", "eight"]),
    ("9", &["chín", "nine"]),
    ("10", &["mười", "ten"]),
    ("11", &["eleven"]),
    ("12", &["twelve"]),
];

/// Numbers in words that are other words as well, where nothing beside them says which is meant.
const AMBIGUOUS: [&str; 2] = ["ba", "năm"];

/// The digits of a number in words that is nothing else.
pub(super) fn digits_of(typed: &Typed) -> Option<&'static str> {
    let is_it = |word: &&str| *word == typed.as_typed() && !AMBIGUOUS.contains(word);
    SPELT.iter().find(|(_, words)| words.iter().any(is_it)).map(|(digits, _)| *digits)
}

/// The alternative with the number of things in words where it is in digits and the data has it so, or the other way round: `7 đối tác`,
/// `tám nước`. `None` where it counts nothing else than the data does.
pub(super) fn spelt(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let mut read = alternative.clone();
    let mut changed = false;
    for at in 0..read.terms.len() {
        let (Some(number), Some(counted)) = (plain(&read, at), plain(&read, at + 1)) else { continue };
        if are_beside(index, &number.typed, &counted.typed) {
            continue;
        }
        let said = others(number).map(Word::new).find(|other| are_beside(index, &other.typed, &counted.typed));
        if let Some(said) = said
            && let Some(slot) = read.terms.get_mut(at).and_then(|term| term.words.first_mut())
        {
            *slot = said;
            changed = true;
        }
    }
    changed.then_some(read)
}

/// The same number written otherwise, in one word.
fn others(number: &Word) -> impl Iterator<Item = &'static str> {
    let is = |word: &str| number.typed.folded == folded(word) && number.typed.compare(word).same_word();
    let row = SPELT.iter().find(move |(digits, words)| is(digits) || words.iter().any(|word| is(word)));
    let own = number.typed.folded.clone();
    let all = row.into_iter().flat_map(|(digits, words)| std::iter::once(*digits).chain(words.iter().copied()));
    all.filter(move |word| folded(word) != own)
}

/// Whether a word has a digit, so that another one in its place would say something else.
pub(super) fn has_digit(folded: &str) -> bool {
    folded.bytes().any(|byte| byte.is_ascii_digit())
}

/// The words of a query that are nowhere in the data, whole or as a beginning.
pub(super) fn nowhere(index: &Index, query: &Query) -> Vec<Nowhere> {
    let words: Vec<&Word> =
        query.alternatives.iter().flat_map(|each| &each.terms).flat_map(|term| &term.words).collect();
    let mut nowhere = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if let Some(number) = words.get(at + 1)
            && let Some(found) = in_two_words(index, word, number)
        {
            nowhere.push(found);
            at += 2;
            continue;
        }
        if !is_known(&index.vocabulary, &word.typed.folded) {
            nowhere.push(Nowhere { word: word.raw.clone(), like: like(index, &word.typed.folded) });
        }
        at += 1;
    }
    nowhere
}

/// `COP 27` is `COP27`: nowhere, where the data has others and never these two words side by side.
fn in_two_words(index: &Index, name: &Word, number: &Word) -> Option<Nowhere> {
    let is_number = number.typed.folded.bytes().all(|byte| byte.is_ascii_digit());
    let together = format!("{}{}", name.typed.folded, number.typed.folded);
    if !is_number || has_digit(&name.typed.folded) || is_known(&index.vocabulary, &together) {
        return None;
    }
    let like = like(index, &together);
    let is_other = !like.is_empty() && !are_beside(index, &name.typed, &number.typed);
    is_other.then(|| Nowhere { word: format!("{} {}", name.raw, number.raw), like })
}

/// The words of short fields that are this one but for its number.
fn like(index: &Index, folded: &str) -> Vec<String> {
    let stem = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    if stem.len() < 2 || stem.len() == folded.len() {
        return Vec::new();
    }
    let is_like = |word: &WordId| {
        let rest = index.vocabulary.folded(*word).get(stem.len()..).unwrap_or("");
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut found: Vec<String> = index
        .vocabulary
        .starting_with(stem)
        .filter(is_like)
        .map(|word| index.vocabulary.folded(word).to_owned())
        .collect();
    found.dedup();
    found.truncate(MOST);
    found
}

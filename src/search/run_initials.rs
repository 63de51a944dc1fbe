//! Initials of a run of words that nobody states as an acronym: `TNMT` for `Tài nguyên và Môi trường`, in names, titles, units, places,
//! agencies and themes. What joins words may be skipped, as people do.

use super::function_words::{Leave, is_function_word};
use super::index::Index;
use super::pieces::Word;
use super::postings::ItemId;
use super::spelling::Typed;
use super::vocabulary::WordId;
use crate::lang::HitField;
use std::collections::HashMap;

/// How many letters such initials have: fewer are the beginning of everything, more are no initials.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=7;

/// The most items that are looked at.
const MOST_LOOKED_AT: ItemId = 10_000;

/// Words that initials skip, folded.
const SKIPPED: [&str; 6] = ["va", "of", "and", "the", "cua", "for"];

/// Whether a word looks like initials: capitals throughout, or not a vowel in it.
pub(super) fn is_acronym(word: &Word) -> bool {
    let folded = &word.typed.folded;
    let letters = folded.bytes().all(|byte| byte.is_ascii_lowercase()) && LETTERS.contains(&folded.len());
    letters && (is_capital(word) || !folded.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

/// Whether a word was typed in capitals throughout.
pub(super) fn is_capital(word: &Word) -> bool {
    word.raw.chars().all(char::is_uppercase)
}

/// The words, as the data writes them, whose initials a word is: those of the most items.
pub(super) fn run_of(index: &Index, word: &Word) -> Option<Vec<Word>> {
    if !is_acronym(word) {
        return None;
    }
    let letters = word.typed.folded.as_bytes();
    let mut found: HashMap<&[WordId], usize> = HashMap::new();
    let count = index.starts.len().saturating_sub(1) as ItemId;
    for item in 0..count.min(MOST_LOOKED_AT) {
        for (_, words) in index.fields(item).filter(|(field, _)| is_read_in(*field)) {
            for start in 0..words.len() {
                if let Some(length) = spells(index, words.get(start..).unwrap_or_default(), letters) {
                    *found.entry(words.get(start..start + length).unwrap_or_default()).or_default() += 1;
                }
            }
        }
    }
    // `in most fields` is a piece of a sentence.
    let asks = |word: &WordId| is_function_word(&Typed::new(index.vocabulary.marked(*word)), Leave::Sure);
    found.retain(|run, _| !run.first().is_some_and(asks));
    let (run, _) = found.into_iter().max_by_key(|(run, items)| (*items, std::cmp::Reverse(*run)))?;
    Some(run.iter().map(|word| Word::new(index.vocabulary.marked(*word))).collect())
}

const fn is_read_in(field: HitField) -> bool {
    matches!(
        field,
        HitField::Name
            | HitField::Alias
            | HitField::Title
            | HitField::Headline
            | HitField::Counterpart
            | HitField::Place
            | HitField::Unit
    )
}

/// How many words spell these letters with their first ones. What joins words has none, and `Viet Nam` may be one word.
fn spells(index: &Index, words: &[WordId], letters: &[u8]) -> Option<usize> {
    let mut wanted = letters.iter();
    let mut next = wanted.next();
    let mut before = "";
    for (at, word) in words.iter().enumerate() {
        let Some(letter) = next else { return Some(at) };
        let written = index.vocabulary.folded(*word);
        let joins = at > 0 && SKIPPED.contains(&written);
        if written.bytes().next() == Some(*letter) && !joins {
            next = wanted.next();
        } else if !joins && (before, written) != ("viet", "nam") {
            return None;
        }
        before = written;
    }
    next.is_none().then_some(words.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};

    #[test]
    fn initials_are_those_of_words_that_stand_together() {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let index = Index::build(&dataset);
        let run = |text: &str| {
            let words = run_of(&index, &Word::new(text))?;
            Some(words.iter().map(|word| word.typed.as_typed().to_owned()).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(run("TNMT").as_deref(), Some("tài nguyên và môi trường"));
        assert_eq!(run("ĐBSCL").as_deref(), Some("đồng bằng sông cửu long"));
        assert_eq!(run("kttv").as_deref(), Some("khí tượng thủy văn"));
        assert_eq!(run("VASI").as_deref(), Some("viet nam administration of seas and islands"));
        assert_eq!(run("IMF"), None);
        assert_eq!(run("IAEA"), None);
        assert_eq!(run("XQZ"), None);
        assert_eq!(run("nato"), None);
    }
}

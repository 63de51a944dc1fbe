//! Words as they are heard: where speakers merge initials (`s` and `x`, `tr` and `ch`, `d`, `gi`, `r` and `v`, `l` and `n`), and where one
//! sound has several spellings (`c` and `k`, `g` and `gh`, `ng` and `ngh`).
//!
//! A spelling that sounds the same is taken only where the word beside it in the query stands beside it in the data, or where all words
//! make a whole name: else nearly every syllable would be another one.

use super::function_words::is_free;
use super::index::Index;
use super::lens::ItemSet;
use super::pieces::{Term, Word};
use super::postings::ItemId;
use super::query::Alternative;
use super::spelling::{Typed, is_syllable};
use super::vocabulary::WordId;

/// Initials that are heard alike, the longer spellings first.
const ALIKE: [&[&str]; 6] =
    [&["tr", "ch"], &["gi", "d", "r", "v"], &["ngh", "ng", "gh", "g"], &["s", "x"], &["l", "n"], &["k", "c"]];

/// Finals that are heard alike in the South, the longer spellings first: `hạn` and `hạng`, `các` and `cát`.
const ALIKE_AT_THE_END: [(&str, &str); 4] = [("ng", "n"), ("n", "ng"), ("c", "t"), ("t", "c")];

/// The spellings of a word that sound like it, with its marks; not the word itself.
fn heard(typed: &Typed) -> Vec<String> {
    let word = typed.as_typed();
    let mut spelt = other_initials(word);
    if is_syllable(&typed.folded) {
        let ends: Vec<String> =
            std::iter::once(word).chain(spelt.iter().map(String::as_str)).filter_map(other_final).collect();
        spelt.extend(ends);
    }
    spelt
}

fn other_initials(word: &str) -> Vec<String> {
    let starts = |initial: &&&str| word.starts_with(**initial);
    let Some((class, initial)) = ALIKE.iter().find_map(|class| Some((class, class.iter().find(starts)?))) else {
        return Vec::new();
    };
    let rest = word.get(initial.len()..).unwrap_or("");
    // The letter behind says which of two spellings is right: `ghi`, `ga`, `nghề`, `ngà`; and `gi` and `i` share it.
    let rest =
        if *initial == "gi" && !rest.starts_with(is_written_vowel) { "i".to_owned() + rest } else { rest.to_owned() };
    let spelt = |other: &&str| format!("{other}{rest}");
    class.iter().filter(|other| *other != initial).map(spelt).filter(|other| other != word).collect()
}

fn other_final(word: &str) -> Option<String> {
    let is = |end: &&(&str, &str)| word.ends_with(end.0) && !word.ends_with("nh") && !word.ends_with("ch");
    let (end, other) = ALIKE_AT_THE_END.iter().find(is)?;
    Some(format!("{}{other}", word.strip_suffix(end)?))
}

fn is_written_vowel(c: char) -> bool {
    matches!(super::spelling::folded(c.encode_utf8(&mut [0; 4])).as_str(), "a" | "e" | "i" | "o" | "u" | "y")
}

/// The same for comparing letters alone, by their initials.
fn key(folded: &str) -> String {
    let mut forms = other_initials(folded);
    forms.push(folded.to_owned());
    forms.into_iter().min().unwrap_or_default()
}

/// The words of an alternative that were typed without a sign, each with its term.
fn single_words(alternative: &Alternative) -> Option<Vec<&Word>> {
    let word = |term: &Term| is_free(term) && term.words.len() == 1;
    alternative.terms.iter().all(word).then(|| alternative.terms.iter().flat_map(|term| &term.words).collect())
}

/// The query taken for a whole name that sounds like it; `None` where it is one as it is typed.
pub(super) fn whole_name(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let words = single_words(alternative)?;
    let keys: Vec<String> = words.iter().map(|word| key(&word.typed.folded)).collect();
    if keys.len() < 2 || words.iter().all(|word| other_initials(word.typed.as_typed()).is_empty()) {
        return None;
    }
    let names = || {
        let fields = index.linkable().flat_map(|(item, _)| index.fields(item));
        fields.filter(|(field, words)| Index::is_naming(*field) && words.len() == keys.len()).map(|(_, words)| words)
    };
    let is_typed =
        |name: &[WordId]| name.iter().zip(&words).all(|(id, word)| index.vocabulary.folded(*id) == word.typed.folded);
    let sounds =
        |name: &&[WordId]| name.iter().zip(&keys).all(|(id, wanted)| key(index.vocabulary.folded(*id)) == *wanted);
    if names().any(is_typed) {
        return None;
    }
    let name = names().find(sounds)?;
    let mut read = alternative.clone();
    let named = read.terms.iter_mut().flat_map(|term| &mut term.words).zip(name);
    named.for_each(|(word, id)| *word = Word::new(index.vocabulary.marked(*id)));
    Some(read)
}

/// The query with words that sound the same, where their neighbours in the query stand beside them in the data.
pub(super) fn beside_neighbours(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let mut read = alternative.clone();
    let mut changed = false;
    for at in 0..read.terms.len() {
        let (before, here) = (at.checked_sub(1).and_then(|before| plain(&read, before)), plain(&read, at));
        let Some(word) = here else { continue };
        let after = plain(&read, at + 1);
        let stands = |spelt: &Typed| {
            before.is_some_and(|before| are_beside(index, &before.typed, spelt))
                || after.is_some_and(|after| are_beside(index, spelt, &after.typed))
        };
        if stands(&word.typed) {
            continue;
        }
        let spelt = heard(&word.typed).into_iter().find(|spelt| stands(&Typed::new(spelt)));
        if let Some(spelt) = spelt
            && let Some(slot) = read.terms.get_mut(at).and_then(|term| term.words.first_mut())
        {
            *slot = Word::new(&spelt);
            changed = true;
        }
    }
    changed.then_some(read)
}

/// The query with one word that the data does not have as it sounds, each spelling by itself.
pub(super) fn spellings(index: &Index, alternative: &Alternative) -> Vec<Alternative> {
    let mut spelt = Vec::new();
    for at in 0..alternative.terms.len() {
        let strange = plain(alternative, at).filter(|word| index.vocabulary.exactly(&word.typed.folded).is_empty());
        for heard in strange.map(|word| heard(&word.typed)).unwrap_or_default() {
            let mut read = alternative.clone();
            if let Some(slot) = read.terms.get_mut(at).and_then(|term| term.words.first_mut()) {
                *slot = Word::new(&heard);
            }
            spelt.push(read);
        }
    }
    spelt
}

/// The only word of a term that was typed without a sign.
pub(super) fn plain(alternative: &Alternative, at: usize) -> Option<&Word> {
    let term = alternative.terms.get(at).filter(|term| is_free(term))?;
    if let [word] = term.words.as_slice() { Some(word) } else { None }
}

/// Whether words stand one after the other in some item, in the marks typed where there are marks.
pub(super) fn stand_together(index: &Index, words: &[&Typed]) -> bool {
    let ids: Vec<Vec<WordId>> = words.iter().map(|typed| written(index, typed)).collect();
    let Some((first, others)) = ids.split_first() else { return true };
    let mut holding: Option<Vec<ItemId>> = None;
    for ids in std::iter::once(first).chain(others) {
        let mut items = ItemSet::none(index.len());
        for word in ids {
            index.for_each_holding(*word, |item, _| _ = items.insert(item));
        }
        let before = holding.take();
        holding = Some(match before {
            Some(before) => before.into_iter().filter(|item| items.contains(*item)).collect(),
            None => (0..index.starts.len() as ItemId).filter(|item| items.contains(*item)).collect(),
        });
    }
    let run = |run: &[WordId]| run.iter().zip(&ids).all(|(word, ids)| ids.contains(word));
    let mut items = holding.unwrap_or_default().into_iter().take(MOST_LOOKED_AT);
    items.any(|item| index.fields(item).any(|(_, written)| written.windows(ids.len()).any(run)))
}

/// The words of the data that are a typed one.
fn written(index: &Index, typed: &Typed) -> Vec<WordId> {
    let same = |word: &WordId| typed.compare(index.vocabulary.marked(*word)).same_word();
    index.vocabulary.exactly(&typed.folded).filter(same).collect()
}

/// Whether two words stand one after the other.
pub(super) fn are_beside(index: &Index, first: &Typed, second: &Typed) -> bool {
    stand_together(index, &[first, second])
}

/// The most items in which words are looked for.
const MOST_LOOKED_AT: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_that_are_heard_alike_are_spelt_in_each_way() {
        let heard = |word: &str| heard(&Typed::new(word));
        assert_eq!(heard("xa"), ["sa"]);
        assert!(heard("chung").contains(&"trung".to_owned()));
        assert!(heard("giạng").contains(&"dạng".to_owned()));
        assert!(heard("giác").contains(&"rác".to_owned()));
        assert!(heard("lông").contains(&"nông".to_owned()));
        assert!(heard("nghành").contains(&"ngành".to_owned()));
        assert!(heard("ghiên").contains(&"nghiên".to_owned()));
        assert!(heard("gì").contains(&"rì".to_owned()) || heard("gì").iter().all(|word| word.len() > 1));
        assert_eq!(heard("phần"), ["phầng"]);
        assert!(heard("hạng").contains(&"hạn".to_owned()));
        assert!(heard("đấc").contains(&"đất".to_owned()));
        assert!(heard("thủy").is_empty());
    }
}

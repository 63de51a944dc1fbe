//! A partner's or framework's whole name in a query anchors the answer: with `hợp tác với Đức` Germany is asked for, and not what has
//! `dục` in it.
//!
//! Only names that can be nothing else anchor: of two words or more, with their marks, or that are no syllable.

use super::function_words::is_free;
use super::index::Index;
use super::lens::ItemSet;
use super::pieces::Word;
use super::postings::ItemId;
use super::query::Alternative;
use super::run::Answer;
use super::score::{Trust, Worth};
use super::spelling::is_syllable;
use super::vocabulary::WordId;
use std::collections::HashSet;

/// What a query names.
pub(super) struct Anchors<'q> {
    index: &'q Index,
    names: Vec<Vec<&'q Word>>,
    /// The bearers of the names, and what is linked to them.
    linked: ItemSet,
}

/// The whole names in an alternative; `None` where there are none, or where nothing else is asked for.
pub(super) fn anchors<'q>(index: &'q Index, alternative: &'q Alternative) -> Option<Anchors<'q>> {
    let free = alternative.terms.iter().filter(|term| is_free(term));
    let words: Vec<&Word> = free.flat_map(|term| &term.words).collect();
    let mut found = Anchors { index, names: Vec::new(), linked: ItemSet::none(index.len()) };
    for (item, _) in index.linkable().filter(|(item, _)| index.item_ref(*item).is_some()) {
        for (_, name) in index.fields(item).filter(|(field, _)| Index::is_naming(*field)) {
            let Some(run) = words.windows(name.len()).find(|run| found.is(run, name)) else { continue };
            if says_a_name(run) && run.len() < words.len() {
                found.names.push(run.to_vec());
                found.linked.insert(item);
                index.linked_to(item).iter().for_each(|record| _ = found.linked.insert(*record));
            }
        }
    }
    (!found.names.is_empty()).then_some(found)
}

/// Whether words that are a name can be nothing else: several, one with its marks or meant to have none, or no syllable at all.
fn says_a_name(run: &[&Word]) -> bool {
    let is_telling = |word: &&Word| word.typed.has_marks() || !is_syllable(&word.typed.folded);
    run.len() > 1 || run.iter().any(is_telling)
}

impl Anchors<'_> {
    /// Whether words of the query are these of the data, with their marks where marks were typed.
    fn is(&self, run: &[&Word], name: &[WordId]) -> bool {
        run.len() == name.len()
            && run.iter().zip(name).all(|(word, id)| {
                let vocabulary = &self.index.vocabulary;
                word.typed.folded == vocabulary.folded(*id) && word.typed.compare(vocabulary.marked(*id)).same_word()
            })
    }

    /// Whether an item is named, is linked to what is, or has the name in its text.
    pub fn hold(&self, item: ItemId) -> bool {
        let says = |run: &[&Word]| {
            self.index.fields(item).any(|(_, words)| words.windows(run.len()).any(|name| self.is(run, name)))
        };
        // A name of one syllable is in other words: `Pháp` in `giải pháp`.
        let is_word = |run: &&Vec<&Word>| run.len() > 1 || run.iter().any(|word| !is_syllable(&word.typed.folded));
        self.linked.contains(item) || self.names.iter().filter(is_word).any(|run| says(run))
    }

    /// What has nothing to do with what is named is found by its syllables only.
    pub fn weigh(&self, answers: &mut [Answer]) {
        for (item, worth) in answers.iter_mut() {
            if let Some(of) = worth
                && of.trust == Trust::Honest
                && !self.hold(*item)
            {
                *worth = Some(Worth { trust: Trust::Strewn, ..*of });
            }
        }
        answers.sort_by_key(|(_, worth)| worth.map_or(Trust::Honest, |worth| worth.trust));
    }

    /// The words of the names, folded.
    pub fn words(&self) -> HashSet<&str> {
        self.names.iter().flatten().map(|word| word.typed.folded.as_str()).collect()
    }
}

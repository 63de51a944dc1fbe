//! The whole name of a partner, a framework, an agency, a person or a place in a query anchors the answer: with `hợp tác với Đức` Germany is asked for, and not what has
//! `dục` in it.
//!
//! Only names that can be nothing else anchor: of two words or more, with their marks, or that are no syllable.

use super::function_words::is_free;
use super::index::Index;
use super::lens::ItemSet;
use super::pieces::Word;
use super::postings::ItemId;
use super::query::{Alternative, MOST_WORDS};
use super::run::Answer;
use super::score::{Trust, Worth};
use super::spelling::is_syllable;
use super::vocabulary::WordId;
use crate::dataset::{Dataset, DerivedKind, ItemRef, Target};
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

/// The most answers that are held against the names: nobody reads further.
const MOST_WEIGHED: usize = 2_000;

/// What a query names.
pub(super) struct Anchors<'q> {
    index: &'q Index,
    names: Vec<Vec<&'q Word>>,
    /// They as they are looked for in texts, once that is asked.
    in_texts: OnceCell<Vec<Vec<Vec<WordId>>>>,
    /// The bearers of the names.
    bearers: ItemSet,
    /// They, and what is linked to them.
    linked: ItemSet,
}

/// The whole names in an alternative; `None` where there are none, or where nothing else is asked for.
pub(super) fn anchors<'q>(index: &'q Index, dataset: &Dataset, alternative: &'q Alternative) -> Option<Anchors<'q>> {
    let free = alternative.terms.iter().filter(|term| is_free(term));
    let words: Vec<&Word> = free.flat_map(|term| &term.words).collect();
    let none = ItemSet::none(index.len());
    let mut found =
        Anchors { index, names: Vec::new(), in_texts: OnceCell::new(), bearers: none.clone(), linked: none };
    let known = index.linkable().map(|(item, _)| item).filter(|item| index.item_ref(*item).is_some());
    let derived = if words.len() <= MOST_WORDS { derived(index, &words) } else { BTreeSet::new() };
    for item in known.chain(derived) {
        for (_, name) in index.fields(item).filter(|(field, _)| Index::is_naming(*field)) {
            let Some(run) = words.windows(name.len()).find(|run| found.is(run, name)) else { continue };
            if says_a_name(run) && run.len() < words.len() {
                found.names.push(run.to_vec());
                found.link(dataset, item);
            }
        }
    }
    (!found.names.is_empty()).then_some(found)
}

/// The agencies, people and places a name of which begins with a word of the query. There may be many of them: they are read off the
/// lists of the words.
fn derived(index: &Index, words: &[&Word]) -> BTreeSet<ItemId> {
    let mut found = BTreeSet::new();
    for word in words {
        let ids = index.vocabulary.exactly(&word.typed.folded);
        for id in ids.filter(|id| word.typed.compare(index.vocabulary.marked(*id)).same_word()) {
            index.for_each_holding(id, |item, place| {
                let is_hit = index.is_derived(item) && index.item_ref(item).is_some();
                if is_hit && place.begins() && Index::is_naming(place.field()) {
                    found.insert(item);
                }
            });
        }
    }
    found
}

/// Marks the words that are the whole name of a place.
pub(super) fn mark_places(index: &Index, words: &[&Word], marked: &mut [bool]) {
    for item in derived(index, words).iter().filter(|item| is_place(index, **item)) {
        for (_, name) in index.fields(*item).filter(|(field, _)| Index::is_naming(*field)) {
            let start = words.windows(name.len()).position(|run| is_name(index, run, name));
            marked.iter_mut().skip(start.unwrap_or(words.len())).take(name.len()).for_each(|slot| *slot = true);
        }
    }
}

/// Whether words that are a name can be nothing else: several, one with its marks or meant to have none, or no syllable at all.
fn says_a_name(run: &[&Word]) -> bool {
    let is_telling = |word: &&Word| word.typed.has_marks() || !is_syllable(&word.typed.folded);
    run.len() > 1 || run.iter().any(is_telling)
}

fn is_place(index: &Index, item: ItemId) -> bool {
    matches!(index.item_ref(item), Some(ItemRef { target: Target::Derived(DerivedKind::Place), .. }))
}

/// Whether words of a query are these of the data.
fn is_name(index: &Index, run: &[&Word], name: &[WordId]) -> bool {
    let vocabulary = &index.vocabulary;
    let is = |(word, id): (&&Word, &WordId)| {
        word.typed.folded == vocabulary.folded(*id) && word.typed.compare(vocabulary.marked(*id)).same_word()
    };
    run.len() == name.len() && run.iter().zip(name).all(is)
}

impl Anchors<'_> {
    /// Takes in a bearer of a name, and the records that are linked to it or name it.
    fn link(&mut self, dataset: &Dataset, item: ItemId) {
        self.bearers.insert(item);
        self.linked.insert(item);
        self.index.linked_to(item).iter().for_each(|record| _ = self.linked.insert(*record));
        let Some(ItemRef { target: Target::Derived(kind), place }) = self.index.item_ref(item) else { return };
        let records = dataset.derived_list(kind).get(place).map_or(&[][..], |thing| &thing.records);
        for place in records {
            if let Some(record) = self.index.counts.item(ItemRef { target: Target::Record, place: *place }) {
                self.linked.insert(record);
            }
        }
    }

    /// Whether words of the query are these of the data, with their marks where marks were typed.
    fn is(&self, run: &[&Word], name: &[WordId]) -> bool {
        is_name(self.index, run, name)
    }

    /// The names that are looked for in texts: for each of their words, the words of the data that are the same.
    fn names_in_texts(&self) -> Vec<Vec<Vec<WordId>>> {
        // A name of one syllable is in other words: `Pháp` in `giải pháp`.
        let is_word = |run: &&Vec<&Word>| run.len() > 1 || run.iter().any(|word| !is_syllable(&word.typed.folded));
        let vocabulary = &self.index.vocabulary;
        let same = |word: &&Word| {
            let ids = vocabulary.exactly(&word.typed.folded);
            ids.filter(|id| word.typed.compare(vocabulary.marked(*id)).same_word()).collect()
        };
        self.names.iter().filter(is_word).map(|run| run.iter().map(same).collect()).collect()
    }

    /// Whether an item is named, is linked to what is, or has one of the names in its text.
    pub fn hold(&self, item: ItemId) -> bool {
        let names = self.in_texts.get_or_init(|| self.names_in_texts());
        let is = |name: &[Vec<WordId>], words: &[WordId]| name.iter().zip(words).all(|(ids, word)| ids.contains(word));
        let says = |name: &Vec<Vec<WordId>>| {
            self.index.fields(item).any(|(_, words)| words.windows(name.len()).any(|words| is(name, words)))
        };
        self.linked.contains(item) || names.iter().any(says)
    }

    /// What has nothing to do with what is named is found by its syllables only.
    pub fn weigh(&self, answers: &mut [Answer]) {
        for (item, worth) in answers.iter_mut().take(MOST_WEIGHED) {
            if let Some(of) = worth
                && of.trust == Trust::Honest
                && !self.hold(*item)
            {
                *worth = Some(Worth { trust: Trust::Strewn, ..*of });
            }
        }
        answers.sort_by_key(|(_, worth)| worth.map_or(Trust::Honest, |worth| worth.trust));
    }

    /// Whether words were typed that are in no name of the first answer.
    pub fn ask_for_more(&self, alternative: &Alternative, answers: &[Answer]) -> bool {
        let Some((first, _)) = answers.first() else { return false };
        let names =
            || self.index.fields(*first).filter(|(field, _)| Index::is_naming(*field)).flat_map(|(_, name)| name);
        let is_named = |word: &Word| names().any(|id| self.index.vocabulary.folded(*id) == word.typed.folded);
        !alternative.terms.iter().flat_map(|term| &term.words).all(is_named)
    }

    /// Puts what was done with a bearer of a name before the bearer, where that is asked for.
    pub fn deeds_first(&self, answers: &mut [Answer], is_asked_for: impl Fn(ItemId) -> bool) {
        let Some((_, worth)) = answers.first().copied().filter(|(first, _)| self.bearers.contains(*first)) else {
            return;
        };
        let trust = |worth: Option<Worth>| worth.map(|worth| worth.trust);
        let mut equal = answers.iter().take_while(|(_, other)| trust(*other) == trust(worth));
        let deed = equal
            .position(|(item, _)| !self.bearers.contains(*item) && self.linked.contains(*item) && is_asked_for(*item));
        if let Some(front) = deed.and_then(|at| answers.get_mut(..=at)) {
            front.rotate_right(1);
        }
    }

    /// Whether places alone are named: much is done there, and most of it is not what was asked for.
    pub fn are_places(&self) -> bool {
        (0..self.index.len() as ItemId)
            .filter(|item| self.bearers.contains(*item))
            .all(|item| is_place(self.index, item))
    }

    /// The words of the names, folded.
    pub fn words(&self) -> HashSet<&str> {
        self.names.iter().flatten().map(|word| word.typed.folded.as_str()).collect()
    }
}

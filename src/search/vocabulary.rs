//! Every word of a dataset, once. A query is held against the few thousand words of the vocabulary, not against megabytes of text:
//! marks, typos, word starts and word middles are all decided here, and the rest of a search is looking up numbers.
//!
//! Words are numbered in the order of their folded letters, so that those with a common beginning are one range of numbers.

use super::spelling::{folded, marked};
use std::collections::HashMap;
use std::ops::Range;

/// The number of a word.
pub(super) type WordId = u32;

/// One word: where its two forms stand in the arena.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Where it ends in the arena of folded words; it begins where the one before it ends, behind a space.
    folded_end: u32,
    /// Where it stands in the arena of words with marks, and how long it is there; a word without marks is not there.
    marked: (u32, u16),
}

/// The words of a dataset.
#[derive(Debug, Default)]
pub(super) struct IndexVocabulary {
    /// The folded words in their order, a space before each.
    folded: String,
    /// The words that have marks.
    marked: String,
    entries: Vec<Entry>,
}

impl IndexVocabulary {
    /// How many words there are.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// The letters of a word, without marks and case.
    pub fn folded(&self, word: WordId) -> &str {
        self.folded_at(word as usize)
    }

    fn folded_at(&self, place: usize) -> &str {
        let start =
            place.checked_sub(1).and_then(|before| self.entries.get(before)).map_or(0, |entry| entry.folded_end);
        let end = self.entries.get(place).map_or(start, |entry| entry.folded_end);
        self.folded.get(start as usize + 1..end as usize).unwrap_or("")
    }

    /// The letters of a word with their marks, without case.
    pub fn marked(&self, word: WordId) -> &str {
        match self.entries.get(word as usize).map(|entry| entry.marked) {
            Some((start, length @ 1..)) => {
                self.marked.get(start as usize..start as usize + usize::from(length)).unwrap_or("")
            }
            Some((_, 0)) | None => self.folded(word),
        }
    }

    /// The words that hold these letters anywhere, with one pass over all of them.
    pub fn holding<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = WordId> + 'a {
        memchr::memmem::find_iter(self.folded.as_bytes(), letters)
            .map(|at| self.entries.partition_point(|entry| entry.folded_end as usize <= at) as WordId)
    }

    /// The words that begin with these folded letters; those that are no longer come first.
    pub fn starting_with(&self, folded: &str) -> Range<WordId> {
        let from = self.first_that(0, |word| word >= folded);
        from as WordId..self.first_that(from, |word| !word.starts_with(folded)) as WordId
    }

    /// The words whose folded letters are these.
    pub fn exactly(&self, folded: &str) -> Range<WordId> {
        let from = self.first_that(0, |word| word >= folded);
        from as WordId..self.first_that(from, |word| word != folded) as WordId
    }

    /// The first word at or after a place of which something is true that is true of all words after it, too.
    fn first_that(&self, from: usize, is: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.entries.len());
        while low < high {
            let middle = low.midpoint(high);
            if is(self.folded_at(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }

    /// Every word with its number and its folded letters.
    pub fn iter(&self) -> impl Iterator<Item = (WordId, &str)> {
        (0..self.entries.len()).map(|at| (at as WordId, self.folded_at(at)))
    }

    /// How many bytes it keeps.
    pub const fn bytes(&self) -> usize {
        self.folded.len() + self.marked.len() + self.entries.len() * size_of::<Entry>()
    }
}

/// The same at every start: nothing hostile is kept out of its way. A dataset is the user's own file, and a slow search is the worst
/// that a made-up one could get. Words are a third faster to look up than with a hash of the `FxHash` kind.
type ShortHash = foldhash::fast::FixedState;

/// A vocabulary being collected. Words get their final numbers when it is [finished](Collecting::finish).
#[derive(Default)]
pub(super) struct Collecting<'a> {
    /// By the word as it stands in a text, so that folding is done once for each way of writing it.
    by_writing: HashMap<&'a str, WordId, ShortHash>,
    by_marked: HashMap<String, WordId, ShortHash>,
    words: Vec<(String, Option<String>)>,
}

impl<'a> Collecting<'a> {
    /// The number, for now, of a word as it stands in a text.
    pub fn number(&mut self, written: &'a str) -> WordId {
        if let Some(number) = self.by_writing.get(written) {
            return *number;
        }
        let number = self.number_of_marked(written);
        self.by_writing.insert(written, number);
        number
    }

    /// The number of a word that stands in no text of the dataset, such as initials.
    pub fn number_of_marked(&mut self, written: &str) -> WordId {
        let marked = marked(written);
        if let Some(number) = self.by_marked.get(&marked) {
            return *number;
        }
        let folded = folded(written);
        let number = self.words.len() as WordId;
        self.words.push((folded.clone(), (folded != marked).then(|| marked.clone())));
        self.by_marked.insert(marked, number);
        number
    }

    /// The vocabulary, and the final number of each preliminary one.
    pub fn finish(self) -> (IndexVocabulary, Vec<WordId>) {
        let mut order: Vec<WordId> = (0..self.words.len() as WordId).collect();
        order.sort_unstable_by_key(|number| self.words.get(*number as usize));
        let mut vocabulary = IndexVocabulary::default();
        let mut finals = vec![0; self.words.len()];
        for (place, number) in order.into_iter().enumerate() {
            let Some((folded, marked)) = self.words.get(number as usize) else { continue };
            vocabulary.folded.push(' ');
            push(&mut vocabulary.folded, folded);
            let marked = marked.as_ref().map_or((0, 0), |marked| push(&mut vocabulary.marked, marked));
            vocabulary.entries.push(Entry { folded_end: vocabulary.folded.len() as u32, marked });
            if let Some(slot) = finals.get_mut(number as usize) {
                *slot = place as WordId;
            }
        }
        (vocabulary, finals)
    }
}

/// Puts a word into the arena. What is longer than a `u16` can say is no word that anyone types: it is cut.
fn push(arena: &mut String, word: &str) -> (u32, u16) {
    let start = arena.len() as u32;
    let end = (0..=word.len().min(usize::from(u16::MAX))).rev().find(|at| word.is_char_boundary(*at)).unwrap_or(0);
    arena.push_str(word.get(..end).unwrap_or(""));
    (start, end as u16)
}

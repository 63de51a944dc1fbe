//! One alternative of a query, held against the vocabulary: for every word of the dataset, whether and how it meets each typed word.

use super::index::Index;
use super::pieces::{Term, Word};
use super::postings::ItemId;
use super::rank::Way;
use super::spelling::{Spelling, Typed};
use super::vocabulary::{IndexVocabulary, WordId};

/// The fewest letters of a typed word that are looked for inside others. Less would find most of the language.
const INSIDE_LETTERS: usize = 5;

/// How a word of the dataset meets a typed word. Packed, since there is one for each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct WordMatch(u8);

impl WordMatch {
    /// They have nothing in common.
    const NONE: Self = Self(0);

    fn new(way: Way, spelling: Spelling) -> Self {
        Self(1 + way as u8 * 5 + spelling as u8)
    }

    /// In which way, and with which marks.
    pub fn get(self) -> Option<(Way, Spelling)> {
        const SPELLINGS: [Spelling; 5] =
            [Spelling::AsTyped, Spelling::ToneMoved, Spelling::IOrY, Spelling::Unfinished, Spelling::OtherMarks];
        let code = usize::from(self.0.checked_sub(1)?);
        Some((*Way::ALL.get(code / 5)?, *SPELLINGS.get(code % 5)?))
    }
}

/// One typed word and its meetings.
struct LensWord {
    meetings: Vec<WordMatch>,
    met: Vec<WordId>,
}

/// A term with the places of its words among all words of the lens.
pub(super) struct LensTerm<'q> {
    /// As it was typed.
    pub term: &'q Term,
    /// The number of its first word.
    pub first: usize,
}

/// The terms of a query seen through the vocabulary of an index.
pub(super) struct Lens<'q> {
    /// The terms.
    pub terms: Vec<LensTerm<'q>>,
    words: Vec<LensWord>,
    /// For each word of the dataset, which typed words it meets: one bit each.
    any: Vec<u32>,
    /// The typed words that say something by themselves: one bit each.
    telling: u32,
    /// The typed numbers that count what is behind them, `5 dự án`: one bit each.
    counting: u32,
    /// Words of the dataset that are only the first part of another word where the second one stands behind them.
    parts: Option<(Vec<WordId>, Vec<WordId>)>,
}

/// Words that are another one with a syllable more, which was not typed: `Biển Đông` is no part of `Biển Đông Á`.
const LONGER: [([&str; 2], &str); 1] = [(["biển", "đông"], "á")];

impl<'q> Lens<'q> {
    /// Holds these terms against the vocabulary.
    pub fn new(index: &Index, terms: &'q [Term]) -> Self {
        let vocabulary = &index.vocabulary;
        let mut lens = Self {
            terms: Vec::new(),
            words: Vec::new(),
            any: vec![0; vocabulary.len()],
            telling: 0,
            counting: counting(terms),
            parts: None,
        };
        for term in terms {
            lens.terms.push(LensTerm { term, first: lens.words.len() });
            for (at, word) in term.words.iter().enumerate() {
                let met = meet(vocabulary, &index.in_short, term, word, at + 1 == term.words.len());
                let bit = bit(lens.words.len());
                if is_telling(term, &word.typed.folded) {
                    lens.telling |= bit;
                }
                for word in &met.met {
                    if let Some(any) = lens.any.get_mut(*word as usize) {
                        *any |= bit;
                    }
                }
                lens.words.push(met);
            }
        }
        lens.parts = parts(index, terms);
        lens
    }

    /// Whether a word, with the next one behind it, is a part of a longer word that was not typed.
    pub fn is_part(&self, word: WordId, next: Option<&WordId>) -> bool {
        let is = |(first, second): &(Vec<WordId>, Vec<WordId>)| {
            first.contains(&word) && next.is_some_and(|next| second.contains(next))
        };
        self.parts.as_ref().is_some_and(is)
    }

    /// Whether a query whose anchored words are these is found and not merely its syllables, each somewhere: at most one word in three,
    /// or a single one, may stand alone.
    pub fn holds_together(&self, anchored: u32) -> bool {
        let words = self.words.len();
        // Another number than that of the things was not asked for.
        if self.counting & !anchored != 0 {
            return false;
        }
        let alone = words - ((anchored | self.telling).count_ones() as usize).min(words);
        words == 1 || alone <= (words / 3).max(1)
    }

    /// How many typed words there are.
    pub const fn word_count(&self) -> usize {
        self.words.len()
    }

    /// Whether a word of the dataset meets any typed one.
    pub fn meets_any(&self, word: WordId) -> bool {
        self.any.get(word as usize).is_some_and(|any| *any != 0)
    }

    /// How a word of the dataset meets the typed word of that number.
    pub fn meeting(&self, typed: usize, word: WordId) -> Option<(Way, Spelling)> {
        self.words.get(typed)?.meetings.get(word as usize)?.get()
    }

    /// The words of the dataset that meet the typed word of that number.
    pub fn met(&self, typed: usize) -> &[WordId] {
        self.words.get(typed).map_or(&[], |word| &word.met)
    }
}

/// The bit of the typed word of that number. A query of more words than there are bits is not held against every word.
pub(super) fn bit(typed: usize) -> u32 {
    u32::try_from(typed).ok().and_then(|typed| 1_u32.checked_shl(typed)).unwrap_or(0)
}

fn parts(index: &Index, terms: &[Term]) -> Option<(Vec<WordId>, Vec<WordId>)> {
    let is =
        |typed: &Typed, word: &str| typed.folded == super::spelling::folded(word) && typed.compare(word).same_word();
    let typed: Vec<&Typed> = terms.iter().flat_map(|term| &term.words).map(|word| &word.typed).collect();
    let (run, longer) = LONGER.iter().find(|(run, _)| {
        typed.windows(run.len()).any(|typed| typed.iter().zip(run).all(|(typed, word)| is(typed, word)))
    })?;
    if typed.iter().any(|typed| is(typed, longer)) {
        return None;
    }
    let written = |word: &str| {
        let all = index.vocabulary.exactly(&super::spelling::folded(word));
        all.filter(|id| index.vocabulary.marked(*id) == word).collect::<Vec<_>>()
    };
    Some((written(run.last()?), written(longer)))
}

/// The numbers of at most three digits that are followed by what they count.
fn counting(terms: &[Term]) -> u32 {
    let words: Vec<&Word> = terms.iter().flat_map(|term| &term.words).collect();
    let is_number = |word: &Word| word.raw.len() <= 3 && word.raw.bytes().all(|byte| byte.is_ascii_digit());
    let is_thing = |word: &Word| word.raw.starts_with(char::is_lowercase);
    let pairs = words.iter().zip(words.iter().skip(1)).enumerate();
    pairs.filter(|(_, (word, next))| is_number(word) && is_thing(next)).fold(0, |all, (at, _)| all | bit(at))
}

/// Whether a typed word says something by itself: a syllable of Vietnamese does not, a longer word, a number or a phrase does.
fn is_telling(term: &Term, folded: &str) -> bool {
    term.exact || term.words.len() > 1 || folded.len() >= 5 || folded.bytes().any(|byte| !byte.is_ascii_alphabetic())
}

/// Holds one typed word against the vocabulary.
fn meet(vocabulary: &IndexVocabulary, in_short: &[bool], term: &Term, word: &Word, last: bool) -> LensWord {
    let mut meet = Meet { vocabulary, term, word, out: LensWord { meetings: Vec::new(), met: Vec::new() } };
    meet.out.meetings.resize(vocabulary.len(), WordMatch::NONE);
    meet.whole_words();
    meet.other_number();
    if !term.exact && (last && term.open) {
        meet.starts();
        meet.insides();
    }
    meet.variants();
    meet.corrections(in_short);
    meet.out
}

/// Whether a typed word is looked for inside others. One with marks is a whole syllable, and those stand by themselves.
pub(super) fn reaches_inside(typed: &Typed) -> bool {
    !typed.has_marks() && (!typed.folded.is_ascii() || typed.folded.len() >= INSIDE_LETTERS)
}

struct Meet<'a> {
    vocabulary: &'a IndexVocabulary,
    term: &'a Term,
    word: &'a Word,
    out: LensWord,
}

impl Meet<'_> {
    fn put(&mut self, word: WordId, way: Way, spelling: Spelling) {
        if self.term.exact && !spelling.same_word() {
            return;
        }
        if let Some(slot) = self.out.meetings.get_mut(word as usize)
            && *slot == WordMatch::NONE
        {
            *slot = WordMatch::new(way, spelling);
            self.out.met.push(word);
        }
    }

    fn whole_words(&mut self) {
        for word in self.vocabulary.exactly(&self.word.typed.folded) {
            self.put(word, Way::Word, self.word.typed.compare(self.vocabulary.marked(word)));
        }
    }

    fn other_number(&mut self) {
        for form in &self.word.forms {
            for word in self.vocabulary.exactly(form) {
                self.put(word, Way::Plural, Spelling::AsTyped);
            }
        }
    }

    fn starts(&mut self) {
        for word in self.vocabulary.starting_with(&self.word.typed.folded) {
            self.put(word, Way::Start, self.word.typed.compare(self.vocabulary.marked(word)));
        }
    }

    /// Words that hold the letters somewhere inside.
    fn insides(&mut self) {
        let typed = &self.word.typed;
        let needle = &typed.folded;
        if !reaches_inside(typed) {
            return;
        }
        let found: Vec<WordId> = self.vocabulary.holding(needle).collect();
        for word in found {
            self.put(word, Way::Inside, Spelling::AsTyped);
        }
    }

    /// The same word with `i` for `y` or `y` for `i`.
    fn variants(&mut self) {
        let Some(variant) = self.word.typed.i_or_y() else { return };
        for word in self.vocabulary.exactly(&variant) {
            if self.word.typed.is_i_or_y(self.vocabulary.marked(word)) {
                self.put(word, Way::Word, Spelling::IOrY);
            }
        }
    }

    fn corrections(&mut self, in_short: &[bool]) {
        for correction in &self.word.corrections {
            for word in self.vocabulary.exactly(correction) {
                if in_short.get(word as usize).is_some_and(|short| *short) {
                    self.put(word, Way::Typo, Spelling::AsTyped);
                }
            }
        }
    }
}

/// A set of items.
#[derive(Debug, Clone)]
pub(super) struct ItemSet {
    bits: Vec<u64>,
    len: usize,
}

impl ItemSet {
    /// None of `len` items.
    pub fn none(len: usize) -> Self {
        Self { bits: vec![0; len.div_ceil(64)], len }
    }

    /// Puts an item in, and says whether it is new there. One that can be no hit is passed over.
    pub fn insert(&mut self, item: ItemId) -> bool {
        if item as usize >= self.len {
            return false;
        }
        let Some(bits) = self.bits.get_mut(item as usize / 64) else { return false };
        let new = *bits & (1 << (item % 64)) == 0;
        *bits |= 1 << (item % 64);
        new
    }

    /// Whether an item is in it.
    pub fn contains(&self, item: ItemId) -> bool {
        self.bits.get(item as usize / 64).is_some_and(|bits| bits & (1 << (item % 64)) != 0)
    }
}

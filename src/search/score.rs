//! How well one item answers one alternative of a query: the rules of [`super::rank`], applied.

use super::index::Index;
use super::lens::{Lens, LensTerm, bit};
use super::postings::ItemId;
use super::rank::{self, COVERAGE, Pattern, Way};
use super::spelling::Spelling;
use super::vocabulary::WordId;
use crate::lang::HitField;

/// How the marks of a hit agree with those typed. Best first; see [`super::rank`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Marks {
    /// The same words.
    Same,
    /// Every typed mark is there.
    Unfinished,
    /// Other words with the same letters.
    Other,
}

impl Marks {
    pub const ALL: [Self; 3] = [Self::Same, Self::Unfinished, Self::Other];

    /// How the marks of a word of that spelling agree.
    pub const fn of(spelling: Spelling) -> Self {
        match spelling {
            Spelling::AsTyped | Spelling::ToneMoved | Spelling::IOrY => Self::Same,
            Spelling::Unfinished => Self::Unfinished,
            Spelling::OtherMarks => Self::Other,
        }
    }
}

/// How sure it is that an item is meant. Best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// It holds what was typed.
    Honest,
    /// It holds what was typed, read in another way: as raw Telex or VNI, by its sound, with other spaces.
    Read,
    /// It holds every syllable, but each in another place. A Vietnamese word is several syllables and the same few hundred make them
    /// all: `tây`, `ban` and `nha` are in any long text, and Spain is in none of them.
    Strewn,
    /// It holds most of what was typed.
    Partly,
    /// It holds what was typed with a slip of the finger.
    Typo,
    /// It holds its letters.
    Scattered,
}

impl Trust {
    /// Whether it must be said that it is a guess.
    pub const fn is_guess(self) -> bool {
        match self {
            Self::Honest => false,
            Self::Read | Self::Partly | Self::Strewn | Self::Typo | Self::Scattered => true,
        }
    }
}

/// What an item is worth. Ordered from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Worth {
    /// How sure it is.
    pub trust: Trust,
    /// It is derived, and its whole name was not typed: it stands behind what says the same of itself.
    pub is_behind: bool,
    /// How the marks agree.
    pub marks: Marks,
    /// Points of the ranking.
    pub points: u32,
    /// The worst spelling among the words.
    pub spelling: Spelling,
    /// Where the best word was found.
    pub field: HitField,
}

impl Worth {
    /// What a date without its year finds.
    pub const fn of_filter(trust: Trust) -> Self {
        let (marks, spelling) = (Marks::Same, Spelling::AsTyped);
        Self { trust, is_behind: false, marks, points: 0, spelling, field: HitField::Date }
    }

    /// Smaller is better.
    pub const fn key(self) -> (Trust, bool, Marks, u32, Spelling) {
        (self.trust, self.is_behind, self.marks, u32::MAX - self.points, self.spelling)
    }

    /// As one number, for output: larger is better, in the order of [`Worth::key`] but for the spelling.
    pub fn score(self) -> u32 {
        let trust = u32::from(Trust::Scattered as u8 - self.trust as u8);
        let steps = (trust * 2 + u32::from(!self.is_behind)) * 3 + 2 - self.marks as u32;
        steps * MOST_POINTS + self.points.min(MOST_POINTS - 1)
    }
}

/// More than any item's points.
const MOST_POINTS: u32 = 40_000;

/// The best place of one term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Best {
    way: Way,
    spelling: Spelling,
    points: u32,
    field: HitField,
}

impl Best {
    fn new((way, spelling): (Way, Spelling), field: HitField) -> Self {
        Self { way, spelling, points: rank::points(field.row().weight, way), field }
    }

    fn key(self) -> (bool, Marks, u32, Spelling) {
        (
            self.way == Way::Typo || self.field == HitField::Initials,
            Marks::of(self.spelling),
            u32::MAX - self.points,
            self.spelling,
        )
    }

    fn better(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(if other.key() < one.key() { other } else { one }),
            (one, other) => one.or(other),
        }
    }
}

/// What has been found of a query in some fields.
#[derive(Debug, Clone, Default)]
struct FieldMatches {
    /// For each term its best place.
    best: Vec<Option<Best>>,
    /// For each of [`Marks::ALL`] the best pattern's points.
    bonus: [u32; 3],
    /// Which typed words stand where they say something: one bit each.
    anchored: u32,
    /// Which typed words stand right before the next one: one bit each.
    coupled: u32,
    /// The query is one of its names, and nothing more.
    is_named: bool,
}

impl FieldMatches {
    fn clear(&mut self, terms: usize) {
        self.best.clear();
        self.best.resize(terms, None);
        self.bonus = [0; 3];
        self.anchored = 0;
        self.coupled = 0;
        self.is_named = false;
    }

    fn take(&mut self, other: &Self, less: u32) {
        self.anchored |= other.anchored;
        self.coupled |= other.coupled;
        for (mine, theirs) in self.best.iter_mut().zip(&other.best) {
            let theirs = theirs.map(|best| Best { points: best.points.saturating_sub(less), ..best });
            *mine = Best::better(*mine, theirs);
        }
        for (mine, theirs) in self.bonus.iter_mut().zip(other.bonus) {
            *mine = (*mine).max(theirs.saturating_sub(less));
        }
    }

    fn any(&self) -> bool {
        self.best.iter().any(Option::is_some)
    }

    /// What it is worth if nothing is missing.
    fn worth(&self) -> Option<Worth> {
        let mut worth = Worth {
            trust: Trust::Honest,
            is_behind: false,
            marks: Marks::Same,
            points: 0,
            spelling: Spelling::AsTyped,
            field: HitField::Note,
        };
        let mut most = 0;
        for best in &self.best {
            let best = (*best)?;
            if best.way == Way::Typo {
                worth.trust = worth.trust.max(Trust::Typo);
            }
            if best.field == HitField::Initials {
                worth.trust = worth.trust.max(Trust::Read);
            }
            worth.marks = worth.marks.max(Marks::of(best.spelling));
            worth.spelling = worth.spelling.max(best.spelling);
            worth.points += best.points;
            if best.points > most {
                (most, worth.field) = (best.points, best.field);
            }
        }
        worth.points /= (self.best.len() as u32).max(1);
        let bonus =
            Marks::ALL.iter().zip(self.bonus).filter(|(marks, _)| **marks <= worth.marks).map(|(_, bonus)| bonus);
        worth.points += bonus.max().unwrap_or(0);
        Some(worth)
    }
}

/// Scores the items of an index, one after the other.
pub(super) struct Scorer<'a> {
    index: &'a Index,
    lens: &'a Lens<'a>,
    /// For each linkable item what its names say of the query; `None` where they say nothing.
    linked: Vec<Option<Box<FieldMatches>>>,
    found: FieldMatches,
    matched: Vec<(usize, WordId)>,
}

impl<'a> Scorer<'a> {
    /// A scorer for one lens.
    pub fn new(index: &'a Index, lens: &'a Lens<'a>) -> Self {
        let mut scorer = Self { index, lens, linked: Vec::new(), found: FieldMatches::default(), matched: Vec::new() };
        for (item, field) in index.linkable() {
            scorer.found.clear(lens.terms.len());
            for (_, words) in index.fields(item).filter(|(field, _)| Index::is_naming(*field)) {
                scorer.field(field, words);
            }
            if scorer.found.any() {
                scorer.linked.resize(item as usize + 1, None);
                if let Some(slot) = scorer.linked.last_mut() {
                    *slot = Some(Box::new(scorer.found.clone()));
                }
            }
        }
        scorer
    }

    /// The linkable items whose names hold a term, how their marks agree, and what that is worth to their records.
    pub fn naming(&self, term: usize) -> impl Iterator<Item = (ItemId, Marks, u32, HitField)> {
        self.linked.iter().enumerate().filter_map(move |(item, found)| {
            let best = found.as_ref()?.best.get(term).copied().flatten()?;
            Some((item as ItemId, Marks::of(best.spelling), best.points, best.field))
        })
    }

    /// What an item is worth; `None` where a term is missing.
    pub fn worth(&mut self, item: ItemId) -> Option<Worth> {
        self.found.clear(self.lens.terms.len());
        for (field, words) in self.index.fields(item) {
            self.field(field, words);
        }
        let links = self.index.links(item);
        for link in links {
            if let Some(Some(found)) = self.linked.get(*link as usize) {
                // A record of one partner is more that partner's than a record of seven.
                self.found.take(found, (links.len() as u32).min(12) * 10);
            }
        }
        let worth = self.found.worth()?;
        let couples = (self.lens.word_count() as u32).saturating_sub(1).max(1);
        let points = worth.points
            + self.found.coupled.count_ones().min(couples) * rank::COUPLED / couples
            + if Index::is_naming(worth.field) {
                (self.index.linked_to(item).len() + 1).ilog2() * rank::PROMINENT
            } else {
                0
            };
        // Other words with the same letters say something only side by side.
        let others = worth.marks == Marks::Other && self.lens.word_count() > 1 && self.found.coupled == 0;
        let strewn = worth.trust == Trust::Honest && (others || !self.lens.holds_together(self.found.anchored));
        let is_behind = self.index.is_derived(item) && !self.found.is_named;
        Some(Worth { trust: if strewn { Trust::Strewn } else { worth.trust }, is_behind, points, ..worth })
    }

    fn field(&mut self, field: HitField, words: &[WordId]) {
        let lens = self.lens;
        self.matched.clear();
        let meets = |(at, word): &(usize, &WordId)| lens.meets_any(**word) && !lens.is_part(**word, words.get(at + 1));
        self.matched.extend(words.iter().enumerate().filter(meets).map(|(at, word)| (at, *word)));
        if self.matched.is_empty() {
            return;
        }
        let mut all = true;
        for (at, term) in lens.terms.iter().enumerate() {
            let met = self.best_of(term, field, words.len());
            // Initials are those of a whole name, or of none.
            let met = met.filter(|(way, _)| field != HitField::Initials || *way <= Way::Word);
            let best = met.map(|met| Best::new(met, field));
            all &= best.is_some();
            if let Some(slot) = self.found.best.get_mut(at) {
                *slot = Best::better(*slot, best);
            }
        }
        if all {
            self.pattern(field, words.len());
        }
        if lens.word_count() > 1 {
            self.anchor(field, words.len());
        }
    }

    /// Notes which typed words say something where they stand: those that are a whole name, stand beside their neighbour in the query,
    /// or are near all the others.
    fn anchor(&mut self, field: HitField, length: usize) {
        let words = self.lens.word_count();
        let whole =
            |typed: usize, word: WordId| matches!(self.lens.meeting(typed, word), Some((Way::Word | Way::Typo, _)));
        let (mut anchored, mut coupled, mut seen) = (0_u32, 0_u32, 0_u32);
        for (place, (at, word)) in self.matched.iter().enumerate() {
            for typed in (0..words).filter(|typed| self.lens.meeting(*typed, *word).is_some()) {
                seen |= bit(typed);
                let next = self.matched.get(place + 1).filter(|(next, _)| *next == at + 1);
                if length == 1 && field.row().short && whole(typed, *word) {
                    anchored |= bit(typed);
                }
                if let Some((_, next)) = next
                    && whole(typed, *word)
                    && self.lens.meeting(typed + 1, *next).is_some_and(|(way, _)| way != Way::Inside)
                {
                    anchored |= bit(typed) | bit(typed + 1);
                    coupled |= bit(typed);
                }
            }
        }
        if seen.count_ones() as usize == words && self.window(words) <= 2 * words + 1 {
            anchored |= seen;
        }
        self.found.anchored |= anchored;
        self.found.coupled |= coupled;
    }

    /// The fewest words of the field in a row that hold every typed word whole.
    fn window(&self, words: usize) -> usize {
        let meets = |word: WordId| {
            let whole = |typed: &usize| matches!(self.lens.meeting(*typed, word), Some((Way::Word | Way::Typo, _)));
            (0..words).filter(whole).fold(0_u32, |all, typed| all | bit(typed))
        };
        let mut least = usize::MAX;
        for (start, (from, _)) in self.matched.iter().enumerate() {
            let mut seen = 0_u32;
            for (at, word) in self.matched.iter().skip(start).take_while(|(at, _)| at - from <= 2 * words) {
                seen |= meets(*word);
                if seen.count_ones() as usize == words {
                    least = least.min(at - from + 1);
                    break;
                }
            }
        }
        least
    }

    /// The best place of a term in the field whose matched words are at hand.
    fn best_of(&self, term: &LensTerm<'_>, field: HitField, length: usize) -> Option<(Way, Spelling)> {
        let starts = (0..self.matched.len()).filter_map(|start| {
            let (at, _) = *self.matched.get(start)?;
            let size = term.term.words.len();
            let anchored = (!term.term.at_start || at == 0) && (!term.term.at_end || at + size == length);
            let (way, spelling) = anchored.then(|| self.run(start, term.first, size))??;
            let way = if way == Way::Word && size == length && field.row().short { Way::Whole } else { way };
            (way != Way::Typo || field.row().short).then_some((way, spelling))
        });
        starts
            .min_by_key(|(way, spelling)| (*way == Way::Typo, Marks::of(*spelling), u32::MAX - way.weight(), *spelling))
    }

    /// How `size` typed words meet, one after the other, the written ones from a matched word on; the worst of their ways.
    fn run(&self, start: usize, first: usize, size: usize) -> Option<(Way, Spelling)> {
        let (at, _) = *self.matched.get(start)?;
        let (mut way, mut spelling) = (Way::Word, Spelling::AsTyped);
        for step in 0..size {
            let (place, word) = *self.matched.get(start + step)?;
            let met = self.lens.meeting(first + step, word)?;
            let inner = step + 1 < size && matches!(met.0, Way::Start | Way::Inside);
            if place != at + step || inner {
                return None;
            }
            way = way.max(met.0);
            spelling = spelling.max(met.1);
        }
        Some((way, spelling))
    }

    /// What all the words of the query make together in this field.
    fn pattern(&mut self, field: HitField, length: usize) {
        let size = self.lens.word_count();
        let mut best = [Some((Pattern::Together, size)), None, None];
        let mut worst = Marks::Same;
        for start in 0..self.matched.len() {
            let (Some((at, _)), Some((way, spelling))) = (self.matched.get(start), self.run(start, 0, size)) else {
                continue;
            };
            if way == Way::Inside {
                continue;
            }
            let pattern = match (*at, way) {
                (0, Way::Whole | Way::Word | Way::Plural | Way::Typo) if size == length => Pattern::Whole,
                (0, _) => Pattern::Begin,
                (_, _) => Pattern::Phrase,
            };
            let marks = Marks::of(spelling);
            worst = worst.max(marks);
            if let Some(slot) = best.get_mut(marks as usize) {
                *slot = Some(slot.map_or((pattern, size), |(old, covered)| (old.min(pattern), covered.max(size))));
            }
        }
        let is_whole = |best: &Option<(Pattern, usize)>| best.is_some_and(|(pattern, _)| pattern == Pattern::Whole);
        self.found.is_named |= Index::is_naming(field) && best.iter().any(is_whole);
        for (slot, best) in self.found.bonus.iter_mut().zip(best) {
            let Some((pattern, covered)) = best else { continue };
            let is_unit = field == HitField::Unit && pattern == Pattern::Whole && covered > 1;
            let weight = if is_unit { rank::WHOLE_UNIT } else { field.row().weight };
            let covered = (weight * COVERAGE * covered as u32) / (length as u32).max(1);
            *slot = (*slot).max(weight * pattern.bonus() + covered);
        }
    }
}

//! The query language. Reading it never fails: what cannot be understood is reported with its column, and the rest is searched.
//!
//! The grammar is told in [`super::grammar`]. In short: words in any order, all required; `"phrase"`, `'exact`, `^start`, `end$`, `!not`,
//! `a | b`, `field:value`. A sign means something only where it stands in its place: `COP26:`, `https://…`, `R&D`, `$10` are text.
//!
//! Both sides of a `|` are whole queries, each with its own filters. Filters typed before the first word hold for every side, as long as
//! every side looks for words.

use super::filter::{self, Filter};
use super::grammar::SearchField;
use super::pieces::{QueryPiece, Term, Word, pieces};
use super::problem::QueryProblem;
use super::signs::signs;
use crate::dataset::Dataset;
use crate::lang::SearchText;

/// How many words a query may have of which each is required. Nobody types more; a longer one is a page that was pasted.
pub(super) const MOST_WORDS: usize = 32;

/// How many words of a query count at all.
const MOST_TYPED: usize = 512;

/// What was typed, understood.
#[derive(Debug, Clone, Default)]
pub struct Query {
    text: String,
    pub(super) alternatives: Vec<Alternative>,
    problems: Vec<QueryProblem>,
    /// Filters whose value is still missing: while one is typed that is no problem.
    unfinished: Vec<QueryProblem>,
    /// What was typed, where that is signs alone.
    pub(super) signs: Vec<char>,
}

/// One side of a `|`: all its terms and all its filters are required.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Alternative {
    /// What must be found.
    pub terms: Vec<Term>,
    /// What must not.
    pub excluded: Vec<Term>,
    /// What an item must be like.
    pub filters: Vec<Filter>,
    /// How many of the filters stand before the first word.
    pub leading: usize,
    /// Filters that were read from words, as they would be typed.
    pub read: Vec<String>,
}

impl Query {
    /// Reads a query. The dataset gives the values that filters may have.
    #[must_use]
    pub fn parse(text: &str, dataset: &Dataset) -> Self {
        let mut query = Self { text: text.to_owned(), ..Self::default() };
        let mut words_left = MOST_TYPED;
        let mut alternatives = vec![Alternative::default()];
        for piece in pieces(text) {
            if piece.is_or() {
                alternatives.push(Alternative::default());
            } else if let Some(alternative) = alternatives.last_mut() {
                query.read(&piece, alternative, dataset, &mut words_left);
            }
        }
        alternatives.retain(|alternative| !alternative.is_empty());
        alternatives.iter_mut().for_each(Alternative::share_marks);
        query.alternatives = alternatives;
        query.share_leading_filters();
        if query.alternatives.is_empty() {
            query.signs = signs_alone(&pieces(text));
        }
        query
    }

    /// A query of these alternatives, that nobody typed.
    pub(super) fn of(alternatives: Vec<Alternative>) -> Self {
        Self { alternatives, ..Self::default() }
    }

    /// This query or the other one.
    pub(super) fn or(&self, other: Self) -> Self {
        let mut both = self.clone();
        both.alternatives.extend(other.alternatives);
        both
    }

    /// The same query without what it asks of a field. What it says is not so, stays.
    pub(super) fn without(&self, field: SearchField) -> Self {
        let mut query = self.clone();
        for alternative in &mut query.alternatives {
            alternative.filters.retain(|filter| !filter.asks_for(field));
        }
        query
    }

    /// Whether it asks something of a field.
    pub(super) fn asks_for(&self, field: SearchField) -> bool {
        self.alternatives.iter().flat_map(|each| &each.filters).any(|filter| filter.asks_for(field))
    }

    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong in it, from left to right. The rest of the query works.
    #[must_use]
    pub fn problems(&self) -> &[QueryProblem] {
        &self.problems
    }

    /// Filters without a value, from left to right. To whom types no further they are problems: without them everything is found.
    #[must_use]
    pub fn unfinished(&self) -> &[QueryProblem] {
        &self.unfinished
    }

    /// Whether nothing is asked, so that everything is an answer.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.alternatives.is_empty() && self.signs.is_empty()
    }

    /// Filters before the first word hold for every side; where a side is made of filters alone, each side keeps its own.
    fn share_leading_filters(&mut self) {
        if self.alternatives.iter().any(|each| each.terms.is_empty()) {
            return;
        }
        let Some((first, others)) = self.alternatives.split_first_mut() else { return };
        let leading = first.filters.get(..first.leading).unwrap_or_default();
        for other in others {
            other.filters.extend_from_slice(leading);
        }
    }

    fn read(&mut self, piece: &QueryPiece, alternative: &mut Alternative, dataset: &Dataset, words_left: &mut usize) {
        match filter::read(piece, dataset) {
            filter::FilterReading::NoFilter => {}
            filter::FilterReading::Incomplete(problem) => {
                self.unfinished.push(problem);
                return;
            }
            filter::FilterReading::Filter(filter) => {
                alternative.leading += usize::from(alternative.terms.is_empty() && alternative.excluded.is_empty());
                alternative.filters.push(filter);
                return;
            }
            filter::FilterReading::Problem(problem) => {
                self.problems.push(problem);
                return;
            }
        }
        let Some(mut term) = piece.term() else { return };
        if term.words.len() > *words_left {
            let problem = QueryProblem::of_words(piece.column, &SearchText::TooManyWords { most: MOST_TYPED });
            if !self.problems.iter().any(|known| known.message == problem.message) {
                self.problems.push(problem);
            }
            term.words.truncate(*words_left);
        }
        *words_left -= term.words.len();
        if term.words.is_empty() {
            return;
        }
        if piece.negated { alternative.excluded.push(term) } else { alternative.terms.push(term) }
    }
}

/// The signs that are looked for; none where they say how to search.
fn signs_alone(pieces: &[QueryPiece]) -> Vec<char> {
    let bodies = pieces.iter().filter(|piece| !piece.negated && !piece.is_or()).map(|piece| &piece.body);
    let bare = bodies.filter(|body| !body.iter().any(|sign| sign.c.is_alphanumeric()));
    let typed: String = bare.flatten().map(|sign| sign.c).collect();
    signs(&typed).collect()
}

impl Alternative {
    /// Who types marks types all of them: beside `phần`, a plain `lan` is meant to have none.
    fn share_marks(&mut self) {
        let words = |alternative: &mut Self, each: &mut dyn FnMut(&mut Word)| {
            let terms = alternative.terms.iter_mut().filter(|term| !term.exact);
            terms.flat_map(|term| term.words.iter_mut()).for_each(each);
        };
        let mut marked = false;
        words(self, &mut |word| marked |= word.typed.has_marks());
        if marked {
            words(self, &mut |word| word.typed.count_marks());
        }
    }

    const fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.excluded.is_empty() && self.filters.is_empty()
    }
}

//! The query language. Reading it never fails: what cannot be understood is reported with its column, and the rest is searched.
//!
//! The grammar is told in [`super::grammar`]. In short: words in any order, all required; `"phrase"`, `'exact`, `^start`, `end$`, `!not`,
//! `a | b`, `field:value`. A sign means something only where it stands in its place: `COP26:`, `https://…`, `R&D`, `$10` are text.
//!
//! Both sides of a `|` are whole queries, each with its own filters. Filters typed before the first word hold for every side, as long as
//! every side looks for words.

use super::filter::{self, Filter};
use super::grammar::SearchField;
use super::spelling::Typed;
use super::tokens::tokens;
use crate::dataset::Dataset;

/// How many words of a query count. Nobody types more; a page pasted by accident must not cost more.
pub(super) const MOST_WORDS: usize = 32;

/// What was typed, understood.
#[derive(Debug, Clone, Default)]
pub struct Query {
    text: String,
    pub(super) alternatives: Vec<Alternative>,
    problems: Vec<QueryProblem>,
}

/// What is wrong in a query, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryProblem {
    /// The column of its first character, from 0, counted in characters.
    pub column: usize,
    /// One sentence: Vietnamese, English.
    pub message: (String, String),
    /// A filter is left out because of it: more is found than was asked for.
    pub drops_filter: bool,
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
}

/// Words that stand one after the other: one word, or a phrase.
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of the language, and any of them may stand together")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The words.
    pub words: Vec<Word>,
    /// Whole words only, and with marks where marks are typed: `'exact`.
    pub exact: bool,
    /// The last word may go on: it is still being typed.
    pub open: bool,
    /// It must begin its field.
    pub at_start: bool,
    /// It must end its field.
    pub at_end: bool,
}

/// One word, and what else it may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Letter for letter as it was typed, with its case: raw keys are read from it, and `COP26` is none.
    pub raw: String,
    /// The same, ready to be compared.
    pub typed: Typed,
    /// Words of the dataset that it is taken for, folded: corrections of a typo.
    pub corrections: Vec<String>,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self { raw: text.to_owned(), typed: Typed::new(text), corrections: Vec::new() }
    }
}

impl Query {
    /// Reads a query. The dataset gives the values that filters may have.
    #[must_use]
    pub fn parse(text: &str, dataset: &Dataset) -> Self {
        let mut query = Self { text: text.to_owned(), ..Self::default() };
        let mut words_left = MOST_WORDS;
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

    /// Whether nothing is asked, so that everything is an answer.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.alternatives.is_empty()
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

    fn read(&mut self, piece: &Piece, alternative: &mut Alternative, dataset: &Dataset, words_left: &mut usize) {
        match filter::read(piece, dataset) {
            filter::Reading::NoFilter => {}
            filter::Reading::Incomplete => return,
            filter::Reading::Filter(filter) => {
                alternative.leading += usize::from(alternative.terms.is_empty() && alternative.excluded.is_empty());
                alternative.filters.push(filter);
                return;
            }
            filter::Reading::Problem(problem) => {
                self.problems.push(problem);
                return;
            }
        }
        let Some(mut term) = piece.term() else { return };
        if term.words.len() > *words_left {
            if !self.problems.iter().any(|problem| problem.message == too_long()) {
                self.problems.push(QueryProblem { column: piece.column, message: too_long(), drops_filter: false });
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

fn too_long() -> (String, String) {
    (format!("chỉ {MOST_WORDS} từ đầu được tìm"), format!("only the first {MOST_WORDS} words are searched"))
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

/// One character of a query, and whether a backslash or quotes took its meaning as a sign from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub c: char,
    pub literal: bool,
}

/// A piece of a query between spaces, its signs taken off.
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of the language, and any of them may stand together")]
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// Where it begins, in characters.
    pub column: usize,
    /// Behind `!`.
    pub negated: bool,
    /// Its characters.
    pub body: Vec<Sign>,
    /// Where the body begins, in characters.
    pub body_column: usize,
    /// Where it ends, in characters.
    pub end: usize,
    /// A quote or a backslash waits for more: what were typed behind it would belong to it.
    pub open_ended: bool,
    /// It was `|`.
    or: bool,
    exact: bool,
    quoted: bool,
    /// Its closing quote is still missing.
    unclosed: bool,
    at_start: bool,
    at_end: bool,
}

impl Piece {
    /// Whether it is the `|` between two sides.
    pub const fn is_or(&self) -> bool {
        self.or
    }

    /// Whether a sign as a whole was put in quotes, so that it is text and never a filter.
    pub const fn is_plain(&self) -> bool {
        !self.quoted && !self.exact && !self.at_start
    }

    /// What it looks for; `None` where there is not a letter in it.
    pub fn term(&self) -> Option<Term> {
        let text: String = self.body.iter().map(|sign| sign.c).collect();
        let words: Vec<Word> =
            tokens(&text).filter_map(|range| text.get(range)).map(Word::new).filter(Word::says_something).collect();
        let open = !self.exact && !self.at_end && (!self.quoted || self.unclosed);
        (!words.is_empty()).then_some(Term {
            words,
            exact: self.exact,
            open,
            at_start: self.at_start,
            at_end: self.at_end,
        })
    }
}

impl Word {
    fn says_something(&self) -> bool {
        !self.typed.folded.is_empty()
    }
}

/// Takes a query apart.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = QueryParser { chars: &chars, at: 0 };
    let mut pieces = Vec::new();
    while let Some(piece) = reader.piece() {
        pieces.push(piece);
    }
    pieces
}

struct QueryParser<'a> {
    chars: &'a [char],
    at: usize,
}

/// The quotation marks that people type, or that their keyboards put in place of `"`.
pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

impl QueryParser<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn take_if(&mut self, is: impl Fn(char) -> bool) -> bool {
        let taken = self.peek().is_some_and(is);
        self.at += usize::from(taken);
        taken
    }

    fn piece(&mut self) -> Option<Piece> {
        while self.take_if(char::is_whitespace) {}
        self.peek()?;
        let mut piece = Piece { column: self.at, ..Piece::default() };
        if self.take_if(|c| c == '|') {
            piece.or = true;
            piece.end = self.at;
            return Some(piece);
        }
        self.leading_signs(&mut piece);
        piece.body_column = self.at;
        if self.take_if(is_quote) {
            self.quoted(&mut piece);
        } else {
            self.unquoted(&mut piece);
        }
        piece.open_ended |= piece.unclosed;
        piece.end = self.at;
        Some(piece)
    }

    fn leading_signs(&mut self, piece: &mut Piece) {
        loop {
            if self.take_if(|c| c == '!') {
                piece.negated = !piece.negated;
            } else if self.take_if(|c| matches!(c, '\'' | '‘' | '’')) {
                piece.exact = true;
            } else if self.take_if(|c| c == '^') {
                piece.at_start = true;
            } else {
                return;
            }
        }
    }

    /// What stands in quotes, to the closing one or to the end.
    fn quoted(&mut self, piece: &mut Piece) {
        piece.quoted = true;
        piece.unclosed = true;
        while let Some(c) = self.peek() {
            self.at += 1;
            if is_quote(c) {
                piece.unclosed = false;
                break;
            }
            piece.body.push(Sign { c, literal: true });
        }
        piece.at_end = self.take_if(|c| c == '$');
    }

    /// What stands up to the next space or `|`. Inside, quotes hold values with spaces: `partner:"phan lan"`.
    fn unquoted(&mut self, piece: &mut Piece) {
        let mut in_quotes = false;
        while let Some(c) = self.peek() {
            if !in_quotes && (c.is_whitespace() || c == '|') {
                break;
            }
            self.at += 1;
            if c == '\\' && !in_quotes {
                let Some(escaped) = self.peek() else {
                    piece.open_ended = true;
                    break;
                };
                self.at += 1;
                piece.body.push(Sign { c: escaped, literal: true });
            } else if is_quote(c) && (in_quotes || Self::opens_value(&piece.body)) {
                in_quotes = !in_quotes;
            } else {
                piece.body.push(Sign { c, literal: in_quotes });
            }
        }
        piece.open_ended |= in_quotes;
        if piece.body.len() > 1 && piece.body.last() == Some(&Sign { c: '$', literal: false }) {
            piece.body.pop();
            piece.at_end = true;
        }
    }

    /// Whether a quote at this place opens a value: behind `:`, `,` or a comparison.
    fn opens_value(body: &[Sign]) -> bool {
        body.last().is_some_and(|sign| !sign.literal && matches!(sign.c, ':' | ',' | '=' | '<' | '>'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(text: &str) -> Vec<String> {
        pieces(text).iter().map(|piece| piece.body.iter().map(|sign| sign.c).collect()).collect()
    }

    #[test]
    fn spaces_part_pieces_and_quotes_hold_them_together() {
        assert_eq!(bodies("  phan  lan\u{a0}x "), ["phan", "lan", "x"]);
        assert_eq!(bodies("\"phan lan\" “ha lan” \"open end"), ["phan lan", "ha lan", "open end"]);
        assert_eq!(bodies("partner:\"phan lan\",fi status:signed"), ["partner:phan lan,fi", "status:signed"]);
    }

    #[test]
    fn signs_count_in_their_place_only() {
        let signs = pieces("!a 'b ^c d$ !'e$ a'b x^y $ \\!f g\\|h");
        let told: Vec<_> = signs.iter().map(|p| (p.negated, p.exact, p.at_start, p.at_end, p.body.len())).collect();
        assert_eq!(
            told,
            [
                (true, false, false, false, 1),
                (false, true, false, false, 1),
                (false, false, true, false, 1),
                (false, false, false, true, 1),
                (true, true, false, true, 1),
                (false, false, false, false, 3),
                (false, false, false, false, 3),
                (false, false, false, false, 1),
                (false, false, false, false, 2),
                (false, false, false, false, 3),
            ]
        );
        assert!(pieces("a|b").get(1).is_some_and(Piece::is_or));
    }

    #[test]
    fn a_lone_sign_looks_for_nothing() {
        for text in ["", " ", "!", "'", "^", "$", "\"", "\"\"", "!!", "-", "…", "\\"] {
            assert!(pieces(text).iter().all(|piece| piece.term().is_none()), "{text:?}");
        }
    }
}

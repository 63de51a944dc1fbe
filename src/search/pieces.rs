//! A query taken apart: its pieces between spaces, the signs that stand before and behind them, and the words in them.

use super::plural;
use super::spelling::Typed;
use super::tokens::tokens;
use unicode_normalization::UnicodeNormalization;

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
    /// Letter for letter as it was typed, composed, with its case: raw keys are read from it, and `COP26` is none.
    pub raw: String,
    /// The same, ready to be compared.
    pub typed: Typed,
    /// The same word in the other number, folded.
    pub forms: Vec<String>,
    /// Words of the dataset that it is taken for, folded: corrections of a typo.
    pub corrections: Vec<String>,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        let typed = Typed::new(text);
        Self { raw: text.nfc().collect(), forms: plural::forms(typed.as_typed()), typed, corrections: Vec::new() }
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
pub(super) struct QueryPiece {
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

impl QueryPiece {
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
pub(super) fn pieces(text: &str) -> Vec<QueryPiece> {
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

    fn piece(&mut self) -> Option<QueryPiece> {
        while self.take_if(char::is_whitespace) {}
        self.peek()?;
        let mut piece = QueryPiece { column: self.at, ..QueryPiece::default() };
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

    fn leading_signs(&mut self, piece: &mut QueryPiece) {
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
    fn quoted(&mut self, piece: &mut QueryPiece) {
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
    fn unquoted(&mut self, piece: &mut QueryPiece) {
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
        assert!(pieces("a|b").get(1).is_some_and(QueryPiece::is_or));
    }

    #[test]
    fn a_lone_sign_looks_for_nothing() {
        for text in ["", " ", "!", "'", "^", "$", "\"", "\"\"", "!!", "-", "…", "\\"] {
            assert!(pieces(text).iter().all(|piece| piece.term().is_none()), "{text:?}");
        }
    }
}

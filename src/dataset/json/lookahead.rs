//! Looking ahead, no further than a guess is worth.

use super::scan::{BracketShape, Scanner, is_word_byte};

/// How many `"` a guess tries as the end of a text.
const TRIED_QUOTES: usize = 32;

/// How far a guess looks ahead, in bytes: keeps reading linear on hostile input.
const LOOK_AHEAD: usize = 4096;
/// The same once there are more errors than are kept: guesses no longer pay.
const SHORT_LOOK_AHEAD: usize = 64;

impl Scanner<'_> {
    /// Behind the `"` that really ends the text whose `"` before `from` was a part of it. When another `"` stands right
    /// there, that one ends it, or the two are neighbours without a comma.
    pub(super) fn real_end(&self, from: usize) -> Option<usize> {
        let shape = self.open.last().map(|frame| frame.shape);
        let tried = if self.byte(from) == Some(b'"') { 1 } else { TRIED_QUOTES };
        self.quotes_on_line(from).take(tried).find(|&quote| self.ends_text(quote, shape)).map(|quote| quote + 1)
    }

    /// The same for a key: behind the first `"` that a colon follows.
    pub(super) fn real_key_end(&self, from: usize) -> Option<usize> {
        self.quotes_on_line(from).map(|quote| quote + 1).find(|&behind| self.next_on_line(behind) == Some(b':'))
    }

    /// The `"` from `from` to the end of its line that no backslash precedes.
    fn quotes_on_line(&self, from: usize) -> impl Iterator<Item = usize> {
        memchr::memchr_iter(b'"', self.line_from(from))
            .map(move |offset| from + offset)
            .filter(|&at| at == 0 || self.byte(at - 1) != Some(b'\\'))
            .take(TRIED_QUOTES)
    }

    /// Whether the `"` at `quote` can be the end of a value: a delimiter follows, and behind a comma what can follow one
    /// in a bracket of that shape.
    pub(super) fn ends_text(&self, quote: usize, shape: Option<BracketShape>) -> bool {
        let behind = quote + 1;
        if self.next_on_line(behind) != Some(b',') {
            return self.delimited(behind);
        }
        let comma = self.skip_spaces(behind);
        let next = self.skip_spaces(comma + 1);
        match (self.byte(next), shape) {
            (None | Some(b'\n'), _) => true,
            (Some(byte), Some(BracketShape::List)) => matches!(byte, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9'),
            (Some(_), Some(BracketShape::Object) | None) => self.looks_like_key(next),
        }
    }

    /// Whether the text whose opening `"` is at `quote` ends like an entry of a list.
    pub(super) fn entry_starts(&self, quote: usize) -> bool {
        self.quotes_on_line(quote + 1).next().is_some_and(|end| self.ends_text(end, Some(BracketShape::List)))
    }

    /// Whether nothing but texts and commas stands from `at` on before a `]`, all on this line.
    pub(super) fn is_list_tail(&self, at: usize) -> bool {
        let mut at = self.skip_spaces(at);
        while self.byte(at) == Some(b',') {
            let quote = self.skip_spaces(at + 1);
            let end = self.quotes_on_line(quote + 1).next().filter(|_| self.byte(quote) == Some(b'"'));
            let Some(end) = end else { return false };
            at = self.skip_spaces(end + 1);
        }
        self.byte(at) == Some(b']')
    }

    /// Whether a delimiter, the line's end or the file's end follows.
    pub(super) fn delimited(&self, at: usize) -> bool {
        self.next_on_line(at).is_none_or(|byte| matches!(byte, b',' | b']' | b'}' | b'\n'))
    }

    /// Whether a key and its colon stand at `at`, in whatever quotation marks.
    pub(super) fn looks_like_key(&self, at: usize) -> bool {
        let near = self.near(at);
        let body = match near.first() {
            Some(b'"') => {
                let mut escaped = false;
                let inner = near.iter().skip(1).take_while(|&&byte| {
                    let inside = byte != b'\n' && (escaped || byte != b'"');
                    escaped = !escaped && byte == b'\\';
                    inside
                });
                inner.count() + 2
            }
            Some(&byte) if is_word_byte(byte) || byte == b'\'' => {
                near.iter().position(|byte| b":,{}[]\n".contains(byte)).unwrap_or(near.len())
            }
            Some(_) | None => return false,
        };
        self.next_on_line(at + body) == Some(b':')
    }

    /// What stands at `at`, as far as guesses look.
    fn near(&self, at: usize) -> &[u8] {
        let rest = self.bytes.get(at..).unwrap_or_default();
        rest.get(..if self.is_hopeless() { SHORT_LOOK_AHEAD } else { LOOK_AHEAD }).unwrap_or(rest)
    }

    /// The rest of the line from `at` on, as far as guesses look.
    pub(super) fn line_from(&self, at: usize) -> &[u8] {
        let near = self.near(at);
        memchr::memchr(b'\n', near).and_then(|end| near.get(..end)).unwrap_or(near)
    }

    fn skip_spaces(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count()
    }

    /// The next byte that is no blank; a line's end counts as a byte.
    pub(super) fn next_on_line(&self, at: usize) -> Option<u8> {
        self.byte(self.skip_spaces(at))
    }

    /// Where the next byte is that is no blank of JSON.
    pub(super) fn next_solid(&self, at: usize) -> Option<usize> {
        let rest = self.bytes.get(at..)?;
        rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).map(|offset| at + offset)
    }
}

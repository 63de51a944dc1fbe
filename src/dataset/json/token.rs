//! The words: blanks, texts, numbers and literals, well formed or not.

use super::{
    ByteSpan, Literal, SyntaxErrorKind, encoding,
    quotes::QUOTES,
    recover::LineEnd,
    scan::{ScanLine, Scanner, is_word_byte},
    tree::Tag,
};

/// A number of more digits than this, or with an exponent, may be out of range.
const SAFE_DIGITS: usize = 300;

/// How a text ended.
enum End {
    /// With its quotation mark.
    Closed,
    /// Without.
    Open,
}

impl Scanner<'_> {
    /// Goes to the next byte that means something; comments and odd blanks are told and passed over.
    pub(super) fn skip_blank(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\n' => self.new_line(),
                b'#' => self.comment(),
                b'/' if matches!(self.byte(self.at + 1), Some(b'/' | b'*')) => self.comment(),
                0x0b | 0x0c | 0x80.. => match self.odd_blanks() {
                    0 => break,
                    width => {
                        self.report(self.at, self.at + width, SyntaxErrorKind::OddBlank);
                        self.at += width;
                    }
                },
                _ => break,
            }
        }
        if self.line.first.is_none() && self.peek().is_some() {
            self.line.first = Some(self.at);
        }
    }

    /// Passes a line's end.
    pub(super) fn new_line(&mut self) {
        self.at += 1;
        self.line = ScanLine { start: self.at, first: None };
    }

    /// Passes one byte, whatever it is.
    pub(super) fn pass(&mut self) {
        if self.peek() == Some(b'\n') {
            self.new_line();
        } else {
            self.at += 1;
        }
    }

    fn comment(&mut self) {
        let start = self.at;
        let block = self.byte(start + 1) == Some(b'*') && self.peek() == Some(b'/');
        let rest = self.bytes.get(start + 1..).unwrap_or_default();
        let closed = block.then(|| memchr::memmem::find(rest.get(1..).unwrap_or_default(), b"*/")).flatten();
        let end = match closed {
            Some(length) => start + 2 + length + 2,
            None => memchr::memchr(b'\n', rest).map_or(self.bytes.len(), |length| start + 1 + length),
        };
        self.report(start, end, SyntaxErrorKind::Comment);
        while self.at < end {
            self.pass();
        }
    }

    /// The width of the blanks and invisible characters here that JSON does not know as blanks.
    fn odd_blanks(&self) -> usize {
        let mut width = 0;
        while let Some(char) = self.char(self.at + width) {
            let odd = (char.is_whitespace() && !matches!(char, ' ' | '\t' | '\r' | '\n'))
                || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
            if !odd {
                break;
            }
            width += char.len_utf8();
        }
        width
    }

    /// The character at `at`, if there is one in UTF-8.
    pub(super) fn char(&self, at: usize) -> Option<char> {
        let rest = self.bytes.get(at..)?;
        rest.get(..4).unwrap_or(rest).utf8_chunks().next()?.valid().chars().next()
    }

    /// Tells bytes that are not UTF-8 in `start..end`, once; whether there were any.
    fn tell_bad_bytes(&mut self, start: usize, end: usize) -> bool {
        let first = self.bad.partition_point(|run| run.end <= start);
        let Some(ByteSpan { start: at, end: to }) = self.bad.get(first).copied().filter(|run| run.start < end) else {
            return false;
        };
        self.report(at, to, SyntaxErrorKind::BadBytes(encoding::guess(self.bytes)));
        true
    }

    /// A value that starts with `"`.
    pub(super) fn text_value(&mut self) {
        let start = self.at;
        let (mut end, mut flawed) = self.quoted(false);
        if let End::Closed = end
            && self.peek().is_some_and(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b']' | b'}' | b':'))
        {
            if self.ends_before_comma(start) {
                end = End::Open;
                flawed = true;
            } else if let Some(real) = self.real_end(self.at) {
                self.unescaped_quote(self.at - 1, real);
                flawed = true;
            }
        }
        flawed |= self.tell_bad_bytes(start, self.at);
        self.leaf(text_tag(&end), start, self.at, flawed);
    }

    /// A key that starts with `"`.
    pub(super) fn text_key(&mut self) {
        let start = self.at;
        let (mut end, mut flawed) = self.quoted(true);
        let (mut key_start, mut key_end) = (start, self.at);
        if let (End::Closed, Some(next)) = (&end, self.peek()) {
            if self.ends_before_colon(start) {
                key_end = self.at;
                end = End::Open;
            } else if next == b'"' && self.next_on_line(self.at + 1) == Some(b':') {
                self.report(self.at, self.at + 1, SyntaxErrorKind::UnescapedQuote);
                self.at += 1;
            } else if is_word_byte(next)
                && let Some(real) = self.real_key_end(self.at)
            {
                // `""key"`: the first is doubled, and the key is what follows.
                let doubled = self.at == start + 2;
                key_start += usize::from(doubled);
                flawed = !doubled;
                self.unescaped_quote(self.at - 1, real);
                key_end = real;
            }
        }
        if self.tell_bad_bytes(start, self.at) || flawed {
            flawed = true;
            self.doubt();
        }
        let tag = if text_tag(&end) == Tag::Text { Tag::Key } else { Tag::LooseKey };
        self.key(tag, key_start, key_end, flawed);
    }

    /// A text from its `"` on. Leaves off behind it; whether something in it was wrong.
    fn quoted(&mut self, key: bool) -> (End, bool) {
        let start = self.at;
        let mut flawed = false;
        self.at += 1;
        loop {
            match self.peek() {
                None => {
                    self.cut_in_text = true;
                    return (End::Open, true);
                }
                Some(b'"') => {
                    self.at += 1;
                    return (End::Closed, flawed);
                }
                Some(b'\n') => match self.line_end_in_text() {
                    LineEnd::OfText => {
                        return (End::Open, self.end_at_line_end(start, key));
                    }
                    LineEnd::OfFile => self.at = self.bytes.len(),
                    LineEnd::Inside => {
                        self.tell_once(start, 1, SyntaxErrorKind::LineBreakInText);
                        self.new_line();
                        flawed = true;
                    }
                },
                Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => self.at += 1,
                Some(byte @ 0..=0x1f) => {
                    self.tell_once(start, 1, SyntaxErrorKind::RawControl(byte));
                    self.at += 1;
                    flawed = true;
                }
                Some(b'\\') => flawed |= self.escape(start),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Tells a mistake in the text that started at `start`: of each kind, one is enough.
    fn tell_once(&mut self, start: usize, width: usize, kind: SyntaxErrorKind) {
        if !self.is_told(start, kind) {
            self.report(self.at, self.at + width, kind);
        }
    }

    /// Passes an escape; whether it was wrong.
    fn escape(&mut self, start: usize) -> bool {
        match self.byte(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                false
            }
            Some(b'u') => self.unicode_escape(start),
            // The line's end or the file's end decides, not the backslash before it.
            Some(b'\r' | b'\n') | None => {
                self.at += 1;
                false
            }
            Some(_) => {
                let width = 1 + self.char(self.at + 1).map_or(1, char::len_utf8);
                self.tell_once(start, width, SyntaxErrorKind::BadEscape);
                self.at += 1;
                true
            }
        }
    }

    fn unicode_escape(&mut self, start: usize) -> bool {
        let second = if self.byte(self.at + 6) == Some(b'\\') && self.byte(self.at + 7) == Some(b'u') {
            self.hex4(self.at + 8)
        } else {
            None
        };
        match (self.hex4(self.at + 2), second) {
            (None, _) => {
                self.tell_once(start, 2, SyntaxErrorKind::BadEscape);
                self.at += 2;
                true
            }
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => {
                self.at += 12;
                false
            }
            (Some(0xd800..=0xdfff), _) => {
                self.tell_once(start, 6, SyntaxErrorKind::LoneSurrogate);
                self.at += 6;
                true
            }
            (Some(_), _) => {
                self.at += 6;
                false
            }
        }
    }

    fn hex4(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |value, &byte| Some(value * 16 + char::from(byte).to_digit(16)?))
    }

    /// The odd quotation mark at the place of reading.
    pub(super) fn odd_quote(&self) -> Option<&'static str> {
        let rest = self.bytes.get(self.at..)?;
        QUOTES.into_iter().skip(1).find(|mark| rest.starts_with(mark.as_bytes()))
    }

    /// A text in odd quotation marks: a value ([`Tag::LooseText`]) or a key ([`Tag::LooseKey`]).
    pub(super) fn odd_text(&mut self, tag: Tag) {
        let start = self.at;
        let end = self.odd_end(tag == Tag::LooseKey);
        self.at = end;
        let bad = self.tell_bad_bytes(start, end);
        if !bad {
            self.report(start, end, SyntaxErrorKind::WrongQuotes);
        }
        if tag == Tag::LooseKey { self.key(tag, start, end, bad) } else { self.leaf(tag, start, end, bad) }
    }

    /// A run that starts like a number.
    pub(super) fn number(&mut self) {
        let start = self.at;
        while let Some(byte) = self.peek() {
            let date = byte == b'/' && self.byte(self.at + 1).is_some_and(|next| next.is_ascii_digit());
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_') || date) {
                break;
            }
            self.at += 1;
        }
        let run = self.bytes.get(start..self.at).and_then(|run| std::str::from_utf8(run).ok()).unwrap_or_default();
        let next = self.next_on_line(self.at);
        if next.is_some_and(|byte| byte == b'"' || is_word_byte(byte)) && self.closing_quote().is_some() {
            return self.unquoted(start);
        }
        let (tag, kind) = match number_slip(run) {
            None => return self.leaf(Tag::Number, start, self.at, false),
            Some(kind @ SyntaxErrorKind::UnquotedText) => (Tag::LooseText, kind),
            Some(kind @ SyntaxErrorKind::NotANumber) => (Tag::Broken, kind),
            Some(kind) => (Tag::Number, kind),
        };
        self.report(start, self.at, kind);
        self.leaf(tag, start, self.at, true);
    }

    /// A literal, or a text without quotation marks.
    pub(super) fn word(&mut self) {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            self.at += 1;
        }
        let (tag, kind) = match self.bytes.get(start..self.at).unwrap_or_default() {
            b"true" => (Tag::True, None),
            b"false" => (Tag::False, None),
            b"null" => (Tag::Null, None),
            word if self.at_delimiter() => match literal_slip(word) {
                Some((tag, kind)) => (tag, Some(kind)),
                None => return self.unquoted(start),
            },
            _ => return self.unquoted(start),
        };
        if let Some(kind) = kind {
            self.report(start, self.at, kind);
        }
        self.leaf(tag, start, self.at, kind.is_some());
    }

    /// A text without quotation marks (or without the first): up to the next delimiter, or a `"` that ends it.
    fn unquoted(&mut self, start: usize) {
        match self.closing_quote() {
            Some(quote) => self.at = quote + 1,
            None => self.run_until(b",]}\"\n"),
        }
        if !self.tell_bad_bytes(start, self.at) {
            self.report(start, self.at, SyntaxErrorKind::UnquotedText);
        }
        self.leaf(Tag::LooseText, start, self.at, true);
    }

    /// The first `"` of the rest of the line, if it can be the end of a text.
    fn closing_quote(&self) -> Option<usize> {
        let shape = self.open.last().map(|frame| frame.shape);
        let quote = memchr::memchr(b'"', self.line_from(self.at)).map(|offset| self.at + offset);
        quote.filter(|&quote| self.ends_text(quote, shape))
    }

    /// A key without quotation marks, or without the first.
    pub(super) fn word_key(&mut self) {
        let start = self.at;
        self.run_until(b":=,]}[{\"\n");
        if self.peek() == Some(b'"') {
            self.at += 1;
        }
        let bad = self.tell_bad_bytes(start, self.at);
        if bad {
            self.doubt();
        } else {
            self.report(start, self.at, SyntaxErrorKind::UnquotedKey);
        }
        self.key(Tag::LooseKey, start, self.at, bad);
    }

    /// Goes to the next of `stops`, and back over the blanks before it.
    fn run_until(&mut self, stops: &[u8]) {
        let start = self.at;
        while self.peek().is_some_and(|byte| !stops.contains(&byte)) {
            self.at += 1;
        }
        while self.at > start + 1 && matches!(self.byte(self.at - 1), Some(b' ' | b'\t' | b'\r')) {
            self.at -= 1;
        }
    }

    /// Whether nothing but blanks stands before the next `,` `]` `}`, line end or file end.
    fn at_delimiter(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let next = rest.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
        next.is_none_or(|byte| matches!(byte, b',' | b']' | b'}' | b'\n'))
    }
}

/// The tag of a value text: only one with both its quotation marks is decoded strictly.
fn text_tag(end: &End) -> Tag {
    match end {
        End::Closed => Tag::Text,
        End::Open => Tag::LooseText,
    }
}

/// What is wrong with a run that starts like a number; `None` when it is one that `serde_json` takes.
fn number_slip(run: &str) -> Option<SyntaxErrorKind> {
    if is_number(run.as_bytes()) {
        let risky = run.len() > SAFE_DIGITS || run.contains(['e', 'E']);
        return (risky && serde_json::from_str::<f64>(run).is_err()).then_some(SyntaxErrorKind::NumberTooLarge);
    }
    let bare = run.trim_start_matches(['+', '-']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if literal_slip(bare.as_bytes()).is_some_and(|(_, kind)| kind == SyntaxErrorKind::NotANumber) {
        Some(SyntaxErrorKind::NotANumber)
    } else if run.starts_with('+') && is_number(bare.as_bytes()) {
        Some(SyntaxErrorKind::PlusSign)
    } else if bare.split(['-', '/']).count() > 1 && bare.starts_with(|char: char| char.is_ascii_digit()) {
        Some(SyntaxErrorKind::UnquotedText)
    } else if bare.contains('_') || bare.split('.').count() > 2 {
        Some(SyntaxErrorKind::DigitGroups)
    } else if bare.strip_prefix('.').is_some_and(digits) || bare.strip_suffix('.').is_some_and(digits) {
        Some(SyntaxErrorKind::BareFraction)
    } else if bare.starts_with('0') && bare.split('.').all(digits) {
        Some(SyntaxErrorKind::LeadingZero)
    } else {
        Some(SyntaxErrorKind::BadNumber)
    }
}

/// The grammar of RFC 8259 §6.
fn is_number(run: &[u8]) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let unsigned = run.strip_prefix(b"-").unwrap_or(run);
    let whole = digits(unsigned);
    if whole == 0 || (whole > 1 && unsigned.starts_with(b"0")) {
        return false;
    }
    let mut rest = unsigned.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = fraction.get(count..).unwrap_or_default();
    }
    if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
        let unsigned = exponent.strip_prefix(b"+").or_else(|| exponent.strip_prefix(b"-")).unwrap_or(exponent);
        return !unsigned.is_empty() && digits(unsigned) == unsigned.len();
    }
    rest.is_empty()
}

/// Words of other languages and notations for what JSON calls `true`, `false`, `null`, or has no word for.
fn literal_slip(word: &[u8]) -> Option<(Tag, SyntaxErrorKind)> {
    match word.to_ascii_lowercase().as_slice() {
        b"true" => Some((Tag::True, SyntaxErrorKind::WrongLiteral(Literal::True))),
        b"false" => Some((Tag::False, SyntaxErrorKind::WrongLiteral(Literal::False))),
        b"null" | b"none" | b"nil" | b"nul" | b"undefined" => {
            Some((Tag::Null, SyntaxErrorKind::WrongLiteral(Literal::Null)))
        }
        b"nan" | b"infinity" | b"inf" => Some((Tag::Broken, SyntaxErrorKind::NotANumber)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_number_is_named() {
        for (run, kind) in [
            ("0", None),
            ("-0", None),
            ("12.50e+3", None),
            ("1e400", Some(SyntaxErrorKind::NumberTooLarge)),
            ("1e-400", None),
            ("+1", Some(SyntaxErrorKind::PlusSign)),
            (".5", Some(SyntaxErrorKind::BareFraction)),
            ("-.5", Some(SyntaxErrorKind::BareFraction)),
            ("1.", Some(SyntaxErrorKind::BareFraction)),
            ("007", Some(SyntaxErrorKind::LeadingZero)),
            ("00.5", Some(SyntaxErrorKind::LeadingZero)),
            ("1.000.000", Some(SyntaxErrorKind::DigitGroups)),
            ("1_000", Some(SyntaxErrorKind::DigitGroups)),
            ("0x1F", Some(SyntaxErrorKind::BadNumber)),
            ("12abc", Some(SyntaxErrorKind::BadNumber)),
            ("1e", Some(SyntaxErrorKind::BadNumber)),
            ("-", Some(SyntaxErrorKind::BadNumber)),
            ("-Infinity", Some(SyntaxErrorKind::NotANumber)),
            ("2024-11-27", Some(SyntaxErrorKind::UnquotedText)),
            ("27/11/2024", Some(SyntaxErrorKind::UnquotedText)),
        ] {
            assert_eq!(number_slip(run), kind, "{run}");
        }
    }
}

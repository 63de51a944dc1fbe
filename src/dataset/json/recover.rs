//! After a kind: what was meant, and where to go on. Everything here runs only on files that are wrong already.

use super::{
    SyntaxErrorKind,
    quotes::QUOTES,
    scan::{BracketShape, Frame, ScanState, Scanner, is_word_byte},
    tree::{JsonNode, Tag},
};

/// Brackets of one line that a guess closes.
const TRIED_CLOSERS: usize = 8;

/// What a line's end inside a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The text was meant to end here.
    OfText,
    /// The text goes on.
    Inside,
    /// Nothing but blanks follows.
    OfFile,
}

impl Scanner<'_> {
    /// Something that is neither comma nor closing bracket stands behind a value.
    pub(super) fn between(&mut self, frame: &Frame, byte: u8) {
        if frame.recovering {
            return self.expect_item(None);
        }
        match byte {
            b':' => return self.stray_colon(frame),
            b';' | b'|' => {
                self.report(self.at, self.at + 1, SyntaxErrorKind::WrongSeparator);
                self.at += 1;
                return self.expect_item(None);
            }
            _ if is_word_byte(byte) && self.text_goes_on(frame) => return,
            _ => {}
        }
        let bracket = matches!(byte, b'{' | b'[');
        let key = self.looks_like_key(self.at);
        let parent = self.parent_shape();
        let literal = || [&b"true"[..], b"false", b"null"].iter().any(|word| self.rest().starts_with(word));
        match frame.shape {
            BracketShape::Object if bracket && parent == Some(BracketShape::List) => self.unclosed(frame.last_end),
            BracketShape::List if key && parent == Some(BracketShape::Object) => self.unclosed(frame.last_end),
            BracketShape::Object if key => self.missing_comma(frame),
            BracketShape::List
                if bracket || literal() || byte.is_ascii_digit() || matches!(byte, b'"' | b'\'' | b'-') =>
            {
                self.missing_comma(frame);
            }
            BracketShape::Object | BracketShape::List => {
                self.unexpected();
                self.resume();
            }
        }
    }

    fn missing_comma(&mut self, frame: &Frame) {
        self.report(frame.last_end, frame.last_end, SyntaxErrorKind::MissingComma);
        self.expect_item(None);
    }

    /// A text that was closed by a `"` of its own, earlier on this line: takes the rest of it in.
    fn text_goes_on(&mut self, frame: &Frame) -> bool {
        let Some(&JsonNode { tag: Tag::Text, end, .. }) = self.nodes.last() else { return false };
        if end as usize != frame.last_end || frame.last_end < self.line.start {
            return false;
        }
        let Some(real) = self.real_end(self.at) else { return false };
        self.unescaped_quote(frame.last_end - 1, real);
        if let Some(node) = self.nodes.last_mut() {
            node.end = real as u32;
            node.flawed = true;
        }
        if let Some(frame) = self.open.last_mut() {
            frame.last_end = real;
        }
        true
    }

    /// Notes the `"` at `quote` and goes on behind the text's real end. What it swallowed may have been members.
    pub(super) fn unescaped_quote(&mut self, quote: usize, real: usize) {
        self.report(quote, quote + 1, SyntaxErrorKind::UnescapedQuote);
        self.doubt();
        self.at = real;
    }

    /// Goes to the last byte of the text that starts here, or to the end of its line.
    pub(super) fn pass_text(&mut self) {
        loop {
            match self.byte(self.at + 1) {
                Some(b'\\') => self.at += 2,
                Some(b'\n') | None => return,
                Some(b'"') => {
                    self.at += 1;
                    return;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// Tells what stands here and goes on to the next `,` `]` `}` of this depth, or to the line's end.
    pub(super) fn unexpected(&mut self) {
        let start = self.at;
        let run = self.bad.partition_point(|run| run.end <= start);
        self.doubt();
        self.at += self.char(start).map_or(1, char::len_utf8);
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b']' | b'}' | b'\n' if depth == 0 => break,
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                b'"' => self.pass_text(),
                _ => {}
            }
            self.pass();
        }
        self.at = self.at.min(self.bytes.len());
        let bad = self.bad.get(run).is_some_and(|run| run.start < self.at);
        let kind = if bad {
            SyntaxErrorKind::BadBytes(super::encoding::guess(self.bytes))
        } else {
            SyntaxErrorKind::UnexpectedText
        };
        self.report(start, self.at, kind);
    }

    /// The next value of the innermost bracket needs no comma before it.
    pub(super) fn resume(&mut self) {
        if let Some(frame) = self.open.last_mut() {
            frame.state = ScanState::After;
            frame.recovering = true;
        }
    }

    /// `1,000` in an object: the digits behind the comma belong to the number before it.
    pub(super) fn digit_group(&mut self, frame: &Frame) -> bool {
        let Some(comma) = frame.comma.filter(|comma| comma + 1 == self.at && *comma == frame.last_end) else {
            return false;
        };
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
        let end = self.at + digits;
        let Some(node) = self.nodes.last_mut().filter(|node| node.tag == Tag::Number && node.end as usize == comma)
        else {
            return false;
        };
        let start = node.start as usize;
        let told = std::mem::replace(&mut node.flawed, true);
        node.end = end as u32;
        if !told {
            self.report(start, end, SyntaxErrorKind::DigitGroups);
        }
        self.at = end;
        if let Some(frame) = self.open.last_mut() {
            frame.state = ScanState::After;
            frame.last_end = end;
        }
        true
    }

    /// What a line's end inside a text means: the text was meant to end when the next line starts like JSON and not like
    /// prose, and when nothing follows at all, the file is cut off, not only the text.
    pub(super) fn line_end_in_text(&self) -> LineEnd {
        let Some(next) = self.next_solid(self.at) else { return LineEnd::OfFile };
        match self.byte(next) {
            Some(b'"') if self.looks_like_key(next) || !self.ends_text(next, None) => LineEnd::OfText,
            Some(b'{' | b'}' | b'[' | b']') => LineEnd::OfText,
            Some(_) | None => LineEnd::Inside,
        }
    }

    /// Ends a text (or key) that started at `start` on this line, before the comma and the brackets that follow it. Whether
    /// what it says is in doubt: a key that is followed by its colon is not.
    pub(super) fn end_at_line_end(&mut self, start: usize, key: bool) -> bool {
        let from = start.max(self.line.start) + usize::from(start >= self.line.start);
        let line = self.bytes.get(from..self.at).unwrap_or_default();
        let colon = key.then(|| line.iter().position(|&byte| byte == b':')).flatten();
        let body = match colon {
            Some(colon) => line.get(..colon).unwrap_or(line).trim_ascii_end(),
            None => self.without_closers(line),
        };
        self.at = from + body.len();
        let wrong_quote = QUOTES.iter().skip(1).any(|mark| body.ends_with(mark.as_bytes()));
        self.report(
            start,
            self.at,
            if wrong_quote { SyntaxErrorKind::WrongQuotes } else { SyntaxErrorKind::UnterminatedText },
        );
        colon.is_none()
    }

    /// What is left of the end of a line without the comma, and as many closing brackets of this line as stand there.
    fn without_closers<'b>(&self, line: &'b [u8]) -> &'b [u8] {
        let body = line.trim_ascii_end();
        let body = body.strip_suffix(b",").unwrap_or(body).trim_ascii_end();
        let here = self.open.iter().rev().take(TRIED_CLOSERS).take_while(|frame| frame.line == self.line.start);
        let closers: Vec<u8> = here.map(|frame| frame.shape.closer()).collect();
        // The outermost stands last.
        let strip = |count: usize| {
            let outermost_first = closers.iter().take(count).rev();
            outermost_first.copied().try_fold(body, |body, closer| Some(body.strip_suffix(&[closer])?.trim_ascii_end()))
        };
        (1..=closers.len()).rev().find_map(strip).unwrap_or(body)
    }

    /// A text whose closing `"` is missing took in everything up to the opening `"` of the next key or entry, behind which
    /// the reader stands now: goes back to where it was meant to end.
    pub(super) fn ends_before_comma(&mut self, start: usize) -> bool {
        let quote = self.at - 1;
        let inside = self.bytes.get(start + 1..quote).unwrap_or_default();
        let next = match self.open.last().map(|frame| frame.shape) {
            Some(BracketShape::Object) => self.looks_like_key(quote),
            Some(BracketShape::List) => self.entry_starts(quote),
            None => false,
        };
        let ended = next && start >= self.line.start && inside.trim_ascii_end().ends_with(b",");
        if ended {
            self.at = start + 1 + self.without_closers(inside).len();
            self.report(start, self.at, SyntaxErrorKind::UnterminatedText);
        }
        ended
    }

    /// A key whose closing `"` is missing took in its colon, which no key of this format has: goes back to it.
    pub(super) fn ends_before_colon(&mut self, start: usize) -> bool {
        let inside = self.bytes.get(start + 1..self.at - 1).unwrap_or_default();
        let name = inside.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let ended = start >= self.line.start
            && name > 0
            && inside.get(name) == Some(&b':')
            && self.next_on_line(self.at) != Some(b':');
        if ended {
            self.at = start + 1 + name;
            self.report(start, self.at, SyntaxErrorKind::UnterminatedText);
        }
        ended
    }

    /// The end of a text in odd quotation marks that starts here: behind the first mark that something fitting follows,
    /// else before the next delimiter.
    pub(super) fn odd_end(&self, key: bool) -> usize {
        let first = self.at + self.odd_quote().map_or(1, str::len);
        let line = self.line_from(first);
        let mut at = first;
        for piece in line.utf8_chunks() {
            for (offset, char) in piece.valid().char_indices() {
                let behind = at + offset + char.len_utf8();
                let mark = QUOTES.iter().any(|mark| mark.chars().eq([char]));
                let fits = if key { self.next_on_line(behind) == Some(b':') } else { self.delimited(behind) };
                if mark && fits {
                    return behind;
                }
            }
            at += piece.valid().len() + piece.invalid().len();
        }
        let stop = line.iter().position(|byte| matches!(byte, b',' | b']' | b'}') || (key && *byte == b':'));
        first + line.get(..stop.unwrap_or(line.len())).unwrap_or(line).trim_ascii_end().len()
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
}

//! After a slip: what was meant, and where to go on. Everything here runs only on files that are wrong already.

use super::{
    Slip,
    scan::{Frame, Scanner, Shape, State, is_word_byte},
    token::QUOTES,
    tree::{Node, Tag},
};

/// How many `"` a guess tries as the end of a text.
const TRIED_QUOTES: usize = 32;

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

/// How far a guess looks ahead, in bytes: keeps reading linear on hostile input.
const LOOK_AHEAD: usize = 4096;
/// The same once there are more flaws than are kept: guesses no longer pay.
const SHORT_LOOK_AHEAD: usize = 64;

impl Scanner<'_> {
    /// Something that is neither comma nor closing bracket stands behind a value.
    pub(super) fn between(&mut self, frame: &Frame, byte: u8) {
        if frame.recovering {
            return self.expect_item(None);
        }
        match byte {
            b':' => return self.stray_colon(frame),
            b';' | b'|' => {
                self.flaw(self.at, self.at + 1, Slip::WrongSeparator);
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
            Shape::Object if bracket && parent == Some(Shape::List) => self.unclosed(frame.last_end),
            Shape::List if key && parent == Some(Shape::Object) => self.unclosed(frame.last_end),
            Shape::Object if key => self.missing_comma(frame),
            Shape::List if bracket || literal() || byte.is_ascii_digit() || matches!(byte, b'"' | b'\'' | b'-') => {
                self.missing_comma(frame);
            }
            Shape::Object | Shape::List => {
                self.unexpected();
                self.resume();
            }
        }
    }

    fn missing_comma(&mut self, frame: &Frame) {
        self.flaw(frame.last_end, frame.last_end, Slip::MissingComma);
        self.expect_item(None);
    }

    /// A text that was closed by a `"` of its own, earlier on this line: takes the rest of it in.
    fn text_goes_on(&mut self, frame: &Frame) -> bool {
        let Some(&Node { tag: Tag::Text, end, .. }) = self.nodes.last() else { return false };
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
        self.flaw(quote, quote + 1, Slip::UnescapedQuote);
        self.doubt();
        self.at = real;
    }

    /// A `:` behind a value: in a list, a `]` was lost before the key, or the list should have been an object.
    fn stray_colon(&mut self, frame: &Frame) {
        let text =
            self.nodes.last().copied().filter(|node| node.tag == Tag::Text && node.end as usize == frame.last_end);
        match (frame.shape, text) {
            (Shape::List, Some(key))
                if self.parent_shape() == Some(Shape::Object)
                    && frame.prev_end > frame.opened + 1
                    && !frame.colon_told =>
            {
                self.nodes.pop();
                self.at = key.start as usize;
                self.unclosed(frame.prev_end);
                self.expect_item(None);
            }
            (Shape::List, _) => {
                if !frame.colon_told {
                    self.flaw(self.at, self.at + 1, Slip::ColonInList);
                }
                self.doubt();
                self.at += 1;
                self.expect_item(None);
                if let Some(frame) = self.open.last_mut() {
                    frame.colon_told = true;
                }
            }
            (Shape::Object, _) => {
                self.unexpected();
                self.resume();
            }
        }
    }

    /// Closes the innermost bracket at `end`, where its own closing bracket is missing.
    pub(super) fn unclosed(&mut self, end: usize) {
        let Some(frame) = self.open.last().copied() else { return };
        self.flaw(end, end, Slip::UnclosedBracket { opened: frame.opened });
        self.pop(end);
        self.resume();
    }

    /// A closing bracket of the wrong shape: mistyped, or another one is missing before it, or it is one too many.
    /// What follows it decides.
    pub(super) fn mismatched(&mut self, frame: &Frame, byte: u8) {
        let depth = self.open.len();
        let meant = self.open.iter().rposition(|frame| frame.shape.closer() == byte);
        let (at, behind) = (self.at, self.at + 1);
        let aligned = self.layout && self.is_first_on_line() && self.indent() == frame.indent;
        if aligned || self.fits(depth.checked_sub(2), behind) {
            return self.mistyped(frame);
        }
        if let Some(outer) = meant
            && (!self.layout || self.is_aligned_with(outer))
            && self.fits(outer.checked_sub(1), behind)
        {
            while self.open.len() > outer + 1 {
                self.unclosed(frame.last_end);
            }
            self.at = behind;
            return self.pop(behind);
        }
        if self.fits(depth.checked_sub(1), behind) {
            self.flaw(at, behind, Slip::ExtraBracket);
            self.at = behind;
            return;
        }
        self.mistyped(frame);
    }

    /// Whether, by the indentation, a closing bracket here can belong to the open bracket of that index.
    fn is_aligned_with(&self, frame: usize) -> bool {
        let meant =
            |frame: &Frame| frame.line == self.line.start || (self.is_first_on_line() && self.indent() == frame.indent);
        self.open.get(frame).is_some_and(meant)
    }

    fn mistyped(&mut self, frame: &Frame) {
        self.flaw(self.at, self.at + 1, Slip::MismatchedBracket { opened: frame.opened });
        self.at += 1;
        self.pop(self.at);
    }

    /// Whether what stands from `from` on can follow a value in the open bracket of that index (`None`: outside all).
    fn fits(&self, frame: Option<usize>, from: usize) -> bool {
        let next = self.next_solid(from);
        match (frame.and_then(|index| self.open.get(index)).map(|frame| frame.shape), next.and_then(|at| self.byte(at)))
        {
            (None, byte) => byte.is_none(),
            (Some(Shape::List), Some(b']')) | (Some(Shape::Object), Some(b'}')) => true,
            (Some(shape), Some(b',')) => {
                let item = next.and_then(|at| self.next_solid(at + 1));
                let key = item.is_some_and(|at| self.looks_like_key(at));
                match shape {
                    Shape::Object => key,
                    Shape::List => item.is_some() && !key,
                }
            }
            (Some(_), _) => false,
        }
    }

    /// Whether a closing bracket of the right shape is one too many: the whole would end before its last members, or, by
    /// the indentation, it does not belong to this bracket.
    pub(super) fn is_extra_closer(&self, frame: &Frame) -> bool {
        let behind = self.at + 1;
        let early = || {
            let comma = self.next_solid(behind).filter(|&at| self.byte(at) == Some(b','));
            comma.and_then(|at| self.next_solid(at + 1)).is_some_and(|at| self.looks_like_key(at))
        };
        let misplaced = || frame.line != self.line.start && !(self.is_first_on_line() && self.indent() <= frame.indent);
        (self.open.len() == 1 && frame.shape == Shape::Object && early()) || (self.layout && misplaced())
    }

    pub(super) fn extra_closer(&mut self) {
        self.flaw(self.at, self.at + 1, Slip::ExtraBracket);
        self.at += 1;
    }

    /// Whether, by the indentation, the byte here stands outside this bracket already.
    pub(super) fn left_by_indent(&self, frame: &Frame, byte: u8) -> bool {
        let closer = matches!(byte, b']' | b'}');
        let outside = if closer { self.indent() < frame.indent } else { self.indent() <= frame.indent };
        self.open.len() > 1 && frame.line != self.line.start && self.is_first_on_line() && byte != b',' && outside
    }

    fn is_first_on_line(&self) -> bool {
        self.line.first == Some(self.at)
    }

    fn indent(&self) -> usize {
        self.at.saturating_sub(self.line.start)
    }

    /// The file ends with brackets open (or inside a text): told once, behind the last character that is no blank.
    pub(super) fn truncated(&mut self) {
        let blanks = self.bytes.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
        let end = if self.cut_in_text { self.bytes.len() } else { self.bytes.len() - blanks };
        let opened = self.open.last().map(|frame| frame.opened);
        self.flaw(end, end, Slip::Truncated { opened, depth: self.open.len(), in_text: self.cut_in_text });
        self.stopped = true;
    }

    /// A bracket beyond the limit: told once, and passed over with all it holds.
    pub(super) fn too_deep(&mut self) {
        let start = self.at;
        self.flaw(start, start + 1, Slip::TooDeep);
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                b'"' => self.pass_text(),
                _ => {}
            }
            self.pass();
            if depth == 0 {
                return self.leaf(Tag::Broken, start, self.at, true);
            }
        }
        self.leaf(Tag::Broken, start, self.at, true);
        self.stopped = true;
    }

    /// Goes to the last byte of the text that starts here, or to the end of its line.
    fn pass_text(&mut self) {
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
        let slip = if bad { Slip::BadBytes(super::encoding::guess(self.bytes)) } else { Slip::UnexpectedText };
        self.flaw(start, self.at, slip);
    }

    /// The next value of the innermost bracket needs no comma before it.
    pub(super) fn resume(&mut self) {
        if let Some(frame) = self.open.last_mut() {
            frame.state = State::After;
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
            self.flaw(start, end, Slip::DigitGroups);
        }
        self.at = end;
        if let Some(frame) = self.open.last_mut() {
            frame.state = State::After;
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

    /// Ends a text (or key) that started at `start` on this line, before the comma and the brackets that follow it.
    pub(super) fn end_at_line_end(&mut self, start: usize, key: bool) {
        let from = start.max(self.line.start) + usize::from(start >= self.line.start);
        let line = self.bytes.get(from..self.at).unwrap_or_default();
        let colon = key.then(|| line.iter().position(|&byte| byte == b':')).flatten();
        let mut body = line.get(..colon.unwrap_or(line.len())).unwrap_or(line).trim_ascii_end();
        if colon.is_none() {
            body = body.strip_suffix(b",").unwrap_or(body).trim_ascii_end();
            for frame in self.open.iter().rev().take_while(|frame| frame.line == self.line.start) {
                let Some(inner) = body.strip_suffix(&[frame.shape.closer()]) else { break };
                body = inner.trim_ascii_end();
            }
        }
        self.at = from + body.len();
        let wrong_quote = QUOTES.iter().skip(1).any(|mark| body.ends_with(mark.as_bytes()));
        self.flaw(start, self.at, if wrong_quote { Slip::WrongQuotes } else { Slip::UnterminatedText });
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
    fn ends_text(&self, quote: usize, shape: Option<Shape>) -> bool {
        let behind = quote + 1;
        if self.next_on_line(behind) != Some(b',') {
            return self.delimited(behind);
        }
        let comma = self.skip_spaces(behind);
        let next = self.skip_spaces(comma + 1);
        match (self.byte(next), shape) {
            (None | Some(b'\n'), _) => true,
            (Some(byte), Some(Shape::List)) => matches!(byte, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9'),
            (Some(_), Some(Shape::Object) | None) => self.looks_like_key(next),
        }
    }

    /// Whether a delimiter, the line's end or the file's end follows.
    fn delimited(&self, at: usize) -> bool {
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
    fn line_from(&self, at: usize) -> &[u8] {
        let near = self.near(at);
        memchr::memchr(b'\n', near).and_then(|end| near.get(..end)).unwrap_or(near)
    }

    fn skip_spaces(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count()
    }

    /// The next byte that is no blank; a line's end counts as a byte.
    fn next_on_line(&self, at: usize) -> Option<u8> {
        self.byte(self.skip_spaces(at))
    }

    /// Where the next byte is that is no blank of JSON.
    fn next_solid(&self, at: usize) -> Option<usize> {
        let rest = self.bytes.get(at..)?;
        rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).map(|offset| at + offset)
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
}

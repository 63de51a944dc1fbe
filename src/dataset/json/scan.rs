//! The structure: brackets, commas, keys and colons, held on a stack of our own.

use std::{cmp::Ordering, mem};

use crate::lang::syntax::FileKind;

use super::{
    ByteSpan, MAX_BYTES, MAX_DEPTH, MAX_ERRORS, MAX_NODES, SyntaxError, SyntaxErrorKind, Tree, encoding, file_kind,
    tree::{JsonNode, Tag},
};

/// What a reading gives.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The values, as far as they could be read.
    pub tree: Tree<'a>,
    /// The mistakes, in the order of the file; at most [`MAX_ERRORS`].
    pub errors: Vec<SyntaxError>,
    /// Mistakes beyond those.
    pub more: usize,
    /// Whether something follows the outermost value, which was then not read.
    pub(super) unread: bool,
}

impl Scan<'_> {
    /// Whether `serde_json` would take these bytes (a byte-order mark set aside).
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.more == 0 && self.errors.iter().all(|error| error.kind == SyntaxErrorKind::ByteOrderMark)
    }
}

/// `[]` or `{}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BracketShape {
    List,
    Object,
}

impl BracketShape {
    pub(super) const fn closer(self) -> u8 {
        match self {
            Self::List => b']',
            Self::Object => b'}',
        }
    }
}

/// What may come next inside a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScanState {
    /// A value or key, or the end.
    First,
    /// A value or key.
    Item,
    /// A comma or the end.
    After,
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) shape: BracketShape,
    pub(super) state: ScanState,
    /// Its node in the tree.
    pub(super) node: usize,
    /// Its byte.
    pub(super) opened: usize,
    /// Where its line starts, and how far that line is indented; `None` for a bracket that is not there.
    pub(super) line: usize,
    pub(super) indent: Option<usize>,
    /// The nodes of the last value and of the one before it; `node` when there is none.
    pub(super) last_node: usize,
    pub(super) prev_node: usize,
    /// Behind the last value, and behind the one before it.
    pub(super) last_end: usize,
    pub(super) prev_end: usize,
    /// The comma that was read last, unless there was something wrong with it already.
    pub(super) comma: Option<usize>,
    /// Something was skipped: the next value needs no comma.
    pub(super) recovering: bool,
    /// A `:` in this list has been told.
    pub(super) colon_told: bool,
}

/// The line that is being read: where it starts, and its first character that is no blank.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ScanLine {
    pub(super) start: usize,
    pub(super) first: Option<usize>,
}

/// The reader's state.
pub(super) struct Scanner<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) nodes: Vec<JsonNode>,
    pub(super) open: Vec<Frame>,
    pub(super) line: ScanLine,
    /// Runs of bytes that are not UTF-8.
    pub(super) bad: Vec<ByteSpan>,
    /// Whether the indentation is asked too.
    pub(super) layout: bool,
    /// The file ended inside a text.
    pub(super) cut_in_text: bool,
    /// The end, or what makes going on pointless, has been told.
    pub(super) stopped: bool,
    errors: Vec<SyntaxError>,
    more: usize,
    /// Where the outermost value ends and something else follows.
    unread_from: Option<usize>,
}

/// Reads `bytes` once; with `layout`, the indentation tells where lost brackets belong.
pub(super) fn read(bytes: &[u8], layout: bool) -> Scan<'_> {
    let mut scanner = Scanner {
        bytes,
        at: 0,
        nodes: Vec::new(),
        open: Vec::new(),
        line: ScanLine::default(),
        bad: bad_runs(bytes),
        layout,
        cut_in_text: false,
        stopped: false,
        errors: Vec::new(),
        more: 0,
        unread_from: None,
    };
    scanner.run();
    let Scanner { nodes, mut errors, more, unread_from, .. } = scanner;
    errors.sort_by_key(|error| error.span.start);
    Scan { tree: Tree { bytes, nodes }, errors, more, unread: unread_from.is_some() }
}

/// A file that is no JSON but something else: nothing of it is read.
pub(super) fn foreign(bytes: &[u8], kind: FileKind) -> Scan<'_> {
    let mark = encoding::mark_len(bytes);
    let blank = bytes.iter().skip(mark).take_while(|byte| byte.is_ascii_whitespace()).count();
    let span = ByteSpan { start: mark + blank, end: mark + blank };
    let errors = vec![SyntaxError { span, kind: SyntaxErrorKind::OtherFile(kind) }];
    Scan { tree: Tree { bytes, nodes: Vec::new() }, errors, more: 0, unread: true }
}

/// The runs of bytes that are not UTF-8; a character cut off by the file's end is not one of them.
fn bad_runs(bytes: &[u8]) -> Vec<ByteSpan> {
    if std::str::from_utf8(bytes).is_ok() {
        return Vec::new();
    }
    let mut at = 0;
    let mut runs: Vec<ByteSpan> = Vec::new();
    for chunk in bytes.utf8_chunks() {
        let start = at + chunk.valid().len();
        at = start + chunk.invalid().len();
        let cut_off = at == bytes.len() && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        match runs.last_mut() {
            _ if chunk.invalid().is_empty() || cut_off => {}
            Some(last) if last.end == start => last.end = at,
            Some(_) | None => runs.push(ByteSpan { start, end: at }),
        }
    }
    runs
}

impl Scanner<'_> {
    fn run(&mut self) {
        if let Some(kind) = self.unreadable() {
            self.report(0, 0, kind);
            return;
        }
        let mark = encoding::mark_len(self.bytes);
        if mark > 0 {
            self.report(0, mark, SyntaxErrorKind::ByteOrderMark);
        }
        self.at = mark;
        self.line = ScanLine { start: mark, first: None };
        self.skip_blank();
        match self.peek() {
            None => return self.report(self.at.min(mark), self.at, SyntaxErrorKind::EmptyFile),
            Some(_) => self.value(),
        }
        self.skip_blank();
        if self.peek() == Some(b':') {
            self.missing_first_brace();
        }
        while !self.stopped && !self.open.is_empty() {
            self.step();
        }
        if !self.stopped {
            self.tail();
        }
        self.abandon();
    }

    /// What is wrong with the file as a whole, so that reading it makes no sense.
    fn unreadable(&self) -> Option<SyntaxErrorKind> {
        match self.bytes {
            bytes if bytes.len() > MAX_BYTES => Some(SyntaxErrorKind::TooLarge),
            bytes => file_kind::binary_kind(bytes).map(SyntaxErrorKind::OtherFile).or_else(|| {
                if encoding::is_utf32(bytes) {
                    Some(SyntaxErrorKind::Utf32)
                } else {
                    encoding::utf16(bytes).map(|_| SyntaxErrorKind::Utf16)
                }
            }),
        }
    }

    /// One move inside the innermost bracket.
    fn step(&mut self) {
        self.skip_blank();
        let Some(frame) = self.open.last().copied() else { return };
        let Some(byte) = self.peek() else { return self.truncated() };
        if self.layout && self.left_by_indent(&frame, byte) {
            return self.unclosed(frame.last_end);
        }
        match (frame.state, byte) {
            (_, b']' | b'}') => self.closing(&frame, byte),
            (ScanState::After, b',') => self.comma(),
            (ScanState::After, _) => self.between(&frame, byte),
            (ScanState::First | ScanState::Item, b',') => self.extra_comma(&frame),
            (ScanState::First | ScanState::Item, _) => match frame.shape {
                BracketShape::List => self.value(),
                BracketShape::Object => self.member(&frame, byte),
            },
        }
    }

    fn comma(&mut self) {
        let at = self.at;
        self.at += 1;
        self.expect_item(Some(at));
    }

    /// The next thing in the innermost bracket is a value; `comma` is where its comma is, when that is still to be judged.
    pub(super) fn expect_item(&mut self, comma: Option<usize>) {
        if let Some(frame) = self.open.last_mut() {
            frame.state = ScanState::Item;
            frame.comma = comma;
            frame.recovering = false;
        }
    }

    /// Two commas in a row, or one at the start; any more of them belong to the same mistake.
    fn extra_comma(&mut self, frame: &Frame) {
        if frame.state == ScanState::First || frame.comma.is_some() {
            self.report(self.at, self.at + 1, SyntaxErrorKind::ExtraComma);
        }
        self.at += 1;
        self.expect_item(None);
    }

    fn closing(&mut self, frame: &Frame, byte: u8) {
        if frame.colon_told && byte == b'}' && self.next_solid(self.at + 1).and_then(|at| self.byte(at)) == Some(b']') {
            // The `{` before the first key was lost; the rest is in order.
            self.at += 1;
            return self.resume();
        }
        if frame.shape.closer() != byte && !frame.colon_told {
            return self.mismatched(frame, byte);
        }
        if self.is_extra_closer(frame) {
            return self.extra_closer();
        }
        if let (ScanState::Item, Some(comma)) = (frame.state, frame.comma) {
            self.report(comma, comma + 1, SyntaxErrorKind::TrailingComma);
        }
        self.at += 1;
        self.pop(self.at);
    }

    /// A value, whatever it is; leaves at least one node behind.
    pub(super) fn value(&mut self) {
        match self.peek() {
            Some(b'{') => self.bracket(BracketShape::Object, 1),
            Some(b'[') => self.bracket(BracketShape::List, 1),
            Some(b'"') => self.text_value(),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number(),
            Some(_) if self.odd_quote().is_some() => self.odd_text(Tag::LooseText),
            Some(byte) if is_word_byte(byte) => self.word(),
            Some(_) => {
                let start = self.at;
                self.unexpected();
                self.leaf(Tag::Broken, start, self.at, true);
                self.resume();
            }
            None => self.leaf(Tag::Broken, self.at, self.at, true),
        }
    }

    /// Opens a bracket of that shape; `width` is 0 when it is not there.
    pub(super) fn bracket(&mut self, shape: BracketShape, width: usize) {
        if self.open.len() >= MAX_DEPTH {
            return self.too_deep();
        }
        let tag = match shape {
            BracketShape::List => Tag::List,
            BracketShape::Object => Tag::Object,
        };
        let node = self.nodes.len();
        self.node(tag, self.at, self.at, false);
        let indent = self.line.first.unwrap_or(self.at).saturating_sub(self.line.start);
        self.open.push(Frame {
            shape,
            state: ScanState::First,
            node,
            opened: self.at,
            line: self.line.start,
            indent: (width > 0).then_some(indent),
            last_node: node,
            prev_node: node,
            last_end: self.at + width,
            prev_end: self.at + width,
            comma: None,
            recovering: false,
            colon_told: false,
        });
        self.at += width;
    }

    /// A key, its colon and its value, at a byte that is neither comma nor closing bracket.
    fn member(&mut self, frame: &Frame, byte: u8) {
        let start = self.at;
        match byte {
            b'{' | b'[' => return self.bracket_for_key(frame),
            b':' => {
                self.report(start, start, SyntaxErrorKind::MissingKey);
                self.key(Tag::LooseKey, start, start, true);
                return self.colon(frame, start);
            }
            b'0'..=b'9' if self.digit_group(frame) => return,
            b'"' => self.text_key(),
            _ if self.odd_quote().is_some() => self.odd_text(Tag::LooseKey),
            _ if is_word_byte(byte) || byte.is_ascii_digit() => self.word_key(),
            _ => {
                self.unexpected();
                return self.resume();
            }
        }
        self.colon(frame, start);
    }

    /// The colon behind a key that started at `start`, and the value behind it.
    fn colon(&mut self, frame: &Frame, start: usize) {
        let end = self.at;
        self.skip_blank();
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(b'=') => {
                let width = if self.byte(self.at + 1) == Some(b'>') { 2 } else { 1 };
                self.report(self.at, self.at + width, SyntaxErrorKind::MissingColon);
                self.at += width;
            }
            None => return self.leaf(Tag::Broken, self.at, self.at, true),
            Some(b',' | b']') if self.entry_for_key(frame, start) => return,
            Some(b',' | b'}' | b']') => return self.missing_value(start, end),
            Some(_) if self.looks_like_key(self.at) => {
                self.missing_value(start, end);
                return self.resume();
            }
            Some(_) => self.report(end, end, SyntaxErrorKind::MissingColon),
        }
        self.value_behind_colon(start);
    }

    /// `"a": "b", "c"]`: what was read as a key, from `start` on, is an entry of a list whose `[` is missing.
    fn entry_for_key(&mut self, frame: &Frame, start: usize) -> bool {
        let value = self.nodes.get(frame.last_node).is_some_and(|node| node.tag == Tag::Text);
        let key = self.nodes.last().is_some_and(|node| node.tag == Tag::Key && frame.last_node > frame.node);
        if !(value && key && self.is_list_tail(self.at)) {
            return false;
        }
        self.nodes.pop();
        self.go_back(start);
        let wrapped = self.wrap_in_list(frame);
        self.expect_item(None);
        wrapped
    }

    /// The value of the key that started at `start`.
    fn value_behind_colon(&mut self, start: usize) {
        let (behind, line) = (self.at, self.line.start);
        let own_line = self.line.first == Some(start);
        self.skip_blank();
        let place = if self.line.start == line { self.at } else { behind };
        match self.peek() {
            None => self.leaf(Tag::Broken, self.at, self.at, true),
            Some(b',' | b']' | b'}') => self.missing_value(place, place),
            Some(_) if self.line.start != line && self.looks_like_key(self.at) => {
                if own_line && self.indent() > start - line {
                    return self.missing_brace();
                }
                self.missing_value(place, place);
                self.resume();
            }
            Some(b':') => {
                self.report(self.at, self.at + 1, SyntaxErrorKind::UnexpectedText);
                self.at += 1;
                self.skip_blank();
                self.value();
            }
            Some(_) => self.value(),
        }
    }

    fn missing_value(&mut self, start: usize, end: usize) {
        self.report(start, end, SyntaxErrorKind::MissingValue);
        self.leaf(Tag::Broken, end, end, true);
    }

    /// What follows the outermost value.
    fn tail(&mut self) {
        self.skip_blank();
        let (at, end) = (self.at, self.bytes.len());
        let rest = self.bytes.get(at..).unwrap_or_default();
        let only = |allowed: fn(u8) -> bool| rest.iter().all(|&byte| allowed(byte));
        if self.cut_in_text {
            return self.report(end, end, SyntaxErrorKind::Truncated { opened: None, depth: 0, in_text: true });
        }
        let kind = match rest.first() {
            None => return,
            Some(0) if only(|byte| byte == 0 || byte.is_ascii_whitespace()) => SyntaxErrorKind::NulTail,
            Some(b'{' | b'[') => SyntaxErrorKind::SecondDocument,
            Some(b'}' | b']') => SyntaxErrorKind::ExtraBracket,
            Some(b',') if only(|byte| byte == b',' || byte.is_ascii_whitespace()) => SyntaxErrorKind::TrailingComma,
            Some(_) => SyntaxErrorKind::TrailingText,
        };
        self.unread_from = Some(at);
        self.report(at, at + 1, kind);
    }

    /// Notes a mistake. Brackets that are missing at one and the same place are one mistake.
    pub(super) fn report(&mut self, start: usize, end: usize, kind: SyntaxErrorKind) {
        let span = ByteSpan { start, end };
        let missing_bracket = |kind: SyntaxErrorKind| matches!(kind, SyntaxErrorKind::UnclosedBracket { .. });
        if missing_bracket(kind)
            && self.errors.last().is_some_and(|last| last.span == span && missing_bracket(last.kind))
        {
            return;
        }
        match self.errors.len().cmp(&MAX_ERRORS) {
            Ordering::Less => self.errors.push(SyntaxError { span, kind }),
            Ordering::Equal | Ordering::Greater => self.more += 1,
        }
    }

    /// Whether a mistake of this kind has been noted from `start` on.
    pub(super) fn is_told(&self, start: usize, kind: SyntaxErrorKind) -> bool {
        let kind = mem::discriminant(&kind);
        let recent = self.errors.iter().rev().take_while(|error| error.span.start >= start);
        recent.map(|error| mem::discriminant(&error.kind)).any(|told| told == kind)
    }

    /// Whether there are more errors than are kept.
    pub(super) const fn is_hopeless(&self) -> bool {
        self.more > 0
    }

    /// Adds a node without children.
    pub(super) fn node(&mut self, tag: Tag, start: usize, end: usize, flawed: bool) {
        if self.nodes.len() >= MAX_NODES {
            if !mem::replace(&mut self.stopped, true) {
                self.report(start, start, SyntaxErrorKind::TooManyValues);
            }
            return;
        }
        let after = self.nodes.len() as u32 + 1;
        self.nodes.push(JsonNode { start: start as u32, end: end as u32, after, tag, flawed });
    }

    /// Adds a key; its value is to follow.
    pub(super) fn key(&mut self, tag: Tag, start: usize, end: usize, flawed: bool) {
        self.node(tag, start, end, flawed);
    }

    /// Adds a value without children and tells the bracket around it.
    pub(super) fn leaf(&mut self, tag: Tag, start: usize, end: usize, flawed: bool) {
        let node = self.nodes.len();
        self.node(tag, start, end, flawed);
        self.done(node, end);
    }

    /// A value of the innermost bracket, at that place of the tree, ends at `end`.
    fn done(&mut self, node: usize, end: usize) {
        if let Some(frame) = self.open.last_mut() {
            frame.state = ScanState::After;
            frame.prev_node = mem::replace(&mut frame.last_node, node);
            frame.prev_end = mem::replace(&mut frame.last_end, end);
        }
    }

    /// Closes the innermost bracket at `end`.
    pub(super) fn pop(&mut self, end: usize) {
        let after = self.nodes.len() as u32;
        let Some(frame) = self.open.pop() else { return };
        if let Some(node) = self.nodes.get_mut(frame.node) {
            node.end = end as u32;
            node.after = after;
        }
        self.done(frame.node, end);
    }

    /// Closes what is still open when reading ends early; nothing more can be said of it.
    fn abandon(&mut self) {
        while !self.open.is_empty() {
            self.doubt();
            self.pop(self.bytes.len());
        }
        // A key at the very limit may have lost its value.
        if self.stopped && matches!(self.nodes.last(), Some(JsonNode { tag: Tag::Key | Tag::LooseKey, .. })) {
            self.nodes.pop();
            let len = self.nodes.len() as u32;
            self.nodes.iter_mut().for_each(|node| node.after = node.after.min(len));
        }
    }

    /// Marks the innermost bracket: something in it was not understood.
    pub(super) fn doubt(&mut self) {
        if let Some(node) = self.open.last().and_then(|frame| self.nodes.get_mut(frame.node)) {
            node.flawed = true;
        }
    }

    /// Reads again from `at` on.
    pub(super) fn go_back(&mut self, at: usize) {
        if at < self.line.start {
            // Which line that is does not matter to what asks for lines.
            self.line = ScanLine { start: at, first: Some(at) };
        }
        self.at = at;
    }

    /// The byte at the place of reading.
    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// The shape of the bracket around the innermost one.
    pub(super) fn parent_shape(&self) -> Option<BracketShape> {
        self.open.iter().rev().nth(1).map(|frame| frame.shape)
    }
}

/// Whether a run without quotation marks may start with this byte: letters of every script.
pub(super) const fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' || byte >= 0x80
}

//! Brackets that are lost, doubled or mistyped.

use super::{
    SyntaxErrorKind,
    scan::{BracketShape, Frame, ScanState, Scanner},
    tree::{JsonNode, Tag},
};

impl Scanner<'_> {
    /// Closes the innermost bracket at `end`, where its own closing bracket is missing.
    pub(super) fn unclosed(&mut self, end: usize) {
        let Some(frame) = self.open.last().copied() else { return };
        let inner =
            self.nodes.get(frame.node + 1).filter(|inner| inner.tag == Tag::List && frame.shape == BracketShape::List);
        let alone =
            |inner: &JsonNode| inner.start as usize == frame.opened + 1 && inner.after as usize == self.nodes.len();
        if inner.is_some_and(alone) {
            // `[[…]`: the first is one too many.
            self.report(frame.opened, frame.opened + 1, SyntaxErrorKind::ExtraOpening);
        } else {
            self.report(end, end, SyntaxErrorKind::UnclosedBracket { opened: frame.opened });
        }
        // The last value may have taken the members, and the bracket, of this one.
        if let Some(last) =
            self.nodes.get_mut(frame.last_node).filter(|last| matches!(last.tag, Tag::List | Tag::Object))
        {
            last.flawed = true;
        }
        self.doubt();
        self.pop(end);
        self.resume();
    }

    /// A closing bracket of the wrong shape: mistyped, or another one is missing before it, or it is one too many.
    /// What follows it decides.
    pub(super) fn mismatched(&mut self, frame: &Frame, byte: u8) {
        let depth = self.open.len();
        let meant = self.open.iter().rposition(|frame| frame.shape.closer() == byte);
        let (at, behind) = (self.at, self.at + 1);
        let aligned = self.layout && self.is_first_on_line() && Some(self.indent()) == frame.indent;
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
            if byte == b']' && self.wrap_in_list(frame) {
                return;
            }
            self.report(at, behind, SyntaxErrorKind::ExtraBracket);
            self.at = behind;
            return;
        }
        self.mistyped(frame);
    }

    /// Whether, by the indentation, a closing bracket here can belong to the open bracket of that index.
    fn is_aligned_with(&self, frame: usize) -> bool {
        let meant = |frame: &Frame| {
            frame.line == self.line.start || (self.is_first_on_line() && Some(self.indent()) == frame.indent)
        };
        self.open.get(frame).is_some_and(meant)
    }

    fn mistyped(&mut self, frame: &Frame) {
        self.report(self.at, self.at + 1, SyntaxErrorKind::MismatchedBracket { opened: frame.opened });
        self.at += 1;
        self.pop(self.at);
    }

    /// Whether what stands from `from` on can follow a value in the open bracket of that index (`None`: outside all).
    fn fits(&self, frame: Option<usize>, from: usize) -> bool {
        let next = self.next_solid(from);
        match (frame.and_then(|index| self.open.get(index)).map(|frame| frame.shape), next.and_then(|at| self.byte(at)))
        {
            (None, byte) => byte.is_none(),
            (Some(BracketShape::List), Some(b']')) | (Some(BracketShape::Object), Some(b'}')) => true,
            (Some(shape), Some(b',')) => {
                let item = next.and_then(|at| self.next_solid(at + 1));
                let key = item.is_some_and(|at| self.looks_like_key(at));
                match shape {
                    BracketShape::Object => key,
                    BracketShape::List => item.is_some() && !key,
                }
            }
            (Some(_), _) => false,
        }
    }

    /// Whether a closing bracket of the right shape is one too many: a key follows where none can stand, or, by the
    /// indentation, the bracket does not belong to this frame.
    pub(super) fn is_extra_closer(&self, frame: &Frame) -> bool {
        let comma = || self.next_solid(self.at + 1).filter(|&at| self.byte(at) == Some(b','));
        let key_follows = || comma().and_then(|at| self.next_solid(at + 1)).is_some_and(|at| self.looks_like_key(at));
        let doubled = self.at.checked_sub(1).and_then(|before| self.byte(before)) == Some(b'}');
        let early = match self.parent_shape() {
            None => frame.shape == BracketShape::Object && key_follows(),
            // Behind one bracket, a lost `{` is as likely.
            Some(BracketShape::List) => frame.shape == BracketShape::Object && doubled && key_follows(),
            Some(BracketShape::Object) => false,
        };
        let misplaced =
            |indent: usize| frame.line != self.line.start && !(self.is_first_on_line() && self.indent() <= indent);
        early || (self.layout && frame.indent.is_some_and(misplaced))
    }

    pub(super) fn extra_closer(&mut self) {
        self.report(self.at, self.at + 1, SyntaxErrorKind::ExtraBracket);
        self.at += 1;
    }

    /// Whether, by the indentation, the byte here stands outside this bracket already.
    pub(super) fn left_by_indent(&self, frame: &Frame, byte: u8) -> bool {
        let Some(indent) = frame.indent.filter(|_| self.open.len() > 1 && byte != b',') else { return false };
        let closer = matches!(byte, b']' | b'}');
        let outside = if closer { self.indent() < indent } else { self.indent() <= indent };
        frame.line != self.line.start && self.is_first_on_line() && outside
    }

    pub(super) fn is_first_on_line(&self) -> bool {
        self.line.first == Some(self.at)
    }

    pub(super) fn indent(&self) -> usize {
        self.at.saturating_sub(self.line.start)
    }

    /// The file ends with brackets open (or inside a text): told once, behind the last character that is no blank.
    pub(super) fn truncated(&mut self) {
        let blanks = self.bytes.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
        let end = if self.cut_in_text { self.bytes.len() } else { self.bytes.len() - blanks };
        let opened = self.open.last().map(|frame| frame.opened);
        self.report(end, end, SyntaxErrorKind::Truncated { opened, depth: self.open.len(), in_text: self.cut_in_text });
        self.stopped = true;
    }

    /// A bracket beyond the limit: told once, and passed over with all it holds.
    pub(super) fn too_deep(&mut self) {
        let start = self.at;
        self.report(start, start + 1, SyntaxErrorKind::TooDeep);
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

    /// A `:` behind a value. Behind a text, that text is a key: a `{` is missing before it, or (behind other entries of a
    /// list that are no objects) a `]`, or the list should have been an object.
    pub(super) fn stray_colon(&mut self, frame: &Frame) {
        let last = self.nodes.len().checked_sub(1).filter(|last| *last == frame.last_node);
        let key = last.and_then(|last| self.nodes.get(last)).filter(|node| node.tag == Tag::Text).copied();
        let before = self.nodes.get(frame.prev_node).filter(|_| frame.prev_node > frame.node).map(|node| node.tag);
        let own_line = key.is_some_and(|key| self.line.first == Some(key.start as usize));
        match (frame.shape, key) {
            (BracketShape::List, Some(key)) if !frame.colon_told && before.is_some_and(|tag| tag != Tag::Object) => {
                self.take_back(key);
                if self.parent_shape() == Some(BracketShape::Object) {
                    self.unclosed(frame.prev_end);
                    self.expect_item(None);
                } else {
                    self.missing_brace();
                }
            }
            (BracketShape::List, Some(key)) if !frame.colon_told && (before.is_some() || own_line) => {
                self.take_back(key);
                self.missing_brace();
            }
            (BracketShape::List, _) => {
                if !frame.colon_told {
                    self.report(self.at, self.at + 1, SyntaxErrorKind::ColonInList);
                }
                self.doubt();
                self.at += 1;
                self.expect_item(None);
                if let Some(frame) = self.open.last_mut() {
                    frame.colon_told = true;
                }
            }
            (BracketShape::Object, Some(key)) => {
                self.take_back(key);
                self.missing_brace();
            }
            (BracketShape::Object, None) => {
                self.unexpected();
                self.resume();
            }
        }
    }

    /// Forgets a text that was read as a value, and stands before it again.
    fn take_back(&mut self, text: JsonNode) {
        self.nodes.pop();
        self.go_back(text.start as usize);
    }

    /// Opens the object whose `{` is missing here.
    pub(super) fn missing_brace(&mut self) {
        self.report(self.at, self.at, SyntaxErrorKind::MissingOpening { list: false });
        self.bracket(BracketShape::Object, 0);
    }

    /// The outermost value was a key: the `{` at the start of the file is missing.
    pub(super) fn missing_first_brace(&mut self) {
        let key = self.nodes.last().copied().filter(|node| node.tag == Tag::Text && self.open.is_empty());
        if let Some(key) = key.filter(|key| self.looks_like_key(key.start as usize)) {
            self.take_back(key);
            self.missing_brace();
        }
    }

    /// Makes the last value of an object, a text or an object, the first entry of a list whose `[` is missing before it.
    pub(super) fn wrap_in_list(&mut self, frame: &Frame) -> bool {
        let index = frame.last_node;
        let entry = |node: &JsonNode| index > frame.node && matches!(node.tag, Tag::Text | Tag::Object);
        let Some(first) = self.nodes.get(index).copied().filter(entry) else {
            return false;
        };
        let start = first.start as usize;
        self.report(start, start, SyntaxErrorKind::MissingOpening { list: true });
        self.nodes.insert(index, JsonNode { tag: Tag::List, flawed: true, ..first });
        self.nodes.iter_mut().skip(index + 1).for_each(|node| node.after += 1);
        let (opened, node, last_node) = (start, index, index + 1);
        self.open.push(Frame {
            shape: BracketShape::List,
            state: ScanState::After,
            indent: None,
            opened,
            node,
            last_node,
            ..*frame
        });
        true
    }

    /// A `{` or `[` where a key should be: it is doubled, or a `[` was lost before the value before it, or a `}`, or a key.
    pub(super) fn bracket_for_key(&mut self, frame: &Frame) {
        let start = self.at;
        let in_list = self.parent_shape() == Some(BracketShape::List);
        let deeper =
            self.layout && self.is_first_on_line() && frame.indent.is_some_and(|indent| self.indent() > indent);
        let behind_object = self.nodes.get(frame.last_node).is_some_and(|node| node.tag == Tag::Object);
        if frame.state == ScanState::First {
            self.report(start, start + 1, SyntaxErrorKind::ExtraOpening);
            self.at += 1;
        } else if behind_object
            && self.is_first_on_line()
            && (deeper || !in_list)
            && frame.last_node > frame.node
            && self.wrap_in_list(frame)
        {
            self.expect_item(None);
        } else if in_list {
            self.unclosed(frame.last_end);
        } else {
            self.report(start, start, SyntaxErrorKind::MissingKey);
            self.key(Tag::LooseKey, start, start, true);
            self.value();
        }
    }
}

//! The values of a file as an arena of 16-byte nodes in the order of the file; nothing is decoded until it is asked for.

use std::{borrow::Cow, iter};

/// Bytes `start..end` of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByteSpan {
    /// The first byte.
    pub start: usize,
    /// One behind the last.
    pub end: usize,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number of any size; see [`JsonValue::number`].
    Number,
    /// A text.
    Text,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// Something stood here that could not be understood, or nothing did.
    Broken,
}

/// What a node is; a key is always followed by exactly one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Null,
    True,
    False,
    Number,
    /// `"…"` as JSON has it.
    Text,
    /// A text in odd quotation marks or in none.
    LooseText,
    Key,
    LooseKey,
    List,
    Object,
    Broken,
}

/// One value or key.
#[derive(Debug, Clone, Copy)]
pub(super) struct JsonNode {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The index of the first node behind this one and all it holds.
    pub(super) after: u32,
    pub(super) tag: Tag,
    pub(super) flawed: bool,
}

/// All values of a file.
#[derive(Debug)]
pub struct Tree<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) nodes: Vec<JsonNode>,
}

impl Tree<'_> {
    /// The outermost value; `None` for an empty file.
    #[must_use]
    pub fn root(&self) -> Option<JsonValue<'_>> {
        (!self.nodes.is_empty()).then_some(JsonValue { tree: self, index: 0 })
    }
}

/// One value of a [`Tree`]: a handle, free to copy.
#[derive(Debug, Clone, Copy)]
pub struct JsonValue<'t> {
    tree: &'t Tree<'t>,
    index: usize,
}

/// A key and its value. Duplicate keys are all there, in the order of the file.
#[derive(Debug, Clone, Copy)]
pub struct Member<'t> {
    /// The key; a [`JsonValue`] so that it has a span and a text.
    pub key: JsonValue<'t>,
    /// What it stands for.
    pub value: JsonValue<'t>,
}

impl<'t> JsonValue<'t> {
    fn node(self) -> JsonNode {
        const NOTHING: JsonNode = JsonNode { start: 0, end: 0, after: u32::MAX, tag: Tag::Broken, flawed: true };
        self.tree.nodes.get(self.index).copied().unwrap_or(NOTHING)
    }

    /// What this value is; a key is a text.
    #[must_use]
    pub fn kind(self) -> JsonKind {
        match self.node().tag {
            Tag::Null => JsonKind::Null,
            Tag::True | Tag::False => JsonKind::Bool,
            Tag::Number => JsonKind::Number,
            Tag::Text | Tag::LooseText | Tag::Key | Tag::LooseKey => JsonKind::Text,
            Tag::List => JsonKind::List,
            Tag::Object => JsonKind::Object,
            Tag::Broken => JsonKind::Broken,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn span(self) -> ByteSpan {
        let node = self.node();
        ByteSpan { start: node.start as usize, end: node.end as usize }
    }

    /// Whether an error was found in it, so that what it seems to say (or, for brackets, to lack) is not to be relied on.
    /// A error in a part of it counts only where it may have swallowed other parts.
    #[must_use]
    pub fn is_flawed(self) -> bool {
        self.node().flawed
    }

    /// Its bytes as they stand in the file.
    #[must_use]
    pub fn raw(self) -> &'t [u8] {
        let span = self.span();
        self.tree.bytes.get(span.start..span.end).unwrap_or_default()
    }

    /// The text of a text or key, escapes resolved, what cannot be resolved as U+FFFD; `None` for every other kind.
    #[must_use]
    pub fn text(self) -> Option<Cow<'t, str>> {
        match self.node().tag {
            Tag::Text | Tag::Key => Some(unescape(unquote(self.raw()))),
            Tag::LooseText | Tag::LooseKey => Some(unescape(unquote_loosely(self.raw()))),
            Tag::Null | Tag::True | Tag::False | Tag::Number | Tag::List | Tag::Object | Tag::Broken => None,
        }
    }

    /// A number as it is written; `None` for every other kind.
    #[must_use]
    pub fn number(self) -> Option<&'t str> {
        (self.kind() == JsonKind::Number).then(|| std::str::from_utf8(self.raw()).unwrap_or_default())
    }

    /// The truth of a `true` or `false`; `None` for every other kind.
    #[must_use]
    pub fn bool(self) -> Option<bool> {
        match self.node().tag {
            Tag::True => Some(true),
            Tag::False => Some(false),
            Tag::Null
            | Tag::Number
            | Tag::Text
            | Tag::LooseText
            | Tag::Key
            | Tag::LooseKey
            | Tag::List
            | Tag::Object
            | Tag::Broken => None,
        }
    }

    /// The values of a list; nothing for every other kind.
    pub fn items(self) -> impl Iterator<Item = JsonValue<'t>> {
        self.children(Tag::List)
    }

    /// The members of an object; nothing for every other kind.
    pub fn members(self) -> impl Iterator<Item = Member<'t>> {
        let mut children = self.children(Tag::Object);
        iter::from_fn(move || Some(Member { key: children.next()?, value: children.next()? }))
    }

    /// The value of the first member of that name.
    #[must_use]
    pub fn get(self, name: &str) -> Option<JsonValue<'t>> {
        self.members().find(|member| member.key.text().is_some_and(|key| key == name)).map(|member| member.value)
    }

    fn children(self, of: Tag) -> impl Iterator<Item = JsonValue<'t>> {
        let node = self.node();
        let end = if node.tag == of { node.after as usize } else { 0 };
        let mut index = self.index + 1;
        iter::from_fn(move || {
            let child = (index < end).then_some(JsonValue { tree: self.tree, index })?;
            index = (child.node().after as usize).max(index + 1);
            Some(child)
        })
    }
}

/// What stands between the quotation marks of a well-formed text.
fn unquote(raw: &[u8]) -> &[u8] {
    let inner = raw.strip_prefix(b"\"").unwrap_or(raw);
    inner.strip_suffix(b"\"").unwrap_or(inner)
}

/// The same for odd quotation marks, or for none.
fn unquote_loosely(raw: &[u8]) -> &[u8] {
    let mut inner = raw;
    for mark in super::quotes::QUOTES {
        if let Some(rest) = raw.strip_prefix(mark.as_bytes()) {
            inner = rest;
        }
    }
    let body = inner;
    for mark in super::quotes::QUOTES {
        if let Some(rest) = body.strip_suffix(mark.as_bytes()) {
            inner = rest;
        }
    }
    inner.trim_ascii_end()
}

/// Resolves the escapes of RFC 8259 §7; U+FFFD for what is no escape, no pair or no UTF-8.
fn unescape(inner: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(inner);
    if !text.contains('\\') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        match char {
            '\\' => out.push(escaped(&mut rest)),
            plain => out.push(plain),
        }
    }
    Cow::Owned(out)
}

/// The character of an escape whose `\` has been read.
fn escaped(rest: &mut std::str::Chars<'_>) -> char {
    match rest.next() {
        Some('n') => '\n',
        Some('t') => '\t',
        Some('r') => '\r',
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('u') => unicode(rest),
        Some(char @ ('"' | '\\' | '/')) => char,
        Some(_) | None => char::REPLACEMENT_CHARACTER,
    }
}

/// The character of `\uXXXX`, or of a surrogate pair of them, whose `\u` has been read.
fn unicode(rest: &mut std::str::Chars<'_>) -> char {
    let Some(first) = hex4(rest) else { return char::REPLACEMENT_CHARACTER };
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    let mut ahead = rest.clone();
    let low = (ahead.next() == Some('\\') && ahead.next() == Some('u')).then(|| hex4(&mut ahead)).flatten();
    match low {
        Some(low @ 0xdc00..=0xdfff) => {
            *rest = ahead;
            char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        Some(_) | None => char::REPLACEMENT_CHARACTER,
    }
}

/// Four hexadecimal digits; leaves `rest` alone when they are not there.
fn hex4(rest: &mut std::str::Chars<'_>) -> Option<u32> {
    let mut ahead = rest.clone();
    let mut value = 0;
    for _ in 0..4 {
        value = value * 16 + ahead.next()?.to_digit(16)?;
    }
    *rest = ahead;
    Some(value)
}

//! How a file is laid out, and the writing of values as it would have written them.

use super::super::{JsonKind, JsonValue, Tree};
use super::values::{children, indent_at};
use std::collections::HashMap;

/// The habits of a file.
#[derive(Debug)]
pub(super) struct FileLayout {
    /// What ends a line; empty where the file is one line.
    pub newline: &'static str,
    /// What a level is indented by.
    pub unit: String,
    /// What stands between a key and its value.
    pub colon: &'static str,
    /// What stands inside the brackets of an object on one line.
    pad: &'static str,
    /// Of the keys whose lists or objects are written one way everywhere, whether that is on one line.
    on_one_line: HashMap<String, Option<bool>>,
}

impl FileLayout {
    /// The layout of a file.
    pub fn of(tree: &Tree<'_>) -> Self {
        let bytes = tree.bytes;
        let mut layout =
            Self { newline: newline(bytes), unit: String::new(), colon: ": ", pad: " ", on_one_line: HashMap::new() };
        let Some(root) = tree.root() else { return layout };
        if let Some(first) = root.members().next() {
            let between = bytes.get(first.key.span().end..first.value.span().start).unwrap_or_default();
            layout.colon = if between.iter().any(u8::is_ascii_whitespace) { ": " } else { ":" };
            layout.unit = indent_at(bytes, first.key.span().start);
        }
        if layout.unit.is_empty() && !layout.newline.is_empty() {
            "  ".clone_into(&mut layout.unit);
        }
        if layout.colon == ":" {
            layout.pad = "";
        }
        let mut pads = None;
        layout.learn(root, "", &mut pads);
        layout.pad = pads.unwrap_or(layout.pad);
        layout
    }

    fn learn(&mut self, value: JsonValue<'_>, key: &str, pads: &mut Option<&'static str>) {
        let is_object = value.kind() == JsonKind::Object;
        if !is_container(value) || children(value).next().is_none() {
            return;
        }
        let one_line = is_on_one_line(value);
        if one_line && is_object && pads.is_none() {
            *pads = Some(if value.raw().get(1) == Some(&b' ') { " " } else { "" });
        }
        self.on_one_line
            .entry(key.to_owned())
            .and_modify(|known| *known = known.filter(|known| *known == one_line))
            .or_insert(Some(one_line));
        if one_line {
            return;
        }
        for member in value.members() {
            self.learn(member.value, &member.key.text().unwrap_or_default(), pads);
        }
        let item = item_key(key);
        value.items().for_each(|each| self.learn(each, &item, pads));
    }

    /// Writes a value of another file. `indent` is that of the line on which it begins, `key` whose value it is; `by_habit` says
    /// whether the habits of this file decide over how the other one wrote it.
    pub fn write(&self, value: JsonValue<'_>, key: &str, indent: &str, by_habit: bool, out: &mut Vec<u8>) {
        if !is_container(value) {
            out.extend_from_slice(value.raw());
            return;
        }
        let habit = self.on_one_line.get(key).copied().flatten().filter(|_| by_habit);
        let one_line = self.newline.is_empty() || habit.unwrap_or_else(|| is_on_one_line(value));
        if one_line {
            self.write_on_one_line(value, out);
        } else {
            self.write_on_lines(value, key, indent, by_habit, out);
        }
    }

    fn write_on_lines(&self, value: JsonValue<'_>, key: &str, indent: &str, by_habit: bool, out: &mut Vec<u8>) {
        let (open, close) = brackets(value);
        let inner = format!("{indent}{}", self.unit);
        out.push(open);
        let item = item_key(key);
        let mut first = true;
        let mut begin = |out: &mut Vec<u8>| {
            if !std::mem::take(&mut first) {
                out.push(b',');
            }
            out.extend_from_slice(self.newline.as_bytes());
            out.extend_from_slice(inner.as_bytes());
        };
        for member in value.members() {
            begin(out);
            self.write_key(member.key, out);
            self.write(member.value, &member.key.text().unwrap_or_default(), &inner, by_habit, out);
        }
        for each in value.items() {
            begin(out);
            self.write(each, &item, &inner, by_habit, out);
        }
        if !first {
            out.extend_from_slice(self.newline.as_bytes());
            out.extend_from_slice(indent.as_bytes());
        }
        out.push(close);
    }

    fn write_on_one_line(&self, value: JsonValue<'_>, out: &mut Vec<u8>) {
        if !is_container(value) {
            out.extend_from_slice(value.raw());
            return;
        }
        let (open, close) = brackets(value);
        let is_empty = children(value).next().is_none();
        let pad = if value.kind() == JsonKind::Object && !is_empty { self.pad } else { "" };
        out.push(open);
        out.extend_from_slice(pad.as_bytes());
        let mut first = true;
        let mut begin = |out: &mut Vec<u8>| {
            if !std::mem::take(&mut first) {
                out.extend_from_slice(self.comma().as_bytes());
            }
        };
        for member in value.members() {
            begin(out);
            self.write_key(member.key, out);
            self.write_on_one_line(member.value, out);
        }
        for each in value.items() {
            begin(out);
            self.write_on_one_line(each, out);
        }
        out.extend_from_slice(pad.as_bytes());
        out.push(close);
    }

    /// Writes a key with what stands before its value.
    pub fn write_key(&self, key: JsonValue<'_>, out: &mut Vec<u8>) {
        out.extend_from_slice(key.raw());
        out.extend_from_slice(self.colon.as_bytes());
    }

    /// What stands inside the brackets of an object on one line.
    pub const fn pad(&self) -> &'static str {
        self.pad
    }

    /// What stands between two values on one line.
    pub fn comma(&self) -> &'static str {
        if self.colon == ":" { "," } else { ", " }
    }
}

/// What the items of a list are called, for its key.
pub(super) fn item_key(list: &str) -> String {
    format!("{list}[]")
}

fn newline(bytes: &[u8]) -> &'static str {
    match memchr::memchr(b'\n', bytes) {
        Some(at) if at > 0 && bytes.get(at - 1) == Some(&b'\r') => "\r\n",
        Some(_) => "\n",
        None => "",
    }
}

fn is_container(value: JsonValue<'_>) -> bool {
    matches!(value.kind(), JsonKind::List | JsonKind::Object)
}

fn is_on_one_line(value: JsonValue<'_>) -> bool {
    memchr::memchr(b'\n', value.raw()).is_none()
}

fn brackets(value: JsonValue<'_>) -> (u8, u8) {
    if value.kind() == JsonKind::Object { (b'{', b'}') } else { (b'[', b']') }
}

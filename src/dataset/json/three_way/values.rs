//! Values of a file as they are held against each other: where their parts stand, whether they say the same.

use super::super::{ByteSpan, JsonKind, JsonValue, Member};
use std::collections::HashSet;

/// The spans of what a list or object holds: of items, or of keys with their values.
pub(super) fn children(value: JsonValue<'_>) -> impl Iterator<Item = ByteSpan> {
    let member = |member: Member<'_>| ByteSpan { start: member.key.span().start, end: member.value.span().end };
    value.members().map(member).chain(value.items().map(JsonValue::span))
}

/// The blanks at the start of the line of a byte.
pub(super) fn indent_at(bytes: &[u8], at: usize) -> String {
    let before = bytes.get(..at).unwrap_or_default();
    let start = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
    let blanks = bytes.get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
    blanks.map(|byte| char::from(*byte)).collect()
}

/// Whether two values say the same, however they are written. The order of keys says nothing.
pub(super) fn same(one: JsonValue<'_>, other: JsonValue<'_>) -> bool {
    if one.kind() != other.kind() {
        return false;
    }
    if one.raw() == other.raw() {
        return true;
    }
    match one.kind() {
        JsonKind::Null => true,
        JsonKind::Bool => one.bool() == other.bool(),
        JsonKind::Number | JsonKind::Broken => false,
        JsonKind::Text => one.text() == other.text(),
        JsonKind::List => {
            let (mut items, mut others) = (one.items(), other.items());
            loop {
                match (items.next(), others.next()) {
                    (None, None) => return true,
                    (Some(one), Some(other)) if same(one, other) => {}
                    _ => return false,
                }
            }
        }
        JsonKind::Object => {
            let has = |member: Member<'_>| {
                let key = member.key.text().unwrap_or_default();
                other.get(&key).is_some_and(|value| same(member.value, value))
            };
            one.members().count() == other.members().count() && has_keys_once(one) && one.members().all(has)
        }
    }
}

pub(super) fn has_keys_once(object: JsonValue<'_>) -> bool {
    let mut seen = HashSet::new();
    object.members().all(|member| seen.insert(member.key.text().unwrap_or_default()))
}

/// Whether every value of a list is an object with an id that no other one has. An empty list may be one of items.
pub(super) fn is_of_items(list: JsonValue<'_>) -> bool {
    let mut seen = HashSet::new();
    list.items().all(|item| item.kind() == JsonKind::Object && id(item).is_some_and(|id| seen.insert(id)))
}

/// The id of an item.
pub(super) fn id(item: JsonValue<'_>) -> Option<String> {
    item.get("id")?.text().map(std::borrow::Cow::into_owned)
}

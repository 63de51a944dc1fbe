//! A file as lines that git can compare: an item on a line of its own, each of its values on one below it, whatever the order and the
//! layout of the file.

use crate::dataset::json::{JsonKind, JsonValue, Member};
use crate::text::Clean;
use std::io::{self, Write};

/// Writes the values of a file. Items are called by their list and their id, values by their keys.
///
/// # Errors
/// What the writer says.
pub fn write(out: &mut dyn Write, root: JsonValue<'_>) -> io::Result<()> {
    if root.kind() != JsonKind::Object {
        return writeln!(out, "{}", on_one_line(root));
    }
    for member in by_key(root) {
        let key = key_of(member.key);
        match member.value.kind() {
            JsonKind::List if member.value.items().all(|item| item.kind() == JsonKind::Object) => {
                for item in member.value.items() {
                    let id = item.get("id").map(on_one_line).unwrap_or_default();
                    writeln!(out, "{}", format!("{key} {id}").trim_end())?;
                    fields(out, item, true)?;
                }
            }
            JsonKind::Object => {
                writeln!(out, "{key}")?;
                fields(out, member.value, false)?;
            }
            JsonKind::Null | JsonKind::Bool | JsonKind::Number | JsonKind::Text | JsonKind::List | JsonKind::Broken => {
                value(out, &key, member.value, "")?;
            }
        }
    }
    Ok(())
}

/// The fields of an object. The id of an item stands above them.
fn fields(out: &mut dyn Write, object: JsonValue<'_>, is_item: bool) -> io::Result<()> {
    for member in by_key(object) {
        let key = key_of(member.key);
        if !(is_item && key == "id") {
            value(out, &key, member.value, "  ")?;
        }
    }
    Ok(())
}

/// A value: a text of two languages as two lines, a list as a line for each of what it holds.
fn value(out: &mut dyn Write, key: &str, value: JsonValue<'_>, indent: &str) -> io::Result<()> {
    match value.kind() {
        JsonKind::Object => {
            for member in by_key(value) {
                writeln!(out, "{indent}{key}.{}: {}", key_of(member.key), on_one_line(member.value))?;
            }
            Ok(())
        }
        JsonKind::List => value.items().try_for_each(|item| writeln!(out, "{indent}{key}: {}", on_one_line(item))),
        JsonKind::Null | JsonKind::Bool | JsonKind::Number | JsonKind::Text | JsonKind::Broken => {
            writeln!(out, "{indent}{key}: {}", on_one_line(value))
        }
    }
}

/// The members of an object by the alphabet: their order in the file says nothing.
fn by_key(object: JsonValue<'_>) -> Vec<Member<'_>> {
    let mut members: Vec<Member<'_>> = object.members().collect();
    members.sort_by_cached_key(|member| member.key.text().unwrap_or_default().into_owned());
    members
}

fn key_of(key: JsonValue<'_>) -> String {
    Clean::line(&key.text().unwrap_or_default()).to_string()
}

/// A value on one line, without the quotation marks and brackets of JSON.
fn on_one_line(value: JsonValue<'_>) -> String {
    match value.kind() {
        JsonKind::Text => Clean::line(&value.text().unwrap_or_default()).to_string(),
        JsonKind::List => value.items().map(on_one_line).collect::<Vec<_>>().join("; "),
        JsonKind::Object => {
            let member = |member: Member<'_>| format!("{} {}", key_of(member.key), on_one_line(member.value));
            by_key(value).into_iter().map(member).collect::<Vec<_>>().join(", ")
        }
        JsonKind::Null | JsonKind::Bool | JsonKind::Number | JsonKind::Broken => {
            String::from_utf8_lossy(value.raw()).into_owned()
        }
    }
}

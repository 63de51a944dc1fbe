//! What is said to somebody who typed something that cannot be done: one clear sentence first.

use super::args::Command;
use crate::dataset::Lang;
use crate::desk::config::did_you_mean;
use crate::host::failure::Failure;
use crate::lang::Phrase;
use crate::store;
use crate::text::{Audience, Clean, nearest};
use clap::Subcommand;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The file that the dashboard is to open, out of the words that are no command.
///
/// # Errors
/// When there are several, or the word is neither a command nor a path.
pub fn file(
    words: &[OsString],
    command: Option<&Command>,
    lang: Lang,
    audience: Audience,
) -> Result<Option<OsString>, Failure> {
    let Some(first) = words.first() else { return Ok(None) };
    let shown = typed(&first.to_string_lossy()).told(audience).0.clone();
    if !is_path(first) {
        let (vi, en) = did_you_mean(nearest(&shown, command_names().iter().map(String::as_str)));
        return Err(Failure::refused(
            lang,
            format!("`{shown}` không phải lệnh, cũng không phải tệp{vi}\n{}", help_hint(lang)),
            format!("`{shown}` is neither a command nor a file{en}\n{}", help_hint(lang)),
        ));
    }
    if words.len() > 1 || command.is_some() {
        return Err(Failure::refused(
            lang,
            format!("sau tệp `{shown}` không được có gì nữa; lệnh thì viết: bangiao LỆNH … --data {shown}"),
            format!("nothing may stand after the file `{shown}`; for a command type: bangiao COMMAND … --data {shown}"),
        ));
    }
    Ok(Some(first.clone()))
}

/// Whether a word names an existing path or has a path's form.
fn is_path(word: &OsStr) -> bool {
    let bytes = word.as_encoded_bytes();
    word == "-" || bytes.contains(&b'/') || bytes.contains(&b'.') || store::exists(Path::new(word))
}

fn command_names() -> Vec<String> {
    let command = Command::augment_subcommands(clap::Command::new("bangiao"));
    command.get_subcommands().map(|each| each.get_name().to_owned()).collect()
}

/// The language of the words of a command line that could not be parsed.
#[must_use]
pub fn language(words: &[OsString]) -> Option<Lang> {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    let mut found = None;
    while let Some(word) = words.next() {
        let value =
            if word == "--lang" { words.next() } else { word.strip_prefix("--lang=").map(|v| v.to_owned().into()) };
        found = value.and_then(|value| Lang::from_code(&value)).or(found);
    }
    found
}

/// Who reads the output of a command line, whether it could be parsed or not.
#[must_use]
pub fn audience(words: &[OsString]) -> Audience {
    Audience::public(words.iter().take_while(|word| *word != "--").any(|word| word == "--public"))
}

/// A word as it was typed. Whoever reads the output has seen it typed, but for the folders that a shell may have put in it.
fn typed(word: &str) -> Phrase {
    if word.contains('/') { Phrase::path(Path::new(word)) } else { Phrase::word(&Clean::line(word)) }
}

/// What clap found wrong, in one clear sentence and in the user's language, and where to read on.
#[must_use]
pub fn explain(error: &clap::Error, lang: Lang, audience: Audience) -> String {
    format!("{}\n{}", lang.of(sentence(error, audience)), help_hint(lang))
}

/// The sentence, `(vi, en)`.
fn sentence(error: &clap::Error, audience: Audience) -> (String, String) {
    let said = |kind| error.get(kind).map(context_text).unwrap_or_default();
    let shown = |kind| typed(&said(kind)).told(audience).0.clone();
    let (arg, value) = (shown(ContextKind::InvalidArg), shown(ContextKind::InvalidValue));
    let (choices_vi, choices_en) = choices(&said(ContextKind::ValidValue));
    let (hint_vi, hint_en) = hint(error);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            (format!("không có tùy chọn `{arg}`{hint_vi}"), format!("there is no option `{arg}`{hint_en}"))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            (format!("`{arg}` cần một giá trị{choices_vi}"), format!("`{arg}` needs a value{choices_en}"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => (
            format!("`{value}` không dùng được cho `{arg}`{hint_vi}{choices_vi}"),
            format!("`{value}` is no value for `{arg}`{hint_en}{choices_en}"),
        ),
        ErrorKind::MissingRequiredArgument => (format!("còn thiếu {arg}"), format!("{arg} is missing")),
        ErrorKind::ArgumentConflict => {
            let other = shown(ContextKind::PriorArg);
            (format!("`{arg}` không đi cùng `{other}`"), format!("`{arg}` does not go with `{other}`"))
        }
        _ if audience.is_room() => (error.kind().to_string(), error.kind().to_string()),
        _ => (first_line(error), first_line(error)),
    }
}

/// What was probably meant, as far as clap can tell.
fn hint(error: &clap::Error) -> (String, String) {
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = suggestions.into_iter().filter_map(|kind| error.get(kind)).map(context_text);
    did_you_mean(meant.into_iter().find(|text| !text.is_empty()).as_deref())
}

fn choices(valid: &str) -> (String, String) {
    if valid.is_empty() {
        return Default::default();
    }
    (format!(" (được dùng: {valid})"), format!(" (possible: {valid})"))
}

fn context_text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Bool(_) | ContextValue::Number(_) | ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

/// Clap's own first sentence, for what is rare.
fn first_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

fn help_hint(lang: Lang) -> &'static str {
    lang.of(("Xem `bangiao --help`.", "See `bangiao --help`."))
}

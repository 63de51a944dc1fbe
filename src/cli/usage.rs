//! What is said to somebody who typed something that cannot be done: one clear sentence first.

use super::args::Command;
use super::outcome::Failure;
use crate::dataset::Lang;
use crate::desk::config::did_you_mean;
use crate::desk::nearest::nearest;
use crate::store;
use crate::text::Clean;
use clap::Subcommand;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The file that the dashboard is to open, out of the words that are no command.
///
/// # Errors
/// When there are several, or the word is neither a command nor a path.
pub fn file(words: &[OsString], command: Option<&Command>, lang: Lang) -> Result<Option<OsString>, Failure> {
    let Some(first) = words.first() else { return Ok(None) };
    let shown = Clean::line(&first.to_string_lossy()).to_string();
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

/// What clap found wrong, in one clear sentence and in the user's language, and where to read on.
#[must_use]
pub fn explain(error: &clap::Error, lang: Lang) -> String {
    let said = |kind| error.get(kind).map(context_text).unwrap_or_default();
    let (arg, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand];
    let meant = meant.into_iter().map(said).find(|text| !text.is_empty());
    let hint = lang.of(pair(&did_you_mean(meant.as_deref()))).to_owned();
    let valid = said(ContextKind::ValidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => {
            both(lang, format!("không có tùy chọn `{arg}`{hint}"), format!("there is no option `{arg}`{hint}"))
        }
        ErrorKind::InvalidValue if value.is_empty() => both(
            lang,
            format!("`{arg}` cần một giá trị{}", choices(&valid, lang)),
            format!("`{arg}` needs a value{}", choices(&valid, lang)),
        ),
        ErrorKind::InvalidValue => both(
            lang,
            format!("`{value}` không dùng được cho `{arg}`{hint}{}", choices(&valid, lang)),
            format!("`{value}` is no value for `{arg}`{hint}{}", choices(&valid, lang)),
        ),
        ErrorKind::ValueValidation => {
            both(lang, format!("`{value}` không dùng được cho `{arg}`"), format!("`{value}` is no value for `{arg}`"))
        }
        ErrorKind::MissingRequiredArgument => both(lang, format!("còn thiếu {arg}"), format!("{arg} is missing")),
        ErrorKind::ArgumentConflict => {
            let other = said(ContextKind::PriorArg);
            both(lang, format!("`{arg}` không đi cùng `{other}`"), format!("`{arg}` does not go with `{other}`"))
        }
        _ => first_line(error),
    };
    format!("{sentence}\n{}", help_hint(lang))
}

const fn pair(texts: &(String, String)) -> (&str, &str) {
    (texts.0.as_str(), texts.1.as_str())
}

fn both(lang: Lang, vi: String, en: String) -> String {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

fn choices(valid: &str, lang: Lang) -> String {
    if valid.is_empty() {
        return String::new();
    }
    format!(" ({}: {valid})", lang.of(("được dùng", "possible")))
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

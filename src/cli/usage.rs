//! What is said to somebody who typed something that cannot be done: one clear sentence first.

use super::args::Command;
use crate::dataset::Lang;
use crate::host::failure::Failure;
use crate::lang::{CliLabel, CliText, Label, Phrase, Reader, Sentence};
use crate::store;
use crate::text::{Audience, Clean, nearest};
use clap::Subcommand;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::borrow::Cow;
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
    let reader = Reader { lang, audience };
    let shown = typed(&first.to_string_lossy()).read_by(reader).to_owned();
    if !is_path(first) {
        let names = command_names();
        let meant = nearest(&shown, names.iter().map(String::as_str)).map(str::to_owned);
        let said = CliText::NoCommand { word: shown, meant };
        return Err(Failure::Refused(with_hint(&said.say(lang), lang)));
    }
    if words.len() > 1 || command.is_some() {
        return Err(Failure::refused(lang, &CliText::BehindFile { file: shown }));
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
    with_hint(&sentence(error, Reader { lang, audience }), lang)
}

fn with_hint(said: &str, lang: Lang) -> String {
    format!("{said}\n{}", CliLabel::SeeHelp.text(lang))
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what clap finds wrong is more than is said here in a sentence, and grows"
)]
fn sentence(error: &clap::Error, reader: Reader) -> Cow<'static, str> {
    let said = |kind| error.get(kind).map(context_text).unwrap_or_default();
    let shown = |kind| typed(&said(kind)).read_by(reader).to_owned();
    let (option, value) = (shown(ContextKind::InvalidArg), shown(ContextKind::InvalidValue));
    let choices = Some(said(ContextKind::ValidValue)).filter(|choices| !choices.is_empty());
    let text = match error.kind() {
        ErrorKind::UnknownArgument => CliText::NoOption { option, meant: meant(error) },
        ErrorKind::InvalidValue if value.is_empty() => CliText::NeedsValue { option, choices },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            CliText::NoValueOf { value, option, meant: meant(error), choices }
        }
        ErrorKind::MissingRequiredArgument => CliText::Missing { argument: option },
        ErrorKind::ArgumentConflict => CliText::DoesNotGo { option, other: shown(ContextKind::PriorArg) },
        _ if reader.audience.is_room() => return error.kind().to_string().into(),
        _ => return first_line(error).into(),
    };
    text.say(reader.lang)
}

/// What was probably meant, as far as clap can tell.
fn meant(error: &clap::Error) -> Option<String> {
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = suggestions.into_iter().filter_map(|kind| error.get(kind)).map(context_text);
    meant.into_iter().find(|text| !text.is_empty())
}

fn context_text(value: &ContextValue) -> String {
    if let ContextValue::Strings(texts) = value {
        return texts.join(", ");
    }
    let says_nothing = matches!(value, ContextValue::Bool(_) | ContextValue::Number(_) | ContextValue::None);
    if says_nothing { String::new() } else { value.to_string() }
}

/// Clap's own first sentence, for what is rare.
fn first_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

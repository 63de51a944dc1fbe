//! The dashboard in English.

use crate::lang::app::{AppLabel, AppText};
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: AppLabel) -> &'static str {
    match label {
        AppLabel::VietnameseInput => "A Vietnamese input method is on: command keys are plain letters.",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &AppText) -> Cow<'static, str> {
    match *text {
        AppText::KeysDropped { keys } => format!("({keys} {} dropped)", plural(keys, "key", "keys")),
        AppText::KeysWait { keys, in_overlay } => {
            let esc = if in_overlay { "Esc Esc" } else { "Esc" };
            let (noun, them, verb) = if keys == 1 { ("key", "it", "waits") } else { ("keys", "them", "wait") };
            format!("The notes are still being read: {keys} {noun} {verb}. {esc} drops {them}.")
        }
    }
    .into()
}

//! What is said of what leaves the dashboard, in English.

use crate::lang::output::{OutputText, RowNoun};
use crate::text::plural;
use std::borrow::Cow;

const fn noun(noun: RowNoun, count: usize) -> &'static str {
    match noun {
        RowNoun::Partners => plural(count, "partner", "partners"),
        RowNoun::Frameworks => plural(count, "framework", "frameworks"),
        RowNoun::Timeline => plural(count, "row of the timeline", "rows of the timeline"),
        RowNoun::Hits => plural(count, "hit", "hits"),
        RowNoun::Lines => plural(count, "line", "lines"),
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OutputText) -> Cow<'static, str> {
    match text {
        OutputText::OfItem { noun, name } => format!("the {noun} of {name}"),
        OutputText::OfItems { noun, items } => format!("the {noun}s of {items} items"),
        OutputText::Rows { count, noun: of, is_marked: true } => format!("{count} marked {}", noun(*of, *count)),
        OutputText::Rows { count, noun: of, is_marked: false } => format!("{count} {}", noun(*of, *count)),
        OutputText::InCurrentFolder { file } => format!("{file} (the current folder)"),
        OutputText::InHome { file } => format!("{file} (your home)"),
        OutputText::Wrote { what, place } => format!("Wrote {what} to {place}"),
        OutputText::Exists { place } => format!("{place} is there already; nothing was written."),
        OutputText::NotWritten { place, why } => format!("Could not write {place}: {why}"),
    }
    .into()
}

//! How two names are told to be one: without case, marks and what parts their words; but two names that both have marks, and others,
//! are two.

use crate::text::{fold, tone_key};
use std::collections::{HashMap, HashSet};

/// A name without case, marks and what parts its words.
pub(super) fn key(name: &str) -> String {
    words_of(&fold(name))
}

/// The words of a text with one blank between them.
fn words_of(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// The keys of all names of one kind of thing: a name that is written with different marks in different places has one for each.
#[derive(Default)]
pub(super) struct NameKeys<'a> {
    /// For each name as it is written its key, and its exact form where that has marks.
    known: HashMap<&'a str, (String, Option<String>)>,
    /// For each key the exact forms with marks.
    marked: HashMap<String, HashSet<String>>,
}

impl<'a> NameKeys<'a> {
    /// Takes note of a name.
    pub fn enter(&mut self, name: &'a str) {
        if self.known.contains_key(name) {
            return;
        }
        let folded = key(name);
        let exact = Some(name).filter(|name| !name.is_ascii()).map(exact).filter(|exact| !exact.is_ascii());
        if let Some(exact) = &exact {
            self.marked.entry(folded.clone()).or_default().insert(exact.clone());
        }
        self.known.insert(name, (folded, exact));
    }

    /// The key of a name that was entered.
    pub fn of(&self, name: &str) -> &str {
        let Some((folded, exact)) = self.known.get(name) else { return "" };
        let is_ambiguous = self.marked.get(folded).is_some_and(|forms| forms.len() > 1);
        exact.as_ref().filter(|_| is_ambiguous).unwrap_or(folded)
    }
}

/// A name with its marks.
fn exact(name: &str) -> String {
    words_of(&tone_key(name))
}

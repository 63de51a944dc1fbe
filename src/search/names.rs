//! What a value of a filter may name: words of vocabularies, and items by any of their names.

use super::grammar::SearchField;
use super::problem::QueryProblem;
use super::spelling::folded;
use super::tokens::tokens;
use super::typo::distance;
use crate::dataset::{Dataset, DerivedItem, Framework, Id, Lang, Partner, Source, Text, Theme, Words};
use crate::lang::{SearchText, Translated};

/// A value as it was typed: its words, and where it begins.
#[derive(Debug, Clone)]
pub(super) struct TypedValue {
    pub text: String,
    pub column: usize,
}

/// A name without marks, case and what parts its words.
pub(super) fn squeezed(text: &str) -> String {
    words_of(text).concat()
}

/// The words of a text, folded.
pub(super) fn words_of(text: &str) -> Vec<String> {
    // An underscore is a letter to nobody who types `in_force`.
    let text = text.replace('_', " ");
    tokens(&text).filter_map(|range| text.get(range)).map(folded).collect()
}

/// Something that a filter may name, with every name that it goes by.
pub(super) struct Named<T> {
    pub value: T,
    pub names: Vec<String>,
    /// What to type for it.
    pub typed: Translated,
}

/// Typed by its id, the first of the names.
fn named<T>(value: T, names: impl IntoIterator<Item = impl AsRef<str>>) -> Named<T> {
    let names = names.into_iter();
    let mut typed = String::new();
    let names = names.map(|name| {
        if typed.is_empty() {
            name.as_ref().clone_into(&mut typed);
        }
        words_of(name.as_ref()).join(" ")
    });
    let names = names.collect();
    Named { value, names, typed: Translated::from_texts(|_| typed.clone()) }
}

/// Typed by its word in either language, with `_` between its parts. The words of the format are English.
pub(super) fn worded<T>(value: T, word: &'static str, label: impl Fn(Lang) -> &'static str) -> Named<T> {
    let typed = |lang| if lang == Lang::En { word.to_owned() } else { words_with_bars(label(lang)) };
    let names = std::iter::once(word).chain(Lang::ALL.into_iter().map(&label));
    Named { typed: Translated::from_texts(typed), ..named(value, names) }
}

/// `đang thực hiện` as it is typed without quotes.
fn words_with_bars(label: &str) -> String {
    label.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// A text in the languages that it has.
pub(super) fn sides(text: &Text) -> impl Iterator<Item = &str> {
    text.sides().map(|(_, side)| &**side)
}

/// Every word of a vocabulary.
pub(super) fn vocabulary<W: Words>() -> Vec<Named<W>> {
    W::ALL.iter().map(|word| worded(*word, word.word(), |lang| word.label(lang))).collect()
}

/// Every theme.
pub(super) fn themes(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |theme: &Theme| named(theme.id.clone(), std::iter::once(theme.id.as_str()).chain(sides(&theme.name)));
    dataset.themes.iter().map(names).collect()
}

/// Every partner.
pub(super) fn partners(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |partner: &Partner| -> Vec<String> {
        let own = std::iter::once(partner.id.as_str()).chain(sides(&partner.name));
        own.chain(partner.aliases.iter().map(|alias| &**alias)).map(str::to_owned).collect()
    };
    dataset.partners.iter().map(|partner| named(partner.id.clone(), names(partner))).collect()
}

/// Every framework.
pub(super) fn frameworks(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |framework: &Framework| -> Vec<String> {
        let own =
            std::iter::once(framework.id.as_str()).chain(framework.acronym.as_deref()).chain(sides(&framework.name));
        own.chain(framework.aliases.iter().map(|alias| &**alias)).map(str::to_owned).collect()
    };
    dataset.frameworks.iter().map(|framework| named(framework.id.clone(), names(framework))).collect()
}

/// The derived things that a field filters by: those that some record names in such a part.
pub(super) fn derived(dataset: &Dataset, field: SearchField) -> Vec<Named<Id>> {
    let Some((kind, relations)) = field.derived() else { return Vec::new() };
    let things = dataset.derived_list(kind).iter().filter(|thing| thing.is_named_as(relations));
    let names = |thing: &DerivedItem| named(thing.id.clone(), std::iter::once(thing.id.as_str()).chain(thing.names()));
    things.map(names).collect()
}

/// Every source.
pub(super) fn sources(dataset: &Dataset) -> Vec<Named<Id>> {
    let names =
        |source: &Source| named(source.id.clone(), std::iter::once(source.id.as_str()).chain(sides(&source.title)));
    dataset.sources.iter().map(names).collect()
}

/// All that the values name. A value is a whole name, else the beginning of names, else words out of them.
pub(super) fn choose<T: Clone>(values: &[TypedValue], from: &[Named<T>]) -> Result<Vec<T>, QueryProblem> {
    let mut chosen = Vec::new();
    for value in values {
        let (words, squeezed) = (words_of(&value.text).join(" "), squeezed(&value.text));
        let whole = |name: &String| *name == words || name.replace(' ', "") == squeezed;
        let begins = |name: &String| name.starts_with(&words);
        let within = |name: &String| format!(" {name}").contains(&format!(" {words}"));
        let tries: [&dyn Fn(&String) -> bool; 3] = [&whole, &begins, &within];
        let found = tries.iter().map(|fits| named_so(from, *fits)).find(|found| !found.is_empty());
        match found {
            Some(found) if !words.is_empty() => chosen.extend(found),
            Some(_) | None => return Err(unknown_value(value, &words, from)),
        }
    }
    Ok(chosen)
}

fn named_so<T: Clone>(from: &[Named<T>], fits: &dyn Fn(&String) -> bool) -> Vec<T> {
    from.iter().filter(|each| each.names.iter().any(fits)).map(|each| each.value.clone()).collect()
}

fn unknown_value<T>(value: &TypedValue, words: &str, from: &[Named<T>]) -> QueryProblem {
    let names = from.iter().flat_map(|each| &each.names);
    let near =
        names.min_by_key(|name| distance(words, name)).filter(|name| distance(words, name) <= words.len() / 3 + 1);
    let shown = |lang| listed(from.iter().filter(|_| near.is_none()).map(|each| each.typed.text(lang)));
    QueryProblem::of_filter(value.column, |lang| SearchText::NoValue {
        value: value.text.clone(),
        meant: near.cloned(),
        values: shown(lang),
    })
}

/// So many values are named where none is near: the rest is what the search box offers by itself.
const LISTED: usize = 4;

/// The first that may be typed; nothing when there is nothing.
fn listed<'v>(values: impl Iterator<Item = &'v str>) -> Option<String> {
    let mut said = String::new();
    for (n, value) in values.enumerate() {
        if n == LISTED {
            said.push_str(", …");
            break;
        }
        said.push_str(if said.is_empty() { "" } else { ", " });
        said.push_str(value);
    }
    (!said.is_empty()).then_some(said)
}

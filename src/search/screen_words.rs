//! Words of the screen are words of the query. What the program calls a flag or a status (`quá hạn`, `signed, not known in force`), what
//! people call it, and whose money it is (`funded by JICA`, `do JICA tài trợ`) are read as the filters that they name.
//!
//! The words come from the vocabularies and from [`SpokenWords`]; the values of `funder:` from the dataset.

use super::filter::{self, FilterReading, field_named};
use super::function_words::{Leave, is_free, is_function_word};
use super::grammar::{FIELDS, SearchField};
use super::index::Index;
use super::names::{derived, worded, words_of};
use super::narrow::{name_of_field, quoted};
use super::pieces::{Word, pieces};
use super::query::Alternative;
use super::spelling::{folded, marked};
use super::tokens::tokens;
use crate::dataset::words::{Flag, FrameworkType, Instrument};
use crate::dataset::{Dataset, Kind, Status, Words};
use crate::lang::{Label, Lang, SpokenWords};
use std::cmp::Reverse;
use std::sync::LazyLock;

/// How much must speak for it that a filter is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// The label is all that is asked for, or has words enough to be nothing else: it goes before what texts say.
    Sure,
    /// It stands in the query, and no text answers.
    Any,
}

/// The most words that the name of a funder is looked for in.
const LONGEST_NAME: usize = 8;

/// A word of a label.
struct LabelWord {
    folded: String,
    marked: String,
}

/// A label of the screen, and the filter that it names.
struct ScreenLabel {
    words: Vec<LabelWord>,
    field: SearchField,
    /// As the file writes it.
    value: &'static str,
}

/// What stands before and behind the name of a funder.
struct FundingPhrase {
    before: Vec<LabelWord>,
    behind: Vec<LabelWord>,
}

/// The longer labels before those that begin them.
static LABELS: LazyLock<Vec<ScreenLabel>> = LazyLock::new(|| {
    let mut labels = Vec::new();
    add(&mut labels, SearchField::Flag, |flag: Flag, lang| SpokenWords::Flag(flag.as_label()).text(lang));
    add(&mut labels, SearchField::Status, |status: Status, lang| SpokenWords::Status(status.as_label()).text(lang));
    add(&mut labels, SearchField::Kind, |_: Kind, _| "");
    add(&mut labels, SearchField::Kind, |_: FrameworkType, _| "");
    add(&mut labels, SearchField::Instrument, |_: Instrument, _| "");
    labels.sort_by_key(|label| Reverse(label.words.len()));
    labels
});

static FUNDING: LazyLock<Vec<FundingPhrase>> = LazyLock::new(|| {
    let said = Lang::ALL.into_iter().flat_map(|lang| listed(SpokenWords::FundedBy.text(lang)));
    let parted = said.filter_map(|said| said.split_once('…'));
    parted.map(|(before, behind)| FundingPhrase { before: label_words(before), behind: label_words(behind) }).collect()
});

/// Adds the labels of a vocabulary: its words in the file and in each language, and what else people say.
fn add<W: Words>(labels: &mut Vec<ScreenLabel>, field: SearchField, spoken: fn(W, Lang) -> &'static str) {
    for word in W::ALL {
        let of_lang = |lang| std::iter::once(word.label(lang)).chain(listed(spoken(*word, lang)));
        for said in std::iter::once(word.word()).chain(Lang::ALL.into_iter().flat_map(of_lang)) {
            labels.push(ScreenLabel { words: label_words(&said.replace('_', " ")), field, value: word.word() });
        }
    }
}

/// The parts of a list of sayings.
fn listed(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(';').map(str::trim).filter(|said| !said.is_empty())
}

fn label_words(text: &str) -> Vec<LabelWord> {
    let words = tokens(text).filter_map(|range| text.get(range));
    words.map(|word| LabelWord { folded: folded(word), marked: marked(word) }).collect()
}

/// Whether typed words begin with these.
fn begin_with(typed: &[&Word], label: &[LabelWord]) -> bool {
    let is = |(typed, label): (&&Word, &LabelWord)| {
        (typed.typed.folded == label.folded && typed.typed.compare(&label.marked).same_word())
            || typed.forms.contains(&label.folded)
    };
    typed.len() >= label.len() && typed.iter().zip(label).all(is)
}

/// An alternative whose words of the screen are filters; `None` where it has none for which enough speaks.
pub(super) fn read(
    index: &Index,
    dataset: &Dataset,
    alternative: &Alternative,
    certainty: Certainty,
) -> Option<Alternative> {
    let free = alternative.terms.iter().filter(|term| is_free(term));
    let words: Vec<&Word> = free.flat_map(|term| &term.words).collect();
    let has_signs = alternative.terms.iter().any(|term| !is_free(term));
    let (whole, part): (&[SearchField], &[SearchField]) = match certainty {
        Certainty::Sure => (&[SearchField::Flag, SearchField::Status], &[SearchField::Flag]),
        Certainty::Any => (
            &[SearchField::Flag, SearchField::Status, SearchField::Kind, SearchField::Instrument],
            &[SearchField::Flag, SearchField::Status, SearchField::Kind, SearchField::Instrument],
        ),
    };
    let mut taken = TakenWords::of(dataset, &words, whole, certainty);
    if taken.is_all(&words) && !has_signs && !is_name(index, &words) {
        taken.used.fill(true);
    } else {
        taken = TakenWords::of(dataset, &words, part, certainty);
        if certainty == Certainty::Sure && !taken.is_long {
            return None;
        }
    }
    taken.filtered(dataset, alternative)
}

/// Which words are the name of a kind or of an instrument.
pub(super) fn labels_in(words: &[&Word]) -> Vec<bool> {
    let mut is_label = vec![false; words.len()];
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let is_here = |label: &&ScreenLabel| {
            matches!(label.field, SearchField::Kind | SearchField::Instrument) && begin_with(rest, &label.words)
        };
        let length = LABELS.iter().find(is_here).map_or(0, |label| label.words.len());
        is_label.iter_mut().skip(at).take(length).for_each(|slot| *slot = true);
    }
    is_label
}

/// What of a query was taken as filters.
#[derive(Default)]
struct TakenWords {
    used: Vec<bool>,
    filters: Vec<(SearchField, Vec<String>)>,
    /// Of two words or more, which no text is likely to have side by side by chance.
    is_long: bool,
}

impl TakenWords {
    fn of(dataset: &Dataset, words: &[&Word], fields: &[SearchField], certainty: Certainty) -> Self {
        let mut taken = Self { used: vec![false; words.len()], ..Self::default() };
        if let Some((place, length, name)) = funder(dataset, words, certainty) {
            taken.used.iter_mut().skip(place).take(length).for_each(|slot| *slot = true);
            taken.filters.push((SearchField::Funder, vec![name]));
            taken.is_long = true;
        }
        let mut at = 0;
        while at < words.len() {
            let rest = words.get(at..).unwrap_or_default();
            let is_here = |label: &&ScreenLabel| fields.contains(&label.field) && begin_with(rest, &label.words);
            let label = LABELS.iter().find(is_here).filter(|label| {
                let is_used = taken.used.iter().skip(at).take(label.words.len()).any(|used| *used);
                !is_used && !is_denied(words, at)
            });
            let Some(label) = label else {
                at += 1;
                continue;
            };
            taken.used.iter_mut().skip(at).take(label.words.len()).for_each(|slot| *slot = true);
            taken.is_long |= label.words.len() > 1;
            taken.add(label.field, label.value);
            at += label.words.len();
        }
        taken
    }

    fn add(&mut self, field: SearchField, value: &str) {
        match self.filters.iter_mut().find(|(known, _)| *known == field) {
            Some((_, values)) => values.push(value.to_owned()),
            None => self.filters.push((field, vec![value.to_owned()])),
        }
    }

    /// Whether nothing else is asked for.
    fn is_all(&self, words: &[&Word]) -> bool {
        let mut others = words.iter().zip(&self.used).filter(|(_, used)| !**used);
        !self.filters.is_empty() && others.all(|(word, _)| is_function_word(&word.typed, Leave::All))
    }

    /// The alternative without the words that were taken, and with their filters.
    fn filtered(self, dataset: &Dataset, alternative: &Alternative) -> Option<Alternative> {
        with_filters(dataset, alternative, self.used, &self.filters)
    }
}

/// An alternative without the words that were read as filters, and with these.
pub(super) fn with_filters(
    dataset: &Dataset,
    alternative: &Alternative,
    used: Vec<bool>,
    filters: &[(SearchField, Vec<String>)],
) -> Option<Alternative> {
    let mut read = alternative.clone();
    let mut used = used.into_iter();
    for term in read.terms.iter_mut().filter(|term| is_free(term)) {
        term.words.retain(|_| !used.next().unwrap_or(false));
    }
    read.terms.retain(|term| !term.words.is_empty());
    for (field, values) in filters {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        let text = format!("{}:{}", name_of_field(*field), values.join(","));
        let FilterReading::Filter(filter) = filter::read(pieces(&text).first()?, dataset) else { return None };
        read.filters.push(filter);
        read.read.push(text);
    }
    (!filters.is_empty()).then_some(read)
}

/// Who is said to give money: where that begins, how many words it has, and the name.
fn funder(dataset: &Dataset, words: &[&Word], certainty: Certainty) -> Option<(usize, usize, String)> {
    let mut names: Option<Vec<String>> = None;
    for phrase in FUNDING.iter() {
        for place in 0..words.len() {
            let rest = words.get(place..).unwrap_or_default();
            if !begin_with(rest, &phrase.before) {
                continue;
            }
            let rest = rest.get(phrase.before.len()..).unwrap_or_default();
            for length in (1..=LONGEST_NAME.min(rest.len())).rev() {
                let (name, behind) = rest.split_at_checked(length)?;
                if !begin_with(behind, &phrase.behind)
                    || name.iter().all(|word| is_function_word(&word.typed, Leave::All))
                {
                    continue;
                }
                let name = name.iter().map(|word| word.raw.as_str()).collect::<Vec<_>>().join(" ");
                let names = names.get_or_insert_with(|| {
                    let funders = derived(dataset, SearchField::Funder);
                    funders.into_iter().flat_map(|each| each.names).collect()
                });
                let typed = words_of(&name).join(" ");
                let names_it = |known: &String| match certainty {
                    Certainty::Sure => *known == typed,
                    Certainty::Any => format!(" {known} ").contains(&format!(" {typed} ")),
                };
                if names.iter().any(names_it) {
                    return Some((place, phrase.before.len() + length + phrase.behind.len(), name));
                }
            }
        }
    }
    None
}

/// Whether the word before a place says that it is not so.
fn is_denied(words: &[&Word], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| is_denial(&word.typed.folded))
}

fn is_denial(folded: &str) -> bool {
    matches!(folded, "chua" | "khong" | "not" | "never")
}

/// Whether words are a whole name of an item: that is what is meant by them.
fn is_name(index: &Index, words: &[&Word]) -> bool {
    let items = index.linkable().filter(|(item, _)| index.item_ref(*item).is_some());
    let names = items.flat_map(|(item, _)| index.fields(item)).filter(|(field, _)| Index::is_naming(*field));
    let mut names = names.filter(|(_, name)| name.len() == words.len());
    names.any(|(_, name)| {
        words.iter().zip(name).all(|(word, id)| {
            word.typed.folded == index.vocabulary.folded(*id)
                && word.typed.compare(index.vocabulary.marked(*id)).same_word()
        })
    })
}

/// A filter that was read from words, as it is typed in a language.
pub(super) fn in_words(filter: &str, lang: Lang) -> String {
    let parts = filter.split_once(':').and_then(|(name, value)| Some((field_named(name)?, value)));
    let Some((field, value)) = parts else { return filter.to_owned() };
    let name = FIELDS.iter().find(|row| row.field == field).map_or("", |row| row.name.text(lang));
    let values: Vec<String> = value.split(',').map(|value| value_in_words(field, value, lang)).collect();
    format!("{name}:{}", values.join(","))
}

fn value_in_words(field: SearchField, value: &str, lang: Lang) -> String {
    let typed = match field {
        SearchField::Flag => typed::<Flag>(value, lang),
        SearchField::Status => typed::<Status>(value, lang),
        SearchField::Kind => typed::<Kind>(value, lang).or_else(|| typed::<FrameworkType>(value, lang)),
        SearchField::Instrument => typed::<Instrument>(value, lang),
        SearchField::Theme
        | SearchField::Partner
        | SearchField::Framework
        | SearchField::Funder
        | SearchField::Agency
        | SearchField::Counterpart
        | SearchField::Person
        | SearchField::Place
        | SearchField::Role
        | SearchField::Source
        | SearchField::Year
        | SearchField::Date
        | SearchField::Due
        | SearchField::Updated
        | SearchField::Id
        | SearchField::Has
        | SearchField::Text(_) => None,
    };
    typed.unwrap_or_else(|| value.to_owned())
}

/// A word of a vocabulary as it is typed in a language.
fn typed<W: Words>(value: &str, lang: Lang) -> Option<String> {
    let word = W::from_word(value)?;
    Some(worded(word, word.word(), |lang| word.label(lang)).typed.text(lang).to_owned())
}

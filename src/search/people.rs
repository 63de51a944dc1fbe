//! People as they are spoken of: by a title and a given name (`ông Tài`, `Mr Kim`), by a title and the whole name in any order
//! (`TS. Lê Công Thành`, `Dr Thanh Le Cong`), or by a given name alone that begins the name of nothing else. What is said so is read as
//! the filter for that person: the syllables of a name are in many other words.

use super::function_words::is_free;
use super::grammar::SearchField;
use super::index::Index;
use super::pieces::Word;
use super::query::Alternative;
use super::screen_words::with_filters;
use super::spelling::{Typed, folded};
use super::tokens::tokens;
use crate::dataset::{Dataset, DerivedItem, DerivedKind};

/// What stands before the name of a person and before nothing else.
const TITLES: [&[&str]; 25] = [
    &["ông"],
    &["bà"],
    &["ts"],
    &["ths"],
    &["pgs"],
    &["gs"],
    &["tskh"],
    &["tiến", "sĩ"],
    &["thạc", "sĩ"],
    &["phó", "giáo", "sư"],
    &["giáo", "sư"],
    &["đồng", "chí"],
    &["đc"],
    &["ngài"],
    &["mr"],
    &["mrs"],
    &["ms"],
    &["miss"],
    &["dr"],
    &["prof"],
    &["professor"],
    &["sir"],
    &["madam"],
    &["madame"],
    &["excellency"],
];

/// What is also a word of the field or a name: a title where a capital follows and it has none.
const TITLES_BEFORE_CAPITALS: [&[&str]; 6] = [&["anh"], &["chị"], &["cô"], &["chú"], &["bác"], &["thầy"]];

/// The longest name that is looked for.
const LONGEST_NAME: usize = 6;

/// An alternative with a person as a filter; `None` where it speaks of none.
pub(super) fn read(index: &Index, dataset: &Dataset, alternative: &Alternative) -> Option<Alternative> {
    let free = alternative.terms.iter().filter(|term| is_free(term));
    let words: Vec<&Word> = free.flat_map(|term| &term.words).collect();
    let (first, length, people) = titled(dataset, &words).or_else(|| by_given_name(index, dataset, &words))?;
    let used: Vec<bool> = (0..words.len()).map(|at| (first..first + length).contains(&at)).collect();
    let names: Vec<String> =
        people.iter().filter_map(|person| Some(person.name.sides().next()?.1.to_string())).collect();
    with_filters(dataset, alternative, used, &[(SearchField::Person, names)])
}

/// Where a title begins, how many words it has with the name behind it, and who are called so.
fn titled<'d>(dataset: &'d Dataset, words: &[&Word]) -> Option<(usize, usize, Vec<&'d DerivedItem>)> {
    (0..words.len()).find_map(|first| {
        let mut at = first;
        while let Some(length) = title_at(words, at) {
            at += length;
        }
        let rest = words.get(at..).filter(|_| at > first)?;
        (1..=rest.len().min(LONGEST_NAME)).rev().find_map(|length| {
            let people = called(dataset, rest.get(..length)?);
            (!people.is_empty()).then_some((first, at + length - first, people))
        })
    })
}

/// How many words of a title stand here; `None` where no title does.
fn title_at(words: &[&Word], at: usize) -> Option<usize> {
    let rest = words.get(at..)?;
    let is_here =
        |title: &&&[&str]| rest.len() > title.len() && title.iter().zip(rest).all(|(title, word)| is(word, title));
    if let Some(title) = TITLES.iter().find(is_here) {
        return Some(title.len());
    }
    let is_capital = |word: &&Word| word.raw.starts_with(char::is_uppercase);
    let title = TITLES_BEFORE_CAPITALS.iter().find(is_here)?;
    let [own, next] = [rest.first()?, rest.get(title.len())?];
    (!is_capital(own) && is_capital(next)).then_some(title.len())
}

/// Whether a word is this one, with its marks; `ba` is a number, and `ong` no other word.
fn is(word: &Word, title: &str) -> bool {
    let typed = &word.typed;
    typed.folded == folded(title) && (typed.compare(title).same_word() && (typed.has_marks() || typed.folded != "ba"))
}

/// Who is called by a given name that is the whole query and begins the name of nothing else.
fn by_given_name<'d>(
    index: &Index,
    dataset: &'d Dataset,
    words: &[&Word],
) -> Option<(usize, usize, Vec<&'d DerivedItem>)> {
    let [word] = words else { return None };
    let mut letters = word.raw.chars();
    let is_name = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    if !is_name {
        return None;
    }
    let people = called(dataset, words);
    let is_given = people.iter().all(|person| person.names().any(|name| ends(&words_of(name), word)));
    let ids = index.vocabulary.exactly(&word.typed.folded);
    let mut begins_another = false;
    for id in ids.filter(|id| word.typed.compare(index.vocabulary.marked(*id)).same_word()) {
        index.for_each_holding(id, |item, place| {
            begins_another |= !index.is_record(item) && place.begins() && Index::is_naming(place.field());
        });
    }
    (is_given && !people.is_empty() && !begins_another).then_some((0, 1, people))
}

/// The people of whose name all these words are, whatever their order; of one word, those whose given name it is, if there are any.
fn called<'d>(dataset: &'d Dataset, words: &[&Word]) -> Vec<&'d DerivedItem> {
    let is_called = |person: &&DerivedItem| {
        person.names().any(|name| {
            let mut left = words_of(name);
            words.iter().all(|word| {
                let at = left.iter().position(|written| is_word(word, written));
                at.map(|at| left.swap_remove(at)).is_some()
            })
        })
    };
    let people: Vec<&DerivedItem> = dataset.derived_list(DerivedKind::Person).iter().filter(is_called).collect();
    let [word] = words else { return people };
    let given: Vec<&DerivedItem> =
        people.iter().copied().filter(|person| person.names().any(|name| ends(&words_of(name), word))).collect();
    if given.is_empty() { people } else { given }
}

fn words_of(name: &str) -> Vec<&str> {
    tokens(name).filter_map(|range| name.get(range)).collect()
}

/// Whether a name ends with a word: in Vietnamese the given name does.
fn ends(name: &[&str], word: &Word) -> bool {
    name.last().is_some_and(|last| is_word(word, last))
}

fn is_word(word: &Word, written: &str) -> bool {
    let written = Typed::new(written);
    word.typed.folded == written.folded && word.typed.compare(written.as_typed()).same_word()
}

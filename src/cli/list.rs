//! `bangiao list`: one kind of thing, whole or what a query finds of it.

use super::args::List;
use super::outcome::{CommandAnswer, CommandResult};
use super::search::parse;
use crate::dataset::flags::FlagEntry;
use crate::dataset::{
    Dataset, DerivedItem, DerivedKind, Flag, GlossaryTerm, ItemRef, Lang, Target, Text, Words, timeline,
};
use crate::export::formats::format::Format;
use crate::export::lists::Shown;
use crate::export::output_rows::ListRows;
use crate::export::rows::{Column, Listed, View};
use crate::export::table::Look;
use crate::export::{lists, rows};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::export::ExportText;
use crate::lang::{CliLabel, Sentence};
use crate::search::{Index, Query, search};
use crate::text::{compare, fold, wrap};
use std::collections::HashSet;
use std::io;

/// Prints a list.
///
/// # Errors
/// When the data cannot be used, or the output not written.
pub fn run(
    list: List,
    query: &[String],
    format: Option<&'static Format>,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let dataset = setup.load(streams)?;
    let sieve = Sieve::new(&query.join(" "), &dataset, setup, streams)?;
    let printer = ListPrinter {
        view: View { dataset: &dataset, flags: dataset.flags(), audience: setup.audience },
        look: setup.look(),
        format,
    };
    let found = printer.list(list, &sieve, streams.out)?;
    if matches!(sieve, Sieve::Everything) {
        return Ok(CommandAnswer::Yes);
    }
    if !found && format.is_none() {
        streams.tell(setup.lang, &CliLabel::NothingFound);
    }
    Ok(CommandAnswer::of(found))
}

/// What a query lets through.
enum Sieve {
    /// There is no query.
    Everything,
    /// There is one.
    Query {
        /// The items that the search finds.
        hits: HashSet<ItemRef>,
        /// The query itself, for what is no hit of a search.
        query: Query,
    },
}

impl Sieve {
    fn new(query: &str, dataset: &Dataset, setup: &Setup, streams: &mut Streams<'_>) -> Result<Self, Failure> {
        if query.trim().is_empty() {
            return Ok(Self::Everything);
        }
        let parsed = parse(query, dataset, setup.lang, streams)?;
        let found = search(&Index::for_audience(dataset, setup.audience), dataset, &parsed);
        Ok(Self::Query { hits: found.list.iter().map(|hit| hit.item).collect(), query: parsed })
    }

    /// Whether it lets through the item at that place.
    fn takes(&self, target: Target, place: usize) -> bool {
        match self {
            Self::Everything => true,
            Self::Query { hits, .. } => hits.contains(&ItemRef { target, place }),
        }
    }

    /// Whether a text, in all its languages, and an id together say what the query asks for.
    fn says(&self, text: &Text, id: &str) -> bool {
        self.says_with(text, std::iter::once(id))
    }

    /// Whether a text, in all its languages, and these lines together say what the query asks for.
    fn says_with<'t>(&self, text: &'t Text, lines: impl Iterator<Item = &'t str>) -> bool {
        let Self::Query { query, .. } = self else { return true };
        let sides: Vec<&str> = text.sides().map(|(_, side)| &**side).chain(lines).collect();
        query.is_said_in(&sides)
    }

    /// The flag whose word, in the file or in a language, the query is.
    fn flag(&self) -> Option<Flag> {
        let Self::Query { query, .. } = self else { return None };
        let words: Vec<&str> = query.text().split_whitespace().collect();
        let query = fold(&words.join(" "));
        let said = |flag: &Flag| {
            let labels = Lang::ALL.map(|lang| flag.label(lang));
            labels.into_iter().chain([flag.word()]).any(|word| fold(word) == query)
        };
        Flag::ALL.iter().copied().find(said)
    }

    /// The items of a list that it lets through.
    fn pick<'a, T>(&self, target: Target, items: &'a [T]) -> Vec<&'a T> {
        let kept = items.iter().enumerate().filter(|(place, _)| self.takes(target, *place));
        kept.map(|(_, item)| item).collect()
    }
}

struct ListPrinter<'a> {
    view: View<'a>,
    look: Look,
    format: Option<&'static Format>,
}

impl<'a> ListPrinter<'a> {
    /// Prints what the sieve lets through; says whether there was anything.
    fn list(&self, list: List, sieve: &Sieve, out: &mut dyn io::Write) -> io::Result<bool> {
        let data = self.view.dataset;
        match list {
            List::Partners => {
                let partners =
                    by_name(sieve.pick(Target::Partner, &data.partners), self.look.lang, |partner| &partner.name);
                self.print(out, lists::PARTNERS, &rows::PARTNERS, partners)
            }
            List::Frameworks => {
                let frameworks = sieve.pick(Target::Framework, &data.frameworks);
                self.print(out, lists::FRAMEWORKS, &rows::FRAMEWORKS, frameworks)
            }
            List::Records => {
                let records = sieve.pick(Target::Record, &data.records);
                self.print(out, lists::RECORDS, &rows::RECORDS, records)
            }
            List::Agencies => {
                let agencies = self.derived(DerivedKind::Agency, sieve);
                self.print(out, lists::AGENCIES, &rows::AGENCIES, agencies)
            }
            List::People => {
                let people = self.derived(DerivedKind::Person, sieve);
                self.print(out, lists::PEOPLE, &rows::PEOPLE, people)
            }
            List::Places => {
                let places = self.derived(DerivedKind::Place, sieve);
                self.print(out, lists::PLACES, &rows::PLACES, places)
            }
            List::Timeline => self.print(out, lists::TIMELINE, rows::TIMELINE, moments(data, sieve)),
            List::Themes => {
                let themes = data.themes.iter().filter(|theme| sieve.says(&theme.name, theme.id.as_str()));
                self.print(out, lists::THEMES, &rows::THEMES, themes.collect())
            }
            List::Sources => {
                let sources = data.sources.iter().filter(|source| sieve.says(&source.title, source.id.as_str()));
                self.print(out, lists::SOURCES, &rows::SOURCES, sources.collect())
            }
            List::Flags => {
                let listed = warnings(&self.view, sieve);
                let is_for_people = self.format.is_none() && sieve.flag().is_none();
                let (each, together): (Vec<_>, Vec<_>) =
                    listed.into_iter().partition(|entry| !is_for_people || entry.raised.flag.is_counted());
                let found = self.print(out, lists::FLAGS, rows::FLAGS, each)?;
                self.tell_together(out, &together)?;
                Ok(found || !together.is_empty())
            }
            List::Claims => {
                let claims = data.claims.iter().filter(|claim| sieve.says(&claim.text, &claim.measure));
                self.print(out, lists::CLAIMS, &rows::CLAIMS, claims.collect())
            }
            List::Priorities => {
                let priorities = data.priorities.iter().filter(|priority| sieve.says(&priority.text, ""));
                self.print(out, lists::PRIORITIES, &rows::PRIORITIES, priorities.collect())
            }
            List::Glossary => self.print(out, lists::GLOSSARY, &rows::GLOSSARY, self.terms(sieve)),
        }
    }

    /// The terms that have the words in any of their names.
    fn terms<'t>(&'t self, sieve: &Sieve) -> Vec<&'t GlossaryTerm> {
        let says = |term: &&GlossaryTerm| {
            let words = term.acronyms.iter().chain(&term.also).map(|word| &**word);
            sieve.says_with(&term.term, words.chain([term.id.as_str()]))
        };
        let terms = self.view.dataset.glossary.iter().filter(says).collect();
        by_name(terms, self.look.lang, |term| &term.term)
    }

    /// What is one thing to know of many records: a line for each sentence, and of how many it is said.
    fn tell_together(&self, out: &mut dyn io::Write, entries: &[FlagEntry<'_>]) -> io::Result<()> {
        let mut told: Vec<(Flag, &str, usize)> = Vec::new();
        for entry in entries {
            let (flag, why) = (entry.raised.flag, entry.raised.why.text(self.look.lang));
            match told.iter_mut().find(|(known, said, _)| (*known, *said) == (flag, why)) {
                Some((.., count)) => *count += 1,
                None => told.push((flag, why, 1)),
            }
        }
        told.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
        for (flag, why, count) in told {
            let said =
                ExportText::ToldOfMany { flag: self.look.flag(flag), count, why: why.to_owned(), word: flag.word() };
            let said = said.say(self.look.lang);
            for line in wrap(&said, self.look.width.unwrap_or(usize::MAX)) {
                writeln!(out, "{}", said.get(line).unwrap_or_default())?;
            }
        }
        Ok(())
    }

    /// Derived things by name.
    fn derived(&self, kind: DerivedKind, sieve: &Sieve) -> Vec<&'a DerivedItem> {
        by_name(sieve.pick(Target::Derived(kind), self.view.dataset.derived_list(kind)), self.look.lang, |item| {
            &item.name
        })
    }

    fn print<K: Listed>(
        &self,
        out: &mut dyn io::Write,
        shown: &[Shown<K>],
        columns: &[Column<K>],
        items: Vec<K::Item<'a>>,
    ) -> io::Result<bool> {
        let found = !items.is_empty();
        match self.format.and_then(|format| format.list) {
            Some(write) => {
                write(out, &ListRows { columns, shown, view: &self.view, items, heading: None }, &self.look)?;
            }
            None if found => lists::list(out, shown, &self.view, &self.look, items)?,
            None => {}
        }
        Ok(found)
    }
}

/// By name, as an index in the chosen language would have them.
fn by_name<T>(mut items: Vec<&T>, lang: Lang, name: fn(&T) -> &Text) -> Vec<&T> {
    items.sort_by(|a, b| compare(name(a).pick(lang).text, name(b).pick(lang).text));
    items
}

/// The flags of what the query finds; where it is the word of a flag and nothing else, all of that flag.
fn warnings<'a>(view: &View<'a>, sieve: &Sieve) -> Vec<FlagEntry<'a>> {
    let named = sieve.flag();
    let takes = |entry: &FlagEntry<'a>| match named {
        Some(flag) => entry.raised.flag == flag,
        None => view.dataset.find(entry.id.as_str()).is_some_and(|item| sieve.takes(item.target, item.place)),
    };
    view.flags.listed(&view.dataset.records).into_iter().filter(takes).collect()
}

fn moments<'a>(dataset: &'a Dataset, sieve: &Sieve) -> Vec<timeline::Row<'a>> {
    let takes = |row: &timeline::Row<'a>| {
        dataset.find(row.record.id.as_str()).is_some_and(|item| sieve.takes(item.target, item.place))
    };
    timeline::rows(dataset).into_iter().filter(takes).collect()
}

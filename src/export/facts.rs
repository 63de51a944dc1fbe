//! What is known of an agency or a person, each in a line.

use super::block::Run;
use crate::dataset::model::Person;
use crate::dataset::words::Side;
use crate::dataset::{Counterpart, Lang, Text, Words};
use crate::lang::{DetailText, Sentence};
use crate::text::Clean;

/// An agency: its name, and in brackets its acronym and what else it is called.
pub(super) fn counterpart(agency: &Counterpart, lang: Lang) -> Run {
    let run = Run::of(agency.name.pick(lang));
    let acronym = agency.acronym.as_deref().filter(|acronym| *acronym != run.text);
    let behind: Vec<String> = acronym.map(str::to_owned).into_iter().chain(also(&agency.aliases, lang)).collect();
    in_brackets(run, &behind)
}

/// A person: the name, the office, the organisation, and of the other side that it is so.
pub(super) fn person(person: &Person, lang: Lang) -> Option<Run> {
    let named = person.name.as_deref().map(|name| {
        let also: Vec<String> = also(&person.aliases, lang).into_iter().collect();
        in_brackets(Run::plain(name), &also)
    });
    let texts = [&person.role, &person.organisation].into_iter().filter_map(|text| filled(text.as_ref(), lang));
    let side = person.side.filter(|side| *side == Side::Counterpart).map(|side| Run::plain(side.label(lang)));
    in_a_row(named.into_iter().chain(texts).chain(side))
}

/// Other names, where there are any.
fn also(aliases: &[Clean], lang: Lang) -> Option<String> {
    let names: Vec<&str> = aliases.iter().map(|alias| &**alias).collect();
    (!names.is_empty()).then(|| DetailText::Also { names: names.join(", ") }.say(lang).into_owned())
}

fn in_brackets(run: Run, behind: &[String]) -> Run {
    if behind.is_empty() { run } else { Run { text: format!("{} ({})", run.text, behind.join("; ")), ..run } }
}

fn filled(text: Option<&Text>, lang: Lang) -> Option<Run> {
    text.map(|text| Run::of(text.pick(lang))).filter(|run| !run.text.is_empty())
}

/// Several things said in a row, with commas between them; where one is not translated, the whole is marked so.
fn in_a_row(runs: impl Iterator<Item = Run>) -> Option<Run> {
    runs.reduce(|one, next| Run {
        text: format!("{}, {}", one.text, next.text),
        foreign: one.foreign || next.foreign,
        ..one
    })
}

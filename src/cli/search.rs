//! `bangiao search`: ranked hits over everything.

use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Value;
use crate::dataset::{Dataset, ItemRef, Lang};
use crate::export::rows::{HITS, Ranked, View, object};
use crate::export::{json, lists};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, Sentence};
use crate::search::{Hits, Index, Query, ReadingKind, search};
use std::collections::HashSet;
use std::num::NonZeroUsize;

/// Prints what is found.
///
/// # Errors
/// When nothing is asked for, the data cannot be used, or the output not written.
pub fn run(
    query: &[String],
    limit: Option<NonZeroUsize>,
    as_json: bool,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let query = query.join(" ");
    if query.trim().is_empty() {
        return Err(Failure::refused(setup.lang, &CliLabel::NothingToSearch));
    }
    let dataset = setup.load(streams)?;
    let query = parse(&query, &dataset, setup.lang, streams)?;
    let index = Index::for_audience(&dataset, setup.audience);
    let hits = search(&index, &dataset, &query);
    let sure = sure(&hits, &index, &dataset);
    tell_reading(&hits, setup.lang, streams);
    let told = hits.reading.as_ref().map(|reading| reading.told.text(setup.lang));
    let asked = told.unwrap_or(query.text()).trim().to_owned();
    let ranked = hits.list.iter().zip(1..).filter_map(|(hit, rank)| {
        let is_guess = hit.guess && !sure.contains(&hit.item);
        let reading = hits.reading.as_ref().filter(|_| hit.is_read);
        let filters = hit.answers.is_none().then_some(asked.as_str());
        Some(Ranked { rank, hit, item: dataset.at(hit.item)?, is_guess, reading, filters })
    });
    let found: Vec<Ranked<'_>> = ranked.take(limit.map_or(usize::MAX, NonZeroUsize::get)).collect();
    let any = !found.is_empty();
    let view = View { dataset: &dataset, flags: dataset.flags(), audience: setup.audience };
    if as_json {
        json::array(streams.out, found.into_iter().map(|found| Value::Object(object(HITS, &view, found))))?;
    } else {
        text(found, &view, setup, streams)?;
    }
    tell_nowhere(&hits, setup.lang, streams);
    Ok(CommandAnswer::of(any))
}

/// Tells what a query was read as, where that is not what was typed.
fn tell_reading(hits: &Hits, lang: Lang, streams: &mut Streams<'_>) {
    let Some(reading) = hits.reading.as_ref().filter(|reading| reading.kind.is_told()) else { return };
    match reading.kind {
        ReadingKind::Partly => {
            let words = reading.left_out.clone();
            let nowhere = words.iter().all(|word| hits.nowhere.iter().any(|nowhere| nowhere.word == *word));
            streams.tell(lang, &CliText::LeftOut { words, query: reading.told.text(lang).to_owned(), nowhere });
        }
        ReadingKind::Pasted => streams.tell(lang, &CliLabel::Pasted),
        ReadingKind::Words
        | ReadingKind::Filter
        | ReadingKind::Meaning
        | ReadingKind::AnyYear
        | ReadingKind::Family
        | ReadingKind::Keys
        | ReadingKind::Spaces
        | ReadingKind::Sound
        | ReadingKind::Initials
        | ReadingKind::Broader
        | ReadingKind::Typo => streams.tell(lang, &CliText::ReadAs { query: reading.told.text(lang).to_owned() }),
    }
}

/// Names the words that are nowhere, where that is why nothing or less was found; and what is like a number that there is not.
fn tell_nowhere(hits: &Hits, lang: Lang, streams: &mut Streams<'_>) {
    let told = hits.nowhere.iter().filter(|nowhere| hits.list.is_empty() || !nowhere.like.is_empty());
    for nowhere in told {
        let (word, like) = (nowhere.word.clone(), nowhere.like.clone());
        streams.tell(lang, &CliText::Nowhere { word, like });
    }
}

/// Reads a query. What is wrong in it is said.
///
/// # Errors
/// When a filter cannot be understood: without it, more would be found than was asked for.
pub fn parse(text: &str, dataset: &Dataset, lang: Lang, streams: &mut Streams<'_>) -> Result<Query, Failure> {
    let query = Query::parse(text, dataset);
    let told: Vec<_> = query.problems().iter().chain(query.unfinished()).collect();
    let problems: Vec<String> = told
        .iter()
        .map(|problem| {
            let told = CliText::InQuery { column: problem.column + 1, problem: problem.message.text(lang).to_owned() };
            told.say(lang).into_owned()
        })
        .collect();
    if told.iter().any(|problem| problem.drops_filter) {
        return Err(Failure::Refused(problems.join("\n")));
    }
    for problem in problems {
        streams.warn(&format!("bangiao: {problem}"));
    }
    Ok(query)
}

/// What the keys of Telex or VNI find once they are read as the words that they write: that is a reading and no guess, and it is
/// said already. JSON keeps to its contract, where `guess` takes both together.
fn sure(hits: &Hits, index: &Index, dataset: &Dataset) -> HashSet<ItemRef> {
    let reading = hits.reading.as_ref().filter(|reading| reading.kind == ReadingKind::Keys);
    let Some(reading) = reading else { return HashSet::new() };
    let found = search(index, dataset, &Query::parse(&reading.text, dataset)).list;
    found.into_iter().filter(|hit| !hit.guess).map(|hit| hit.item).collect()
}

fn text(found: Vec<Ranked<'_>>, view: &View<'_>, setup: &Setup, streams: &mut Streams<'_>) -> Result<(), Failure> {
    if found.is_empty() {
        streams.tell(setup.lang, &CliLabel::NothingFound);
        return Ok(());
    }
    if found.iter().all(|found| found.is_guess) {
        streams.tell(setup.lang, &CliLabel::GuessesOnly);
    }
    lists::list(streams.out, lists::HITS, view, &setup.look(), found)?;
    Ok(())
}

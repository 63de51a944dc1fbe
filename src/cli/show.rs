//! `bangiao show`: one item in full.

use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::{Dataset, DerivedKind, Id};
use crate::export::formats::format::{Format, WholeItem};
use crate::export::page::PageOptions;
use crate::export::rows::View;
use crate::export::text;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::CliText;
use crate::search::{Index, Query, search};
use crate::text::nearest;

/// So many items are named that a word may mean.
const MEANT: usize = 3;

/// Prints the item of an id, in small or capital letters.
///
/// # Errors
/// When the data cannot be used, or the output not written.
pub fn run(id: &str, format: Option<&Format>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let dataset = setup.load(streams)?;
    let lower = id.to_lowercase();
    let Some(item) = dataset.item(&lower) else {
        if let Some(write) = format.and_then(|format| format.item) {
            write(streams.out, None, &setup.look())?;
        }
        say_missing(id, &dataset, setup, streams);
        return Ok(CommandAnswer::No);
    };
    let as_of = setup.as_of_day(&dataset);
    let options = PageOptions { lang: setup.lang, audience: setup.audience, as_of, most: usize::MAX };
    let view = View { dataset: &dataset, flags: dataset.flags(), audience: setup.audience };
    let whole = WholeItem { item, view, options };
    match format.and_then(|format| format.item) {
        Some(write) => write(streams.out, Some(&whole), &setup.look())?,
        None => text::write(streams.out, &whole.page(), &setup.look())?,
    }
    Ok(CommandAnswer::Yes)
}

/// Says that there is no such item, and which one may be meant.
pub fn say_missing(id: &str, dataset: &Dataset, setup: &Setup, streams: &mut Streams<'_>) {
    let misspelt = nearest(id, ids(dataset).map(Id::as_str));
    let found = misspelt.is_none().then(|| named(id, dataset, setup)).flatten();
    let meant = found.or_else(|| misspelt.map(|id| format!("`{id}`")));
    streams.tell(setup.lang, &CliText::NoSuchId { id: id.to_owned(), meant });
}

/// What a word finds that was typed in the place of an id: `fi` (Finland).
fn named(word: &str, dataset: &Dataset, setup: &Setup) -> Option<String> {
    let index = Index::for_audience(dataset, setup.audience);
    let hits = search(&index, dataset, &Query::parse(word, dataset));
    let found = hits.list.iter().take(MEANT).filter_map(|hit| dataset.at(hit.item));
    let found = found.map(|item| format!("`{}` ({})", item.id(), item.name().pick(setup.lang).text));
    let found: Vec<String> = found.collect();
    (!found.is_empty()).then(|| found.join(", "))
}

fn ids(dataset: &Dataset) -> impl Iterator<Item = &Id> {
    let partners = dataset.partners.iter().map(|partner| &partner.id);
    let frameworks = dataset.frameworks.iter().map(|framework| &framework.id);
    let records = dataset.records.iter().map(|record| &record.id);
    let themes = dataset.themes.iter().map(|theme| &theme.id);
    let sources = dataset.sources.iter().map(|source| &source.id);
    let derived = DerivedKind::ALL.into_iter().flat_map(|kind| dataset.derived_list(kind)).map(|item| &item.id);
    let terms = dataset.glossary.iter().map(|term| &term.id);
    partners.chain(frameworks).chain(records).chain(themes).chain(sources).chain(derived).chain(terms)
}

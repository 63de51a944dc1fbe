//! `bangiao show`: one item in full.

use super::outcome::{Answer, Failure, Outcome, Streams};
use super::setup::Setup;
use crate::dataset::{Dataset, Id, Item};
use crate::desk::config::did_you_mean;
use crate::export::page::{PageOptions, page};
use crate::export::rows::{View, whole};
use crate::export::{json, markdown, text};
use crate::text::nearest;

/// In which form an item is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A page of text.
    Text,
    /// JSON.
    Json,
    /// Markdown.
    Markdown,
}

/// Prints the item of an id, in small or capital letters.
///
/// # Errors
/// When the data cannot be used, or the output not written.
pub fn run(id: &str, form: Form, setup: &Setup, streams: &mut Streams<'_>) -> Outcome {
    let dataset = setup.load(streams)?;
    let lower = id.to_lowercase();
    let Some(item) = dataset.item(&lower) else {
        if form == Form::Json {
            json::array(streams.out, [])?;
        }
        say_missing(id, &dataset, setup, streams);
        return Ok(Answer::No);
    };
    print(&lower, item, &dataset, form, setup, streams)?;
    Ok(Answer::Yes)
}

fn print(
    id: &str,
    item: Item<'_>,
    dataset: &Dataset,
    form: Form,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let as_of = setup.as_of_day(dataset);
    let blocks = || page(dataset, id, PageOptions { lang: setup.lang, public: setup.public, as_of, most: usize::MAX });
    match form {
        Form::Json => {
            json::object(streams.out, &whole(&View { dataset, flags: dataset.flags() }, item))?;
        }
        Form::Markdown => markdown::write(streams.out, &blocks(), &setup.look())?,
        Form::Text => text::write(streams.out, &blocks(), &setup.look())?,
    }
    Ok(())
}

/// Says that there is no such item, and which one may be meant.
pub fn say_missing(id: &str, dataset: &Dataset, setup: &Setup, streams: &mut Streams<'_>) {
    let (vi, en) = did_you_mean(nearest(id, ids(dataset).map(Id::as_str)));
    let said = (format!("bangiao: không có gì mang mã `{id}`{vi}"), format!("bangiao: nothing has the id `{id}`{en}"));
    streams.say(&setup.lang.of(said));
}

fn ids(dataset: &Dataset) -> impl Iterator<Item = &Id> {
    let partners = dataset.partners.iter().map(|partner| &partner.id);
    let frameworks = dataset.frameworks.iter().map(|framework| &framework.id);
    let records = dataset.records.iter().map(|record| &record.id);
    let themes = dataset.themes.iter().map(|theme| &theme.id);
    let sources = dataset.sources.iter().map(|source| &source.id);
    partners.chain(frameworks).chain(records).chain(themes).chain(sources)
}

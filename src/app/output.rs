//! What leaves the dashboard: pages and briefs as text, what a tab shows as a file. Private notes leave it in no public session.

use super::tabs::tab::TabView;
use super::world::World;
use crate::dataset::{Id, Lang};
use crate::desk::agenda::Agenda;
use crate::export::block::Block;
use crate::export::extract::Extract;
use crate::export::minutes::Meeting;
use crate::export::page::{PageOptions, page};
use crate::export::table::Look;
use crate::export::{brief, decided, json, minutes, text};
use crate::lang::{ItemForm, OutputText, Phrase, RowNoun, Sentence};
use crate::text::{self as words_of, Audience};

/// No name takes more cells than this of a message.
const NAME: usize = 40;

/// What is to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveContent {
    /// What the tab in front shows.
    View,
    /// A text that is Markdown and can be read as it stands.
    Text {
        /// The text.
        text: String,
        /// What it is, to be told.
        what: Phrase,
        /// Minutes or private notes are in it.
        private: bool,
    },
    /// The minutes of a meeting: as Markdown, or what was decided as JSON for the clerk.
    Minutes {
        /// The minutes.
        text: String,
        /// What was decided.
        decided: String,
        /// What the minutes are, to be told.
        what: Phrase,
        /// What was decided, to be told.
        what_decided: Phrase,
    },
    /// An agenda, to be handed over.
    Agenda {
        /// It.
        agenda: Box<Agenda>,
        /// What it is, to be told.
        what: Phrase,
    },
}

/// A wish to write a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveRequest {
    /// What.
    pub writing: SaveContent,
    /// Where: a path as it was typed, with an ending of which the form is known.
    pub path: String,
    /// A file that is there already is replaced: the user was asked.
    pub replace: bool,
}

/// How text for people is written when it leaves the screen.
#[must_use]
pub const fn look(world: &World, lang: Lang) -> Look {
    Look { lang, ascii: world.look.theme.ascii, color: false, width: None }
}

fn options(world: &World, as_of: crate::dataset::Day, lang: Lang) -> PageOptions {
    PageOptions { lang, audience: world.audience(), as_of, most: usize::MAX }
}

/// The pages of items as plain text, in the language of the screen.
#[must_use]
pub fn pages(world: &World, ids: &[Id]) -> String {
    let look = look(world, world.look.lang);
    let rule = format!("\n{}\n\n", if look.ascii { "-" } else { "─" }.repeat(20));
    let page_of = |id: &Id| {
        let mut out = Vec::new();
        let blocks = page(world.dataset(), id.as_str(), options(world, world.data.as_of_day(), world.look.lang));
        let blocks: Vec<Block> = blocks.into_iter().map(unlinked).collect();
        // SaveContent to memory does not fail.
        let written = text::write(&mut out, &blocks, &look);
        written.ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
    };
    ids.iter().map(page_of).collect::<Vec<_>>().join(&rule)
}

/// A block without the ids that its text leads to: they mean something to who sits at the program alone.
fn unlinked(mut block: Block) -> Block {
    match &mut block {
        Block::Title(run) | Block::Paragraph(run) | Block::Entry { run, .. } => run.link = None,
        Block::Fact { values, .. } => values.iter_mut().for_each(|run| run.link = None),
        Block::Lead(_) | Block::Section { .. } => {}
    }
    block
}

/// The briefs of items as Markdown.
#[must_use]
pub fn briefs(world: &World, ids: &[Id], lang: Lang) -> String {
    briefs_for(world, ids, lang, world.audience())
}

/// Whether something private is in the briefs of items.
#[must_use]
pub fn has_private(world: &World, ids: &[Id]) -> bool {
    let differs = |lang| briefs(world, ids, lang) != briefs_for(world, ids, lang, Audience::Room);
    !world.audience().is_room() && Lang::ALL.into_iter().any(differs)
}

fn briefs_for(world: &World, ids: &[Id], lang: Lang, audience: Audience) -> String {
    let options = PageOptions { audience, ..options(world, world.data.as_of_day(), lang) };
    brief::briefs(world.dataset(), ids.iter().map(Id::as_str), options, &look(world, lang))
}

/// The minutes of an agenda as Markdown.
#[must_use]
pub fn minutes(world: &World, agenda: &Agenda, lang: Lang) -> String {
    let (notebook, dataset) = (&world.desk.notebook, world.dataset());
    let meeting = Meeting { agenda, notebook, dataset, as_of: world.data.as_of, audience: world.audience() };
    minutes::markdown(&meeting, &look(world, lang))
}

/// What the meeting of an agenda decided, as JSON of the dataset's format.
#[must_use]
pub fn decided(world: &World, agenda: &Agenda) -> String {
    let mut out = Vec::new();
    let value = decided::decided(world.dataset(), agenda, world.look.lang);
    // SaveContent to memory does not fail.
    let written = json::object(&mut out, &value);
    written.ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
}

/// The name of an item, in a message.
fn short_name(world: &World, id: &Id, lang: Lang) -> String {
    words_of::truncate(world.dataset().name_of(id.as_str(), lang).text, NAME, "…").into_owned()
}

/// What is made of one item or of several: the page of Finland.
#[must_use]
pub fn told(world: &World, form: ItemForm, ids: &[Id]) -> Phrase {
    Phrase::new(|reader| match ids {
        [only] => OutputText::OfItem { form, name: short_name(world, only, reader.lang) },
        several => OutputText::OfItems { form, items: several.len() },
    })
}

/// A field of an item.
#[must_use]
pub fn told_of_field(world: &World, field: &str, id: &Id) -> Phrase {
    Phrase::new(|reader| OutputText::FieldOf { field: field.to_owned(), name: short_name(world, id, reader.lang) })
}

/// The rows that are written.
#[must_use]
pub fn told_of_view(view: &TabView<'_>) -> Phrase {
    let noun = match view.extract {
        Extract::Partners(_) => RowNoun::Partners,
        Extract::Frameworks(_) => RowNoun::Frameworks,
        Extract::Timeline(_) => RowNoun::Timeline,
        Extract::Hits(_) => RowNoun::Hits,
        Extract::Table(_) => RowNoun::Lines,
    };
    OutputText::Rows { count: view.extract.len(), noun, is_marked: view.is_marked }.into()
}

/// The name of a file, without the folders before it.
fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A file as it is named where others look on: without its folders, but for the two that have no name of their own.
#[must_use]
pub fn in_public(asked: &str, lang: Lang) -> String {
    let file = file_name(asked).to_owned();
    match asked.rsplit_once('/').map(|(folders, _)| file_name(folders)) {
        None | Some(".") => OutputText::InCurrentFolder { file }.say(lang).into_owned(),
        Some("~") => OutputText::InHome { file }.say(lang).into_owned(),
        Some(_) => file,
    }
}

/// A path with its first folders left away where it is long: its end says which file it is.
#[must_use]
pub fn short(path: &str) -> String {
    if words_of::width(path) <= NAME {
        return path.to_owned();
    }
    let ends = path.match_indices('/').filter_map(|(at, _)| path.get(at..));
    let end = ends.into_iter().find(|end| words_of::width(end) < NAME);
    end.map_or_else(|| file_name(path).to_owned(), |end| format!("…{end}"))
}

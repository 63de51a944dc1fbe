//! What leaves the dashboard: pages and briefs as text, what a tab shows as a file. Private notes leave it in no public session.

use super::input::{Effect, Errand, News, Written};
use super::overlay::brief::Brief;
use super::overlay::field::FieldPicker;
use super::overlay::write::Write;
use super::tabs::View;
use super::world::World;
use super::{App, tabs, words};
use crate::dataset::{Id, Lang};
use crate::desk::agenda::Agenda;
use crate::export::extract::{self, Extract, Format};
use crate::export::minutes::Meeting;
use crate::export::page::{Block, PageOptions, page};
use crate::export::table::Look;
use crate::export::{brief, decided, json, minutes, rows, text};
use crate::lang::Phrase;
use crate::text::{self as words_of, Audience};

/// Something said in both languages, `(vi, en)`.
pub type Said = (String, String);

/// No name takes more cells than this of a message.
const NAME: usize = 40;

/// What is to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// What the tab in front shows.
    View,
    /// A text that is Markdown and can be read as it stands.
    Text {
        /// The text.
        text: String,
        /// What it is, to be told.
        what: Said,
        /// Minutes or private notes are in it.
        private: bool,
    },
    /// The minutes of a meeting: as Markdown, or what was decided as JSON for the clerk.
    Minutes {
        /// The minutes.
        text: String,
        /// What was decided.
        decided: String,
        /// What it is, to be told.
        what: Said,
    },
    /// An agenda, to be handed over.
    Agenda {
        /// It.
        agenda: Box<Agenda>,
        /// What it is, to be told.
        what: Said,
    },
}

/// A wish to write a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteOrder {
    /// What.
    pub writing: Writing,
    /// Where: a path as it was typed, with an ending of which the form is known.
    pub path: String,
    /// A file that is there already is replaced: the user was asked.
    pub replace: bool,
}

/// How text for people is written when it leaves the screen.
#[must_use]
pub const fn look(world: &World, lang: Lang) -> Look {
    Look { lang, ascii: world.theme.ascii, color: false, width: None }
}

fn options(world: &World, as_of: crate::dataset::Day, lang: Lang) -> PageOptions {
    PageOptions { lang, audience: world.audience(), as_of, most: usize::MAX }
}

/// The pages of items as plain text, in the language of the screen.
#[must_use]
pub fn pages(world: &World, ids: &[Id]) -> String {
    let look = look(world, world.lang);
    let rule = format!("\n{}\n\n", if look.ascii { "-" } else { "─" }.repeat(20));
    let page_of = |id: &Id| {
        let mut out = Vec::new();
        let blocks = page(world.dataset(), id.as_str(), options(world, world.as_of_day(), world.lang));
        let blocks: Vec<Block> = blocks.into_iter().map(unlinked).collect();
        // Writing to memory does not fail.
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
    let options = PageOptions { audience, ..options(world, world.as_of_day(), lang) };
    brief::briefs(world.dataset(), ids.iter().map(Id::as_str), options, &look(world, lang))
}

/// The minutes of an agenda as Markdown.
#[must_use]
pub fn minutes(world: &World, agenda: &Agenda, lang: Lang) -> String {
    let meeting = Meeting { agenda, dataset: world.dataset(), as_of: world.as_of, audience: world.audience() };
    minutes::markdown(&meeting, &look(world, lang))
}

/// What the meeting of an agenda decided, as JSON of the dataset's format.
#[must_use]
pub fn decided(world: &World, agenda: &Agenda) -> String {
    let mut out = Vec::new();
    let value = decided::decided(world.dataset(), agenda, world.lang);
    // Writing to memory does not fail.
    let written = json::object(&mut out, &value);
    written.ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
}

/// What is told of something of one item or of several: `trang Phần Lan`, `the page of Finland`.
#[must_use]
pub fn told(world: &World, (vi, en): words::Pair, ids: &[Id]) -> Said {
    match ids {
        [only] => {
            let name = |lang| words_of::truncate(world.dataset().name_of(only.as_str(), lang).text, NAME, "…");
            (format!("{vi} {}", name(Lang::Vi)), format!("the {en} of {}", name(Lang::En)))
        }
        several => (format!("{vi} của {} mục", several.len()), format!("the {en}s of {} items", several.len())),
    }
}

/// What is told of the rows that are written.
#[must_use]
pub fn told_of_view(view: &View<'_>) -> Said {
    let count = view.extract.len();
    let (vi, en, one) = match view.extract {
        Extract::Partners(_) => ("đối tác", "partners", "partner"),
        Extract::Frameworks(_) => ("khuôn khổ", "frameworks", "framework"),
        Extract::Timeline(_) => ("mốc thời gian", "rows of the timeline", "row of the timeline"),
        Extract::Hits(_) => ("kết quả", "hits", "hit"),
        Extract::Table(_) => ("dòng", "lines", "line"),
    };
    let en = words_of::plural(count, one, en);
    if view.is_marked {
        (format!("{count} {vi} đã chọn"), format!("{count} marked {en}"))
    } else {
        (format!("{count} {vi}"), format!("{count} {en}"))
    }
}

/// The name of a file, without the folders before it.
fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A file as it is named where others look on: without its folders, but for the two that have no name of their own.
fn in_public(asked: &str) -> Said {
    let name = file_name(asked);
    match asked.rsplit_once('/').map(|(folders, _)| file_name(folders)) {
        None | Some(".") => (format!("{name} (thư mục hiện tại)"), format!("{name} (the current folder)")),
        Some("~") => (format!("{name} (thư mục nhà)"), format!("{name} (your home)")),
        Some(_) => (name.to_owned(), name.to_owned()),
    }
}

/// A path with its first folders left away where it is long: its end says which file it is.
fn short(path: &str) -> String {
    if words_of::width(path) <= NAME {
        return path.to_owned();
    }
    let ends = path.match_indices('/').filter_map(|(at, _)| path.get(at..));
    let end = ends.into_iter().find(|end| words_of::width(end) < NAME);
    end.map_or_else(|| file_name(path).to_owned(), |end| format!("…{end}"))
}

impl App {
    /// The chosen items; where there are none, that is said.
    fn chosen_or_say(&mut self) -> Option<Vec<Id>> {
        let ids = self.chosen();
        if ids.is_empty() {
            self.say(words::NOTHING_CHOSEN);
            return None;
        }
        Some(ids)
    }

    /// Sends the pages of the chosen items to the clipboard.
    pub(super) fn copy(&mut self) -> Vec<Effect> {
        let Some(ids) = self.chosen_or_say() else { return Vec::new() };
        let (text, what) = (pages(&self.world, &ids), told(&self.world, words::PAGE, &ids));
        vec![Effect::Copy { text, what }]
    }

    /// Prints the pages of the chosen items on a plain screen.
    pub(super) fn print(&mut self) -> Vec<Effect> {
        let Some(ids) = self.chosen_or_say() else { return Vec::new() };
        vec![Effect::Print(pages(&self.world, &ids))]
    }

    /// Opens the fields of the item that is shown, to take one of them.
    pub(super) fn copy_field(&mut self) {
        match self.shown().and_then(|id| Id::new(&id)) {
            Some(id) => self.lay_over(FieldPicker::new(id)),
            None => self.say(words::NOTHING_CHOSEN),
        }
    }

    /// Opens the brief of the chosen items.
    pub(super) fn brief(&mut self) {
        if let Some(ids) = self.chosen_or_say() {
            self.lay_over(Brief::new(&self.world, &ids));
        }
    }

    /// Asks where what the tab shows is to be written.
    pub(super) fn write_view(&mut self) {
        match self.tab().view(&self.world).filter(|view| !view.extract.is_empty()) {
            Some(view) => {
                let overlay = Write::new(Writing::View, told_of_view(&view), view.stem);
                self.lay_over(overlay);
            }
            None => self.say(words::NOTHING_TO_WRITE),
        }
    }

    /// Sends a file to be written behind the frames.
    pub(super) fn write(&mut self, WriteOrder { writing, path, replace }: WriteOrder) -> Vec<Effect> {
        let made = match writing {
            Writing::Minutes { decided, what, .. } if Format::of(&path) == Some(Format::Json) => {
                Some((decided.into_bytes(), what, true))
            }
            Writing::Text { text, what, private } => Some((text.into_bytes(), what, private)),
            Writing::Minutes { text, what, .. } => Some((text.into_bytes(), what, true)),
            Writing::View => self.view_as(Format::of(&path)),
            Writing::Agenda { agenda, what } => {
                return vec![Effect::Errand(Errand::HandOver { path, agenda, what, replace })];
            }
        };
        let Some((bytes, what, private)) = made else {
            self.say(words::NOTHING_TO_WRITE);
            return Vec::new();
        };
        vec![Effect::Errand(Errand::Write { path, bytes, what, replace, private })]
    }

    /// What the tab shows as a file, what is told of it, and whether it may hold private notes.
    fn view_as(&self, format: Option<Format>) -> Option<(Vec<u8>, Said, bool)> {
        let world = &self.world;
        let view = self.tab().view(world)?;
        let what = told_of_view(&view);
        let (lang, dataset) = (world.lang, world.dataset());
        let about = self.about_view(lang.of((&what.0, &what.1)), view.is_marked);
        let rows = rows::View { dataset, flags: dataset.flags(), audience: world.audience() };
        let head = (format?, (lang.of(self.tab().name()), about.as_str()));
        let mut bytes = Vec::new();
        extract::write(&mut bytes, view.extract, head, &rows, &look(world, lang)).ok()?;
        // Of all lists that of what changed alone tells what became of private notes.
        let private = self.tabs.at() == tabs::CHANGES && !world.audience().is_room();
        Some((bytes, what, private))
    }

    /// What stands below the heading of a view: how many rows, what was searched for, of which day they speak.
    fn about_view(&self, count: &str, is_marked: bool) -> String {
        let (world, lang) = (&self.world, self.world.lang);
        let searched = format!("{}: “{}”", lang.of(words::SEARCH_LABEL), world.query.text());
        let sorted = self.tab().sorted_by(world);
        let sorted = sorted.map(|column| format!("{} {}", lang.of(words::SORTED_BY), lang.of(column)));
        let as_of = format!("{} {}", lang.of(words::AS_OF), world.as_of.display(lang));
        let pieces = [
            Some(count.to_owned()),
            Some(searched).filter(|_| world.is_searching() && !is_marked),
            sorted,
            Some(as_of),
        ];
        pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Says what became of a file: what was written, where; in public only as much of that as was typed last.
    fn say_written(&mut self, (asked, path): (&str, &str), (vi, en): &Said, outcome: &Written) {
        let whole = || (short(path), short(path));
        let place = Phrase::private(whole(), in_public(asked));
        let (place_vi, place_en) = place.told(self.world.audience());
        self.say(match outcome {
            Written::Done => (format!("Đã ghi {vi} vào {place_vi}"), format!("Wrote {en} to {place_en}")),
            Written::Exists => (
                format!("{place_vi} đã có, chưa ghi gì."),
                format!("{place_en} is there already; nothing was written."),
            ),
            Written::Refused((why_vi, why_en)) => {
                (format!("Chưa ghi được {place_vi}: {why_vi}"), format!("Could not write {place_en}: {why_en}"))
            }
        });
    }

    /// Something came of an errand: what became of a file is said, and the overlay that may have asked for it hears it.
    pub(super) fn pass_on(&mut self, news: &News) -> Vec<Effect> {
        if let News::Written { asked, path, what, outcome } = news {
            self.say_written((asked, path), what, outcome);
        }
        let outcome = self.in_overlay(|overlay, _| overlay.hear(news));
        outcome.map(|outcome| self.follow(outcome)).unwrap_or_default()
    }
}

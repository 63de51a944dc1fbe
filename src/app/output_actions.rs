//! What takes pages, briefs and lists out of the dashboard, and what is said of it.

use super::App;
use super::input::{Effect, SaveOutcome, Task, TaskResult};
use super::output::{SaveContent, SaveRequest, in_public, look, pages, short, told, told_of_view};
use super::overlay::brief::Brief;
use super::overlay::field::FieldPicker;
use super::overlay::write::Write;
use super::overlay::written::Written;
use super::tabs::changes;
use crate::dataset::Id;
use crate::export::extract;
use crate::export::formats;
use crate::export::formats::format::WriteRows;
use crate::export::output_rows::RowsHeading;
use crate::export::rows;
use crate::lang::export::ExportText;
use crate::lang::{AppLabel, ItemForm, Label, OutputText, Phrase, Sentence};
use crate::text;

impl App {
    /// The chosen items; where there are none, that is said.
    fn chosen_or_say(&mut self) -> Option<Vec<Id>> {
        let ids = self.chosen();
        if ids.is_empty() {
            self.say(AppLabel::NothingChosen);
            return None;
        }
        Some(ids)
    }

    /// Sends the pages of the chosen items to the clipboard.
    pub(super) fn copy(&mut self) -> Vec<Effect> {
        let Some(ids) = self.chosen_or_say() else { return Vec::new() };
        let (text, what) = (pages(&self.world, &ids), told(&self.world, ItemForm::Page, &ids));
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
            None => self.say(AppLabel::NothingChosen),
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
                let overlay = Write::new(SaveContent::View, told_of_view(&view), view.stem);
                self.lay_over(overlay);
            }
            None => self.say(AppLabel::NothingToWrite),
        }
    }

    /// Sends a file to be written behind the frames.
    pub(super) fn write(&mut self, SaveRequest { writing, path, replace }: SaveRequest) -> Vec<Effect> {
        let made = match writing {
            SaveContent::Minutes { decided, what_decided: what, .. }
                if path.to_lowercase().ends_with(formats::json::FORMAT.ending) =>
            {
                Some((decided.into_bytes(), what, true))
            }
            SaveContent::Text { text, what, private } => Some((text.into_bytes(), what, private)),
            SaveContent::Minutes { text, what, .. } => Some((text.into_bytes(), what, true)),
            SaveContent::View => self.view_as(formats::of_file(&path).and_then(|format| format.file)),
            SaveContent::Agenda { agenda, what } => {
                return vec![Effect::Task(Task::HandOver { path, agenda, what, replace })];
            }
        };
        let Some((bytes, what, private)) = made else {
            self.say(AppLabel::NothingToWrite);
            return Vec::new();
        };
        vec![Effect::Task(Task::Write { path, bytes, what, replace, private })]
    }

    /// What the tab shows as a file, what is told of it, and whether it may hold private notes.
    fn view_as(&self, write: Option<WriteRows>) -> Option<(Vec<u8>, Phrase, bool)> {
        let world = &self.world;
        let view = self.tab().view(world)?;
        let what = told_of_view(&view);
        let (lang, dataset) = (world.look.lang, world.dataset());
        let about = self.about_view(what.read_by(world.reader()), view.is_marked);
        let rows = rows::View { dataset, flags: dataset.flags(), audience: world.audience() };
        let heading = RowsHeading { title: self.tab().name().text(lang), about: &about };
        let mut bytes = Vec::new();
        extract::write(&mut bytes, view.extract, (write?, heading), &rows, &look(world, lang)).ok()?;
        // Of all lists that of what changed alone tells what became of private notes.
        let private = self.tabs.is_at(changes::TAB.id) && !world.audience().is_room();
        Some((bytes, what, private))
    }

    /// What stands below the heading of a view: how many rows, what was searched for, of which day they speak.
    fn about_view(&self, count: &str, is_marked: bool) -> String {
        let (world, lang) = (&self.world, self.world.look.lang);
        let searched = OutputText::SearchedFor { query: world.data.query.text().to_owned() }.say(lang).into_owned();
        let sorted = self.tab().sorted_by(world);
        let sorted = sorted.map(|column| OutputText::SortedBy { column: column.text(lang) }.say(lang).into_owned());
        let as_of = ExportText::AsOf { date: world.data.as_of.display(lang) }.say(lang).into_owned();
        let pieces = [
            Some(count.to_owned()),
            Some(searched).filter(|_| world.is_searching() && !is_marked),
            sorted,
            Some(as_of),
        ];
        pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What is said of a file: what was written, and its whole path; in public only as much of that as was typed last.
    fn written((asked, path): (&str, &str), what: &Phrase, outcome: &SaveOutcome) -> Phrase {
        Phrase::new(|reader| {
            let in_room = reader.audience.is_room().then(|| in_public(asked, reader.lang));
            let place = || in_room.clone().unwrap_or_else(|| short(path));
            match outcome {
                SaveOutcome::Done => OutputText::Wrote {
                    what: what.read_by(reader).to_owned(),
                    place: in_room.clone().unwrap_or_else(|| path.to_owned()),
                },
                SaveOutcome::Exists => OutputText::Exists { place: place() },
                SaveOutcome::Refused(why) => {
                    OutputText::NotWritten { place: place(), why: why.read_by(reader).to_owned() }
                }
            }
        })
    }

    /// Something came of a task: what became of a file is said, and the overlay that may have asked for it hears it.
    pub(super) fn pass_on(&mut self, result: &TaskResult) -> Vec<Effect> {
        if let TaskResult::FileWritten { asked, path, what, outcome } = result {
            let said = Self::written((asked, path), what, outcome);
            self.say(said);
        }
        let outcome = self.in_overlay(|overlay, _| overlay.hear(result));
        let effects = outcome.map(|outcome| self.follow(outcome)).unwrap_or_default();
        if let TaskResult::FileWritten { asked, path, what, outcome: outcome @ SaveOutcome::Done } = result {
            let said = Self::written((asked, path), what, outcome);
            self.show_written(path, what, &said);
        }
        effects
    }

    /// Shows where a file is that was written, where what is said of it does not fit into the line of messages, or the file has to be
    /// fetched from afar.
    fn show_written(&mut self, path: &str, what: &Phrase, said: &Phrase) {
        let fetch = self.world.desk.remote.as_ref().map(|remote| remote.fetch(path));
        let room = usize::from(self.panes.size().0).saturating_sub(2);
        let is_said = fetch.is_none() && text::width(said.read_by(self.world.reader())) <= room;
        if !is_said && self.overlay.is_none() && !self.world.audience().is_room() {
            self.lay_over(Written::new(what.clone(), path.to_owned(), fetch));
        }
    }
}

//! What the commands do that are typed behind `:`.

use super::App;
use super::input::Effect;
use super::keymap::Action;
use super::list::Step;
use super::output::{SaveContent, SaveRequest, told_of_view};
use super::overlay::actions::Actions;
use super::overlay::write::Write;
use super::typed_command::TypedCommand;
use crate::lang::{AppLabel, AppText, Phrase};

impl App {
    /// Does what was typed.
    pub(super) fn command(&mut self, command: TypedCommand) -> Vec<Effect> {
        match command {
            TypedCommand::Quit | TypedCommand::WriteAndQuit => return self.act(Action::Quit),
            TypedCommand::Write { path: None, .. } => return self.act(Action::Write),
            TypedCommand::Write { path: Some(path), replace } => return self.write_to(path, replace),
            TypedCommand::Open { path: None } => self.ask_for_file(),
            TypedCommand::Open { path: Some(path) } => return self.ask_for_data(path),
            TypedCommand::Reload => return self.act(Action::Reload),
            TypedCommand::Help => self.help(),
            TypedCommand::Mouse => return self.switch_mouse(),
            TypedCommand::Row(number) => self.go_to_row(number),
            TypedCommand::LastRow => self.step(Step::Bottom),
            TypedCommand::EndSearch => self.search_for(""),
        }
        Vec::new()
    }

    /// Opens the palette with the files that may be opened.
    pub(super) fn ask_for_file(&mut self) {
        self.lay_over(Actions::files(self.recent_files()));
    }

    /// The files that were opened last, the latest first; in a room none are shown.
    pub(super) fn recent_files(&self) -> Vec<String> {
        let is_other = |file: &&String| **file != self.world.desk.portfolio && !self.world.audience().is_room();
        self.history.files().iter().filter(is_other).cloned().collect()
    }

    /// Sends for the data in a file. What is shown stays until it has come.
    fn ask_for_data(&mut self, path: String) -> Vec<Effect> {
        self.say(AppLabel::OpeningFile);
        vec![Effect::OpenData(path)]
    }

    /// Writes what the tab shows to that file; where there is one it is asked about, unless it is to be replaced.
    fn write_to(&mut self, path: String, replace: bool) -> Vec<Effect> {
        let Some(view) = self.tab().view(&self.world).filter(|view| !view.extract.is_empty()) else {
            self.say(AppLabel::NothingToWrite);
            return Vec::new();
        };
        let (overlay, is_known) = Write::to(SaveContent::View, told_of_view(&view), &path);
        self.lay_over(overlay);
        if is_known { self.write(SaveRequest { writing: SaveContent::View, path, replace }) } else { Vec::new() }
    }

    /// The data could not be opened: what was shown before stays.
    pub fn keep_data(&mut self, why: &Phrase) {
        let said = Phrase::new(|reader| AppText::NotOpened { why: why.read_by(reader).to_owned() });
        self.say(said);
    }
}

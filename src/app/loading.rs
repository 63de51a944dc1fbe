//! Data and index come, at the start and whenever the file is another: everything stays where it is.

use super::App;
use super::input::Effect;
use super::loaded::{FileProblem, Fresh, Indexing, LoadedData};
use super::marks::MarkedItems;
use super::tabs::Tabs;
use super::tabs::tab::TabState;
use crate::lang::{AppLabel, AppText, Phrase};
use crate::search::Index;

impl App {
    /// The data has come, or other data. What was typed and chosen meanwhile stays, and everything is where it was: by its
    /// id, and where that is gone, nearby.
    pub fn take_data(&mut self, data: LoadedData) {
        let places = self.tabs.places(&self.world);
        let taken = data.taken.clone();
        self.world.take_data(data);
        self.data_changed(&places);
        if let Some(taken) = taken {
            self.say(taken);
        }
    }

    /// Other data was opened in the place of this: one begins in it as at a start. What was being typed is kept.
    pub fn take_other_data(&mut self, data: LoadedData, portfolio: String) -> Vec<Effect> {
        let effects = self.save_text();
        self.overlay = None;
        self.search.stop();
        self.search.set("");
        self.history.forget_way();
        self.history.visit_file(&portfolio);
        self.world.desk.portfolio = portfolio;
        self.world.desk.chosen = MarkedItems::default();
        self.world.data.fresh.clear();
        self.tabs = Tabs::default();
        self.panes.start_on_list();
        self.world.take_data(data);
        self.world.search("");
        self.refresh();
        self.panes.detail_mut().on_data_changed();
        self.fit();
        let dataset = self.world.dataset();
        let (title, records) = (dataset.title.pick(self.world.look.lang).text.to_owned(), dataset.records.len());
        self.say(AppText::DataOpened { title, records });
        effects
    }

    /// The data is another, or is judged for another day: what is typed is searched for again, and everything goes back to its place.
    pub(super) fn data_changed(&mut self, places: &[TabState]) {
        self.world.search(self.search.text());
        self.tabs.on_data_changed(&self.world, places);
        let dataset = self.world.dataset();
        self.panes.keep_opened(|id| dataset.find(id.as_str()).is_some());
        self.panes.detail_mut().on_data_changed();
        self.fit();
    }

    /// The data of the file as it is now has come. Says what changed, and marks it until it is looked at.
    pub fn take_reloaded(&mut self, data: LoadedData, fresh: Fresh) {
        let was_wrong = !self.world.data.problems().is_empty();
        self.take_data(data);
        let is_mended = was_wrong && self.world.data.problems().is_empty();
        self.world.data.fresh.extend(fresh.ids);
        let dataset = self.world.data.loaded.dataset.as_ref();
        self.world.data.fresh.retain(|id| dataset.find(id.as_str()).is_some());
        self.say(AppText::Reloaded { is_mended, changed: fresh.count });
    }

    /// Something was found wrong with what is kept: it is said, and can be read again.
    pub(super) fn notice(&mut self, notices: Vec<Phrase>) {
        if let Some(notice) = notices.last() {
            self.say(notice.clone());
        }
        self.world.desk.notices.extend(notices);
    }

    /// The file as it is now cannot be shown: why, a sentence each. The data stays that from before.
    pub fn take_broken(&mut self, problems: Vec<FileProblem>) {
        self.world.data.broken = problems;
        self.world.data.broken_means = AppLabel::FileBroken;
        self.fit();
    }

    /// The file cannot be read now: why. The data stays that from before.
    pub fn take_unread(&mut self, why: Phrase) {
        self.take_broken(vec![why.into()]);
        self.world.data.broken_means = AppLabel::FileUnread;
    }

    /// The index has come: what was typed meanwhile is searched for.
    pub fn take_index(&mut self, index: Index) {
        self.world.data.loaded.index = Indexing::Ready(Box::new(index));
        self.panes.detail_mut().on_data_changed();
        self.world.search(self.search.text());
        self.refresh();
        // Under another query than the one it was left with, its places mean nothing.
        if let Some(session) = self.history.take_left(self.search.text()) {
            self.take_up(&session);
        }
        self.fit();
    }

    /// A key shows that the user has seen the page on the screen: it is new no longer. Pages that pass by
    /// while one types are not looked at.
    pub(super) fn see_page(&mut self) {
        let is_shown = !self.search.is_typing()
            && self.overlay.is_none()
            && self.areas().is_some_and(|areas| !areas.detail.is_empty());
        if is_shown && let Some(id) = self.panes.detail().shown() {
            self.world.data.fresh.remove(id);
        }
    }
}

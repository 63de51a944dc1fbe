//! The search box while it has the keys: what is typed, what it may go on to, and the queries of before.

use super::App;
use super::input::{Effect, Key};
use super::keymap::{Action, Context, SearchAction};
use super::overlay::step;

impl App {
    /// A key while the search box has the keys: `q` is a letter there, arrows move in the list.
    pub(super) fn typing_key(&mut self, key: Key) -> Vec<Effect> {
        let in_queries = self.search.is_in_queries(self.world.audience());
        match self.world.keymap.action_in(Context::Search, key) {
            Some(Action::Up) if in_queries => self.look_back(1),
            Some(Action::Down) if in_queries => self.look_back(-1),
            Some(action) => self.act_in_search(action),
            None => self.type_into_box([key]),
        }
        Vec::new()
    }

    fn act_in_search(&mut self, action: Action) {
        if let Some(step) = step(action) {
            self.step(step);
            return;
        }
        match SearchAction::of(action) {
            Some(SearchAction::Accept) => {
                self.search.stop();
                self.tabs.current_mut().pin_cursor();
                self.search.remember();
            }
            Some(SearchAction::Cancel) => {
                self.search.stop();
                self.search_for("");
            }
            Some(SearchAction::Complete) => self.complete(),
            None if action == Action::Help => self.help(),
            None => {}
        }
    }

    fn complete(&mut self) {
        if self.search.complete(&self.world.data.loaded.dataset) {
            self.searched();
        }
    }

    /// Keys that edit the text in the box. It is searched for once, as it is after them.
    pub(super) fn type_into_box(&mut self, keys: impl IntoIterator<Item = Key>) {
        if self.search.type_keys(keys, &self.world.data.loaded.dataset) {
            self.searched();
        }
    }

    /// Puts a query of before into the box: so many places further back.
    fn look_back(&mut self, places: isize) {
        let query = self.search.step_back(places);
        self.search_for(&query);
        self.search.look_ahead(&self.world.data.loaded.dataset);
    }

    pub(super) fn begin_search(&mut self) {
        self.search.begin();
        self.panes.start_on_list();
        self.history.forget_way();
    }

    /// The text in the search box is another.
    pub(super) fn searched(&mut self) {
        if !self.world.is_searching() {
            for tab in self.tabs.iter_mut() {
                tab.unpin_cursor();
            }
        }
        self.panes.follow_cursor();
        self.world.search(self.search.text());
        self.refresh();
    }

    pub(super) fn search_for(&mut self, query: &str) {
        self.search.set(query);
        self.searched();
    }
}

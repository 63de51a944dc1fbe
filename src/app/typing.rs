//! The search box while it has the keys: what is typed, what it may go on to, and the queries of before.

use super::input::{Effect, Key};
use super::keymap::{Action, Context};
use super::overlay::step;
use super::{App, Focus};
use crate::desk::session::remember;

impl App {
    /// A key while the search box has the keys: `q` is a letter there, arrows move in the list.
    pub(super) fn typing_key(&mut self, key: Key) -> Vec<Effect> {
        match self.world.keymap.action_in(Context::Search, key) {
            Some(Action::Accept) => {
                self.stop_typing();
                self.tabs.current_mut().hold();
                self.remember_query();
            }
            Some(Action::Cancel) => {
                self.stop_typing();
                self.search_for("");
            }
            Some(Action::Complete) => self.complete(),
            Some(Action::Up) if self.is_in_history() => self.look_back(1),
            Some(Action::Down) if self.is_in_history() => self.look_back(-1),
            Some(Action::Help) => self.help(),
            Some(action) => {
                if let Some(step) = step(action) {
                    self.step(step);
                }
            }
            None => self.type_into_box([key]),
        }
        Vec::new()
    }

    /// Keys that edit the text in the box. It is searched for once, as it is after them.
    pub(super) fn type_into_box(&mut self, keys: impl IntoIterator<Item = Key>) {
        let before = self.search.text().to_owned();
        let mut edited = false;
        for key in keys {
            edited |= self.search.key(key);
        }
        if edited {
            self.query_at = None;
            self.look_ahead();
            if self.search.text() != before {
                self.searched();
            }
        }
    }

    /// Up and down go through the queries of before as long as nothing else is typed.
    /// In a room there are none: they were typed for the desk.
    pub(super) fn is_in_history(&self) -> bool {
        if self.world.audience().is_room() {
            return false;
        }
        self.query_at.is_some() || (self.search.text().is_empty() && !self.queries.is_empty())
    }

    /// Puts a query of before into the box: so many places further back. Before the latest there is the empty box.
    pub(super) fn look_back(&mut self, places: isize) {
        let at = self.query_at.map_or(0, |at| at + 1).saturating_add_signed(places).min(self.queries.len());
        self.query_at = at.checked_sub(1);
        let query = self.query_at.and_then(|at| self.queries.get(at)).cloned().unwrap_or_default();
        self.search_for(&query);
        self.look_ahead();
    }

    pub(super) fn remember_query(&mut self) {
        let query = self.search.text().trim();
        if !query.is_empty() {
            remember(&mut self.queries, query.to_owned());
        }
    }

    pub(super) fn stop_typing(&mut self) {
        self.query_at = None;
        self.typing = false;
        self.completions.clear();
    }

    /// Works out what the piece of the query at the cursor may go on to.
    pub(super) fn look_ahead(&mut self) {
        let (dataset, search) = (&self.world.data.dataset, &self.search);
        self.completions = self.completer.complete(dataset, search.text(), search.cursor());
    }

    /// Goes on with the first thing that the piece of the query at the cursor may go on to.
    pub(super) fn complete(&mut self) {
        if let Some(completion) = self.completions.first() {
            self.search.replace(completion.replaces.clone(), &completion.insert);
            self.look_ahead();
            self.searched();
        }
    }

    pub(super) fn begin_search(&mut self) {
        self.typing = true;
        self.focus = Focus::List;
        self.opened = None;
        self.trail.clear();
    }

    /// The text in the search box is another.
    pub(super) fn searched(&mut self) {
        if !self.world.is_searching() {
            for tab in self.tabs.iter_mut() {
                tab.let_go();
            }
        }
        self.opened = None;
        self.world.search(self.search.text());
        self.refresh();
    }

    pub(super) fn search_for(&mut self, query: &str) {
        self.search.set(query);
        self.searched();
    }
}

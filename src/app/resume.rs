//! How the dashboard is left, and taken up again at the next start.

use super::App;
use crate::desk::session::{Session, TabPlace};
use std::collections::BTreeMap;

impl App {
    /// How the dashboard is now.
    #[must_use]
    pub fn session(&self) -> Session {
        let places: BTreeMap<String, TabPlace> =
            self.tabs.for_session().map(|(name, tab)| (name.to_owned(), tab.left(&self.world))).collect();
        Session {
            portfolio: self.world.desk.portfolio.clone(),
            tab: self.tabs.session_name().to_owned(),
            query: self.search.text().to_owned(),
            tabs: places,
            queries: self.search.queries().to_vec(),
            recent: self.history.recent().to_vec(),
            files: self.history.files().to_vec(),
            lang: self.world.look.kept_lang.map(|lang| lang.code().to_owned()),
        }
    }

    /// Takes up how it was left. Queries and items are remembered whatever data it was; places only in the same data.
    /// Data that is still on its way is waited for.
    pub fn resume(&mut self, session: Session) {
        let mut session = self.tabs.with_names_of_today(session);
        self.search.resume(&session.queries);
        self.history.resume(&session.recent);
        self.history.resume_files(std::mem::take(&mut session.files));
        if session.portfolio != self.world.desk.portfolio {
            return;
        }
        // What was searched for at the desk is not shown to others.
        if self.world.audience().is_room() {
            session.query.clear();
        }
        self.search.set(&session.query);
        self.world.search(&session.query);
        self.tabs.go_to(self.tabs.at(), &self.world);
        self.tabs.go_to_named(&session.tab, &self.world);
        if self.world.data.is_awaited() {
            self.history.keep_for_later(session);
        } else {
            self.take_up(&session);
        }
        self.fit();
    }

    /// Takes up what does not undo anything that was done since the start, when things were as in `start`: what is remembered,
    /// and of each tab what was not chosen anew.
    pub(super) fn resume_behind(&mut self, session: Session, start: &Session) {
        let mut session = self.tabs.with_names_of_today(session);
        self.search.resume_behind(std::mem::take(&mut session.queries));
        self.history.resume_behind(std::mem::take(&mut session.recent));
        self.history.resume_files(std::mem::take(&mut session.files));
        if session.portfolio != self.world.desk.portfolio {
            return;
        }
        let now = self.session();
        let none = TabPlace::default();
        for (tab, place) in &mut session.tabs {
            let then = start.tabs.get(tab).unwrap_or(&none);
            let today = now.tabs.get(tab).unwrap_or(&none);
            if (&then.sort, &then.hidden, &then.shown) != (&today.sort, &today.hidden, &today.shown) {
                *place = today.clone();
            } else if *tab == now.tab || then.selected != today.selected {
                place.selected.clone_from(&today.selected);
            }
        }
        session.query = now.query;
        if self.world.data.is_awaited() {
            self.history.keep_for_later(session);
        } else {
            self.take_up(&session);
        }
        self.fit();
    }

    /// Puts every tab where it was.
    pub(super) fn take_up(&mut self, session: &Session) {
        for (name, tab) in self.tabs.for_session_mut() {
            if let Some(place) = session.tabs.get(name) {
                tab.take_up(&self.world, place);
            }
        }
    }
}

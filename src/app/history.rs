//! Where the user has been: the way back along followed links, the items that were looked at, and the session before this one.

use super::panes::PanesState;
use super::tabs::tab::TabState;
use crate::dataset::Id;
use crate::desk::session::{Session, join, remember};

/// Under this name the built-in data is opened.
pub const BUILTIN_NAME: &str = "builtin";

/// A place on the way back, whole.
#[derive(Debug, Clone)]
pub struct HistoryEntry {
    /// The index of the tab.
    pub tab: usize,
    /// The place in that tab.
    pub place: TabState,
    /// What was searched for.
    pub query: String,
    /// How the panes were.
    pub panes: PanesState,
}

/// Where the user has been.
#[derive(Debug, Default)]
pub struct History {
    trail: Vec<HistoryEntry>,
    /// The items that were looked at, the latest first.
    recent: Vec<Id>,
    /// The files that were opened, the latest first.
    files: Vec<String>,
    /// How the dashboard was left before, until the data is there that it can be taken up in.
    left: Option<Session>,
}

impl History {
    /// Whether there is a way back.
    pub const fn has_way_back(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Remembers a place, to come back to.
    pub fn push(&mut self, entry: HistoryEntry) {
        self.trail.push(entry);
    }

    /// The last place, once.
    pub fn pop(&mut self) -> Option<HistoryEntry> {
        self.trail.pop()
    }

    /// Forgets the way back.
    pub fn forget_way(&mut self) {
        self.trail.clear();
    }

    /// Forgets the places in this tab under this query: the user goes on in its list.
    pub fn forget_places_in(&mut self, tab: usize, query: &str) {
        self.trail.retain(|entry| entry.tab != tab || entry.query != query);
    }

    /// The items that were looked at, the latest first.
    pub fn recent(&self) -> &[Id] {
        &self.recent
    }

    /// An item is looked at.
    pub fn visit(&mut self, id: Id) {
        remember(&mut self.recent, id);
    }

    /// The files that were opened, the latest first; the built-in data by its name.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// Data is opened. What came through a pipe cannot be opened again.
    pub fn visit_file(&mut self, portfolio: &str) {
        if portfolio.starts_with('/') || portfolio == BUILTIN_NAME {
            remember(&mut self.files, portfolio.to_owned());
        }
    }

    /// Puts the files that were opened before behind those of this session.
    pub fn resume_files(&mut self, files: Vec<String>) {
        join(&mut self.files, files);
    }

    /// Takes over the items that were looked at before.
    pub fn resume(&mut self, recent: &[Id]) {
        self.recent = recent.to_vec();
    }

    /// Puts the items that were looked at before behind those of this session.
    pub fn resume_behind(&mut self, recent: Vec<Id>) {
        join(&mut self.recent, recent);
    }

    /// Keeps how the dashboard was left until the data is there.
    pub fn keep_for_later(&mut self, session: Session) {
        self.left = Some(session);
    }

    /// How the dashboard was left, once: unless the user has typed another query meanwhile.
    pub fn take_left(&mut self, query: &str) -> Option<Session> {
        self.left.take().filter(|session| session.query == query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::panes::Panes;

    fn entry(tab: usize, query: &str) -> HistoryEntry {
        HistoryEntry { tab, place: TabState::default(), query: query.to_owned(), panes: Panes::default().state() }
    }

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    #[test]
    fn the_way_back_is_gone_in_the_list_that_one_goes_on_in() {
        let mut history = History::default();
        for (tab, query) in [(1, ""), (2, "water"), (1, "water")] {
            history.push(entry(tab, query));
        }
        history.forget_places_in(1, "water");
        let way: Vec<usize> = std::iter::from_fn(|| history.pop()).map(|entry| entry.tab).collect();
        assert_eq!(way, [2, 1]);
        assert!(!history.has_way_back());
    }

    #[test]
    fn items_of_before_stand_behind_those_of_now() {
        let mut history = History::default();
        history.visit(id("fi"));
        history.resume_behind(vec![id("de"), id("fi")]);
        history.visit(id("de"));
        assert_eq!(history.recent(), [id("de"), id("fi")]);
    }

    #[test]
    fn a_session_is_taken_up_once_and_only_under_its_query() {
        let mut history = History::default();
        history.keep_for_later(Session { query: "water".to_owned(), ..Session::default() });
        assert!(history.take_left("air").is_none());
        history.keep_for_later(Session::default());
        assert!(history.take_left("").is_some());
        assert!(history.take_left("").is_none());
    }
}

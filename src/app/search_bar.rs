//! The search box: what is typed, whether it has the keys, what the query may go on to, and the queries of before.

use super::input::Key;
use super::input_box::InputBox;
use crate::dataset::Dataset;
use crate::desk::session::{join, remember};
use crate::search::{Completer, Completion};
use crate::text::Audience;
use std::sync::Arc;

/// The search box.
#[derive(Debug, Default)]
pub struct SearchBar {
    input: InputBox,
    typing: bool,
    /// What the piece of the query at the cursor may go on to, while one types.
    completions: Vec<Completion>,
    completer: Completer,
    /// The queries that were looked at, the latest first.
    queries: Vec<String>,
    /// Which of them was put into the box.
    query_at: Option<usize>,
}

impl SearchBar {
    /// What is typed.
    pub fn text(&self) -> &str {
        self.input.text()
    }

    /// Whether the box has the keys.
    pub const fn is_typing(&self) -> bool {
        self.typing
    }

    /// Gives the keys to the box.
    pub const fn begin(&mut self) {
        self.typing = true;
    }

    /// Takes the keys from the box.
    pub fn stop(&mut self) {
        self.query_at = None;
        self.typing = false;
        self.completions.clear();
    }

    /// Puts a query into the box.
    pub fn set(&mut self, query: &str) {
        self.input.set(query);
    }

    /// Puts text in at the cursor.
    pub fn insert(&mut self, text: &str, dataset: &Arc<Dataset>) {
        self.input.insert(text);
        self.look_ahead(dataset);
    }

    /// Takes keys that edit the text. Says whether the query is another.
    pub fn type_keys(&mut self, keys: impl IntoIterator<Item = Key>, dataset: &Arc<Dataset>) -> bool {
        let before = self.input.text().to_owned();
        let mut edited = false;
        for key in keys {
            edited |= self.input.key(key);
        }
        if edited {
            self.query_at = None;
            self.look_ahead(dataset);
        }
        edited && self.input.text() != before
    }

    /// What the piece of the query at the cursor may go on to.
    pub fn completions(&self) -> &[Completion] {
        &self.completions
    }

    /// Works out what the piece of the query at the cursor may go on to.
    pub fn look_ahead(&mut self, dataset: &Arc<Dataset>) {
        self.completions = self.completer.complete(dataset, self.input.text(), self.input.cursor());
    }

    /// Goes on with the first completion. Says whether there is one.
    pub fn complete(&mut self, dataset: &Arc<Dataset>) -> bool {
        let Some(completion) = self.completions.first() else { return false };
        self.input.replace(completion.replaces.clone(), &completion.insert);
        self.look_ahead(dataset);
        true
    }

    /// Whether up and down go through the queries of before: as long as nothing else is typed. In a room there are none: they were
    /// typed for the desk.
    pub fn is_in_queries(&self, audience: Audience) -> bool {
        let is_empty = self.input.text().is_empty() && !self.queries.is_empty();
        !audience.is_room() && (self.query_at.is_some() || is_empty)
    }

    /// The query of before so many places further back; before the latest there is the empty one.
    pub fn step_back(&mut self, places: isize) -> String {
        let at = self.query_at.map_or(0, |at| at + 1).saturating_add_signed(places).min(self.queries.len());
        self.query_at = at.checked_sub(1);
        self.query_at.and_then(|at| self.queries.get(at)).cloned().unwrap_or_default()
    }

    /// Remembers the query in the box.
    pub fn remember(&mut self) {
        let query = self.input.text().trim();
        if !query.is_empty() {
            remember(&mut self.queries, query.to_owned());
        }
    }

    /// The queries that were looked at, the latest first.
    pub fn queries(&self) -> &[String] {
        &self.queries
    }

    /// Takes over the queries of before.
    pub fn resume(&mut self, queries: &[String]) {
        self.queries = queries.to_vec();
    }

    /// Puts the queries of before behind those of this session.
    pub fn resume_behind(&mut self, queries: Vec<String>) {
        join(&mut self.queries, queries);
    }

    /// The part of the text that fits into so many cells, and the column of the cursor in it.
    pub fn window(&self, room: usize) -> (String, usize) {
        self.input.window(room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::input::KeyCode;

    fn typed(bar: &mut SearchBar, text: &str) -> bool {
        let keys = text.chars().map(|letter| Key { code: KeyCode::Char(letter), ctrl: false, alt: false });
        bar.type_keys(keys, &Arc::new(Dataset::empty()))
    }

    fn with_queries(queries: &[&str]) -> SearchBar {
        let mut bar = SearchBar::default();
        bar.resume(&queries.iter().map(|query| (*query).to_owned()).collect::<Vec<_>>());
        bar
    }

    #[test]
    fn up_and_down_go_through_the_queries_of_before() {
        let mut bar = with_queries(&["water", "air"]);
        assert!(bar.is_in_queries(Audience::Desk));
        let way = [1, 1, 1, -1, -1].map(|places| bar.step_back(places));
        assert_eq!(way, ["water", "air", "air", "water", ""]);
    }

    #[test]
    fn a_typed_query_and_a_room_have_no_queries_of_before() {
        let mut bar = with_queries(&["water"]);
        assert!(!bar.is_in_queries(Audience::Room));
        assert!(typed(&mut bar, "a"));
        assert!(!bar.is_in_queries(Audience::Desk));
    }

    #[test]
    fn only_a_query_that_says_something_is_remembered() {
        let mut bar = with_queries(&["water"]);
        bar.set("  ");
        bar.remember();
        bar.set(" air ");
        bar.remember();
        assert_eq!(bar.queries(), ["air", "water"]);
    }

    #[test]
    fn a_key_that_changes_nothing_asks_for_no_search() {
        let mut bar = SearchBar::default();
        let left = Key { code: KeyCode::Left, ctrl: false, alt: false };
        assert!(!bar.type_keys([left], &Arc::new(Dataset::empty())));
        assert!(typed(&mut bar, "ab"));
    }
}

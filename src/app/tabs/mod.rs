//! The tabs, one file each, and what holds them. A new tab is a file here, and its line in [`crate::lang::tabs`], where its
//! number comes from.

mod hits;
mod item_list;
pub mod tab;

use super::titles::Title;
use super::world::World;
use crate::dataset::Target;
use crate::desk::session::Session;
use crate::lang::Label;
use crate::lang::tabs::numbered_tabs;
use tab::{RowSource, Tab, TabId, TabRow, TabState};

/// Declares the module of each tab and takes its row from there.
macro_rules! registry {
    ($($module:ident: $name:ident,)+) => {
        $(pub mod $module;)+

        /// Every tab with a number, from 1.
        const NUMBERED: &[TabRow] = &[$($module::TAB),+];
    };
}

numbered_tabs! { registry }

/// The number of the hits.
pub const HITS_NUMBER: usize = 0;

/// A tab that is there.
#[derive(Debug)]
struct Slot {
    row: &'static TabRow,
    tab: Box<dyn Tab>,
    /// Its rows are to be worked out anew before they are looked at.
    is_stale: bool,
}

impl Slot {
    fn new(row: &'static TabRow) -> Self {
        let tab = (row.make)();
        Self { row, tab, is_stale: true }
    }
}

/// The tabs, one of them in front, each with its number: the hits have 0.
#[derive(Debug)]
pub struct Tabs {
    hits: Slot,
    numbered: Vec<Slot>,
    at: usize,
    /// From where the hits were opened: the end of the search leads back.
    before_hits: usize,
}

impl Default for Tabs {
    fn default() -> Self {
        let numbered: Vec<Slot> = NUMBERED.iter().map(Slot::new).collect();
        let mut tabs = Self { hits: Slot::new(&hits::TAB), numbered, at: HITS_NUMBER, before_hits: HITS_NUMBER };
        tabs.before_hits = tabs.number_of(overview::TAB.id);
        tabs.at = tabs.before_hits;
        tabs
    }
}

impl Tabs {
    fn slot(&self, number: usize) -> &Slot {
        number.checked_sub(1).and_then(|place| self.numbered.get(place)).unwrap_or(&self.hits)
    }

    fn slot_mut(&mut self, number: usize) -> &mut Slot {
        number.checked_sub(1).and_then(|place| self.numbered.get_mut(place)).unwrap_or(&mut self.hits)
    }

    fn slots(&self) -> impl Iterator<Item = &Slot> {
        std::iter::once(&self.hits).chain(&self.numbered)
    }

    fn slots_mut(&mut self) -> impl Iterator<Item = &mut Slot> {
        std::iter::once(&mut self.hits).chain(&mut self.numbered)
    }

    /// The places in each of them.
    #[must_use]
    pub fn places(&self, world: &World) -> Vec<TabState> {
        self.slots().map(|slot| slot.tab.place(world)).collect()
    }

    /// The data is another: each works out everything anew and goes back to its place.
    pub fn on_data_changed(&mut self, world: &World, places: &[TabState]) {
        for (slot, place) in self.slots_mut().zip(places) {
            slot.tab.on_data_changed(world, place);
            slot.is_stale = false;
        }
        self.follow_search(world);
    }

    /// The number of the one in front.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The number of a tab.
    #[must_use]
    pub fn number_of(&self, id: TabId) -> usize {
        self.slots().position(|slot| slot.row.id == id).unwrap_or(HITS_NUMBER)
    }

    /// Whether a tab is in front.
    #[must_use]
    pub fn is_at(&self, id: TabId) -> bool {
        self.slot(self.at).row.id == id
    }

    /// The tab of that name.
    #[must_use]
    pub fn tab(&self, id: TabId) -> &dyn Tab {
        &*self.slot(self.number_of(id)).tab
    }

    /// The number of the tab that links to such items lead into.
    #[must_use]
    pub fn home_of(&self, target: Target) -> Option<usize> {
        self.slots().position(|slot| slot.row.home_of == Some(target))
    }

    /// Where the rows of the one in front come from.
    #[must_use]
    pub fn row_source(&self) -> RowSource {
        self.slot(self.at).row.rows
    }

    /// The number of the title of the one in front: the hits have that of the Overview.
    fn title_at(&self) -> usize {
        if self.at == HITS_NUMBER { self.number_of(overview::TAB.id) } else { self.at }
    }

    /// The number of the tab after the one in front, round and round; or of that before it.
    #[must_use]
    pub fn beside(&self, forward: bool) -> usize {
        let count = self.numbered.len();
        let places = if forward { 0 } else { count - 2 };
        (self.title_at() + places) % count + 1
    }

    /// Puts one in front; a number that there is not changes nothing.
    pub fn go_to(&mut self, number: usize, world: &World) {
        if number <= self.numbered.len() {
            self.at = number;
            self.follow_search(world);
        }
    }

    /// Puts the hits in front, if something is searched for; the end of the search leads back to what is in front now.
    pub fn go_to_hits(&mut self, world: &World) {
        if self.at != HITS_NUMBER {
            self.before_hits = self.at;
        }
        self.go_to(HITS_NUMBER, world);
    }

    /// While something is searched for the hits stand in the place of the Overview, and at no other time.
    fn follow_search(&mut self, world: &World) {
        let is_board = self.is_at(overview::TAB.id);
        if world.is_searching() && is_board {
            self.before_hits = self.at;
            self.at = HITS_NUMBER;
        } else if !world.is_searching() && self.at == HITS_NUMBER {
            self.at = self.before_hits;
        }
        let slot = self.slot_mut(self.at);
        if std::mem::take(&mut slot.is_stale) {
            slot.tab.refresh(world);
        }
    }

    /// The rows of all tabs are to be worked out anew: those of the one in front at once, the others when they are looked at.
    pub fn refresh(&mut self, world: &World) {
        self.slots_mut().for_each(|slot| slot.is_stale = true);
        self.follow_search(world);
    }

    /// All of them, in the order of their numbers.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Box<dyn Tab>> {
        self.slots_mut().map(|slot| &mut slot.tab)
    }

    /// The one in front.
    #[must_use]
    pub fn current(&self) -> &dyn Tab {
        &*self.slot(self.at).tab
    }

    /// The one in front.
    pub fn current_mut(&mut self) -> &mut dyn Tab {
        &mut *self.slot_mut(self.at).tab
    }

    /// Their titles, and the place among them of the one in front. Under a query they count hits, and not all that there is.
    #[must_use]
    pub fn titles(&self, world: &World) -> (Vec<Title>, usize) {
        let title = |(place, slot): (usize, &Slot)| {
            let number = place + 1;
            let shown = if world.is_searching() && slot.row.id == overview::TAB.id { &self.hits } else { slot };
            let count = shown.tab.count(world);
            Title {
                number,
                name: slot.tab.name().text(world.look.lang),
                count: count.map(|(found, all)| if world.is_searching() { found } else { all }),
                flagged: shown.tab.flagged(world),
                rule: slot.row.title,
            }
        };
        (self.numbered.iter().enumerate().map(title).collect(), self.title_at() - 1)
    }

    /// The name of the one in front in a session.
    #[must_use]
    pub fn session_name(&self) -> &'static str {
        self.slot(self.at).row.id.0
    }

    /// All of them with their names in a session.
    pub fn for_session(&self) -> impl Iterator<Item = (&'static str, &dyn Tab)> {
        self.slots().map(|slot| (slot.row.id.0, &*slot.tab))
    }

    /// All of them with their names in a session.
    pub fn for_session_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut Box<dyn Tab>)> {
        self.slots_mut().map(|slot| (slot.row.id.0, &mut slot.tab))
    }

    /// Puts the tab in front that has this name in a session, if there is one.
    pub fn go_to_named(&mut self, name: &str, world: &World) {
        let number = self.slots().position(|slot| slot.row.id.0 == name);
        if let Some(number) = number {
            self.go_to(number, world);
        }
    }

    /// A session under the names of today: older ones had the English titles.
    #[must_use]
    pub fn with_names_of_today(&self, mut session: Session) -> Session {
        for row in self.slots().map(|slot| slot.row) {
            let Some(formerly) = row.formerly else { continue };
            if session.tab == formerly {
                row.id.0.clone_into(&mut session.tab);
            }
            if let Some(place) = session.tabs.remove(formerly) {
                session.tabs.entry(row.id.0.to_owned()).or_insert(place);
            }
        }
        session
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_tabs_have_a_name_in_a_session_or_a_home_in_common() {
        let tabs = Tabs::default();
        let names: HashSet<&str> = tabs.slots().map(|slot| slot.row.id.0).collect();
        assert_eq!(names.len(), NUMBERED.len() + 1);
        let homes: Vec<Target> = tabs.slots().filter_map(|slot| slot.row.home_of).collect();
        assert_eq!(homes, [Target::Partner, Target::Framework, Target::Record]);
    }

    #[test]
    fn the_next_tab_is_found_round_and_round() {
        let mut tabs = Tabs::default();
        let last = NUMBERED.len();
        assert_eq!((tabs.beside(true), tabs.beside(false)), (2, last));
        tabs.at = last;
        assert_eq!((tabs.beside(true), tabs.beside(false)), (1, last - 1));
        tabs.at = HITS_NUMBER;
        assert_eq!((tabs.beside(true), tabs.beside(false)), (2, last));
    }

    #[test]
    fn a_session_under_english_titles_is_read() {
        let place = crate::desk::session::TabPlace { selected: Some("fi".to_owned()), ..Default::default() };
        let tabs = ["Overview", "Bilateral"].map(|name| (name.to_owned(), place.clone())).into_iter().collect();
        let session = Session { tab: "Bilateral".to_owned(), tabs, ..Session::default() };
        let today = Tabs::default().with_names_of_today(session);
        assert_eq!(today.tab, partners::TAB.id.0);
        assert_eq!(today.tabs.keys().collect::<Vec<_>>(), [partners::TAB.id.0, hits::TAB.id.0]);
    }
}

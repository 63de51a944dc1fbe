//! Going from one thing to another, and back: tabs, pages, links, and the trail that they leave.

use super::App;
use super::history::HistoryEntry;
use super::keymap::Action;
use super::layout::Split;
use super::list::Step;
use super::panes::Focus;
use super::tabs::tab::{Link, TabAction};
use crate::dataset::coverage::list_of;
use crate::dataset::{Id, Item, Target};
use crate::lang::{AppLabel, AppText, TabLabel};

impl App {
    pub(super) fn open(&mut self) {
        match self.panes.focus() {
            Focus::Detail => {
                if let Some(id) = self.panes.detail().link().cloned() {
                    self.go_to_item(&id);
                } else {
                    let next = self.world.key_of(Action::NextLink);
                    self.say(AppText::NoLinkHere { next });
                }
            }
            Focus::List => {
                if self.tab_acts(TabAction::Open) {
                    return;
                }
                if self.shown().is_some() {
                    self.panes.open_page();
                    if let Some(id) = self.shown().as_deref().and_then(Id::new) {
                        self.history.visit(id);
                    }
                } else if let Some(instead) = self.world.data.hits.instead.clone() {
                    self.search_for(&instead.text);
                }
            }
        }
    }

    pub(super) fn go_left(&mut self) {
        match self.panes.focus() {
            Focus::Detail => self.panes.leave_detail(),
            Focus::List => _ = self.tab_acts(TabAction::Left),
        }
    }

    pub(super) fn go_right(&mut self) {
        let whole = self.tab().split(&self.world) == Split::Whole;
        match self.panes.focus() {
            Focus::Detail => {}
            Focus::List if !whole && self.shown().is_some() => self.panes.go_to(Focus::Detail),
            Focus::List => _ = self.tab_acts(TabAction::Right),
        }
    }

    /// One step out: back along the links, out of the detail, out of the search. Only its own key leaves the meeting layout: one
    /// Esc too many must not put on the wall what is private.
    pub(super) fn out(&mut self) {
        let followed = self.history.has_way_back();
        match self.panes.focus() {
            Focus::Detail | Focus::List if followed => self.back(),
            Focus::Detail => self.panes.leave_detail(),
            Focus::List if self.panes.is_zoomed() && !self.world.look.meeting => self.panes.zoom(false),
            Focus::List if !self.search.text().is_empty() => self.search_for(""),
            Focus::List => {}
        }
    }

    pub(super) fn go_to_tab(&mut self, tab: usize) {
        self.show_tab(tab);
        self.history.forget_way();
    }

    pub(super) fn show_tab(&mut self, tab: usize) {
        self.tabs.go_to(tab, &self.world);
        self.panes.start_on_list();
    }

    /// Goes to the hits; without a search there are none.
    pub(super) fn go_to_hits(&mut self) {
        if self.world.is_searching() {
            self.show_hits();
            self.history.forget_way();
        } else {
            self.say(TabLabel::NoSearch);
        }
    }

    fn show_hits(&mut self) {
        self.tabs.go_to_hits(&self.world);
        self.panes.start_on_list();
    }

    /// Shows the tab that such items are at home in.
    fn go_home(&mut self, target: Target) {
        if let Some(tab) = self.tabs.home_of(target) {
            self.show_tab(tab);
        }
    }

    /// Goes to an item: partners and frameworks are at home in their tabs, anything else opens in the detail.
    pub(super) fn go_to_item(&mut self, id: &Id) {
        self.leave_mark();
        self.history.visit(id.clone());
        let home = match self.world.dataset().find(id.as_str()).map(|item| item.target) {
            Some(target @ (Target::Partner | Target::Framework)) => self.tabs.home_of(target),
            Some(
                Target::Record | Target::Theme | Target::Source | Target::Claim | Target::Term | Target::Derived(_),
            )
            | None => None,
        };
        match home {
            Some(tab) => {
                self.show_tab(tab);
                if !self.select(id) {
                    self.search_for("");
                    self.select(id);
                }
            }
            None => self.open_beside_a_list(id),
        }
        self.panes.open_page();
    }

    /// Opens a page in the detail: that of a claim beside the list of what it counts; the board has no detail, so from there the
    /// timeline takes any other.
    pub(super) fn open_beside_a_list(&mut self, id: &Id) {
        let counts = match self.world.dataset().item(id.as_str()) {
            Some(Item::Claim(_, claim)) => list_of(&claim.measure),
            Some(
                Item::Source(_)
                | Item::Theme(_)
                | Item::Partner(_)
                | Item::Framework(_)
                | Item::Record(_)
                | Item::Term(_)
                | Item::Derived(_),
            )
            | None => None,
        };
        if let Some(list) = counts {
            self.go_home(list);
        } else if self.tab().split(&self.world) == Split::Whole {
            self.go_home(Target::Record);
            self.select(id);
        }
        self.panes.open(id.clone());
    }

    pub(super) fn select(&mut self, id: &Id) -> bool {
        self.tabs.current_mut().select(&self.world, id.as_str())
    }

    /// Remembers the place on the screen, to come back to.
    pub(super) fn leave_mark(&mut self) {
        self.history.push(HistoryEntry {
            tab: self.tabs.at(),
            place: self.tab().place(&self.world),
            query: self.search.text().to_owned(),
            panes: self.panes.state(),
        });
    }

    pub(super) fn back(&mut self) {
        let Some(entry) = self.history.pop() else {
            self.say(AppLabel::NoWayBack);
            return;
        };
        if entry.query != self.search.text() {
            self.search_for(&entry.query);
        }
        self.tabs.go_to(entry.tab, &self.world);
        self.panes.restore(&entry.panes);
        self.tabs.current_mut().put(&self.world, &entry.place);
        self.show_detail();
        self.panes.restore_page(&entry.panes);
    }

    pub(super) fn tab_acts(&mut self, action: TabAction) -> bool {
        let area = self.list_area();
        let link = self.tabs.current_mut().act(&self.world, action, area);
        let led = link.is_some();
        match link {
            Some(Link::Query(query)) => {
                self.leave_mark();
                self.search_for(&query);
                self.show_hits();
            }
            Some(Link::Home(target)) => {
                self.leave_mark();
                self.go_home(target);
            }
            Some(Link::Item(id)) => self.go_to_item(&id),
            Some(Link::ActionItems) => self.show_action_items(),
            None => {}
        }
        led
    }

    pub(super) fn step(&mut self, step: Step) {
        let area = self.list_area();
        if self.panes.is_on_detail() && !self.search.is_typing() {
            self.panes.detail_mut().step(step);
            return;
        }
        // Moving on in the list ends the way back along links followed from it.
        self.history.forget_places_in(self.tabs.at(), self.search.text());
        self.panes.follow_cursor();
        self.tabs.current_mut().step(&self.world, step, area);
    }
}

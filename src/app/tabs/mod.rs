//! The tabs, one file each. A new tab is a file and a line in [`registry`].

pub mod agenda;
mod board;
mod changes;
mod frameworks;
mod hits;
mod overview;
mod partners;
mod rows;
mod timeline;

use super::columns::{Arrange, Arrangement, ColumnView};
use super::keymap::Action;
use super::layout::Split;
use super::list::Step;
use super::words::{self, Pair};
use super::world::World;
use crate::dataset::Id;
use crate::desk::agenda::Handle;
use crate::desk::session::TabPlace;
use crate::export::extract::Extract;
use crate::export::page::Block;
use crate::lang::AppText;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::fmt::Debug;

/// The index of the tab that shows everything that was found.
pub const OVERVIEW: usize = 0;
/// The index of the tab in which partners are at home.
pub const BILATERAL: usize = 1;
/// The index of the tab in which frameworks are at home.
pub const MULTILATERAL: usize = 2;
/// The index of the tab in which records stand by their dates.
pub const TIMELINE: usize = 3;
/// The index of the tab in which a meeting is stepped through.
pub const AGENDA: usize = 4;
/// The index of the tab that tells what changed.
pub const CHANGES: usize = 5;

/// Every tab, in the order of their numbers.
#[must_use]
pub fn registry() -> Tabs {
    let others: Vec<Box<dyn Tab>> = vec![
        Box::new(rows::Listing::<partners::Partners>::default()),
        Box::new(rows::Listing::<frameworks::Frameworks>::default()),
        Box::new(timeline::Timeline::default()),
        Box::new(agenda::Agenda::default()),
        Box::new(changes::Changes::default()),
    ];
    let stale = vec![true; others.len() + 1];
    Tabs { first: Box::new(overview::Overview::default()), others, at: 0, stale }
}

/// The tabs, one of them in front: there is always a first one.
#[derive(Debug)]
pub struct Tabs {
    first: Box<dyn Tab>,
    others: Vec<Box<dyn Tab>>,
    at: usize,
    /// The rows of these tabs are to be worked out anew before they are looked at.
    stale: Vec<bool>,
}

impl Tabs {
    /// Where one stands in each of them.
    #[must_use]
    pub fn places(&self, world: &World) -> Vec<Place> {
        self.iter().map(|tab| tab.place(world)).collect()
    }

    /// The data is another: each works out everything anew and goes back to where one stood.
    pub fn renew(&mut self, world: &World, places: &[Place]) {
        for (tab, place) in self.iter_mut().zip(places) {
            tab.renew(world, place);
        }
        self.stale.fill(false);
    }

    /// The index of the one in front.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.others.len() + 1
    }

    /// The index of the tab so many places on, round and round.
    #[must_use]
    pub const fn beside(&self, places: usize) -> usize {
        (self.at + places) % self.count()
    }

    /// Puts one in front; an index that there is not changes nothing.
    pub fn go_to(&mut self, at: usize, world: &World) {
        if at < self.count() {
            self.at = at;
            self.freshen(world);
        }
    }

    /// The rows of all tabs are to be worked out anew: those of the one in front at once, the others when they are looked at.
    pub fn refresh(&mut self, world: &World) {
        self.stale.fill(true);
        self.freshen(world);
    }

    fn freshen(&mut self, world: &World) {
        let at = self.at;
        if let Some(stale) = self.stale.get_mut(at)
            && std::mem::take(stale)
        {
            self.current_mut().refresh(world);
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &dyn Tab> {
        std::iter::once(&self.first).chain(&self.others).map(|tab| &**tab)
    }

    /// All of them, in order.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Box<dyn Tab>> {
        std::iter::once(&mut self.first).chain(&mut self.others)
    }

    /// The one in front.
    #[must_use]
    pub fn current(&self) -> &dyn Tab {
        match self.at.checked_sub(1).and_then(|at| self.others.get(at)) {
            Some(tab) => &**tab,
            None => &*self.first,
        }
    }

    /// The one in front.
    pub fn current_mut(&mut self) -> &mut dyn Tab {
        match self.at.checked_sub(1).and_then(|at| self.others.get_mut(at)) {
            Some(tab) => &mut **tab,
            None => &mut *self.first,
        }
    }
}

/// Where something leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// To what a query finds.
    Query(String),
    /// To another tab, by its index.
    Tab(usize),
    /// To an item.
    Item(Id),
}

/// Where one stands in a tab, to come back to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The id under the cursor.
    pub id: Option<String>,
    /// Which of the rows with that id.
    pub nth: usize,
    /// The first row of the window.
    pub top: usize,
    /// How the columns of the list are arranged.
    pub arrangement: Arrangement,
}

/// What a tab shows, to be written to a file.
#[derive(Debug)]
pub struct View<'w> {
    /// What the file is called, without what stands before and behind it.
    pub stem: &'static str,
    /// The rows.
    pub extract: Extract<'w>,
    /// They are those that are marked.
    pub is_marked: bool,
}

/// A tab: its own cursor, its own rows, its own drawing.
pub trait Tab: Debug {
    /// What its title says.
    fn name(&self) -> Pair;

    /// How it shares the body with the detail.
    fn split(&self, world: &World) -> Split;

    /// Works out its rows anew: the query, the language or the data are others.
    fn refresh(&mut self, world: &World);

    /// How many rows there are, and how many there would be without a query; `None` where nothing is counted.
    fn count(&self, world: &World) -> Option<(usize, usize)>;

    /// How many of these rows something flagged stands behind.
    fn flagged(&self, _world: &World) -> usize {
        0
    }

    /// The id of the item under the cursor.
    fn selected(&self, world: &World) -> Option<String>;

    /// The place of the cursor among the rows, from 1, and how many rows there are.
    fn position(&self, world: &World) -> Option<(usize, usize)>;

    /// The cursor may go to the best hit: a search begins.
    fn let_go(&mut self);

    /// The cursor stays where it is: what was found is looked at.
    fn hold(&mut self);

    /// Moves the cursor in a list of that area.
    fn step(&mut self, world: &World, step: Step, area: Rect);

    /// Puts the cursor on an item. Says whether it is there.
    fn select(&mut self, world: &World, id: &str) -> bool;

    /// Does what only this tab does. Says where that leads, if it leads away.
    fn act(&mut self, world: &World, action: Action, area: Rect) -> Option<Door>;

    /// Where one stands.
    fn place(&self, world: &World) -> Place;

    /// Goes back to where one stood.
    fn put(&mut self, world: &World, place: &Place);

    /// The data is another: everything that was worked out of it is worked out anew, and one stands where one stood; where
    /// that item is gone, nearby. A tab that keeps nothing of the data itself has only its rows to work out.
    fn renew(&mut self, world: &World, _place: &Place) {
        self.refresh(world);
    }

    /// Brings the cursor into a window of that area.
    fn settle(&mut self, world: &World, area: Rect);

    /// What the list is sorted by, when that is not its usual order.
    fn sorted_by(&self, world: &World) -> Option<Pair>;

    /// Whether that order falls from the top of the list down.
    fn falls(&self, _world: &World) -> bool {
        false
    }

    /// What it shows: its rows in their order, or those that are marked where there are such. `None` where that is no list.
    fn view<'w>(&self, _world: &'w World) -> Option<View<'w>> {
        None
    }

    /// The pin of the agenda under the cursor, in the tab that lists them.
    fn pinned(&self) -> Option<&Handle> {
        None
    }

    /// Puts the cursor on a pin of the agenda, in the tab that lists them.
    fn select_pin(&mut self, _world: &World, _pin: &Handle) {}
    /// The columns of its list, as they are in that area, the name first; none where the list has no columns.
    fn columns(&self, _world: &World, _area: Rect) -> Vec<ColumnView> {
        Vec::new()
    }

    /// Why it has no columns, in two sentences.
    fn without_columns(&self, _world: &World) -> (Pair, Option<AppText>) {
        (words::NO_COLUMNS, None)
    }

    /// Arranges the columns of its list, which has that area.
    fn arrange(&mut self, _world: &World, _change: Arrange, _area: Rect) {}

    /// How it is left, to be taken up at the next start.
    fn left(&self, world: &World) -> TabPlace {
        TabPlace { selected: self.selected(world), ..TabPlace::default() }
    }

    /// Takes up how it was left. The query is there already.
    fn take_up(&mut self, world: &World, place: &TabPlace) {
        self.refresh(world);
        if let Some(id) = &place.selected {
            self.select(world, id);
        }
    }

    /// What the detail says of the item under the cursor before the rest of its page.
    fn preface(&self, _world: &World) -> Vec<Block> {
        Vec::new()
    }

    /// What is done most in this tab: it comes early in the line of hints.
    fn hints(&self, _world: &World) -> &'static [Action] {
        &[]
    }

    /// Draws the list.
    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool);
}

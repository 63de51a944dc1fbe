//! The tabs, one file each. A new tab is a file and a line in [`registry`].

pub mod agenda;
mod board;
mod changes;
mod frameworks;
mod hits;
mod overview;
mod partners;
mod rows;
pub mod tab;
mod timeline;

use super::world::World;
use tab::{Place, Tab};

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

//! What lies over everything for a moment, one file each. A new overlay is a file that implements [`Overlay`]; nothing else knows it.

pub mod actions;
pub mod columns;
pub mod facets;
pub mod problems;

use super::columns::Arrange;
use super::input::{Effect, Key};
use super::keymap::{Action, Keymap};
use super::list::Step;
use super::paint::{self, Piece};
use super::tabs::Tab;
use super::theme::Role;
use super::words::Pair;
use super::world::World;
use crate::dataset::Id;
use crate::desk::notebook::Edit;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::Debug;

/// What an overlay sees: the world, the keys, the area that it lies over, and what lies under it.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The data, the search, the language, the look.
    pub world: &'a World,
    /// Which key does what.
    pub keymap: &'a Keymap,
    /// The area that it lies over.
    pub area: Rect,
    /// The tab in front.
    pub tab: &'a dyn Tab,
    /// The area that the list of that tab has.
    pub list: Rect,
}

/// Something that lies over everything and has the keys.
pub trait Overlay: Debug {
    /// Takes in a key.
    fn key(&mut self, key: Key, scene: Scene<'_>) -> Outcome;

    /// Text was pasted.
    fn paste(&mut self, _pasted: &str, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

    /// Something has happened, here or to the world: it brings itself into the area.
    fn settle(&mut self, _scene: Scene<'_>) {}

    /// Draws it over a blank area. Says where the real cursor stands, if text is being typed.
    fn draw(&self, buf: &mut Buffer, scene: Scene<'_>) -> Option<Position>;

    /// What the hint line says while it is open.
    fn hint(&self) -> Pair;
}

/// What an overlay asks of the dashboard.
#[derive(Debug)]
pub enum Order {
    /// To do what a key does.
    Run(Action),
    /// To search for something.
    Search(String),
    /// To arrange the columns of the tab in front.
    Arrange(Arrange),
    /// To go to an item.
    Go(Id),
    /// To change what the desk keeps.
    Edit(Vec<Edit>),
    /// Something of the terminal.
    Effect(Effect),
    /// To open another overlay in its place.
    Open(Box<dyn Overlay>),
}

/// What comes of a key in an overlay.
#[derive(Debug)]
pub struct Outcome {
    /// It goes.
    pub closes: bool,
    /// What is to be done, in this order.
    pub orders: Vec<Order>,
}

impl Outcome {
    /// It stays, and nothing is to be done.
    #[must_use]
    pub const fn stay() -> Self {
        Self { closes: false, orders: Vec::new() }
    }

    /// It goes, and nothing is to be done.
    #[must_use]
    pub const fn close() -> Self {
        Self { closes: true, orders: Vec::new() }
    }

    /// And this is to be done.
    #[must_use]
    pub fn and(mut self, order: Order) -> Self {
        self.orders.push(order);
        self
    }
}

/// Makes an area blank, so that nothing shines through.
pub fn blank(buf: &mut Buffer, area: Rect, world: &World) {
    for row in area.rows() {
        paint::row(buf, row, &[Piece::new(" ".repeat(usize::from(row.width)), Role::Text)], world.theme, None);
    }
}

/// The step that an action makes, if it makes one.
#[must_use]
pub const fn step(action: Option<Action>) -> Option<Step> {
    match action {
        Some(Action::Down) => Some(Step::Down),
        Some(Action::Up) => Some(Step::Up),
        Some(Action::HalfDown) => Some(Step::HalfDown),
        Some(Action::HalfUp) => Some(Step::HalfUp),
        Some(Action::PageDown) => Some(Step::PageDown),
        Some(Action::PageUp) => Some(Step::PageUp),
        Some(Action::Top) => Some(Step::Top),
        Some(Action::Bottom) => Some(Step::Bottom),
        _ => None,
    }
}

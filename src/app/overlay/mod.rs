//! What lies over everything for a moment, one file each. A new overlay is a file that implements [`Overlay`]; nothing else knows it.

pub mod actions;
pub mod agendas;
pub mod brief;
pub mod columns;
pub mod facets;
pub mod field;
pub mod minute;
pub mod problems;
pub mod prompt;
pub mod recent;
pub mod snapshots;
pub mod why;
pub mod write;

use super::columns::Arrange;
use super::input::{Effect, Key, News};
use super::keymap::{Action, Keymap};
use super::list::Step;
use super::output::WriteOrder;
use super::paint::{self, Piece};
use super::tabs::tab::Tab;
use super::theme::Role;
use super::words::Pair;
use super::world::World;
use crate::dataset::{Edtf, Id};
use crate::desk::notebook::Edit;
use crate::text::Clean;
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

    /// Whether every letter goes into a text, whatever it is.
    fn takes_letters(&self) -> bool {
        false
    }

    /// Text was pasted.
    fn paste(&mut self, _pasted: &str, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

    /// Something has happened, here or to the world: it brings itself into the area.
    fn settle(&mut self, _scene: Scene<'_>) {}

    /// What is kept may be another: what was made of it is made anew.
    fn renew(&mut self, _scene: Scene<'_>) {}

    /// Something came of an errand.
    fn hear(&mut self, _news: &News) -> Outcome {
        Outcome::stay()
    }

    /// The part of the body that it covers: all of it, unless what lies below is to be read beside it.
    fn covers(&self, body: Rect) -> Rect {
        body
    }

    /// Whether something was typed that [`Self::leave`] would write down.
    fn has_unsaved(&self) -> bool {
        false
    }

    /// The program may end while it is open: what must not be lost.
    fn leave(&mut self) -> Vec<Order> {
        Vec::new()
    }

    /// A text that it sent to the user's editor is back, not cleaned yet.
    fn edited(&mut self, _text: &str, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

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
    /// To go on with what was changed last.
    Amend(Vec<Edit>),
    /// To begin an agenda.
    Begin {
        /// Its name.
        name: Clean,
        /// Its day.
        date: Option<Edtf>,
    },
    /// To say something, `(vi, en)`.
    Say((String, String)),
    /// To show the agenda in use.
    ShowAgenda,
    /// To take a snapshot of the data that is shown.
    Shoot {
        /// What it is to be called.
        name: Clean,
    },
    /// Something of the terminal.
    Effect(Effect),
    /// To write a file.
    Write(WriteOrder),
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

    /// And this is to be said.
    #[must_use]
    pub fn saying(self, (vi, en): Pair) -> Self {
        self.and(Order::Say((vi.to_owned(), en.to_owned())))
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
        paint::row(buf, row, &[Piece::new(" ".repeat(usize::from(row.width)), Role::Text)], world.look.theme, None);
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

/// Lines above a list: its title, and an empty one.
pub const LIST_HEAD: u16 = 2;

/// The rows of a page of a list below its head.
#[must_use]
pub fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(LIST_HEAD)).max(1)
}

/// Draws a list below its head: as many of its rows as there is room for, with the one under the cursor among them. Of a row
/// only what stands behind the marker is asked for.
pub fn list(
    buf: &mut Buffer,
    area: Rect,
    world: &World,
    (at, count): (usize, usize),
    row: impl Fn(usize) -> Vec<Piece>,
) {
    let height = page(area);
    let top = (at + 1).saturating_sub(height);
    for (n, index) in (top..count).take(height).enumerate() {
        let here = index == at;
        let mut pieces = vec![Piece::new(if here { world.look.theme.marker() } else { " " }, Role::Strong)];
        pieces.extend(row(index));
        let pieces = paint::cut(pieces, usize::from(area.width), world.look.theme);
        let line = paint::line(area, n + usize::from(LIST_HEAD));
        paint::row(buf, line, &pieces, world.look.theme, here.then(|| world.look.theme.cursor()));
    }
}

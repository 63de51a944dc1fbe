//! What an overlay is, what it sees, and what it asks of the dashboard.

use super::listing::{ClickedRow, step};
use crate::app::columns::Arrange;
use crate::app::input::{Effect, TaskResult};
use crate::app::keymap::{Action, Context, Key, ListAction, TypingAction, row_in};
use crate::app::list::Step;
use crate::app::output::SaveRequest;
use crate::app::tabs::tab::Tab;
use crate::app::typed_command::TypedCommand;
use crate::app::world::World;
use crate::dataset::{Edtf, Id};
use crate::desk::agenda::{Handle, PinPlace};
use crate::desk::details::MeetingField;
use crate::desk::notebook::Edit;
use crate::lang::Phrase;
use crate::text::Clean;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::Debug;

/// What an overlay sees: the world, the area that it lies over, and what lies under it.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The data, the search, the language, the look.
    pub world: &'a World,
    /// The area that it lies over.
    pub area: Rect,
    /// The tab in front.
    pub tab: &'a dyn Tab,
    /// The area that the list of that tab has.
    pub list: Rect,
}

/// Something that lies over everything and has the keys.
pub trait Overlay: Debug {
    /// What its keys do. What it asks may be another question now, with other keys.
    fn context(&self) -> Context;

    /// Moves its cursor, or what is seen of it.
    fn step(&mut self, _step: Step, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

    /// Does what a key that its own context has does: an action of that context's enum.
    fn act(&mut self, action: Action, scene: Scene<'_>) -> Outcome;

    /// A cell of its area is clicked: the row that stands there, if one does.
    fn click(&mut self, _cell: Position, _scene: Scene<'_>) -> Option<ClickedRow> {
        None
    }

    /// Takes in a key that does nothing in its context: it may edit a text.
    fn typed(&mut self, _key: Key, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

    /// Whether every letter goes into a text, whatever it does elsewhere.
    fn takes_letters(&self) -> bool {
        false
    }

    /// Text was pasted.
    fn paste(&mut self, _pasted: &str, _scene: Scene<'_>) -> Outcome {
        Outcome::stay()
    }

    /// Something has happened, here or to the world: it brings itself into the area.
    fn fit(&mut self, _scene: Scene<'_>) {}

    /// What is kept may be another: what was made of it is made anew.
    fn on_data_changed(&mut self, _scene: Scene<'_>) {}

    /// Something came of a task.
    fn hear(&mut self, _news: &TaskResult) -> Outcome {
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

    /// What the line of hints says while it is open.
    fn hint(&self, world: &World) -> String {
        world.keymap.hint_line(self.context(), world.look.lang)
    }
}

/// Lets an overlay do what a key does in it: moves, what its own context has, and what every list and every text has.
pub fn carry_out(overlay: &mut dyn Overlay, action: Action, scene: Scene<'_>) -> Outcome {
    if let Some(step) = step(action) {
        return overlay.step(step, scene);
    }
    if row_in(overlay.context(), action).is_some() {
        return overlay.act(action, scene);
    }
    match (ListAction::of(action), TypingAction::of(action)) {
        (Some(ListAction::Out), _) | (_, Some(TypingAction::Cancel)) => Outcome::close(),
        (Some(ListAction::Help) | None, Some(TypingAction::Accept | TypingAction::Help) | None) => Outcome::stay(),
    }
}

/// What an overlay asks of the dashboard.
#[derive(Debug)]
pub enum Order {
    /// To do what a key of the panes does.
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
        /// What is known of it besides.
        details: Vec<(MeetingField, Clean)>,
    },
    /// To carry over what is left of an agenda to the next one.
    CarryOver(Handle),
    /// To show the item of an agenda that this pin is.
    ShowPin(PinPlace),
    /// To put a topic on the agenda in use.
    AddTopic(Clean),
    /// To say something.
    Say(Phrase),
    /// To show the agenda in use.
    ShowAgenda,
    /// To take a snapshot of the data that is shown.
    Shoot {
        /// What it is to be called.
        name: Clean,
    },
    /// To make the data of this content the one since which changes are told.
    BeginAnew {
        /// Its hash.
        hash: String,
    },
    /// To delete a snapshot for good.
    Forget(Handle),
    /// To judge everything for a day; without one, for the data's own.
    Judge(Option<Edtf>),
    /// Something of the terminal.
    Effect(Effect),
    /// To write a file.
    Write(SaveRequest),
    /// To open another overlay in its place.
    Open(Box<dyn Overlay>),
    /// To do there what a key of its context does.
    Act(Action),
    /// To do what was typed.
    Command(TypedCommand),
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
    pub fn saying(self, said: impl Into<Phrase>) -> Self {
        self.and(Order::Say(said.into()))
    }

    /// And this is to be done.
    #[must_use]
    pub fn and(mut self, order: Order) -> Self {
        self.orders.push(order);
        self
    }
}

//! A minute that somebody is writing: where it belongs, and what its author has seen of it. It outlives the program where the text
//! is in an editor: what was saved there finds its place at the next start.

use super::agenda::{Handle, Pin};
use super::lines::Pen;
use super::notebook::{Edit, Notebook};
use serde::{Deserialize, Serialize};

/// A minute that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// On which agenda.
    agenda: Handle,
    /// Of which pin.
    pin: Handle,
    /// Makes changes of what is written: it knows what was seen or written down last.
    pen: Pen,
}

impl Draft {
    /// The minute of a pin, to be gone on with under an id that nobody else has; nothing where there is no such pin.
    #[must_use]
    pub fn new(id: Handle, notebook: &Notebook, agenda: &Handle, pin: &Handle) -> Option<Self> {
        let pen = Pen::new(id, &notebook.pin(agenda, pin)?.minute);
        Some(Self { agenda: agenda.clone(), pin: pin.clone(), pen })
    }

    /// Tells it from every other draft.
    #[must_use]
    pub const fn id(&self) -> &Handle {
        self.pen.id()
    }

    /// The text as it was seen or written down last, its lines parted by `\n`.
    #[must_use]
    pub fn text(&self) -> String {
        self.pen.text()
    }

    /// The text is this one now: the edit that says so; nothing where nothing has changed.
    pub fn write(&mut self, text: &str) -> Option<Edit> {
        let change = self.pen.write(text)?;
        Some(Edit::Minute { agenda: self.agenda.clone(), pin: self.pin.clone(), change })
    }

    /// The pin whose minute it is; nothing where the notebook has no place for it.
    #[must_use]
    pub fn pin_of<'n>(&self, notebook: &'n Notebook) -> Option<&'n Pin> {
        notebook.pin(&self.agenda, &self.pin)
    }
}

//! A minute that somebody is writing: where it belongs, and what its author has seen of it. It outlives the program where the text
//! is in an editor: what was saved there finds its place at the next start.

use super::agenda::{Handle, Pin};
use super::lines::{MinuteChange, MinutePen};
use super::notebook::{Edit, Notebook};
use crate::text::Audience;
use serde::{Deserialize, Serialize};

/// A minute that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteDraft {
    /// On which agenda.
    agenda: Handle,
    /// Of which pin.
    pin: Handle,
    /// Makes changes of what is written: it knows what was seen or written down last.
    pen: MinutePen,
    /// What was written before, where others read along: it is not shown, and what is written goes below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hidden: Option<String>,
}

impl MinuteDraft {
    /// The minute of a pin, to be gone on with under an id that nobody else has; nothing where there is no such pin.
    #[must_use]
    pub fn new(id: Handle, notebook: &Notebook, agenda: &Handle, pin: &Handle) -> Option<Self> {
        let pen = MinutePen::new(id, &notebook.pin(agenda, pin)?.minute);
        Some(Self { agenda: agenda.clone(), pin: pin.clone(), pen, hidden: None })
    }

    /// The same for an audience: in a room what was written before is not shown.
    #[must_use]
    pub fn read_by(self, to: Audience) -> Self {
        let hidden = Some(self.pen.text()).filter(|text| to.is_room() && !text.is_empty());
        Self { hidden, ..self }
    }

    /// Whether something is not shown.
    #[must_use]
    pub const fn hides(&self) -> bool {
        self.hidden.is_some()
    }

    /// Tells it from every other draft.
    #[must_use]
    pub const fn id(&self) -> &Handle {
        self.pen.id()
    }

    /// The text as it was seen or written down last, its lines parted by `\n`: as much of it as is shown.
    #[must_use]
    pub fn text(&self) -> String {
        let text = self.pen.text();
        let hidden = self.hidden.as_deref().unwrap_or_default();
        match text.strip_prefix(hidden) {
            Some(shown) if self.hides() => shown.strip_prefix('\n').unwrap_or(shown).to_owned(),
            Some(_) => text,
            None => String::new(),
        }
    }

    /// What is shown of the text is this now: the edit that says so; nothing where nothing has changed.
    pub fn write(&mut self, text: &str) -> Option<Edit> {
        let change = match &self.hidden {
            None => self.pen.write(text)?,
            // Blank lines at the end are no text: with nothing below it, what is hidden stays as it is.
            Some(hidden) => self.pen.write(&format!("{hidden}\n{text}"))?,
        };
        Some(Edit::Minute { agenda: self.agenda.clone(), pin: self.pin.clone(), change })
    }

    /// The same, but nothing is taken away: for a text of which nobody knows whether it was saved to its end.
    pub fn write_additions(&mut self, text: &str) -> Option<Edit> {
        let change = Some(self.pen.write(text)?.additions()).filter(MinuteChange::writes)?;
        Some(Edit::Minute { agenda: self.agenda.clone(), pin: self.pin.clone(), change })
    }

    /// The pin whose minute it is; nothing where the notebook has no place for it.
    #[must_use]
    pub fn pin_of<'n>(&self, notebook: &'n Notebook) -> Option<&'n Pin> {
        notebook.pin(&self.agenda, &self.pin)
    }
}

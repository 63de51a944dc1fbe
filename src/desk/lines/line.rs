//! One line of a minute: what it says, and whether it is shown.

use crate::desk::handle::Handle;
use crate::text::Clean;
use serde::{Deserialize, Serialize};

/// One line of a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteLine {
    /// Which one.
    pub(super) id: Handle,
    /// After which line it was written; at the beginning where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<Handle>,
    /// The line in whose place it stands, where somebody else went on with what that says: the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<Handle>,
    /// Larger than that of every line that its author had seen.
    pub(super) stamp: u32,
    /// What it says.
    pub(super) text: LineText,
    /// How often its author went on with it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) edition: u32,
    /// How often it was hidden and shown again: it is hidden while this is odd.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) turn: u32,
    /// The edition that was seen by who hid it or showed it last.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) turned_at: u32,
}

/// The text of a line, clean. Indentation is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct LineText(pub(super) Box<str>);

impl LineText {
    pub(super) fn new(raw: &str) -> Self {
        // A line break that came in a file would make two lines of one.
        Self(Clean::block(raw).replace('\n', " ").into())
    }
}

impl<'de> Deserialize<'de> for LineText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(&String::deserialize(deserializer)?))
    }
}

/// For serde: what is usual is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for this form")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl MinuteLine {
    /// A line that nobody has gone on with or hidden yet.
    pub(super) fn new(id: Handle, after: Option<Handle>, stamp: u32, text: &str) -> Self {
        Self { id, after, of: None, stamp, text: LineText::new(text), edition: 0, turn: 0, turned_at: 0 }
    }

    /// What stays the same, whoever goes on with what it says.
    pub(super) fn root(&self) -> &Handle {
        self.of.as_ref().unwrap_or(&self.id)
    }

    /// Whether it is part of the text. Who hid it may not have seen what its author wrote since: then it is.
    pub(super) const fn is_shown(&self) -> bool {
        self.turn.is_multiple_of(2) || self.edition > self.turned_at
    }

    /// Stands before `other` of the lines that were written after the same one.
    pub(super) fn goes_before(&self, other: &Self) -> bool {
        self.stamp > other.stamp || (self.stamp == other.stamp && self.id < other.id)
    }

    /// The turn by which it becomes hidden or shown; nothing where it is so already.
    pub(super) fn turned(&self, shown: bool) -> Option<Turn> {
        let parity = u32::from(!shown);
        let turn = if self.turn % 2 == parity { self.turn } else { self.turn.checked_add(1)? };
        (self.is_shown() != shown).then(|| Turn { id: self.id.clone(), to: turn, edition: self.edition })
    }

    /// Goes on with its text, unless it is further already. A text that was left out when it was handed over comes back.
    pub(super) fn take_text(&mut self, text: &LineText, edition: u32) {
        if edition > self.edition || (edition == self.edition && self.text.0.is_empty()) {
            (self.text, self.edition) = (text.clone(), edition);
        }
    }

    /// Whether another one of its id is this line, at whatever edition, and not somebody else's text under an id that was given
    /// twice.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let left_out = |line: &Self| line.text.0.is_empty();
        self.edition != other.edition || self.text == other.text || left_out(self) || left_out(other)
    }

    /// Is hidden or shown, unless that was overtaken already.
    pub(super) fn take_turn(&mut self, turn: u32, edition: u32) {
        if (turn, edition) > (self.turn, self.turned_at) {
            (self.turn, self.turned_at) = (turn, edition);
        }
    }
}

/// A line is hidden or shown again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Turn {
    pub(super) id: Handle,
    /// What it is turned to: see [`MinuteLine`].
    #[serde(rename = "turn")]
    pub(super) to: u32,
    pub(super) edition: u32,
}

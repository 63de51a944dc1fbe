//! What one person changes of a minute, and what takes that back.

use super::line::{LineText, MinuteLine, Turn};
use crate::desk::handle::Handle;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What one person changes of a minute.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MinuteChange {
    /// New lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) added: Vec<MinuteLine>,
    /// Lines of its author that went on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) texts: Vec<Retext>,
    /// Lines that were hidden or shown again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) turns: Vec<Turn>,
}

/// A line goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Retext {
    pub(super) id: Handle,
    pub(super) text: LineText,
    pub(super) edition: u32,
}

impl MinuteChange {
    /// Whether something was written: more than hiding and showing lines.
    #[must_use]
    pub const fn writes(&self) -> bool {
        !self.added.is_empty() || !self.texts.is_empty()
    }

    /// What it adds, and nothing of what it takes away.
    #[must_use]
    pub fn additions(self) -> Self {
        Self { turns: Vec::new(), ..self }
    }

    pub(super) const fn is_empty(&self) -> bool {
        !self.writes() && self.turns.is_empty()
    }
}

/// Lines whose hiding and showing takes a change back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reverse {
    pub(super) hide: Vec<Handle>,
    pub(super) show: Vec<Handle>,
}

impl Reverse {
    /// Takes back what another one takes back, too: `self` is of the earlier change.
    pub fn join(&mut self, later: &Self) {
        let without = |ids: &[Handle], out: &[Handle]| -> Vec<Handle> {
            let out: HashSet<&Handle> = out.iter().collect();
            ids.iter().filter(|id| !out.contains(id)).cloned().collect()
        };
        let both = |earlier: Vec<Handle>, later: Vec<Handle>| {
            let new: Vec<Handle> = later.into_iter().filter(|id| !earlier.contains(id)).collect();
            [earlier, new].concat()
        };
        let hide = both(without(&self.hide, &later.show), without(&later.hide, &self.show));
        self.show = both(without(&self.show, &later.hide), without(&later.show, &self.hide));
        self.hide = hide;
    }

    /// Whether there is nothing to take back.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.hide.is_empty() && self.show.is_empty()
    }
}

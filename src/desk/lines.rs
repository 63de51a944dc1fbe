//! The text of a minute as lines that several people can write at once.
//!
//! Every line has an id that nobody else makes, and knows the line after which it was written. What one person changes is a
//! [`MinuteChange`]: lines that were added, an own line whose text went on, lines that were hidden or shown again. Changes name lines
//! by id and never by their text, so they can be applied in any order and more than once, and the result is the same: nobody's
//! line is lost, whether or not one text contains the other. Only who has seen a line can take it away.
//!
//! The order of lines is that of a replicated growable array (Roh et al., 2011): a line stands after the one that it was written
//! after; of several, the one with the larger stamp comes first, then the one with the smaller id. What is hidden stays, as the
//! place of others and to be shown again.

mod change;
mod line;
mod pen;

pub use change::{MinuteChange, Reverse};
pub use line::MinuteLine;
pub use pen::MinutePen;

use super::handle::{Handle, TextHash};
use super::prose::Prose;
use change::Retext;
use line::{LineText, Turn};
use serde::{Serialize, Serializer};
use std::collections::HashSet;
use std::sync::Arc;

/// The text of a minute.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct MinuteText {
    /// Every line in its place, hidden ones among them. Shared by the copies of a notebook, of which there are many: one is made
    /// and compared at each key.
    #[serde(serialize_with = "as_list")]
    lines: Arc<Vec<MinuteLine>>,
}

fn as_list<S: Serializer>(lines: &Arc<Vec<MinuteLine>>, serializer: S) -> Result<S::Ok, S::Error> {
    lines.as_slice().serialize(serializer)
}

impl MinuteText {
    /// A minute of which only the text is known. The same text of the same pin has lines of the same ids, whoever reads it.
    #[must_use]
    pub fn from_text(pin: &Handle, text: &Prose) -> Self {
        let mut hash = TextHash::of(&[&pin.0]);
        let mut lines: Vec<MinuteLine> = Vec::new();
        for text in lines_of(text.as_str()) {
            hash.take(text);
            let after = lines.last().map(|line| line.id.clone());
            lines.push(MinuteLine::new(hash.handle("~"), after, lines.len() as u32 + 1, text));
        }
        Self { lines: Arc::new(lines) }
    }

    /// A minute with the lines of a file, in their order there. Of two with one id the second gets another: its text is somebody's.
    #[must_use]
    pub fn from_lines(lines: Vec<MinuteLine>) -> Self {
        let mut known = HashSet::new();
        let mut minute = Self::default();
        for mut line in lines {
            while !known.insert(line.id.clone()) {
                line.id = Handle(format!("{}~", line.id.0).into());
            }
            Arc::make_mut(&mut minute.lines).push(line);
        }
        minute
    }

    /// What can be read, line by line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.shown().map(|line| &*line.text.0)
    }

    /// What can be read, line by line, each with what stays the same when somebody else goes on with it. Of two that went on with the
    /// same one the second has only itself.
    #[must_use]
    pub fn rooted_lines(&self) -> Vec<(&Handle, &str)> {
        let mut known = HashSet::new();
        let rooted = |line: &'_ MinuteLine| known.insert(line.root().clone());
        let shown: Vec<&MinuteLine> = self.shown().collect();
        let is_first: Vec<bool> = shown.iter().copied().map(rooted).collect();
        let lines = shown.into_iter().zip(is_first);
        lines.map(|(line, first)| (if first { line.root() } else { &line.id }, &*line.text.0)).collect()
    }

    /// What can be read, its lines parted by `\n`.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines().collect::<Vec<_>>().join("\n")
    }

    /// Whether nothing can be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines().all(str::is_empty)
    }

    /// Whether nothing was ever written.
    #[must_use]
    pub fn has_no_lines(&self) -> bool {
        self.lines.is_empty()
    }

    fn shown(&self) -> impl Iterator<Item = &MinuteLine> {
        self.lines.iter().filter(|line| line.is_shown())
    }

    /// Applies a change. What it says of lines that are not there is passed over, but for new ones: they come to the end.
    pub fn apply(&mut self, change: &MinuteChange) {
        let mut known = self.ids();
        for line in &change.added {
            self.add(line, &mut known);
        }
        for Retext { id, text, edition } in &change.texts {
            if known.insert(id.clone()) {
                // Its beginning is lost: what it says is not.
                let line = MinuteLine::new(id.clone(), None, 0, &text.0);
                self.all().push(MinuteLine { edition: *edition, ..line });
            }
            self.with(id, |line| line.take_text(text, *edition));
        }
        for Turn { id, to, edition } in &change.turns {
            self.with(id, |line| line.take_turn(*to, *edition));
        }
    }

    /// Takes in everything that was written in another copy.
    pub fn merge(&mut self, other: &Self) {
        let mut known = self.ids();
        for line in other.lines.iter() {
            if self.add(line, &mut known) {
                continue;
            }
            self.with(&line.id, |own| {
                own.take_text(&line.text, line.edition);
                own.take_turn(line.turn, line.turned_at);
            });
        }
    }

    /// What brings what can be read of `later` back to what can be read of `self`.
    #[must_use]
    pub fn reverse(&self, later: &Self) -> Reverse {
        let ids = |minute: &Self| -> HashSet<Handle> { minute.shown().map(|line| line.id.clone()).collect() };
        let (before, after) = (ids(self), ids(later));
        let only = |minute: &Self, others: &HashSet<Handle>| -> Vec<Handle> {
            minute.shown().filter(|line| !others.contains(&line.id)).map(|line| line.id.clone()).collect()
        };
        Reverse { hide: only(later, &before), show: only(self, &after) }
    }

    /// The change that takes back, as things are now; nothing where there is nothing left to take back.
    #[must_use]
    pub fn take_back(&self, reverse: &Reverse) -> Option<MinuteChange> {
        let turned = |ids: &[Handle], shown: bool| -> Vec<Turn> {
            let ids: HashSet<&Handle> = ids.iter().collect();
            self.lines.iter().filter(|line| ids.contains(&line.id)).filter_map(|line| line.turned(shown)).collect()
        };
        let turns = [turned(&reverse.hide, false), turned(&reverse.show, true)].concat();
        let change = MinuteChange { turns, ..MinuteChange::default() };
        (!change.is_empty()).then_some(change)
    }

    /// The same as it is handed over: the texts of what was taken away stay at home.
    #[must_use]
    pub fn to_hand_over(&self) -> Self {
        let mut minute = self.clone();
        for line in minute.all().iter_mut().filter(|line| !line.is_shown()) {
            line.text = LineText::new("");
        }
        minute
    }

    fn with(&mut self, id: &Handle, change: impl FnOnce(&mut MinuteLine)) {
        if let Some(line) = self.all().iter_mut().rev().find(|line| line.id == *id) {
            change(line);
        }
    }

    fn place(&self, id: &Handle) -> Option<usize> {
        self.lines.iter().rposition(|line| line.id == *id)
    }

    /// The lines, to be changed: of this copy alone.
    fn all(&mut self) -> &mut Vec<MinuteLine> {
        Arc::make_mut(&mut self.lines)
    }

    fn ids(&self) -> HashSet<Handle> {
        self.lines.iter().map(|line| line.id.clone()).collect()
    }

    /// Puts a new line in its place; says whether it was new. Where its id is `known` and somebody else's text stands under it, it
    /// gets another that follows from it.
    fn add(&mut self, line: &MinuteLine, known: &mut HashSet<Handle>) -> bool {
        let mut line = line.clone();
        while known.contains(&line.id) {
            let own = self.place(&line.id).and_then(|place| self.lines.get(place));
            if own.is_none_or(|own| own.is_same(&line)) {
                return false;
            }
            line.id = Handle(format!("{}~", line.id.0).into());
        }
        known.insert(line.id.clone());
        let start = match &line.after {
            None => 0,
            Some(after) => self.place(after).map_or(self.lines.len(), |place| place + 1),
        };
        let others = self.lines.iter().skip(start).take_while(|other| other.goes_before(&line)).count();
        self.all().insert(start + others, line);
        true
    }
}

fn lines_of(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { text.split('\n').collect() }
}

#[cfg(test)]
mod tests;

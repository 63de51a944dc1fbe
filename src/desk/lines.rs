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

mod pen;

pub use pen::MinutePen;

use super::handle::{Handle, TextHash};
use super::prose::Prose;
use crate::text::Clean;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::HashSet;
use std::sync::Arc;

/// One line of a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteLine {
    /// Which one.
    id: Handle,
    /// After which line it was written; at the beginning where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Handle>,
    /// Larger than that of every line that its author had seen.
    stamp: u32,
    /// What it says.
    text: LineText,
    /// How often its author went on with it.
    #[serde(default, skip_serializing_if = "is_zero")]
    edition: u32,
    /// How often it was hidden and shown again: it is hidden while this is odd.
    #[serde(default, skip_serializing_if = "is_zero")]
    turn: u32,
    /// The edition that was seen by who hid it or showed it last.
    #[serde(default, skip_serializing_if = "is_zero")]
    turned_at: u32,
}

/// The text of a line, clean. Indentation is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
struct LineText(Box<str>);

impl LineText {
    fn new(raw: &str) -> Self {
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
    /// Whether it is part of the text. Who hid it may not have seen what its author wrote since: then it is.
    const fn is_shown(&self) -> bool {
        self.turn.is_multiple_of(2) || self.edition > self.turned_at
    }

    /// Stands before `other` of the lines that were written after the same one.
    fn goes_before(&self, other: &Self) -> bool {
        self.stamp > other.stamp || (self.stamp == other.stamp && self.id < other.id)
    }

    /// The turn by which it becomes hidden or shown; nothing where it is so already.
    fn turned(&self, shown: bool) -> Option<Turn> {
        let parity = u32::from(!shown);
        let turn = if self.turn % 2 == parity { self.turn } else { self.turn.checked_add(1)? };
        (self.is_shown() != shown).then(|| Turn { id: self.id.clone(), to: turn, edition: self.edition })
    }

    /// Goes on with its text, unless it is further already. A text that was left out when it was handed over comes back.
    fn take_text(&mut self, text: &LineText, edition: u32) {
        if edition > self.edition || (edition == self.edition && self.text.0.is_empty()) {
            (self.text, self.edition) = (text.clone(), edition);
        }
    }

    /// Whether another one of its id is this line, at whatever edition, and not somebody else's text under an id that was given
    /// twice.
    fn is_same(&self, other: &Self) -> bool {
        let left_out = |line: &Self| line.text.0.is_empty();
        self.edition != other.edition || self.text == other.text || left_out(self) || left_out(other)
    }

    /// Is hidden or shown, unless that was overtaken already.
    fn take_turn(&mut self, turn: u32, edition: u32) {
        if (turn, edition) > (self.turn, self.turned_at) {
            (self.turn, self.turned_at) = (turn, edition);
        }
    }
}

/// What one person changes of a minute.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MinuteChange {
    /// New lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    added: Vec<MinuteLine>,
    /// Lines of its author that went on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    texts: Vec<Retext>,
    /// Lines that were hidden or shown again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<Turn>,
}

/// A line goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Retext {
    id: Handle,
    text: LineText,
    edition: u32,
}

/// A line is hidden or shown again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Turn {
    id: Handle,
    /// What it is turned to: see [`MinuteLine`].
    #[serde(rename = "turn")]
    to: u32,
    edition: u32,
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

    const fn is_empty(&self) -> bool {
        !self.writes() && self.turns.is_empty()
    }
}

/// Lines whose hiding and showing takes a change back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reverse {
    hide: Vec<Handle>,
    show: Vec<Handle>,
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
            lines.push(new_line(hash.handle("~"), after, lines.len() as u32 + 1, text));
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
                let line = new_line(id.clone(), None, 0, &text.0);
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

fn new_line(id: Handle, after: Option<Handle>, stamp: u32, text: &str) -> MinuteLine {
    MinuteLine { id, after, stamp, text: LineText::new(text), edition: 0, turn: 0, turned_at: 0 }
}

fn lines_of(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { text.split('\n').collect() }
}

#[cfg(test)]
mod tests;

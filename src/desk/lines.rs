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

use super::handle::{Handle, TextHash};
use super::prose::Prose;
use crate::text::Clean;
use serde::{Deserialize, Serialize, Serializer};
use similar::{Algorithm, DiffOp, capture_diff_slices};
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

    /// The change that makes `text` of `was` where somebody else may have changed the minute meanwhile: for what knows only texts.
    /// The same texts make the same change.
    #[must_use]
    pub fn rewrite(&self, pin: &Handle, was: &Prose, text: &Prose) -> Option<MinuteChange> {
        // What is written again after it was taken back is written anew.
        let hash = TextHash::of(&[&pin.0, was.as_str(), text.as_str(), &self.lines.len().to_string()]);
        let mut pen = MinutePen::new(hash.handle("~"), self);
        pen.forget_all_but(was);
        pen.write(text.as_str())
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

/// Somebody who writes: turns one text after the other into changes against what was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutePen {
    /// Tells its lines from everybody else's.
    id: Handle,
    /// The number of its next line.
    next: u32,
    /// The largest stamp that was seen.
    stamp: u32,
    /// The text as it was seen or written last.
    seen: Vec<MinuteLine>,
}

impl MinutePen {
    /// Goes on with a minute. Nobody else has that id.
    #[must_use]
    pub fn new(id: Handle, minute: &MinuteText) -> Self {
        let stamp = minute.lines.iter().map(|line| line.stamp).max().unwrap_or(0);
        Self { id, next: 1, stamp, seen: minute.shown().cloned().collect() }
    }

    /// Tells it from every other pen.
    #[must_use]
    pub const fn id(&self) -> &Handle {
        &self.id
    }

    /// The text as it was seen or written last, its lines parted by `\n`.
    #[must_use]
    pub fn text(&self) -> String {
        self.seen.iter().map(|line| &*line.text.0).collect::<Vec<_>>().join("\n")
    }

    /// The text is this one now: what has changed; nothing where nothing has.
    pub fn write(&mut self, text: &str) -> Option<MinuteChange> {
        let text = Prose::new(text);
        let new = lines_of(text.as_str());
        let old: Vec<&str> = self.seen.iter().map(|line| &*line.text.0).collect();
        let operations = difference(&old, &new);
        let mut change = MinuteChange::default();
        let seen = std::mem::take(&mut self.seen);
        let mut after = None;
        for operation in operations {
            let old = seen.get(operation.old_range()).unwrap_or_default();
            if matches!(operation, DiffOp::Equal { .. }) {
                self.seen.extend_from_slice(old);
                after = old.last().map(|line| line.id.clone()).or(after);
            } else {
                let new = new.get(operation.new_range()).unwrap_or_default();
                after = self.replace(old, new, after, &mut change);
            }
        }
        (!change.is_empty()).then_some(change)
    }

    /// Other lines take the place of some, `after` a line: an own line goes on with what stands in its place now, everything else
    /// is hidden, and what was written instead stands before it: what others write behind it stays there. Says behind which line
    /// the next ones come.
    fn replace(
        &mut self,
        old: &[MinuteLine],
        new: &[&str],
        mut after: Option<Handle>,
        change: &mut MinuteChange,
    ) -> Option<Handle> {
        for place in 0..old.len().max(new.len()) {
            match (old.get(place), new.get(place)) {
                (Some(line), Some(text)) if self.is_own(line) => {
                    let line = Self::go_on(line, text, change);
                    after = Some(line.id.clone());
                    self.seen.push(line);
                }
                (line, text) => {
                    if let Some(text) = text {
                        let line = self.add(text, after.take());
                        after = Some(line.id.clone());
                        change.added.push(line.clone());
                        self.seen.push(line);
                    }
                    change.turns.extend(line.and_then(|line| line.turned(false)));
                    after = line.map(|line| line.id.clone()).or(after);
                }
            }
        }
        after
    }

    fn go_on(line: &MinuteLine, text: &str, change: &mut MinuteChange) -> MinuteLine {
        let mut line = line.clone();
        line.take_text(&LineText::new(text), line.edition.saturating_add(1));
        change.texts.push(Retext { id: line.id.clone(), text: line.text.clone(), edition: line.edition });
        line
    }

    fn add(&mut self, text: &str, after: Option<Handle>) -> MinuteLine {
        self.stamp = self.stamp.saturating_add(1);
        let id = Handle(format!("{}.{}", self.id.0, self.next).into());
        self.next += 1;
        new_line(id, after, self.stamp, text)
    }

    fn is_own(&self, line: &MinuteLine) -> bool {
        line.id.0.strip_prefix(&*self.id.0).is_some_and(|number| number.starts_with('.'))
    }

    /// Only the lines of that text were seen. What somebody else has added since is not, and what somebody else has taken away
    /// since is not there to be hidden.
    fn forget_all_but(&mut self, was: &Prose) {
        let now: Vec<&str> = self.seen.iter().map(|line| &*line.text.0).collect();
        let kept = difference(&now, &lines_of(was.as_str()))
            .into_iter()
            .filter(|operation| matches!(operation, DiffOp::Equal { .. }))
            .flat_map(|operation| operation.old_range())
            .filter_map(|place| self.seen.get(place).cloned());
        self.seen = kept.collect();
    }
}

/// More comparisons than this are not made: what differs so much is replaced as a whole.
const MOST_COMPARED: usize = 1 << 22;

/// How one list of lines becomes another. What is the same at both ends is not compared further: mostly one line has changed.
fn difference(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let most = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(old, new)| old == new).count();
    let middle = |lines: &[&str]| head..lines.len() - tail;
    let inner = match (old.get(middle(old)), new.get(middle(new))) {
        (Some(old), Some(new)) if old.len().saturating_mul(new.len()) > MOST_COMPARED => {
            vec![DiffOp::Replace { old_index: 0, old_len: old.len(), new_index: 0, new_len: new.len() }]
        }
        (Some(old), Some(new)) => capture_diff_slices(Algorithm::Myers, old, new),
        (None, _) | (_, None) => Vec::new(),
    };
    let same = |old_index: usize, new_index: usize, len: usize| DiffOp::Equal { old_index, new_index, len };
    let shifted = inner.into_iter().map(|operation| shift(operation, head));
    std::iter::once(same(0, 0, head))
        .chain(shifted)
        .chain([same(old.len() - tail, new.len() - tail, tail)])
        .filter(|operation| !operation.old_range().is_empty() || !operation.new_range().is_empty())
        .collect()
}

fn shift(operation: DiffOp, by: usize) -> DiffOp {
    match operation {
        DiffOp::Equal { old_index, new_index, len } => {
            DiffOp::Equal { old_index: old_index + by, new_index: new_index + by, len }
        }
        DiffOp::Delete { old_index, old_len, new_index } => {
            DiffOp::Delete { old_index: old_index + by, old_len, new_index: new_index + by }
        }
        DiffOp::Insert { old_index, new_index, new_len } => {
            DiffOp::Insert { old_index: old_index + by, new_index: new_index + by, new_len }
        }
        DiffOp::Replace { old_index, old_len, new_index, new_len } => {
            DiffOp::Replace { old_index: old_index + by, old_len, new_index: new_index + by, new_len }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pen(name: &str, minute: &MinuteText) -> MinutePen {
        MinutePen::new(Handle(name.into()), minute)
    }

    /// What several people make of a minute, each of whom saw it as it was before: one text after the other.
    fn written(minute: &MinuteText, people: &[(&str, &[&str])]) -> Vec<MinuteChange> {
        let mut changes = Vec::new();
        for (name, texts) in people {
            let mut pen = pen(name, minute);
            changes.extend(texts.iter().filter_map(|text| pen.write(text)));
        }
        changes
    }

    fn all(minute: &MinuteText, changes: &[MinuteChange]) -> MinuteText {
        let mut minute = minute.clone();
        for change in changes {
            minute.apply(change);
        }
        minute
    }

    fn minute(text: &str) -> MinuteText {
        MinuteText::from_text(&Handle("p".into()), &Prose::new(text))
    }

    #[test]
    fn a_text_that_contains_the_other_takes_nothing_from_it() {
        for (one, other) in [("they will not give 1 million", "1 million"), ("not agreed", "agreed"), ("a\nb", "b")] {
            for people in [[("x", &[one]), ("y", &[other])], [("x", &[other]), ("y", &[one])]] {
                let people = people.map(|(name, texts)| (name, texts.as_slice()));
                let text = all(&minute(""), &written(&minute(""), &people)).text();
                let lines: Vec<&str> = text.lines().collect();
                assert!(one.lines().chain(other.lines()).all(|line| lines.contains(&line)), "{text}");
            }
        }
    }

    #[test]
    fn what_each_writes_at_once_stays_together() {
        let texts: (&[&str], &[&str]) = (&["a1", "a1\na2", "a1\na2\na3"], &["b1", "b1\nb2"]);
        let changes = written(&minute(""), &[("x", texts.0), ("y", texts.1)]);
        let mixed = [0, 3, 1, 4, 2].map(|n| changes[n].clone());
        assert_eq!(all(&minute(""), &mixed).text(), "a1\na2\na3\nb1\nb2");
    }

    #[test]
    fn a_line_that_is_being_typed_is_one_line_however_often_it_is_saved() {
        let minute = minute("trên\ndưới");
        let typed = ["trên\nĐ\ndưới", "trên\nĐồng\ndưới", "trên\nĐồng ý\ndưới"];
        let result = all(&minute, &written(&minute, &[("x", &typed)]));
        assert_eq!((result.text().as_str(), result.lines.len()), ("trên\nĐồng ý\ndưới", 3));
    }

    #[test]
    fn a_line_that_two_change_is_there_in_both_forms_and_one_that_is_taken_away_goes() {
        let before = minute("một\nhai\nba");
        let changes = written(&before, &[("x", &["một\nhai A\nba"]), ("y", &["một\nhai B"])]);
        assert_eq!(all(&before, &changes).text(), "một\nhai A\nhai B");
    }

    #[test]
    fn who_takes_a_line_away_takes_away_what_was_seen_and_not_what_was_written_since() {
        let empty = minute("");
        let mut one = pen("x", &empty);
        let first = one.write("đồng").unwrap();
        let seen = all(&empty, std::slice::from_ref(&first));
        let removed = pen("y", &seen).write("").unwrap();
        assert_eq!(all(&seen, std::slice::from_ref(&removed)).text(), "");
        let more = one.write("đồng ý").unwrap();
        for order in [[&removed, &more], [&more, &removed]] {
            assert_eq!(all(&seen, &order.map(Clone::clone)).text(), "đồng ý");
        }
    }

    #[test]
    fn what_is_taken_back_takes_no_line_of_others_along_and_comes_again() {
        let before = minute("a");
        let mine = written(&before, &[("x", &["a\nmine"])]);
        let after = all(&before, &mine);
        let reverse = before.reverse(&after);
        let theirs = all(&after, &written(&after, &[("y", &["a\nmine\ntheirs"])]));
        let back = all(&theirs, &[theirs.take_back(&reverse).unwrap()]);
        assert_eq!(back.text(), "a\ntheirs");
        let again = theirs.reverse(&back);
        assert_eq!(all(&back, &[back.take_back(&again).unwrap()]).text(), "a\nmine\ntheirs");
        assert_eq!(back.take_back(&reverse), None);
    }

    #[test]
    fn what_was_written_and_taken_away_in_one_piece_of_work_does_not_come_back_with_it() {
        let before = minute("a\nb");
        let changes = written(&before, &[("x", &["a\nslip\nb", "a", "a\nc", "a\nb\nc"])]);
        let (mut now, mut reverse) = (before.clone(), Reverse::default());
        for change in &changes {
            let was = now.clone();
            now.apply(change);
            reverse.join(&was.reverse(&now));
        }
        assert_eq!(now.text(), "a\nb\nc");
        assert_eq!(all(&now, &[now.take_back(&reverse).unwrap()]).text(), "a\nb");
    }

    #[test]
    fn texts_without_ids_are_merged_by_their_lines() {
        let now = minute("một\nhai của bạn\nba");
        let pin = Handle("p".into());
        let change = now.rewrite(&pin, &Prose::new("một\nhai\nba"), &Prose::new("một\nhai của ta\nba\nbốn"));
        assert_eq!(all(&now, &[change.unwrap()]).text(), "một\nhai của ta\nhai của bạn\nba\nbốn");
        let whole = minute("của ta");
        let change = whole.rewrite(&pin, &Prose::default(), &Prose::new("của bạn"));
        let merged = all(&whole, &[change.clone().unwrap(), change.unwrap()]);
        assert_eq!(merged.lines().collect::<std::collections::BTreeSet<_>>(), ["của bạn", "của ta"].into());
        assert_eq!(merged.lines.len(), 2);
        // Written, taken back, and written again.
        let mut minute = minute("");
        for (was, text) in [("", "a"), ("a", ""), ("", "a")] {
            let change = minute.rewrite(&pin, &Prose::new(was), &Prose::new(text)).unwrap();
            minute.apply(&change);
            assert_eq!(minute.text(), text);
        }
    }

    #[test]
    fn two_texts_under_one_id_are_two_lines_and_the_same_again_is_none() {
        let base = minute("A");
        let [first, second] = ["A\nfoo", "A\nfoo bar"].map(|text| pen("x", &base).write(text).unwrap());
        let both = all(&base, &[first.clone(), second.clone()]);
        assert_eq!(both.text(), "A\nfoo\nfoo bar");
        assert_eq!(all(&both, &[second, first]), both);
    }

    #[test]
    fn what_goes_on_with_a_line_whose_beginning_is_lost_is_there() {
        let base = minute("");
        let mut pen = pen("x", &base);
        pen.write("g").unwrap();
        let change = pen.write("gia hạn").unwrap();
        assert_eq!(all(&base, &[change]).text(), "gia hạn");
    }

    #[test]
    fn what_was_taken_away_is_not_handed_over_and_comes_to_no_harm_at_home() {
        let base = minute("a");
        let ours = all(&base, &written(&base, &[("x", &["a\nbí mật", "a\ncông khai"])]));
        let removed = all(&ours, &written(&ours, &[("y", &["công khai"])]));
        let handed = removed.to_hand_over();
        assert_eq!(handed.text(), "công khai");
        assert!(handed.lines.iter().all(|line| line.is_shown() || line.text.0.is_empty()));
        let mut home = removed.clone();
        home.merge(&handed);
        assert_eq!(home, removed);
        let mut theirs = handed.clone();
        theirs.merge(&all(&removed, &[removed.take_back(&ours.reverse(&removed)).unwrap()]));
        assert_eq!(theirs.text(), "a\ncông khai");
    }

    #[test]
    fn a_long_text_in_the_place_of_another_is_there_in_bounded_time() {
        let text = |word: &str| (0..4_000).map(|number| format!("{word}{number}")).collect::<Vec<_>>().join("\n");
        let base = minute(&text("a"));
        let change = pen("x", &base).write(&text("b")).unwrap();
        assert_eq!(all(&base, &[change]).text(), text("b"));
    }

    #[test]
    fn lines_of_a_file_with_one_id_twice_are_both_read() {
        let line = |text: &str| new_line(Handle("x.1".into()), None, 1, text);
        assert_eq!(MinuteText::from_lines(vec![line("một"), line("hai"), line("ba")]).text(), "một\nhai\nba");
    }

    /// Texts of short lines that often contain each other.
    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec("(not )?(agreed|1 million|x)( soon)?", 0..5).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #[test]
        fn every_line_that_anybody_typed_is_there_whatever_the_order_and_however_often(
            start in text(),
            people in prop::collection::vec(prop::collection::vec(text(), 1..4), 1..4),
            order in any::<prop::sample::Index>(), twice in any::<prop::sample::Index>(),
        ) {
            let start = minute(&start);
            let mut changes: Vec<Vec<MinuteChange>> = Vec::new();
            for (n, texts) in people.iter().enumerate() {
                let mut pen = pen(&format!("w{n}"), &start);
                changes.push(texts.iter().filter_map(|text| pen.write(text)).collect());
            }
            // Everybody's changes in their own order, with those of the others in between.
            let one_by_one = all(&start, &changes.concat());
            let mut mixed = Vec::new();
            let mut left = changes.clone();
            let mut turn = order.index(7);
            while left.iter().any(|changes| !changes.is_empty()) {
                turn += 1;
                let at = turn % left.len();
                if !left[at].is_empty() {
                    mixed.push(left[at].remove(0));
                }
            }
            if !mixed.is_empty() {
                let again = mixed[twice.index(mixed.len())].clone();
                mixed.push(again);
            }
            let result = all(&start, &mixed);
            prop_assert_eq!(&result, &one_by_one);
            for texts in &people {
                let last = Prose::new(texts.last().unwrap());
                for line in lines_of(last.as_str()) {
                    // Somebody else may have taken away what all had seen; nobody can take away what only its author saw.
                    let was_seen = start.lines().any(|seen| seen == line);
                    prop_assert!(was_seen || result.lines().any(|there| there == line), "{line}: {}", result.text());
                }
            }
        }

        #[test]
        fn two_copies_become_one_whichever_takes_in_the_other(start in text(), one in text(), other in text()) {
            let start = minute(&start);
            let one = all(&start, &written(&start, &[("x", &[&one])]));
            let other = all(&start, &written(&start, &[("y", &[&other])]));
            let (mut left, mut right) = (one.clone(), other.clone());
            left.merge(&other);
            right.merge(&one);
            prop_assert_eq!(left.text(), right.text());
            let once = left.clone();
            left.merge(&other);
            prop_assert_eq!(left, once);
        }

        #[test]
        fn a_pen_writes_what_it_is_given(start in text(), texts in prop::collection::vec(text(), 1..5)) {
            let mut minute = minute(&start);
            let mut pen = pen("x", &minute);
            for text in texts {
                if let Some(change) = pen.write(&text) {
                    minute.apply(&change);
                }
                prop_assert_eq!(minute.text(), Prose::new(&text).as_str().to_owned());
                prop_assert_eq!(pen.text(), minute.text());
            }
        }
    }
}

//! Who writes in a minute: one text after the other becomes changes against what was seen.

use super::change::{MinuteChange, Retext};
use super::line::{LineText, MinuteLine};
use super::{MinuteText, lines_of};
use crate::desk::handle::{Handle, TextHash};
use crate::desk::minute::action;
use crate::desk::prose::Prose;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

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
                        let mut new = self.add(text, after.take());
                        new.of = line.filter(|line| goes_on_with(&line.text.0, text)).map(|line| line.root().clone());
                        after = Some(new.id.clone());
                        change.added.push(new.clone());
                        self.seen.push(new);
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
        MinuteLine::new(id, after, self.stamp, text)
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

impl MinuteText {
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
}

/// Whether a line is an action item that is the same piece of work as another one: it is told in much the same words.
fn goes_on_with(old: &str, new: &str) -> bool {
    let (Some(old), Some(new)) = (action(old), action(new)) else { return false };
    let [old, new]: [Vec<char>; 2] = [old.what, new.what].map(|what| what.chars().take(MOST_LETTERS).collect());
    let operations = capture_diff_slices(Algorithm::Myers, &old, &new);
    let same: usize = operations
        .iter()
        .filter(|operation| matches!(operation, DiffOp::Equal { .. }))
        .map(|operation| operation.old_range().len())
        .sum();
    // More than half of the letters of both.
    4 * same > old.len() + new.len()
}

/// So many letters of an action item say which piece of work it is.
const MOST_LETTERS: usize = 200;

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

//! The edits of this session: which are not on the disk yet, how each is taken back, and how it is done again.

use crate::desk::agenda::{Handle, Minter};
use crate::desk::notebook::{Edit, Notebook, Reversal};
use std::collections::VecDeque;

/// What was changed here, the latest last.
#[derive(Debug)]
pub struct Ledger {
    /// Makes the handles of what is begun.
    minter: Minter,
    /// The batches of which it is not known yet whether they are written down.
    pending: VecDeque<Vec<Edit>>,
    /// What takes back each piece of work.
    undo: Vec<Vec<Reversal>>,
    /// What does again each piece of work that was taken back.
    redo: Vec<Vec<Reversal>>,
    /// What others wrote meanwhile is to be looked for.
    is_stale: bool,
}

impl Ledger {
    /// Nothing is changed yet.
    pub const fn new(minter: Minter) -> Self {
        Self { minter, pending: VecDeque::new(), undo: Vec::new(), redo: Vec::new(), is_stale: false }
    }

    /// The handle of something that is begun.
    pub fn mint(&mut self) -> Handle {
        self.minter.mint()
    }

    /// What makes the handles of several things that are begun at once.
    pub const fn minter(&mut self) -> &mut Minter {
        &mut self.minter
    }

    /// Applies a piece of work that can be taken back. Says whether it changes anything: only then it is to be written down.
    pub fn edit(&mut self, notebook: &mut Notebook, edits: &[Edit]) -> bool {
        let back = apply(notebook, edits);
        if back.is_empty() {
            return false;
        }
        self.undo.push(back);
        self.redo.clear();
        self.pending.push_back(edits.to_vec());
        true
    }

    /// Applies a piece of work that cannot be taken back.
    pub fn edit_for_good(&mut self, notebook: &mut Notebook, edits: &[Edit]) {
        for edit in edits {
            notebook.apply(edit);
        }
        self.pending.push_back(edits.to_vec());
    }

    /// Goes on with a piece of work: it is taken back as one, whatever else was done meanwhile.
    pub fn amend(&mut self, notebook: &mut Notebook, edits: &[Edit]) {
        for reversal in apply(notebook, edits) {
            self.join(reversal);
        }
        self.redo.clear();
        self.pending.push_back(edits.to_vec());
    }

    fn join(&mut self, reversal: Reversal) {
        let Reversal::Lines { agenda, pin, lines } = &reversal else {
            // Somebody else took the pin off meanwhile: that is taken back with the lines.
            return self.undo.push(vec![reversal]);
        };
        let of_pin = |work: &&mut Reversal| matches!(work, Reversal::Lines { agenda: on, pin: of, .. } if (on, of) == (agenda, pin));
        match self.undo.iter_mut().rev().flatten().find(of_pin) {
            Some(Reversal::Lines { lines: known, .. }) => known.join(lines),
            Some(_) | None => self.undo.push(vec![reversal]),
        }
    }

    /// Takes back the last piece of work of which something is left to be taken back: the edits that did it.
    pub fn take_back(&mut self, notebook: &mut Notebook) -> Option<Vec<Edit>> {
        let (edits, again) = turn(&mut self.undo, notebook)?;
        self.redo.push(again);
        self.pending.push_back(edits.clone());
        Some(edits)
    }

    /// Does again what was taken back last: the edits that did it.
    pub fn do_again(&mut self, notebook: &mut Notebook) -> Option<Vec<Edit>> {
        let (edits, back) = turn(&mut self.redo, notebook)?;
        self.undo.push(back);
        self.pending.push_back(edits.clone());
        Some(edits)
    }

    /// Something is looked at that others may have changed.
    pub fn look_again(&mut self) {
        self.is_stale = true;
    }

    /// Whether what others wrote is to be looked for; it is asked once.
    pub fn asks(&mut self) -> bool {
        std::mem::take(&mut self.is_stale)
    }

    /// Whether the disk has answered for every batch.
    pub fn is_answered(&self) -> bool {
        self.pending.is_empty()
    }

    /// The disk has answered for so many batches, the earliest first.
    pub fn answered(&mut self, batches: usize) {
        self.pending.drain(..batches.min(self.pending.len()));
    }

    /// Brings a notebook that comes from the disk to what the screen shows.
    pub fn replay(&self, notebook: &mut Notebook) {
        self.pending.iter().flatten().for_each(|edit| notebook.apply(edit));
    }
}

/// Applies edits; what takes them back, from the first to the last.
fn apply(notebook: &mut Notebook, edits: &[Edit]) -> Vec<Reversal> {
    let mut back = Vec::new();
    for edit in edits {
        back.push(notebook.inverse(edit));
        notebook.apply(edit);
    }
    back.into_iter().rev().flatten().collect()
}

/// Takes back the last piece of work of a pile: the edits that did it, and what takes those back.
fn turn(pile: &mut Vec<Vec<Reversal>>, notebook: &mut Notebook) -> Option<(Vec<Edit>, Vec<Reversal>)> {
    while let Some(work) = pile.pop() {
        let (mut edits, mut back) = (Vec::new(), Vec::new());
        for reversal in work {
            if let Some(edit) = notebook.reversing(&reversal) {
                back.push(notebook.inverse(&edit));
                notebook.apply(&edit);
                edits.push(edit);
            }
        }
        if !edits.is_empty() {
            return Some((edits, back.into_iter().rev().flatten().collect()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Clean;

    fn begin(ledger: &mut Ledger) -> Vec<Edit> {
        let agenda = ledger.mint();
        vec![Edit::Begin { agenda, name: Clean::line("one"), date: None }]
    }

    #[test]
    fn what_is_taken_back_can_be_done_again() {
        let (mut ledger, mut notebook) = (Ledger::new(Minter::new("x")), Notebook::default());
        let edits = begin(&mut ledger);
        assert!(ledger.edit(&mut notebook, &edits));
        let standing = |notebook: &Notebook| notebook.agendas.iter().filter(|agenda| !agenda.removed).count();
        assert_eq!(standing(&notebook), 1);
        assert!(ledger.take_back(&mut notebook).is_some());
        assert_eq!(standing(&notebook), 0);
        assert!(ledger.do_again(&mut notebook).is_some());
        assert_eq!(standing(&notebook), 1);
        assert!(ledger.do_again(&mut notebook).is_none());
    }

    #[test]
    fn what_the_disk_has_not_answered_for_is_replayed() {
        let (mut ledger, mut notebook) = (Ledger::new(Minter::new("x")), Notebook::default());
        let edits = begin(&mut ledger);
        ledger.edit(&mut notebook, &edits);
        let mut from_disk = Notebook::default();
        ledger.replay(&mut from_disk);
        assert_eq!(from_disk.agendas.len(), 1);
        ledger.answered(1);
        assert!(ledger.is_answered());
    }
}

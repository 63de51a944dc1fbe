//! The items that the user has marked: ids in the order of their marks. They stay through search, sort, tabs and language.

use super::theme::ScreenTheme;
use crate::dataset::{Dataset, Id};
use std::collections::HashSet;

/// The marked items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkedItems {
    ids: Vec<Id>,
    /// The same, to be asked for each of many rows.
    set: HashSet<Id>,
    /// What was cleared last, to be had back.
    cleared: Vec<Id>,
}

impl MarkedItems {
    /// Their ids, in the order of their marks.
    #[must_use]
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }

    /// Whether an item is marked.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        !self.set.is_empty() && Id::new(id).is_some_and(|id| self.set.contains(&id))
    }

    /// Marks an item, or takes its mark away.
    pub fn toggle(&mut self, id: Id) {
        if self.set.remove(&id) {
            self.ids.retain(|each| *each != id);
        } else {
            self.set.insert(id.clone());
            self.ids.push(id);
        }
    }

    /// Marks all of these, behind those that are marked already.
    pub fn mark_all(&mut self, ids: Vec<Id>) {
        for id in ids {
            if self.set.insert(id.clone()) {
                self.ids.push(id);
            }
        }
    }

    /// Marks those of these that are not marked, and takes the marks of the others of these away.
    pub fn invert(&mut self, ids: Vec<Id>) {
        let (marked, new): (Vec<Id>, Vec<Id>) = ids.into_iter().partition(|id| self.set.contains(id));
        for id in &marked {
            self.set.remove(id);
        }
        self.ids.retain(|id| self.set.contains(id));
        self.mark_all(new);
    }

    /// Takes all marks away; where there are none, the ones that were taken away last come back. Says how many marks came and went:
    /// `(came, went)`.
    pub fn clear(&mut self) -> (usize, usize) {
        let before = self.ids.len();
        self.ids = if before > 0 {
            self.cleared = std::mem::take(&mut self.ids);
            Vec::new()
        } else {
            std::mem::take(&mut self.cleared)
        };
        self.set = self.ids.iter().cloned().collect();
        (self.ids.len(), before)
    }

    /// Other data has come: what it does not have is not marked in it.
    pub fn keep_known(&mut self, dataset: &Dataset) {
        for ids in [&mut self.ids, &mut self.cleared] {
            ids.retain(|id| dataset.find(id.as_str()).is_some());
        }
        self.set = self.ids.iter().cloned().collect();
    }
}

/// The sign of a mark: no status and no flag has it.
#[must_use]
pub const fn sign(theme: ScreenTheme) -> &'static str {
    theme.glyph("✦", ")")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Flag, Status, Words};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    #[test]
    fn a_second_mark_takes_the_first_one_away() {
        let mut chosen = MarkedItems::default();
        for text in ["fi", "de", "fi"] {
            chosen.toggle(id(text));
        }
        assert_eq!(chosen.ids(), [id("de")]);
    }

    #[test]
    fn marks_are_inverted_among_those_that_are_listed_alone() {
        let mut chosen = MarkedItems::default();
        chosen.mark_all([id("fi"), id("se")].into());
        chosen.invert([id("fi"), id("de"), id("de")].into());
        assert_eq!(chosen.ids(), [id("se"), id("de")]);
    }

    #[test]
    fn marks_that_were_cleared_come_back() {
        let mut chosen = MarkedItems::default();
        chosen.toggle(id("fi"));
        assert_eq!(chosen.clear(), (0, 1));
        assert!(!chosen.has("fi"));
        assert_eq!(chosen.clear(), (1, 0));
        assert!(chosen.has("fi"));
    }

    #[test]
    fn the_sign_of_a_mark_is_no_sign_of_anything_else() {
        for ascii in [false, true] {
            let theme = ScreenTheme::new(true, ascii);
            let statuses = Status::ALL.iter().map(|status| theme.sign(*status));
            let flags = Flag::ALL.iter().map(|flag| theme.flag(*flag));
            assert!(statuses.chain(flags).all(|taken| taken != sign(theme)));
            assert_eq!(crate::text::width(sign(theme)), 1);
        }
    }
}

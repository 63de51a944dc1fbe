//! Keeps the notebook.

use super::trouble::Trouble;
use crate::desk::notebook::{Edit, Notebook};

/// Keeps the notebook.
#[derive(Debug, Default)]
pub struct Keeper {
    notebook: Notebook,
}

impl Keeper {
    /// What is kept.
    #[must_use]
    pub fn notebook(&self) -> Notebook {
        self.notebook.clone()
    }

    /// Writes edits down.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep(&mut self, edits: &[Edit]) -> Result<Notebook, Trouble> {
        for edit in edits {
            self.notebook.apply(edit);
        }
        Ok(self.notebook())
    }
}

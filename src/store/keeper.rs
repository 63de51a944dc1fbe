//! Keeps the notebook.

use crate::desk::notebook::{Edit, Notebook};

/// Why something could not be written down.
#[derive(Debug)]
pub struct Trouble;

impl Trouble {
    /// Why, `(vi, en)`.
    #[must_use]
    pub fn reason(&self) -> (String, String) {
        Default::default()
    }
}

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

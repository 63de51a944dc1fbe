//! What a reader of dataset files can do.

use crate::dataset::check::Report;
use crate::dataset::{LoadError, Loaded};

/// A reader of one file format.
pub trait DatasetReader: Sync {
    /// Whether the bytes look like its format. Only their beginning is looked at.
    fn sniff(&self, bytes: &[u8]) -> bool;

    /// The data. Items that cannot be read are left out and counted.
    ///
    /// # Errors
    /// When the file as a whole is not a dataset.
    fn read(&self, bytes: &[u8]) -> Result<Loaded, LoadError>;

    /// Every problem of the file, with its place. Takes longer than [`read`](Self::read).
    fn problems(&self, bytes: &[u8]) -> Report;

    /// The line of the item with that id, from 1; also in a file that is broken elsewhere.
    fn line_of(&self, bytes: &[u8], id: &str) -> Option<usize>;
}

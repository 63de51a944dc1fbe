//! The reader of our own format, JSON. The format itself is described in [`crate::dataset`].

use super::reader::DatasetReader;
use crate::dataset::check::{Report, check};
use crate::dataset::locate;
use crate::dataset::{LoadError, Loaded, load};

/// Reads our JSON.
#[derive(Debug, Clone, Copy)]
pub struct Json;

impl DatasetReader for Json {
    fn sniff(&self, bytes: &[u8]) -> bool {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        bytes.trim_ascii_start().first() == Some(&b'{')
    }

    fn read(&self, bytes: &[u8]) -> Result<Loaded, LoadError> {
        load(bytes)
    }

    fn problems(&self, bytes: &[u8]) -> Report {
        check(bytes)
    }

    fn line_of(&self, bytes: &[u8], id: &str) -> Option<usize> {
        locate::line_of(bytes, id)
    }
}

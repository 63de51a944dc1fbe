//! Readers of dataset files. Uses [`crate::text`], [`crate::lang`] and [`crate::dataset`].
//!
//! | file | subject |
//! | --- | --- |
//! | [`reader`] | what every reader can do |
//! | [`json`] | the reader of our own format |
//!
//! To add a format: a file with its [`DatasetReader`], and its row in [`READERS`]. No other room takes bytes for one format or another.

pub mod json;
pub mod reader;

pub use reader::DatasetReader;

use json::Json;

/// Every reader, in the order in which they are asked whether they know the bytes.
const READERS: [&dyn DatasetReader; 1] = [&Json];

/// The reader of these bytes. Bytes that no reader knows are taken for broken JSON, so that their problems can be told.
#[must_use]
pub fn reader_of(bytes: &[u8]) -> &'static dyn DatasetReader {
    READERS.into_iter().find(|reader| reader.sniff(bytes)).unwrap_or(&Json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::BUILTIN;

    #[test]
    fn our_format_is_known_by_its_first_letter_whatever_stands_before_it() {
        assert!(READERS.iter().any(|reader| reader.sniff(BUILTIN)));
        assert!(Json.sniff(b"\xEF\xBB\xBF\r\n\t {\"format\": 1"));
        for other in [&b"id,name\n"[..], b"PK\x03\x04", b"<iati-activities>", b""] {
            assert!(!Json.sniff(other), "{other:?}");
        }
    }

    #[test]
    fn bytes_that_no_reader_knows_are_still_explained() {
        let reader = reader_of(b"id,name\nfi,Finland\n");
        assert!(reader.read(b"id,name\nfi,Finland\n").is_err());
        assert!(reader.problems(b"id,name\nfi,Finland\n").errors > 0);
    }

    #[test]
    fn a_reader_gives_data_problems_and_the_line_of_an_item() {
        let reader = reader_of(BUILTIN);
        let loaded = reader.read(BUILTIN).unwrap();
        let id = loaded.dataset.partners[0].id.as_str();
        assert!(reader.line_of(BUILTIN, id).is_some_and(|line| line > 1));
        assert_eq!(reader.problems(BUILTIN).errors, 0);
    }
}

//! Files that are packed with gzip: whatever is in them, a register or our own JSON.

use super::json::Json;
use super::reader::DatasetReader;
use super::register::Register;
use crate::dataset::check::{Problem, ProblemPlace, Report, Severity};
use crate::dataset::{LoadError, Loaded};
use crate::lang::ImportText;
use crate::lang::check::CheckText;
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// How a packed file begins.
const MAGIC: &[u8] = b"\x1f\x8b\x08";
/// No packed file is unpacked beyond this.
const MOST: u64 = 512 << 20;
/// Beyond this one that was packed to less than a three-hundredth of itself is no text that anybody wrote.
const MOST_BY_ITSELF: u64 = 16 << 20;
const MOST_PACKED: u64 = 300;

/// Reads packed files.
#[derive(Debug, Clone, Copy)]
pub struct Gzip;

/// Whether bytes are a packed file.
#[must_use]
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// What is in a packed file.
///
/// # Errors
/// When it is damaged, or grows beyond all measure.
pub fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, ImportText> {
    let most = MOST.min(MOST_BY_ITSELF.max(bytes.len() as u64 * MOST_PACKED));
    let mut content = Vec::new();
    let mut reader = MultiGzDecoder::new(bytes).take(most + 1);
    match reader.read_to_end(&mut content) {
        Ok(_) if content.len() as u64 <= most => Ok(content),
        Ok(_) => Err(ImportText::TooLarge),
        Err(_) => Err(ImportText::Damaged),
    }
}

fn inside(content: &[u8]) -> &'static dyn DatasetReader {
    if Register.sniff(content) { &Register } else { &Json }
}

impl DatasetReader for Gzip {
    fn sniff(&self, bytes: &[u8]) -> bool {
        is_packed(bytes)
    }

    fn read(&self, bytes: &[u8]) -> Result<Loaded, LoadError> {
        let content = unpacked(bytes).map_err(|why| LoadError::Refused(why.into()))?;
        inside(&content).read(&content)
    }

    fn problems(&self, bytes: &[u8]) -> Report {
        match unpacked(bytes) {
            Ok(content) => inside(&content).problems(&content),
            Err(why) => {
                let place = ProblemPlace::Line { line: 1, column: 1 };
                let said = crate::lang::Phrase::from(why);
                Report::new(vec![Problem::new(Severity::Error, "unreadable", place, |reader| {
                    CheckText::NoRegister { why: said.read_by(reader).to_owned() }.advise(reader.lang)
                })])
            }
        }
    }

    fn line_of(&self, _: &[u8], _: &str) -> Option<usize> {
        None
    }
}

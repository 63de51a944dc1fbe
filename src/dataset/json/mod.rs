//! JSON with places: bytes in, a tree of spans and every kind of the pen out. Uses std, the names of kinds of files in [`crate::lang`], and
//! `serde_json` for two questions.
//!
//! `serde_json` stops at the first mistake, counts columns in bytes and forgets duplicate keys; a clerk who mends a file
//! by hand needs all mistakes at once, each where it is. So this reader is our own. It is iterative (no input can
//! overflow the stack), linear in time, and **accepts exactly what `serde_json::from_slice::<serde_json::Value>`
//! accepts**, with two named exceptions: a leading byte-order mark is taken with a warning, and a file of more than
//! [`MAX_NODES`] values or more than [`MAX_BYTES`] bytes is refused. A property test holds the two together.
//!
//! After a kind the reader goes on: it mends what it can guess and resumes at the next `,` `]` `}` of that depth. One
//! mistake of the writer is one [`SyntaxError`]; what could not be understood is marked, so that the checker stays silent there.
//!
//! A bracket that is missing or too many shifts everything behind it. When a first reading ends with such an error, a second
//! one also looks at the indentation, which in a hand-edited file is nearly always right; the better reading is kept: one
//! that reads to the end, and then the one with fewer errors.

mod brackets;
mod depth;
pub mod encoding;
mod file_kind;
mod limits;
mod lookahead;
mod merge;
mod place;
mod quotes;
mod recover;
mod scan;
mod syntax_error;
mod three_way;
mod token;
mod tree;

pub use depth::is_too_deep;
pub use file_kind::text_kind;
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_ERRORS, MAX_NODES};
pub use merge::{Unmerged, unmerged};
pub use place::{LineColumn, LineIndex};
pub use scan::Scan;
pub use syntax_error::{Literal, SyntaxError, SyntaxErrorKind};
pub use three_way::{MergeCoverage, ThreeWayMerge, three_way};
pub use tree::{ByteSpan, JsonKind, JsonValue, Member, Tree};

/// Reads `bytes` to the end, whatever they are.
#[must_use]
pub fn scan(bytes: &[u8]) -> Scan<'_> {
    let plain = scan::read(bytes, false);
    let is_broken = plain.tree.root().is_some() && !plain.is_valid();
    if let Some(kind) = if is_broken { text_kind(bytes) } else { None } {
        return scan::foreign(bytes, kind);
    }
    if !plain.errors.iter().any(|error| error.kind.is_about_brackets()) {
        return plain;
    }
    let indented = scan::read(bytes, true);
    let badness = |scan: &Scan<'_>| (scan.unread, scan.errors.len() + scan.more);
    if badness(&indented) <= badness(&plain) { indented } else { plain }
}

#[cfg(test)]
mod mistake_tests;
#[cfg(test)]
mod tests;

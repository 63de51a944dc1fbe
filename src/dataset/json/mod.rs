//! JSON with places: bytes in, a tree of spans and every slip of the pen out. Uses std, and `serde_json` for one question.
//!
//! `serde_json` stops at the first mistake, counts columns in bytes and forgets duplicate keys; a clerk who mends a file
//! by hand needs all mistakes at once, each where it is. So this reader is our own. It is iterative (no input can
//! overflow the stack), linear in time, and **accepts exactly what `serde_json::from_slice::<serde_json::Value>`
//! accepts**, with two named exceptions: a leading byte-order mark is taken with a warning, and a file of more than
//! [`MAX_NODES`] values or more than [`MAX_BYTES`] bytes is refused. A property test holds the two together.
//!
//! After a slip the reader goes on: it mends what it can guess and resumes at the next `,` `]` `}` of that depth. One
//! mistake of the writer is one [`Flaw`]; what could not be understood is marked, so that the checker stays silent there.
//!
//! A bracket that is missing or too many shifts everything behind it. When a first reading ends with such a flaw, a second
//! one also looks at the indentation, which in a hand-edited file is nearly always right; the better reading is kept: one
//! that reads to the end, and then the one with fewer flaws.

mod ahead;
mod brackets;
mod depth;
pub mod encoding;
mod flaw;
mod place;
mod recover;
mod scan;
mod token;
mod tree;

pub use depth::is_too_deep;
pub use flaw::{Flaw, Literal, Slip};
pub use place::{Place, Places};
pub use tree::{Kind, Member, Span, Tree, Value};

/// Brackets inside brackets that are read: 127, as `serde_json` (its limit of 128 counts the one that fails).
pub const MAX_DEPTH: usize = 127;
/// Values and keys of one file. At 16 bytes each the tree stays under 134 megabytes, whatever the file holds.
pub const MAX_NODES: usize = 1 << 23;
/// Bytes of one file: spans are 32 bits wide.
pub const MAX_BYTES: usize = u32::MAX as usize;
/// Flaws that are kept; further ones are only counted.
pub const MAX_FLAWS: usize = 10_000;

/// What a reading gives.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The values, as far as they could be read.
    pub tree: Tree<'a>,
    /// The mistakes, in the order of the file; at most [`MAX_FLAWS`].
    pub flaws: Vec<Flaw>,
    /// Mistakes beyond those.
    pub more: usize,
    /// Whether something follows the outermost value, which was then not read.
    unread: bool,
}

impl Scan<'_> {
    /// Whether `serde_json` would take these bytes (a byte-order mark set aside).
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.more == 0 && self.flaws.iter().all(|flaw| flaw.slip == Slip::ByteOrderMark)
    }
}

/// Reads `bytes` to the end, whatever they are.
#[must_use]
pub fn scan(bytes: &[u8]) -> Scan<'_> {
    let plain = scan::read(bytes, false);
    if !plain.flaws.iter().any(|flaw| flaw.slip.is_about_brackets()) {
        return plain;
    }
    let indented = scan::read(bytes, true);
    let badness = |scan: &Scan<'_>| (scan.unread, scan.flaws.len() + scan.more);
    if badness(&indented) <= badness(&plain) { indented } else { plain }
}

#[cfg(test)]
mod tests;

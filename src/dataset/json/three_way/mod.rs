//! Three versions of a file put together: what two people made of one, item by item and field by field.
//!
//! The bytes are those of ours; of theirs only what they changed is taken in. Items of lists are told apart by their `id`, fields by
//! their key. What both changed, each to something else, is a conflict: it is never decided here. It stays in the file between the
//! marks that git writes, which the reader of datasets knows ([`super::unmerged`]).

mod container;
mod layout;
mod list;
mod merger;
mod values;

pub use merger::MergeCoverage;

use super::{JsonValue, Tree};
use container::MergedValue;
use layout::FileLayout;
use merger::Merger;

/// Ours with what theirs changed.
#[derive(Debug)]
pub struct ThreeWayMerge {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Where both changed the same to something else: keys and ids, parted by `/`.
    pub conflicts: Vec<String>,
    /// What was taken over from theirs, in the same form.
    pub taken: Vec<String>,
}

/// Puts three versions together; where there was none before, two. None of them has a mistake of JSON in it.
#[must_use]
pub fn three_way(
    base: Option<JsonValue<'_>>,
    ours: &Tree<'_>,
    theirs: JsonValue<'_>,
    coverage: MergeCoverage,
) -> ThreeWayMerge {
    let layout = FileLayout::of(ours);
    let mut merger = Merger {
        bytes: ours.bytes,
        layout: &layout,
        coverage,
        path: Vec::new(),
        conflicts: Vec::new(),
        taken: Vec::new(),
    };
    let Some(our_root) = ours.root() else {
        return ThreeWayMerge { bytes: ours.bytes.to_vec(), conflicts: Vec::new(), taken: Vec::new() };
    };
    let outcome = merger.value(base, our_root, theirs);
    let span = our_root.span();
    let around = |middle: &[u8]| {
        let before = ours.bytes.get(..span.start).unwrap_or_default();
        [before, middle, ours.bytes.get(span.end..).unwrap_or_default()].concat()
    };
    let bytes = match outcome {
        MergedValue::Same => ours.bytes.to_vec(),
        MergedValue::Text(text) => around(&text),
        MergedValue::Conflict { ours, theirs } => around(&marked(&ours, &theirs)),
    };
    ThreeWayMerge { bytes, conflicts: merger.conflicts, taken: merger.taken }
}

/// A file of one line that two people changed.
fn marked(ours: &[u8], theirs: &[u8]) -> Vec<u8> {
    [b"<<<<<<< ours\n", ours, b"\n=======\n", theirs, b"\n>>>>>>> theirs\n"].concat()
}

#[cfg(test)]
mod tests;

//! How deep the brackets of a text go, for a reader that does not count them everywhere: `serde_json` has no limit within a
//! field that it passes over, and begins to count anew in an item that is read by itself.

use super::MAX_DEPTH;
use memchr::memchr2;

/// Whether more than [`MAX_DEPTH`] brackets are open at once somewhere. Of a text that is no JSON the answer means nothing.
#[must_use]
pub fn is_too_deep(text: &[u8]) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            b'[' | b'{' if depth == MAX_DEPTH => return true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' => rest = behind_text(rest),
            _ => {}
        }
    }
    false
}

/// What comes behind the `"` that ends a text.
fn behind_text(mut rest: &[u8]) -> &[u8] {
    while let Some(at) = memchr2(b'"', b'\\', rest) {
        let is_end = rest.get(at) == Some(&b'"');
        rest = rest.get(at + if is_end { 1 } else { 2 }..).unwrap_or_default();
        if is_end {
            return rest;
        }
    }
    &[]
}

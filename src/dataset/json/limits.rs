//! How much is read of one file.

/// Brackets inside brackets that are read: 127, as `serde_json` (its limit of 128 counts the one that fails).
pub const MAX_DEPTH: usize = 127;
/// Values and keys of one file. At 16 bytes each the tree stays under 134 megabytes, whatever the file holds.
pub const MAX_NODES: usize = 1 << 23;
/// Bytes of one file: spans are 32 bits wide.
pub const MAX_BYTES: usize = u32::MAX as usize;
/// Flaws that are kept; further ones are only counted.
pub const MAX_ERRORS: usize = 10_000;

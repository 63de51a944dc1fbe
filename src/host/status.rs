//! The exit statuses of the program, as its contract has them.

/// Done.
pub const DONE: u8 = 0;
/// The answer is no.
pub const NO: u8 = 1;
/// Wrong usage, unusable input, no terminal; also an output that takes no more.
pub const REFUSED: u8 = 2;

//! English: a file for each part of the program.

pub mod app;
pub mod keys;
pub mod overlays;

//! English: a file for each part of the program.

#![allow(clippy::match_same_arms, reason = "two things may read alike in a language, and stay two")]

pub mod app;
pub mod keys;
pub mod overlays;

//! English: a file for each part of the program.

#![allow(clippy::match_same_arms, reason = "two things may read alike in a language, and stay two")]

pub mod app;
pub mod check;
pub mod cli;
pub mod dataset;
pub mod dates;
pub mod derived;
pub mod desk;
pub mod details;
pub mod digest;
pub mod export;
pub mod fields;
pub mod flags;
mod guess;
pub mod host;
pub mod import;
pub mod keys;
pub mod meeting;
pub mod merging;
pub mod output;
pub mod overlays;
pub mod reference;
pub mod search;
pub mod state;
pub mod store;
pub mod syntax;
pub mod tabs;
pub mod term;
pub mod undo;
pub mod vocabulary;

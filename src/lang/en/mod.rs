//! English: a file for each part of the program.

pub mod app;
pub mod meeting;
pub mod output;
pub mod tabs;

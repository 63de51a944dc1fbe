//! Vietnamese: a file for each part of the program.

pub mod app;
pub mod check;
pub mod dates;
pub mod export;
pub mod flags;
pub mod syntax;
pub mod vocabulary;

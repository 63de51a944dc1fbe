//! The one key table. It dispatches in every context, and help, palette, hints and `docs/keys.md` are written from it.
//!
//! | file | subject |
//! | --- | --- |
//! | [`table`] | every key: where it does what, its names, its place in the hints |
//! | [`action`] | what keys can do, and the contexts in which they do it |
//! | [`key`] | a key, and how it is written |
//! | [`bindings`] | which key does what, as sentences and hints name it |
//! | [`remap`] | what the configuration changes, and what is wrong with that |

pub mod action;
pub mod bindings;
pub mod key;
pub mod remap;
pub mod table;

pub use action::{Action, Context};
pub use bindings::Keymap;
pub use key::{Key, KeyCode};
pub use remap::{Remap, RemapProblem};
pub use table::{EDITING, HintPiece, KeyRow, TABLE, row_in, row_of};

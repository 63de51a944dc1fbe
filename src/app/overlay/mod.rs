//! What lies over everything for a moment, one file each. A new overlay is a file that implements [`Overlay`]; nothing else knows it.
//! Its keys are rows of the key table in a context of its own.

pub mod actions;
pub mod agendas;
pub mod brief;
pub mod columns;
pub mod confirmation;
pub mod facets;
pub mod field;
pub mod layer;
pub mod listing;
pub mod minute;
pub mod problems;
pub mod prompt;
pub mod recent;
pub mod snapshots;
pub mod why;
pub mod write;

pub use layer::{Order, Outcome, Overlay, Scene, carry_out};
pub use listing::{blank, step};

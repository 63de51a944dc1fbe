//! What lies over everything for a moment, one file each. A new overlay is a file that implements [`Overlay`]; nothing else knows it.
//! Its keys are rows of the key table in a context of its own.

pub mod actions;
pub mod agendas;
pub mod brief;
pub mod columns;
pub mod confirmation;
pub mod entries;
pub mod facets;
pub mod field;
pub mod layer;
pub mod listing;
pub mod meeting;
pub mod minute;
pub mod more;
pub mod problems;
pub mod prompt;
pub mod recent;
pub mod side_by_side;
pub mod snapshots;
pub mod todo;
pub mod why;
pub mod write;
pub mod written;

pub use layer::{Order, Outcome, Overlay, Scene, carry_out};
pub use listing::{blank, step};

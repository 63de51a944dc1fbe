//! What a person's text needs. Uses std and Unicode crates only.
//!
//! | where | what |
//! | --- | --- |
//! | [`clean`] | [`Clean`]: the only text that widgets and printers take; [`trouble`], [`mixed_script`] for the checker |
//! | [`fold`] | [`fold()`]: the search form of a text; [`fold_mapped`]: the same with a map back; [`fold_case`]: marks kept |
//! | [`collate`] | [`compare`], [`sort_key`]: the order of a Vietnamese index |
//! | [`width`] | [`width()`], [`truncate`], [`pad`], [`pad_start`], [`take_width`]: in terminal cells |
//! | [`wrap`] | [`wrap()`], [`wrap_hanging`]: the lines of a paragraph |
//! | `letters`, `hidden` | the tables below these: Vietnamese letters and tones; characters that nobody can see |

pub mod clean;
pub mod collate;
pub mod fold;
mod hidden;
mod letters;
pub mod width;
pub mod wrap;

pub use clean::{Clean, Trouble, TroubleKind, mixed_script, trouble};
pub use collate::{compare, sort_key};
pub use fold::{Folded, fold, fold_case, fold_into, fold_mapped};
pub use width::{pad, pad_start, take_width, truncate, width};
pub use wrap::{wrap, wrap_hanging};

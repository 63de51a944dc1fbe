//! The vocabulary of the domain: partner, framework, record, source, theme, date, status. Uses [`crate::text`] and serde.
//!
//! | file | subject |
//! | --- | --- |
//! | [`fields`] | the one description of the format |
//! | `shape` | what a description is made of |
//! | [`value`] | a value without its type |
//! | [`held`] | from the typed dataset to values |
//! | [`words`] | its controlled words, with labels |
//! | [`date`] | EDTF dates, and what was meant by a text that is none |
//! | [`json`] | JSON with places |
//! | [`check`] | everything that is wrong with a file |
//! | [`model`], `particulars` | the typed dataset |
//! | `basic`, [`amount`] | what it is made of: ids, texts, places in a source; exact amounts |
//! | `collection`, `item` | the whole of it, and an item of any kind |
//! | [`derived`] | agencies, people and places, derived from what items say |
//! | [`load`], `loosen` | from bytes of our JSON to what they say, and what stays of an item of which something cannot be read |
//! | `assemble` | from what a file says, in whatever format, to the whole |
//! | [`locate`] | where in a file an item stands |
//! | [`flags`] | what a desk should look at on a day |
//! | [`timeline`], [`coming`] | its dates in order; those that lie ahead |
//! | [`changes`] | what differs between two datasets |
//! | `tree`, `align`, `rename` | what that is found with: items as values, lists put side by side, items under a new id |
//! | `tally`, [`coverage`] | how many records an item has, and how much of what a source claims is there |
//! | [`schema`] | the JSON Schema of the format |

mod align;
pub mod amount;
mod assemble;
mod basic;
pub mod changes;
pub mod check;
mod collection;
pub mod coming;
pub mod coverage;
pub mod date;
mod de;
pub mod derived;
pub mod fields;
pub mod flags;
pub mod held;
mod item;
pub mod json;
pub mod load;
pub mod locate;
mod loosen;
pub mod model;
mod particulars;
mod rename;
pub mod schema;
mod shape;
mod tally;
pub mod timeline;
pub mod tree;
pub mod value;
pub mod words;

pub use crate::lang::Lang;
pub use amount::Amount;
pub use assemble::Loaded;
pub use collection::{Dataset, DatasetContent};
pub use date::{Day, Edtf, year_text};
pub use derived::{DerivedItem, DerivedKind, Relation};
pub use fields::Target;
pub use flags::{Days, Flags, Limits, MoreToday, Raised, flags};
pub use item::{Item, ItemRef};
pub use load::{LoadError, load};
pub use model::{
    Address, Claim, Counterpart, Dated, Framework, GlossaryTerm, Home, Id, Money, Part, Partner, Picked, Priority,
    Record, Source, SourcePlace, Text, Theme,
};
pub use tally::Tally;
pub use value::Value;
pub use words::{DateRole, Flag, FlagTone, Kind, Status, StatusBasis, Words};

/// The dataset that is compiled into the program: `sample-data/cooperation.json`.
pub static BUILTIN: &[u8] = include_bytes!("../../sample-data/cooperation.json");

/// A sound dataset with one item in each list, to begin a new one with.
pub static MINIMAL: &str = include_str!("../../sample-data/minimal.json");

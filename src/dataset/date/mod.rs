//! Dates as the field writes them: EDTF, ISO 8601-2, levels 0 and 1.
//!
//! Taken: years, months and days (`2024`, `2024-11`, `2024-11-27`), negative and long years (`-0044`, `Y17000`), seasons
//! (`2024-21` … `2024-24`), unspecified digits from the right (`202X`, `20XX`, `2024-XX`, `2024-11-XX`), the marks `?` uncertain,
//! `~` approximate and `%` both, and intervals whose ends may be open (`..`) or unknown (empty). Times of day are not taken:
//! nothing in a portfolio hangs on an hour.
//!
//! A date is known by its bounds: the earliest and the latest day that it may mean. Lists sort by the earliest; something is
//! late only when the latest is past.

mod day;
mod edtf;
mod guess;
mod parse;
mod shown;

pub use day::{Day, days_in_month};
pub use edtf::{Bound, Edtf, Point, Precision, Qualifier};
pub use parse::NotEdtf;
pub use shown::year_text;

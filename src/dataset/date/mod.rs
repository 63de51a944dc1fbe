//! Dates as the field writes them: EDTF, ISO 8601-2, levels 0 and 1.
//!
//! Read: years, months and days (`2024`, `2024-11`, `2024-11-27`), a day with its time (`2024-11-27T10:00:00Z`), negative and long
//! years (`-0044`, `Y17000`, `Y170000002`), seasons (`2024-21` … `2024-24`), unspecified digits from the right (`202X`, `20XX`,
//! `2024-XX`, `2024-XX-XX`, `2024-11-XX`), the marks `?` uncertain, `~` approximate and `%` both, and intervals whose ends may be
//! open (`..`) or unknown (empty). Level 2 is not read; a refusal says so, and what to write.
//!
//! Where a person is asked for a date, it may also be told from the calendar day: `today`, `+3m`, `last-year` ([`Edtf::read`]).
//!
//! A date is known by its bounds: the earliest and the latest day that it may mean, with the margin of its mark
//! ([`Point::lower`], [`Point::upper`]). Something is late only when the latest is past; a filter lets through what may lie in its
//! span; a picture shows from the earliest to the latest. Lists sort by the first day that is written.

mod day;
mod edtf;
mod guess;
mod in_words;
mod level_two;
mod parse;
mod relative;
mod shown;
mod time;

pub use day::{Day, days_in_month};
pub use edtf::{Bound, Edtf, Point, Precision, Qualifier, Unspecified};
pub use parse::NotEdtf;
pub use relative::days_away;
pub use shown::year_text;
pub use time::{TimeOfDay, Zone};

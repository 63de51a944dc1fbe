//! What a desk should look at: flags, computed against a day and never stored, each with a sentence that says why.
//!
//! The rules follow what portfolio tools raise (d-portal #627 planned end past, #674 actual end under a running status; IATI
//! `ActivityDate` keeps planned and actual dates apart) and these principles:
//!
//! - A fuzzy date is **past** when its latest day is before the day, **ahead** when its earliest day is after it; in between
//!   nobody knows, and nothing is raised. Of several dates of one role the last counts for the past, the first for what is ahead.
//! - A *reported* date is the period of the document that tells of a record: never its start, event or end.
//! - One fact raises one flag. How a record's status stands to time is one fact: of `status_conflict`, `late`,
//!   `outcome_unreported`, `not_started` and `closed_without_end` the first that holds is raised and no other.
//! - What a record lists inside itself is no record: where one of its parts is signed and not known in force, or expires, the flag
//!   is raised on the record, and the sentence names the part. What holds of the record itself goes before.
//! - Silence is raised only where some record says when it was updated or reported, and nowhere where another flag says from when the
//!   last word is. It is counted by itself, for an old report is one thing to know and not one for each record in it.
//! - A sentence claims no more than is on record, and says from when the last word is.

mod case;
mod days;
mod judge;
mod limits;
mod raised;
mod rules;

pub use days::Days;
pub use judge::flags;
pub use limits::Limits;
pub use raised::{FlagEntry, Flags, MoreToday, Raised};

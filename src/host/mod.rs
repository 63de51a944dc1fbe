//! The composition root: puts the running program together and hands it to [`crate::term`]. Uses everything but [`crate::cli`].
//!
//! | file | subject |
//! | --- | --- |
//! | [`environment`] | what the surroundings say |
//! | [`setup`] | the settings of one run, and the data that they lead to |
//! | [`dashboard`] | the dashboard, from its start to its end |
//! | `loading`, `reload` | the data that it shows, at its start and when the file changes |
//! | `opening` | other data in its place |
//! | `preferences` | its theme and keys, as the configuration has them |
//! | `tasks`, `drafts` | what it asks for that needs the disk |
//! | `sightings` | what is seen, kept of its own accord |
//! | `rescue` | what could not be saved when it ends |
//! | [`snapshots`] | where the bytes of snapshots are |
//! | `problems` | what is wrong with a file of data, in a few words |
//! | [`streams`], [`failure`], [`status`] | where the program writes, why it fails, how it exits |

#![expect(clippy::disallowed_methods, reason = "the environment is read here and handed on")]

pub mod dashboard;
mod drafts;
pub mod environment;
pub mod failure;
mod loading;
mod opening;
mod preferences;
pub mod problems;
mod reload;
mod rescue;
pub mod setup;
mod sightings;
pub mod snapshots;
pub mod status;
pub mod streams;
mod tasks;

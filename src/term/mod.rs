//! The terminal: session, signals, input thread, the loop. The only home of crossterm, threads and the clock.
//!
//! ```text
//! signal thread, results ── control ─┐
//!                                    ├─ mailbox ─→ loop: take in what is queued → App::update for each → one frame → one write
//! input thread ───────────── typed ──┘
//! ```
//!
//! Nothing else wakes the loop, but for one deadline while typed text is not saved yet: no ticks, no polling, no questions
//! to the terminal, whose answers would arrive as keys.
//! Every way out (quit, signal, panic, abort, hang-up) goes through `session`'s `leave`, which runs once.

#![expect(clippy::disallowed_methods, reason = "the clock, threads and processes are at home here")]

mod clipboard;
mod crash;
#[cfg(debug_assertions)]
mod crash_test;
mod editor;
mod error;
mod handlers;
mod input;
mod keys;
mod mailbox;
mod main_loop;
mod message;
mod mosh;
mod options;
mod run;
mod screen;
mod session;
mod signals;
mod tasks;
mod temp_file;
mod watch;
mod work;

pub use clipboard::{Route, Through};
#[cfg(debug_assertions)]
pub use crash_test::CrashTest;
pub use error::StartError;
pub use options::Options;
pub use run::{Ended, report_panics, run};
pub use work::{BackgroundWork, Calendar, Job, OpenOther, Reload, ReloadReason, ShownFile, TaskRunner, Work};

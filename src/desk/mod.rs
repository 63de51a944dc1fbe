//! What the user adds beside the dataset. Plain types and their rules; uses `dataset` and `text`.
//!
//! | file | subject |
//! | --- | --- |
//! | [`config`] | the configuration file |
//! | [`agenda`] | agendas, pins, minutes |
//! | [`details`] | what is known of a meeting besides its name and its day |
//! | [`draft`] | a minute that is being written |
//! | [`handle`], [`prose`] | what tells things apart; text of several lines |
//! | [`ids`] | ids that do not tell things apart |
//! | [`lines`] | the text of a minute, as lines that several people can write at once, and the pen that writes it |
//! | [`minute`] | action items and decisions in a minute |
//! | [`notebook`] | everything that is kept, the edits that change it, and what takes them back |
//! | [`remote`] | how what is written here is fetched from afar |
//! | [`session`] | how the dashboard was left |

pub mod agenda;
pub mod config;
pub mod details;
pub mod draft;
pub mod handle;
pub mod ids;
pub mod lines;
pub mod minute;
pub mod notebook;
pub mod prose;
pub mod remote;
pub mod session;

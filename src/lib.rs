//! `bangiao`: a terminal dashboard for an international-cooperation desk, and a finder that reads Vietnamese.
//!
//! Rooms, ground floor first; each may use only those above it in this list (`tests/architecture` holds it):
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`text`] | cleaning, folding, collation, width, wrapping |
//! | [`lang`] | what the program says, a folder per language |
//! | [`dataset`] | the vocabulary of the domain: types, parsing, checking, JSON Schema |
//! | [`search`] | index, query, matching, ranking |
//! | [`desk`] | what the user adds beside the dataset: agendas, minutes, snapshots, configuration |
//! | [`import`] | readers of dataset files |
//! | [`export`] | the same things as text, JSON, CSV, Markdown |
//! | [`app`] | state, actions, the key table, one slice per tab; ratatui, but no terminal |
//! | [`store`] | where files are, and how they are read safely |
//! | [`term`] | the terminal: session, signals, input thread, the loop |
//! | [`host`] | the composition root: the running dashboard, put together |
//! | [`cli`] | arguments, commands, exit statuses |

pub mod app;
pub mod cli;
pub mod dataset;
pub mod desk;
pub mod export;
pub mod host;
pub mod import;
pub mod lang;
pub mod search;
pub mod store;
pub mod term;
pub mod text;

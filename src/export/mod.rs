//! The same things as pages, text, JSON, CSV and Markdown. Uses `text`, `dataset`, `search` and `desk`.
//!
//! | file | subject |
//! | --- | --- |
//! | [`page`], [`block`] | what is said of one item, block by block |
//! | [`derived_page`] | the same of agencies, people, places and claims |
//! | `facts` | what is known of an agency, a person, a date, money: a line each |
//! | [`text`] | such a page as lines of text |
//! | [`markdown`] | such a page as Markdown |
//! | [`rows`] | the columns of every list, for programs |
//! | [`output_rows`] | rows, as a format takes them |
//! | [`json`], [`csv`] | how they are written |
//! | [`dataset_file`] | a dataset as a file of our own format |
//! | [`formats`] | the formats of output, and what each can write |
//! | [`changes`] | what differs between two datasets, in words |
//! | [`digest`] | what has changed, is late, is due, for an e-mail |
//! | [`brief`] | one page of an item, for a meeting |
//! | [`minutes`], [`minutes_rows`] | the minutes of a meeting, for people and for programs |
//! | [`decided`] | what it decided, in the format of a dataset |
//! | [`extract`] | what a view shows, for a file |
//! | [`value_lines`] | a file as lines that git compares |
//! | [`lists`], [`table`] | lists as aligned text, for people |

pub mod block;
pub mod brief;
pub mod changes;
pub mod csv;
pub mod dataset_file;
pub mod decided;
pub mod derived_page;
pub mod digest;
pub mod extract;
mod facts;
pub mod formats;
pub mod json;
pub mod lists;
pub mod markdown;
pub mod minutes;
pub mod minutes_rows;
pub mod output_rows;
pub mod page;
pub mod rows;
pub mod table;
pub mod text;
pub mod value_lines;

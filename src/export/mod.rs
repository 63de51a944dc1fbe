//! The same things as pages, text, JSON, CSV and Markdown. Uses `text`, `dataset` and `search`.

pub mod page;

//! What the user adds beside the dataset. Plain types and their rules; uses `dataset` and `text`.
//!
//! | file | subject |
//! | --- | --- |
//! | [`config`] | the configuration file |

pub mod config;

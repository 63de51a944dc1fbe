//! The commands in English.

use crate::lang::cli::CliText;
use std::borrow::Cow;

/// Their sentences.
pub(in crate::lang) fn text(text: &CliText) -> Cow<'static, str> {
    match text {
        CliText::InQuery { column, problem } => format!("query, column {column}: {problem}"),
    }
    .into()
}

//! The commands in Vietnamese.

use crate::lang::cli::CliText;
use std::borrow::Cow;

/// Their sentences.
pub(in crate::lang) fn text(text: &CliText) -> Cow<'static, str> {
    match text {
        CliText::InQuery { column, problem } => format!("câu tìm, cột {column}: {problem}"),
    }
    .into()
}

//! What stands beside facts, in Vietnamese.

use crate::lang::details::DetailText;
use std::borrow::Cow;

/// Sentences.
pub(in crate::lang) fn text(text: &DetailText) -> Cow<'static, str> {
    match text {
        DetailText::Also { names } => format!("còn gọi là {names}"),
    }
    .into()
}

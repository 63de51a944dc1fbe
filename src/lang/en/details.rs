//! What stands beside facts, in English.

use crate::lang::details::{DetailLabel, DetailText};
use std::borrow::Cow;

/// Words.
pub(in crate::lang) const fn label(label: DetailLabel) -> &'static str {
    match label {
        DetailLabel::Inferred => "inferred",
        DetailLabel::Term => "term of the glossary",
        DetailLabel::RoleInSources => "In the sources",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &DetailText) -> Cow<'static, str> {
    match text {
        DetailText::Also { names } => format!("also {names}"),
        DetailText::Notice { notice } => format!("notice: {notice}"),
        DetailText::RenewedFor { period } => format!("for {period} each time"),
    }
    .into()
}

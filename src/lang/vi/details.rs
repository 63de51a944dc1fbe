//! What stands beside facts, in Vietnamese.

use crate::lang::details::{DetailLabel, DetailText};
use std::borrow::Cow;

/// Words.
pub(in crate::lang) const fn label(label: DetailLabel) -> &'static str {
    match label {
        DetailLabel::Inferred => "suy ra",
        DetailLabel::Term => "thuật ngữ",
        DetailLabel::RoleInSources => "Theo các nguồn",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &DetailText) -> Cow<'static, str> {
    match text {
        DetailText::Also { names } => format!("còn gọi là {names}"),
        DetailText::Notice { notice } => format!("thông báo: {notice}"),
        DetailText::RenewedFor { period } => format!("mỗi lần {period}"),
    }
    .into()
}

//! The dashboard in Vietnamese.

use crate::lang::app::{AppLabel, AppText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: AppLabel) -> &'static str {
    match label {
        AppLabel::VietnameseInput => "Bộ gõ tiếng Việt đang bật: phím lệnh là chữ không dấu.",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &AppText) -> Cow<'static, str> {
    match *text {
        AppText::KeysDropped { keys } => format!("(đã bỏ {keys} phím)"),
        AppText::KeysWait { keys, in_overlay } => {
            let esc = if in_overlay { "Esc Esc" } else { "Esc" };
            format!("Ghi chép còn đang được đọc: {keys} phím chờ. {esc} bỏ.")
        }
    }
    .into()
}

//! What is said of what leaves the dashboard, in Vietnamese.

use crate::lang::output::{OutputText, RowNoun};
use std::borrow::Cow;

const fn noun(noun: RowNoun) -> &'static str {
    match noun {
        RowNoun::Partners => "đối tác",
        RowNoun::Frameworks => "khuôn khổ",
        RowNoun::Timeline => "mốc thời gian",
        RowNoun::Hits => "kết quả",
        RowNoun::Lines => "dòng",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OutputText) -> Cow<'static, str> {
    match text {
        OutputText::OfItem { noun, name } => format!("{noun} {name}"),
        OutputText::OfItems { noun, items } => format!("{noun} của {items} mục"),
        OutputText::Rows { count, noun: of, is_marked: true } => format!("{count} {} đã chọn", noun(*of)),
        OutputText::Rows { count, noun: of, is_marked: false } => format!("{count} {}", noun(*of)),
        OutputText::InCurrentFolder { file } => format!("{file} (thư mục hiện tại)"),
        OutputText::InHome { file } => format!("{file} (thư mục nhà)"),
        OutputText::Wrote { what, place } => format!("Đã ghi {what} vào {place}"),
        OutputText::Exists { place } => format!("{place} đã có, chưa ghi gì."),
        OutputText::NotWritten { place, why } => format!("Chưa ghi được {place}: {why}"),
    }
    .into()
}

//! What is said while an agenda is put together, in Vietnamese.

use crate::lang::meeting::MeetingText;
use std::borrow::Cow;

/// Its sentences.
pub(in crate::lang) fn text(text: &MeetingText) -> Cow<'static, str> {
    match text {
        MeetingText::PinnedBefore { place } => format!("Đã có trong chương trình, mục {place}."),
        MeetingText::Pinned { agenda, place, undo } => format!("Đã đưa vào {agenda}, mục {place}. {undo} hoàn tác."),
        MeetingText::PinnedSeveral { items, agenda, undo } => {
            format!("Đã đưa {items} mục vào {agenda}. {undo} hoàn tác.")
        }
    }
    .into()
}

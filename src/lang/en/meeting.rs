//! What is said while an agenda is put together, in English.

use crate::lang::meeting::MeetingText;
use std::borrow::Cow;

/// Its sentences.
pub(in crate::lang) fn text(text: &MeetingText) -> Cow<'static, str> {
    match text {
        MeetingText::PinnedBefore { place } => format!("It is on the agenda already, as item {place}."),
        MeetingText::Pinned { agenda, place, undo } => {
            format!("Put on {agenda} as item {place}. {undo} takes it back.")
        }
        MeetingText::PinnedSeveral { items, agenda, undo } => {
            format!("Put {items} items on {agenda}. {undo} takes them back.")
        }
    }
    .into()
}

//! What is said of agendas, of their items and of minutes, in Vietnamese.

use crate::lang::meeting::{MeetingLabel, MeetingText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: MeetingLabel) -> &'static str {
    match label {
        MeetingLabel::Meeting => "Cuộc họp",
        MeetingLabel::Minute => "Biên bản",
        MeetingLabel::MinuteHidden => "đã ghi, ẩn trên màn hình",
        MeetingLabel::MinutesHidden => "Đang ở chế độ công khai (--public): biên bản bị ẩn.",
        MeetingLabel::OnTheAgenda => "Chương trình họp",
        MeetingLabel::NothingToPin => "Không có mục nào dưới con trỏ để đưa vào chương trình.",
        MeetingLabel::AtLastItem => "Đây là mục cuối của chương trình.",
        MeetingLabel::AtFirstItem => "Đây là mục đầu của chương trình.",
        MeetingLabel::LayoutOff => "Đã rời chế độ họp.",
        MeetingLabel::NextItem => "Tiếp theo",
        MeetingLabel::LastItem => "Mục cuối",
        MeetingLabel::NoAgenda => "Chưa có cuộc họp nào.",
        MeetingLabel::EmptyAgenda => "Chương trình họp còn trống.",
        MeetingLabel::Archived => "đã cất",
        MeetingLabel::NotHere => "không có ở đây",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &MeetingText) -> Cow<'static, str> {
    match text {
        MeetingText::PinnedBefore { place } => format!("Đã có trong chương trình, mục {place}."),
        MeetingText::Pinned { agenda, place, undo } => format!("Đã đưa vào {agenda}, mục {place}. {undo} hoàn tác."),
        MeetingText::PinnedSeveral { items, agenda, undo } => {
            format!("Đã đưa {items} mục vào {agenda}. {undo} hoàn tác.")
        }
        MeetingText::Item { place, count } => format!("mục {place}/{count}"),
        MeetingText::DiscussedWith { date } => format!("đã bàn (số liệu {date})"),
        MeetingText::DiscussedOf { discussed, all } => format!("đã bàn {discussed}/{all}"),
        MeetingText::NoSuchDay { text } => format!("“{text}” không phải ngày"),
    }
    .into()
}

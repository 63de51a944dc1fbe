//! What undoing took back, in Vietnamese.

use crate::lang::undo::{UndoLabel, UndoText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: UndoLabel) -> &'static str {
    match label {
        UndoLabel::BegunAgenda => "lập chương trình",
        UndoLabel::DeletedAgenda => "xóa chương trình",
        UndoLabel::RenamedAgenda => "đổi tên hoặc ngày của chương trình",
        UndoLabel::DescribedMeeting => "sửa thông tin cuộc họp",
        UndoLabel::GivenAgenda => "gắn với dữ liệu này cuộc họp",
        UndoLabel::TickedAction => "đánh dấu việc phải làm của",
        UndoLabel::ArchivedAgenda => "cất chương trình",
        UndoLabel::UnarchivedAgenda => "lấy ra chương trình",
        UndoLabel::ChosenAgenda => "chọn cuộc họp",
        UndoLabel::Pinned => "đưa vào chương trình",
        UndoLabel::Unpinned => "bỏ khỏi chương trình",
        UndoLabel::Moved => "chuyển chỗ",
        UndoLabel::Discussed => "đánh dấu đã thảo luận",
        UndoLabel::NotDiscussed => "bỏ dấu đã thảo luận",
        UndoLabel::Minute => "sửa biên bản",
        UndoLabel::TakenSnapshot => "chụp",
        UndoLabel::DeletedSnapshot => "xóa bản chụp",
        UndoLabel::ChosenSnapshot => "chọn bản chụp làm mốc",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &UndoText) -> Cow<'static, str> {
    match text {
        UndoText::Of { done, name } => format!("{} “{name}”", label(*done)),
        UndoText::TakenBack { named, more: 0 } if named.is_empty() => "Đã hoàn tác.".to_owned(),
        UndoText::TakenBack { named, more: 0 } => format!("Đã hoàn tác: {}.", named.join(", ")),
        UndoText::TakenBack { named, more } => {
            format!("Đã hoàn tác: {} và số việc khác: {more}.", named.join(", "))
        }
    }
    .into()
}

//! What is said where versions of a dataset are put together, in Vietnamese.

use crate::lang::merging::{MergingLabel, MergingText};
use std::borrow::Cow;

/// Words without arguments.
pub(in crate::lang) const fn label(label: MergingLabel) -> &'static str {
    match label {
        MergingLabel::NothingToPutIn => "tệp dữ liệu đã có đủ những gì đã quyết; không có gì để ghi",
        MergingLabel::NotWrittenYet => "chưa ghi gì; thêm --write để ghi vào tệp",
        MergingLabel::NoFileToWrite => {
            "dữ liệu này không nằm trong tệp nào: hãy nêu tệp, thí dụ `bangiao apply DECIDED.json FILE`"
        }
        MergingLabel::FilesHidden => "--public ẩn điều nội bộ: không in cả tệp dữ liệu",
    }
}

/// Sentences with arguments.
pub(in crate::lang) fn text(text: &MergingText) -> Cow<'static, str> {
    match text {
        MergingText::NoSoundJson { name, line, command } => {
            format!("{name}:{line}: tệp còn lỗi JSON nên không ghép được; xem và sửa trước: {command}")
        }
        MergingText::Conflicts { count, name } => format!(
            "hai bên cùng sửa {count} chỗ, mỗi bên một khác; cả hai bản nằm trong {name}, giữa các dòng <<<<<<< và >>>>>>>:"
        ),
        MergingText::ChangedSince { count, name } => format!(
            "từ sau cuộc họp, {name} đã được sửa ở {count} chỗ mà cuộc họp cũng quyết khác đi; không ghi gì. Hãy sửa tay các chỗ này:"
        ),
        MergingText::NewErrors { count, command } => format!("sau khi ghép có {count} lỗi mới; xem: {command}"),
        MergingText::WouldBreak { count, name } => {
            format!("nếu ghi thì {name} có thêm {count} lỗi; không ghi gì. Lỗi đầu tiên:")
        }
        MergingText::ChangedMeanwhile { name } => {
            format!("{name} vừa được người khác sửa; không ghi gì. Hãy chạy lại lệnh để xem thay đổi trên bản mới")
        }
        MergingText::Written { name, backup } => format!("đã ghi {name}; bản trước khi ghi: {backup}"),
    }
    .into()
}

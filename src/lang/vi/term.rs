//! The terminal in Vietnamese.

use crate::lang::term::{CopyWay, TermLabel, TermText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: TermLabel) -> &'static str {
    match label {
        TermLabel::Aborted => "chương trình tự gặp lỗi và đã dừng (abort). Terminal đã trở lại như trước.",
        TermLabel::AnyKey => "[phím bất kỳ để quay lại]",
        TermLabel::CopyingIsOff => "sao chép đang tắt trong cấu hình: P in ra màn hình để bôi chọn",
        TermLabel::EditorUnreadable => "không đọc được lệnh trong VISUAL hay EDITOR (dấu nháy chưa đóng?)",
        TermLabel::NoEditor => "không có trình soạn thảo: hãy đặt biến EDITOR",
        TermLabel::NoFileToEdit => "dữ liệu này không ở trong tệp nào để sửa: mở tệp riêng bằng `bangiao TỆP`",
        TermLabel::NoFileToReload => "dữ liệu này không nằm trong tệp nào để nạp lại",
        TermLabel::NoRegularFile => "trình soạn thảo để lại một thứ không phải tệp thường",
        TermLabel::NotUtf8 => "tệp không phải UTF-8",
        TermLabel::OutputIsNoTerminal => {
            "bảng điều khiển cần một terminal, mà đầu ra không phải terminal; với ống dẫn hay tệp hãy dùng lệnh, xem `bangiao --help`"
        }
        TermLabel::TerminalIsDumb => {
            "bảng điều khiển không vẽ được trên terminal này (TERM chưa đặt, hoặc là \"dumb\"); hãy đặt TERM, hoặc dùng lệnh, xem `bangiao --help`"
        }
        TermLabel::TextTooLarge => "văn bản lớn hơn 1 MiB",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &TermText) -> Cow<'static, str> {
    match text {
        TermText::Copied { way, characters: _, grouped, what } => {
            let way = match way {
                CopyWay::Terminal => "tới bảng tạm của terminal",
                CopyWay::Tmux => "qua tmux (cần set-clipboard on) tới bảng tạm",
                CopyWay::TmuxBuffer => "vào bộ đệm của tmux, rồi từ đó tới bảng tạm",
                CopyWay::Mosh => "qua mosh (cắt bớt bản dài) tới bảng tạm",
                CopyWay::Screen => "qua screen tới bảng tạm",
            };
            // What is cut off in a narrow window is the name, which is on the screen anyway.
            format!("đã gửi {way}: {grouped} ký tự, {what}")
        }
        // What is cut off in a narrow window is not where it is.
        TermText::CopiedToFile { file } => format!("{file}: bản chép, dài quá cho bảng tạm; thoát thì xóa"),
        TermText::CopyRefused { error } => {
            format!("dài quá cho bảng tạm, không ghi ra tệp được ({error}): P in ra màn hình")
        }
        TermText::Defect { report, folder_unsaid } => {
            let folder = if *folder_unsaid { " (thư mục tạm)" } else { "" };
            format!("chương trình tự gặp lỗi và đã dừng. Báo cáo giúp sửa lỗi nằm ở {report}{folder}")
        }
        TermText::DefectUnreported { error, what } => {
            format!("chương trình tự gặp lỗi và đã dừng, không ghi được báo cáo ({error}): {what}")
        }
        TermText::EditorFailed { status } => format!("trình soạn thảo báo lỗi ({status})"),
        TermText::EditorNotStarted { error } => format!("không chạy được trình soạn thảo ({error})"),
        TermText::NoDraft { error } => format!("không ghi được tệp tạm cho trình soạn thảo: {error}"),
        TermText::NoTerminal { error } => format!("bảng điều khiển cần một terminal để đọc phím: {error}"),
        TermText::OldText { why } => format!("{why}: giữ bản cũ"),
        TermText::OldTextNewInFile { why, file } => format!("{why}: giữ bản cũ, bản mới ở {file}"),
        TermText::DraftUnreadable { error } => format!("không đọc lại được tệp tạm ({error})"),
        TermText::TerminalRefused { error } => format!("không chuẩn bị được terminal: {error}"),
    }
    .into()
}

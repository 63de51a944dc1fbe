//! The running program in Vietnamese.

use super::guess::did_you_mean;
use crate::lang::host::{HostLabel, HostText, counted};
use std::borrow::Cow;

/// Words of the running program without arguments.
pub(in crate::lang) const fn label(label: HostLabel) -> &'static str {
    match label {
        HostLabel::BuiltinData => "dữ liệu có sẵn",
        HostLabel::StandardInput => "đầu vào chuẩn",
        HostLabel::NoSuchFolder => "không có thư mục đó",
        HostLabel::SnapshotUnreadable => "bản chụp không đọc được nữa",
        HostLabel::DataDiffers => "Chưa chụp được: tệp dữ liệu đã khác với dữ liệu trên màn hình.",
        HostLabel::DiskSilent => "ổ đĩa không trả lời: cũng nên xem lại các bản chụp và mốc thay đổi",
        HostLabel::BaselineAsBefore => "mốc tính thay đổi vẫn như trước: hãy xác nhận hay chọn mốc lại",
        HostLabel::AgendaAsBefore => "cuộc họp đang dùng vẫn như trước: hãy chọn lại",
        HostLabel::NoFolderTakesIt => "không thư mục nào ghi được; nội dung là:",
        HostLabel::NoSuchKey => "không có phím như vậy",
        HostLabel::KeyTaken => "phím này đã dùng cho lệnh khác",
        HostLabel::KeyRepeated => "phím này đã dùng cho chính lệnh này",
        HostLabel::KeyTypes => "ở đó phím này gõ ra chữ: hãy dùng phím có tên, Ctrl hoặc Alt",
    }
}

/// Sentences of the running program.
pub(in crate::lang) fn text(text: &HostText) -> Cow<'static, str> {
    match text {
        HostText::Unreadable { name, why } => format!("không đọc được {name}: {why}"),
        HostText::CannotOpen { name, why } => format!("không mở được {name}: {why}"),
        HostText::SeeProblems { command } => format!("Xem mọi lỗi và cách sửa: {command}"),
        HostText::LeftOut { items, loosened, loose, command } => {
            let parts = [
                (*items, format!("bỏ qua {items} mục hỏng")),
                (*loosened, format!("đọc thiếu {loosened} mục")),
                (*loose, format!("bỏ {loose} tham chiếu không dẫn tới đâu")),
            ];
            format!("{}; xem `{command}`", counted(parts))
        },
        HostText::NotesAsFiles { list, take } => format!("ghi chép chưa lưu được vào nơi của nó. Mỗi cuộc họp có thay đổi nay là một tệp, lần sau nhận lại bằng phím {list} rồi {take}:"),
        HostText::InTemporaryFolder { file } => format!("{file} (thư mục tạm)"),
        HostText::InThisFolder { file } => format!("{file} (thư mục này)"),
        HostText::SnapshotNotKept { snapshot } => format!("{snapshot} chưa được ghi lại: hãy chụp lại"),
        HostText::SnapshotNotDeleted { snapshot } => format!("{snapshot} chưa xóa được: hãy xóa lại"),
        HostText::SnapshotNotBack { snapshot } => format!("{snapshot} chưa lấy lại được: hãy chụp lại"),
        HostText::NoTheme { meant } => format!("không có giao diện như vậy{}", did_you_mean(meant.as_deref())),
        HostText::NoAction { meant } => format!("không có lệnh như vậy{}", did_you_mean(meant.as_deref())),
        HostText::WithoutKey { action, id } => format!("lệnh “{action}” không còn phím nào; cho lệnh đó một phím khác: `{id} = \"…\"`"),
        HostText::MoreProblems { count } => format!("Và {count} lỗi nữa."),
        HostText::ProblemTally { errors, warnings, kinds } => {
            let kinds: Vec<String> = kinds.iter().map(|(code, count)| format!("{code} {count}")).collect();
            format!("{errors} lỗi, {warnings} cảnh báo: {}", kinds.join(", "))
        },
        HostText::ProblemAt { is_error, place, within, sentences } => {
            let severity = if *is_error { "Lỗi" } else { "Cảnh báo" };
            let within = within.as_ref().map(|within| format!(" ({within})")).unwrap_or_default();
            format!("{severity} · {place}{within}: {sentences}")
        },
        HostText::DraftTakenIn { item } => match item {
            Some(item) => format!(
                "Biên bản của “{item}” đang mở trong trình soạn thảo lúc bị ngắt: đã lấy lại những gì đã lưu ở đó."
            ),
            None => "Một biên bản đang mở trong trình soạn thảo lúc bị ngắt: đã lấy lại những gì đã lưu ở đó.".to_owned(),
        },
        HostText::DraftAside { file } => format!("Có bản ghi chưa nhận được từ trình soạn thảo, nằm ở {file}"),
        HostText::NotTakenOver { why } => format!("Chưa nhận được: {why}."),
    }
    .into()
}

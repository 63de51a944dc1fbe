//! The dashboard in Vietnamese.

use crate::lang::app::{AppLabel, AppText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: AppLabel) -> &'static str {
    match label {
        AppLabel::VietnameseInput => "Bộ gõ tiếng Việt đang bật: phím lệnh là chữ không dấu.",
        AppLabel::Status => "Tình trạng",
        AppLabel::Kind => "Loại",
        AppLabel::Theme => "Lĩnh vực",
        AppLabel::Partner => "Đối tác",
        AppLabel::Framework => "Khuôn khổ",
        AppLabel::Funder => "Bên tài trợ",
        AppLabel::Agency => "Cơ quan",
        AppLabel::Person => "Người",
        AppLabel::Place => "Địa điểm",
        AppLabel::Instrument => "Văn kiện",
        AppLabel::Source => "Nguồn",
        AppLabel::Year => "Năm",
        AppLabel::Date => "Ngày",
        AppLabel::Flags => "Cần xem lại",
        AppLabel::What => "Nội dung",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &AppText) -> Cow<'static, str> {
    match text {
        AppText::KeysDropped { keys } => format!("(đã bỏ {keys} phím)"),
        AppText::KeysWait { keys, out } => {
            format!("Ghi chép còn đang được đọc: {keys} phím chờ. {out} bỏ.")
        }
        AppText::NotPinned { pin } => format!("Mục này không có trong chương trình họp: phím {pin} đưa vào."),
        AppText::Discussed { undo } => format!("Đã ghi là đã bàn. {undo} hoàn tác."),
        AppText::NotDiscussed { undo } => format!("Đã ghi là chưa bàn. {undo} hoàn tác."),
        AppText::Unpinned { undo } => format!("Đã bỏ khỏi chương trình. {undo} hoàn tác."),
        AppText::InMeeting { next, previous, meeting } => {
            format!("Chế độ họp: ghi chú riêng ẩn. {next} {previous} chuyển mục, {meeting} trở lại, Ctrl-+ chữ to.")
        }
        AppText::LeaveMeeting { quit, meeting } => {
            format!("Đang ở chế độ họp: {quit} lần nữa để thoát chương trình, {meeting} rời chế độ họp.")
        }
        AppText::SearchHasColumns { search } => format!("Khi tìm kiếm (phím {search}), danh sách kết quả mới có cột."),
        AppText::DatesInOrder { as_of } => format!("Ở đây các mốc luôn xếp theo ngày; phím {as_of} đến ngày chốt."),
        AppText::ClearOrEdit { out, search } => format!("{out} xóa ô tìm, {search} sửa lại."),
        AppText::OtherTabOrClear { next_tab, out } => format!("{next_tab} sang thẻ khác, {out} xóa ô tìm."),
        AppText::SearchExamples { before } => format!("Gõ không dấu cũng được: phan lan, wb. {before} lần tìm trước"),
        AppText::NoRoomToWait { out } => {
            format!("Ghi chép còn đang được đọc: không nhận thêm phím nữa. {out} {out} bỏ hết.")
        }
        AppText::BeginAgenda { pin, agendas } => {
            format!("Ở thẻ khác, phím {pin} đưa mục đang chọn vào chương trình họp. Phím {agendas} mở các cuộc họp.")
        }
        AppText::FillAgenda { pin, agendas } => {
            format!("Ở thẻ khác, phím {pin} đưa mục đang chọn vào đây. Phím {agendas} mở các cuộc họp.")
        }
        AppText::OtherSnapshot { baseline, snapshot } => {
            format!("{baseline} chọn bản chụp khác, {snapshot} chụp bản mới.")
        }
        AppText::SnapshotNeeded { snapshot, baseline } => {
            format!("{snapshot} chụp dữ liệu hiện tại. {baseline} chọn một bản chụp đã có.")
        }
        AppText::TakenOver { name, left_off, joined, undo } => {
            let off = match left_off {
                0 => String::new(),
                count => format!(" {count} mục trước đã bỏ thì không lấy lại."),
            };
            let beside = match joined {
                0 => String::new(),
                count => format!(" {count} biên bản được ghép với của bạn theo từng dòng."),
            };
            format!("Đã nhận {name}.{off}{beside} {undo} hoàn tác.")
        }
    }
    .into()
}

//! What the tabs say in Vietnamese.

use crate::lang::tabs::{ColumnLabel, NumberedTab, TabLabel, TabText};
use std::borrow::Cow;

/// Their names.
pub(in crate::lang) const fn name(name: NumberedTab) -> &'static str {
    match name {
        NumberedTab::Overview => "Tổng quan",
        NumberedTab::Bilateral => "Song phương",
        NumberedTab::Multilateral => "Đa phương",
        NumberedTab::Timeline => "Thời gian",
        NumberedTab::Agenda => "Cuộc họp",
        NumberedTab::Changes => "Thay đổi",
    }
}

/// Their words.
pub(in crate::lang) const fn label(label: TabLabel) -> &'static str {
    match label {
        TabLabel::NoSearch => "Chưa tìm gì nên chưa có kết quả.",
        TabLabel::NothingInSection => "không có",
        TabLabel::Due => "đến hạn",
        TabLabel::Signed => "ký",
        TabLabel::InForce => "hiệu lực",
        TabLabel::Start | TabLabel::WillBegin => "bắt đầu",
        TabLabel::PlannedStart => "dk. bắt đầu",
        TabLabel::Period => "giai đoạn",
        TabLabel::Held => "diễn ra",
        TabLabel::PlannedEnd => "dk. kết thúc",
        TabLabel::End | TabLabel::WillEnd => "kết thúc",
        TabLabel::PeriodEnds => "hết giai đoạn",
        TabLabel::Expires => "hết hạn",
        TabLabel::Reported => "báo cáo",
        TabLabel::Issued => "ban hành",
        TabLabel::PlannedEvent => "dk. diễn ra",
        TabLabel::Ratified => "phê chuẩn",
        TabLabel::Acceded => "gia nhập",
        TabLabel::Accepted => "chấp thuận",
        TabLabel::Approved => "phê duyệt",
        TabLabel::Withdrawn => "rút khỏi",
        TabLabel::Renewed => "gia hạn",
        TabLabel::Undated => "không rõ ngày",
        TabLabel::NoColumns => "Thẻ này không có cột.",
        TabLabel::Coverage => "Dữ liệu / nguồn nêu",
        TabLabel::ByStatus => "Theo tình trạng",
        TabLabel::ComingNext => "Sắp tới",
        TabLabel::AllComing => "Tất cả",
        TabLabel::Past => "đã qua",
        TabLabel::NothingNext => "Không có mốc nào sau ngày chốt.",
        TabLabel::Flags => "Cần xem lại",
        TabLabel::ByKind => "Theo loại",
        TabLabel::ByTheme => "Theo lĩnh vực",
        TabLabel::ByYear => "Theo năm",
        TabLabel::Since => "Kể từ",
        TabLabel::Dataset => "bộ dữ liệu",
        TabLabel::Comparing => "Đang so sánh với bản chụp…",
        TabLabel::WhatChangesAre => {
            "Thẻ này cho biết mục nào mới, thay đổi, kết thúc hay không còn so với một bản chụp của dữ liệu, chẳng hạn bản chụp ở cuộc họp trước."
        }
        TabLabel::ConfirmInChanges => "Hãy xem thẻ Thay đổi trước khi xác nhận.",
        TabLabel::NothingToConfirm => "Không có gì để xác nhận.",
        TabLabel::Confirmed => "Đã xác nhận: thay đổi được tính từ bây giờ.",
        TabLabel::ChangedMeanwhile => "Dữ liệu vừa đổi: hãy xem lại trước khi xác nhận.",
        TabLabel::TakingSnapshot => "Đang chụp dữ liệu…",
    }
}

/// Headings of columns.
pub(in crate::lang) const fn column(label: ColumnLabel) -> &'static str {
    match label {
        ColumnLabel::Name => "Tên",
        ColumnLabel::Records => "Hồ sơ",
        ColumnLabel::Found => "Khớp",
        ColumnLabel::Running => "Đang thực hiện",
        ColumnLabel::Agreements => "Thỏa thuận",
        ColumnLabel::Kind => "Loại",
        ColumnLabel::Date => "Ngày",
        ColumnLabel::Section => "Phần",
        ColumnLabel::Number => "Số",
        ColumnLabel::Id => "Mã",
        ColumnLabel::Fields => "Các trường",
        ColumnLabel::What => "Nội dung",
        ColumnLabel::Status => "Tình trạng",
        ColumnLabel::Partners => "Đối tác",
        ColumnLabel::LastDate => "Mốc vừa qua",
        ColumnLabel::NextDate => "Mốc sắp tới",
        ColumnLabel::Flags => "Cần xem lại",
        ColumnLabel::Discussed => "đã thảo luận",
        ColumnLabel::Change => "Thay đổi",
    }
}

/// Their sentences.
pub(in crate::lang) fn text(text: &TabText) -> Cow<'static, str> {
    match text {
        TabText::OnlyReported { date } => format!("báo cáo {date} là tin duy nhất"),
        TabText::Undated { records } => format!("hồ sơ: {records}"),
        TabText::Year { dates, running: 0 } => format!("{dates} mốc"),
        TabText::Year { dates, running } => format!("{dates} mốc; {running} việc kéo dài từ năm trước"),
        TabText::AsInSnapshot { snapshot } => format!("Dữ liệu vẫn đúng như {snapshot}: không cần chụp nữa."),
        TabText::SnapshotTaken { name: Some(name) } => format!("Đã chụp “{name}”."),
        TabText::SnapshotTaken { name: None } => "Đã chụp.".to_owned(),
        TabText::DataOf { date } => format!("số liệu {date}"),
        TabText::NotCompared { why } => format!("Không so sánh được: {why}"),
        TabText::NothingSince { snapshot } => format!("Không có gì thay đổi kể từ {snapshot}."),
        TabText::BaselineNow { snapshot } => format!("Mốc hiện nay: {snapshot}."),
        TabText::BaselineThen { date, name } => {
            let name = name.as_ref().map(|name| format!(" với tên “{name}”")).unwrap_or_default();
            format!("Mốc mới: dữ liệu đang xem (số liệu {date}), sẽ được chụp lại{name}.")
        }
        TabText::BaselineIs { snapshot } => format!("Mốc mới: {snapshot}, giống hệt dữ liệu đang xem."),
        TabText::WillBeConfirmed { changes, undo } => {
            format!("{changes} thay đổi đang hiện sẽ được coi là đã xem. {undo} hoàn tác.")
        }
        TabText::TooLargeToSee { most } => {
            format!("Tệp này lớn hơn {most} nên chương trình không tự giữ lại dữ liệu của lần xem trước.")
        }
        TabText::NotSeen { why } => format!("Chương trình không tự giữ lại được dữ liệu đang xem: {why}."),
        TabText::SnapshotForgotten { snapshot } => format!("Đã xóa hẳn {snapshot}."),
        TabText::NewSince { what, snapshot } => format!("{what} kể từ {snapshot}: chưa có trong bản chụp."),
        TabText::GoneSince { what, snapshot } => {
            format!("{what} kể từ {snapshot}: trang dưới đây là của bản chụp.")
        }
        TabText::ChangedSince { what, snapshot } => format!("{what} kể từ {snapshot}:"),
    }
    .into()
}

//! What the tabs say in Vietnamese.

use crate::lang::tabs::{TabLabel, TabText};
use std::borrow::Cow;

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
        TabLabel::Expires => "hết hạn",
        TabLabel::Reported => "báo cáo",
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
    }
    .into()
}

//! The search in Vietnamese.

use crate::lang::search::{HitField, SearchText};
use std::borrow::Cow;

/// The field in which a hit was found, as people call it.
pub(in crate::lang) const fn hit_field(field: HitField) -> &'static str {
    match field {
        HitField::Name => "tên",
        HitField::Acronym => "tên viết tắt",
        HitField::Alias => "tên khác",
        HitField::Id => "mã",
        HitField::Initials => "chữ đầu",
        HitField::Title => "tên riêng",
        HitField::Headline | HitField::Summary => "tóm tắt",
        HitField::Partner => "đối tác",
        HitField::Framework => "khuôn khổ",
        HitField::Counterpart => "cơ quan",
        HitField::Part => "nội dung bên trong",
        HitField::Person => "người",
        HitField::Funder => "kinh phí",
        HitField::Place => "địa điểm",
        HitField::Event => "sự kiện",
        HitField::Role => "vai trò",
        HitField::Unit => "phía nhà",
        HitField::Document => "văn bản",
        HitField::Theme => "lĩnh vực",
        HitField::Kind => "loại",
        HitField::Status => "tình trạng",
        HitField::Date => "thời gian",
        HitField::Note => "ghi chú",
    }
}

/// What is wrong in a query.
pub(in crate::lang) fn text(text: &SearchText) -> Cow<'static, str> {
    match text {
        SearchText::NoField { name, meant, fields } => {
            format!("không có trường “{name}”{}; các trường là {fields}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValue { value, meant, values } => {
            let values = values.as_ref().map(|values| format!("; được dùng: {values}")).unwrap_or_default();
            format!("không có giá trị “{value}”{}{values}", did_you_mean(meant.as_deref()))
        }
        SearchText::Backwards { range, meant } => {
            format!("khoảng “{range}” đi ngược: đầu sau cuối{}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoDate { text, why, meant } => {
            let meant = meant.as_ref().map(|meant| format!("; có phải “{meant}”?")).unwrap_or_default();
            format!("“{text}” không phải ngày: {why}{meant}")
        }
        SearchText::TooManyWords { most } => format!("chỉ {most} từ đầu được tìm"),
    }
    .into()
}

/// To be put behind a sentence.
fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(" (có phải “{meant}”?)")).unwrap_or_default()
}

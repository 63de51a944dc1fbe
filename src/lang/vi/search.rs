//! The search in Vietnamese.

use crate::lang::search::HitField;

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

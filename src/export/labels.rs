//! What a field is called where its value stands beside it: a word or two, in both languages.

use crate::search::HitField;

/// The label of a field, `(vi, en)`; none for a name that is no field.
#[must_use]
pub fn label(field: &str) -> Option<(&'static str, &'static str)> {
    LABELS.iter().find(|(name, ..)| *name == field).map(|(_, vi, en)| (*vi, *en))
}

/// The field in which a hit was found, as people call it: `(vi, en)`.
#[must_use]
pub const fn hit_field(field: HitField) -> (&'static str, &'static str) {
    match field {
        HitField::Name => ("tên", "name"),
        HitField::Acronym => ("tên viết tắt", "acronym"),
        HitField::Alias => ("tên khác", "other name"),
        HitField::Id => ("mã", "id"),
        HitField::Initials => ("chữ đầu", "initials"),
        HitField::Title => ("tên riêng", "title"),
        HitField::Headline | HitField::Summary => ("tóm tắt", "summary"),
        HitField::Partner => ("đối tác", "partner"),
        HitField::Framework => ("khuôn khổ", "framework"),
        HitField::Counterpart => ("cơ quan", "agency"),
        HitField::Part => ("nội dung bên trong", "part"),
        HitField::Person => ("người", "person"),
        HitField::Funder => ("kinh phí", "money"),
        HitField::Place => ("địa điểm", "place"),
        HitField::Event => ("sự kiện", "event"),
        HitField::Role => ("vai trò", "role"),
        HitField::Unit => ("phía nhà", "home side"),
        HitField::Document => ("văn bản", "document"),
        HitField::Theme => ("lĩnh vực", "theme"),
        HitField::Kind => ("loại", "kind"),
        HitField::Status => ("tình trạng", "status"),
        HitField::Date => ("thời gian", "date"),
        HitField::Note => ("ghi chú", "note"),
    }
}

/// By the name of the field: one that several entities have is called the same in all of them.
const LABELS: &[(&str, &str, &str)] = &[
    ("acronym", "tên viết tắt", "acronym"),
    ("aliases", "tên khác", "aliases"),
    ("amount", "số tiền", "amount"),
    ("as_of", "ngày chốt", "as of"),
    ("channel", "kênh", "channel"),
    ("claims", "số liệu nêu", "claims"),
    ("conflict", "mâu thuẫn", "conflict"),
    ("counterparts", "cơ quan", "agencies"),
    ("country", "nước", "country"),
    ("covers", "nói về", "covers"),
    ("currency", "tiền tệ", "currency"),
    ("dates", "thời gian", "dates"),
    ("direction", "chiều", "direction"),
    ("documents", "văn bản", "documents"),
    ("due", "hạn", "due"),
    ("edtf", "ngày", "date"),
    ("event", "sự kiện", "event"),
    ("form", "hình thức", "form"),
    ("format", "hình thức", "format"),
    ("frameworks", "khuôn khổ", "frameworks"),
    ("funder", "bên tài trợ", "funder"),
    ("home", "phía nhà", "home"),
    ("home_units", "đơn vị phía nhà", "home units"),
    ("host", "đăng cai", "host"),
    ("id", "mã", "id"),
    ("instrument", "loại văn kiện", "instrument"),
    ("iso3166", "mã nước", "ISO 3166-1"),
    ("kind", "loại", "kind"),
    ("measure", "đại lượng", "measure"),
    ("money", "kinh phí", "money"),
    ("name", "tên", "name"),
    ("next_step", "bước tiếp theo", "next step"),
    ("note", "ghi chú", "note"),
    ("official_title", "tên chính thức", "official title"),
    ("order", "thứ tự", "order"),
    ("ordinal", "lần thứ", "session"),
    ("owner", "phụ trách", "owner"),
    ("parent", "thuộc", "part of"),
    ("partners", "đối tác", "partners"),
    ("parts", "nội dung", "parts"),
    ("people", "người", "people"),
    ("place", "địa điểm", "place"),
    ("places", "địa điểm", "places"),
    ("priorities", "ưu tiên", "priorities"),
    ("private_note", "nội bộ", "private note"),
    ("published", "ngày đăng", "published"),
    ("publisher", "công bố", "publisher"),
    ("records", "hồ sơ", "records"),
    ("role", "vai trò", "role"),
    ("side", "phía", "side"),
    ("source", "nguồn", "source"),
    ("sources", "nguồn", "sources"),
    ("state", "mức độ", "state"),
    ("status", "tình trạng", "status"),
    ("status_basis", "căn cứ", "status basis"),
    ("status_wording", "câu chữ", "wording"),
    ("summary", "tóm tắt", "summary"),
    ("text", "lời", "text"),
    ("themes", "lĩnh vực", "themes"),
    ("title", "tên", "title"),
    ("type", "loại", "type"),
    ("updated", "cập nhật", "updated"),
    ("url", "địa chỉ", "address"),
    ("value", "con số", "figure"),
    ("where", "chỗ", "where"),
    ("written_as", "nguồn viết", "written as"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fields::ENTITIES;

    #[test]
    fn every_field_has_a_label() {
        for entity in ENTITIES {
            for field in entity.fields {
                assert!(label(field.name).is_some(), "{} of {}", field.name, entity.name);
            }
        }
    }
}

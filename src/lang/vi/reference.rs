//! The headings of the tables of reference in Vietnamese.

use crate::lang::reference::ReferenceLabel;

/// The headings.
pub(in crate::lang) const fn label(label: ReferenceLabel) -> &'static str {
    match label {
        ReferenceLabel::Keys => "Phím",
        ReferenceLabel::Key => "phím",
        ReferenceLabel::Does => "làm gì",
        ReferenceLabel::Action => "tên hành động",
        ReferenceLabel::SearchLanguage => "Ngôn ngữ tìm kiếm",
        ReferenceLabel::Typed => "gõ",
        ReferenceLabel::Finds => "tìm thấy",
        ReferenceLabel::Filter => "bộ lọc",
        ReferenceLabel::ToldFromToday => "tính từ hôm nay",
        ReferenceLabel::FilterInVietnamese => "bằng tiếng Việt",
        ReferenceLabel::FiltersBy => "lọc theo",
        ReferenceLabel::Format => "Định dạng dữ liệu",
        ReferenceLabel::Field => "trường",
        ReferenceLabel::Holds => "chứa",
        ReferenceLabel::Says => "nói gì",
        ReferenceLabel::Required => "bắt buộc",
        ReferenceLabel::Vocabularies => "Các bảng từ",
        ReferenceLabel::Vocabulary => "bảng từ",
        ReferenceLabel::VocabularyWords => "các từ",
        ReferenceLabel::Flags => "Cảnh báo",
        ReferenceLabel::FlagName => "cảnh báo",
        ReferenceLabel::Sign => "dấu",
        ReferenceLabel::Configuration => "Cấu hình",
        ReferenceLabel::ShapeLine => "văn bản, một dòng",
        ReferenceLabel::ShapeUrl => "địa chỉ web",
        ReferenceLabel::ShapeDate => "ngày EDTF",
        ReferenceLabel::ShapeWhole => "số nguyên",
        ReferenceLabel::ShapeAmount => "số",
        ReferenceLabel::ShapeWord => "từ:",
        ReferenceLabel::ShapeIdOf => "mã của",
        ReferenceLabel::ShapeObject => "đối tượng:",
        ReferenceLabel::ShapeListOf => "danh sách",
    }
}

//! Derived things in Vietnamese.

use crate::lang::derived::{DerivedLabel, DerivedText};
use std::borrow::Cow;

/// Labels of the pages of derived things and of claims.
pub(in crate::lang) const fn label(label: DerivedLabel) -> &'static str {
    match label {
        DerivedLabel::Office => "Chức vụ",
        DerivedLabel::OtherNames => "Tên khác",
        DerivedLabel::Partners => "Thuộc đối tác",
        DerivedLabel::Frameworks => "Thuộc khuôn khổ",
        DerivedLabel::Counts => "Hồ sơ",
        DerivedLabel::Claimed => "Nguồn nêu",
        DerivedLabel::Counted => "Đã có tên",
        DerivedLabel::Countries => "Quốc gia",
        DerivedLabel::Territories => "Vùng lãnh thổ",
        DerivedLabel::TopLevel => "Khuôn khổ chính",
        DerivedLabel::Parts => "Không tính (trực thuộc)",
    }
}

/// What is counted of things and claims.
pub(in crate::lang) fn text(text: &DerivedText) -> Cow<'static, str> {
    match text {
        DerivedText::Counts { records, agreements, running, flagged } => {
            format!("{records} · {agreements} thỏa thuận · {running} đang thực hiện · {flagged} có cảnh báo")
        }
        DerivedText::CountriesAndTerritories { countries, territories } => {
            format!("{countries} quốc gia, {territories} vùng lãnh thổ")
        }
        DerivedText::PartsNotCounted { parts } => {
            format!("không tính {parts} khuôn khổ con")
        }
    }
    .into()
}

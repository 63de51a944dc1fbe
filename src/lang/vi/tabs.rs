//! What the tabs say in Vietnamese.

use crate::lang::tabs::TabLabel;

/// Their words.
pub(in crate::lang) const fn label(label: TabLabel) -> &'static str {
    match label {
        TabLabel::NoSearch => "Chưa tìm gì nên chưa có kết quả.",
    }
}

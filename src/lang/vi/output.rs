//! What is said of what leaves the dashboard, in Vietnamese.

use crate::lang::output::{ItemForm, OutputLabel, OutputText, RowNoun, SheetSign};
use std::borrow::Cow;

const fn noun(noun: RowNoun) -> &'static str {
    match noun {
        RowNoun::Partners => "đối tác",
        RowNoun::Frameworks => "khuôn khổ",
        RowNoun::Timeline => "mốc thời gian",
        RowNoun::Hits => "kết quả",
        RowNoun::Lines => "dòng",
    }
}

const fn form(form: ItemForm) -> &'static str {
    match form {
        ItemForm::Page => "trang",
        ItemForm::Brief => "bản tóm lược",
        ItemForm::Comparison => "bảng so sánh",
    }
}

/// Its words.
pub(in crate::lang) const fn label(label: OutputLabel) -> &'static str {
    match label {
        OutputLabel::Written => "Đã ghi",
        OutputLabel::Fetch => "Lấy về máy của mình bằng lệnh:",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OutputText) -> Cow<'static, str> {
    match text {
        OutputText::OfItem { form: of, name } => format!("{} {name}", form(*of)),
        OutputText::OfItems { form: of, items } => format!("{} của {items} mục", form(*of)),
        OutputText::FieldOf { field, name } => format!("“{field}” của {name}"),
        OutputText::MinutesOf { agenda } => format!("biên bản {agenda}"),
        OutputText::DecidedOf { agenda } => format!("quyết định của {agenda} (JSON)"),
        OutputText::SortedBy { column } => format!("xếp theo {column}"),
        OutputText::SearchedFor { query } => format!("Tìm: “{query}”"),
        OutputText::Rows { count, noun: of, is_marked: true } => format!("{count} {} đã chọn", noun(*of)),
        OutputText::Rows { count, noun: of, is_marked: false } => format!("{count} {}", noun(*of)),
        OutputText::InCurrentFolder { file } => format!("{file} (thư mục hiện tại)"),
        OutputText::InHome { file } => format!("{file} (thư mục nhà)"),
        OutputText::Wrote { what, place } => format!("Đã ghi {what} vào {place}"),
        OutputText::Exists { place } => format!("{place} đã có, chưa ghi gì."),
        OutputText::NotWritten { place, why } => format!("Chưa ghi được {place}: {why}"),
    }
    .into()
}

/// Signs in a table that a spreadsheet opens.
pub(in crate::lang) const fn sheet_sign(sign: SheetSign) -> &'static str {
    match sign {
        SheetSign::Separator => ";",
        SheetSign::DecimalMark => ",",
    }
}

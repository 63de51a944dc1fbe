//! Registers in Vietnamese.

use super::guess::did_you_mean;
use crate::lang::import::{ImportLabel, ImportText, UnreadLabel};
use std::borrow::Cow;
use std::fmt::Display;

/// Words without arguments.
pub(in crate::lang) const fn label(label: ImportLabel) -> &'static str {
    match label {
        ImportLabel::Register => "Sổ theo dõi",
        ImportLabel::Keeper => "Đơn vị lập sổ theo dõi",
        ImportLabel::Section => "Mục",
        ImportLabel::Column => "cột",
        ImportLabel::TakenFor => "hiểu là",
        ImportLabel::Confidence => "chắc chắn",
        ImportLabel::Filled => "có nội dung",
        ImportLabel::NotUnderstood => "chưa hiểu",
        ImportLabel::Samples => "thí dụ",
        ImportLabel::KeptAside => "giữ nguyên",
        ImportLabel::DatasetAlready => "đã là một bộ dữ liệu, không cần nhập",
    }
}

/// What a value was not understood as.
pub(in crate::lang) const fn unread(label: UnreadLabel) -> &'static str {
    match label {
        UnreadLabel::NoDate => "không phải ngày",
        UnreadLabel::NoMoney => "không phải số tiền",
        UnreadLabel::NoCurrency => "không phải loại tiền",
        UnreadLabel::NoForm => "không phải hình thức vốn",
        UnreadLabel::NoStatus => "không nêu tình trạng nào",
        UnreadLabel::NoKind => "không nêu loại hồ sơ nào",
        UnreadLabel::NoPartner => "không có đối tác nào quen biết",
        UnreadLabel::NoRenewal => "không nêu cách gia hạn",
        UnreadLabel::BeforeStart => "kết thúc trước khi bắt đầu",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &ImportText) -> Cow<'static, str> {
    match text {
        ImportText::NoTable => "không phải bảng nào đọc được".to_owned(),
        ImportText::NoWorkbook => "bảng tính không đọc được: bị hỏng, có mật khẩu, hoặc bung ra quá lớn".to_owned(),
        ImportText::Damaged => "tệp nén bị hỏng".to_owned(),
        ImportText::TooLarge => "tệp nén bung ra quá lớn".to_owned(),
        ImportText::BrokenJson { line } => format!("JSON bị hỏng ở dòng {line}"),
        ImportText::NoSuchSheet { sheet, sheets } => {
            format!("không có trang tính “{sheet}”; có: {}", sheets.join(", "))
        }
        ImportText::NoRows => "không dòng nào là một hồ sơ".to_owned(),
        ImportText::NoMapping { typed } => format!("`{typed}` không có dạng CỘT=TRƯỜNG"),
        ImportText::NoSuchField { field, meant } => {
            format!("không có trường `{field}`{}", did_you_mean(meant.as_deref()))
        }
        ImportText::NoSuchColumn { column, columns } => {
            format!("không có cột “{column}”; có: {}", columns.join(", "))
        }
        ImportText::NoMappingFile { file, why } => format!("không dùng được bảng đối chiếu {file}: {why}"),
        ImportText::Taken { records, columns, kept, not_understood } => {
            let unread =
                if *not_understood == 0 { String::new() } else { format!("; {not_understood} ô chưa hiểu") };
            let kept = if kept.is_empty() { String::new() } else { format!("; giữ nguyên: {}", kept.join(", ")) };
            format!("Nhập {records} hồ sơ: {}{kept}{unread}", columns.join(", "))
        }
        ImportText::Counts { rows, records, not_understood } => {
            format!("{rows} dòng, {records} hồ sơ, {not_understood} ô chưa hiểu")
        }
        ImportText::Unread { cell, heading, value, why } => {
            format!("{cell} ({heading}): “{value}” {}", unread(*why))
        }
        ImportText::MoreUnread { count } => format!("… và {count} ô nữa"),
        ImportText::Kept { columns } => format!("Giữ nguyên dưới đề mục của bảng: {}", columns.join(", ")),
        ImportText::DayFirst { columns } => {
            format!("Ngày đọc theo thứ tự ngày/tháng, không có gì trong cột nói khác: {}", columns.join(", "))
        }
        ImportText::MonthFirst { columns } => format!("Ngày đọc theo thứ tự tháng/ngày: {}", columns.join(", ")),
        ImportText::OtherRows { rows } => format!("Dòng không phải hồ sơ (đề mục, cộng dồn): {}", listed(rows)),
        ImportText::RaggedRows { rows } => format!("Dòng dài hơn hàng tiêu đề: {}", listed(rows)),
        ImportText::HiddenRows { rows } => format!("Dòng bị ẩn trong bảng, vẫn đọc: {}", listed(rows)),
        ImportText::Struck { cells } => format!("Chữ bị gạch ngang, vẫn đọc: {}", listed(cells)),
        ImportText::Formulas { count } => format!("{count} ô là công thức: đọc giá trị đã lưu, không tính lại"),
        ImportText::Decoded { encoding, count } => format!("Đã chuyển từ {encoding} sang Unicode: {count} ô"),
        ImportText::OtherSheets { sheets } => {
            format!("Trang tính không đọc: {} (chọn bằng --sheet)", sheets.join(", "))
        }
        ImportText::Cut => "Trang tính quá lớn: chỉ đọc phần đầu.".to_owned(),
    }
    .into()
}

/// So many are named one by one.
const NAMED: usize = 20;

fn listed<T: Display>(all: &[T]) -> String {
    let named = all.iter().take(NAMED).map(T::to_string).collect::<Vec<_>>().join(", ");
    if all.len() > NAMED { format!("{named}… ({} tất cả)", all.len()) } else { named }
}

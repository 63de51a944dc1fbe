//! What is carried elsewhere, in Vietnamese.

use crate::lang::state::{StateLabel, StateText};
use std::borrow::Cow;

/// Words of it.
pub(in crate::lang) const fn label(label: StateLabel) -> &'static str {
    match label {
        StateLabel::Private => {
            "--public: trong đó có biên bản và tên riêng, nên không xuất và không nhận; hãy chạy lại không có --public"
        }
        StateLabel::NothingNew => "Không có gì mới: mọi thứ trong tệp đã có ở đây.",
    }
}

/// Sentences of it.
pub(in crate::lang) fn text(text: &StateText) -> Cow<'static, str> {
    match text {
        StateText::Exported { file, agendas, snapshots } => {
            format!("Đã ghi {file}: {agendas} cuộc họp với biên bản, {snapshots} bản chụp cùng dữ liệu của chúng.")
        }
        StateText::WithoutBytes { snapshots } => {
            format!("{snapshots} bản chụp không còn dữ liệu trên đĩa nên chỉ có tên.")
        }
        StateText::HowToImport { file } => {
            format!("Tệp này là riêng của bạn. Ở máy hay tài khoản kia: bangiao state import {file}")
        }
        StateText::Imported { file } => format!("Đã nhận từ {file}; không có gì ở đây bị thay."),
        StateText::Agendas { new, merged, there, deleted } => {
            format!("cuộc họp: {new} mới, {merged} ghép thêm, {there} đã có sẵn{}", deleted_here(*deleted))
        }
        StateText::Snapshots { new, there, deleted, lost } => {
            let lost = if *lost > 0 { format!(", {lost} không có dữ liệu đi kèm nên không nhận") } else { String::new() };
            format!("bản chụp: {new} mới, {there} đã có sẵn{}{lost}", deleted_here(*deleted))
        }
        StateText::Reassigned { from, to, snapshots } => {
            format!("{snapshots} bản chụp của {from}, ở đây không có tệp ấy: nay thuộc về {to}")
        }
        StateText::Elsewhere { file, snapshots } => format!(
            "{snapshots} bản chụp của {file}, ở đây không có tệp ấy: để gán cho một tệp cùng tên ở đây, nhận lại với --data TỆP"
        ),
        StateText::Unreadable { file, why } => format!("không đọc được {file}: {why}"),
        StateText::Foreign { file } => format!(
            "{file} không phải tệp do `bangiao state export` ghi ra, cũng không phải ghi chép của bangiao: hãy chọn tệp khác; chưa có gì thay đổi"
        ),
        StateText::Newer { file } => {
            format!("{file} do phiên bản mới hơn ghi: hãy nâng cấp bangiao rồi nhận lại; chưa có gì thay đổi")
        }
        StateText::Damaged { file, line } => format!(
            "{file}, dòng {line}: nội dung không còn như khi ghi, có lẽ tệp đã bị sửa hay chép hỏng; hãy chép lại, hoặc xuất lại bằng `bangiao state export`; chưa có gì thay đổi"
        ),
        StateText::Short { file, missing } => format!(
            "{file}, ở cuối tệp: thiếu dữ liệu của {missing} bản chụp, có lẽ tệp chưa được chép hết; hãy chép lại, hoặc xuất lại bằng `bangiao state export`; chưa có gì thay đổi"
        ),
        StateText::NotImported { why } => format!("không nhận được: {why}; chưa có gì thay đổi"),
    }
    .into()
}

fn deleted_here(deleted: usize) -> String {
    if deleted > 0 { format!(", {deleted} đã xóa ở đây nên không nhận lại") } else { String::new() }
}

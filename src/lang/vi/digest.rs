//! A digest in Vietnamese.

use crate::lang::digest::{DigestLabel, DigestText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: DigestLabel) -> &'static str {
    match label {
        DigestLabel::Changed => "Đã thay đổi",
        DigestLabel::Late => "Quá hạn hoặc chưa có tin",
        DigestLabel::NothingSeen => {
            "chưa có lần xem nào của dữ liệu này để so sánh: hãy mở bảng điều khiển một lần, hoặc chụp một bản bằng `bangiao snapshot TÊN` rồi dùng `--since TÊN`"
        }
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &DigestText) -> Cow<'static, str> {
    match text {
        DigestText::Title { portfolio, date } => format!("{portfolio}: điểm tin đến ngày {date}"),
        DigestText::Since { snapshot, when, date } => {
            let when = when.as_ref().map(|when| format!(", lúc {when}")).unwrap_or_default();
            format!("Thay đổi được tính kể từ {snapshot}{when} (số liệu {date}).")
        }
        DigestText::Due { until } => format!("Sắp đến hạn, đến hết {until}"),
        DigestText::Nothing { until } => {
            format!("Không có gì thay đổi, không có gì quá hạn, và không có gì đến hạn từ nay đến hết {until}.")
        }
        DigestText::LateToday { today, more } => {
            format!("Tính đến hôm nay, {today}, thì thêm {more} hồ sơ quá hạn: `--as-of today`.")
        }
        DigestText::NoneBefore { date, oldest } => match oldest {
            Some(oldest) => format!(
                "không có bản chụp hay lần xem nào của dữ liệu này từ {date} về trước; cũ nhất là {oldest}: hãy nêu một ngày sau đó, hoặc `--since last`"
            ),
            None => format!(
                "không có bản chụp hay lần xem nào của dữ liệu này từ {date} về trước: hãy chụp một bản bằng `bangiao snapshot TÊN`"
            ),
        },
        DigestText::NoDue { text } => {
            format!("--due {text}: phải là một ngày sau ngày chốt số liệu; thí dụ +60d, +3m, 31/03/2027")
        }
    }
    .into()
}

//! Files in Vietnamese.

use crate::lang::store::{NoticeText, ReadText, StoreLabel, StoreText};
use std::borrow::Cow;

/// What stands in the way, in a few words.
pub(in crate::lang) const fn label(label: StoreLabel) -> &'static str {
    match label {
        StoreLabel::NoHome => "không có thư mục nhà",
        StoreLabel::Forbidden => "không có quyền",
        StoreLabel::Full => "đĩa đầy",
        StoreLabel::ReadOnly => "ổ đĩa chỉ đọc",
        StoreLabel::Locked => "phiên khác đang giữ khóa",
        StoreLabel::Newer => "tệp của phiên bản mới hơn",
        StoreLabel::Foreign => "tệp của người khác",
        StoreLabel::NoFile => "không phải tệp thường",
        StoreLabel::Link => "là liên kết",
        StoreLabel::Missing => "không có tệp",
        StoreLabel::TooLarge => "tệp quá lớn",
        StoreLabel::Damaged => "tệp hỏng",
        StoreLabel::Other => "lỗi đọc ghi",
    }
}

/// What stands in the way, and what helps.
pub(in crate::lang) fn text(text: &StoreText) -> Cow<'static, str> {
    match text {
        StoreText::NoHome => {
            "không có thư mục nhà để cất ghi chép: hãy đặt HOME hoặc XDG_DATA_HOME là đường dẫn bắt đầu bằng /"
                .to_owned()
        }
        StoreText::Forbidden { place } => {
            format!("không có quyền dùng {place}: hãy xin cấp quyền hoặc chọn nơi khác{ELSEWHERE}")
        }
        StoreText::Full { place } => {
            format!("đĩa chứa {place} đã đầy: hãy giải phóng chỗ hoặc chọn nơi khác{ELSEWHERE}")
        }
        StoreText::ReadOnly { place } => format!("ổ đĩa chứa {place} chỉ cho đọc: hãy chọn nơi khác{ELSEWHERE}"),
        StoreText::Locked { place } => {
            format!("một phiên khác giữ khóa {place} quá hai giây: sẽ thử lại ở thay đổi sau")
        }
        StoreText::Newer { place, schema } => {
            let schema = schema.map(|schema| format!(" (schema {schema})")).unwrap_or_default();
            format!("{place} do phiên bản mới hơn ghi{schema}: hãy nâng cấp; bản này chỉ đọc, không ghi đè")
        }
        StoreText::Foreign { place } => {
            format!("{place} thuộc về người dùng khác: hãy chạy bằng tài khoản đó hoặc chọn nơi khác{ELSEWHERE}")
        }
        StoreText::Link { place } => format!("{place} là liên kết, không được mở qua đó: hãy thay bằng chính tệp ấy"),
        StoreText::NoFile { place } => format!("{place} không phải tệp thường: hãy dời nó đi"),
        StoreText::Missing { place } => format!("không có {place}"),
        StoreText::TooLarge { place } => format!("{place} lớn hơn mức một tệp như vậy có thể có: hãy dời nó đi"),
        StoreText::Damaged { place } => format!("nội dung của {place} đã hỏng: hãy lấy lại từ bản sao lưu"),
        StoreText::Refused { place, why } => format!("hệ thống từ chối {place} ({why})"),
        StoreText::Exists => "đã có tệp cùng tên".to_owned(),
    }
    .into()
}

/// Why an input cannot be read, to stand after its name.
pub(in crate::lang) fn read(text: &ReadText) -> Cow<'static, str> {
    match text {
        ReadText::Missing => "không có tệp này".to_owned(),
        ReadText::Forbidden => "không có quyền đọc".to_owned(),
        ReadText::Folder => "đây là thư mục, không phải tệp".to_owned(),
        ReadText::NoFile => "không phải tệp thường hay ống dẫn (pipe)".to_owned(),
        ReadText::Terminal => "đầu vào chuẩn là bàn phím: hãy dẫn một tệp vào".to_owned(),
        ReadText::TooLarge { cap } => format!("lớn hơn {cap}: dùng --max-size để cho phép đọc nhiều hơn"),
        ReadText::Refused { why } => format!("hệ thống từ chối ({why})"),
        ReadText::Gone => "tệp không còn ở chỗ cũ".to_owned(),
        ReadText::TooLargeForAgenda => "lớn hơn mức một chương trình nghị sự có thể có".to_owned(),
        ReadText::NoAgenda => "không phải tệp chương trình nghị sự do bangiao ghi".to_owned(),
        ReadText::NewerAgenda { form } => format!("do phiên bản mới hơn ghi (dạng {form}): hãy nâng cấp bangiao"),
    }
    .into()
}

/// What was found wrong with what is kept, and what was done about it.
pub(in crate::lang) fn notice(text: &NoticeText) -> Cow<'static, str> {
    match text {
        NoticeText::DamagedState { aside, used } => match used {
            Some(used) => format!("tệp ghi chép bị hỏng, đã để riêng thành {aside}; dùng bản {used}"),
            None => format!("tệp ghi chép bị hỏng, đã để riêng thành {aside}; không có bản cũ nào để dùng"),
        },
        NoticeText::MissingState { used } => format!("không thấy tệp ghi chép; dùng bản {used}"),
        NoticeText::DamagedJournal { aside, lines } => {
            format!("{lines} dòng nhật ký bị hỏng; đã sao nhật ký thành {aside}, phần còn lại được dùng")
        }
        NoticeText::Gap => {
            "thiếu một số thay đổi trong ghi chép; hãy xem lại, bản sao lưu ở thư mục backups".to_owned()
        }
        NoticeText::Torn => "thay đổi cuối cùng chưa ghi trọn nên đã mất".to_owned(),
        NoticeText::Restored => "ghi chép trên đĩa bị lấy đi hoặc cũ hơn phiên này; đã ghi lại từ bộ nhớ".to_owned(),
        NoticeText::Replaced { count } => format!("trong ghi chép có {count} mã trùng hay hỏng, đã đánh lại"),
        NoticeText::ReplacedIn { file, count } => format!("{file}: {count} mã trùng hay hỏng, đã đánh lại"),
        NoticeText::OpenFolder { folder } => {
            format!("người khác ghi được vào {folder}; để đóng lại: chmod go-w {folder}")
        }
        NoticeText::NoLocks { folder } => format!("không khóa được tệp ở {folder}: chỉ nên mở một phiên"),
        NoticeText::Untidy { why } => format!("ghi chép đã lưu đủ, nhưng chưa sao lưu hay thu gọn được: {why}"),
    }
    .into()
}

/// How what the program keeps is put elsewhere.
const ELSEWHERE: &str = " (dữ liệu của chương trình: XDG_DATA_HOME)";

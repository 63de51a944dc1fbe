//! The search in Vietnamese.

use crate::lang::flags::FlagLabel;
use crate::lang::search::{FilterDoc, FilterName, GrammarLabel, Has, HitField, OverdueLabel, SearchText, SpokenWords};
use crate::lang::vocabulary::StatusLabel;
use std::borrow::Cow;

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

/// What a line of the grammar finds.
pub(in crate::lang) const fn grammar(label: GrammarLabel) -> &'static str {
    match label {
        GrammarLabel::AllWords => "mọi từ, thứ tự nào cũng được; không cần dấu",
        GrammarLabel::Marks => "có dấu: đúng dấu xếp trước, không dấu vẫn thấy",
        GrammarLabel::WholePhrase => "cả cụm, liền nhau",
        GrammarLabel::ExactWord => "đúng nguyên từ, đúng dấu đã gõ",
        GrammarLabel::Begins => "tên, tiêu đề… bắt đầu bằng",
        GrammarLabel::Ends => "tên, tiêu đề… kết thúc bằng",
        GrammarLabel::Without => "không có từ này",
        GrammarLabel::Either => "bên này hoặc bên kia; bộ lọc gõ trước từ đầu tiên áp dụng cho cả hai",
        GrammarLabel::OneOfValues => "lọc: một trong các giá trị",
        GrammarLabel::NotTheValue => "lọc: không phải giá trị này",
        GrammarLabel::Range => "khoảng: từ đến; cũng `>2020`, `<=2024`, `2020..`",
        GrammarLabel::RelativeDate => {
            "từ một năm trước đến hôm nay; cũng có `năm_ngoái`, `tháng_này`, `+3m`, tính từ hôm nay"
        }
        GrammarLabel::DueSoon => "đã quá hạn vào ngày chốt, hoặc đến hạn trong 30 ngày kể từ hôm nay",
        GrammarLabel::QuotedValue => "giá trị có dấu cách đặt trong ngoặc kép",
        GrammarLabel::TakenAsText => "dấu \\ hoặc ngoặc kép: hiểu là chữ",
    }
}

/// A filter by its name.
pub(in crate::lang) const fn filter_name(name: FilterName) -> &'static str {
    match name {
        FilterName::Status => "tình_trạng",
        FilterName::Flag => "cảnh_báo",
        FilterName::Kind => "loại",
        FilterName::Theme => "lĩnh_vực",
        FilterName::Partner => "đối_tác",
        FilterName::Framework => "khuôn_khổ",
        FilterName::Funder => "tài_trợ",
        FilterName::Agency => "cơ_quan",
        FilterName::Counterpart => "bên_kia",
        FilterName::Person => "người",
        FilterName::Place => "địa_điểm",
        FilterName::Instrument => "văn_kiện",
        FilterName::Role => "vai_trò",
        FilterName::Unit => "đơn_vị",
        FilterName::Owner => "phụ_trách",
        FilterName::Source => "nguồn",
        FilterName::Year => "năm",
        FilterName::Date => "ngày",
        FilterName::Due => "hạn",
        FilterName::Updated => "cập_nhật",
        FilterName::Id => "mã",
        FilterName::Has => "có",
    }
}

/// What a filter filters by.
pub(in crate::lang) const fn filter_doc(doc: FilterDoc) -> &'static str {
    match doc.0 {
        FilterName::Status => "tình trạng của hồ sơ",
        FilterName::Flag => "điều cần xem lại, tính đến ngày chốt",
        FilterName::Kind => "loại hồ sơ hoặc khuôn khổ",
        FilterName::Theme => "lĩnh vực của hồ sơ",
        FilterName::Partner => "đối tác, và hồ sơ với đối tác đó",
        FilterName::Framework => "khuôn khổ, và hồ sơ thuộc khuôn khổ đó",
        FilterName::Funder => "bên cấp hoặc chuyển tiền",
        FilterName::Agency => "cơ quan, và hồ sơ có cơ quan đó: bên kia, cấp tiền, chuyển tiền, đăng cai",
        FilterName::Counterpart => "cơ quan phía đối tác",
        FilterName::Person => "người được nêu tên, và hồ sơ có người đó",
        FilterName::Place => "nơi thực hiện hoặc nơi họp",
        FilterName::Instrument => "loại văn kiện của thỏa thuận",
        FilterName::Role => "vai trò của một mốc thời gian (role:signed), hoặc chức vụ của một người",
        FilterName::Unit => "đơn vị phía nhà",
        FilterName::Owner => "ai phụ trách; không có khi dùng --public",
        FilterName::Source => "tài liệu nguồn",
        FilterName::Year => "năm diễn ra, kể cả năm báo cáo",
        FilterName::Date => "ngày của chính hồ sơ, không tính kỳ báo cáo",
        FilterName::Due => "hạn: dự kiến kết thúc, hết hạn, việc tiếp theo",
        FilterName::Updated => "lần cập nhật gần nhất",
        FilterName::Id => "mã bắt đầu bằng",
        FilterName::Has => "có ghi: ngày, tiền, người, mâu thuẫn…",
    }
}

/// What is due and late.
pub(in crate::lang) const fn overdue(OverdueLabel: OverdueLabel) -> &'static str {
    "quá hạn"
}

/// What an item may say something of.
pub(in crate::lang) const fn has(has: Has) -> &'static str {
    match has {
        Has::Status => "tình trạng",
        Has::Flag => "cảnh báo",
        Has::Title => "tiêu đề",
        Has::Date => "ngày",
        Has::Money => "tiền",
        Has::Event => "sự kiện",
        Has::Person => "người",
        Has::Part => "phần",
        Has::Place => "địa điểm",
        Has::Counterpart => "cơ quan đối tác",
        Has::Document => "văn bản",
        Has::Conflict => "mâu thuẫn",
        Has::Next => "việc tiếp theo",
        Has::Owner => "phụ trách",
        Has::Note => "ghi chú",
        Has::Alias => "tên khác",
        Has::Record => "hồ sơ",
    }
}

/// What people say for what the screen calls otherwise.
pub(in crate::lang) const fn spoken(words: SpokenWords) -> &'static str {
    match words {
        SpokenWords::Status(status) => spoken_status(status),
        SpokenWords::Flag(flag) => spoken_flag(flag),
        SpokenWords::FundedBy => "do … tài trợ; được … tài trợ; tài trợ bởi …; tài trợ từ …; … tài trợ",
    }
}

const fn spoken_status(label: StatusLabel) -> &'static str {
    match label {
        StatusLabel::Implementation => "đang chạy; đang triển khai; đang tiến hành",
        StatusLabel::Finalisation => "sắp kết thúc",
        StatusLabel::InForce => "còn hiệu lực; đang có hiệu lực",
        StatusLabel::Signed => "đã ký kết",
        StatusLabel::Proposed => "đề xuất",
        StatusLabel::Pipeline => "dự kiến",
        StatusLabel::Suspended => "tạm ngừng; tạm hoãn",
        StatusLabel::Closed => "đã xong; đã hoàn thành",
        StatusLabel::Expired => "hết hạn; đã hết hạn",
        StatusLabel::Cancelled => "đã hủy bỏ",
        StatusLabel::Initialled | StatusLabel::Negotiating | StatusLabel::Terminated | StatusLabel::Unknown => "",
    }
}

const fn spoken_flag(label: FlagLabel) -> &'static str {
    match label {
        FlagLabel::Late => "trễ; trễ hạn; bị trễ; chậm tiến độ; quá thời hạn",
        FlagLabel::NotStarted => "chưa bắt đầu; chưa khởi động",
        FlagLabel::Expiring => "sắp hết hiệu lực",
        FlagLabel::SignedNotInForce => {
            "đã ký chưa có hiệu lực; đã ký nhưng chưa có hiệu lực; chưa có hiệu lực; đã ký chưa hiệu lực"
        }
        FlagLabel::OutcomeUnreported => "chưa có kết quả; chưa báo kết quả",
        FlagLabel::NoOwner => "chưa có người phụ trách; không có người phụ trách",
        FlagLabel::SourceConflict => "mâu thuẫn nguồn",
        FlagLabel::StatusConflict | FlagLabel::ClosedWithoutEnd | FlagLabel::Silent => "",
    }
}

/// What is wrong in a query.
pub(in crate::lang) fn text(text: &SearchText) -> Cow<'static, str> {
    match text {
        SearchText::NoField { name, meant, fields } => {
            format!("không có trường “{name}”{}; các trường là {fields}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValue { value, meant, values } => {
            let values = values.as_ref().map(|values| format!("; được dùng: {values}")).unwrap_or_default();
            format!("không có giá trị “{value}”{}{values}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValueYet { field } => format!("sau “{field}:” chưa có giá trị"),
        SearchText::Backwards { range, meant } => {
            format!("khoảng “{range}” đi ngược: đầu sau cuối{}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoDate { text, why, meant } => {
            let meant = meant.as_ref().map(|meant| format!("; có phải “{meant}”?")).unwrap_or_default();
            format!("“{text}” không phải ngày: {why}{meant}")
        }
        SearchText::TooManyWords { most } => format!("chỉ {most} từ đầu được tìm"),
    }
    .into()
}

/// To be put behind a sentence.
fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(" (có phải “{meant}”?)")).unwrap_or_default()
}

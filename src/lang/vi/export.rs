//! Files and paper in Vietnamese.

use crate::lang::export::{
    BriefLabel, ChangesLabel, ExportText, ItemNoun, ListLabel, MinutesLabel, NumberSign, PageLabel, TruthLabel,
};
use std::borrow::Cow;

/// Words of a brief.
pub(in crate::lang) const fn brief(label: BriefLabel) -> &'static str {
    match label {
        BriefLabel::Agreements => "Thỏa thuận",
        BriefLabel::AgreementsInside => "Thỏa thuận nêu trong hồ sơ khác",
        BriefLabel::OwnAgreements => "hồ sơ thỏa thuận riêng",
        BriefLabel::StatusInferred => "tình trạng suy ra",
        BriefLabel::Running => "Công việc khác đang triển khai",
        BriefLabel::Planned => "Dự kiến",
        BriefLabel::Finished => "Đã xong",
        BriefLabel::StatusNotKnown => "Chưa rõ tình trạng",
        BriefLabel::LastEvents => "Gần đây",
        BriefLabel::NextEvents => "Sắp tới",
        BriefLabel::Sources => "Nguồn",
        BriefLabel::NothingOf => "Chưa có",
        BriefLabel::NamedOnly => "Chỉ được nêu tên, chưa có hồ sơ.",
        BriefLabel::Conflicts => "Các nguồn mâu thuẫn",
        BriefLabel::NamedIn => "nêu trong",
    }
}

/// What an item is, in a line under its name.
pub(in crate::lang) const fn item_noun(label: ItemNoun) -> &'static str {
    match label {
        ItemNoun::Partner => "đối tác",
        ItemNoun::Theme => "lĩnh vực",
        ItemNoun::Source => "tài liệu nguồn",
        ItemNoun::Missing => "không có trong bộ dữ liệu này",
    }
}

/// Words of a list of changes.
pub(in crate::lang) const fn changes(label: ChangesLabel) -> &'static str {
    match label {
        ChangesLabel::Heading => "Thay đổi:",
        ChangesLabel::Nothing => "Không có gì thay đổi.",
        ChangesLabel::Dataset => "bộ dữ liệu",
    }
}

/// Yes and no.
pub(in crate::lang) const fn truth(label: TruthLabel) -> &'static str {
    match label {
        TruthLabel::Yes => "có",
        TruthLabel::No => "không",
    }
}

/// Words of minutes.
pub(in crate::lang) const fn minutes(label: MinutesLabel) -> &'static str {
    match label {
        MinutesLabel::ToBeDone => "Việc phải làm",
        MinutesLabel::NotDiscussed => "chưa thảo luận",
        MinutesLabel::LeftOut => "Những gì đã ghi không có trong bản công khai này.",
    }
}

/// Headings of lists, and what stands in their cells.
pub(in crate::lang) const fn list(label: ListLabel) -> &'static str {
    match label {
        ListLabel::Id => "mã",
        ListLabel::Name | ListLabel::Title => "tên",
        ListLabel::Records | ListLabel::Record => "hồ sơ",
        ListLabel::Agencies => "cơ quan",
        ListLabel::Office => "chức vụ",
        ListLabel::Country => "mã nước",
        ListLabel::Acronym => "viết tắt",
        ListLabel::Type => "loại",
        ListLabel::Status => "tình trạng",
        ListLabel::KindAndDates => "loại và thời gian",
        ListLabel::Date => "ngày",
        ListLabel::DateOf => "là ngày",
        ListLabel::Published => "công bố",
        ListLabel::Covers => "nói về",
        ListLabel::Measure => "đại lượng",
        ListLabel::Claimed => "nguồn nêu",
        ListLabel::Counted => "đếm được",
        ListLabel::Source => "nguồn",
        ListLabel::WhatItSays => "nguyên ý",
        ListLabel::Order => "thứ tự",
        ListLabel::Content => "nội dung",
        ListLabel::Term => "thuật ngữ",
        ListLabel::AlsoCalled => "cách gọi khác",
        ListLabel::Flag => "cảnh báo",
        ListLabel::Why => "vì sao",
        ListLabel::FoundIn => "thấy ở",
        ListLabel::Undated => "không rõ",
        ListLabel::Guess => " (phỏng đoán)",
        ListLabel::Due => "hạn",
        ListLabel::Owner => "ai",
        ListLabel::Meeting => "cuộc họp",
        ListLabel::Work => "việc phải làm",
    }
}

/// Words of a page.
pub(in crate::lang) const fn page(label: PageLabel) -> &'static str {
    match label {
        PageLabel::OfficialTitle => "tên chính thức",
        PageLabel::Includes => "Gồm",
        PageLabel::PartOf => "Thuộc",
        PageLabel::Note => "Ghi chú",
        PageLabel::Agencies => "Cơ quan",
        PageLabel::Source => "Nguồn",
        PageLabel::Status => "Tình trạng",
        PageLabel::Flags => "Cảnh báo",
        PageLabel::Dates => "Thời gian",
        PageLabel::Money => "Kinh phí",
        PageLabel::Event => "Sự kiện",
        PageLabel::People => "Người",
        PageLabel::NextStep => "Tiếp theo",
        PageLabel::Documents => "Văn bản",
        PageLabel::WhatItHolds => "Nội dung cụ thể",
        PageLabel::Partners => "Đối tác",
        PageLabel::Frameworks => "Khuôn khổ",
        PageLabel::OurRole => "Vai trò",
        PageLabel::Publisher => "Công bố",
        PageLabel::Incoming => "tiền vào",
        PageLabel::Outgoing => "tiền ra",
        PageLabel::NotStated => "chưa rõ",
    }
}

/// What stands between the digits of a number.
pub(in crate::lang) const fn number_sign(sign: NumberSign) -> &'static str {
    match sign {
        NumberSign::Thousands => ".",
        NumberSign::Decimal => ",",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &ExportText) -> Cow<'static, str> {
    match text {
        ExportText::ToldOfMany { flag, count, why, word } => {
            format!("{flag}: {count} hồ sơ (`list flags {word}` nêu từng hồ sơ). {why}")
        }
        ExportText::NotRead { fields } => format!("không đọc được từ tệp: {fields}; `bangiao check` cho biết lý do"),
        ExportText::AsOf { date } => format!("tính đến {date}"),
        ExportText::Places { count } => format!("{count} chỗ"),
        ExportText::MoreItems { count } => format!("và {count} mục nữa"),
        ExportText::MinutesTitle { name } => format!("Biên bản: {name}"),
        ExportText::ItemsDiscussed { discussed, all } => format!("đã thảo luận {discussed}/{all} mục"),
        ExportText::DataAsOf { date } => format!("số liệu tính đến {date}"),
        ExportText::FromItem { number } => format!("mục {number}"),
        ExportText::DueBy { date } => format!("hạn {date}"),
        ExportText::DueUnclear { text } => format!("hạn “{text}”?"),
        ExportText::DiscussedWith { date } => format!("đã thảo luận (số liệu {date})"),
        ExportText::MinutesOf { name } => format!("Biên bản {name}"),
        ExportText::Reported { date } => format!("báo cáo {date}"),
        ExportText::Session { number } => format!("lần thứ {number}"),
        ExportText::HostedBy { name } => format!("đăng cai: {name}"),
        ExportText::Through { name } => format!("qua {name}"),
        ExportText::DueOn { date } => format!("hạn {date}"),
        ExportText::MoreRecords { count, status } => format!("và {count} hồ sơ nữa; tìm status:{status} để thấy hết"),
    }
    .into()
}

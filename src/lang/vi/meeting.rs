//! What is said of agendas, of their items and of minutes, in Vietnamese.

use crate::lang::meeting::{MeetingFieldLabel, MeetingLabel, MeetingText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: MeetingLabel) -> &'static str {
    match label {
        MeetingLabel::Meeting => "Cuộc họp",
        MeetingLabel::Minute => "Biên bản",
        MeetingLabel::MinuteHidden => "đã ghi, ẩn trên màn hình",
        MeetingLabel::MinutesHidden => "Đang ở chế độ công khai (--public): biên bản bị ẩn.",
        MeetingLabel::OnTheAgenda => "Chương trình họp",
        MeetingLabel::NothingToPin => "Không có mục nào dưới con trỏ để đưa vào chương trình.",
        MeetingLabel::AtLastItem => "Đây là mục cuối của chương trình.",
        MeetingLabel::AtFirstItem => "Đây là mục đầu của chương trình.",
        MeetingLabel::LayoutOff => "Đã rời chế độ họp.",
        MeetingLabel::NextItem => "Tiếp theo",
        MeetingLabel::LastItem => "Mục cuối",
        MeetingLabel::NoAgenda => "Chưa có cuộc họp nào.",
        MeetingLabel::EmptyAgenda => "Chương trình họp còn trống.",
        MeetingLabel::Archived => "đã cất",
        MeetingLabel::NotHere => "không có ở đây",
        MeetingLabel::Topic => "việc khác",
        MeetingLabel::ToBeDone => "Việc phải làm",
        MeetingLabel::ActionsTitle => "Việc phải làm của các cuộc họp",
        MeetingLabel::NothingToDo => "Không còn việc nào phải làm.",
        MeetingLabel::NoActions => "Chưa có việc nào. Ghi trong biên bản một dòng: > việc; ai; hạn",
        MeetingLabel::FromBefore => "Việc từ cuộc họp trước",
        MeetingLabel::ActionsHidden => "Có người đang xem: việc phải làm nằm trong biên bản, bị ẩn.",
        MeetingLabel::OpenOnly => "chưa xong",
        MeetingLabel::ClosedOnly => "đã xong, đã bỏ",
        MeetingLabel::AllActions => "tất cả",
        MeetingLabel::NoWork => "dòng này chưa ghi việc gì phải làm: > việc; ai; hạn",
        MeetingLabel::NewTopic => "Thêm vào chương trình một mục không có hồ sơ",
        MeetingLabel::OtherBusiness => "Việc khác",
        MeetingLabel::NothingLeft => "Không còn gì để chuyển: mục nào cũng đã thảo luận và không còn việc phải làm.",
        MeetingLabel::FormTitle => "Thông tin cuộc họp",
        MeetingLabel::NewFormTitle => "Cuộc họp mới",
        MeetingLabel::FormHelp => "Giờ: 14:30 hoặc 14h30. Nhiều người: cách nhau bằng dấu ;",
        MeetingLabel::AllAgendas => "kể cả của dữ liệu khác",
        MeetingLabel::OwnAgendas => "của dữ liệu này",
        MeetingLabel::BelongsHere => "Cuộc họp này từ nay thuộc dữ liệu đang mở.",
        MeetingLabel::BelongsAlready => "Cuộc họp này đã thuộc dữ liệu đang mở.",
        MeetingLabel::NoTime => "Giờ phải viết như 14:30 hoặc 14h30.",
        MeetingLabel::NoMeetingDay => "Ngày phải viết như 24/11/2026.",
        MeetingLabel::NameField => "Tên",
        MeetingLabel::DateField => "Ngày",
        MeetingLabel::Open => "chưa xong",
        MeetingLabel::Done => "đã xong",
        MeetingLabel::Dropped => "đã bỏ",
        MeetingLabel::Overdue => "quá hạn",
        MeetingLabel::Decided => "Quyết định",
    }
}

/// The fields of a meeting.
pub(in crate::lang) const fn field(label: MeetingFieldLabel) -> &'static str {
    match label {
        MeetingFieldLabel::Time => "Bắt đầu",
        MeetingFieldLabel::Ends => "Kết thúc",
        MeetingFieldLabel::Place => "Địa điểm",
        MeetingFieldLabel::Chair => "Chủ trì",
        MeetingFieldLabel::Secretary => "Thư ký",
        MeetingFieldLabel::Present => "Có mặt",
        MeetingFieldLabel::Absent => "Vắng mặt",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &MeetingText) -> Cow<'static, str> {
    match text {
        MeetingText::PinnedBefore { place } => format!("Đã có trong chương trình, mục {place}."),
        MeetingText::Pinned { agenda, place, undo } => format!("Đã đưa vào {agenda}, mục {place}. {undo} hoàn tác."),
        MeetingText::PinnedSeveral { items, agenda, undo } => {
            format!("Đã đưa {items} mục vào {agenda}. {undo} hoàn tác.")
        }
        MeetingText::Item { place, count } => format!("mục {place}/{count}"),
        MeetingText::DiscussedWith { date } => format!("đã thảo luận (số liệu {date})"),
        MeetingText::DiscussedOf { discussed, all } => format!("đã thảo luận {discussed}/{all}"),
        MeetingText::OpenActions { open, overdue: 0 } => format!("{open} việc chưa xong"),
        MeetingText::OpenActions { open, overdue } => format!("{open} việc chưa xong, {overdue} quá hạn"),
        MeetingText::Ticked { what, state, undo } => format!("“{what}”: {}. {undo} hoàn tác.", label(*state)),
        MeetingText::ClosedOn { state, date } => format!("{} {date}", label(*state)),
        MeetingText::FromMeeting { meeting } => format!("từ {meeting}"),
        MeetingText::CarriedOver { items, agenda, undo } => {
            format!("Đã chuyển {items} mục sang {agenda}. {undo} hoàn tác.")
        }
        MeetingText::TopicAdded { place, undo } => format!("Đã thêm, mục {place}. {undo} hoàn tác."),
        MeetingText::OfData { name } => format!("thuộc {name}"),
        MeetingText::NoSuchDay { text } => format!("“{text}” không phải ngày"),
    }
    .into()
}

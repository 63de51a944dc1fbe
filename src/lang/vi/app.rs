//! The dashboard in Vietnamese.

use super::search::hit_field;
use crate::lang::app::{AppLabel, AppText, ThemeLabel};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: AppLabel) -> &'static str {
    match label {
        AppLabel::VietnameseInput => "Bộ gõ tiếng Việt đang bật: phím lệnh là chữ không dấu.",
        AppLabel::Status => "Tình trạng",
        AppLabel::Kind => "Loại",
        AppLabel::Theme => "Lĩnh vực",
        AppLabel::Partner => "Đối tác",
        AppLabel::Framework => "Khuôn khổ",
        AppLabel::Funder => "Bên tài trợ",
        AppLabel::Agency => "Cơ quan",
        AppLabel::Person => "Người",
        AppLabel::Place => "Địa điểm",
        AppLabel::Instrument => "Văn kiện",
        AppLabel::Source => "Nguồn",
        AppLabel::Year => "Năm",
        AppLabel::YearOrReported => "Năm (cả năm báo cáo)",
        AppLabel::Date => "Ngày",
        AppLabel::Flags => "Cần xem lại",
        AppLabel::What => "Nội dung",
        AppLabel::Guess => "đoán",
        AppLabel::Guesses => "gần đúng",
        AppLabel::OtherMarks => "khác dấu",
        AppLabel::AsTyped => "đúng như đã gõ",
        AppLabel::Loading => "Đang nạp dữ liệu…",
        AppLabel::LoadingHelp => "Gõ tìm được ngay, kết quả hiện khi nạp xong.",
        AppLabel::ReadingFile => "đang đọc tệp",
        AppLabel::Indexing => "đang lập chỉ mục tìm kiếm",
        AppLabel::EmptyList => "Bộ dữ liệu này chưa có mục nào ở đây.",
        AppLabel::NoHits => "Không có kết quả nào.",
        AppLabel::NoHitsHere => "Thẻ này không có kết quả; thẻ khác có.",
        AppLabel::Search => "Tìm",
        AppLabel::NotTranslated => "chưa\u{a0}dịch",
        AppLabel::WindowTooSmall => "Cửa sổ quá nhỏ",
        AppLabel::NotesLoading => "Ghi chép còn đang được đọc…",
        AppLabel::NotesLoadingHelp => "Phím nào cần ghi chép thì chờ, đọc xong sẽ làm theo thứ tự.",
        AppLabel::WaitingDropped => "Đã bỏ những phím đang chờ.",
        AppLabel::NotInDataset => "không có trong bộ dữ liệu này",
        AppLabel::FileBroken => "Tệp có lỗi, vẫn là dữ liệu trước",
        AppLabel::FileUnread => "Không đọc được tệp, vẫn là dữ liệu trước",
        AppLabel::NothingToMark => "Ở đây không có mục nào để chọn.",
        AppLabel::NoMarks => "Chưa chọn mục nào.",
        AppLabel::MarksCleared => "Đã bỏ chọn tất cả. Bấm lần nữa thì chọn lại như cũ.",
        AppLabel::MarksBack => "Đã chọn lại như cũ.",
        AppLabel::NothingChosen => "Ở đây không có mục nào để lấy ra.",
        AppLabel::NothingToWrite => "Thẻ này không có gì để ghi ra tệp.",
        AppLabel::NothingToUndo => "Không còn gì để hoàn tác.",
        AppLabel::NothingToRedo => "Không còn gì để làm lại.",
        AppLabel::Redone => "Đã làm lại điều vừa hoàn tác.",
        AppLabel::NothingToEdit => "Chưa chọn mục nào để sửa.",
        AppLabel::DataFileIsPrivate => "Có người đang xem: không mở tệp dữ liệu, trong đó có ghi chú nội bộ.",
        AppLabel::FromTheTop => "Đã hết kết quả, quay lại từ đầu.",
        AppLabel::FromTheBottom => "Đã ở kết quả đầu, quay lại từ cuối.",
        AppLabel::NoPassage => "Trang này không có chỗ nào khớp.",
        AppLabel::NoLinks => "Ở đây không có trang nào.",
        AppLabel::NoMoreLinks => "Không còn liên kết nào về phía ấy.",
        AppLabel::NoRows => "Ở đây không có dòng nào.",
        AppLabel::NotDivided => "Ở đây chỉ có một khung.",
        AppLabel::OpeningFile => "Đang mở tệp…",
        AppLabel::MouseOn => "Đã bật chuột: giữ Shift để bôi chọn chữ.",
        AppLabel::MouseOff => "Đã tắt chuột.",
        AppLabel::NoWayBack => "Không còn bước nào để quay lại.",
    }
}

/// What a theme is called.
pub(in crate::lang) const fn theme(label: ThemeLabel) -> &'static str {
    match label {
        ThemeLabel::Terminal => "mặc định",
        ThemeLabel::Dark => "tối",
        ThemeLabel::Light => "sáng",
        ThemeLabel::Mono => "đơn sắc",
        ThemeLabel::Contrast => "tương phản cao",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &AppText) -> Cow<'static, str> {
    match text {
        AppText::KeysDropped { keys } => format!("(đã bỏ {keys} phím)"),
        AppText::KeysWait { keys, out } => {
            format!("Ghi chép còn đang được đọc: {keys} phím chờ. {out} bỏ.")
        }
        AppText::NotPinned { pin } => format!("Mục này không có trong chương trình họp: phím {pin} đưa vào."),
        AppText::Discussed { undo } => format!("Đã ghi là đã thảo luận. {undo} hoàn tác."),
        AppText::NotDiscussed { undo } => format!("Đã ghi là chưa thảo luận. {undo} hoàn tác."),
        AppText::Unpinned { undo } => format!("Đã bỏ khỏi chương trình. {undo} hoàn tác."),
        AppText::InMeeting { next, previous, meeting } => {
            format!("Chế độ họp: ghi chú riêng ẩn. {next} {previous} chuyển mục, {meeting} trở lại, Ctrl-+ chữ to.")
        }
        AppText::LeaveMeeting { quit, meeting } => {
            format!("Đang ở chế độ họp: {quit} lần nữa để thoát chương trình, {meeting} rời chế độ họp.")
        }
        AppText::SearchHasColumns { search } => format!("Khi tìm kiếm (phím {search}), danh sách kết quả mới có cột."),
        AppText::DatesInOrder { as_of } => format!("Ở đây các mốc luôn xếp theo ngày; phím {as_of} đến ngày chốt."),
        AppText::ClearOrEdit { out, search } => format!("{out} xóa ô tìm, {search} sửa lại."),
        AppText::OtherTabOrClear { next_tab, out } => format!("{next_tab} sang thẻ khác, {out} xóa ô tìm."),
        AppText::SearchExamples { before } => format!("Gõ không dấu cũng được: phan lan, wb. {before} lần tìm trước"),
        AppText::NoRoomToWait { out } => {
            format!("Ghi chép còn đang được đọc: không nhận thêm phím nữa. {out} {out} bỏ hết.")
        }
        AppText::BeginAgenda { pin, agendas } => {
            format!("Ở thẻ khác, phím {pin} đưa mục đang chọn vào chương trình họp. Phím {agendas} mở các cuộc họp.")
        }
        AppText::FillAgenda { pin, agendas } => {
            format!("Ở thẻ khác, phím {pin} đưa mục đang chọn vào đây. Phím {agendas} mở các cuộc họp.")
        }
        AppText::OtherSnapshot { baseline, snapshot } => {
            format!("{baseline} chọn bản chụp khác, {snapshot} chụp bản mới.")
        }
        AppText::SnapshotNeeded { snapshot, baseline } => {
            format!("{snapshot} chụp dữ liệu hiện tại. {baseline} chọn một bản chụp đã có.")
        }
        AppText::TakenOver { name, left_off, joined, undo } => {
            let off = match left_off {
                0 => String::new(),
                count => format!(" {count} mục trước đã bỏ thì không lấy lại."),
            };
            let beside = match joined {
                0 => String::new(),
                count => format!(" {count} biên bản được ghép với của bạn theo từng dòng."),
            };
            format!("Đã nhận {name}.{off}{beside} {undo} hoàn tác.")
        }
        AppText::WindowNeeds { columns, lines } => format!("cần ít nhất {columns}×{lines}"),
        AppText::LateToday { more, today: Some(today) } => format!("hôm nay ({today}) thêm {more} mục quá hạn"),
        AppText::LateToday { more, today: None } => format!("hôm nay thêm {more} quá hạn"),
        AppText::FlaggedToday { more, today: Some(today) } => format!("hôm nay ({today}) thêm {more} mục có cảnh báo"),
        AppText::FlaggedToday { more, today: None } => format!("hôm nay thêm {more} cảnh báo"),
        AppText::MoreTodayInSigns { more, sign } => format!("+{more} {sign} hôm nay"),
        AppText::JudgedFor { date, flagged, late, back } => {
            let back = back.as_ref().map(|(keys, own)| format!(" {keys}: về {own}.")).unwrap_or_default();
            format!("Tính đến {date}: {flagged} mục có cảnh báo, {late} quá hạn.{back}")
        }
        AppText::WithoutWords { words } => format!("bỏ “{words}”"),
        AppText::NowhereInData { word, like } if like.is_empty() => format!("Dữ liệu không có “{word}”."),
        AppText::NowhereInData { word, like } => format!("Không có {word}; có {}.", like.join(", ").to_uppercase()),
        AppText::Hits { count } => format!("{count} kết quả"),
        AppText::HitsInGroups { counts } => format!("{} kết quả", sum(counts)),
        AppText::GroupOfHits { label: group, count } => format!("{}: {count}", label(*group)),
        AppText::FoundIn { field } => format!("Thấy ở {}", hit_field(*field)),
        AppText::FindInstead { key, query, count } => format!("{key}: tìm “{query}”, {count} kết quả."),
        AppText::ReadAs { query } => format!("đọc là “{query}”"),
        AppText::NotSaved { why } => format!("chưa lưu được: {why}"),
        AppText::LeaveUnsaved { changes, why } => {
            format!("! {changes} thay đổi chưa lưu ({why}). Thoát lần nữa: ghi ra tệp cứu hộ")
        }
        AppText::NothingSearched { search } => format!("Chưa tìm gì: bấm {search} để tìm."),
        AppText::DataOpened { title, records } => format!("Đã mở: {title}, {records} hồ sơ."),
        AppText::NotOpened { why } => format!("Không mở được, vẫn là dữ liệu cũ: {why}"),
        AppText::NoLinkHere { next } => format!("Con trỏ không ở liên kết nào: {next} đến liên kết sau."),
        AppText::MarkedNow { count, clear } => format!("Đã chọn {count} mục. {clear} bỏ chọn tất cả."),
        AppText::MarkToCompare { mark } => format!("Hãy chọn từ hai mục trở lên để so sánh: {mark} để chọn."),
        AppText::Marked { count } => format!("{count} mục đã chọn"),
        AppText::LeftOut { count } => format!("{count} mục bị bỏ ngoài"),
        AppText::ReadInPart { count } => format!("{count} mục đọc thiếu"),
        AppText::BrokenReferences { count } => format!("{count} liên kết hỏng"),
        AppText::FileErrors { count } => format!("{count} lỗi trong tệp"),
        AppText::Reloaded { is_mended, changed } => {
            let reloaded = if *is_mended { "tệp đã hết lỗi, đã nạp lại" } else { "đã nạp lại" };
            match changed {
                None => reloaded.to_owned(),
                Some(0) => format!("{reloaded}: không có gì thay đổi"),
                Some(count) => format!("{reloaded}: {count} mục thay đổi"),
            }
        }
        AppText::Theme { name, is_colorless: false } => format!("Giao diện: {}", theme(*name)),
        AppText::Theme { name, is_colorless: true } => format!("Giao diện: {} (màu đang tắt)", theme(*name)),
    }
    .into()
}

/// `6 + 63`
fn sum(counts: &[usize]) -> String {
    counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}

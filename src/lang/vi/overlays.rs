//! What is said by what lies over the panes, in Vietnamese.

use crate::lang::overlays::{OverlayLabel, OverlayText, listed};
use crate::text::capitalised;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: OverlayLabel) -> &'static str {
    match label {
        OverlayLabel::FacetsTitle => "Bộ lọc",
        OverlayLabel::Unfiltered => "chưa lọc gì",
        OverlayLabel::Chosen => "chọn",
        OverlayLabel::NoValue => "không có giá trị nào",
        OverlayLabel::ColumnsTitle => "Cột",
        OverlayLabel::ColumnFrozen => "luôn hiện",
        OverlayLabel::ColumnShown => "đang hiện",
        OverlayLabel::ColumnHidden => "ẩn",
        OverlayLabel::ColumnNoRoom => "chưa đủ chỗ",
        OverlayLabel::FromA => "từ A đến Z",
        OverlayLabel::FromZ => "từ Z đến A",
        OverlayLabel::LeastFirst => "ít nhất trước",
        OverlayLabel::MostFirst => "nhiều nhất trước",
        OverlayLabel::EarliestFirst => "sớm nhất trước",
        OverlayLabel::LatestFirst => "muộn nhất trước",
        OverlayLabel::DownTheLadder => "đang chạy trước",
        OverlayLabel::UpTheLadder => "đã xong trước",
        OverlayLabel::AgendasTitle => "Các cuộc họp",
        OverlayLabel::NamesHidden => "Có người đang xem: tên cuộc họp bị ẩn, không đổi được ở đây.",
        OverlayLabel::AgendaOut => "Đã lấy ra.",
        OverlayLabel::MinuteFull => "Biên bản đã đầy (256 KB): phần sau không được nhận.",
        OverlayLabel::NoName => "Cần một cái tên.",
        OverlayLabel::WrittenBefore => "phần đã ghi trước bị ẩn, phần mới nối tiếp",
        OverlayLabel::TakeOver => "Nhận chương trình họp từ tệp (đường dẫn)",
        OverlayLabel::NoPath => "Cần đường dẫn của tệp.",
        OverlayLabel::RecentTitle => "Xem gần đây",
        OverlayLabel::NothingRecent => "Chưa xem mục nào.",
        OverlayLabel::MoreTitle => "Thêm: bấm một trong các phím này",
        OverlayLabel::SideBySideTitle => "So sánh",
        OverlayLabel::TypedCommands => "Gõ lệnh",
        OverlayLabel::PlacesToGo => "Nơi có thể đến",
        OverlayLabel::RecentFiles => "Mới mở",
        OverlayLabel::FilesThere => "Tệp và thư mục",
        OverlayLabel::HereAndNow => "Tại đây",
        OverlayLabel::HelpTitle => "Trợ giúp",
        OverlayLabel::PaletteTitle => "Lệnh",
        OverlayLabel::ProblemsTitle => "Lỗi trong tệp dữ liệu",
        OverlayLabel::NotSavedHelp => {
            "Mọi thay đổi còn trong bộ nhớ: thay đổi kế tiếp sẽ ghi lại tất cả, thoát thì ghi ra tệp cứu hộ."
        }
        OverlayLabel::QueriesOfBefore => "trong ô trống: những lần tìm trước (lịch sử)",
        OverlayLabel::InTheBox => "Gõ vào ô tìm",
        OverlayLabel::Signs => "Các dấu",
        OverlayLabel::AMoment => "một thời điểm",
        OverlayLabel::APeriod => "một giai đoạn",
        OverlayLabel::ADoubt => "dự kiến hoặc chưa chắc chắn",
        OverlayLabel::TheAsOfDay => "năm của ngày chốt số liệu",
        OverlayLabel::AReportedDate => "kỳ của báo cáo, không phải ngày của hồ sơ",
        OverlayLabel::ChangedByReload => "mới hoặc đã đổi khi nạp lại, chưa xem",
        OverlayLabel::NoAction => "Không có lệnh nào như vậy.",
        OverlayLabel::APin => "mục trong chương trình họp",
        OverlayLabel::AMark => "mục đã chọn",
        OverlayLabel::FieldsTitle => "Chép một trường",
        OverlayLabel::OtherNameAndCode => "tên khác, mã",
        OverlayLabel::WriteTitle => "Ghi ra tệp",
        OverlayLabel::PathLabel => "Tên tệp",
        OverlayLabel::WhereTo => "Không ghi thư mục thì tệp nằm ở nơi đã chạy bangiao; ~/ là thư mục nhà.",
        OverlayLabel::Writing => "Đang ghi…",
        OverlayLabel::AllFlags => "Tất cả cảnh báo",
        OverlayLabel::FlagsFound => "Cảnh báo trong kết quả tìm",
        OverlayLabel::NoFlags => "Không có cảnh báo nào.",
        OverlayLabel::NoSuchProblem => "Không lỗi nào có những từ này.",
        OverlayLabel::NoProblems => "Không mục nào bị bỏ ngoài. Kiểm tra kỹ hơn: bangiao check",
        OverlayLabel::ShotTitle => "Chụp dữ liệu hiện tại",
        OverlayLabel::ShotHelp => "Sau này có thể xem điều gì đã thay đổi kể từ bản chụp này.",
        OverlayLabel::SnapshotsTitle => "Tính thay đổi kể từ bản chụp nào?",
        OverlayLabel::AsOfTitle => "Tính đến ngày nào?",
        OverlayLabel::AsOfHelp => "27/11/2026, 2026-11-27, hôm nay, -1m, năm nay; để trống: ngày của dữ liệu",
        OverlayLabel::Baseline => "đang dùng làm mốc",
        OverlayLabel::LastSeen => "Lần xem trước, chương trình tự giữ",
        OverlayLabel::Automatic => "tự giữ",
        OverlayLabel::ConfirmTitle => "Coi các thay đổi này là đã xem?",
        OverlayLabel::ForgetHelp => "Dữ liệu giữ trong đó cũng bị xóa khỏi đĩa. Không hoàn tác được.",
        OverlayLabel::ForgetBaseline => "Đây đang là mốc: xóa rồi thì thay đổi được tính kể từ lần xem trước.",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OverlayText) -> Cow<'static, str> {
    match text {
        OverlayText::AgendaDeleted { undo } => format!("Đã xóa cuộc họp. {undo} hoàn tác."),
        OverlayText::AgendaArchived { archive } => format!("Đã cất. {archive} lấy ra."),
        OverlayText::HandOverHidden { meeting } => {
            format!("Chế độ họp hoặc công khai: không chuyển giao, vì trong đó có biên bản. {meeting} rời chế độ họp.")
        }
        OverlayText::MinutesInMeeting { meeting, minutes } => {
            format!("Biên bản bị ẩn trong chế độ họp: {meeting} trở lại, rồi {minutes}.")
        }
        OverlayText::FileExists { overwrite, keep } => {
            format!("Đã có tệp tên này. Ghi đè? {overwrite}: ghi đè, {keep}: đổi tên khác")
        }
        OverlayText::NotFlagged { all } => format!("Không có cảnh báo nào. {all}: xem tất cả."),
        OverlayText::NoSnapshots { snapshot } => {
            format!("Chưa có bản chụp nào của dữ liệu này. {snapshot} chụp một bản.")
        }
        OverlayText::WriteTo { path } => format!("Đọc lại lần cuối, rồi ghi vào {path}?"),
        OverlayText::ReadBack { decisions, actions } => format!("{decisions} quyết định, {actions} việc phải làm:"),
        OverlayText::MoreLines { count } => format!("và {count} dòng nữa"),
        OverlayText::ForgetTitle { snapshot } => format!("Xóa hẳn {snapshot}?"),
        OverlayText::NoSuchDay { meant: Some(meant), .. } => format!("Có phải là `{meant}`?"),
        OverlayText::NoSuchDay { why, meant: None } => format!("{}.", capitalised(why)),
        OverlayText::TheAgenda { name } => format!("chương trình {name}"),
        OverlayText::TypePath { complete } => format!("Gõ đường dẫn của tệp; {complete} điền nốt."),
        OverlayText::Endings { endings } => format!("Tên kết thúc bằng {}.", listed(endings, "hoặc")),
        OverlayText::UnknownEnding { endings } => {
            format!("Chưa ghi: đuôi tên cho biết dạng tệp, phải là {}.", listed(endings, "hoặc"))
        }
        OverlayText::ActionLine { what, who, due } => {
            let said = |known: &'_ Option<String>| known.clone().unwrap_or_else(|| "chưa ghi".to_owned());
            format!("việc: {what} · ai: {} · hạn: {}", said(who), said(due))
        }
    }
    .into()
}

//! The commands in Vietnamese.

use super::guess::did_you_mean;
use crate::lang::cli::{CliLabel, CliText};
use std::borrow::Cow;

/// Words of the commands without arguments.
pub(in crate::lang) const fn label(label: CliLabel) -> &'static str {
    match label {
        CliLabel::SeeHelp => "Xem `bangiao --help`.",
        CliLabel::AfterHelp => {
            "Mã kết thúc: 0 xong; 1 câu trả lời là không (không tìm thấy, hoặc check thấy lỗi); 2 gõ sai hoặc dữ liệu không đọc được.\nBiến môi trường: BANGIAO_DATA tệp dữ liệu; NO_COLOR không dùng màu; LC_ALL, LC_MESSAGES, LANG ngôn ngữ."
        }
        CliLabel::InputTwice => "đầu vào chuẩn chỉ đọc được một lần: OLD và NEW không thể cùng là -",
        CliLabel::NothingToCompare => {
            "chưa có gì để so sánh: hãy chụp dữ liệu bằng `bangiao snapshot`, hoặc nêu tệp cũ: `bangiao changes OLD`"
        }
        CliLabel::Error => "lỗi",
        CliLabel::Warning => "cảnh báo",
        CliLabel::NothingWrong => "không có lỗi",
        CliLabel::DecidedHidden => "--public ẩn biên bản: không in quyết định của cuộc họp",
        CliLabel::ActionsHidden => "việc phải làm nằm trong biên bản: không xuất ở chế độ công khai (--public)",
        CliLabel::NoActions => "Không có việc nào như vậy.",
        CliLabel::NoAgendas => "Chưa có cuộc họp nào.",
        CliLabel::MinutesLeftOut => "--public ẩn phần biên bản của từng mục",
        CliLabel::Placeholder => "điền vào đây",
        CliLabel::SaveDataset => {
            "Lưu vào một tệp, thí dụ `bangiao new dataset > hop-tac.json`, thay các mục mẫu bằng của mình, rồi mở: `bangiao hop-tac.json`."
        }
        CliLabel::FieldsOfItems => "Các trường của một mục: `bangiao new record` (partner, framework).",
        CliLabel::PasteSkeleton => "Dán mẫu trên vào danh sách của nó. * bắt buộc; null và [] cũng như bỏ trống.",
        CliLabel::Field => "trường",
        CliLabel::WrittenAs => "cách ghi",
        CliLabel::Meaning => "ý nghĩa",
        CliLabel::OneOfWords => "\"…\", một trong các từ:",
        CliLabel::NothingToSearch => "không có gì để tìm",
        CliLabel::NothingFound => "không tìm thấy gì",
        CliLabel::GuessesOnly => "không có gì khớp hẳn; đây là phỏng đoán",
        CliLabel::Pasted => "không có mục nào đủ mọi từ; mục khớp nhiều nhất xếp trước",
        CliLabel::OutputFailed => "không ghi được kết quả",
        CliLabel::DataTwice => "tệp dữ liệu được nêu hai lần: bằng --data và bằng FILE",
        CliLabel::ChangesFromHere => "Từ nay thay đổi được tính kể từ bản chụp này: bangiao changes",
        CliLabel::NoSnapshots => "chưa có bản chụp nào của dữ liệu này; chụp một bản: bangiao snapshot",
        CliLabel::KeptByItself => "(tự giữ)",
        CliLabel::Name => "  tên",
        CliLabel::Taken => "chụp lúc",
        CliLabel::DataOf => "số liệu",
        CliLabel::Hash => "mã băm",
    }
}

/// Sentences of the commands.
pub(in crate::lang) fn text(text: &CliText) -> Cow<'static, str> {
    match text {
        CliText::InQuery { column, problem } => format!("câu tìm, cột {column}: {problem}"),
        CliText::Filters { one, other, names } => {
            format!("Câu tìm có thể có bộ lọc, trường:giá_trị, thí dụ:\n  {one}\n  {other}\nCác trường: {names}.")
        }
        CliText::NoCommand { word, meant } => {
            format!("`{word}` không phải lệnh, cũng không phải tệp{}", did_you_mean(meant.as_deref()))
        }
        CliText::BehindFile { file } => {
            format!("sau tệp `{file}` không được có gì nữa; lệnh thì viết: bangiao LỆNH … --data {file}")
        }
        CliText::NoOption { option, meant } => {
            format!("không có tùy chọn `{option}`{}", did_you_mean(meant.as_deref()))
        }
        CliText::NeedsValue { option, choices } => {
            format!("`{option}` cần một giá trị{}", possible(choices.as_deref()))
        }
        CliText::NoValueOf { value, option, meant, choices } => format!(
            "`{value}` không dùng được cho `{option}`{}{}",
            did_you_mean(meant.as_deref()),
            possible(choices.as_deref())
        ),
        CliText::Missing { argument } => format!("còn thiếu {argument}"),
        CliText::DoesNotGo { option, other } => format!("`{option}` không đi cùng `{other}`"),
        CliText::RelativePath { name } => format!("{name} không phải đường dẫn bắt đầu bằng / nên không được dùng"),
        CliText::NoFileOrSnapshot { word, meant } => format!(
            "không có tệp nào tên `{word}`, cũng không có bản chụp nào của dữ liệu này tên như vậy{}",
            did_you_mean(meant.as_deref())
        ),
        CliText::OutExists { file } => format!("đã có {file}: hãy chọn tên khác, hoặc thêm --force để ghi đè"),
        CliText::OutNotWritten { file, why } => format!("không ghi được {file}: {why}"),
        CliText::OutWritten { file } => format!("đã ghi {file}"),
        CliText::NoSnapshotNamed { name, meant } => {
            format!("dữ liệu này không có bản chụp nào tên “{name}”{}", did_you_mean(meant.as_deref()))
        }
        CliText::NotForgotten { why } => format!("không xóa được bản chụp: {why}"),
        CliText::SnapshotUnreadable { snapshot, why } => format!("không đọc được {snapshot}: {why}"),
        CliText::Problems { errors, warnings, hidden } => {
            format!("{errors} lỗi, {warnings} cảnh báo{}", not_shown(*hidden))
        }
        CliText::NoAgenda { pin } => {
            format!("chưa có cuộc họp nào: trong bảng điều khiển, phím {pin} đưa mục đang chọn vào chương trình họp")
        }
        CliText::NoAgendaNamed { name, meant } => {
            format!("không có cuộc họp nào tên “{name}”{}", did_you_mean(meant.as_deref()))
        }
        CliText::SeveralAgendas { name, agendas } => format!("có nhiều cuộc họp khớp với “{name}”: {agendas}"),
        CliText::AgendaMade { agenda, date, items } => {
            let date = date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
            format!("Đã lập chương trình {agenda}{date}: {items} mục.")
        }
        CliText::NotKept { why } => format!("chưa ghi được vào sổ: {why}"),
        CliText::NoMeetingTime { text } => format!("`{text}` không phải giờ: viết như 14:30 hoặc 14h30"),
        CliText::NoSuchAction { id, meant: Some(meant) } => {
            format!("không có việc nào mang mã {id}; có phải là {meant}?")
        }
        CliText::NoSuchAction { id, meant: None } => {
            format!("không có việc nào mang mã {id}; `bangiao actions` cho biết các mã")
        }
        CliText::InMinutes { line, problem } => format!("biên bản: “{line}”: {problem}"),
        CliText::IdOf { noun } => format!("mã của {noun}"),
        CliText::LeftOut { words, query, nowhere } => {
            let too = if *nowhere { "" } else { " đi kèm" };
            format!("không mục nào có {}{too}; bỏ đi thì có: {query}", quoted(words))
        }
        CliText::Nowhere { word, like } if like.is_empty() => format!("dữ liệu không có “{word}”"),
        CliText::Nowhere { word, like } => format!("không có {word}; có {}", like.join(", ").to_uppercase()),
        CliText::ReadAs { query } => format!("đọc là “{query}”"),
        CliText::NoSuchId { id, meant } => format!(
            "không có gì mang mã `{id}`{}",
            meant.as_ref().map(|meant| format!(": có phải {meant}?")).unwrap_or_default()
        ),
        CliText::NoDate { text, why, meant } => {
            format!("--as-of {text}: không phải ngày EDTF ({why}){}", did_you_mean(meant.as_deref()))
        }
        CliText::NoLastDay { text } => format!("--as-of {text}: khoảng này không có ngày cuối"),
        CliText::NoSize { text } => format!("--max-size {text}: không phải cỡ tệp; thí dụ 512M, 2G"),
        CliText::NoSnapshotName { name } => format!("bản chụp không thể tên là “{name}”"),
        CliText::Unchanged { snapshot } => format!("Dữ liệu không thay đổi gì kể từ {snapshot}: không chụp thêm."),
        CliText::NotTaken { why } => format!("không chụp được: {why}"),
        CliText::SnapshotTaken { name, place, when, as_of, hash } => {
            let name = name.as_ref().map(|name| format!(" “{name}”")).unwrap_or_default();
            format!("Đã chụp{name}: {place}, lúc {when}, số liệu {as_of}, mã băm {hash}")
        }
        CliText::KeptIn { folder } => format!("Cất trong {folder}"),
    }
    .into()
}

fn possible(choices: Option<&str>) -> String {
    choices.map(|choices| format!(" (được dùng: {choices})")).unwrap_or_default()
}

fn not_shown(hidden: usize) -> String {
    if hidden == 0 { String::new() } else { format!("; {hidden} lỗi nữa không in ra") }
}

/// Words, each in quotes.
fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}

//! What the checker says of JSON that is none, in Vietnamese.

use super::check::{STATE, STATE_WHY};
use crate::lang::advice::Advice;
use crate::lang::syntax::{FileKind, SyntaxText};

/// What is wrong, why it probably is, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(in crate::lang) fn advice(text: &SyntaxText) -> Advice {
    match text {
        SyntaxText::ByteOrderMark => Advice::new(
            "Tệp bắt đầu bằng dấu thứ tự byte (BOM, U+FEFF).",
            "Notepad và Excel thêm dấu này khi lưu kiểu “UTF-8 with BOM”.",
            "Lưu lại bằng UTF-8 không có BOM; ở đây dấu được bỏ qua.",
        ),
        SyntaxText::Utf16 => Advice::new(
            "Tệp được mã hóa bằng UTF-16.",
            "Trình soạn thảo đã lưu kiểu “Unicode” (UTF-16).",
            "Lưu lại bằng UTF-8. Phần còn lại đã được kiểm tra như thể tệp là UTF-8.",
        ),
        SyntaxText::Utf32 => Advice::new(
            "Tệp được mã hóa bằng UTF-32.",
            "Tệp do một chương trình khác xuất ra.",
            "Lưu lại bằng UTF-8 rồi kiểm tra lại.",
        ),
        SyntaxText::OtherFile(kind) => file_kind(*kind),
        SyntaxText::MergeConflict { last } => Advice::new(
            format!("Chỗ trộn chưa giải quyết, từ đây đến dòng {last}."),
            "Hai người cùng sửa những dòng này, và git để lại cả hai bản giữa các dấu `<<<<<<<` và `>>>>>>>`.",
            "Giữ lại một bản và xóa các dòng dấu; phần còn lại được kiểm tra theo bản đứng trước.",
        ),
        SyntaxText::EmptyFile => Advice::new(
            "Tệp trống.",
            "Lần lưu hoặc sao chép trước bị dở dang.",
            "Khôi phục tệp từ bản sao lưu hoặc từ git.",
        ),
        SyntaxText::TooLarge => {
            Advice::new("Tệp quá lớn: hơn 4 GB.", "Đây không phải tệp dữ liệu hợp tác.", "Chọn đúng tệp.")
        }
        SyntaxText::TooManyValues => Advice::new(
            "Tệp có hơn 8.388.608 giá trị; chỉ kiểm tra đến đây.",
            "Một danh sách bị lặp lại nhiều lần, hoặc chọn nhầm tệp.",
            "Bỏ phần lặp lại.",
        ),
        SyntaxText::TooDeep => Advice::new(
            "Các dấu ngoặc lồng nhau quá 127 tầng.",
            "Thiếu nhiều dấu ngoặc đóng, hoặc dữ liệu bị lồng nhầm.",
            "Đóng các dấu ngoặc ở đúng chỗ.",
        ),
        SyntaxText::Tcvn3 => Advice::new(
            "Có byte không phải UTF-8.",
            "Đoạn này có vẻ gõ bằng bảng mã cũ TCVN3 (ABC, phông .VnTime).",
            "Chuyển mã đoạn này sang Unicode rồi lưu tệp bằng UTF-8.",
        ),
        SyntaxText::Windows1258 => Advice::new(
            "Có byte không phải UTF-8.",
            "Tệp có vẻ được lưu bằng bảng mã Windows-1258 hoặc 1252 (“ANSI”).",
            "Mở tệp bằng đúng bảng mã rồi lưu lại bằng UTF-8.",
        ),
        SyntaxText::BadBytes => Advice::new(
            "Có byte không phải UTF-8.",
            "Tệp được lưu bằng bảng mã khác, hoặc bị hỏng khi sao chép.",
            "Lưu lại bằng UTF-8 và gõ lại đoạn này.",
        ),
        SyntaxText::TruncatedInText { line, depth } => Advice::new(
            format!(
                "Tệp kết thúc giữa một đoạn văn bản; còn {depth} dấu ngoặc chưa đóng, dấu trong cùng mở ở dòng {line}."
            ),
            "Tệp bị cắt cụt khi lưu hoặc sao chép, hoặc thiếu dấu `\"` cuối cùng.",
            "Khôi phục phần bị mất, hoặc thêm dấu `\"` và các dấu ngoặc đóng.",
        ),
        SyntaxText::TruncatedLoneText => Advice::new(
            "Tệp kết thúc giữa một đoạn văn bản.",
            "Tệp bị cắt cụt khi lưu hoặc sao chép.",
            "Khôi phục phần bị mất.",
        ),
        SyntaxText::Truncated { line, depth } => Advice::new(
            format!("Tệp kết thúc khi còn {depth} dấu ngoặc chưa đóng; dấu trong cùng mở ở dòng {line}."),
            "Tệp bị cắt cụt khi lưu hoặc sao chép, hoặc thiếu dấu ngoặc đóng.",
            "Khôi phục phần bị mất, hoặc thêm các dấu ngoặc đóng.",
        ),
        SyntaxText::TrailingComma => Advice::new(
            "Thừa dấu phẩy sau phần tử cuối cùng.",
            "Phần tử đứng sau đã bị xóa mà dấu phẩy còn lại.",
            "Xóa dấu phẩy này.",
        ),
        SyntaxText::ExtraComma => Advice::new(
            "Thừa dấu phẩy: ở đây phải có một giá trị.",
            "Một phần tử đã bị xóa mà dấu phẩy còn lại.",
            "Xóa dấu phẩy này.",
        ),
        SyntaxText::MissingComma => Advice::new(
            "Thiếu dấu phẩy sau giá trị này.",
            "Một phần tử được thêm vào phía sau mà quên dấu phẩy.",
            "Thêm dấu `,` ở đây.",
        ),
        SyntaxText::WrongSeparator { found } => Advice::new(
            format!("`{found}` đứng ở chỗ của dấu phẩy."),
            "Gõ nhầm dấu.",
            format!("Thay `{found}` bằng `,`."),
        ),
        SyntaxText::MissingColon => Advice::new(
            "Thiếu dấu hai chấm giữa tên trường và giá trị.",
            "Gõ sót, hoặc viết `=` thay cho `:`.",
            "Viết `:` sau tên trường.",
        ),
        SyntaxText::ColonInList => Advice::new(
            "Có cặp `\"tên\": giá trị` nằm ngay trong `[ ]`.",
            "Danh sách này lẽ ra phải là `{ }`, hoặc thiếu `{` trước tên trường.",
            "Đổi `[ ]` thành `{ }`, hoặc đặt cặp này trong `{ }`.",
        ),
        SyntaxText::MissingKey => Advice::new(
            "Thiếu tên trường ở đây.",
            "Tên trường đã bị xóa.",
            "Viết tên trường trong `\"…\"` rồi đến `:`.",
        ),
        SyntaxText::MissingValue => Advice::new(
            "Trường này không có giá trị.",
            "Giá trị đã bị xóa, hoặc chưa điền.",
            "Điền giá trị, hoặc xóa cả trường.",
        ),
        SyntaxText::UnquotedKey { found } => Advice::new(
            format!("Tên trường `{found}` không nằm trong dấu `\"…\"`."),
            "Thiếu một hoặc cả hai dấu `\"`.",
            "Đặt tên trường trong `\"…\"`.",
        ),
        SyntaxText::UnquotedText { found } => Advice::new(
            format!("`{found}` không nằm trong dấu `\"…\"`."),
            "Văn bản và ngày tháng phải ở trong dấu ngoặc kép.",
            "Đặt giá trị trong `\"…\"`.",
        ),
        SyntaxText::WrongQuotes { found } => Advice::new(
            format!("Sai loại dấu ngoặc kép: `{found}`."),
            "Trình soạn thảo văn bản tự đổi `\"` thành “ ”, hoặc đã gõ '…'.",
            "Dùng dấu thẳng `\"` ở cả hai đầu.",
        ),
        SyntaxText::UnterminatedText => Advice::new(
            "Đoạn văn bản không có dấu `\"` đóng trên dòng này.",
            "Quên dấu `\"`, hoặc có `\\` ngay trước nó.",
            "Thêm `\"` ở cuối đoạn văn bản.",
        ),
        SyntaxText::LineBreakInText => Advice::new(
            "Đoạn văn bản bị ngắt sang dòng khác.",
            "Văn bản được dán vào cùng với dấu xuống dòng.",
            "Viết cả đoạn trên một dòng; chỗ cần xuống dòng ghi `\\n`.",
        ),
        SyntaxText::UnescapedQuote => Advice::new(
            "Có dấu `\"` bên trong đoạn văn bản.",
            "Tên riêng được đặt trong dấu ngoặc kép mà không có `\\` phía trước.",
            "Viết `\\\"`, hoặc dùng “ ”.",
        ),
        SyntaxText::RawControl { found } => Advice::new(
            format!("Có ký tự điều khiển {found} trong đoạn văn bản."),
            "Phím Tab hoặc một ký tự ẩn được dán vào cùng văn bản.",
            "Xóa ký tự này, hoặc thay bằng dấu cách.",
        ),
        SyntaxText::BadEscape { found } => Advice::new(
            format!("`{found}` không phải ký hiệu hợp lệ sau `\\`."),
            "Dấu `\\` trong đường dẫn Windows chưa được viết đôi.",
            "Viết `\\\\` cho một dấu `\\`.",
        ),
        SyntaxText::LoneSurrogate { found } => Advice::new(
            format!("`{found}` chỉ là một nửa của ký tự."),
            "Văn bản bị cắt giữa một biểu tượng khi xuất ra.",
            "Viết chính ký tự ấy, hoặc xóa nửa còn lại.",
        ),
        SyntaxText::LeadingZero { found } => Advice::new(
            format!("Số `{found}` bắt đầu bằng số 0 thừa."),
            "Đây là mã số hoặc ngày tháng, không phải số đếm.",
            "Bỏ số 0 ở đầu, hoặc đặt trong `\"…\"`.",
        ),
        SyntaxText::PlusSign { found } => {
            Advice::new(format!("Số `{found}` có dấu `+`."), "JSON không viết dấu cộng trước số.", "Xóa dấu `+`.")
        }
        SyntaxText::BareFraction { found } => Advice::new(
            format!("Số `{found}` thiếu chữ số ở một bên dấu chấm thập phân."),
            "Viết tắt theo kiểu bảng tính.",
            "Viết đủ, ví dụ `0.5` hoặc `1.0`.",
        ),
        SyntaxText::DigitGroups { found } => Advice::new(
            format!("Số `{found}` có dấu ngăn cách hàng nghìn."),
            "Số được chép từ văn bản.",
            "Viết liền các chữ số, ví dụ `1000000`.",
        ),
        SyntaxText::BadNumber { found } => Advice::new(
            format!("`{found}` không phải là số."),
            "Có đơn vị hoặc chữ dính vào số.",
            "Chỉ giữ lại chữ số, hoặc đặt cả đoạn trong `\"…\"`.",
        ),
        SyntaxText::NumberTooLarge { found } => {
            Advice::new(format!("Số `{found}` quá lớn."), "Thừa chữ số ở số mũ.", "Sửa lại con số.")
        }
        SyntaxText::NotANumber { found } => Advice::new(
            format!("`{found}` không phải là số trong JSON."),
            "Chương trình xuất dữ liệu đã gặp một phép tính không có kết quả.",
            "Viết con số đúng, hoặc xóa trường này.",
        ),
        SyntaxText::WrongLiteral { found, meant } => Advice::new(
            format!("JSON không có từ `{found}`: có phải là `{meant}`?"),
            "Từ này thuộc một ngôn ngữ khác, hoặc viết hoa nhầm.",
            format!("Viết `{meant}`."),
        ),
        SyntaxText::Comment { found } => Advice::new(
            format!("JSON không có chú thích: `{found}`."),
            "Ghi chú được viết thẳng vào tệp.",
            "Chuyển ghi chú vào trường `note` hoặc `private_note`, rồi xóa ở đây.",
        ),
        SyntaxText::OddBlank { found } => Advice::new(
            format!("Có khoảng trắng lạ ({found}) giữa các giá trị."),
            "Đoạn này được dán từ trang web hoặc trình soạn thảo văn bản.",
            "Thay bằng dấu cách thường.",
        ),
        SyntaxText::UnexpectedText { found } => Advice::new(
            format!("Không hiểu `{found}` ở chỗ này."),
            "Thiếu dấu phẩy, dấu hai chấm hoặc dấu ngoặc kép ở gần đây.",
            "Xem lại dòng này.",
        ),
        SyntaxText::UnclosedBracket { found, line, closer } => Advice::new(
            format!("Dấu `{found}` mở ở dòng {line} không được đóng."),
            "Dấu ngoặc đóng đã bị xóa cùng với dòng cuối của nó.",
            format!("Thêm dấu `{closer}` ở đây."),
        ),
        SyntaxText::MismatchedBracket { found, line, closer } => Advice::new(
            format!("Dấu `{found}` mở ở dòng {line} bị đóng bằng dấu khác."),
            "Gõ nhầm dấu ngoặc.",
            format!("Viết `{closer}` ở đây."),
        ),
        SyntaxText::ExtraBracket { found } => Advice::new(
            format!("Thừa dấu ngoặc đóng `{found}`."),
            "Dấu này còn lại sau khi xóa một đoạn, hoặc bị gõ hai lần.",
            format!("Xóa dấu `{found}` này."),
        ),
        SyntaxText::MissingBrace => {
            Advice::new("Thiếu dấu `{` trước giá trị này.", "Dấu mở ngoặc đã bị xóa nhầm.", "Thêm dấu `{` ở đây.")
        }
        SyntaxText::MissingSquareBracket => {
            Advice::new("Thiếu dấu `[` trước giá trị này.", "Dấu mở ngoặc đã bị xóa nhầm.", "Thêm dấu `[` ở đây.")
        }
        SyntaxText::ExtraOpening { found } => Advice::new(
            format!("Thừa dấu mở ngoặc `{found}`."),
            "Dấu này bị gõ hai lần.",
            format!("Xóa dấu `{found}` này."),
        ),
        SyntaxText::NulTail => Advice::new(
            "Có các byte NUL sau khi dữ liệu kết thúc.",
            "Mất điện hoặc đĩa hỏng khi đang lưu.",
            "Xóa phần sau dấu ngoặc cuối cùng.",
        ),
        SyntaxText::SecondDocument => Advice::new(
            "Có bộ dữ liệu thứ hai sau bộ thứ nhất.",
            "Hai tệp được nối vào nhau, hoặc mỗi dòng là một tài liệu JSON.",
            "Giữ lại một bộ, hoặc gộp các danh sách của chúng.",
        ),
        SyntaxText::TrailingText => Advice::new(
            "Có nội dung sau khi dữ liệu kết thúc.",
            "Dán thừa, hoặc dấu ngoặc đóng nằm quá sớm.",
            "Xóa phần thừa, hoặc chuyển dấu ngoặc đóng xuống cuối.",
        ),
    }
}

const SHEET_WHY: &str = "Bảng có hàng và cột; bộ dữ liệu có các mục lồng nhau.";
const SHEET: &str =
    "Bắt đầu bằng `bangiao new dataset`, rồi chép mỗi hàng thành một mục, chẳng hạn của `bangiao new record`.";
const WRONG: &str = "Có lẽ chọn nhầm tệp.";
const CHOOSE: &str = "Chọn tệp .json; để bắt đầu một bộ mới: `bangiao new dataset`.";
const CARRY: &str = "Chọn tệp .json, hoặc bắt đầu bằng `bangiao new dataset` và chép nội dung vào đó.";

/// What a file is that is no JSON, why it is here, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
fn file_kind(kind: FileKind) -> Advice {
    let (message, cause, remedy) = match kind {
        FileKind::Workbook => {
            ("Đây là bảng tính (Excel, LibreOffice Calc hoặc Numbers), không phải JSON.", SHEET_WHY, SHEET)
        }
        FileKind::TextDocument => {
            ("Đây là văn bản Word, LibreOffice Writer hoặc Pages, không phải JSON.", WRONG, CARRY)
        }
        FileKind::Slides => ("Đây là bản trình chiếu, không phải JSON.", WRONG, CHOOSE),
        FileKind::OldOffice => ("Đây là tệp Microsoft Office kiểu cũ (.xls, .doc), không phải JSON.", WRONG, CARRY),
        FileKind::Pdf => ("Đây là tệp PDF, không phải JSON.", WRONG, CARRY),
        FileKind::Image => ("Đây là hình ảnh, không phải JSON.", WRONG, CHOOSE),
        FileKind::Recording => ("Đây là tệp âm thanh hoặc phim, không phải JSON.", WRONG, CHOOSE),
        FileKind::Archive => (
            "Đây là tệp nén, không phải JSON.",
            "Tệp dữ liệu có lẽ nằm bên trong.",
            "Giải nén, rồi chọn tệp .json ở trong.",
        ),
        FileKind::Database => {
            ("Đây là tệp cơ sở dữ liệu, không phải JSON.", "Tệp thuộc về một chương trình khác.", CARRY)
        }
        FileKind::Program => ("Đây là một chương trình, không phải JSON.", WRONG, CHOOSE),
        FileKind::Shortcut => (
            "Đây là lối tắt, không phải JSON.",
            "Lối tắt dẫn tới một tệp hoặc trang web, và đã được chép thay cho tệp đó.",
            "Mở lối tắt và chọn tệp .json mà nó dẫn tới.",
        ),
        FileKind::LfsPointer => (
            "Đây là con trỏ của Git LFS, không phải JSON.",
            "git để nó ở chỗ của tệp, còn tệp thì chưa được tải về.",
            "Tải tệp về: `git lfs pull`.",
        ),
        FileKind::Patch => (
            "Đây là các thay đổi của một tệp (patch), không phải JSON.",
            "Các thay đổi đã được lưu thay cho tệp.",
            "Áp dụng vào tệp bằng `git apply`, rồi chọn tệp .json.",
        ),
        FileKind::WebTable => ("Đây là bảng lưu dạng trang web (HTML), không phải JSON.", SHEET_WHY, SHEET),
        FileKind::Wrapped => (
            "Trong tệp này có JSON, nhưng còn chữ khác ở xung quanh.",
            "Dữ liệu được chép từ hộp trò chuyện, trang web hoặc trả lời của máy chủ cùng với lời quanh nó.",
            "Chỉ giữ lại phần từ dấu `{` đầu đến dấu `}` cuối.",
        ),
        FileKind::Binary => ("Đây không phải tệp văn bản.", WRONG, CHOOSE),
        FileKind::WebPage => (
            "Đây là trang web, không phải JSON.",
            "Trang báo lỗi hoặc trang đăng nhập đã được lưu thay cho tệp cần tải.",
            "Tải lại tệp .json.",
        ),
        FileKind::Iati => (
            "Đây là dữ liệu IATI dạng XML, không phải JSON.",
            "Tệp lấy từ một nơi công bố dữ liệu IATI; bangiao dùng từ của IATI nhưng chỉ đọc khuôn dạng của mình.",
            "Bắt đầu bằng `bangiao new dataset`, rồi chép mỗi `iati-activity` thành một mục của `bangiao new record`.",
        ),
        FileKind::Xml => ("Đây là tệp XML, không phải JSON.", "Một chương trình khác đã xuất ra tệp này.", CARRY),
        FileKind::Rtf => (
            "Đây là văn bản RTF, không phải JSON.",
            "Trình soạn thảo đã lưu tệp kiểu “Rich Text”.",
            "Lưu lại kiểu văn bản thuần (UTF-8), không có định dạng.",
        ),
        FileKind::Mail => (
            "Đây là thư điện tử, không phải JSON.",
            "Thư đã được lưu thay cho tệp đính kèm.",
            "Mở thư và lưu tệp .json đính kèm.",
        ),
        FileKind::Calendar => ("Đây là tệp lịch (iCalendar), không phải JSON.", WRONG, CARRY),
        FileKind::Contacts => ("Đây là danh bạ (vCard), không phải JSON.", WRONG, CARRY),
        FileKind::Yaml => (
            "Đây là YAML, không phải JSON.",
            "Hai khuôn dạng nói cùng một điều, nhưng bangiao chỉ đọc JSON.",
            "Chuyển sang JSON, chẳng hạn bằng `yq -o=json`.",
        ),
        FileKind::Settings => ("Đây là tệp cấu hình (TOML hoặc INI), không phải JSON.", WRONG, CHOOSE),
        FileKind::Script => (
            "Đây là JavaScript (JSONP), không phải JSON.",
            "Trang web gói dữ liệu trong một đoạn mã.",
            "Chỉ giữ lại phần từ dấu `{` đầu đến dấu `}` cuối.",
        ),
        FileKind::Sql => ("Đây là câu lệnh SQL, không phải JSON.", "Một cơ sở dữ liệu đã xuất ra tệp này.", CARRY),
        FileKind::JsonLines => (
            "Mỗi dòng ở đây là một văn bản JSON riêng (JSON Lines).",
            "Một chương trình khác ghi mỗi mục một dòng.",
            "Gộp các dòng vào danh sách `records` của một bộ dữ liệu: `bangiao new dataset`.",
        ),
        FileKind::State => (
            "Đây là ghi chép mà chính bangiao cất (cuộc họp, biên bản, bản chụp), không phải một bộ dữ liệu.",
            STATE_WHY,
            STATE,
        ),
        FileKind::CommaTable => ("Đây là bảng phân cách bằng dấu phẩy (CSV), không phải JSON.", SHEET_WHY, SHEET),
        FileKind::SemicolonTable => {
            ("Đây là bảng phân cách bằng dấu chấm phẩy (CSV), không phải JSON.", SHEET_WHY, SHEET)
        }
        FileKind::TabTable => ("Đây là bảng phân cách bằng dấu tab (TSV), không phải JSON.", SHEET_WHY, SHEET),
        FileKind::BarTable => ("Đây là bảng phân cách bằng dấu gạch đứng, không phải JSON.", SHEET_WHY, SHEET),
        FileKind::PlainText => ("Đây là văn bản thường, không phải JSON.", WRONG, CARRY),
    };
    Advice::new(message, cause, remedy)
}

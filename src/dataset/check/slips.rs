//! What is said of JSON that is none: one row for each kind of slip. `{0}` is what stands there, `{1}` the line of the
//! bracket that is meant, or another detail.

use super::say::{Row, error, warning};
use crate::dataset::json::{MAX_DEPTH, MAX_NODES, Slip, encoding::Legacy};

// The sentences name the limits; they are held to the constants here.
const _: () = assert!(MAX_DEPTH == 127 && MAX_NODES == 8_388_608);

/// The row of a slip.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(super) const fn row(slip: Slip) -> Row {
    match slip {
        Slip::ByteOrderMark => warning(
            "byte-order-mark",
            [
                "Tệp bắt đầu bằng dấu thứ tự byte (BOM, U+FEFF).",
                "Notepad và Excel thêm dấu này khi lưu kiểu “UTF-8 with BOM”.",
                "Lưu lại bằng UTF-8 không có BOM; ở đây dấu được bỏ qua.",
            ],
            [
                "The file starts with a byte-order mark (U+FEFF).",
                "Notepad and Excel add it when they save as “UTF-8 with BOM”.",
                "Save as UTF-8 without BOM; here the mark is passed over.",
            ],
        ),
        Slip::Utf16 => error(
            "utf-16",
            [
                "Tệp được mã hóa bằng UTF-16.",
                "Trình soạn thảo đã lưu kiểu “Unicode” (UTF-16).",
                "Lưu lại bằng UTF-8. Phần còn lại đã được kiểm tra như thể tệp là UTF-8.",
            ],
            [
                "The file is in UTF-16.",
                "The editor saved it as “Unicode” (UTF-16).",
                "Save it as UTF-8. The rest was checked as if it were.",
            ],
        ),
        Slip::Utf32 => error(
            "utf-32",
            [
                "Tệp được mã hóa bằng UTF-32.",
                "Tệp do một chương trình khác xuất ra.",
                "Lưu lại bằng UTF-8 rồi kiểm tra lại.",
            ],
            ["The file is in UTF-32.", "Another program exported it like this.", "Save it as UTF-8 and check again."],
        ),
        Slip::NotText => error(
            "not-json",
            [
                "Đây không phải tệp văn bản.",
                "Đây là bảng tính, tệp nén hoặc PDF, có lẽ chọn nhầm tệp.",
                "Chọn tệp .json; nếu dữ liệu nằm trong bảng tính, hãy xuất ra JSON.",
            ],
            [
                "This is no text file.",
                "It is a spreadsheet, an archive or a PDF; perhaps the wrong file was chosen.",
                "Choose the .json file; export a spreadsheet to JSON first.",
            ],
        ),
        Slip::Markup => error(
            "not-json",
            [
                "Đây là trang web hoặc XML, không phải JSON.",
                "Trang báo lỗi đã được lưu thay cho tệp cần tải.",
                "Tải lại tệp .json.",
            ],
            [
                "This is a web page or XML, not JSON.",
                "An error page was saved in place of the file.",
                "Download the .json file again.",
            ],
        ),
        Slip::EmptyFile => error(
            "empty-file",
            ["Tệp trống.", "Lần lưu hoặc sao chép trước bị dở dang.", "Khôi phục tệp từ bản sao lưu hoặc từ git."],
            ["The file is empty.", "Saving or copying was interrupted.", "Restore it from a backup or from git."],
        ),
        Slip::TooLarge => error(
            "too-large",
            ["Tệp quá lớn: hơn 4 GB.", "Đây không phải tệp dữ liệu hợp tác.", "Chọn đúng tệp."],
            ["The file is too large: over 4 GB.", "This is no cooperation dataset.", "Choose the right file."],
        ),
        Slip::TooManyValues => error(
            "too-many-values",
            [
                "Tệp có hơn 8.388.608 giá trị; chỉ kiểm tra đến đây.",
                "Một danh sách bị lặp lại nhiều lần, hoặc chọn nhầm tệp.",
                "Bỏ phần lặp lại.",
            ],
            [
                "The file has more than 8,388,608 values; it was checked up to here.",
                "A list was repeated many times over, or this is the wrong file.",
                "Remove what is repeated.",
            ],
        ),
        Slip::TooDeep => error(
            "too-deep",
            [
                "Các dấu ngoặc lồng nhau quá 127 tầng.",
                "Thiếu nhiều dấu ngoặc đóng, hoặc dữ liệu bị lồng nhầm.",
                "Đóng các dấu ngoặc ở đúng chỗ.",
            ],
            [
                "Brackets are nested deeper than 127 levels.",
                "Many closing brackets are missing, or data was pasted inside itself.",
                "Close the brackets where they belong.",
            ],
        ),
        Slip::BadBytes(Legacy::Tcvn3) => error(
            "bad-encoding",
            [
                "Có byte không phải UTF-8.",
                "Đoạn này có vẻ gõ bằng bảng mã cũ TCVN3 (ABC, phông .VnTime).",
                "Chuyển mã đoạn này sang Unicode rồi lưu tệp bằng UTF-8.",
            ],
            [
                "There are bytes here that are not UTF-8.",
                "This looks like the old encoding TCVN3 (ABC, .VnTime fonts).",
                "Convert this passage to Unicode and save the file as UTF-8.",
            ],
        ),
        Slip::BadBytes(Legacy::Windows1258) => error(
            "bad-encoding",
            [
                "Có byte không phải UTF-8.",
                "Tệp có vẻ được lưu bằng bảng mã Windows-1258 hoặc 1252 (“ANSI”).",
                "Mở tệp bằng đúng bảng mã rồi lưu lại bằng UTF-8.",
            ],
            [
                "There are bytes here that are not UTF-8.",
                "The file looks as if it was saved in Windows-1258 or 1252 (“ANSI”).",
                "Open it in that encoding and save it as UTF-8.",
            ],
        ),
        Slip::BadBytes(Legacy::Unknown) => error(
            "bad-encoding",
            [
                "Có byte không phải UTF-8.",
                "Tệp được lưu bằng bảng mã khác, hoặc bị hỏng khi sao chép.",
                "Lưu lại bằng UTF-8 và gõ lại đoạn này.",
            ],
            [
                "There are bytes here that are not UTF-8.",
                "The file was saved in another encoding, or damaged in copying.",
                "Save it as UTF-8 and type this passage again.",
            ],
        ),
        Slip::Truncated { in_text: true, opened: Some(_), .. } => error(
            "truncated",
            [
                "Tệp kết thúc giữa một đoạn văn bản; còn {2} dấu ngoặc chưa đóng, dấu trong cùng mở ở dòng {1}.",
                "Tệp bị cắt cụt khi lưu hoặc sao chép, hoặc thiếu dấu `\"` cuối cùng.",
                "Khôi phục phần bị mất, hoặc thêm dấu `\"` và các dấu ngoặc đóng.",
            ],
            [
                "The file ends inside a text; brackets still open: {2}, the innermost since line {1}.",
                "The file was cut off in saving or copying, or the last `\"` is missing.",
                "Restore what is lost, or add the `\"` and the closing brackets.",
            ],
        ),
        Slip::Truncated { in_text: true, opened: None, .. } => error(
            "truncated",
            ["Tệp kết thúc giữa một đoạn văn bản.", "Tệp bị cắt cụt khi lưu hoặc sao chép.", "Khôi phục phần bị mất."],
            ["The file ends inside a text.", "The file was cut off in saving or copying.", "Restore what is lost."],
        ),
        Slip::Truncated { in_text: false, .. } => error(
            "truncated",
            [
                "Tệp kết thúc khi còn {2} dấu ngoặc chưa đóng; dấu trong cùng mở ở dòng {1}.",
                "Tệp bị cắt cụt khi lưu hoặc sao chép, hoặc thiếu dấu ngoặc đóng.",
                "Khôi phục phần bị mất, hoặc thêm các dấu ngoặc đóng.",
            ],
            [
                "The file ends too early; brackets still open: {2}, the innermost since line {1}.",
                "The file was cut off in saving or copying, or a closing bracket is missing.",
                "Restore what is lost, or add the closing brackets.",
            ],
        ),
        Slip::TrailingComma => error(
            "trailing-comma",
            [
                "Thừa dấu phẩy sau phần tử cuối cùng.",
                "Phần tử đứng sau đã bị xóa mà dấu phẩy còn lại.",
                "Xóa dấu phẩy này.",
            ],
            [
                "There is a comma after the last entry.",
                "The entry behind it was removed and the comma was not.",
                "Remove the comma.",
            ],
        ),
        Slip::ExtraComma => error(
            "extra-comma",
            [
                "Thừa dấu phẩy: ở đây phải có một giá trị.",
                "Một phần tử đã bị xóa mà dấu phẩy còn lại.",
                "Xóa dấu phẩy này.",
            ],
            [
                "There is a comma where a value should be.",
                "An entry was removed and its comma was not.",
                "Remove the comma.",
            ],
        ),
        Slip::MissingComma => error(
            "missing-comma",
            [
                "Thiếu dấu phẩy sau giá trị này.",
                "Một phần tử được thêm vào phía sau mà quên dấu phẩy.",
                "Thêm dấu `,` ở đây.",
            ],
            ["A comma is missing behind this value.", "An entry was added below without one.", "Add a `,` here."],
        ),
        Slip::WrongSeparator => error(
            "wrong-separator",
            ["`{0}` đứng ở chỗ của dấu phẩy.", "Gõ nhầm dấu.", "Thay `{0}` bằng `,`."],
            ["`{0}` stands where a comma should be.", "A slip of the finger.", "Put `,` for `{0}`."],
        ),
        Slip::MissingColon => error(
            "missing-colon",
            [
                "Thiếu dấu hai chấm giữa tên trường và giá trị.",
                "Gõ sót, hoặc viết `=` thay cho `:`.",
                "Viết `:` sau tên trường.",
            ],
            [
                "The colon between the field's name and its value is missing.",
                "It was left out, or `=` was written for `:`.",
                "Write `:` behind the name.",
            ],
        ),
        Slip::ColonInList => error(
            "colon-in-list",
            [
                "Có cặp `\"tên\": giá trị` nằm ngay trong `[ ]`.",
                "Danh sách này lẽ ra phải là `{ }`, hoặc thiếu `{` trước tên trường.",
                "Đổi `[ ]` thành `{ }`, hoặc đặt cặp này trong `{ }`.",
            ],
            [
                "A `\"name\": value` stands straight inside `[ ]`.",
                "The list should have been `{ }`, or a `{` is missing before the name.",
                "Change `[ ]` to `{ }`, or put the pair inside `{ }`.",
            ],
        ),
        Slip::MissingKey => error(
            "missing-key",
            ["Thiếu tên trường ở đây.", "Tên trường đã bị xóa.", "Viết tên trường trong `\"…\"` rồi đến `:`."],
            [
                "A field's name is missing here.",
                "The name was removed.",
                "Write the name in `\"…\"` and `:` before the value.",
            ],
        ),
        Slip::MissingValue => error(
            "missing-value",
            ["Trường này không có giá trị.", "Giá trị đã bị xóa, hoặc chưa điền.", "Điền giá trị, hoặc xóa cả trường."],
            [
                "This field has no value.",
                "The value was removed or not filled in.",
                "Write a value, or remove the field.",
            ],
        ),
        Slip::UnquotedKey => error(
            "unquoted-key",
            [
                "Tên trường `{0}` không nằm trong dấu `\"…\"`.",
                "Thiếu một hoặc cả hai dấu `\"`.",
                "Đặt tên trường trong `\"…\"`.",
            ],
            [
                "The field's name `{0}` is not in quotation marks.",
                "One or both `\"` are missing.",
                "Put the name in `\"…\"`.",
            ],
        ),
        Slip::UnquotedText => error(
            "unquoted-text",
            [
                "`{0}` không nằm trong dấu `\"…\"`.",
                "Văn bản và ngày tháng phải ở trong dấu ngoặc kép.",
                "Đặt giá trị trong `\"…\"`.",
            ],
            [
                "`{0}` is not in quotation marks.",
                "Texts and dates stand in quotation marks.",
                "Put the value in `\"…\"`.",
            ],
        ),
        Slip::WrongQuotes => error(
            "wrong-quotes",
            [
                "Sai loại dấu ngoặc kép: `{0}`.",
                "Trình soạn thảo văn bản tự đổi `\"` thành “ ”, hoặc đã gõ '…'.",
                "Dùng dấu thẳng `\"` ở cả hai đầu.",
            ],
            [
                "These are the wrong quotation marks: `{0}`.",
                "A word processor turned `\"` into “ ”, or '…' was typed.",
                "Use the straight `\"` at both ends.",
            ],
        ),
        Slip::UnterminatedText => error(
            "unterminated-text",
            [
                "Đoạn văn bản không có dấu `\"` đóng trên dòng này.",
                "Quên dấu `\"`, hoặc có `\\` ngay trước nó.",
                "Thêm `\"` ở cuối đoạn văn bản.",
            ],
            [
                "This text has no closing `\"` on its line.",
                "The `\"` was forgotten, or a `\\` stands right before it.",
                "Add a `\"` at the end of the text.",
            ],
        ),
        Slip::LineBreakInText => error(
            "line-break-in-text",
            [
                "Đoạn văn bản bị ngắt sang dòng khác.",
                "Văn bản được dán vào cùng với dấu xuống dòng.",
                "Viết cả đoạn trên một dòng; chỗ cần xuống dòng ghi `\\n`.",
            ],
            [
                "The text runs over the end of the line.",
                "It was pasted with its line breaks.",
                "Write it on one line; `\\n` stands for a line break.",
            ],
        ),
        Slip::UnescapedQuote => error(
            "unescaped-quote",
            [
                "Có dấu `\"` bên trong đoạn văn bản.",
                "Tên riêng được đặt trong dấu ngoặc kép mà không có `\\` phía trước.",
                "Viết `\\\"`, hoặc dùng “ ”.",
            ],
            [
                "There is a `\"` inside the text.",
                "A name was quoted without a `\\` before the mark.",
                "Write `\\\"`, or use “ ”.",
            ],
        ),
        Slip::RawControl(_) => error(
            "raw-control-character",
            [
                "Có ký tự điều khiển {0} trong đoạn văn bản.",
                "Phím Tab hoặc một ký tự ẩn được dán vào cùng văn bản.",
                "Xóa ký tự này, hoặc thay bằng dấu cách.",
            ],
            [
                "There is a control character, {0}, in the text.",
                "A tab or a hidden character was pasted with the text.",
                "Remove it, or put a space for it.",
            ],
        ),
        Slip::BadEscape => error(
            "bad-escape",
            [
                "`{0}` không phải ký hiệu hợp lệ sau `\\`.",
                "Dấu `\\` trong đường dẫn Windows chưa được viết đôi.",
                "Viết `\\\\` cho một dấu `\\`.",
            ],
            [
                "`{0}` is no escape that JSON knows.",
                "The `\\` of a Windows path was not doubled.",
                "Write `\\\\` for one `\\`.",
            ],
        ),
        Slip::LoneSurrogate => error(
            "lone-surrogate",
            [
                "`{0}` chỉ là một nửa của ký tự.",
                "Văn bản bị cắt giữa một biểu tượng khi xuất ra.",
                "Viết chính ký tự ấy, hoặc xóa nửa còn lại.",
            ],
            [
                "`{0}` is one half of a character.",
                "The text was cut inside a symbol when it was exported.",
                "Write the character itself, or remove the half.",
            ],
        ),
        Slip::LeadingZero => error(
            "leading-zero",
            [
                "Số `{0}` bắt đầu bằng số 0 thừa.",
                "Đây là mã số hoặc ngày tháng, không phải số đếm.",
                "Bỏ số 0 ở đầu, hoặc đặt trong `\"…\"`.",
            ],
            [
                "The number `{0}` starts with a needless 0.",
                "It is a code or a date and no number.",
                "Remove the 0, or put it in `\"…\"`.",
            ],
        ),
        Slip::PlusSign => error(
            "plus-sign",
            ["Số `{0}` có dấu `+`.", "JSON không viết dấu cộng trước số.", "Xóa dấu `+`."],
            ["The number `{0}` has a `+`.", "JSON writes no plus before a number.", "Remove the `+`."],
        ),
        Slip::BareFraction => error(
            "bare-fraction",
            [
                "Số `{0}` thiếu chữ số ở một bên dấu chấm thập phân.",
                "Viết tắt theo kiểu bảng tính.",
                "Viết đủ, ví dụ `0.5` hoặc `1.0`.",
            ],
            [
                "The number `{0}` lacks a digit beside its decimal point.",
                "It is written as in a spreadsheet.",
                "Write it in full, such as `0.5` or `1.0`.",
            ],
        ),
        Slip::DigitGroups => error(
            "digit-groups",
            [
                "Số `{0}` có dấu ngăn cách hàng nghìn.",
                "Số được chép từ văn bản.",
                "Viết liền các chữ số, ví dụ `1000000`.",
            ],
            [
                "The number `{0}` has its digits in groups.",
                "It was copied from a text.",
                "Write the digits together, such as `1000000`.",
            ],
        ),
        Slip::BadNumber => error(
            "bad-number",
            [
                "`{0}` không phải là số.",
                "Có đơn vị hoặc chữ dính vào số.",
                "Chỉ giữ lại chữ số, hoặc đặt cả đoạn trong `\"…\"`.",
            ],
            [
                "`{0}` is no number.",
                "A unit or a letter is stuck to it.",
                "Keep the digits only, or put it all in `\"…\"`.",
            ],
        ),
        Slip::NumberTooLarge => error(
            "number-too-large",
            ["Số `{0}` quá lớn.", "Thừa chữ số ở số mũ.", "Sửa lại con số."],
            ["The number `{0}` is too large.", "There is a digit too many in its exponent.", "Correct the number."],
        ),
        Slip::NotANumber => error(
            "not-a-number",
            [
                "`{0}` không phải là số trong JSON.",
                "Chương trình xuất dữ liệu đã gặp một phép tính không có kết quả.",
                "Viết con số đúng, hoặc xóa trường này.",
            ],
            [
                "`{0}` is no number in JSON.",
                "The program that exported it had a sum without a result.",
                "Write the right number, or remove the field.",
            ],
        ),
        Slip::WrongLiteral(_) => error(
            "wrong-literal",
            [
                "JSON không có từ `{0}`: có phải là `{1}`?",
                "Từ này thuộc một ngôn ngữ khác, hoặc viết hoa nhầm.",
                "Viết `{1}`.",
            ],
            [
                "JSON has no word `{0}`: did you mean `{1}`?",
                "The word is from another language, or in the wrong case.",
                "Write `{1}`.",
            ],
        ),
        Slip::Comment => error(
            "comment",
            [
                "JSON không có chú thích: `{0}`.",
                "Ghi chú được viết thẳng vào tệp.",
                "Chuyển ghi chú vào trường `note` hoặc `private_note`, rồi xóa ở đây.",
            ],
            [
                "JSON has no comments: `{0}`.",
                "A note was written straight into the file.",
                "Move it to a `note` or `private_note` field and remove it here.",
            ],
        ),
        Slip::OddBlank => error(
            "odd-blank",
            [
                "Có khoảng trắng lạ ({0}) giữa các giá trị.",
                "Đoạn này được dán từ trang web hoặc trình soạn thảo văn bản.",
                "Thay bằng dấu cách thường.",
            ],
            [
                "There is an odd blank ({0}) between the values.",
                "This was pasted from a web page or a word processor.",
                "Put a plain space for it.",
            ],
        ),
        Slip::UnexpectedText => error(
            "unexpected-text",
            [
                "Không hiểu `{0}` ở chỗ này.",
                "Thiếu dấu phẩy, dấu hai chấm hoặc dấu ngoặc kép ở gần đây.",
                "Xem lại dòng này.",
            ],
            [
                "`{0}` makes no sense here.",
                "A comma, a colon or a quotation mark is missing nearby.",
                "Look at this line again.",
            ],
        ),
        Slip::UnclosedBracket { .. } => error(
            "unclosed-bracket",
            [
                "Dấu `{0}` mở ở dòng {1} không được đóng.",
                "Dấu ngoặc đóng đã bị xóa cùng với dòng cuối của nó.",
                "Thêm dấu `{2}` ở đây.",
            ],
            [
                "The `{0}` of line {1} is not closed.",
                "Its closing bracket was removed with its last line.",
                "Add a `{2}` here.",
            ],
        ),
        Slip::MismatchedBracket { .. } => error(
            "mismatched-bracket",
            ["Dấu `{0}` mở ở dòng {1} bị đóng bằng dấu khác.", "Gõ nhầm dấu ngoặc.", "Viết `{2}` ở đây."],
            ["The `{0}` of line {1} is closed by another bracket.", "A slip of the finger.", "Write `{2}` here."],
        ),
        Slip::ExtraBracket => error(
            "extra-bracket",
            [
                "Thừa dấu ngoặc đóng `{0}`.",
                "Dấu này còn lại sau khi xóa một đoạn, hoặc bị gõ hai lần.",
                "Xóa dấu `{0}` này.",
            ],
            [
                "This closing `{0}` is one too many.",
                "It was left behind when something was removed, or typed twice.",
                "Remove the `{0}`.",
            ],
        ),
        Slip::MissingOpening { list: false } => error(
            "missing-bracket",
            ["Thiếu dấu `{` trước giá trị này.", "Dấu mở ngoặc đã bị xóa nhầm.", "Thêm dấu `{` ở đây."],
            ["The `{` before this is missing.", "It was removed by mistake.", "Add a `{` here."],
        ),
        Slip::MissingOpening { list: true } => error(
            "missing-bracket",
            ["Thiếu dấu `[` trước giá trị này.", "Dấu mở ngoặc đã bị xóa nhầm.", "Thêm dấu `[` ở đây."],
            ["The `[` before this is missing.", "It was removed by mistake.", "Add a `[` here."],
        ),
        Slip::ExtraOpening => error(
            "extra-bracket",
            ["Thừa dấu mở ngoặc `{0}`.", "Dấu này bị gõ hai lần.", "Xóa dấu `{0}` này."],
            ["This opening `{0}` is one too many.", "It was typed twice.", "Remove the `{0}`."],
        ),
        Slip::NulTail => error(
            "nul-tail",
            [
                "Có các byte NUL sau khi dữ liệu kết thúc.",
                "Mất điện hoặc đĩa hỏng khi đang lưu.",
                "Xóa phần sau dấu ngoặc cuối cùng.",
            ],
            [
                "There are NUL bytes after the end of the data.",
                "The power or the disk failed while it was saved.",
                "Remove what follows the last bracket.",
            ],
        ),
        Slip::SecondDocument => error(
            "second-document",
            [
                "Có bộ dữ liệu thứ hai sau bộ thứ nhất.",
                "Hai tệp được nối vào nhau, hoặc mỗi dòng là một tài liệu JSON.",
                "Giữ lại một bộ, hoặc gộp các danh sách của chúng.",
            ],
            [
                "A second document follows the first.",
                "Two files were joined, or every line is a JSON document.",
                "Keep one, or join their lists.",
            ],
        ),
        Slip::TrailingText => error(
            "trailing-text",
            [
                "Có nội dung sau khi dữ liệu kết thúc.",
                "Dán thừa, hoặc dấu ngoặc đóng nằm quá sớm.",
                "Xóa phần thừa, hoặc chuyển dấu ngoặc đóng xuống cuối.",
            ],
            [
                "Something follows the end of the data.",
                "It was pasted by mistake, or a bracket closes too early.",
                "Remove it, or move the closing bracket to the end.",
            ],
        ),
    }
}

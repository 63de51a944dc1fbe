//! The help of the command line in Vietnamese.

use crate::lang::help_words::HelpWords;

/// Its words.
pub(in crate::lang) const HELP: HelpWords = HelpWords {
    about: "Bảng điều khiển hợp tác quốc tế, và công cụ tìm kiếm hiểu tiếng Việt",
    usage: "bangiao [TÙY CHỌN] [FILE]\n           bangiao [TÙY CHỌN] LỆNH …",
    template: "{about}\n\nCách dùng: {usage}\n\n{all-args}{after-help}",
    options: "[TÙY CHỌN]",
    commands_heading: "Lệnh",
    common_heading: "Tùy chọn cho mọi lệnh",
    arguments_heading: "Tham số",
    options_heading: "Tùy chọn",
    commands: COMMANDS,
    arguments: ARGUMENTS,
};

const COMMANDS: &[(&str, &str)] = &[
    ("list", "Xuất danh sách"),
    ("search", "Tìm trong đối tác, khuôn khổ, hồ sơ, cơ quan, người và địa điểm"),
    ("show", "Xem đầy đủ một đối tác, khuôn khổ, hồ sơ, cơ quan, người, địa điểm, lĩnh vực, nguồn hoặc số liệu nêu"),
    ("brief", "Xuất bản tóm lược một trang cho từng đối tác, khuôn khổ, hồ sơ, lĩnh vực, dạng Markdown 80 cột"),
    ("snapshot", "Chụp lại dữ liệu hiện tại, để sau này biết điều gì đã thay đổi"),
    ("changes", "So sánh hai bộ dữ liệu, từng trường một"),
    ("minutes", "Xuất biên bản cuộc họp dạng Markdown, có việc cần làm"),
    ("check", "Báo mọi lỗi của bộ dữ liệu, ở đâu và sửa thế nào"),
    ("new", "Xuất mẫu để dán vào bộ dữ liệu, hoặc một bộ dữ liệu nhỏ để bắt đầu, có giải thích từng trường"),
    ("schema", "Xuất JSON Schema (2020-12) của bộ dữ liệu, cho trình soạn thảo"),
    ("completions", "Xuất phần gợi ý lệnh cho shell"),
    ("man", "Xuất trang man"),
];

const ARGUMENTS: &[(&str, &str)] = &[
    ("file", "Tệp dữ liệu: một đường dẫn, hoặc - là đầu vào chuẩn"),
    ("fresh", "Bắt đầu mới, không trở lại chỗ đã rời"),
    ("theme", "Giao diện của bảng điều khiển"),
    ("version", "Hiện số phiên bản"),
    ("data", "Bộ dữ liệu: một đường dẫn, - là đầu vào chuẩn, hoặc builtin"),
    ("lang", "Ngôn ngữ hiển thị"),
    ("as_of", "Ngày dùng để xét việc trễ hạn: ngày EDTF, tính theo ngày cuối của nó, hoặc tính từ hôm nay: today, -1m"),
    ("ascii", "Chỉ dùng ký hiệu ASCII"),
    ("color", "Khi nào dùng màu"),
    (
        "public",
        "Không hiện điều nội bộ: ghi chú, người phụ trách, biên bản, tên cuộc họp và bản chụp, đường dẫn trên máy",
    ),
    ("config", "Tệp cấu hình, hoặc none"),
    ("max_size", "Đọc nhiều nhất chừng này, thí dụ 512M hoặc 2G"),
    ("help", "Hiện phần trợ giúp này"),
    ("list", "Danh sách nào"),
    ("query", "Tìm gì: các từ, thứ tự nào cũng được"),
    ("json", "Dạng JSON"),
    ("csv", "Dạng CSV, cho chương trình"),
    ("excel", "Dạng CSV cho bảng tính: có dấu BOM, phân cách bằng `;` trong tiếng Việt, bằng `,` trong tiếng Anh"),
    ("markdown", "Dạng Markdown"),
    ("limit", "Nhiều nhất chừng này kết quả"),
    ("id", "Mã của mục"),
    ("ids", "Mã của các mục"),
    ("agenda", "Tên cuộc họp; không nêu thì là cuộc họp đang dùng"),
    ("agenda_file", "Chương trình họp nhận từ tệp"),
    ("agendas", "Có những cuộc họp nào"),
    ("decided", "Những gì đã quyết, dạng JSON để dán vào bộ dữ liệu"),
    ("called", "Tên của bản chụp; không nêu thì là ngày chụp"),
    ("all", "Liệt kê các bản chụp của dữ liệu này"),
    ("remove", "Xóa hẳn bản chụp tên đó cùng dữ liệu giữ trong nó"),
    (
        "old",
        "Trước kia: một tệp, tên một bản chụp, - là đầu vào chuẩn, hoặc builtin; không nêu thì là bản chụp đã chọn",
    ),
    ("new", "Bây giờ; không nêu thì là dữ liệu đang dùng"),
    ("what", "Mẫu nào"),
    ("name", "Tên gọi: mã của mục được đặt theo tên"),
    ("shell", "Shell nào"),
];

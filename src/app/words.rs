//! Every word of the interface, in both languages: a pair without one of its sides does not compile.

/// The same thing said in Vietnamese and in English. [`crate::dataset::Lang::of`] picks a side.
pub type Pair = (&'static str, &'static str);

macro_rules! words {
    ($($name:ident = $vi:literal, $en:literal;)+) => {
        $(#[allow(missing_docs)] pub const $name: Pair = ($vi, $en);)+
    };
}

words! {
    OVERVIEW = "Tổng quan", "Overview";
    BILATERAL = "Song phương", "Bilateral";
    MULTILATERAL = "Đa phương", "Multilateral";
    TIMELINE = "Thời gian", "Timeline";

    NAME = "Tên", "Name";
    RECORDS = "Hồ sơ", "Records";
    FOUND = "Khớp", "Found";
    RUNNING = "Đang thực hiện", "Running";
    AGREEMENTS = "Thỏa thuận", "Agreements";
    KIND = "Loại", "Kind";
    DATE = "Ngày", "Date";
    WHAT = "Nội dung", "What";
    STATUS = "Tình trạng", "Status";
    UNDATED = "không rõ ngày", "undated";

    THEME = "Lĩnh vực", "Theme";
    PARTNER = "Đối tác", "Partner";
    FRAMEWORK = "Khuôn khổ", "Framework";
    FUNDER = "Bên tài trợ", "Funder";
    SOURCE = "Nguồn", "Source";
    YEAR = "Năm", "Year";
    FACETS_TITLE = "Bộ lọc", "Filters";
    FACETS_HINT = "Space chọn, ←→ sang nhóm khác, gõ chữ để tìm, - bỏ hết, Esc xem", "Space picks, ←→ next group, type to narrow, - clears all, Esc looks";
    NOTHING_CHOSEN = "chưa lọc gì", "nothing filtered yet";
    CHOSEN = "chọn", "picked";
    NO_VALUE = "không có giá trị nào", "no such value";
    COLUMNS_TITLE = "Cột", "Columns";
    COLUMNS_HINT = "Space hiện/ẩn, Enter xếp rồi đảo chiều, - như cũ, Esc đóng", "Space shows/hides, Enter sorts, then reverses, - as usual, Esc closes";
    COLUMN_FROZEN = "luôn hiện", "always shown";
    COLUMN_SHOWN = "đang hiện", "shown";
    COLUMN_HIDDEN = "ẩn", "hidden";
    COLUMN_NO_ROOM = "chưa đủ chỗ (z phóng)", "no room yet (z zooms)";
    FROM_A = "từ A đến Z", "A to Z";
    FROM_Z = "từ Z đến A", "Z to A";
    LEAST_FIRST = "ít nhất trước", "least first";
    MOST_FIRST = "nhiều nhất trước", "most first";
    EARLIEST_FIRST = "sớm nhất trước", "earliest first";
    LATEST_FIRST = "muộn nhất trước", "latest first";
    DOWN_THE_LADDER = "đang chạy trước", "running first";
    UP_THE_LADDER = "đã xong trước", "finished first";
    NO_COLUMNS = "Thẻ này không có cột.", "This tab has no columns.";
    NO_COLUMNS_BOARD = "Khi tìm kiếm (phím /), danh sách kết quả mới có cột.", "A search (key /) gives a list that has columns.";
    NO_COLUMNS_TIMELINE = "Các mốc xếp theo ngày; S đảo chiều.", "Dates stand in their order; S reverses it.";

    TOO_SMALL = "Cửa sổ quá nhỏ", "The window is too small";
    NEEDS = "cần ít nhất", "it needs at least";

    NO_HITS = "Không có kết quả nào.", "Nothing found.";
    NO_HITS_HELP = "Esc xóa ô tìm, / sửa lại.", "Esc clears the search, / edits it.";
    AWAITED = "Đang nạp dữ liệu…", "Loading the data…";
    AWAITED_HELP = "Gõ tìm được ngay, kết quả hiện khi nạp xong.", "A search may be typed now; hits come with the data.";
    READING = "đang đọc tệp", "reading the file";
    INDEXING = "đang lập chỉ mục tìm kiếm", "indexing for the search";
    EMPTY_LIST = "Bộ dữ liệu này chưa có mục nào ở đây.", "This dataset has nothing here.";
    NO_HITS_HERE = "Thẻ này không có kết quả; thẻ khác có.", "Nothing found in this tab; other tabs have hits.";
    NO_HITS_HERE_HELP = "Tab sang thẻ khác, Esc xóa ô tìm.", "Tab goes to another tab, Esc clears the search.";
    SEARCH_EXAMPLES = "Gõ không dấu cũng được: phan lan, thuy dien, wb", "Marks are not needed: phan lan, thuy dien, wb";
    SEARCH_LABEL = "Tìm", "Search";
    HITS = "kết quả", "hits";
    ONE_HIT = "kết quả", "hit";
    GUESS = "đoán", "guess";
    READ_AS = "đọc là", "read as";
    SORTED_BY = "xếp theo", "sorted by";
    AS_OF = "tính đến", "as of";
    NOT_TRANSLATED = "chưa\u{a0}dịch", "not\u{a0}translated";

    BY_STATUS = "Theo tình trạng", "By status";
    BY_KIND = "Theo loại", "By kind";
    BY_THEME = "Theo lĩnh vực", "By theme";
    BY_YEAR = "Theo năm", "By year";
    COVERAGE = "Dữ liệu / nguồn nêu", "Named / claimed";
    COMING_NEXT = "Sắp tới", "Coming next";
    FLAGS = "Cần xem lại", "To look at";
    ALL_COMING = "Tất cả", "All";
    NOTHING_NEXT = "Không có mốc nào sau ngày chốt.", "No date lies after the as-of day.";

    HELP_TITLE = "Trợ giúp", "Help";
    PALETTE_TITLE = "Lệnh", "Commands";
    PROBLEMS_TITLE = "Lỗi trong tệp dữ liệu", "Problems in the data file";
    PALETTE_HINT = "gõ để lọc, Enter chạy, Esc đóng", "type to filter, Enter runs, Esc closes";
    PROBLEMS_HINT = "↑↓ cuộn, Esc đóng", "↑↓ scroll, Esc closes";
    IN_THE_BOX = "Gõ vào ô tìm", "Typed into the search box";
    SIGNS = "Các dấu", "Signs";
    A_MOMENT = "một thời điểm", "a moment";
    A_PERIOD = "một giai đoạn", "a period";
    A_DOUBT = "dự kiến hoặc chưa chắc chắn", "planned or uncertain";
    THE_AS_OF_DAY = "năm của ngày chốt số liệu", "the year of the as-of day";
    A_REPORTED_DATE = "kỳ của báo cáo, không phải ngày của hồ sơ", "the period of the report, not the date of the record";
    NO_ACTION = "Không có lệnh nào như vậy.", "No such command.";
    VIETNAMESE_INPUT = "Bộ gõ tiếng Việt đang bật: phím lệnh là chữ không dấu.", "A Vietnamese input method is on: command keys are plain letters.";
    NOTHING_TO_UNDO = "Không còn gì để lấy lại.", "There is nothing to take back.";
    TAKEN_BACK = "Đã lấy lại.", "Taken back.";
    NO_WAY_BACK = "Không còn bước nào để quay lại.", "There is nothing to go back to.";
    NO_PROBLEMS = "Không mục nào bị bỏ ngoài. Kiểm tra kỹ hơn: bangiao check", "Nothing was left out. To check more closely: bangiao check";
    LEFT_OUT = "mục bị bỏ ngoài", "items left out";
    LOOSE = "liên kết hỏng", "broken references";
}

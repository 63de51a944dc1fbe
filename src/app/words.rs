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
    RUNNING = "Đang chạy", "Running";
    AGREEMENTS = "Thỏa thuận", "Agreements";
    LATEST = "Mốc gần nhất", "Latest date";
    KIND = "Loại", "Kind";
    DATE = "Ngày", "Date";
    WHAT = "Nội dung", "What";
    STATUS = "Tình trạng", "Status";
    UNDATED = "không rõ ngày", "undated";

    TOO_SMALL = "Cửa sổ quá nhỏ", "The window is too small";
    NEEDS = "cần ít nhất", "it needs at least";

    NO_HITS = "Không có kết quả nào.", "Nothing found.";
    NO_HITS_HELP = "Esc xóa ô tìm, / sửa lại.", "Esc clears the search, / edits it.";
    AWAITED = "Đang nạp dữ liệu…", "Loading the data…";
    AWAITED_HELP = "Gõ tìm được ngay, kết quả hiện khi nạp xong.", "A search may be typed now; hits come with the data.";
    READING = "đang đọc tệp", "reading the file";
    INDEXING = "đang lập chỉ mục tìm kiếm", "indexing for the search";
    EMPTY_LIST = "Bộ dữ liệu này chưa có mục nào ở đây.", "This dataset has nothing here.";
    SEARCH_EXAMPLES = "Gõ không dấu cũng được: phan lan, thuy dien, wb", "Marks are not needed: phan lan, thuy dien, wb";
    SEARCH_LABEL = "Tìm", "Search";
    HITS = "kết quả", "hits";
    ONE_HIT = "kết quả", "hit";
    GUESS = "đoán", "guess";
    READ_AS = "đọc là", "read as";
    SORTED_BY = "xếp theo", "sorted by";
    BY_RANK = "độ khớp", "match";
    AS_OF = "tính đến", "as of";
    NOT_TRANSLATED = "chưa\u{a0}dịch", "not\u{a0}translated";

    BY_STATUS = "Theo tình trạng", "By status";
    BY_KIND = "Theo loại", "By kind";
    BY_THEME = "Theo lĩnh vực", "By theme";
    BY_YEAR = "Theo năm", "By year";
    COVERAGE = "Có tên / nguồn nêu", "Named / claimed";
    COMING_NEXT = "Sắp tới", "Coming next";
    FLAGS = "Cần xem lại", "To look at";
    NOTHING_NEXT = "Không có mốc nào sau ngày chốt.", "No date lies after the as-of day.";
    SOURCES = "Nguồn", "Sources";
    PRIORITIES = "Định hướng, ưu tiên", "Priorities";

    HELP_TITLE = "Trợ giúp", "Help";
    PALETTE_TITLE = "Lệnh", "Commands";
    PROBLEMS_TITLE = "Lỗi trong tệp dữ liệu", "Problems in the data file";
    PALETTE_HINT = "gõ để lọc, Enter chạy, Esc đóng", "type to filter, Enter runs, Esc closes";
    PROBLEMS_HINT = "↑↓ cuộn, Esc đóng", "↑↓ scroll, Esc closes";
    NO_ACTION = "Không có lệnh nào như vậy.", "No such command.";
    VIETNAMESE_INPUT = "Bộ gõ tiếng Việt đang bật: phím lệnh là chữ không dấu.", "A Vietnamese input method is on: command keys are plain letters.";
    NO_WAY_BACK = "Không còn bước nào để quay lại.", "There is nothing to go back to.";
    NO_PROBLEMS = "Tệp dữ liệu không có lỗi nào.", "The data file has no problems.";
    LEFT_OUT = "mục bị bỏ ngoài", "items left out";
    LOOSE = "liên kết hỏng", "broken references";
    SEE_PROBLEMS = "xem bằng", "see";
}

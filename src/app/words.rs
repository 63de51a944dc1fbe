//! Fixed words of the dashboard, in both languages: a pair without one of its sides does not compile. Other sentences stand in `lang`.

use super::input::Hindrance;
use crate::text::plural;

/// The same thing said in Vietnamese and in English. [`crate::dataset::Lang::of`] picks a side.
pub type Pair = (&'static str, &'static str);

/// What is said to whoever leaves while changes are in memory only, and why, and what leaving does.
#[must_use]
pub fn unsaved(hindrance: &Hindrance) -> (String, String) {
    let (changes, (vi, en)) = (hindrance.changes, &hindrance.short);
    let noun = plural(changes, "change", "changes");
    (
        format!("! {changes} thay đổi chưa lưu ({vi}). Thoát lần nữa: ghi ra tệp cứu hộ"),
        format!("! {changes} {noun} not saved ({en}). Quit again: writes a rescue file"),
    )
}

macro_rules! words {
    ($($name:ident = $vi:literal, $en:literal;)+) => {
        $(#[allow(missing_docs)] pub const $name: Pair = ($vi, $en);)+
    };
}

words! {
    BILATERAL = "Song phương", "Bilateral";
    MULTILATERAL = "Đa phương", "Multilateral";
    CHANGES = "Thay đổi", "Changes";

    NAME = "Tên", "Name";
    RECORDS = "Hồ sơ", "Records";
    FOUND = "Khớp", "Found";
    RUNNING = "Đang thực hiện", "Running";
    AGREEMENTS = "Thỏa thuận", "Agreements";
    KIND = "Loại", "Kind";
    DATE = "Ngày", "Date";
    SECTION = "Phần", "Section";
    NUMBER = "Số", "Number";
    ID = "Mã", "Id";
    FIELDS = "Các trường", "Fields";
    WHAT = "Nội dung", "What";
    STATUS = "Tình trạng", "Status";
    UNDATED = "không rõ ngày", "undated";

    PARTNERS = "Đối tác", "Partners";
    LAST_DATE = "Mốc vừa qua", "Last date";
    NEXT_DATE = "Mốc sắp tới", "Next date";
    NO_COLUMNS = "Thẻ này không có cột.", "This tab has no columns.";

    TOO_SMALL = "Cửa sổ quá nhỏ", "The window is too small";
    NEEDS = "cần ít nhất", "it needs at least";

    NO_HITS = "Không có kết quả nào.", "Nothing found.";
    AWAITED = "Đang nạp dữ liệu…", "Loading the data…";
    AWAITED_HELP = "Gõ tìm được ngay, kết quả hiện khi nạp xong.", "A search may be typed now; hits come with the data.";
    READING = "đang đọc tệp", "reading the file";
    INDEXING = "đang lập chỉ mục tìm kiếm", "indexing for the search";
    EMPTY_LIST = "Bộ dữ liệu này chưa có mục nào ở đây.", "This dataset has nothing here.";
    NO_HITS_HERE = "Thẻ này không có kết quả; thẻ khác có.", "Nothing found in this tab; other tabs have hits.";
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

    NOT_HERE = "không có ở đây", "not here";
    DISCUSSED = "đã bàn", "discussed";
    ARCHIVED = "đã cất", "archived";
    NOTES_TO_COME = "Ghi chép còn đang được đọc…", "The notes are still being read…";
    NOTES_TO_COME_HELP = "Phím nào cần ghi chép thì chờ, đọc xong sẽ làm theo thứ tự.", "Keys that need them wait, and are done in order when they have come.";
    NOTHING_WAITS = "Đã bỏ những phím đang chờ.", "What was waiting is dropped.";
    NO_AGENDA = "Chưa có cuộc họp nào.", "There is no agenda yet.";
    EMPTY_AGENDA = "Chương trình họp còn trống.", "Nothing is on the agenda yet.";
    NO_SUCH_DAY = "không phải ngày", "is no day";
    A_MEETING = "Cuộc họp", "Meeting";
    MINUTE = "Biên bản", "Minute";
    MINUTE_HIDDEN = "đã ghi, ẩn trên màn hình", "written, hidden on the screen";
    MINUTES_ARE_HIDDEN = "Đang ở chế độ công khai (--public): biên bản bị ẩn.", "In public (--public) minutes are hidden.";
    ON_THE_AGENDA = "Chương trình họp", "On the agenda";
    NOT_IN_DATASET = "không có trong bộ dữ liệu này", "not in this dataset";
    ITEM = "mục", "item";
    BY = "hạn", "by";
    DATA_OF = "số liệu", "data of";
    NOTHING_TO_PIN = "Không có mục nào dưới con trỏ để đưa vào chương trình.", "Nothing is under the cursor to put on the agenda.";
    NO_NEXT_PIN = "Đây là mục cuối của chương trình.", "This is the last item of the agenda.";
    NO_PREVIOUS_PIN = "Đây là mục đầu của chương trình.", "This is the first item of the agenda.";
    OUT_OF_MEETING = "Đã rời chế độ họp.", "The meeting layout is off.";
    NEXT_IS = "Tiếp theo", "Next";
    LAST_ITEM = "Mục cuối", "Last item";

    NOT_SAVED = "chưa lưu được", "not saved";
    RELOADED = "đã nạp lại", "reloaded";
    WHOLE_AGAIN = "tệp đã hết lỗi, đã nạp lại", "the file is whole again, reloaded";
    NOTHING_CHANGED = "không có gì thay đổi", "nothing changed";
    ITEMS_CHANGED = "mục thay đổi", "items changed";
    ONE_ITEM_CHANGED = "mục thay đổi", "item changed";
    DATA_FROM_BEFORE = "Tệp có lỗi, vẫn là dữ liệu trước", "The file is broken, still the data from before";
    FILE_NOT_READ = "Không đọc được tệp, vẫn là dữ liệu trước", "The file cannot be read, still the data from before";
    MARKED = "mục đã chọn", "marked";
    NOTHING_TO_MARK = "Ở đây không có mục nào để chọn.", "There is nothing to mark here.";
    NO_MARKS = "Chưa chọn mục nào.", "Nothing is marked.";
    MARKS_CLEARED = "Đã bỏ chọn tất cả. Bấm lần nữa thì chọn lại như cũ.", "All unmarked. Once more marks them again.";
    MARKS_BACK = "Đã chọn lại như cũ.", "Marked again.";
    NOTHING_CHOSEN = "Ở đây không có mục nào để lấy ra.", "There is no item here to take out.";
    NOTHING_TO_WRITE = "Thẻ này không có gì để ghi ra tệp.", "This tab has nothing to write to a file.";
    PAGE = "trang", "page";
    NOTHING_TO_UNDO = "Không còn gì để hoàn tác.", "There is nothing to take back.";
    NOTHING_TO_REDO = "Không còn gì để làm lại.", "There is nothing to do again.";
    DONE_AGAIN = "Đã làm lại điều vừa hoàn tác.", "What was taken back is done again.";
    TAKEN_BACK = "Đã hoàn tác", "Taken back";
    AND_SO_MANY_MORE = "và số việc khác:", "and so many more:";
    BEGUN_AGENDA = "lập chương trình", "the agenda";
    DELETED_AGENDA = "xóa chương trình", "deleting the agenda";
    RENAMED_AGENDA = "đổi tên hoặc ngày của chương trình", "the name or day of the agenda";
    ARCHIVED_AGENDA = "cất chương trình", "archiving the agenda";
    UNARCHIVED_AGENDA = "lấy ra chương trình", "bringing out the agenda";
    CHOSEN_AGENDA = "chọn cuộc họp", "the choice of an agenda";
    PUT_ON_AGENDA = "đưa vào chương trình", "the pin on";
    TAKEN_OFF_AGENDA = "bỏ khỏi chương trình", "taking off the agenda";
    MOVED_PIN = "chuyển chỗ", "the move of";
    MARKED_DISCUSSED = "đánh dấu đã bàn", "marking as discussed";
    UNMARKED_DISCUSSED = "bỏ dấu đã bàn", "unmarking as discussed";
    WRITTEN_MINUTE = "sửa biên bản", "the minute of";
    TAKEN_SNAPSHOT = "chụp", "the snapshot";
    DELETED_SNAPSHOT = "xóa bản chụp", "deleting the snapshot";
    CHOSEN_SNAPSHOT = "chọn bản chụp làm mốc", "the choice of a snapshot";
    NOTHING_TO_EDIT = "Chưa chọn mục nào để sửa.", "No item is chosen to be edited.";
    NOT_IN_PUBLIC = "Có người đang xem: không mở tệp dữ liệu, trong đó có ghi chú nội bộ.", "Others are looking: the data file stays closed, it has private notes.";
    NO_WAY_BACK = "Không còn bước nào để quay lại.", "There is nothing to go back to.";
    THEME = "Giao diện", "Theme";
    COLOURS_OFF = "màu đang tắt", "colours are off";
    LEFT_OUT = "mục bị bỏ ngoài", "items left out";
    ONE_LEFT_OUT = "mục bị bỏ ngoài", "item left out";
    LOOSE = "liên kết hỏng", "broken references";
    ONE_LOOSE = "liên kết hỏng", "broken reference";
    ERRORS = "lỗi trong tệp", "errors in the file";
    ONE_ERROR = "lỗi trong tệp", "error in the file";

    SINCE = "Kể từ", "Since";
    THE_DATASET = "bộ dữ liệu", "dataset";
    COMPARING = "Đang so sánh với bản chụp…", "Comparing with the snapshot…";
    NOT_COMPARED = "Không so sánh được:", "It could not be compared:";
    NOTHING_SINCE = "Không có gì thay đổi kể từ", "Nothing has changed since";
    WHAT_CHANGES_ARE = "Thẻ này cho biết mục nào mới, thay đổi, kết thúc hay không còn so với một bản chụp của dữ liệu, chẳng hạn bản chụp ở cuộc họp trước.", "This tab tells what is new, changed, finished or gone since a snapshot of the data, such as one of the last meeting.";
    IS_NEW = "chưa có trong bản chụp.", "not in the snapshot.";
    IS_GONE = "trang dưới đây là của bản chụp.", "the page below is that of the snapshot.";
    CONFIRM_THERE = "Hãy xem thẻ Thay đổi trước khi xác nhận.", "Look at the Changes tab before you confirm.";
    NOTHING_TO_CONFIRM = "Không có gì để xác nhận.", "There is nothing to confirm.";
    CONFIRMED = "Đã xác nhận: thay đổi được tính từ bây giờ.", "Confirmed: changes are told since now.";
    SHOOTING = "Đang chụp dữ liệu…", "Taking the snapshot…";
}

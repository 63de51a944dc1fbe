//! Every word of the interface, in both languages: a pair without one of its sides does not compile.

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

/// What is said when an agenda was taken over: how many of its items one has taken off, and how many minutes were joined with one's own.
#[must_use]
pub fn taken_over(name: &(String, String), left_off: usize, joined: usize) -> (String, String) {
    let off = match left_off {
        0 => Default::default(),
        count => (
            format!(" {count} mục trước đã bỏ thì không lấy lại."),
            format!(" Taken off before and not brought back: {count}."),
        ),
    };
    let beside = match joined {
        0 => Default::default(),
        count => (
            format!(" {count} biên bản được ghép với của bạn theo từng dòng."),
            format!(" Minutes joined with yours line by line: {count}."),
        ),
    };
    (
        format!("Đã nhận {}.{}{} u hoàn tác.", name.0, off.0, beside.0),
        format!("Took over {}.{}{} u takes it back.", name.1, off.1, beside.1),
    )
}

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
    CHANGES = "Thay đổi", "Changes";

    AGENDA = "Cuộc họp", "Agenda";

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

    FACET_THEME = "Lĩnh vực", "Theme";
    PARTNER = "Đối tác", "Partner";
    PARTNERS = "Đối tác", "Partners";
    LAST_DATE = "Mốc vừa qua", "Last date";
    NEXT_DATE = "Mốc sắp tới", "Next date";
    FRAMEWORK = "Khuôn khổ", "Framework";
    FUNDER = "Bên tài trợ", "Funder";
    SOURCE = "Nguồn", "Source";
    YEAR = "Năm", "Year";
    FACETS_TITLE = "Bộ lọc", "Filters";
    FACETS_HINT = "Enter chọn, Esc xem, ←→ nhóm, gõ để tìm, - bỏ hết", "Enter picks, Esc looks, ←→ groups, type to find, - clears";
    UNFILTERED = "chưa lọc gì", "nothing filtered yet";
    CHOSEN = "chọn", "picked";
    NO_VALUE = "không có giá trị nào", "no such value";
    COLUMNS_TITLE = "Cột", "Columns";
    COLUMNS_HINT = "Space hiện/ẩn, Esc đóng, Enter xếp/đảo chiều, - như cũ", "Space shows/hides, Esc closes, Enter sorts/turns, - as usual";
    COLUMN_FROZEN = "luôn hiện", "always shown";
    COLUMN_SHOWN = "đang hiện", "shown";
    COLUMN_HIDDEN = "ẩn", "hidden";
    COLUMN_NO_ROOM = "chưa đủ chỗ", "no room yet";
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
    NO_COLUMNS_TIMELINE = "Ở đây các mốc luôn xếp theo ngày; phím t đến ngày chốt.", "Dates always stand in their order here; t goes to the as-of day.";

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
    SEARCH_EXAMPLES = "Gõ không dấu cũng được: phan lan, wb. ↑ lần tìm trước", "Marks are not needed: phan lan, wb. ↑ queries of before";
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
    NO_ROOM_TO_WAIT = "Ghi chép còn đang được đọc: không nhận thêm phím nữa. Esc Esc bỏ hết.", "The notes are still being read: no more keys are taken. Esc Esc drops them.";
    NO_AGENDA = "Chưa có cuộc họp nào.", "There is no agenda yet.";
    NO_AGENDA_HELP = "Ở thẻ khác, phím a đưa mục đang chọn vào chương trình họp. Phím A mở các cuộc họp.", "In another tab, a puts the item under the cursor on the agenda. A opens the list of agendas.";
    EMPTY_AGENDA = "Chương trình họp còn trống.", "Nothing is on the agenda yet.";
    EMPTY_AGENDA_HELP = "Ở thẻ khác, phím a đưa mục đang chọn vào đây. Phím A mở các cuộc họp.", "In another tab, a puts the item under the cursor here. A opens the list of agendas.";
    AGENDAS_TITLE = "Các cuộc họp", "Agendas";
    AGENDAS_HINT = "Enter dùng, Esc đóng, n mới, e đổi tên, x cất, D xóa, w chuyển giao, o nhận", "Enter use, Esc close, n new, e rename, x archive, D delete, w hand over, o take over";
    NEW_AGENDA = "Cuộc họp mới (tên; ngày)", "New agenda (name; day)";
    RENAME_AGENDA = "Tên cuộc họp; ngày", "Name of the agenda; day";
    HAND_OVER_HIDDEN = "Chế độ họp hoặc công khai: không chuyển giao, vì trong đó có biên bản. m rời chế độ họp.", "Not in public nor in the meeting layout: an agenda holds minutes. m leaves the layout.";
    NAMES_HIDDEN = "Có người đang xem: tên cuộc họp bị ẩn, không đổi được ở đây.", "Others are looking: names of meetings are hidden, and not changed here.";
    AGENDA_REMOVED = "Đã xóa cuộc họp. u hoàn tác.", "The agenda is deleted. u brings it back.";
    AGENDA_ARCHIVED = "Đã cất. x lấy ra.", "Put away. x takes it out.";
    AGENDA_OUT = "Đã lấy ra.", "Taken out.";
    MINUTE_FULL = "Biên bản đã đầy (256 KB): phần sau không được nhận.", "The minute is full (256 KB): what comes after it is not taken.";
    NO_SUCH_DAY = "không phải ngày", "is no day";
    PROMPT_HINT = "Enter xong, Esc thôi", "Enter done, Esc leave it";
    NO_DAY = "Phần sau dấu ; phải là ngày: thí dụ 24/11/2026", "What stands behind ; must be a day, such as 24/11/2026";
    NO_NAME = "Cần một cái tên.", "A name is needed.";
    A_MEETING = "Cuộc họp", "Meeting";
    MINUTE = "Biên bản", "Minute";
    MINUTE_HINT = "Esc lưu và đóng, dòng > là việc cần làm: > việc; ai; hạn", "Esc saves and closes, a line with > is to be done: > what; who; by when";
    MINUTE_HIDDEN = "đã ghi, ẩn trên màn hình", "written, hidden on the screen";
    WRITTEN_BEFORE = "phần đã ghi trước bị ẩn, phần mới nối tiếp", "what was written before is hidden, this goes below it";
    MINUTES_ARE_HIDDEN = "Đang ở chế độ công khai (--public): biên bản bị ẩn.", "In public (--public) minutes are hidden.";
    MINUTES_IN_MEETING = "Biên bản bị ẩn trong chế độ họp: m trở lại, rồi M.", "Minutes are hidden in the meeting layout: leave it with m, then M.";
    ON_THE_AGENDA = "Chương trình họp", "On the agenda";
    NOT_IN_DATASET = "không có trong bộ dữ liệu này", "not in this dataset";
    ITEM = "mục", "item";
    BY = "hạn", "by";
    DATA_OF = "số liệu", "data of";
    MINUTES = "biên bản", "the minutes of";
    TAKE_OVER = "Nhận chương trình họp từ tệp (đường dẫn)", "Take over an agenda from a file (path)";
    NO_PATH = "Cần đường dẫn của tệp.", "The path of the file is needed.";
    TO_DO = "Việc cần làm", "To be done";
    NOTHING_TO_PIN = "Không có mục nào dưới con trỏ để đưa vào chương trình.", "Nothing is under the cursor to put on the agenda.";
    NOT_PINNED = "Mục này không có trong chương trình họp: phím a đưa vào.", "This item is not on the agenda: a puts it there.";
    NO_NEXT_PIN = "Đây là mục cuối của chương trình.", "This is the last item of the agenda.";
    NO_PREVIOUS_PIN = "Đây là mục đầu của chương trình.", "This is the first item of the agenda.";
    DISCUSSED_NOW = "Đã ghi là đã bàn. u hoàn tác.", "Marked as discussed. u takes it back.";
    NOT_DISCUSSED_NOW = "Đã ghi là chưa bàn. u hoàn tác.", "Marked as not discussed. u takes it back.";
    UNPINNED = "Đã bỏ khỏi chương trình. u hoàn tác.", "Taken off the agenda. u takes it back.";
    IN_MEETING = "Chế độ họp: ghi chú riêng ẩn. n p chuyển mục, m trở lại, Ctrl-+ chữ to.", "Meeting: private notes hidden. n p step, m goes back, Ctrl-+ larger letters.";
    LEAVE_MEETING = "Đang ở chế độ họp: q lần nữa để thoát chương trình, m rời chế độ họp.", "In the meeting layout: q again quits the program, m leaves the layout.";
    OUT_OF_MEETING = "Đã rời chế độ họp.", "The meeting layout is off.";
    NEXT_IS = "Tiếp theo", "Next";
    LAST_ITEM = "Mục cuối", "Last item";
    RECENT_TITLE = "Xem gần đây", "Looked at recently";
    RECENT_HINT = "Enter mở, Esc đóng, ↑↓ chọn", "Enter opens, Esc closes, ↑↓ choose";
    NOTHING_RECENT = "Chưa xem mục nào.", "Nothing was looked at yet.";

    HELP_TITLE = "Trợ giúp", "Help";
    PALETTE_TITLE = "Lệnh", "Commands";
    PROBLEMS_TITLE = "Lỗi trong tệp dữ liệu", "Problems in the data file";
    NOT_SAVED = "chưa lưu được", "not saved";
    NOT_SAVED_HELP = "Mọi thay đổi còn trong bộ nhớ: thay đổi kế tiếp sẽ ghi lại tất cả, thoát thì ghi ra tệp cứu hộ.", "Every change is still in memory: the next one writes them all, leaving writes a rescue file.";
    PALETTE_HINT = "Enter chạy, Esc đóng, gõ để lọc", "Enter runs, Esc closes, type to filter";
    PROBLEMS_HINT = "Esc đóng, ↑↓ cuộn", "Esc closes, ↑↓ scroll";
    QUERIES_OF_BEFORE = "trong ô trống: những lần tìm trước (lịch sử)", "in the empty box: queries of before (history)";
    IN_THE_BOX = "Gõ vào ô tìm", "Typed into the search box";
    SIGNS = "Các dấu", "Signs";
    A_MOMENT = "một thời điểm", "a moment";
    A_PERIOD = "một giai đoạn", "a period";
    A_DOUBT = "dự kiến hoặc chưa chắc chắn", "planned or uncertain";
    THE_AS_OF_DAY = "năm của ngày chốt số liệu", "the year of the as-of day";
    A_REPORTED_DATE = "kỳ của báo cáo, không phải ngày của hồ sơ", "the period of the report, not the date of the record";
    CHANGED_BY_RELOAD = "mới hoặc đã đổi khi nạp lại, chưa xem", "new or changed by a reload, not looked at yet";
    RELOADED = "đã nạp lại", "reloaded";
    WHOLE_AGAIN = "tệp đã hết lỗi, đã nạp lại", "the file is whole again, reloaded";
    NOTHING_CHANGED = "không có gì thay đổi", "nothing changed";
    ITEMS_CHANGED = "mục thay đổi", "items changed";
    ONE_ITEM_CHANGED = "mục thay đổi", "item changed";
    DATA_FROM_BEFORE = "Tệp có lỗi, vẫn là dữ liệu trước", "The file is broken, still the data from before";
    FILE_NOT_READ = "Không đọc được tệp, vẫn là dữ liệu trước", "The file cannot be read, still the data from before";
    NO_ACTION = "Không có lệnh nào như vậy.", "No such command.";
    A_PIN = "mục trong chương trình họp", "an item on the agenda";
    A_MARK = "mục đã chọn", "a marked item";
    MARKED = "mục đã chọn", "marked";
    NOTHING_TO_MARK = "Ở đây không có mục nào để chọn.", "There is nothing to mark here.";
    NO_MARKS = "Chưa chọn mục nào.", "Nothing is marked.";
    MARKS_CLEARED = "Đã bỏ chọn tất cả. Bấm lần nữa thì chọn lại như cũ.", "All unmarked. Once more marks them again.";
    MARKS_BACK = "Đã chọn lại như cũ.", "Marked again.";
    NOTHING_CHOSEN = "Ở đây không có mục nào để lấy ra.", "There is no item here to take out.";
    NOTHING_TO_WRITE = "Thẻ này không có gì để ghi ra tệp.", "This tab has nothing to write to a file.";
    PAGE = "trang", "page";
    BRIEF = "bản tóm lược", "brief";
    BRIEF_HINT = "Esc đóng, y chép, w ghi tệp, P in ra, L đổi tiếng", "Esc closes, y copies, w writes, P prints, L language";
    FIELDS_TITLE = "Chép một trường", "Copy one field";
    OTHER_NAME_AND_CODE = "tên khác, mã", "other name, code";
    FIELDS_HINT = "Enter chép, Esc đóng, ↑↓ chọn", "Enter copies, Esc closes, ↑↓ choose";
    WRITE_TITLE = "Ghi ra tệp", "Write to a file";
    PATH = "Tên tệp", "File";
    WHERE_TO = "Không ghi thư mục thì tệp nằm ở nơi đã chạy bangiao; ~/ là thư mục nhà.", "Without a folder the file goes where bangiao was started; ~/ is your home.";
    WRITE_HINT = "Enter ghi, Esc thôi", "Enter writes, Esc leaves it";
    WRITING = "Đang ghi…", "Writing…";
    OVERWRITE = "Đã có tệp tên này. Ghi đè? y: ghi đè, n: đổi tên khác", "There is a file of this name. Overwrite it? y: overwrite, n: choose another name";
    OVERWRITE_HINT = "y ghi đè, n không", "y overwrites, n does not";
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
    ALL_FLAGS = "Tất cả cảnh báo", "All flags";
    FLAGS_FOUND = "Cảnh báo trong kết quả tìm", "Flags of what was found";
    NOT_FLAGGED = "Không có cảnh báo nào. F: xem tất cả.", "Nothing is flagged here. F: all flags.";
    NO_FLAGS = "Không có cảnh báo nào.", "Nothing is flagged.";
    WHY_HINT = "Enter đến hồ sơ, Esc đóng, F tất cả, ↑↓ chọn", "Enter goes to the record, Esc closes, F all, ↑↓ choose";
    THEME = "Giao diện", "Theme";
    COLOURS_OFF = "màu đang tắt", "colours are off";
    NO_PROBLEMS = "Không mục nào bị bỏ ngoài. Kiểm tra kỹ hơn: bangiao check", "Nothing was left out. To check more closely: bangiao check";
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
    NOT_COMPARED_HELP = "B chọn bản chụp khác, N chụp bản mới.", "B chooses another snapshot, N takes a new one.";
    NOTHING_SINCE = "Không có gì thay đổi kể từ", "Nothing has changed since";
    WHAT_CHANGES_ARE = "Thẻ này cho biết mục nào mới, thay đổi, kết thúc hay không còn so với một bản chụp của dữ liệu, chẳng hạn bản chụp ở cuộc họp trước.", "This tab tells what is new, changed, finished or gone since a snapshot of the data, such as one of the last meeting.";
    WHAT_CHANGES_NEED = "N chụp dữ liệu hiện tại. B chọn một bản chụp đã có.", "N takes a snapshot of the data as it is now. B chooses one that there is.";
    IS_NEW = "chưa có trong bản chụp.", "not in the snapshot.";
    IS_GONE = "trang dưới đây là của bản chụp.", "the page below is that of the snapshot.";
    CONFIRM_THERE = "Hãy xem thẻ Thay đổi trước khi xác nhận.", "Look at the Changes tab before you confirm.";
    NOTHING_TO_CONFIRM = "Không có gì để xác nhận.", "There is nothing to confirm.";
    CONFIRMED = "Đã xác nhận: thay đổi được tính từ bây giờ.", "Confirmed: changes are told since now.";
    SHOT_TITLE = "Chụp dữ liệu hiện tại", "Take a snapshot of the data as it is now";
    SHOT_HELP = "Sau này có thể xem điều gì đã thay đổi kể từ bản chụp này.", "Later it can be told what has changed since this snapshot.";
    SHOOTING = "Đang chụp dữ liệu…", "Taking the snapshot…";
    SNAPSHOTS_TITLE = "Tính thay đổi kể từ bản chụp nào?", "Tell changes since which snapshot?";
    SNAPSHOTS_HINT = "Enter dùng, Esc đóng, D xóa, ↑↓ chọn", "Enter uses it, Esc closes, D deletes, ↑↓ choose";
    NO_SNAPSHOTS = "Chưa có bản chụp nào của dữ liệu này. N chụp một bản.", "There is no snapshot of this data yet. N takes one.";
    BASELINE = "đang dùng làm mốc", "in use";
}

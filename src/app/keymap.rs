//! The one key table. It dispatches, and help, palette, hint bar and README are written from it.

use super::input::{Key, KeyCode};
use super::words::Pair;
use crate::text::nearest;
use std::collections::HashMap;
use std::fmt;

/// Something that a key can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Action {
    Down,
    Up,
    HalfDown,
    HalfUp,
    PageDown,
    PageUp,
    Top,
    Bottom,
    Left,
    Right,
    Open,
    Out,
    Back,
    Search,
    NextTab,
    PreviousTab,
    Tab(u8),
    Hits,
    Facets,
    Sort,
    Reverse,
    Columns,
    Zoom,
    Today,
    PreviousYear,
    NextYear,
    Mark,
    ClearMarks,
    Brief,
    Copy,
    CopyField,
    Print,
    Write,
    Pin,
    Agendas,
    NextItem,
    PreviousItem,
    Discuss,
    Minute,
    MinuteOutside,
    Minutes,
    MoveDown,
    MoveUp,
    Unpin,
    Meeting,
    Recent,
    Confirm,
    Snapshot,
    Baseline,
    Undo,
    Redo,
    EditData,
    Reload,
    Language,
    NextTheme,
    Why,
    Problems,
    Palette,
    Help,
    Suspend,
    Quit,
}

/// Under which heading help lists an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Group {
    Find,
    Move,
    Views,
    Take,
    Meeting,
    Changes,
    Program,
}

impl Group {
    /// In the order in which help shows them.
    pub const ALL: [Self; 7] =
        [Self::Find, Self::Move, Self::Views, Self::Take, Self::Meeting, Self::Changes, Self::Program];

    /// The heading.
    #[must_use]
    pub const fn label(self) -> Pair {
        match self {
            Self::Find => ("Tìm và mở", "Find and open"),
            Self::Move => ("Di chuyển", "Move"),
            Self::Views => ("Các thẻ", "Views"),
            Self::Take => ("Chọn và lấy ra", "Mark and take out"),
            Self::Meeting => ("Cuộc họp", "Meeting"),
            Self::Changes => ("Thay đổi", "Changes"),
            Self::Program => ("Chương trình", "Program"),
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it does.
    pub action: Action,
    /// Its name in the configuration file.
    pub id: &'static str,
    /// The keys that do it by default; the first one is shown in hints.
    pub keys: &'static [&'static str],
    /// The heading it stands under.
    pub group: Group,
    /// What it does, for help and palette.
    pub name: Pair,
    /// What it does in one word, for the hint bar.
    pub short: Pair,
}

const fn row(
    action: Action,
    id: &'static str,
    keys: &'static [&'static str],
    group: Group,
    name: Pair,
    short: Pair,
) -> Row {
    Row { action, id, keys, group, name, short }
}

/// Every action, once.
pub static TABLE: &[Row] = &[
    row(Action::Search, "search", &["/"], Group::Find, ("Tìm trong tất cả", "Search everything"), ("tìm", "search")),
    row(
        Action::Facets,
        "facets",
        &["f"],
        Group::Find,
        ("Chọn bộ lọc: tình trạng, loại, lĩnh vực… kèm số lượng", "Pick filters: status, kind, theme… with counts"),
        ("lọc", "filter"),
    ),
    row(
        Action::Open,
        "open",
        &["enter"],
        Group::Find,
        ("Mở mục, đi theo liên kết", "Open the item, follow the link"),
        ("mở", "open"),
    ),
    row(
        Action::Out,
        "out",
        &["esc"],
        Group::Find,
        ("Ra một bước: quay lại, rời chi tiết, xóa ô tìm", "One step out: back, out of the detail, clear the search"),
        ("ra", "out"),
    ),
    row(
        Action::Back,
        "back",
        &["<", "ctrl-o", "alt-left"],
        Group::Find,
        ("Về nơi trước khi đi theo liên kết", "Back to where the link was followed"),
        ("quay lại", "back"),
    ),
    row(
        Action::Why,
        "why",
        &["F"],
        Group::Find,
        ("Vì sao có cảnh báo: của mục này, hoặc của tất cả", "Why it is flagged: this item, or everything"),
        ("vì sao", "why"),
    ),
    row(Action::Down, "down", &["j", "down"], Group::Move, ("Xuống", "Down"), ("xuống", "down")),
    row(Action::Up, "up", &["k", "up"], Group::Move, ("Lên", "Up"), ("lên", "up")),
    row(
        Action::Left,
        "left",
        &["h", "left"],
        Group::Move,
        ("Sang danh sách, sang cột trái", "To the list, to the column on the left"),
        ("danh sách", "list"),
    ),
    row(
        Action::Right,
        "right",
        &["l", "right"],
        Group::Move,
        ("Sang chi tiết, sang cột phải", "To the detail, to the column on the right"),
        ("chi tiết", "detail"),
    ),
    row(Action::HalfDown, "half-down", &["ctrl-d"], Group::Move, ("Xuống nửa trang", "Half a page down"), ("", "")),
    row(Action::HalfUp, "half-up", &["ctrl-u"], Group::Move, ("Lên nửa trang", "Half a page up"), ("", "")),
    row(
        Action::PageDown,
        "page-down",
        &["pgdn", "space", "ctrl-f"],
        Group::Move,
        ("Xuống một trang", "A page down"),
        ("trang sau", "page"),
    ),
    row(Action::PageUp, "page-up", &["pgup", "ctrl-b"], Group::Move, ("Lên một trang", "A page up"), ("", "")),
    row(Action::Top, "top", &["g", "home"], Group::Move, ("Về đầu", "To the top"), ("", "")),
    row(Action::Bottom, "bottom", &["G", "end"], Group::Move, ("Về cuối", "To the bottom"), ("", "")),
    row(
        Action::PreviousYear,
        "previous-year",
        &["{"],
        Group::Move,
        ("Năm trước (thẻ Thời gian)", "The year before (Timeline)"),
        ("năm trước", "year back"),
    ),
    row(
        Action::NextYear,
        "next-year",
        &["}"],
        Group::Move,
        ("Năm sau (thẻ Thời gian)", "The year after (Timeline)"),
        ("năm sau", "next year"),
    ),
    row(
        Action::Today,
        "as-of",
        &["t"],
        Group::Move,
        ("Đến ngày chốt số liệu (thẻ Thời gian)", "To the as-of day (Timeline)"),
        ("ngày chốt", "as-of"),
    ),
    row(Action::Tab(1), "tab-1", &["1"], Group::Views, ("Thẻ Tổng quan", "The Overview tab"), ("", "")),
    row(Action::Tab(2), "tab-2", &["2"], Group::Views, ("Thẻ Song phương", "The Bilateral tab"), ("", "")),
    row(Action::Tab(3), "tab-3", &["3"], Group::Views, ("Thẻ Đa phương", "The Multilateral tab"), ("", "")),
    row(Action::Tab(4), "tab-4", &["4"], Group::Views, ("Thẻ Thời gian", "The Timeline tab"), ("", "")),
    row(Action::Tab(5), "tab-5", &["5"], Group::Views, ("Thẻ Cuộc họp", "The Agenda tab"), ("", "")),
    row(Action::Tab(6), "tab-6", &["6"], Group::Views, ("Thẻ Thay đổi", "The Changes tab"), ("", "")),
    row(
        Action::Hits,
        "hits",
        &["0"],
        Group::Views,
        ("Kết quả tìm (khi đang tìm)", "The hits (while something is searched for)"),
        ("", ""),
    ),
    row(Action::NextTab, "next-tab", &["tab", "]"], Group::Views, ("Thẻ sau", "The next tab"), ("thẻ", "tabs")),
    row(
        Action::PreviousTab,
        "previous-tab",
        &["backtab", "["],
        Group::Views,
        ("Thẻ trước", "The tab before"),
        ("", ""),
    ),
    row(
        Action::Sort,
        "sort",
        &["s"],
        Group::Views,
        ("Xếp theo cột kế tiếp", "Sort by the next column"),
        ("xếp", "sort"),
    ),
    row(Action::Reverse, "reverse", &["S"], Group::Views, ("Đảo chiều xếp", "Reverse the order"), ("đảo", "reverse")),
    row(
        Action::Columns,
        "columns",
        &["c"],
        Group::Views,
        ("Cột: hiện, ẩn, xếp theo cột nào", "Columns: show, hide, sort by one"),
        ("cột", "columns"),
    ),
    row(
        Action::Zoom,
        "zoom",
        &["z"],
        Group::Views,
        ("Phóng khung đang xem ra cả màn hình", "Give the pane the whole screen"),
        ("phóng", "zoom"),
    ),
    row(
        Action::Mark,
        "mark",
        &["v"],
        Group::Take,
        ("Chọn hoặc bỏ chọn mục, rồi xuống mục sau", "Mark or unmark the item, then go on to the next"),
        ("chọn", "mark"),
    ),
    row(
        Action::ClearMarks,
        "clear-marks",
        &["V"],
        Group::Take,
        ("Bỏ chọn tất cả; bấm lần nữa thì chọn lại như cũ", "Unmark all; once more marks them again"),
        ("bỏ chọn", "unmark"),
    ),
    row(
        Action::Brief,
        "brief",
        &["b"],
        Group::Take,
        ("Bản tóm lược một trang, để dán hoặc in", "The brief of one page, to paste or to print"),
        ("tóm lược", "brief"),
    ),
    row(
        Action::Copy,
        "copy",
        &["y"],
        Group::Take,
        ("Gửi trang của mục tới bảng tạm", "Send the page of the item to the clipboard"),
        ("sao chép", "copy"),
    ),
    row(
        Action::CopyField,
        "copy-field",
        &["Y"],
        Group::Take,
        ("Gửi một trường của mục tới bảng tạm", "Send one field of the item to the clipboard"),
        ("chép trường", "copy field"),
    ),
    row(
        Action::Print,
        "print",
        &["P"],
        Group::Take,
        (
            "In trang của mục ra màn hình trơn, để bôi chọn bằng tay",
            "Print the page on a plain screen, to select by hand",
        ),
        ("in ra", "print"),
    ),
    row(
        Action::Write,
        "write",
        &["w"],
        Group::Take,
        (
            "Ghi những gì thẻ đang bày ra tệp CSV, JSON hoặc Markdown",
            "Write what the tab shows to a CSV, JSON or Markdown file",
        ),
        ("ghi tệp", "write"),
    ),
    row(
        Action::Pin,
        "pin",
        &["a"],
        Group::Meeting,
        ("Đưa mục vào chương trình họp", "Put the item on the agenda"),
        ("đưa vào họp", "to agenda"),
    ),
    row(
        Action::Agendas,
        "agendas",
        &["A"],
        Group::Meeting,
        ("Các cuộc họp: chọn, thêm, đổi tên, cất, xóa", "Agendas: choose, begin, rename, archive, delete"),
        ("các cuộc họp", "agendas"),
    ),
    row(
        Action::NextItem,
        "next-item",
        &["n"],
        Group::Meeting,
        ("Sang mục sau của chương trình", "To the next item of the agenda"),
        ("mục sau", "next"),
    ),
    row(
        Action::PreviousItem,
        "previous-item",
        &["p"],
        Group::Meeting,
        ("Về mục trước của chương trình", "To the item before on the agenda"),
        ("mục trước", "before"),
    ),
    row(
        Action::Discuss,
        "discussed",
        &["d"],
        Group::Meeting,
        ("Ghi là đã bàn, hoặc chưa bàn", "Mark as discussed, or as not yet"),
        ("đã bàn", "discussed"),
    ),
    row(
        Action::Minute,
        "minute",
        &["i"],
        Group::Meeting,
        ("Ghi biên bản và việc cần làm", "Write the minute and what is to be done"),
        ("biên bản", "minute"),
    ),
    row(
        Action::MinuteOutside,
        "minute-editor",
        &["I"],
        Group::Meeting,
        ("Ghi biên bản bằng trình soạn thảo của mình ($EDITOR)", "Write the minute in your own editor ($EDITOR)"),
        ("", ""),
    ),
    row(
        Action::Minutes,
        "minutes",
        &["M"],
        Group::Meeting,
        ("Biên bản của cả cuộc họp, để chép, in, ghi tệp", "The minutes of the meeting, to copy, print or write"),
        ("biên bản họp", "minutes"),
    ),
    row(
        Action::MoveDown,
        "move-down",
        &["J"],
        Group::Meeting,
        ("Đưa mục xuống một chỗ trong chương trình", "Move the item down the agenda"),
        ("xuống", "down"),
    ),
    row(
        Action::MoveUp,
        "move-up",
        &["K"],
        Group::Meeting,
        ("Đưa mục lên một chỗ trong chương trình", "Move the item up the agenda"),
        ("", ""),
    ),
    row(
        Action::Unpin,
        "unpin",
        &["D"],
        Group::Meeting,
        ("Bỏ mục khỏi chương trình", "Take the item off the agenda"),
        ("bỏ", "take off"),
    ),
    row(
        Action::Meeting,
        "meeting",
        &["m"],
        Group::Meeting,
        (
            "Chế độ họp: chữ thoáng, tương phản cao, ẩn điều nội bộ",
            "Meeting layout: sparse, high contrast, nothing private",
        ),
        ("chế độ họp", "meeting"),
    ),
    row(
        Action::Recent,
        "recent",
        &["r"],
        Group::Find,
        ("Các mục xem gần đây", "Items looked at recently"),
        ("gần đây", "recent"),
    ),
    row(
        Action::Confirm,
        "confirm",
        &["C"],
        Group::Changes,
        ("Đã xem: thay đổi tính từ bây giờ (thẻ Thay đổi)", "Seen: tell changes since now (Changes)"),
        ("xác nhận", "confirm"),
    ),
    row(
        Action::Snapshot,
        "snapshot",
        &["N"],
        Group::Changes,
        ("Chụp dữ liệu hiện tại, đặt tên", "Take a snapshot of the data, with a name"),
        ("chụp", "snapshot"),
    ),
    row(
        Action::Baseline,
        "baseline",
        &["B"],
        Group::Changes,
        ("Chọn bản chụp để so sánh", "Choose the snapshot to compare with"),
        ("mốc", "since"),
    ),
    row(
        Action::Undo,
        "undo",
        &["u"],
        Group::Program,
        ("Hoàn tác việc vừa làm", "Take back what was done last"),
        ("hoàn tác", "undo"),
    ),
    row(
        Action::Redo,
        "redo",
        &["U", "ctrl-r"],
        Group::Program,
        ("Làm lại điều vừa hoàn tác", "Do again what was taken back"),
        ("làm lại", "redo"),
    ),
    row(
        Action::EditData,
        "edit-data",
        &["e"],
        Group::Program,
        ("Mở tệp dữ liệu bằng trình soạn thảo, ở dòng của mục này", "Open the data file in your editor, at this item"),
        ("sửa tệp", "edit"),
    ),
    row(
        Action::Reload,
        "reload",
        &["R"],
        Group::Program,
        ("Đọc lại tệp dữ liệu", "Read the data file again"),
        ("nạp lại", "reload"),
    ),
    row(
        Action::Language,
        "language",
        &["L"],
        Group::Program,
        ("Đổi tiếng Việt, tiếng Anh; giữ nguyên chỗ", "Switch between Vietnamese and English, in place"),
        ("English", "Tiếng Việt"),
    ),
    row(
        Action::NextTheme,
        "next-theme",
        &["T"],
        Group::Program,
        (
            "Đổi giao diện: mặc định, tối, sáng, đơn sắc, tương phản cao",
            "The next theme: the terminal's own, dark, light, mono, high contrast",
        ),
        ("giao diện", "theme"),
    ),
    row(
        Action::Problems,
        "problems",
        &["!"],
        Group::Program,
        ("Lỗi trong tệp dữ liệu", "Problems in the data file"),
        ("lỗi", "problems"),
    ),
    row(
        Action::Palette,
        "palette",
        &[":"],
        Group::Program,
        ("Bảng lệnh: tìm và chạy", "All commands: find and run one"),
        ("lệnh", "commands"),
    ),
    row(Action::Help, "help", &["?", "f1"], Group::Program, ("Trợ giúp", "Help"), ("trợ giúp", "help")),
    row(
        Action::Suspend,
        "suspend",
        &["ctrl-z"],
        Group::Program,
        ("Tạm dừng, về dòng lệnh", "Suspend, back to the shell"),
        ("", ""),
    ),
    row(Action::Quit, "quit", &["q", "ctrl-c"], Group::Program, ("Thoát", "Quit"), ("thoát", "quit")),
];

/// The row of an action.
#[must_use]
pub fn row_of(action: Action) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.action == action)
}

/// What a configuration file binds, and where it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remap {
    /// The `id` of the action.
    pub action: String,
    /// Its keys from now on.
    pub keys: Vec<String>,
}

/// What is wrong with a [`Remap`]: the first `usize` is its index, the second that of the key in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemapProblem {
    /// There is no such action; the one that was probably meant.
    UnknownAction(usize, Option<&'static str>),
    /// There is no such key.
    UnknownKey(usize, usize),
    /// The key is given to two actions of the file.
    Taken(usize, usize),
    /// The key is given to the same action twice.
    Repeated(usize, usize),
    /// The key was the last one of this action, which has none now.
    Orphaned(usize, usize, Action),
}

/// Which key does what.
#[derive(Debug, Clone)]
pub struct Keymap {
    actions: HashMap<Key, Action>,
    shown: HashMap<Action, Vec<Key>>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::new(&[]).0
    }
}

impl Keymap {
    /// The table, with the keys of some actions replaced. What is wrong with a replacement is told; the rest holds.
    #[must_use]
    pub fn new(remaps: &[Remap]) -> (Self, Vec<RemapProblem>) {
        let mut problems = Vec::new();
        let mut map = Self { actions: HashMap::new(), shown: HashMap::new() };
        let mut replaced = Vec::new();
        for (index, remap) in remaps.iter().enumerate() {
            match TABLE.iter().find(|row| row.id == remap.action) {
                None => {
                    let meant = nearest(&remap.action, TABLE.iter().map(|row| row.id));
                    problems.push(RemapProblem::UnknownAction(index, meant));
                }
                Some(row) => {
                    if map.replace(row.action, index, &remap.keys, &mut problems) {
                        replaced.push(row.action);
                    }
                }
            }
        }
        for row in TABLE.iter().filter(|row| !replaced.contains(&row.action)) {
            let usual: Vec<Key> = row.keys.iter().filter_map(|name| Key::parse(name)).collect();
            for key in &usual {
                map.bind(*key, row.action);
            }
            if map.keys(row.action).is_empty()
                && let Some((index, n)) = binding_of(remaps, &usual)
            {
                problems.push(RemapProblem::Orphaned(index, n, row.action));
            }
        }
        (map, problems)
    }

    /// Gives an action other keys. Says whether it has one of them at least.
    fn replace(&mut self, action: Action, index: usize, names: &[String], problems: &mut Vec<RemapProblem>) -> bool {
        for (n, name) in names.iter().enumerate() {
            match Key::parse(name) {
                None => problems.push(RemapProblem::UnknownKey(index, n)),
                Some(key) => match self.action(key) {
                    Some(same) if same == action => problems.push(RemapProblem::Repeated(index, n)),
                    Some(_) => problems.push(RemapProblem::Taken(index, n)),
                    None => self.bind(key, action),
                },
            }
        }
        self.shown.contains_key(&action)
    }

    fn bind(&mut self, key: Key, action: Action) {
        if let std::collections::hash_map::Entry::Vacant(entry) = self.actions.entry(key) {
            entry.insert(action);
            self.shown.entry(action).or_default().push(key);
        }
    }

    /// What a key does.
    #[must_use]
    pub fn action(&self, key: Key) -> Option<Action> {
        self.actions.get(&key).copied()
    }

    /// The keys of an action, the one for hints first.
    #[must_use]
    pub fn keys(&self, action: Action) -> &[Key] {
        self.shown.get(&action).map_or(&[], Vec::as_slice)
    }
}

/// Where the file first gives away one of these keys: which remap, and which key of it.
fn binding_of(remaps: &[Remap], keys: &[Key]) -> Option<(usize, usize)> {
    let names = |(index, remap): (usize, &'_ Remap)| -> Vec<(usize, usize, Option<Key>)> {
        remap.keys.iter().enumerate().map(|(n, name)| (index, n, Key::parse(name))).collect()
    };
    let mut given = remaps.iter().enumerate().flat_map(names);
    given.find(|(_, _, key)| key.is_some_and(|key| keys.contains(&key))).map(|(index, n, _)| (index, n))
}

/// The names of keys that are no single character.
const NAMED: [(&str, KeyCode); 21] = [
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("shift-tab", KeyCode::BackTab),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("del", KeyCode::Delete),
    ("backspace", KeyCode::Backspace),
    ("f1", KeyCode::F(1)),
];

impl Key {
    /// A key by its name in tables and configuration, or as hints write it: `j`, `G`, `ctrl-d`, `Ctrl-D`, `alt-left`, `pgdn`, `F5`, `↓`.
    /// Backspace cannot be given away: input methods send it by themselves.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (ctrl, rest) = held(name, "ctrl-");
        let (alt, rest) = held(rest, "alt-");
        let word = rest.to_lowercase();
        let named = NAMED.iter().find(|(known, _)| *known == word).map(|(_, code)| *code);
        let function =
            word.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n)).map(KeyCode::F);
        let typed = if ctrl { &word } else { rest };
        let mut letters = typed.chars();
        let letter = letters.next().filter(|_| letters.as_str().is_empty()).map(KeyCode::Char);
        let code = named.or(letter).or(function)?;
        (code != KeyCode::Backspace).then_some(Self { code, ctrl, alt })
    }
}

/// Whether a key is held, and the name of the other one.
fn held<'a>(name: &'a str, held: &str) -> (bool, &'a str) {
    match name.split_at_checked(held.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(held) && !rest.is_empty() => (true, rest),
        Some(_) | None => (false, name),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(letter) if self.ctrl => write!(f, "{}", letter.to_uppercase()),
            KeyCode::Char(letter) => write!(f, "{letter}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::Enter => f.write_str("Enter"),
            KeyCode::Esc => f.write_str("Esc"),
            KeyCode::Backspace => f.write_str("Backspace"),
            KeyCode::Delete => f.write_str("Del"),
            KeyCode::Tab => f.write_str("Tab"),
            KeyCode::BackTab => f.write_str("Shift-Tab"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Home => f.write_str("Home"),
            KeyCode::End => f.write_str("End"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_key_and_does_one_thing() {
        let mut seen = HashMap::new();
        for row in TABLE {
            assert!(!row.keys.is_empty(), "{} has no key", row.id);
            for name in row.keys {
                let key = Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"));
                assert_eq!(seen.insert(key, row.id), None, "{name} is given twice");
            }
        }
    }

    #[test]
    fn every_action_has_a_key_that_needs_neither_ctrl_nor_alt_or_has_a_plain_equal() {
        let equals = [Action::HalfDown, Action::HalfUp, Action::Suspend];
        for row in TABLE.iter().filter(|row| !equals.contains(&row.action)) {
            let plain = row.keys.iter().filter_map(|name| Key::parse(name)).any(|key| !key.ctrl && !key.alt);
            assert!(plain, "{}", row.id);
        }
    }

    #[test]
    fn a_remap_replaces_the_keys_of_an_action_and_tells_what_is_wrong() {
        let remap = |action: &str, key: &str| Remap { action: action.into(), keys: vec![key.into()] };
        let (map, problems) =
            Keymap::new(&[remap("down", "E"), remap("serch", "x"), remap("up", "hyper-u"), remap("quit", "E")]);
        assert_eq!(map.action(Key::parse("E").unwrap()), Some(Action::Down));
        assert_eq!(map.action(Key::parse("j").unwrap()), None);
        assert_eq!(
            problems,
            [RemapProblem::UnknownAction(1, Some("search")), RemapProblem::UnknownKey(2, 0), RemapProblem::Taken(3, 0)]
        );
    }

    #[test]
    fn a_remap_that_takes_the_last_key_of_another_action_is_told() {
        let remap = |action: &str, keys: &[&str]| Remap {
            action: action.into(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        };
        let (map, problems) = Keymap::new(&[remap("down", &["j", "n"])]);
        assert_eq!(problems, [RemapProblem::Orphaned(0, 1, Action::NextItem)]);
        assert_eq!(map.action(Key::parse("n").unwrap()), Some(Action::Down));
        // What has another key, or gets one, is no orphan.
        assert_eq!(Keymap::new(&[remap("down", &["j", "right"])]).1, []);
        assert_eq!(Keymap::new(&[remap("down", &["j", "n"]), remap("next-item", &["x"])]).1, []);
        // An action whose new keys are all refused falls back on keys that are gone.
        let (_, problems) = Keymap::new(&[remap("down", &["n"]), remap("next-item", &["hyper-n"])]);
        assert!(problems.contains(&RemapProblem::Orphaned(0, 0, Action::NextItem)), "{problems:?}");
    }

    #[test]
    fn a_key_given_to_the_same_action_twice_is_told_as_that() {
        let (map, problems) = Keymap::new(&[Remap { action: "up".into(), keys: vec!["k".into(), "k".into()] }]);
        assert_eq!(problems, [RemapProblem::Repeated(0, 1)]);
        assert_eq!(map.keys(Action::Up), [Key::parse("k").unwrap()]);
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for name in TABLE.iter().flat_map(|row| row.keys) {
            let key = Key::parse(name).unwrap();
            assert_eq!(Key::parse(&key.to_string()), Some(key), "{name} is written {key}");
        }
    }

    #[test]
    fn an_action_whose_new_keys_are_none_keeps_its_usual_ones() {
        let (map, _) = Keymap::new(&[Remap { action: "up".into(), keys: vec!["hyper-u".into()] }]);
        assert_eq!(map.action(Key::parse("k").unwrap()), Some(Action::Up));
    }

    #[test]
    fn backspace_can_be_given_to_no_action() {
        assert_eq!(Key::parse("backspace"), None);
    }
}

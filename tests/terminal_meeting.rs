//! Whole meetings at the real program on a pseudo-terminal: prepared, held, minuted, carried over; then the data is edited, the change is
//! seen, confirmed, and gone. And a second desk that takes the agenda over.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use harness::{Seen, Session, program_on, script};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const BUILTIN: &str = include_str!("../sample-data/cooperation.json");

/// A desk: its data file, its home, the program at 100×30 in Vietnamese.
struct Desk {
    folder: tempfile::TempDir,
    session: Session,
}

fn open(data: &Path, home: &Path) -> Session {
    open_at(data, home, (100, 30))
}

fn open_at(data: &Path, home: &Path, (cols, rows): (u16, u16)) -> Session {
    program_on(data, &["--lang", "vi"]).env("XDG_DATA_HOME", home.to_str().unwrap()).size(cols, rows).shown()
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data.json");
        fs::write(&data, BUILTIN).unwrap();
        let session = open(&data, &folder.path().join("home"));
        Self { folder, session }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Presses keys, and waits until the screen says something.
    #[track_caller]
    fn press(&mut self, keys: &str, sees: &str) -> &mut Self {
        self.session.send(keys);
        self.session.wait(sees, |seen| seen.contents().contains(sees));
        self
    }

    #[track_caller]
    fn sees_no(&mut self, text: &str) -> &mut Self {
        self.session.wait(&format!("{text} to be gone"), |seen| !seen.contents().contains(text));
        self
    }
}

#[test]
fn a_whole_meeting_is_prepared_held_minuted_and_followed_up() {
    let mut desk = Desk::new();
    // Since the last meeting.
    desk.press("\\s\r", "Đã chụp");
    // The evening before: five items.
    for (tab, query, place) in
        [("2", "phan lan", 1), ("2", "duc", 2), ("2", "han quoc", 3), ("3", "mrc", 4), ("3", "ngan hang the gioi", 5)]
    {
        desk.press(&format!("{tab}/{query}\r"), query);
        desk.press("a", &format!("mục {place}"));
        desk.press("\x1b", "Hồ sơ").sees_no(query);
    }
    desk.press("5", "đã thảo luận 0/5");
    // In the room.
    desk.press("gm", "1/5").press("d", "Đã ghi là đã thảo luận");
    desk.press("i", "Biên bản: Phần Lan");
    desk.press("Đồng ý gia hạn.\r> gửi dự thảo; Vụ HTQT; 15/12/2026", "hạn: 15/12/2026");
    desk.press("\x1b", "đã ghi, ẩn trên màn hình");
    desk.press("n", "2/5").press("L", "Germany").press("n", "Republic of Korea").press("L", "Hàn Quốc");
    desk.press("m", "đã thảo luận 1/5");
    desk.press("b", "Bản tóm lược").press("\x1b", "đã thảo luận 1/5");
    let from = desk.session.count();
    desk.press("y", "đã gửi");
    // The count may have been taken in the middle of a frame, even of a letter.
    desk.session.look(|seen| {
        assert_eq!(String::from_utf8_lossy(&seen.raw[from..]).matches("\x1b]52;c;").count(), 1);
    });
    // Its minutes.
    let minutes = desk.at("minutes.md");
    desk.press("M", "# Biên bản");
    desk.press(&format!("w\x15{}\r", minutes.display()), "1 việc phải làm:");
    desk.press("", "1. ☐ gửi dự thảo · Vụ HTQT · hạn 15/12/2026").press("y", "Đã ghi");
    let text = fs::read_to_string(&minutes).unwrap();
    assert!(text.contains("- [ ] gửi dự thảo · Vụ HTQT · hạn 15/12/2026"), "{text}");
    // The clerk edits the data: what changed is seen, confirmed, and gone.
    let data = desk.at("data.json");
    let edited = BUILTIN.replacen("\"status\": \"pipeline\"", "\"status\": \"implementation\"", 1);
    assert_ne!(edited, BUILTIN);
    fs::write(&data, edited).unwrap();
    desk.press("6", "~ Thay đổi 1");
    desk.press("C", "Coi các thay đổi này là đã xem?").press("y", "Không có gì thay đổi kể từ");
    desk.press("u", "~ Thay đổi 1").press("C", "Mốc mới").press("y", "Không có gì thay đổi kể từ");
    desk.session.send("q");
    desk.session.ends_restored(0);
    // At the next start it is still so.
    let home = desk.at("home");
    desk.session = open(&data, &home);
    desk.press("", "Không có gì thay đổi").press("5", "đã thảo luận 1/5");
    desk.session.send("q");
    desk.session.ends_restored(0);
}

/// The program on a data file, for one command.
fn command(data: &Path, home: &Path, words: &[&str]) -> String {
    let mut command = std::process::Command::new(harness::PROGRAM);
    command.args(words).arg("--data").arg(data).args(["--lang", "vi", "--config", "none"]);
    let output = command.env("XDG_DATA_HOME", home).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_meeting_prepared_by_query_is_held_minuted_carried_over_and_its_actions_are_ticked_at_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let (data, home) = (folder.path().join("data.json"), folder.path().join("home"));
    fs::write(&data, BUILTIN).unwrap();
    // The week before: the agenda is what a query finds.
    let words = ["agenda", "new", "--from", "flag:outcome_unreported", "--title", "Giao ban", "--date", "24/11/2026"];
    let said = command(&data, &home, &words);
    assert!(said.contains("“Giao ban”, 24/11/2026"), "{said}");
    let mut desk = Desk { session: open_at(&data, &home, (80, 24)), folder };
    desk.press("5", "đã thảo luận 0/");
    // When, where and with whom, and a point that has no record.
    desk.press(":meeting-details\r", "Thông tin cuộc họp");
    desk.press("\t\t14h30\t16:00\tPhòng 402\tbà Lan\tông Nam\tbà Mai; ông Bình\tbà Hoa\r", "1. ");
    desk.sees_no("Thông tin cuộc họp");
    desk.press(":add-topic\r", "Thêm vào chương trình").press("\r", "Đã thêm");
    // In the room.
    desk.press("gm", "Chế độ họp").press("d", "Đã ghi là đã thảo luận").press("i", "Biên bản");
    desk.press("Đồng ý.\r", "Đồng ý.").press("> gửi dự thảo; Vụ HTQT; 01/12/2026", "hạn: 01/12/2026");
    desk.press("\r! hết hiệu lực 20/11/2026", "Quyết định: hết hiệu lực · 20/11/2026").press("\x1b", "đã ghi");
    desk.press("m", "☐ gửi dự thảo");
    // The minutes go out with every field.
    let minutes = desk.at("m1.md");
    desk.press("M", "# Biên bản")
        .press(&format!("w\x15{}\r", minutes.display()), "1 việc phải làm")
        .press("y", "Đã ghi");
    let text = fs::read_to_string(&minutes).unwrap();
    for part in [
        "# Biên bản: Giao ban",
        "24/11/2026 · đã thảo luận 1/",
        "- **Bắt đầu:** 14:30\n- **Kết thúc:** 16:00\n- **Địa điểm:** Phòng 402\n- **Chủ trì:** bà Lan\n- **Thư ký:** ông Nam\n",
        "- **Có mặt:** (2) bà Mai; ông Bình\n- **Vắng mặt:** (1) bà Hoa\n",
        "## Việc phải làm (1)",
        "- [ ] gửi dự thảo · Vụ HTQT · hạn 01/12/2026 (mục 1)",
        "- **Quyết định:** hết hiệu lực · 20/11/2026",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    // The next meeting has what is left of this one.
    desk.press(":carry-over\r", "Thông tin cuộc họp").press("24/12/2026\r", "24/12/2026 · đã thảo luận 0/");
    desk.press("g", "☐ gửi dự thảo").press("d", "Đã ghi là đã thảo luận");
    desk.press(":action-items\r", "Việc phải làm của các cuộc họp")
        .press(" ", "đã xong")
        .press("\x1b", "☑ gửi dự thảo");
    let next = desk.at("m2.md");
    desk.press("M", "# Biên bản").press(&format!("w\x15{}\r", next.display()), "Đã ghi");
    let text = fs::read_to_string(&next).unwrap();
    for part in ["Việc từ cuộc họp trước:", "- [x] gửi dự thảo · Vụ HTQT", "(từ “Giao", "- **Địa điểm:** Phòng 402"]
    {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    desk.session.send("q");
    desk.session.ends_restored(0);
    let actions = command(&data, &home, &["actions", "--state", "done"]);
    assert!(actions.contains("đã xong") && actions.contains("gửi dự thảo"), "{actions}");
}

/// Looks at the agenda until it says something. One may look before that is on the disk: one goes away and comes back.
fn looks_until(session: &mut Session, text: &str) {
    let start = Instant::now();
    session.send("5");
    while !session.within(Duration::from_millis(200), |seen: &Seen| seen.contents().contains(text)) {
        assert!(start.elapsed() < Duration::from_secs(15), "{}", session.look(Seen::contents));
        session.send("15");
    }
}

#[test]
fn what_another_instance_writes_is_there_when_one_looks() {
    let mut desk = Desk::new();
    let mut other = open(&desk.at("data.json"), &desk.at("home"));
    other.send("2/phan lan\ra");
    other.wait("the pin", |seen| seen.contents().contains("mục 1"));
    looks_until(&mut desk.session, "đã thảo luận 0/1");
    desk.press("i", "Biên bản: Phần Lan").press("dòng của tôi\x1b", "dòng của tôi");
    other.send("\x1b");
    looks_until(&mut other, "dòng của tôi");
    for session in [&mut desk.session, &mut other] {
        session.send("q");
        session.ends_restored(0);
    }
}

#[test]
fn a_page_printed_in_the_room_stands_on_a_cleared_screen() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data.json");
    fs::write(&data, BUILTIN).unwrap();
    let quoted = |path: &Path| format!("'{}'", path.display());
    let shell = format!("printf 'typed before: secret\\n'; exec \"$0\" --lang vi --config none {}", quoted(&data));
    let home = folder.path().join("home");
    let mut session = script(&shell).env("XDG_DATA_HOME", home.to_str().unwrap()).size(100, 30).shown();
    session.send("2/phan lan\ra");
    session.wait("the pin", |seen| seen.contents().contains("mục 1"));
    session.send("\x1b5gm");
    session.wait("the room", |seen| seen.contents().contains("1/1"));
    session.send("P");
    session.wait("the page", |seen| !seen.screen.screen().alternate_screen() && seen.contents().contains("Phần Lan"));
    session.look(|seen| assert!(!seen.contents().contains("secret"), "{}", seen.contents()));
    session.send("x");
    session.wait("the frame", |seen| seen.screen.screen().alternate_screen());
    session.send("qq");
    session.ends_restored(0);
}

#[test]
fn an_agenda_is_handed_to_a_colleague_under_another_account() {
    let mut desk = Desk::new();
    desk.press("2/phan lan\ra", "mục 1").press("\x1b5", "đã thảo luận 0/1");
    desk.press("ixem lại\x1b", "xem lại");
    let file = desk.at("hop.json");
    desk.press("A", "Các cuộc họp").press(&format!("w\x15{}\r", file.display()), "Đã ghi");
    desk.session.send("q");
    desk.session.ends_restored(0);
    let (data, other) = (desk.at("data.json"), desk.at("other-home"));
    desk.session = open(&data, &other);
    desk.press("5", "Chưa có cuộc họp nào").press(&format!("Ao{}\r", file.display()), "Đã nhận");
    desk.press("j", "xem lại");
    desk.session.send("q");
    desk.session.ends_restored(0);
}

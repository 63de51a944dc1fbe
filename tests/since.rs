//! What an officer does with changes: a snapshot, an edit of the dataset, a look at what changed, a confirmation.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::compare::{Compared, NotSeen, Shared, Sighting};
use bangiao::app::input::{Effect, SaveOutcome, Task, TaskResult};
use bangiao::app::theme::ScreenTheme;
use bangiao::dataset::changes::changes;
use bangiao::dataset::{Lang, load};
use bangiao::desk::agenda::Minter;
use bangiao::desk::notebook::{Notebook, Snapshot};
use bangiao::store::snapshots::{SnapshotFiles, hash};
use bangiao::text::{Clean, Private};
use common::{DESK, Desk, said};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

/// A desk with a disk: what it asks for is done behind it, one task after the other.
struct Office {
    desk: Desk,
    disk: TempDir,
    /// The file of the data, as it is now.
    file: Vec<u8>,
    /// What is written down.
    kept: Notebook,
    /// How many comparisons were asked for.
    compared: usize,
    /// The disk takes nothing of what is seen.
    refuses: bool,
}

impl Office {
    fn new() -> Self {
        Self::in_language(Lang::Vi)
    }

    fn in_language(lang: Lang) -> Self {
        Self::of(Desk::over(DESK, lang))
    }

    fn of(desk: Desk) -> Self {
        let disk = tempfile::tempdir().unwrap();
        let mut office =
            Self { desk, disk, file: DESK.to_vec(), kept: Notebook::default(), compared: 0, refuses: false };
        office.work(Vec::new());
        office
    }

    /// Does what is asked for until nothing is.
    fn work(&mut self, effects: Vec<Effect>) {
        let task = |effect| {
            let Effect::Task(task) = effect else { panic!("{effect:?} was asked for") };
            Some(task)
        };
        let mut tasks: Vec<Task> = effects.into_iter().filter_map(task).collect();
        loop {
            tasks.extend(self.desk.app.tasks());
            if tasks.is_empty() {
                return;
            }
            let result = self.run(tasks.remove(0));
            tasks.extend(self.desk.app.hear(result).into_iter().filter_map(task));
        }
    }

    fn run(&mut self, task: Task) -> TaskResult {
        let snapshots = SnapshotFiles::at(self.disk.path());
        match task {
            Task::Keep { edits, batches } => {
                for edit in &edits {
                    self.kept.apply(edit);
                }
                TaskResult::Kept { notebook: Box::new(self.kept.clone()), batches, notices: Vec::new() }
            }
            Task::Compare(question) => {
                self.compared += 1;
                let comparison = snapshots.get(&question.snapshot.hash).map_err(|trouble| trouble.reason());
                let comparison = comparison.map(|bytes| {
                    let old = load(&bytes).unwrap().dataset;
                    let changes = changes(&old, &question.now.0);
                    Shared(Arc::new(Compared { old: Arc::new(old), changes }))
                });
                TaskResult::Compared(question, comparison)
            }
            Task::Open | Task::HandOver { .. } | Task::TakeOver { .. } | Task::ListPaths { .. } => {
                panic!("the notes are here, and none are handed over")
            }
            Task::Write { path, what, .. } => {
                TaskResult::FileWritten { asked: path.clone(), path, what, outcome: SaveOutcome::Done }
            }
            Task::Shoot(shot) if shot.hash == hash(&self.file) => {
                snapshots.put(&self.file).unwrap();
                TaskResult::Shot(shot, "2026-11-24T18:30".to_owned())
            }
            Task::Shoot(_) => TaskResult::NotShot(said("tệp đã khác", "the file is another")),
            Task::See(seen) => self.see(&seen),
        }
    }

    /// Keeps what is seen, as the disk does.
    fn see(&mut self, seen: &Sighting) -> TaskResult {
        if self.refuses {
            return TaskResult::NotSeen(NotSeen::Refused(said("đĩa đầy", "the disk is full")));
        }
        if seen.hash != hash(&self.file) {
            return TaskResult::NotSeen(NotSeen::Another);
        }
        let snapshot = Snapshot {
            id: seen.snapshot.clone(),
            portfolio: seen.portfolio.clone(),
            name: Private::new(Clean::default()),
            taken: "2026-11-24T18:29".to_owned(),
            hash: seen.hash.clone(),
            as_of: seen.as_of,
            removed: false,
            automatic: true,
            size: self.file.len() as u64,
            rest: serde_json::Map::new(),
        };
        for edit in self.kept.seeing(&snapshot, seen.before.as_ref()) {
            self.kept.apply(&edit);
        }
        SnapshotFiles::at(self.disk.path()).put(&self.file).unwrap();
        TaskResult::Seen
    }

    /// The dashboard is closed, the file is edited, and it is opened again.
    fn edit_and_reopen(&mut self, edit: impl FnOnce(&mut Value)) -> &mut Self {
        let mut value: Value = serde_json::from_slice(&self.file).unwrap();
        edit(&mut value);
        self.file = value.to_string().into_bytes();
        let kept = self.kept.clone();
        self.desk = Desk::over_with(&self.file, |settings| {
            settings.notebook = kept;
            settings.minter = Minter::new("y");
        });
        self.work(Vec::new());
        self
    }

    /// How many snapshots somebody took.
    fn named(&self) -> usize {
        self.kept.named_of("builtin").count()
    }

    fn press(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            self.desk.press(name);
            let effects = std::mem::take(&mut self.desk.effects);
            self.work(effects);
        }
        self
    }

    fn type_text(&mut self, text: &str) -> &mut Self {
        self.desk.type_text(text);
        self.work(Vec::new());
        self
    }

    /// The file is edited, and read again.
    fn edit(&mut self, edit: impl FnOnce(&mut Value)) -> &mut Self {
        let mut value: Value = serde_json::from_slice(&self.file).unwrap();
        edit(&mut value);
        self.file = value.to_string().into_bytes();
        self.desk.reload(&self.file);
        self.work(Vec::new());
        self
    }

    #[track_caller]
    fn sees(&mut self, text: &str) -> &mut Self {
        self.desk.sees(text);
        self
    }

    #[track_caller]
    fn sees_no(&mut self, text: &str) -> &mut Self {
        self.desk.sees_no(text);
        self
    }
}

fn record<'v>(file: &'v mut Value, id: &str) -> &'v mut Value {
    file["records"].as_array_mut().unwrap().iter_mut().find(|record| record["id"] == id).unwrap()
}

/// One of every kind: new, changed, finished, gone.
fn a_month_later(file: &mut Value) {
    record(file, "de-groundwater")["status"] = json!("in_force");
    record(file, "fi-met-modernisation")["status"] = json!("closed");
    let norway = json!({ "id": "no", "iso3166": "NO", "name": { "vi": "Na Uy", "en": "Norway" }, "sources": [] });
    file["partners"].as_array_mut().unwrap().push(norway);
    file["records"].as_array_mut().unwrap().retain(|record| record["id"] != "fi-zero-emission");
}

/// A desk at which a snapshot was taken a month ago, its Changes tab in front.
fn a_month_after_a_snapshot() -> Office {
    let mut office = Office::new();
    office.press("\\ s enter").edit(a_month_later).press("6");
    office
}

#[test]
fn the_whole_loop_from_an_edit_to_its_confirmation_and_back() {
    let mut office = Office::new();
    office.press("6").sees("6 Thay đổi (0)").sees("Không có gì thay đổi kể từ 24/11/2026 18:29.");
    office.press("\\ s").sees("> 2026-11-24").press("enter");
    office.sees("6 Thay đổi (0)").sees("Không có gì thay đổi kể từ 24/11/2026 18:30.");
    office.edit(|file| record(file, "de-groundwater")["status"] = json!("in_force"));
    office.sees("6 Thay đổi (1)").sees("~ Thay đổi 1").sees("tình trạng ▪ đã ký → ✔ có hiệu lực");
    assert_eq!(office.desk.selected().as_deref(), Some("de-groundwater"));
    office.press("C y").sees("6 Thay đổi (0)").sees("Không có gì thay đổi kể từ");
    assert_eq!(office.named(), 2, "the confirmation is a snapshot of its own");
    office.press("u").sees("6 Thay đổi (1)").sees("▪ đã ký → ✔ có hiệu lực");
    assert_eq!(office.named(), 1, "one step takes both edits back");
}

#[test]
fn changes_are_told_by_what_became_of_them_and_field_by_field() {
    let mut office = a_month_after_a_snapshot();
    office.sees("+ Mới 1").sees("+ Na Uy").sees("~ Thay đổi 1").sees("✓ Kết thúc 1").sees("- Không còn 1");
    office.sees("+ Mới kể từ 24/11/2026 18:30: chưa có trong");
    assert_eq!(office.desk.selected().as_deref(), Some("no"));
    office.press("j j").sees("tình trạng ▸ đang thực hiện");
    assert_eq!(office.desk.selected().as_deref(), Some("fi-met-modernisation"));
    office.press("k k k");
    assert_eq!(office.desk.selected().as_deref(), Some("no"), "headings are passed over");
}

#[test]
fn what_is_gone_is_shown_as_it_was_and_its_links_lead_on() {
    let mut office = a_month_after_a_snapshot();
    office.press("G").sees("dưới đây là của bản chụp.");
    assert_eq!(office.desk.shown().as_deref(), Some("fi-zero-emission"));
    office.sees("Dự án chuẩn bị cùng Phần Lan.").press("enter enter");
    assert_eq!(office.desk.shown().as_deref(), Some("fi"));
    office.press("esc").sees("dưới đây là của bản chụp.");
    assert_eq!(office.desk.shown().as_deref(), Some("fi-zero-emission"));
}

#[test]
fn the_dataset_itself_stands_among_what_changed() {
    let mut office = Office::in_language(Lang::En);
    office.press("\\ s enter").edit(|file| file["as_of"] = json!("2025-03-31")).press("6");
    office.sees("A portfolio for tests").sees("31 Dec 2024 → 31 Mar 2025").sees("as of");
}

#[test]
fn looking_resets_nothing_and_a_confirmation_is_given_in_front_of_what_it_confirms() {
    let mut office = a_month_after_a_snapshot();
    office.press("G enter j esc esc L 1 6 L").sees("6 Thay đổi (4)");
    office.press("2 C").sees("Hãy xem thẻ Thay đổi trước khi xác nhận.").sees("6 Thay đổi (4)");
    office.press("6 C y").sees("6 Thay đổi (0)").press("C").sees("Không có gì để xác nhận.");
    assert_eq!(office.named(), 2);
}

#[test]
fn the_cursor_stays_on_its_item_through_a_reload() {
    let mut office = a_month_after_a_snapshot();
    office.press("j j");
    office.edit(|file| record(file, "la-hydropower")["status"] = json!("suspended"));
    office.sees("6 Thay đổi (5)");
    assert_eq!(office.desk.selected().as_deref(), Some("fi-met-modernisation"));
}

#[test]
fn a_search_finds_what_changed_and_what_is_gone() {
    let mut office = a_month_after_a_snapshot();
    office.press("j /").type_text("khi tuong").press("enter").sees("✓ Kết thúc 1").sees_no("+ Na Uy");
    office.press("esc");
    assert_eq!(office.desk.selected().as_deref(), Some("de-groundwater"), "the cursor is back on its item");
    office.press("/").type_text("phat thai").press("enter").sees("- Không còn 1");
    assert_eq!(office.desk.selected().as_deref(), Some("fi-zero-emission"));
    office.press("/").press("ctrl-u").type_text("xyzzy").press("enter").sees("Không có kết quả nào.");
}

#[test]
fn another_snapshot_is_chosen_and_a_choice_is_taken_back() {
    let mut office = a_month_after_a_snapshot();
    office.press("\\ s").type_text(" B").press("enter").sees("Đã chụp “2026-11-24 (2) B”.").sees("6 Thay đổi (4)");
    office
        .press("B")
        .sees("2026-11-24 (2) B")
        .sees("●")
        .press("k enter")
        .sees("6 Thay đổi (0)")
        .sees("2026-11-24 (2) B");
    office.press("u").sees("6 Thay đổi (4)");
}

#[test]
fn a_snapshot_is_deleted_for_good_with_its_bytes_when_that_is_agreed_to() {
    let mut office = a_month_after_a_snapshot();
    office.press("B D").sees("Xóa hẳn bản chụp “2026-11-24”?").sees("Không hoàn tác được.").sees("Đây đang là mốc");
    office.press("n").sees("6 Thay đổi (4)");
    assert_eq!(office.named(), 1);
    office.press("B D y").sees("Đã xóa hẳn bản chụp “2026-11-24”.").sees_no("2026-11-24 ");
    assert_eq!(office.named(), 0);
    office.press("esc").sees("6 Thay đổi (4)").sees("Kể từ 24/11/2026 18:29");
    office.press("u").sees("Không còn gì để hoàn tác");
}

#[test]
fn what_the_last_session_saw_is_compared_with_although_nobody_thought_of_a_snapshot() {
    let mut office = Office::new();
    office.edit_and_reopen(a_month_later).press("6");
    office.sees("6 Thay đổi (4)").sees("Kể từ 24/11/2026 18:29").sees("+ Mới 1").sees("- Không còn 1");
    office.edit(|file| record(file, "la-hydropower")["status"] = json!("suspended"));
    office.sees("6 Thay đổi (5)");
    office.edit_and_reopen(|_| ()).press("6").sees("6 Thay đổi (5)");
    assert_eq!(office.kept.snapshots.len(), 2, "each session keeps what it saw last");
    office.press("u").sees("Không còn gì để hoàn tác");
}

#[test]
fn a_file_that_is_edited_while_it_is_first_shown_is_compared_with_how_it_was_opened() {
    let mut office = Office::new();
    office.press("6").edit(a_month_later).sees("6 Thay đổi (4)");
    office.edit(|file| record(file, "la-hydropower")["status"] = json!("suspended")).sees("6 Thay đổi (5)");
    assert_eq!(office.kept.snapshots.len(), 2);
}

#[test]
fn a_snapshot_with_a_name_takes_no_change_away_that_nobody_has_confirmed() {
    let mut office = Office::new();
    office.edit_and_reopen(a_month_later).press("6 \\ s enter").sees("Đã chụp “2026-11-24”.").sees("6 Thay đổi (4)");
    office.press("B").sees("● Lần xem trước, chương trình tự giữ").sees("tự giữ  số liệu").press("j enter");
    office.sees("6 Thay đổi (0)").press("B k enter").sees("6 Thay đổi (4)");
}

#[test]
fn a_confirmation_says_what_it_will_do_and_does_it_to_what_was_seen() {
    let mut office = Office::new();
    office.edit_and_reopen(a_month_later).press("6 C").sees("Coi các thay đổi này là đã xem?");
    office.sees("Mốc hiện nay: lần xem lúc 24/11/2026 18:29.");
    office.sees("Mốc mới: dữ liệu đang xem (số liệu 31/12/2024), sẽ được chụp lại với tên").sees("“2026-11-24”.");
    office.sees("4 thay đổi đang hiện sẽ được coi là đã xem.").press("n").sees("6 Thay đổi (4)");
    assert_eq!(office.named(), 0);
    office.press("C").edit(|file| record(file, "la-hydropower")["status"] = json!("suspended"));
    office.press("y").sees("Dữ liệu vừa đổi: hãy xem lại trước khi xác nhận.").sees("6 Thay đổi (5)");
    assert_eq!(office.named(), 0);
    office.press("C esc C y").sees("6 Thay đổi (0)");
    assert_eq!(office.named(), 1);
}

#[test]
fn what_cannot_be_kept_is_said_once_and_where_the_tab_is_empty_because_of_it() {
    let mut office = Office::new();
    office.kept = Notebook::default();
    office.refuses = true;
    office.edit_and_reopen(a_month_later).sees("Chương trình không tự giữ lại được dữ liệu đang xem: đĩa đầy.");
    office.press("6").sees("không tự giữ lại được").sees("\\ s chụp dữ liệu hiện tại");
    office.press("2").edit(|file| record(file, "la-hydropower")["status"] = json!("suspended"));
    office.sees_no("đĩa đầy");
    let large = TaskResult::NotSeen(NotSeen::TooLarge);
    office.desk.app.hear(large);
    office.sees_no("32 MB").press("6").sees("Tệp này lớn hơn 32 MB nên chương trình không tự giữ lại");
}

#[test]
fn nothing_is_taken_twice_and_the_first_snapshot_becomes_the_baseline() {
    let mut office = Office::new();
    office.press("\\ s").press("esc");
    assert_eq!(office.named(), 0);
    office.press("\\ s enter 6").sees("6 Thay đổi (0)");
    office.press("\\ s").sees("Dữ liệu vẫn đúng như bản chụp “2026-11-24”");
    assert_eq!(office.named(), 1);
}

#[test]
fn a_second_confirmation_before_the_answer_takes_no_second_snapshot() {
    let mut office = a_month_after_a_snapshot();
    office.desk.press("C y");
    let first = std::mem::take(&mut office.desk.effects);
    office.desk.press("C y").sees("Đang chụp dữ liệu…");
    assert_eq!(office.desk.effects, []);
    // The same bytes may also have been kept by another hand meanwhile.
    office.work(first.clone());
    office.work(first);
    office.sees("6 Thay đổi (0)");
    assert_eq!(office.named(), 2);
}

#[test]
fn only_what_is_on_the_screen_is_kept() {
    let mut office = Office::new();
    office.file.push(b' ');
    office.press("\\ s enter").sees("tệp đã khác").press("6").sees("6 Thay đổi (0)");
    assert_eq!(office.named(), 0);
}

#[test]
fn a_snapshot_that_is_lost_is_said_and_another_can_be_chosen() {
    let mut office = a_month_after_a_snapshot();
    std::fs::remove_dir_all(office.disk.path().join("snapshots")).unwrap();
    office.edit(|file| file["as_of"] = json!("2025-03-31"));
    office.sees("Không so sánh được:").sees("B chọn bản chụp khác, \\ s chụp bản mới.");
    office.press("C y").sees("6 Thay đổi (0)");
}

#[test]
fn an_answer_about_other_data_counts_for_nothing() {
    let mut office = a_month_after_a_snapshot();
    let mut asked = |edit: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_slice(&office.file).unwrap();
        edit(&mut value);
        office.file = value.to_string().into_bytes();
        office.desk.reload(&office.file);
        office.desk.app.tasks().remove(0)
    };
    let late = asked(&|file| file["as_of"] = json!("2025-03-31"));
    let now = asked(&|file| file["as_of"] = json!("2025-04-30"));
    let result = office.run(late);
    office.desk.app.hear(result);
    office.sees("Đang so sánh với bản chụp…").sees_no("31/03/2025");
    let result = office.run(now);
    office.desk.app.hear(result);
    office.sees("6 Thay đổi (5)").sees("30/04/2025");
}

#[test]
fn nothing_is_compared_twice_nor_before_the_data_has_come() {
    let mut office = a_month_after_a_snapshot();
    assert_eq!(office.compared, 1);
    office.press("j L / a esc 2 6");
    assert_eq!(office.compared, 1);
    let mut awaited = Office::of(Desk::awaited(Lang::Vi));
    awaited.press("\\ s").sees("Đang nạp dữ liệu…");
    assert_eq!(awaited.kept.snapshots.len(), 0, "what is not there yet is not seen");
}

#[test]
fn the_tab_holds_at_every_size_and_in_ascii() {
    let mut office = a_month_after_a_snapshot();
    for (cols, rows) in [(40, 10), (60, 20), (80, 24), (120, 40), (300, 100)] {
        office.desk.resize(cols, rows);
        office
            .press("g")
            .sees("+ Na Uy")
            .press("G")
            .sees("- Đô thị")
            .press("B")
            .sees("2026-11-24")
            .press("esc \\ s esc");
    }
    let mut ascii = Office::of(Desk::with(DESK, Lang::En, ScreenTheme::new(true, true)));
    ascii.press("\\ s enter").edit(a_month_later).press("6");
    for keys in ["g", "j", "j", "G", "B", "esc"] {
        let screen = ascii.press(keys).desk.screen();
        let signs: Vec<char> = screen
            .chars()
            .filter(|letter| !letter.is_ascii() && !letter.is_alphabetic() && !letter.is_whitespace())
            .collect();
        assert!(signs.is_empty(), "{signs:?}\n{screen}");
    }
}

#[test]
fn what_changed_is_written_to_a_file_row_by_row_as_the_command_prints_it() {
    let mut office = Office::new();
    office.press("6 \\ s enter").edit(a_month_later);
    office.desk.press("w").sees("bangiao-changes.csv").press("ctrl-u").type_text("x.json").press("enter");
    let [Effect::Task(Task::Write { bytes, .. })] = office.desk.effects.as_slice() else { panic!("nothing") };
    let rows: Vec<Value> = serde_json::from_slice(bytes).unwrap();
    let kinds: Vec<&str> = rows.iter().map(|row| row["change"].as_str().unwrap()).collect();
    for kind in ["added", "changed", "finished", "removed"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(of("de-groundwater")["fields"], json!([{ "field": "status", "old": "signed", "new": "in_force" }]));
}

#[test]
fn a_private_note_that_changed_is_told_at_the_desk_and_not_in_the_room() {
    let mut office = Office::new();
    office.press("\\ s enter");
    office.edit(|file| record(file, "de-groundwater")["private_note"] = json!({ "vi": "chỉ trong phòng ta" }));
    office.press("6").sees("chỉ trong phòng ta").sees("6 Thay đổi (1)").sees("1/1");
    office
        .press("m")
        .sees("Không có gì thay đổi kể từ")
        .sees_no("chỉ trong phòng ta")
        .press("m")
        .sees("6 Thay đổi (1)");
    office.edit(|file| record(file, "de-groundwater")["status"] = json!("in_force"));
    office.press("m enter").sees("~ Thay đổi kể từ").sees_no("chỉ trong phòng ta");
}

#[test]
fn the_changes_since_a_snapshot_are_a_picture() {
    for (cols, rows) in [(120, 40), (80, 24), (60, 20), (40, 15)] {
        let mut office = Office::new();
        office.desk.resize(cols, rows);
        office.press("\\ s enter").edit(|value| {
            value["records"][0]["status"] = json!("closed");
            value["records"].as_array_mut().unwrap().remove(1);
        });
        office.press("6 j");
        insta::assert_snapshot!(format!("changes_{cols}x{rows}"), office.desk.screen());
    }
}

//! What is private is on no screen that others read: with `--public`, and in the meeting layout. Every action of the key table is
//! tried from every tab, every overlay is opened, and what leaves the dashboard is looked at, too. Then the same at a real
//! terminal, with what stands on it afterwards.

#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod canary;
mod common;
#[cfg(target_os = "linux")]
#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;
mod support;

use bangiao::app::compare::{Compared, Shared};
use bangiao::app::input::{Edited, Effect, Hindrance, Input, SaveOutcome, Task, TaskResult};
use bangiao::app::keymap::{Action, Context, KeyRow, TABLE};
use bangiao::app::{App, Settings};
use bangiao::dataset::changes::changes;
use bangiao::dataset::{Edtf, Id, Lang, Text, load};
use bangiao::desk::agenda::Handle;
use bangiao::desk::details::MeetingField;
use bangiao::desk::draft::MinuteDraft;
use bangiao::desk::notebook::{Edit, Notebook, Snapshot};
use bangiao::desk::session::Session;
use bangiao::lang::{Phrase, Reader, StoreText};
use bangiao::text::{Audience, Clean, Private};
use canary::{SECRET, assert_silent, sound};
use common::{Desk, said};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How others come to read the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Public,
    Meeting,
}

const ROOMS: [Room; 2] = [Room::Public, Room::Meeting];

fn handle(name: &str) -> Handle {
    Handle(name.into())
}

/// Something to be told, with a path in it and a word of the file.
fn told() -> Phrase {
    Phrase::new(|reader| StoreText::Refused {
        place: reader.path(Path::new("/home/kanarhome/state.json")),
        why: reader.quote("kanarword"),
    })
}

/// What is read of it where others look.
fn in_the_room(said: &Phrase) -> String {
    Lang::ALL.map(|lang| said.read_by(Reader { lang, audience: Audience::Room })).join(" ")
}

fn hindrance() -> Hindrance {
    Hindrance { short: said("disk full", "disk full"), reason: told(), changes: 1 }
}

/// An agenda with a minute, and a snapshot, with names of their own.
fn notebook(dated: bool) -> Notebook {
    let date = Edtf::parse("2026-11-27").ok().filter(|_| dated);
    let name = |item: &str| Text { vi: Some(Clean::line(item)), en: None };
    let pin = |pin: &str, item: &str| Edit::Pin {
        agenda: handle("a"),
        pin: handle(pin),
        item: Id::new(item).unwrap(),
        name: name(item),
    };
    let snapshot = Snapshot {
        id: handle("s"),
        portfolio: "builtin".to_owned(),
        name: Private::new(Clean::line("Kanarsnapshot")),
        taken: "2026-10-01T09:00".to_owned(),
        hash: "0".to_owned(),
        as_of: Edtf::parse("2024-12-31").unwrap(),
        removed: false,
        automatic: false,
        size: 0,
        rest: serde_json::Map::new(),
    };
    let mut notebook = Notebook::default();
    for edit in [
        Edit::Begin { agenda: handle("b"), name: Clean::line("Kanaragenda hai"), date: None },
        Edit::Begin { agenda: handle("a"), name: Clean::line("Kanaragenda"), date },
        Edit::Choose { agenda: Some(handle("a")) },
        Edit::Describe { agenda: handle("a"), field: MeetingField::Place, value: Clean::line("Kanarplace") },
        Edit::Describe { agenda: handle("a"), field: MeetingField::Present, value: Clean::line("Kanarwho; kanarwho") },
        Edit::Begin { agenda: handle("c"), name: Clean::line("Kanaragenda ba"), date: None },
        Edit::Belong { agenda: handle("c"), portfolio: Some("/home/kanarhome/khac.json".to_owned()) },
        pin("p", "fi"),
        pin("q", "a-record"),
        Edit::AddTopic { agenda: handle("a"), pin: handle("t"), name: Clean::line("Kanartopic") },
        Edit::Snapshot { snapshot: Box::new(snapshot) },
        Edit::Since { portfolio: "builtin".to_owned(), snapshot: Some(handle("s")) },
    ] {
        notebook.apply(&edit);
    }
    let mut draft = MinuteDraft::new(handle("d"), &notebook, &handle("a"), &handle("p")).unwrap();
    notebook.apply(&draft.write("Kanarminute: đồng ý.\n> kanartask; kanarwho; 15/12/2026").unwrap());
    notebook
}

/// A dashboard full of secrets, with others before it.
struct Watched {
    desk: Desk,
    /// The names of the overlays that were seen, where they are asked for: that takes its time.
    overlays: BTreeSet<String>,
    names_overlays: bool,
}

impl Watched {
    fn new(room: Room, lang: Lang, change: impl FnOnce(&mut Settings)) -> Self {
        let desk = Desk::over_with(sound(SECRET).as_bytes(), |settings| {
            settings.lang = lang;
            settings.notebook = notebook(true);
            settings.notices = vec![told()];
            if room == Room::Public {
                settings.audience = Audience::Room;
            }
            change(settings);
        });
        let mut watched = Self { desk, overlays: BTreeSet::new(), names_overlays: false };
        watched.desk.resize(100, 30);
        let leave: Vec<Task> = watched.desk.app.tasks();
        for task in leave {
            watched.answer(task);
        }
        if room == Room::Meeting {
            watched.desk.press("m");
        }
        watched.look("at first");
        watched
    }

    /// What was compared differs in private fields, and in a public one.
    fn answer(&mut self, task: Task) {
        if let Task::Compare(question) = task {
            let old = load(sound("kanarold").replacen("chữ", "chữ cũ", 40).as_bytes()).unwrap().dataset;
            let changes = changes(&old, &question.now.0);
            assert!(changes.len() > 3, "{changes:?}");
            self.desk
                .app
                .hear(TaskResult::Compared(question, Ok(Shared(Arc::new(Compared { old: Arc::new(old), changes })))));
        }
    }

    /// Nothing on the screen is private, nor in what is asked for.
    #[track_caller]
    fn look(&mut self, what: &str) {
        assert_silent(&self.desk.screen(), what);
        for effect in &self.desk.effects {
            match effect {
                Effect::Copy { text, what: name } => assert_silent(&format!("{text} {}", in_the_room(name)), what),
                Effect::Print(text) => assert_silent(text, what),
                Effect::EditMinute(draft) => assert_silent(&draft.text(), what),
                Effect::Task(Task::Write { bytes, what: name, path, .. }) => {
                    let name = in_the_room(name);
                    assert_silent(&format!("{} {name} {path}", String::from_utf8_lossy(bytes)), what);
                }
                Effect::Task(Task::HandOver { .. } | Task::ListPaths { .. }) | Effect::EditData(_) => {
                    panic!("{what}: {effect:?}")
                }
                Effect::Task(
                    Task::Keep { .. }
                    | Task::Open
                    | Task::TakeOver { .. }
                    | Task::Compare(_)
                    | Task::Shoot(_)
                    | Task::See(_),
                )
                | Effect::Quit(_)
                | Effect::Suspend
                | Effect::Reload
                | Effect::Mouse(_)
                | Effect::OpenData(_)
                | Effect::OtherFile
                | Effect::Redraw => {}
            }
        }
        if self.names_overlays {
            self.overlays.extend(overlay(&self.desk.app));
        }
    }

    /// Presses keys one by one, and looks after each.
    #[track_caller]
    fn press(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            self.desk.press(name);
            self.look(&format!("{names:?} after {name}"));
        }
        self
    }

    #[track_caller]
    fn type_text(&mut self, text: &str) -> &mut Self {
        self.desk.type_text(text);
        self.look(text);
        self
    }

    #[track_caller]
    fn hear(&mut self, result: TaskResult) -> &mut Self {
        let what = format!("{result:?}");
        self.desk.app.hear(result);
        self.look(&what);
        self
    }
}

/// The name of the overlay that is open, as its debug form begins.
fn overlay(app: &App) -> Option<String> {
    let shown = format!("{app:?}");
    let behind = shown.split("overlay: Some(").nth(1)?;
    Some(behind.chars().take_while(char::is_ascii_alphanumeric).collect())
}

/// What is done in an overlay, beside what every one is walked with.
const SCRIPTS: [&str; 30] = [
    "A a j b",
    "A c",
    "A n tab x tab 9 h enter",
    "A j enter M",
    "A j j",
    "A e",
    "A e esc",
    "A w",
    "A x x",
    "A D u",
    "A n enter",
    "A j enter",
    "A o x enter",
    "M down y",
    "M P",
    "M w enter",
    "M L L",
    "b y",
    "b w enter",
    "b P",
    "Y down down enter",
    "\\ s enter",
    "\\ a \\ c l y L",
    "\\ a \\ c w enter",
    "\\ a V V \\ i a",
    ": e space / enter tab",
    "B down D u",
    "B enter",
    "5 g d d J K u u",
    "a u u u",
];

#[test]
fn no_key_shows_to_others_what_is_private() {
    let starts = ["1", "2 g", "3 g", "4 g", "5 g", "6 g", "2 g enter", "4 G space"];
    for (room, (n, start)) in ROOMS.into_iter().flat_map(|room| starts.iter().enumerate().map(move |each| (room, each)))
    {
        let mut watched = Watched::new(room, if n % 2 == 0 { Lang::Vi } else { Lang::En }, |_| {});
        for row in rows_of_panes() {
            watched.desk.press("esc esc esc").press(start);
            watched.press(&opening(row)).press("down enter");
            assert_eq!(watched.desk.app.audience(), Audience::Room, "{room:?} {start} {}", row.id());
        }
    }
}

/// The keys that do what a row does: its own, or its name among the commands.
fn opening(row: &KeyRow) -> String {
    let by_name = || format!(": {} enter", row.id().chars().map(String::from).collect::<Vec<_>>().join(" "));
    row.keys().first().map_or_else(by_name, |key| (*key).to_owned())
}

/// What the keys of the panes do, but for what lets others look or leaves.
fn rows_of_panes() -> impl Iterator<Item = &'static KeyRow> {
    let is_meant =
        |row: &&KeyRow| row.context == Context::Panes && !matches!(row.action, Action::Meeting | Action::Quit);
    TABLE.iter().filter(is_meant)
}

#[test]
fn every_overlay_is_opened_before_others() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/overlay");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let stems = files.map(|path: PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned());
    let stems: BTreeSet<String> =
        stems.filter(|stem| !matches!(&**stem, "mod" | "layer" | "listing" | "entries")).collect();
    for room in ROOMS {
        let mut seen = BTreeSet::new();
        let opened = |keys: &str| {
            let mut watched = Watched::new(room, Lang::En, |_| {});
            watched.names_overlays = true;
            watched.press(keys);
            watched.overlays
        };
        for row in rows_of_panes() {
            seen.extend(opened(&format!("5 g {}", opening(row))));
        }
        for script in SCRIPTS {
            for start in ["5 g", "6 g"] {
                seen.extend(opened(&format!("{start} {script}")));
            }
        }
        for stem in &stems {
            let is_it = |name: &String| name.to_lowercase().starts_with(&stem.replace('_', ""));
            // With `--public` no minute is written at all; and where a file is nobody else is shown.
            let is_refused = (room == Room::Public && stem == "minute") || stem == "written";
            assert!(is_refused || seen.iter().any(is_it), "{room:?}: {stem} was not opened; {seen:?}");
        }
    }
}

#[test]
fn others_read_a_meeting_by_its_kind_and_day() {
    for room in ROOMS {
        let mut watched = Watched::new(room, Lang::Vi, |_| {});
        watched.press("5 g").desk.sees("Cuộc họp 27/11/2026");
        watched.press("A").desk.sees("Cuộc họp 27/11/2026");
        watched.press("esc M").desk.sees("Cuộc họp 27/11/2026");
        watched.press("esc L A").desk.sees("Meeting, 27 Nov 2026");
        let mut undated = Watched::new(room, Lang::En, |settings| settings.notebook = notebook(false));
        undated.press("A").desk.sees("Meeting");
    }
}

#[test]
fn news_tell_others_nothing_private() {
    for room in ROOMS {
        let mut watched = Watched::new(room, Lang::En, |_| {});
        let agenda = watched.desk.app.notebook().current().unwrap().clone();
        for outcome in [SaveOutcome::Done, SaveOutcome::Exists, SaveOutcome::Refused(said("disk full", "disk full"))] {
            let (asked, path) = ("out/x.md".to_owned(), "/home/kanarhome/out/x.md".to_owned());
            watched
                .hear(TaskResult::FileWritten { asked, path, what: said("the page", "the page"), outcome })
                .press("esc");
        }
        watched.hear(TaskResult::TakenOver(Box::new(agenda), vec![told()])).press("u esc");
        let kept = Box::new(watched.desk.app.notebook().clone());
        watched.hear(TaskResult::NotKept { hindrance: hindrance(), batches: 0, notices: vec![told()] }).press("! esc");
        watched.hear(TaskResult::Kept { notebook: kept, batches: 0, notices: vec![told()] }).press("! esc");
        watched.desk.app.update(Input::Told(told()));
        watched.look("told");
        watched.desk.app.update(Input::Edited(Edited::Kept(told())));
        watched.look("kept");
        watched.desk.app.take_broken(vec![told().into()]);
        watched.look("broken");
        watched.press("! down esc");
        watched.desk.app.take_unread(told());
        watched.look("unread");
        watched.press("! esc");
    }
}

#[test]
fn others_find_nothing_by_private_words() {
    for room in ROOMS {
        for word in ["kanarnote", "kanarowner", "kanarowne", "kanarstep", "kanarurl", "kanarminute"] {
            let mut watched = Watched::new(room, Lang::En, |_| {});
            // The word itself is on the screen: others see it typed.
            watched.desk.press("2 /").type_text(word).sees("0 hits");
            for tab in ["1", "2", "3", "4", "5", "6"] {
                watched.desk.press("enter").press(tab);
                // How many hits each tab has is marked as well.
                let marked = watched.desk.marked().concat();
                assert!(marked.chars().all(|sign| sign.is_ascii_digit()), "{word} in {tab}: {marked}");
            }
        }
    }
}

#[test]
fn what_was_searched_for_at_the_desk_is_not_shown_to_others() {
    for word in ["kanarowner", "kanarnote"] {
        let mut desk = Desk::over_with(sound(SECRET).as_bytes(), |_| {});
        desk.press("4 /").type_text(word).press("enter");
        desk.press("m");
        assert_silent(&desk.screen(), word);
        desk.press("/ up up");
        assert_silent(&desk.screen(), "the queries of before");
        desk.press("esc m / up").sees(word);
    }
    let mut desk = Desk::over_with(sound(SECRET).as_bytes(), |_| {});
    desk.press("4 /").type_text("chu").press("enter m").sees("chu");
    let session = Session { portfolio: "builtin".into(), query: "kanarowner".into(), ..Session::default() };
    let mut public = Watched::new(Room::Public, Lang::Vi, |_| {});
    public.desk.app.resume(session);
    public.look("resumed");
}

#[test]
fn only_its_own_key_leaves_the_meeting_layout() {
    let mut watched = Watched::new(Room::Meeting, Lang::En, |_| {});
    for start in ["1", "2 g", "2 g enter", "4 / f enter", "5 g", "5 g enter", "6 g", "5 g n"] {
        watched.press(start).press("esc esc esc esc esc esc backspace left left");
        assert_eq!(watched.desk.app.audience(), Audience::Room, "{start}");
    }
    watched.desk.press("m");
    assert_eq!(watched.desk.app.audience(), Audience::Desk);
}

#[test]
fn in_the_meeting_layout_the_first_q_asks_and_the_second_quits() {
    for keys in ["q", "ctrl-c"] {
        let mut watched = Watched::new(Room::Meeting, Lang::En, |_| {});
        watched.press(keys).desk.sees("q again quits");
        assert_eq!(watched.desk.effects, []);
        watched.press("down").press(keys).desk.sees("q again quits");
        watched.press(keys);
        assert_eq!(watched.desk.effects, [Effect::Quit(0)]);
    }
    let mut desk = Desk::new();
    desk.press("q");
    assert_eq!(desk.effects, [Effect::Quit(0)], "elsewhere it quits at once");
}

#[test]
fn a_minute_is_gone_on_with_in_the_room_without_showing_what_was_written() {
    let mut watched = Watched::new(Room::Meeting, Lang::En, |_| {});
    watched.press("5 g i").desk.sees("what was written before is hidden");
    watched.type_text("Agreed again.").press("enter esc");
    let written = |watched: &Watched| {
        let notebook = watched.desk.app.notebook();
        notebook.current().unwrap().pin_on("fi").unwrap().written(Audience::Desk).unwrap().text()
    };
    assert!(written(&watched).starts_with("Kanarminute: đồng ý.\n> kanartask"), "{}", written(&watched));
    assert!(written(&watched).trim_end().ends_with("\nAgreed again."), "{}", written(&watched));
    // Opened and closed, it is as it was.
    let before = written(&watched);
    watched.press("i esc");
    assert_eq!(written(&watched), before);
    watched.press("I");
    let [Effect::EditMinute(draft)] = &watched.desk.effects[..] else { panic!("{:?}", watched.desk.effects) };
    assert_eq!(draft.text(), "");
}

#[cfg(target_os = "linux")]
mod at_a_terminal {
    use super::canary::{SECRET, assert_silent, sound};
    use super::harness::{Session, Start, program_on};
    use std::fs;

    /// A program whose folders and files have secrets in their names.
    fn start(folder: &tempfile::TempDir, text: &str, options: &[&str]) -> Start {
        let at = |name: &str| folder.path().join(name);
        for name in ["kanarfolder", "kanartmp", "kanardata"] {
            fs::create_dir_all(at(name)).unwrap();
        }
        fs::write(at("kanarfolder/desk.json"), text).unwrap();
        program_on(&at("kanarfolder/desk.json"), options)
            .env("TMPDIR", at("kanartmp").to_str().unwrap())
            .env("XDG_DATA_HOME", at("kanardata").to_str().unwrap())
            .env("EDITOR", "/kanareditor/vi")
    }

    fn is_silent(session: &Session, what: &str) {
        session.look(|seen| assert_silent(&seen.text(), what));
    }

    #[test]
    fn a_broken_file_is_refused_without_a_word_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let text = sound(SECRET).replacen("\"Bà kanarnote\"", "“Bà kanarnote”", 1);
        let session = start(&folder, &text, &["--public"]).spawn();
        assert_eq!(session.ended().exit_code(), 2);
        session.wait("the refusal", |seen| seen.text().contains("desk.json"));
        is_silent(&session, "refused");
    }

    #[test]
    fn a_public_session_leaves_nothing_private_on_the_terminal() {
        let folder = tempfile::tempdir().unwrap();
        let text = sound(SECRET).replacen("\"kind\": \"", "\"kanarfield\": 1,\n\"kind\": \"", 1);
        let mut session = start(&folder, &text, &["--public"]).shown();
        for keys in ["4", "\r", "!\x1b", "a", "5", "i", "I", "y", "N\r", "6", "e", "A\x1b", "b\x1b"] {
            session.send(keys);
            // What was typed has been done when the next thing is on the screen.
            session.send("?");
            session.wait("help", |seen| seen.contents().contains("Help"));
            session.send("\x1b");
            session.wait("no help", |seen| !seen.contents().contains("Help"));
        }
        session.send("q");
        session.ends_restored(0);
        is_silent(&session, "a session");
    }

    #[test]
    fn a_file_that_breaks_meanwhile_is_told_without_a_word_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = start(&folder, &sound(SECRET), &["--public"]).shown();
        let broken = sound(SECRET).replacen("\"Bà kanarnote\"", "“Bà kanarnote”", 1);
        fs::write(folder.path().join("kanarfolder/desk.json"), broken).unwrap();
        session.wait("the banner", |seen| seen.contents().contains("The file is broken"));
        session.send("!");
        session.wait("the problems", |seen| seen.contents().contains("Line "));
        session.send("\x1bq");
        session.ends_restored(0);
        is_silent(&session, "broken meanwhile");
    }

    #[cfg(debug_assertions)]
    #[test]
    fn a_defect_names_no_folder_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let start = start(&folder, &sound(SECRET), &["--public"]).env("BANGIAO_CRASH_TEST", "panic-main");
        let session = start.spawn();
        session.ends_restored(101);
        session.wait("the sentence", |seen| seen.text().contains("in the temporary folder"));
        is_silent(&session, "a defect");
        let report = fs::read_dir(folder.path().join("kanartmp")).unwrap().next().unwrap().unwrap();
        assert_silent(&fs::read_to_string(report.path()).unwrap(), "the report");
    }
}

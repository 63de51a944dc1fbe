//! `bangiao`, without a command: the dashboard. Whatever is wrong with the data is said before the terminal is touched.

use super::backstage::{SharedKeeper, Source, backstage};
use super::outcome::{Answer, Failure, Outcome, Streams, status};
use super::reload::{Shown, reload};
use super::rescue::rescue;
use super::setup::Setup;
use crate::app::input::Effect;
use crate::app::keymap::{KeyRow, Keymap, RemapProblem};
use crate::app::theme::{self, SCHEMES, Theme};
use crate::app::world::{Data, Indexing};
use crate::app::{App, Settings};
use crate::dataset::check::{Problem, ProblemText, Report, check};
use crate::dataset::{BUILTIN, Dataset, Lang, Loaded};
use crate::desk::agenda::Minter;
use crate::desk::config::{Placed, did_you_mean};
use crate::desk::notebook::Notebook;
use crate::lang::{Label, Phrase};
use crate::search::Index;
use crate::store::keeper::Keeper;
use crate::store::snapshots::hash;
use crate::store::{self, Place};
use crate::term::{self, Behind, Job, Route, Work};
use crate::text::{Audience, nearest};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

/// A file of more bytes is read behind the first frame; a smaller one is checked before the terminal is touched.
const BEHIND_THE_FRAME: u64 = 8 * 1024 * 1024;

/// A file of more bytes is checked only when something of it had to be left out: it takes longer than a start may.
const CHECKED: usize = 2 * 1024 * 1024;

/// With so many records an index takes longer than a key may: it is made before it is needed.
pub const INDEXED_AHEAD: usize = 5_000;

/// Opens the dashboard on the chosen data; returns when it is closed.
///
/// # Errors
/// When the data cannot be used, or there is no terminal.
pub fn run(setup: &Setup, theme: Option<&str>, fresh: bool, streams: &mut Streams<'_>) -> Outcome {
    let options = options(setup);
    let failure = Arc::new(Mutex::new(None));
    let shown: Shown = Arc::new(Mutex::new(Arc::new(Dataset::empty())));
    let (data, source, job) = if setup.place.size().is_some_and(|size| size > BEHIND_THE_FRAME) {
        let job = load_behind_the_frame(setup.clone(), Arc::clone(&failure), Arc::clone(&shown));
        (Data::on_its_way(), Source::of(setup), job)
    } else {
        let bytes = setup.read(&setup.place)?;
        let data = data(setup, &bytes, streams)?;
        let dataset = Arc::clone(&data.dataset);
        *shown.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&dataset);
        let awaited = matches!(data.index, Indexing::OnItsWay);
        let (indexed, audience) = (Arc::clone(&shown), setup.audience);
        (
            data,
            Source::of(setup).read_as(bytes),
            Box::new(move |hand_over: &mut dyn FnMut(Work)| {
                // Over data that a reload brings meanwhile it would be another's index.
                let shown = indexed.lock().unwrap_or_else(PoisonError::into_inner);
                if awaited && Arc::ptr_eq(&shown, &dataset) {
                    hand_over(index(&dataset, audience));
                }
            }) as Job,
        )
    };
    let settings = Settings {
        lang: setup.lang,
        theme: look(setup, theme, streams),
        as_of: setup.as_of,
        limits: setup.config.limits(),
        audience: setup.audience,
        keymap: keymap(setup, streams),
        today: setup.today(),
        notebook: Notebook::default(),
        notes_to_come: true,
        portfolio: Setup::portfolio(&setup.place, &data.dataset),
        minter: Minter::new(&run_name(setup)),
        not_kept: None,
        notices: Vec::new(),
    };
    let folder = store::data_dir();
    // The first frame waits for no lock and no disk of the notes: they are read behind it.
    let keeper: SharedKeeper = Arc::new(Mutex::new(Keeper::unopened(folder.as_deref(), setup.now)));
    term::report_panics(&options.temporary, setup.audience);
    let behind = Behind {
        job: Some(job),
        reload: Some(reload(setup.clone(), shown)),
        backstage: backstage(Arc::clone(&keeper), source, folder.clone(), fresh),
    };
    let mut app = App::new(data, settings);
    let ended = term::run(&mut app, &options, behind).map_err(|error| {
        let (vi, en) = error.reason();
        Failure::refused(setup.lang, vi, en)
    })?;
    // Where one stood is no work: where it cannot be kept, the banner has said already that the disk refuses.
    // And what was never read is not written over with what one began with.
    let folder = folder.filter(|_| app.knows_notes());
    let _ = folder.map(|folder| store::session::save(&folder, &app.session()));
    rescue(&keeper, ended.kept, &app, setup, streams);
    match failure.lock().ok().and_then(|mut failure| failure.take()) {
        Some(failure) => Err(failure),
        None => Ok(Answer::Status(ended.status)),
    }
}

/// The terminal's ways, and the file behind what is shown.
fn options(setup: &Setup) -> term::Options {
    let usual = term::Options::from_environment();
    let file = match &setup.place {
        Place::File(path) => Some(path.clone()).filter(|_| setup.place.size().is_some()),
        Place::Builtin | Place::Input => None,
    };
    term::Options {
        no_color: !setup.color,
        route: Route { clipboard: setup.config.clipboard.unwrap_or_default(), ..usual.route },
        stamp: file.as_deref().and_then(store::stamp),
        file,
        cap: setup.cap,
        data_dir: store::data_dir(),
        ..usual
    }
}

/// What tells this run from every other: the moment and the process.
pub fn run_name(setup: &Setup) -> String {
    // Moments come again when the clock is set back, and processes of two machines may have one number.
    let drawn = RandomState::new().build_hasher().finish() & 0xffff;
    format!("{:x}{:x}{drawn:04x}", setup.now.and_utc().timestamp_millis(), std::process::id())
}

fn data(setup: &Setup, bytes: &[u8], streams: &mut Streams<'_>) -> Result<Data, Failure> {
    let (loaded, report) = setup.load_bytes(&setup.place, bytes, streams)?;
    let many = loaded.dataset.records.len() > INDEXED_AHEAD;
    let index = if many { Indexing::OnItsWay } else { Indexing::OnDemand };
    Ok(taken_in(loaded, report, bytes, index))
}

/// What was loaded, as the dashboard takes it in: with everything that `bangiao check` says of the file as soon as that finds an
/// error in it.
pub fn taken_in(loaded: Loaded, report: Report, bytes: &[u8], index: Indexing) -> Data {
    let unchecked = report.problems.is_empty() && bytes.len() <= CHECKED && bytes != BUILTIN;
    let report = if unchecked { check(bytes) } else { report };
    Data {
        index,
        dataset: Arc::new(loaded.dataset),
        hash: hash(bytes),
        left_out: loaded.left_out,
        loose: loaded.loose,
        errors: report.errors,
        problems: if report.errors > 0 { problems(&report) } else { Vec::new() },
    }
}

/// Loads and hands over the data, so that it can be looked at; then the index, so that it can be searched. Where that fails the
/// dashboard ends, and says why when the terminal is given back.
fn load_behind_the_frame(setup: Setup, failure: Arc<Mutex<Option<Failure>>>, shown: Shown) -> Job {
    Box::new(move |hand_over| {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let mut unheard = Streams { out: &mut std::io::sink(), err: &mut std::io::sink() };
        match setup.read(&setup.place).and_then(|bytes| data(&setup, &bytes, &mut unheard)) {
            Ok(data) => {
                let dataset = Arc::clone(&data.dataset);
                *shown = Arc::clone(&dataset);
                let awaited = Data { index: Indexing::OnItsWay, ..data };
                hand_over(Box::new(|app| {
                    app.take_data(awaited);
                    Vec::new()
                }));
                hand_over(index(&dataset, setup.audience));
            }
            Err(why) => {
                if let Ok(mut failure) = failure.lock() {
                    *failure = Some(why);
                }
                hand_over(Box::new(|_| vec![Effect::Quit(status::REFUSED)]));
            }
        }
    })
}

/// Makes the index, to be handed over.
fn index(dataset: &Dataset, audience: Audience) -> Work {
    let index = Index::for_audience(dataset, audience);
    Box::new(|app| {
        app.take_index(index);
        Vec::new()
    })
}

/// The problems of the file in both languages, and how many more there are.
pub fn problems(report: &Report) -> Vec<Phrase> {
    let more = report.hidden();
    let more = (more > 0).then(|| Phrase::plain((format!("Và {more} lỗi nữa."), format!("And {more} more."))));
    let both = |problem, to| (told(problem, Lang::Vi, to), told(problem, Lang::En, to));
    let said = |problem| Phrase::private(both(problem, Audience::Desk), both(problem, Audience::Room));
    report.problems.iter().map(said).chain(more).collect()
}

/// A problem of the file in a few sentences, its place first.
fn told(problem: &Problem, lang: Lang, to: Audience) -> String {
    let ProblemText { record, field, said, .. } = problem.told(lang, to);
    let place = match lang {
        Lang::Vi => format!("Dòng {}, cột {}", problem.line, problem.column),
        Lang::En => format!("Line {}, column {}", problem.line, problem.column),
    };
    let within: Vec<String> = [record, field].into_iter().flatten().collect();
    let within = if within.is_empty() { String::new() } else { format!(" ({})", within.join(", ")) };
    let sentences = [said.message, said.cause, said.remedy];
    let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    format!("{place}{within}: {}", sentences.join(" "))
}

/// The theme that was asked for on the command line, else in the configuration; one that there is not is said.
fn look(setup: &Setup, typed: Option<&str>, streams: &mut Streams<'_>) -> Theme {
    let usual = Theme::new(setup.color, setup.ascii);
    if let Some(scheme) = typed.and_then(theme::named) {
        return usual.with(scheme);
    }
    let Some(placed) = &setup.config.theme else { return usual };
    let Some(scheme) = theme::named(&placed.value) else {
        let meant = nearest(&placed.value, SCHEMES.map(|scheme| scheme.name));
        let said = Phrase::of(("không có giao diện như vậy{0}", "there is no such theme{0}"), &[guessed(meant)]);
        say_of_configuration(setup, placed, &said, streams);
        return usual;
    };
    usual.with(scheme)
}

/// What was probably meant by a word of the configuration: a guess tells of the word, too.
fn guessed(meant: Option<&str>) -> Phrase {
    Phrase::private(did_you_mean(meant), Default::default())
}

fn say_of_configuration(setup: &Setup, placed: &Placed<String>, said: &Phrase, streams: &mut Streams<'_>) {
    let (file, Placed { value, line, column }) = (setup.config_name(), placed);
    let said = Phrase::of(("`{0}`: {1}", "`{0}`: {1}"), &[Phrase::quote(value), said.clone()]);
    streams.say(&format!("bangiao: {file}:{line}:{column}: {}", setup.told(&said)));
}

/// What is said of an action whose last key was given to another one: Vietnamese, English.
fn without_key(row: &KeyRow) -> (String, String) {
    let (id, vi, en) = (row.id(), row.name.text(Lang::Vi), row.name.text(Lang::En));
    (
        format!("lệnh “{vi}” không còn phím nào; cho lệnh đó một phím khác: `{id} = \"…\"`"),
        format!("“{en}” has no key left; give it another one: `{id} = \"…\"`"),
    )
}

/// The key table with what the configuration changes in it; what is wrong there is said, the rest holds.
fn keymap(setup: &Setup, streams: &mut Streams<'_>) -> Keymap {
    let bindings = &setup.config.keys;
    let (keymap, problems) = setup.keymap();
    for problem in problems {
        let key_of = |binding: usize, key: usize| bindings.get(binding)?.keys.get(key);
        let (place, said) = match problem {
            RemapProblem::UnknownAction(binding, meant) => {
                let said = Phrase::of(("không có lệnh như vậy{0}", "there is no such action{0}"), &[guessed(meant)]);
                (bindings.get(binding).map(|binding| &binding.action), said)
            }
            RemapProblem::UnknownKey(binding, key) => {
                (key_of(binding, key), Phrase::plain(("không có phím như vậy", "there is no such key")))
            }
            RemapProblem::Taken(binding, key) => {
                let said = ("phím này đã dùng cho lệnh khác", "this key is given to another action");
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Repeated(binding, key) => {
                let said = ("phím này đã dùng cho chính lệnh này", "this action has this key already");
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Typed(binding, key) => {
                let said = (
                    "ở đó phím này gõ ra chữ: hãy dùng phím có tên, Ctrl hoặc Alt",
                    "this types a letter there: use a named key, Ctrl or Alt",
                );
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Orphaned(binding, key, row) => (key_of(binding, key), Phrase::plain(without_key(row))),
        };
        if let Some(placed) = place {
            say_of_configuration(setup, placed, &said, streams);
        }
    }
    keymap
}

//! The dashboard, from its start to its end. Whatever is wrong with the data is said before the terminal is touched.

use super::environment::{day_of, now};
use super::failure::Failure;
use super::loading::{CurrentData, data, index, load_behind_the_frame};
use super::opening::{Showing, regular_file};
use super::preferences::{keymap, look};
use super::reload::reload;
use super::rescue::rescue;
use super::setup::Setup;
use super::streams::Streams;
use super::tasks::{DataSource, SharedStore, tasks};
use crate::app::loaded::{Indexing, LoadedData};
use crate::app::{App, Settings};
use crate::dataset::{Dataset, Lang};
use crate::desk::agenda::Minter;
use crate::desk::notebook::Notebook;
use crate::desk::session::Session;
use crate::store;
use crate::store::notebook_store::NotebookStore;
use crate::term::{self, BackgroundWork, Job, Route, Work};
use std::sync::{Arc, Mutex, PoisonError};

/// A file of more bytes is read behind the first frame; a smaller one is checked before the terminal is touched.
const BEHIND_THE_FRAME: u64 = 8 * 1024 * 1024;

/// What is chosen for the dashboard on the command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices<'a> {
    /// How it looks.
    pub theme: Option<&'a str>,
    /// It begins anew, and not where it was left.
    pub fresh: bool,
    /// With the mouse.
    pub mouse: bool,
}

/// Opens the dashboard on the chosen data; returns its exit status when it is closed.
///
/// # Errors
/// When the data cannot be used, or there is no terminal.
pub fn run(setup: &Setup, choices: Choices<'_>, streams: &mut Streams<'_>) -> Result<u8, Failure> {
    let folder = store::data_dir();
    let kept_lang = folder.as_deref().and_then(store::session::load).and_then(|session| lang_of(&session));
    let setup = &in_kept_language(setup, kept_lang, choices);
    let is_mouse_on = choices.mouse || setup.config.mouse.unwrap_or(false);
    let options = term::Options { mouse: is_mouse_on, ..options(setup) };
    let failure = Arc::new(Mutex::new(None));
    let shown: CurrentData = Arc::new(Mutex::new(Arc::new(Dataset::empty())));
    let (data, source, job) = opened(setup, &shown, &failure, streams)?;
    let settings = Settings { mouse: is_mouse_on, kept_lang, ..settings(setup, &data.dataset, choices.theme, streams) };
    let showing = Showing {
        setup: Arc::new(Mutex::new(setup.clone())),
        data: shown,
        source: Arc::new(Mutex::new(source)),
        file: Arc::new(Mutex::new(options.file.clone().map(|file| (file, options.stamp)))),
    };
    // The first frame waits for no lock and no disk of the notes: they are read behind it.
    let keeper: SharedStore = Arc::new(Mutex::new(NotebookStore::unopened(folder.as_deref(), setup.now)));
    term::report_panics(&options.temporary, setup.reader());
    let work = BackgroundWork {
        calendar: Box::new(|| day_of(now())),
        job: Some(job),
        reload: Some(reload(showing.clone())),
        tasks: tasks(Arc::clone(&keeper), Arc::clone(&showing.source), folder.clone(), choices.fresh),
        shown_file: Arc::clone(&showing.file),
        open: Some(showing.opener()),
    };
    let mut app = App::new(data, settings);
    let ended = term::run(&mut app, &options, work)
        .map_err(|error| Failure::Refused(error.said_in(setup.lang).into_owned()))?;
    // Where one stood is no work: where it cannot be kept, the banner has said already that the disk refuses.
    // And what was never read is not written over with what one began with.
    let folder = folder.filter(|_| app.knows_notes());
    let _ = folder.map(|folder| store::session::save(&folder, &app.session()));
    rescue(&keeper, ended.kept, &app, setup, streams);
    match failure.lock().ok().and_then(|mut failure| failure.take()) {
        Some(failure) => Err(failure),
        None => Ok(ended.status),
    }
}

/// The language that was switched to when the dashboard was left.
fn lang_of(session: &Session) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| session.lang.as_deref() == Some(lang.code()))
}

/// The settings in the language that was switched to last, unless one is asked for or everything begins anew.
fn in_kept_language(setup: &Setup, kept: Option<Lang>, choices: Choices<'_>) -> Setup {
    let kept = kept.filter(|_| !setup.is_lang_asked && !choices.fresh);
    Setup { lang: kept.unwrap_or(setup.lang), ..setup.clone() }
}

/// The data as the first frame shows it, where it comes from, and what is still to be done about it behind that frame.
fn opened(
    setup: &Setup,
    shown: &CurrentData,
    failure: &Arc<Mutex<Option<Failure>>>,
    streams: &mut Streams<'_>,
) -> Result<(LoadedData, DataSource, Job), Failure> {
    if setup.place.size().is_some_and(|size| size > BEHIND_THE_FRAME) {
        let job = load_behind_the_frame(setup.clone(), Arc::clone(failure), Arc::clone(shown));
        return Ok((LoadedData::on_its_way(), DataSource::of(setup), job));
    }
    let bytes = setup.read(&setup.place)?;
    let data = data(setup, &bytes, streams)?;
    let dataset = Arc::clone(&data.dataset);
    *shown.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&dataset);
    let awaited = matches!(data.index, Indexing::OnItsWay);
    let (indexed, audience) = (Arc::clone(shown), setup.audience);
    let job = Box::new(move |hand_over: &mut dyn FnMut(Work)| {
        // Over data that a reload brings meanwhile it would be another's index.
        let shown = indexed.lock().unwrap_or_else(PoisonError::into_inner);
        if awaited && Arc::ptr_eq(&shown, &dataset) {
            hand_over(index(&dataset, audience));
        }
    });
    Ok((data, DataSource::of(setup).read_as(bytes), job))
}

/// With what the dashboard starts; the notes come behind the first frame.
fn settings(setup: &Setup, dataset: &Dataset, theme: Option<&str>, streams: &mut Streams<'_>) -> Settings {
    Settings {
        lang: setup.lang,
        theme: look(setup, theme, streams),
        as_of: setup.as_of,
        limits: setup.config.limits(),
        audience: setup.audience,
        keymap: keymap(setup, streams),
        today: setup.today(),
        notebook: Notebook::default(),
        notes_to_come: true,
        remote: setup.remote.clone(),
        portfolio: Setup::portfolio(&setup.place, dataset),
        minter: Minter::new(&setup.run_name()),
        not_kept: None,
        mouse: false,
        kept_lang: None,
        notices: Vec::new(),
    }
}

/// The terminal's ways, and the file behind what is shown.
fn options(setup: &Setup) -> term::Options {
    let usual = term::Options::from_environment();
    let file = regular_file(&setup.place);
    term::Options {
        no_color: !setup.color,
        route: Route {
            clipboard: setup.config.clipboard.unwrap_or_default(),
            // Three bytes become four letters of Base64.
            limit: setup.config.clipboard_bytes.map_or(usual.route.limit, |bytes| (bytes as usize).div_ceil(3) * 4),
            ..usual.route
        },
        stamp: file.as_deref().and_then(store::stamp),
        file,
        cap: setup.cap,
        data_dir: store::data_dir(),
        ..usual
    }
}

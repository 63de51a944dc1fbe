//! What the dashboard asks for that needs the disk: run behind the frames, one task after the other.

use super::drafts;
use super::environment;
use super::setup::Setup;
use super::sightings;
use super::snapshots::{SnapshotStore, moment};
use crate::app::compare::{Compared, ComparisonResult, NotSeen, Question, Shared, Sighting};
use crate::app::input::{Hindrance, Opened, SaveOutcome, Task, TaskResult};
use crate::dataset::changes::changes;
use crate::desk::notebook::{Edit, LARGEST};
use crate::desk::session::Session;
use crate::lang::{HostLabel, HostText, Phrase, Translated};
use crate::store::error::{Cause, StoreError};
use crate::store::notebook_store::NotebookStore;
use crate::store::notice::Notice;
use crate::store::snapshots::hash;
use crate::store::{self, Readers, WriteError, agenda_file, write_file};
use crate::term::TaskRunner;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Who keeps the notebook, shared with whoever rescues what could not be written when the dashboard has ended.
pub type SharedStore = Arc<Mutex<NotebookStore>>;

/// Where the data comes from, shared with whoever opens other data.
pub type SharedSource = Arc<Mutex<DataSource>>;

/// Runs the tasks of the dashboard. What is kept is in `data_dir`; a `fresh` start does not take up how
/// the dashboard was left.
#[must_use]
pub fn tasks(keeper: SharedStore, source: SharedSource, data_dir: Option<PathBuf>, fresh: bool) -> TaskRunner {
    let told = Mutex::new(0);
    Arc::new(move |task| match task {
        Task::Open => {
            let mut keeper = keeper.lock().unwrap_or_else(PoisonError::into_inner);
            let session = data_dir.as_deref().filter(|_| !fresh).and_then(store::session::load);
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            open(&mut keeper, &mut told, data_dir.as_deref(), session)
        }
        Task::Keep { edits, batches } => {
            let mut keeper = keeper.lock().unwrap_or_else(PoisonError::into_inner);
            let result = keep(&mut keeper, &mut told.lock().unwrap_or_else(PoisonError::into_inner), &edits, batches);
            drop(keeper);
            source.lock().unwrap_or_else(PoisonError::into_inner).put_again(&edits);
            result
        }
        Task::See(sighting) => match source.lock().unwrap_or_else(PoisonError::into_inner).see(&keeper, &sighting) {
            Ok(()) => TaskResult::Seen,
            Err(why) => TaskResult::NotSeen(why),
        },
        Task::Write { path: asked, bytes, what, replace, private } => {
            let Some(path) = store::typed(&asked) else { return homeless(asked, what) };
            let readers = if private { Readers::Owner } else { Readers::Everybody };
            let outcome = match write_file(&path, &bytes, readers, replace) {
                Ok(()) => SaveOutcome::Done,
                Err(WriteError::Exists) => SaveOutcome::Exists,
                Err(WriteError::Refused(trouble)) => SaveOutcome::Refused(why(&trouble).into()),
            };
            TaskResult::FileWritten { asked, path: path.to_string_lossy().into_owned(), what, outcome }
        }
        Task::HandOver { path: asked, agenda, what, replace } => {
            let Some(path) = store::typed(&asked) else { return homeless(asked, what) };
            let outcome = match agenda_file::write(&path, &agenda, replace) {
                Ok(()) => SaveOutcome::Done,
                Err(WriteError::Exists) => SaveOutcome::Exists,
                Err(WriteError::Refused(trouble)) => SaveOutcome::Refused(why(&trouble).into()),
            };
            TaskResult::FileWritten { asked, path: path.to_string_lossy().into_owned(), what, outcome }
        }
        Task::TakeOver { path } => take_over(&path),
        Task::ListPaths { beginning } => {
            let paths = store::paths::beginning_with(&beginning);
            TaskResult::Paths { beginning, paths }
        }
        Task::Compare(question) => {
            let comparison = source.lock().unwrap_or_else(PoisonError::into_inner).compare(&question);
            TaskResult::Compared(question, comparison)
        }
        Task::Shoot(shot) => match source.lock().unwrap_or_else(PoisonError::into_inner).shoot(&shot.hash) {
            Ok(()) => TaskResult::Shot(shot, moment(environment::now())),
            Err(why) => TaskResult::NotShot(why.into()),
        },
    })
}

/// Where the data of the dashboard comes from, and where its snapshots are kept.
#[derive(Debug)]
pub struct DataSource {
    setup: Setup,
    snapshots: SnapshotStore,
    /// What came through a pipe, which cannot be read again.
    read: Option<Cow<'static, [u8]>>,
}

impl DataSource {
    /// The source of the chosen data.
    #[must_use]
    pub fn of(setup: &Setup) -> Self {
        Self { setup: setup.clone(), snapshots: SnapshotStore::of(setup).on_screen(), read: None }
    }

    /// With what was read of it, for a source that gives it only once.
    #[must_use]
    pub fn read_as(self, bytes: Cow<'static, [u8]>) -> Self {
        let read = self.setup.place.portfolio().is_none().then_some(bytes);
        Self { read, ..self }
    }

    fn compare(&self, question: &Question) -> ComparisonResult {
        let bytes = self.snapshots.get(&question.snapshot.hash).map_err(Phrase::from)?;
        let (loaded, _) = self.setup.take_in(&bytes).map_err(|_| Phrase::from(HostLabel::SnapshotUnreadable))?;
        let changes = changes(&loaded.dataset, &question.now.0);
        Ok(Shared(Arc::new(Compared { old: Arc::new(loaded.dataset), changes })))
    }

    /// The bytes that are shown; no others, for nobody has seen what they say. None, where the file is another by now.
    fn shown(&self, shown: &str) -> Result<Option<Cow<'_, [u8]>>, Translated> {
        let again =
            || store::read(&self.setup.place, self.setup.cap).map_err(|error| Translated::new(|_| error.reason()));
        let bytes = self.read.as_deref().map_or_else(again, |bytes| Ok(bytes.into()))?;
        Ok(Some(bytes).filter(|bytes| hash(bytes) == shown))
    }

    /// Keeps the bytes that are shown.
    fn shoot(&self, hash: &str) -> Result<(), Translated> {
        let bytes = self.shown(hash)?.ok_or_else(|| Translated::new(|_| HostLabel::DataDiffers))?;
        self.snapshots.put(&bytes).map(drop)
    }

    /// Before a snapshot was entered, another instance may have taken the same bytes away with the last one that had them.
    fn put_again(&self, edits: &[Edit]) {
        for edit in edits {
            if let Edit::Snapshot { snapshot } = edit
                && !self.snapshots.has(&snapshot.hash)
            {
                // Where that fails too, the Changes tab says that they are not there.
                drop(self.shoot(&snapshot.hash));
            }
        }
    }

    /// Keeps what is seen. What is too large for that is not even read.
    fn see(&self, keeper: &Mutex<NotebookStore>, seen: &Sighting) -> Result<(), NotSeen> {
        if self.setup.place.size().is_some_and(|size| size > LARGEST) {
            return Err(NotSeen::TooLarge);
        }
        // The notes are not kept waiting for the file of the data.
        let bytes = self.shown(&seen.hash).ok().flatten().ok_or(NotSeen::Another)?;
        let mut keeper = keeper.lock().unwrap_or_else(PoisonError::into_inner);
        sightings::see(&mut keeper, &self.snapshots, (seen, &bytes))
    }
}

/// Reason a file was not written, in a few words without its path: that is said before, or hidden in public.
fn why(trouble: &StoreError) -> Translated {
    let is_missing = trouble.cause == Cause::Missing;
    if is_missing { Translated::new(|_| HostLabel::NoSuchFolder) } else { Translated::new(|_| trouble.short()) }
}

/// Reads an agenda that is handed over; what was wrong with it, and is mended, is told with it.
fn take_over(asked: &str) -> TaskResult {
    let not = |why: &Translated| {
        let said = Translated::new(|lang| HostText::NotTakenOver { why: why.text(lang).to_owned() });
        TaskResult::NotTakenOver(said.into())
    };
    let Some(path) = store::typed(asked) else {
        return not(&why(&StoreError::new(Path::new(""), Cause::NoHome)));
    };
    match agenda_file::read_counted(&path) {
        Ok((agenda, count)) => {
            let told = agenda_file::replaced(&path, count);
            TaskResult::TakenOver(Box::new(agenda), told.into_iter().collect())
        }
        Err(error) => not(&Translated::new(|_| error.reason())),
    }
}

/// A file in the user's home is asked for, and there is none.
fn homeless(asked: String, what: Phrase) -> TaskResult {
    let outcome = SaveOutcome::Refused(why(&StoreError::new(Path::new(""), Cause::NoHome)).into());
    TaskResult::FileWritten { path: asked.clone(), asked, what, outcome }
}

/// Reads the notes; all that is wrong with them is told with them.
fn open(keeper: &mut NotebookStore, told: &mut usize, data_dir: Option<&Path>, session: Option<Session>) -> TaskResult {
    keeper.begin();
    let drafts = data_dir.filter(|_| keeper.is_read()).map(|data_dir| drafts::take_in(keeper, data_dir));
    *told = keeper.notices().len();
    TaskResult::Opened(Box::new(Opened {
        notebook: keeper.notebook(),
        not_kept: hindrance(keeper),
        notices: keeper.notices().iter().map(notice).chain(drafts.into_iter().flatten()).collect(),
        session,
    }))
}

/// Reason what is changed does not get onto the disk; `None` while it does.
fn hindrance(keeper: &NotebookStore) -> Option<Hindrance> {
    keeper.trouble().map(|trouble| Hindrance {
        short: trouble.short().into(),
        reason: trouble.reason(),
        changes: keeper.unsaved().len(),
    })
}

/// Writes down; `told` of the keeper's notices were told before.
fn keep(keeper: &mut NotebookStore, told: &mut usize, edits: &[Edit], batches: usize) -> TaskResult {
    let kept = keeper.keep(edits);
    let notices = untold(keeper, told);
    match kept {
        // Nothing was to be written: that others were not heard of is no reason to warn.
        Err(_) if keeper.unsaved().is_empty() => {
            TaskResult::Kept { notebook: Box::new(keeper.notebook()), batches, notices }
        }
        Ok(notebook) => TaskResult::Kept { notebook: Box::new(notebook), batches, notices },
        Err(_) => TaskResult::NotKept { hindrance: hindrance(keeper).unwrap_or_default(), batches, notices },
    }
}

/// What was found wrong since it was told last: from now on it is told.
fn untold(keeper: &NotebookStore, told: &mut usize) -> Vec<Phrase> {
    let notices = keeper.notices().iter().skip(*told).map(notice).collect();
    *told = keeper.notices().len();
    notices
}

/// What was found wrong, to be told.
fn notice(notice: &Notice) -> Phrase {
    notice.reason()
}

//! What is done behind the frames: what those who start the dashboard hand over to its loop.

use crate::app::App;
use crate::app::input::{Effect, Task, TaskResult};
use crate::dataset::Day;
use crate::store::Stamp;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// Something that was worked out behind the frames, to be taken in by the app on the main thread.
pub type Work = Box<dyn FnOnce(&mut App) -> Vec<Effect> + Send>;

/// What is to be worked out behind the frames, on a thread of its own; it hands over its results one by one.
pub type Job = Box<dyn FnOnce(&mut dyn FnMut(Work)) + Send>;

/// Reads the data again, and makes of it what the app is to take in. Called on the watcher's thread; is told why.
pub type Reload = Arc<dyn Fn(ReloadReason) -> Work + Send + Sync>;

/// Opens the data at a path that was typed: makes the job that does it.
pub type OpenOther = Box<dyn Fn(String) -> Job>;

/// The file of the data that is shown, where it is in one, as it was before it was read.
pub type ShownFile = Arc<Mutex<Option<(PathBuf, Option<Stamp>)>>>;

/// Why the data is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReloadReason {
    /// The file is another.
    ByTheFile,
    /// The user wants it.
    ByTheUser,
}

/// Runs the tasks of the dashboard: called for each, on a thread behind the frames.
pub type TaskRunner = Arc<dyn Fn(Task) -> TaskResult + Send + Sync>;

/// Says which day it is now. Asked before every frame: a dashboard stays open overnight.
pub type Calendar = Box<dyn Fn() -> Day>;

/// What is done behind the frames.
pub struct BackgroundWork {
    /// Which day it is.
    pub calendar: Calendar,
    /// Runs from the first frame on.
    pub job: Option<Job>,
    /// Is called when the file of the data has changed.
    pub reload: Option<Reload>,
    /// Opens other data in the place of what is shown.
    pub open: Option<OpenOther>,
    /// The file that is shown now: another one after other data was opened.
    pub shown_file: ShownFile,
    /// Runs tasks, those that save on a thread of their own.
    pub tasks: TaskRunner,
}

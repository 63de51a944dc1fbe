//! The dashboard on the terminal, from taking it to giving it back.

use super::error::StartError;
use super::main_loop::Behind;
use super::options::Options;
use super::tasks::TaskThreads;
use super::work::BackgroundWork;
use super::{crash, handlers, mailbox, main_loop, session, signals};
use crate::app::App;
use crate::app::input::Effect;
use crate::lang::Reader;
use std::path::Path;
use std::sync::Arc;

/// A file that may grow no longer (`ulimit -f`) is a disk that is full, and ends nothing: without a handler its signal would.
fn survive_file_limits() {
    let _ = signal_hook::flag::register(libc::SIGXFSZ, Arc::default());
}

/// From now on a panic in any thread gives the terminal back, says one sentence, leaves a report in `report_dir` and
/// ends the process with status 101.
pub fn report_panics(report_dir: &Path, reader: Reader) {
    crash::read_by(reader);
    survive_file_limits();
    crash::install(report_dir.to_owned());
}

/// How the dashboard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// The exit status: its own, or 128 + the signal that ended it.
    pub status: u8,
    /// Everything that was to be kept came to its turn: who keeps it knows what became of it. Else saving hung, and nobody
    /// knows what is on the disk.
    pub kept: bool,
}

/// Shows `app` until it quits. The terminal is as it was before; `app` is left as it was last. Call it on the main thread, once.
///
/// What is to be kept is waited for, but not for ever; what else hangs is given up.
pub fn run(app: &mut App, options: &Options, work: BackgroundWork) -> Result<Ended, StartError> {
    let tty = session::open(options.term.as_deref())?;
    let (sender, messages) = mailbox::new();
    // Handlers before raw mode: there is no moment in which a signal could leave the terminal raw.
    let watch = signals::watch(sender.clone()).map_err(StartError::Start)?;
    handlers::make_room_for_handlers().and_then(|()| handlers::on_abort(crash::aborted)).map_err(StartError::Start)?;
    session::want_mouse(options.mouse);
    tty.enter().map_err(StartError::Start)?;
    let runner = TaskThreads::start(&work.tasks, &sender).map_err(StartError::Start);
    let runner = runner.inspect_err(|_| session::leave(session::HASTE))?;
    let behind = Behind {
        job: work.job,
        reload: work.reload,
        calendar: work.calendar,
        open: work.open,
        shown_file: work.shown_file,
    };
    let status = main_loop::run(app, options, tty, (sender, messages), behind, &runner, watch.lent());
    session::leave(session::PATIENCE);
    watch.saving();
    for effect in app.end() {
        if let Effect::Task(task) = effect {
            runner.send(task);
        }
    }
    let kept = runner.finish();
    drop(watch);
    // What fails once the terminal is ours is the terminal itself: it is gone, as after a hang-up.
    Ok(Ended { status: status.unwrap_or(signals::status(signals::HANG_UP)), kept })
}

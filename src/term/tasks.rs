//! What is done behind the frames at the dashboard's asking. Saving has a thread of its own: whatever else a slow disk or a
//! dead network folder holds up, what is to be kept never waits behind it. The rest is done one after the other.

use super::mailbox;
use super::message::Message;
use super::work::TaskRunner;
use crate::app::input::Task;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;
use std::{io, thread};

/// How long saving may take after the dashboard has ended: a lock may have to be waited for.
const PATIENCE: Duration = Duration::from_secs(4);

/// How long everything else may take then, once all is saved.
const REST: Duration = Duration::from_secs(1);

/// The threads that run tasks.
#[derive(Debug)]
pub struct TaskThreads {
    saving: Queue,
    rest: Queue,
}

/// A thread that runs tasks one after the other.
#[derive(Debug)]
struct Queue {
    tasks: Sender<Task>,
    /// Nothing ever comes through it: it closes when the thread has ended.
    ended: Receiver<()>,
}

impl Queue {
    fn start(name: &str, run_task: TaskRunner, messages: mailbox::Sender) -> io::Result<Self> {
        let (tasks, queue) = mpsc::channel();
        let (running, ended) = mpsc::channel::<()>();
        let run = move || {
            let mut hears = true;
            let mut next = None;
            while let Some(task) = next.take().or_else(|| queue.recv().ok()) {
                let task = joined(task, &queue, &mut next);
                let result = run_task(task);
                // A loop that has ended takes no result; what is still queued is done all the same.
                hears = hears && messages.send(Message::TaskResult(Box::new(result))).is_ok();
            }
            drop(running);
        };
        thread::Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { tasks, ended })
    }

    /// Waits until every task is done, but no longer than that: whether they are.
    fn finish(self, patience: Duration) -> bool {
        drop(self.tasks);
        !matches!(self.ended.recv_timeout(patience), Err(mpsc::RecvTimeoutError::Timeout))
    }
}

/// What waits to be saved is saved at once: a slow disk costs one save, however many edits come meanwhile. The first task of
/// another kind that waits behind is the `next` one.
fn joined(task: Task, queue: &Receiver<Task>, next: &mut Option<Task>) -> Task {
    let Task::Keep { mut edits, mut batches } = task else { return task };
    while let Ok(waiting) = queue.try_recv() {
        let Task::Keep { edits: more, batches: joined } = waiting else {
            *next = Some(waiting);
            break;
        };
        edits.extend(more);
        batches += joined;
    }
    Task::Keep { edits, batches }
}

impl TaskThreads {
    /// Starts the threads.
    pub fn start(run_task: &TaskRunner, messages: &mailbox::Sender) -> io::Result<Self> {
        let start = |name| Queue::start(name, Arc::clone(run_task), messages.clone());
        Ok(Self { saving: start("saving")?, rest: start("tasks")? })
    }

    /// Queues a task.
    pub fn send(&self, task: Task) {
        let queue = match task {
            Task::Open | Task::Keep { .. } => &self.saving,
            Task::Write { .. }
            | Task::HandOver { .. }
            | Task::TakeOver { .. }
            | Task::ListPaths { .. }
            | Task::Compare(_)
            | Task::Shoot(_)
            | Task::See(_) => &self.rest,
        };
        let _ = queue.tasks.send(task);
    }

    /// Waits until every task is done, saving for at most [`PATIENCE`]: whether everything was at least tried to be kept.
    /// What else hangs is given up.
    pub fn finish(self) -> bool {
        drop(self.rest.tasks);
        let kept = self.saving.finish(PATIENCE);
        if kept {
            let _ = self.rest.ended.recv_timeout(REST);
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::input::TaskResult;
    use crate::lang::Phrase;
    use std::sync::Mutex;

    fn save() -> Task {
        Task::Keep { edits: Vec::new(), batches: 1 }
    }

    fn kept(batches: usize) -> TaskResult {
        TaskResult::Kept { notebook: Box::default(), batches, notices: Vec::new() }
    }

    fn take_over() -> Task {
        Task::TakeOver { path: "/net/dead".to_owned() }
    }

    /// A runner of tasks of which everything but saving hangs until the gate is dropped.
    fn hanging() -> (TaskRunner, Sender<()>) {
        let (gate, shut) = mpsc::channel::<()>();
        let shut = Mutex::new(shut);
        let run_task: TaskRunner = Arc::new(move |task| match task {
            Task::Open => TaskResult::Opened(Box::default()),
            Task::Keep { batches, .. } => kept(batches),
            Task::Write { .. }
            | Task::HandOver { .. }
            | Task::TakeOver { .. }
            | Task::ListPaths { .. }
            | Task::Compare(_)
            | Task::Shoot(_)
            | Task::See(_) => {
                let _ = shut.lock().unwrap().recv();
                TaskResult::NotTakenOver(Phrase::default())
            }
        });
        (run_task, gate)
    }

    #[test]
    fn a_hanging_task_keeps_no_save_waiting_and_the_end_says_that_all_is_kept() {
        let (run_task, gate) = hanging();
        let (sender, messages) = mailbox::new();
        let runner = TaskThreads::start(&run_task, &sender).unwrap();
        runner.send(take_over());
        runner.send(save());
        let Some(Message::TaskResult(result)) = messages.take(None) else { panic!("no result") };
        assert!(matches!(*result, TaskResult::Kept { .. }));
        assert!(runner.finish());
        drop(gate);
    }

    #[test]
    fn saves_that_wait_are_one_and_are_all_answered() {
        let (gate, shut) = mpsc::channel::<()>();
        let shut = Mutex::new(shut);
        let run_task: TaskRunner = Arc::new(move |task| {
            let _ = shut.lock().unwrap().recv();
            let Task::Keep { batches, .. } = task else { panic!("{task:?}") };
            kept(batches)
        });
        let (sender, messages) = mailbox::new();
        let runner = TaskThreads::start(&run_task, &sender).unwrap();
        (0..100).for_each(|_| runner.send(save()));
        drop(gate);
        let mut answered = Vec::new();
        while answered.iter().sum::<usize>() < 100 {
            let Some(Message::TaskResult(result)) = messages.take(None) else { panic!("no result") };
            let TaskResult::Kept { batches, .. } = *result else { panic!("not kept") };
            answered.push(batches);
        }
        assert!(answered.len() <= 3, "{answered:?}");
    }

    #[test]
    fn a_save_that_hangs_is_told_at_the_end() {
        let (gate, shut) = mpsc::channel::<()>();
        let shut = Mutex::new(shut);
        let run_task: TaskRunner = Arc::new(move |_| {
            let _ = shut.lock().unwrap().recv();
            kept(1)
        });
        let (sender, _messages) = mailbox::new();
        let runner = TaskThreads::start(&run_task, &sender).unwrap();
        runner.send(save());
        assert!(!runner.saving.finish(Duration::ZERO));
        drop(gate);
    }
}

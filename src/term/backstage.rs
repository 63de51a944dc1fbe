//! What is done behind the frames at the dashboard's asking: one errand after the other, on a thread of its own.

use super::Message;
use crate::app::input::{Errand, News};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::time::Duration;
use std::{io, thread};

/// Who runs the errands: called for each, on the thread behind the frames.
pub type Backstage = Box<dyn FnMut(Errand) -> News + Send>;

/// How long the errands that are under way may take after the dashboard has ended: a lock may have to be waited for.
const PATIENCE: Duration = Duration::from_secs(4);

/// The thread that runs errands.
#[derive(Debug)]
pub struct Runner {
    errands: Sender<Errand>,
    /// Nothing ever comes through it: it closes when the thread has ended.
    ended: Receiver<()>,
}

impl Runner {
    /// Starts the thread.
    pub fn start(mut backstage: Backstage, messages: SyncSender<Message>) -> io::Result<Self> {
        let (errands, queue) = mpsc::channel();
        let (running, ended) = mpsc::channel::<()>();
        let run = move || {
            for errand in queue {
                // A loop that has ended takes no news; what is still queued is done all the same.
                let _ = messages.send(Message::News(Box::new(backstage(errand))));
            }
            drop(running);
        };
        thread::Builder::new().name("backstage".into()).spawn(run)?;
        Ok(Self { errands, ended })
    }

    /// Queues an errand.
    pub fn send(&self, errand: Errand) {
        let _ = self.errands.send(errand);
    }

    /// Waits until every errand is done, for at most [`PATIENCE`].
    pub fn finish(self) {
        drop(self.errands);
        match self.ended.recv_timeout(PATIENCE) {
            Ok(()) | Err(RecvTimeoutError::Disconnected | RecvTimeoutError::Timeout) => {}
        }
    }
}

//! The input thread: reads what is typed and pasted, and notices when the terminal has gone.
//!
//! A thread of its own, because a cut-off sequence must not keep the loop waiting for its rest. At rest it sleeps in the
//! kernel without end; only an unfinished sequence has a time limit. A lost terminal wakes it too: whoever started us may
//! ignore SIGHUP, or the kernel may send it to someone else (`sudo`, a script), and nobody else would tell.

use super::Message;
use super::keys::Decoder;
use super::session::Tty;
use super::signals::HANG_UP;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::low_level;
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{io, thread};

/// Keeps the thread from reading while the terminal belongs to someone else (the shell, an editor).
#[derive(Debug, Clone, Default)]
pub struct Gate {
    state: Arc<(Mutex<Closed>, Condvar)>,
}

#[derive(Debug, Default)]
struct Closed(bool);

impl Gate {
    /// From its return on, nothing is read.
    pub fn close(&self) {
        self.lock().0 = true;
    }

    /// Reading goes on.
    pub fn open(&self) {
        self.lock().0 = false;
        self.state.1.notify_all();
    }

    /// Waits until it is open; it stays open while the guard lives.
    fn pass(&self) -> MutexGuard<'_, Closed> {
        self.state.1.wait_while(self.lock(), |closed| closed.0).unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Closed> {
        self.state.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts reading. The thread ends with the process.
pub fn start(tty: &'static Tty, gate: Gate, messages: SyncSender<Message>) -> io::Result<()> {
    let read = move || {
        if read(tty, &gate, &messages) == Stopped::TerminalLost {
            let _ = low_level::raise(HANG_UP);
        }
    };
    thread::Builder::new().name("input".into()).spawn(read).map(drop)
}

/// Why the thread ends.
#[derive(Debug, PartialEq, Eq)]
enum Stopped {
    TerminalLost,
    NobodyListens,
}

/// Passes on what comes.
fn read(tty: &Tty, gate: &Gate, messages: &SyncSender<Message>) -> Stopped {
    let mut decoder = Decoder::default();
    let mut bytes = [0; 4096];
    let mut inputs = Vec::new();
    loop {
        match wait(tty, decoder.patience()) {
            Ok(Waited::InVain) => decoder.quiet(&mut inputs),
            Ok(Waited::Interrupted) => {}
            Ok(Waited::Something) => {
                let open = gate.pass();
                let read = tty.read(&mut bytes);
                drop(open);
                match read {
                    Ok(0) => return Stopped::TerminalLost,
                    Ok(count) => decoder.feed(bytes.get(..count).unwrap_or_default(), &mut inputs),
                    Err(Errno::AGAIN | Errno::INTR) => {}
                    Err(_) => return Stopped::TerminalLost,
                }
            }
            Ok(Waited::HungUp) | Err(_) => return Stopped::TerminalLost,
        }
        for input in inputs.drain(..) {
            if messages.send(Message::Input(input)).is_err() {
                return Stopped::NobodyListens;
            }
        }
    }
}

/// What the wait ended with.
enum Waited {
    Something,
    InVain,
    /// By a signal. Reading now, in the background after SIGCONT, would stop the process.
    Interrupted,
    HungUp,
}

/// Sleeps until there is something to read, for at most `patience`.
fn wait(tty: &Tty, patience: Option<Duration>) -> io::Result<Waited> {
    let timeout = patience.and_then(|patience| Timespec::try_from(patience).ok());
    let mut fds = [PollFd::new(tty, PollFlags::IN)];
    match poll(&mut fds, timeout.as_ref()) {
        Ok(0) => Ok(Waited::InVain),
        Ok(_) if fds.iter().any(|fd| fd.revents().intersects(PollFlags::HUP | PollFlags::ERR)) => Ok(Waited::HungUp),
        Ok(_) => Ok(Waited::Something),
        Err(Errno::INTR) => Ok(Waited::Interrupted),
        Err(error) => Err(error.into()),
    }
}

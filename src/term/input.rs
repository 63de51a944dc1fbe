//! The input thread: reads what is typed and pasted, and notices when the terminal has gone.
//!
//! A thread of its own, because a cut-off sequence must not keep the loop waiting for its rest. At rest it sleeps in the
//! kernel without end; only an unfinished sequence has a time limit. A lost terminal wakes it too: whoever started us may
//! ignore SIGHUP, or the kernel may send it to someone else (`sudo`, a script), and nobody else would tell.
//!
//! Whoever reads holds the lock of the [`Keyboard`] from the read until what was read is in the mailbox. So the loop, once
//! it has that lock, knows that nothing is on its way to it: what is not in the mailbox is still in the terminal, and the
//! loop may read that itself ([`Keyboard::read_rest`]).

use super::keys::Decoder;
use super::mailbox::{NobodyListens, Sender};
use super::message::Message;
use super::session::Tty;
use super::signals::HANG_UP;
use crate::app::input::Input;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::low_level;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

/// The rest has been read when nothing comes for this time: the kernel hands on what it holds in pieces.
const DRY: Duration = Duration::from_millis(60);
/// The rest is read for this time at most: somebody may go on writing for ever.
const REST_TIME: Duration = Duration::from_secs(2);
/// At most so many bytes of it: several times what a terminal can hold.
const REST_BYTES: usize = 256 * 1024;

/// What is typed: from whom it is read, and what is unfinished of it.
#[derive(Debug, Clone)]
pub struct Keyboard {
    tty: &'static Tty,
    messages: Sender,
    state: Arc<(Mutex<KeyboardState>, Condvar)>,
}

#[derive(Debug, Default)]
struct KeyboardState {
    /// Nothing is read: the terminal belongs to someone else (the shell, an editor), or the end has come.
    closed: bool,
    decoder: Decoder,
    /// Decoded, not passed on yet.
    inputs: Vec<Input>,
}

impl Keyboard {
    /// The keyboard of a terminal. It is open.
    pub fn new(tty: &'static Tty, messages: Sender) -> Self {
        Self { tty, messages, state: Arc::default() }
    }

    /// From its return on nothing is read, and all that was read is in the mailbox.
    pub fn close(&self) {
        self.lock().closed = true;
    }

    /// Reading goes on.
    pub fn open(&self) {
        self.lock().closed = false;
        self.state.1.notify_all();
    }

    /// Starts reading. The thread ends with the process.
    pub fn start(&self) -> io::Result<()> {
        let keyboard = self.clone();
        let read = move || {
            if keyboard.read() == Stopped::TerminalLost {
                let _ = low_level::raise(HANG_UP);
            }
        };
        thread::Builder::new().name("input".into()).spawn(read).map(drop)
    }

    /// Reads what the terminal still holds, in bounded time; from its return on nothing more is read, and all of it is in
    /// the mailbox. Nothing is read where the keyboard is closed. Calls `alive` again and again.
    pub fn read_rest(&self, alive: impl Fn()) {
        let mut state = self.lock();
        let start = Instant::now();
        let mut room = REST_BYTES;
        while !state.closed && room > 0 && start.elapsed() < REST_TIME {
            alive();
            let waited = wait(self.tty, Some(DRY)).unwrap_or(Waited::HungUp);
            match waited {
                Waited::InVain => break,
                Waited::Interrupted => {}
                Waited::Something | Waited::HungUp => match state.read(self.tty, room) {
                    Ok(0) if waited == Waited::HungUp => break,
                    Ok(count) => room = room.saturating_sub(count),
                    Err(TerminalLost) => break,
                },
            }
        }
        // An unfinished paste is all there will be of it.
        state.quiet();
        let _ = state.pass_on(&self.messages);
        state.closed = true;
    }

    /// Passes on what comes.
    fn read(&self) -> Stopped {
        let mut patience = None;
        loop {
            let waited = wait(self.tty, patience).unwrap_or(Waited::HungUp);
            // Nobody waits for room on a lost terminal: the loop may be stuck, and the end has to be told.
            if waited != Waited::HungUp && self.messages.wait_for_room().is_err() {
                return Stopped::NobodyListens;
            }
            let mut state = match waited {
                Waited::Interrupted => continue,
                Waited::Something => self.when_open(),
                Waited::InVain | Waited::HungUp => self.lock(),
            };
            let lost = match waited {
                Waited::InVain | Waited::Interrupted => {
                    state.quiet();
                    false
                }
                Waited::Something => state.read(self.tty, REST_BYTES).is_err(),
                // What came before is read first.
                Waited::HungUp => state.closed || matches!(state.read(self.tty, REST_BYTES), Ok(0) | Err(TerminalLost)),
            };
            if state.pass_on(&self.messages).is_err() {
                return Stopped::NobodyListens;
            }
            patience = state.decoder.patience();
            if lost {
                return Stopped::TerminalLost;
            }
        }
    }

    /// Waits until it is open; it stays open while the guard lives.
    fn when_open(&self) -> MutexGuard<'_, KeyboardState> {
        self.state.1.wait_while(self.lock(), |state| state.closed).unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, KeyboardState> {
        self.state.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nothing will ever be read again.
#[derive(Debug, PartialEq, Eq)]
struct TerminalLost;

impl KeyboardState {
    /// Reads once, at most so many bytes: how many there were.
    fn read(&mut self, tty: &Tty, most: usize) -> Result<usize, TerminalLost> {
        let mut bytes = [0; 4096];
        let most = most.min(bytes.len());
        match tty.read(bytes.get_mut(..most).unwrap_or_default()) {
            Ok(0) => Err(TerminalLost),
            Ok(count) => {
                self.decoder.feed(bytes.get(..count).unwrap_or_default(), &mut self.inputs);
                Ok(count)
            }
            Err(Errno::AGAIN | Errno::INTR) => Ok(0),
            Err(_) => Err(TerminalLost),
        }
    }

    /// Nothing came for a while.
    fn quiet(&mut self) {
        self.decoder.quiet(&mut self.inputs);
    }

    fn pass_on(&mut self, messages: &Sender) -> Result<(), NobodyListens> {
        if self.inputs.is_empty() {
            return Ok(());
        }
        messages.send_all(self.inputs.drain(..).map(Message::Input))
    }
}

/// Why the thread ends.
#[derive(Debug, PartialEq, Eq)]
enum Stopped {
    TerminalLost,
    NobodyListens,
}

/// What the wait ended with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

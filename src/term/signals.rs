//! Signals: they end at the loop, and the process ends even when the loop cannot.

use super::Message;
use super::session;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender, TrySendError};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

/// The signal of a lost terminal.
pub const HANG_UP: i32 = SIGHUP;

/// How long the loop has to end by itself after a signal. It needs longer only when nobody reads the terminal.
const GRACE: Duration = Duration::from_secs(1);

/// How long a loop that was torn out of its write may take to begin saving.
const TORN_OUT: Duration = Duration::from_millis(300);

/// How long a loop that is saving may take: it gives up by itself before that, and what is not saved is rescued.
const SAVED_WITHIN: Duration = Duration::from_secs(6);

/// How long a signal of the keyboard may take to be heard on a busy machine.
const LATE: Duration = Duration::from_millis(500);

/// The exit status of a process that signal `signal` ended.
pub fn status(signal: i32) -> u8 {
    u8::try_from(128_i32.saturating_add(signal)).unwrap_or(u8::MAX)
}

/// Whether the keyboard belongs to another program for now: what it sends as a signal is not meant for us then.
#[derive(Debug, Clone, Default)]
pub struct Lent(Arc<Mutex<Keyboard>>);

/// Whose the keyboard is.
#[derive(Debug, Clone, Copy, Default)]
enum Keyboard {
    #[default]
    Ours,
    Lent,
    /// Ours since then.
    Back(Instant),
}

impl Lent {
    /// From now on it does.
    pub fn lend(&self) {
        *self.lock() = Keyboard::Lent;
    }

    /// It does no longer.
    pub fn take_back(&self) {
        *self.lock() = Keyboard::Back(Instant::now());
    }

    /// The signal that ends the other program may be heard here after its end.
    fn is_lent(&self) -> bool {
        match *self.lock() {
            Keyboard::Ours => false,
            Keyboard::Lent => true,
            Keyboard::Back(since) => since.elapsed() < LATE,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Keyboard> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Held while the loop runs. Dropping it says that the loop has ended by itself.
#[derive(Debug)]
pub struct Watch {
    running: Sender<Saving>,
    lent: Lent,
}

/// The terminal is given back, and what must not be lost is being saved.
#[derive(Debug)]
struct Saving;

impl Watch {
    /// To say who has the keyboard.
    pub fn lent(&self) -> Lent {
        self.lent.clone()
    }

    /// Says that the terminal is given back and saving has begun: from now on it may take as long as it needs.
    pub fn saving(&self) {
        let _ = self.running.send(Saving);
    }
}

/// Starts the signal thread.
pub fn watch(messages: SyncSender<Message>) -> io::Result<Watch> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let (running, ended) = mpsc::channel();
    let lent = Lent::default();
    let keyboard = lent.clone();
    let pass_on = move || {
        for signal in signals.forever() {
            match signal {
                SIGWINCH => deliver(&messages, Message::Resized),
                SIGTSTP => deliver(&messages, Message::Suspend),
                SIGCONT => deliver(&messages, Message::Continued),
                SIGINT | SIGQUIT if keyboard.is_lent() => {}
                signal => end(signal, &messages, &ended),
            }
        }
    };
    thread::Builder::new().name("signals".into()).spawn(pass_on)?;
    Ok(Watch { running, lent })
}

/// Queues the message; gives up when the loop takes nothing for [`GRACE`]: the next signal must not wait behind it.
fn deliver(messages: &SyncSender<Message>, mut message: Message) {
    let pause = Duration::from_millis(5);
    let mut waited = Duration::ZERO;
    while waited < GRACE {
        match messages.try_send(message) {
            Ok(()) | Err(TrySendError::Disconnected(_)) => return,
            Err(TrySendError::Full(back)) => message = back,
        }
        thread::sleep(pause);
        waited = waited.saturating_add(pause);
    }
}

/// Asks the loop to end. When it has not ended after [`GRACE`], or ended before, the process ends here; but a loop that has
/// begun to save has [`SAVED_WITHIN`] from there.
fn end(signal: i32, messages: &SyncSender<Message>, ended: &Receiver<Saving>) {
    deliver(messages, Message::End(signal));
    if has_ended(ended, GRACE) {
        return;
    }
    session::leave(Duration::ZERO);
    if !has_ended(ended, TORN_OUT) {
        low_level::exit(i32::from(status(signal)));
    }
}

/// Whether the loop ends within that time, or has begun to save by then and ends within the time for that.
fn has_ended(ended: &Receiver<Saving>, time: Duration) -> bool {
    match ended.recv_timeout(time) {
        Ok(Saving) => has_ended(ended, SAVED_WITHIN),
        Err(RecvTimeoutError::Disconnected) => true,
        Err(RecvTimeoutError::Timeout) => false,
    }
}

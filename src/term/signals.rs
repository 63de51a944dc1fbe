//! Signals: they end at the loop, and the process ends even when the loop cannot.

use super::message::Message;
use super::{mailbox, session};
use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGTRAP, SIGTSTP, SIGUSR1, SIGUSR2,
    SIGVTALRM, SIGWINCH, SIGXCPU,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

/// The signal of a lost terminal.
pub const HANG_UP: i32 = SIGHUP;

/// Those that end a program unless it does something about them, and that somebody else can send. Nobody has a meaning for most of
/// them here: they end us as the others do.
const ENDING: [i32; 13] =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGSYS, SIGTRAP];

/// After a signal, the loop is stuck when it shows no sign of life for so long. It is so when nobody reads the terminal.
const GRACE: Duration = Duration::from_secs(1);

/// The same for a loop that was torn out of its write.
const TORN_OUT: Duration = Duration::from_millis(300);

/// A loop that is alive and takes in what was typed before the signal has so long until it saves. It stops by itself before
/// that.
const ALIVE_WITHIN: Duration = Duration::from_secs(10);

/// How often the signs of life are looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

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
pub struct Lent(Arc<Mutex<KeyboardOwner>>);

/// Whose the keyboard is.
#[derive(Debug, Clone, Copy, Default)]
enum KeyboardOwner {
    #[default]
    Ours,
    Lent,
    /// Ours since then.
    Back(Instant),
}

impl Lent {
    /// From now on it does.
    pub fn lend(&self) {
        *self.lock() = KeyboardOwner::Lent;
    }

    /// It does no longer.
    pub fn take_back(&self) {
        *self.lock() = KeyboardOwner::Back(Instant::now());
    }

    /// The signal that ends the other program may be heard here after its end.
    fn is_lent(&self) -> bool {
        match *self.lock() {
            KeyboardOwner::Ours => false,
            KeyboardOwner::Lent => true,
            KeyboardOwner::Back(since) => since.elapsed() < LATE,
        }
    }

    fn lock(&self) -> MutexGuard<'_, KeyboardOwner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Held while the loop runs. Dropping it says that the loop has ended by itself.
#[derive(Debug)]
pub struct SignalWatch {
    running: Sender<Saving>,
    lent: Lent,
}

/// The terminal is given back, and what must not be lost is being saved.
#[derive(Debug)]
struct Saving;

impl SignalWatch {
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
pub fn watch(messages: mailbox::Sender) -> io::Result<SignalWatch> {
    let mut signals = Signals::new(ENDING.into_iter().chain([SIGTSTP, SIGCONT, SIGWINCH]))?;
    let (running, ended) = mpsc::channel();
    let lent = Lent::default();
    let keyboard = lent.clone();
    let pass_on = move || {
        // A loop that has ended takes no messages: nothing is left to tell it.
        for signal in signals.forever() {
            match signal {
                SIGWINCH => drop(messages.send(Message::Resized)),
                SIGTSTP => drop(messages.send(Message::Suspend)),
                SIGCONT => drop(messages.send(Message::Continued)),
                SIGINT | SIGQUIT if keyboard.is_lent() => {}
                signal => end(signal, &messages, &ended),
            }
        }
    };
    thread::Builder::new().name("signals".into()).spawn(pass_on)?;
    Ok(SignalWatch { running, lent })
}

/// Asks the loop to end, and waits for it while it is alive. Where it is stuck, its terminal is taken from it, which tears
/// it out of a write; where that does not help, the process ends here.
fn end(signal: i32, messages: &mailbox::Sender, ended: &Receiver<Saving>) {
    let _ = messages.send(Message::End(signal));
    let start = Instant::now();
    let beats = || messages.beats();
    if has_ended(ended, beats, GRACE, ALIVE_WITHIN) {
        return;
    }
    session::leave(Duration::ZERO);
    let left = ALIVE_WITHIN.saturating_sub(start.elapsed()).max(TORN_OUT);
    if !has_ended(ended, beats, TORN_OUT, left) {
        low_level::exit(i32::from(status(signal)));
    }
}

/// Waits until the loop has ended, or has begun to save and ended within the time for that; whether it has. It is given up
/// when it shows no sign of life for `grace`, and when it takes longer than `most` though it is alive.
fn has_ended(ended: &Receiver<Saving>, beats: impl Fn() -> u64, grace: Duration, most: Duration) -> bool {
    let start = Instant::now();
    let (mut last, mut since) = (beats(), start);
    loop {
        match ended.recv_timeout(LOOK_AGAIN) {
            Ok(Saving) => return !matches!(ended.recv_timeout(SAVED_WITHIN), Err(RecvTimeoutError::Timeout)),
            Err(RecvTimeoutError::Disconnected) => return true,
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = beats();
        if now != last {
            (last, since) = (now, Instant::now());
        }
        if since.elapsed() >= grace || start.elapsed() >= most {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::atomic::{AtomicU64, Ordering};

    const SHORT: Duration = Duration::from_millis(100);

    #[test]
    fn a_loop_that_shows_no_sign_of_life_is_given_up_after_its_grace() {
        let (_running, ended) = mpsc::channel();
        let start = Instant::now();
        assert!(!has_ended(&ended, || 7, SHORT, SHORT * 100));
        assert!(start.elapsed() >= SHORT && start.elapsed() < SHORT * 100, "{:?}", start.elapsed());
    }

    #[test]
    fn a_loop_that_is_alive_is_waited_for_beyond_its_grace_until_it_saves() {
        let (running, ended) = mpsc::channel();
        let (start, count, running) = (Instant::now(), AtomicU64::new(0), Cell::new(Some(running)));
        let beats = || {
            if start.elapsed() > SHORT * 4 {
                // It says so, and has ended.
                running.take().map(|running| running.send(Saving));
            }
            count.fetch_add(1, Ordering::Relaxed)
        };
        assert!(has_ended(&ended, beats, SHORT, SHORT * 100));
        assert!(start.elapsed() >= SHORT * 4, "{:?}", start.elapsed());
    }

    #[test]
    fn a_loop_that_is_alive_but_never_ends_is_given_up_in_bounded_time() {
        let (_running, ended) = mpsc::channel();
        let count = AtomicU64::new(0);
        assert!(!has_ended(&ended, || count.fetch_add(1, Ordering::Relaxed), SHORT, SHORT * 3));
    }
}

//! Taking the terminal and giving it back. The one global of the program lives here: a signal handler and a panic
//! hook have no other way to reach the terminal.

use super::error::StartError;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, fcntl_getfl, fcntl_setfl, open as open_file};
use rustix::io::Errno;
use rustix::process::getpgrp;
use rustix::termios::{
    OptionalActions, QueueSelector, Termios, isatty, tcflush, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr,
};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering::SeqCst};
use std::time::Duration;
use std::{io, thread};

/// Alternate screen, bracketed paste, no cursor. No focus reports, no questions; the mouse only where it is wanted.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?25l";
/// The reverse, from whatever style a cut-off frame left.
const LEAVE: &[u8] = b"\x1b[m\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// The terminal reports the mouse: presses, drags with a button held, the wheel, as SGR writes them.
const MOUSE_ON: &[u8] = b"\x1b[?1002h\x1b[?1006h";
/// The reverse.
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l";

/// How long [`leave`] lets a slow terminal take what was written before, when nothing is wrong.
pub const PATIENCE: Duration = Duration::from_secs(1);
/// The same when something is wrong.
pub const HASTE: Duration = Duration::from_millis(100);

static TTY: OnceLock<Tty> = OnceLock::new();
/// [`AWAY`], [`ENTERED`] or [`LEAVING`]. Whoever moves it from entered to leaving gives the terminal back.
static STATE: AtomicU8 = AtomicU8::new(AWAY);
const AWAY: u8 = 0;
const ENTERED: u8 = 1;
const LEAVING: u8 = 2;
/// How long a thread that is not the first to leave waits for the first, before it may end the process.
const LEAVING_TIME: Duration = Duration::from_millis(1500);
/// The terminal is ours, but on its plain screen: of what [`LEAVE`] undoes, nothing was done.
static PLAIN: AtomicBool = AtomicBool::new(false);
/// The mouse is reported while the terminal is ours and not on its plain screen.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// The loop is inside a write.
static WRITING: AtomicBool = AtomicBool::new(false);

/// Largest size believed, in cells: a terminal that claims 65535 × 65535 must not cost gigabytes.
const MAX_COLS: u16 = 500;
const MAX_ROWS: u16 = 300;

/// The controlling terminal, opened for ourselves: flags set on it are not seen by the shell that shares our output.
#[derive(Debug)]
pub struct Tty {
    fd: OwnedFd,
    /// The same for reading, which never blocks.
    keys: OwnedFd,
    /// Its modes before we came.
    before: Termios,
}

/// Opens the terminal, changing nothing. Standard input may be a pipe, standard output may not.
pub fn open(term: Option<&str>) -> Result<&'static Tty, StartError> {
    if !isatty(rustix::stdio::stdout()) {
        return Err(StartError::OutputIsNoTerminal);
    }
    if term.is_none_or(|term| term.is_empty() || term == "dumb") {
        return Err(StartError::Dumb);
    }
    if let Some(tty) = TTY.get() {
        return Ok(tty);
    }
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
    let open = |more| open_file("/dev/tty", flags | more, Mode::empty());
    let tty = open(OFlags::empty())
        .and_then(|fd| Ok(Tty { before: tcgetattr(&fd)?, keys: open(OFlags::NONBLOCK)?, fd }))
        .map_err(|error| StartError::NoTerminal(error.into()))?;
    Ok(TTY.get_or_init(|| tty))
}

impl Tty {
    /// Takes the terminal: raw, alternate screen, bracketed paste, no cursor. Again after a stop. On failure it is
    /// given back.
    pub fn enter(&self) -> io::Result<()> {
        PLAIN.store(false, SeqCst);
        STATE.store(ENTERED, SeqCst);
        self.try_enter().inspect_err(|_| leave(HASTE))
    }

    fn try_enter(&self) -> io::Result<()> {
        self.set_blocking(true)?;
        let mut raw = self.before.clone();
        raw.make_raw();
        tcsetattr(&self.fd, OptionalActions::Now, &raw)?;
        self.write(ENTER)?;
        if MOUSE.load(SeqCst) { self.write(MOUSE_ON) } else { Ok(()) }
    }

    /// Has the mouse reported from now on, or no longer.
    pub fn report_mouse(&self, on: bool) -> io::Result<()> {
        if MOUSE.swap(on, SeqCst) == on {
            return Ok(());
        }
        self.write(if on { MOUSE_ON } else { MOUSE_OFF })
    }

    /// Takes the terminal for its keys alone: each comes at once and unseen, and what is written stays on its plain screen.
    pub fn enter_plain(&self) -> io::Result<()> {
        PLAIN.store(true, SeqCst);
        STATE.store(ENTERED, SeqCst);
        self.try_enter_plain().inspect_err(|_| leave(HASTE))
    }

    fn try_enter_plain(&self) -> io::Result<()> {
        self.set_blocking(true)?;
        let mut raw = self.before.clone();
        raw.make_raw();
        Ok(tcsetattr(&self.fd, OptionalActions::Now, &raw)?)
    }

    /// Sets the modes from before us, whatever another program left.
    pub fn restore_modes(&self) {
        if self.in_foreground() {
            let _ = tcsetattr(&self.fd, OptionalActions::Now, &self.before);
        }
    }

    /// Throws away what was typed and not read yet.
    pub fn forget_typed(&self) {
        let _ = tcflush(&self.fd, QueueSelector::IFlush);
    }

    /// Columns and rows, clamped to what can be drawn.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = tcgetwinsize(&self.fd)?;
        Ok((size.ws_col.clamp(1, MAX_COLS), size.ws_row.clamp(1, MAX_ROWS)))
    }

    /// Reads what is there; [`Errno::AGAIN`] when nothing is.
    pub fn read(&self, bytes: &mut [u8]) -> Result<usize, Errno> {
        rustix::io::read(&self.keys, bytes)
    }

    /// Writes all of `bytes`, unless the terminal is no longer ours: then nothing, or nothing more.
    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        WRITING.store(true, SeqCst);
        let result = self.write_while_entered(bytes);
        WRITING.store(false, SeqCst);
        result
    }

    fn write_while_entered(&self, mut rest: &[u8]) -> io::Result<()> {
        while !rest.is_empty() && STATE.load(SeqCst) == ENTERED {
            match rustix::io::write(&self.fd, rest) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => rest = rest.get(written..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Whether the shell lets us have the terminal. Also true where there is no job control to say no.
    pub fn in_foreground(&self) -> bool {
        tcgetpgrp(&self.fd).map_or(true, |group| group == getpgrp())
    }

    fn set_blocking(&self, blocking: bool) -> io::Result<()> {
        let mut flags = fcntl_getfl(&self.fd)?;
        flags.set(OFlags::NONBLOCK, !blocking);
        Ok(fcntl_setfl(&self.fd, flags)?)
    }

    fn give_back(&self, patience: Duration) {
        let _ = self.set_blocking(false);
        // In the background the modes belong to the shell, and touching them would stop us.
        self.restore_modes();
        self.wait_for_room(patience);
        if !PLAIN.load(SeqCst) {
            if MOUSE.load(SeqCst) {
                self.write_or_discard(MOUSE_OFF);
            }
            self.write_or_discard(LEAVE);
        }
    }

    /// Waits until the loop is out of its write and the terminal takes bytes, for at most `patience`.
    fn wait_for_room(&self, patience: Duration) {
        let left = wait_while(patience, || WRITING.load(SeqCst));
        if let Ok(timeout) = Timespec::try_from(left) {
            let _ = poll(&mut [PollFd::new(&self.fd, PollFlags::OUT)], Some(&timeout));
        }
    }

    /// Writes without ever blocking: what a stalled terminal has not read yet is thrown away to make room.
    fn write_or_discard(&self, mut rest: &[u8]) {
        for _ in 0..100 {
            match rustix::io::write(&self.fd, rest) {
                Ok(written) => rest = rest.get(written..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => {
                    let _ = tcflush(&self.fd, QueueSelector::OFlush);
                    thread::sleep(Duration::from_millis(1));
                }
                Err(_) => return,
            }
            if rest.is_empty() {
                return;
            }
        }
    }
}

/// To wait for keys.
impl AsFd for Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.keys.as_fd()
    }
}

/// Whether the mouse is to be reported when the terminal is taken.
pub fn want_mouse(on: bool) {
    MOUSE.store(on, SeqCst);
}

/// Gives the terminal back, if it is ours: the first caller does it, the others wait for it. Made of system calls only,
/// so a signal handler may call it; ends in bounded time even when nobody reads the terminal any more.
pub fn leave(patience: Duration) {
    let first = STATE.compare_exchange(ENTERED, LEAVING, SeqCst, SeqCst).is_ok();
    if !first {
        wait_while(LEAVING_TIME, || STATE.load(SeqCst) == LEAVING);
    } else if let Some(tty) = TTY.get() {
        tty.give_back(patience);
        STATE.store(AWAY, SeqCst);
    }
}

/// Waits while the condition holds, for at most `time`; returns what is left of it.
fn wait_while(time: Duration, holds: impl Fn() -> bool) -> Duration {
    let step = Duration::from_millis(1);
    let mut left = time;
    while holds() && !left.is_zero() {
        thread::sleep(step);
        left = left.saturating_sub(step);
    }
    left
}

/// Writes to standard error, whatever becomes of it: no macro that panics when it is closed, no lock.
pub fn say(text: &[u8]) {
    let _ = rustix::io::write(rustix::stdio::stderr(), text);
}

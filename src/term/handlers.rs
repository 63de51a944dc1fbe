//! The three things that Rust has no safe way to say, and nothing else.
//!
//! 1. Running our code when the process aborts (an abort, a stack overflow, a panic in a panic, memory that ran out:
//!    all end in SIGABRT). Without it each of them leaves the terminal raw.
//! 2. Giving SIGTSTP its default action back for a moment. Only the kernel's own SIGTSTP knows that nobody could
//!    continue a group without a job-control shell, and then does not stop it; SIGSTOP would stop it for good.
//! 3. A larger stack for handlers on the main thread. Rust gives 8 kB; on a processor with wide registers a signal in
//!    a signal (an overflow, then its abort) fills that, and the abort never reaches us.

#![allow(unsafe_code)]

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGABRT, SIGTSTP};
use std::{io, mem, ptr};

const HANDLER_STACK: usize = 64 * 1024;

/// Runs `action` on SIGABRT. It must be async-signal-safe: system calls and atomics, no locks, no allocation.
pub fn on_abort(action: fn()) -> io::Result<()> {
    // SAFETY: the one action given is `crash::aborted`, which keeps to the rule above.
    unsafe { signal_hook::low_level::register(SIGABRT, action) }.map(drop)
}

/// Gives the calling thread's signal handlers [`HANDLER_STACK`] bytes, for as long as the process lives.
pub fn make_room_for_handlers() -> io::Result<()> {
    let memory: &'static mut [u8] = Box::leak(vec![0; HANDLER_STACK].into_boxed_slice());
    let stack = libc::stack_t { ss_sp: memory.as_mut_ptr().cast(), ss_flags: 0, ss_size: memory.len() };
    // SAFETY: the memory is never freed nor used for anything else.
    if unsafe { libc::sigaltstack(ptr::from_ref(&stack), ptr::null_mut()) } == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

/// Stops this process group as Ctrl-Z does outside raw mode; returns when it was continued, or at once where the
/// kernel does not stop it. Call it on the main thread: it is the one that the kernel picks for the signal, so that the
/// process stops before this returns.
pub fn stop_process_group() -> io::Result<()> {
    let ours = swap_stop_action(default_action())?;
    let sent = kill_current_process_group(Signal::TSTP);
    swap_stop_action(ours)?;
    Ok(sent?)
}

fn default_action() -> libc::sigaction {
    // SAFETY: all zeroes is a valid sigaction: no flags, empty mask, and SIG_DFL is zero.
    let mut action: libc::sigaction = unsafe { mem::zeroed() };
    action.sa_sigaction = libc::SIG_DFL;
    action
}

/// Sets the action of SIGTSTP; returns the one before.
fn swap_stop_action(new: libc::sigaction) -> io::Result<libc::sigaction> {
    let mut old = default_action();
    // SAFETY: both pointers are to live values of the right type, and `new` is the default action or one that this
    // function returned.
    if unsafe { libc::sigaction(SIGTSTP, ptr::from_ref(&new), ptr::from_mut(&mut old)) } == 0 {
        Ok(old)
    } else {
        Err(io::Error::last_os_error())
    }
}

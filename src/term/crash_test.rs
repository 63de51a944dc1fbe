//! Defects on purpose, for the tests of the terminal; in debug builds only.

use std::thread;

/// A defect on purpose, for the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrashTest {
    /// A panic in the loop.
    PanicMain,
    /// A panic in another thread.
    PanicWorker,
    /// An abort, as after a panic in a panic or without memory.
    Abort,
    /// Recursion without end.
    Overflow,
    /// A loop that takes in nothing any more.
    Stuck,
}

impl CrashTest {
    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "panic-main" => Some(Self::PanicMain),
            "panic-worker" => Some(Self::PanicWorker),
            "abort" => Some(Self::Abort),
            "overflow" => Some(Self::Overflow),
            "stuck" => Some(Self::Stuck),
            _ => None,
        }
    }

    /// Suffers it.
    #[allow(clippy::panic)]
    pub(super) fn suffer(self) {
        match self {
            Self::PanicMain => panic!("a crash test\u{1b}[31m"),
            Self::PanicWorker => drop(thread::spawn(|| panic!("a crash test\u{1b}[31m"))),
            Self::Abort => std::process::abort(),
            Self::Overflow => drop(overflow(1)),
            Self::Stuck => loop {
                thread::park();
            },
        }
    }
}

fn overflow(depth: u64) -> u64 {
    let deeper = std::hint::black_box(depth);
    if deeper == 0 { 0 } else { overflow(deeper.wrapping_add(1)).wrapping_add(deeper) }
}

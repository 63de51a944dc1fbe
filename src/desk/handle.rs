//! What tells the things of the desk apart.

use serde::{Deserialize, Serialize};

/// What tells agendas, pins and snapshots apart: made once, by whoever begins them, and never again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Handle(pub Box<str>);

/// Makes handles that no other run of the program makes.
#[derive(Debug, Clone)]
pub struct Minter {
    run: Box<str>,
    next: u32,
}

impl Minter {
    /// A minter for this run: `run` tells it from every other, `[a-z0-9]+`.
    #[must_use]
    pub fn new(run: &str) -> Self {
        Self { run: run.into(), next: 1 }
    }

    /// The next handle: `<run>-<number>`.
    pub fn mint(&mut self) -> Handle {
        let handle = Handle(format!("{}-{}", self.run, self.next).into());
        self.next += 1;
        handle
    }
}

/// A number that follows from texts, the same in every build of the program, which the hashes of std do not promise: FNV-1a of 64
/// bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextHash(u64);

impl TextHash {
    /// The number of these texts.
    pub(super) fn of(texts: &[&str]) -> Self {
        let mut hash = Self(0xcbf2_9ce4_8422_2325);
        for text in texts {
            hash.take(text);
        }
        hash
    }

    /// With one text more.
    pub(super) fn take(&mut self, text: &str) {
        // No text has the byte FF: it parts them.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// A handle that follows from them: `<begin><16 hexadecimal digits>`.
    pub(super) fn handle(self, begin: &str) -> Handle {
        Handle(format!("{begin}{:016x}", self.0).into())
    }
}

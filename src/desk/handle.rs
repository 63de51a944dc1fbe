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

//! `-o OUT`: what a command makes, in a file. What is there is replaced with `--force` alone. What is said where a file cannot be
//! written is said by all commands alike.

use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::CliText;
use crate::store::{Readers, WriteError, write_file};
use std::ffi::OsStr;
use std::path::{Path, absolute};

/// A file to be written.
#[derive(Debug, Clone, Copy)]
pub struct OutFile<'w> {
    /// Its path, as it was typed.
    pub path: &'w OsStr,
    /// What is there is replaced.
    pub force: bool,
}

impl OutFile<'_> {
    /// Writes it, and says where it is.
    ///
    /// # Errors
    /// When something is there, or the system refuses.
    pub fn write(
        self,
        bytes: &[u8],
        readers: Readers,
        setup: &Setup,
        streams: &mut Streams<'_>,
    ) -> Result<(), Failure> {
        let path = absolute(self.path).unwrap_or_else(|_| Path::new(self.path).to_owned());
        let file = setup.shown_path(&path);
        write_file(&path, bytes, readers, self.force).map_err(|error| not_written(&error, &path, setup))?;
        streams.tell(setup.lang, &CliText::OutWritten { file });
        Ok(())
    }
}

/// Why a file was not written, for whoever named it.
pub fn not_written(error: &WriteError, path: &Path, setup: &Setup) -> Failure {
    let file = setup.shown_path(path);
    match error {
        WriteError::Exists => Failure::refused(setup.lang, &CliText::OutExists { file }),
        WriteError::Refused(_) => {
            let why = setup.told(&error.reason());
            Failure::refused(setup.lang, &CliText::OutNotWritten { file, why })
        }
    }
}

//! Files for a moment: new ones, in a folder that others may share, for their owner alone.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process;

/// So many names are tried before another reason is given.
const TRIES: u32 = 100;

/// Writes a text to a new file and closes it; says where it is. What could not be written whole is taken away again.
pub fn keep(folder: &Path, stem: &str, text: &str) -> io::Result<PathBuf> {
    let (path, mut file) = create(folder, stem)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    match written {
        Ok(()) => Ok(path),
        Err(error) => {
            remove(&path);
            Err(error)
        }
    }
}

/// Takes a file away that nobody needs any more.
pub fn remove(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// A name that nobody has yet: the process, and a number.
fn create(folder: &Path, stem: &str) -> io::Result<(PathBuf, File)> {
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for n in 0..TRIES {
        let path = folder.join(format!("bangiao-{stem}-{}-{n}.md", process::id()));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn each_text_has_a_file_of_its_own_that_its_owner_alone_may_read() {
        let folder = tempfile::tempdir().unwrap();
        let one = keep(folder.path(), "x", "ệ\n").unwrap();
        let other = keep(folder.path(), "x", "").unwrap();
        assert_ne!(one, other);
        assert_eq!(std::fs::read_to_string(&one).unwrap(), "ệ\n");
        assert_eq!(std::fs::metadata(&one).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

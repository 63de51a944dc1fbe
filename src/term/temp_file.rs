//! Files for a moment: new ones, in a folder that others may share, for their owner alone.

use crate::store::free_name;
use rustix::process::geteuid;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{mem, thread};

/// How what is written for a moment ends: most of it is Markdown.
const END: &str = ".md";

/// What the names of copies begin with.
const COPY: &str = "bangiao-copy-";

/// A copy that a killed program left is swept away when it is older than this.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Writes a text to a new file and closes it; says where it is. What could not be written whole is taken away again.
pub fn keep(folder: &Path, stem: &str, text: &str) -> io::Result<PathBuf> {
    free_name::write(folder, &format!("bangiao-{stem}-"), END, text.as_bytes())
}

/// Takes a file away that nobody needs any more.
pub fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

/// Copies that are too long for the clipboard: they are there until the dashboard ends, in whatever way it ends by itself.
#[derive(Debug, Default)]
pub struct Copies(Vec<PathBuf>);

impl Copies {
    /// Writes a copy to a file; says where it is.
    pub fn keep(&mut self, folder: &Path, text: &str) -> io::Result<PathBuf> {
        let path = free_name::write(folder, COPY, END, text.as_bytes())?;
        self.0.push(path.clone());
        Ok(path)
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        for path in &mem::take(&mut self.0) {
            remove(path);
        }
    }
}

/// Takes away, behind the frames, the copies that were left in a folder by programs that were killed.
pub fn sweep_behind(folder: PathBuf) {
    // Where no thread is to be had they stay until the next start.
    let _ = thread::Builder::new().name("sweep".to_owned()).spawn(move || sweep(&folder, SystemTime::now()));
}

fn sweep(folder: &Path, now: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if free_name::is_one(&entry.file_name().to_string_lossy(), COPY, END) && is_left(&entry.path(), now) {
            remove(&entry.path());
        }
    }
}

/// Whether it is a file of this user, not a link to one, and too old for a program that still runs.
fn is_left(path: &Path, now: SystemTime) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| {
        let age = about.modified().ok().and_then(|modified| now.duration_since(modified).ok());
        about.is_file() && about.uid() == geteuid().as_raw() && age.is_some_and(|age| age > STALE)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_thousand_taken_names_keep_nobody_from_writing() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..1000 {
            fs::write(folder.path().join(format!("bangiao-text-{}-{number}.md", std::process::id())), "").unwrap();
        }
        let path = keep(folder.path(), "text", "ệ\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ệ\n");
    }

    #[test]
    fn copies_go_with_whoever_made_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut copies = Copies::default();
        let (one, other) = (copies.keep(folder.path(), "a").unwrap(), copies.keep(folder.path(), "b").unwrap());
        assert!(one.exists() && other.exists() && one != other);
        drop(copies);
        assert!(!one.exists() && !other.exists());
    }

    #[test]
    fn only_old_copies_of_ones_own_are_swept_away() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let (copy, link) = (at("bangiao-copy-0123abcd.md"), at("bangiao-copy-00000000.md"));
        let others =
            ["bangiao-text-0123abcd.md", "bangiao-copy-mine.md", "bangiao-copy-0123abcd.md.bak", "x.md"].map(at);
        for path in others.iter().chain([&copy]) {
            fs::write(path, "x").unwrap();
        }
        symlink(at("x.md"), &link).unwrap();
        fs::create_dir(at("bangiao-copy-11111111.md")).unwrap();
        let now = SystemTime::now();
        sweep(folder.path(), now + STALE / 2);
        assert!(copy.exists());
        sweep(folder.path(), now + STALE * 2);
        assert!(!copy.exists() && others.iter().all(|path| path.exists()));
        assert!(fs::symlink_metadata(&link).is_ok() && at("bangiao-copy-11111111.md").exists());
    }
}

//! How the dashboard was left, in a file of its own. It is no work: one that cannot be read is none.

use super::error::{Cause, StoreError};
use super::files::{Disk, Files};
use super::state_dir::lock;
use super::write::{read_whole, replace_own};
use crate::desk::session::{Session, join};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What is written, and the newest that is read.
const SCHEMA: u64 = 1;

/// The most that is read.
const CAP: u64 = 4 * 1024 * 1024;

#[derive(Deserialize)]
struct SessionHead {
    schema: u64,
}

#[derive(Serialize, Deserialize)]
struct SessionForm {
    schema: u64,
    #[serde(flatten)]
    session: Session,
}

/// How the dashboard was left; `None` where that is not known.
#[must_use]
pub fn load(data_dir: &Path) -> Option<Session> {
    read(&Disk, &file(data_dir)).ok().flatten()
}

/// Remembers how the dashboard is left. What another instance asked and looked at meanwhile stays, behind ours.
///
/// # Errors
/// When the disk refuses, or the file is of a later version.
pub fn save(data_dir: &Path, session: &Session) -> Result<(), StoreError> {
    save_with(&Disk, data_dir, session)
}

/// The same, by other calls.
///
/// # Errors
/// When the disk refuses, or the file is of a later version.
pub fn save_with(files: &dyn Files, data_dir: &Path, session: &Session) -> Result<(), StoreError> {
    let _lock = lock(files, data_dir)?;
    let path = file(data_dir);
    let mut session = session.clone();
    if let Some(theirs) = read(files, &path)? {
        join(&mut session.queries, theirs.queries);
        join(&mut session.recent, theirs.recent);
        join(&mut session.files, theirs.files);
    }
    // A session has no keys but texts: writing one to memory never fails.
    let bytes = serde_json::to_vec(&SessionForm { schema: SCHEMA, session }).unwrap_or_default();
    replace_own(files, &path, &bytes)
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("session.json")
}

/// The session in a file; `None` when it is damaged or not there.
fn read(files: &dyn Files, path: &Path) -> Result<Option<Session>, StoreError> {
    let Some(bytes) = read_whole(files, path, CAP)? else { return Ok(None) };
    match serde_json::from_slice::<SessionHead>(&bytes) {
        Ok(head) if head.schema > SCHEMA => Err(StoreError::new(path, Cause::Newer(Some(head.schema)))),
        Ok(_) => Ok(serde_json::from_slice::<SessionForm>(&bytes).ok().map(|form| form.session)),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn session(tab: &str, queries: &[&str]) -> Session {
        let queries = queries.iter().map(|query| (*query).to_owned()).collect();
        Session { tab: tab.into(), queries, ..Session::default() }
    }

    #[test]
    fn what_two_instances_asked_is_remembered_of_both() {
        let folder = tempfile::tempdir().unwrap();
        let data_dir = folder.path().join("bangiao");
        assert_eq!(load(&data_dir), None);
        save(&data_dir, &session("overview", &["phan lan", "wb"])).unwrap();
        save(&data_dir, &session("timeline", &["thuy dien", "wb"])).unwrap();
        assert_eq!(load(&data_dir), Some(session("timeline", &["thuy dien", "wb", "phan lan"])));
    }

    #[test]
    fn what_cannot_be_read_is_no_session_and_what_is_newer_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path());
        for bad in ["", "{", "[]", "{}", r#"{"schema":1,"tabs":7}"#, r#"{"schema":"1"}"#] {
            fs::write(&path, bad).unwrap();
            assert_eq!(load(folder.path()), None, "{bad}");
            save(folder.path(), &session("timeline", &[])).unwrap();
            assert_eq!(load(folder.path()), Some(session("timeline", &[])), "{bad}");
        }
        let newer = r#"{"schema":2,"tab":"board"}"#;
        fs::write(&path, newer).unwrap();
        assert_eq!(load(folder.path()), None);
        assert_eq!(save(folder.path(), &session("x", &[])).unwrap_err().cause, Cause::Newer(Some(2)));
        assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    }
}

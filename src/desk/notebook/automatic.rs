//! Automatic snapshots: the program keeps what was seen last by itself, so that it can be told what has changed since, without
//! anybody having thought of it before.
//!
//! One session has one of them, of what it saw last, so that an afternoon of edits does not push out last month; only the first
//! ever keeps what it began with as well, for without that there would be nothing to compare with.

use super::{Edit, Notebook, Snapshot};
use crate::desk::handle::Handle;
use std::collections::{HashMap, HashSet};

/// So many automatic snapshots are kept, of all portfolios together.
pub const MOST_AUTOMATIC: usize = 12;

/// So many bytes the datasets of automatic snapshots may have together.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Of a larger dataset no automatic snapshot is taken.
pub const LARGEST: u64 = 32 * 1024 * 1024;

/// So many of each portfolio are the last to go: what was seen last, and what that is compared with.
const NEEDED: usize = 2;

impl Notebook {
    /// The automatic snapshots of a portfolio, the newest last.
    fn automatic_of(&self, portfolio: &str) -> impl DoubleEndedIterator<Item = &Snapshot> {
        self.snapshots_of(portfolio).filter(|snapshot| snapshot.automatic)
    }

    /// The snapshots of a portfolio that somebody took, the newest last.
    #[must_use]
    pub fn named_of(&self, portfolio: &str) -> impl DoubleEndedIterator<Item = &Snapshot> {
        self.snapshots_of(portfolio).filter(|snapshot| !snapshot.automatic)
    }

    /// What was seen last before data of this content; where nothing else was seen, that content itself.
    #[must_use]
    pub fn last_seen(&self, portfolio: &str, hash: &str) -> Option<&Snapshot> {
        let other = self.automatic_of(portfolio).rev().find(|snapshot| snapshot.hash != hash);
        other.or_else(|| self.automatic_of(portfolio).next_back())
    }

    /// The snapshot since which changes are told of data of this content: the one that was chosen, else what was seen last.
    #[must_use]
    pub fn since(&self, portfolio: &str, hash: &str) -> Option<&Snapshot> {
        self.baseline(portfolio).or_else(|| self.last_seen(portfolio, hash))
    }

    /// The edits that keep what is seen now, and make room for it. `own` is the automatic snapshot that this session took before.
    /// None, where it is what was seen last.
    #[must_use]
    pub fn seeing(&self, seen: &Snapshot, own: Option<&Handle>) -> Vec<Edit> {
        let of_session = |snapshot: &&Snapshot| Some(&snapshot.id) == own;
        let is_first = self.automatic_of(&seen.portfolio).all(|snapshot| of_session(&snapshot));
        let replaced = self.automatic_of(&seen.portfolio).find(of_session);
        let replaced = replaced.filter(|own| !is_first && own.hash != seen.hash && !self.is_baseline(own));
        let mut left = self.automatic_of(&seen.portfolio).filter(|each| replaced.is_none_or(|own| own.id != each.id));
        let is_there = left.next_back().is_some_and(|newest| newest.hash == seen.hash);
        let mut edits: Vec<Edit> = replaced.map(forget).into_iter().collect();
        if !is_there {
            // A clock that was set back makes nothing older than what was seen before.
            let before = self.automatic_of(&seen.portfolio).next_back().map(|newest| newest.taken.as_str());
            let taken = before.unwrap_or_default().max(&seen.taken).to_owned();
            edits.push(Edit::Snapshot { snapshot: Box::new(Snapshot { taken, ..seen.clone() }) });
        }
        let mut then = self.clone();
        for edit in &edits {
            then.apply(edit);
        }
        edits.extend(then.making_room());
        edits
    }

    /// Forgets as many automatic snapshots as there is no room for, the oldest first; of each portfolio the newest go last, and
    /// one since which changes are told stays.
    pub(super) fn making_room(&self) -> Vec<Edit> {
        let mut left: Vec<&Snapshot> = self.snapshots.iter().filter(|each| each.automatic && !each.removed).collect();
        let mut edits = Vec::new();
        while left.len() > MOST_AUTOMATIC || bytes_of(&left) > MOST_BYTES {
            let mut newer: HashMap<&str, usize> = HashMap::new();
            let mut is_needed: Vec<bool> = left
                .iter()
                .rev()
                .map(|each| {
                    let count = newer.entry(&each.portfolio).or_default();
                    *count += 1;
                    *count <= NEEDED
                })
                .collect();
            is_needed.reverse();
            let free = |place: &usize| left.get(*place).is_some_and(|each| !self.is_baseline(each));
            let spare = |place: &usize| is_needed.get(*place) == Some(&false);
            // What was seen just now is the last.
            let places = || (0..left.len().saturating_sub(1)).filter(free);
            let Some(oldest) = places().find(spare).or_else(|| places().next()) else { break };
            edits.push(forget(left.remove(oldest)));
        }
        edits
    }

    /// Whether changes of some portfolio are told since it.
    fn is_baseline(&self, snapshot: &Snapshot) -> bool {
        self.baselines.values().any(|chosen| *chosen == snapshot.id)
    }

    /// Whether some snapshot has the bytes of that hash, be it a deleted one that can be brought back.
    #[must_use]
    pub fn needs_bytes(&self, hash: &str) -> bool {
        self.snapshots.iter().any(|snapshot| snapshot.hash == hash)
    }
}

/// What is the same is on the disk once.
fn bytes_of(snapshots: &[&Snapshot]) -> u64 {
    let mut counted = HashSet::new();
    snapshots.iter().filter(|each| counted.insert(&each.hash)).map(|each| each.size).sum()
}

fn forget(snapshot: &Snapshot) -> Edit {
    Edit::ForgetSnapshot { snapshot: snapshot.id.clone(), hash: snapshot.hash.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Edtf;
    use crate::text::{Clean, Private};

    fn seen(id: &str, portfolio: &str, hash: &str, size: u64) -> Snapshot {
        Snapshot {
            id: Handle(id.into()),
            portfolio: portfolio.to_owned(),
            name: Private::new(Clean::default()),
            taken: "2026-11-24T18:30".to_owned(),
            hash: hash.to_owned(),
            as_of: Edtf::parse("2024-12-31").unwrap(),
            removed: false,
            automatic: true,
            size,
            rest: serde_json::Map::new(),
        }
    }

    fn look(notebook: &mut Notebook, snapshot: &Snapshot, own: Option<&str>) {
        let own = own.map(|own| Handle(own.into()));
        for edit in notebook.seeing(snapshot, own.as_ref()) {
            notebook.apply(&edit);
        }
    }

    fn kept(notebook: &Notebook) -> Vec<&str> {
        notebook.snapshots.iter().map(|snapshot| snapshot.hash.as_str()).collect()
    }

    fn since<'n>(notebook: &'n Notebook, hash: &str) -> Option<&'n str> {
        notebook.since("p", hash).map(|snapshot| snapshot.hash.as_str())
    }

    #[test]
    fn what_the_last_session_saw_is_what_changes_are_told_since() {
        let mut notebook = Notebook::default();
        assert_eq!(since(&notebook, "a"), None);
        look(&mut notebook, &seen("1", "p", "a", 1), None);
        assert_eq!(since(&notebook, "a"), Some("a"), "nothing has changed since it was first seen");
        look(&mut notebook, &seen("2", "p", "b", 1), None);
        assert_eq!((kept(&notebook), since(&notebook, "b")), (vec!["a", "b"], Some("a")));
        look(&mut notebook, &seen("3", "p", "b", 1), None);
        assert_eq!(kept(&notebook), ["a", "b"], "looking again resets nothing");
    }

    #[test]
    fn a_session_keeps_what_it_saw_last_and_the_first_one_what_it_began_with_too() {
        let mut notebook = Notebook::default();
        look(&mut notebook, &seen("1", "p", "a", 1), None);
        look(&mut notebook, &seen("2", "p", "b", 1), Some("1"));
        look(&mut notebook, &seen("3", "p", "c", 1), Some("2"));
        assert_eq!((kept(&notebook), since(&notebook, "c")), (vec!["a", "c"], Some("a")));
        look(&mut notebook, &seen("4", "p", "a", 1), Some("3"));
        assert_eq!((kept(&notebook), since(&notebook, "a")), (vec!["a"], Some("a")), "everything is as it was");
    }

    #[test]
    fn the_oldest_go_first_and_what_each_portfolio_needs_goes_last() {
        let mut notebook = Notebook::default();
        for hash in ["x", "y"] {
            look(&mut notebook, &seen(hash, "rare", hash, 1), None);
        }
        for number in 0..20 {
            look(&mut notebook, &seen(&format!("{number}"), "p", &format!("h{number}"), 1), None);
        }
        assert_eq!(notebook.snapshots.len(), MOST_AUTOMATIC);
        assert_eq!(kept(&notebook)[..3], ["x", "y", "h10"]);
        for number in 0..20 {
            look(&mut notebook, &seen(&format!("o{number}"), &format!("o{number}"), "z", 1), None);
        }
        assert_eq!(notebook.snapshots.len(), MOST_AUTOMATIC, "whatever is needed, there are no more");
    }

    #[test]
    fn there_are_no_more_bytes_than_there_is_room_for_and_the_same_counts_once() {
        let mut notebook = Notebook::default();
        for (id, hash) in [("1", "a"), ("2", "b"), ("3", "a"), ("4", "c")] {
            look(&mut notebook, &seen(id, "p", hash, LARGEST), None);
        }
        assert_eq!(kept(&notebook), ["a", "c"]);
    }

    #[test]
    fn what_somebody_named_or_chose_never_goes() {
        let mut notebook = Notebook::default();
        let named = Snapshot { automatic: false, ..seen("n", "p", "n", 0) };
        notebook.apply(&Edit::Snapshot { snapshot: Box::new(named) });
        look(&mut notebook, &seen("first", "p", "a", 1), None);
        notebook.apply(&Edit::Since { portfolio: "p".to_owned(), snapshot: Some(Handle("first".into())) });
        for number in 0..20 {
            look(&mut notebook, &seen(&format!("{number}"), "p", &format!("h{number}"), 1), None);
        }
        assert_eq!(kept(&notebook)[..2], ["n", "a"]);
        assert_eq!(notebook.snapshots.len(), MOST_AUTOMATIC + 1);
        assert_eq!(since(&notebook, "h19"), Some("a"));
    }
}

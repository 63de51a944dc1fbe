//! The snapshot that is being taken: one at a time. And what is to be kept of what is seen.

use super::compare::SnapshotRequest;
use crate::desk::agenda::Handle;

/// The snapshot that is being taken, if one is; and what was seen last.
#[derive(Debug, Default)]
pub struct SnapshotQueue {
    pending: Option<SnapshotRequest>,
    /// The hash of what was seen last, and the automatic snapshot that was to become of it.
    seen: Option<(String, Handle)>,
    /// It was said that what is seen cannot be kept.
    is_told: bool,
}

impl SnapshotQueue {
    /// Whether one is being taken.
    pub const fn is_busy(&self) -> bool {
        self.pending.is_some()
    }

    /// One is being taken.
    pub fn begin(&mut self, shot: SnapshotRequest) {
        self.pending = Some(shot);
    }

    /// It was taken, or cannot be.
    pub fn finish(&mut self) {
        self.pending = None;
    }

    /// Whether data of this content has not been seen yet, or other data since.
    pub fn is_new(&self, hash: &str) -> bool {
        self.seen.as_ref().is_none_or(|(seen, _)| seen != hash)
    }

    /// Data of this content is seen, and is to become this snapshot: what became of what was seen before.
    pub fn see(&mut self, hash: String, snapshot: Handle) -> Option<Handle> {
        self.seen.replace((hash, snapshot)).map(|(_, before)| before)
    }

    /// Whether it is still to be said that what is seen cannot be kept: once is enough.
    pub fn tell(&mut self) -> bool {
        !std::mem::replace(&mut self.is_told, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::text::Clean;

    #[test]
    fn one_is_taken_at_a_time() {
        let mut queue = SnapshotQueue::default();
        let as_of = Dataset::empty().as_of;
        queue.begin(SnapshotRequest { name: Clean::line("a"), hash: String::new(), as_of, confirms: false });
        assert!(queue.is_busy());
        queue.finish();
        assert!(!queue.is_busy());
    }

    #[test]
    fn what_is_seen_is_asked_for_once_until_other_data_is_seen() {
        let mut queue = SnapshotQueue::default();
        assert!(queue.is_new("a"));
        assert_eq!(queue.see("a".to_owned(), Handle("1".into())), None);
        assert!(!queue.is_new("a") && queue.is_new("b"));
        assert_eq!(queue.see("b".to_owned(), Handle("2".into())), Some(Handle("1".into())));
        assert!(queue.tell() && !queue.tell());
    }
}

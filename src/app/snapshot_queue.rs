//! The snapshot that is being taken: one at a time.

use super::compare::SnapshotRequest;

/// The snapshot that is being taken, if one is.
#[derive(Debug, Default)]
pub struct SnapshotQueue {
    pending: Option<SnapshotRequest>,
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
}

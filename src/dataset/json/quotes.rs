//! Quotation marks.

/// What people (and word processors) write for `"`.
pub(super) const QUOTES: [&str; 15] = ["\"", "'", "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "`", "´", "″", "＂"];

//! From a byte offset to line and column. Uses `memchr`.

use memchr::memchr_iter;

/// Where something is, as an editor counts: both from 1, the column in characters (Unicode scalar values; a run of bytes
/// that is not UTF-8 counts as U+FFFD would). A byte-order mark is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line; lines end with LF.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The lines of a file. Building is linear; asking in the order of the file is linear over all questions together.
#[derive(Debug)]
pub struct LineIndex<'a> {
    bytes: &'a [u8],
    starts: Vec<usize>,
    /// The last answer, so that many questions about one long line do not count its start again: offset, column.
    last: (usize, usize),
}

impl<'a> LineIndex<'a> {
    /// Notes where the lines of `bytes` start.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let mark = super::encoding::mark_len(bytes);
        let starts = std::iter::once(mark).chain(memchr_iter(b'\n', bytes).map(|at| at + 1)).collect();
        Self { bytes, starts, last: (mark, 1) }
    }

    /// The line of `offset`, from 1.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The place of `offset`; the end of the file for an offset behind it.
    pub fn place(&mut self, offset: usize) -> LineColumn {
        let offset = offset.min(self.bytes.len());
        let line = self.line(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let (from, base) = if (start..=offset).contains(&self.last.0) { self.last } else { (start, 1) };
        let column = base + self.bytes.get(from..offset).map_or(0, characters);
        self.last = (offset, column);
        LineColumn { line, column }
    }
}

/// How many characters an editor shows for `bytes`.
fn characters(bytes: &[u8]) -> usize {
    bytes.utf8_chunks().map(|chunk| chunk.valid().chars().count() + usize::from(!chunk.invalid().is_empty())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_the_byte_order_mark() {
        let mut places = LineIndex::new("\u{feff}ab\nViệt x\n".as_bytes());
        assert_eq!(places.place(3), LineColumn { line: 1, column: 1 });
        assert_eq!(places.place(4), LineColumn { line: 1, column: 2 });
        assert_eq!(places.place(6), LineColumn { line: 2, column: 1 });
        assert_eq!(places.place(13), LineColumn { line: 2, column: 6 });
        assert_eq!(places.place(8), LineColumn { line: 2, column: 3 });
        assert_eq!(places.place(999), LineColumn { line: 3, column: 1 });
    }

    #[test]
    fn every_broken_run_of_bytes_counts_as_one_character() {
        let mut places = LineIndex::new(b"\"Vi\xeat\" x");
        assert_eq!(places.place(7), LineColumn { line: 1, column: 8 });
    }
}

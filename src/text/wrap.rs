//! The lines of a paragraph, as ranges of bytes, so that marks on the text keep their place. Uses std and the Unicode
//! crates.
//!
//! A line breaks at spaces (never at a no-break space) and at `\n`. A word wider than a line breaks after `-` or `/`,
//! else between clusters. The spaces at a break belong to no line; indentation at the start of a paragraph stays on its
//! first line.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::hidden::{Class, class};
use super::width::{cluster_width, width};

/// The lines of a text at a width in cells: none if `cells` is 0, else at least one. No line is wider than `cells`, but
/// for one that is a single cluster wider than that.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    wrap_hanging(text, cells, cells)
}

/// The same, where the first line has `first` cells and all others `rest`: a label before the text, or a hanging
/// indent. If its first word fits only into a later line, the first line is empty. No lines if `rest` is 0.
#[must_use]
pub fn wrap_hanging(text: &str, first: usize, rest: usize) -> Vec<Range<usize>> {
    let mut lines = Lines { done: Vec::new(), first, rest };
    if rest == 0 {
        return lines.done;
    }
    let mut start = 0;
    for paragraph in text.split('\n') {
        lines.paragraph(paragraph, start);
        start += paragraph.len() + 1;
    }
    lines.done
}

/// Clusters in a row that are all spaces or all not: what a line takes or leaves as a whole.
struct Chunk {
    range: Range<usize>,
    cells: usize,
    is_space: bool,
}

/// The lines found so far, and how wide they may be.
struct Lines {
    done: Vec<Range<usize>>,
    first: usize,
    rest: usize,
}

impl Lines {
    /// The cells of the line that comes next.
    fn room(&self) -> usize {
        if self.done.is_empty() { self.first } else { self.rest }
    }

    /// Adds the lines of a paragraph that begins at byte `start` of the text.
    fn paragraph(&mut self, paragraph: &str, start: usize) {
        let mut line = start..start;
        let mut used = 0;
        let mut gap = 0;
        for piece in pieces(paragraph, start) {
            if piece.is_space {
                gap = piece.cells;
            } else if used + gap + piece.cells <= self.room() {
                line.end = piece.range.end;
                used += gap + piece.cells;
            } else {
                (line, used) = self.overflow(paragraph, start, line, &piece);
            }
        }
        self.done.push(line);
    }

    /// Ends the line before a word that does not fit on it, and gives the line begun with that word, with its width.
    fn overflow(&mut self, paragraph: &str, start: usize, line: Range<usize>, word: &Chunk) -> (Range<usize>, usize) {
        let fits_below = word.cells <= self.rest;
        // An empty line is left so only when it is the first, narrower one, and the word fits below it whole.
        if !line.is_empty() || self.room() == 0 || fits_below && word.cells > self.room() {
            self.done.push(line);
        }
        if word.cells <= self.room() {
            return (word.range.clone(), word.cells);
        }
        let offset = word.range.start;
        let text = paragraph.get(offset - start..word.range.end - start).unwrap_or_default();
        self.cut(text, offset)
    }

    /// Cuts a word that is wider than a line, and gives its last part, with its width.
    fn cut(&mut self, word: &str, mut offset: usize) -> (Range<usize>, usize) {
        let mut rest = word;
        while let Some((part, after)) = split(rest, self.room()) {
            self.done.push(offset..offset + part.len());
            offset += part.len();
            rest = after;
        }
        (offset..offset + rest.len(), width(rest))
    }
}

/// Parts a word that is wider than `cells`: after the last hyphen or slash that fits, else after the last cluster that
/// does, but at least after the first one.
fn split(word: &str, cells: usize) -> Option<(&str, &str)> {
    let mut used = 0;
    let mut seam = None;
    for (at, cluster) in word.grapheme_indices(true) {
        used += cluster_width(cluster);
        if used > cells && at > 0 {
            return word.split_at_checked(seam.unwrap_or(at));
        }
        if matches!(cluster, "-" | "/") {
            seam = Some(at + cluster.len());
        }
    }
    None
}

/// The words and gaps of a paragraph that begins at byte `start` of the text.
fn pieces(paragraph: &str, start: usize) -> Vec<Chunk> {
    let mut pieces: Vec<Chunk> = Vec::new();
    for (at, cluster) in paragraph.grapheme_indices(true) {
        let is_space = is_break(cluster);
        let cells = cluster_width(cluster);
        let end = start + at + cluster.len();
        match pieces.last_mut() {
            Some(last) if last.is_space == is_space => {
                last.range.end = end;
                last.cells += cells;
            }
            Some(_) | None => pieces.push(Chunk { range: start + at..end, cells, is_space }),
        }
    }
    pieces
}

/// Whether a line may break at this cluster.
fn is_break(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    chars.next().is_some_and(|c| class(c) == Class::Space) && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells).into_iter().map(|line| text.get(line).unwrap()).collect()
    }

    fn hanging(text: &str, first: usize, rest: usize) -> Vec<&str> {
        wrap_hanging(text, first, rest).into_iter().map(|line| text.get(line).unwrap()).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_leave_them_out() {
        assert_eq!(lines("Ủy hội sông Mê Công quốc tế", 12), ["Ủy hội sông", "Mê Công quốc", "tế"]);
        assert_eq!(lines("một  hai   ", 3), ["một", "hai"]);
    }

    #[test]
    fn line_ends_are_kept_and_empty_lines_too() {
        assert_eq!(lines("a\n\n  b c\n", 9), ["a", "", "  b c", ""]);
        assert_eq!(lines("", 9), [""]);
    }

    #[test]
    fn a_no_break_space_holds_words_together() {
        assert_eq!(lines("đến 10\u{A0}km nữa", 8), ["đến", "10\u{A0}km", "nữa"]);
    }

    #[test]
    fn a_word_wider_than_a_line_breaks_after_a_hyphen_or_slash() {
        assert_eq!(lines("xem 22-NQ/TW/BTNMT", 8), ["xem", "22-NQ/", "TW/BTNMT"]);
    }

    #[test]
    fn a_word_without_seams_is_cut_between_letters() {
        assert_eq!(lines("nghie\u{323}\u{302}ng", 5), ["nghie\u{323}\u{302}", "ng"]);
        assert_eq!(lines("日本語", 5), ["日本", "語"]);
    }

    #[test]
    fn a_narrow_first_line_takes_what_fits_and_may_stay_empty() {
        assert_eq!(hanging("Bộ Tài nguyên", 3, 10), ["Bộ", "Tài nguyên"]);
        assert_eq!(hanging("nguyên liệu", 3, 10), ["", "nguyên", "liệu"]);
        assert_eq!(hanging("Tài nguyên", 0, 10), ["", "Tài nguyên"]);
        assert_eq!(hanging("Tài nguyên", 10, 3), ["Tài nguyên"]);
    }

    #[test]
    fn no_cells_give_no_lines_and_one_cell_gives_letters() {
        assert_eq!(wrap("Hà Lan", 0), []);
        assert_eq!(lines("Bỉ 日", 1), ["B", "ỉ", "日"]);
    }

    fn texts() -> impl Strategy<Value = String> {
        prop_oneof!["[a-z \u{A0}\n/-]{0,60}", "[\\PC \n]{0,40}", "[À-ỹ日\u{323} ]{0,40}"]
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_only_spaces_are_lost(text in texts(), first in 0..30usize, rest in 2..30usize) {
            let found = wrap_hanging(&text, first, rest);
            let mut seen = 0;
            for (index, line) in found.iter().enumerate() {
                let shown = text.get(line.clone()).unwrap();
                let room = if index == 0 { first } else { rest };
                prop_assert!(width(shown) <= room || shown.graphemes(true).count() == 1, "{shown:?} in {room}");
                let lost = text.get(seen..line.start).unwrap();
                prop_assert!(lost.chars().all(|c| c == '\n' || class(c) == Class::Space), "lost {lost:?}");
                seen = line.end;
            }
            prop_assert!(text.get(seen..).unwrap().chars().all(|c| c == '\n' || class(c) == Class::Space));
        }

        #[test]
        fn a_text_that_fits_is_one_line(text in "[a-zđếộ]{1,9}( [a-zđếộ日]{1,9}){0,3}") {
            prop_assert_eq!(lines(&text, width(&text).max(1)), vec![&*text]);
        }
    }
}

//! Several lines of text that are being typed: letters go in and out by whole grapheme clusters, long lines are folded at words.

use super::input::{Key, KeyCode};
use super::input_box::{is_dropped, with_its_letter, word_start};
use crate::text::{self, Clean};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The longest text, in bytes.
const LONGEST: usize = 256 * 1024;
/// With so many bytes left it is full: no cluster is longer.
const FULL: usize = 32;

/// A text and the place of the cursor in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextArea {
    text: String,
    /// In bytes.
    cursor: usize,
    /// The column that a cursor that goes up and down comes from.
    goal: Option<usize>,
    /// So many characters were typed last of which nothing is kept: whoever typed them takes them back first.
    dropped: usize,
}

impl TextArea {
    /// A text, the cursor behind it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len(), ..Self::default() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes another text, however long: it was written elsewhere, and nothing of it may be lost. The cursor stands behind it.
    pub fn set(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// Takes another text of as many lines. The cursor stays in its line: at the same place from its end where it was there, else as
    /// far from its beginning as before.
    pub fn put(&mut self, text: &str) {
        let line = self.before().matches('\n').count();
        let column = self.cursor - self.line_start();
        let at_end = self.cursor == self.line_end();
        text.clone_into(&mut self.text);
        let start = self.text.split_inclusive('\n').take(line).map(str::len).sum();
        let length = self.text.get(start..).map_or(0, |rest| rest.split('\n').next().unwrap_or("").len());
        let mut column = if at_end { length } else { column.min(length) };
        while !self.text.is_char_boundary(start + column) {
            column -= 1;
        }
        self.cursor = start + column;
    }

    /// Puts text in at the cursor, cleaned; what is beyond the longest text is left away.
    pub fn insert(&mut self, raw: &str) {
        let (letter, raw) = with_its_letter(self.before(), raw);
        let room = LONGEST.saturating_sub(self.text.len());
        let added = first_bytes(cleaned(&raw), room);
        self.replace(self.cursor - letter..self.cursor, &added);
    }

    /// Whether nothing more fits in.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.text.len() + FULL > LONGEST
    }

    /// Takes in a key, in lines of so many cells and pages of so many lines. Says whether it was one of editing.
    pub fn key(&mut self, key: Key, (width, height): (usize, usize)) -> bool {
        let goal = self.goal.take();
        let dropped = std::mem::take(&mut self.dropped);
        match (key.code, key.ctrl, key.alt) {
            (KeyCode::Char(letter), false, false) if is_dropped(self.before(), letter) => self.dropped = dropped + 1,
            (KeyCode::Backspace, _, _) if dropped > 0 => self.dropped = dropped - 1,
            (KeyCode::Char(letter), false, false) => self.insert(letter.encode_utf8(&mut [0; 4])),
            (KeyCode::Enter, _, _) => self.insert("\n"),
            (KeyCode::Tab, _, _) => self.insert("  "),
            (KeyCode::Backspace, _, _) | (KeyCode::Char('h'), true, false) => {
                self.replace(self.cursor - last_cluster(self.before()).len()..self.cursor, "");
            }
            (KeyCode::Delete, _, _) => self.replace(self.cursor..self.cursor + first_cluster(self.after()).len(), ""),
            (KeyCode::Left, false, false) => self.cursor -= last_cluster(self.before()).len(),
            (KeyCode::Right, false, false) => self.cursor += first_cluster(self.after()).len(),
            (KeyCode::Up, _, _) => self.vertically(-1, width, goal),
            (KeyCode::Down, _, _) => self.vertically(1, width, goal),
            (KeyCode::PageUp, _, _) => self.vertically(-(height.max(1) as isize), width, goal),
            (KeyCode::PageDown, _, _) => self.vertically(height.max(1) as isize, width, goal),
            (KeyCode::Home, _, _) | (KeyCode::Char('a'), true, false) => self.cursor = self.line_start(),
            (KeyCode::End, _, _) | (KeyCode::Char('e'), true, false) => self.cursor = self.line_end(),
            (KeyCode::Char('u'), true, false) => self.replace(self.line_start()..self.cursor, ""),
            (KeyCode::Char('k'), true, false) => self.replace(self.cursor..self.line_end(), ""),
            (KeyCode::Char('w'), true, false) => self.replace(self.word_start()..self.cursor, ""),
            _ => return false,
        }
        true
    }

    /// The lines of the text folded at so many cells, as byte ranges: every byte but the line ends is in one of them.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            lines.extend(folded(line, width.max(1)).into_iter().map(|part| start + part.start..start + part.end));
            start += line.len() + 1;
        }
        lines
    }

    /// In which folded line the cursor stands, and at which cell of it.
    #[must_use]
    pub fn cursor_in(&self, lines: &[Range<usize>]) -> (usize, usize) {
        let row = lines.iter().rposition(|line| line.start <= self.cursor).unwrap_or(0);
        let start = lines.get(row).map_or(0, |line| line.start);
        (row, self.text.get(start..self.cursor).map_or(0, text::width))
    }

    fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or("")
    }

    fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or("")
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_end(&self) -> usize {
        self.after().find('\n').map_or(self.text.len(), |end| self.cursor + end)
    }

    fn word_start(&self) -> usize {
        let line = self.line_start();
        line + word_start(self.text.get(line..self.cursor).unwrap_or(""))
    }

    fn vertically(&mut self, rows: isize, width: usize, goal: Option<usize>) {
        let lines = self.lines(width);
        let (row, column) = self.cursor_in(&lines);
        let column = goal.unwrap_or(column);
        let to = row.saturating_add_signed(rows).min(lines.len().saturating_sub(1));
        if let Some(line) = lines.get(to).cloned() {
            let text = self.text.get(line.clone()).unwrap_or("");
            let kept = text::take_width(text, column).len();
            // The end of a folded line is the beginning of the next: the cursor stays in its line.
            let is_folded = lines.get(to + 1).is_some_and(|next| next.start == line.end);
            let kept = if is_folded && kept == text.len() { kept - last_cluster(text).len() } else { kept };
            self.cursor = line.start + kept;
        }
        self.goal = Some(column);
    }

    /// Puts text in the place of a range; the cursor stands behind it. Only what stands behind it is moved: a flood of letters at
    /// the end of a long text costs no more than at its beginning.
    fn replace(&mut self, range: Range<usize>, with: &str) {
        if self.text.get(range.clone()).is_some() {
            self.cursor = range.start + with.len();
            self.text.replace_range(range, with);
        }
    }
}

/// As much of a text as fits into so many bytes, in whole clusters.
fn first_bytes(mut text: String, bytes: usize) -> String {
    if text.len() > bytes {
        let ends = text.grapheme_indices(true).map(|(at, cluster)| at + cluster.len());
        let fits = ends.take_while(|end| *end <= bytes).last();
        text.truncate(fits.unwrap_or(0));
    }
    text
}

fn last_cluster(text: &str) -> &str {
    text.graphemes(true).next_back().unwrap_or("")
}

fn first_cluster(text: &str) -> &str {
    text.graphemes(true).next().unwrap_or("")
}

/// Text as it may stand in the area: spaces at its ends are kept, for they were just typed.
fn cleaned(raw: &str) -> String {
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = raw
        .split('\n')
        .map(|line| {
            let inner = line.trim();
            // A blank of several bytes is one blank.
            let spaces = |blanks: &str| " ".repeat(blanks.chars().count());
            let (before, rest) = line.split_at_checked(line.len() - line.trim_start().len()).unwrap_or(("", line));
            let after = rest.get(inner.len()..).unwrap_or("");
            format!("{}{}{}", spaces(before), &*Clean::block(inner), spaces(after))
        })
        .collect();
    lines.join("\n")
}

/// A line in parts of at most `width` cells, broken behind spaces where there are any. Spaces at the end of a part may hang over.
fn folded(line: &str, width: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    // Only so much of a long line is measured as may fit.
    let overflows = |rest: &str| {
        let fits = text::take_width(rest, width).len();
        rest.get(fits..).is_some_and(|tail| !tail.trim_end().is_empty())
    };
    while let Some(rest) = line.get(start..).filter(|rest| overflows(rest)) {
        let fits = text::take_width(rest, width).len().max(first_cluster(rest).len());
        let head = rest.get(..fits).unwrap_or("");
        let hanging = rest.get(fits..).map_or(0, |tail| tail.len() - tail.trim_start_matches(' ').len());
        let end = if hanging > 0 { fits + hanging } else { head.rfind(' ').map_or(fits, |space| space + 1) };
        parts.push(start..start + end);
        start += end;
    }
    parts.push(start..line.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_blank_is_one_blank_however_many_bytes_it_has() {
        for blank in ["\u{3000}", "\u{a0}", "\u{202f}", " "] {
            for (typed, text) in [
                (format!("{blank}x"), " x"),
                (format!("x{blank}"), "x "),
                (blank.to_owned(), " "),
                (format!("a\n{blank}b{blank}"), "a\n b "),
            ] {
                assert_eq!(cleaned(&typed), text, "{typed:?}");
            }
        }
        let mut area = TextArea::new("pha");
        let backspace = Key { code: KeyCode::Backspace, ctrl: false, alt: false };
        area.insert("\u{202f}");
        area.key(backspace, (40, 10));
        area.key(backspace, (40, 10));
        area.insert("a");
        area.key(Key { code: KeyCode::Char('\u{200b}'), ctrl: false, alt: false }, (40, 10));
        area.key(backspace, (40, 10));
        assert_eq!(area.text(), "pha");
    }
    use proptest::prelude::*;

    fn press(area: &mut TextArea, names: &str) {
        for name in names.split_whitespace() {
            let key = match name {
                "backspace" => Key { code: KeyCode::Backspace, ctrl: false, alt: false },
                name => Key::parse(name).unwrap(),
            };
            area.key(key, (20, 5));
        }
    }

    fn lines(text: &str, width: usize) -> Vec<String> {
        let area = TextArea::new(text);
        area.lines(width).into_iter().map(|line| text.get(line).unwrap().to_owned()).collect()
    }

    #[test]
    fn lines_are_folded_behind_spaces_and_long_words_are_cut() {
        assert_eq!(lines("phần lan và na uy", 9), ["phần lan ", "và na uy"]);
        assert_eq!(lines("một\n\nhai", 9), ["một", "", "hai"]);
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("", 3), [""]);
        assert_eq!(lines("abc ", 3), ["abc "]);
    }

    #[test]
    fn letters_words_and_lines_go_by_keys() {
        let mut area = TextArea::new("");
        press(&mut area, "đ ồ n g space ý enter x");
        assert_eq!(area.text(), "đồng ý\nx");
        press(&mut area, "backspace backspace backspace");
        assert_eq!(area.text(), "đồng ");
        press(&mut area, "ctrl-w h a i enter b a ctrl-u");
        assert_eq!(area.text(), "hai\n");
        press(&mut area, "up home del");
        assert_eq!(area.text(), "ai\n");
    }

    #[test]
    fn a_hard_space_parts_words_and_marks_typed_one_by_one_go_to_their_letter() {
        let mut area = TextArea::new("dòng một\nchi 10\u{a0}000 euro");
        press(&mut area, "ctrl-w ctrl-w");
        assert_eq!(area.text(), "dòng một\nchi 10\u{a0}");
        let mut area = TextArea::new("");
        for typed in ['P', 'h', 'a', '\u{302}', '\u{300}', 'n'] {
            area.key(Key { code: KeyCode::Char(typed), ctrl: false, alt: false }, (20, 5));
        }
        assert_eq!(area.text(), "Phần");
    }

    #[test]
    fn up_and_down_keep_their_column() {
        let mut area = TextArea::new("một hai\nb\nbốn năm");
        press(&mut area, "up up");
        assert_eq!(area.cursor, "một hai".len());
        press(&mut area, "down down x");
        assert!(area.text().ends_with("bốn nămx"));
    }

    #[test]
    fn what_is_pasted_is_cleaned_and_keeps_its_lines() {
        let mut area = TextArea::new("");
        area.insert("a\r\nb\u{1b}[31mc\n  d ");
        assert!(!area.text().contains('\u{1b}'));
        assert_eq!(area.text().lines().count(), 3);
        assert!(area.text().ends_with("  d "));
    }

    proptest! {
        #[test]
        fn no_key_breaks_the_text_nor_loses_a_byte_of_it(
            start in "[a ệ\n中\u{a0}]{0,30}", keys in prop::collection::vec(0_usize..12, 0..40), width in 1_usize..9
        ) {
            let names = ["left", "right", "up", "down", "home", "end", "pgup", "pgdn", "ctrl-u", "ctrl-k", "ctrl-w", "del"];
            let mut area = TextArea::new(&start);
            for key in keys {
                area.key(Key::parse(names[key]).unwrap(), (width, 3));
                prop_assert!(area.text().is_char_boundary(area.cursor));
                let lines = area.lines(width);
                let whole: usize = lines.iter().map(Range::len).sum();
                prop_assert_eq!(whole + area.text().matches('\n').count(), area.text().len());
                let (row, column) = area.cursor_in(&lines);
                prop_assert!(row < lines.len() && column <= area.text().len());
            }
        }
    }
}

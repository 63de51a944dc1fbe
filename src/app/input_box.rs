//! A line of text that is being typed: letters go in and out by whole grapheme clusters.

use super::input::{Key, KeyCode};
use crate::text::{self, Clean};
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// The longest query, in bytes: longer ones were never typed by a person.
const LONGEST: usize = 400;

/// A line of text and the place of the cursor in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InputBox {
    text: String,
    cursor: usize,
    /// So many characters were typed last of which nothing is kept: whoever typed them takes them back first.
    dropped: usize,
    /// The longest text in bytes, where it is not the usual one.
    longest: Option<usize>,
}

impl InputBox {
    /// An empty line that takes so many bytes.
    #[must_use]
    pub fn of_at_most(longest: usize) -> Self {
        Self { longest: Some(longest), ..Self::default() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place of the cursor, in characters.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.split().0.chars().count()
    }

    /// Puts `text` in the place of some characters; the cursor stands behind it.
    pub fn replace(&mut self, characters: Range<usize>, text: &str) {
        let byte = |place: usize| self.text.char_indices().nth(place).map_or(self.text.len(), |(byte, _)| byte);
        self.keep(byte(characters.start), byte(characters.end));
        self.insert(text);
    }

    /// Takes another text; the cursor stands behind it.
    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.cursor = self.text.len();
    }

    /// The cells before the cursor.
    #[must_use]
    pub fn cursor_column(&self) -> usize {
        self.text.get(..self.cursor).map_or(0, text::width)
    }

    /// The text, as much as fits into so many cells around the cursor; and the column of the cursor in that.
    #[must_use]
    pub fn window(&self, room: usize) -> (String, usize) {
        let column = self.cursor_column();
        let skipped = text::take_width(&self.text, column.saturating_sub(room)).len();
        let shown = self.text.get(skipped..).unwrap_or("");
        let skipped = self.text.get(..skipped).map_or(0, text::width);
        (text::take_width(shown, room).to_owned(), column.saturating_sub(skipped).min(room))
    }

    /// Puts text in at the cursor: one line, cleaned, cut at [`LONGEST`] bytes.
    pub fn insert(&mut self, raw: &str) {
        let (letter, raw) = with_its_letter(self.split().0, raw);
        let raw = raw.into_owned();
        self.keep(self.cursor - letter, self.cursor);
        let spaced = raw.starts_with(char::is_whitespace);
        let mut added = Clean::line(&raw).to_string();
        if spaced && (added.is_empty() || !self.text.is_empty()) {
            added.insert(0, ' ');
        }
        let room = self.longest.unwrap_or(LONGEST).saturating_sub(self.text.len());
        let fits =
            added.grapheme_indices(true).map(|(at, cluster)| at + cluster.len()).take_while(|end| *end <= room).last();
        added.truncate(fits.unwrap_or(0));
        let (before, after) = (self.split().0.to_owned(), self.split().1.to_owned());
        self.cursor = before.len() + added.len();
        self.text = before + &added + &after;
    }

    /// Takes in a key. Says whether it was one of editing; the text may be the same all the same.
    pub fn key(&mut self, key: Key) -> bool {
        let dropped = std::mem::take(&mut self.dropped);
        match (key.code, key.ctrl, key.alt) {
            (KeyCode::Char(letter), false, false) if is_dropped(self.split().0, letter) => self.dropped = dropped + 1,
            (KeyCode::Backspace, _, _) if dropped > 0 => self.dropped = dropped - 1,
            (KeyCode::Char(letter), false, false) => self.insert(letter.encode_utf8(&mut [0; 4])),
            (KeyCode::Backspace, _, _) | (KeyCode::Char('h'), true, false) => self.delete_back(),
            (KeyCode::Delete, _, _) => self.delete_forward(),
            (KeyCode::Left, false, false) => self.cursor -= self.last_cluster().len(),
            (KeyCode::Right, false, false) => self.cursor += self.next_cluster().len(),
            (KeyCode::Home, _, _) | (KeyCode::Char('a'), true, false) => self.cursor = 0,
            (KeyCode::End, _, _) | (KeyCode::Char('e'), true, false) => self.cursor = self.text.len(),
            (KeyCode::Char('u'), true, false) => self.keep(0, self.cursor),
            (KeyCode::Char('w'), true, false) => self.keep(self.word_start(), self.cursor),
            _ => return false,
        }
        true
    }

    fn split(&self) -> (&str, &str) {
        self.text.split_at_checked(self.cursor).unwrap_or((&self.text, ""))
    }

    fn last_cluster(&self) -> &str {
        self.split().0.graphemes(true).next_back().unwrap_or("")
    }

    fn next_cluster(&self) -> &str {
        self.split().1.graphemes(true).next().unwrap_or("")
    }

    fn word_start(&self) -> usize {
        word_start(self.split().0)
    }

    fn delete_back(&mut self) {
        self.keep(self.cursor - self.last_cluster().len(), self.cursor);
    }

    fn delete_forward(&mut self) {
        self.keep(self.cursor, self.cursor + self.next_cluster().len());
    }

    /// Takes `from..to` out; the cursor stands at `from`.
    fn keep(&mut self, from: usize, to: usize) {
        let before = self.text.get(..from).unwrap_or("").to_owned();
        let after = self.text.get(to..).unwrap_or("").to_owned();
        self.cursor = before.len();
        self.text = before + &after;
    }
}

/// Whether nothing is kept of a character that is typed after a text: input methods type invisible ones and take them back themselves.
#[must_use]
pub fn is_dropped(before: &str, letter: char) -> bool {
    let mut bytes = [0; 4];
    let (_, kept) = with_its_letter(before, letter.encode_utf8(&mut bytes));
    !letter.is_whitespace() && Clean::line(&kept).is_empty()
}

/// Where the word begins that ends a text, with what parts it from the end.
#[must_use]
pub fn word_start(text: &str) -> usize {
    let spaces = text.trim_end().rmatch_indices(char::is_whitespace).next();
    spaces.map_or(0, |(at, space)| at + space.len())
}

/// What is typed after a text: some input methods send a letter and its marks one by one, and a mark belongs to the letter before
/// it. Gives how many bytes of the text go, and what is to be cleaned in their place.
#[must_use]
pub fn with_its_letter<'t>(before: &'t str, typed: &'t str) -> (usize, Cow<'t, str>) {
    let is_mark = typed.chars().next().is_some_and(is_combining_mark);
    let letter = before.graphemes(true).next_back().filter(|letter| is_mark && !letter.trim().is_empty());
    letter.map_or((0, Cow::Borrowed(typed)), |letter| (letter.len(), Cow::Owned(format!("{letter}{typed}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_is_dropped_owns_the_next_backspace() {
        let backspace = Key { code: KeyCode::Backspace, ctrl: false, alt: false };
        let typed = |letter| Key { code: KeyCode::Char(letter), ctrl: false, alt: false };
        let mut line = InputBox::default();
        line.insert("pha");
        for key in [typed('\u{200b}'), typed('\u{feff}'), backspace, backspace, backspace, typed('ầ'), typed('n')] {
            line.key(key);
        }
        assert_eq!(line.text(), "phần");
        // What is typed in between makes it forgotten.
        line.key(typed('\u{200b}'));
        line.key(typed('x'));
        line.key(backspace);
        line.key(backspace);
        assert_eq!(line.text(), "phầ");
    }

    fn press(input: &mut InputBox, names: &[&str]) {
        for name in names {
            let key = match *name {
                "backspace" => Key { code: KeyCode::Backspace, ctrl: false, alt: false },
                name => Key::parse(name).unwrap(),
            };
            input.key(key);
        }
    }

    #[test]
    fn letters_go_in_and_out_by_whole_clusters() {
        let mut input = InputBox::default();
        input.insert("phần lan");
        press(&mut input, &["backspace", "backspace", "backspace", "backspace", "backspace"]);
        assert_eq!(input.text(), "phầ");
        press(&mut input, &["left", "del"]);
        assert_eq!(input.text(), "ph");
    }

    #[test]
    fn a_space_typed_after_a_word_stays() {
        let mut input = InputBox::default();
        press(&mut input, &["h", "a", "space", "l"]);
        assert_eq!(input.text(), "ha l");
    }

    #[test]
    fn marks_that_are_typed_one_by_one_go_to_their_letter() {
        let mut input = InputBox::default();
        for typed in ['P', 'h', 'a', '\u{302}', '\u{300}', 'n'] {
            input.key(Key { code: KeyCode::Char(typed), ctrl: false, alt: false });
        }
        assert_eq!(input.text(), "Phần");
    }

    #[test]
    fn a_hard_space_parts_words_like_any_other() {
        let mut input = InputBox::default();
        input.set("chi 10\u{a0}000");
        press(&mut input, &["ctrl-w"]);
        assert_eq!(input.text(), "chi 10\u{a0}");
    }

    #[test]
    fn ctrl_w_takes_a_word_and_ctrl_u_all_before_the_cursor() {
        let mut input = InputBox::default();
        input.set("hợp tác phần lan");
        press(&mut input, &["ctrl-w"]);
        assert_eq!(input.text(), "hợp tác phần ");
        press(&mut input, &["ctrl-u"]);
        assert_eq!(input.text(), "");
    }

    #[test]
    fn what_is_pasted_is_cleaned_and_cut() {
        let mut input = InputBox::default();
        input.insert("phần\n\x1b[31mlan");
        assert!(!input.text().contains(['\n', '\x1b']));
        input.insert(&"x".repeat(5000));
        assert_eq!(input.text().len(), LONGEST);
    }
}

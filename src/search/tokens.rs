//! Where the words of a text are. Uses std only.
//!
//! A word is a run of letters, digits and combining marks. An apostrophe between two letters belongs to its word (`People’s`), and so
//! does a plus sign right behind one (`ASEAN+` is not `ASEAN`). Every other sign parts words: `Khoa học-Chính sách` has four of them,
//! whichever dash was typed.

use std::ops::Range;

/// The words of a text, as byte ranges of it, in order.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

/// The words of `text`.
pub(super) const fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

impl Iterator for Tokens<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        let mut start = None;
        loop {
            let (inside, width) = match bytes.get(at) {
                None => (false, 0),
                Some(byte) if byte.is_ascii() => (self.ascii_inside(*byte, at, start.is_some()), 1),
                Some(_) => self.wide_inside(at, start.is_some()),
            };
            match (start, inside) {
                (None, true) => start = Some(at),
                (Some(start), false) => {
                    self.at = at;
                    return Some(start..at);
                }
                (None, false) if width == 0 => {
                    self.at = at;
                    return None;
                }
                (None, false) | (Some(_), true) => {}
            }
            at += width;
        }
    }
}

impl Tokens<'_> {
    fn ascii_inside(&self, byte: u8, at: usize, within: bool) -> bool {
        match byte {
            b'\'' => within && self.letter_at(at + 1),
            b'+' => within,
            byte => byte.is_ascii_alphanumeric(),
        }
    }

    fn wide_inside(&self, at: usize, within: bool) -> (bool, usize) {
        let Some(c) = self.char_at(at) else { return (false, 1) };
        let width = c.len_utf8();
        let inside = match c {
            '’' | 'ʼ' | '‘' => within && self.letter_at(at + width),
            '\u{300}'..='\u{36F}' => within,
            c => c.is_alphanumeric(),
        };
        (inside, width)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn letter_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphanumeric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn words_are_parted_by_every_sign_but_inner_apostrophes_and_a_plus_behind() {
        assert_eq!(words("  Khoa học-Chính sách (CMS)  "), ["Khoa", "học", "Chính", "sách", "CMS"]);
        assert_eq!(words("Mê Công – Lan Thương"), ["Mê", "Công", "Lan", "Thương"]);
        assert_eq!(words("People’s ASEAN+ 'x' +84 4.5"), ["People’s", "ASEAN+", "x", "84", "4", "5"]);
        assert_eq!(words("Mỹ e\u{301}"), ["Mỹ", "e\u{301}"]);
        assert!(words(" - ").is_empty());
        assert!(words("").is_empty());
    }
}

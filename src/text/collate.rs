//! The order of a Vietnamese index: CLDR's `vi` collation (`common/collation/vi.xml`, type standard), on three levels.
//! Uses std and the Unicode crates.
//!
//! 1. Letters: `a ă â b c d đ e ê … o ô ơ … u ư … y z`, each its own; before them digits, before these signs, first of
//!    all the space. Nothing is ignored. Other scripts follow by code point, other Latin letters stand with
//!    what they are spelled as.
//! 2. Marks, from the left: none, huyền, hỏi, ngã, sắc, nặng, then all others.
//! 3. Small before capital.

use std::cmp::Ordering;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::fold::{spelled_out, unify};
use super::hidden::{Class, class};
use super::letters::{Tone, is_latin, letter};

/// The signs of ASCII in CLDR's root order.
const SIGNS: &str = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

// First bytes of the weights of the first level. Those that open a code point are followed by its three bytes, so that
// no weight is the beginning of another.
const LEVEL_END: u8 = 0;
const FIRST_SIGN: u8 = 1;
const OTHER_SIGN: u8 = 0x30;
const FIRST_DIGIT: u8 = 0x31;
const FIRST_LETTER: u8 = 0x40;
const OTHER_SCRIPT: u8 = 0xC0;

// Weights of the second level.
const NO_MARK: u8 = 1;
const OTHER_MARK: u8 = 8;

/// The three levels of a text while they are gathered.
#[derive(Default)]
struct Levels {
    letters: Vec<u8>,
    marks: Vec<u8>,
    cases: Vec<u8>,
}

/// Bytes whose order is the order of the texts: compute once, compare as often as needed. Texts that differ only in
/// kinds of dash, quote and space have the same key.
#[must_use]
pub fn sort_key(text: &str) -> Box<[u8]> {
    let mut levels = Levels::default();
    levels.letters.reserve_exact(3 * text.len() + 2);
    if is_latin(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|c| levels.push(c));
    } else {
        text.nfc().for_each(|c| levels.push(c));
    }
    let mut key = levels.letters;
    key.push(LEVEL_END);
    key.append(&mut levels.marks);
    key.push(LEVEL_END);
    key.append(&mut levels.cases);
    key.into_boxed_slice()
}

/// Compares two texts in the order of a Vietnamese index. For more than a few, sort by [`sort_key`].
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    if a == b { Ordering::Equal } else { sort_key(a).cmp(&sort_key(b)) }
}

impl Levels {
    fn push(&mut self, c: char) {
        if let Some(parts) = letter(c) {
            self.push_letter(parts.base, parts.upper);
            if parts.tone != Tone::Ngang {
                self.marks.push(NO_MARK + parts.tone as u8);
            }
        } else if c.is_ascii_digit() {
            self.push_base(&[FIRST_DIGIT + (c as u8 - b'0')], false);
        } else if class(c) != Class::Invisible {
            self.push_rare(c);
        }
    }

    /// What is neither a Vietnamese letter nor a digit: taken apart if it can be.
    fn push_rare(&mut self, c: char) {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let one = unify(c);
        if let Some(weight) = tone_of_mark(c) {
            self.marks.push(weight);
        } else if let Some(letters) = spelled_out(lower).filter(|letters| letters.is_ascii()) {
            letters.chars().for_each(|letter| self.push_letter(letter, lower != c));
            self.marks.push(OTHER_MARK);
        } else if one.is_alphanumeric() {
            self.push_foreign(one);
        } else {
            self.push_sign(one);
        }
    }

    /// A letter that decomposes stands with its base; any other by its code point.
    fn push_foreign(&mut self, c: char) {
        let mut parts = std::iter::once(c).nfd();
        let base = parts.next().unwrap_or(c);
        let lower = base.to_lowercase().next().unwrap_or(base);
        if let Some(base) = letter(base) {
            self.push_letter(base.base, base.upper);
        } else {
            self.push_base(&code_point(OTHER_SCRIPT, lower), lower != base);
        }
        self.marks.extend(parts.map(|mark| tone_of_mark(mark).unwrap_or(OTHER_MARK)));
    }

    fn push_letter(&mut self, base: char, upper: bool) {
        self.push_base(&[FIRST_LETTER + place(base)], upper);
    }

    fn push_sign(&mut self, c: char) {
        match SIGNS.chars().position(|sign| sign == c) {
            Some(place) => self.push_base(&[FIRST_SIGN + place as u8], false),
            None => self.push_base(&code_point(OTHER_SIGN, c), false),
        }
    }

    fn push_base(&mut self, weight: &[u8], upper: bool) {
        self.letters.extend_from_slice(weight);
        self.marks.push(NO_MARK);
        self.cases.push(1 + u8::from(upper));
    }
}

/// The place of a letter in the alphabet `aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`, with room left between.
const fn place(base: char) -> u8 {
    match base {
        'ă' => 1,
        'â' => 2,
        'đ' => place('d') + 1,
        'ê' => place('e') + 1,
        'ô' => place('o') + 1,
        'ơ' => place('o') + 2,
        'ư' => place('u') + 1,
        ascii => (ascii as u8).wrapping_sub(b'a') % 32 * 3,
    }
}

/// A weight made of a code point.
const fn code_point(first: u8, c: char) -> [u8; 4] {
    let [_, a, b, d] = (c as u32).to_be_bytes();
    [first, a, b, d]
}

/// The second-level weight of a combining mark.
const fn tone_of_mark(c: char) -> Option<u8> {
    match c {
        '\u{300}' => Some(NO_MARK + Tone::Huyen as u8),
        '\u{309}' => Some(NO_MARK + Tone::Hoi as u8),
        '\u{303}' => Some(NO_MARK + Tone::Nga as u8),
        '\u{301}' => Some(NO_MARK + Tone::Sac as u8),
        '\u{323}' => Some(NO_MARK + Tone::Nang as u8),
        '\u{302}'..='\u{36F}' => Some(OTHER_MARK),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each text comes before the next, whichever way they are written.
    fn assert_order(texts: &[&str]) {
        for pair in texts.windows(2) {
            let nfd = |text: &str| text.nfd().collect::<String>();
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(compare(&nfd(pair[0]), pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(compare(pair[0], &nfd(pair[1])), Ordering::Less, "{pair:?}");
            assert_eq!(compare(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
        }
    }

    #[test]
    fn countries_stand_as_in_a_vietnamese_index() {
        assert_order(&[
            "Ai Cập",
            "Anh",
            "Áo",
            "Ấn Độ",
            "Ba Lan",
            "Bỉ",
            "Cu Ba",
            "Đan Mạch",
            "Đức",
            "Hà Lan",
            "Hoa Kỳ",
            "Lào",
            "Úc",
            "Ý",
        ]);
        assert_order(&["Yemen", "中国"]);
        assert_order(&["Đức", "Estonia"]);
        assert_order(&["Diên", "Đan"]);
    }

    #[test]
    fn every_letter_of_the_alphabet_is_its_own() {
        assert_order(&[
            "az", "ăa", "ăz", "âa", "b", "dz", "đa", "ez", "êa", "oz", "ôa", "ôz", "ơa", "p", "uz", "ưa", "v", "w",
            "x", "y", "z",
        ]);
    }

    #[test]
    fn tones_count_only_when_the_letters_are_equal_and_from_the_left() {
        assert_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mai"]);
        assert_order(&["ma má", "mà ma", "mạ ma"]);
        assert_order(&["hoà", "hòa"]);
    }

    #[test]
    fn case_counts_last() {
        assert_order(&["hả", "hà lan", "Hà lan", "Hà Lan", "hà mã"]);
    }

    #[test]
    fn spaces_come_before_signs_before_digits_before_letters() {
        assert_order(&["a b", "a-b", "a.b", "a1", "a2", "ab"]);
        assert_order(&["1", "10", "2", "a"]);
        assert_order(&["Lãn", "Lan Thương", "Lang"]);
    }

    #[test]
    fn other_latin_marks_fall_back_to_the_letter() {
        assert_order(&["Cote", "Côte"]);
        assert_order(&["Tua", "Türkiye", "Tva"]);
        assert_order(&["oe", "œ", "of"]);
        assert_order(&["Lodz", "Łódź", "Loe"]);
    }

    #[test]
    fn kinds_of_dash_and_space_are_equal() {
        assert_eq!(compare("Mê\u{A0}Công – Lan", "Mê Công - Lan"), Ordering::Equal);
    }

    proptest! {
        #[test]
        fn nfc_and_nfd_have_the_same_key(text in "[\\PCÀ-ỹ\u{300}-\u{323}]{0,20}") {
            let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(sort_key(&nfc), sort_key(&nfd));
        }

        #[test]
        fn letters_decide_before_tones(a in "[a-zđ ]{1,8}", b in "[a-zđ ]{1,8}") {
            let toned = a.replace('a', "ạ").replace('o', "ó");
            if sort_key(&a) != sort_key(&b) {
                prop_assert_eq!(compare(&toned, &b), compare(&a, &b));
            }
        }
    }
}

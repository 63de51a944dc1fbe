//! What a Vietnamese word means that was typed without its input method switched on: raw Telex (`phaanf`) and VNI
//! (`pha6n2`). Uses std only.
//!
//! Keys act as they do in an input method: anywhere after the letter they change, also at the end of the word
//! (`vietje`, `vie6t5`, `viet65`). A word counts as typed so only if it holds such a key and makes a plausible
//! syllable; so `G20`, `WWF` or `un` stay what they are. Each way of typing is tried on its own, never mixed.

use super::letters::{Tone, is_vowel};
use super::syllable::syllable;
use super::tone::spell;

/// No syllable takes more keys: `nghieengs` has 9, a correction by z or 0 some more.
const KEYS_MAX: usize = 12;

/// A word half typed: its letters so far, its tone, and whether a key has been anything but a letter.
#[derive(Clone, Default)]
struct Keystrokes {
    bases: Vec<char>,
    tone: Tone,
    changed: bool,
}

/// The readings of one word typed in ASCII, in lower case, each a Vietnamese syllable that differs from the word, the
/// likelier first: Telex, then VNI. None for most words. Tones stand as in [`tone_key`](super::tone_key).
#[must_use]
pub fn decode(word: &str) -> Vec<String> {
    let mut readings = Vec::new();
    if !is_typed(word) {
        return readings;
    }
    for method in [telex, vni] {
        for reading in read(&word.to_ascii_lowercase(), method) {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// Whether a word may be raw typing at all: letters and digits, a letter first, and no acronym with a number (`COP16`).
fn is_typed(word: &str) -> bool {
    let is_acronym = word.bytes().any(|b| b.is_ascii_digit()) && !word.bytes().any(|b| b.is_ascii_lowercase());
    (2..=KEYS_MAX).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_alphanumeric())
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && (!is_acronym || word.len() == 2)
}

/// All readings of a lower-case word in one way of typing.
fn read(word: &str, method: fn(&Keystrokes, char) -> Vec<Keystrokes>) -> impl Iterator<Item = String> {
    let start = vec![Keystrokes::default()];
    let ends = word.chars().fold(start, |typed, key| typed.iter().flat_map(|typed| method(typed, key)).collect());
    ends.into_iter().filter_map(Keystrokes::finish)
}

/// All that a key can do in Telex, the likelier first.
fn telex(typed: &Keystrokes, key: char) -> Vec<Keystrokes> {
    match key {
        's' => typed.tone_or_initial(Tone::Sac, key),
        'r' => typed.tone_or_initial(Tone::Hoi, key),
        'x' => typed.tone_or_initial(Tone::Nga, key),
        'f' => Vec::from_iter(typed.tone(Tone::Huyen)),
        'j' => Vec::from_iter(typed.tone(Tone::Nang)),
        'z' => Vec::from_iter(typed.untone()),
        'a' | 'e' | 'o' => typed.circumflex(key).into_iter().chain([typed.letter(key)]).collect(),
        'd' => typed.stroke().into_iter().chain(typed.stroke_again()).chain([typed.letter(key)]).collect(),
        'w' => typed.horns().chain(typed.change('a', 'ă')).chain([typed.new_horn()]).collect(),
        '0'..='9' => Vec::new(),
        _ => vec![typed.letter(key)],
    }
}

/// All that a key can do in VNI, the likelier first.
fn vni(typed: &Keystrokes, key: char) -> Vec<Keystrokes> {
    match key {
        '0' => Vec::from_iter(typed.untone()),
        '1' => Vec::from_iter(typed.tone(Tone::Sac)),
        '2' => Vec::from_iter(typed.tone(Tone::Huyen)),
        '3' => Vec::from_iter(typed.tone(Tone::Hoi)),
        '4' => Vec::from_iter(typed.tone(Tone::Nga)),
        '5' => Vec::from_iter(typed.tone(Tone::Nang)),
        '6' => ['a', 'e', 'o'].into_iter().filter_map(|vowel| typed.circumflex(vowel)).collect(),
        '7' => typed.horns().collect(),
        '8' => Vec::from_iter(typed.change('a', 'ă')),
        '9' => Vec::from_iter(typed.stroke()),
        _ => vec![typed.letter(key)],
    }
}

impl Keystrokes {
    fn letter(&self, letter: char) -> Self {
        let mut next = self.clone();
        next.bases.push(letter);
        next
    }

    /// A tone key after the first vowel; before it, an initial.
    fn tone_or_initial(&self, tone: Tone, key: char) -> Vec<Self> {
        if self.has_vowel() { Vec::from_iter(self.tone(tone)) } else { vec![self.letter(key)] }
    }

    fn has_vowel(&self) -> bool {
        self.bases.iter().any(|base| is_vowel(*base))
    }

    /// A word takes one tone: a second one makes something else of it.
    fn tone(&self, tone: Tone) -> Option<Self> {
        let is_free = self.has_vowel() && self.tone == Tone::Ngang;
        is_free.then(|| Self { tone, changed: true, bases: self.bases.clone() })
    }

    fn untone(&self) -> Option<Self> {
        (self.tone != Tone::Ngang).then(|| Self { tone: Tone::Ngang, ..self.clone() })
    }

    /// Changes the first letter that is `from`: of the two u of `cứu` and `hươu` it is the first that takes a mark.
    fn change(&self, from: char, to: char) -> Option<Self> {
        let mut next = Self { changed: true, ..self.clone() };
        let first = next.bases.iter_mut().find(|base| **base == from)?;
        *first = to;
        Some(next)
    }

    fn circumflex(&self, vowel: char) -> Option<Self> {
        let marked = match vowel {
            'a' => 'â',
            'e' => 'ê',
            _ => 'ô',
        };
        self.change(vowel, marked)
    }

    /// Only a d that begins the word takes a stroke.
    fn stroke(&self) -> Option<Self> {
        self.change('d', 'đ').filter(|next| next.bases.first() == Some(&'đ'))
    }

    /// A key for the stroke that is there already: typed once at its letter, and once at the end from habit.
    fn stroke_again(&self) -> Option<Self> {
        self.bases.starts_with(&['đ']).then(|| self.clone())
    }

    /// A horn on u and o together, on o, or on u.
    fn horns(&self) -> impl Iterator<Item = Self> + use<> {
        let both = self.change('o', 'ơ').and_then(|next| next.change('u', 'ư'));
        [both, self.change('o', 'ơ'), self.change('u', 'ư')].into_iter().flatten()
    }

    /// A w that stands for ư itself.
    fn new_horn(&self) -> Self {
        Self { changed: true, ..self.letter('ư') }
    }

    /// The word, if it was typed by a method and is a syllable. Like an input method, takes ưo for ươ.
    fn finish(mut self) -> Option<String> {
        let mut after_horn = false;
        for base in &mut self.bases {
            if after_horn && *base == 'o' {
                *base = 'ơ';
            }
            after_horn = *base == 'ư';
        }
        let shape = syllable(&self.bases).filter(|shape| self.changed && shape.admits(self.tone))?;
        let word = spell(&self.bases, self.tone, &shape);
        (!word.is_ascii()).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::letters::{letter, plain};
    use super::super::tone::tone_key;
    use super::*;

    /// Words of the field with every kind of rhyme.
    const WORDS: &str = "\
        hợp tác quốc tế tài nguyên và môi trường biến đổi khí hậu đất đai nước khoáng sản biển hải đảo viễn \
        thám khí tượng thuỷ văn đo đạc bản đồ uỷ hội sông Mê Công Việt Nam Hà Lan Đan Mạch Phần Lan Thuỵ \
        Điển Na Uy Đức Pháp Ấn Độ Nhật Bản Hoa Kỳ Mỹ Úc Ý nghị định thư biên bản ghi nhớ thoả thuận hiệp \
        định khung song phương đa phương tiếng người quỹ giữa giếng gì giết khuỷu quyết quỳnh huýt thuở mưa \
        cứu rượu muối chuyến nghiệp nghe khoẻ xoăn hoặc loắt ngoằn khuấy yếu yết tuần luật khuâng huênh thuê \
        tuyệt khuya hoài xoáy ngoéo mếu chịu kẻng kêu mía của ngửi sưởi hươu";

    /// As a Telex typist types it: marks at their letters and the tone at the end, or all keys at the end.
    fn type_telex(word: &str, at_end: bool) -> String {
        let (mut keys, mut late) = (String::new(), String::new());
        for part in word.chars().flat_map(char::to_lowercase).map(|c| letter(c).unwrap()) {
            let mark = match part.base {
                'â' => "a",
                'ê' => "e",
                'ô' => "o",
                'ă' | 'ơ' | 'ư' => "w",
                'đ' => "d",
                _ => "",
            };
            keys.push(plain(part.base));
            if !at_end {
                keys.push_str(mark);
            } else if !late.contains(mark) {
                late.push_str(mark);
            }
        }
        let tone = word.chars().flat_map(char::to_lowercase).map(|c| letter(c).unwrap().tone).max().unwrap();
        let tone = ["", "f", "r", "x", "s", "j"][tone as usize];
        [&keys, late.as_str(), tone].concat()
    }

    fn type_vni(word: &str) -> String {
        let keys = word.chars().flat_map(char::to_lowercase).map(|c| letter(c).unwrap()).flat_map(|part| {
            let mark = match part.base {
                'â' | 'ê' | 'ô' => Some('6'),
                'ơ' | 'ư' => Some('7'),
                'ă' => Some('8'),
                'đ' => Some('9'),
                _ => None,
            };
            [Some(plain(part.base)), mark].into_iter().flatten()
        });
        let tone = word.chars().flat_map(char::to_lowercase).map(|c| letter(c).unwrap().tone).max().unwrap();
        keys.chain(["", "2", "3", "4", "1", "5"][tone as usize].chars()).collect()
    }

    #[test]
    fn words_of_the_field_are_read_however_they_are_typed() {
        for word in WORDS.split_whitespace() {
            let meant = tone_key(word);
            for typed in [type_telex(word, false), type_telex(word, true), type_vni(word)] {
                if typed != meant {
                    assert!(decode(&typed).contains(&meant), "{typed} for {meant}: {:?}", decode(&typed));
                }
            }
        }
    }

    #[test]
    fn keys_count_wherever_they_are_typed() {
        for (typed, meant) in [
            ("phaanf", "phần"),
            ("phanaf", "phần"),
            ("phanfa", "phần"),
            ("ha2", "hà"),
            ("thuyr", "thuỷ"),
            ("thuyf", "thuỳ"),
            ("dduwcs", "đức"),
            ("dduwcd", "đưc"),
            ("ddaats", "đất"),
            ("d9at61", "đất"),
            ("d9a6t1", "đất"),
            ("tieengs", "tiếng"),
            ("tienges", "tiếng"),
            ("tiengse", "tiếng"),
            ("nuwowcs", "nước"),
            ("nuowcs", "nước"),
            ("nwocs", "nước"),
            ("nuocsw", "nước"),
            ("nw", "nư"),
            ("vieetj", "việt"),
            ("vietej", "việt"),
            ("vietje", "việt"),
            ("viet65", "việt"),
            ("duongwf", "dường"),
            ("duongdwf", "đường"),
            ("Phaanf", "phần"),
            ("VIEETJ", "việt"),
            ("hasz", ""),
        ] {
            let expected: &[&str] = if meant.is_empty() { &[] } else { &[meant] };
            assert_eq!(decode(typed), expected, "{typed}");
        }
    }

    #[test]
    fn words_that_are_no_raw_typing_have_no_reading() {
        for word in [
            "",
            "a",
            "lan",
            "phan",
            "un",
            "wb",
            "G20",
            "COP26",
            "cop26",
            "COP16",
            "COP15",
            "WWF",
            "4.5",
            "2024",
            "G7",
            "B52",
            "FAO",
            "GEF",
            "UNFCCC",
            "ASEAN",
            "ADB",
            "JICA",
            "KfW",
            "MRC",
            "hoa",
            "viet",
            "môi",
            "phaanf lan",
            "forest",
            "water",
            "climate",
            "2a",
            "wwww",
            "ssssssssssss",
            "aaaaaaaaaaaa",
            "owowowowowow",
        ] {
            assert_eq!(decode(word), [""; 0], "{word}");
        }
    }

    proptest! {
        #[test]
        fn any_word_is_read_in_bounds(word in "[a-zA-Z0-9]{0,14}|[aeowd0-9]{0,14}") {
            for reading in decode(&word) {
                prop_assert!(!reading.is_ascii());
                prop_assert_eq!(tone_key(&reading), reading);
            }
        }
    }
}

//! The letters of Vietnamese: twelve vowels in six tones, and đ. The one table that folding, collation, tone placement
//! and typing rules are made of. Uses std only.

/// The tone of a syllable, in the order of CLDR's `vi` collation (`&̀<<̉<<̃<<́<<̣`, after no mark).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tone {
    /// No mark.
    #[default]
    Ngang,
    /// Grave.
    Huyen,
    /// Hook above.
    Hoi,
    /// Tilde.
    Nga,
    /// Acute.
    Sac,
    /// Dot below.
    Nang,
}

/// A letter taken apart: `Ậ` is `â`, nặng, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The letter of the alphabet in lower case and without tone: `a`, `ă`, `đ`, `z`.
    pub base: char,
    /// Its tone.
    pub tone: Tone,
    /// Whether it is a capital.
    pub upper: bool,
}

/// Each vowel with its tones, in the order of [`Tone`].
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// The tones in the order of the columns of [`VOWELS`].
const TONES: [Tone; 6] = [Tone::Ngang, Tone::Huyen, Tone::Hoi, Tone::Nga, Tone::Sac, Tone::Nang];

const LATIN_START: u32 = 0xC0;
const LATIN_END: u32 = 0x1B0;
const VIETNAMESE_START: u32 = 0x1EA0;
const VIETNAMESE_END: u32 = 0x1EF9;
/// How many characters the two ranges that hold Vietnamese letters have together.
pub(super) const SLOTS: usize =
    (LATIN_END - LATIN_START + 1) as usize + (VIETNAMESE_END - VIETNAMESE_START + 1) as usize;

/// The accented letters, by [`slot`].
pub(super) static LETTERS: [Option<Letter>; SLOTS] = letters();

/// The place of a character in a table of [`SLOTS`] entries, if it lies in the ranges that hold Vietnamese letters.
pub(super) const fn slot(c: char) -> Option<usize> {
    match c as u32 {
        code @ LATIN_START..=LATIN_END => Some((code - LATIN_START) as usize),
        code @ VIETNAMESE_START..=VIETNAMESE_END => {
            Some((code - VIETNAMESE_START + LATIN_END - LATIN_START + 1) as usize)
        }
        _ => None,
    }
}

/// Takes apart an accented Vietnamese letter or any ASCII letter.
pub(super) fn letter(c: char) -> Option<Letter> {
    if c.is_ascii_alphabetic() {
        return Some(Letter { base: c.to_ascii_lowercase(), tone: Tone::Ngang, upper: c.is_ascii_uppercase() });
    }
    slot(c).and_then(|slot| LETTERS.get(slot).copied().flatten())
}

/// The ASCII letter under a base letter: `ơ` gives `o`, `đ` gives `d`; other letters are given back.
pub(super) const fn plain(base: char) -> char {
    match base {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        other => other,
    }
}

/// Whether a text is made of printable ASCII, U+00C0 to U+02FF and U+1E00 to U+1EFF only: then it is NFC, and each of
/// its characters is a cluster of one cell, whatever stands next to it. Looks at all bytes without branching, so that
/// the compiler takes many at a time; `false` is no more than "look closer".
pub(super) fn is_latin(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(1..).unwrap_or_default();
    let is_odd = |b: u8| !matches!(b, b' '..=b'~' | 0x80..=0xBF | 0xC3..=0xCB | 0xE1);
    let is_odd_pair = |a: u8, b: u8| a == 0xE1 && !matches!(b, 0xB8..=0xBB);
    !bytes.iter().fold(false, |odd, b| odd | is_odd(*b))
        && !bytes.iter().zip(next).fold(false, |odd, (a, b)| odd | is_odd_pair(*a, *b))
}

/// A lower-case base letter with a tone; a consonant has none and is given back.
pub(super) fn with_tone(base: char, tone: Tone) -> char {
    let row = VOWELS.iter().find(|[plain, ..]| *plain == base);
    row.and_then(|row| row.get(tone as usize)).copied().unwrap_or(base)
}

/// Whether a lower-case base letter is a vowel.
pub(super) const fn is_vowel(base: char) -> bool {
    matches!(plain(base), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The capital of an accented lower-case letter of [`VOWELS`] (Unicode's simple mapping in the blocks they lie in).
const fn capital(c: char) -> char {
    let code = match c {
        'à'..='þ' => c as u32 - 0x20,
        _ => c as u32 - 1,
    };
    match char::from_u32(code) {
        Some(capital) => capital,
        None => c,
    }
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler, where a wrong index is an error")]
const fn letters() -> [Option<Letter>; SLOTS] {
    let mut table = [None; SLOTS];
    let (mut row, mut column) = (0, 0);
    while row < VOWELS.len() {
        let (base, lower, tone) = (VOWELS[row][0], VOWELS[row][column], TONES[column]);
        if let (Some(low), Some(high)) = (slot(lower), slot(capital(lower))) {
            table[low] = Some(Letter { base, tone, upper: false });
            table[high] = Some(Letter { base, tone, upper: true });
        }
        column += 1;
        if column == TONES.len() {
            column = 0;
            row += 1;
        }
    }
    if let (Some(low), Some(high)) = (slot('đ'), slot('Đ')) {
        table[low] = Some(Letter { base: 'đ', tone: Tone::Ngang, upper: false });
        table[high] = Some(Letter { base: 'đ', tone: Tone::Ngang, upper: true });
    }
    table
}

/// A word or sentence with its first letter in upper case.
#[must_use]
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Every accented Vietnamese letter, small and capital: 134 of them.
#[cfg(test)]
pub(super) fn accented() -> Vec<char> {
    let is_ours = |c: &char| slot(*c).and_then(|slot| LETTERS[slot]).is_some();
    ('\u{C0}'..='\u{1EF9}').filter(is_ours).collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{IsNormalized, is_nfc_quick};
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthChar;

    use super::*;

    #[test]
    fn the_table_holds_the_134_accented_letters_with_their_case() {
        let all = accented();
        assert_eq!(all.len(), 134);
        for c in all {
            let parts = letter(c).unwrap();
            assert_eq!(parts.upper, c.is_uppercase(), "{c}");
            let small = c.to_lowercase().next().unwrap();
            assert_eq!(letter(small), Some(Letter { upper: false, ..parts }), "{c}");
            assert_eq!(with_tone(parts.base, parts.tone), small);
        }
    }

    #[test]
    fn what_passes_as_latin_is_nfc_and_a_cluster_of_one_cell() {
        for c in ('\0'..='\u{10FFFF}').filter(|c| is_latin(&c.to_string())) {
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c:?}");
            assert_eq!(format!("a{c}a").graphemes(true).count(), 3, "{c:?}");
            assert_eq!(c.width(), Some(1), "{c:?}");
        }
    }

    #[test]
    fn vietnamese_passes_as_latin_and_other_scripts_do_not() {
        assert!(is_latin("Ủy hội sông Mê Công quốc tế, Türkiye"));
        for text in ["Vie\u{323}t", "a\u{AD}", "日本", "ლ", "a\nb", "\u{A0}", "–", "\u{1100}"] {
            assert!(!is_latin(text), "{text:?}");
        }
    }

    #[test]
    fn letters_outside_the_table_are_not_taken_apart() {
        for c in ['ö', 'ç', 'ð', '中', '1', ' ', 'Ю'] {
            assert_eq!(letter(c), None, "{c}");
        }
    }

    #[test]
    fn an_ascii_letter_is_its_own_base() {
        assert_eq!(letter('Q'), Some(Letter { base: 'q', tone: Tone::Ngang, upper: true }));
    }
}

//! The Vietnamese syllable: which letters may stand together in it, and which of them carries the tone. Uses std only.
//!
//! A syllable is an initial, a nucleus of one to three vowels and a final, any but the nucleus may be missing. The
//! tables follow the spelling taught at school; loan spellings (`Krông`, `boong`) are left out.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::fold;
use super::letters::Tone;

/// Longest first: `ngh` before `ng` before `n`.
const INITIALS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// Each nucleus with the finals it takes; `-` stands for none.
const RHYMES: [(&str, &str); 54] = [
    ("a", "- c ch m n ng nh p t"),
    ("ă", "c m n ng p t"),
    ("â", "c m n ng p t"),
    ("e", "- c m n ng p t"),
    ("ê", "- ch m n nh p t"),
    ("i", "- ch m n nh p t"),
    ("o", "- c m n ng p t"),
    ("ô", "- c m n ng p t"),
    ("ơ", "- m n p t"),
    ("u", "- c m n ng p t"),
    ("ư", "- c m n ng t"),
    ("y", "- ch n nh t"),
    ("ai", "-"),
    ("ao", "-"),
    ("au", "-"),
    ("ay", "-"),
    ("âu", "-"),
    ("ây", "-"),
    ("eo", "-"),
    ("êu", "-"),
    ("ia", "-"),
    ("iê", "c m n ng p t"),
    ("iêu", "-"),
    ("iu", "-"),
    ("oa", "- c ch m n ng nh p t"),
    ("oai", "-"),
    ("oao", "-"),
    ("oay", "-"),
    ("oă", "c m n ng p t"),
    ("oe", "- m n t"),
    ("oeo", "-"),
    ("oi", "-"),
    ("ôi", "-"),
    ("ơi", "-"),
    ("ua", "-"),
    ("uâ", "n ng t"),
    ("uây", "-"),
    ("uê", "- ch n nh"),
    ("ui", "-"),
    ("uô", "c m n ng p t"),
    ("uôi", "-"),
    ("uơ", "-"),
    ("uy", "- ch n nh p t"),
    ("uya", "-"),
    ("uyê", "n t"),
    ("uyu", "-"),
    ("ưa", "-"),
    ("ưi", "-"),
    ("ươ", "c m n ng p t"),
    ("ươi", "-"),
    ("ươu", "-"),
    ("ưu", "-"),
    ("yê", "m n ng t"),
    ("yêu", "-"),
];

/// A syllable taken apart: places in a slice of base letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Syllable {
    /// Where its vowels stand; before them the initial, after them the final.
    pub nucleus: Range<usize>,
    /// Where the tone mark belongs, in the spelling that puts it on the main vowel (`hoà`, `thuỷ`, `quý`).
    pub tone_at: usize,
    /// Whether it ends in c, ch, p or t, which takes sắc and nặng only.
    is_stopped: bool,
}

impl Syllable {
    /// Whether the syllable can have this tone. No tone at all is let pass in every syllable: its mark may not be typed
    /// yet.
    pub(super) fn admits(&self, tone: Tone) -> bool {
        match tone {
            Tone::Ngang | Tone::Sac | Tone::Nang => true,
            Tone::Huyen | Tone::Hoi | Tone::Nga => !self.is_stopped,
        }
    }
}

/// Takes a syllable apart that is given as lower-case base letters, without its tone. `None` if it cannot be
/// Vietnamese.
pub(super) fn syllable(letters: &[char]) -> Option<Syllable> {
    INITIALS.iter().find_map(|initial| {
        let rhyme = strip(letters, initial)?;
        rhyme.first().filter(|vowel| fits(initial, **vowel))?;
        let (nucleus, ending) = RHYMES.iter().find_map(|(nucleus, finals)| {
            let ending = strip(rhyme, nucleus)?;
            takes(finals, ending).then_some((*nucleus, ending))
        })?;
        let end = letters.len() - ending.len();
        let start = end - nucleus.chars().count();
        Some(Syllable {
            nucleus: start..end,
            tone_at: start + tone_offset(nucleus, ending.is_empty()),
            is_stopped: matches!(ending, ['c' | 'p' | 't'] | ['c', 'h']),
        })
    })
}

/// Whether these are the letters of a syllable without its marks: `duoc` for `được`, and not `mou`.
#[must_use]
pub fn is_syllable(folded: &str) -> bool {
    static INITIALS_UNMARKED: LazyLock<Vec<String>> =
        LazyLock::new(|| INITIALS.iter().map(|initial| fold(initial)).collect());
    static RHYMES_UNMARKED: LazyLock<Vec<(String, &str)>> =
        LazyLock::new(|| RHYMES.iter().map(|(nucleus, finals)| (fold(nucleus), *finals)).collect());
    INITIALS_UNMARKED.iter().any(|initial| {
        let Some(rhyme) = folded.strip_prefix(&**initial) else { return false };
        RHYMES_UNMARKED.iter().any(|(nucleus, finals)| {
            let ending = rhyme.strip_prefix(&**nucleus);
            ending.is_some_and(|ending| takes(finals, &ending.chars().collect::<Vec<_>>()))
        })
    })
}

/// What follows a prefix.
fn strip<'a>(letters: &'a [char], prefix: &str) -> Option<&'a [char]> {
    prefix.chars().try_fold(letters, |rest, expected| match rest {
        [first, rest @ ..] if *first == expected => Some(rest),
        _ => None,
    })
}

/// Whether a final is among those listed.
fn takes(finals: &str, ending: &[char]) -> bool {
    finals.split(' ').any(|listed| {
        if listed == "-" { ending.is_empty() } else { strip(ending, listed) == Some(&[]) && !listed.is_empty() }
    })
}

/// The spelling rules for the sounds that have two initials: gh and ngh before e, ê, i; c, g and ng before all others,
/// but `gì`, `giếng`. Of k the rule is not held: `Bắc Kạn`, `Hồng Kông`.
fn fits(initial: &str, vowel: char) -> bool {
    let is_front = matches!(vowel, 'e' | 'ê' | 'i' | 'y');
    match initial {
        "gh" | "ngh" => is_front && vowel != 'y',
        "c" | "ng" => !is_front,
        "g" => !is_front || vowel == 'i',
        "gi" => vowel != 'i' && vowel != 'y',
        _ => true,
    }
}

/// Which vowel of a nucleus carries the tone: one with a mark of its own (the last if there are two), else the last
/// before a final, else the middle one of three and of oa, oe, uy the second, else the first.
fn tone_offset(nucleus: &str, is_open: bool) -> usize {
    let marked = nucleus.chars().enumerate().filter(|(_, c)| !c.is_ascii()).map(|(at, _)| at).last();
    let count = nucleus.chars().count();
    match nucleus {
        _ if marked.is_some() => marked.unwrap_or_default(),
        _ if !is_open => count - 1,
        "oa" | "oe" | "uy" => 1,
        _ if count == 3 => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::{letter, with_tone};
    use super::*;

    fn parse(text: &str) -> Option<Syllable> {
        syllable(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn letters_without_marks_are_those_of_a_syllable() {
        for word in ["duoc", "nghiep", "quoc", "gi", "phi", "khuyu", "an", "y"] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["mou", "cop", "finland", "wb", "kttv", "", "str", "asean"] {
            assert_eq!(is_syllable(word), word == "cop", "{word}");
        }
    }

    #[test]
    fn the_tone_stands_on_the_main_vowel() {
        for word in [
            "hoà", "khoẻ", "thuỷ", "quý", "quà", "già", "gì", "giếng", "giữa", "toán", "huỳnh", "khuỷu", "hoài",
            "thuở", "mía", "của", "mưa", "cứu", "tiến", "yếu", "muốn", "người", "quốc", "quyết", "thuyền", "nước",
            "nghiệp", "khuấy", "ngoằn", "ý", "đất", "quỹ", "hợp", "tác", "ngoéo", "quỳnh", "gìn", "kỳ",
        ] {
            let parts: Vec<_> = word.chars().map(|c| letter(c).unwrap()).collect();
            let bases: Vec<char> = parts.iter().map(|part| part.base).collect();
            let tone = parts.iter().map(|part| part.tone).max().unwrap();
            let found = syllable(&bases).unwrap_or_else(|| panic!("{word} is no syllable"));
            let placed: String = bases
                .iter()
                .enumerate()
                .map(|(at, base)| if at == found.tone_at { with_tone(*base, tone) } else { *base })
                .collect();
            assert_eq!(placed, word);
            assert!(found.admits(tone), "{word}");
        }
    }

    #[test]
    fn words_that_break_the_spelling_are_no_syllables() {
        for word in ["", "b", "ng", "wwf", "cop26", "ce", "ghan", "ngi", "gen", "tes", "oed", "data", "ưb", "iênu", "q"]
        {
            assert_eq!(parse(word), None, "{word}");
        }
    }

    #[test]
    fn a_stopped_syllable_takes_two_tones_only() {
        let found = parse("côp").unwrap();
        assert!(found.admits(Tone::Sac) && found.admits(Tone::Nang));
        assert!(!found.admits(Tone::Huyen) && !found.admits(Tone::Hoi) && !found.admits(Tone::Nga));
    }
}

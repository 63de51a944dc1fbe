//! Keys under which spellings of one Vietnamese word are equal though the marks differ: where the tone mark stands
//! (`hoà`, `hòa`), and i or y (`Mỹ`, `Mĩ`). Uses std only.
//!
//! The two styles differ in open oa, oe, uy alone, not after q (`quý` is the same in both); a mark on any other wrong
//! letter (`qúy`, `tóan`) is set right as well. Words that are no Vietnamese syllable stay as they are.

use super::fold::fold_case;
use super::letters::{Letter, Tone, is_vowel, letter, with_tone};
use super::syllable::{Syllable, syllable};

/// The exact form of a text (`fold_case`) with each tone mark on the letter where it belongs in its syllable.
#[must_use]
pub fn tone_key(text: &str) -> String {
    map_words(&fold_case(text), settle_tone)
}

/// The same with y for i too, where both are written: at the end of a syllable, after its initial (`kỹ`, `lý`, `Mỹ`,
/// `quý`).
#[must_use]
pub fn iy_key(text: &str) -> String {
    map_words(&tone_key(text), settle_y)
}

/// A word as a syllable: its letters, its tone, its shape.
struct ToneWord {
    bases: Vec<char>,
    tone: Tone,
    shape: Syllable,
}

/// Copies a lower-case text, giving each run of letters to `settle` first; what this gives back stands instead of the
/// run.
fn map_words(text: &str, settle: fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = run.trim_end_matches(|c: char| !c.is_alphabetic());
        match settle(word) {
            Some(settled) => out.push_str(&settled),
            None => out.push_str(word),
        }
        out.push_str(run.get(word.len()..).unwrap_or_default());
    }
    out
}

/// The word with its tone mark in place; `None` if nothing moves.
fn settle_tone(word: &str) -> Option<String> {
    // Most words are told by a look at their letters: no tone, a lone vowel, or the tone on a vowel with a mark of its
    // own.
    let (mut toned, mut vowels, mut is_marked) = (0, 0, false);
    for letter in word.chars().filter_map(letter).filter(|letter| is_vowel(letter.base)) {
        vowels += 1;
        if letter.tone != Tone::Ngang {
            toned += 1;
            is_marked = !letter.base.is_ascii() && letter.base != 'ư';
        }
    }
    if toned != 1 || vowels < 2 || is_marked {
        return None;
    }
    parse(word).map(|word| word.spell())
}

/// The word with y for the i that ends it; `None` if it does not end so.
fn settle_y(word: &str) -> Option<String> {
    let last = word.chars().next_back().and_then(letter)?;
    if last.base != 'i' {
        return None;
    }
    let mut word = parse(word)?;
    let nucleus = word.shape.nucleus.clone();
    if nucleus.len() != 1 || nucleus.start == 0 {
        return None;
    }
    *word.bases.last_mut()? = 'y';
    Some(word.spell())
}

fn parse(word: &str) -> Option<ToneWord> {
    let letters: Vec<Letter> = word.chars().map(letter).collect::<Option<_>>()?;
    let bases: Vec<char> = letters.iter().map(|letter| letter.base).collect();
    let tone = letters.iter().map(|letter| letter.tone).max()?;
    let shape = syllable(&bases)?;
    Some(ToneWord { bases, tone, shape })
}

impl ToneWord {
    fn spell(&self) -> String {
        spell(&self.bases, self.tone, &self.shape)
    }
}

/// Writes a syllable with its tone mark in place.
pub(super) fn spell(bases: &[char], tone: Tone, shape: &Syllable) -> String {
    let place = |(at, base): (usize, &char)| if at == shape.tone_at { with_tone(*base, tone) } else { *base };
    bases.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fold::fold;
    use super::*;

    #[test]
    fn both_styles_of_tone_placement_have_one_key() {
        for (old, new) in [
            ("hòa", "hoà"),
            ("khỏe", "khoẻ"),
            ("thủy", "thuỷ"),
            ("Ủy hội", "Uỷ hội"),
            ("ỦY BAN", "uỷ ban"),
            ("Lũy, lũy kế", "luỹ, luỹ kế"),
            ("qúy", "quý"),
            ("tóan", "toán"),
            ("nứơc", "nước"),
            ("tíên", "tiến"),
            ("gìa", "già"),
        ] {
            assert_eq!(tone_key(old), tone_key(new));
            assert_eq!(tone_key(old), new.to_lowercase());
        }
    }

    #[test]
    fn words_whose_tone_is_in_place_stay() {
        for word in
            ["quý", "của", "mía", "người", "tài nguyên và môi trường", "côte d'ivoire", "fidèle", "ài a", "cop26"]
        {
            assert_eq!(tone_key(word), word);
        }
    }

    #[test]
    fn different_tones_stay_different() {
        assert_ne!(tone_key("hoà"), tone_key("hoá"));
        assert_ne!(tone_key("hoà"), tone_key("hoa"));
        assert_ne!(tone_key("Mỹ"), tone_key("Mĩ"));
    }

    #[test]
    fn i_and_y_are_one_after_an_initial_at_the_end() {
        for (i, y) in [
            ("Mĩ", "Mỹ"),
            ("kĩ thuật", "kỹ thuật"),
            ("lí", "lý"),
            ("quí", "qúy"),
            ("Hoa Kì", "Hoa Kỳ"),
            ("ti-vi", "ty-vy"),
        ] {
            assert_eq!(iy_key(i), iy_key(y));
        }
    }

    #[test]
    fn i_and_y_elsewhere_stay_apart() {
        for (i, y) in [("thui", "thuy"), ("tai", "tay"), ("i", "y"), ("in", "yn")] {
            assert_ne!(iy_key(i), iy_key(y));
        }
    }

    proptest! {
        #[test]
        fn moving_the_tone_changes_no_letter(text in "[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ .-]{0,30}") {
            prop_assert_eq!(fold(&tone_key(&text)), fold(&text));
            prop_assert_eq!(tone_key(&tone_key(&text)), tone_key(&text));
            prop_assert_eq!(iy_key(&iy_key(&text)), iy_key(&text));
        }
    }
}

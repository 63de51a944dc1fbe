//! The search form of a text: no marks, no capitals, one kind of dash, quote and space; and the way back from it to the
//! text as written. Uses std and the Unicode crates.
//!
//! Folding is NFKD, lower case, combining marks of European and Semitic scripts off, and letters that do not decompose
//! spelled out (`đ` `d`, `ø` `o`, `ß` `ss`). Vowel signs of Thai, Lao or Khmer are letters to their readers and stay.
//! Every record is folded at load, so ASCII and Vietnamese letters go through a table.

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;

use super::hidden::{Class, class};
use super::letters::{LETTERS, SLOTS, letter, plain, slot};

/// The search form of a text. NFC and NFD of a text fold to the same.
#[must_use]
pub fn fold(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    fold_into(source, &mut out);
    out
}

/// Appends the search form of a text to `out`.
pub fn fold_into(source: &str, out: &mut String) {
    let mut rest = source;
    while !rest.is_empty() {
        let slow = fold_known(rest, out);
        // What needs the long way ends before the next letter that does not: no mark passes over a letter.
        let end = slow.find(|c| matches!(quick(c), Quick::Byte(_))).unwrap_or(slow.len());
        let (unknown, after) = slow.split_at_checked(end).unwrap_or((slow, ""));
        fold_slowly(unknown, out);
        rest = after;
    }
}

/// Folds up to the first character that the tables do not know, and gives what is left from there. Goes through a
/// buffer of bytes: pushing them one by one to a `String` takes twice as long.
fn fold_known<'a>(source: &'a str, out: &mut String) -> &'a str {
    let mut buffer = [0; 128];
    let mut used = 0;
    let mut chars = source.chars();
    let rest = loop {
        let here = chars.as_str();
        match chars.next().map(quick) {
            Some(Quick::Byte(byte)) => match buffer.get_mut(used) {
                Some(place) => {
                    *place = byte;
                    used += 1;
                }
                None => break here,
            },
            Some(Quick::Mark) => {}
            Some(Quick::Unknown) | None => break here,
        }
    };
    let folded = buffer.get(..used).and_then(|bytes| std::str::from_utf8(bytes).ok());
    out.push_str(folded.unwrap_or_default());
    rest
}

/// What the tables know of a character.
enum Quick {
    /// Its search form, in ASCII.
    Byte(u8),
    Mark,
    Unknown,
}

/// The search form of each slot's letter, 0 where the long way must be taken.
static FOLDED: [u8; SLOTS] = folded_letters();

#[expect(clippy::indexing_slicing, reason = "runs in the compiler, where a wrong index is an error")]
const fn folded_letters() -> [u8; SLOTS] {
    let mut table = [0; SLOTS];
    let mut at = 0;
    while at < SLOTS {
        if let Some(letter) = LETTERS[at] {
            table[at] = plain(letter.base) as u8;
        }
        at += 1;
    }
    table
}

fn quick(c: char) -> Quick {
    if c.is_ascii() {
        return Quick::Byte((c as u8).to_ascii_lowercase());
    }
    if let Some(byte) = slot(c).and_then(|slot| FOLDED.get(slot)) {
        return if *byte == 0 { Quick::Unknown } else { Quick::Byte(*byte) };
    }
    match unify(c) {
        one if one.is_ascii() => Quick::Byte(one as u8),
        _ if is_dropped_mark(c) => Quick::Mark,
        _ => Quick::Unknown,
    }
}

/// One character for all dashes, one for all apostrophes, one for all quotes, one for all spaces; any other is given
/// back.
pub(super) const fn unify(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2D7}' | '\u{FE58}' => '-',
        '\u{2018}'..='\u{201B}'
        | '\u{2039}'
        | '\u{203A}'
        | '\u{B4}'
        | '\u{1FFD}'
        | '\u{2032}'
        | '\u{2B9}'
        | '\u{2BB}'..='\u{2BD}'
        | '\u{A78C}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' | '\u{2033}' | '\u{301D}'..='\u{301F}' => '"',
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{2044}' | '\u{2215}' => '/',
        other => other,
    }
}

/// Marks that searching passes over: those of Latin, Greek, Cyrillic, Hebrew, Arabic, and of symbols.
const fn is_dropped_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Lower-case letters that have no decomposition, as one would type them.
pub(super) const fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ø' | 'ɔ' | 'ɵ' => "o",
        'ł' | 'ƚ' | 'ɫ' => "l",
        'ı' | 'ɨ' => "i",
        'œ' => "oe",
        'ß' => "ss",
        'æ' => "ae",
        'þ' => "th",
        'ħ' => "h",
        'ŋ' => "ng",
        'ɲ' => "ny",
        'ŧ' | 'ƭ' => "t",
        'ĸ' | 'ƙ' => "k",
        'ə' | 'ǝ' | 'ɛ' => "e",
        'ƀ' | 'ɓ' => "b",
        'ƒ' => "f",
        'ɠ' | 'ǥ' => "g",
        'ȷ' => "j",
        'ʉ' => "u",
        'ƴ' => "y",
        'ƶ' => "z",
        'ς' => "σ",
        _ => return None,
    })
}

fn fold_slowly(source: &str, out: &mut String) {
    let decomposed = source.chars().map(unify).nfkd().filter(|c| !is_dropped_mark(*c) && is_seen(*c));
    for c in decomposed.flat_map(char::to_lowercase).filter(|c| !is_dropped_mark(*c)) {
        match spelled_out(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(unify(c)),
        }
    }
}

fn is_seen(c: char) -> bool {
    !matches!(class(c), Class::Invisible | Class::Joiner | Class::Look | Class::Bidi)
}

/// A folded text that knows where each part of it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The same as [`fold()`] of the source.
    pub text: String,
    /// For each grapheme cluster of the source, where it ends in `text` and where in the source, in bytes.
    ends: Vec<(usize, usize)>,
}

impl Folded {
    /// The bytes of the source that a range of bytes of `text` came from, widened to whole grapheme clusters. An empty
    /// range gives an empty one; a range beyond the end is cut to it.
    #[must_use]
    pub fn source_range(&self, folded: Range<usize>) -> Range<usize> {
        let first = self.ends.partition_point(|(end, _)| *end <= folded.start);
        let start = first.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(_, end)| *end);
        if folded.is_empty() {
            return start..start;
        }
        let last = self.ends.partition_point(|(end, _)| *end < folded.end);
        let end = self.ends.get(last).or(self.ends.last()).map_or(0, |(_, end)| *end);
        start..end.max(start)
    }
}

/// Folds a text and keeps the way back, for marking hits in the text as written.
#[must_use]
pub fn fold_mapped(source: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(source.len()), ends: Vec::with_capacity(source.len()) };
    for (start, cluster) in source.grapheme_indices(true) {
        fold_into(cluster, &mut folded.text);
        folded.ends.push((folded.text.len(), start + cluster.len()));
    }
    folded
}

/// The form in which two texts are equal when they have the same letters *and* marks: NFC, lower case, one kind of
/// dash, quote and space, and look-alikes of đ (eth) as đ. `fold` of it is `fold` of the source.
#[must_use]
pub fn fold_case(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for c in source.chars() {
        match quick_case(c) {
            Some(lower) => out.push(lower),
            None => return fold_case_slowly(source),
        }
    }
    out
}

/// The lower case of a letter that no neighbour can change, by table.
fn quick_case(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    if let Some(parts) = letter(c) {
        return if parts.upper { c.to_lowercase().next() } else { Some(c) };
    }
    Some(unify(c)).filter(char::is_ascii)
}

fn fold_case_slowly(source: &str) -> String {
    let lower = |c: char| match c {
        'Ð' | 'ð' | 'Ɖ' | 'ɖ' => 'đ'.to_lowercase(),
        other => unify(other).to_lowercase(),
    };
    let lowered = source.nfc().flat_map(lower).map(|c| if c == 'ς' { 'σ' } else { c });
    let lowered: String = lowered.filter(|c| is_seen(*c)).collect();
    match is_nfc_quick(lowered.chars()) {
        IsNormalized::Yes => lowered,
        IsNormalized::No | IsNormalized::Maybe => lowered.nfc().collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::letters::accented;
    use super::*;

    fn nfc(text: &str) -> String {
        text.nfc().collect()
    }

    fn nfd(text: &str) -> String {
        text.nfd().collect()
    }

    #[test]
    fn each_of_the_134_vietnamese_letters_folds_to_its_plain_letter_in_nfc_and_nfd() {
        for c in accented() {
            let base = c.to_lowercase().nfd().next().unwrap();
            let expected = if base == 'đ' { "d".to_owned() } else { base.to_string() };
            assert_eq!(fold(&nfc(&c.to_string())), expected, "{c}");
            assert_eq!(fold(&nfd(&c.to_string())), expected, "{c}");
        }
    }

    #[test]
    fn the_examples_of_the_field_fold_as_typed() {
        for (text, folded) in [
            ("Ủy hội sông Mê Công", "uy hoi song me cong"),
            ("ĐAN MẠCH / Ðan Mạch", "dan mach / dan mach"),
            ("Mê Công – Lan Thương", "me cong - lan thuong"),
            ("“Côte d’Ivoire”", "\"cote d'ivoire\""),
            ("Türkiye İstanbul Diyarbakır", "turkiye istanbul diyarbakir"),
            ("Œuvre, Straße, Ærø, Łódź, Þórr", "oeuvre, strasse, aero, lodz, thorr"),
            ("ＦＡＯ　２０２４ ﬁn №5", "fao 2024 fin no5"),
            ("10\u{A0}000\u{2009}km", "10 000 km"),
            ("a\u{2011}b\u{2212}c\u{AD}d\u{200B}e", "a-b-cde"),
            ("Ёлка Ελλάδα", "елка ελλαδα"),
            ("ລາວ ไทย", "ລາວ ไทย"),
        ] {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(&nfd(text)), folded);
        }
    }

    #[test]
    fn every_character_folds_to_lower_case_that_folds_to_itself() {
        for c in '\0'..='\u{10FFFF}' {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c:?}");
        }
    }

    #[test]
    fn a_hit_is_marked_on_whole_clusters_of_the_source() {
        let source = "Cơ sở Đào ta\u{323}o";
        let folded = fold_mapped(source);
        assert_eq!(folded.text, "co so dao tao");
        let at = folded.text.find("dao tao").unwrap();
        assert_eq!(source.get(folded.source_range(at..at + 7)).unwrap(), "Đào ta\u{323}o");
    }

    #[test]
    fn a_hit_inside_a_letter_that_grew_takes_the_whole_letter() {
        let source = "Straße œuvre";
        let folded = fold_mapped(source);
        let at = folded.text.find("se oe").unwrap();
        assert_eq!(source.get(folded.source_range(at..at + 4)).unwrap(), "ße œ");
    }

    #[test]
    fn empty_and_outlandish_ranges_are_safe() {
        let folded = fold_mapped("Lào");
        assert_eq!(folded.source_range(1..1), 1..1);
        assert_eq!(folded.source_range(0..99), 0..4);
        assert_eq!(folded.source_range(50..99), 4..4);
        assert_eq!(fold_mapped("").source_range(0..1), 0..0);
    }

    #[test]
    fn the_exact_form_keeps_marks() {
        for (text, exact) in [
            ("ĐAN MẠCH", "đan mạch"),
            ("Ða\u{301}", "đá"),
            ("Hoà – “Òa”", "hoà - \"òa\""),
            ("Türkiye", "türkiye"),
            ("a\u{A0}b\u{200B}", "a b"),
        ] {
            assert_eq!(fold_case(text), exact);
            assert_eq!(fold_case(&nfd(text)), exact);
        }
    }

    proptest! {
        #[test]
        fn nfc_and_nfd_fold_to_the_same(text in "[\\PC\u{300}-\u{36F}À-ỹ]{0,30}") {
            prop_assert_eq!(fold(&nfc(&text)), fold(&nfd(&text)));
            prop_assert_eq!(fold_case(&nfc(&text)), fold_case(&nfd(&text)));
        }

        #[test]
        fn folding_the_exact_form_is_folding_the_text(text in "[\\PC\u{300}-\u{36F}À-ỹ]{0,30}") {
            prop_assert_eq!(fold(&fold_case(&text)), fold(&text));
        }

        #[test]
        fn the_mapped_form_is_the_folded_form(text in "[\\PC\u{300}-\u{36F}À-ỹ\u{1100}-\u{11FF}]{0,30}") {
            let folded = fold_mapped(&text);
            prop_assert_eq!(&folded.text, &fold(&text));
            prop_assert_eq!(folded.source_range(0..folded.text.len()).end <= text.len(), true);
        }

        #[test]
        fn a_source_range_is_whole_clusters_that_fold_to_the_hit(
            text in "[\\PC\u{300}-\u{36F}À-ỹ]{1,30}",
            a in 0..40usize,
            b in 0..40usize,
        ) {
            let folded = fold_mapped(&text);
            let range = folded.source_range(a.min(b)..a.max(b));
            let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert!(borders.contains(&range.start) && borders.contains(&range.end));
            if let Some(hit) = folded.text.get(a.min(b)..a.max(b)) {
                prop_assert!(fold(text.get(range).unwrap()).contains(hit));
            }
        }
    }
}

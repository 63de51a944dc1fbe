//! Vietnamese as it was written before Unicode: TCVN3 (the ABC fonts, `.VnTime`), VNI, VISCII and windows-1258.
//!
//! A text in one of them is letters of Latin-1 to a program that does not know. What it is, is told by the font of its cell, or by the
//! words: in the right encoding nearly all that have marks are Vietnamese syllables. A text is decoded before it is cleaned: in TCVN3 the
//! letter `ư` is a soft hyphen, which cleaning takes away.

use super::grid::{CellValue, Grid};
use crate::text::{fold, is_syllable};
use encoding_rs::WINDOWS_1258;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The codes of TCVN3 that are letters, and those letters.
const TCVN3_CODES: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{ad}õö÷øùúûüýþ¡¢£¤¥¦§";
const TCVN3_LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

/// What stands behind a vowel in VNI, and which mark it is: a tone, or a letter with or without one.
const VNI_TONES: &str = "ùøûõï";
const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];
const VNI_BREVES: &str = "êéèúüë";
const VNI_HATS: &str = "âáàåãä";
/// Tones behind a breve or a hat: none first, then as in [`TONES`].
const BREVE_TONES: [&str; 6] = ["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"];
/// Letters of VNI that are one character.
const VNI_SINGLES: &str = "íìæóòôöñîÍÌÆÓÒÔÖÑÎ";
const VNI_LETTERS: &str = "íìỉĩịơưđỵÍÌỈĨỊƠƯĐỴ";

/// The letters of VISCII from 0x80 on, and those below 0x20.
const VISCII_LETTERS: &str = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
const VISCII_CONTROLS: &str = "\u{2}\u{5}\u{6}\u{14}\u{19}\u{1e}";
const VISCII_CONTROL_LETTERS: &str = "ẲẴẪỶỸỴ";

/// Of the words with marks of a text in an encoding at least this share are syllables.
const SHARE: f64 = 0.6;
/// So many such words are enough to tell.
const ENOUGH: usize = 400;

/// An encoding of the time before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldEncoding {
    /// TCVN 5712:1993 as the ABC fonts have it.
    Tcvn3,
    /// The same in a font of capitals, such as `.VnTimeH`.
    Tcvn3Capitals,
    /// VNI-Windows.
    Vni,
    /// VISCII 1.1.
    Viscii,
    /// The code page of Windows.
    Windows1258,
}

impl OldEncoding {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 | Self::Tcvn3Capitals => "TCVN3",
            Self::Vni => "VNI",
            Self::Viscii => "VISCII",
            Self::Windows1258 => "windows-1258",
        }
    }

    /// Whether plain letters are not what they seem either.
    #[must_use]
    pub const fn has_ascii_capitals(self) -> bool {
        matches!(self, Self::Tcvn3Capitals)
    }

    /// A text, whose characters are the codes of this encoding, as it is read.
    #[must_use]
    pub fn decode(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => replaced(text, TCVN3_CODES, TCVN3_LETTERS),
            Self::Tcvn3Capitals => replaced(text, TCVN3_CODES, TCVN3_LETTERS).to_uppercase(),
            Self::Vni => vni(text),
            Self::Viscii => viscii(text),
            Self::Windows1258 => {
                let bytes: Vec<u8> = text.chars().map(|char| u8::try_from(char).unwrap_or(b'?')).collect();
                WINDOWS_1258.decode_without_bom_handling(&bytes).0.nfc().collect()
            }
        }
    }
}

/// The encoding that the texts in a font have; none for a font of Unicode.
#[must_use]
pub fn encoding_of_font(font: &str) -> Option<OldEncoding> {
    let lower = font.to_ascii_lowercase();
    if lower.starts_with(".vn") {
        return Some(if font.ends_with('H') { OldEncoding::Tcvn3Capitals } else { OldEncoding::Tcvn3 });
    }
    lower.starts_with("vni-").then_some(OldEncoding::Vni)
}

/// Each character that is among the codes as the letter in its place.
fn replaced(text: &str, codes: &str, letters: &str) -> String {
    let letter = |char: char| codes.chars().zip(letters.chars()).find(|(code, _)| *code == char);
    text.chars()
        .map(|char| if char.is_ascii() { char } else { letter(char).map_or(char, |(_, letter)| letter) })
        .collect()
}

fn viscii(text: &str) -> String {
    let letter = |char: char| {
        let code = u32::from(char);
        let high = code.checked_sub(0x80).and_then(|place| VISCII_LETTERS.chars().nth(place as usize));
        high.unwrap_or(char)
    };
    replaced_controls(&text.chars().map(letter).collect::<String>())
}

fn replaced_controls(text: &str) -> String {
    let place = |char: char| VISCII_CONTROLS.chars().position(|code| code == char);
    let letter = |char: char| place(char).and_then(|place| VISCII_CONTROL_LETTERS.chars().nth(place));
    text.chars().map(|char| letter(char).unwrap_or(char)).collect()
}

/// VNI writes a mark as a character of its own behind its vowel.
fn vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        let small = char.to_lowercase().next().unwrap_or(char);
        let before = out.chars().next_back();
        let vowel = before.map(|before| before.to_lowercase().next().unwrap_or(before));
        let mark = vowel.and_then(|vowel| vni_mark(vowel, small));
        match mark {
            Some(mark) => out.push_str(&mark),
            None => match VNI_SINGLES.chars().position(|single| single == char) {
                Some(place) => out.extend(VNI_LETTERS.chars().nth(place)),
                None => out.push(char),
            },
        }
    }
    out.nfc().collect()
}

/// What a character is behind a vowel, as marks that go on it.
fn vni_mark(vowel: char, char: char) -> Option<String> {
    let is_plain = matches!(vowel, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư');
    let tone = VNI_TONES.chars().position(|tone| tone == char);
    if let (true, Some(place)) = (is_plain, tone) {
        return TONES.get(place).map(char::to_string);
    }
    let behind = |marks: &str, mark: char| {
        let place = marks.chars().position(|each| each == char)?;
        Some(format!("{mark}{}", BREVE_TONES.get(place)?))
    };
    match vowel {
        'a' => behind(VNI_BREVES, '\u{306}').or_else(|| behind(VNI_HATS, '\u{302}')),
        'e' | 'o' => behind(VNI_HATS, '\u{302}'),
        _ => None,
    }
}

/// Words of which at least one letter is none of ASCII, or, in VISCII, is a control character.
fn marked_words(text: &str) -> impl Iterator<Item = &str> {
    let is_letter = |char: char| char.is_ascii_alphabetic() || (!char.is_ascii() && char != '\u{a0}');
    text.split(move |char| !is_letter(char)).filter(|word| !word.is_ascii())
}

/// The one of these encodings in which the words are Vietnamese; none where they are letters of Unicode, or of another language.
#[must_use]
pub fn recognised<'a>(texts: impl Iterator<Item = &'a str>, among: &[OldEncoding]) -> Option<OldEncoding> {
    let words: Vec<&str> = texts.flat_map(marked_words).take(ENOUGH).collect();
    // A letter beyond Latin-1 is none of their codes.
    let is_code = |word: &&&str| word.chars().all(|char| u32::from(char) < 0x100);
    if words.len() < 2 || words.iter().filter(is_code).count() * 10 < words.len() * 9 {
        return None;
    }
    let share = |encoding: OldEncoding| {
        let syllables = words.iter().filter(|word| is_vietnamese(word, &encoding.decode(word))).count();
        syllables as f64 / words.len() as f64
    };
    let shares = among.iter().map(|encoding| (*encoding, share(*encoding)));
    let best = shares.fold(None, |best: Option<(OldEncoding, f64)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        Some(_) | None => Some(next),
    });
    best.filter(|(_, share)| *share >= SHARE).map(|(encoding, _)| encoding)
}

/// Whether what a word was decoded to is a syllable, and another word than it was.
fn is_vietnamese(word: &str, decoded: &str) -> bool {
    decoded != word && decoded.chars().all(char::is_alphabetic) && is_syllable(&fold(decoded))
}

/// The encodings in which a text that is Unicode to a program may be.
const IN_CELLS: [OldEncoding; 2] = [OldEncoding::Tcvn3, OldEncoding::Vni];
/// The encodings in which a file may be.
const IN_FILES: [OldEncoding; 4] =
    [OldEncoding::Tcvn3, OldEncoding::Windows1258, OldEncoding::Vni, OldEncoding::Viscii];

/// The text of a file that is not UTF-8, and its encoding.
#[must_use]
pub fn file_text(bytes: &[u8]) -> (String, &'static str) {
    let codes: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    match recognised(std::iter::once(codes.as_str()), &IN_FILES) {
        Some(encoding) => (encoding.decode(&codes), encoding.name()),
        None => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), "windows-1252"),
    }
}

/// A sheet with the texts of those columns decoded that are in an old encoding.
#[must_use]
pub fn decoded(grid: Grid) -> Grid {
    let width = grid.width();
    let encodings: Vec<Option<OldEncoding>> = (0..width).map(|column| encoding_of_column(&grid, column)).collect();
    if encodings.iter().all(Option::is_none) {
        return grid;
    }
    let of_column = |column: usize| encodings.get(column).copied().flatten();
    grid.with_texts(|column, text| {
        let encoding =
            of_column(column).filter(|_| !text.is_ascii() && text.chars().all(|char| u32::from(char) < 0x100));
        encoding
            .map_or((Cow::Borrowed(text), None), |encoding| (Cow::Owned(encoding.decode(text)), Some(encoding.name())))
    })
}

fn encoding_of_column(grid: &Grid, column: usize) -> Option<OldEncoding> {
    let texts = grid.rows().filter_map(|row| match row.own(column) {
        CellValue::Text(text) if !text.is_ascii() => Some(text),
        CellValue::Text(_) | CellValue::Empty | CellValue::Number(_) | CellValue::Day(_) | CellValue::Bool(_) => None,
    });
    recognised(texts.take(ENOUGH), &IN_CELLS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::BUILTIN;

    /// Every Vietnamese letter with a mark, small and capital.
    fn letters() -> impl Iterator<Item = char> {
        TCVN3_LETTERS.chars().flat_map(|letter| letter.to_lowercase().chain(letter.to_uppercase()))
    }

    /// A text as the codes of an encoding: the way back, made of nothing but the tables.
    fn encoded(encoding: OldEncoding, text: &str) -> String {
        let code_of = |letter: char| -> String {
            let one = |code: char| encoding.decode(&code.to_string()) == letter.to_string();
            let high = (0x80..=0xff).chain([2, 5, 6, 0x14, 0x19, 0x1e]).filter_map(char::from_u32);
            let single = high.into_iter().find(|code| one(*code)).map(|code| code.to_string());
            if encoding != OldEncoding::Vni {
                return single.unwrap_or_default();
            }
            let bases = "aeiouyAEIOUYôöÔÖdD".chars();
            let marks: Vec<char> = (0xc0..=0xff_u32).filter_map(char::from_u32).collect();
            let pairs = bases.flat_map(|base| marks.iter().map(move |mark| format!("{base}{mark}")));
            let pair = pairs.into_iter().find(|pair| encoding.decode(pair) == letter.to_string());
            pair.or(single).unwrap_or_default()
        };
        text.chars().map(|char| if char.is_ascii() { char.to_string() } else { code_of(char) }).collect()
    }

    #[test]
    fn every_letter_has_a_code_and_comes_back_from_it() {
        for encoding in [OldEncoding::Vni, OldEncoding::Viscii] {
            for letter in letters() {
                assert_eq!(
                    encoding.decode(&encoded(encoding, &letter.to_string())),
                    letter.to_string(),
                    "{encoding:?}"
                );
            }
        }
        for letter in TCVN3_LETTERS.chars() {
            let back = OldEncoding::Tcvn3.decode(&encoded(OldEncoding::Tcvn3, &letter.to_string()));
            assert_eq!(back, letter.to_string());
        }
        assert_eq!(
            OldEncoding::Tcvn3.decode("Céng hßa X· héi Chñ nghÜa ViÖt Nam"),
            "Cộng hòa Xã hội Chủ nghĩa Việt Nam"
        );
        assert_eq!(OldEncoding::Tcvn3Capitals.decode("B¶n ghi nhí"), "BẢN GHI NHỚ");
        assert_eq!(
            OldEncoding::Vni.decode("Coäng hoøa Xaõ hoäi Chuû nghóa Vieät Nam, ÑAÏI HOÏC"),
            "Cộng hòa Xã hội Chủ nghĩa Việt Nam, ĐẠI HỌC"
        );
    }

    #[test]
    fn an_encoding_is_told_by_the_words_and_other_languages_are_left_alone() {
        let tcvn = encoded(OldEncoding::Tcvn3, "biên bản ghi nhớ về hợp tác quản lý tài nguyên nước");
        assert_eq!(recognised(std::iter::once(tcvn.as_str()), &IN_CELLS), Some(OldEncoding::Tcvn3));
        let vni = encoded(OldEncoding::Vni, "Biên bản ghi nhớ về hợp tác quản lý tài nguyên nước");
        assert_eq!(recognised(std::iter::once(vni.as_str()), &IN_CELLS), Some(OldEncoding::Vni));
        for other in [
            "Coopération avec l’été français à Genève",
            "Zusammenarbeit für die Übung der Größe",
            "São Tomé e Príncipe, ação",
            "Bản ghi nhớ về hợp tác",
            "Úc, Lào, Hà Lan",
        ] {
            assert_eq!(recognised(std::iter::once(other), &IN_CELLS), None, "{other}");
        }
        for font in [".VnTime", ".VnArial"] {
            assert_eq!(encoding_of_font(font), Some(OldEncoding::Tcvn3));
        }
        assert_eq!(encoding_of_font(".VnTimeH"), Some(OldEncoding::Tcvn3Capitals));
        assert_eq!(encoding_of_font("VNI-Times"), Some(OldEncoding::Vni));
        assert_eq!(encoding_of_font("Times New Roman"), None);
    }

    #[test]
    fn files_of_every_encoding_give_the_texts_of_the_built_in_data_back() {
        let data: serde_json::Value = serde_json::from_slice(BUILTIN).unwrap();
        let titles = data["records"].as_array().unwrap().iter().filter_map(|record| record["summary"]["vi"].as_str());
        let text = titles.take(40).map(str::to_lowercase).collect::<Vec<_>>().join("\n");
        let plain: String = text.chars().filter(|char| char.is_ascii() || letters().any(|one| one == *char)).collect();
        for encoding in [OldEncoding::Tcvn3, OldEncoding::Vni, OldEncoding::Viscii] {
            let codes: Vec<u8> = encoded(encoding, &plain).chars().map(|code| u8::try_from(code).unwrap()).collect();
            let (read, name) = file_text(&codes);
            assert_eq!((read.as_str(), name), (plain.as_str(), encoding.name()));
        }
    }
}

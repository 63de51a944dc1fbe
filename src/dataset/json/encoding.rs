//! In which encoding a file is, when it is not UTF-8. Guesses are only ever named as likely causes.

/// A Vietnamese encoding of the time before Unicode, guessed from the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legacy {
    /// TCVN 5712:1993, the ABC fonts (`.VnTime`).
    Tcvn3,
    /// The Windows code page for Vietnamese, or its Latin neighbour 1252.
    Windows1258,
    /// Nothing to go by.
    Unknown,
}

/// U+FEFF in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";
/// Bytes that are looked at for a guess: enough for a page of text.
const GUESS_BYTES: usize = 1 << 16;

/// The length of the byte-order mark at the start, 0 or 3.
#[must_use]
pub fn mark_len(bytes: &[u8]) -> usize {
    if bytes.starts_with(MARK) { MARK.len() } else { 0 }
}

/// Whether these bytes are UTF-32 by their mark or by the NUL bytes around the first character.
#[must_use]
pub fn is_utf32(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe\0\0")
        || bytes.starts_with(b"\0\0\xfe\xff")
        || matches!(bytes, [0, 0, 0, 1..=255, ..] | [1..=255, 0, 0, 0, ..])
}

/// The text of a UTF-16 file: found by its mark or, failing that, by NUL bytes beside its first two characters (RFC 4627
/// §3). Lone halves become U+FFFD. `None` for everything else.
#[must_use]
pub fn utf16(bytes: &[u8]) -> Option<String> {
    let (body, little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        [1..=255, 0, 1..=255, 0, ..] => (bytes, true),
        [0, 1..=255, 0, 1..=255, ..] => (bytes, false),
        _ => return None,
    };
    let unit = |&pair: &[u8; 2]| if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
    let units = body.as_chunks::<2>().0.iter().map(unit);
    Some(char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// Guesses from the bytes that are most frequent in Vietnamese: in TCVN 5712 the letters ă â ê ô ơ ư đ are A7 to AE; in
/// Windows-1258 they are E2 E3 EA F0 F4 F5 FD, and the tone marks CC D2 DE EC F2.
#[must_use]
pub fn guess(bytes: &[u8]) -> Legacy {
    let looked_at = bytes.get(..GUESS_BYTES).unwrap_or(bytes);
    let (mut abc, mut windows) = (0_usize, 0_usize);
    for chunk in looked_at.utf8_chunks() {
        for byte in chunk.invalid() {
            match byte {
                0xa7..=0xae | 0xb5..=0xbe => abc += 1,
                0xe2 | 0xe3 | 0xea | 0xf0 | 0xf4 | 0xf5 | 0xfd | 0xcc | 0xd2 | 0xde | 0xec | 0xf2 => windows += 1,
                _ => {}
            }
        }
    }
    match abc.cmp(&windows) {
        std::cmp::Ordering::Greater => Legacy::Tcvn3,
        std::cmp::Ordering::Less => Legacy::Windows1258,
        std::cmp::Ordering::Equal => Legacy::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_is_found_with_and_without_its_mark() {
        let text = "{\"a\": \"Việt\"}";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in
            [&little, &big, &[b"\xff\xfe", little.as_slice()].concat(), &[b"\xfe\xff", big.as_slice()].concat()]
        {
            assert_eq!(utf16(bytes).as_deref(), Some(text));
        }
        assert_eq!(utf16(text.as_bytes()), None);
        assert_eq!(utf16(b""), None);
    }

    #[test]
    fn old_vietnamese_encodings_are_told_apart() {
        assert_eq!(guess(b"Vi\xd6t Nam, \xae\xa7u t\xad"), Legacy::Tcvn3);
        assert_eq!(guess(b"Vi\xea\xf2t Nam, \xf0\xe2\xecu t\xfd"), Legacy::Windows1258);
        assert_eq!(guess(b"plain"), Legacy::Unknown);
    }
}

//! Letters that an input method doubled, or a finger that stayed on its key: `moôi trươường`, `phần lannnnn`.

use super::spelling::folded;

/// What a word may have been: of each run of one letter, or of two letters again, the last. Nothing where none is doubled.
pub(super) fn undoubled(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let bases: Vec<String> = letters.iter().map(|letter| folded(letter.encode_utf8(&mut [0; 4]))).collect();
    let is_again = |at: usize, length: usize| {
        let (this, next) = (bases.get(at..at + length), bases.get(at + length..at + 2 * length));
        next.is_some() && this == next
    };
    let mut found = Vec::new();
    // Pairs first: `ươườ` is a pair twice, and no letter of it stands beside itself.
    for lengths in [&[2, 1][..], &[1]] {
        let mut left = String::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            if lengths.iter().any(|length| is_again(at, *length) && (*length == 1 || is_vowels(&bases, at))) {
                let length = lengths.iter().find(|length| is_again(at, **length)).copied().unwrap_or(1);
                at += length;
                continue;
            }
            left.push(*letter);
            at += 1;
        }
        if left != word && !found.contains(&left) {
            found.push(left);
        }
    }
    found
}

/// Whether two vowels begin there.
fn is_vowels(bases: &[String], at: usize) -> bool {
    let pair = bases.get(at..at + 2).unwrap_or_default();
    pair.iter().all(|base| matches!(base.as_str(), "a" | "e" | "i" | "o" | "u" | "y"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_doubled_the_last_is_left() {
        for (typed, meant) in [
            ("moôi", "môi"),
            ("trươường", "trường"),
            ("lannnnn", "lan"),
            ("thuuỷ", "thuỷ"),
            ("đâất", "đất"),
            ("quốốc", "quốc"),
        ] {
            assert!(undoubled(typed).iter().any(|word| word == meant), "{typed}: {:?}", undoubled(typed));
        }
        assert!(undoubled("nước").is_empty());
    }
}

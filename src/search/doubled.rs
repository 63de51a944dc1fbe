//! Letters that an input method doubled, or a finger that stayed on its key: `moôi trươường`, `phần lannnnn`.

use super::spelling::folded;
use unicode_normalization::UnicodeNormalization;

/// What a word may have been: of each run of one letter, and of two vowels twice, the one with the most marks. Nothing where none is
/// doubled.
pub(super) fn undoubled(word: &str) -> Vec<String> {
    // A letter is one character, however its marks were typed.
    let word = word.nfc().collect::<String>();
    // Pairs first: `ươườ` is a pair twice, and no letter of it stands beside itself.
    let found = [&[2, 1][..], &[1]].map(|lengths| without_runs(&word, lengths));
    let [pairs, letters] = found;
    let is_new = |left: &String| *left != word && left.chars().count() > 1;
    let second = Some(letters).filter(|letters| *letters != pairs);
    std::iter::once(pairs).chain(second).filter(is_new).collect()
}

/// A word in which nothing of these lengths stands twice.
fn without_runs(word: &str, lengths: &[usize]) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let Some(length) = lengths.iter().copied().find(|length| is_again(&letters, at, *length)) else {
            at += 1;
            continue;
        };
        let count = |from: usize| letters.iter().skip(from).take(length).map(|letter| marks(*letter)).sum::<usize>();
        let dropped = if count(at) > count(at + length) { at + length } else { at };
        letters.drain(dropped..dropped + length);
    }
    letters.into_iter().collect()
}

/// Whether as many letters again follow, marks aside. Of two letters, only vowels are typed twice.
fn is_again(letters: &[char], at: usize, length: usize) -> bool {
    let base = |letter: &char| folded(letter.encode_utf8(&mut [0; 4]));
    let (Some(this), Some(next)) = (letters.get(at..at + length), letters.get(at + length..at + 2 * length)) else {
        return false;
    };
    let is_vowel = |letter: &char| matches!(base(letter).as_str(), "a" | "e" | "i" | "o" | "u" | "y");
    this.iter().zip(next).all(|(one, other)| base(one) == base(other)) && (length == 1 || this.iter().all(is_vowel))
}

/// How many marks a letter has.
fn marks(letter: char) -> usize {
    letter.nfd().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_doubled_one_is_left() {
        for (typed, meant) in [
            ("moôi", "môi"),
            ("trươường", "trường"),
            ("lannnnn", "lan"),
            ("thuuỷ", "thuỷ"),
            ("đâất", "đất"),
            ("quốốc", "quốc"),
            ("bảao", "bảo"),
        ] {
            assert!(undoubled(typed).iter().any(|word| word == meant), "{typed}: {:?}", undoubled(typed));
        }
        assert!(undoubled("nước").is_empty());
    }
}

//! Slips of the finger: how far apart two words are, in insertions, deletions, replacements and swaps of neighbours.
//!
//! The measure is the optimal string alignment distance: a swap counts as one slip, as it is for a typist.

/// How many slips are forgiven in a word of so many letters: none in short ones, where every slip makes another word.
pub(super) const fn forgiven(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// Which letters a word has, one bit each: words a slip apart differ in two at most.
pub(super) fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte & 63))
}

/// How many slips lie between two words.
pub(super) fn distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_is_one_slip() {
        for (one, other, slips) in [
            ("finland", "finlnad", 1),
            ("", "ab", 2),
            ("abc", "abc", 0),
            ("ca", "abc", 3),
            ("sweden", "swedn", 1),
            ("ab", "ba", 1),
        ] {
            assert_eq!(distance(one, other), slips, "{one} {other}");
            assert_eq!(distance(other, one), slips, "{other} {one}");
        }
    }
}

//! The word that was probably meant: for every "did you mean".

/// Of `words`, the one nearest to `word` by edits (a swap of neighbours is one); `None` when none is near: one edit for every
/// three letters, at least one.
#[must_use]
pub fn nearest<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let limit = (word.chars().count() / 3).max(1);
    let near = words.into_iter().map(|each| (edits(&word, each), each)).filter(|(distance, _)| *distance <= limit);
    near.min_by_key(|(distance, _)| *distance).map(|(_, each)| each)
}

/// The optimal string alignment distance.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, letter) in a.chars().enumerate() {
        let next = next_row((&before, &row), (previous, letter), i, &b);
        before = std::mem::replace(&mut row, next);
        previous = Some(letter);
    }
    row.last().copied().unwrap_or(0)
}

/// One row of the table, from the two before it. `letters` are the last and this letter of the one word, `b` is the other.
fn next_row(rows: (&[usize], &[usize]), letters: (Option<char>, char), i: usize, b: &[char]) -> Vec<usize> {
    let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
    let mut next = vec![i + 1];
    for (j, other) in b.iter().enumerate() {
        let replaced = at(rows.1, j) + usize::from(letters.1 != *other);
        let best = replaced.min(at(rows.1, j + 1) + 1).min(at(&next, j) + 1);
        let swapped = j > 0 && letters.0 == Some(*other) && b.get(j - 1) == Some(&letters.1);
        next.push(if swapped { best.min(at(rows.0, j - 1) + 1) } else { best });
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_changes_and_swaps() {
        for (a, b, count) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("serch", "search", 1), ("lsit", "list", 1), ("show", "new", 3)]
        {
            assert_eq!(edits(a, b), count, "{a} {b}");
        }
    }

    #[test]
    fn the_nearest_word_is_offered_only_when_it_is_near() {
        let commands = ["list", "search", "show", "check"];
        assert_eq!(nearest("serach", commands), Some("search"));
        assert_eq!(nearest("lits", commands), Some("list"));
        assert_eq!(nearest("finland", commands), None);
    }
}

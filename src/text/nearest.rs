//! Did you mean: the nearest of some words to a misspelt one. Field names, ids, commands, keys.

use super::fold::fold;

/// Longer words than this are compared no further: no id or field name is as long.
const MAX_LENGTH: usize = 64;
/// The cost of one slip of the finger.
const EDIT: usize = 2;
/// The cost of taking one character for another that looks like it.
const LOOK_ALIKE: usize = 1;
/// Characters that are taken for one another, group by group.
const LOOK_ALIKES: [&str; 6] = ["il1j|", "o0q", "s5z", "ck", "vuw", "g9"];

/// The candidate nearest to `word`, if one is near: at most one slip for every three letters, one at least. Case, tone
/// marks and the kind of blank do not count. Of equally near ones the first with the same first letter, else the first.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let meant = plain(word);
    if meant.is_empty() || meant.len() > MAX_LENGTH {
        return None;
    }
    let limit = EDIT * (meant.len() / 3).max(1);
    let near = candidates.into_iter().filter_map(|candidate| {
        let letters = plain(candidate);
        let far = letters.len() > MAX_LENGTH || letters.len().abs_diff(meant.len()) * EDIT > limit;
        let cost = (!far).then(|| distance(&meant, &letters)).filter(|cost| *cost <= limit)?;
        Some(((cost, letters.first() != meant.first()), candidate))
    });
    near.min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

/// The letters that count.
fn plain(word: &str) -> Vec<char> {
    fold(word).chars().map(|char| if matches!(char, ' ' | '_') { '-' } else { char }).collect()
}

/// The cheapest way from one word to the other: insertions, deletions, substitutions, and two neighbours swapped (optimal
/// string alignment).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).map(|count| count * EDIT).collect();
    let mut previous = None;
    for &one in from {
        let mut row = vec![last.first().map_or(0, |cost| cost + EDIT)];
        let mut previous_other = None;
        for (index, &other) in to.iter().enumerate() {
            let at = |costs: &[usize], index: usize| costs.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&last, index) + substitution(one, other)).min(at(&last, index + 1) + EDIT);
            cost = cost.min(at(&row, index) + EDIT);
            if previous == Some(other) && previous_other == Some(one) && index > 0 {
                cost = cost.min(at(&before, index - 1) + EDIT);
            }
            row.push(cost);
            previous_other = Some(other);
        }
        previous = Some(one);
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

fn substitution(one: char, other: char) -> usize {
    if one == other {
        0
    } else if LOOK_ALIKES.iter().any(|group| group.contains(one) && group.contains(other)) {
        LOOK_ALIKE
    } else {
        EDIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_the_one_that_was_meant() {
        let partners = ["au", "de", "fi", "fr", "nl", "pl", "us"];
        assert_eq!(nearest("fl", partners), Some("fi"));
        assert_eq!(nearest("FI", partners), Some("fi"));
        assert_eq!(nearest("uss", partners), Some("us"));
        assert_eq!(nearest("xyz", partners), None);
        assert_eq!(nearest("vn", ["vi", "en"]), Some("vi"));
        assert_eq!(nearest("status basis", ["status", "status_basis"]), Some("status_basis"));
        assert_eq!(nearest("partnres", ["partners", "parts"]), Some("partners"));
        assert_eq!(nearest("", partners), None);
    }
}

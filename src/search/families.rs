//! Words of one family: `naming` and `names`, `valuing` and `valuation`, `subsiding` and `subsidence`; a name with `y` for `i`; a number
//! as a word. What is found by them is a guess.

use super::function_words::is_free;
use super::index::Index;
use super::numbers;
use super::plural;
use super::query::Alternative;
use super::spelling::{Typed, is_syllable};

/// The fewest letters of a word with an ending.
const LEAST: usize = 5;

/// Endings of English, the longer first, each with the fewest letters that must be left of the word: the shorter the ending, the more
/// words have it by chance.
const ENDINGS: [(&str, usize); 44] = [
    ("ifications", 3),
    ("ification", 3),
    ("ificates", 3),
    ("ificate", 3),
    ("ifying", 3),
    ("ified", 3),
    ("ifies", 3),
    ("ify", 3),
    ("isations", 4),
    ("izations", 4),
    ("isation", 4),
    ("ization", 4),
    ("ising", 4),
    ("izing", 4),
    ("ised", 4),
    ("ized", 4),
    ("ations", 4),
    ("ation", 4),
    ("ating", 4),
    ("ated", 4),
    ("ates", 4),
    ("ate", 4),
    ("itions", 4),
    ("ition", 4),
    ("ements", 4),
    ("ement", 4),
    ("ments", 4),
    ("ment", 4),
    ("ences", 4),
    ("ence", 4),
    ("ances", 4),
    ("ance", 4),
    ("ions", 4),
    ("ion", 4),
    ("ings", 3),
    ("ing", 3),
    ("ers", 4),
    ("er", 4),
    ("ors", 4),
    ("or", 4),
    ("al", 4),
    ("ed", 3),
    ("es", 3),
    ("e", 3),
];

/// The alternative with the families of its words; `None` where they have none.
pub(super) fn read(index: &Index, alternative: &Alternative) -> Option<Alternative> {
    let mut read = alternative.clone();
    let mut changed = false;
    for word in read.terms.iter_mut().filter(|term| is_free(term)).flat_map(|term| &mut term.words) {
        let more = family(index, &word.typed);
        changed |= !more.is_empty();
        word.forms.extend(more);
    }
    changed.then_some(read)
}

/// The other words of the data that are of the family of a typed one, folded.
fn family(index: &Index, typed: &Typed) -> Vec<String> {
    if let Some(digits) = numbers::digits_of(typed) {
        return vec![digits.to_owned()];
    }
    let vocabulary = &index.vocabulary;
    if typed.has_marks() || typed.folded.len() < LEAST || is_syllable(&typed.folded) {
        return Vec::new();
    }
    let mut found: Vec<String> = Vec::new();
    if let Some(stem) = stem(&typed.folded) {
        let words = vocabulary.starting_with(&stem).map(|word| vocabulary.folded(word));
        let is_kin =
            |word: &&str| *word != typed.folded && !is_syllable(word) && self::stem(word).is_some_and(|of| of == stem);
        found.extend(words.filter(is_kin).map(str::to_owned));
    }
    if vocabulary.starting_with(&typed.folded).is_empty() {
        found.extend(respelt(&typed.folded).into_iter().filter(|word| !vocabulary.exactly(word).is_empty()));
    }
    found.dedup();
    found
}

/// A name with `i` for a `y`, or `y` for an `i`, in one place.
fn respelt(folded: &str) -> Vec<String> {
    let other = |(at, letter): (usize, char)| {
        let other = match letter {
            'y' => "i",
            'i' => "y",
            _ => return None,
        };
        Some(format!("{}{other}{}", folded.get(..at)?, folded.get(at + 1..)?))
    };
    folded.char_indices().filter_map(other).collect()
}

/// What the words of a family begin with; `None` for what is no English word.
fn stem(folded: &str) -> Option<String> {
    if folded.len() < 4 || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let singular = plural::singular(folded).into_iter().next();
    let word = singular.as_deref().unwrap_or(folded);
    let ending = |(ending, least): &(&str, usize)| word.strip_suffix(ending).filter(|stem| stem.len() >= *least);
    let stem = ENDINGS.iter().find_map(ending).unwrap_or(word);
    let stem = stem.strip_suffix('e').filter(|stem| stem.len() > 3).unwrap_or(stem);
    // `planning` and `plan`.
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let doubled = last == before && stem.len() > 3 && !matches!(last, Some('s' | 'l' | 'e' | 'o'));
    let stem = if doubled { stem.get(..stem.len() - 1).unwrap_or(stem) } else { stem };
    Some(stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_begin_alike() {
        for (one, other) in [
            ("naming", "names"),
            ("valuing", "valuation"),
            ("subsiding", "subsidence"),
            ("electing", "election"),
            ("planning", "plan"),
            ("certified", "certificate"),
            ("managing", "management"),
            ("regional", "region"),
            ("monitored", "monitoring"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [("nation", "nature"), ("water", "wave")] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn a_name_has_either_letter() {
        assert_eq!(respelt("lekyma"), ["lekima"]);
    }
}

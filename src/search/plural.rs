//! The other number of an English word: `agreements` and `agreement` are one word to who looks for them.

/// The fewest letters of a singular: shorter ones are syllables of Vietnamese.
const LEAST: usize = 3;

/// Words of the field that have a plural of their own.
const IRREGULAR: [(&str, &str); 2] = [("memorandum", "memoranda"), ("child", "children")];

/// The forms of a word in the other number, folded; none for what is no English word.
pub(super) fn forms(folded: &str) -> Vec<String> {
    if !folded.bytes().all(|byte| byte.is_ascii_lowercase()) || folded.len() < LEAST {
        return Vec::new();
    }
    if let Some((one, many)) = IRREGULAR.iter().find(|(one, many)| folded == *one || folded == *many) {
        return vec![(if folded == *one { many } else { one }).to_string()];
    }
    let singular = singular(folded);
    if !singular.is_empty() {
        return singular;
    }
    match folded.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => vec![format!("{stem}ies")],
        Some(_) | None if hisses(folded) => vec![format!("{folded}es")],
        Some(_) | None => vec![format!("{folded}s")],
    }
}

/// The singular of what looks like a plural; none for what does not.
pub(super) fn singular(folded: &str) -> Vec<String> {
    let is_long = |stem: &str| stem.len() >= LEAST;
    if let Some(stem) = folded.strip_suffix("ies").filter(|stem| is_long(stem)) {
        return vec![format!("{stem}y")];
    }
    if let Some(stem) = folded.strip_suffix("es").filter(|stem| hisses(stem) && is_long(stem)) {
        return vec![stem.to_owned(), format!("{stem}e")];
    }
    let stem = folded.strip_suffix('s').filter(|stem| is_long(stem) && !stem.ends_with(['s', 'u', 'i']));
    stem.map(str::to_owned).into_iter().collect()
}

fn hisses(stem: &str) -> bool {
    stem.ends_with(['s', 'x', 'z']) || stem.ends_with("ch") || stem.ends_with("sh")
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_number_has_the_other_one() {
        for (word, other) in [
            ("agreement", "agreements"),
            ("grants", "grant"),
            ("universities", "university"),
            ("university", "universities"),
            ("typhoons", "typhoon"),
            ("marshes", "marsh"),
            ("sea", "seas"),
            ("memoranda", "memorandum"),
        ] {
            assert!(forms(word).iter().any(|form| form == other), "{word}: {:?}", forms(word));
        }
        for word in ["us", "cop26", "my", "biển"] {
            assert!(forms(word).is_empty(), "{word}");
        }
        assert_eq!(forms("basis"), ["basises"]);
    }
}

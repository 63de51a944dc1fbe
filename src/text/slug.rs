//! A name as an id or as the name of a file.

use super::fold;

/// No id made from a name is longer than this.
const LONGEST: usize = 40;

/// A name as an id: without marks, small letters and digits, with hyphens between its words.
#[must_use]
pub fn slug(name: &str) -> Option<String> {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(word);
    }
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_short_id_without_marks() {
        assert_eq!(slug("Đô thị không phát thải").as_deref(), Some("do-thi-khong-phat-thai"));
        assert_eq!(slug("  COP 26 (Glasgow) ").as_deref(), Some("cop-26-glasgow"));
        assert_eq!(slug("…"), None);
        assert!(slug(&"từ dài ".repeat(30)).is_some_and(|id| id.len() <= LONGEST));
    }
}

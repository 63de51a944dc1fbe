//! Words as they are compared: without marks and capitals, with one blank between them; and cells that say nothing.

use crate::text::fold;

/// What people write into a cell that has nothing to say.
const NOTHING: [&str; 22] = [
    "n a",
    "na",
    "none",
    "nil",
    "null",
    "khong",
    "khong co",
    "chua",
    "chua co",
    "chua xac dinh",
    "chua ro",
    "khong ro",
    "tbd",
    "tbc",
    "x x x",
    "unknown",
    "not applicable",
    "not available",
    "chua ky",
    "chua biet",
    "khong ap dung",
    "de trong",
];

/// A text as it is compared.
#[must_use]
pub fn phrase(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A text without what stands in brackets.
#[must_use]
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(char),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Whether a cell says no more than that there is nothing to say: a dash, dots, `n/a`.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    if !text.chars().any(char::is_alphanumeric) {
        return true;
    }
    text.len() <= 24 && NOTHING.contains(&phrase(text).as_str())
}

/// Where a phrase stands in another one as a run of its words: the number of bytes before it.
#[must_use]
pub fn run_in(run: &str, whole: &str) -> Option<usize> {
    let starts = |at: usize| at == 0 || whole.as_bytes().get(at - 1) == Some(&b' ');
    let ends = |at: usize| at == whole.len() || whole.as_bytes().get(at) == Some(&b' ');
    whole.match_indices(run).map(|(at, _)| at).find(|at| starts(*at) && ends(at + run.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_compared_without_marks_signs_and_capitals() {
        assert_eq!(phrase("  Ngày ký (dự kiến)/ S.No "), "ngay ky du kien s no");
        assert_eq!(without_brackets("Kinh phí (triệu USD)"), "Kinh phí");
        assert_eq!(run_in("ngay ky", "cac ngay ky ket"), Some(4));
        assert_eq!(run_in("to", "tong"), None);
        for nothing in ["-", "…", "N/A", "không có", "Chưa xác định"] {
            assert!(says_nothing(nothing), "{nothing}");
        }
        assert!(!says_nothing("Không thời hạn"));
    }
}

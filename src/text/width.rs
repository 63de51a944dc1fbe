//! How many terminal cells a text takes, and cutting and padding to cells. Uses std and the Unicode crates.
//!
//! Terminals do not agree on scripts whose letters are stacked or joined (Khmer, Burmese, Devanagari): some count the cells of a whole
//! cluster, most count its characters one by one. The measure here is the wider of the two, so that a letter always has the cells it
//! may take; what is written behind such a letter is then placed by its column and not by counting ([`is_contested`]).
//!
//! Elsewhere the measure is the one by which ratatui's buffer advances (`Buffer::set_stringn`, `CellWidth` in ratatui-core 0.1):
//! the sum over grapheme clusters of `unicode-width`, one more for each half-width katakana sound mark, nothing for a
//! cluster with a control in it. `Span::width` measures the whole text at once and differs (an Arabic lam-alef is 1
//! there, 2 in the buffer).

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::letters::is_latin;

/// The cells that a text takes on a line.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_latin(text) {
        // Bytes that begin a character; `chars().count()` does not vectorise as well.
        return text.bytes().filter(|b| b & 0xC0 != 0x80).count();
    }
    text.graphemes(true).map(cluster_width).sum()
}

/// The cells of one grapheme cluster.
pub(super) fn cluster_width(cluster: &str) -> usize {
    if cluster.contains(char::is_control) {
        return 0;
    }
    let sound_marks = cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count();
    let whole = UnicodeWidthStr::width(cluster) + sound_marks;
    let one_by_one = |c: char| if is_spacing_mark(c) { 1 } else { UnicodeWidthChar::width(c).unwrap_or(0) };
    if is_contested(cluster) { whole.max(cluster.chars().map(one_by_one).sum()) } else { whole }
}

/// A mark that has a cell of its own where terminals go by its category (Mc), as tmux does, and none where they go by clusters: those
/// of Unicode's `Other_Grapheme_Extend` in the Brahmic scripts of the plane of living languages.
const fn is_spacing_mark(c: char) -> bool {
    matches!(
        c,
        '\u{9be}'
            | '\u{9d7}'
            | '\u{b3e}'
            | '\u{b57}'
            | '\u{bbe}'
            | '\u{bd7}'
            | '\u{cc0}'
            | '\u{cc2}'
            | '\u{cc7}'
            | '\u{cc8}'
            | '\u{cca}'
            | '\u{ccb}'
            | '\u{cd5}'
            | '\u{cd6}'
            | '\u{d3e}'
            | '\u{d57}'
            | '\u{dcf}'
            | '\u{ddf}'
            | '\u{1715}'
            | '\u{1734}'
            | '\u{1b35}'
            | '\u{1b3b}'
            | '\u{1b3d}'
            | '\u{1b43}'
            | '\u{1b44}'
            | '\u{1baa}'
            | '\u{1bf2}'
            | '\u{1bf3}'
            | '\u{a953}'
            | '\u{a9c0}'
    )
}

/// Whether terminals may give this text other cells than it is given here: it has letters of a script of the Brahmic family.
#[must_use]
pub fn is_contested(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c,
            '\u{900}'..='\u{109f}' | '\u{1700}'..='\u{17ff}' | '\u{1950}'..='\u{1cff}'
            | '\u{a800}'..='\u{a8ff}' | '\u{a900}'..='\u{a95f}' | '\u{a980}'..='\u{aaff}' | '\u{abc0}'..='\u{abff}'
            | '\u{11000}'..='\u{11fff}')
    })
}

/// The grapheme clusters of a text, each with its cells.
pub fn clusters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.graphemes(true).map(|cluster| (cluster, cluster_width(cluster)))
}

/// The longest beginning of a text that fits into `cells`, in whole clusters.
#[must_use]
pub fn take_width(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += cluster_width(cluster);
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The text if it fits into `cells`, else its beginning and `ellipsis`, together within `cells`. Spaces before the
/// ellipsis go.
#[must_use]
pub fn truncate<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(width(ellipsis)) else {
        return Cow::Owned(take_width(ellipsis, cells).to_owned());
    };
    let kept = take_width(text, room).trim_end();
    Cow::Owned([kept, ellipsis].concat())
}

/// The text with spaces after it up to `cells`; a wider text is left as it is.
#[must_use]
pub fn pad(text: &str, cells: usize) -> String {
    let mut out = String::with_capacity(text.len() + cells);
    out.push_str(text);
    out.extend(gap(text, cells));
    out
}

/// The text with spaces before it up to `cells`, for numbers; a wider text is left as it is.
#[must_use]
pub fn pad_start(text: &str, cells: usize) -> String {
    let mut out = String::with_capacity(text.len() + cells);
    out.extend(gap(text, cells));
    out.push_str(text);
    out
}

/// The spaces that a text lacks to fill `cells`.
fn gap(text: &str, cells: usize) -> impl Iterator<Item = char> {
    std::iter::repeat_n(' ', cells.saturating_sub(width(text)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vietnamese_letters_take_a_cell_each_in_nfc_and_nfd() {
        assert_eq!(width("Việt Nam"), 8);
        assert_eq!(width("Vie\u{323}\u{302}t Nam"), 8);
    }

    #[test]
    fn wide_and_joined_characters_take_what_the_buffer_gives_them() {
        for (text, cells) in [
            ("", 0),
            ("日本", 4),
            ("한", 2),
            ("👨\u{200D}👩\u{200D}👧", 2),
            ("\u{644}\u{627}", 2),
            ("ｶﾞ", 3),
            ("a\u{1b}b", 2),
            // Khmer, with consonants under others; Lao, Thai, Burmese.
            ("ទន្លេមេគង្គ", 9),
            ("កម្ពុជា", 5),
            ("ລາວ", 3),
            ("ປະເທດ", 5),
            ("ไทย", 3),
            ("น้ำ", 2),
            ("မြန်မာ", 5),
            // Bengali, Sinhala, Javanese, Sundanese: their marks have cells in some terminals.
            ("বাংলাদেশ", 8),
            ("ලංකාව", 5),
            ("ꦏ꧀ꦱꦿꦶ", 4),
            ("ᮞᮥᮔ᮪ᮓ", 4),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn cutting_never_splits_a_letter_or_a_wide_character() {
        assert_eq!(take_width("Vie\u{323}\u{302}t", 3), "Vie\u{323}\u{302}");
        assert_eq!(take_width("日本", 3), "日");
        assert_eq!(take_width("日本", 0), "");
    }

    #[test]
    fn a_text_that_does_not_fit_ends_in_the_ellipsis() {
        assert_eq!(truncate("Hà Lan", 6, "…"), "Hà Lan");
        assert_eq!(truncate("Hà Lan", 5, "…"), "Hà L…");
        assert_eq!(truncate("Hà Lan", 4, "…"), "Hà…");
        assert_eq!(truncate("Hà Lan", 5, "..."), "Hà...");
        assert_eq!(truncate("Hà Lan", 1, "…"), "…");
        assert_eq!(truncate("Hà Lan", 2, "..."), "..");
        assert_eq!(truncate("Hà Lan", 0, "…"), "");
    }

    #[test]
    fn padding_counts_cells() {
        assert_eq!(pad("Bỉ", 4), "Bỉ  ");
        assert_eq!(pad("Bi\u{309}", 4), "Bi\u{309}  ");
        assert_eq!(pad("日", 3), "日 ");
        assert_eq!(pad("Hà Lan", 3), "Hà Lan");
        assert_eq!(pad_start("42", 4), "  42");
    }

    proptest! {
        #[test]
        fn what_is_cut_fits_and_what_fits_is_not_cut(text in "\\PC{0,30}", cells in 0..40usize) {
            let cut = truncate(&text, cells, "…");
            prop_assert!(width(&cut) <= cells);
            prop_assert_eq!(width(&text) <= cells, *cut == *text);
            prop_assert!(width(take_width(&text, cells)) <= cells);
        }

        #[test]
        fn a_padded_text_is_as_wide_as_asked(text in "\\PC{0,30}", cells in 0..60usize) {
            prop_assert_eq!(width(&pad(&text, cells)), cells.max(width(&text)));
        }
    }
}

//! Text that may be drawn and printed: [`Clean`], made here and nowhere else. Uses std and the Unicode crates.
//!
//! A clean text is in NFC and holds no control, bidirectional or invisible character; its clusters are short. What
//! could forge a screen (controls, ESC, bidi, noncharacters) leaves a U+FFFD where it stood, one per run, so that a
//! reader sees that something was there; what draws nothing (soft hyphen, ZWSP, BOM, tags, variation selectors) is
//! dropped. The whole cleaning runs at load over every text of the dataset, so text that is clean already is only
//! copied.

use std::fmt;
use std::ops::Deref;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;

use super::hidden::{Class, class};
use super::letters::is_latin;

/// The most combining marks that a base keeps (Vietnamese needs two when decomposed, none in NFC).
pub const MARKS_MAX: usize = 4;

/// The most bytes of a cluster: a family of four emoji takes 25.
pub const CLUSTER_MAX: usize = 32;

/// Stands for a run of characters that must not reach a terminal.
const REPLACEMENT: char = '\u{FFFD}';

/// Text that may be drawn and printed as it is. The only text that widgets and printers take.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clean(Box<str>);

impl Clean {
    /// Text of one line: trimmed, and each run of spaces, tabs and line ends is one space.
    #[must_use]
    pub fn line(raw: &str) -> Self {
        Self(clean(raw, CleanShape::Line))
    }

    /// Text of several lines parted by `\n` (any Unicode line end becomes one). Indentation is kept, line ends are
    /// trimmed, blank lines at the start and end of the text are left out.
    #[must_use]
    pub fn block(raw: &str) -> Self {
        Self(clean(raw, CleanShape::Block))
    }

    /// Text that is laid out in columns: as [`Clean::block`], and the spaces between words stay as many as they are.
    #[must_use]
    pub fn page(raw: &str) -> Self {
        Self(clean(raw, CleanShape::Page))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Deref for Clean {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Clean {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CleanShape {
    Line,
    Block,
    Page,
}

impl CleanShape {
    const fn has_lines(self) -> bool {
        match self {
            Self::Line => false,
            Self::Block | Self::Page => true,
        }
    }
}

fn clean(raw: &str, shape: CleanShape) -> Box<str> {
    if is_clean(raw, shape) {
        return raw.into();
    }
    let shown = show(raw, shape);
    let composed = match is_nfc_quick(shown.chars()) {
        IsNormalized::Yes => shown,
        IsNormalized::No | IsNormalized::Maybe => shown.nfc().collect(),
    };
    cap_clusters(settle(&composed, shape)).into_boxed_str()
}

/// Whether cleaning would change nothing, told cheaply: `false` also for some rarer text that is clean.
fn is_clean(raw: &str, shape: CleanShape) -> bool {
    let is_spaced = |text: &str| !text.starts_with(' ') && !text.ends_with(' ') && !has_double_space(text);
    is_latin(raw) && is_spaced(raw) || is_clean_by_character(raw, shape)
}

/// The same for text with signs beside its letters. Knows the UTF-8 of what is drawn, is NFC whatever surrounds it, and
/// is a cluster of its own: U+00A1 to U+02FF but the soft hyphen, U+1E00 to U+1EFF, U+2010 to U+2027, U+2030 to U+205E,
/// U+20A0 to U+20BF.
fn is_clean_by_character(raw: &str, shape: CleanShape) -> bool {
    let mut gap = true;
    let mut bytes = raw.as_bytes();
    loop {
        (gap, bytes) = match bytes {
            [b'!'..=b'~', rest @ ..]
            | [0xC3..=0xCB, _, rest @ ..]
            | [0xC2, 0xA1..=0xAC | 0xAE..=0xBF, rest @ ..]
            | [0xE1, 0xB8..=0xBB, _, rest @ ..]
            | [0xE2, 0x80, 0x90..=0xA7 | 0xB0..=0xBF, rest @ ..]
            | [0xE2, 0x81, 0x80..=0x9E, rest @ ..]
            | [0xE2, 0x82, 0xA0..=0xBF, rest @ ..] => (false, rest),
            [b' ', rest @ ..] if !gap => (true, rest),
            [b'\n', rest @ ..] if !gap && shape.has_lines() => (true, rest),
            // A space or line end at the very end is not clean.
            [] => return !gap || raw.is_empty(),
            _ => return false,
        };
    }
}

/// Whether two spaces stand together. No branch per byte, unlike `str::contains`.
fn has_double_space(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(1..).unwrap_or_default();
    let is_pair = |a: u8, b: u8| a == b' ' && b == b' ';
    bytes.iter().zip(next).fold(false, |found, (a, b)| found | is_pair(*a, *b))
}

/// Drops what draws nothing and replaces what must not be sent, run by run.
fn show(raw: &str, shape: CleanShape) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    let mut replaced = false;
    while let Some(c) = chars.next() {
        let kept = match class(c) {
            Class::Plain => Some(c),
            Class::Space => Some(' '),
            Class::Newline if c == '\r' && chars.peek() == Some(&'\n') => None,
            Class::Newline => Some(if shape.has_lines() { '\n' } else { ' ' }),
            Class::Control | Class::Bidi | Class::Noncharacter if replaced => None,
            Class::Control | Class::Bidi | Class::Noncharacter => Some(REPLACEMENT),
            Class::Joiner => chars.peek().filter(|next| joins(out.chars().next_back(), **next)).map(|_| c),
            Class::Invisible | Class::Look => None,
        };
        if let Some(kept) = kept {
            out.push(kept);
            replaced = matches!(class(c), Class::Control | Class::Bidi | Class::Noncharacter);
        }
    }
    out
}

/// Whether a zero-width joiner between two characters makes one picture of them: the segmenter knows the emoji.
fn joins(before: Option<char>, after: char) -> bool {
    let is_base = |c: char| class(c) == Class::Plain && !is_combining_mark(c);
    before.is_some_and(|before| {
        let joined = String::from_iter([before, '\u{200D}', after]);
        is_base(before) && is_base(after) && joined.graphemes(true).count() == 1
    })
}

/// Sets spaces and line ends right, and takes away marks that have no base or are too many on one. Keeps NFC: in each
/// run of marks what is kept is a prefix.
fn settle(composed: &str, shape: CleanShape) -> String {
    let mut out = String::with_capacity(composed.len());
    let mut line_empty = true;
    let mut gap = 0;
    let mut marks = 0;
    for c in composed.chars() {
        if c == '\n' {
            end_line(&mut out);
            (line_empty, gap) = (true, 0);
        } else if c == ' ' || line_empty && c.is_whitespace() {
            (gap, marks) = (gap + 1, 0);
        } else {
            let is_mark = is_combining_mark(c);
            marks = if is_mark { marks + 1 } else { 0 };
            if is_mark && (line_empty || marks > MARKS_MAX) {
                continue;
            }
            let spaces = if !line_empty {
                if shape == CleanShape::Page { gap } else { gap.min(1) }
            } else if shape.has_lines() {
                gap
            } else {
                0
            };
            out.extend(std::iter::repeat_n(' ', spaces));
            out.push(c);
            (line_empty, gap) = (false, 0);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Ends a line without the spaces at its end; an empty first line is left out.
fn end_line(out: &mut String) {
    out.truncate(out.trim_end_matches(|c: char| c != '\n' && c.is_whitespace()).len());
    if !out.is_empty() {
        out.push('\n');
    }
}

/// Replaces each cluster that is longer than any letter or picture (endless jamo, joiners, prefixes).
fn cap_clusters(text: String) -> String {
    if text.graphemes(true).all(|cluster| cluster.len() <= CLUSTER_MAX) {
        return text;
    }
    let short = |cluster| if str::len(cluster) <= CLUSTER_MAX { cluster } else { "\u{FFFD}" };
    text.graphemes(true).map(short).collect()
}

/// Something in a raw text that cleaning changes and that its author should know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Where it begins, in bytes of the raw text.
    pub at: usize,
    /// What it is.
    pub kind: TroubleKind,
}

/// The kinds of [`Trouble`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TroubleKind {
    /// A C0 or C1 control other than tab and line end, ESC included; or a noncharacter.
    Control(char),
    /// A character that reorders its surroundings.
    Bidi(char),
    /// A character that draws nothing.
    Invisible(char),
    /// The text is not in NFC from here on; told once.
    NotNfc,
    /// A letter with more than [`MARKS_MAX`] combining marks, or a cluster longer than [`CLUSTER_MAX`] bytes.
    TooManyMarks,
}

/// Everything in a raw text that a checker should report, in the order of the text. Tabs, line ends and the looks of
/// emoji (VS16, skin tones), which cleaning sets right without loss, are not reported.
pub fn trouble(raw: &str) -> impl Iterator<Item = Trouble> + use<> {
    let mut found = Vec::new();
    if !is_clean(raw, CleanShape::Block) {
        found.extend(first_not_nfc(raw).map(|at| Trouble { at, kind: TroubleKind::NotNfc }));
        for (start, cluster) in raw.grapheme_indices(true) {
            found.extend(hidden_in(raw, start, cluster));
            found.extend(overload(start, cluster));
        }
        found.sort_by_key(|trouble| trouble.at);
    }
    found.into_iter()
}

/// The hidden characters of a cluster that begins at `start` of `raw`.
fn hidden_in(raw: &str, start: usize, cluster: &str) -> impl Iterator<Item = Trouble> {
    cluster.char_indices().filter_map(move |(offset, c)| {
        let at = start + offset;
        let kind = match class(c) {
            Class::Plain | Class::Space | Class::Look => return None,
            Class::Newline if matches!(c, '\n' | '\r') => return None,
            Class::Joiner if joiner_is_kept(raw, at) => return None,
            Class::Newline | Class::Control | Class::Noncharacter => TroubleKind::Control(c),
            Class::Bidi => TroubleKind::Bidi(c),
            Class::Invisible | Class::Joiner => TroubleKind::Invisible(c),
        };
        Some(Trouble { at, kind })
    })
}

fn joiner_is_kept(raw: &str, at: usize) -> bool {
    let is_seen = |c: &char| class(*c) != Class::Look;
    let before = raw.get(..at).and_then(|before| before.chars().rfind(is_seen));
    let after = raw.get(at..).and_then(|rest| rest.chars().nth(1));
    after.is_some_and(|after| joins(before, after))
}

/// Where a cluster becomes more than one letter may be.
fn overload(start: usize, cluster: &str) -> Option<Trouble> {
    let kept = || cluster.char_indices().filter(|(_, c)| matches!(class(*c), Class::Plain | Class::Joiner));
    let mut marks = 0;
    let mark = kept().find(|(_, c)| {
        marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
        marks > MARKS_MAX
    });
    let is_long = kept().map(|(_, c)| c.len_utf8()).sum::<usize>() > CLUSTER_MAX;
    let offset = mark.map(|(offset, _)| offset).or(is_long.then_some(0))?;
    Some(Trouble { at: start + offset, kind: TroubleKind::TooManyMarks })
}

/// The byte at which a text first differs from its NFC.
fn first_not_nfc(raw: &str) -> Option<usize> {
    if is_nfc_quick(raw.chars()) == IsNormalized::Yes {
        return None;
    }
    let mut composed = raw.nfc();
    let differing = raw.char_indices().find(|(_, c)| composed.next() != Some(*c));
    differing.map(|(at, _)| at)
}

/// The first Cyrillic or Greek letter inside a word that has Latin letters too (UTS #39 calls such a word
/// mixed-script): a look-alike typed by mistake or meant to deceive. μ and Ω are let through, for units (μg, kΩ).
#[must_use]
pub fn mixed_script(text: &str) -> Option<char> {
    if !text.chars().any(is_look_alike) {
        return None;
    }
    let is_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(|c| !is_word(c))
        .filter(|word| word.chars().any(is_latin_letter))
        .find_map(|word| word.chars().find(|c| is_look_alike(*c)))
}

/// Letters of the Latin blocks; ª and º are Latin too but are written after numbers.
fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// Letters of the Greek and Cyrillic blocks.
const fn is_look_alike(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{1F00}'..='\u{1FFF}'
        | '\u{2DE0}'..='\u{2DFF}' | '\u{A640}'..='\u{A69F}')
        && !matches!(c, 'μ' | 'Ω')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    use super::*;

    fn line(raw: &str) -> String {
        Clean::line(raw).to_string()
    }

    fn block(raw: &str) -> String {
        Clean::block(raw).to_string()
    }

    fn kinds(raw: &str) -> Vec<(usize, TroubleKind)> {
        trouble(raw).map(|trouble| (trouble.at, trouble.kind)).collect()
    }

    #[test]
    fn clean_text_is_copied_as_it_is() {
        for text in ["", "Hợp tác Việt Nam – Đan Mạch: 1,5 tỷ ₫ … “ký”", "ລາວ", "日本 한국", "a\u{A0}b"]
        {
            assert_eq!(line(text), text);
            assert_eq!(block(text), text);
        }
    }

    #[test]
    fn nfd_becomes_nfc() {
        assert_eq!(line("Vie\u{323}\u{302}t Nam"), "Việt Nam");
    }

    #[test]
    fn a_line_has_single_spaces_and_no_line_ends() {
        assert_eq!(line("  a\tb\r\n c  \u{2009}d\u{2028}e\u{85}f "), "a b c d e f");
        assert_eq!(line("paid 100\rpaid 999"), "paid 100 paid 999");
        assert_eq!(line(" \u{A0}a \u{A0}"), "a");
    }

    #[test]
    fn a_block_keeps_line_ends_and_indentation() {
        assert_eq!(block("\n\na  b \r\n  - c\t\r\rd\u{2029}\n"), "a b\n  - c\n\nd");
    }

    #[test]
    fn an_escape_leaves_a_visible_mark() {
        assert_eq!(line("\u{1b}[31mRED\u{1b}\u{7}\u{9b}0m"), "\u{FFFD}[31mRED\u{FFFD}0m");
    }

    #[test]
    fn a_bidi_override_leaves_a_visible_mark() {
        assert_eq!(line("a\u{202E}b\u{2066}\u{200F}c"), "a\u{FFFD}b\u{FFFD}c");
    }

    #[test]
    fn what_draws_nothing_is_dropped() {
        assert_eq!(line("\u{FEFF}a\u{AD}b\u{200B}c\u{3164}\u{E0041}d\u{FE0F}\u{200D}e\u{200B} "), "abcde");
        assert_eq!(line("\u{200B}\u{AD}"), "");
    }

    #[test]
    fn joiners_stay_between_emoji_and_skin_tones_go() {
        assert_eq!(
            line("👩🏽\u{200D}🚒 👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥"),
            "👩\u{200D}🚒 👨\u{200D}👩\u{200D}👧 ❤\u{200D}🔥"
        );
        assert_eq!(line("👩\u{200D}a\u{200D}b 👩\u{200D}"), "👩ab 👩");
    }

    #[test]
    fn marks_without_a_base_are_dropped_and_no_base_has_more_than_four() {
        assert_eq!(line(" \u{301}a"), "a");
        assert_eq!(line(&format!("x{}y", "\u{331}".repeat(40))), format!("x{}y", "\u{331}".repeat(4)));
    }

    #[test]
    fn an_endless_cluster_is_replaced() {
        assert_eq!(line(&format!("a {} b", "\u{1100}".repeat(50))), "a \u{FFFD} b");
    }

    #[test]
    fn every_character_that_passes_unlooked_at_is_harmless_on_its_own() {
        for c in ('\0'..='\u{10FFFF}').filter(|c| is_clean(&c.to_string(), CleanShape::Line)) {
            assert_eq!(class(c), Class::Plain, "{c:?}");
            assert!(!is_combining_mark(c), "{c:?}");
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c:?}");
            assert_eq!(format!("a{c}a").graphemes(true).count(), 3, "{c:?}");
        }
    }

    #[test]
    fn the_columns_of_a_page_stay_and_nothing_else_gets_through() {
        let page = "Status    signed\n          “as told”\n\nDates  2020";
        assert_eq!(Clean::page(page).as_str(), page);
        assert_eq!(Clean::page("a   b\u{1b}[31m  c  \r\n").as_str(), "a   b\u{FFFD}[31m  c");
    }

    #[test]
    fn trouble_is_told_with_its_place() {
        assert_eq!(kinds("Việt Nam\tand\r\nmore"), []);
        assert_eq!(kinds("ệ\u{1b}[m"), [(3, TroubleKind::Control('\u{1b}'))]);
        assert_eq!(
            kinds("a\u{202E}b\u{AD}"),
            [(1, TroubleKind::Bidi('\u{202E}')), (5, TroubleKind::Invisible('\u{AD}'))]
        );
        assert_eq!(kinds("Vie\u{302}t"), [(2, TroubleKind::NotNfc)]);
        assert_eq!(kinds(&format!("xx{}", "\u{331}".repeat(9))), [(10, TroubleKind::TooManyMarks)]);
        assert_eq!(kinds("👩🏽\u{200D}🚒 ❤\u{FE0F}"), []);
        assert_eq!(kinds("a\u{200D}b"), [(1, TroubleKind::Invisible('\u{200D}'))]);
    }

    #[test]
    fn a_cyrillic_letter_in_a_latin_word_is_found() {
        assert_eq!(mixed_script("Vietn\u{430}m"), Some('\u{430}'));
        assert_eq!(mixed_script("\u{392}ỉ"), Some('\u{392}'));
    }

    #[test]
    fn words_of_one_script_and_units_are_not_mixed() {
        assert_eq!(mixed_script("Россия – Russia, Ελλάδα, 5 μg/m³, kΩ, Việt Nam"), None);
    }

    const PIECES: &[&str] =
        &["e\u{323}\u{302}", "\u{200D}", "👩", "🏽", "❤\u{FE0F}", "\u{1b}[0m", "\u{202E}", "\u{AD}"];
    const FLOODS: &[&str] =
        &["\u{1100}", "\u{1161}", "\u{11A8}", "\u{600}", "\u{915}\u{94D}", "🇻", "\u{FEFF}", "\u{A0}", "\u{FFFE}"];

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => any::<char>().prop_map(String::from),
            2 => prop::sample::select(super::super::letters::accented()).prop_map(|c| c.to_string()),
            2 => "[ a-z0-9\t\r\n]{1,3}",
            1 => "[\u{300}-\u{36F}\u{323}]{1,9}",
            1 => prop::sample::select(PIECES).prop_map(String::from),
            1 => prop::sample::select(FLOODS).prop_flat_map(|c| (1..20usize).prop_map(move |n| c.repeat(n))),
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    fn assert_clean(text: &str, shape: CleanShape) -> Result<(), TestCaseError> {
        for c in text.chars() {
            let fits = match class(c) {
                Class::Plain | Class::Joiner => true,
                Class::Space => c == ' ',
                Class::Newline => c == '\n' && shape == CleanShape::Block,
                Class::Control | Class::Bidi | Class::Invisible | Class::Look | Class::Noncharacter => false,
            };
            prop_assert!(fits, "{c:?} in {text:?}");
        }
        prop_assert!(is_nfc(text), "{text:?} is not NFC");
        for cluster in text.graphemes(true) {
            prop_assert!(cluster.len() <= CLUSTER_MAX, "{cluster:?}");
            let marks = cluster.split(|c| !is_combining_mark(c)).map(|run| run.chars().count()).max();
            prop_assert!(marks <= Some(MARKS_MAX), "{cluster:?}");
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn cleaned_text_is_clean_and_cleaning_it_again_changes_nothing(raw in hostile()) {
            for shape in [CleanShape::Line, CleanShape::Block] {
                let once = clean(&raw, shape);
                assert_clean(&once, shape)?;
                prop_assert_eq!(&clean(&once, shape), &once);
                prop_assert_eq!(once.trim(), if shape == CleanShape::Line { &*once } else { once.trim() });
            }
        }

        #[test]
        fn cleaned_text_has_no_trouble(raw in hostile()) {
            prop_assert_eq!(trouble(&Clean::block(&raw)).next(), None);
        }

        #[test]
        fn nfc_and_nfd_of_a_text_clean_to_the_same(raw in "\\PC{0,40}") {
            let (nfc, nfd): (String, String) = (raw.nfc().collect(), raw.nfd().collect());
            prop_assert_eq!(Clean::line(&nfc), Clean::line(&nfd));
        }
    }
}

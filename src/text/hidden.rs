//! Characters that nobody can see, or that make others lie: which they are, and of which class. Uses std only.
//!
//! The lists are Unicode's `Default_Ignorable_Code_Point`, `Bidi_Control`, `White_Space` and `Noncharacter_Code_Point`,
//! with a few format characters that draw nothing and are in none of these.

/// What a character does to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Draws something, or is NBSP: goes through as it is.
    Plain,
    /// A space at which a line may break, tab included.
    Space,
    /// An end of line in any of its forms (CR, LF, VT, FF, NEL, U+2028, U+2029).
    Newline,
    /// A C0 or C1 control, ESC included, that is none of the above.
    Control,
    /// Reorders what stands around it.
    Bidi,
    /// Draws nothing.
    Invisible,
    /// Zero-width joiner: belongs between emoji, nowhere else.
    Joiner,
    /// Chooses among the looks of an emoji (VS15, VS16, skin tones): terminals disagree on its width, so it is dropped.
    Look,
    /// A code point that is no character.
    Noncharacter,
}

/// The class of a character.
pub(super) const fn class(c: char) -> Class {
    match c {
        ' '..='~' if c != ' ' => Class::Plain,
        ' ' | '\t' => Class::Space,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Newline,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Class::Control,
        // No-break spaces (U+00A0, U+2007, U+202F) are not here: they hold words together. Braille blank looks like a
        // space.
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{2800}' | '\u{3000}' => {
            Class::Space
        }
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Class::Bidi,
        '\u{200D}' => Class::Joiner,
        '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' => Class::Look,
        '\u{FDD0}'..='\u{FDEF}' => Class::Noncharacter,
        _ if is_invisible(c) => Class::Invisible,
        _ if c as u32 & 0xFFFE == 0xFFFE => Class::Noncharacter,
        _ => Class::Plain,
    }
}

/// The text on one line, a space for everything that a terminal would obey or hide. It needs no more than its letters: a text
/// may be made fit to be shown so even when nothing else is in order any more.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().map(|c| if class(c) == Class::Plain { c } else { ' ' }).collect()
}

/// Characters that draw nothing and have no class of their own: soft hyphen, joiners and fillers, variation selectors,
/// tags, marks of format.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}' | '\u{200C}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0D}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{16FE4}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_of_unicode_is_a_control_or_a_space_here() {
        for c in ('\0'..='\u{10FFFF}').filter(|c| c.is_control()) {
            assert!(matches!(class(c), Class::Control | Class::Space | Class::Newline), "{c:?}");
        }
    }

    #[test]
    fn every_white_space_but_the_no_break_ones_may_break_a_line() {
        for c in ('\0'..='\u{10FFFF}').filter(|c| c.is_whitespace()) {
            let kept = matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}');
            assert_eq!(class(c) == Class::Plain, kept, "{c:?}");
        }
    }

    #[test]
    fn letters_and_signs_are_plain() {
        for c in "azAZ09~!ăỹĐ₫…—中한ไע\u{301}\u{FFFD}🙂".chars() {
            assert_eq!(class(c), Class::Plain, "{c:?}");
        }
    }
}

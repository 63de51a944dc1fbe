//! How a typed word and a written word are compared. The one file of this room that names the folding of [`crate::text`].
//!
//! | tier | `thuỷ` is typed and written is | reason |
//! | --- | --- | --- |
//! | [`Spelling::AsTyped`] | `thuỷ`; anything, where nothing typed has a mark | it is what was asked for |
//! | [`Spelling::ToneMoved`] | `thủy` | two schools place the tone differently: the same word |
//! | [`Spelling::IOrY`] | `Mĩ` for `Mỹ` | two spellings of one word |
//! | [`Spelling::Unfinished`] | for `thuy điên`: `điển` | every typed mark is there: the word is still being typed |
//! | [`Spelling::OtherMarks`] | `thụy` | another word with the same letters: kept, below |

use crate::text;

/// How well the marks of a written word agree with those of a typed one; the letters agree in all of them. Best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Spelling {
    /// Mark for mark, or typed without marks.
    AsTyped,
    /// After moving the tone mark to the other place that is in use.
    ToneMoved,
    /// After reading `i` for `y`.
    IOrY,
    /// Written with more marks than were typed, and none of those typed is missing.
    Unfinished,
    /// Another word.
    OtherMarks,
}

impl Spelling {
    /// Whether it is the word that was typed.
    pub const fn same_word(self) -> bool {
        match self {
            Self::AsTyped | Self::ToneMoved | Self::IOrY => true,
            Self::Unfinished | Self::OtherMarks => false,
        }
    }
}

/// Letters without marks and case: what words are found by.
pub(super) fn folded(word: &str) -> String {
    let mut folded = text::fold::fold(word);
    folded.retain(|c| c != '\'');
    folded
}

/// Letters with their marks, without case: what spellings are compared by.
pub(super) fn marked(word: &str) -> String {
    let mut marked = text::fold::fold_case(word);
    marked.retain(|c| !matches!(c, '\'' | '’' | 'ʼ' | '‘'));
    marked
}

/// What a word may be when its letters are the raw keys of Telex or VNI; nothing where they are not.
pub(super) fn decoded(word: &str) -> Vec<String> {
    text::telex::decode(word)
}

/// Whether folded letters are those of a syllable of Vietnamese.
pub(super) fn is_syllable(folded: &str) -> bool {
    text::is_syllable(folded)
}

/// A typed word, ready to be compared with many written ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// Without marks and case.
    pub folded: String,
    /// With marks; `None` where none was typed.
    marks: Option<TypedMarks>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct TypedMarks {
    marked: String,
    tone: String,
    iy: String,
}

impl TypedMarks {
    fn new(marked: String) -> Self {
        let tone = text::tone_key(&marked);
        Self { iy: text::iy_key(&tone), tone, marked }
    }
}

impl Typed {
    /// A word as it was typed.
    pub fn new(word: &str) -> Self {
        let (folded, marked) = (folded(word), marked(word));
        let marks = (folded != marked).then(|| TypedMarks::new(marked));
        Self { folded, marks }
    }

    /// Takes the absence of marks as meant.
    pub fn count_marks(&mut self) {
        if self.marks.is_none() {
            self.marks = Some(TypedMarks::new(self.folded.clone()));
        }
    }

    /// Whether marks were typed.
    pub const fn has_marks(&self) -> bool {
        self.marks.is_some()
    }

    /// With its marks.
    pub fn as_typed(&self) -> &str {
        self.marks.as_ref().map_or(&self.folded, |marks| &marks.marked)
    }

    /// The letters of the same word with `i` for a last `y`, or `y` for a last `i`; `None` where the two are different words.
    ///
    /// Both are in use after these consonants (`Mỹ`/`Mĩ`, `kỹ`/`kĩ`, `lý`/`lí`, `tỷ`/`tỉ`, `sỹ`/`sĩ`, `hy`/`hi`).
    pub fn i_or_y(&self) -> Option<String> {
        let (start, last) = self.folded.split_at_checked(self.folded.len().checked_sub(1)?)?;
        let other = match last {
            "i" => "y",
            "y" => "i",
            _ => return None,
        };
        matches!(start, "h" | "k" | "l" | "m" | "s" | "t" | "v" | "qu").then(|| format!("{start}{other}"))
    }

    /// Whether a written word is this one but for `i` and `y`.
    pub fn is_i_or_y(&self, written: &str) -> bool {
        let Some(marks) = &self.marks else { return true };
        text::iy_key(&text::tone_key(written)) == marks.iy
    }

    /// How the marks of a written word (`marked`, lower case) agree, given that its letters begin with this word's.
    pub fn compare(&self, written: &str) -> Spelling {
        let Some(marks) = &self.marks else { return Spelling::AsTyped };
        let length = marks.marked.chars().count();
        let cut = written.char_indices().nth(length).map_or(written.len(), |(at, _)| at);
        let (start, whole) = (written.get(..cut).unwrap_or(written), cut == written.len());
        if start == marks.marked {
            return Spelling::AsTyped;
        }
        let tone = text::tone_key(start);
        if tone == marks.tone {
            return Spelling::ToneMoved;
        }
        if text::iy_key(&tone) == marks.iy {
            return Spelling::IOrY;
        }
        if !whole && text::tone_key(written).starts_with(&marks.tone) {
            return Spelling::ToneMoved;
        }
        if holds_marks(&marks.tone, &tone) { Spelling::Unfinished } else { Spelling::OtherMarks }
    }
}

/// Whether every mark of `typed` is in `written`, letter by letter.
fn holds_marks(typed: &str, written: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    let mut written = written.chars();
    typed.chars().all(|typed| {
        let Some(written) = written.next() else { return false };
        let written: Vec<char> = loosen(written).nfd().collect();
        loosen(typed).nfd().all(|mark| written.contains(&mark))
    })
}

/// A letter as text whose marks can be taken apart: `đ` is `d` with a stroke.
fn loosen(c: char) -> std::vec::IntoIter<char> {
    let parts = if c == 'đ' { vec!['d', '\u{335}'] } else { vec![c] };
    parts.into_iter()
}

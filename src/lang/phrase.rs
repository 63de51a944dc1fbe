//! Sentences of which parts may be private: told whole at the desk, and in general words in a room.

use super::language::Lang;
use super::sentence::Sentence;
use crate::text::{Audience, Clean, Private};
use std::path::Path;

/// The same in Vietnamese and in English.
type Bilingual = (String, String);

/// What stands in a room for a word that is private.
const UNSAID: &str = "…";

/// A sentence in both languages, `(vi, en)`, of which parts may be private.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    whole: Private<Bilingual>,
    room: Bilingual,
}

/// Somebody who reads a sentence: in a language, at the desk or in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The language.
    pub lang: Lang,
    /// Where.
    pub audience: Audience,
}

impl Reader {
    /// A path as it may be read: in a room without its folders.
    #[must_use]
    pub fn path(self, path: &Path) -> String {
        Phrase::path(path).read_by(self).to_owned()
    }

    /// A word that somebody else wrote, as it may be read.
    #[must_use]
    pub fn quote(self, word: &str) -> String {
        Phrase::quote(word).read_by(self).to_owned()
    }

    /// What tells of something private, for those who may know it.
    #[must_use]
    pub fn privately<T>(self, told: T) -> Option<T> {
        (!self.audience.is_room()).then_some(told)
    }
}

impl<S: Sentence> From<S> for Phrase {
    fn from(sentence: S) -> Self {
        Self::plain((sentence.say(Lang::Vi), sentence.say(Lang::En)))
    }
}

/// The same in both languages, `(vi, en)`.
impl<Vi: Into<String>, En: Into<String>> From<(Vi, En)> for Phrase {
    fn from(said: (Vi, En)) -> Self {
        Self::plain(said)
    }
}

impl Phrase {
    /// A sentence with parts that may be private, made for each of its readers.
    ///
    /// ```text
    /// Phrase::new(|reader| StoreText::CannotOpen { file: file.read_by(reader), why: why.read_by(reader) })
    /// ```
    pub fn new<S: Sentence>(sentence: impl Fn(Reader) -> S) -> Self {
        let said = |lang, audience| sentence(Reader { lang, audience }).say(lang).into_owned();
        let sides = |audience| (said(Lang::Vi, audience), said(Lang::En, audience));
        Self { whole: Private::new(sides(Audience::Desk)), room: sides(Audience::Room) }
    }

    /// Two sentences, one behind the other.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        let both = |audience| {
            let ((vi, en), (next_vi, next_en)) = (self.told(audience), next.told(audience));
            (format!("{vi} {next_vi}").trim().to_owned(), format!("{en} {next_en}").trim().to_owned())
        };
        Self { whole: Private::new(both(Audience::Desk)), room: both(Audience::Room) }
    }

    /// What a reader may read of it.
    #[must_use]
    pub fn read_by(&self, Reader { lang, audience }: Reader) -> &str {
        let (vi, en) = self.told(audience);
        lang.of((vi, en))
    }

    /// What anybody may read.
    #[must_use]
    pub fn plain((vi, en): (impl Into<String>, impl Into<String>)) -> Self {
        let said = (vi.into(), en.into());
        Self { whole: Private::new(said.clone()), room: said }
    }

    /// Something private, and what is said in a room in its place.
    #[must_use]
    pub const fn private(whole: Bilingual, room: Bilingual) -> Self {
        Self { whole: Private::new(whole), room }
    }

    /// A word of ours that is the same in both languages.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::plain((word, word))
    }

    /// A word that somebody else wrote: in a file, in the configuration, in the environment.
    #[must_use]
    pub fn quote(word: &str) -> Self {
        let word = Clean::line(word).to_string();
        Self::private((word.clone(), word), (UNSAID.to_owned(), UNSAID.to_owned()))
    }

    /// A path: in a room without its folders.
    #[must_use]
    pub fn path(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default();
        let [whole, room] = [path.as_os_str(), name].map(|shown| Clean::line(&shown.to_string_lossy()).to_string());
        Self::private((whole.clone(), whole), (room.clone(), room))
    }

    /// A sentence with parts in it: `{0}`, `{1}` and so on stand for them.
    #[must_use]
    pub fn of((vi, en): (&str, &str), parts: &[Self]) -> Self {
        let filled = |to: Audience| {
            let said: Vec<&Bilingual> = parts.iter().map(|part| part.told(to)).collect();
            let side = |template: &str, of: fn(&Bilingual) -> &str| {
                fill(template, &said.iter().map(|part| of(part)).collect::<Vec<_>>())
            };
            (side(vi, |part| &part.0), side(en, |part| &part.1))
        };
        Self::private(filled(Audience::Desk), filled(Audience::Room))
    }

    /// What is said of it to an audience.
    #[must_use]
    pub fn told(&self, to: Audience) -> &(String, String) {
        self.whole.told(to).unwrap_or(&self.room)
    }
}

/// Puts the parts into a template, in one pass: what a part holds is never taken for a place.
#[must_use]
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let place = behind.split_once('}').and_then(|(number, after)| Some((number.parse::<usize>().ok()?, after)));
        if let Some((number, after)) = place {
            out.push_str(parts.get(number).copied().unwrap_or_default());
            rest = after;
        } else {
            out.push('{');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debug_form_tells_nothing_private() {
        assert!(!format!("{:?}", Phrase::quote("a secret")).contains("secret"));
    }

    #[test]
    fn a_message_keeps_its_plain_parts_in_a_room() {
        let parts = [Phrase::path(Path::new("/home/an/data.json")), Phrase::quote("a {0} secret"), Phrase::word("7")];
        let message = Phrase::of(("{0}: có `{1}`, dòng {2}", "{0}: `{1}`, line {2} {x}"), &parts);
        assert_eq!(message.told(Audience::Desk).1, "/home/an/data.json: `a {0} secret`, line 7 {x}");
        assert_eq!(message.told(Audience::Room).1, "data.json: `…`, line 7 {x}");
        let around = Phrase::of(("không mở được: {0}", "cannot open: {0}"), &[message]);
        assert_eq!(around.told(Audience::Room).0, "không mở được: data.json: có `…`, dòng 7");
    }

    #[test]
    fn a_path_is_clean_and_without_folders_in_a_room() {
        let path = Phrase::path(Path::new("/a\u{202e}b/c\u{1b}d"));
        assert!(!path.told(Audience::Desk).0.contains('\u{202e}') && !path.told(Audience::Room).0.contains('\u{1b}'));
        assert!(!path.told(Audience::Room).0.contains('a'));
    }
}

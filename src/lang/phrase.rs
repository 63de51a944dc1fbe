//! Sentences of which parts may be private: told whole at the desk, and in general words in a room.

use super::advice::Advice;
use super::language::Lang;
use super::sentence::Sentence;
use super::translated::Translated;
use crate::text::{Audience, Clean, Private};
use std::borrow::Cow;
use std::path::Path;

/// What stands in a room for a word that is private.
const UNSAID: &str = "…";

/// A sentence in every language, of which parts may be private.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    whole: Private<Translated>,
    room: Translated,
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
        let said = Translated::from_texts(|lang| sentence.say(lang).into_owned());
        Self { whole: Private::new(said.clone()), room: said }
    }
}

impl Phrase {
    /// A sentence with parts that may be private, made for each of its readers.
    ///
    /// ```text
    /// Phrase::new(|reader| StoreText::CannotOpen { file: file.read_by(reader), why: why.read_by(reader) })
    /// ```
    pub fn new<S: Sentence>(sentence: impl Fn(Reader) -> S) -> Self {
        Self::from_texts(|reader| sentence(reader).say(reader.lang).into_owned())
    }

    /// Advice of which parts may be private: its message, its cause and its remedy.
    #[must_use]
    pub fn of_advice(advise: impl Fn(Reader) -> Advice) -> [Self; 3] {
        let part =
            |choose: fn(Advice) -> Cow<'static, str>| Self::from_texts(|reader| choose(advise(reader)).into_owned());
        [part(|advice| advice.message), part(|advice| advice.cause), part(|advice| advice.remedy)]
    }

    fn from_texts(text: impl Fn(Reader) -> String) -> Self {
        let told = |audience| Translated::from_texts(|lang| text(Reader { lang, audience }));
        Self { whole: Private::new(told(Audience::Desk)), room: told(Audience::Room) }
    }

    /// Two sentences, one behind the other.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        Self::from_texts(|reader| format!("{} {}", self.read_by(reader), next.read_by(reader)).trim().to_owned())
    }

    /// What a reader may read of it.
    #[must_use]
    pub fn read_by(&self, Reader { lang, audience }: Reader) -> &str {
        self.whole.told(audience).unwrap_or(&self.room).text(lang)
    }

    /// A word of ours that is the same in every language.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::from_texts(|_| word.to_owned())
    }

    /// A word that somebody else wrote: in a file, in the configuration, in the environment.
    #[must_use]
    pub fn quote(word: &str) -> Self {
        let word = Clean::line(word).to_string();
        Self::from_texts(|reader| if reader.audience.is_room() { UNSAID.to_owned() } else { word.clone() })
    }

    /// A path: in a room without its folders.
    #[must_use]
    pub fn path(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default();
        let [whole, room] = [path.as_os_str(), name].map(|shown| Clean::line(&shown.to_string_lossy()).to_string());
        Self::from_texts(|reader| if reader.audience.is_room() { room.clone() } else { whole.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{HostLabel, StoreText};

    #[test]
    fn a_debug_form_tells_nothing_private() {
        assert!(!format!("{:?}", Phrase::quote("a secret")).contains("secret"));
    }

    const DESK: Reader = Reader { lang: Lang::En, audience: Audience::Desk };
    const ROOM: Reader = Reader { lang: Lang::En, audience: Audience::Room };

    #[test]
    fn a_message_keeps_its_plain_parts_in_a_room() {
        let told = |reader: Reader| StoreText::Refused {
            place: reader.path(Path::new("/home/an/data.json")),
            why: reader.quote("a {0} secret"),
        };
        let message = Phrase::new(told);
        assert_eq!(message.read_by(DESK), "the system refused /home/an/data.json (a {0} secret)");
        assert_eq!(message.read_by(ROOM), "the system refused data.json (…)");
        let twice = message.then(&HostLabel::NoSuchKey.into());
        let in_vietnamese = Reader { lang: Lang::Vi, ..ROOM };
        assert_eq!(twice.read_by(in_vietnamese), "hệ thống từ chối data.json (…) không có phím như vậy");
        assert_eq!(ROOM.privately("a secret"), None);
    }

    #[test]
    fn a_path_is_clean_and_without_folders_in_a_room() {
        let path = Phrase::path(Path::new("/a\u{202e}b/c\u{1b}d"));
        assert!(!path.read_by(DESK).contains('\u{202e}') && !path.read_by(ROOM).contains('\u{1b}'));
        assert!(!path.read_by(ROOM).contains('a'));
    }
}

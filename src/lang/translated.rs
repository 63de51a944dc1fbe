//! A sentence said in every language, where what it is said of does not outlive its making.

use super::language::Lang;
use super::sentence::Sentence;
use std::borrow::Cow;

/// The same in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated([String; Lang::ALL.len()]);

impl Translated {
    /// A sentence in each language.
    pub fn new<S: Sentence>(sentence: impl Fn(Lang) -> S) -> Self {
        Self::from_texts(|lang| sentence(lang).say(lang).into_owned())
    }

    /// A text that is there in each language.
    pub fn from_texts(text: impl Fn(Lang) -> String) -> Self {
        Self(Lang::ALL.map(text))
    }

    /// As it reads in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        let texts = Lang::ALL.into_iter().zip(&self.0);
        texts.filter(|(each, _)| *each == lang).map(|(_, text)| text.as_str()).next().unwrap_or_default()
    }
}

impl Sentence for Translated {
    fn say(&self, lang: Lang) -> Cow<'static, str> {
        self.text(lang).to_owned().into()
    }
}

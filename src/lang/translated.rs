//! A sentence said in every language, where what it is said of does not outlive its making.

use super::language::Lang;

/// The same in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated([String; Lang::ALL.len()]);

impl Translated {
    /// What `say` says in each language.
    #[must_use]
    pub fn new(say: impl Fn(Lang) -> String) -> Self {
        Self(Lang::ALL.map(say))
    }

    /// As it reads in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        let texts = Lang::ALL.into_iter().zip(&self.0);
        texts.filter(|(each, _)| *each == lang).map(|(_, text)| text.as_str()).next().unwrap_or_default()
    }
}

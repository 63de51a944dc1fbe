//! What can be said.

use super::language::Lang;
use std::borrow::Cow;

/// Words that are the same whatever they are said of.
pub trait Label: Copy {
    /// As they read in a language.
    fn text(self, lang: Lang) -> &'static str;
}

/// A sentence, with what it is said of.
pub trait Sentence {
    /// As it reads in a language.
    fn say(&self, lang: Lang) -> Cow<'static, str>;
}

impl<L: Label> Sentence for L {
    fn say(&self, lang: Lang) -> Cow<'static, str> {
        Cow::Borrowed(self.text(lang))
    }
}

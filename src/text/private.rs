//! What is private, and who may read it. Uses [`Clean`] and std only.
//!
//! Private text is of another type than text that anybody may read: [`Private`] has no `Display`, no `Deref` and no
//! `Serialize`, so that it cannot reach a screen, a file or a pipe by oversight. Whether it may be said is decided in one
//! function, [`Private::told`], which is given the audience. A sentence that is partly private is a [`Phrase`]: built of
//! parts, and told whole at the desk, and in general words in a room.

use super::Clean;
use std::fmt;
use std::path::Path;

/// Who reads what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// The user alone.
    #[default]
    Desk,
    /// Others as well: `--public`, and the meeting layout.
    Room,
}

impl Audience {
    /// The audience of a session that is public, or not.
    #[must_use]
    pub const fn public(public: bool) -> Self {
        if public { Self::Room } else { Self::Desk }
    }

    /// Whether others read it as well.
    #[must_use]
    pub const fn is_room(self) -> bool {
        matches!(self, Self::Room)
    }
}

/// Something for the desk alone.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Something private.
    pub const fn new(inner: T) -> Self {
        Self(inner)
    }

    /// What may be said of it to an audience: everything, or nothing. The only place where this is decided.
    pub const fn told(&self, to: Audience) -> Option<&T> {
        match to {
            Audience::Desk => Some(&self.0),
            Audience::Room => None,
        }
    }

    /// What it is, to be kept, compared or looked up; never to be said. Used only where the house's plan allows it.
    pub const fn to_keep(&self) -> &T {
        &self.0
    }
}

/// A debug form is often printed by accident: it says nothing.
impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(…)")
    }
}

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

impl Phrase {
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
    fn what_is_private_is_said_at_the_desk_and_nowhere_else() {
        let secret = Private::new("a secret");
        assert_eq!(secret.told(Audience::Desk), Some(&"a secret"));
        assert_eq!(secret.told(Audience::Room), None);
        assert!(!format!("{secret:?} {:?}", Phrase::quote("a secret")).contains("secret"));
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
        assert!(!path.told(Audience::Room).0.contains("a"));
    }
}

//! What is private, and who may read it. Uses std only.
//!
//! Private text is of another type than text that anybody may read: [`Private`] has no `Display`, no `Deref` and no
//! `Serialize`, so that it cannot reach a screen, a file or a pipe by oversight. Whether it may be said is decided in one
//! function, [`Private::told`], which is given the audience. A sentence that is partly private is a `lang::Phrase`.

use std::fmt;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_is_said_at_the_desk_and_nowhere_else() {
        let secret = Private::new("a secret");
        assert_eq!(secret.told(Audience::Desk), Some(&"a secret"));
        assert_eq!(secret.told(Audience::Room), None);
        assert!(!format!("{secret:?}").contains("secret"));
    }
}

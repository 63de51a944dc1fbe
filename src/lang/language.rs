//! The languages of data and interface.

/// A language of data and interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese, the language of the desk.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order in which the format writes them.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The ISO 639-1 code, as `--lang` takes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// What stands behind a text in this language that takes the place of a missing translation.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Vi => " [vi]",
            Self::En => " [en]",
        }
    }

    /// The language of an ISO 639-1 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }
}

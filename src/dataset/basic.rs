//! What everything in a dataset is made of: ids, texts in both languages, places in a source.

use super::de::from_text;
use crate::lang::Lang;
use crate::text::{Clean, Private};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Borrow;
use std::fmt;

/// The id of an item: `[a-z0-9-]+`, unique over all kinds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// An id, if `text` has the form of one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Self::is_valid(text).then(|| Self(text.into()))
    }

    /// Whether `text` has the form of an id.
    #[must_use]
    pub fn is_valid(text: &str) -> bool {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }

    /// As it stands in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| {
            Self::new(text).ok_or_else(|| "not an id: small letters, digits and hyphens".to_owned())
        })
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Clean {
    /// One line of text, cleaned: no text enters the dataset by another door.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |raw| Ok(Self::line(raw)))
    }
}

/// What is private is read like anything else. It is not written like anything else: there is no `Serialize`.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Private<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}

/// Text in Vietnamese and English. One side may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// In Vietnamese.
    #[serde(default, deserialize_with = "filled")]
    pub vi: Option<Clean>,
    /// In English.
    #[serde(default, deserialize_with = "filled")]
    pub en: Option<Clean>,
}

/// An empty text is a missing one.
fn filled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Clean>, D::Error> {
    Ok(Option::<Clean>::deserialize(deserializer)?.filter(|text| !text.is_empty()))
}

/// What [`Text::pick`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked<'a> {
    /// The text, in whichever language there is.
    pub text: &'a str,
    /// The text is in the other language, because the one that was asked for is missing.
    pub foreign: bool,
}

impl Text {
    /// A text of what is said in Vietnamese and in English.
    #[must_use]
    pub fn of_sides(sides: [Option<&str>; 2]) -> Self {
        let [vi, en] = sides.map(|side| side.map(Clean::line));
        Self { vi, en }
    }

    /// The text in that language, else in the other one; empty when there is neither.
    #[must_use]
    pub fn pick(&self, lang: Lang) -> Picked<'_> {
        match (self.get(lang), self.get(lang.other())) {
            (Some(text), _) => Picked { text, foreign: false },
            (None, Some(text)) => Picked { text, foreign: true },
            (None, None) => Picked { text: "", foreign: false },
        }
    }

    /// The text in that language, if there is one.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Vi => self.vi.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// Whether it says nothing in either language.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.vi.is_none() && self.en.is_none()
    }

    /// Both sides that there are, Vietnamese first.
    pub fn sides(&self) -> impl Iterator<Item = (Lang, &Clean)> {
        [(Lang::Vi, &self.vi), (Lang::En, &self.en)].into_iter().filter_map(|(lang, side)| Some((lang, side.as_ref()?)))
    }
}

/// Where a statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SourcePlace {
    /// The source.
    pub id: Id,
    /// The place in it.
    #[serde(rename = "where")]
    pub place: Option<Clean>,
}

/// The first of these texts that says something.
pub(super) fn pick_first<const N: usize>(texts: [Option<&Text>; N], lang: Lang) -> Picked<'_> {
    texts
        .into_iter()
        .flatten()
        .map(|text| text.pick(lang))
        .find(|picked| !picked.text.is_empty())
        .unwrap_or(Picked { text: "", foreign: false })
}

//! From bytes of our JSON to a [`Dataset`](super::Dataset).
//!
//! A sound file is read in one typed pass. Only when that fails is it read again item by item (`RawValue`), so that a bad
//! item stays without what is bad in it ([`super::loosen`]), or is left out alone. What exactly is wrong, and where, is the
//! checker's to say.

use super::assemble::Loaded;
use super::collection::{DatasetContent, UnreadFields};
use super::date::Edtf;
use super::de::or_default;
use super::fields::{CLAIM, Entity, FORMAT, FRAMEWORK, PARTNER, PRIORITY, RECORD, SOURCE, TERM, THEME};
use super::json;
use super::loosen::loosened;
use super::model::{Claim, Framework, GlossaryTerm, Home, Id, Partner, Priority, Record, Source, Text, Theme};
use crate::lang::{LoadText, Phrase};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// Why a file cannot be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// It is not JSON in UTF-8.
    NotJson,
    /// It is JSON, but its head is not that of a dataset: `format`, `title`, `home`, `as_of`, or a list that is no list.
    NotADataset,
    /// It is written in a format newer than this program.
    NewerFormat(u32),
    /// It is of another format than ours, whose reader says why.
    Refused(Phrase),
}

impl LoadError {
    /// What is wrong with the file as a whole, to stand after its name.
    #[must_use]
    pub fn reason(self) -> Phrase {
        match self {
            Self::NotJson => LoadText::NotJson.into(),
            Self::NotADataset => LoadText::NotADataset.into(),
            Self::NewerFormat(format) => LoadText::NewerFormat { format }.into(),
            Self::Refused(reason) => reason,
        }
    }
}

macro_rules! file {
    ($(#[$meta:meta])* $name:ident $(<$life:lifetime>)?: $source:ty, $theme:ty, $partner:ty, $framework:ty, $record:ty, $claim:ty, $priority:ty, $term:ty) => {
        #[derive(Deserialize)]
        $(#[$meta])*
        struct $name $(<$life>)? {
            format: u32,
            title: Text,
            home: Home,
            as_of: Edtf,
            #[serde(default, deserialize_with = "or_default")]
            sources: Vec<$source>,
            #[serde(default, deserialize_with = "or_default")]
            themes: Vec<$theme>,
            #[serde(default, deserialize_with = "or_default")]
            partners: Vec<$partner>,
            #[serde(default, deserialize_with = "or_default")]
            frameworks: Vec<$framework>,
            #[serde(default, deserialize_with = "or_default")]
            records: Vec<$record>,
            #[serde(default, deserialize_with = "or_default")]
            claims: Vec<$claim>,
            #[serde(default, deserialize_with = "or_default")]
            priorities: Vec<$priority>,
            #[serde(default, deserialize_with = "or_default")]
            glossary: Vec<$term>,
        }
    };
}

file! {
    /// A file all of whose items are sound.
    File: Source, Theme, Partner, Framework, Record, Claim, Priority, GlossaryTerm
}

impl File {
    fn content(self, unread: UnreadFields) -> DatasetContent {
        DatasetContent {
            title: self.title,
            home: self.home,
            as_of: self.as_of,
            sources: self.sources,
            themes: self.themes,
            partners: self.partners,
            frameworks: self.frameworks,
            records: self.records,
            claims: self.claims,
            priorities: self.priorities,
            glossary: self.glossary,
            unread,
        }
    }
}

/// An item that has not been read yet.
#[derive(Deserialize)]
#[serde(transparent)]
struct Raw<'a>(#[serde(borrow)] &'a RawValue);

file! {
    /// A file to be read item by item.
    #[serde(bound(deserialize = "'de: 'a"))]
    RawFile<'a>: Raw<'a>, Raw<'a>, Raw<'a>, Raw<'a>, Raw<'a>, Raw<'a>, Raw<'a>, Raw<'a>
}

/// Reads a dataset. A byte-order mark before it is passed over.
///
/// # Errors
/// When the file as a whole is not a dataset; single bad items are left out and counted.
pub fn load(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| LoadError::NotJson)?;
    // The checker counts every bracket: what it refuses for its depth is not read here either.
    if json::is_too_deep(bytes) {
        return Err(LoadError::NotJson);
    }
    let mut losses = Losses::default();
    let file = match serde_json::from_str::<File>(text) {
        Ok(file) => file,
        Err(error) if error.is_data() => read_item_by_item(text, &mut losses)?,
        Err(_) => return Err(LoadError::NotJson),
    };
    if file.format > FORMAT {
        return Err(LoadError::NewerFormat(file.format));
    }
    let Losses { left_out, unread, nameless } = losses;
    let loosened = unread.len() + nameless;
    let loaded = file.content(unread).assemble();
    Ok(Loaded { left_out: loaded.left_out + left_out, loosened, ..loaded })
}

/// What could not be read, item by item.
#[derive(Default)]
struct Losses {
    left_out: usize,
    /// Items that stay, and the fields that are not as the file has them.
    unread: UnreadFields,
    /// The same of items without an id.
    nameless: usize,
}

fn read_item_by_item(text: &str, losses: &mut Losses) -> Result<File, LoadError> {
    let raw: RawFile<'_> = serde_json::from_str(text)
        .map_err(|error| if error.is_data() { LoadError::NotADataset } else { LoadError::NotJson })?;
    Ok(File {
        format: raw.format,
        title: raw.title,
        home: raw.home,
        as_of: raw.as_of,
        sources: readable(&raw.sources, &SOURCE, losses, |item: &Source| Some(&item.id)),
        themes: readable(&raw.themes, &THEME, losses, |item: &Theme| Some(&item.id)),
        partners: readable(&raw.partners, &PARTNER, losses, |item: &Partner| Some(&item.id)),
        frameworks: readable(&raw.frameworks, &FRAMEWORK, losses, |item: &Framework| Some(&item.id)),
        records: readable(&raw.records, &RECORD, losses, |item: &Record| Some(&item.id)),
        claims: readable(&raw.claims, &CLAIM, losses, |_| None),
        priorities: readable(&raw.priorities, &PRIORITY, losses, |_| None),
        glossary: readable(&raw.glossary, &TERM, losses, |item: &GlossaryTerm| Some(&item.id)),
    })
}

/// The items of a list that can be read, whole or in part.
fn readable<T: DeserializeOwned>(
    items: &[Raw<'_>],
    entity: &'static Entity,
    losses: &mut Losses,
    id: impl Fn(&T) -> Option<&Id>,
) -> Vec<T> {
    let mut read = Vec::with_capacity(items.len());
    for item in items {
        if let Ok(whole) = serde_json::from_str(item.0.get()) {
            read.push(whole);
            continue;
        }
        let loose = loosened(item.0.get(), entity);
        let Some((item, unread)) =
            loose.and_then(|loose| Some((serde_json::from_str(&loose.text).ok()?, loose.unread)))
        else {
            losses.left_out += 1;
            continue;
        };
        match id(&item) {
            Some(id) => _ = losses.unread.entry(id.clone()).or_insert_with(|| unread.into()),
            None => losses.nameless += 1,
        }
        read.push(item);
    }
    read
}

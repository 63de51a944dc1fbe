//! From bytes to a [`Dataset`].
//!
//! A sound file is read in one typed pass. Only when that fails is it read again item by item (`RawValue`), so that a bad
//! item stays without what is bad in it ([`super::loosen`]), or is left out alone. What exactly is wrong, and where, is the
//! checker's to say.

use super::collection::{Dataset, Lists};
use super::date::Edtf;
use super::de::or_default;
use super::fields::{CLAIM, Entity, FORMAT, FRAMEWORK, PARTNER, PRIORITY, RECORD, SOURCE, TERM, THEME, Target};
use super::item::ItemRef;
use super::json;
use super::loosen::loosened;
use super::model::{
    Claim, Framework, GlossaryTerm, Home, Id, Partner, Priority, Record, Source, SourcePlace, Text, Theme,
};
use super::particulars::RecordLink;
use crate::lang::LoadText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// What came of reading a file.
#[derive(Debug)]
pub struct Loaded {
    /// The data.
    pub dataset: Dataset,
    /// How many items could not be read, or repeat an id, and were left out.
    pub left_out: usize,
    /// How many items were kept without something that could not be read: [`Dataset::unread_of`] says what of each.
    pub loosened: usize,
    /// How many references lead nowhere and were dropped from items that were kept.
    pub loose: usize,
}

impl Loaded {
    /// Whether the data is not all that the file means to say.
    #[must_use]
    pub const fn is_short_of_something(&self) -> bool {
        self.left_out + self.loosened + self.loose > 0
    }
}

/// Why a file cannot be used at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadError {
    /// It is not JSON in UTF-8.
    NotJson,
    /// It is JSON, but its head is not that of a dataset: `format`, `title`, `home`, `as_of`, or a list that is no list.
    NotADataset,
    /// It is written in a format newer than this program.
    NewerFormat(u32),
}

impl LoadError {
    /// What is wrong with the file as a whole, to stand after its name.
    #[must_use]
    pub const fn reason(self) -> LoadText {
        match self {
            Self::NotJson => LoadText::NotJson,
            Self::NotADataset => LoadText::NotADataset,
            Self::NewerFormat(format) => LoadText::NewerFormat { format },
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
    Ok(assemble(file, losses))
}

/// What could not be read, item by item.
#[derive(Default)]
struct Losses {
    left_out: usize,
    /// Items that stay, and the fields that are not as the file has them.
    unread: HashMap<Id, Box<[&'static str]>>,
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

fn assemble(mut file: File, losses: Losses) -> Loaded {
    let Losses { mut left_out, unread, nameless } = losses;
    file.records.sort_by_key(|record| record.order);
    file.priorities.sort_by_key(|priority| priority.order);
    let mut ids = Ids::default();
    left_out += ids.take(&mut file.sources, Target::Source, |source| &source.id);
    left_out += ids.take(&mut file.themes, Target::Theme, |theme| &theme.id);
    left_out += ids.take(&mut file.partners, Target::Partner, |partner| &partner.id);
    left_out += ids.take(&mut file.frameworks, Target::Framework, |framework| &framework.id);
    left_out += ids.take(&mut file.records, Target::Record, |record| &record.id);
    left_out += ids.take(&mut file.glossary, Target::Term, |term| &term.id);
    let loose = ids.drop_loose(&mut file);
    let loosened = unread.len() + nameless;
    let mut dataset = Dataset::new(
        file.title,
        file.home,
        file.as_of,
        ids.0,
        Lists {
            sources: file.sources,
            themes: file.themes,
            partners: file.partners,
            frameworks: file.frameworks,
            records: file.records,
            claims: file.claims,
            priorities: file.priorities,
            glossary: file.glossary,
        },
    );
    dataset.unread = unread;
    Loaded { dataset, left_out, loosened, loose }
}

/// Every id of the file and what it leads to.
#[derive(Default)]
struct Ids(HashMap<Id, ItemRef>);

impl Ids {
    /// Enters the items of one list; those that repeat an id are taken out of it. Says how many.
    fn take<T>(&mut self, items: &mut Vec<T>, target: Target, id: impl Fn(&T) -> &Id) -> usize {
        let before = items.len();
        let mut place = 0;
        items.retain(|item| {
            let fresh = !self.0.contains_key(id(item));
            if fresh {
                self.0.insert(id(item).clone(), ItemRef { target, place });
                place += 1;
            }
            fresh
        });
        before - items.len()
    }

    fn leads_to(&self, id: &Id, target: Target) -> bool {
        self.0.get(id).is_some_and(|item| item.target == target)
    }

    /// Takes out the references that lead nowhere; where one is required, the source of a statement, it stays and leads nowhere. Says
    /// how many there were.
    fn drop_loose(&self, file: &mut File) -> usize {
        let mut loose = 0;
        for partner in &mut file.partners {
            loose += self.keep(&mut partner.sources, Target::Source);
            loose += self.without_source(partner.roles.iter().map(|role| &role.source));
        }
        for framework in &mut file.frameworks {
            loose += self.keep(&mut framework.sources, Target::Source);
            loose += self.keep_one(&mut framework.parent, Target::Framework);
            loose += self.without_source(framework.roles.iter().map(|role| &role.source));
        }
        for record in &mut file.records {
            loose += self.keep(&mut record.partners, Target::Partner);
            loose += self.keep(&mut record.frameworks, Target::Framework);
            loose += self.keep(&mut record.themes, Target::Theme);
            loose += self.keep_one(&mut record.parent, Target::Record);
            loose += self.keep_links(&mut record.links);
            for part in &mut record.parts {
                loose += self.keep(&mut part.partners, Target::Partner);
                loose += self.keep(&mut part.frameworks, Target::Framework);
                loose += self.keep(&mut part.themes, Target::Theme);
            }
            let disputed = record.conflicts.iter().flat_map(|conflict| conflict.places.iter());
            loose += self.without_source(record.source_places().chain(disputed));
        }
        for priority in &mut file.priorities {
            loose += self.keep(&mut priority.partners, Target::Partner);
            loose += self.keep(&mut priority.frameworks, Target::Framework);
        }
        let claimed = file.claims.iter().map(|claim| &claim.source);
        let set = file.priorities.iter().map(|priority| &priority.source);
        loose + self.without_source(claimed.chain(set))
    }

    /// How many of these places are in no source that there is.
    fn without_source<'p>(&self, places: impl Iterator<Item = &'p SourcePlace>) -> usize {
        places.filter(|place| !self.leads_to(&place.id, Target::Source)).count()
    }

    fn keep_links(&self, links: &mut Box<[RecordLink]>) -> usize {
        let loose = links.iter().filter(|link| !self.leads_to(&link.record, Target::Record)).count();
        if loose > 0 {
            *links = links.iter().filter(|link| self.leads_to(&link.record, Target::Record)).cloned().collect();
        }
        loose
    }

    fn keep(&self, ids: &mut Box<[Id]>, target: Target) -> usize {
        let loose = ids.iter().filter(|id| !self.leads_to(id, target)).count();
        if loose > 0 {
            *ids = ids.iter().filter(|id| self.leads_to(id, target)).cloned().collect();
        }
        loose
    }

    fn keep_one(&self, id: &mut Option<Id>, target: Target) -> usize {
        let loose = id.as_ref().is_some_and(|id| !self.leads_to(id, target));
        if loose {
            *id = None;
        }
        usize::from(loose)
    }
}

//! A derived thing.

use super::kind::DerivedKind;
use super::mention::Relation;
use crate::dataset::model::{Id, Text};
use crate::text::Clean;

/// An agency, a person or a place, with the records that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DerivedItem {
    /// Its id: the same for the same name.
    pub id: Id,
    /// What it is.
    pub kind: DerivedKind,
    /// Its name.
    pub name: Text,
    /// The acronym of an agency.
    pub acronym: Option<Clean>,
    /// The office of a person.
    pub role: Option<Text>,
    /// The code of a place that is a country among the partners (ISO 3166-1 alpha-2).
    pub iso3166: Option<Clean>,
    /// Its other names.
    pub aliases: Box<[Clean]>,
    /// The partners to whose side it belongs.
    pub partners: Box<[Id]>,
    /// The frameworks to which it belongs.
    pub frameworks: Box<[Id]>,
    /// The records that name it, in their order, as indices.
    pub records: Box<[usize]>,
    /// In what part each of them names it, as bits.
    pub(super) relations: Box<[u8]>,
}

impl DerivedItem {
    /// Whether a record names it in one of these parts; in any, where none is asked for.
    #[must_use]
    pub fn is_named_in(&self, record: usize, relations: &[Relation]) -> bool {
        let Ok(at) = self.records.binary_search(&record) else { return false };
        let asked = relations.iter().fold(0, |all, relation| all | relation.bit());
        relations.is_empty() || self.relations.get(at).is_some_and(|named| named & asked != 0)
    }

    /// Whether it is named in one of these parts at all; where none is asked for, in any.
    #[must_use]
    pub fn is_named_as(&self, relations: &[Relation]) -> bool {
        let asked = relations.iter().fold(0, |all, relation| all | relation.bit());
        relations.is_empty() || self.relations.iter().any(|named| named & asked != 0)
    }

    /// Every name that it goes by: its name, its acronym, the others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let own = self.name.sides().map(|(_, side)| &**side);
        let acronym = self.acronym.iter().map(|acronym| &**acronym);
        acronym.chain(own).chain(self.aliases.iter().map(|alias| &**alias))
    }
}

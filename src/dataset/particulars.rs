//! What records, partners and the dataset say besides: renewal, conflicts, links, quantities, extras, roles, the glossary.

use super::amount::Amount;
use super::basic::{Id, SourcePlace, Text};
use super::date::Edtf;
use super::de::or_default;
use super::words::{PartnerRole, Relation, RenewalMode, StatusBasis};
use crate::text::Clean;
use serde::Deserialize;

/// How an agreement is renewed when its time is over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Renewal {
    /// In which way.
    pub mode: RenewalMode,
    /// What must be said, and by when, to end it or to renew it.
    pub notice: Option<Text>,
    /// For how long it is renewed each time.
    pub period: Option<Text>,
}

/// Something in which the sources disagree.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Conflict {
    /// The name of the field.
    pub field: Clean,
    /// What each place says.
    #[serde(default, deserialize_with = "or_default")]
    pub values: Box<[Clean]>,
    /// The places, in the order of the values.
    #[serde(default, deserialize_with = "or_default")]
    pub places: Box<[SourcePlace]>,
}

/// How a record stands to another one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RecordLink {
    /// How.
    pub relation: Relation,
    /// The other record.
    pub record: Id,
}

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Quantity {
    /// How many.
    pub value: Amount,
    /// Of what.
    pub unit: Text,
    /// What this rests on; stated where nothing is said.
    pub basis: Option<StatusBasis>,
}

/// What a register says under a heading that the format has no field for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Extra {
    /// The heading.
    pub heading: Clean,
    /// What stands under it.
    pub value: Clean,
}

/// What a source calls a partner or framework.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct StatedRole {
    /// What.
    pub role: PartnerRole,
    /// The source, and the place in it.
    pub source: SourcePlace,
    /// The period for which it says so.
    pub period: Option<Edtf>,
}

/// A term of the field, with what else it is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GlossaryTerm {
    /// Its id.
    pub id: Id,
    /// The term.
    pub term: Text,
    /// Other words for it, in any language.
    #[serde(default, deserialize_with = "or_default")]
    pub also: Box<[Clean]>,
    /// Its acronyms.
    #[serde(default, deserialize_with = "or_default")]
    pub acronyms: Box<[Clean]>,
    /// A note.
    pub note: Option<Text>,
}

//! An item of any kind, and where it stands.

use super::derived::DerivedItem;
use super::{Claim, Framework, GlossaryTerm, Id, Partner, Record, Source, Target, Text, Theme};

/// Where an item stands: in which list, at which place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ItemRef {
    /// Which list.
    pub target: Target,
    /// The index in it.
    pub place: usize,
}

/// An item of any kind.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub enum Item<'a> {
    Source(&'a Source),
    Theme(&'a Theme),
    Partner(&'a Partner),
    Framework(&'a Framework),
    Record(&'a Record),
    Claim(&'a Id, &'a Claim),
    Term(&'a GlossaryTerm),
    Derived(&'a DerivedItem),
}

impl<'a> Item<'a> {
    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'a Id {
        match self {
            Self::Source(source) => &source.id,
            Self::Theme(theme) => &theme.id,
            Self::Partner(partner) => &partner.id,
            Self::Framework(framework) => &framework.id,
            Self::Record(record) => &record.id,
            Self::Claim(id, _) => id,
            Self::Term(term) => &term.id,
            Self::Derived(item) => &item.id,
        }
    }

    /// What it is called in both languages: of a record without title, its summary.
    #[must_use]
    pub fn name(self) -> &'a Text {
        match self {
            Self::Source(source) => &source.title,
            Self::Theme(theme) => &theme.name,
            Self::Partner(partner) => &partner.name,
            Self::Framework(framework) => &framework.name,
            Self::Claim(_, claim) => &claim.text,
            Self::Term(term) => &term.term,
            Self::Derived(item) => &item.name,
            Self::Record(record) => record.title.as_ref().filter(|title| !title.is_empty()).unwrap_or(&record.summary),
        }
    }
}

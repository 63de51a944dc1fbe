//! The whole of a dataset.

use super::date::{Bound, Edtf};
use super::derived::mention::Origin;
use super::derived::{Derived, DerivedItem, DerivedKind};
use super::flags::{Flags, Raised};
use super::item::{Item, ItemRef};
use super::{
    Claim, Framework, GlossaryTerm, Home, Id, Lang, Partner, Picked, Priority, Record, Source, Target, Text, Theme,
};
use crate::text::slug;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The fields that could not be read of items that were kept.
pub(super) type UnreadFields = HashMap<Id, Box<[&'static str]>>;

/// What a file says of a dataset, its head and its lists, as a reader of the file gives it. Ids may come twice and references may lead
/// nowhere: [`DatasetContent::assemble`] sees to that.
#[derive(Debug)]
pub struct DatasetContent {
    /// What the dataset is called.
    pub title: Text,
    /// Whose portfolio it is.
    pub home: Home,
    /// The day up to which it is true.
    pub as_of: Edtf,
    /// The documents that it is made from.
    pub sources: Vec<Source>,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// Partner countries and territories.
    pub partners: Vec<Partner>,
    /// Multilateral frameworks.
    pub frameworks: Vec<Framework>,
    /// Records, in any order; of a dataset, by their order.
    pub records: Vec<Record>,
    /// The headline figures that its sources state.
    pub claims: Vec<Claim>,
    /// The directions for the next period, in any order; of a dataset, by their order.
    pub priorities: Vec<Priority>,
    /// The terms of its field.
    pub glossary: Vec<GlossaryTerm>,
    /// What could not be read of items that were kept.
    pub(super) unread: UnreadFields,
}

impl DatasetContent {
    /// A head, and nothing in the lists yet.
    #[must_use]
    pub fn new(title: Text, home: Home, as_of: Edtf) -> Self {
        Self {
            title,
            home,
            as_of,
            sources: Vec::new(),
            themes: Vec::new(),
            partners: Vec::new(),
            frameworks: Vec::new(),
            records: Vec::new(),
            claims: Vec::new(),
            priorities: Vec::new(),
            glossary: Vec::new(),
            unread: UnreadFields::new(),
        }
    }
}

/// One ministry's international cooperation, whole and resolved: every id is there once, and every reference leads somewhere, but that
/// the source of a statement may be missing. It is [judged](Self::judge) for a day; judged for another one, it shares what it says.
#[derive(Debug)]
pub struct Dataset {
    pub(super) resolved: Arc<ResolvedContent>,
    pub(super) flags: Flags,
}

impl Deref for Dataset {
    type Target = DatasetContent;

    fn deref(&self) -> &DatasetContent {
        &self.resolved.content
    }
}

/// What a dataset says, whatever the day, and what leads where in it.
#[derive(Debug)]
pub(super) struct ResolvedContent {
    content: DatasetContent,
    ids: HashMap<Id, ItemRef>,
    records_of: HashMap<ItemRef, Vec<usize>>,
    /// An id for each claim.
    claim_ids: Vec<Id>,
    /// Worked out when it is first asked for.
    derived: OnceLock<Derived>,
}

impl Dataset {
    /// A dataset of what is whole and resolved, with every id of it.
    pub(super) fn new(content: DatasetContent, mut ids: HashMap<Id, ItemRef>) -> Self {
        let claim_ids = enter_claims(&content.claims, &mut ids);
        let mut records_of: HashMap<ItemRef, Vec<usize>> = HashMap::new();
        for (index, record) in content.records.iter().enumerate() {
            let named = record.partners_named().chain(record.frameworks_named()).chain(record.themes_named());
            let told = record.source_places().map(|place| &place.id);
            for item in named.chain(told).chain(&record.parent).filter_map(|id| ids.get(id)) {
                let records = records_of.entry(*item).or_default();
                if records.last() != Some(&index) {
                    records.push(index);
                }
            }
        }
        let resolved = ResolvedContent { content, ids, records_of, claim_ids, derived: OnceLock::new() };
        Self { resolved: Arc::new(resolved), flags: Flags::default() }
    }

    /// Agencies, people and places.
    #[must_use]
    pub fn derived(&self) -> &Derived {
        self.resolved.derived.get_or_init(|| {
            let (partners, frameworks) = (&self.partners, &self.frameworks);
            let origin = Origin { partners, frameworks, records: &self.records, priorities: &self.priorities };
            Derived::new(&origin, &|id| self.resolved.ids.contains_key(id))
        })
    }

    /// What is derived, of one kind, by id.
    #[must_use]
    pub fn derived_list(&self, kind: DerivedKind) -> &[DerivedItem] {
        self.derived().list(kind)
    }

    /// How many items of a kind there are.
    #[must_use]
    pub fn count(&self, target: Target) -> usize {
        match target {
            Target::Source => self.sources.len(),
            Target::Theme => self.themes.len(),
            Target::Partner => self.partners.len(),
            Target::Framework => self.frameworks.len(),
            Target::Record => self.records.len(),
            Target::Claim => self.claims.len(),
            Target::Term => self.glossary.len(),
            Target::Derived(kind) => self.derived_list(kind).len(),
        }
    }

    /// A dataset without anything in it: what there is until one has come.
    #[must_use]
    pub fn empty() -> Self {
        let home = Home { name: Text::default(), country: None, note: None };
        let as_of = Edtf::Interval(Bound::Unknown, Bound::Unknown);
        Self::new(DatasetContent::new(Text::default(), home, as_of), HashMap::new())
    }

    /// What a desk should look at on the day for which it was [judged](Self::judge).
    #[must_use]
    pub const fn flags(&self) -> &Flags {
        &self.flags
    }

    /// The flags of one of its records.
    #[must_use]
    pub fn flags_of(&self, record: &Record) -> &[Raised] {
        self.find(record.id.as_str()).map_or(&[], |item| self.flags.of(item))
    }

    /// The fields of an item that its file has and that could not be read, whole or in part.
    #[must_use]
    pub fn unread_of(&self, id: &Id) -> &[&'static str] {
        self.unread.get(id).map_or(&[], |fields| fields)
    }

    /// Where the item of that id stands.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<ItemRef> {
        self.resolved.ids.get(id).copied().or_else(|| {
            let kind = DerivedKind::of_id(id)?;
            Some(ItemRef { target: Target::Derived(kind), place: self.derived().place(kind, id)? })
        })
    }

    /// All items of one kind, in their order.
    #[must_use]
    pub fn items(&self, target: Target) -> Vec<Item<'_>> {
        (0..self.count(target)).filter_map(|place| self.at(ItemRef { target, place })).collect()
    }

    /// The item of that id, if it is of that kind.
    #[must_use]
    pub fn item_of(&self, target: Target, id: &str) -> Option<Item<'_>> {
        self.find(id).filter(|found| found.target == target).and_then(|_| self.item(id))
    }

    /// The item of that id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<Item<'_>> {
        self.at(self.find(id)?)
    }

    /// The item at a place.
    #[must_use]
    pub fn at(&self, ItemRef { target, place }: ItemRef) -> Option<Item<'_>> {
        match target {
            Target::Source => self.sources.get(place).map(Item::Source),
            Target::Theme => self.themes.get(place).map(Item::Theme),
            Target::Partner => self.partners.get(place).map(Item::Partner),
            Target::Framework => self.frameworks.get(place).map(Item::Framework),
            Target::Record => self.records.get(place).map(Item::Record),
            Target::Claim => Some(Item::Claim(self.resolved.claim_ids.get(place)?, self.claims.get(place)?)),
            Target::Term => self.glossary.get(place).map(Item::Term),
            Target::Derived(kind) => self.derived_list(kind).get(place).map(Item::Derived),
        }
    }

    /// The agency, person or place of that id.
    #[must_use]
    pub fn derived_item(&self, id: &str) -> Option<&DerivedItem> {
        let kind = DerivedKind::of_id(id)?;
        self.derived_list(kind).get(self.derived().place(kind, id)?)
    }

    /// The partner of that id.
    #[must_use]
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        let Item::Partner(partner) = self.item(id)? else { return None };
        Some(partner)
    }

    /// The framework of that id.
    #[must_use]
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        let Item::Framework(framework) = self.item(id)? else { return None };
        Some(framework)
    }

    /// The record of that id.
    #[must_use]
    pub fn record(&self, id: &str) -> Option<&Record> {
        let Item::Record(record) = self.item(id)? else { return None };
        Some(record)
    }

    /// The name of the item of that id in a language; the id itself when there is no such item.
    #[must_use]
    pub fn name_of<'a>(&'a self, id: &'a str, lang: Lang) -> Picked<'a> {
        match self.item(id) {
            Some(Item::Source(source)) => source.title.pick(lang),
            Some(Item::Theme(theme)) => theme.name.pick(lang),
            Some(Item::Partner(partner)) => partner.name.pick(lang),
            Some(Item::Framework(framework)) => framework.name.pick(lang),
            Some(Item::Record(record)) => record.heading(lang),
            Some(Item::Claim(_, claim)) => claim.text.pick(lang),
            Some(Item::Term(term)) => term.term.pick(lang),
            Some(Item::Derived(item)) => item.name.pick(lang),
            None => Picked { text: id, foreign: false },
        }
    }

    /// The records that name an item (or, for a record, that belong to it), in their order, as indices of [`DatasetContent::records`].
    #[must_use]
    pub fn record_indices_of(&self, id: &str) -> &[usize] {
        match self.find(id) {
            Some(ItemRef { target: Target::Derived(kind), place }) => {
                self.derived_list(kind).get(place).map_or(&[], |item| &*item.records)
            }
            Some(item) => self.resolved.records_of.get(&item).map_or(&[], Vec::as_slice),
            None => &[],
        }
    }

    /// The records that name an item (or, for a record, that belong to it), in their order.
    pub fn records_of(&self, id: &str) -> impl Iterator<Item = &Record> {
        self.record_indices_of(id).iter().filter_map(|index| self.records.get(*index))
    }
}

/// An id for each claim, by what it counts: `claim-partners`.
fn enter_claims(claims: &[Claim], ids: &mut HashMap<Id, ItemRef>) -> Vec<Id> {
    let mut entered = Vec::new();
    for (place, claim) in claims.iter().enumerate() {
        let base = format!("claim-{}", slug(&claim.measure).unwrap_or_default());
        let base = base.trim_end_matches('-');
        let numbered = (2..).map(|number: usize| format!("{base}-{number}"));
        let mut free = std::iter::once(base.to_owned()).chain(numbered).filter_map(|id| Id::new(&id));
        if let Some(id) = free.find(|id| !ids.contains_key(id)) {
            ids.insert(id.clone(), ItemRef { target: Target::Claim, place });
            entered.push(id);
        }
    }
    entered
}

//! Agencies, people and places: things that no list of the file has, derived from what its items say.
//!
//! ```text
//! kinds ─► mentions ─► groups (one thing each) ─► names and ids ─► DerivedItem
//! ```
//!
//! | file | subject |
//! | --- | --- |
//! | [`kind`] | the kinds, each a row |
//! | [`mention`] | where something is named |
//! | [`agencies`], [`people`], [`places`] | what names such a thing |
//! | [`keys`] | when two names are one |
//! | [`gather`] | which mentions are of one thing |
//! | [`naming`] | its name and its id |
//! | [`item`] | the thing |

mod agencies;
mod gather;
mod item;
mod keys;
pub mod kind;
pub mod mention;
mod naming;
mod people;
mod places;

use super::model::{Id, Text};
use crate::text::Clean;
pub use item::DerivedItem;
use keys::{NameKeys, key};
pub use kind::DerivedKind;
pub use mention::Relation;
use mention::{Mention, Origin, Roots};
use naming::Naming;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Everything that is derived.
#[derive(Debug, Default)]
pub struct Derived {
    /// Of each kind, by id.
    lists: [Vec<DerivedItem>; DerivedKind::ALL.len()],
    /// Of each kind, by every name.
    by_name: [HashMap<String, Vec<usize>>; DerivedKind::ALL.len()],
}

impl Derived {
    /// Derives everything. An id that is taken goes to nothing else.
    pub(super) fn new(origin: &Origin<'_>, is_taken: &dyn Fn(&str) -> bool) -> Self {
        let (bearers, roots) = (Bearers::new(origin), Roots::new(origin.frameworks));
        let lists = DerivedKind::ALL.map(|kind| derive(kind, origin, &bearers, &roots, is_taken));
        let by_name = lists.each_ref().map(|list| {
            let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
            for (place, item) in list.iter().enumerate() {
                let names: BTreeSet<String> = item.names().map(key).collect();
                for name in names {
                    by_name.entry(name).or_default().push(place);
                }
            }
            by_name
        });
        Self { lists, by_name }
    }

    /// All of one kind, by id.
    #[must_use]
    pub fn list(&self, kind: DerivedKind) -> &[DerivedItem] {
        self.lists.get(kind.index()).map_or(&[], |list| list)
    }

    /// The things of a kind that a text names: by its name, its acronym, or both.
    pub fn named<'a>(&'a self, kind: DerivedKind, text: &str) -> impl Iterator<Item = &'a DerivedItem> {
        let by_name = self.by_name.get(kind.index());
        let places: BTreeSet<usize> =
            agencies::names_in(text).filter_map(|name| by_name?.get(&key(name))).flatten().copied().collect();
        places.into_iter().filter_map(move |place| self.list(kind).get(place))
    }

    /// Where the thing of that id stands among those of its kind.
    #[must_use]
    pub fn place(&self, kind: DerivedKind, id: &str) -> Option<usize> {
        self.list(kind).binary_search_by(|item| item.id.as_str().cmp(id)).ok()
    }
}

fn derive<'a>(
    kind: DerivedKind,
    origin: &Origin<'a>,
    bearers: &Bearers<'a>,
    roots: &Roots<'a>,
    is_taken: &dyn Fn(&str) -> bool,
) -> Vec<DerivedItem> {
    let mentions = kind.mentions(origin);
    let mut keys = NameKeys::default();
    for mention in &mentions {
        mention.name.iter().chain([&mention.acronym]).flatten().for_each(|name| keys.enter(name));
        mention.aliases.iter().for_each(|alias| keys.enter(alias));
    }
    let things = gather::groups(&mentions, &keys, roots).into_iter().map(|group| {
        let naming = Naming::of(&group, &mentions, &keys);
        let named = group.iter().filter_map(|at| mentions.get(*at));
        let mut sides: BTreeSet<&Id> = named.clone().filter_map(|mention| mention.side).collect();
        if kind != DerivedKind::Person {
            sides.extend(bearers.of(&naming));
        }
        (naming, sides, records(named))
    });
    let (mut named, mut places) = (Vec::new(), Vec::new());
    for (naming, sides, records) in things {
        named.push((naming, sides));
        places.push(records);
    }
    let ids = naming::ids(kind, &named, is_taken);
    let mut items: Vec<DerivedItem> = named
        .into_iter()
        .zip(places)
        .zip(ids)
        .filter_map(|(((naming, sides), records), id)| Some(item(kind, id?, naming, &sides, records, origin)))
        .collect();
    items.sort_by(|one, other| one.id.cmp(&other.id));
    items
}

/// The records that name something, and in what part.
fn records<'m>(mentions: impl Iterator<Item = &'m Mention<'m>>) -> BTreeMap<usize, u8> {
    let mut records: BTreeMap<usize, u8> = BTreeMap::new();
    for mention in mentions {
        if let Some(record) = mention.record {
            *records.entry(record).or_default() |= mention.relation.bit();
        }
    }
    records
}

fn item(
    kind: DerivedKind,
    id: Id,
    naming: Naming,
    sides: &BTreeSet<&Id>,
    records: BTreeMap<usize, u8>,
    origin: &Origin<'_>,
) -> DerivedItem {
    let partners = origin.partners.iter().filter(|partner| sides.contains(&partner.id));
    let frameworks = origin.frameworks.iter().filter(|framework| sides.contains(&framework.id));
    let iso3166: Option<Clean> = match kind {
        DerivedKind::Place => partners.clone().find_map(|partner| partner.iso3166.clone()),
        DerivedKind::Agency | DerivedKind::Person => None,
    };
    let (records, relations): (Vec<usize>, Vec<u8>) = records.into_iter().unzip();
    DerivedItem {
        id,
        kind,
        name: naming.name,
        acronym: naming.acronym,
        role: naming.role,
        iso3166,
        aliases: naming.aliases,
        partners: partners.map(|partner| partner.id.clone()).collect(),
        frameworks: frameworks.map(|framework| framework.id.clone()).collect(),
        records: records.into(),
        relations: relations.into(),
    }
}

/// The partners and frameworks by their names: what has the name of one belongs to it.
struct Bearers<'a> {
    by_name: HashMap<String, &'a Id>,
}

impl<'a> Bearers<'a> {
    fn new(origin: &Origin<'a>) -> Self {
        let mut by_name = HashMap::new();
        let mut enter = |name: &str, id: &'a Id| {
            by_name.entry(key(name)).or_insert(id);
        };
        let sides = |text: &'a Text| text.sides().map(|(_, side)| &**side);
        for partner in origin.partners {
            let others = partner.aliases.iter().chain(&partner.written_as).map(|name| &**name);
            sides(&partner.name).chain(others).for_each(|name| enter(name, &partner.id));
        }
        for framework in origin.frameworks {
            let others = framework.acronym.iter().chain(&framework.aliases).map(|name| &**name);
            sides(&framework.name).chain(others).for_each(|name| enter(name, &framework.id));
        }
        Self { by_name }
    }

    fn of(&self, naming: &Naming) -> Option<&'a Id> {
        let own = naming.name.sides().map(|(_, side)| &**side);
        let names = own.chain(naming.acronym.as_deref()).chain(naming.aliases.iter().map(|alias| &**alias));
        names.filter_map(|name| self.by_name.get(&key(name))).copied().next()
    }
}

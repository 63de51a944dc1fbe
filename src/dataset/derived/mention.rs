//! Where something is named, and what is said of it there.

use crate::dataset::model::{Framework, Id, Partner, Priority, Record, Text};
use crate::text::Clean;
use std::collections::HashMap;

/// What things are derived from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Its partners.
    pub partners: &'a [Partner],
    /// Its frameworks.
    pub frameworks: &'a [Framework],
    /// Its records.
    pub records: &'a [Record],
    /// Its priorities.
    pub priorities: &'a [Priority],
}

impl<'a> Origin<'a> {
    /// The partner or framework to whose side whatever a record names belongs: only where it names one and no other.
    pub(super) fn side_of(record: &'a Record) -> Option<&'a Id> {
        match (&*record.partners, &*record.frameworks) {
            ([one], []) | ([], [one]) => Some(one),
            _ => None,
        }
    }
}

/// The framework that each framework belongs to in the end, through all that lie between.
pub(super) struct Roots<'a> {
    of_frameworks: HashMap<&'a str, &'a str>,
}

impl<'a> Roots<'a> {
    pub(super) fn new(frameworks: &'a [Framework]) -> Self {
        let parents: HashMap<&str, &str> = frameworks
            .iter()
            .filter_map(|framework| Some((framework.id.as_str(), framework.parent.as_ref()?.as_str())))
            .collect();
        let root = |id: &'a str| {
            // Parents that go round in a circle end somewhere.
            let steps = std::iter::successors(Some(id), |id| parents.get(id).copied()).take(parents.len() + 1);
            steps.last().unwrap_or(id)
        };
        Self { of_frameworks: parents.keys().map(|id| (*id, root(id))).collect() }
    }

    /// The root of a framework; whatever has no parent is its own.
    pub(super) fn of<'i>(&self, id: &'i str) -> &'i str
    where
        'a: 'i,
    {
        self.of_frameworks.get(id).copied().unwrap_or(id)
    }
}

/// In what part something is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// An agency on the other side.
    Counterpart,
    /// Whose money it is.
    Funder,
    /// Through whom money comes.
    Channel,
    /// Who hosts an event.
    Host,
    /// A person who is named.
    Person,
    /// Where something is done.
    Place,
}

impl Relation {
    pub(super) const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// One place where something is named.
#[derive(Debug, Clone)]
pub(super) struct Mention<'a> {
    /// What it is called there, in Vietnamese and in English, without its acronym.
    pub name: [Option<&'a str>; 2],
    /// Its acronym there.
    pub acronym: Option<&'a str>,
    /// Its other names.
    pub aliases: &'a [Clean],
    /// The office that a person holds.
    pub role: Option<&'a Text>,
    /// The partner or framework to whose side it surely belongs.
    pub side: Option<&'a Id>,
    /// The partners and frameworks near it: it may belong to one of them.
    pub near: Vec<&'a Id>,
    /// The record that names it.
    pub record: Option<usize>,
    /// In what part.
    pub relation: Relation,
    /// What keeps it apart from whatever has the same name.
    pub apart: Option<&'static str>,
}

impl<'a> Mention<'a> {
    pub(super) fn new(name: [Option<&'a str>; 2], relation: Relation) -> Self {
        Self {
            name,
            acronym: None,
            aliases: &[],
            role: None,
            side: None,
            near: Vec::new(),
            record: None,
            relation,
            apart: None,
        }
    }

    /// In a record, among its partners and frameworks.
    pub(super) fn in_record(self, place: usize, record: &'a Record) -> Self {
        Self { record: Some(place), near: record.partners.iter().chain(&record.frameworks).collect(), ..self }
    }
}

/// A text in both languages.
pub(super) fn sides(text: &Text) -> [Option<&str>; 2] {
    [text.vi.as_deref(), text.en.as_deref()]
}

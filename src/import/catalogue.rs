//! What the records of a register name: partners, frameworks and themes, each once.

use super::parties::{Party, PartyNames};
use super::phrases::phrase;
use crate::dataset::words::FrameworkType;
use crate::dataset::{Framework, Id, Lang, Partner, Text, Theme};
use crate::text::{Clean, slug};
use std::collections::{HashMap, HashSet};

/// The id of the one source that a register is.
pub const SOURCE: &str = "register";

/// What the records name.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Countries and territories.
    pub partners: Vec<Partner>,
    /// Organisations.
    pub frameworks: Vec<Framework>,
    /// Fields of work.
    pub themes: Vec<Theme>,
    parties: HashMap<Party, Id>,
    organisations: HashMap<String, Id>,
    fields_of_work: HashMap<String, Id>,
    taken: HashSet<String>,
}

/// The id of a partner or of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartyId {
    /// Of a partner.
    Partner(Id),
    /// Of a framework.
    Framework(Id),
}

impl Catalogue {
    /// Whether an id is that of something else than a record.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        id == SOURCE || self.taken.contains(id)
    }

    /// The item of a party that is known.
    pub fn party(&mut self, party: Party, names: &PartyNames) -> Option<PartyId> {
        let as_party = |id: Id| match party {
            Party::Country(_) => PartyId::Partner(id),
            Party::Framework(_) => PartyId::Framework(id),
        };
        if let Some(id) = self.parties.get(&party) {
            return Some(as_party(id.clone()));
        }
        let id = match party {
            Party::Country(code) => self.enter_partner(code, names)?,
            Party::Framework(place) => self.enter_framework(names.known.frameworks.get(place)?),
        };
        self.parties.insert(party, id.clone());
        Some(as_party(id))
    }

    fn enter_partner(&mut self, code: &'static str, names: &PartyNames) -> Option<Id> {
        let id = Id::new(&code.to_ascii_lowercase())?;
        let known = names.known.partners.iter().find(|partner| partner.id == id);
        let sides = names.territory(code)?;
        let partner = Partner {
            id: id.clone(),
            iso3166: Some(Clean::line(code)),
            name: known.map_or_else(|| Text::of_sides(sides.map(Some)), |partner| partner.name.clone()),
            aliases: known.map(|partner| partner.aliases.clone()).unwrap_or_default(),
            written_as: Box::default(),
            counterparts: Box::default(),
            note: None,
            sources: Box::default(),
            roles: Box::default(),
        };
        self.partners.push(partner);
        self.taken.insert(id.as_str().to_owned());
        Some(id)
    }

    /// What our own data knows of a framework, without what its sources say of it.
    fn enter_framework(&mut self, known: &Framework) -> Id {
        let framework = Framework {
            acronym: known.acronym.clone(),
            kind: known.kind,
            aliases: known.aliases.clone(),
            ..unknown(known.id.clone(), known.name.clone())
        };
        self.frameworks.push(framework);
        self.taken.insert(known.id.as_str().to_owned());
        known.id.clone()
    }

    /// The framework of a name that nobody knows.
    pub fn organisation(&mut self, name: &str, lang: Lang) -> Option<Id> {
        let key = phrase(name);
        if let Some(id) = self.organisations.get(&key) {
            return Some(id.clone());
        }
        let id = self.free_id(&slug(name)?)?;
        let acronym = acronym_in(name).map(Clean::line);
        let framework = Framework { acronym, ..unknown(id.clone(), in_language(name, lang)) };
        self.frameworks.push(framework);
        self.organisations.insert(key, id.clone());
        Some(id)
    }

    /// The theme of a name: that of our own data, if it has one.
    pub fn theme(&mut self, name: &str, lang: Lang, names: &PartyNames) -> Option<Id> {
        let key = phrase(name);
        if let Some(id) = self.fields_of_work.get(&key) {
            return Some(id.clone());
        }
        let is_it = |theme: &&Theme| theme.name.sides().any(|(_, side)| phrase(side) == key);
        let known = names.known.themes.iter().find(is_it);
        let theme = match known {
            Some(known) => known.clone(),
            None => Theme { id: self.free_id(&slug(name)?)?, name: in_language(name, lang) },
        };
        let id = theme.id.clone();
        if !self.themes.iter().any(|known| known.id == id) {
            self.themes.push(theme);
        }
        self.taken.insert(id.as_str().to_owned());
        self.fields_of_work.insert(key, id.clone());
        Some(id)
    }

    /// An id that nothing has yet.
    fn free_id(&mut self, wanted: &str) -> Option<Id> {
        let is_free = |id: &String| !self.taken.contains(id) && id != SOURCE;
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let id = std::iter::once(wanted.to_owned()).chain(numbered).find(is_free)?;
        self.taken.insert(id.clone());
        Id::new(&id)
    }
}

/// A text in one language.
#[must_use]
pub fn in_language(text: &str, lang: Lang) -> Text {
    let mut sides = [None, None];
    let place = Lang::ALL.iter().position(|each| *each == lang).unwrap_or(0);
    if let Some(side) = sides.get_mut(place) {
        *side = Some(text);
    }
    Text::of_sides(sides)
}

/// The acronym in brackets behind a name.
#[must_use]
pub fn acronym_in(name: &str) -> Option<&str> {
    let inside = name.trim_end().strip_suffix(')')?.rsplit_once('(')?.1.trim();
    let is_acronym = (2..=12).contains(&inside.len())
        && inside
            .chars()
            .all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || matches!(char, '-' | '&' | '/'))
        && inside.starts_with(|char: char| char.is_ascii_uppercase());
    is_acronym.then_some(inside)
}

/// A framework of which nothing is known but its name.
fn unknown(id: Id, name: Text) -> Framework {
    Framework {
        id,
        acronym: None,
        kind: FrameworkType::Other,
        name,
        aliases: Box::default(),
        role: None,
        parent: None,
        counterparts: Box::default(),
        note: None,
        sources: Box::default(),
        written_as: Box::default(),
        roles: Box::default(),
    }
}

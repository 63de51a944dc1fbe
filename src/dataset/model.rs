//! The typed dataset. Field by field what [`super::fields`] describes; a test holds the two together.

use super::amount::Amount;
use super::basic::pick_first;
pub use super::basic::{Id, Picked, SourcePlace, Text};
use super::date::Edtf;
use super::de::or_default;
pub use super::particulars::{Conflict, Extra, GlossaryTerm, Quantity, RecordLink, Renewal, StatedRole};
use super::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, Side, Status,
    StatusBasis,
};
use crate::lang::Lang;
use crate::text::{Audience, Clean, Private};
use serde::{Deserialize, Deserializer};

/// Whose portfolio it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Home {
    /// The name of the institution.
    pub name: Text,
    /// ISO 3166-1 alpha-2.
    pub country: Option<Clean>,
    /// A note.
    pub note: Option<Text>,
}

/// A document that the data is made from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub published: Option<Edtf>,
    /// The period that it covers.
    pub covers: Option<Edtf>,
    /// A note.
    pub note: Option<Text>,
}

/// A field of work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
}

/// An agency on the other side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Counterpart {
    /// Its name.
    pub name: Text,
    /// Its acronym.
    pub acronym: Option<Clean>,
    /// Other names, in any language.
    #[serde(default, deserialize_with = "or_default")]
    pub aliases: Box<[Clean]>,
}

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Partner {
    /// The ISO 3166-1 code in lower case where it has one.
    pub id: Id,
    /// ISO 3166-1 alpha-2.
    pub iso3166: Option<Clean>,
    /// Its name.
    pub name: Text,
    /// Other names, in any language.
    #[serde(default, deserialize_with = "or_default")]
    pub aliases: Box<[Clean]>,
    /// How the sources write it, where that differs.
    #[serde(default, deserialize_with = "or_default")]
    pub written_as: Box<[Clean]>,
    /// The agencies on its side.
    #[serde(default, deserialize_with = "or_default")]
    pub counterparts: Box<[Counterpart]>,
    /// A note.
    pub note: Option<Text>,
    /// The sources that name it.
    #[serde(default, deserialize_with = "or_default")]
    pub sources: Box<[Id]>,
    /// What the sources call it to us, such as a main partner.
    #[serde(default, deserialize_with = "or_default")]
    pub roles: Box<[StatedRole]>,
}

/// A convention, bank, agency, commission, forum.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Framework {
    /// The acronym in lower case where it has one.
    pub id: Id,
    /// Its acronym.
    pub acronym: Option<Clean>,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: FrameworkType,
    /// Its name.
    pub name: Text,
    /// Other names, in any language.
    #[serde(default, deserialize_with = "or_default")]
    pub aliases: Box<[Clean]>,
    /// The home side's role in it.
    pub role: Option<Text>,
    /// The framework that it belongs to.
    pub parent: Option<Id>,
    /// Its agencies and offices.
    #[serde(default, deserialize_with = "or_default")]
    pub counterparts: Box<[Counterpart]>,
    /// A note.
    pub note: Option<Text>,
    /// The sources that name it.
    #[serde(default, deserialize_with = "or_default")]
    pub sources: Box<[Id]>,
    /// How the sources write it, where that differs.
    #[serde(default, deserialize_with = "or_default")]
    pub written_as: Box<[Clean]>,
    /// What the sources call it to us, such as a main partner.
    #[serde(default, deserialize_with = "or_default")]
    pub roles: Box<[StatedRole]>,
}

/// A date with its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Dated {
    /// The date.
    pub edtf: Edtf,
    /// What it is the date of.
    pub role: DateRole,
    /// What the date rests on; stated where nothing is said.
    pub basis: Option<StatusBasis>,
}

/// Money.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Money {
    /// Whose money it is.
    pub funder: Option<Text>,
    /// Through whom it comes.
    pub channel: Option<Text>,
    /// Which way it flows.
    pub direction: Option<MoneyDirection>,
    /// How far it has come.
    pub state: Option<MoneyState>,
    /// In which form.
    pub form: Option<MoneyForm>,
    /// How much.
    pub amount: Option<Amount>,
    /// ISO 4217.
    pub currency: Option<Clean>,
    /// What this rests on; stated where nothing is said.
    pub basis: Option<StatusBasis>,
}

/// What is known of an event.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Event {
    /// Which session it is.
    pub ordinal: Option<u16>,
    /// How it was held.
    pub format: Option<EventFormat>,
    /// Where.
    pub place: Option<Text>,
    /// Who hosted it.
    pub host: Option<Text>,
    /// What this rests on; stated where nothing is said.
    pub basis: Option<StatusBasis>,
}

/// A person: by name, or by the office held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Person {
    /// The name.
    pub name: Option<Clean>,
    /// The office held.
    pub role: Option<Text>,
    /// Whose person it is.
    pub side: Option<Side>,
    /// Other forms of the name.
    #[serde(default, deserialize_with = "or_default")]
    pub aliases: Box<[Clean]>,
    /// The organisation that the person works in.
    pub organisation: Option<Text>,
}

/// What a record lists inside itself: not a record, not counted, but searched and dated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Part {
    /// The title, where there is one.
    pub title: Option<Text>,
    /// What it is.
    pub summary: Option<Text>,
    /// Its dates.
    #[serde(default, deserialize_with = "or_default")]
    pub dates: Box<[Dated]>,
    /// Where it stands.
    pub status: Option<Status>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Which kind of document an agreement is.
    pub instrument: Option<Instrument>,
    /// Whether its title is the official one.
    #[serde(default, deserialize_with = "or_default")]
    pub official_title: bool,
    /// What the status rests on.
    pub status_basis: Option<StatusBasis>,
    /// The gist of the wording that carries the status.
    pub status_wording: Option<Box<Text>>,
    /// Its partners.
    #[serde(default, deserialize_with = "or_default")]
    pub partners: Box<[Id]>,
    /// Its frameworks.
    #[serde(default, deserialize_with = "or_default")]
    pub frameworks: Box<[Id]>,
    /// The agencies on the other side.
    #[serde(default, deserialize_with = "or_default")]
    pub counterparts: Box<[Counterpart]>,
    /// The units on the home side.
    #[serde(default, deserialize_with = "or_default")]
    pub home_units: Box<[Text]>,
    /// Its themes.
    #[serde(default, deserialize_with = "or_default")]
    pub themes: Box<[Id]>,
    /// Where it is done.
    #[serde(default, deserialize_with = "or_default")]
    pub places: Box<[Text]>,
    /// Its money.
    #[serde(default, deserialize_with = "or_default")]
    pub money: Box<[Money]>,
    /// What is known of the event.
    pub event: Option<Box<Event>>,
    /// The people named.
    #[serde(default, deserialize_with = "or_default")]
    pub people: Box<[Person]>,
    /// Its documents.
    #[serde(default, deserialize_with = "or_default")]
    pub documents: Box<[Document]>,
    /// How it is renewed.
    pub renewal: Option<Box<Renewal>>,
    /// What is counted in it.
    #[serde(default, deserialize_with = "or_default")]
    pub quantities: Box<[Quantity]>,
    /// Its own place in a source.
    pub source: Option<Box<SourcePlace>>,
    /// What the kind of document rests on; stated where nothing is said.
    pub instrument_basis: Option<StatusBasis>,
}

impl Part {
    /// What it is called: its title, or its summary where it has none.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> Picked<'_> {
        pick_first([self.title.as_ref(), self.summary.as_ref()], lang)
    }
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NextStep {
    /// What.
    pub text: Text,
    /// By whom.
    pub owner: Option<Private<Text>>,
    /// By when.
    pub due: Option<Edtf>,
}

/// Where a document is: on the web, or in a place of the desk's own that is nobody else's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A web address.
    Web(Clean),
    /// A path, or anything else.
    Local(Private<Clean>),
}

impl Address {
    /// What may be said of it to an audience.
    #[must_use]
    pub fn told(&self, to: Audience) -> Option<&Clean> {
        match self {
            Self::Web(address) => Some(address),
            Self::Local(path) => path.told(to),
        }
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let address = Clean::deserialize(deserializer)?;
        let is_web = address.starts_with("http://") || address.starts_with("https://");
        Ok(if is_web { Self::Web(address) } else { Self::Local(Private::new(address)) })
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Document {
    /// Its title.
    pub title: Text,
    /// Where it is.
    pub url: Option<Address>,
}

/// What is done with partners and frameworks: an agreement, a project, a meeting…
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Record {
    /// Its id.
    pub id: Id,
    /// Its place in the portfolio.
    pub order: u32,
    /// What it is.
    pub kind: Kind,
    /// Which kind of document an agreement is.
    pub instrument: Option<Instrument>,
    /// The title, where there is one.
    pub title: Option<Text>,
    /// Whether that title is the official one.
    #[serde(default, deserialize_with = "or_default")]
    pub official_title: bool,
    /// What it is, in our own words.
    pub summary: Text,
    /// Its partners.
    #[serde(default, deserialize_with = "or_default")]
    pub partners: Box<[Id]>,
    /// Its frameworks.
    #[serde(default, deserialize_with = "or_default")]
    pub frameworks: Box<[Id]>,
    /// The agencies on the other side.
    #[serde(default, deserialize_with = "or_default")]
    pub counterparts: Box<[Counterpart]>,
    /// The units on the home side.
    #[serde(default, deserialize_with = "or_default")]
    pub home_units: Box<[Text]>,
    /// Its themes.
    #[serde(default, deserialize_with = "or_default")]
    pub themes: Box<[Id]>,
    /// Where it is done.
    #[serde(default, deserialize_with = "or_default")]
    pub places: Box<[Text]>,
    /// Where it stands.
    pub status: Status,
    /// What the status rests on.
    pub status_basis: StatusBasis,
    /// The gist of the wording that carries the status.
    pub status_wording: Option<Box<Text>>,
    /// Its dates.
    #[serde(default, deserialize_with = "or_default")]
    pub dates: Box<[Dated]>,
    /// Its money.
    #[serde(default, deserialize_with = "or_default")]
    pub money: Box<[Money]>,
    /// What is known of the event.
    pub event: Option<Box<Event>>,
    /// The people named.
    #[serde(default, deserialize_with = "or_default")]
    pub people: Box<[Person]>,
    /// Its documents.
    #[serde(default, deserialize_with = "or_default")]
    pub documents: Box<[Document]>,
    /// What it lists inside itself.
    #[serde(default, deserialize_with = "or_default")]
    pub parts: Box<[Part]>,
    /// The larger record that it belongs to.
    pub parent: Option<Id>,
    /// What is to be done next.
    pub next_step: Option<Box<NextStep>>,
    /// Who holds it.
    pub owner: Option<Box<Private<Text>>>,
    /// When something was last heard of it.
    pub updated: Option<Edtf>,
    /// Where the sources disagree.
    pub conflict: Option<Box<Text>>,
    /// A note for the desk alone.
    pub private_note: Option<Box<Private<Text>>>,
    /// The source, and the place in it.
    pub source: SourcePlace,
    /// What the kind of document rests on; stated where nothing is said.
    pub instrument_basis: Option<StatusBasis>,
    /// How it is renewed.
    pub renewal: Option<Box<Renewal>>,
    /// Where the sources disagree, field by field.
    #[serde(default, deserialize_with = "or_default")]
    pub conflicts: Box<[Conflict]>,
    /// Further places in sources that say it.
    #[serde(default, deserialize_with = "or_default")]
    pub sources_at: Box<[SourcePlace]>,
    /// How it stands to other records.
    #[serde(default, deserialize_with = "or_default")]
    pub links: Box<[RecordLink]>,
    /// What is counted in it.
    #[serde(default, deserialize_with = "or_default")]
    pub quantities: Box<[Quantity]>,
    /// What a register says of it under headings that the format has no field for.
    #[serde(default, deserialize_with = "or_default")]
    pub extras: Box<[Extra]>,
}

impl Record {
    /// The partners that it or one of its parts names; one that both name comes twice.
    pub fn partners_named(&self) -> impl Iterator<Item = &Id> {
        self.partners.iter().chain(self.parts.iter().flat_map(|part| part.partners.iter()))
    }

    /// The agencies on the other side that it or one of its parts names.
    pub fn counterparts_named(&self) -> impl Iterator<Item = &Counterpart> {
        self.counterparts.iter().chain(self.parts.iter().flat_map(|part| part.counterparts.iter()))
    }

    /// Its money and that of its parts.
    pub fn money_named(&self) -> impl Iterator<Item = &Money> {
        self.money.iter().chain(self.parts.iter().flat_map(|part| part.money.iter()))
    }

    /// What is known of it, and of its parts, as events.
    pub fn events_named(&self) -> impl Iterator<Item = &Event> {
        self.event.as_deref().into_iter().chain(self.parts.iter().filter_map(|part| part.event.as_deref()))
    }

    /// The people that it or one of its parts names.
    pub fn people_named(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().chain(self.parts.iter().flat_map(|part| part.people.iter()))
    }

    /// Where it or one of its parts is done.
    pub fn places_named(&self) -> impl Iterator<Item = &Text> {
        self.places.iter().chain(self.parts.iter().flat_map(|part| part.places.iter()))
    }

    /// The frameworks that it or one of its parts names.
    pub fn frameworks_named(&self) -> impl Iterator<Item = &Id> {
        self.frameworks.iter().chain(self.parts.iter().flat_map(|part| part.frameworks.iter()))
    }

    /// The themes of it and of its parts.
    pub fn themes_named(&self) -> impl Iterator<Item = &Id> {
        self.themes.iter().chain(self.parts.iter().flat_map(|part| part.themes.iter()))
    }

    /// Every place in a source that says it, its first source first.
    pub fn source_places(&self) -> impl Iterator<Item = &SourcePlace> {
        let of_parts = self.parts.iter().filter_map(|part| part.source.as_deref());
        std::iter::once(&self.source).chain(&self.sources_at).chain(of_parts)
    }

    /// What it is called: its title, or its summary where it has none.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> Picked<'_> {
        pick_first([self.title.as_ref(), Some(&self.summary)], lang)
    }

    /// Its dates that say when it was, is or will be: all but reported ones.
    pub fn own_dates(&self) -> impl Iterator<Item = &Dated> {
        self.dates.iter().filter(|dated| dated.role != DateRole::Reported)
    }

    /// The period of the report that tells of it.
    #[must_use]
    pub fn reported(&self) -> Option<&Edtf> {
        self.dates.iter().find(|dated| dated.role == DateRole::Reported).map(|dated| &dated.edtf)
    }
}

/// A headline figure that a source states.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Claim {
    /// What is counted.
    pub measure: Clean,
    /// The figure.
    pub value: u32,
    /// What the source says.
    pub text: Text,
    /// The source, and the place in it.
    pub source: SourcePlace,
}

/// A direction for the next period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Priority {
    /// Its place in the list.
    pub order: u32,
    /// What is to be done.
    pub text: Text,
    /// The source, and the place in it.
    pub source: SourcePlace,
    /// The partners that it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub partners: Box<[Id]>,
    /// The frameworks that it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub frameworks: Box<[Id]>,
    /// The period for which it is set.
    pub period: Option<Edtf>,
    /// Who set it, where the source names somebody.
    pub speaker: Option<Person>,
}

//! The typed dataset. Field by field what [`super::fields`] describes; a test holds the two together.

use super::date::Edtf;
use super::de::{from_text, or_default};
use super::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, Side, Status,
    StatusBasis,
};
use crate::lang::Lang;
use crate::text::{Audience, Clean, Private};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Borrow;
use std::fmt;

/// The id of an item: `[a-z0-9-]+`, unique over all kinds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// An id, if `text` has the form of one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Self::is_valid(text).then(|| Self(text.into()))
    }

    /// Whether `text` has the form of an id.
    #[must_use]
    pub fn is_valid(text: &str) -> bool {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }

    /// As it stands in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| {
            Self::new(text).ok_or_else(|| "not an id: small letters, digits and hyphens".to_owned())
        })
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Clean {
    /// One line of text, cleaned: no text enters the dataset by another door.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |raw| Ok(Self::line(raw)))
    }
}

/// What is private is read like anything else. It is not written like anything else: there is no `Serialize`.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Private<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}

/// Text in Vietnamese and English. One side may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// In Vietnamese.
    #[serde(default, deserialize_with = "filled")]
    pub vi: Option<Clean>,
    /// In English.
    #[serde(default, deserialize_with = "filled")]
    pub en: Option<Clean>,
}

/// An empty text is a missing one.
fn filled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Clean>, D::Error> {
    Ok(Option::<Clean>::deserialize(deserializer)?.filter(|text| !text.is_empty()))
}

/// What [`Text::pick`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked<'a> {
    /// The text, in whichever language there is.
    pub text: &'a str,
    /// The text is in the other language, because the one that was asked for is missing.
    pub foreign: bool,
}

impl Text {
    /// The text in that language, else in the other one; empty when there is neither.
    #[must_use]
    pub fn pick(&self, lang: Lang) -> Picked<'_> {
        match (self.get(lang), self.get(lang.other())) {
            (Some(text), _) => Picked { text, foreign: false },
            (None, Some(text)) => Picked { text, foreign: true },
            (None, None) => Picked { text: "", foreign: false },
        }
    }

    /// The text in that language, if there is one.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Vi => self.vi.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// Whether it says nothing in either language.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.vi.is_none() && self.en.is_none()
    }

    /// Both sides that there are, Vietnamese first.
    pub fn sides(&self) -> impl Iterator<Item = (Lang, &Clean)> {
        [(Lang::Vi, &self.vi), (Lang::En, &self.en)].into_iter().filter_map(|(lang, side)| Some((lang, side.as_ref()?)))
    }
}

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
}

/// A date with its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Dated {
    /// The date.
    pub edtf: Edtf,
    /// What it is the date of.
    pub role: DateRole,
}

/// Money.
#[derive(Debug, Clone, PartialEq, Deserialize)]
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
    pub amount: Option<f64>,
    /// ISO 4217.
    pub currency: Option<Clean>,
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

/// Where a statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SourcePlace {
    /// The source.
    pub id: Id,
    /// The place in it.
    #[serde(rename = "where")]
    pub place: Option<Clean>,
}

/// What is done with partners and frameworks: an agreement, a project, a meeting…
#[derive(Debug, Clone, PartialEq, Deserialize)]
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
}

impl Record {
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

/// The first of these texts that says something.
fn pick_first<const N: usize>(texts: [Option<&Text>; N], lang: Lang) -> Picked<'_> {
    texts
        .into_iter()
        .flatten()
        .map(|text| text.pick(lang))
        .find(|picked| !picked.text.is_empty())
        .unwrap_or(Picked { text: "", foreign: false })
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
}

//! A record while it is made of the cells of a row.

use super::catalogue::{SOURCE, acronym_in, in_language};
use super::money::MoneyReading;
use super::stated::{KindWord, kind_of_title};
use crate::dataset::model::{
    Address, Counterpart, Document, Event, Extra, Money, NextStep, Person, Record, Renewal, SourcePlace,
};
use crate::dataset::words::{RenewalMode, Side, StatusBasis};
use crate::dataset::{DateRole, Dated, Edtf, Id, Kind, Lang, Status, Text};
use crate::text::{Clean, Private};

/// A record while it is made.
#[derive(Debug)]
pub struct RecordDraft {
    /// The language of what does not show its own.
    lang: Lang,
    /// What is as it will stay.
    pub record: Record,
    /// The register's own code.
    pub code: Option<String>,
    /// The number that the register gives it.
    pub order: Option<u32>,
    /// What it is called.
    pub title: Text,
    /// What it is.
    pub summary: Text,
    /// Its kind, and that of its document.
    pub kind: Option<KindWord>,
    /// Where it stands, where that is stated.
    pub status: Option<Status>,
    /// In which words.
    pub wording: Vec<String>,
    /// Dates in a role.
    pub dates: Vec<Dated>,
    /// Dates whose role goes by what the record is.
    pub times: Vec<Edtf>,
    /// Its amounts.
    pub amounts: Vec<MoneyReading>,
    /// What is said of all of them.
    pub money: Money,
    /// Countries.
    pub partners: Vec<Id>,
    /// The first of them as the register names it.
    pub party: Option<Text>,
    /// Organisations.
    pub frameworks: Vec<Id>,
    /// Agencies on the other side.
    pub counterparts: Vec<Counterpart>,
    /// Units on the home side.
    pub home_units: Vec<Text>,
    /// Fields of work.
    pub themes: Vec<Id>,
    /// Where it is done.
    pub places: Vec<Text>,
    /// People.
    pub people: Vec<Person>,
    /// Web addresses and paths.
    pub urls: Vec<String>,
    /// Notes for the desk alone.
    pub notes: Vec<String>,
    /// Titles of documents.
    pub document_titles: Vec<String>,
    /// What is known of an event.
    pub event: Event,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// By when, with its heading and as it is written.
    pub due: Option<(Edtf, [String; 2])>,
    /// How it is renewed.
    pub renewal: Option<RenewalMode>,
    /// What has no field.
    pub extras: Vec<Extra>,
}

/// A record, and the register's own code of it.
#[derive(Debug)]
pub struct MadeRecord {
    /// The record; its id is given later.
    pub record: Record,
    /// The code.
    pub code: Option<String>,
    /// The number that the register gives it.
    pub order: Option<u32>,
}

impl RecordDraft {
    /// Nothing is said yet; none only if our own ids were none.
    #[must_use]
    pub fn new(lang: Lang) -> Option<Self> {
        let source = SourcePlace { id: Id::new(SOURCE)?, place: None };
        Some(Self {
            lang,
            record: blank(Id::new("record")?, source),
            code: None,
            order: None,
            title: Text::default(),
            summary: Text::default(),
            kind: None,
            status: None,
            wording: Vec::new(),
            dates: Vec::new(),
            times: Vec::new(),
            amounts: Vec::new(),
            money: no_money(),
            partners: Vec::new(),
            party: None,
            frameworks: Vec::new(),
            counterparts: Vec::new(),
            home_units: Vec::new(),
            themes: Vec::new(),
            places: Vec::new(),
            people: Vec::new(),
            urls: Vec::new(),
            notes: Vec::new(),
            document_titles: Vec::new(),
            event: Event { ordinal: None, format: None, place: None, host: None, basis: None },
            next_step: None,
            due: None,
            renewal: None,
            extras: Vec::new(),
        })
    }

    /// Keeps a value under a heading.
    pub fn extra(&mut self, heading: &str, value: &str) {
        let extra = Extra { heading: Clean::line(heading), value: Clean::line(value) };
        if !extra.value.is_empty() && !self.extras.contains(&extra) {
            self.extras.push(extra);
        }
    }

    /// Takes the register's own code, and keeps it as it is written where the id loses something of it.
    pub fn take_code(&mut self, code: &str, heading: &str) {
        if Id::new(code).is_none() {
            self.extra(heading, code);
        }
        self.code = Some(code.to_owned());
    }

    /// Adds a date, once.
    pub fn dated(&mut self, edtf: Edtf, role: DateRole) {
        // A span in the column of its start is the whole of it.
        let is_span = matches!(role, DateRole::Start | DateRole::End) && is_longer_than_a_quarter(&edtf);
        let dated = Dated { edtf, role: if is_span { DateRole::Period } else { role }, basis: None };
        if !self.dates.contains(&dated) {
            self.dates.push(dated);
        }
    }

    /// The record; none where nothing says what it could be called.
    #[must_use]
    pub fn finished(mut self, default_kind: Option<KindWord>) -> Option<MadeRecord> {
        self.name()?;
        let kind = self.kind.or_else(|| kind_of_title(self.heading())).or(default_kind);
        self.record.kind = kind.map_or(Kind::Activity, |word| word.kind);
        self.record.instrument = kind.and_then(|word| word.instrument);
        for edtf in std::mem::take(&mut self.times) {
            let role = role_of_time(&edtf, self.record.kind);
            self.dated(edtf, role);
        }
        let (code, order) = (self.code.take(), self.order);
        Some(MadeRecord { record: self.filled(), code, order })
    }

    /// A summary must be there: where there is none the title says it, and where there is neither, whom it is with.
    fn name(&mut self) -> Option<()> {
        if self.summary.is_empty() {
            self.summary = self.title.clone();
        }
        if self.summary.is_empty() {
            let agency = self.counterparts.first().map(|agency| agency.name.clone());
            let said =
                || self.wording.iter().map(String::as_str).chain(self.extras.iter().map(|extra| &*extra.value)).next();
            self.summary = agency.or_else(|| self.party.clone()).or_else(|| said().map(|said| self.text(said)))?;
        }
        Some(())
    }

    fn heading(&self) -> &str {
        let text = if self.title.is_empty() { &self.summary } else { &self.title };
        text.vi.as_deref().or(text.en.as_deref()).unwrap_or_default()
    }

    fn text(&self, text: &str) -> Text {
        in_language(text, language_of(text, self.lang))
    }

    /// Everything in its place.
    fn filled(mut self) -> Record {
        let (lang, mut record) = (self.lang, self.record);
        record.title = Some(self.title).filter(|title| !title.is_empty());
        record.summary = self.summary;
        (record.status, record.status_basis) = match self.status {
            Some(status) => (status, StatusBasis::Stated),
            None => (Status::Unknown, StatusBasis::Inferred),
        };
        let wording = self.wording.join("; ");
        if !wording.is_empty() {
            record.status_wording = Some(Box::new(in_language(&wording, language_of(&wording, lang))));
        }
        record.dates = self.dates.into();
        record.money = money(&self.amounts, &self.money).into();
        record.partners = self.partners.into();
        record.frameworks = self.frameworks.into();
        record.counterparts = self.counterparts.into();
        record.home_units = self.home_units.into();
        record.themes = self.themes.into();
        record.places = self.places.into();
        record.people = self.people.into();
        record.event = Some(self.event)
            .filter(|event| event.place.is_some() || event.host.is_some() || event.format.is_some())
            .map(Box::new);
        let paths = self.urls.iter().filter(|url| !is_web(url)).map(String::as_str);
        let notes: Vec<&str> = self.notes.iter().map(String::as_str).chain(paths).collect();
        if !notes.is_empty() {
            let note = notes.join("; ");
            record.private_note = Some(Box::new(Private::new(in_language(&note, language_of(&note, lang)))));
        }
        record.documents = documents(&self.urls, &self.document_titles, lang).into();
        record.renewal = self.renewal.map(|mode| Box::new(Renewal { mode, notice: None, period: None }));
        let due = self.due;
        if let Some(step) = self.next_step {
            let text = in_language(&step, language_of(&step, lang));
            let due = due.map(|(edtf, _)| edtf);
            record.next_step = Some(Box::new(NextStep { text, owner: None, due }));
        } else {
            let kept =
                due.map(|(_, [heading, value])| Extra { heading: Clean::line(&heading), value: Clean::line(&value) });
            self.extras.extend(kept);
        }
        record.extras = self.extras.into();
        record
    }
}

/// A quarter is a date that is not exact; what is longer is a span of time.
fn is_longer_than_a_quarter(edtf: &Edtf) -> bool {
    const QUARTER: i32 = 92;
    let length = || Some(edtf.upper()?.0.saturating_sub(edtf.lower()?.0));
    matches!(edtf, Edtf::Interval(..)) && length().is_none_or(|days| days > QUARTER)
}

/// A record of which nothing is known.
fn blank(id: Id, source: SourcePlace) -> Record {
    Record {
        id,
        order: 0,
        kind: Kind::Activity,
        instrument: None,
        title: None,
        official_title: false,
        summary: Text::default(),
        partners: Box::default(),
        frameworks: Box::default(),
        counterparts: Box::default(),
        home_units: Box::default(),
        themes: Box::default(),
        places: Box::default(),
        status: Status::Unknown,
        status_basis: StatusBasis::Inferred,
        status_wording: None,
        dates: Box::default(),
        money: Box::default(),
        event: None,
        people: Box::default(),
        documents: Box::default(),
        parts: Box::default(),
        parent: None,
        next_step: None,
        owner: None,
        updated: None,
        conflict: None,
        private_note: None,
        source,
        instrument_basis: None,
        renewal: None,
        conflicts: Box::default(),
        sources_at: Box::default(),
        links: Box::default(),
        quantities: Box::default(),
        extras: Box::default(),
    }
}

const fn no_money() -> Money {
    Money {
        funder: None,
        channel: None,
        direction: None,
        state: None,
        form: None,
        amount: None,
        currency: None,
        basis: None,
    }
}

/// An entry for each amount; where there is none, one for what else is said of the money.
fn money(amounts: &[MoneyReading], all: &Money) -> Vec<Money> {
    let is_said = all.funder.is_some() || all.channel.is_some() || all.form.is_some();
    if amounts.is_empty() {
        return if is_said { vec![Money { currency: None, ..all.clone() }] } else { Vec::new() };
    }
    let one = |reading: &MoneyReading| Money {
        amount: Some(reading.amount.clone()),
        currency: reading.currency.map(Clean::line).or_else(|| all.currency.clone()),
        ..all.clone()
    };
    amounts.iter().map(one).collect()
}

/// Whether an address is one of the web. Anything else is a place of the desk's own.
fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// Documents with a web address. Of a path only the name of the file is said here: the path is for the desk alone.
fn documents(urls: &[String], titles: &[String], lang: Lang) -> Vec<Document> {
    let mut titles = titles.iter();
    let title = |text: &str| in_language(text, language_of(text, lang));
    let mut documents = Vec::new();
    for url in urls {
        let file = if is_web(url) { url } else { url.rsplit(['/', '\\']).next().unwrap_or_default() };
        let called = titles.next().map_or(file, String::as_str);
        let url = Some(Clean::line(url)).filter(|url| is_web(url)).map(Address::Web);
        documents.push(Document { title: title(called), url });
    }
    documents.extend(titles.map(|called| Document { title: title(called), url: None }));
    documents
}

/// The role of a date whose heading says no more than that it is one.
fn role_of_time(edtf: &Edtf, kind: Kind) -> DateRole {
    let is_day = edtf.lower().is_some() && edtf.lower() == edtf.upper();
    match (edtf, kind) {
        (Edtf::Interval(..), Kind::Meeting) if !is_longer_than_a_quarter(edtf) => DateRole::Event,
        (Edtf::Interval(..), _) => DateRole::Period,
        (Edtf::Point(_), Kind::Agreement | Kind::LetterOfIntent) => DateRole::Signed,
        (Edtf::Point(_), Kind::Meeting) => DateRole::Event,
        (
            Edtf::Point(_),
            Kind::Negotiation
            | Kind::Project
            | Kind::Research
            | Kind::Training
            | Kind::Activity
            | Kind::Plan
            | Kind::Policy
            | Kind::Report
            | Kind::Statement
            | Kind::Role,
        ) => {
            if is_day {
                DateRole::Event
            } else {
                DateRole::Period
            }
        }
    }
}

/// The letter that tables of treaties put behind a date of consent, and what it makes of it: accession, acceptance, approval.
#[must_use]
pub fn party_letter(text: &str, role: DateRole) -> (&str, DateRole) {
    if !matches!(role, DateRole::Ratified | DateRole::Signed) {
        return (text, role);
    }
    let letters = [(" a", DateRole::Acceded), (" AA", DateRole::Approved), (" A", DateRole::Accepted)];
    let found = letters.iter().find_map(|(letter, role)| Some((text.strip_suffix(letter)?, *role)));
    found.unwrap_or((text, role))
}

/// The pieces of a cell that holds several things.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', ';', '•'])
        .map(|piece| piece.trim().trim_start_matches(['-', '+', '*']).trim())
        .filter(|piece| !piece.is_empty())
}

/// Adds an id, once.
pub fn add(ids: &mut Vec<Id>, id: Id) {
    if !ids.contains(&id) {
        ids.push(id);
    }
}

/// Puts a text on a side of another one; what is there already is not lost.
pub fn add_side(text: &mut Text, said: &str, lang: Lang) {
    let new = in_language(said, lang);
    let join = |old: Option<Clean>, new: Option<Clean>| match (old, new) {
        (Some(old), Some(new)) => Some(Clean::line(&format!("{old}; {new}"))),
        (old, new) => old.or(new),
    };
    *text = Text { vi: join(text.vi.take(), new.vi), en: join(text.en.take(), new.en) };
}

/// An agency by its name, with the acronym in brackets behind it.
#[must_use]
pub fn counterpart(name: &str, lang: Lang) -> Counterpart {
    let acronym = acronym_in(name);
    let bare = acronym.and_then(|_| name.rsplit_once('(')).map_or(name, |(bare, _)| bare.trim_end());
    Counterpart {
        name: in_language(bare, language_of(bare, lang)),
        acronym: acronym.map(Clean::line),
        aliases: Box::default(),
    }
}

/// Somebody by name.
#[must_use]
pub fn person(name: &str, side: Option<Side>) -> Person {
    Person { name: Some(Clean::line(name)), role: None, side, aliases: Box::default(), organisation: None }
}

/// Words that only English has, at the beginning, in the middle or at the end.
const ENGLISH: [&str; 14] = [
    "of",
    "the",
    "and",
    "for",
    "on",
    "in",
    "between",
    "with",
    "project",
    "agreement",
    "memorandum",
    "programme",
    "support",
    "development",
];

/// The language of a text: that of its letters, else of its words, else that of the register.
#[must_use]
pub fn language_of(text: &str, register: Lang) -> Lang {
    if is_vietnamese(text) {
        return Lang::Vi;
    }
    let is_english = text
        .split(|char: char| !char.is_ascii_alphabetic())
        .any(|word| word.len() > 1 && ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word)));
    if is_english { Lang::En } else { register }
}

/// Whether a text has letters that only Vietnamese has.
#[must_use]
pub fn is_vietnamese(text: &str) -> bool {
    !text.is_ascii()
        && text
            .chars()
            .any(|char| matches!(char, 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ă' | 'Ă' | '\u{1ea0}'..='\u{1ef9}'))
        || text.chars().filter(|char| matches!(char, '\u{c0}'..='\u{fd}')).count() > 0 && has_vietnamese_word(text)
}

/// Letters of Latin-1 alone make `Lào` and `Hà Lan`, and `Café` as well: all of the words must be syllables.
fn has_vietnamese_word(text: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty()).take(8);
    words.all(|word| crate::text::is_syllable(&crate::text::fold(word)))
}

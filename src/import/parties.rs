//! Partners, frameworks and agencies as registers name them.
//!
//! A name is known when CLDR, the built-in dataset, or the older spellings of `territories.tsv` have it, with or without marks. In a
//! longer text, as in `Cục Địa chất Vương quốc Anh (BGS)`, it is looked for word by word; what is short without its marks (`Anh`, `Nga`,
//! `Mỹ`) counts there only as it is written.

use super::json::Json;
use super::phrases::{phrase, says_nothing};
use super::reader::DatasetReader;
use crate::dataset::{BUILTIN, Dataset, Id};
use crate::text::fold;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names of countries and territories.
const TERRITORIES: &str = include_str!("territories.tsv");
/// No name has more words.
const MOST_WORDS: usize = 12;
/// A name of one word that is no longer without its marks may be another word.
const SHORT: usize = 5;

/// Whom a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// A country or territory, by its ISO code.
    Country(&'static str),
    /// A framework of the built-in dataset, by its place there.
    Framework(usize),
}

/// What a cell names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartyReading {
    /// Countries and frameworks, each once, in their order.
    pub parties: Vec<Party>,
    /// Agencies: pieces of the cell that say more than a name.
    pub agencies: Vec<String>,
    /// Pieces in which no name is known.
    pub unknown: Vec<String>,
}

/// Every name that is known.
#[derive(Debug)]
pub struct PartyNames {
    /// The built-in dataset.
    pub known: Dataset,
    names: HashMap<String, Party>,
    /// Names with a comma in them, as they are folded.
    with_commas: HashMap<String, Party>,
    /// Short names, as they are written.
    short: HashMap<String, Party>,
    territories: HashMap<&'static str, [&'static str; 2]>,
}

impl PartyNames {
    /// All of them; worked out when they are first asked for.
    #[must_use]
    pub fn get() -> &'static Self {
        static NAMES: OnceLock<PartyNames> = OnceLock::new();
        NAMES.get_or_init(Self::new)
    }

    fn new() -> Self {
        let known = Json.read(BUILTIN).map_or_else(|_| Dataset::empty(), |loaded| loaded.dataset);
        let mut all = Self {
            known: Dataset::empty(),
            names: HashMap::new(),
            with_commas: HashMap::new(),
            short: HashMap::new(),
            territories: HashMap::new(),
        };
        for line in TERRITORIES.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut next = || columns.next().unwrap_or_default();
            let [code, vi, en, others] = [next(), next(), next(), next()];
            all.territories.insert(code, [vi, en]);
            let names = others.split('|').chain([vi, en]).filter(|name| !name.is_empty());
            names.for_each(|name| all.enter(name, Party::Country(code)));
        }
        let codes: Vec<&'static str> = all.territories.keys().copied().collect();
        for partner in &known.partners {
            let code = partner.iso3166.as_deref().and_then(|iso| codes.iter().find(|code| **code == iso));
            let Some(code) = code else { continue };
            let names = partner.name.sides().map(|(_, side)| side).chain(&partner.aliases).chain(&partner.written_as);
            names.for_each(|name| all.enter(name, Party::Country(code)));
        }
        for (place, framework) in known.frameworks.iter().enumerate() {
            let names = framework.name.sides().map(|(_, side)| side).chain(&framework.aliases);
            let names = names.chain(&framework.written_as).chain(&framework.acronym);
            names.for_each(|name| all.enter(name, Party::Framework(place)));
        }
        Self { known, ..all }
    }

    /// Of two that have a name, it stays with the first.
    fn enter(&mut self, name: &str, party: Party) {
        let key = phrase(name);
        if key.is_empty() {
            return;
        }
        if name.contains(',') {
            self.with_commas.entry(fold(name)).or_insert(party);
        }
        if is_short(&key) {
            self.short.entry(name.to_owned()).or_insert(party);
        }
        self.names.entry(key).or_insert(party);
    }

    /// The names of a country in Vietnamese and English.
    #[must_use]
    pub fn territory(&self, code: &str) -> Option<[&'static str; 2]> {
        self.territories.get(code).copied()
    }

    /// Whose name a whole text is: also an ISO code in capitals, or the id of a partner or framework of ours.
    #[must_use]
    pub fn whole(&self, text: &str) -> Option<Party> {
        let by_code = || self.territories.keys().find(|code| **code == text).map(|code| Party::Country(code));
        // Of two names with a comma between them none is the name of one.
        let by_name = || if text.contains(',') { None } else { self.names.get(&phrase(text)) };
        self.with_commas.get(&fold(text)).or_else(by_name).copied().or_else(by_code)
    }

    /// What a text that is the id of a partner or framework in our own lists is.
    #[must_use]
    pub fn own_id(&self, text: &str) -> Option<Party> {
        let upper = text.to_ascii_uppercase();
        let country = || self.territories.keys().find(|code| **code == upper).map(|code| Party::Country(code));
        let framework = || {
            let place = self.known.frameworks.iter().position(|framework| framework.id.as_str() == text)?;
            Some(Party::Framework(place))
        };
        if Id::is_valid(text) { country().or_else(framework) } else { None }
    }

    /// What a cell names.
    #[must_use]
    pub fn read(&self, cell: &str) -> PartyReading {
        let mut reading = PartyReading::default();
        if says_nothing(cell) {
            return reading;
        }
        if let Some(party) = self.whole(cell) {
            reading.parties.push(party);
            return reading;
        }
        for piece in cell.split(['\n', '\r', ';', '/', '+', '&', '•']).map(str::trim).filter(|piece| !piece.is_empty())
        {
            self.piece(piece, &mut reading);
        }
        reading
    }

    /// A piece of a cell: a name, names with commas between them, or a text with a name in it.
    fn piece(&self, piece: &str, reading: &mut PartyReading) {
        if let Some(party) = self.whole(piece).or_else(|| self.own_id(piece)) {
            return reading.add(party);
        }
        let names: Vec<&str> = listed(piece);
        let parties: Vec<Party> = names.iter().filter_map(|name| self.whole(name)).collect();
        if names.len() > 1 && parties.len() == names.len() {
            return parties.into_iter().for_each(|party| reading.add(party));
        }
        let (found, left) = self.names_in(piece);
        match (found.is_empty(), left) {
            (true, _) => reading.unknown.push(piece.to_owned()),
            (false, is_more) => {
                for party in found {
                    reading.add(party);
                }
                if is_more {
                    reading.agencies.push(piece.to_owned());
                }
            }
        }
    }

    /// The names in a text, and whether it says more than they.
    #[must_use]
    pub fn names_in(&self, text: &str) -> (Vec<Party>, bool) {
        let words: Vec<&str> =
            text.split(|char: char| !char.is_alphanumeric() && char != '-').filter(|word| !word.is_empty()).collect();
        let folded: Vec<String> = words.iter().map(|word| phrase(word)).collect();
        let (mut found, mut is_more, mut place) = (Vec::new(), false, 0);
        while place < words.len() {
            let longest = (1..=MOST_WORDS.min(words.len() - place)).rev().find_map(|count| {
                let key = folded.get(place..place + count)?.join(" ");
                let party = *self.names.get(&key)?;
                let written = || words.get(place).is_some_and(|word| self.short.get(*word) == Some(&party));
                (!is_short(&key) || written()).then_some((party, count))
            });
            if let Some((party, count)) = longest {
                found.push(party);
                place += count;
            } else {
                is_more |= folded.get(place).is_some_and(|word| !CONNECTORS.contains(&word.as_str()));
                place += 1;
            }
        }
        (found, is_more)
    }
}

impl PartyReading {
    fn add(&mut self, party: Party) {
        if !self.parties.contains(&party) {
            self.parties.push(party);
        }
    }
}

/// A name of one word that may be another word without its marks.
fn is_short(key: &str) -> bool {
    !key.contains(' ') && key.len() <= SHORT
}

/// Words between names that say nothing of their own.
const CONNECTORS: [&str; 16] = [
    "va", "and", "voi", "with", "the", "nuoc", "phia", "giua", "between", "cung", "cong", "hoa", "ch", "republic",
    "of", "ben",
];

/// The names of a list with commas and dashes.
fn listed(piece: &str) -> Vec<&str> {
    let parts = piece.split([',', '–', '—']).flat_map(|part| part.split(" - "));
    parts.map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn countries(cell: &str) -> Vec<&'static str> {
        let reading = PartyNames::get().read(cell);
        reading
            .parties
            .iter()
            .filter_map(|party| if let Party::Country(code) = party { Some(*code) } else { None })
            .collect()
    }

    fn frameworks(cell: &str) -> Vec<String> {
        let names = PartyNames::get();
        let reading = names.read(cell);
        let id = |party: &Party| {
            if let Party::Framework(place) = party { Some(names.known.frameworks[*place].id.to_string()) } else { None }
        };
        reading.parties.iter().filter_map(id).collect()
    }

    #[test]
    fn a_country_is_known_by_every_name_that_people_give_it() {
        for (cell, codes) in [
            ("Hàn Quốc", &["KR"][..]),
            ("CHDCND Lào", &["LA"]),
            ("Korea, Rep.", &["KR"]),
            ("REPUBLIC OF KOREA", &["KR"]),
            ("phan lan", &["FI"]),
            ("Nhật", &["JP"]),
            ("CHLB Đức", &["DE"]),
            ("Đài Loan (Trung Quốc)", &["TW"]),
            ("Hồng Kông, Trung Quốc", &["HK"]),
            ("Trung Quốc, Đài Loan", &["CN", "TW"]),
            ("Lào và Campuchia", &["LA", "KH"]),
            ("Lào, Campuchia; Thái Lan", &["LA", "KH", "TH"]),
            ("Việt Nam - Lào", &["VN", "LA"]),
            ("Ốt-xtrây-li-a", &["AU"]),
            ("Bolivia (Plurinational State of)", &["BO"]),
            ("Congo, Dem. Rep.", &["CD"]),
            ("Côte d'Ivoire", &["CI"]),
            ("FI", &["FI"]),
            ("Cộng hòa Pháp", &["FR"]),
        ] {
            assert_eq!(countries(cell), codes, "{cell}");
        }
    }

    #[test]
    fn an_agency_has_the_country_in_its_name_and_is_kept_itself() {
        let reading = PartyNames::get().read("Cục Địa chất Vương quốc Anh (BGS)");
        assert_eq!(reading.parties, [Party::Country("GB")]);
        assert_eq!(reading.agencies, ["Cục Địa chất Vương quốc Anh (BGS)"]);
        // `anh` is a word, too, and so are `nga` and `my`.
        for text in ["Các anh chị em", "Công ty Ngã ba", "my project", "Bộ phận lao động"] {
            let reading = PartyNames::get().read(text);
            assert_eq!((reading.parties.len(), reading.unknown.as_slice()), (0, &[text.to_owned()][..]));
        }
    }

    #[test]
    fn organisations_of_the_built_in_data_are_frameworks() {
        assert_eq!(frameworks("ADB"), ["adb"]);
        assert_eq!(frameworks("Ngân hàng Phát triển Châu Á (ADB)"), ["adb"]);
        assert_eq!(countries("ADB; Nhật Bản"), ["JP"]);
        assert_eq!(frameworks("ADB; Nhật Bản"), ["adb"]);
    }
}

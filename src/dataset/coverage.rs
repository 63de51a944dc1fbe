//! What a dataset holds of what a claim counts, like for like.

use super::{Dataset, Framework, Id, Partner, Target};

/// What the data names of what a claim counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage<'a> {
    /// What is counted.
    pub counted: usize,
    /// What is named first: countries, or frameworks that belong to no other.
    pub first: Vec<&'a Id>,
    /// What is told apart: territories, which the claim counts as well, or frameworks that belong to another one, which it does not.
    pub apart: Vec<&'a Id>,
}

/// Codes of ISO 3166-1 that are of territories and not of countries (Macao, Hong Kong, Taiwan, and the dependencies of other states).
const TERRITORIES: [&str; 49] = [
    "AI", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CW", "CX", "EH", "FK", "FO", "GF", "GG", "GI", "GL",
    "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF", "PM",
    "PN", "PR", "RE", "SH", "SJ", "SX", "TC", "TF", "TK", "TW", "VG",
];

/// Whether a partner is a territory.
#[must_use]
pub fn is_territory(partner: &Partner) -> bool {
    partner.iso3166.as_deref().is_some_and(|code| TERRITORIES.contains(&code))
}

/// The list in which what a claim counts stands.
#[must_use]
pub fn list_of(measure: &str) -> Option<Target> {
    [Target::Partner, Target::Framework].into_iter().find(|target| target.list() == measure)
}

impl Dataset {
    /// What the data itself names of what a claim counts; `None` for a measure that cannot be counted in it.
    #[must_use]
    pub fn coverage(&self, measure: &str) -> Option<Coverage<'_>> {
        match measure {
            "partners" => {
                let (apart, first): (Vec<&Partner>, Vec<&Partner>) =
                    self.partners.iter().partition(|each| is_territory(each));
                Some(Coverage {
                    counted: self.partners.len(),
                    first: first.into_iter().map(|partner| &partner.id).collect(),
                    apart: apart.into_iter().map(|partner| &partner.id).collect(),
                })
            }
            "frameworks" => {
                let (first, apart): (Vec<&Framework>, Vec<&Framework>) =
                    self.frameworks.iter().partition(|framework| framework.parent.is_none());
                Some(Coverage {
                    counted: first.len(),
                    first: first.into_iter().map(|framework| &framework.id).collect(),
                    apart: apart.into_iter().map(|framework| &framework.id).collect(),
                })
            }
            "records" => Some(Coverage { counted: self.records.len(), ..Coverage::default() }),
            "sources" => Some(Coverage { counted: self.sources.len(), ..Coverage::default() }),
            _ => None,
        }
    }

    /// How much the data itself holds of what a claim counts.
    #[must_use]
    pub fn counted(&self, measure: &str) -> Option<usize> {
        self.coverage(measure).map(|coverage| coverage.counted)
    }
}

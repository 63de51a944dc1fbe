//! Derived things in English.

use crate::lang::derived::{DerivedLabel, DerivedText};
use crate::text::plural;
use std::borrow::Cow;

/// Labels of the pages of derived things and of claims.
pub(in crate::lang) const fn label(label: DerivedLabel) -> &'static str {
    match label {
        DerivedLabel::Office => "Office",
        DerivedLabel::OtherNames => "Other names",
        DerivedLabel::Partners => "Of partner",
        DerivedLabel::Frameworks => "Of framework",
        DerivedLabel::Counts => "Records",
        DerivedLabel::Claimed => "Claimed",
        DerivedLabel::Counted => "Named",
        DerivedLabel::Countries => "Countries",
        DerivedLabel::Territories => "Territories",
        DerivedLabel::TopLevel => "Top level",
        DerivedLabel::Parts => "Not counted (parts)",
    }
}

/// What is counted of things and claims.
pub(in crate::lang) fn text(text: &DerivedText) -> Cow<'static, str> {
    match text {
        DerivedText::Counts { records, agreements, running, flagged } => {
            let noun = plural(*agreements, "agreement", "agreements");
            format!("{records} · {agreements} {noun} · {running} running · {flagged} flagged")
        }
        DerivedText::CountriesAndTerritories { countries, territories } => {
            let (country, territory) =
                (plural(*countries, "country", "countries"), plural(*territories, "territory", "territories"));
            format!("{countries} {country}, {territories} {territory}")
        }
        DerivedText::PartsNotCounted { parts } => {
            let part = plural(*parts, "part", "parts");
            format!("{parts} {part} not counted")
        }
    }
    .into()
}

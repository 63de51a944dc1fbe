//! The search in English.

use crate::lang::search::{HitField, SearchText};
use std::borrow::Cow;

/// The field in which a hit was found, as people call it.
pub(in crate::lang) const fn hit_field(field: HitField) -> &'static str {
    match field {
        HitField::Name => "name",
        HitField::Acronym => "acronym",
        HitField::Alias => "other name",
        HitField::Id => "id",
        HitField::Initials => "initials",
        HitField::Title => "title",
        HitField::Headline | HitField::Summary => "summary",
        HitField::Partner => "partner",
        HitField::Framework => "framework",
        HitField::Counterpart => "agency",
        HitField::Part => "part",
        HitField::Person => "person",
        HitField::Funder => "money",
        HitField::Place => "place",
        HitField::Event => "event",
        HitField::Role => "role",
        HitField::Unit => "home side",
        HitField::Document => "document",
        HitField::Theme => "theme",
        HitField::Kind => "kind",
        HitField::Status => "status",
        HitField::Date => "date",
        HitField::Note => "note",
    }
}

/// What is wrong in a query.
pub(in crate::lang) fn text(text: &SearchText) -> Cow<'static, str> {
    match text {
        SearchText::NoField { name, meant, fields } => {
            format!("there is no field “{name}”{}; fields are {fields}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValue { value, meant, values } => {
            let values = values.as_ref().map(|values| format!("; values are {values}")).unwrap_or_default();
            format!("there is no value “{value}”{}{values}", did_you_mean(meant.as_deref()))
        }
        SearchText::Backwards { range, meant } => {
            format!("the range “{range}” runs backwards: it begins after it ends{}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoDate { text, why, meant } => {
            let meant = meant.as_ref().map(|meant| format!(": did you mean “{meant}”?")).unwrap_or_default();
            format!("“{text}” is no date: {why}{meant}")
        }
        SearchText::TooManyWords { most } => format!("only the first {most} words are searched"),
    }
    .into()
}

/// To be put behind a sentence.
fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(" (did you mean “{meant}”?)")).unwrap_or_default()
}

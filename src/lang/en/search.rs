//! The search in English.

use crate::lang::search::HitField;

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

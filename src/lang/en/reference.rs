//! The headings of the tables of reference in English.

use crate::lang::reference::ReferenceLabel;

/// The headings.
pub(in crate::lang) const fn label(label: ReferenceLabel) -> &'static str {
    match label {
        ReferenceLabel::Keys => "Keys",
        ReferenceLabel::Key => "key",
        ReferenceLabel::Does => "does",
        ReferenceLabel::Action => "action",
        ReferenceLabel::SearchLanguage => "Search language",
        ReferenceLabel::Typed => "typed",
        ReferenceLabel::Finds => "finds",
        ReferenceLabel::Filter => "field",
        ReferenceLabel::ToldFromToday => "told from today",
        ReferenceLabel::FilterInVietnamese => "in Vietnamese",
        ReferenceLabel::FiltersBy => "filters by",
        ReferenceLabel::Format => "Format",
        ReferenceLabel::Field => "field",
        ReferenceLabel::Holds => "holds",
        ReferenceLabel::Says => "says",
        ReferenceLabel::Required => "required",
        ReferenceLabel::Vocabularies => "Vocabularies",
        ReferenceLabel::Vocabulary => "vocabulary",
        ReferenceLabel::VocabularyWords => "words",
        ReferenceLabel::Flags => "Flags",
        ReferenceLabel::FlagName => "flag",
        ReferenceLabel::Sign => "sign",
        ReferenceLabel::Configuration => "Configuration",
        ReferenceLabel::ShapeLine => "text, one line",
        ReferenceLabel::ShapeUrl => "web address",
        ReferenceLabel::ShapeDate => "EDTF date",
        ReferenceLabel::ShapeWhole => "whole number",
        ReferenceLabel::ShapeAmount => "number",
        ReferenceLabel::ShapeWord => "word:",
        ReferenceLabel::ShapeIdOf => "id of a",
        ReferenceLabel::ShapeObject => "object:",
        ReferenceLabel::ShapeListOf => "list of",
    }
}

//! The dataset in English.

use crate::lang::dataset::{LoadText, SchemaLabel, TargetNoun};
use std::borrow::Cow;

/// What an item is.
pub(in crate::lang) const fn target(label: TargetNoun) -> &'static str {
    match label {
        TargetNoun::Source => "source",
        TargetNoun::Theme => "theme",
        TargetNoun::Partner => "partner",
        TargetNoun::Framework => "framework",
        TargetNoun::Record => "record",
        TargetNoun::Claim => "claim",
        TargetNoun::Term => "term",
        TargetNoun::Agency => "agency",
        TargetNoun::Person => "person",
        TargetNoun::Place => "place",
    }
}

/// What the JSON Schema says besides the fields.
pub(in crate::lang) const fn schema(label: SchemaLabel) -> &'static str {
    match label {
        SchemaLabel::Title => "A dataset of bangiao",
        SchemaLabel::Text => "In Vietnamese and English, one at least",
    }
}

/// Why a file is no dataset, to stand after its name.
pub(in crate::lang) fn load(text: &LoadText) -> Cow<'static, str> {
    match text {
        LoadText::NotJson => "it is not JSON in UTF-8".to_owned(),
        LoadText::NotADataset => "it is not a dataset".to_owned(),
        LoadText::NewerFormat { format } => {
            format!("it is written in format {format}, which is newer than this program")
        }
    }
    .into()
}

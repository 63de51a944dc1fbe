//! The words of a field: the rows of which the tables of [`super::fields`] are made.

/// The words of a field in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldWords {
    /// The entity that has it.
    pub entity: &'static str,
    /// Its name in the file.
    pub field: &'static str,
    /// What it is called where its value stands beside it: a word or two.
    pub label: &'static str,
    /// What it says: one line.
    pub doc: &'static str,
    /// What stands before its line on a page, where that is not the label.
    pub heading: Option<&'static str>,
}

/// A row of a language's table.
pub(super) const fn words(
    entity: &'static str,
    field: &'static str,
    label: &'static str,
    doc: &'static str,
) -> FieldWords {
    FieldWords { entity, field, label, doc, heading: None }
}

impl FieldWords {
    pub(super) const fn headed(self, heading: &'static str) -> Self {
        Self { heading: Some(heading), ..self }
    }
}

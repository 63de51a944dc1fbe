//! What the tables of reference say above their columns.

/// Headings of the tables of reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ReferenceLabel {
    Keys,
    Key,
    Does,
    Action,
    SearchLanguage,
    Typed,
    Finds,
    Filter,
    FilterInVietnamese,
    FiltersBy,
    ToldFromToday,
    Format,
    Field,
    Holds,
    Says,
    Required,
    Vocabularies,
    Vocabulary,
    VocabularyWords,
    Flags,
    FlagName,
    Sign,
    Configuration,
    ShapeLine,
    ShapeUrl,
    ShapeDate,
    ShapeWhole,
    ShapeAmount,
    ShapeWord,
    ShapeIdOf,
    ShapeObject,
    ShapeListOf,
}

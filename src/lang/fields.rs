//! What the fields of the format are called, and what they say.
//!
//! A field is named by its entity and its name in the file; a test of `dataset::fields` finds words of a field that there is
//! not.

use super::field_row::{FieldWords, words};
use super::language::Lang;
use super::{en, vi};

/// The table of a language.
#[must_use]
pub const fn field_table(lang: Lang) -> &'static [FieldWords] {
    match lang {
        Lang::Vi => vi::fields::FIELDS,
        Lang::En => en::fields::FIELDS,
    }
}

/// The words of a field in every language, in the order of [`Lang::ALL`]. Where a language has none, it does not compile.
#[must_use]
pub const fn field_words(entity: &str, field: &str) -> [FieldWords; Lang::ALL.len()] {
    let [vi, en] = Lang::ALL;
    [find(field_table(vi), entity, field), find(field_table(en), entity, field)]
}

/// The words in a language, out of those in every language.
#[must_use]
pub const fn words_in(every: &[FieldWords; Lang::ALL.len()], lang: Lang) -> FieldWords {
    let [vi, en] = *every;
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

const fn find(table: &[FieldWords], entity: &str, field: &str) -> FieldWords {
    let mut rest = table;
    let mut found = None;
    while let [row, others @ ..] = rest {
        if is_same(row.entity, entity) && is_same(row.field, field) {
            found = Some(*row);
            break;
        }
        rest = others;
    }
    assert!(found.is_some(), "a field has no words in a language");
    match found {
        Some(row) => row,
        None => words("", "", "", ""),
    }
}

/// `==` of texts is not for constants.
const fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    one.is_empty() && other.is_empty()
}

//! Adds a filter to a query by editing its text, so that it holds for everything the query finds.
//!
//! Nothing else glues queries together: behind a `|` or inside an open quote a filter put at the end would hold for one side alone, or
//! be text. Where filters are shared between the sides of a `|`, as [`super::query`] has it, one filter in front is enough; elsewhere
//! each side gets its own.

use super::filter::{self, FilterReading, Parts, field_named};
use super::grammar::{FIELDS, SearchField};
use super::pieces::{QueryPiece, is_quote, pieces};
use super::query::Query;
use crate::dataset::{Dataset, Lang};
use std::ops::Range;

/// What takes the place of which characters.
pub(super) type TextEdit = (Range<usize>, String);

/// A filter as it is typed: `partner:"phan lan"`.
#[must_use]
pub fn filter_text(field: SearchField, value: &str) -> String {
    format!("{}:{}", name_of_field(field), quoted(value))
}

/// A value as it is typed: in quotes, where it would else be taken apart. Quotes in it say nothing.
pub(super) fn quoted(value: &str) -> String {
    let value = value.replace(is_quote, " ");
    let parted = value.contains(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '|' | '\\' | '$'));
    if parted { format!("\"{}\"", value.trim()) } else { value }
}

/// The English name of a field.
pub(super) fn name_of_field(field: SearchField) -> &'static str {
    FIELDS.iter().find(|row| row.field == field).map_or("", |row| row.name.text(Lang::En))
}

impl Query {
    /// What this query finds, and of that only the items whose field has the value.
    #[must_use]
    pub fn narrowed(&self, dataset: &Dataset, field: SearchField, value: &str) -> Self {
        self.with_filter(dataset, &filter_text(field, value))
    }

    /// What this query finds, without the items whose field has the value.
    #[must_use]
    pub fn excluding(&self, dataset: &Dataset, field: SearchField, value: &str) -> Self {
        self.with_filter(dataset, &format!("!{}", filter_text(field, value)))
    }

    fn with_filter(&self, dataset: &Dataset, filter: &str) -> Self {
        let scopes = scopes(dataset, self.text(), None);
        let edits = scopes.iter().map(|scope| scope.insertion(filter)).collect();
        Self::parse(&edited(self.text(), edits), dataset)
    }
}

/// A stretch of a query that a filter holds for.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// The filters of the field in question that stand in it.
    pub own: Vec<Own>,
    /// Where it begins and ends, in characters.
    first: usize,
    end: usize,
    /// A new filter must stand at its beginning: one at the end would not hold for all of it, or would be text.
    in_front: bool,
}

/// A filter as it stands in a query.
#[derive(Debug, Clone)]
pub(super) struct Own {
    /// Its characters, with the signs before it.
    pub piece: Range<usize>,
    /// Where it begins without its signs.
    pub body: usize,
    /// Its field and values as typed.
    pub parts: Parts,
}

impl Scope {
    /// Puts a filter into this stretch.
    pub fn insertion(&self, filter: &str) -> TextEdit {
        if self.in_front {
            (self.first..self.first, format!("{filter} "))
        } else {
            (self.end..self.end, format!(" {filter}"))
        }
    }
}

/// One side of a `|`.
#[derive(Debug, Clone, Default)]
struct Side {
    scope: Scope,
    /// It asks for something.
    asks: bool,
    /// It looks for words, and does not only filter.
    looks_for: bool,
    /// Where its first word stands.
    first_word: Option<usize>,
}

impl Side {
    fn at(column: usize) -> Self {
        Self { scope: Scope { first: column, end: column, ..Scope::default() }, ..Self::default() }
    }

    fn take(&mut self, piece: &QueryPiece, dataset: &Dataset, field: Option<SearchField>) {
        let scope = &mut self.scope;
        if scope.end == scope.first {
            scope.first = piece.column;
        }
        (scope.end, scope.in_front) = (piece.end, piece.open_ended);
        match filter::read(piece, dataset) {
            FilterReading::NoFilter if piece.term().is_some() => {
                self.asks = true;
                self.looks_for |= !piece.negated;
                self.first_word = self.first_word.or(Some(piece.column));
            }
            FilterReading::Filter(_) => self.asks = true,
            FilterReading::NoFilter | FilterReading::Incomplete(_) | FilterReading::Problem(_) => {}
        }
        if let Some(parts) = field.and_then(|field| own(piece, field, dataset)) {
            self.scope.own.push(Own { piece: piece.column..piece.end, body: piece.body_column, parts });
        }
    }

    /// Whether a filter stands behind the first word, where it holds for this side alone.
    fn has_filter_of_its_own(&self) -> bool {
        self.scope.own.iter().any(|own| self.first_word.is_some_and(|word| own.piece.start > word))
    }
}

/// The stretches of a query that each need a filter, with the filters of one field that stand in them.
pub(super) fn scopes(dataset: &Dataset, text: &str, field: Option<SearchField>) -> Vec<Scope> {
    let mut sides = vec![Side::default()];
    for piece in pieces(text) {
        if piece.is_or() {
            sides.push(Side::at(piece.end));
        } else if let Some(side) = sides.last_mut() {
            side.take(&piece, dataset, field);
        }
    }
    let last = sides.last().cloned().unwrap_or_default();
    sides.retain(|side| side.asks);
    let Some((first, others)) = sides.split_first() else { return vec![last.scope] };
    let is_shared = sides.iter().all(|side| side.looks_for)
        && !first.has_filter_of_its_own()
        && others.iter().all(|side| side.scope.own.is_empty());
    if !others.is_empty() && is_shared {
        return vec![Scope { in_front: true, ..first.scope.clone() }];
    }
    sides.into_iter().map(|side| side.scope).collect()
}

/// What a piece chooses of a field; `None` where it is something else, or says what is not so.
pub(super) fn own(piece: &QueryPiece, field: SearchField, dataset: &Dataset) -> Option<Parts> {
    let parts = filter::parts(piece).filter(|parts| !piece.negated && field_named(&parts.name) == Some(field))?;
    match filter::read(piece, dataset) {
        FilterReading::Filter(_) | FilterReading::Incomplete(_) => Some(parts),
        FilterReading::NoFilter | FilterReading::Problem(_) => None,
    }
}

/// The text with these edits made; where a piece goes, the space beside it goes.
pub(super) fn edited(text: &str, mut edits: Vec<TextEdit>) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, mut with) in edits {
        let (mut start, mut end) = (range.start.min(chars.len()), range.end.min(chars.len()));
        let is_space = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_whitespace());
        if with.is_empty() && is_space(Some(end)) {
            end += 1;
        } else if with.is_empty() && is_space(start.checked_sub(1)) {
            start -= 1;
        } else if start == 0 {
            with = with.trim_start().to_owned();
        }
        chars.splice(start..end, with.chars());
    }
    chars.into_iter().collect()
}
